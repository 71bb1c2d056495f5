"""What all samplers share: the step they tell of, and the check of the list they walk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from torch import Tensor

from ddpm_studio.diffusion.schedules import NoiseSchedule

Noise = Callable[[int], Tensor]


@dataclass(frozen=True, eq=False)
class Step:
    """Where a trajectory is: xt at time t, and the x0 and eps predicted there; all (B, C, H, W).

    nfe: evaluations of ``denoise`` so far. At the end of the list nothing is predicted any more: eps is the last that
    was, and so is x0, but for t = 0, where x0 is xt.
    """

    index: int
    t: int
    xt: Tensor
    x0: Tensor
    eps: Tensor
    nfe: int


def last_step(timesteps: Sequence[int], xt: Tensor, x0: Tensor, eps: Tensor, nfe: int) -> Step:
    """The step at the end of the list, where ``denoise`` is not asked again."""
    return Step(len(timesteps) - 1, timesteps[-1], xt, xt if timesteps[-1] == 0 else x0, eps, nfe)


def predicted_eps(schedule: NoiseSchedule, t: int, xt: Tensor, x0: Tensor) -> Tensor:
    """The noise that xt holds if x0 is right: Ho et al. 2020, eq. 4, solved for eps."""
    return (xt - schedule.alpha(t) * x0) / schedule.sigma(t)


def step_length(schedule: NoiseSchedule, t: int, s: int) -> float:
    """How far lambda = ln(alpha / sigma), the time of the exponential solvers (Lu et al. 2022), moves from t to s < t.

    Infinite to t = 0, and from a t where nothing of the image is left.
    """
    return (schedule.log_snr(s) - schedule.log_snr(t)) / 2


def check_timesteps(timesteps: Sequence[int], schedule: NoiseSchedule) -> None:
    """Raises ValueError unless the list falls strictly, from T or less, to 0 or above."""
    falls = all(t > s for t, s in pairwise(timesteps))
    if len(timesteps) < 2 or not falls or timesteps[-1] < 0 or timesteps[0] > schedule.T:
        raise ValueError(f"timesteps must fall strictly from {schedule.T} or less towards 0, not {list(timesteps)}")
