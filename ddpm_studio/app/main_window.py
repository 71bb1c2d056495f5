"""The window: four workspaces over one engine, and what is common to them."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app import commands
from ddpm_studio.app.actions import WORKSPACE_TITLES, ActionTable
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.closing import CloseChoice, ask_about_training
from ddpm_studio.app.drops import local_paths
from ddpm_studio.app.front_door import FrontDoor
from ddpm_studio.app.help_desk import HelpDesk
from ddpm_studio.app.icons import app_icon, icon
from ddpm_studio.app.learn.learn_desk import LearnDesk
from ddpm_studio.app.lower_rate import second_try
from ddpm_studio.app.note_cards import HistoryButton, NoteCards
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.opening import Opener
from ddpm_studio.app.palette import CommandPalette
from ddpm_studio.app.panels.compare_panel import CompareWorkspace
from ddpm_studio.app.panels.data_panel import DataWorkspace
from ddpm_studio.app.panels.model_choice import ModelCombo
from ddpm_studio.app.panels.sample_panel import SampleWorkspace
from ddpm_studio.app.panels.train_panel import TrainWorkspace
from ddpm_studio.app.settings import Settings
from ddpm_studio.app.status_chip import StatusChip
from ddpm_studio.app.theme import SPACE, Mode, Theme
from ddpm_studio.app.window_memory import remember, restore
from ddpm_studio.engine import protocol
from ddpm_studio.language import tr

MENUS = {  # what the commands say of their menu, and the menu's own title
    "file": (tr("File"), tr("&File")),
    "data": (tr("Data"), tr("&Data")),
    "train": (tr("Train"), tr("&Train")),
    "sample": (tr("Sample"), tr("&Sample")),
    "compare": (tr("Compare"), tr("&Compare")),
    "view": (tr("View"), tr("&View")),
    "help": (tr("Help"), tr("&Help")),
}
WORKSPACES = {
    "data": tr("Look at images before they are trained on"),
    "train": tr("Train a model and watch it learn"),
    "sample": tr("Draw images with a model, and look inside every denoising step"),
    "compare": tr("Samplers, steps and checkpoints side by side, from the same seeds"),
}


class MainWindow(QMainWindow):
    """The program's one window. ``workspace`` is the folder of runs, models and settings; it is made if missing."""

    def __init__(self, workspace: Path) -> None:
        super().__init__()
        self.home = Path(workspace)
        self.theme = Theme.instance()
        self.notes = Notes(self)
        self._closing = False
        self._restored = False
        self._make_home()
        self.settings = Settings(self.home)
        self.theme.set_mode(_mode(self.settings.get("theme", "system")))
        self.bridge = Bridge(self)
        self.setObjectName("window")
        self.setWindowTitle("DDPM Studio")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(1024, 700)
        self.resize(1280, 800)
        self.setAcceptDrops(True)

        self.sample = SampleWorkspace(self.bridge, self.home, self.notes, self)  # it measures how wide its words are
        with self.theme.put_off():
            self.data = DataWorkspace(self.bridge, self.home, self.notes, self)
            self.train = TrainWorkspace(self.bridge, self.home, self.notes, self)
            self.compare = CompareWorkspace(self.bridge, self.home, self.notes, self)
            pages = (self.data, self.train, self.sample, self.compare)
            self.pages: dict[str, QMainWindow] = {page.name: page for page in pages}
            self.help_desk = HelpDesk(self)
            self.learn = LearnDesk(self)
            self.front_door = FrontDoor(self)
            self.chip = StatusChip(self.bridge)
            self.opener = Opener(self)
            self._lay_out()
            self.table = ActionTable(self)
            self._add_commands()
            self.palette_box = CommandPalette(self.table, self)
            self.cards = NoteCards(self.notes, self)
            self._connect()
        self._factory_layouts = restore(self)
        self.learn.restore()
        self.bridge.start()
        self.chip.starting()
        if self.settings.trouble:
            self.notes.say(
                tr("The window starts with its defaults"),
                self.settings.trouble,
                tr("Nothing else is lost."),
                kind="warning",
            )
        self.help_desk.tell_of_crash()

    # ---- making --------------------------------------------------------------------------------------------------

    def _make_home(self) -> None:
        try:
            for folder in ("runs", "models"):
                (self.home / folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._home_trouble = str(error)
            QTimer.singleShot(0, self, self._say_home_trouble)

    def _say_home_trouble(self) -> None:
        self.notes.say(
            tr("Nothing can be saved"),
            tr("The folder '{home}' cannot be used: {why}.", home=self.home, why=self._home_trouble),
            tr("Start the program with --workspace and a folder that you may write to."),
            kind="error",
        )

    def _lay_out(self) -> None:
        segments = QFrame()
        segments.setProperty("segments", True)
        row = QHBoxLayout(segments)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self._switch = QButtonGroup(self)
        for number, (name, tip) in enumerate(WORKSPACES.items()):
            button = QToolButton(objectName=f"workspace.{name}", text=WORKSPACE_TITLES[name], checkable=True)
            button.setProperty("segment", True)
            button.setToolTip(tr("{tip}  (Ctrl+{number})", tip=tip, number=number + 1))
            button.setAccessibleName(tr("{workspace} workspace", workspace=WORKSPACE_TITLES[name]))
            button.setAccessibleDescription(tip)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._switch.addButton(button, number)
            row.addWidget(button)
        self._switch.idClicked.connect(lambda number: self.show_workspace(list(WORKSPACES)[number]))

        search = QToolButton(objectName="palette.open", icon=icon("search"))
        search.setProperty("flat", True)
        search.setToolTip(tr("Find and run a command  (Ctrl+Shift+P)"))
        search.setAccessibleName(tr("Command palette"))
        search.clicked.connect(self.open_palette)
        top = QWidget(objectName="frame.top")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar = QHBoxLayout(top)
        bar.setContentsMargins(SPACE.m, 6, SPACE.m, 6)
        bar.setSpacing(SPACE.s)
        bar.addWidget(segments)
        bar.addStretch(1)
        bar.addWidget(self.chip)
        bar.addWidget(search)
        bar.addWidget(HistoryButton(self.notes))

        self.stack = QStackedWidget()
        for page in self.pages.values():
            page.setWindowFlags(Qt.WindowType.Widget)
            self.stack.addWidget(page)
        central = QWidget()
        box = QVBoxLayout(central)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(top)
        box.addWidget(self.stack, 1)
        self.setCentralWidget(central)

    def _add_commands(self) -> None:
        self.table.add(commands.of_window(self))
        for page in self.pages.values():
            self.table.add(page.actions_table() if hasattr(page, "actions_table") else [])
        for key, (name, title) in MENUS.items():
            menu = QMenu(title, self, objectName=f"menu.{key}")
            self.menuBar().addMenu(menu)
            menu.setToolTipsVisible(True)
            self.table.fill(menu, name)
            if key == "view":
                self._panels_menu = QMenu(tr("&Panels"), self, objectName="menu.panels")
                menu.addMenu(self._panels_menu)
                self._panels_menu.aboutToShow.connect(self._list_panels)

    def _list_panels(self) -> None:
        self._panels_menu.clear()
        docks: QMenu | None = self.stack.currentWidget().createPopupMenu()
        if docks is not None:
            self._panels_menu.addActions(docks.actions())

    def _connect(self) -> None:
        self.chip.restart.connect(self.restart_engine)
        self.train.model_available.connect(lambda _path: self.refresh_models())
        self.train.model_renamed.connect(self._model_renamed)
        self.train.models_gone.connect(self.refresh_models)
        self.train.use_in_sample.connect(self.use_model)
        self.train.compare_asked.connect(self._compare_moments)
        self.data.use_for_training.connect(self._use_images)
        self.data.noise_pages.ask_training(lambda: self.train.form.config() if self.train.form.valid else None)
        self.bridge.engine_died.connect(self._engine_died)
        self.bridge.failed.connect(self._failed)
        self.bridge.training_adapted.connect(self._adapted)
        self.bridge.training_ended.connect(lambda _event: self._close_if_asked())

    # ---- workspaces ----------------------------------------------------------------------------------------------

    @property
    def workspace(self) -> str:
        """The name of the workspace in front."""
        return self.stack.currentWidget().name

    def show_workspace(self, name: str) -> None:
        """Bring ``data``, ``train``, ``sample`` or ``compare`` to the front."""
        self.palette_box.hide()
        self.stack.setCurrentWidget(self.pages[name])
        self._switch.button(list(WORKSPACES).index(name)).setChecked(True)
        self.table.set_workspace(name)
        if name == "train":
            self.train.runs.refresh()  # other programs train and measure too

    def _compare_moments(self, run: Path, images_seen: tuple[int, ...]) -> None:
        self.show_workspace("compare")
        self.compare.compare_moments(run, images_seen)

    def refresh_models(self) -> None:
        """Let the workspaces that use models look again for what there is."""
        self.sample.refresh_models()
        self.compare.refresh_models()

    def _model_renamed(self, before: Path, after: Path) -> None:
        for combo in self.findChildren(ModelCombo):
            combo.follow(before, after)
        self.refresh_models()

    def use_model(self, path: Path) -> None:
        """Choose a run folder or model file in Sample, and show it."""
        self.sample.refresh_models()
        self.sample.choose_model(path)
        self.show_workspace("sample")

    def _use_images(self, choice: tuple[str, int, tuple[int, int, int]]) -> None:
        self.train.choose_images(*choice)
        self.show_workspace("train")

    def open_palette(self) -> None:
        """Show the command palette."""
        self.palette_box.open(self.workspace)

    def set_theme(self, mode: Mode) -> None:
        """Follow the system's colour scheme, or stay light or dark."""
        self.theme.set_mode(mode)
        self.settings.set("theme", str(mode))

    def reset_layout(self) -> None:
        """Put the docks of the workspace in front back where they were at first."""
        self.stack.currentWidget().restoreState(self._factory_layouts[self.workspace])

    # ---- files ---------------------------------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Open an image set, a model, the labs' weights, a recipe or a picture, each where it belongs."""
        self.opener.open_path(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):  # of whatever kind: a drop that cannot be used is answered with the reason
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.open_path(paths[0])

    # ---- the engine ----------------------------------------------------------------------------------------------

    def restart_engine(self) -> None:
        """Start an engine where none runs."""
        if not self.bridge.alive:
            self.bridge.start()
            self.chip.starting()

    def _engine_died(self, event: protocol.EngineDied) -> None:
        actions = [(tr("Restart engine"), self.restart_engine)]
        remedy = tr("The window and everything saved are fine. Restart the engine to go on.")
        if event.was_training is not None:
            run = event.was_training
            actions.insert(0, (tr("Resume training"), lambda: (self.restart_engine(), self.train.resume_run(run))))
            remedy = tr(
                "The window is fine, and so is the last checkpoint of '{name}', from which it can go on.", name=run.name
            )
        self.notes.say(tr("The engine stopped"), event.reason, remedy, kind="error", actions=actions)
        self._close_if_asked()

    def _failed(self, event: protocol.Failed) -> None:
        actions = second_try(event, self.train, self.notes)
        self.notes.say(event.what, event.why, event.remedy, event.details, kind="error", actions=actions)

    def _adapted(self, event: protocol.TrainingAdapted) -> None:
        self.notes.say(tr("'{name}' goes on in another way", name=event.run.name), event.what)

    # ---- closing --------------------------------------------------------------------------------------------------

    def ask_before_closing(self) -> CloseChoice:
        """Ask what shall become of the training."""
        return ask_about_training(self, self.train.running_name, len(self.train.queue.runs))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.train.running and self.bridge.alive:
            event.ignore()
            if self._closing:
                return
            choice = self.ask_before_closing()
            if choice is CloseChoice.KEEP:
                self.showMinimized()
            elif choice is CloseChoice.STOP:
                self._closing = True
                self.train.queueing.hold()  # or the next would begin in place of this one
                self.train.stop()
                self.notes.say(tr("Saving the training, then closing"))
                QTimer.singleShot(0, self, self._close_if_asked)  # it may have ended while the question was open
            return
        self.learn.close()
        try:
            remember(self)
        except OSError as error:
            self.notes.say(tr("The window's settings were not saved"), str(error), kind="warning")
        self.sample.end()
        self.train.end()
        self.data.end()
        self.bridge.close()
        self.help_desk.close()
        event.accept()

    def _close_if_asked(self) -> None:
        if self._closing and not self.train.running:
            self._closing = False
            self.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.cards.settle()
        if self.focusWidget() is None:
            self.stack.currentWidget().setFocus()  # or the switch would have it, with a ring around


def _mode(text: str) -> Mode:
    return Mode(text) if text in list(Mode) else Mode.SYSTEM
