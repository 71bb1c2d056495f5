"""Noise schedules: how much of the image is left at each time."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class NoiseSchedule:
    """The forward process q(xt | x0) = N(sqrt(alphas_cumprod[t]) x0, (1 - alphas_cumprod[t]) I); Ho et al. 2020, eq. 4.

    alphas_cumprod: (T+1,) float64, strictly decreasing, ``[0] == 1``; ``[T]`` may be 0 (zero terminal SNR).
    """

    alphas_cumprod: np.ndarray

    def __post_init__(self) -> None:
        table = np.array(self.alphas_cumprod, dtype=np.float64)
        if table.ndim != 1 or len(table) < 2 or table[0] != 1.0:
            raise ValueError("alphas_cumprod needs T+1 entries, T >= 1, the first of them 1")
        if not (np.isfinite(table).all() and (np.diff(table) < 0).all() and table[-1] >= 0):
            raise ValueError("alphas_cumprod must fall strictly and not below 0")
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
        """ln(alpha^2 / sigma^2), the log signal-to-noise ratio; infinite at t = 0, minus infinite where alpha is 0."""
        ab = self.alphas_cumprod[t]
        if ab in (0, 1):
            return float("inf") if ab == 1 else float("-inf")
        return float(np.log(ab) - np.log1p(-ab))


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


def sigmoid_schedule(timesteps: int, start: float = -3.0, end: float = 3.0, tau: float = 1.0) -> NoiseSchedule:
    """alphas_cumprod falls along a sigmoid from start to end, clipped at 1e-9 (Jabri et al. 2022, section 3.2).

    A larger tau spreads the noise levels towards both ends.
    """

    def sigmoid(x: np.ndarray | float) -> np.ndarray:
        return 1.0 / (1.0 + np.exp(-np.asarray(x, np.float64)))

    top, bottom = sigmoid(start / tau), sigmoid(end / tau)
    here = sigmoid((np.linspace(0, 1, timesteps + 1) * (end - start) + start) / tau)
    table = (bottom - here) / (bottom - top)
    table[-1] = 1e-9
    return NoiseSchedule(table)


def edm_schedule(timesteps: int, sigma_min: float = 0.002, sigma_max: float = 80.0, rho: float = 7.0) -> NoiseSchedule:
    """The noise levels of Karras et al. 2022 (eq. 5) from sigma_max at T to sigma_min at 1, told as alphas_cumprod.

    Theirs is the image plus noise of deviation sigma; scaled to unit variance of the noise and image shares that is
    ``alphas_cumprod = 1 / (1 + sigma^2)``.
    """
    share = np.linspace(0, 1, timesteps) if timesteps > 1 else np.ones(1)
    sigma = (sigma_min ** (1 / rho) + share * (sigma_max ** (1 / rho) - sigma_min ** (1 / rho))) ** rho
    return NoiseSchedule(np.concatenate([[1.0], 1.0 / (1.0 + sigma**2)]))


def with_zero_terminal_snr(schedule: NoiseSchedule) -> NoiseSchedule:
    """The same schedule, its alphas shifted and scaled so that nothing of x0 is left at T.

    Lin et al. 2024, algorithm 1. The first timestep keeps its alpha. Raises ValueError for fewer than 2 timesteps.
    """
    if schedule.T < 2:
        raise ValueError("a schedule with zero terminal SNR needs at least 2 timesteps")
    alphas = np.sqrt(schedule.alphas_cumprod[1:])
    alphas = (alphas - alphas[-1]) * alphas[0] / (alphas[0] - alphas[-1])
    return NoiseSchedule(np.concatenate([[1.0], alphas**2]))


def _from_betas(betas: np.ndarray) -> NoiseSchedule:
    return NoiseSchedule(np.concatenate([[1.0], np.cumprod(1.0 - betas)]))
