"""Samplers: generators over consecutive pairs of an explicit list of timesteps that ends at 0.

``denoise(xt, t) -> x0`` is all they know of the model. ``noise(k)`` gives the standard normal noise that is added by
step k = 1, 2, … in the shape of xt. S pairs of timesteps yield S+1 steps; the last is the finished image, at t = 0.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from torch import Tensor

from ddpm_studio.diffusion.guidance import Denoise
from ddpm_studio.diffusion.schedules import NoiseSchedule

Noise = Callable[[int], Tensor]


@dataclass(frozen=True, eq=False)
class Step:
    """Where a trajectory is: xt at time t, and the x0 and eps predicted there; all (B, C, H, W).

    nfe: evaluations of ``denoise`` so far. At t = 0 x0 is xt, and eps is the last one that was predicted.
    """

    index: int
    t: int
    xt: Tensor
    x0: Tensor
    eps: Tensor
    nfe: int


def ddpm(
    denoise: Denoise,
    schedule: NoiseSchedule,
    timesteps: Sequence[int],
    xT: Tensor,
    noise: Noise | None = None,
) -> Iterator[Step]:
    """Ancestral sampling (Ho et al. 2020, algorithm 2) with variance beta.

    Over a list that leaves out times, beta is the step's own, ``1 - alphas_cumprod[t] / alphas_cumprod[s]`` (Nichol &
    Dhariwal 2021, section 3.3). Without ``noise`` only the means are walked, and the images collapse: a demonstration.
    """
    check_timesteps(timesteps, schedule)
    xt = xT
    for index, (t, s) in enumerate(pairwise(timesteps)):
        ab_t, ab_s = schedule.alphas_cumprod[t], schedule.alphas_cumprod[s]
        x0 = denoise(xt, t)
        eps = (xt - sqrt(ab_t) * x0) / sqrt(1 - ab_t)
        yield Step(index, t, xt, x0, eps, index + 1)
        beta = 1 - ab_t / ab_s
        # The posterior mean, Ho et al. 2020, eq. 7
        xt = (sqrt(ab_s) * beta * x0 + sqrt(1 - beta) * (1 - ab_s) * xt) / (1 - ab_t)
        if noise is not None and s > 0:
            xt = xt + sqrt(beta) * noise(index + 1)
    yield Step(len(timesteps) - 1, 0, xt, xt, eps, len(timesteps) - 1)


def ddim(
    denoise: Denoise,
    schedule: NoiseSchedule,
    timesteps: Sequence[int],
    xT: Tensor,
    eta: float = 0.0,
    noise: Noise | None = None,
) -> Iterator[Step]:
    """DDIM (Song et al. 2021, eq. 12): eta = 0 is deterministic, eta = 1 has the variance of the DDPM posterior.

    Raises ValueError where eta > 0 comes without ``noise``.
    """
    check_timesteps(timesteps, schedule)
    if eta > 0 and noise is None:
        raise ValueError("eta above 0 adds noise, and no noise was given")
    xt = xT
    for index, (t, s) in enumerate(pairwise(timesteps)):
        ab_t, ab_s = schedule.alphas_cumprod[t], schedule.alphas_cumprod[s]
        x0 = denoise(xt, t)
        eps = (xt - sqrt(ab_t) * x0) / sqrt(1 - ab_t)
        yield Step(index, t, xt, x0, eps, index + 1)
        sigma = eta * sqrt((1 - ab_s) / (1 - ab_t) * (1 - ab_t / ab_s))  # Song et al. 2021, eq. 16
        xt = sqrt(ab_s) * x0 + sqrt(max(1 - ab_s - sigma**2, 0.0)) * eps
        if sigma > 0:
            xt = xt + sigma * noise(index + 1)
    yield Step(len(timesteps) - 1, 0, xt, xt, eps, len(timesteps) - 1)


def check_timesteps(timesteps: Sequence[int], schedule: NoiseSchedule) -> None:
    """Raises ValueError unless the list falls strictly from T or less to 0."""
    falls = all(t > s for t, s in pairwise(timesteps))
    if len(timesteps) < 2 or not falls or timesteps[-1] != 0 or timesteps[0] > schedule.T:
        raise ValueError(f"timesteps must fall strictly from {schedule.T} or less to 0, not {list(timesteps)}")
