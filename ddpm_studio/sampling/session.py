"""A request in, a stream of steps out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.diffusion.context import Context
from ddpm_studio.diffusion.guidance import Guided
from ddpm_studio.diffusion.objectives import Denoiser
from ddpm_studio.diffusion.randomness import ImageNoise
from ddpm_studio.diffusion.samplers import Step, ddim, ddpm
from ddpm_studio.diffusion.schedules import spaced_timesteps
from ddpm_studio.model.catalogue import weights_file
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.model_file import load_denoiser
from ddpm_studio.sampling.contexts import RequestError, context_vectors
from ddpm_studio.sampling.request import SampleRequest


@dataclass(frozen=True, eq=False)
class Session:
    """A request made ready: iterate over ``steps()``.

    timesteps: (S+1,) from T down to 0. contexts: (N, K) float32; given: (N,) bool. The image range is -1..1.
    """

    request: SampleRequest
    config: ModelConfig
    denoiser: Denoiser
    timesteps: tuple[int, ...]
    contexts: np.ndarray
    given: np.ndarray
    device: torch.device

    @property
    def alphas_cumprod(self) -> np.ndarray:
        """(S+1,) at the timesteps."""
        return self.denoiser.schedule.alphas_cumprod[list(self.timesteps)]

    def steps(self) -> Iterator[Step]:
        """The trajectory of the whole batch; ``Step.nfe`` counts evaluations of the network, guidance included."""
        request, config = self.request, self.config
        noise = ImageNoise(request.seeds, (config.channels, config.size, config.size), device=self.device)
        context = Context(torch.from_numpy(self.contexts).to(self.device), torch.from_numpy(self.given).to(self.device))
        guided = Guided(self.denoiser.denoise, context, request.guidance_scale, request.clip_x0)
        schedule = self.denoiser.schedule
        if request.sampler == "ddpm":
            walk = ddpm(guided, schedule, self.timesteps, noise(0), noise if request.add_noise else None)
        else:
            walk = ddim(guided, schedule, self.timesteps, noise(0), request.eta, noise)
        for step in walk:
            yield Step(step.index, step.t, step.xt, step.x0, step.eps, guided.nfe)


class ModelCache:
    """The models that were last sampled from, so that a moved slider does not read them anew. Not for two threads."""

    _KEPT = 4

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._models: dict[tuple, tuple[ModelConfig, Denoiser]] = {}

    def load(self, path: Path, checkpoint: str) -> tuple[ModelConfig, Denoiser]:
        """The model; read again only where its file has changed. Raises ModelError."""
        file = weights_file(path, checkpoint)
        stat = file.stat()
        key = (file, checkpoint == "untrained", stat.st_mtime_ns, stat.st_size)
        model = self._models.pop(key, None) or load_denoiser(path, checkpoint, self._device)
        self._models[key] = model
        while len(self._models) > self._KEPT:
            del self._models[next(iter(self._models))]
        return model


def open_session(request: SampleRequest, models: ModelCache, device: torch.device) -> Session:
    """Load the model and check the request against it. Raises ModelError or RequestError."""
    config, denoiser = models.load(request.model, request.checkpoint)
    T = denoiser.schedule.T
    if request.steps > T:
        raise RequestError(
            f"{request.steps} steps are more than this model's {T} timesteps. Choose a number of steps from 1 to {T}."
        )
    contexts, given = context_vectors(request, config)
    timesteps = tuple(spaced_timesteps(T, request.steps))
    return Session(request, config, denoiser, timesteps, contexts, given, device)


def to_uint8(images: Tensor) -> np.ndarray:
    """(N, C, H, W) in -1..1 as (N, H, W, C) uint8, by one fixed mapping for all; what lies outside is cut off."""
    return ((images.float() + 1) * 127.5).round().clamp(0, 255).to(torch.uint8).permute(0, 2, 3, 1).cpu().numpy()
