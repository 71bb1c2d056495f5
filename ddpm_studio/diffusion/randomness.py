"""Randomness as an argument: the noise of an image depends on its seed and the step, and on nothing else."""

from collections.abc import Sequence

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

    def __call__(self, k: int) -> Tensor:
        noise = np.empty((len(self._seeds), *self._shape), np.float32)
        for image, seed in zip(noise, self._seeds, strict=True):
            # The third word of the 256-bit counter is the step: steps stay 2^128 draws apart.
            generator = np.random.Generator(np.random.Philox(key=seed, counter=[0, 0, k, 0]))
            generator.standard_normal(dtype=np.float32, out=image)
        return torch.from_numpy(noise).to(self._device, self._dtype)
