"""Starts the window as a program of its own."""

import signal
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ddpm_studio import __version__
from ddpm_studio.app.chosen_language import teach_qt
from ddpm_studio.app.icons import app_icon
from ddpm_studio.app.log_file import log_exception
from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.opening import OpeningApplication
from ddpm_studio.language import tr

SIGNAL_POLL_MILLISECONDS = 200  # Python hears a signal only while it runs


class UnexpectedErrors(QObject):
    """Turns errors that nobody caught into notes, from whatever thread they come."""

    _caught = Signal(str, str)

    def __init__(self, notes: Notes) -> None:
        super().__init__(notes)
        self._notes = notes
        self._caught.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For ``sys.excepthook``."""
        sys.__excepthook__(kind, error, trace)
        log_exception(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._caught.emit(f"{kind.__name__}: {error}", "".join(traceback.format_exception(kind, error, trace)))

    def _say(self, why: str, details: str) -> None:
        self._notes.say(
            tr("Something unexpected went wrong"),
            why,
            tr("You can go on. If it happens again, copy the details into a report."),
            details,
            kind="error",
        )


def prepare_application() -> QApplication:
    """The application that a window needs, with the program's name, version and icon."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication.instance() or OpeningApplication(sys.argv[:1])
    app.setApplicationName("DDPM Studio")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("DDPM Studio")
    app.setDesktopFileName("ddpm-studio")
    app.setWindowIcon(app_icon())
    teach_qt(app)
    return app


def run_window(home: Path, opened: Path | None = None) -> int:
    """Open the window on the workspace folder ``home``, and return the exit status once it is closed.

    opened: a file or folder to open in it, as if it were dropped there.
    """
    app = prepare_application()
    window = MainWindow(home)
    errors = UnexpectedErrors(window.notes)
    sys.excepthook = errors.hook
    before = {number: signal.signal(number, lambda *_: window.close()) for number in (signal.SIGINT, signal.SIGTERM)}
    poll = QTimer(interval=SIGNAL_POLL_MILLISECONDS)
    poll.timeout.connect(lambda: None)
    poll.start()
    window.show()
    if isinstance(app, OpeningApplication):
        app.handed_over.connect(lambda name: window.open_path(Path(name)))
    if opened is not None:
        window.open_path(opened.absolute())
    else:
        window.front_door.begin()
    try:
        return app.exec()
    finally:
        poll.stop()
        sys.excepthook = sys.__excepthook__
        for number, handler in before.items():
            signal.signal(number, handler)
        window.bridge.close()
