"""Many small images in one picture, which is painted as a whole: this is quicker by far than image by image."""

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from ddpm_studio.app.widgets.board import paint_board


def compose(images: np.ndarray, times: int, columns: int, pitch: int, ratio: float) -> QImage:
    """(N, H, W, C) uint8 with H == W, line by line in cells of ``pitch`` device pixels, each in the middle of its cell
    and enlarged ``times``; RGBA on the theme's checkerboard, and nothing between them. ratio: device pixels to Qt's."""
    count, small_side = images.shape[:2]
    side, lines = small_side * times, -(-count // columns)
    margin = (pitch - side) // 2
    alpha = images.shape[3] == 4
    small = np.zeros((lines * columns, small_side, small_side, 4), np.uint8)
    small[:count, ..., :3] = images[..., 2::-1] if images.shape[3] > 1 else images  # B, G, R, A in memory
    small[:count, ..., 3] = images[..., 3] if alpha else 255
    large = small.reshape(lines, columns, small_side, small_side, 4).transpose(0, 2, 1, 3, 4)
    canvas = np.zeros((lines, pitch, columns, pitch, 4), np.uint8)
    canvas[:, margin : margin + side, :, margin : margin + side] = large.repeat(times, 1).repeat(times, 3)
    width, height = columns * pitch, lines * pitch
    picture = QImage(canvas.data, width, height, 4 * width, QImage.Format.Format_ARGB32)
    if not alpha:
        return picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # which is a copy
    result = QImage(picture.size(), QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    tile = _board_tile(pitch, QRect(margin, margin, side, side), ratio)
    whole, rest = divmod(count, columns)
    painter.drawTiledPixmap(0, 0, columns * pitch, whole * pitch, tile)
    painter.drawTiledPixmap(0, whole * pitch, rest * pitch, pitch if rest else 0, tile)
    painter.drawImage(0, 0, picture)
    painter.end()
    return result


def _board_tile(pitch: int, square: QRect, ratio: float) -> QPixmap:
    tile = QPixmap(pitch, pitch)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    paint_board(painter, square, ratio)
    painter.end()
    return tile
