"""A grid of small images of which one, or several, can be chosen."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from ddpm_studio.app.widgets.grid_view import GridView

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class ImageGrid(GridView):
    """Images that answer to the pointer and to keys.

    One image is the current one, chosen by a click or the arrow keys. Ctrl+click and Shift+click, Shift with the arrow
    keys, and Ctrl+A choose several. Ctrl+wheel, + and - zoom, 0 fits again.
    """

    current_changed = Signal(int)  # the index, or -1
    selection_changed = Signal()
    hovered = Signal(int)  # the index of the image under the pointer, or -1
    activated = Signal(int)  # double click or Return
    copy_requested = Signal(int)  # Ctrl+C
    menu_requested = Signal(int, QPoint)  # the index, the place on the screen
    drag_requested = Signal(int)  # an image is pulled with the left button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._anchor = -1  # where a range of chosen images begins
        self._pressed: QPointF | None = None  # where the left button went down on an image
        self._keeps_several = False  # the button went down on one of several, which a pull would take along
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    # ---- which ones --------------------------------------------------------------------------------------------------

    @property
    def current(self) -> int:
        """The chosen image, or -1. Where several are chosen, the one that was chosen last."""
        return self._current

    @property
    def selection(self) -> tuple[int, ...]:
        """All chosen images, in order."""
        return tuple(sorted(self._selection))

    def set_current(self, index: int) -> None:
        """Choose one image alone; -1 for none. It is brought into view."""
        index = index if 0 <= index < self.count else -1
        self._anchor = index
        self._choose(frozenset() if index < 0 else frozenset((index,)), index)

    def select_all(self) -> None:
        """Choose all images."""
        if self.count:
            self._choose(frozenset(range(self.count)), max(self._current, 0))

    def set_highlight(self, index: int) -> None:
        """Mark an image that is pointed at elsewhere, such as the same one in another lane; -1 for none."""
        if index != self._highlight:
            self._highlight = index
            self.viewport().update()

    def _choose(self, selection: frozenset[int], current: int) -> None:
        moved, changed = current != self._current, selection != self._selection
        self._current, self._selection = current, selection
        if not moved and not changed:
            return
        if moved and current >= 0:
            self._bring_into_view(current)
            self.setAccessibleDescription(self._describe(current))
        self.viewport().update()
        if moved:
            self.current_changed.emit(current)
        if changed:
            self.selection_changed.emit()

    def _toggle(self, index: int) -> None:
        self._anchor = index
        left = self._selection ^ {index}
        self._choose(left, index if index in left else max(left, default=-1))

    def _reach(self, index: int) -> None:
        """Choose all from where the last choice began to ``index``."""
        start = self._anchor if 0 <= self._anchor < self.count else max(self._current, 0)
        self._choose(frozenset(range(min(start, index), max(start, index) + 1)), index)

    def _forget(self, count: int) -> None:
        before = self._current, self._selection
        super()._forget(count)
        if self._current != before[0]:
            self.current_changed.emit(self._current)
        if self._selection != before[1]:
            self.selection_changed.emit()

    # ---- pointer -----------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            way = (event.position() - self._pressed).manhattanLength()
            if way >= QApplication.startDragDistance():
                pulled, self._pressed, self._keeps_several = self._pressed, None, False
                if (index := self.index_at(pulled)) >= 0:
                    self.drag_requested.emit(index)
            return
        self._set_hovered(self.index_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index, left = self.index_at(event.position()), event.button() == Qt.MouseButton.LeftButton
        several = index in self._selection and len(self._selection) > 1
        if left and index >= 0 and event.modifiers() & _CTRL:
            self._toggle(index)
        elif left and index >= 0 and event.modifiers() & _SHIFT:
            self._reach(index)
        elif several:
            self._keeps_several = left
            self._choose(self._selection, index)
        elif left or event.button() == Qt.MouseButton.RightButton:
            self.set_current(index)
        self._pressed = event.position() if left and index >= 0 else None
        if event.button() == Qt.MouseButton.RightButton and index >= 0:
            self.menu_requested.emit(index, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._keeps_several and event.button() == Qt.MouseButton.LeftButton:
            self.set_current(self._current)  # it was a click after all
        self._pressed, self._keeps_several = None, False
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (index := self.index_at(event.position())) >= 0:
            self.activated.emit(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & _CTRL:
            if event.angleDelta().y():
                self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.index_at(QPointF(event.pos()))
            if index >= 0:
                where = self.image_rect(index).toAlignedRect()
                QToolTip.showText(event.globalPos(), self._describe(index), self.viewport(), where)
            else:
                QToolTip.hideText()
            return True
        if event.type() == QEvent.Type.Leave:
            self._set_hovered(-1)
        return super().viewportEvent(event)

    def _set_hovered(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.viewport().update()
            self.hovered.emit(index)

    # ---- keys --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, there = event.key(), self._reached_by(event.key())
        if there is not None:
            if event.modifiers() & _SHIFT:
                self._reach(there)
            else:
                self.set_current(there)
        elif event.matches(QKeySequence.StandardKey.Copy) and self._current >= 0:
            self.copy_requested.emit(self._current)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif key == Qt.Key.Key_0:
            self.set_zoom(0)
        elif key == Qt.Key.Key_Menu and self._current >= 0:
            where = self.image_rect(self._current).center().toPoint()
            self.menu_requested.emit(self._current, self.viewport().mapToGlobal(where))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.activated.emit(self._current)
        else:
            event.ignore()

    def _reached_by(self, key: int) -> int | None:
        """The image to which an arrow key leads from the current one, or None for other keys."""
        if not self.count or key not in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            return None
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            by = -1 if key == Qt.Key.Key_Left else 1
            return min(max(self._current + by, 0), self.count - 1)
        return self._beside(-1 if key == Qt.Key.Key_Up else 1)

    def _beside(self, direction: int) -> int:
        """The image above (-1) or below (+1) the current one, or itself at the border."""
        if self._current < 0:
            return 0
        lines = self._cells.lines
        here = next(i for i, (first, last) in enumerate(lines) if first <= self._current < last)
        there = here + direction
        if not 0 <= there < len(lines):
            return self._current
        first, last = lines[there]
        return min(first + self._current - lines[here][0], last - 1)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
