"""DDPM and DDIM: one step after the other, each from the x0 predicted at its start alone."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt
from typing import Literal

from torch import Tensor

from ddpm_studio.diffusion.guidance import Denoise
from ddpm_studio.diffusion.samplers.step import Noise, Step, check_timesteps, last_step, predicted_eps
from ddpm_studio.diffusion.schedules import NoiseSchedule

Variance = Literal["beta", "posterior"]


def ddpm(
    denoise: Denoise,
    schedule: NoiseSchedule,
    timesteps: Sequence[int],
    xT: Tensor,
    noise: Noise | None = None,
    variance: Variance = "beta",
) -> Iterator[Step]:
    """Ancestral sampling (Ho et al. 2020, algorithm 2).

    variance: the two choices of Ho et al. 2020, section 3.2: ``beta``, right for data that is itself standard normal
    noise, or ``posterior``, that of q(x_s | x_t, x0), right for data that is one single point.

    Over a list that leaves out times, beta is the step's own, ``1 - alphas_cumprod[t] / alphas_cumprod[s]`` (Nichol &
    Dhariwal 2021, section 3.3). Without ``noise`` only the means are walked, and the images collapse: a demonstration.
    """
    check_timesteps(timesteps, schedule)
    xt = xT
    for index, (t, s) in enumerate(pairwise(timesteps)):
        ab_t, ab_s = float(schedule.alphas_cumprod[t]), float(schedule.alphas_cumprod[s])
        x0 = denoise(xt, t)
        eps = predicted_eps(schedule, t, xt, x0)
        yield Step(index, t, xt, x0, eps, index + 1)
        beta = 1 - ab_t / ab_s
        # The posterior mean, Ho et al. 2020, eq. 7
        xt = sqrt(ab_s) * beta / (1 - ab_t) * x0 + sqrt(1 - beta) * (1 - ab_s) / (1 - ab_t) * xt
        if noise is not None and s > 0:
            scale = beta if variance == "beta" else beta * (1 - ab_s) / (1 - ab_t)
            xt = xt + sqrt(scale) * noise(index + 1)
    yield last_step(timesteps, xt, x0, eps, len(timesteps) - 1)


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
        ab_t, ab_s = float(schedule.alphas_cumprod[t]), float(schedule.alphas_cumprod[s])
        x0 = denoise(xt, t)
        eps = predicted_eps(schedule, t, xt, x0)
        yield Step(index, t, xt, x0, eps, index + 1)
        sigma = eta * sqrt((1 - ab_s) / (1 - ab_t) * (1 - ab_t / ab_s))  # Song et al. 2021, eq. 16
        xt = sqrt(ab_s) * x0 + sqrt(max(1 - ab_s - sigma**2, 0.0)) * eps
        if sigma > 0:
            xt = xt + sigma * noise(index + 1)
    yield last_step(timesteps, xt, x0, eps, len(timesteps) - 1)
