"""What each training step sees: images, noise, times. A function of the seed and the step alone, so that a run that is
resumed meets exactly what it would have met."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.diffusion.context import Context
from ddpm_studio.diffusion.schedules import NoiseSchedule


@dataclass(frozen=True, eq=False)
class Batch:
    """x0, eps: (B, C, H, W) float32 in -1..1 and standard normal. t: (B,) int64 in 1..T. context: with dropout done."""

    x0: Tensor
    eps: Tensor
    t: Tensor
    context: Context


def split(image_set: ImageSet, validation_fraction: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Indices of the training and of the held-out images. At least one image is left to train on."""
    order = np.random.Generator(np.random.Philox(key=seed)).permutation(len(image_set))
    held_out = min(int(len(image_set) * validation_fraction), len(image_set) - 1)
    return np.sort(order[held_out:]), np.sort(order[:held_out])


class Batches:
    """The images lie on the device as uint8; a step picks, converts and noises them there without a loop."""

    def __init__(
        self,
        image_set: ImageSet,
        indices: np.ndarray,
        batch_size: int,
        T: int,
        context_dropout: float,
        flips: bool,
        seed: int,
        device: torch.device,
    ) -> None:
        pixels = torch.from_numpy(np.ascontiguousarray(image_set.images[indices].transpose(0, 3, 1, 2)))
        self._images = pixels.to(device)
        self._labels = torch.from_numpy(np.ascontiguousarray(image_set.labels[indices])).to(device)
        self._batch_size = batch_size
        self._T = T
        self._dropout = context_dropout
        self._flips = flips
        self._seed = seed
        self._device = device
        self._epoch = -1
        self._order = np.empty(0, np.int64)

    def at(self, step: int) -> Batch:
        """The batch of step 0, 1, 2, … Every image is met once before any is met again."""
        wanted = np.arange(step * self._batch_size, (step + 1) * self._batch_size)
        epochs, places = np.divmod(wanted, len(self._images))
        index = np.empty(self._batch_size, np.int64)
        for epoch in np.unique(epochs):
            index[epochs == epoch] = self._permutation(int(epoch))[places[epochs == epoch]]
        generator = torch.Generator().manual_seed((self._seed * 1_000_003 + step) % 2**63)
        shape = (self._batch_size, *self._images.shape[1:])
        eps = torch.randn(shape, generator=generator)
        t = torch.randint(1, self._T + 1, (self._batch_size,), generator=generator)
        given = torch.rand(self._batch_size, generator=generator) >= self._dropout
        mirrored = torch.rand(self._batch_size, generator=generator) < 0.5

        picked = torch.from_numpy(index).to(self._device)
        x0 = to_range(self._images[picked])
        if self._flips:
            x0 = torch.where(mirrored.to(self._device)[:, None, None, None], x0.flip(3), x0)
        context = Context(self._labels[picked], given.to(self._device))
        return Batch(x0, eps.to(self._device), t.to(self._device), context)

    def _permutation(self, epoch: int) -> np.ndarray:
        if epoch != self._epoch:
            self._epoch = epoch
            generator = np.random.Generator(np.random.Philox(key=self._seed, counter=[0, 0, epoch, 1]))
            self._order = generator.permutation(len(self._images))
        return self._order


def validation_batch(
    image_set: ImageSet, indices: np.ndarray, T: int, seed: int, device: torch.device, most: int = 256
) -> Batch | None:
    """One fixed batch of held-out images, with times spread evenly over 1..T; None without such images."""
    if not len(indices):
        return None
    # More than one noise level for each image where there are few
    index = np.resize(indices, max(64, min(len(indices), most)))
    x0 = to_range(torch.from_numpy(np.ascontiguousarray(image_set.images[index].transpose(0, 3, 1, 2))))
    eps = torch.randn(x0.shape, generator=torch.Generator().manual_seed(seed))
    t = torch.linspace(1, T, len(index)).round().long()
    t = t[torch.randperm(len(t), generator=torch.Generator().manual_seed(seed))]
    context = Context(torch.from_numpy(image_set.labels[index]), torch.ones(len(index), dtype=torch.bool))
    return Batch(
        x0.to(device), eps.to(device), t.to(device), Context(context.values.to(device), context.given.to(device))
    )


def to_range(pixels: Tensor) -> Tensor:
    """uint8 as float32 in -1..1."""
    return pixels.float() / 127.5 - 1


def diffuse(batch: Batch, schedule: NoiseSchedule) -> tuple[Tensor, Tensor, Tensor]:
    """xt of the batch (Ho et al. 2020, eq. 4), and its alpha and sigma, (B, 1, 1, 1)."""
    ab = torch.tensor(schedule.alphas_cumprod)[batch.t.cpu()]
    alpha = ab.sqrt().float().to(batch.x0.device)[:, None, None, None]
    sigma = (1 - ab).sqrt().float().to(batch.x0.device)[:, None, None, None]
    return alpha * batch.x0 + sigma * batch.eps, alpha, sigma
