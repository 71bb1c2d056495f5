"""An edge to be dragged, which makes what lies beneath it higher or lower."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ddpm_studio.app.theme import Theme

_HEIGHT = 9
_HALF_WIDTH = 16


class HeightGrip(QWidget):
    """``dragged`` carries how far it was pulled up, in pixels, since the last time."""

    dragged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SplitVCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        Theme.instance().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(2 * _HALF_WIDTH, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._from is not None or self.underMouse()
        pen = QPen(Theme.instance().color("accent" if lit else "border_strong"), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.drawLine(middle - QPointF(_HALF_WIDTH, 0), middle + QPointF(_HALF_WIDTH, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().y()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            pulled = round(self._from - event.globalPosition().y())
            self._from -= pulled
            self.dragged.emit(pulled)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        self.update()
