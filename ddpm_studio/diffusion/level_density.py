"""How often a training meets each timestep's noise level. Imports numpy only: the window draws it too."""

from dataclasses import dataclass
from math import erf, inf, sqrt

import numpy as np

from ddpm_studio.diffusion.schedules import NoiseSchedule


@dataclass(frozen=True, eq=False)
class LevelDensity:
    """shares: (T,) float64, the probability of each t = 1..T. below, above: of noise levels less than those of t = 1,
    and more than those of t = T. All together are 1."""

    shares: np.ndarray
    below: float = 0.0
    above: float = 0.0


def uniform_density(schedule: NoiseSchedule) -> LevelDensity:
    """Each t from 1 to T as often as any other (Ho et al. 2020, algorithm 1)."""
    return LevelDensity(np.full(schedule.T, 1 / schedule.T))


def log_normal_density(schedule: NoiseSchedule, p_mean: float, p_std: float) -> LevelDensity:
    """``ln(sigma / alpha)`` normal with mean p_mean and deviation p_std (Karras et al. 2022, table 1), told by t.

    A level belongs to the t that is nearest to it in ln(sigma / alpha). The levels are drawn from the whole normal, so
    some lie beyond the schedule: by more than half of its first or its last step.
    """
    levels = np.array([-schedule.log_snr(t) / 2 for t in range(1, schedule.T + 1)])
    edges = (levels[1:] + levels[:-1]) / 2
    if schedule.T > 1:
        first = levels[0] - (edges[0] - levels[0])
        # With zero terminal SNR the last level is infinite, and nothing lies beyond it
        last = levels[-1] + (levels[-1] - edges[-1]) if np.isfinite(levels[-1]) else inf
    else:
        first, last = -inf, inf
    reached = np.array([_normal_below(edge, p_mean, p_std) for edge in (first, *edges.tolist(), last)])
    return LevelDensity(np.diff(reached), float(reached[0]), float(1 - reached[-1]))


def _normal_below(value: float, mean: float, deviation: float) -> float:
    """The share of a normal distribution that lies below ``value``."""
    if value in (inf, -inf):
        return float(value > 0)
    return (1 + erf((value - mean) / (deviation * sqrt(2)))) / 2
