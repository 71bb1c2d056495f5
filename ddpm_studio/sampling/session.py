"""A request in, a stream of steps out."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from math import ceil, floor
from pathlib import Path
from typing import Literal

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.diffusion.context import Context
from ddpm_studio.diffusion.guidance import Denoise, Guided
from ddpm_studio.diffusion.objectives import Denoiser
from ddpm_studio.diffusion.randomness import BlendedNoise, ImageNoise
from ddpm_studio.diffusion.samplers import (
    Inpainted,
    Noise,
    Step,
    ddim,
    ddim_inversion,
    ddpm,
    dpmpp,
    dpmpp_sde,
    heun,
    resampled,
    resampled_path,
    unipc,
)
from ddpm_studio.diffusion.spacing import spaced_timesteps
from ddpm_studio.model.catalogue import weights_file
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.device import training_precision
from ddpm_studio.model.model_file import load_denoiser
from ddpm_studio.sampling.contexts import RequestError, context_vectors, named_vectors
from ddpm_studio.sampling.pictures import start_images, start_mask
from ddpm_studio.sampling.request import SampleRequest, Weights, one_each

Precision = Literal["float32", "bfloat16"]

_PIXELS_AT_ONCE = 2**18  # that the network sees in one batch (1024 images of 16 pixels), so that memory stays bounded


@dataclass(frozen=True, eq=False)
class Session:
    """A request made ready: iterate over ``steps()``. The image range is -1..1.

    timesteps: (S+1,), down to 0; where a mask is resampled, with the ways back up. contexts: (N, K) float32; given:
    (N,) bool. negative: the same two for one image, None without. images: (N, C, H, W) float32 to start from, drawn:
    (1, 1, H, W) bool, where to draw; None without. precision: of the network's products; bfloat16 only where the device
    is built for it.
    """

    request: SampleRequest
    config: ModelConfig
    denoiser: Denoiser
    timesteps: tuple[int, ...]
    contexts: np.ndarray
    given: np.ndarray
    device: torch.device
    negative: tuple[np.ndarray, np.ndarray] | None = None
    images: Tensor | None = None
    drawn: Tensor | None = None
    precision: Precision = "float32"

    @property
    def alphas_cumprod(self) -> np.ndarray:
        """(S+1,) at the timesteps."""
        return self.denoiser.schedule.alphas_cumprod[list(self.timesteps)]

    @torch.inference_mode()
    def steps(self) -> Iterator[Step]:
        """The trajectory of the whole batch; ``Step.nfe`` counts evaluations of the network, guidance included."""
        request, schedule = self.request, self.denoiser.schedule
        guided = self._guided(self._context(self.contexts, self.given), request.guidance_scale)
        noise = self._noise()
        images = None if self.images is None else self.images.to(self.device)
        spent = 0
        if images is None:
            xT = noise(0)
        elif request.start.invert:
            shown = self._guided(self._repeated(*named_vectors((request.start.shows,), self.config)), 1.0)
            xT = ddim_inversion(shown, schedule, self.timesteps, images)
            spent = shown.nfe
        else:  # Meng et al. 2022, algorithm 1: the image as it is at that t
            xT = schedule.alpha(self.timesteps[0]) * images + schedule.sigma(self.timesteps[0]) * noise(0)
        denoise = guided if self.drawn is None else Inpainted(guided, images, self.drawn.to(self.device))
        for step in resampled(self._walk(denoise), schedule, self.timesteps, xT, noise):
            yield replace(step, nfe=spent + guided.nfe)

    def _walk(self, denoise: Denoise) -> Callable[[Sequence[int], Tensor, Noise], Iterator[Step]]:
        """The sampler, as a function of the timesteps, the first state and the noise."""
        request, schedule = self.request, self.denoiser.schedule
        if request.sampler == "ddpm":
            return lambda timesteps, xT, noise: ddpm(
                denoise, schedule, timesteps, xT, noise if request.add_noise else None, request.variance
            )
        if request.sampler == "ddim":
            return lambda timesteps, xT, noise: ddim(denoise, schedule, timesteps, xT, request.eta, noise)
        if request.sampler == "dpmpp-sde":
            return partial(dpmpp_sde, denoise, schedule)
        deterministic = {"dpmpp": dpmpp, "unipc": unipc, "heun": heun}[request.sampler]
        return lambda timesteps, xT, noise: deterministic(denoise, schedule, timesteps, xT)

    def _noise(self) -> Noise:
        seeds, blend = self.request.seeds, self.request.blend
        shape = (self.config.channels, self.config.size, self.config.size)
        if blend is None:
            return ImageNoise(seeds, shape, device=self.device)
        others, mix = one_each(blend.seeds, len(seeds)), one_each(blend.mix, len(seeds))
        return BlendedNoise(seeds, others, mix, shape, device=self.device)

    def _guided(self, context: Context, scale: float) -> Guided:
        request = self.request
        lo, hi = (share * self.denoiser.schedule.T for share in request.guidance_interval)
        return Guided(
            self._denoise,
            context,
            scale,
            request.clip_x0,
            guidance_rescale=request.guidance_rescale,
            guidance_interval=(ceil(lo - 1e-9), floor(hi + 1e-9)),  # 0.7 * 10 is a little above 7
            dynamic_threshold=request.dynamic_threshold,
            negative=None if self.negative is None else self._repeated(*self.negative),
        )

    def _denoise(self, xt: Tensor, t: int, context: Context) -> Tensor:
        """The network's x0, some images at a time."""
        count = max(1, _PIXELS_AT_ONCE // self.config.size**2)
        xt = xt.contiguous(memory_format=torch.channels_last)
        with self._products():
            if len(xt) <= count:
                return self.denoiser.denoise(xt, t, context)
            parts = []
            for first in range(0, len(xt), count):
                some = slice(first, first + count)
                part = Context(*(None if values is None else values[some] for values in context))
                parts.append(self.denoiser.denoise(xt[some], t, part))
            return torch.cat(parts)

    def _products(self) -> AbstractContextManager:
        return training_precision(self.device) if self.precision == "bfloat16" else nullcontext()

    def _context(self, values: np.ndarray, given: np.ndarray) -> Context:
        return Context(torch.from_numpy(values).to(self.device), torch.from_numpy(given).to(self.device))

    def _repeated(self, values: np.ndarray, given: np.ndarray) -> Context:
        """One context for all images."""
        count = len(self.request.seeds)
        return self._context(values.repeat(count, 0), given.repeat(count))


class ModelCache:
    """The models that were last sampled from, so that a moved slider does not read them anew. Not for two threads."""

    _KEPT = 4

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._models: dict[tuple, tuple[ModelConfig, Denoiser]] = {}

    def load(self, path: Path, checkpoint: str, weights: Weights = "ema") -> tuple[ModelConfig, Denoiser]:
        """The model; read again only where its file has changed. Raises ModelError."""
        file = weights_file(path, checkpoint)
        stat = file.stat()
        key = (file, checkpoint == "untrained", weights, stat.st_mtime_ns, stat.st_size)
        model = self._models.pop(key, None)
        if model is None:
            model = load_denoiser(path, checkpoint, self._device, weights)
            model[1].network.to(memory_format=torch.channels_last)
        self._models[key] = model
        while len(self._models) > self._KEPT:
            del self._models[next(iter(self._models))]
        return model


def open_session(
    request: SampleRequest, models: ModelCache, device: torch.device, precision: Precision = "float32"
) -> Session:
    """Load the model and check the request against it. Raises ModelError or RequestError."""
    config, denoiser = models.load(request.model, request.checkpoint, request.weights)
    return prepared(request, config, denoiser, device, precision)


def prepared(
    request: SampleRequest,
    config: ModelConfig,
    denoiser: Denoiser,
    device: torch.device,
    precision: Precision = "float32",
) -> Session:
    """The same for a model that is open already, whatever ``request.model`` says. Raises RequestError."""
    T = denoiser.schedule.T
    if request.steps > T:
        raise RequestError(
            f"{request.steps} steps are more than this model's {T} timesteps. Choose a number of steps from 1 to {T}."
        )
    contexts, given = context_vectors(request, config)
    negative = None if request.negative is None else named_vectors((request.negative,), config)
    start = request.start
    if start is None:
        timesteps = spaced_timesteps(denoiser.schedule, request.steps, request.spacing)
        return Session(
            request, config, denoiser, tuple(timesteps), contexts, given, device, negative, precision=precision
        )
    named_vectors((start.shows,), config)  # complains of names that the model does not know
    first = max(1, round(start.strength * T))
    timesteps = spaced_timesteps(denoiser.schedule, min(request.steps, first), request.spacing, first)
    if start.resample > 1:
        timesteps = resampled_path(timesteps, start.resample, start.jump)
    images, drawn = start_images(start, len(request.seeds), config), start_mask(start, config)
    return Session(
        request, config, denoiser, tuple(timesteps), contexts, given, device, negative, images, drawn, precision
    )
