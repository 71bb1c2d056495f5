"""All images of a preview in a grid of whole pixels, as large as fit."""

import math

import numpy as np
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.board import paint_board
from ddpm_studio.app.widgets.pixels import to_qimage


class PreviewSheet(QWidget):
    """Images in rows, as large as fit, in whole device pixels."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._images: list = []
        self._size = 1

    def show_images(self, images: np.ndarray) -> None:
        """(N, H, W, C) uint8."""
        self._images = [to_qimage(image) for image in images]
        self._size = images.shape[1]
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._images = []
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(860, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        width, height = int(self.width() * ratio), int(self.height() * ratio)
        count = len(self._images)
        if not count:
            return
        gap = 4
        zoom, columns = max(
            (min(width // columns - gap, height // math.ceil(count / columns) - gap) // self._size, columns)
            for columns in range(1, count + 1)
        )
        zoom = max(1, zoom)
        pitch = zoom * self._size + gap
        left = (width - columns * pitch + gap) // 2
        top = (height - math.ceil(count / columns) * pitch + gap) // 2
        device = painter.deviceTransform()
        painter.translate((round(device.dx()) - device.dx()) / ratio, (round(device.dy()) - device.dy()) / ratio)
        painter.scale(1 / ratio, 1 / ratio)
        painter.fillRect(QRect(0, 0, width + 1, height + 1), Theme.instance().color("backdrop"))
        for i, image in enumerate(self._images):
            side = zoom * self._size
            target = QRect(left + i % columns * pitch, top + i // columns * pitch, side, side)
            if image.hasAlphaChannel():
                paint_board(painter, target, ratio)
            painter.drawImage(target, image)
