"""The window: four workspaces over one engine, and what is common to them."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app import commands
from ddpm_studio.app.actions import ActionTable
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.drops import Dropped, kind_of, local_paths
from ddpm_studio.app.icons import app_icon, icon
from ddpm_studio.app.lower_rate import second_try
from ddpm_studio.app.note_cards import HistoryButton, NoteCards
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.palette import CommandPalette
from ddpm_studio.app.panels.compare_panel import CompareWorkspace
from ddpm_studio.app.panels.data_panel import DataWorkspace
from ddpm_studio.app.panels.sample_panel import SampleWorkspace
from ddpm_studio.app.panels.train_panel import TrainWorkspace
from ddpm_studio.app.recall import recall_file
from ddpm_studio.app.settings import Settings
from ddpm_studio.app.status_chip import StatusChip
from ddpm_studio.app.theme import SPACE, Mode, Theme
from ddpm_studio.engine import protocol

MENUS = ("File", "Data", "Train", "Sample", "Compare", "View", "Help")
WORKSPACES = {
    "data": "Look at images before they are trained on",
    "train": "Train a model and watch it learn",
    "sample": "Draw images with a model, and look inside every denoising step",
    "compare": "Samplers, steps and checkpoints side by side, from the same seeds",
}


class CloseChoice(Enum):
    """What to do when the window is closed during a training."""

    KEEP = "keep"
    STOP = "stop"
    CANCEL = "cancel"


class MainWindow(QMainWindow):
    """The program's one window. ``workspace`` is the folder of runs, models and settings; it is made if missing."""

    def __init__(self, workspace: Path) -> None:
        super().__init__()
        self.home = Path(workspace)
        self.theme = Theme.instance()
        self.notes = Notes(self)
        self._imports: set[int] = set()
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

        self.data = DataWorkspace(self.bridge, self.home, self.notes, self)
        self.train = TrainWorkspace(self.bridge, self.home, self.notes, self)
        self.sample = SampleWorkspace(self.bridge, self.home, self.notes, self)
        self.compare = CompareWorkspace(self.bridge, self.home, self.notes, self)
        self.pages: dict[str, QMainWindow] = {p.name: p for p in (self.data, self.train, self.sample, self.compare)}
        self._factory_layouts: dict[str, QByteArray] = {}
        self.chip = StatusChip(self.bridge)
        self._lay_out()
        self.table = ActionTable(self)
        self._add_commands()
        self.palette_box = CommandPalette(self.table, self)
        self.cards = NoteCards(self.notes, self)
        self._connect()
        self._restore()
        self.bridge.start()
        self.chip.starting()
        if self.settings.trouble:
            self.notes.say(
                "The window starts with its defaults",
                self.settings.trouble,
                "Nothing else is lost.",
                kind="warning",
            )

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
            "Nothing can be saved",
            f"The folder '{self.home}' cannot be used: {self._home_trouble}.",
            "Start the program with --workspace and a folder that you may write to.",
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
            button = QToolButton(objectName=f"workspace.{name}", text=name.title(), checkable=True)
            button.setProperty("segment", True)
            button.setToolTip(f"{tip}  (Ctrl+{number + 1})")
            button.setAccessibleName(f"{name.title()} workspace")
            button.setAccessibleDescription(tip)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._switch.addButton(button, number)
            row.addWidget(button)
        self._switch.idClicked.connect(lambda number: self.show_workspace(list(WORKSPACES)[number]))

        search = QToolButton(objectName="palette.open", icon=icon("search"))
        search.setProperty("flat", True)
        search.setToolTip("Find and run a command  (Ctrl+Shift+P)")
        search.setAccessibleName("Command palette")
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
        for name in MENUS:
            menu = QMenu(f"&{name}", self, objectName=f"menu.{name.lower()}")
            self.menuBar().addMenu(menu)
            menu.setToolTipsVisible(True)
            self.table.fill(menu, name)
            if name == "View":
                self._panels_menu = QMenu("&Panels", self, objectName="menu.panels")
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
        self.train.use_in_sample.connect(self.use_model)
        self.data.use_for_training.connect(self._use_images)
        self.data.noise_pages.ask_training(lambda: self.train.form.config() if self.train.form.valid else None)
        self.bridge.engine_died.connect(self._engine_died)
        self.bridge.failed.connect(self._failed)
        self.bridge.training_adapted.connect(self._adapted)
        self.bridge.model_imported.connect(self._imported)
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

    def refresh_models(self) -> None:
        """Let the workspaces that use models look again for what there is."""
        self.sample.refresh_models()
        self.compare.refresh_models()

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
        kind = kind_of(path)
        if kind is Dropped.IMAGES:
            self.show_workspace("data")
            self.data.open_source(str(path))
        elif kind is Dropped.MODEL:
            self.use_model(path)
        elif kind is Dropped.COURSE_WEIGHTS:
            self.import_course_model(path)
        elif kind is Dropped.RECIPE:
            self.show_workspace("sample")
            sample = self.sample
            recall_file(path, self.home, self.notes, self, sample.use_recipe, sample.open_on_canvas)
        elif kind is Dropped.PICTURE:
            self.show_workspace("sample")
            self.sample.open_on_canvas(path)
        else:
            self.notes.say(
                f"'{path.name}' is nothing that this program opens",
                "It opens image sets (a folder, .zip or .npy), models (.safetensors or a run folder), the labs' "
                "weights (.pth), images with a recipe, and pictures to draw on.",
                "To train on images, put them into a folder, and drop the folder.",
                kind="warning",
            )

    def import_course_model(self, path: Path) -> None:
        """Make a model file of a ``.pth`` state dict of the teaching labs; it is then chosen in Sample."""
        job = self.bridge.next_job()
        self._imports.add(job)
        out = self.home / "models" / f"{path.stem}.safetensors"
        self.bridge.send(protocol.ImportCourseModel(job, path, out, ()))
        self.notes.say(f"Importing {path.name}")

    def choose_course_model(self) -> None:
        """Ask for a ``.pth`` file, and import it."""
        name, _ = QFileDialog.getOpenFileName(self, "Import weights of the labs", "", "PyTorch weights (*.pth *.pt)")
        if name:
            self.import_course_model(Path(name))

    def choose_model(self) -> None:
        """Ask for a model file, and show it in Sample."""
        name, _ = QFileDialog.getOpenFileName(self, "Open a model", str(self.home / "models"), "Models (*.safetensors)")
        if name:
            self.use_model(Path(name))

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
        actions = [("Restart engine", self.restart_engine)]
        remedy = "The window and everything saved are fine. Restart the engine to go on."
        if event.was_training is not None:
            run = event.was_training
            actions.insert(0, ("Resume training", lambda: (self.restart_engine(), self.train.resume_run(run))))
            remedy = f"The window is fine, and so is the last checkpoint of '{run.name}', from which it can go on."
        self._imports.clear()
        self.notes.say("The engine stopped", event.reason, remedy, kind="error", actions=actions)
        self._close_if_asked()

    def _failed(self, event: protocol.Failed) -> None:
        self._imports.discard(event.job)
        actions = second_try(event, self.train, self.notes)
        self.notes.say(event.what, event.why, event.remedy, event.details, kind="error", actions=actions)

    def _adapted(self, event: protocol.TrainingAdapted) -> None:
        self.notes.say(f"'{event.run.name}' goes on in another way", event.what)

    def _imported(self, event: protocol.ModelImported) -> None:
        if event.job in self._imports:
            self._imports.discard(event.job)
            self.notes.say(f"{event.path.stem} is ready in Sample", "It was imported from the labs' weights.")
            self.use_model(event.path)

    # ---- remembering, closing ------------------------------------------------------------------------------------

    def _restore(self) -> None:
        self._factory_layouts = {name: page.saveState() for name, page in self.pages.items()}
        self.restoreGeometry(_bytes(self.settings.get("geometry", "")))
        for name, page in self.pages.items():
            page.restoreState(_bytes(self.settings.get(f"docks.{name}", "")))
            state = self.settings.get(f"state.{name}", {})
            if state and hasattr(page, "restore_state"):
                self._restore_page(page, state)
        self.show_workspace(self.settings.get("workspace", "sample") if self._known_workspace() else "sample")

    def _known_workspace(self) -> bool:
        return self.settings.get("workspace", "sample") in WORKSPACES

    def _restore_page(self, page: QMainWindow, state: dict) -> None:
        try:
            page.restore_state(state)
        except (
            KeyError,
            TypeError,
            ValueError,
            AttributeError,
        ) as error:  # the file was edited, or is of another version
            self.notes.say(
                f"{page.name.title()} starts with its defaults",
                f"Its last values do not fit: {error!r}.",
                kind="warning",
            )

    def _remember(self) -> None:
        self.settings.set("geometry", _text(self.saveGeometry()))
        self.settings.set("workspace", self.workspace)
        for name, page in self.pages.items():
            self.settings.set(f"docks.{name}", _text(page.saveState()))
            if hasattr(page, "save_state"):
                self.settings.set(f"state.{name}", page.save_state())
        self.settings.save()

    def ask_before_closing(self) -> CloseChoice:
        """Ask what shall become of the training."""
        box = QMessageBox(self)
        box.setObjectName("close.ask")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("A training is running")
        box.setText(f"'{self.train.running_name}' is still being trained.")
        box.setInformativeText(
            "Stopping saves a checkpoint; the run can be resumed later. Keep training puts the window out of the way."
        )
        choices = {
            box.addButton("Keep training", QMessageBox.ButtonRole.RejectRole): CloseChoice.KEEP,
            box.addButton("Stop and save, then close", QMessageBox.ButtonRole.AcceptRole): CloseChoice.STOP,
            (cancel := box.addButton(QMessageBox.StandardButton.Cancel)): CloseChoice.CANCEL,
        }
        box.setEscapeButton(cancel)
        box.exec()
        choice = choices.get(box.clickedButton(), CloseChoice.CANCEL)
        box.deleteLater()
        return choice

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
                self.train.stop()
                self.notes.say("Saving the training, then closing")
                QTimer.singleShot(0, self, self._close_if_asked)  # it may have ended while the question was open
            return
        try:
            self._remember()
        except OSError as error:
            self.notes.say("The window's settings were not saved", str(error), kind="warning")
        self.sample.end()
        self.bridge.close()
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


def _text(data: QByteArray) -> str:
    return bytes(data.toBase64()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
