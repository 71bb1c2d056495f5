"""Randomness as an argument: the noise of an image depends on its seed and the step, and on nothing else."""

from collections.abc import Sequence
from math import acos, sin

import numpy as np
import torch
from torch import Tensor


class ImageNoise:
    """Standard normal noise for a batch, one seed per image: ``noise(k)`` is (B, C, H, W).

    k = 0 is xT, k >= 1 the noise that step k adds. It is made on the CPU by a counter-based generator (Philox: Salmon
    et al. 2011), so that it is the same in any batch, on any device, and whichever k is asked for first.
    """

    def __init__(
        self,
        seeds: Sequence[int],
        shape: tuple[int, int, int],
        dtype: torch.dtype = torch.float32,
        device: torch.device | str = "cpu",
    ) -> None:
        self._seeds = tuple(seeds)
        self._shape = shape
        self._dtype = dtype
        self._device = device
        self._bits = np.random.Philox(key=0)
        self._normal = np.random.Generator(self._bits).standard_normal
        self._start = self._bits.state

    def __call__(self, k: int) -> Tensor:
        noise = np.empty((len(self._seeds), *self._shape), np.float32)
        # The third word of the 256-bit counter is the step: steps stay 2^128 draws apart.
        self._start["state"]["counter"][2] = k
        for image, seed in zip(noise, self._seeds, strict=True):
            # To set one generator takes a tenth of the time that a new one for each image would.
            self._start["state"]["key"][0] = seed
            self._bits.state = self._start
            self._normal(dtype=np.float32, out=image)
        return torch.from_numpy(noise).to(self._device, self._dtype)


class BlendedNoise:
    """Noise between that of two seeds per image: at mix 0 the first's, at 1 the second's, and standard normal between.

    As ``ImageNoise``, for every k. mix: one number in 0..1 per image.
    """

    def __init__(
        self,
        seeds: Sequence[int],
        seeds_b: Sequence[int],
        mix: Sequence[float],
        shape: tuple[int, int, int],
        dtype: torch.dtype = torch.float32,
        device: torch.device | str = "cpu",
    ) -> None:
        if not len(seeds) == len(seeds_b) == len(mix):
            raise ValueError("each image needs two seeds and a mix")
        self._a = ImageNoise(seeds, shape)
        self._b = ImageNoise(seeds_b, shape)
        self._mix = tuple(mix)
        self._dtype = dtype
        self._device = device

    def __call__(self, k: int) -> Tensor:
        pairs = zip(self._a(k), self._b(k), self._mix, strict=True)
        return torch.stack([slerp(a, b, mix) for a, b, mix in pairs]).to(self._device, self._dtype)


def slerp(a: Tensor, b: Tensor, mix: float) -> Tensor:
    """Spherical interpolation (Shoemake 1985): along the great circle from a (mix 0) to b (mix 1), exact at both.

    The norm goes evenly from a's to b's, so that between two noises lies a noise, where a straight line would be grey.
    """
    norm_a, norm_b = (float(torch.linalg.vector_norm(part.double())) for part in (a, b))
    if norm_a == 0 or norm_b == 0:
        return torch.lerp(a, b, mix)
    angle = acos(max(-1.0, min(1.0, float((a.double() * b.double()).sum()) / norm_a / norm_b)))
    if sin(angle) < 1e-6:  # one direction (or two opposite ones, between which there is no shortest way)
        return torch.lerp(a, b, mix)
    norm = (1 - mix) * norm_a + mix * norm_b
    share_a, share_b = sin((1 - mix) * angle) / sin(angle), sin(mix * angle) / sin(angle)
    return share_a * (norm / norm_a) * a + share_b * (norm / norm_b) * b
