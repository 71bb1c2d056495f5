"""A square to blend between four mixes of attributes by moving one handle."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.language import tr

CORNERS = 4  # top left, top right, bottom left, bottom right
_KEY_STEP = 0.02
_MARGIN = 8


@dataclass(frozen=True)
class Corner:
    """What lies at a corner. mix: values by attribute, those not named are 0; image: a picture of it, or None."""

    name: str
    mix: dict[str, float]
    image: QImage | None = None


def bilinear_weights(x: float, y: float) -> tuple[float, float, float, float]:
    """The shares of the corners (top left, top right, bottom left, bottom right) at (x, y) in 0..1; they sum to 1."""
    return ((1 - x) * (1 - y), x * (1 - y), (1 - x) * y, x * y)


class MixPad(QWidget):
    """Four corners and a handle. ``blended`` carries the bilinear blend of the corners' mixes whenever it is moved.

    Arrow keys move the handle (with Shift farther), Home centres it, 1..4 go to a corner. A click on a corner's name or
    the context menu asks for another mix through ``corner_requested``.
    """

    blended = Signal(dict)
    corner_requested = Signal(int, QPointF)  # corner, place on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corners: list[Corner | None] = [None] * CORNERS
        self._at = QPointF(0.5, 0.5)
        self._dragging = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        Theme.instance().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(220, 176)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 176)

    @property
    def corners(self) -> tuple[Corner | None, ...]:
        """Top left, top right, bottom left, bottom right; None where nothing is assigned."""
        return tuple(self._corners)

    def set_corner(self, index: int, corner: Corner | None) -> None:
        """Assign a corner. The handle stays, and nothing is blended until it is moved."""
        self._corners[index] = corner
        self.update()

    @property
    def position(self) -> tuple[float, float]:
        """The handle: (0, 0) is top left, (1, 1) bottom right."""
        return self._at.x(), self._at.y()

    def move_to(self, x: float, y: float) -> None:
        """Move the handle, and say the new blend."""
        at = QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))
        if at != self._at:
            self._at = at
            self.update()
            if any(self._corners):
                self.blended.emit(self.blend())

    def blend(self) -> dict[str, float]:
        """The corners' mixes, each times its share; corners without a mix are left out of the shares."""
        weights = bilinear_weights(*self.position)
        present = [(w, corner) for w, corner in zip(weights, self._corners, strict=True) if corner is not None]
        total = sum(w for w, _ in present)
        mixed: dict[str, float] = {}
        if total <= 0:
            return mixed
        for weight, corner in present:
            for name, value in corner.mix.items():
                mixed[name] = mixed.get(name, 0.0) + weight / total * value
        return {name: min(1.0, round(value, 4)) for name, value in mixed.items()}

    # ---- geometry ---------------------------------------------------------------------------------------------------

    def _label_height(self) -> float:
        return QFontMetricsF(self.font()).height() + 6

    def _square(self) -> QRectF:
        """The area the handle moves in; the corners' names lie above and below it."""
        label = self._label_height()
        return QRectF(self.rect()).adjusted(_MARGIN, label + _MARGIN, -_MARGIN, -label - _MARGIN)

    def corner_rect(self, index: int) -> QRectF:
        """Where the name of a corner is."""
        half = self.width() / 2
        top = 0.0 if index < 2 else self.height() - self._label_height()
        return QRectF((index % 2) * half, top, half, self._label_height())

    # ---- painting ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = Theme.instance()
        square = self._square()
        focus = self.hasFocus()
        painter.setPen(QPen(theme.color("accent" if focus else "border_strong"), 1.5 if focus else 1))
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(square, 4, 4)
        painter.setPen(QPen(theme.color("border"), 1, Qt.PenStyle.DotLine))
        centre = square.center()
        painter.drawLine(QPointF(centre.x(), square.top() + 1), QPointF(centre.x(), square.bottom() - 1))
        painter.drawLine(QPointF(square.left() + 1, centre.y()), QPointF(square.right() - 1, centre.y()))
        handle = self._handle(square)
        weights = bilinear_weights(*self.position)
        for index, corner in enumerate(self._corners):
            self._paint_corner(painter, square, index, corner, weights[index], handle)
        painter.setPen(QPen(theme.color("accent_text"), 2))
        painter.setBrush(theme.color("accent" if self.isEnabled() else "disabled"))
        painter.drawEllipse(handle, 8, 8)

    def _handle(self, square: QRectF) -> QPointF:
        return QPointF(square.left() + self._at.x() * square.width(), square.top() + self._at.y() * square.height())

    def _paint_corner(
        self, painter: QPainter, square: QRectF, index: int, corner: Corner | None, weight: float, handle: QPointF
    ) -> None:
        theme = Theme.instance()
        right, below = index % 2, index // 2
        place = self.corner_rect(index).adjusted(4, 0, -4, 0)
        metrics = QFontMetricsF(painter.font())
        text = corner.name if corner else tr("choose…")
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width() - 14)
        painter.setPen(theme.color("text" if corner else "muted"))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)
        at = QPointF(square.right() if right else square.left(), square.bottom() if below else square.top())
        if corner is not None:
            painter.setPen(QPen(theme.color("accent", 0.15 + 0.85 * weight), 1 + 2 * weight))
            painter.drawLine(at, handle)
        if corner is not None and corner.image is not None:
            ratio = self.devicePixelRatioF()
            zoom = max(1, int(34 * ratio / max(corner.image.width(), corner.image.height())))
            wide, high = corner.image.width() * zoom / ratio, corner.image.height() * zoom / ratio
            left = at.x() - wide - 5 if right else at.x() + 5
            top = at.y() - high - 5 if below else at.y() + 5
            left, top = round(left * ratio) / ratio, round(top * ratio) / ratio
            painter.setOpacity(0.45 + 0.55 * weight)
            painter.drawImage(QRectF(left, top, wide, high), corner.image)
            painter.setOpacity(1.0)

    # ---- pointer and keys -------------------------------------------------------------------------------------------

    def _drag_to(self, point: QPointF) -> None:
        square = self._square()
        self.move_to((point.x() - square.left()) / square.width(), (point.y() - square.top()) / square.height())

    def _corner_at(self, point: QPointF) -> int:
        return next((i for i in range(CORNERS) if self.corner_rect(i).contains(point)), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        corner = self._corner_at(event.position())
        if corner >= 0:
            self.corner_requested.emit(corner, event.globalPosition())
            return
        self._dragging = True
        self._drag_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._drag_to(event.position())
        over = self._corner_at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.CrossCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        weights = bilinear_weights(*self.position)
        index = self._corner_at(QPointF(event.pos()))
        nearest = index if index >= 0 else weights.index(max(weights))
        self.corner_requested.emit(nearest, QPointF(event.globalPos()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        far = 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        moves = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        corners = {Qt.Key.Key_1: (0, 0), Qt.Key.Key_2: (1, 0), Qt.Key.Key_3: (0, 1), Qt.Key.Key_4: (1, 1)}
        x, y = self.position
        if event.key() in moves:
            dx, dy = moves[event.key()]
            self.move_to(x + dx * _KEY_STEP * far, y + dy * _KEY_STEP * far)
        elif event.key() in corners:
            self.move_to(*corners[event.key()])
        elif event.key() == Qt.Key.Key_Home:
            self.move_to(0.5, 0.5)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.update()
