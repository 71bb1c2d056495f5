"""Which timesteps a sampler visits: lists that fall strictly from the noise to the image, and end at 0."""

from collections.abc import Sequence
from math import exp, log
from typing import Literal

import numpy as np

from ddpm_studio.diffusion.schedules import NoiseSchedule

Spacing = Literal["leading", "linspace", "trailing", "log-snr", "karras"]

_RHO = 7.0  # Karras et al. 2022, table 1
_LEAST_LOG_SNR = -2 * log(80.001)  # the noise of their sigma_max, 80, and no more


def spaced_timesteps(
    schedule: NoiseSchedule, steps: int, spacing: Spacing = "trailing", start: int | None = None
) -> list[int]:
    """``steps + 1`` whole numbers that fall strictly from ``start`` (T by default) to 0: the list that a sampler walks.

    - trailing: as even as whole numbers go, from ``start`` (Lin et al. 2024, table 2);
    - linspace: evenly from ``start`` to 1, and then 0;
    - leading: multiples of ``start // steps``, plus 1, which leaves out ``start`` itself (Song et al. 2021);
    - log-snr: even in the logarithm of the signal-to-noise ratio from ``start`` to 1 (Lu et al. 2022), and then 0;
    - karras: even in (sigma / alpha)^(1/7) from ``start`` to 1 (Karras et al. 2022, eq. 5), and then 0.

    Where the noise levels of the last two lie closer together than the schedule's own times, each time is taken once.
    Where ``start`` is all noise, a single step leads from there to where the image begins to be seen.
    Raises ValueError unless 1 <= steps <= start <= T.
    """
    first = schedule.T if start is None else start
    if not 1 <= first <= schedule.T:
        raise ValueError(f"the first timestep must be from 1 to {schedule.T}, not {first}")
    if not 1 <= steps <= first:
        raise ValueError(f"the number of steps must be from 1 to {first}, not {steps}")
    if spacing == "trailing":
        # Ends are exact, and neighbours at least first/steps >= 1 apart before rounding, so that none meet after it.
        return [(first * (steps - i) * 2 + steps) // (2 * steps) for i in range(steps)] + [0]
    if spacing == "leading":
        return [1 + i * (first // steps) for i in reversed(range(steps))] + [0]
    if spacing == "linspace":
        return _strictly_falling(np.linspace(first - 1, 0, steps).round() + 1, first)
    return _even_in_noise(schedule, steps, spacing, first)


def _even_in_noise(schedule: NoiseSchedule, steps: int, spacing: Spacing, first: int) -> list[int]:
    if steps == first:
        return list(range(first, -1, -1))
    # Beyond the most noise of Karras et al. 2022 there is nothing to see, and it has no end where the SNR at T is zero:
    # one step leads from there to where the even part begins.
    top = max((t for t in range(1, first + 1) if schedule.log_snr(t) >= _LEAST_LOG_SNR), default=1)
    head = [float(first)] if top < first else []
    levels = [_level(schedule.log_snr(t), spacing) for t in range(1, top + 1)]
    wanted = np.linspace(levels[-1], levels[0], steps - len(head))
    return _strictly_falling([*head, *np.interp(wanted, levels, np.arange(1, top + 1))], first)


def _level(log_snr: float, spacing: Spacing) -> float:
    """How much noise there is, on the scale that the spacing divides evenly; it rises with t."""
    return -log_snr if spacing == "log-snr" else exp(-log_snr / 2 / _RHO)  # exp(-log_snr / 2) = sigma / alpha


def _strictly_falling(times: Sequence[float] | np.ndarray, first: int) -> list[int]:
    """The nearest whole numbers, pushed apart where two would be one, from ``first`` at most; 0 comes last."""
    whole = [round(float(time)) for time in times]
    for i in reversed(range(len(whole))):  # up from below, so that each of those that follow finds a place above 0
        whole[i] = max(whole[i], whole[i + 1] + 1 if i + 1 < len(whole) else 1)
    for i in range(len(whole)):  # and down from above
        whole[i] = min(whole[i], whole[i - 1] - 1 if i else first)
    return [*whole, 0]
