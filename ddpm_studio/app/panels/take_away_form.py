"""What is chosen before images are taken away: which ones, in which form, how large, and in how many colours."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ddpm_studio.app.panels.form_rows import Rows, choice, choose
from ddpm_studio.app.theme import icon
from ddpm_studio.app.widgets.number_slider import NumberSlider
from ddpm_studio.export.forms import FILMS, SECONDS
from ddpm_studio.language import tr

CHOSEN, ALL = "chosen", "all"
_FORMS = {
    "png": tr("PNG, side by side"),
    "images": tr("PNG, a file each"),
    "sheet": tr("Sprite sheet with JSON"),
    "gif": tr("GIF film"),
    "apng": tr("APNG film"),
    "mp4": tr("MP4 film"),
}
_FORM_TIPS = {
    "png": tr("One picture of all images, with the recipe inside: dropped on this window it draws them again."),
    "images": tr("A new folder with one PNG per image, each with its own recipe inside."),
    "sheet": tr(
        "One PNG, and a JSON that says where each image lies, as Aseprite writes it: for Phaser, Godot, Pixi. Each "
        "class is a tag."
    ),
    "gif": tr("The denoising as an animation that every program shows, in 255 colours."),
    "apng": tr(
        "The denoising as an animated PNG, in all colours and half-transparent where the model is; recipe inside."
    ),
    "mp4": tr("The denoising as a video (H.264). What is transparent becomes white."),
}
_COLOURS = {"": tr("All"), "4": "4", "8": "8", "16": "16", "32": "32", "64": "64"}
_FILE = "file"
_LARGEST = 32  # times


@dataclass(frozen=True)
class TakeAwayWish:
    """What is chosen. palette: as ``export.palette.palette_for`` takes it; None is all colours."""

    which: str
    form: str
    scale: int
    seconds: float
    palette: str | None


class TakeAwayForm(QWidget):
    """The fields; ``changed`` says that one has another value."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = dict.fromkeys(_FORMS, 1)
        self._own_scale = False  # whether the person chose it
        self._folder = Path.home()
        rows = Rows(self)
        self.which = choice(
            "takeaway.which", {CHOSEN: tr("Chosen"), ALL: tr("All")}, tr("Which of the images are taken away.")
        )
        rows.add(tr("Images"), self.which)
        self.form = choice("takeaway.form", {}, tr("The kind of file."))
        rows.add(tr("As"), self.form)
        self.scale = NumberSlider(
            "takeaway.scale",
            tr("Pixel size"),
            tr("How often each pixel is repeated across and down. 1 keeps the images as they are."),
            1,
            _LARGEST,
            1,
            parent=self,
        )
        rows.add(tr("Pixel size"), self.scale)
        self.seconds = NumberSlider(
            "takeaway.seconds",
            tr("Seconds"),
            tr("How long the film plays before it rests on the images."),
            1,
            20,
            SECONDS,
            decimals=1,
            step=0.5,
            parent=self,
        )
        rows.add(tr("Seconds"), self.seconds)
        self.palette_choice = choice(
            "takeaway.palette",
            {**_COLOURS, _FILE: tr("Palette file…")},
            tr(
                "Reduce all images to so many shared colours, or to those of a palette file (.gpl of GIMP, .hex of "
                "Lospec); each pixel gets the one that looks nearest (OKLab). Alpha becomes all or nothing."
            ),
        )
        rows.add(tr("Colours"), self.palette_choice)
        self._rows = rows
        self._palette = ""
        self.which.currentIndexChanged.connect(self._on_which)
        self.form.currentIndexChanged.connect(self._on_form)
        self.scale.changed.connect(self._on_scale)
        self.seconds.changed.connect(lambda _: self.changed.emit())
        self.palette_choice.activated.connect(self._on_palette)
        self.palette_choice.currentIndexChanged.connect(self._on_colours)

    @property
    def wish(self) -> TakeAwayWish:
        """What is chosen now."""
        return TakeAwayWish(
            self.which.currentData(),
            self.form.currentData(),
            int(self.scale.value),
            float(self.seconds.value),
            self._palette or None,
        )

    def offer(self, chosen: int, count: int, film: bool, folder: Path) -> None:
        """Set what there is: how many images are chosen, how many there are, and whether their steps are recorded."""
        self._folder = folder
        with QSignalBlocker(self.which), QSignalBlocker(self.form):
            before = self.form.currentData()
            self.which.clear()
            if 0 < chosen < count:
                self.which.addItem(tr("Chosen ({count})", count=chosen), CHOSEN)
            self.which.addItem(tr("All ({count})", count=count), ALL)
            self.form.clear()
            for value, text in _FORMS.items():
                if film or value not in FILMS:
                    self.form.addItem(text, value)
            choose(self.form, before)
        self._rows.show_row(self.which, self.which.count() > 1)
        self._own_scale = False
        self._on_form()

    def set_usual_scales(self, usual: dict[str, int]) -> None:
        """The pixel size of each form, as long as the person has chosen none."""
        self._usual = usual
        if not self._own_scale:
            with QSignalBlocker(self.scale):
                self.scale.set_value(usual[self.form.currentData()])

    def forget_palette(self) -> None:
        """Go back to all colours: the palette cannot be used."""
        choose(self.palette_choice, "")

    def add_palette_file(self, path: Path) -> None:
        """Choose the palette file ``path``."""
        if self.palette_choice.findData(str(path)) < 0:
            self.palette_choice.insertItem(self.palette_choice.count() - 1, icon("palette"), path.name, str(path))
        choose(self.palette_choice, str(path))

    def _on_which(self) -> None:
        self.changed.emit()

    def _on_form(self) -> None:
        form = self.form.currentData()
        self._rows.show_row(self.seconds, form in FILMS)
        self.form.setToolTip(_FORM_TIPS[form])
        self.set_usual_scales(self._usual)
        self.changed.emit()

    def _on_scale(self) -> None:
        self._own_scale = True
        self.changed.emit()

    def _on_colours(self) -> None:
        if self.palette_choice.currentData() != _FILE:
            self._palette = self.palette_choice.currentData()
            self.changed.emit()

    def _on_palette(self) -> None:
        """Ask for the file where that was chosen by hand."""
        if self.palette_choice.currentData() != _FILE:
            return
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Open a palette"), str(self._folder), tr("Palettes (*.gpl *.hex);;All files (*)")
        )
        if name:
            self._folder = Path(name).parent
            self.add_palette_file(Path(name))
        else:
            choose(self.palette_choice, self._palette)
