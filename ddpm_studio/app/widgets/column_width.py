"""Columns at the sides of the window stay as wide as what is in them, in any language and size of text."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QScrollArea, QWidget

from ddpm_studio.app.theme import Theme


class ColumnWidth(QObject):
    """Keeps ``column`` at least as wide as it needs, again with each size of text.

    column: a scroll area, which is then never scrolled sideways, or a widget with a layout. least: pixels at 100 %.
    """

    def __init__(self, column: QWidget, least: int = 0) -> None:
        super().__init__(column)
        self._column = column
        self._least = least
        self._inside = column.widget() if isinstance(column, QScrollArea) else column
        self._inside.installEventFilter(self)
        self._hold()
        Theme.instance().changed.connect(self._hold, Qt.ConnectionType.QueuedConnection)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is not shown takes a new size of text only when it is."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._hold()
        return super().eventFilter(watched, event)

    def _hold(self) -> None:
        before, needed = self._column.minimumWidth(), max(self._least, self._needed().width())
        self._column.setMinimumWidth(needed)
        if needed < before >= self._column.width() - 1:
            self._give_back(needed)

    def _needed(self) -> QSize:
        if isinstance(self._column, QScrollArea):
            bar = self._column.verticalScrollBar().sizeHint().width()
            return self._inside.minimumSizeHint() + QSize(bar, 0)
        return self._inside.layout().minimumSize()

    def _give_back(self, width: int) -> None:
        """Of a dock that was as wide only because it had to be."""
        dock, parent = None, self._column.parentWidget()
        while parent is not None and not isinstance(parent, QMainWindow):
            dock = parent if isinstance(parent, QDockWidget) else dock
            parent = parent.parentWidget()
        if dock is not None and isinstance(parent, QMainWindow) and not dock.isFloating():
            parent.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
