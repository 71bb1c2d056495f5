"""The Data workspace: images before they are trained on, what they are labelled, and what was left out."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
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
from ddpm_studio.app.curation_history import CurationHistory
from ddpm_studio.app.icons import icon
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.catalogue_dialog import CatalogueDialog
from ddpm_studio.app.panels.class_list import ClassList
from ddpm_studio.app.panels.data_pages import DataPages
from ddpm_studio.app.panels.docks import add_dock
from ddpm_studio.app.panels.drop_zone import DropZone
from ddpm_studio.app.panels.fit_dialog import FitChooser
from ddpm_studio.app.panels.image_choice import BUILTIN, RECENT, ask_file, ask_folder, source_name
from ddpm_studio.app.panels.image_set_form import ImageChoice, ImageSetForm
from ddpm_studio.app.panels.images_in import ImagesIn
from ddpm_studio.app.panels.noise_pages import NoisePages
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.thumbnails import Thumbnails
from ddpm_studio.data.catalogue.sets import PREFIX, CatalogueSet
from ddpm_studio.data.channels import CHANNEL_NAMES
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.named_sources import is_there
from ddpm_studio.data.preparation import AS_IT_IS, Preparation
from ddpm_studio.engine import protocol


class DataWorkspace(QMainWindow):
    """Reads one image set in the engine, and shows it. Nothing is read before a person asks for it."""

    name = "data"
    use_for_training = Signal(object)  # (source, size, background, channels, has_alpha, preparation)

    def __init__(self, bridge: Bridge, home: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data")
        self._bridge = bridge
        self._notes = notes
        self._job: int | None = None
        self._coming: Preparation | None = None  # of the image set that is being read, where it has one of its own
        self.image_set: ImageSet | None = None
        self._shown_choice = ImageChoice()
        self._prepared: dict[str, Preparation] = {}  # of the image sets opened lately, so that no change is lost
        self.catalogue: CatalogueDialog | None = None  # made when it is first asked for
        self.history = CurationHistory(self)
        self.form = ImageSetForm()
        self.classes = ClassList()
        self.thumbnails = Thumbnails()
        self.problems = QTableWidget(0, 2, objectName="data.problems")
        self._make_problems()
        self._lay_out()
        self.noise_pages = NoisePages(self.pages, self.thumbnails)
        self.images_in = ImagesIn(home, self.form, notes, self)
        self.fits = FitChooser(self.form, notes, self)
        self.setAcceptDrops(True)
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
        self.catalogue_button = _button(
            "data.catalogue", "Catalogue…", "layers", "Well-known image sets to download: MNIST, CIFAR-10 and others"
        )
        self.sheet_button = _button(
            "data.cut_sheet", "Cut a sprite sheet…", "grid", "Cut one picture that holds many by an even grid"
        )
        left = QWidget()
        box = QVBoxLayout(left)
        box.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        box.setSpacing(SPACE.s)
        opening = QHBoxLayout(spacing=SPACE.s)
        opening.addWidget(self.open_button)
        opening.addWidget(self.folder_button)
        box.addLayout(opening)
        box.addWidget(self.catalogue_button)
        box.addWidget(self.sheet_button)
        box.addWidget(self.form)
        box.addStretch(1)
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
        self._images = QStackedWidget()
        self._images.addWidget(self.drop_zone)
        self._images.addWidget(grid)
        self.pages = DataPages("images", "Images", "The images as the network sees them", self._images)
        centre = QWidget()
        middle = QVBoxLayout(centre)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.busy)
        middle.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        add_dock(self, "Image set", "data.dock.set", left, Qt.DockWidgetArea.LeftDockWidgetArea)
        add_dock(self, "Attributes", "data.dock.attributes", self.classes, Qt.DockWidgetArea.RightDockWidgetArea)
        self._problems_dock = add_dock(
            self, "Problems", "data.dock.problems", self.problems, Qt.DockWidgetArea.BottomDockWidgetArea
        )
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.resizeDocks([self._problems_dock], [150], Qt.Orientation.Vertical)

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_file)
        self.folder_button.clicked.connect(self.open_folder)
        self.drop_zone.file_asked.connect(self.open_file)
        self.drop_zone.folder_asked.connect(self.open_folder)
        self.catalogue_button.clicked.connect(lambda: self.show_catalogue())
        self.drop_zone.catalogue_asked.connect(lambda: self.show_catalogue())
        self.drop_zone.builtin_asked.connect(lambda: self.open_source(BUILTIN))
        self.images_in.opened.connect(self.open_source)
        self.sheet_button.clicked.connect(self.images_in.ask_sheet)
        self.form.grid_asked.connect(self.images_in.cut_again)
        self.use_button.clicked.connect(self.use)
        self.form.source_chosen.connect(self.open_source)
        self.form.changed.connect(self._read_again)
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
            entry("catalogue", "Catalogue of image sets…", self.show_catalogue, "layers",
                  "Download MNIST, CIFAR-10 and others, or remove them", "Ctrl+Shift+L"),
            entry("cut_sheet", "Cut a sprite sheet…", self.images_in.ask_sheet, "grid",
                  "Cut one picture that holds many by an even grid", "Ctrl+Shift+G"),
            entry("paste", "Paste images", self.images_in.paste, "paste",
                  "Open the image on the clipboard, or the files", "Ctrl+V"),
            entry("compare_fits", "Compare pad, crop and stretch…", self.fits.compare, "eye",
                  "On the images that are farthest from square"),
            entry("builtin", "Show the built-in sprites", lambda: self.open_source(BUILTIN), "sample",
                  "Sprites drawn by the program from a seed"),
            entry("use", "Use for training", self.use, "train", "Choose these images in Train", "Ctrl+Return", loaded),
            *self.noise_pages.actions_table(),
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

    def show_catalogue(self, name: str = "") -> None:
        """Open the catalogue; name: of the set to bring into view."""
        if self.catalogue is None:
            self.catalogue = CatalogueDialog(self._bridge, self._notes, self)
            self.catalogue.open_asked.connect(self._open_from_catalogue)
        self.catalogue.show_set(name)

    def _open_from_catalogue(self, entry: CatalogueSet) -> None:
        """Read a set that is here, as large as its images are, and grey where they are."""
        before = self.form.value
        channels = "grey" if entry.grey else "rgb" if before.channels == "grey" else before.channels
        self.form.show_value(replace(before, size=entry.best_size, channels=channels))
        self.open_source(entry.source)

    def open_source(self, source: str, preparation: Preparation | None = None) -> None:
        """Read an image set: a path, or ``builtin:sprites``. preparation: how; None takes what the form says, with what
        was changed of this image set before. One of the catalogue that is not here is offered for download."""
        if source.startswith(PREFIX) and not is_there(source):
            self.form.source.choose(self._shown_choice.source)
            self.show_catalogue(source.removeprefix(PREFIX))
            return
        if preparation is None and source != self._shown_choice.source and source in self._prepared:
            preparation = self._prepared[source]
        self.form.source.choose(source)
        if preparation is None and source != self._shown_choice.source:
            self.form.show_grid(None)  # that of another picture
        if preparation is not None:
            self.form.show_preparation(preparation)
        if preparation is not None or source != self._shown_choice.source:
            self._coming = preparation or AS_IT_IS
        self._job = self._bridge.next_job()
        self.busy.show()
        self.pages.show_page("images")
        self._images.setCurrentIndex(1)
        self.totals.setText(f"Reading {source_name(source)} …")
        self.use_button.setEnabled(False)
        choice = self.form.value
        self._bridge.send(
            protocol.LoadImages(
                self._job, choice.source, choice.size, choice.background, choice.channels, choice.reading
            )
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.images_in.wants(event.mimeData()):
            event.acceptProposedAction()
            self.drop_zone.light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_zone.light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_zone.light(False)
        if self.images_in.take(event.mimeData()):
            event.acceptProposedAction()

    def add_page(self, name: str, title: str, tip: str, page: QWidget) -> None:
        """Add a page to the switch in the middle."""
        self.pages.add_page(name, title, tip, page)

    @property
    def choice(self) -> ImageChoice:
        """The image set that is shown, with all that is changed of it."""
        shown, now = self._shown_choice, self.history.now
        changes = {"curation": now.curation, "balanced": now.balanced}
        return replace(shown, preparation=shown.preparation.model_copy(update=changes))

    def _remember(self) -> None:
        """Keep what is changed of the image set that is shown, for when it is opened again."""
        source = self._shown_choice.source
        kept = {name: one for name, one in self._prepared.items() if name != source}
        self._prepared = dict([(source, self.choice.preparation), *kept.items()][: RECENT + 1])

    def _read_again(self) -> None:
        if self.image_set is not None or self._job is not None:
            self.open_source(self.form.source.source)

    def use(self) -> None:
        """Choose these images in Train."""
        if self.image_set is not None:
            choice = self.choice
            has_alpha = self.image_set.has_alpha
            self.use_for_training.emit(
                (choice.source, choice.size, choice.background, choice.channels, has_alpha, choice.preparation)
            )

    # ---- what the engine says --------------------------------------------------------------------------------------

    def _loaded(self, event: protocol.ImagesLoaded) -> None:
        if event.job == self._job:  # an earlier one has been overtaken
            self._job = None
            if self.image_set is not None:
                self._remember()
            self._shown_choice = self.form.value
            if self._coming is not None:
                self.history.begin(self._coming)
                self._coming = None
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
        self._coming = None
        self.form.show_value(self._shown_choice)
        self._show(self.image_set)

    def _show(self, image_set: ImageSet | None) -> None:
        self.image_set = image_set
        self.busy.setVisible(self._job is not None)
        self.use_button.setEnabled(image_set is not None)
        self.form.show_found(image_set is not None and image_set.has_alpha)
        self._images.setCurrentIndex(0 if image_set is None else 1)
        with QSignalBlocker(self.classes):
            self.classes.show_counts(len(image_set) if image_set else 0, image_set.counts() if image_set else {})
        self.thumbnails.show_set(image_set)
        self.noise_pages.show_set(image_set)
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
        if self.image_set is not None:
            self._remember()
        form = self.form.value
        return {
            "source": form.source,
            "recent": self.form.source.recent,
            "size": form.size,
            "background": list(form.background),
            "channels": form.channels,
            "preparation": form.preparation.model_dump(mode="json"),
            "prepared": {source: one.model_dump(mode="json") for source, one in self._prepared.items()},
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take back what ``save_state`` gave; nothing is read yet."""
        self.form.source.set_recent(state["recent"])
        preparation = Preparation.model_validate(state.get("preparation", {}))
        red, green, blue = (int(value) & 255 for value in state["background"])
        prepared = state.get("prepared", {}).items()
        self._prepared = {str(source): Preparation.model_validate(one) for source, one in prepared}
        before = self.form.value
        self.form.show_value(
            ImageChoice(before.source, state["size"], (red, green, blue), state.get("channels", "rgb"), preparation)
        )


def _button(name: str, text: str, sign: str, tip: str) -> QPushButton:
    button = QPushButton(icon(sign), text, objectName=name)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    return button
