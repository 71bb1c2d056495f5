"""Inversion: the noise from which deterministic DDIM draws a given image (Song et al. 2021, section 5.4)."""

from collections.abc import Sequence
from itertools import pairwise

from torch import Tensor

from ddpm_studio.diffusion.guidance import Denoise
from ddpm_studio.diffusion.samplers.step import check_timesteps, predicted_eps
from ddpm_studio.diffusion.schedules import NoiseSchedule


def ddim_inversion(
    denoise: Denoise, schedule: NoiseSchedule, timesteps: Sequence[int], x0: Tensor, corrections: int = 2
) -> Tensor:
    """The x at ``timesteps[0]`` from which ``ddim`` with eta = 0 comes to x0, (B, C, H, W).

    Walks the list upwards. A step of DDIM is undone with the prediction at its start, which is what is looked for: it
    is first taken at the state that the noise predicted below leads to, and then ``corrections`` times at the state
    found so (Pan et al. 2023, AIDI, eq. 8). Costs ``1 + corrections`` evaluations a step.
    """
    check_timesteps(timesteps, schedule)
    xs, eps = x0, None
    for s, t in pairwise(reversed(timesteps)):
        xt = xs if eps is None else _undone_by_eps(schedule, t, s, xs, eps)
        for _ in range(1 + corrections):
            x0_there = denoise(xt, t)
            eps = predicted_eps(schedule, t, xt, x0_there)
            # The same equation solved in two ways; that converges which the noise, or the image, holds less sway over
            if schedule.log_snr(s) > 0:
                xt = _undone_by_eps(schedule, t, s, xs, eps)
            else:
                xt = _undone_by_x0(schedule, t, s, xs, x0_there)
        eps = predicted_eps(schedule, t, xt, x0_there)
        xs = xt
    return xs


def _undone_by_eps(schedule: NoiseSchedule, t: int, s: int, xs: Tensor, eps: Tensor) -> Tensor:
    """x_t of which ``x_s = alpha_s (x_t - sigma_t eps) / alpha_t + sigma_s eps``."""
    share = schedule.alpha(t) / schedule.alpha(s)
    return share * xs + (schedule.sigma(t) - share * schedule.sigma(s)) * eps


def _undone_by_x0(schedule: NoiseSchedule, t: int, s: int, xs: Tensor, x0: Tensor) -> Tensor:
    """x_t of which ``x_s = alpha_s x0 + sigma_s (x_t - alpha_t x0) / sigma_t``."""
    share = schedule.sigma(t) / schedule.sigma(s)
    return share * xs + (schedule.alpha(t) - share * schedule.alpha(s)) * x0
