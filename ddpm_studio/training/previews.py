"""The pictures by which one watches a network learn: the same seeds and contexts each time."""

import numpy as np
import torch

from ddpm_studio.diffusion.objectives import Denoiser
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.contexts import one_hot_contexts
from ddpm_studio.sampling.request import USUAL_GUIDANCE, USUAL_INTERVAL, SampleRequest, seeds_from
from ddpm_studio.sampling.session import prepared


def draw_previews(denoiser: Denoiser, model: ModelConfig, count: int, steps: int, device: torch.device) -> np.ndarray:
    """``count`` images by DPM-Solver++, guided as usual, the attributes taken in turn, (N, H, W, C) uint8."""
    request = SampleRequest(
        model=".",
        sampler="dpmpp",
        guidance_scale=USUAL_GUIDANCE,
        guidance_interval=USUAL_INTERVAL,
        steps=steps,
        seeds=seeds_from(0, count),
        contexts=one_hot_contexts(model.attributes, count),
    )
    for step in prepared(request, model, denoiser, device).steps():
        last = step.xt
    return to_uint8(last)
