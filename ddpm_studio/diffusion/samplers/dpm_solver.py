"""DPM-Solver++ of order two, as an ODE and as an SDE, from the last two predictions of x0 (Lu et al. 2022).

Over lambda = ln(alpha / sigma) the diffusion ODE has an exact linear part; only x0, which changes slowly, is
extrapolated. The first step, and the last to t = 0, where lambda is infinite, are of order one.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import exp, expm1, isinf, sqrt

from torch import Tensor

from ddpm_studio.diffusion.guidance import Denoise
from ddpm_studio.diffusion.samplers.step import Noise, Step, check_timesteps, last_step, predicted_eps, step_length
from ddpm_studio.diffusion.schedules import NoiseSchedule


def dpmpp(denoise: Denoise, schedule: NoiseSchedule, timesteps: Sequence[int], xT: Tensor) -> Iterator[Step]:
    """DPM-Solver++(2M): deterministic, one evaluation a step (Lu et al. 2022, algorithm 2)."""
    check_timesteps(timesteps, schedule)
    xt, x0_before, h_before = xT, None, 0.0
    for index, (t, s) in enumerate(pairwise(timesteps)):
        x0 = denoise(xt, t)
        eps = predicted_eps(schedule, t, xt, x0)
        yield Step(index, t, xt, x0, eps, index + 1)
        h = step_length(schedule, t, s)
        D = extrapolated_x0(x0, x0_before, h, h_before)
        xt = schedule.sigma(s) / schedule.sigma(t) * xt - schedule.alpha(s) * expm1(-h) * D
        x0_before, h_before = x0, h
    yield last_step(timesteps, xt, x0, eps, len(timesteps) - 1)


def dpmpp_sde(
    denoise: Denoise, schedule: NoiseSchedule, timesteps: Sequence[int], xT: Tensor, noise: Noise
) -> Iterator[Step]:
    """SDE-DPM-Solver++(2M): the same for the diffusion SDE, noise added at each step (Lu et al. 2022, section 5)."""
    check_timesteps(timesteps, schedule)
    xt, x0_before, h_before = xT, None, 0.0
    for index, (t, s) in enumerate(pairwise(timesteps)):
        x0 = denoise(xt, t)
        eps = predicted_eps(schedule, t, xt, x0)
        yield Step(index, t, xt, x0, eps, index + 1)
        h = step_length(schedule, t, s)
        D = extrapolated_x0(x0, x0_before, h, h_before)
        xt = schedule.sigma(s) / schedule.sigma(t) * exp(-h) * xt - schedule.alpha(s) * expm1(-2 * h) * D
        if s > 0:
            xt = xt + schedule.sigma(s) * sqrt(-expm1(-2 * h)) * noise(index + 1)
        x0_before, h_before = x0, h
    yield last_step(timesteps, xt, x0, eps, len(timesteps) - 1)


def extrapolated_x0(x0: Tensor, x0_before: Tensor | None, h: float, h_before: float) -> Tensor:
    """x0 in the middle of a step of length h in lambda, on the line through the last two (Lu et al. 2022, eq. 18).

    x0 itself where there is no second, and where this step or the one before is infinitely long.
    """
    if x0_before is None or isinf(h) or isinf(h_before):
        return x0
    return x0 + h / (2 * h_before) * (x0 - x0_before)
