"""Guidance: from a denoiser with context to the function of (xt, t) that a sampler walks."""

from collections.abc import Callable

import torch
from torch import Tensor

from ddpm_studio.diffusion.context import Context

Denoise = Callable[[Tensor, int], Tensor]


class Guided:
    """``guided(xt, t) -> x0`` with classifier-free guidance (Ho & Salimans 2022, eq. 6), which is linear and so the
    same in x0 as in eps: ``x0_null + guidance_scale (x0_context - x0_null)``.

    clip_x0 keeps x0 in -1..1 (Ho et al. 2020, the reference code's clip_denoised). ``nfe`` counts network evaluations
    per image: one a call, two where guidance needs the answer without context as well.
    """

    def __init__(
        self,
        denoise: Callable[[Tensor, int, Context], Tensor],
        context: Context,
        guidance_scale: float = 1.0,
        clip_x0: bool = False,
    ) -> None:
        self._denoise = denoise
        self._context = context
        self._scale = guidance_scale
        self._clip = clip_x0
        self._guides = guidance_scale != 1.0 and bool(context.given.any())
        self.nfe = 0

    def __call__(self, xt: Tensor, t: int) -> Tensor:
        x0 = self._denoise(xt, t, self._context)
        self.nfe += 1
        if self._guides:
            x0_null = self._denoise(xt, t, self._context.without())
            self.nfe += 1
            given = self._context.given.view(-1, 1, 1, 1)
            x0 = torch.where(given, x0_null + self._scale * (x0 - x0_null), x0)
        return x0.clamp(-1, 1) if self._clip else x0
