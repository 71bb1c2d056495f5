"""How an image looks once it is noised to a given t, and what of it a model will still see there."""

import numpy as np

from ddpm_studio.app.widgets.pixels import image_pixels
from ddpm_studio.diffusion.schedules import NoiseSchedule
from ddpm_studio.model.config import ScheduleConfig
from ddpm_studio.model.noise_schedule import build_schedule

_SEED = 0
# Standard deviation of the noise as a share of the image's, up to which that much is still seen. The same strength is
# little noise in one schedule and much in another, so the words go by this.
_KEPT = (
    (0.12, "Keeps all but the finest grain."),
    (0.4, "Keeps shape and colours; small details are drawn anew."),
    (1.0, "Keeps the shape and the main colours; details are drawn anew."),
    (2.5, "Keeps the rough shape and colours."),
    (8.0, "Keeps only the gist: where there is something, and how light."),
)
_NOTHING = "Keeps next to nothing: the model draws what it likes."


class Noising:
    """The forward process of one model: xt = alpha x0 + sigma eps, with the same eps for every t."""

    def __init__(self, config: ScheduleConfig) -> None:
        self._schedule: NoiseSchedule = build_schedule(config)

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
        x0 = pixels.astype(np.float32).transpose(2, 0, 1)
        if len(x0) == 4:
            x0[:3] *= x0[3] / 255  # as the networks see it
        x0 = x0 / 127.5 - 1
        eps = np.random.default_rng(_SEED).standard_normal(x0.shape, np.float32)
        return image_pixels((self._schedule.alpha(t) * x0 + self._schedule.sigma(t) * eps)[None])[0]
