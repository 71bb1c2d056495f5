"""A ring around the control that a step is about."""

from PySide6.QtCore import QEasingCurve, QPoint, QRect, QRectF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme

_PULSES = 4
_PULSE_MS = 900
_FOLLOW_MS = 60  # controls move when docks are dragged
_ROOM = 10  # around the control


class PulseRing(QWidget):
    """Drawn over everything, deaf to mouse and keyboard. It pulses a few times, then stays until it is told to go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("learn.ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.target: QWidget | None = None
        self._breath = QVariantAnimation(self)
        self._breath.setStartValue(1.0)
        self._breath.setEndValue(0.0)
        self._breath.setDuration(_PULSE_MS)
        self._breath.setLoopCount(_PULSES)
        self._breath.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._breath.valueChanged.connect(self.update)
        self._follow = QTimer(self, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._place)
        self.hide()

    def point_at(self, target: QWidget | None) -> None:
        """Ring ``target``, or nothing."""
        if self.target is not None:
            self.target.destroyed.disconnect(self._lose)
        self.target = target
        if target is None:
            self._follow.stop()
            self._breath.stop()
            self.hide()
            return
        target.destroyed.connect(self._lose)
        if self.parentWidget() is not target.window():
            self.setParent(target.window())  # a dock may float in a window of its own
        self._place()
        self._follow.start()
        self._breath.stop()
        self._breath.start()

    def _lose(self) -> None:
        self.target = None
        self._follow.stop()
        self._breath.stop()
        self.hide()

    def _place(self) -> None:
        target = self.target
        if target is None or not target.isVisible() or target.visibleRegion().isEmpty():
            self.hide()
            return
        if self.parentWidget() is not target.window():
            self.setParent(target.window())
        wanted = QRect(target.mapTo(target.window(), QPoint(0, 0)), target.size())
        wanted = wanted.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM).intersected(target.window().rect())
        if self.geometry() != wanted:
            self.setGeometry(wanted)
        if not self.isVisible():
            self.show()
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, breath = Theme.instance(), float(self._breath.currentValue() or 0.0)
        out = _ROOM / 2 - 1.5 + breath * -2
        ring = QRectF(self.rect()).adjusted(out, out, -out, -out)
        painter.setPen(QPen(theme.color("accent", 0.25 + 0.3 * breath), 5 + 3 * breath))
        painter.drawRoundedRect(ring, 8, 8)
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawRoundedRect(ring, 8, 8)
