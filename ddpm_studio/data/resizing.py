"""Images of any size onto a square of a given size: area averaging down, whole pixels up."""

from functools import lru_cache
from typing import Literal

import numpy as np

from ddpm_studio.data.channels import CHANNEL_COUNTS, Channels, luma

_PIXELS_AT_ONCE = 1 << 20  # bounds the float64 working memory to about 50 MB whatever the image's size


Fit = Literal["pad", "crop", "stretch"]


def fit(
    images: np.ndarray,
    size: int,
    background: tuple[int, int, int],
    channels: Channels = "rgb",
    how: Fit = "pad",
) -> np.ndarray:
    """Fit images into squares.

    images: (N, h, w, 3) or, with straight alpha, (N, h, w, 4), uint8. background: RGB 0..255.
    Returns (N, size, size, C) uint8. grey (C = 1): the Rec. 601 luma of the image on the background. rgb (3): the image
    on the background. rgba (4): straight alpha, colour 0 where alpha is 0; the rest of the square is transparent, and
    the background has no part in it.

    how: what becomes of images that are not square. pad: nothing is cut off, the image is centred, the rest is
    background. crop: the centred square of the shorter side is kept, all else is cut off. stretch: height and width
    are scaled each by its own factor, so that nothing is cut off and nothing added; this falsifies proportions, and
    the model learns and draws them so.

    An image (or what is kept of it) with a side longer than ``size`` is laid in the middle of a square of its longer
    side, and each pixel of the result is the exact mean of the area it covers, weighted by alpha (premultiplied), on
    stored values (gamma is left alone). Any other image is enlarged by the largest whole factor that fits, so that
    all pixels stay even. A stretched one is always made of exact means over each axis.
    """
    _, height, width, depth = images.shape
    if depth not in (3, 4) or images.dtype != np.uint8:
        raise ValueError(f"images must be (N, h, w, 3 or 4) uint8, not {images.shape} {images.dtype}")
    if how == "stretch" and height != width:
        rows, columns = _coverage(height, height, size), _coverage(width, width, size)
        return _mean(images, rows, columns, background, channels)
    if how == "crop":
        top, left, side = middle_square(height, width)
        images = images[:, top : top + side, left : left + side]
        height = width = side
    if max(height, width) > size:
        canvas = max(height, width)
        rows, columns = _coverage(height, canvas, size), _coverage(width, canvas, size)
        return _mean(images, rows, columns, background, channels)
    return _enlarge(images, size, background, channels)


def fit_one(
    picture: np.ndarray,
    size: int,
    background: tuple[int, int, int],
    channels: Channels = "rgb",
    how: Fit = "pad",
) -> np.ndarray:
    """``fit`` of one picture, (h, w, 3 or 4) uint8, for a preview: (size, size, C) uint8, as it would be learned."""
    return fit(picture[None], size, background, channels, how)[0]


def middle_square(height: int, width: int) -> tuple[int, int, int]:
    """(top, left, side) of what ``crop`` keeps of a picture, in its pixels."""
    side = min(height, width)
    return (height - side) // 2, (width - side) // 2, side


def _enlarge(images: np.ndarray, size: int, background: tuple[int, int, int], channels: Channels) -> np.ndarray:
    count, height, width, depth = images.shape
    around = _zero(background, channels)
    if channels == "rgba":
        images = _with_alpha(images)
    elif channels == "grey" or depth == 4:
        images = _to_bytes(_over(images, background, channels) + around)
    factor = size // max(height, width)
    height, width = height * factor, width * factor
    top, left = (size - height) // 2, (size - width) // 2
    result = np.empty((count, size, size, CHANNEL_COUNTS[channels]), np.uint8)
    result[...] = _to_bytes(around)
    result[:, top : top + height, left : left + width] = images.repeat(factor, 1).repeat(factor, 2)
    return result


def _mean(
    images: np.ndarray,
    rows: np.ndarray,
    columns: np.ndarray,
    background: tuple[int, int, int],
    channels: Channels,
) -> np.ndarray:
    """Means by the shares of rows (size, h) and columns (size, w) that each pixel of the result covers."""
    count, height, width, _ = images.shape
    size = len(rows)
    depth = CHANNEL_COUNTS[channels]
    # What the image adds to the background is summed, so the canvas around it adds nothing and is never made.
    narrow = np.zeros((count, size, width * depth))
    step = max(1, _PIXELS_AT_ONCE // (count * width))
    for top in range(0, height, step):
        band = _over(images[:, top : top + step], background, channels).reshape(count, -1, width * depth)
        weights = rows[:, top : top + step]
        used = np.flatnonzero(weights.any(1))
        first, last = used[0], used[-1] + 1
        narrow[:, first:last] += weights[first:last] @ band
    added = columns @ narrow.reshape(count, size, width, depth)
    return _straight(added) if channels == "rgba" else _to_bytes(added + _zero(background, channels))


def _zero(background: tuple[int, int, int], channels: Channels) -> np.ndarray:
    """A pixel to which nothing was added: (C,) float64."""
    if channels == "rgba":
        return np.zeros(4)
    colour = np.asarray(background, np.float64)
    return luma(colour) if channels == "grey" else colour


def _over(images: np.ndarray, background: tuple[int, int, int], channels: Channels) -> np.ndarray:
    """What images on the background add to it, float64 (…, C): alpha * (colour - background), or its luma.

    This is the premultiplied colour with the background as its zero: means of it are exact composites. For rgba, zero
    is transparent, and the last channel is alpha, 0..255.
    """
    if channels == "rgba":
        added = np.empty((*images.shape[:-1], 4))
        added[..., :3] = images[..., :3]
        added[..., 3] = images[..., 3] if images.shape[-1] == 4 else 255
    else:
        added = images[..., :3] - np.asarray(background, np.float64)
    if images.shape[-1] == 4:
        added[..., :3] *= images[..., 3:] / 255.0
    return luma(added) if channels == "grey" else added


def _with_alpha(images: np.ndarray) -> np.ndarray:
    """(…, 4) uint8: opaque where there was no alpha, and colour 0 where alpha is 0."""
    result = np.full((*images.shape[:-1], 4), 255, np.uint8)
    result[..., : images.shape[-1]] = images
    result[result[..., 3] == 0] = 0
    return result


def _straight(premultiplied: np.ndarray) -> np.ndarray:
    """(…, 4) float64 premultiplied, 0..255, as straight uint8, colour 0 where alpha is."""
    alpha = premultiplied[..., 3:]
    result = premultiplied.copy()
    result[..., :3] *= 255 / np.maximum(alpha, 1e-9)
    result = _to_bytes(result)
    result[result[..., 3] == 0] = 0
    return result


def _to_bytes(values: np.ndarray) -> np.ndarray:
    return np.clip(np.floor(values + 0.5), 0, 255).astype(np.uint8)


@lru_cache(maxsize=8)
def _coverage(length: int, canvas: int, size: int) -> np.ndarray:
    """The share of each of ``size`` cells that each of ``length`` pixels covers, (size, length) float64.

    The pixels lie in the middle of a line of ``canvas`` pixels that the cells divide evenly. A row sums to 1,
    or to less where the cell reaches beyond the pixels.
    """
    cell = canvas / size
    cells = np.arange(size)[:, None] * cell
    pixels = np.arange(length) + (canvas - length) / 2
    overlap = np.minimum(cells + cell, pixels + 1) - np.maximum(cells, pixels)
    weights = np.clip(overlap, 0, None) / cell
    weights.flags.writeable = False
    return weights
