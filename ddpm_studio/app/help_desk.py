"""Help of the window's own: About, the log, diagnostics for a report, and what to say after a crash."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ddpm_studio.app.actions import Action
from ddpm_studio.app.diagnostics import diagnostics, without_names
from ddpm_studio.app.log_file import LogFile
from ddpm_studio.app.panels.about import About
from ddpm_studio.app.panels.log_view import LogView
from ddpm_studio.language import tr

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow


class HelpDesk(QObject):
    """Owns the log. ``close`` it when the program ends in order."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._device = ""
        self.log_file = LogFile(window.home, window.notes)
        self._log_view: LogView | None = None
        window.bridge.engine_ready.connect(self._engine_ready)

    def tell_of_crash(self) -> None:
        """Say so where the window did not end in order the last time, and offer the report."""
        if self.log_file.crashed is not None:
            report = without_names(self.log_file.crashed)
            self._window.notes.say(
                tr("The window did not end in order the last time"),
                tr("It crashed, or was ended by the system. What was saved is there; a training can be resumed."),
                tr("If it happens again, send the report to whoever you have the program from."),
                report,
                kind="warning",
                actions=[
                    (tr("Copy the report"), lambda: self._copy(self._report(report))),
                    (tr("Show the log"), self.show_log),
                ],
            )

    def actions(self) -> list[Action]:
        """Entries of the Help menu."""
        return [
            Action(
                "window.log",
                tr("Log…"),
                self.show_log,
                tr("What the window said and what went wrong"),
                "",
                "list",
                tr("Help"),
            ),
            Action(
                "window.copy_diagnostics",
                tr("Copy diagnostics"),
                self.copy_diagnostics,
                tr("Put the versions, the computer's facts and the log on the clipboard, for a report"),
                icon="copy",
                menu=tr("Help"),
            ),
            Action(
                "window.about",
                tr("About DDPM Studio"),
                self.show_about,
                tr("The version, and the licences of all that ships"),
                icon="info",
                menu=tr("Help"),
            ),
        ]

    def show_about(self) -> None:
        """Open About."""
        about = About(self._window)
        about.finished.connect(about.deleteLater)
        about.open()

    def show_log(self) -> None:
        """Open the log."""
        if self._log_view is None:
            self._log_view = LogView(self.log_file.text, self._report, self.log_file.folder, self._window)
        self._log_view.open()

    def copy_diagnostics(self) -> None:
        """Put the diagnostics on the clipboard."""
        self._copy(self._report())
        self._window.notes.say(tr("The diagnostics are on the clipboard"), tr("Paste them into your report."))

    def close(self) -> None:
        """The program ends in order."""
        self.log_file.close()

    def _report(self, log: str = "") -> str:
        return diagnostics(self._window.home, self._device, log or self.log_file.text())

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _engine_ready(self, event: object) -> None:
        self._device = event.device
