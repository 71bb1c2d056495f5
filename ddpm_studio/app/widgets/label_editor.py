"""A line in which something that is painted gets another name, in its own place."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class LabelEditor(QLineEdit):
    """Is gone once it is left: Return and a click elsewhere take the name, Escape does not."""

    named = Signal(str)
    left = Signal()  # always, after ``named``

    def __init__(self, label: str, accessible: str, place: QRect, parent: QWidget) -> None:
        super().__init__(label, parent)
        self._done = False
        self.setAccessibleName(accessible)
        self.setGeometry(place)
        self.selectAll()
        self.editingFinished.connect(lambda: self.leave(True))
        self.show()
        self.setFocus()

    def leave(self, take: bool) -> None:
        """Go away; ``take`` the name or not."""
        if self._done:
            return
        self._done = True
        focused = self.hasFocus()
        self.hide()
        if take:
            self.named.emit(self.text())
        self.left.emit()
        if focused and self.parentWidget() is not None:
            self.parentWidget().setFocus()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave(False)
        else:
            super().keyPressEvent(event)
