"""Samples enough to be evaluated, drawn in batches."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch

from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.request import SampleRequest, seeds_from
from ddpm_studio.sampling.session import ModelCache, open_session

_BATCH = 256  # as large as helps, and small enough that a progress bar moves


@dataclass(frozen=True, eq=False)
class Drawn:
    """images: (N, H, W, C) uint8. asked: (N, K) float32, zeros where there was no context. nfe: for each image."""

    images: np.ndarray
    asked: np.ndarray
    seconds: float
    nfe: int


def draw_samples(
    request: SampleRequest,
    count: int,
    models: ModelCache,
    device: torch.device,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Drawn:
    """``count`` samples as ``request`` describes them, its first seed being theirs, and so on from there.

    progress: called with (images done, images in all). Raises ModelError or RequestError.
    """
    first = request.seeds[0]
    images, asked, nfe = [], [], 0
    began = time.perf_counter()
    for start in range(0, count, _BATCH):
        part = request.model_copy(update={"seeds": seeds_from(first + start, min(_BATCH, count - start))})
        session = open_session(part, models, device)
        for step in session.steps():
            share = step.index / (len(session.timesteps) - 1)
            progress(start + round(share * len(part.seeds)), count)
        images.append(to_uint8(step.xt))
        asked.append(session.contexts * session.given[:, None])
        nfe = step.nfe
    return Drawn(np.concatenate(images), np.concatenate(asked), time.perf_counter() - began, nfe)
