"""What each training step sees: images, noise, noise levels.

A function of the seed and the step alone, so that a run that is resumed meets exactly what it would have met, and
several processes that share a batch see its parts.
"""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.data.duplicates import first_copies
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.mapped import let_go
from ddpm_studio.data.picked import mapped_file
from ddpm_studio.diffusion.augmentation import augment
from ddpm_studio.diffusion.context import Context
from ddpm_studio.diffusion.noise_levels import NoiseLevels, even_shares
from ddpm_studio.model.pixels import to_range
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.draws import Balanced, Epochs, classes_of

_HELD = 512  # images of a mapped file, after which its pages are let go of


@dataclass(frozen=True, eq=False)
class Batch:
    """x0, eps: (B, C, H, W) float32 in -1..1 and standard normal. alpha, sigma: (B, 1, 1, 1), the noise levels; time:
    (B,), what the network is told of them. context: with dropout done."""

    x0: Tensor
    eps: Tensor
    alpha: Tensor
    sigma: Tensor
    time: Tensor
    context: Context

    def __len__(self) -> int:
        return len(self.x0)

    @property
    def xt(self) -> Tensor:
        """The noised images (Ho et al. 2020, eq. 4)."""
        return self.alpha * self.x0 + self.sigma * self.eps

    def part(self, start: int, stop: int) -> "Batch":
        """Some of the images, by place."""
        some = slice(start, stop)
        augment = self.context.augment
        context = Context(
            self.context.values[some], self.context.given[some], None if augment is None else augment[some]
        )
        return Batch(self.x0[some], self.eps[some], self.alpha[some], self.sigma[some], self.time[some], context)


def split(
    image_set: ImageSet, validation_fraction: float, seed: int, copies_together: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    """Indices of the training and of the held-out images. At least one image is left to train on.

    copies_together: images with the same pixels are held out all or none, so that the validation loss never measures
    what was learned by heart. Of the images in their random order, those are held out first whose copies still find
    room; without copies that is the same as False, which looks at no pixel.
    """
    count = len(image_set)
    order = np.random.Generator(np.random.Philox(key=seed)).permutation(count)
    room = min(int(count * validation_fraction), count - 1)
    if not copies_together or room == 0:
        return np.sort(order[room:]), np.sort(order[:room])
    first = first_copies(image_set.images)
    sizes = np.bincount(first, minlength=count)
    asked = np.zeros(count, bool)  # by the first copy
    chosen = np.zeros(count, bool)
    for copy in first[order].tolist():
        if room == 0:
            break
        if not asked[copy]:
            asked[copy] = True
            if sizes[copy] <= room:
                chosen[copy] = True
                room -= int(sizes[copy])
    held_out = chosen[first]
    return np.flatnonzero(~held_out), np.flatnonzero(held_out)


class Batches:
    """The images lie on the device as uint8, or in their file where that is a memory map; a step picks, converts and
    noises them without a loop over images."""

    def __init__(
        self,
        image_set: ImageSet,
        indices: np.ndarray,
        levels: NoiseLevels,
        config: TrainConfig,
        device: torch.device,
    ) -> None:
        self._images = image_set.images
        self._indices = indices
        self._on_device: Tensor | None = None
        if mapped_file(image_set.images) is None:
            pixels = np.ascontiguousarray(image_set.images[indices].transpose(0, 3, 1, 2))
            self._on_device = torch.from_numpy(pixels).to(device)
        self._labels = torch.from_numpy(np.ascontiguousarray(image_set.labels[indices])).to(device)
        self._levels = levels
        self._config = config
        self._device = device
        self._taken = 0
        self._draws: Epochs | Balanced = Epochs(len(indices), config.seed)
        if config.preparation.balanced:
            self._draws = Balanced(classes_of(image_set.having()[indices]), config.seed)

    def at(self, step: int) -> Batch:
        """The batch of step 0, 1, 2, … Every image is met once before any is met again, or, where the classes are
        balanced, before any of its class."""
        config, device = self._config, self._device
        index = self._places(step)
        generator = torch.Generator().manual_seed((config.seed * 1_000_003 + step) % 2**63)
        x0 = to_range(self._pixels(index))
        eps = torch.randn(x0.shape, generator=generator)
        levels = self._levels.at(even_shares(len(index), generator))
        given = torch.rand(len(index), generator=generator) >= config.context_dropout
        told = None
        if config.flips:
            mirrored = torch.rand(len(index), generator=generator) < 0.5
            x0 = torch.where(mirrored.to(device)[:, None, None, None], x0.flip(3), x0)
        if config.augmentation:
            x0, told = augment(x0, config.augmentation, generator)
        picked = torch.from_numpy(index).to(device)
        context = Context(self._labels[picked], given.to(device), told)
        return _batch(x0, eps, levels, context, device)

    def _pixels(self, index: np.ndarray) -> Tensor:
        """(B, C, H, W) uint8 on the device."""
        if self._on_device is not None:
            return self._on_device[torch.from_numpy(index).to(self._device)]
        pixels = self._images[self._indices[index]]
        self._taken += len(index)
        if self._taken >= _HELD:  # each image read from the file brings its neighbours along
            self._taken = 0
            let_go(self._images)
        return torch.from_numpy(np.ascontiguousarray(pixels.transpose(0, 3, 1, 2))).to(self._device)

    def _places(self, step: int) -> np.ndarray:
        """The batch's images, as places among the training images."""
        size = self._config.batch_size
        return self._draws.at(np.arange(step * size, (step + 1) * size))


def validation_batch(
    image_set: ImageSet, indices: np.ndarray, levels: NoiseLevels, seed: int, device: torch.device, most: int = 256
) -> Batch | None:
    """One fixed batch of held-out images, with the noise levels spread evenly; None without such images."""
    if not len(indices):
        return None
    # More than one noise level for each image where there are few
    index = np.resize(indices, max(64, min(len(indices), most)))
    generator = torch.Generator().manual_seed(seed)
    x0 = to_range(torch.from_numpy(np.ascontiguousarray(image_set.images[index].transpose(0, 3, 1, 2))))
    eps = torch.randn(x0.shape, generator=generator)
    shares = (torch.randperm(len(index), generator=generator) + 0.5).double() / len(index)
    given = torch.ones(len(index), dtype=torch.bool, device=device)
    context = Context(torch.from_numpy(image_set.labels[index]).to(device), given)
    return _batch(x0.to(device), eps, levels.at(shares), context, device)


def _batch(x0: Tensor, eps: Tensor, levels, context: Context, device: torch.device) -> Batch:
    alpha, sigma, time = (level.to(device) for level in levels)
    return Batch(x0, eps.to(device), alpha[:, None, None, None], sigma[:, None, None, None], time, context)
