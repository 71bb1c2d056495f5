"""A small sheet of the first images of a generation, by which it is recognised in a list."""

import numpy as np

LARGEST_SIDE = 96  # of a sheet, in pixels: six, three or two images of 16, 32 or 48 pixels fill it crisply


def sheet_side(count: int) -> int:
    """How many images a side of the sheet has: 1, or 2 from two images on, or 3 from nine on."""
    return 3 if count >= 9 else 2 if count > 1 else 1


def thumbnail_sheet(images: np.ndarray) -> np.ndarray:
    """(N, H, W, C) uint8 grey, RGB or RGBA with straight alpha as one (H', W', 4) RGBA sheet of the first 1, 4 or 9.

    Images keep their pixels; larger ones are made smaller by a whole number, so that the sheet has at most about
    ``LARGEST_SIDE`` pixels a side. A place without an image is transparent.
    """
    side = sheet_side(len(images))
    images = _smaller(_rgba(images[: side * side]), side)
    _, height, width, _ = images.shape
    sheet = np.zeros((side * height, side * width, 4), np.uint8)
    for number, image in enumerate(images):
        top, left = number // side * height, number % side * width
        sheet[top : top + height, left : left + width] = image
    return sheet


def _rgba(images: np.ndarray) -> np.ndarray:
    channels = images.shape[3]
    if channels == 4:
        return images
    out = np.full((*images.shape[:3], 4), 255, np.uint8)
    out[..., :3] = images
    return out


def _smaller(images: np.ndarray, side: int) -> np.ndarray:
    """Means over squares of pixels, the colours weighted by alpha; what does not fill a square is left out."""
    factor = -(-max(images.shape[1:3]) * side // LARGEST_SIDE)
    factor = min(factor, *images.shape[1:3])
    if factor <= 1:
        return images
    count, height, width = (images.shape[0], images.shape[1] // factor, images.shape[2] // factor)
    cut = images[:, : height * factor, : width * factor].astype(np.float32)
    squares = cut.reshape(count, height, factor, width, factor, 4)
    alpha = squares[..., 3:].mean((2, 4))
    colours = (squares[..., :3] * squares[..., 3:]).mean((2, 4)) / np.maximum(alpha, 1 / 255)
    return np.rint(np.concatenate([colours, alpha], -1)).clip(0, 255).astype(np.uint8)
