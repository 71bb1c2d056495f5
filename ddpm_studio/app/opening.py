"""Opening what a person points at or drops: images, models, the labs' weights, recipes and pictures."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from ddpm_studio.app.drops import Dropped, kind_of
from ddpm_studio.app.recall import recall_file
from ddpm_studio.engine import protocol
from ddpm_studio.language import tr

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow


class OpeningApplication(QApplication):
    """Hears of the files that macOS hands over: it names them to the running program, not to a command."""

    handed_over = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Qt's; a file that is to be opened goes out as ``handed_over``."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.handed_over.emit(event.file())
            return True
        return super().event(event)


class Opener(QObject):
    """Brings each kind of file to the workspace of the window where it belongs."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._imports: set[int] = set()
        window.bridge.model_imported.connect(self._imported)
        window.bridge.failed.connect(lambda event: self._imports.discard(event.job))
        window.bridge.engine_died.connect(lambda _event: self._imports.clear())

    def open_path(self, path: Path) -> None:
        """Open an image set, a model, the labs' weights, a recipe or a picture, each where it belongs."""
        window = self._window
        kind = kind_of(path)
        if kind is Dropped.IMAGES:
            window.show_workspace("data")
            window.data.open_source(str(path))
        elif kind is Dropped.MODEL:
            window.use_model(path)
        elif kind is Dropped.COURSE_WEIGHTS:
            self.import_course_model(path)
        elif kind is Dropped.RECIPE:
            window.show_workspace("sample")
            sample = window.sample
            recall_file(path, window.home, window.notes, window, sample.use_recipe, sample.open_on_canvas)
        elif kind is Dropped.PICTURE:
            window.show_workspace("sample")
            window.sample.open_on_canvas(path)
        else:
            window.notes.say(
                tr("'{name}' is nothing that this program opens", name=path.name),
                tr(
                    "It opens image sets (a folder, .zip or .npy), models (.safetensors or a run folder), the labs' "
                    "weights (.pth), images with a recipe, and pictures to draw on."
                ),
                tr("To train on images, put them into a folder, and drop the folder."),
                kind="warning",
            )

    def import_course_model(self, path: Path) -> None:
        """Make a model file of a ``.pth`` state dict of the teaching labs; it is then chosen in Sample."""
        window = self._window
        job = window.bridge.next_job()
        self._imports.add(job)
        out = window.home / "models" / f"{path.stem}.safetensors"
        window.bridge.send(protocol.ImportCourseModel(job, path, out, ()))
        window.notes.say(tr("Importing {name}", name=path.name))

    def choose_course_model(self) -> None:
        """Ask for a ``.pth`` file, and import it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Import weights of the labs"), "", tr("PyTorch weights (*.pth *.pt)")
        )
        if name:
            self.import_course_model(Path(name))

    def choose_model(self) -> None:
        """Ask for a model file, and show it in Sample."""
        window = self._window
        name, _ = QFileDialog.getOpenFileName(
            window, tr("Open a model"), str(window.home / "models"), tr("Models (*.safetensors)")
        )
        if name:
            window.use_model(Path(name))

    def _imported(self, event: protocol.ModelImported) -> None:
        window = self._window
        if event.job in self._imports:
            self._imports.discard(event.job)
            window.notes.say(
                tr("{model} is ready in Sample", model=event.path.stem), tr("It was imported from the labs' weights.")
            )
            window.use_model(event.path)
