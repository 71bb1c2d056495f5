"""The finer settings of a training, folded away until they are wanted."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.panels.form_rows import Rows, choice, decimal, whole_number
from ddpm_studio.app.theme import SPACE
from ddpm_studio.model.config import NetworkConfig, ScheduleConfig
from ddpm_studio.training.config import TrainConfig

NETWORKS = {"unet": "U-Net", "context_unet": "Context U-Net (labs)"}
OBJECTIVES = {"eps": "noise (eps)", "v": "velocity (v)", "x0": "image (x0)"}
SCHEDULES = {"linear": "linear", "cosine": "cosine", "course": "course (one beta longer)"}


class AdvancedSettings(QWidget):
    """Network, noise, optimiser and previews. ``changes`` are arguments for ``training.config.preset``."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggle = QToolButton(objectName="train.advanced", text="Advanced", checkable=True)
        self.toggle.setProperty("flat", True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setIcon(icon("chevron-right", "muted"))
        self.toggle.setToolTip("Network, noise schedule, optimiser, previews; the preset sets all of them")
        self.toggle.setAccessibleName("Advanced settings")
        self._inside = QWidget()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE.s)
        box.addWidget(self.toggle)
        box.addWidget(self._inside)
        self._make_fields()
        self._inside.hide()
        self.toggle.toggled.connect(self._fold)
        self.show_config(TrainConfig())
        signals = {QSpinBox: "valueChanged", QDoubleSpinBox: "valueChanged", QComboBox: "currentIndexChanged"}
        for kind, name in {**signals, QCheckBox: "toggled"}.items():
            for field in self._inside.findChildren(kind):
                getattr(field, name).connect(lambda *_: self.changed.emit())

    def _make_fields(self) -> None:
        self.rows = rows = Rows(self._inside)
        self.network = rows.add(
            "Network", choice("train.network", NETWORKS, "The denoising network's architecture"), "network"
        )
        self.features = rows.add(
            "Features",
            whole_number("train.features", 8, 512, 8, "Channels of the network's first level; more learn more, slower"),
            "network.features",
        )
        self.objective = rows.add(
            "Predicts",
            choice("train.objective", OBJECTIVES, "What the network is trained to predict from xt"),
            "objective",
        )
        self.schedule = rows.add(
            "Schedule",
            choice("train.schedule", SCHEDULES, "How fast images turn to noise over the timesteps"),
            "schedule",
        )
        self.timesteps = rows.add(
            "Timesteps",
            whole_number("train.timesteps", 10, 4000, 50, "T: the number of noise levels between image and noise"),
            "schedule.timesteps",
        )
        self.batch_size = rows.add(
            "Batch size",
            whole_number("train.batch_size", 1, 4096, 8, "Images per optimiser step"),
            "batch_size",
        )
        tip = "Size of Adam's step at the start; it decays linearly to the end of the run"
        self.learning_rate = rows.add(
            "Learning rate", decimal("train.learning_rate", 1e-6, 1.0, 1e-4, 6, tip), "learning_rate"
        )
        tip = "Share of images whose context is hidden, so that the model can also draw without one, and be guided"
        self.dropout = rows.add(
            "Hide context", decimal("train.context_dropout", 0, 100, 5, 0, tip, " %"), "context_dropout"
        )
        tip = "Half-life of the weights' running mean (EMA), in images; 0 keeps none. Samples are drawn with the mean."
        self.ema = rows.add(
            "EMA half-life", whole_number("train.ema_halflife", 0, 10_000_000, 5000, tip), "ema_halflife"
        )
        tip = "Start of every random choice of the run; the same seed and images make the same run again"
        self.seed = rows.add("Seed", whole_number("train.seed", 0, 2**31 - 1, 1, tip), "seed")
        self.device = rows.add("Device", choice("train.device", {"auto": "Automatic"}, "What computes"), "device")
        self.flips = QCheckBox("Mirror half of the images", objectName="train.flips")
        self.flips.setToolTip(
            "Augmentation: left and right are swapped at random. Not for images with letters or a side."
        )
        rows.add_wide(self.flips)
        tip = "Images in each preview, one seed each"
        self.previews = rows.add("Preview images", whole_number("train.preview_count", 1, 64, 1, tip), "preview_count")
        tip = "Training time between two previews, in seconds"
        self.preview_seconds = rows.add(
            "Preview every", decimal("train.preview_seconds", 1, 3600, 5, 0, tip, " s"), "preview_seconds"
        )
        tip = "A checkpoint is saved each time so many images were seen"
        self.checkpoint_images = rows.add(
            "Checkpoint every",
            whole_number("train.checkpoint_images", 1, 100_000_000, 10_000, tip, " images"),
            "checkpoint_images",
        )

    def _fold(self, open_: bool) -> None:
        self._inside.setVisible(open_)
        self.toggle.setIcon(icon("chevron-down" if open_ else "chevron-right", "muted"))

    def set_devices(self, devices: tuple[str, ...]) -> None:
        """Offer what the engine can compute on."""
        names = {"auto": "Automatic", "cpu": "CPU", "cuda": "GPU (CUDA)", "mps": "GPU (Metal)"}
        before = self.device.currentData()
        with QSignalBlocker(self.device):
            self.device.clear()
            for device in dict.fromkeys(("auto", *devices)):
                self.device.addItem(names.get(device, device), device)
            self.device.setCurrentIndex(max(0, self.device.findData(before)))

    def show_config(self, config: TrainConfig) -> None:
        """Take every value from ``config``."""
        with QSignalBlocker(self):
            _choose(self.network, config.network.kind)
            self.features.setValue(config.network.features)
            _choose(self.objective, config.objective)
            _choose(self.schedule, config.schedule.kind)
            self.timesteps.setValue(config.schedule.timesteps)
            self.batch_size.setValue(config.batch_size)
            self.learning_rate.setValue(config.learning_rate)
            self.dropout.setValue(100 * config.context_dropout)
            self.ema.setValue(config.ema_halflife)
            self.seed.setValue(config.seed)
            _choose(self.device, config.device)
            self.flips.setChecked(config.flips)
            self.previews.setValue(config.preview_count)
            self.preview_seconds.setValue(config.preview_seconds)
            self.checkpoint_images.setValue(config.checkpoint_images)
        self.changed.emit()

    def changes(self) -> dict[str, Any]:
        """The values as arguments of ``preset``."""
        return {
            "network": NetworkConfig(kind=self.network.currentData(), features=self.features.value() // 8 * 8),
            "schedule": ScheduleConfig(kind=self.schedule.currentData(), timesteps=self.timesteps.value()),
            "objective": self.objective.currentData(),
            "batch_size": self.batch_size.value(),
            "learning_rate": self.learning_rate.value(),
            "context_dropout": self.dropout.value() / 100,
            "ema_halflife": self.ema.value(),
            "seed": self.seed.value(),
            "device": self.device.currentData(),
            "flips": self.flips.isChecked(),
            "preview_count": self.previews.value(),
            "preview_seconds": self.preview_seconds.value(),
            "checkpoint_images": self.checkpoint_images.value(),
        }

    def problems(self) -> dict[str, str]:
        """Why values cannot be used, by the field's name in the configuration."""
        found = {}
        if self.features.value() % 8:
            found["network.features"] = "A multiple of 8, because channels are normalised in groups of 8."
        if self.schedule.currentData() == "course" and self.timesteps.value() > 1000:
            found["schedule.timesteps"] = (
                "The course's betas belong to at most 1,000 timesteps; choose cosine for more."
            )
        return found


def _choose(box: QComboBox, value: str) -> None:
    if (index := box.findData(value)) >= 0:
        box.setCurrentIndex(index)
