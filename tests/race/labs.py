"""The labs' own loop, as ``ddpm-studio bench`` has it: their context U-Net, drawn by their DDIM without a seed."""

import numpy as np
import torch
from image_sets import Course
from torch import Tensor

from ddpm_studio.bench.labs_loop import LabsTraining, labs_ddim
from ddpm_studio.diffusion.networks.context_unet import ContextUnet

_T = 500


class Labs:
    settings = (
        "context U-Net, 64 features, BatchNorm; T 500, betas 1e-4 to 0.02, noise prediction; Adam 1e-3 with linear "
        "decay, batch 100, float32; DDIM"
    )

    def __init__(self, course: Course, device: torch.device) -> None:
        self._device = device
        self._classes = len(course.attributes)
        self._shape = (course.images.shape[3], *course.images.shape[1:3])
        self.weights = ContextUnet(self._shape[0], self._shape[1], self._classes, features=64, norm="batch")
        labels = np.eye(self._classes, dtype=np.float32)[course.classes]
        self._training = LabsTraining(self.weights, course.images, labels, device, 100, _T, 1e-3)

    def step(self, share: float) -> int:
        return self._training.step(share)

    def draw(self, classes: Tensor, steps: int) -> Tensor:
        self._training.close()
        c = torch.nn.functional.one_hot(classes, self._classes).float().to(self._device)
        return labs_ddim(self.weights, torch.randn(len(c), *self._shape, device=self._device), c, steps, _T)


def make(course: Course, device: torch.device) -> Labs:
    return Labs(course, device)
