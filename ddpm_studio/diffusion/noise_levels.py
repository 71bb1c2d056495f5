"""Which noise levels training meets, and how often."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple, Protocol

import torch
from torch import Tensor

from ddpm_studio.diffusion.objectives import Objective, edm_time
from ddpm_studio.diffusion.schedules import NoiseSchedule


class Levels(NamedTuple):
    """The noise levels of a batch, each (B,) float32: ``xt = alpha x0 + sigma eps``, and the time that the network is
    told."""

    alpha: Tensor
    sigma: Tensor
    time: Tensor


class NoiseLevels(Protocol):
    """From even to noise levels: ``at(u)`` for u (B,) in 0..1, float64, rising with the noise."""

    def at(self, u: Tensor) -> Levels: ...

    def edges(self, normal: Sequence[float]) -> Tensor:
        """(K,) float32, rising: the times, as the network is told them, that begin the second to last of K+1 bands.

        The bands are equally many t where the levels are these, else they begin at ``normal``, in deviations from the
        mean of ln(sigma / alpha).
        """


class UniformTimes:
    """Each t from 1 to T as often as any other (Ho et al. 2020, algorithm 1)."""

    def __init__(self, schedule: NoiseSchedule, objective: Objective) -> None:
        t = range(1, schedule.T + 1)
        self._alpha = torch.tensor([schedule.alpha(i) for i in t], dtype=torch.float32)
        self._sigma = torch.tensor([schedule.sigma(i) for i in t], dtype=torch.float32)
        times = (
            [edm_time(schedule.alpha(i), schedule.sigma(i)) for i in t]
            if objective.kind == "edm"
            else [i / schedule.T for i in t]
        )
        self._time = torch.tensor(times, dtype=torch.float32)

    def at(self, u: Tensor) -> Levels:
        T = len(self._time)
        index = (u * T).long().clamp(0, T - 1)
        return Levels(self._alpha[index], self._sigma[index], self._time[index])

    def edges(self, normal: Sequence[float]) -> Tensor:
        T, bands = len(self._time), len(normal) + 1
        return self._time[[min(-(-T * i // bands), T - 1) for i in range(1, bands)]]


class LogNormalLevels:
    """``ln(sigma / alpha)`` normal with mean p_mean and deviation p_std, of any value (Karras et al. 2022, table 1)."""

    _TAIL = 1e-6  # the normal's quantiles are taken within this of 0 and 1

    def __init__(self, p_mean: float, p_std: float) -> None:
        self._mean = p_mean
        self._std = p_std

    def at(self, u: Tensor) -> Levels:
        normal = sqrt(2.0) * torch.erfinv(2 * u.double().clamp(self._TAIL, 1 - self._TAIL) - 1)
        level = torch.exp(self._mean + self._std * normal)
        alpha = torch.rsqrt(1 + level**2)
        return Levels(alpha.float(), (level * alpha).float(), (level.log() / 4).float())

    def edges(self, normal: Sequence[float]) -> Tensor:
        return (self._mean + self._std * torch.tensor(normal, dtype=torch.float64)).div(4).float()


def even_shares(count: int, generator: torch.Generator) -> Tensor:
    """``count`` numbers in 0..1, one in each of as many equal parts, in random order: (count,) float64.

    Each alone is uniform, but a batch of them covers the range evenly, which makes the loss less noisy (Kingma et al.
    2021, appendix I.1).
    """
    return (torch.randperm(count, generator=generator) + torch.rand(count, generator=generator).double()) / count
