"""A line of small images, as many as fit, each of their pixels a whole number of the screen's."""

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.language import tr

_SIDE = 64  # device-independent pixels, at most
_GAP = 4


class ExampleStrip(QWidget):
    """Shows images; hidden where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Examples"))
        self._images: list[QImage] = []
        self.hide()

    def show_images(self, images: np.ndarray) -> None:
        """Show square images (N, H, W, C) uint8."""
        self._images = [to_qimage(image) for image in images]
        self.setVisible(bool(self._images))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, int(self._side()) + 2 * _GAP)

    def _side(self) -> float:
        """Of an image, in device-independent pixels."""
        if not self._images:
            return _SIDE
        ratio, pixels = self.devicePixelRatioF(), self._images[0].width()
        times = int(_SIDE * ratio) // pixels
        return times * pixels / ratio if times else _SIDE

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._side()
        shrunk = bool(self._images) and self._images[0].width() > side * self.devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, shrunk)
        for index, image in enumerate(self._images):
            left = index * (side + _GAP)
            if left + side > self.width():
                break
            painter.drawImage(QRectF(left, _GAP, side, side), image)
