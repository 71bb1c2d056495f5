"""Noise schedules: how much of the image is left at each time."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class NoiseSchedule:
    """The forward process q(xt | x0) = N(sqrt(alphas_cumprod[t]) x0, (1 - alphas_cumprod[t]) I); Ho et al. 2020, eq. 4.

    alphas_cumprod: (T+1,) float64, strictly decreasing, ``[0] == 1``.
    """

    alphas_cumprod: np.ndarray

    def __post_init__(self) -> None:
        table = np.array(self.alphas_cumprod, dtype=np.float64)
        if table.ndim != 1 or len(table) < 2 or table[0] != 1.0:
            raise ValueError("alphas_cumprod needs T+1 entries, T >= 1, the first of them 1")
        if not (np.isfinite(table).all() and (np.diff(table) < 0).all() and table[-1] > 0):
            raise ValueError("alphas_cumprod must fall strictly and stay above 0")
        table.setflags(write=False)
        object.__setattr__(self, "alphas_cumprod", table)

    @property
    def T(self) -> int:
        """The number of timesteps."""
        return len(self.alphas_cumprod) - 1

    def alpha(self, t: int) -> float:
        """sqrt(alphas_cumprod[t]): the share of x0 in xt."""
        return float(np.sqrt(self.alphas_cumprod[t]))

    def sigma(self, t: int) -> float:
        """sqrt(1 - alphas_cumprod[t]): the standard deviation of the noise in xt."""
        return float(np.sqrt(1.0 - self.alphas_cumprod[t]))

    def log_snr(self, t: int) -> float:
        """ln(alpha^2 / sigma^2), the log signal-to-noise ratio; infinite at t = 0."""
        ab = self.alphas_cumprod[t]
        return float(np.log(ab) - np.log1p(-ab)) if ab < 1 else float("inf")


def linear_schedule(timesteps: int, beta_start: float = 1e-4, beta_end: float = 0.02) -> NoiseSchedule:
    """betas rise evenly from beta_start to beta_end over t = 1..T (Ho et al. 2020, section 4)."""
    return _from_betas(np.linspace(beta_start, beta_end, timesteps, dtype=np.float64))


def course_schedule(timesteps: int, beta_start: float = 1e-4, beta_end: float = 0.02) -> NoiseSchedule:
    """The teaching labs' table: T+1 betas, of which the first also counts in every later product.

    Kept apart from ``linear_schedule`` so that weights trained by the labs meet the noise levels they know.
    """
    alphas_cumprod = np.cumprod(1.0 - np.linspace(beta_start, beta_end, timesteps + 1, dtype=np.float64))
    alphas_cumprod[0] = 1.0
    return NoiseSchedule(alphas_cumprod)


def cosine_schedule(timesteps: int, offset: float = 0.008, max_beta: float = 0.999) -> NoiseSchedule:
    """alphas_cumprod follows a squared cosine, betas kept under max_beta (Nichol & Dhariwal 2021, eq. 17)."""
    f = np.cos((np.linspace(0, 1, timesteps + 1) + offset) / (1 + offset) * np.pi / 2) ** 2
    return _from_betas(np.minimum(1.0 - f[1:] / f[:-1], max_beta))


def spaced_timesteps(T: int, steps: int) -> list[int]:
    """``steps + 1`` integers from T down to 0, as evenly as they go, each once: the list that the samplers walk.

    T need not be a multiple of ``steps``. Raises ValueError unless 1 <= steps <= T.
    """
    if not 1 <= steps <= T:
        raise ValueError(f"the number of steps must be from 1 to {T}, not {steps}")
    # Ends are exact, and neighbours at least T/steps >= 1 apart before rounding, so that none meet after it.
    return [(T * (steps - i) * 2 + steps) // (2 * steps) for i in range(steps)] + [0]


def _from_betas(betas: np.ndarray) -> NoiseSchedule:
    return NoiseSchedule(np.concatenate([[1.0], np.cumprod(1.0 - betas)]))
