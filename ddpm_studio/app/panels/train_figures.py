"""The numbers beside the plot."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from ddpm_studio.app.theme import SPACE
from ddpm_studio.engine import protocol
from ddpm_studio.language import number, tr

NONE = "–"
_FIGURES = {
    "images_seen": (tr("Images seen"), tr("Training images the network has seen so far, counted with repetitions")),
    "images_per_second": (tr("Images/s"), tr("Speed over the last seconds")),
    "elapsed": (tr("Elapsed"), tr("Time spent training, without pauses")),
    "eta": (tr("Left", "time that is left"), tr("Time to the end of the run at this speed")),
    "loss": (tr("Loss"), tr("Mean squared error of the newest steps")),
    "validation": (
        tr("Validation"),
        tr("Loss on images that are held out; where it rises, the network learns by heart"),
    ),
    "learning_rate": (tr("Learning rate"), tr("Size of the optimiser's step now")),
    "gradient_norm": (
        tr("Gradient norm"),
        tr("Length of the gradient of the newest steps, before it is clipped; where it grows, so do the steps' risks"),
    ),
    "memory": (tr("Memory"), tr("Resident memory of the engine process")),
    "gpu_memory": (tr("GPU memory"), tr("Memory that the engine holds on the GPU")),
    "parameters": (tr("Parameters"), tr("Weights of the network")),
    "device": (tr("Device"), tr("What computes")),
}


def duration(seconds: float | None) -> str:
    """A time for people: ``45 s``, ``12:05``, ``3:04:10``."""
    if seconds is None:
        return NONE
    seconds = round(seconds)
    if seconds < 60:
        return f"{seconds} s"
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"


def _mebibytes(size: int) -> str:
    return f"{number(size / 2**20, ',.0f')} {tr('MiB')}"


def newest_norm(gradient_norms: np.ndarray, steps: int = 100) -> float | None:
    """The mean of the last steps' gradient norms; None where they are not known, as in runs of earlier versions."""
    known = gradient_norms[-steps:][np.isfinite(gradient_norms[-steps:])]
    return float(known.mean()) if len(known) else None


class TrainFigures(QWidget):
    """Pairs of name and value, and how far the run is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, QLabel] = {}
        self._names: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(1, 1)
        for row, (key, (name, tip)) in enumerate(_FIGURES.items()):
            label, value = QLabel(name), QLabel(NONE, objectName=f"train.figure.{key}")
            label.setProperty("role", "muted")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            value.setWordWrap(key == "device")
            value.setProperty("role", "figure" if row < 2 else "")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(name)
            for widget in (label, value):
                widget.setToolTip(tip)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
            self._values[key] = value
            self._names[key] = label
        self.progress = QProgressBar(objectName="train.progress", maximum=1000, textVisible=False)
        self.progress.setAccessibleName(tr("Progress of the run"))
        self.progress.setToolTip(tr("How far the run is: by images or by time, whichever is nearer its end"))
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        box.setSpacing(SPACE.m)
        box.addWidget(self.progress)
        box.addLayout(grid)
        box.addStretch(1)
        self._show_gpu(False)

    def text(self, key: str) -> str:
        """What a figure says."""
        return self._values[key].text()

    def clear(self) -> None:
        """No run."""
        for value in self._values.values():
            value.setText(NONE)
        self.progress.setValue(0)
        self._show_gpu(False)

    def show_started(self, event: protocol.TrainingStarted) -> None:
        """The run's fixed facts."""
        self._set("images_seen", number(event.images_seen))
        self._set("parameters", number(event.parameters))
        self._set("device", event.device)

    def show_progress(self, event: protocol.TrainingProgress) -> None:
        """The newest of everything."""
        if len(event.images_seen):
            self._set("images_seen", number(int(event.images_seen[-1])))
            self._set("loss", number(float(event.loss.mean()), ".4f"))
            self._set("learning_rate", number(float(event.learning_rate[-1]), ".2e"))
            self._set("gradient_norm", number(float(event.gradient_norm.mean()), ".3g"))
        if event.validation:
            self._set("validation", number(event.validation[-1][1], ".4f"))
        self._set("images_per_second", number(event.images_per_second, ",.0f"))
        self._set("elapsed", duration(event.elapsed_seconds))
        self._set("eta", duration(event.eta_seconds))
        self._set("memory", _mebibytes(event.memory_bytes))
        self._show_gpu(event.device_bytes is not None)
        if event.device_bytes is not None:
            self._set("gpu_memory", _mebibytes(event.device_bytes))
        self.progress.setValue(round(1000 * event.progress))

    def show_past(
        self,
        images_seen: int,
        seconds: float | None,
        loss: float | None,
        validation: float | None,
        gradient_norm: float | None = None,
    ) -> None:
        """What is known of a run that is not running; loss and gradient_norm: of its last steps."""
        self.clear()
        self._set("images_seen", number(images_seen))
        self._set("elapsed", duration(seconds))
        self._set("loss", NONE if loss is None else number(loss, ".4f"))
        self._set("validation", NONE if validation is None else number(validation, ".4f"))
        self._set("gradient_norm", NONE if gradient_norm is None else number(gradient_norm, ".3g"))

    def _show_gpu(self, shown: bool) -> None:
        for label in (self._names, self._values):
            label["gpu_memory"].setVisible(shown)

    def _set(self, key: str, text: str) -> None:
        if self._values[key].text() != text:
            self._values[key].setText(text)
