"""diffusers, with the settings of its tutorial "Train a diffusion model", the network made for 16 pixels and classes.

The tutorial's six levels are for 128 pixels; here are four of them. Its learning rate falls by a cosine over the run,
after 500 steps of warm-up; the run's end is known by the clock here.
"""

import math

import torch
from batches import endless_batches
from diffusers import DDIMScheduler, DDPMScheduler, UNet2DModel
from image_sets import Course
from torch import Tensor
from torch.nn import functional

_BATCH = 16
_WARM_UP = 500  # steps


class DiffusersExample:
    settings = (
        "UNet2DModel(block_out_channels=(128, 128, 256, 512), layers_per_block=2, attention in the third level, "
        "num_class_embeds), DDPMScheduler(1000); batch 16, AdamW 1e-4, cosine with 500 warm-up steps, float32; "
        "DDIMScheduler"
    )

    def __init__(self, course: Course, device: torch.device) -> None:
        self._device = device
        channels, size = course.images.shape[3], course.images.shape[1]
        self._shape = (channels, size, size)
        self.weights = UNet2DModel(
            sample_size=size,
            in_channels=channels,
            out_channels=channels,
            layers_per_block=2,
            block_out_channels=(128, 128, 256, 512),
            down_block_types=("DownBlock2D", "DownBlock2D", "AttnDownBlock2D", "DownBlock2D"),
            up_block_types=("UpBlock2D", "AttnUpBlock2D", "UpBlock2D", "UpBlock2D"),
            num_class_embeds=len(course.attributes),
        ).to(device)
        self._noise = DDPMScheduler(num_train_timesteps=1000)
        self._optimizer = torch.optim.AdamW(self.weights.parameters(), lr=1e-4)
        self._batches = endless_batches(course, _BATCH, device, flips=True)
        self._steps = 0

    def step(self, share: float) -> int:
        self._steps += 1
        warm = min(1.0, self._steps / _WARM_UP)
        self._optimizer.param_groups[0]["lr"] = 1e-4 * warm * 0.5 * (1 + math.cos(math.pi * share))
        x, classes = next(self._batches)
        noise = torch.randn_like(x)
        t = torch.randint(0, 1000, (len(x),), device=self._device)
        predicted = self.weights(self._noise.add_noise(x, noise, t), t, class_labels=classes, return_dict=False)[0]
        loss = functional.mse_loss(predicted, noise)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.weights.parameters(), 1.0)
        self._optimizer.step()
        self._optimizer.zero_grad()
        loss.item()
        return len(x)

    @torch.inference_mode()
    def draw(self, classes: Tensor, steps: int) -> Tensor:
        self.weights.eval()
        scheduler = DDIMScheduler(num_train_timesteps=1000)
        scheduler.set_timesteps(steps)
        x = torch.randn(len(classes), *self._shape, device=self._device)
        for t in scheduler.timesteps:
            predicted = self.weights(x, t, class_labels=classes.to(self._device)).sample
            x = scheduler.step(predicted, t, x).prev_sample
        return x


def make(course: Course, device: torch.device) -> DiffusersExample:
    return DiffusersExample(course, device)
