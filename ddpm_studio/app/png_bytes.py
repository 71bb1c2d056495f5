"""Pixels as the bytes of a PNG file and as text, and back, without torch."""

import base64
import binascii
import io

import numpy as np

from ddpm_studio.data.channels import to_picture
from ddpm_studio.data.decoding import Unusable, decode


def png(pixels: np.ndarray) -> bytes:
    """(H, W, C) uint8, C = 1, 3 or 4 (straight alpha), as a PNG file."""
    file = io.BytesIO()
    to_picture(pixels).save(file, "PNG")
    return file.getvalue()


def to_text(pixels: np.ndarray) -> str:
    """The PNG file in base64, for a settings file."""
    return base64.b64encode(png(pixels)).decode("ascii")


def from_text(text: str, channels: int) -> np.ndarray:
    """(H, W, channels) uint8: what ``to_text`` made. Raises ValueError where it is nothing of the kind."""
    try:
        pixels = decode(io.BytesIO(base64.b64decode(text, validate=True)))
    except (binascii.Error, Unusable) as error:
        raise ValueError(f"no picture is kept here: {error}") from error
    if channels == 1:
        return pixels[..., :1].copy()
    if pixels.shape[2] != channels:
        raise ValueError(f"a picture of {pixels.shape[2]} channels is kept here, not {channels}")
    return pixels.copy()
