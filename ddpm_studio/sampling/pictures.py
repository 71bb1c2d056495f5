"""Pictures that a sampling starts from: image files of any size, as the model sees them."""

import io
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.data.channels import CHANNEL_COUNTS, Channels, to_picture
from ddpm_studio.data.decoding import Unusable, decode, os_reason
from ddpm_studio.data.resizing import fit
from ddpm_studio.language import tr
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.pixels import to_range
from ddpm_studio.sampling.contexts import RequestError
from ddpm_studio.sampling.request import Start

_AROUND = (255, 255, 255)  # behind what is transparent and around what is not square, as by default in training
_KEPT = (0, 0, 0)
_NAMES: dict[int, Channels] = {count: name for name, count in CHANNEL_COUNTS.items()}


def png_bytes(pixels: np.ndarray) -> bytes:
    """(H, W, C) uint8 with C = 1, 3 or 4 (straight alpha) as a PNG file, for ``Start``."""
    file = io.BytesIO()
    to_picture(pixels).save(file, "PNG")
    return file.getvalue()


def read_start(image: Path, mask: Path | None, config: ModelConfig) -> tuple[bytes, bytes | None]:
    """The files at the model's size, as PNG files for ``Start``: a recipe need not hold large images.

    Raises RequestError.
    """
    pixels = _decoded(_read(image), f"'{image.name}'")
    if mask is None:
        return png_bytes(_fitted(pixels, config)), None
    drawn = _decoded(_read(mask), f"'{mask.name}'")
    height, width, mask_height, mask_width = *pixels.shape[:2], *drawn.shape[:2]
    if abs(height * mask_width - width * mask_height) > 0.01 * width * mask_height:
        raise RequestError(
            tr(
                "The mask of {mask_width} x {mask_height} pixels does not lie on an image of {width} x "
                "{height}. Make it as large as the image.",
                mask_width=mask_width,
                mask_height=mask_height,
                width=width,
                height=height,
            )
        )
    return png_bytes(_fitted(pixels, config)), png_bytes(np.where(_drawn(drawn, config), 255, 0).astype(np.uint8))


def start_images(start: Start, count: int, config: ModelConfig) -> Tensor:
    """The images to start from, (count, C, H, W) float32 in -1..1. Raises RequestError."""
    named = [_fitted(_decoded(data, tr("The image to start from")), config) for data in start.images]
    images = to_range(torch.from_numpy(np.stack(named)).permute(0, 3, 1, 2))
    return images.expand(count, -1, -1, -1)


def start_mask(start: Start, config: ModelConfig) -> Tensor | None:
    """Which pixels are to be drawn, (1, 1, H, W) bool; None without a mask. Raises RequestError."""
    if start.mask is None:
        return None
    drawn = _drawn(_decoded(start.mask, tr("The mask")), config)
    if not drawn.any():
        raise RequestError(tr("The mask keeps the whole image. Paint white what is to be drawn."))
    return torch.from_numpy(drawn).permute(2, 0, 1)[None]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RequestError(tr("'{name}' cannot be used: {why}.", name=path.name, why=os_reason(error))) from error


def _decoded(data: bytes, what: str) -> np.ndarray:
    try:
        return decode(io.BytesIO(data))
    except Unusable as error:
        raise RequestError(tr("{what} cannot be used: {error}.", what=what, error=error)) from error


def _fitted(pixels: np.ndarray, config: ModelConfig) -> np.ndarray:
    """(H, W, C) uint8 as the model's training images are."""
    return fit(pixels[None], config.size, _AROUND, _NAMES[config.channels])[0]


def _drawn(pixels: np.ndarray, config: ModelConfig) -> np.ndarray:
    """(H, W, 1) bool: where the mask is more white than black; what it does not cover is kept."""
    return fit(pixels[None], config.size, _KEPT, "grey")[0] >= 128
