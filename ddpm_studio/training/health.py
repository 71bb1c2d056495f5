"""Whether a training is well, as its losses tell. Torch-free."""

import math
from collections.abc import Iterable

from ddpm_studio.language import listed, tr
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.run_folder import RunError

_MEMORY = 50  # steps over which the loss is averaged to know how good it has been
_WORSE = 5.0  # times its best mean: no batch is so much harder than the others for long
_UNTRAINED = 0.5  # of the first loss: a network that does worse than this has forgotten what it had learned
_PATIENCE = 50  # steps in a row: a single batch, or a spike that heals, ends no training
_ALARM = 5  # steps in a row that are no accident
_LOWER = 0.3  # of the learning rates is what is offered


class Diverged(RunError):
    """A training whose loss is no number any more, or has exploded.

    images_seen: at the step that showed it. saved: images seen at the last good state, which lies on the disk.
    changes: what to change in the configuration to go on from there with a better prospect: names and values.
    """

    def __init__(self, why: str, config: TrainConfig, images_seen: int, saved: int) -> None:
        self.images_seen = images_seen
        self.saved = saved
        self.changes = lower_rates(config)
        rates = ", ".join(f"{name} = {getattr(config, name):g}" for name, _ in self.changes)
        lower = listed([f"{name}={value:g}" for name, value in self.changes])
        super().__init__(
            tr(
                "{why}, at {images_seen:,} images. The learning rate ({rates}) is probably too high. The last good "
                "state, of {saved:,} images, is kept: resume from it with a lower one, such as {lower}.",
                why=why,
                images_seen=images_seen,
                rates=rates,
                saved=saved,
                lower=lower,
            )
        )


def lower_rates(config: TrainConfig) -> tuple[tuple[str, float], ...]:
    """The learning rates that ``config`` uses, each about a third of what it is; two digits, for people."""
    names = ("learning_rate", "muon_learning_rate") if config.optimizer == "muon" else ("learning_rate",)
    return tuple((name, float(f"{getattr(config, name) * _LOWER:.2g}")) for name in names)


class LossWatch:
    """Told each step's loss, it knows when one is out of all proportion, and when that lasts.

    Out of proportion is a loss above both five times the best mean so far and half of what the untrained network had,
    so that neither a hard batch nor a tiny loss that doubles counts.
    """

    def __init__(self, past: Iterable[float] = ()) -> None:
        """past: the losses of the steps before, where a run is gone on with."""
        self._first = math.nan
        self._mean = math.nan
        self._best = math.nan
        self._row = 0
        for loss in past:
            self.add(loss)

    def add(self, loss: float) -> None:
        """The loss of the next step, a finite number."""
        if math.isnan(self._first):
            self._first = self._mean = self._best = loss
        self._row = self._row + 1 if loss > max(_WORSE * self._best, _UNTRAINED * self._first) else 0
        self._mean += (loss - self._mean) / _MEMORY
        self._best = min(self._best, self._mean)

    @property
    def sound(self) -> bool:
        """Whether the last loss was in proportion: what is saved then is worth going on from."""
        return self._row == 0

    @property
    def alarming(self) -> bool:
        """Whether the last losses were out of proportion, more of them than by accident."""
        return self._row >= _ALARM

    @property
    def exploded(self) -> bool:
        """Whether the loss has been out of proportion for so long that it will not come back."""
        return self._row >= _PATIENCE
