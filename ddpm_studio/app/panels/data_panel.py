"""The Data workspace: images before they are trained on, what they are labelled, and what was left out."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from superqt import QElidingLabel

from ddpm_studio.app.actions import Action
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.icons import icon
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.class_list import ClassList
from ddpm_studio.app.panels.docks import add_dock
from ddpm_studio.app.panels.drop_zone import DropZone
from ddpm_studio.app.panels.form_rows import Rows
from ddpm_studio.app.panels.image_choice import (
    BUILTIN,
    ChannelsBox,
    Colour,
    ColourButton,
    SizeBox,
    SourceBox,
    ask_file,
    ask_folder,
    source_name,
)
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.thumbnails import Thumbnails
from ddpm_studio.data.channels import CHANNEL_NAMES, Channels
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.engine import protocol


class DataWorkspace(QMainWindow):
    """Reads one image set in the engine, and shows it. Nothing is read before a person asks for it."""

    name = "data"
    use_for_training = Signal(object)  # (source, size, background, channels, has_alpha)

    def __init__(self, bridge: Bridge, home: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data")
        self._bridge = bridge
        self._notes = notes
        self._job: int | None = None
        self.image_set: ImageSet | None = None
        self._shown_choice: tuple[str, int, Colour, Channels] = (BUILTIN, 16, (255, 255, 255), "rgb")
        self.source = SourceBox("data.source")
        self.size_box = SizeBox("data.size")
        self.channels = ChannelsBox("data.channels")
        self.background = ColourButton("data.background")
        self.classes = ClassList()
        self.thumbnails = Thumbnails()
        self.problems = QTableWidget(0, 2, objectName="data.problems")
        self._make_problems()
        self._lay_out()
        self._connect()
        self._show(None)

    # ---- making ----------------------------------------------------------------------------------------------------

    def _make_problems(self) -> None:
        table = self.problems
        table.setAccessibleName("Problems")
        table.setToolTip("Files that were left out, and why")
        table.setHorizontalHeaderLabels(["File", "Why it was left out"])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 280)

    def _lay_out(self) -> None:
        self.open_button = _button("data.open", "Open file…", "archive", "Open a zip or .npy of images  (Ctrl+O)")
        self.folder_button = _button(
            "data.open_folder", "Open folder…", "folder", "Open a folder, one subfolder per class"
        )
        self.use_button = _button("data.use_for_training", "Use for training", "train", "Choose these images in Train")
        self.use_button.setProperty("primary", True)
        self.use_button.setIcon(icon("train", "accent_text"))
        left = QWidget()
        box = QVBoxLayout(left)
        box.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        box.setSpacing(SPACE.s)
        opening = QHBoxLayout(spacing=SPACE.s)
        opening.addWidget(self.open_button)
        opening.addWidget(self.folder_button)
        box.addLayout(opening)
        rows = Rows()
        rows.setColumnMinimumWidth(0, 76)
        rows.add("Image &set", self.source)
        rows.add("Si&ze", self.size_box)
        rows.add("Ch&annels", self.channels)
        rows.addWidget(self.channels.proposal, rows.rowCount(), 1)
        rows.add("Back&ground", self.background)
        box.addLayout(rows)
        box.addSpacing(SPACE.s)
        heading = QLabel("&Classes")
        heading.setProperty("role", "heading")
        heading.setBuddy(self.classes)
        box.addWidget(heading)
        box.addWidget(self.classes, 1)
        box.addWidget(self.use_button)
        left.setMinimumWidth(280)

        self.totals = QElidingLabel(objectName="data.totals")
        self.totals.setProperty("role", "heading")
        self.busy = QProgressBar(objectName="data.busy", minimum=0, maximum=0, textVisible=False)
        self.busy.setAccessibleName("Reading images")
        grid = QWidget()
        column = QVBoxLayout(grid)
        column.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        column.setSpacing(SPACE.s)
        column.addWidget(self.totals)
        column.addWidget(self.thumbnails, 1)
        self.drop_zone = DropZone()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.drop_zone)
        self._pages.addWidget(grid)
        centre = QWidget()
        middle = QVBoxLayout(centre)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.busy)
        middle.addWidget(self._pages, 1)
        self.setCentralWidget(centre)
        add_dock(self, "Image set", "data.dock.set", left, Qt.DockWidgetArea.LeftDockWidgetArea)
        self._problems_dock = add_dock(
            self, "Problems", "data.dock.problems", self.problems, Qt.DockWidgetArea.BottomDockWidgetArea
        )
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.resizeDocks([self._problems_dock], [150], Qt.Orientation.Vertical)

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_file)
        self.folder_button.clicked.connect(self.open_folder)
        self.drop_zone.file_asked.connect(self.open_file)
        self.drop_zone.folder_asked.connect(self.open_folder)
        self.drop_zone.builtin_asked.connect(lambda: self.open_source(BUILTIN))
        self.drop_zone.dropped.connect(self.open_source)
        self.use_button.clicked.connect(self.use)
        self.source.activated.connect(lambda _index: self.open_source(self.source.source))
        self.size_box.currentIndexChanged.connect(self._read_again)
        self.channels.currentIndexChanged.connect(self._channels_chosen)
        self.background.changed.connect(self._read_again)
        self.classes.chosen.connect(lambda name: self.thumbnails.show_set(self.image_set, name))
        self._bridge.images_loaded.connect(self._loaded)
        self._bridge.failed.connect(self._failed)
        self._bridge.engine_died.connect(self._died)

    def actions_table(self) -> list[Action]:
        """The commands of this workspace."""

        def entry(name: str, text: str, run, sign: str, tip: str, key: str = "", enabled=lambda: True) -> Action:
            return Action(f"data.{name}", text, run, tip, key, sign, "Data", enabled, workspace="data")

        loaded = lambda: self.image_set is not None  # noqa: E731
        return [
            entry("open", "Open images…", self.open_file, "archive", "Open a zip or .npy of images", "Ctrl+O"),
            entry("open_folder", "Open a folder of images…", self.open_folder, "folder",
                  "One subfolder per class", "Ctrl+L"),
            entry("builtin", "Show the built-in sprites", lambda: self.open_source(BUILTIN), "sample",
                  "Sprites drawn by the program from a seed"),
            entry("use", "Use for training", self.use, "train", "Choose these images in Train", "Ctrl+Return", loaded),
        ]  # fmt: skip

    # ---- commands --------------------------------------------------------------------------------------------------

    def open_file(self) -> None:
        """Ask for an archive or array, and read it."""
        if source := ask_file(self):
            self.open_source(source)

    def open_folder(self) -> None:
        """Ask for a folder, and read it."""
        if source := ask_folder(self):
            self.open_source(source)

    def open_source(self, source: str) -> None:
        """Read an image set: a path, or ``builtin:sprites``."""
        self.source.choose(source)
        self._job = self._bridge.next_job()
        self.busy.show()
        self._pages.setCurrentIndex(1)
        self.totals.setText(f"Reading {source_name(source)} …")
        self.use_button.setEnabled(False)
        self._bridge.send(protocol.LoadImages(self._job, *self._choice))

    @property
    def _choice(self) -> tuple[str, int, Colour, Channels]:
        return self.source.source, self.size_box.size_chosen, self.background.colour, self.channels.channels

    def _channels_chosen(self) -> None:
        self.background.setEnabled(self.channels.channels != "rgba")
        self._read_again()

    def _read_again(self) -> None:
        if self.image_set is not None or self._job is not None:
            self.open_source(self.source.source)

    def use(self) -> None:
        """Choose these images in Train."""
        if self.image_set is not None:
            self.use_for_training.emit((*self._shown_choice, self.image_set.has_alpha))

    # ---- what the engine says --------------------------------------------------------------------------------------

    def _loaded(self, event: protocol.ImagesLoaded) -> None:
        if event.job == self._job:  # an earlier one has been overtaken
            self._job = None
            self._shown_choice = self._choice
            self._show(event.image_set)

    def _failed(self, event: protocol.Failed) -> None:
        if event.job is not None and event.job == self._job:
            self._finish()

    def _died(self, _event: protocol.EngineDied) -> None:
        if self._job is not None:
            self._finish()

    def _finish(self) -> None:
        """Nothing came of the reading: show again what was there."""
        self._job = None
        source, size, background, channels = self._shown_choice
        with QSignalBlocker(self.size_box), QSignalBlocker(self.background), QSignalBlocker(self.channels):
            self.source.choose(source)
            self.size_box.choose(size)
            self.background.choose(background)
            self.channels.choose(channels)
        self.background.setEnabled(channels != "rgba")
        self._show(self.image_set)

    def _show(self, image_set: ImageSet | None) -> None:
        self.image_set = image_set
        self.busy.setVisible(self._job is not None)
        self.use_button.setEnabled(image_set is not None)
        self.channels.propose_rgba(image_set is not None and image_set.has_alpha)
        self._pages.setCurrentIndex(0 if image_set is None else 1)
        with QSignalBlocker(self.classes):
            self.classes.show_counts(len(image_set) if image_set else 0, image_set.counts() if image_set else {})
        self.thumbnails.show_set(image_set)
        self._show_problems(image_set)
        if image_set is None:
            return
        left_out = len(image_set.problems)
        parts = [
            f"{len(image_set):,} images",
            f"{image_set.size} × {image_set.size} pixels, {CHANNEL_NAMES[image_set.channels]}",
            f"{len(image_set.attributes)} classes" if image_set.attributes else "no classes",
            f"{left_out:,} left out" if left_out else "",
        ]
        self.totals.setText(f"{source_name(image_set.source)}   ·   " + "   ·   ".join(filter(None, parts)))

    def _show_problems(self, image_set: ImageSet | None) -> None:
        problems = image_set.problems if image_set else ()
        self.problems.setRowCount(len(problems))
        for row, problem in enumerate(problems):
            for column, text in enumerate((problem.file, problem.reason)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.problems.setItem(row, column, item)
        self._problems_dock.setWindowTitle(f"Problems ({len(problems):,})" if problems else "Problems (none)")
        self._problems_dock.setVisible(bool(problems))

    # ---- next time -------------------------------------------------------------------------------------------------

    def save_state(self) -> dict[str, Any]:
        """What to remember for the next start."""
        return {
            "source": self.source.source,
            "recent": self.source.recent,
            "size": self.size_box.size_chosen,
            "background": list(self.background.colour),
            "channels": self.channels.channels,
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take back what ``save_state`` gave; nothing is read yet."""
        self.source.set_recent(state["recent"])
        self.size_box.choose(state["size"])
        self.background.choose(tuple(int(value) & 255 for value in state["background"])[:3])
        self.channels.choose(state.get("channels", "rgb"))


def _button(name: str, text: str, sign: str, tip: str) -> QPushButton:
    button = QPushButton(icon(sign), text, objectName=name)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    return button
