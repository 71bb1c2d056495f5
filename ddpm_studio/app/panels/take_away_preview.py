"""How images will look in the file: their colours, crisp and side by side; they can be dragged out from here."""

import numpy as np
from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.board import paint_board
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.language import tr, trn
from ddpm_studio.sampling.sheet import contact_sheet


class TakeAwayPreview(QWidget):
    """A sheet of images, as large as whole pixels allow."""

    drag_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("takeaway.preview")
        self.setAccessibleName(tr("Preview of the file"))
        self.setToolTip(tr("How the images will look. Drag them to a file manager or another program."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._sheet: QImage | None = None
        self._has_alpha = False
        self._pressed: QPointF | None = None
        Theme.instance().changed.connect(self.update)

    def show_images(self, images: np.ndarray) -> None:
        """images: (N, H, W, C) uint8."""
        self._sheet = to_qimage(contact_sheet(images))
        self._has_alpha = images.shape[3] == 4
        self.setAccessibleDescription(
            trn(
                "{n} image of {width} by {height} pixels",
                "{n} images of {width} by {height} pixels",
                len(images),
                width=images.shape[2],
                height=images.shape[1],
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Theme.instance().color("backdrop"))
        if self._sheet is None:
            return
        ratio = self.devicePixelRatioF()
        width, height = self.width() * ratio, self.height() * ratio
        fit = min(width / self._sheet.width(), height / self._sheet.height())
        scale = int(fit) if fit >= 1 else fit
        w, h = round(self._sheet.width() * scale), round(self._sheet.height() * scale)
        target = QRect(round((width - w) / 2), round((height - h) / 2), w, h)
        painter.scale(1 / ratio, 1 / ratio)
        if self._has_alpha:
            paint_board(painter, target, ratio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, fit < 1)
        painter.drawImage(target, self._sheet)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.drag_requested.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
