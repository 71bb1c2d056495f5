"""What the images are measured in: a small convolutional network of this program's own, ``models/features-1``.

It was trained by ``packaging/train_features.py``; its card tells on what. Its distances are not FID: the numbers of
another network, Inception's among them, cannot be compared with them.
"""

import hashlib
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import numpy as np
import torch
from safetensors.torch import load
from torch import Tensor, nn
from torch.nn import functional as F

from ddpm_studio import assets
from ddpm_studio.evaluation.colours import as_rgb
from ddpm_studio.evaluation.figures import FeatureNetwork

NAME = "DDPM Studio features"
VERSION = 1
FOLDER = f"features-{VERSION}"
FILE = "features.safetensors"
WIDTHS = (16, 32, 64, 128)  # channels of the four stages, each at half the resolution of the one before
GRID = 2  # the layout is kept in as many cells across and down
_LEAST_SIDE = 32  # smaller images are enlarged by whole pixels
_BATCH = 256


class Features(NamedTuple):
    """metric: (N, D) float32, in which distances are measured. layout: (N, E) float32, richer, for a classifier."""

    metric: np.ndarray
    layout: np.ndarray


class Stages(nn.Module):
    """Four stages of two 3x3 convolutions, fully convolutional, so that any size from 16 pixels up goes in.

    The pooled answers of all stages together tell of colour and fine texture (early) as of parts and shapes (late).
    """

    def __init__(self, normalised: bool = False) -> None:
        """normalised: with batch normalisation, as in training; ``folded`` takes it into the weights."""
        super().__init__()
        ins = (3, *WIDTHS[:-1])
        self.convolutions = nn.ModuleList()
        self.norms = nn.ModuleList()
        for stage, (before, width) in enumerate(zip(ins, WIDTHS, strict=True)):
            for entry, stride in ((before, 2 if stage else 1), (width, 1)):
                self.convolutions.append(nn.Conv2d(entry, width, 3, stride, 1, bias=not normalised))
                self.norms.append(nn.BatchNorm2d(width) if normalised else nn.Identity())

    def forward(self, images: Tensor) -> tuple[list[Tensor], Tensor]:
        """images: (B, 3, H, W) in -1..1. The spatial means of each stage (B, width), and the last map (B, C, h, w)."""
        h = _enlarged(images)
        means = []
        for index, (convolution, norm) in enumerate(zip(self.convolutions, self.norms, strict=True)):
            h = F.relu(norm(convolution(h)))
            if index % 2:
                means.append(h.mean((2, 3)))
        return means, h

    @torch.no_grad()
    def folded(self) -> "Stages":
        """The same function, with the normalisation's running statistics in weights and biases."""
        plain = Stages()
        for ours, norm, theirs in zip(self.convolutions, self.norms, plain.convolutions, strict=True):
            scale = norm.weight / (norm.running_var + norm.eps).sqrt()
            theirs.weight.copy_(ours.weight * scale[:, None, None, None])
            theirs.bias.copy_(norm.bias - norm.running_mean * scale)
        return plain


class FeatureExtractor(nn.Module):
    """Images to features: the stages, and a fixed linear map of their pooled answers.

    The map takes out the mean over the images it was trained on, weighs every channel of every stage alike, and keeps
    the ``dimensions`` directions of most variance, scaled so that their variances add up to 100.
    """

    def __init__(self, dimensions: int) -> None:
        super().__init__()
        self.stages = Stages()
        self.project = nn.Linear(sum(WIDTHS), dimensions)

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor]:
        """images: (B, 3, H, W) in -1..1. metric (B, D) and layout (B, E)."""
        means, last = self.stages(images)
        cells = F.adaptive_avg_pool2d(last, GRID).flatten(1)
        return self.project(torch.cat(means, 1)), torch.cat([*means[:-1], cells], 1)


@cache
def load_extractor() -> tuple[FeatureExtractor, FeatureNetwork]:
    """The shipped network, on the CPU in float32, and what it is called."""
    data = (assets.models() / FOLDER / FILE).read_bytes()
    weights = {name: tensor.float() for name, tensor in load(data).items()}
    dimensions = weights["project.weight"].shape[0]
    extractor = FeatureExtractor(dimensions)
    extractor.load_state_dict(weights)
    return extractor.eval().requires_grad_(False), FeatureNetwork(
        NAME, VERSION, dimensions, hashlib.sha256(data).hexdigest()
    )


@torch.inference_mode()
def features_of(
    images: np.ndarray,
    background: tuple[int, int, int] = (255, 255, 255),
    device: torch.device | str = "cpu",
    progress: Callable[[int, int], None] | None = None,
) -> Features:
    """The features of (N, H, W, C) uint8 images, C = 1, 3 or 4; transparent pixels show ``background``.

    progress: called with (images done, images in all). The network itself always runs in float32.
    """
    extractor, _ = load_extractor()
    if torch.device(device).type != "cpu":
        extractor = _on(extractor, str(device))
    metric, layout = [], []
    for start in range(0, len(images), _BATCH):
        rgb = torch.from_numpy(as_rgb(images[start : start + _BATCH], background)).to(device)
        x = (rgb.permute(0, 3, 1, 2).float() / 127.5 - 1).contiguous(memory_format=torch.channels_last)
        for found, answer in zip((metric, layout), extractor(x), strict=True):
            found.append(answer.cpu().numpy())
        if progress:
            progress(min(start + _BATCH, len(images)), len(images))
    return Features(np.concatenate(metric), np.concatenate(layout))


@cache
def _on(extractor: FeatureExtractor, device: str) -> FeatureExtractor:
    moved = FeatureExtractor(extractor.project.out_features)
    moved.load_state_dict(extractor.state_dict())
    return moved.to(device).eval().requires_grad_(False)


def _enlarged(images: Tensor) -> Tensor:
    times = -(-_LEAST_SIDE // min(images.shape[2:]))
    return F.interpolate(images, scale_factor=times, mode="nearest") if times > 1 else images
