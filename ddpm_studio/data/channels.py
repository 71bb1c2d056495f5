"""What a pixel holds: grey, RGB, or RGBA with straight alpha. Imports neither torch nor Qt: both processes share it."""

from typing import Literal

import numpy as np
from PIL import Image

from ddpm_studio.language import tr

Channels = Literal["grey", "rgb", "rgba"]
CHANNEL_COUNTS: dict[str, int] = {"grey": 1, "rgb": 3, "rgba": 4}
CHANNEL_NAMES: dict[str, str] = {"grey": tr("Grey"), "rgb": "RGB", "rgba": "RGBA"}  # for people

# A network's alpha is never exactly 0 or 255. What is nearer to them than this is meant to be them: without it,
# pixel art would come out with a film over its background and bodies that one sees through.
CLEAR_BELOW = 8
OPAQUE_ABOVE = 247

_LUMA = np.array([299.0, 587.0, 114.0])  # Rec. 601, in thousandths: so a grey pixel is exactly its own luma
_BY_COUNT: dict[int, Channels] = {1: "grey", 3: "rgb", 4: "rgba"}
_MODES = {1: "L", 3: "RGB", 4: "RGBA"}


def channels_of(count: int) -> Channels:
    """``grey``, ``rgb`` or ``rgba`` for 1, 3 or 4 channels. Raises KeyError for another count."""
    return _BY_COUNT[count]


def luma(rgb: np.ndarray) -> np.ndarray:
    """(…, 3) RGB as (…, 1) grey by Rec. 601, float64 on the same scale."""
    return (rgb @ _LUMA)[..., None] / 1000


def to_picture(pixels: np.ndarray) -> Image.Image:
    """(H, W, C) uint8 with C = 1, 3 or 4 as a Pillow image of mode L, RGB or RGBA."""
    return Image.fromarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels)


def from_picture(picture: Image.Image) -> np.ndarray:
    """The (H, W, C) uint8 pixels of what ``to_picture`` made, also after a way through a PNG file."""
    if picture.mode not in _MODES.values():
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    pixels = np.asarray(picture)
    return pixels[..., None] if pixels.ndim == 2 else pixels
