"""Inpainting: what a mask keeps stays as it is, and the rest is drawn to go with it (Lugmayr et al. 2022, RePaint)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import sqrt

import torch
from torch import Tensor

from ddpm_studio.diffusion.guidance import Denoise
from ddpm_studio.diffusion.samplers.step import Noise, Step
from ddpm_studio.diffusion.schedules import NoiseSchedule

Walk = Callable[[Sequence[int], Tensor, Noise], Iterator[Step]]


class Inpainted:
    """``denoise`` with the x0 of the pixels to keep put right, so that any sampler inpaints.

    known: (B, C, H, W) images; drawn: (B, 1, H, W) bool, True where a pixel is to be drawn. Whatever the sampler, kept
    pixels then walk from xT to the known image as q(x_s | x_t, x0) or the ODE has it, and end there exactly: at each t
    they are a draw of q(x_t | x0), which Lugmayr et al. 2022 (eq. 8a) make anew at each step.
    """

    def __init__(self, denoise: Denoise, known: Tensor, drawn: Tensor) -> None:
        self._denoise = denoise
        self._known = known
        self._drawn = drawn

    def __call__(self, xt: Tensor, t: int) -> Tensor:
        return torch.where(self._drawn, self._denoise(xt, t), self._known.to(xt.dtype))


def resampled_path(timesteps: Sequence[int], resample: int, jump: int) -> list[int]:
    """``timesteps`` with ways back: after each ``jump`` steps down, ``jump`` up again, until they were walked
    ``resample`` times (Lugmayr et al. 2022, section 4.2 and algorithm 1).

    Such stretches are counted from the end; the first may have up to ``jump - 1`` steps more, which are walked once.
    Raises ValueError where resample or jump is below 1.
    """
    if resample < 1 or jump < 1:
        raise ValueError(f"resample and jump must be at least 1, not {resample} and {jump}")
    steps = len(timesteps) - 1
    jump = min(jump, steps)
    path = list(timesteps[: steps % jump])
    for begin in range(steps % jump, steps, jump):
        stretch = list(timesteps[begin : begin + jump + 1])
        path += stretch * (resample - 1) + stretch[:-1]
    return [*path, timesteps[-1]]


def resampled(walk: Walk, schedule: NoiseSchedule, path: Sequence[int], xT: Tensor, noise: Noise) -> Iterator[Step]:
    """Walk a path that also rises: down by ``walk``, up by noise, x_t ~ q(x_t | x_s) (Ho et al. 2020, eq. 2 and 4).

    walk: a sampler, as a function of the timesteps, the first state and the noise. noise(k) is that of position k of
    the path, for either way. A sampler that looks back begins anew after each rise.
    """
    xt, nfe = xT, 0
    for begin, stretch in _stretches(path):
        if begin > 0:
            share = float(schedule.alphas_cumprod[path[begin]] / schedule.alphas_cumprod[path[begin - 1]])
            xt = sqrt(share) * xt + sqrt(1 - share) * noise(begin)
        for step in walk(stretch, xt, lambda k, begin=begin: noise(begin + k)):
            yield replace(step, index=begin + step.index, nfe=nfe + step.nfe)
        xt, nfe = step.xt, nfe + step.nfe


def _stretches(path: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """The falling stretches of the path, each with the position where it begins."""
    begins = [0, *(i for i, (before, after) in enumerate(pairwise(path), 1) if after > before)]
    for begin, end in pairwise([*begins, len(path)]):
        yield begin, list(path[begin:end])
