"""The stage, for a teacher before a class: full screen, larger text, and only the panels that are spoken of."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QWidget

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow

WIDE = 1600  # device-independent pixels of a screen on which all panels have room with the larger text


class Stage(QObject):
    """Everything is put back as it was when the stage is left."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.on = False
        self._docks: dict[str, QByteArray] = {}
        self._before = Qt.WindowState.WindowNoState
        self._text = 100

    def toggle(self) -> None:
        """Go on stage, or leave it."""
        if self.on:
            self.leave()
        else:
            self.enter()

    def enter(self, shown: QWidget | None = None) -> None:
        """Fold all docks away but the one that holds ``shown``, or the keyboard."""
        window = self._window
        if self.on:
            return
        self.on = True
        self._docks = {name: page.saveState() for name, page in window.pages.items()}
        self._before = window.windowState()
        self._text = window.theme.text_scale
        window.menuBar().hide()
        self.show_only(shown or window.focusWidget())
        large = 150 if window.screen().size().width() >= WIDE else 125
        window.theme.set_text_scale(max(large, self._text))
        window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)

    def leave(self) -> None:
        """Put back what was before."""
        window = self._window
        if not self.on:
            return
        self.on = False
        for name, state in self._docks.items():
            window.pages[name].restoreState(state)
        window.menuBar().show()
        window.theme.set_text_scale(self._text)
        window.setWindowState(self._before)

    def show_only(self, shown: QWidget | None) -> None:
        """On stage, have only that dock open which holds ``shown``."""
        if not self.on:
            return
        for page in self._window.pages.values():
            for dock in page.findChildren(QDockWidget):
                holds = shown is not None and dock.isAncestorOf(shown)
                if not dock.isFloating():
                    dock.setVisible(holds)
