"""The Data workspace: images before they are trained on, what they are labelled, and what was left out."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QPushButton, QVBoxLayout, QWidget

from ddpm_studio.app.actions import Action
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.curation_history import CurationHistory
from ddpm_studio.app.icons import icon
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.attributes_panel import AttributesPanel
from ddpm_studio.app.panels.browse_page import BrowsePage
from ddpm_studio.app.panels.catalogue_dialog import CatalogueDialog
from ddpm_studio.app.panels.data_actions import data_actions
from ddpm_studio.app.panels.data_pages import DataPages
from ddpm_studio.app.panels.data_totals import totals
from ddpm_studio.app.panels.docks import add_dock
from ddpm_studio.app.panels.fit_dialog import FitChooser
from ddpm_studio.app.panels.form_rows import choose, note_label
from ddpm_studio.app.panels.found_panel import FoundPanel
from ddpm_studio.app.panels.image_choice import BUILTIN, RECENT, ask_file, ask_folder, source_name
from ddpm_studio.app.panels.image_detail import ImageDetail
from ddpm_studio.app.panels.image_editing import ImageEditing
from ddpm_studio.app.panels.image_set_form import ImageChoice, ImageSetForm
from ddpm_studio.app.panels.images_in import ImagesIn
from ddpm_studio.app.panels.noise_pages import NoisePages
from ddpm_studio.app.preparation_words import preparation_words
from ddpm_studio.app.shown_images import Shown, ShownImages
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.column_width import ColumnWidth
from ddpm_studio.data.catalogue.sets import PREFIX, CatalogueSet
from ddpm_studio.data.image_set import Finding, ImageSet
from ddpm_studio.data.named_sources import is_there
from ddpm_studio.data.preparation import AS_IT_IS, Preparation
from ddpm_studio.engine import protocol
from ddpm_studio.language import tr


class DataWorkspace(QMainWindow):
    """Reads one image set in the engine, and shows it. Nothing is read before a person asks for it.

    ``image_set`` is the set as it was read, ``shown`` what a person's changes make of it.
    """

    name = "data"
    use_for_training = Signal(object)  # (source, size, background, channels, has_alpha, preparation)
    images_shown = Signal(object)  # Shown, or None where there are no images
    selection_changed = Signal()

    def __init__(self, bridge: Bridge, home: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data")
        self._bridge = bridge
        self._notes = notes
        self._job: int | None = None
        self._coming: Preparation | None = None  # of the image set that is being read, where it has one of its own
        self.image_set: ImageSet | None = None
        self.shown: Shown | None = None
        self._findings: tuple[Finding, ...] = ()
        self._shown_choice = ImageChoice()
        self._prepared: dict[str, Preparation] = {}  # of the image sets opened lately, so that no change is lost
        self.catalogue: CatalogueDialog | None = None  # made when it is first asked for
        self.history = CurationHistory(self)
        self.form = ImageSetForm()
        self.browse = BrowsePage()
        self.thumbnails = self.browse.thumbnails
        self.attributes = AttributesPanel(self.history, notes)
        self.detail = ImageDetail()
        self.found = FoundPanel()
        self.editing = ImageEditing(self.history, self.browse, self.detail, self.found, notes)
        self._maker = ShownImages(self)
        self._lay_out()
        self.noise_pages = NoisePages(self.pages, self.thumbnails)
        self.images_in = ImagesIn(home, self.form, notes, self)
        self.fits = FitChooser(self.form, notes, self)
        self.setAcceptDrops(True)
        self._connect()
        self._show_set(None, ())

    # ---- making ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.open_button = _button(
            "data.open", tr("Open file…"), "archive", tr("Open a zip or .npy of images  (Ctrl+O)")
        )
        self.folder_button = _button(
            "data.open_folder", tr("Folder…"), "folder", tr("Open a folder, one subfolder per class  (Ctrl+L)")
        )
        self.use_button = _button(
            "data.use_for_training", tr("Use for training"), "train", tr("Choose these images in Train")
        )
        self.use_button.setProperty("primary", True)
        self.use_button.setIcon(icon("train", "accent_text"))
        self.catalogue_button = _button(
            "data.catalogue",
            tr("Catalogue…"),
            "layers",
            tr("Well-known image sets to download: MNIST, CIFAR-10 and others"),
        )
        self.sheet_button = _button(
            "data.cut_sheet",
            tr("Sheet…"),
            "grid",
            tr("Cut one picture that holds many by an even grid  (Ctrl+Shift+G)"),
        )
        self.folder_button.setAccessibleName(tr("Open folder"))
        self.sheet_button.setAccessibleName(tr("Cut a sprite sheet"))
        self.changes_note = note_label()
        self.changes_note.setObjectName("data.changes")
        self.changes_note.setToolTip(tr("What is changed of these images. No file is changed."))
        left = QWidget()
        box = QVBoxLayout(left)
        box.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        box.setSpacing(SPACE.s)
        opening = QHBoxLayout(spacing=SPACE.s)
        opening.addWidget(self.open_button)
        opening.addWidget(self.folder_button)
        box.addLayout(opening)
        more = QHBoxLayout(spacing=SPACE.s)
        more.addWidget(self.catalogue_button)
        more.addWidget(self.sheet_button)
        box.addLayout(more)
        box.addWidget(self.form)
        box.addStretch(1)
        box.addWidget(self.changes_note)
        box.addWidget(self.use_button)
        ColumnWidth(left, 264)
        self.pages = DataPages("images", tr("Images"), tr("The images as the network sees them"), self.browse)
        self.setCentralWidget(self.pages)
        areas = Qt.DockWidgetArea
        add_dock(self, tr("Image set"), "data.dock.set", left, areas.LeftDockWidgetArea)
        attributes = add_dock(
            self, tr("Attributes"), "data.dock.attributes", self.attributes, areas.RightDockWidgetArea
        )
        image = add_dock(self, tr("Image"), "data.dock.image", self.detail, areas.RightDockWidgetArea)
        self._found_dock = add_dock(
            self, tr("What was found"), "data.dock.found", self.found, areas.BottomDockWidgetArea
        )
        self._right: list[QDockWidget] = [attributes, image]
        self.setCorner(Qt.Corner.BottomLeftCorner, areas.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, areas.RightDockWidgetArea)
        self.resizeDocks([self._found_dock], [150], Qt.Orientation.Vertical)
        self.resizeDocks(self._right, [360, 300], Qt.Orientation.Vertical)
        self.resizeDocks(self._right, [248, 248], Qt.Orientation.Horizontal)

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_file)
        self.folder_button.clicked.connect(self.open_folder)
        zone = self.browse.drop_zone
        zone.file_asked.connect(self.open_file)
        zone.folder_asked.connect(self.open_folder)
        self.catalogue_button.clicked.connect(lambda: self.show_catalogue())
        zone.catalogue_asked.connect(lambda: self.show_catalogue())
        zone.builtin_asked.connect(lambda: self.open_source(BUILTIN))
        zone.again_asked.connect(lambda: self.open_source(self.form.source.source))
        self.images_in.opened.connect(self.open_source)
        self.sheet_button.clicked.connect(self.images_in.ask_sheet)
        self.form.grid_asked.connect(self.images_in.cut_again)
        self.use_button.clicked.connect(self.use)
        self.form.source_chosen.connect(self.open_source)
        self.form.changed.connect(self._read_again)
        self.history.changed.connect(self._ask)
        self.browse.view_changed.connect(self._ask)
        self.browse.cancel_asked.connect(self.cancel)
        self.attributes.chosen.connect(self.browse.show_attributes)
        self.thumbnails.selection_changed.connect(self._selection_changed)
        self.thumbnails.selectionModel().currentChanged.connect(lambda *_: self._selection_changed())
        self.found.show_asked.connect(self._show_only)
        self.found.frames_asked.connect(lambda: choose(self.form.frames, "all"))
        self._maker.changed.connect(self._show)
        self._maker.failed.connect(self._not_shown)
        self._bridge.images_reading.connect(self._reading)
        self._bridge.images_loaded.connect(self._loaded)
        self._bridge.failed.connect(self._failed)
        self._bridge.engine_died.connect(self._died)

    def actions_table(self) -> list[Action]:
        """The commands of this workspace."""

        return [*data_actions(self), *self.noise_pages.actions_table()]

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
        if preparation is None and source in self._prepared and (self.image_set is None or not self._shows(source)):
            preparation = self._prepared[source]
        self.form.source.choose(source)
        if preparation is None and not self._shows(source):
            self.form.show_grid(None)  # that of another picture
        if preparation is not None:
            self.form.show_preparation(preparation)
        if preparation is not None or not self._shows(source):
            self._coming = preparation or AS_IT_IS
        if self._job is not None:
            self._bridge.send(protocol.CancelSample(self._job))
        self._job = self._bridge.next_job()
        self.pages.show_page("images")
        self.browse.show_reading(tr("Reading {name} …", name=source_name(source)))
        self.use_button.setEnabled(False)
        choice = self.form.value
        self._bridge.send(
            protocol.LoadImages(
                self._job, choice.source, choice.size, choice.background, choice.channels, choice.reading
            )
        )

    def cancel(self) -> None:
        """Read no further, and show again what was there."""
        if self._job is not None:
            self._bridge.send(protocol.CancelSample(self._job))
            self._finish()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.images_in.wants(event.mimeData()):
            event.acceptProposedAction()
            self.browse.drop_zone.light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.browse.drop_zone.light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.browse.drop_zone.light(False)
        if self.images_in.take(event.mimeData()):
            event.acceptProposedAction()

    def add_page(self, name: str, title: str, tip: str, page: QWidget) -> None:
        """Add a page to the switch in the middle."""
        self.pages.add_page(name, title, tip, page)

    @property
    def arranging(self) -> bool:
        """Whether images are being read, or changes are still to be seen."""
        return self._job is not None or self._maker.busy

    @property
    def choice(self) -> ImageChoice:
        """The image set that is shown, with all that is changed of it."""
        shown, now = self._shown_choice, self.history.now
        changes = {"curation": now.curation, "balanced": now.balanced}
        return replace(shown, preparation=shown.preparation.model_copy(update=changes))

    def selected_places(self) -> np.ndarray:
        """The selected images, as indices into ``image_set``."""
        return self.thumbnails.selected_places()

    def use(self) -> None:
        """Choose these images in Train."""
        if self.image_set is not None and self._job is None:
            choice, has_alpha = self.choice, self.image_set.has_alpha
            self.use_for_training.emit(
                (choice.source, choice.size, choice.background, choice.channels, has_alpha, choice.preparation)
            )

    def end(self) -> None:
        """The window is closed: wait for what is being done."""
        self._maker.end()
        self.images_in.end()
        self.fits.end()

    def _shows(self, source: str) -> bool:
        return source == self._shown_choice.source

    def _remember(self) -> None:
        """Keep what is changed of the image set that is shown, for when it is opened again."""
        source = self._shown_choice.source
        kept = {name: one for name, one in self._prepared.items() if name != source}
        self._prepared = dict([(source, self.choice.preparation), *kept.items()][: RECENT + 1])

    def _read_again(self) -> None:
        if self.image_set is not None or self._job is not None:
            self.open_source(self.form.source.source)

    def _show_only(self, places: np.ndarray, words: str) -> None:
        self.attributes.rows.select(())
        self.browse.show_only(places, words)

    # ---- what the engine says --------------------------------------------------------------------------------------

    def _reading(self, event: protocol.ImagesReading) -> None:
        if event.job == self._job:
            name = source_name(self.form.source.source)
            words = tr(
                "{what}: {name}, {done:,} of {total:,}", what=event.what, name=name, done=event.done, total=event.of
            )
            self.browse.show_reading(words, event.done, event.of)

    def _loaded(self, event: protocol.ImagesLoaded) -> None:
        if event.job != self._job:  # it has been overtaken
            return
        self._job = None
        if self.image_set is not None:
            self._remember()
        if not self._shows(event.image_set.source):
            self.attributes.rows.expect(())
        self._shown_choice = self.form.value
        coming, self._coming = self._coming, None
        self._show_set(event.image_set, event.findings)
        if coming is not None:
            self.history.begin(coming)
        else:
            self._ask()

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
        self._show_set(self.image_set, self._findings)
        self._ask()

    # ---- showing ---------------------------------------------------------------------------------------------------

    def _show_set(self, image_set: ImageSet | None, findings: tuple[Finding, ...]) -> None:
        self.image_set, self._findings = image_set, findings
        self.browse.end_reading()
        self.browse.forget_only()
        self.use_button.setEnabled(image_set is not None)
        self.form.show_found(image_set)
        self.noise_pages.show_set(image_set)
        if image_set is None:
            self._show(None)

    def _ask(self) -> None:
        """Have what is to be seen made anew; ``_show`` follows."""
        if self.image_set is not None:
            self._maker.ask(self.image_set, self.history.now.curation, self.browse.view)

    def _show(self, shown: Shown | None) -> None:
        if shown is not None and shown.base is not self.image_set:
            return  # another set has come meanwhile
        self.shown = self.editing.shown = shown
        self.attributes.show_images(shown)
        self.browse.show_images(shown)
        now = self.history.now
        keep = None if shown is None else shown.keep
        changes = tuple(one for one in shown.whole.met if one.kind == "changes") if shown else ()
        findings = (*changes, *self._findings)
        self.found.show_findings(findings, keep, now.balanced, self.form.frames.currentData() == "all")
        problems = shown.whole.problems if shown else ()
        self.found.show_left_out(problems, now.curation.dropped)
        self._found_dock.setVisible(bool(findings or problems or now.curation.dropped))
        self._selection_changed()
        words = preparation_words(self.choice.preparation) if shown else ""
        self.changes_note.setText(tr("Changed: {words}", words=words) if words else "")
        self.changes_note.setVisible(bool(words))
        if shown is not None and self._job is None:
            self.browse.totals.setText(totals(shown))
        self.images_shown.emit(shown)

    def _not_shown(self, error: Exception) -> None:
        self._notes.say(tr("The images could not be shown"), str(error), tr("Take the last change back."), kind="error")

    def _selection_changed(self) -> None:
        if self.shown is not None and self.thumbnails.images.image_set is self.shown.whole:
            self.detail.show_images(self.shown, self.selected_places(), self.thumbnails.current_image)
        else:
            self.detail.show_images(None, np.zeros(0, np.int64), -1)
        self.selection_changed.emit()

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
            "order": self.browse.order.currentData(),
            "side": self.thumbnails.side,
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take back what ``save_state`` gave; nothing is read yet."""
        self.form.source.set_recent(state["recent"])
        red, green, blue = (int(value) & 255 for value in state["background"])
        preparation = Preparation.model_validate(state.get("preparation", {}))
        prepared = dict(state.get("prepared", {}))
        self._prepared = {str(source): Preparation.model_validate(one) for source, one in prepared.items()}
        source = str(state["source"])
        source = source if source in [BUILTIN, *self.form.source.recent] else BUILTIN
        channels = state.get("channels", "rgb")
        self.form.show_value(ImageChoice(source, state["size"], (red, green, blue), channels, preparation))
        self.browse.set_order(state.get("order", "file"))
        self.thumbnails.set_side(state.get("side", self.thumbnails.side))
        self.browse.drop_zone.offer_again("" if source == BUILTIN else source_name(source))


def _button(name: str, text: str, sign: str, tip: str) -> QPushButton:
    button = QPushButton(icon(sign), text, objectName=name)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    return button
