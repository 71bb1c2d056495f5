"""The checkerboard behind what is transparent."""

from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from ddpm_studio.app.theme import Theme

_SQUARE = 6  # device-independent pixels or a little more


def squares_across(side: int, ratio: float) -> int:
    """How many squares of equal, whole size there are along ``side`` device pixels: 2, 4, 8, ... as far as it goes."""
    count = 1
    while side % (2 * count) == 0 and side // (2 * count) >= _SQUARE * ratio:
        count *= 2
    return count


def paint_board(painter: QPainter, target: QRect, ratio: float) -> None:
    """Fill ``target`` with the theme's checkerboard. The painter counts device pixels, ``ratio`` to one of Qt's."""
    columns, rows = squares_across(target.width(), ratio), squares_across(target.height(), ratio)
    painter.drawImage(target, _board(columns, rows, Theme.instance().tokens.board))


@lru_cache(maxsize=16)  # grids paint it behind each of their images, at each step of a replay
def _board(columns: int, rows: int, colours: tuple[str, str]) -> QImage:
    """The squares, one pixel each."""
    even, odd = (QColor(colour) for colour in colours)
    board = QImage(columns, rows, QImage.Format.Format_RGB32)
    for row in range(rows):
        for column in range(columns):
            board.setPixelColor(column, row, odd if (row + column) % 2 else even)
    return board
