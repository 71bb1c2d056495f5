"""What the measured speed means for the form: how long a preset takes here, and what comes of the time given."""

from PySide6.QtCore import QEvent, QObject, Qt

from ddpm_studio.app.panels.train_form import TrainForm
from ddpm_studio.app.speed_probe import SpeedProbe
from ddpm_studio.app.widgets.run_plot import short_count
from ddpm_studio.language import number, tr
from ddpm_studio.training.config import PRESET_NOTES, UNLIMITED_IMAGES, TrainConfig, preset


def time_text(seconds: float) -> str:
    """A time that is not exact: ``40 s``, ``4 min``, ``2.5 h``, ``3 days``."""
    for limit, one, unit in ((129_600, 86_400, tr("days")), (5_400, 3_600, "h"), (90, 60, "min")):
        if seconds >= limit:
            return f"{number(seconds / one, '.2g' if seconds < 10 * one else '.0f')} {unit}"
    return f"{max(1.0, seconds):.0f} s"


def estimate(config: TrainConfig, speed: float | None) -> str:
    """How long a run takes, or how many images it sees, at so many images per second."""
    if speed is None:
        return tr("Such a training cannot be done here: the probe failed, for lack of memory perhaps.")
    measured = (
        tr("measured here: {speed:,.0f} images/s", speed=speed)
        if speed >= 10
        else tr("measured here: {speed:.2g} images/s", speed=speed)
    )
    by_images = config.images / speed
    if config.seconds is not None and (config.images >= UNLIMITED_IMAGES or config.seconds < by_images):
        return tr("≈ {count} images ({measured})", count=short_count(config.seconds * speed), measured=measured)
    return f"≈ {time_text(by_images)} ({measured})"


class TrainSpeed(QObject):
    """Writes the estimates into the form. Nothing is measured while a run is trained or the form is not to be seen."""

    def __init__(self, form: TrainForm, probe: SpeedProbe, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._probe = probe
        self._training = False
        probe.measured.connect(self.show_estimates)
        form.changed.connect(self.show_estimates)
        form.installEventFilter(self)

    def set_training(self, training: bool) -> None:
        """Whether a run is being trained."""
        self._training = training
        self._allow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._allow()
        return False

    def _allow(self) -> None:
        self._probe.allow(self._form.isVisible() and not self._training)

    def show_estimates(self) -> None:
        """Say what is known, and have the rest measured."""
        form = self._form
        if not form.valid:
            form.estimate.setText("")
            return
        config = form.config()
        alike = {"size": config.size, "channels": config.channels, "device": config.device}
        presets = [preset(form.preset.itemData(row), **alike) for row in range(form.preset.count())]
        self._probe.want([config, *presets])
        known = self._probe.knows(config)
        form.estimate.setText(estimate(config, self._probe.speed(config)) if known else "")
        for row, one in enumerate(presets):
            text = PRESET_NOTES[one.preset]
            if self._probe.knows(one):
                time = estimate(one, self._probe.speed(one))
                text += " " + tr("Its own {count} images take {time}.", count=short_count(one.images), time=time)
            form.preset.setItemData(row, text, Qt.ItemDataRole.ToolTipRole)
            if row == form.preset.currentIndex():
                form.preset_note.setText(text)
