"""Images of any size onto a square of a given size: area averaging down, whole pixels up, never stretched."""

from functools import lru_cache

import numpy as np

_PIXELS_AT_ONCE = 1 << 20  # bounds the float64 working memory to about 50 MB whatever the image's size


def fit(images: np.ndarray, size: int, background: tuple[int, int, int]) -> np.ndarray:
    """Fit images into squares: the aspect is kept, the image centred, the rest is background.

    images: (N, h, w, 3) or, with straight alpha, (N, h, w, 4), uint8. background: RGB 0..255.
    Returns (N, size, size, 3) uint8.

    An image with a side longer than ``size`` is laid in the middle of a square of its longer side, and each
    pixel of the result is the exact mean of the area it covers, weighted by alpha (premultiplied), on stored
    values (gamma is left alone). Any other image is enlarged by the largest whole factor that fits, so that
    all pixels stay even.
    """
    _, height, width, channels = images.shape
    if channels not in (3, 4) or images.dtype != np.uint8:
        raise ValueError(f"images must be (N, h, w, 3 or 4) uint8, not {images.shape} {images.dtype}")
    if max(height, width) > size:
        return _shrink(images, size, background)
    return _enlarge(images, size, background)


def _enlarge(images: np.ndarray, size: int, background: tuple[int, int, int]) -> np.ndarray:
    count, height, width, channels = images.shape
    if channels == 4:
        images = _to_bytes(_over(images, background) + np.asarray(background, np.float64))
    factor = size // max(height, width)
    height, width = height * factor, width * factor
    top, left = (size - height) // 2, (size - width) // 2
    result = np.empty((count, size, size, 3), np.uint8)
    result[...] = background
    result[:, top : top + height, left : left + width] = images.repeat(factor, 1).repeat(factor, 2)
    return result


def _shrink(images: np.ndarray, size: int, background: tuple[int, int, int]) -> np.ndarray:
    count, height, width, _ = images.shape
    canvas = max(height, width)
    rows, columns = _coverage(height, canvas, size), _coverage(width, canvas, size)
    # What the image adds to the background is summed, so the canvas around it adds nothing and is never made.
    narrow = np.zeros((count, size, width * 3))
    step = max(1, _PIXELS_AT_ONCE // (count * width))
    for top in range(0, height, step):
        band = _over(images[:, top : top + step], background).reshape(count, -1, width * 3)
        weights = rows[:, top : top + step]
        used = np.flatnonzero(weights.any(1))
        first, last = used[0], used[-1] + 1
        narrow[:, first:last] += weights[first:last] @ band
    added = columns @ narrow.reshape(count, size, width, 3)
    return _to_bytes(added + np.asarray(background, np.float64))


def _over(images: np.ndarray, background: tuple[int, int, int]) -> np.ndarray:
    """What images on the background add to it: alpha * (colour - background), float64 (…, 3).

    This is the premultiplied colour with the background as its zero: means of it are exact composites.
    """
    added = images[..., :3] - np.asarray(background, np.float64)
    if images.shape[-1] == 4:
        added *= images[..., 3:] / 255.0
    return added


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
