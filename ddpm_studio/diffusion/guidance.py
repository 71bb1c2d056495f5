"""Guidance: from a denoiser with context to the function of (xt, t) that a sampler walks."""

from collections.abc import Callable

import torch
from torch import Tensor

from ddpm_studio.diffusion.context import Context

Denoise = Callable[[Tensor, int], Tensor]


class Guided:
    """``guided(xt, t) -> x0`` with classifier-free guidance (Ho & Salimans 2022, eq. 6), which is linear and so the
    same in x0 as in eps: ``x0_null + guidance_scale (x0_context - x0_null)``.

    - guidance_scale: 1 is none. One for all images, or (B,) of them; those with 1 are not asked a second time.
    - clip_x0 keeps x0 in -1..1 (Ho et al. 2020, the reference code's clip_denoised).
    - guidance_rescale: phi of Lin et al. 2024, 0..1; how far each image gets back the contrast it would have unguided.
    - guidance_interval: the first and last t at which it guides (Kynkäänniemi et al. 2024); elsewhere the network is
      asked once. None is everywhere.
    - dynamic_threshold: a percentile, 0..1. Each image is cut off at that percentile of its own absolute values and
      divided by it, where that is above 1 (Saharia et al. 2022, section 2.3). It comes in the place of clip_x0.
    - negative: the context to lead away from, in the place of no context.

    ``nfe`` counts network evaluations per image, of that which takes most: one a call, two where it guides.
    """

    def __init__(
        self,
        denoise: Callable[[Tensor, int, Context], Tensor],
        context: Context,
        guidance_scale: float | Tensor = 1.0,
        clip_x0: bool = False,
        *,
        guidance_rescale: float = 0.0,
        guidance_interval: tuple[int, int] | None = None,
        dynamic_threshold: float | None = None,
        negative: Context | None = None,
    ) -> None:
        self._denoise = denoise
        self._context = context
        self._rescale = guidance_rescale
        self._interval = guidance_interval
        self._clip = clip_x0
        self._threshold = dynamic_threshold
        away_from = context.without() if negative is None else negative
        scales = torch.as_tensor(guidance_scale, device=context.given.device).expand(len(context.given))
        # Where neither is given both are the same: there is nothing to lead to or from.
        self._led = ((context.given | away_from.given) & (scales != 1)).nonzero().flatten()
        self._scales = scales[self._led].view(-1, 1, 1, 1)
        parts = zip(context, away_from, strict=True)
        self._both = Context(*(None if own is None else torch.cat([own, away[self._led]]) for own, away in parts))
        self._guides = len(self._led) > 0
        self.nfe = 0

    def __call__(self, xt: Tensor, t: int) -> Tensor:
        inside = self._interval is None or self._interval[0] <= t <= self._interval[1]
        x0 = self._guided(xt, t) if self._guides and inside else self._plain(xt, t)
        if self._threshold is not None:
            return dynamically_thresholded(x0, self._threshold)
        return x0.clamp(-1, 1) if self._clip else x0

    def _plain(self, xt: Tensor, t: int) -> Tensor:
        self.nfe += 1
        return self._denoise(xt, t, self._context)

    def _guided(self, xt: Tensor, t: int) -> Tensor:
        """Both answers in one batch: all images with their context, then those that are led once more without."""
        self.nfe += 2
        answers = self._denoise(torch.cat([xt, xt[self._led]]), t, self._both)
        x0, away = answers[: len(xt)], answers[len(xt) :]
        toward = x0[self._led]
        led = away + self._scales.to(toward.dtype) * (toward - away)
        if self._rescale > 0:
            led = rescaled(led, toward, self._rescale)
        return x0.index_copy(0, self._led, led)


def rescaled(guided: Tensor, unguided: Tensor, phi: float) -> Tensor:
    """Guided images scaled towards the standard deviation of the unguided, one by one (Lin et al. 2024, eq. 15, 16)."""
    deviation = guided.std((1, 2, 3), keepdim=True)
    ratio = torch.where(deviation > 0, unguided.std((1, 2, 3), keepdim=True) / deviation, 1.0)
    return (phi * ratio + 1 - phi) * guided


def dynamically_thresholded(x0: Tensor, percentile: float) -> Tensor:
    """x0 cut off at a percentile of its absolute values, at 1 or above, and divided by it; per image, (B, C, H, W)."""
    limit = torch.quantile(x0.flatten(1).abs(), percentile, dim=1).clamp(min=1).view(-1, 1, 1, 1)
    return x0.clamp(-limit, limit) / limit
