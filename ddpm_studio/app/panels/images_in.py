"""Images into the Data workspace from the outside: dropped, pasted, and sprite sheets that are cut."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressDialog, QWidget

from ddpm_studio.app.background import Background, Outcome, Work
from ddpm_studio.app.drops import Dropped, kind_of, local_paths
from ddpm_studio.app.gathering import PASTED, PICTURE_SUFFIXES, Gathered, GatheringError, gather, keep_picture
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.image_set_form import ImageSetForm
from ddpm_studio.app.panels.sheet_dialog import SheetDialog
from ddpm_studio.app.pictures_in import FILE_FILTER, from_qimage, read_picture
from ddpm_studio.data.decoding import Unusable
from ddpm_studio.data.preparation import AS_IT_IS, Preparation
from ddpm_studio.data.sheets import Grid
from ddpm_studio.language import tr, trn

NO_SHEET_TO = 64  # pixels: a picture no larger than this is not offered to be cut
_MANY_MS = 500  # after which a gathering is shown


class ImagesIn(QObject):
    """``opened`` asks for an image set to be read: its source and how, or None for as it was."""

    opened = Signal(str, object)

    def __init__(self, home: Path, form: ImageSetForm, notes: Notes, parent: QWidget) -> None:
        """home: of the workspace, below which copies are kept. form: how images are read."""
        super().__init__(parent)
        self._home = home
        self._form = form
        self._notes = notes
        self._parent = parent
        self.dialog: SheetDialog | None = None
        self._progress: QProgressDialog | None = None
        self._work = Background(self)
        self._work.ended.connect(self._on_ended)
        self._then: Callable[[Any], None] = lambda _result: None  # what is done with the work's result
        self._trouble = ""  # what is said where there is none

    @property
    def busy(self) -> bool:
        """Whether something is being copied or read."""
        return self._work.busy

    # ---- from outside ----------------------------------------------------------------------------------------------

    def wants(self, data: QMimeData) -> bool:
        """Whether there is something among what is dragged that could be an image set."""
        return any(map(_is_wanted, local_paths(data))) or (not local_paths(data) and data.hasImage())

    def take(self, data: QMimeData) -> bool:
        """Open what was dropped or pasted; False, and nothing is done, where there is no image in it."""
        paths = [path for path in local_paths(data) if _is_wanted(path)]
        if paths:
            self.take_paths(paths, len(local_paths(data)) - len(paths))
            return True
        if local_paths(data) or not data.hasImage():
            return False
        image = QImage(data.imageData())
        if image.isNull():
            return False
        self._take_picture(image)
        return True

    def paste(self) -> None:
        """Open what is on the clipboard: an image, or files and folders."""
        if not self.take(QGuiApplication.clipboard().mimeData()):
            self._notes.say(
                tr("There is no image on the clipboard"),
                tr("It holds neither an image nor files or folders of images."),
                tr("Copy an image in another program, or files in a file manager, and paste again."),
                kind="warning",
            )

    def take_paths(self, paths: list[Path], others: int = 0) -> None:
        """Open files and folders: one as it is, several gathered in a folder of their own. others: left out already."""
        if len(paths) == 1:
            path = paths[0]
            if not _is_picture(path):
                self.opened.emit(str(path), None)
            elif path.suffix.lower() == ".gif":
                self.opened.emit(str(path), AS_IT_IS.model_copy(update={"frames": "all"}))
            else:
                self.cut(path, whole=True)
            return
        loose = [path for path in paths if path.is_dir() or _is_picture(path)]
        packed = len(paths) - len(loose)
        if not loose:
            self.opened.emit(str(paths[0]), None)
            self._notes.say(
                tr("Only '{name}' is opened", name=paths[0].name),
                tr("Archives and arrays are image sets of their own."),
                kind="warning",
            )
            return
        self._gather(loose, packed + others)

    # ---- sheets ----------------------------------------------------------------------------------------------------

    def cut_again(self) -> None:
        """Cut the sheet that is open by another grid."""
        self.cut(Path(self._form.source.source), grid=self._form.value.preparation.grid)

    def ask_sheet(self) -> None:
        """Ask for a picture, and cut it."""
        name, _ = QFileDialog.getOpenFileName(self._parent, tr("Cut a sprite sheet"), "", FILE_FILTER)
        if name:
            self.cut(Path(name))

    def cut(self, path: Path, whole: bool = False, grid: Grid | None = None) -> None:
        """Show a picture with a grid over it. whole: offer to take it as it is. grid: to begin with."""

        def show(pixels: np.ndarray) -> None:
            if whole and max(pixels.shape[:2]) <= NO_SHEET_TO:
                self._gather([path])
                return
            self._ask_grid(pixels, path.name, whole, grid, lambda chosen: self._cut_file(path, chosen))

        self._start(lambda _tell: read_picture(path), show, tr("'{name}' cannot be cut", name=path.name))

    def _cut_file(self, path: Path, grid: Grid | None) -> None:
        if grid is None:
            self._gather([path])
        else:
            self.opened.emit(str(path), _cut_by(grid))

    def _ask_grid(self, pixels: np.ndarray, name: str, whole: bool, grid: Grid | None, use: Callable) -> None:
        value = self._form.value
        dialog = SheetDialog(
            pixels, name, value.size, value.background, value.channels, whole, grid, self._parent.window()
        )
        self.dialog = dialog

        def finished(result: int) -> None:
            self.dialog = None
            dialog.deleteLater()
            if result == QDialog.DialogCode.Accepted:
                use(dialog.grid)

        dialog.finished.connect(finished)
        dialog.open()

    # ---- pasted images ---------------------------------------------------------------------------------------------

    def _take_picture(self, image: QImage) -> None:
        def show(pixels: np.ndarray) -> None:
            if max(pixels.shape[:2]) <= NO_SHEET_TO:
                self._keep(pixels, None)
            else:
                self._ask_grid(pixels, tr("pasted image"), True, None, lambda grid: self._keep(pixels, grid))

        self._start(lambda _tell: from_qimage(image), show, tr("The image cannot be pasted"))

    def _keep(self, pixels: np.ndarray, grid: Grid | None) -> None:
        into = None if grid else self._pasted_before

        def use(file: Path) -> None:
            if grid is None:
                self.opened.emit(str(file.parent.absolute()), None)
            else:
                self.opened.emit(str(file.absolute()), _cut_by(grid))

        self._start(lambda _tell: keep_picture(pixels, self._home, into), use, tr("The image cannot be pasted"))

    @property
    def _pasted_before(self) -> Path | None:
        """The folder of pasted images that is open, which takes further ones."""
        source = Path(self._form.source.source)
        inside = source.is_dir() and source.parent == (self._home / PASTED).absolute()
        return source if inside and not any(path.is_dir() for path in source.iterdir()) else None

    # ---- gathering -------------------------------------------------------------------------------------------------

    def _gather(self, paths: list[Path], others: int = 0) -> None:
        home = self._home
        into = self._pasted_before if all(map(_is_picture, paths)) else None

        def use(gathered: Gathered) -> None:
            left_out = gathered.left_out + others
            more = [tr("The originals stay as they are.")]
            if left_out:
                more.append(trn("{n:,} other file was left out.", "{n:,} other files were left out.", left_out))
            name = gathered.folder.name
            self._notes.say(
                trn("{n:,} image copied into '{name}'", "{n:,} images copied into '{name}'", gathered.count, name=name),
                " ".join(more),
            )
            self.opened.emit(str(gathered.folder.absolute()), None)

        if self._start(lambda tell: gather(paths, home, tell, into), use, tr("The images were not copied")):
            self._show_progress()

    def _show_progress(self) -> None:
        progress = QProgressDialog(tr("Copying images …"), tr("Cancel"), 0, 100, self._parent.window())
        progress.setObjectName("data.gathering")
        progress.setWindowTitle(tr("Copying images"))
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.setMinimumDuration(0)
        progress.reset()  # it is shown only if this lasts
        progress.canceled.connect(self._work.cancel)
        self._work.progressed.connect(lambda share: progress.setValue(int(share * 100)))
        QTimer.singleShot(_MANY_MS, progress, lambda: progress.show() if self._work.busy else None)
        self._progress = progress

    # ---- work ------------------------------------------------------------------------------------------------------

    def _start(self, work: Work, then: Callable[[Any], None], trouble: str) -> bool:
        """Begin, and do ``then`` with the result; False where something else goes on."""
        if self._work.busy:
            self._notes.say(tr("Images are still being taken in"), tr("Try again in a moment."), kind="warning")
            return False
        self._then, self._trouble = then, trouble
        self._work.start(work)
        return True

    def _on_ended(self, outcome: Outcome) -> None:
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()
            self._progress = None
        if outcome.error is None and not outcome.cancelled:
            self._then(outcome.result)
        elif isinstance(outcome.error, Unusable | GatheringError | OSError):
            reason = str(outcome.error)
            self._notes.say(self._trouble, f"{reason[:1].upper()}{reason[1:]}.", kind="error")
        elif outcome.error is not None:
            raise outcome.error

    def end(self) -> None:
        """End what goes on."""
        self._work.end()
        if self.dialog is not None:
            self.dialog.reject()


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in PICTURE_SUFFIXES and path.is_file()


def _is_wanted(path: Path) -> bool:
    """Whether it is something that images come in."""
    return _is_picture(path) or kind_of(path) is Dropped.IMAGES


def _cut_by(grid: Grid) -> Preparation:
    return AS_IT_IS.model_copy(update={"grid": grid})
