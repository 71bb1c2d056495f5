"""Choosing a model and one of its checkpoints, as every workspace that samples needs it."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ddpm_studio.app.widgets.narrow_combo import NarrowCombo
from ddpm_studio.language import tr, trn
from ddpm_studio.model.catalogue import (
    FINAL,
    UNTRAINED,
    ModelError,
    ModelInfo,
    models_in,
    read_info,
    shipped_models,
)

_OPEN = "open"


class ModelCombo(NarrowCombo):
    """The models there are: those shipped, then the person's runs and models, newest first, and "Open model…"."""

    chosen = Signal(object)  # Path, or None where there is no model

    def __init__(self, name: str, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self.setObjectName(name)
        self.setAccessibleName(tr("Model"))
        self.setToolTip(
            tr("The model to sample from: a run of yours, a model file, or one that came with the program.")
        )
        self._home = home
        self._opened: list[Path] = []  # from elsewhere, through "Open model…"
        self._path: Path | None = None
        self.activated.connect(self._on_activated)
        self.refresh()

    @property
    def path(self) -> Path | None:
        """The chosen model."""
        return self._path

    def refresh(self) -> None:
        """Look again which models there are. The chosen one stays; if it is gone, the first takes its place."""
        shipped = shipped_models()
        own = (*models_in(self._home / "runs"), *models_in(self._home / "models"))
        self._opened = [path for path in self._opened if path.exists()]
        with QSignalBlocker(self):
            self.clear()
            for path in shipped:
                self.addItem(tr("{name}  ·  built in", name=path.name), path)
            if shipped and (own or self._opened):
                self.insertSeparator(self.count())
            for path in (*own, *self._opened):
                self.addItem(path.stem if path.is_file() else path.name, path)
                self.setItemData(self.count() - 1, str(path), Qt.ItemDataRole.ToolTipRole)
            if self.count():
                self.insertSeparator(self.count())
            else:
                self.addItem(tr("No model yet"), None)
            self.addItem(tr("Open model…"), _OPEN)
        paths = [*shipped, *own, *self._opened]
        self._show(self._path if self._path in paths else (paths[0] if paths else None))

    def choose(self, path: Path) -> None:
        """Choose the model at ``path``, which may lie anywhere."""
        if self._index_of(path) < 0:
            self._opened.append(path)
            self.refresh()
        self._show(path)

    def follow(self, before: Path, after: Path) -> None:
        """The model at ``before`` lies at ``after`` now; ``refresh`` lists it."""
        self._opened = [after if path == before else path for path in self._opened]
        if self._path == before:
            self._path = after
            self.refresh()
            self.chosen.emit(after)

    def _index_of(self, path: Path | None) -> int:
        return next((i for i in range(self.count()) if self.itemData(i) == path and path is not None), -1)

    def _show(self, path: Path | None) -> None:
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self._index_of(path)))
        if path != self._path:
            self._path = path
            self.chosen.emit(path)

    def _on_activated(self, index: int) -> None:
        data = self.itemData(index)
        if data != _OPEN:
            self._show(data)
            return
        self._show(self._path)
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Open model"), str(self._home), tr("Models and checkpoints (*.safetensors)")
        )
        if name:
            self.choose(Path(name))


class CheckpointCombo(NarrowCombo):
    """The stages of a model: final, each checkpoint by images seen, and untrained."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(6, parent)
        self.setObjectName(name)
        self.setAccessibleName(tr("Checkpoint"))
        self.setToolTip(
            tr(
                "How far the model had been trained: its final weights, those after so many images, or the random "
                "weights it began with."
            )
        )

    @property
    def checkpoint(self) -> str:
        """As in ``SampleRequest.checkpoint``."""
        return self.currentData() or FINAL

    def show_model(self, info: ModelInfo | None) -> None:
        """List the checkpoints of ``info``. The chosen one stays if this model has it too."""
        before = self.checkpoint
        with QSignalBlocker(self):
            self.clear()
            if info is not None:
                self.addItem(tr("Final  ·  {images}", images=images_text(info.images_seen)), FINAL)
                for checkpoint in reversed(info.checkpoints if info.path.is_dir() else ()):
                    self.addItem(images_text(checkpoint.images_seen), checkpoint.path.name)
                self.addItem(tr("Untrained"), UNTRAINED)
            self.choose(before)
        self.setEnabled(info is not None)

    def choose(self, checkpoint: str) -> None:
        """Choose a checkpoint; the final one if this model does not have it."""
        index = self.findData(checkpoint)
        self.setCurrentIndex(max(0, index))


def images_text(count: int) -> str:
    """A number of images in few letters: ``850 images``, ``20k images``, ``1.25M images``."""
    if count >= 1_000_000:
        return tr("{millions:.3g}M images", millions=count / 1e6)
    if count >= 10_000:
        return tr("{thousands:.3g}k images", thousands=count / 1e3)
    return trn("{n:,} image", "{n:,} images", count)


def try_read(path: Path | None) -> tuple[ModelInfo | None, str]:
    """What the model at ``path`` is, and why it cannot be used where that is None."""
    if path is None:
        return None, ""
    try:
        return read_info(path), ""
    except ModelError as error:
        return None, str(error)
