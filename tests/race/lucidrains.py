"""denoising-diffusion-pytorch with the settings of its README, by its module for classes.

Its Trainer knows no classes and no clock; this is the same loop around the package's own network, diffusion and EMA.
The images come from memory rather than from files, which favours it.
"""

import contextlib
import io

import torch
from batches import endless_batches
from denoising_diffusion_pytorch.classifier_free_guidance import GaussianDiffusion, Unet
from ema_pytorch import EMA
from image_sets import Course
from torch import Tensor

_BATCH = 32
_ACCUMULATED = 2


class Lucidrains:
    settings = (
        "classifier_free_guidance.Unet(dim=64, dim_mults=(1, 2, 4, 8)), GaussianDiffusion(timesteps=1000); batch 32, "
        "gradient_accumulate_every 2, Adam 8e-5 (0.9, 0.99), ema_decay 0.995, float32; its DDIM, cond_scale 6"
    )

    def __init__(self, course: Course, device: torch.device) -> None:
        self._device = device
        channels, size = course.images.shape[3], course.images.shape[1]
        network = Unet(dim=64, dim_mults=(1, 2, 4, 8), num_classes=len(course.attributes), channels=channels)
        self._diffusion = GaussianDiffusion(network, image_size=size, timesteps=1000, sampling_timesteps=25).to(device)
        self._ema = EMA(self._diffusion, beta=0.995, update_every=10, include_online_model=False).to(device)
        self.weights = self._ema.ema_model
        self._optimizer = torch.optim.Adam(self._diffusion.parameters(), lr=8e-5, betas=(0.9, 0.99))
        self._batches = endless_batches(course, _BATCH, device, flips=True)

    def step(self, share: float) -> int:
        self._diffusion.train()
        for _ in range(_ACCUMULATED):
            x, classes = next(self._batches)
            loss = self._diffusion((x + 1) / 2, classes=classes) / _ACCUMULATED
            loss.item()
            loss.backward()
        torch.nn.utils.clip_grad_norm_(self._diffusion.parameters(), 1.0)
        self._optimizer.step()
        self._optimizer.zero_grad()
        self._ema.update()
        return _BATCH * _ACCUMULATED

    def draw(self, classes: Tensor, steps: int) -> Tensor:
        self.weights.sampling_timesteps = steps
        self.weights.is_ddim_sampling = True
        self.weights.eval()
        with contextlib.redirect_stderr(io.StringIO()):  # its progress bar
            return self.weights.sample(classes.to(self._device), cond_scale=6.0) * 2 - 1


def make(course: Course, device: torch.device) -> Lucidrains:
    return Lucidrains(course, device)
