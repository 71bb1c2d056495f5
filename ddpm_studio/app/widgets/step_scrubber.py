"""The slider over the recorded steps, with the noise level of each step drawn behind it."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ddpm_studio.app.theme import Theme

_MARGIN = 9  # room for half of the handle at both ends
_HEIGHT = 40
_TICK_SPACE = 5.0  # least distance between ticks
_NOTCH = 120  # of a wheel, in Qt's eighths of a degree


class StepScrubber(QSlider):
    """A slider over the steps 0..S that are kept; it stops at no other. A press anywhere goes to the nearest at once.

    Behind it lies the share of signal, sqrt(alpha_bar), of each step, and beneath it one tick for each kept step, or
    for each 2, 5, 10 … where there are many. Steps beyond ``available`` are not there yet and are drawn faint.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._signal = np.zeros(0)
        self._kept = np.zeros(0, np.int64)
        self._available = 0
        self._turned = 0  # of the wheel, less than a notch
        self._hill: tuple[tuple[float, float], QPolygonF] | None = None  # the outline, and the room it was made for
        self.setRange(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        Theme.instance().changed.connect(self.update)

    def set_steps(self, alpha_bars: np.ndarray, kept: np.ndarray | None = None) -> None:
        """alpha_bars: (S+1,), the share of signal at each step; none is an empty slider. kept: the steps that can be
        gone to, rising; all by default."""
        self._signal = np.sqrt(np.clip(alpha_bars, 0, 1))
        self._kept = np.arange(len(alpha_bars)) if kept is None else np.asarray(kept, np.int64)
        self._available = 0
        self._hill = None
        self.setMaximum(max(0, len(alpha_bars) - 1))
        self.setPageStep(max(1, self.maximum() // 10))
        self.update()

    def set_available(self, step: int) -> None:
        """The last step that has arrived; it can be gone to, also where it is not kept for long."""
        self._available = step
        self.update()

    @property
    def available(self) -> int:
        """The last step that can be shown."""
        return self._available

    def nearest(self, step: int) -> int:
        """The step nearest to ``step`` that can be shown, of two the earlier."""
        stops = self._stops()
        return int(stops[np.abs(stops - step).argmin()])

    def beside(self, step: int, by: int) -> int:
        """The step that lies ``by`` kept steps after ``step`` (before it, where negative); the last one there is."""
        stops = self._stops()
        # From between two of them, one step goes to the nearer end of that stretch
        place = int(np.searchsorted(stops, step, "left" if by < 0 else "right")) - (by > 0)
        return int(stops[min(max(place + by, 0), len(stops) - 1)])

    def wheel_step(self, delta: int) -> None:
        """Go as a wheel turned by ``delta`` eighths of a degree does: up is on, one kept step a notch."""
        self._turned += delta
        notches = int(self._turned / _NOTCH)  # towards 0: a touchpad tells of less than a notch at a time
        self._turned -= notches * _NOTCH
        if notches and self.isEnabled():
            self.setValue(self.beside(self.value(), notches))

    def _stops(self) -> np.ndarray:
        stops = self._kept[: np.searchsorted(self._kept, self._available, "right")]
        return stops if len(stops) and stops[-1] == self._available else np.append(stops, self._available)

    def sizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def x_of(self, step: float) -> float:
        """Where ``step`` is, in the widget's own coordinates."""
        return _MARGIN + (self.width() - 2 * _MARGIN) * step / max(1, self.maximum())

    def step_at(self, x: float) -> int:
        """The step at ``x``, kept or not."""
        share = (x - _MARGIN) / max(1, self.width() - 2 * _MARGIN)
        return round(min(max(share, 0.0), 1.0) * self.maximum())

    # ---- painting ----------------------------------------------------------------------------------------------------

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

    def _outline(self, strip: QRectF) -> QPolygonF:
        """The hill of signal; made anew only where the steps or the room have changed."""
        key = (strip.width(), strip.height())
        if self._hill is None or self._hill[0] != key:
            # A point for every other pixel at most: more steps than that would not be seen, and take time
            most = max(2, int(strip.width()) // 2)
            chosen = np.unique(np.linspace(0, self.maximum(), min(len(self._signal), most)).astype(int))
            line = [
                QPointF(self.x_of(step), strip.bottom() - value * (strip.height() - 3))
                for step, value in zip(chosen.tolist(), self._signal[chosen].tolist(), strict=True)
            ]
            ends = QPointF(strip.left(), strip.bottom()), QPointF(strip.right(), strip.bottom())
            self._hill = key, QPolygonF([ends[0], *line, ends[1]])
        return self._hill[1]

    def _paint_signal(self, painter: QPainter, strip: QRectF) -> None:
        theme = Theme.instance()
        area = self._outline(strip)
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
        if not len(self._kept):
            return
        every = 1
        space = strip.width() / len(self._kept)
        for every in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000):
            if space * every >= _TICK_SPACE:
                break
        pen = QPen(Theme.instance().color("muted"), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        last = len(self._kept) - 1
        for place in range(0, last + 1, every):
            long = place % (every * 5) == 0 or place == last
            x = self.x_of(int(self._kept[place]))
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

    # ---- pointer and keys --------------------------------------------------------------------------------------------

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
        self.wheel_step(event.angleDelta().y() or event.angleDelta().x())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self.setValue(self.beside(self.value(), -1))
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self.setValue(self.beside(self.value(), 1))
        elif key == Qt.Key.Key_PageDown:
            self.setValue(self._page(-1))
        elif key == Qt.Key.Key_PageUp:
            self.setValue(self._page(1))
        elif key == Qt.Key.Key_Home:
            self.setValue(self.nearest(0))
        elif key == Qt.Key.Key_End:
            self.setValue(self._available)
        else:
            super().keyPressEvent(event)

    def _page(self, direction: int) -> int:
        """A tenth of the way, and one kept step at least."""
        there = self.nearest(self.value() + direction * self.pageStep())
        return self.beside(self.value(), direction) if there == self.value() else there

    def _drag_to(self, x: float) -> None:
        step = self.nearest(min(self.step_at(x), self._available))
        if step != self.value():
            self.setValue(step)
            self.sliderMoved.emit(step)
