"""Pixels and what the networks see of them: numbers in -1..1, an RGBA image's colours premultiplied by its alpha.

Premultiplied (Porter & Duff 1984), a pixel that nobody sees has one value only. So no loss is spent on the colour of
transparent pixels, and a mean of several possible images, which is what a denoiser predicts, is their mean as seen.
The window has the same mapping for NumPy, in ``app.widgets.pixels``.
"""

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.data.channels import CLEAR_BELOW, OPAQUE_ABOVE


def to_range(pixels: Tensor) -> Tensor:
    """(N, C, H, W) uint8 as float32 in -1..1; with C = 4, straight alpha becomes premultiplied."""
    values = pixels.to(torch.float32, copy=True)
    if values.shape[1] == 4:
        values[:, :3] *= values[:, 3:] / 255
    return values.div_(127.5).sub_(1)


def to_uint8(images: Tensor) -> np.ndarray:
    """(N, C, H, W) in -1..1 as (N, H, W, C) uint8, by one fixed mapping for all; what lies outside is cut off.

    With C = 4 the result has straight alpha: alpha below CLEAR_BELOW becomes 0, with colour 0; above OPAQUE_ABOVE it
    becomes 255.
    """
    values = images.to(torch.float32, copy=True).mul_(127.5).add_(127.5)
    values.nan_to_num_(nan=127.5, posinf=255, neginf=0)  # a diverged sampling becomes grey and extremes, not garbage
    if values.shape[1] == 4:
        alpha = values[:, 3:].clamp(0, 255)
        level = alpha.round()
        clear, opaque = level < CLEAR_BELOW, level > OPAQUE_ABOVE
        values[:, :3] *= 255 / alpha.clamp(min=1)
        values.masked_fill_(clear, 0)
        values[:, 3:].masked_fill_(opaque, 255)
    return values.round_().clamp_(0, 255).to(torch.uint8).permute(0, 2, 3, 1).contiguous().cpu().numpy()
