"""A quiet card at the first start, which says that there are lessons."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE
from ddpm_studio.language import tr


class Invitation(QFrame):
    """Lies over ``place``, near its lower edge, and goes when it is closed, followed, or images are drawn."""

    accepted = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self.setObjectName("learn.invitation")
        self.setAccessibleName(tr("New here? Learn in four short walks"))
        self.setProperty("card", "raised")
        words = QLabel(tr("<b>New here?</b> Learn in four short walks."), textFormat=Qt.TextFormat.RichText)
        learn = QPushButton(tr("Show me"), objectName="learn.invitation.accept")
        learn.setToolTip(tr("Open the lessons  (Ctrl+Shift+F1)"))
        learn.setAccessibleName(tr("Open the lessons"))
        learn.clicked.connect(self._accept)
        close = QToolButton(objectName="learn.invitation.close", icon=icon("close", "muted"))
        close.setProperty("flat", True)
        close.setToolTip(tr("Close; the lessons stay in the Help menu"))
        close.setAccessibleName(tr("Close"))
        close.clicked.connect(self.go)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.m, SPACE.s, SPACE.s, SPACE.s)
        row.setSpacing(SPACE.m)
        for widget in (words, learn, close):
            row.addWidget(widget)
        place.installEventFilter(self)
        self._place()
        self.show()

    def go(self) -> None:
        """Take it away."""
        self.parentWidget().removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place()

    def _place(self) -> None:
        self.adjustSize()
        room = self.parentWidget().rect()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - SPACE.xl)

    def _accept(self) -> None:
        self.go()
        self.accepted.emit()
