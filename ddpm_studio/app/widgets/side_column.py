"""A column of parts at the side of something larger."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ddpm_studio.app.theme import SPACE


class SideColumn(QScrollArea):
    """A column at one side: as wide as what is in it, scrolled where the window is low."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        self._rows.setSpacing(SPACE.m)
        self.setWidget(body)

    def fill(self, *parts: QWidget) -> None:
        """Take these in, beneath each other; what else was here has been taken elsewhere."""
        while self._rows.count():
            self._rows.takeAt(0)
        for part in parts:
            self._rows.addWidget(part)
        self._rows.addStretch(1)
        self.setFixedWidth(self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
