"""The error of a model on images, by how much noise there is in them."""

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.diffusion.context import Context
from ddpm_studio.diffusion.objectives import Denoiser
from ddpm_studio.evaluation.figures import Band, Validation

BANDS = 5
_TIMES = 8  # evaluated in each band
_BATCH = 64


def validation_by_band(
    denoiser: Denoiser, x0: Tensor, labels: np.ndarray, bands: int = BANDS, seed: int = 0
) -> Validation:
    """The mean squared errors of the predicted x0 and of the noise that follows from it, over ``bands`` equal bands
    of t.

    x0: (N, C, H, W) float32 in -1..1, on the model's device; labels: (N, K). Eight times evenly spread over each band
    are evaluated on up to 64 images each, which take turns, with noise that depends on the seed alone. All objectives
    are measured alike; what one minimises is a weighted mean of these (Ho et al. 2020, eq. 14, is that of the noise).
    """
    schedule = denoiser.schedule
    edges = np.linspace(0, schedule.T, min(bands, schedule.T) + 1).round().astype(int)
    generator = torch.Generator().manual_seed(seed)
    batch = min(_BATCH, len(x0))
    found, noisings, turn = [], 0, 0
    for first, last in zip(edges[:-1] + 1, edges[1:], strict=True):
        errors = []
        for t in np.unique(np.linspace(first, last, _TIMES).round().astype(int)).tolist():
            index = (turn + np.arange(batch)) % len(x0)
            turn += batch
            picked = x0[torch.from_numpy(index).to(x0.device)]
            eps = torch.randn(picked.shape, generator=generator).to(x0.device)
            alpha, sigma = schedule.alpha(t), schedule.sigma(t)
            xt = alpha * picked + sigma * eps
            guess = denoiser.denoise(xt, t, context_of(labels[index], x0.device))
            mse_x0 = (guess - picked).square().mean().item()
            # The noise that follows from x0 at a known xt is off by alpha / sigma times as much.
            errors.append((mse_x0, mse_x0 * (alpha / sigma) ** 2))
            noisings += batch
        mse_x0, mse_eps = np.mean(errors, axis=0).tolist()
        found.append(Band(int(first), int(last), mse_x0, mse_eps))
    return Validation(len(x0), noisings, tuple(found))


def context_of(labels: np.ndarray, device: torch.device) -> Context:
    """The images' own attributes as their context, as in training without dropout."""
    values = torch.from_numpy(np.ascontiguousarray(labels, np.float32)).to(device)
    return Context(values, torch.ones(len(labels), dtype=torch.bool, device=device))
