"""The form of the Data workspace: where images come from, and how they and their attributes are read."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget
from superqt import QElidingLabel

from ddpm_studio.app.icons import icon
from ddpm_studio.app.panels.form_rows import Rows, choice, choose, note_label
from ddpm_studio.app.panels.image_choice import BUILTIN, ChannelsBox, Colour, ColourButton, SizeBox, SourceBox
from ddpm_studio.app.theme import SPACE
from ddpm_studio.data.channels import Channels
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.name_patterns import PatternError, parse_pattern, try_pattern
from ddpm_studio.data.preparation import AS_IT_IS, Curation, Preparation
from ddpm_studio.data.sheets import Grid
from ddpm_studio.language import number, tr, trn

TRIED = 500  # names of files by which a pattern is tried while it is typed
_NAMED = 6  # attributes that are named
_FITS = {"pad": tr("Pad"), "crop": tr("Crop"), "stretch": tr("Stretch")}
_FRAMES = {"first": tr("The first one"), "all": tr("Every one")}
_ATTRIBUTES = {
    "auto": tr("A table, or folders"),
    "folders": tr("Folders"),
    "table": tr("A table (CSV, JSON)"),
    "names": tr("File names"),
}


@dataclass(frozen=True)
class ImageChoice:
    """Which images, and how they are read."""

    source: str = BUILTIN
    size: int = 16
    background: Colour = (255, 255, 255)
    channels: Channels = "rgb"
    preparation: Preparation = AS_IT_IS

    @property
    def reading(self) -> Preparation:
        """The preparation as far as it is done while reading: what a person changes afterwards is not in it."""
        return self.preparation.model_copy(update={"curation": Curation(), "balanced": False})


class ImageSetForm(QWidget):
    """``source_chosen`` asks for another image set, ``changed`` for the same one to be read in another way, and
    ``grid_asked`` for another grid for the sprite sheet."""

    source_chosen = Signal(str)
    changed = Signal()
    grid_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = SourceBox("data.source")
        self.size_box = SizeBox("data.size")
        self.channels = ChannelsBox("data.channels")
        self.background = ColourButton("data.background")
        self.fit = choice(
            "data.fit",
            _FITS,
            tr(
                "What becomes of images that are not square. Pad: the background beside them. Crop: the "
                "middle square, the rest is lost. Stretch: all of it, out of proportion."
            ),
        )
        self.frames = choice(
            "data.frames", _FRAMES, tr("Animations (GIF, APNG, WebP): learn from their first frame, or from every one")
        )
        self.attributes_from = choice(
            "data.attributes_from",
            _ATTRIBUTES,
            tr(
                "Where the attributes of an image are read, which become the network's context: the folder it lies in, "
                "a CSV or JSON table beside the images, or its file name"
            ),
        )
        self.pattern = QLineEdit(objectName="data.pattern", placeholderText="{class}_{colour}_*")
        self.pattern.setToolTip(
            tr(
                "How file names tell attributes: {name} stands for an attribute, * for anything. Return reads the "
                "images by it."
            )
        )
        self.pattern_note = note_label()
        self.pattern_note.setObjectName("data.pattern.note")
        self._files: tuple[str, ...] = ()  # by which the pattern is tried
        self.fit_row = QHBoxLayout(spacing=SPACE.xs)  # what shows the fit is put beside it
        self._grid = AS_IT_IS.grid
        self._animated = False  # whether the image set that is shown has animations
        self.grid = QWidget(objectName="data.grid")
        self.grid_words = QElidingLabel(objectName="data.grid.words")
        self.grid_change = QToolButton(objectName="data.grid.change", icon=icon("grid"))
        self.grid_change.setProperty("flat", True)
        self.grid_change.setToolTip(tr("Cut the sheet by another grid"))
        self.grid_change.setAccessibleName(tr("Cut the sheet by another grid"))
        self._lay_out()
        self._connect()
        self._show_rows()

    def _lay_out(self) -> None:
        self.rows = Rows()
        self.rows.setColumnMinimumWidth(0, 76)
        self.rows.add(tr("Imag&e set"), self.source)
        self.rows.add(tr("Si&ze"), self.size_box)
        self.rows.add(tr("Ch&annels"), self.channels)
        self.rows.addWidget(self.channels.proposal, self.rows.rowCount(), 1)
        self.rows.add(tr("Back&ground"), self.background)
        fit = QWidget()
        self.fit_row.setContentsMargins(0, 0, 0, 0)
        self.fit_row.addWidget(self.fit, 1)
        fit.setLayout(self.fit_row)
        fit.setToolTip(self.fit.toolTip())
        fit.setFocusProxy(self.fit)
        self.rows.add(tr("F&it"), fit)
        self.fit.setAccessibleName(tr("Fit"))
        cells = QHBoxLayout(self.grid)
        cells.setContentsMargins(0, 0, 0, 0)
        cells.addWidget(self.grid_words, 1)
        cells.addWidget(self.grid_change)
        self.grid.setFocusProxy(self.grid_change)
        self.rows.add(tr("Cells"), self.grid)
        self.rows.add(tr("F&rames"), self.frames)
        self.rows.add(tr("Attri&butes"), self.attributes_from)
        self.attributes_from.setAccessibleName(tr("Attributes from"))
        self.rows.add(tr("&Pattern"), self.pattern)
        self.rows.add_wide(self.pattern_note)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self.rows)

    def _connect(self) -> None:
        self.source.activated.connect(lambda _index: self.source_chosen.emit(self.source.source))
        for box in (self.size_box, self.channels, self.fit, self.frames):
            box.currentIndexChanged.connect(self._chosen)
        self.attributes_from.currentIndexChanged.connect(self._attributes_chosen)
        self.background.changed.connect(self.changed)
        self.grid_change.clicked.connect(self.grid_asked)
        self.pattern.textChanged.connect(self._show_pattern)
        self.pattern.returnPressed.connect(self._pattern_chosen)

    # ---- values --------------------------------------------------------------------------------------------------

    @property
    def value(self) -> ImageChoice:
        """What is chosen, without what is changed of the images afterwards."""
        preparation = Preparation(
            fit=self.fit.currentData(),
            frames=self.frames.currentData(),
            grid=self._grid,
            attributes_from=self.attributes_from.currentData(),
            pattern=self.pattern.text(),
        )
        return ImageChoice(
            self.source.source, self.size_box.size_chosen, self.background.colour, self.channels.channels, preparation
        )

    def show_value(self, value: ImageChoice) -> None:
        """Show other values, without saying so."""
        with QSignalBlocker(self):
            self.source.choose(value.source)
            self.size_box.choose(value.size)
            self.background.choose(value.background)
            self.channels.choose(value.channels)
            self.show_preparation(value.preparation)

    def show_preparation(self, preparation: Preparation) -> None:
        """Show how images are read, without saying so."""
        with QSignalBlocker(self):
            choose(self.fit, preparation.fit)
            choose(self.frames, preparation.frames)
            choose(self.attributes_from, preparation.attributes_from)
            self.pattern.setText(preparation.pattern)
            self.show_grid(preparation.grid)

    def show_grid(self, grid: Grid | None) -> None:
        """Show by what pictures are cut, without saying so."""
        self._grid = grid
        self._show_rows()

    def show_found(self, image_set: ImageSet | None) -> None:
        """Offer what only some images need."""
        self.channels.propose_rgba(image_set is not None and image_set.has_alpha)
        self._files = image_set.files[:TRIED] if image_set is not None else ()
        self._animated = image_set is not None and any(one.kind == "animations" for one in image_set.met)
        self._show_rows()

    # ---- keeping it in order -------------------------------------------------------------------------------------

    def _chosen(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _attributes_chosen(self) -> None:
        self._show_rows()
        if self.attributes_from.currentData() == "names" and not self.pattern.text():
            self.pattern.setFocus()  # nothing can be read by no pattern
        else:
            self.changed.emit()

    def _show_rows(self) -> None:
        grid = self._grid
        self.rows.show_row(self.grid, grid is not None)
        if grid is not None:
            words = [f"{grid.width} × {grid.height} px"]
            words += [tr("{margin} px around", margin=grid.margin)] if grid.margin else []
            words += [tr("{spacing} px between", spacing=grid.spacing)] if grid.spacing else []
            self.grid_words.setText(", ".join(words))
            self.grid_words.setToolTip(tr("Pictures are cut into cells: {grid}", grid=self.grid_words.text()))
        self.background.setEnabled(self.channels.channels != "rgba")
        by_name = self.attributes_from.currentData() == "names"
        self.rows.show_row(self.frames, self._animated or self.frames.currentData() == "all")
        self.rows.show_row(self.pattern, by_name)
        self.pattern_note.setVisible(by_name)
        self._show_pattern()

    def _pattern_chosen(self) -> None:
        if self._pattern_fault() is None:
            self.changed.emit()

    def _pattern_fault(self) -> str | None:
        try:
            parse_pattern(self.pattern.text())
        except PatternError as error:
            return str(error)
        return None

    def _show_pattern(self) -> None:
        """Say what the pattern makes of the images that are shown, while it is typed."""
        text, said, role = self.pattern.text(), tr("Such as {class}_{colour}_*, for hero_red_01.png."), "caption"
        if text and (fault := self._pattern_fault()) is not None:
            said, role = fault, "error"
        elif text:
            said = " ".join([*_tried_words(text, self._files), tr("Return reads the images by it.")])
        self.pattern_note.setText(said)
        if self.pattern_note.property("role") != role:
            self.pattern_note.setProperty("role", role)
            self.pattern_note.style().unpolish(self.pattern_note)
            self.pattern_note.style().polish(self.pattern_note)


def _tried_words(pattern: str, files: tuple[str, ...]) -> list[str]:
    """Sentences, if any."""
    if not files:
        return []
    tried = try_pattern(pattern, files)
    if not tried.fitting:
        return [tr("It fits none of the names, such as '{file}'.", file=files[0])]
    some = [f"{name} ({number(count)})" for name, count in list(tried.attributes.items())[:_NAMED]]
    some += ["…"] if len(tried.attributes) > _NAMED else []
    fits = trn(
        "It fits {fitting:,} of {n:,} name: {attributes}.",
        "It fits {fitting:,} of {n:,} names: {attributes}.",
        len(files),
        fitting=tried.fitting,
        attributes=", ".join(some),
    )
    return [fits]
