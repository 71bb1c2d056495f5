"""How an image looks once it is noised to a given t, and what of it a model will still see there."""

from dataclasses import dataclass
from math import inf, log10

import numpy as np

from ddpm_studio.app.widgets.pixels import image_pixels
from ddpm_studio.diffusion.schedules import NoiseSchedule
from ddpm_studio.language import tr
from ddpm_studio.model.config import ScheduleConfig
from ddpm_studio.model.noise_schedule import build_schedule

_SEED = 0
# Standard deviation of the noise as a share of the image's, up to which that much is still seen. The same strength is
# little noise in one schedule and much in another, so the words go by this.
_KEPT = (
    (0.12, tr("Keeps all but the finest grain.")),
    (0.4, tr("Keeps shape and colours; small details are drawn anew.")),
    (1.0, tr("Keeps the shape and the main colours; details are drawn anew.")),
    (2.5, tr("Keeps the rough shape and colours.")),
    (8.0, tr("Keeps only the gist: where there is something, and how light.")),
)
_NOTHING = tr("Keeps next to nothing: the model draws what it likes.")


@dataclass(frozen=True)
class NoiseFacts:
    """One noise level: alpha_bar = alpha^2, and sigma^2 = 1 - alpha_bar."""

    t: int
    alpha_bar: float
    alpha: float
    sigma: float
    log_snr: float

    @classmethod
    def of(cls, schedule: NoiseSchedule, t: int) -> "NoiseFacts":
        """The numbers of timestep t, 0..T, of a schedule."""
        alpha_bar = float(schedule.alphas_cumprod[t])
        return cls(t, alpha_bar, schedule.alpha(t), schedule.sigma(t), schedule.log_snr(t))

    @property
    def snr_db(self) -> float:
        """10 log10(alpha^2 / sigma^2); infinite at t = 0, minus infinite where nothing of the image is left."""
        if self.alpha_bar in (0, 1):
            return inf if self.alpha_bar else -inf
        return 10 * log10(self.alpha_bar / (1 - self.alpha_bar))


class Noising:
    """The forward process of one schedule: xt = alpha x0 + sigma eps, with the same eps for every t."""

    def __init__(self, config: ScheduleConfig, seed: int = _SEED) -> None:
        """seed: of eps. Raises ValueError as ``build_schedule`` does."""
        self._schedule: NoiseSchedule = build_schedule(config)
        self._seed = seed

    @property
    def T(self) -> int:
        """The number of timesteps."""
        return self._schedule.T

    def facts(self, t: int) -> NoiseFacts:
        """The numbers of timestep t, 0..T."""
        return NoiseFacts.of(self._schedule, t)

    def t(self, strength: float) -> int:
        """The timestep that a sampling of this strength (a share of T, above 0 to 1) starts at."""
        return max(1, round(strength * self._schedule.T))

    def alpha_bar(self, t: int) -> float:
        """alphas_cumprod at t: the share of the signal's power."""
        return float(self._schedule.alphas_cumprod[t])

    def meaning(self, t: int) -> str:
        """What is left of an image at t, in a sentence."""
        alpha, sigma = self._schedule.alpha(t), self._schedule.sigma(t)
        return next((text for most, text in _KEPT if sigma <= most * alpha), _NOTHING)

    def xt(self, pixels: np.ndarray, t: int) -> np.ndarray:
        """(H, W, C) uint8: the image noised to t, in the mapping of numbers to pixels that all images have."""
        return image_pixels(self.values(pixels, t)[None])[0]

    def values(self, pixels: np.ndarray, t: int) -> np.ndarray:
        """xt of an image (H, W, C) uint8 as a network sees it: (C, H, W) float32; with C = 4 premultiplied by alpha."""
        x0 = x0_values(pixels)
        return self._schedule.alpha(t) * x0 + self._schedule.sigma(t) * self.eps(x0.shape)

    def eps(self, shape: tuple[int, ...]) -> np.ndarray:
        """The noise, (C, H, W) float32, standard normal."""
        return np.random.default_rng(self._seed).standard_normal(shape, np.float32)


def x0_values(pixels: np.ndarray) -> np.ndarray:
    """An image (H, W, C) uint8 as a network sees it: (C, H, W) float32, -1..1; with C = 4 premultiplied by alpha."""
    x0 = pixels.astype(np.float32).transpose(2, 0, 1)
    if len(x0) == 4:
        x0[:3] *= x0[3] / 255
    return x0 / 127.5 - 1
