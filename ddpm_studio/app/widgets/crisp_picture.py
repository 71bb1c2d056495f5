"""A small image as it stands on the screen: enlarged by a whole number, and on the checkerboard.

Made once and then painted pixel by pixel, which costs almost nothing. An image that is enlarged while it is painted is
shared out by Qt to threads, which have to be waited for when the machine is busy.
"""

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor, QImage

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.board import squares_across


def crisp_picture(image: np.ndarray, side: int, ratio: float) -> QImage:
    """(H, W, 4) uint8 RGBA with straight alpha, as large as fits into ``side`` device pixels, on the theme's board.

    ratio: of device pixels to Qt's.
    """
    times = max(1, side // max(image.shape[:2]))
    large = image.repeat(times, 0).repeat(times, 1)
    height, width = large.shape[:2]
    even, odd = Theme.instance().tokens.board
    pixels = np.full((height, width, 4), 255, np.uint8)
    alpha = large[..., 3:].astype(np.uint16)
    under = _board(height, width, ratio, even, odd)
    mixed = (large[..., 2::-1] * alpha + under * (255 - alpha) + 127) // 255  # B, G, R, as in the screen's own format
    pixels[..., :3] = mixed
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()


def with_alpha(pixels: np.ndarray) -> np.ndarray:
    """(H, W, C) uint8 grey, RGB or RGBA as RGBA, opaque where there was no alpha."""
    if pixels.shape[2] == 4:
        return pixels
    result = np.full((*pixels.shape[:2], 4), 255, np.uint8)
    result[..., :3] = pixels
    return result


@lru_cache(maxsize=32)
def _board(height: int, width: int, ratio: float, even: str, odd: str) -> np.ndarray:
    """(height, width, 3) uint16 B, G, R: the checkerboard of ``board.paint_board``."""
    rows = np.arange(height) * squares_across(height, ratio) // height
    columns = np.arange(width) * squares_across(width, ratio) // width
    dark = (rows[:, None] + columns) % 2
    colours = [(colour.blue(), colour.green(), colour.red()) for colour in (QColor(even), QColor(odd))]
    return np.array(colours, np.uint16)[dark]
