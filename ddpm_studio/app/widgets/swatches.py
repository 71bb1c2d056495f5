"""Rows of colours to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ddpm_studio.app.colours import to_hex
from ddpm_studio.app.pixel_art import Colour
from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.board import paint_board

_SIDE = 18  # of a swatch, in device-independent pixels
_GAP = 2


class Swatches(QWidget):
    """Squares of colour in as many columns as there is room. A click, or an arrow key, chooses."""

    chosen = Signal(object)  # Colour

    def __init__(self, name: str, accessible: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self._tip = tip
        self._colours: list[Colour] = []
        self._marked: Colour | None = None
        self._at = 0  # where the keyboard is
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Theme.instance().changed.connect(self.update)

    @property
    def colours(self) -> list[Colour]:
        """What can be chosen."""
        return list(self._colours)

    def set_colours(self, colours: Sequence[Colour]) -> None:
        """Offer other colours."""
        self._colours = list(colours)
        self._at = min(self._at, max(0, len(self._colours) - 1))
        self._adjust()
        self.update()

    def mark(self, colour: Colour) -> None:
        """Show which one is drawn with; it may be none of these."""
        self._marked = colour
        if colour in self._colours:
            self._at = self._colours.index(colour)
        self.update()

    def swatch_rect(self, index: int) -> QRect:
        """Where a colour is."""
        row, column = divmod(index, self._columns())
        return QRect(1 + column * (_SIDE + _GAP), 1 + row * (_SIDE + _GAP), _SIDE, _SIDE)

    def sizeHint(self) -> QSize:
        return QSize(6 * (_SIDE + _GAP), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * (_SIDE + _GAP), _SIDE + 2)

    def _columns(self) -> int:
        return max(1, (self.width() - 2 + _GAP) // (_SIDE + _GAP))

    def _height(self) -> int:
        rows = max(1, -(-len(self._colours) // self._columns()))
        return rows * (_SIDE + _GAP) - _GAP + 2

    def _adjust(self) -> None:
        self.setFixedHeight(self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adjust()

    def _index_at(self, point: QPoint) -> int:
        return next((i for i in range(len(self._colours)) if self.swatch_rect(i).contains(point)), -1)

    def _choose(self, index: int) -> None:
        self._at = index
        colour = self._colours[index]
        self.setAccessibleDescription(to_hex(colour))
        self.update()
        self.chosen.emit(colour)

    # ---- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = Theme.instance()
        for index, colour in enumerate(self._colours):
            rect = self.swatch_rect(index)
            if colour[3] < 255:
                paint_board(painter, rect, 1)
            painter.fillRect(rect, QColor(*colour))
            painter.setPen(QPen(theme.color("border_strong"), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            if colour == self._marked:
                painter.setPen(QPen(theme.color("panel"), 1))
                painter.drawRect(rect.adjusted(2, 2, -3, -3))
                painter.setPen(QPen(theme.color("text"), 2))
                painter.drawRect(rect.adjusted(1, 1, -1, -1))
        if self.hasFocus() and self._colours:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(self.swatch_rect(self._at))

    # ---- pointer and keys --------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns, last = self._columns(), len(self._colours) - 1
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: -self._at,
            Qt.Key.Key_End: last - self._at,
        }
        if last >= 0 and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._at)
        elif last >= 0 and event.key() in moves:
            there = self._at + moves[event.key()]
            if 0 <= there <= last:
                self._choose(there)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._index_at(event.pos())
            text = f"{to_hex(self._colours[index])}\n{self._tip}" if index >= 0 else self._tip
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.update()
