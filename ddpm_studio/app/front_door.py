"""What a person meets at the start: the welcome page where it was chosen, and Preferences, where that is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from ddpm_studio.app.actions import Action
from ddpm_studio.app.panels.preferences_dialog import PreferencesDialog
from ddpm_studio.app.panels.welcome import Welcome
from ddpm_studio.app.preferences import START, TELLS_END, Start, preferences, start_of
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import checkpoints, shipped_models
from ddpm_studio.training.run_summary import RunSummary

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow


class FrontDoor(QObject):
    """Opens both, and does what was chosen on the welcome page."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.train.tells_end = window.settings.get(TELLS_END, True)
        window.bridge.training_ended.connect(self._training_ended)

    def preference_action(self) -> Action:
        """The entry of the File menu."""
        return Action(
            "window.preferences",
            tr("Preferences…"),
            self.show_preferences,
            tr("Colours, what is seen at the start, memory for recorded steps, and what is said of trainings"),
            shortcut="Ctrl+,",
            icon="settings",
            menu=tr("File"),
        )

    def welcome_action(self) -> Action:
        """The entry of the Help menu."""
        return Action(
            "window.welcome",
            tr("Welcome"),
            self.show_welcome,
            tr("Three ways to begin, and the newest runs"),
            icon="flag",
            menu=tr("Help"),
        )

    def begin(self) -> None:
        """The program has started with nothing to open: show the welcome page if that was chosen."""
        if start_of(self._window) is Start.WELCOME:
            self.show_welcome()

    def show_preferences(self) -> None:
        """Open Preferences."""
        dialog = PreferencesDialog(preferences(self._window), self._window)
        dialog.finished.connect(self._keep)
        self._open(dialog)

    def show_welcome(self) -> None:
        """Open the welcome page."""
        window = self._window
        index = window.train.runs.index
        welcome = Welcome(index, start_of(window) is Start.WELCOME, window)
        welcome.draw_chosen.connect(self._draw)
        welcome.train_chosen.connect(lambda: window.show_workspace("data"))
        welcome.learn_chosen.connect(lambda: window.table.run("learn.open"))
        welcome.run_chosen.connect(self._open_run)
        welcome.dropped.connect(window.open_path)
        welcome.at_start_changed.connect(self._set_at_start)
        self._open(welcome)
        index.refresh()

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _draw(self) -> None:
        if shipped := shipped_models():
            self._window.use_model(shipped[0])
        else:
            self._window.show_workspace("sample")

    def _open_run(self, run: RunSummary) -> None:
        window = self._window
        # Asked of the disk: the summary is as old as the page
        trained = any(checkpoint.images_seen for checkpoint in checkpoints(run.path))
        if trained and run.state != "training":
            window.use_model(run.path)
        else:
            window.show_workspace("train")
            window.train.runs.select(run.path)

    def _set_at_start(self, on: bool) -> None:
        self._window.settings.set(START, str(Start.WELCOME if on else Start.LAST))
        self._keep()

    def _keep(self) -> None:
        try:
            self._window.settings.save()
        except OSError as error:
            self._window.notes.say(tr("The preferences were not saved"), str(error), kind="warning")

    def _training_ended(self, _event: object) -> None:
        if self._window.train.tells_end and not self._window.isActiveWindow():
            QApplication.alert(self._window)
