"""The bands of noise by which the loss is told apart: from almost an image to almost noise. Torch-free."""

from itertools import pairwise
from math import exp

from ddpm_studio.language import tr
from ddpm_studio.training.config import TrainConfig

BANDS = 8  # of t, from the least noise to the most
_OUTERMOST = 1.5  # deviations from the mean of log-normal levels, where the first and the last band begin and end


def band_edges_normal() -> tuple[float, ...]:
    """Where one band ends and the next begins among log-normal levels, in deviations from their mean.

    The bands are equally wide in log-SNR; the first and the last have no outer end.
    """
    width = 2 * _OUTERMOST / (BANDS - 2)
    return tuple(-_OUTERMOST + width * i for i in range(BANDS - 1))


def band_words(config: TrainConfig) -> tuple[str, ...]:
    """What each band is, for people: ``almost image (t 1–62 of 500)`` to ``almost noise (t 439–500 of 500)``."""
    spans = _spans(config)
    return tr("almost image ({spans})", spans=spans[0]), *spans[1:-1], tr("almost noise ({spans})", spans=spans[-1])


def _spans(config: TrainConfig) -> list[str]:
    if config.noise_levels == "uniform":
        T = config.schedule.timesteps
        ends = [-(-T * i // BANDS) for i in range(BANDS + 1)]
        return [f"t {a + 1}–{max(a + 1, b)} of {T}" for a, b in pairwise(ends)]
    levels = [f"{exp(config.p_mean + config.p_std * edge):.2g}" for edge in band_edges_normal()]
    between = [f"σ/α {a}–{b}" for a, b in pairwise(levels)]
    return [f"σ/α < {levels[0]}", *between, f"σ/α > {levels[-1]}"]
