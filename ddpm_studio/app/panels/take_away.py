"""The dialog in which images are taken away: as files of several kinds, on the clipboard, and as text.

For a workspace::

    take_away = TakeAway(notes, home, window, bridge)     # one for all; ``end`` it when the window closes
    take_away.open(images, request, selection, film_of(recording))

Files are written here, on a thread of the window's own, but for the network, which the engine writes.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.background import Background, Outcome
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.drag_out import drag_image
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.image_menu import COMMAND_LINE, PYTHON, copy_text, say_unwritten
from ddpm_studio.app.panels.take_away_form import CHOSEN, TakeAwayForm, TakeAwayWish
from ddpm_studio.app.panels.take_away_preview import TakeAwayPreview
from ddpm_studio.app.recordings import Recording
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.engine import protocol
from ddpm_studio.export.as_text import as_command_line, as_python
from ddpm_studio.export.film import Frames, LazyFrames, Tell
from ddpm_studio.export.folder import whole_folder
from ddpm_studio.export.forms import ENDINGS, FILMS, Pictures, usual_scale, write_form
from ddpm_studio.export.palette import PaletteError, palette_for, reduced
from ddpm_studio.export.recipe import RecipeError, selection
from ddpm_studio.export.sprite_sheet import class_words
from ddpm_studio.language import tr, trn
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.sampling.sheet import contact_sheet, usual_columns

_FILTERS = {
    "png": tr("PNG image (*.png)"),
    "sheet": tr("PNG image, with a JSON beside it (*.png)"),
    "gif": tr("GIF animation (*.gif)"),
    "apng": tr("Animated PNG (*.apng *.png)"),
    "mp4": tr("MP4 film (*.mp4)"),
}


def film_of(*recordings: Recording) -> LazyFrames:
    """The steps that are kept, as frames; of several recordings one after the other, as of a branch and its parents
    up to where it leaves them."""
    steps = [(recording, int(step)) for recording in recordings for step in recording.kept if recording.has(int(step))]
    return LazyFrames(len(steps), lambda index: steps[index][0].pixels(steps[index][1]))


class TakeAway(QDialog):
    """Non-modal: what it shows stays as it was when it was opened, whatever is drawn meanwhile."""

    def __init__(self, notes: Notes, home: Path, parent: QWidget | None = None, bridge: Bridge | None = None) -> None:
        """bridge: to the engine, which writes networks; without it there is no button for that."""
        super().__init__(parent)
        self.setObjectName("takeaway")
        self.setWindowTitle(tr("Take away"))
        self._notes = notes
        self._folder = home
        self._bridge = bridge
        self._images = np.zeros((0, 1, 1, 3), np.uint8)
        self._request: SampleRequest | None = None
        self._selection: tuple[int, ...] = ()
        self._frames: Frames = ()
        self._words: Sequence[str] | None = None
        self._colours: np.ndarray | None = None  # for the palette that is chosen
        self._colours_of: tuple = ()  # what they were made for
        self._shown = self._images  # in their colours
        self._onnx_job: int | None = None
        self._path: Path | None = None  # that is being written
        self._writing = Background(self)
        self._reducing = Background(self)
        self._build()
        self._connect()

    # ---- what is shown -----------------------------------------------------------------------------------------------

    def open(
        self,
        images: np.ndarray,
        request: SampleRequest | None = None,
        selection: Sequence[int] = (),
        frames: Frames | None = None,
        words: Sequence[str] | None = None,
    ) -> None:
        """Offer images (N, H, W, C) uint8, which ``request`` draws.

        selection: the numbers of those that are chosen. frames: for films, all the images at each step; see
        ``film_of``. words: the class of each image, for sprite sheets; by default what the request says.
        """
        self._images, self._request = images, request
        self._selection = tuple(sorted(selection))
        self._frames = () if frames is None else frames
        self._words = words if words is not None or request is None else class_words(request)
        self._colours_of = ()
        self.form.offer(len(self._selection), len(images), len(self._frames) > 1, self._folder)
        for button in (self.command_button, self.python_button):
            button.setEnabled(request is not None)
        self.onnx_button.setEnabled(request is not None and self._onnx_job is None)
        self._show()
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._writing.busy

    def end(self) -> None:
        """Leave nothing half-done behind: what is being written is given up."""
        self.hide()
        self._writing.end()
        self._reducing.end()

    def _chosen(self) -> tuple[int, ...]:
        return self._selection if self.form.wish.which == CHOSEN else tuple(range(len(self._images)))

    def _recipe(self) -> SampleRequest | None:
        return None if self._request is None else selection(self._request, self._chosen())

    def _show(self) -> None:
        """Bring the preview and the figures up to what is chosen."""
        wish, chosen = self.form.wish, list(self._chosen())
        images = self._images[chosen]
        self.form.set_usual_scales({form: usual_scale(form, images) for form in ENDINGS})
        if wish.palette is None:
            self._show_images(images, None, ())
        elif self._colours_of != (wish.palette, wish.which):
            self._reduce(wish, images)
        self._show_figures(images)

    def _show_images(self, images: np.ndarray, colours: np.ndarray | None, made_for: tuple) -> None:
        self._shown, self._colours, self._colours_of = images, colours, made_for
        self.preview.show_images(images)

    def _show_figures(self, images: np.ndarray) -> None:
        wish = self.form.wish
        count, height, width, _ = images.shape
        w, h = width * wish.scale, height * wish.scale
        if wish.form != "images":
            columns = usual_columns(count)
            w, h = w * columns, h * -(-count // columns)
        each = wish.form == "images" and count > 1
        parts = [
            trn("{n} image", "{n} images", count),
            tr("{width:,} × {height:,} pixels each", width=w, height=h)
            if each
            else tr("{width:,} × {height:,} pixels", width=w, height=h),
        ]
        if self._colours is not None and wish.palette is not None:
            parts.append(trn("{n} colour", "{n} colours", len(self._colours)))
        if wish.form in FILMS:
            parts.append(trn("{n} step", "{n} steps", len(self._frames)))
        self.figures.setText(" · ".join(parts))

    def _reduce(self, wish: TakeAwayWish, images: np.ndarray) -> None:
        """Find the palette, on a thread of its own: for many colours it takes a while."""
        self.save_button.setEnabled(False)
        if self._reducing.busy:
            self._reducing.cancel()  # it is asked again when it has ended
            return
        asked = (wish.palette, wish.which)

        def work(tell: Tell) -> tuple[tuple, np.ndarray, np.ndarray]:
            colours = palette_for(wish.palette, images)
            tell(0.5)
            return asked, colours, reduced(images, colours)

        self._reducing.start(work)

    def _reduced(self, outcome: Outcome) -> None:
        self.save_button.setEnabled(not self.busy)
        wish = self.form.wish
        if outcome.error is not None:
            why = str(outcome.error)
            expected = isinstance(outcome.error, PaletteError)
            self._notes.say(tr("The palette cannot be used."), why, kind="warning" if expected else "error")
            self.form.forget_palette()
        elif not outcome.cancelled and outcome.result[0] == (wish.palette, wish.which):
            made_for, colours, images = outcome.result
            self._show_images(images, colours, made_for)
            self._show_figures(images)
        elif self.isVisible():
            self._show()

    # ---- files -------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ask where, and write."""
        path = self._ask(self.form.wish.form)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write what is chosen to ``path``, which for a PNG each is a new folder."""
        wish, chosen = self.form.wish, list(self._chosen())
        words = None if self._words is None else [self._words[index] for index in chosen]
        frames: Frames = ()
        if len(self._frames):
            source = self._frames
            frames = LazyFrames(len(source), lambda index: source[index][chosen])
        parts = [(self._recipe(), self._images[chosen])]
        pictures = Pictures(parts, frames, words, self._colours if wish.palette else None)
        self._path = path
        self._writing.start(partial(_write, wish, path, pictures))
        self._show_busy()

    def _ask(self, form: str) -> Path | None:
        if form == "images":
            name = QFileDialog.getExistingDirectory(self, tr("Save in a new folder within"), str(self._folder))
            return _free_folder(Path(name)) if name else None
        start = self._folder / f"{_stem(self._recipe(), form)}{ENDINGS[form]}"
        name, _ = QFileDialog.getSaveFileName(self, tr("Take away"), str(start), _FILTERS[form])
        if not name:
            return None
        path = Path(name)
        good = (ENDINGS[form], ".png") if form == "apng" else (ENDINGS[form],)
        return path if path.suffix.lower() in good else path.with_name(path.name + ENDINGS[form])

    def _written(self, outcome: Outcome) -> None:
        path, self._path = self._path, None
        self._show_busy()
        if outcome.error is not None:
            say_unwritten(self._notes, tr("'{name}' could not be saved.", name=path.name), outcome.error)
        elif outcome.cancelled:
            self._notes.say(
                tr("'{name}' was not written.", name=path.name), tr("It was cancelled; nothing is left of it.")
            )
        else:
            self._folder = path.parent
            self._say_saved(path)

    def _say_saved(self, path: Path, more: str = "") -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        actions = [(tr("Show in folder"), lambda: QDesktopServices.openUrl(folder))]
        why = " ".join(filter(None, (tr("It is in {folder}.", folder=path.parent), more)))
        self._notes.say(tr("Saved '{name}'.", name=path.name), why, actions=actions)

    def _show_busy(self) -> None:
        self.progress.setValue(0)
        self.progress.setVisible(self.busy)
        self.cancel_button.setVisible(self.busy)
        self.save_button.setEnabled(not self.busy and not self._reducing.busy)

    # ---- clipboard, text, network ------------------------------------------------------------------------------------

    def copy_image(self) -> None:
        """Put the images on the clipboard, as they are shown, at the chosen pixel size."""
        QGuiApplication.clipboard().setImage(to_qimage(contact_sheet(self._shown, scale=self.form.wish.scale)))
        self._notes.say(tr("Copied to the clipboard."), self.figures.text())

    def _drag(self) -> None:
        try:
            drag_image(self.preview, self._shown, self._recipe(), self.form.wish.scale)
        except (OSError, RecipeError) as error:
            say_unwritten(self._notes, tr("The images could not be saved."), error)

    def save_network(self) -> None:
        """Ask where, and let the engine write the network."""
        name = f"{self._request.model.stem}.onnx"
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Network as ONNX"), str(self._folder / name), tr("ONNX (*.onnx)")
        )
        if chosen:
            path = Path(chosen)
            self.write_network(path if path.suffix.lower() == ".onnx" else path.with_name(f"{path.name}.onnx"))

    def write_network(self, path: Path) -> None:
        """Let the engine write the network that drew the images to ``path``."""
        request = self._request
        self._onnx_job = self._bridge.next_job()
        self._bridge.send(protocol.ExportOnnx(self._onnx_job, request.model, request.checkpoint, request.weights, path))
        self.onnx_button.setEnabled(False)
        self.onnx_button.setText(tr("Writing the network…"))

    def _on_network(self, event: protocol.OnnxExported) -> None:
        if event.job == self._onnx_job:
            self._network_ended()
            self._folder = event.path.parent
            self._say_saved(event.path, tr("'{name}' beside it draws images with it.", name=event.example.name))

    def _on_failed(self, event: protocol.Failed) -> None:
        if event.job is not None and event.job == self._onnx_job:
            self._network_ended()  # the window has said why

    def _network_ended(self) -> None:
        self._onnx_job = None
        self.onnx_button.setEnabled(self._request is not None)
        self.onnx_button.setText(tr("Network as ONNX…"))

    # ---- the dialog --------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        self._writing.cancel()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape: what is being written is given up."""
        self._writing.cancel()
        super().reject()

    def _build(self) -> None:
        self.preview = TakeAwayPreview(self)
        self.form = TakeAwayForm(self)
        self.figures = QLabel(objectName="takeaway.figures", wordWrap=True)
        self.figures.setProperty("role", "caption")
        self.progress = QProgressBar(objectName="takeaway.progress", textVisible=False)
        self.progress.setRange(0, 100)
        self.progress.setAccessibleName(tr("Progress of the file"))
        self.progress.hide()
        self.cancel_button = _button("cancel", tr("Cancel"), "stop", tr("Stop writing; nothing is left of the file."))
        self.cancel_button.hide()
        self.save_button = _button("save", tr("Save…"), "save", tr("Choose where, and write the file."))
        self.save_button.setIcon(icon("save", "accent_text"))
        self.save_button.setProperty("primary", True)
        self.save_button.setDefault(True)
        self.copy_button = _button("copy", tr("Copy image"), "copy", tr("Put the images on the clipboard, as shown."))
        self.command_button = _button(
            "command", tr("Copy as command line"), "command", tr("The command that draws the same images again.")
        )
        self.python_button = _button(
            "python", tr("Copy as Python"), "file", tr("A program that draws the same images again with this package.")
        )
        self.onnx_button = _button(
            "onnx",
            tr("Network as ONNX…"),
            "layers",
            tr(
                "The denoiser for other programs: it predicts x0 from xt, t and the context. An example that samples "
                "with onnxruntime comes beside it."
            ),
        )
        self.onnx_button.setVisible(self._bridge is not None)
        more = QGridLayout()
        more.setSpacing(SPACE.s)
        for index, button in enumerate((self.copy_button, self.onnx_button, self.command_button, self.python_button)):
            more.addWidget(button, index // 2, index % 2)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        side = QVBoxLayout()
        side.setSpacing(SPACE.m)
        side.addWidget(self.form)
        side.addWidget(self.figures)
        side.addStretch(1)
        side.addLayout(more)
        side.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self.preview, 1)
        layout.addLayout(side)

    def _connect(self) -> None:
        self.form.changed.connect(self._show)
        self.preview.drag_requested.connect(self._drag)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self._writing.cancel)
        self.copy_button.clicked.connect(self.copy_image)
        self.command_button.clicked.connect(
            lambda: copy_text(self._notes, COMMAND_LINE, lambda: as_command_line(self._recipe()))
        )
        self.python_button.clicked.connect(lambda: copy_text(self._notes, PYTHON, lambda: as_python(self._recipe())))
        self.onnx_button.clicked.connect(self.save_network)
        self._writing.progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        self._writing.ended.connect(self._written)
        self._reducing.ended.connect(self._reduced)
        if self._bridge is not None:
            self._bridge.onnx_exported.connect(self._on_network)
            self._bridge.failed.connect(self._on_failed)
            self._bridge.engine_died.connect(lambda _: self._network_ended())


def _write(wish: TakeAwayWish, path: Path, pictures: Pictures, tell: Tell) -> None:
    """The work of the thread."""
    if wish.form == "images":
        with whole_folder(path) as folder:
            write_form(wish.form, folder, pictures, wish.scale, wish.seconds, tell)
    else:
        write_form(wish.form, path, pictures, wish.scale, wish.seconds, tell)


def _button(name: str, text: str, image: str, tip: str) -> QPushButton:
    button = QPushButton(icon(image), text, objectName=f"takeaway.{name}")
    button.setAccessibleName(text.rstrip("…"))
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button


def _stem(recipe: SampleRequest | None, form: str) -> str:
    if form == "sheet":
        return "sprites"
    return f"seed_{recipe.seeds[0]}" if recipe is not None and len(recipe.seeds) == 1 else "samples"


def _free_folder(within: Path) -> Path:
    """A name for a new folder that is not there yet."""
    path, number = within / "samples", 1
    while path.exists():
        number += 1
        path = within / f"samples_{number}"
    return path
