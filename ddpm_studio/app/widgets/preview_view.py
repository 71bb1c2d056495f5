"""One preview, large: all its images in a grid of whole pixels."""

import math

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.app.widgets.board import paint_board
from ddpm_studio.app.widgets.film import Film
from ddpm_studio.app.widgets.pixels import to_qimage


class _Sheet(QWidget):
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


class PreviewView(QDialog):
    """Shows one frame of a film. Left and Right go through time, Esc closes; the window stays usable."""

    def __init__(self, film: Film, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._film = film
        self._index = 0
        self.setObjectName("train.preview_view")
        self.setWindowTitle("Preview")
        self.caption = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, objectName="train.preview_caption")
        self._sheet = _Sheet(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.s)
        box.addWidget(self._sheet, 1)
        box.addWidget(self.caption)

    def open_frame(self, index: int) -> None:
        """Show a frame, and come to the front."""
        self._index = max(0, min(index, len(self._film.frames) - 1))
        frame = self._film.frames[self._index]
        self._sheet.show_images(frame.images)
        place = f"{self._index + 1} of {len(self._film.frames)}"
        self.caption.setText(f"After {frame.images_seen:,} images   ·   preview {place}   ·   ← → go through time")
        if self.isVisible():
            self.raise_()
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step and self._film.frames:
            self.open_frame(self._index + step)
        else:
            super().keyPressEvent(event)
