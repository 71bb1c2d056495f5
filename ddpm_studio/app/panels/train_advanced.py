"""The finer settings of a training, folded away until they are wanted."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.panels.form_rows import Rows, choice, choose, decimal, fold_button, tick, whole_number
from ddpm_studio.app.panels.train_learning import LearningRows
from ddpm_studio.app.panels.train_network import NetworkRows
from ddpm_studio.app.panels.train_noise import NoiseRows
from ddpm_studio.app.theme import SPACE
from ddpm_studio.language import tr
from ddpm_studio.training.config import TrainConfig


class AdvancedSettings(QWidget):
    """Network, noise, optimiser and previews. ``changes`` are arguments for ``training.config.preset``."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tip = tr("Network, noise schedule, optimiser, previews; the preset sets all of them")
        self.toggle = fold_button("train.advanced", tr("Advanced settings"), tip)
        self._inside = QWidget()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE.s)
        box.addWidget(self.toggle)
        box.addWidget(self._inside)
        self._make_fields()
        self._inside.hide()
        self.toggle.toggled.connect(self._inside.setVisible)
        self.show_config(TrainConfig())
        signals = {
            QSpinBox: "valueChanged",
            QDoubleSpinBox: "valueChanged",
            QComboBox: "currentIndexChanged",
            QCheckBox: "toggled",
        }
        for kind, name in signals.items():
            for field in self._inside.findChildren(kind):
                getattr(field, name).connect(self._on_edit)
        for field in self._inside.findChildren(QLineEdit):
            if field.objectName().startswith("train."):  # spin boxes have lines of their own
                field.textChanged.connect(self._on_edit)

    def _make_fields(self) -> None:
        self.rows = rows = Rows(self._inside)
        rows.heading(tr("Network"))
        self.network = NetworkRows(rows)
        rows.heading(tr("Noise"))
        self.noise = NoiseRows(rows)
        rows.heading(tr("Learning"))
        self.learning = LearningRows(rows)
        rows.heading(tr("Device and previews"))
        tip = tr("Start of every random choice of the run; the same seed and images make the same run again")
        self.seed = rows.add(tr("Seed"), whole_number("train.seed", 0, 2**31 - 1, 1, tip), "seed")
        self.device = rows.add(
            tr("Device"), choice("train.device", {"auto": tr("Automatic")}, tr("What computes")), "device"
        )
        tip = tr("Images in each preview, one seed each")
        self.previews = rows.add(
            tr("Preview images"), whole_number("train.preview_count", 1, 64, 1, tip), "preview_count"
        )
        tip = tr("Training time between two previews, in seconds")
        self.preview_seconds = rows.add(
            tr("Preview every"),
            decimal("train.preview_seconds", 1, 3600, 5, 0, tip, " " + tr("s", "seconds")),
            "preview_seconds",
        )
        tip = tr("A checkpoint is saved each time so many images were seen")
        self.checkpoint_images = rows.add(
            tr("Checkpoint every"),
            whole_number("train.checkpoint_images", 1, 100_000_000, 10_000, tip, " " + tr("images", "unit in a field")),
            "checkpoint_images",
        )
        tip = tr("A checkpoint is also saved where none was for so many minutes of training; 0: only by images")
        self.checkpoint_minutes = rows.add(
            tr("… and after"),
            decimal("train.checkpoint_minutes", 0, 10_000, 5, 1, tip, " " + tr("minutes")),
            "checkpoint_minutes",
        )
        tip = tr(
            "How many of the newest checkpoints stay. The first, those that you save yourself, and two milestones in "
            "each doubling of the images seen always do; 0 keeps all"
        )
        self.keep_checkpoints = rows.add(
            tr("Newest kept"), whole_number("train.keep_checkpoints", 0, 10_000, 1, tip), "keep_checkpoints"
        )
        self.tensorboard = tick(
            "train.tensorboard",
            tr("TensorBoard event files"),
            tr("Write the curves and previews to 'tensorboard' in the run folder as well, for tensorboard --logdir"),
        )
        rows.add_wide(self.tensorboard)
        self.features, self.batch_size = self.network.features, self.learning.batch_size

    def set_devices(self, devices: tuple[str, ...]) -> None:
        """Offer what the engine can compute on."""
        names = {"auto": tr("Automatic"), "cpu": "CPU", "cuda": tr("GPU (CUDA)"), "mps": tr("GPU (Metal)")}
        before = self.device.currentData()
        with QSignalBlocker(self.device):
            self.device.clear()
            for device in dict.fromkeys(("auto", *devices)):
                self.device.addItem(names.get(device, device), device)
            self.device.setCurrentIndex(max(0, self.device.findData(before)))

    def show_config(self, config: TrainConfig) -> None:
        """Take every value from ``config``."""
        with QSignalBlocker(self):
            self.network.show(config.network)
            self.noise.show(config)
            self.learning.show(config)
            self.seed.setValue(config.seed)
            choose(self.device, config.device)
            self.previews.setValue(config.preview_count)
            self.preview_seconds.setValue(config.preview_seconds)
            self.checkpoint_images.setValue(config.checkpoint_images)
            self.checkpoint_minutes.setValue(config.checkpoint_minutes)
            self.keep_checkpoints.setValue(config.keep_checkpoints)
            self.tensorboard.setChecked(config.tensorboard)
        self._on_edit()

    def changes(self) -> dict[str, Any]:
        """The values as arguments of ``preset``, which says whether they can be."""
        return {
            "network": self.network.values(),
            **self.noise.values(),
            **self.learning.values(self.network.is_unet),
            "seed": self.seed.value(),
            "device": self.device.currentData(),
            "preview_count": self.previews.value(),
            "preview_seconds": self.preview_seconds.value(),
            "checkpoint_images": self.checkpoint_images.value(),
            "checkpoint_minutes": self.checkpoint_minutes.value(),
            "keep_checkpoints": self.keep_checkpoints.value(),
            "tensorboard": self.tensorboard.isChecked(),
        }

    def problems(self) -> dict[str, str]:
        """Why values cannot be used, by the field's name in the configuration."""
        return {**self.network.problems(), **self.noise.problems(), **self.learning.problems()}

    def _on_edit(self) -> None:
        self.network.show_effects()
        self.noise.show_effects()
        self.learning.show_effects(self.network.is_unet)
        self.changed.emit()
