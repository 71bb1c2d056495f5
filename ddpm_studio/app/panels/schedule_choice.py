"""Which noise schedule is looked at: its kind, T, and whether its signal ends at nothing."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ddpm_studio.app.panels.form_rows import choice, choose, tick, whole_number
from ddpm_studio.app.panels.train_noise import SCHEDULES
from ddpm_studio.app.theme import SPACE
from ddpm_studio.language import tr
from ddpm_studio.model.config import ScheduleConfig

LEAST_T, MOST_T = 10, 4000


class ScheduleChoice(QWidget):
    """Fields in a row, ``<name>.kind``, ``<name>.timesteps`` and ``<name>.zero_terminal_snr``."""

    changed = Signal()

    def __init__(self, name: str, with_kind: bool = True, parent: QWidget | None = None) -> None:
        """with_kind: without it, all schedules of this T are meant."""
        super().__init__(parent)
        self._base = ScheduleConfig()
        tip = tr(
            "How fast images turn to noise over the timesteps. Linear: Ho et al. 2020; cosine: Nichol & Dhariwal 2021; "
            "sigmoid: Jabri et al. 2022; EDM: the noise levels of Karras et al. 2022; course: the labs' linear table."
        )
        self.kind = choice(f"{name}.kind", SCHEDULES, tip)
        self.kind.setAccessibleName(tr("Noise schedule"))
        tip = tr("T: the number of noise levels between image and noise")
        self.timesteps = whole_number(f"{name}.timesteps", LEAST_T, MOST_T, 50, tip)
        self.timesteps.setAccessibleName(tr("Timesteps T"))
        self.timesteps.setValue(self._base.timesteps)
        self.zero_snr = tick(
            f"{name}.zero_terminal_snr",
            tr("Zero SNR at T"),
            tr("Scale the schedule so that nothing of the image is left at T (Lin et al. 2024)"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        fields = [(tr("Sched&ule"), self.kind)] if with_kind else []
        for text, field in [*fields, ("T", self.timesteps)]:
            label = QLabel(text)
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
        row.addWidget(self.zero_snr)
        if not with_kind:
            self.kind.setParent(self)
            self.kind.hide()
        self.kind.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.timesteps.valueChanged.connect(lambda _: self.changed.emit())
        self.zero_snr.toggled.connect(lambda _: self.changed.emit())

    @property
    def config(self) -> ScheduleConfig:
        """What is chosen."""
        return self.config_of(self.kind.currentData())

    def config_of(self, kind: str) -> ScheduleConfig:
        """The schedule of another kind with the same T and end."""
        return ScheduleConfig.model_validate(
            {
                **self._base.model_dump(),
                "kind": kind,
                "timesteps": self.timesteps.value(),
                "zero_terminal_snr": self.zero_snr.isChecked(),
            }
        )

    def show_config(self, config: ScheduleConfig) -> None:
        """Take every value from ``config``; ``changed`` is said once, where any is another."""
        before = self.config
        self._base = config
        with QSignalBlocker(self.kind), QSignalBlocker(self.timesteps), QSignalBlocker(self.zero_snr):
            choose(self.kind, config.kind)
            self.timesteps.setValue(config.timesteps)
            self.zero_snr.setChecked(config.zero_terminal_snr)
        if self.config != before:
            self.changed.emit()
