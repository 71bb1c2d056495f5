"""The slider over the recorded steps, with the noise level of each step drawn behind it."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ddpm_studio.app.theme import Theme

_MARGIN = 9  # room for half of the handle at both ends
_HEIGHT = 40
_TICK_SPACE = 5.0  # least distance between ticks


class StepScrubber(QSlider):
    """A slider over steps 0..S. A press anywhere goes there at once.

    Behind it lies the share of signal, sqrt(alpha_bar), of each step, and beneath it one tick for each step, or for
    each 2, 5, 10 … where there are many. Steps beyond ``available`` are not there yet and are drawn faint.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._signal = np.zeros(0)
        self._available = 0
        self.setRange(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        Theme.instance().changed.connect(self.update)

    def set_steps(self, alpha_bars: np.ndarray) -> None:
        """alpha_bars: (S+1,), the share of signal at each step; none is an empty slider."""
        self._signal = np.sqrt(np.clip(alpha_bars, 0, 1))
        self._available = 0
        self.setMaximum(max(0, len(alpha_bars) - 1))
        self.setPageStep(max(1, self.maximum() // 10))
        self.update()

    def set_available(self, step: int) -> None:
        """The last step that has arrived."""
        self._available = step
        self.update()

    @property
    def available(self) -> int:
        """The last step that can be shown."""
        return self._available

    def sizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def x_of(self, step: float) -> float:
        """Where ``step`` is, in the widget's own coordinates."""
        return _MARGIN + (self.width() - 2 * _MARGIN) * step / max(1, self.maximum())

    def step_at(self, x: float) -> int:
        """The step nearest to ``x``."""
        share = (x - _MARGIN) / max(1, self.width() - 2 * _MARGIN)
        return round(min(max(share, 0.0), 1.0) * self.maximum())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = Theme.instance()
        strip = QRectF(_MARGIN, 3, self.width() - 2 * _MARGIN, self.height() - 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(strip.adjusted(-2, 0, 2, 0), 3, 3)
        if self.maximum() > 0 and len(self._signal) == self.maximum() + 1:
            self._paint_signal(painter, strip)
            self._paint_ticks(painter, strip)
        pen = QPen(theme.color("accent" if self.hasFocus() else "border"), 1.5 if self.hasFocus() else 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(strip.adjusted(-2, 0, 2, 0), 3, 3)
        if self.isEnabled():
            self._paint_handle(painter)

    def _paint_signal(self, painter: QPainter, strip: QRectF) -> None:
        theme = Theme.instance()
        line = [
            QPointF(self.x_of(step), strip.bottom() - value * (strip.height() - 3))
            for step, value in enumerate(self._signal)
        ]
        area = QPolygonF([QPointF(strip.left(), strip.bottom()), *line, QPointF(strip.right(), strip.bottom())])
        here = self.x_of(self.value() if self.isEnabled() else 0)
        end = self.x_of(self._available)
        for left, right, alpha in (
            (strip.left(), here, 0.55),
            (here, end, 0.28),
            (max(here, end), strip.right(), 0.1),
        ):
            if right > left:
                painter.save()
                painter.setClipRect(QRectF(left, strip.top(), right - left, strip.height()))
                painter.setBrush(theme.color("accent", alpha))
                painter.drawPolygon(area)
                painter.restore()

    def _paint_ticks(self, painter: QPainter, strip: QRectF) -> None:
        every = 1
        space = strip.width() / self.maximum()
        for every in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000):
            if space * every >= _TICK_SPACE:
                break
        pen = QPen(Theme.instance().color("muted"), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for step in range(0, self.maximum() + 1, every):
            long = step % (every * 5) == 0 or step == self.maximum()
            x = self.x_of(step)
            painter.drawLine(QPointF(x, strip.bottom() + 3), QPointF(x, strip.bottom() + (8 if long else 5)))

    def _paint_handle(self, painter: QPainter) -> None:
        theme = Theme.instance()
        x = self.x_of(self.value())
        hot = self.isSliderDown() or self.underMouse()
        painter.setPen(QPen(theme.color("panel"), 1.5))
        painter.setBrush(theme.color("accent_hover" if hot else "accent"))
        painter.drawRoundedRect(QRectF(x - 5, 0.5, 10, self.height() - 9), 4, 4)
        painter.setPen(QPen(theme.color("accent_text"), 1))
        painter.drawLine(QPointF(x, 9), QPointF(x, self.height() - 17))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._drag_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._drag_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if delta := event.angleDelta().y() or event.angleDelta().x():
            self.setValue(self.value() + (1 if delta > 0 else -1))
        event.accept()

    def _drag_to(self, x: float) -> None:
        step = min(self.step_at(x), self._available)
        if step != self.value():
            self.setValue(step)
            self.sliderMoved.emit(step)
