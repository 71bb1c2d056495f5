"""Heun's method: a step, a look at where it ends, and the mean of both slopes (Karras et al. 2022)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import exp, expm1, log

from torch import Tensor

from ddpm_studio.diffusion.guidance import Denoise
from ddpm_studio.diffusion.samplers.step import Step, check_timesteps, last_step, predicted_eps, step_length
from ddpm_studio.diffusion.schedules import NoiseSchedule

_LONGEST = log(2)


def heun(denoise: Denoise, schedule: NoiseSchedule, timesteps: Sequence[int], xT: Tensor) -> Iterator[Step]:
    """Karras et al. 2022, algorithm 1, in the variance-preserving state: two evaluations a step, one in the last.

    The mean of the slopes d(xt / alpha) / d(sigma / alpha) at both ends, told in x0, is x0 at the start moved by
    e^h / 2 of the way to x0 at the end, h being the step's length in ln(alpha / sigma). Where a step is longer than
    ln 2, as the first ones are where (nearly) nothing of the image is left at T, that would go beyond the end; there x0
    at the end itself is taken.
    """
    check_timesteps(timesteps, schedule)
    xt, nfe = xT, 0
    for index, (t, s) in enumerate(pairwise(timesteps)):
        x0 = denoise(xt, t)
        nfe += 1
        eps = predicted_eps(schedule, t, xt, x0)
        yield Step(index, t, xt, x0, eps, nfe)
        h = step_length(schedule, t, s)
        kept = schedule.sigma(s) / schedule.sigma(t) * xt
        xt = kept - schedule.alpha(s) * expm1(-h) * x0  # Euler
        if s > 0:
            x0_end = denoise(xt, s)
            nfe += 1
            weight = exp(min(h, _LONGEST)) / 2
            xt = kept - schedule.alpha(s) * expm1(-h) * (x0 + weight * (x0_end - x0))
    yield last_step(timesteps, xt, x0, eps, nfe)
