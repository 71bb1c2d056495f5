"""Images side by side as one, whole-pixel enlarged. Imports neither torch nor Qt."""

import numpy as np

_SEEN_WELL = 64  # pixels


def contact_sheet(images: np.ndarray, columns: int | None = None, scale: int = 1, gap: int = 0) -> np.ndarray:
    """(N, H, W, C) images as one (H', W', C) sheet, whole-pixel enlarged, ``gap`` pixels apart.

    Between the images the sheet is white, or with RGBA transparent.
    """
    count, height, width, channels = images.shape
    columns = columns or usual_columns(count)
    rows = -(-count // columns)
    h, w = height * scale, width * scale
    ground = 0 if channels == 4 else 255
    sheet = np.full((rows * (h + gap) + gap, columns * (w + gap) + gap, channels), ground, np.uint8)
    for i, image in enumerate(images):
        y, x = gap + i // columns * (h + gap), gap + i % columns * (w + gap)
        sheet[y : y + h, x : x + w] = enlarged(image, scale)
    return sheet


def enlarged(image: np.ndarray, scale: int) -> np.ndarray:
    """(H, W, ...) with each pixel ``scale`` times across and down."""
    return image.repeat(scale, 0).repeat(scale, 1)


def usual_columns(count: int) -> int:
    """As many columns as make a sheet of ``count`` images about square."""
    return int(np.ceil(np.sqrt(count)))


def display_scale(size: int) -> int:
    """How often a pixel is repeated so that an image of ``size`` pixels can be seen well: about 64 pixels."""
    return max(1, _SEEN_WELL // size)
