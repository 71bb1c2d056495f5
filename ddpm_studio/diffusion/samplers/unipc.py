"""UniPC: a predictor, and a corrector that costs no evaluation of its own (Zhao et al. 2023)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import expm1

from torch import Tensor

from ddpm_studio.diffusion.guidance import Denoise
from ddpm_studio.diffusion.samplers.dpm_solver import extrapolated_x0
from ddpm_studio.diffusion.samplers.step import Step, check_timesteps, last_step, predicted_eps, step_length
from ddpm_studio.diffusion.schedules import NoiseSchedule


def unipc(denoise: Denoise, schedule: NoiseSchedule, timesteps: Sequence[int], xT: Tensor) -> Iterator[Step]:
    """UniPC-2 over predictions of x0, with B(h) = e^-h - 1, called bh2 (Zhao et al. 2023, algorithms 7 and 8).

    The evaluation at the end of a step is used twice: to correct that step, and to begin the next. ``Step.xt`` is the
    predicted state, where x0 was evaluated; the correction enters into the state that follows.
    """
    check_timesteps(timesteps, schedule)
    xt = linear = xT
    x0_before, h_before = None, 0.0  # of the step before: x0 at its start, and its length in lambda
    x0_two_before, h_two_before = None, 0.0
    for index, (t, s) in enumerate(pairwise(timesteps)):
        x0 = denoise(xt, t)
        eps = predicted_eps(schedule, t, xt, x0)
        yield Step(index, t, xt, x0, eps, index + 1)
        if x0_before is not None:
            change = _corrected_change(x0, x0_before, x0_two_before, h_before, h_two_before)
            xt = linear - schedule.alpha(t) * expm1(-h_before) * change
        h = step_length(schedule, t, s)
        # The step with an x0 that stays as it is, to which both add what comes of its change
        linear = schedule.sigma(s) / schedule.sigma(t) * xt - schedule.alpha(s) * expm1(-h) * x0
        change = extrapolated_x0(x0, x0_before, h, h_before) - x0  # UniP-2 is the step of DPM-Solver++(2M)
        xt = linear - schedule.alpha(s) * expm1(-h) * change
        x0_two_before, h_two_before, x0_before, h_before = x0_before, h_before, x0, h
    yield last_step(timesteps, xt, x0, eps, len(timesteps) - 1)


def _corrected_change(x0_end: Tensor, x0: Tensor, x0_before: Tensor | None, h: float, h_before: float) -> Tensor:
    """By how much the x0 of a step of length h differs from that at its start, as UniC weighs it: through the x0 at its
    end, and the one before it where there is one (Zhao et al. 2023, eq. 5 and theorem 3.1).
    """
    if x0_before is None:
        return (x0_end - x0) / 2
    # The weights solve R(r) a = phi(h) / B(h); here the two equations are written out.
    r = -h_before / h
    first = expm1(-h) / -h - 1
    b1 = first / expm1(-h)
    b2 = 2 * (first / -h - 1 / 2) / expm1(-h)
    weight = (b1 - b2) / (1 - r)
    return (b1 - weight) * (x0_end - x0) + weight / r * (x0_before - x0)
