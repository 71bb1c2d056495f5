"""A request in, a stream of steps out; from noise, from an image, or from the middle of another request's."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from math import ceil, floor
from pathlib import Path
from weakref import ref

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
from ddpm_studio.diffusion.schedules import NoiseSchedule
from ddpm_studio.diffusion.spacing import spaced_timesteps
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import weights_file
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.model_file import load_denoiser
from ddpm_studio.sampling.branching import (
    Relay,
    branch_timesteps,
    check_same_ground,
    checked_state,
    relayed_noise,
    solver_goes_on,
)
from ddpm_studio.sampling.contexts import RequestError, context_vectors, named_vectors
from ddpm_studio.sampling.evaluating import Evaluator, check_precision
from ddpm_studio.sampling.pictures import start_images, start_mask
from ddpm_studio.sampling.request import SampleRequest, Weights, one_each
from ddpm_studio.sampling.tapes import Player, Tapes


@dataclass(frozen=True, eq=False)
class Session:
    """A request made ready: iterate over ``steps()``. The image range is -1..1.

    timesteps: (S+1,), down to 0; where a mask is resampled, with the ways back up; of a branch, from where it leaves
    its parent. contexts: (N, K) float32; given: (N,) bool. negative: the same two for one image, None without. images:
    (N, C, H, W) float32 to start from, drawn: (1, 1, H, W) bool, where to draw; None without. parent: of a branch, the
    session that it leaves; state: (N, C, H, W), that one's xt there, where it is known.
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
    parent: "Session | None" = None
    state: Tensor | None = None

    @property
    def alphas_cumprod(self) -> np.ndarray:
        """(S+1,) at the timesteps."""
        return self.denoiser.schedule.alphas_cumprod[list(self.timesteps)]

    @torch.inference_mode()
    def steps(self, replayed: Callable[[Step], None] = lambda step: None, tapes: Tapes | None = None) -> Iterator[Step]:
        """The trajectory of the whole batch; of a branch, from where it leaves its parent, its first step being 0.

        ``Step.nfe`` counts evaluations of the network, guidance included; of a branch only its own, not those for
        walking its parents again. replayed: is shown each step of theirs that is walked again; what it raises ends it.
        tapes: keep what the network answers, so that this walking again need not ask it.
        """
        tapes = Tapes(0) if tapes is None else tapes
        tapes.erase(self._key)  # this one is what was asked for
        try:
            yield from self._walked(replayed, tapes)
        finally:
            self._rest()

    def _walked(self, replayed: Callable[[Step], None], tapes: Tapes) -> Iterator[Step]:
        line = self._line()
        first = line[0]
        begins = [session._offset - first._offset for session in line]
        guides = [session._guided_to_contexts() for session in line]
        players = [tapes.tape(session._key).player() for session in line]
        denoisers = [p.before(s._masked(guided)) for s, guided, p in zip(line, guides, players, strict=True)]
        relay = Relay(list(zip(begins, denoisers, strict=True)))
        noise = relayed_noise([(b, s._noise()) for b, s in zip(begins, line, strict=True)], first._offset)
        xT, spent = first._first_state(noise, replayed, tapes, players[0])
        for step in resampled(first._walk(relay), self.denoiser.schedule, first.timesteps, xT, noise):
            relay.reached(step.index + 1)
            if step.index < begins[-1]:
                replayed(step)
            else:
                yield replace(step, index=step.index - begins[-1], nfe=spent + guides[-1].nfe)

    @property
    def _offset(self) -> int:
        """How many steps its parents walk before it begins."""
        return 0 if self.parent is None else self.parent._offset + self.request.branch.step

    def _line(self) -> "list[Session]":
        """The sessions that one solver walks, the oldest first, this the last: parents whose memory it goes on with."""
        parent = self.parent
        if parent is None or not solver_goes_on(self.request, self.timesteps, parent.timesteps):
            return [self]
        return [*parent._line(), self]

    @cached_property
    def _key(self) -> tuple:
        """What the answers of its network depend on."""
        return ref(self.denoiser), self.request.model_dump_json()

    def _first_state(
        self, noise: Noise, replayed: Callable[[Step], None], tapes: Tapes, player: Player
    ) -> tuple[Tensor, int]:
        """The state to begin with, and how many evaluations of the network it took."""
        start, schedule, t = self.request.start, self.denoiser.schedule, self.timesteps[0]
        if self.parent is not None:
            return self._parents_state(replayed, tapes), 0
        if start is None:
            return noise(0), 0
        images = self.images.to(self.device)
        if start.invert:
            shown = self._guided(self._repeated(*named_vectors((start.shows,), self.config)), 1.0)
            return ddim_inversion(player.before(shown), schedule, self.timesteps, images), shown.nfe
        # Meng et al. 2022, algorithm 1: the image as it is at that t
        return schedule.alpha(t) * images + schedule.sigma(t) * noise(0), 0

    def _parents_state(self, replayed: Callable[[Step], None], tapes: Tapes) -> Tensor:
        """xt where the branch leaves its parent; with ``renoise`` as the x0 predicted there, noised anew."""
        branch, schedule, t = self.request.branch, self.denoiser.schedule, self.timesteps[0]
        if self.state is not None:
            xt = self.state.to(self.device)
            if not branch.renoise:
                return xt
            x0 = self.parent._masked(self.parent._guided_to_contexts())(xt, t)
        else:
            for step in self.parent._walked(replayed, tapes):
                replayed(step)
                if step.index == branch.step:
                    break
            xt, x0 = step.xt, step.x0
        return schedule.alpha(t) * x0 + schedule.sigma(t) * self._noise()(0) if branch.renoise else xt

    def _guided_to_contexts(self) -> Guided:
        scales = torch.tensor(self.request.guidance_for_all(), device=self.device)
        return self._guided(self._context(self.contexts, self.given), scales)

    def _masked(self, guided: Guided) -> Denoise:
        if self.drawn is None:
            return guided
        return Inpainted(guided, self.images.to(self.device), self.drawn.to(self.device))

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

    def _guided(self, context: Context, scale: float | Tensor) -> Guided:
        request = self.request
        lo, hi = (share * self.denoiser.schedule.T for share in request.guidance_interval)
        return Guided(
            self._network,
            context,
            scale,
            request.clip_x0,
            guidance_rescale=request.guidance_rescale,
            guidance_interval=(ceil(lo - 1e-9), floor(hi + 1e-9)),  # 0.7 * 10 is a little above 7
            dynamic_threshold=request.dynamic_threshold,
            negative=None if self.negative is None else self._repeated(*self.negative),
        )

    @cached_property
    def _network(self) -> Evaluator:
        return Evaluator(self.denoiser, self.device, self.request.precision)

    def _rest(self) -> None:
        """End the threads of this session and its parents."""
        self._network.rest()
        if self.parent is not None:
            self.parent._rest()

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


Load = Callable[[SampleRequest], tuple[ModelConfig, Denoiser]]


def open_session(
    request: SampleRequest,
    models: ModelCache,
    device: torch.device,
    xt: np.ndarray | None = None,
) -> Session:
    """Load the model and check the request against it. Raises ModelError or RequestError.

    xt: (N, C, H, W) float32, the parent's state at the step of ``request.branch``, where it is known exactly; where
    nothing else is needed of the parent, it need not be walked again.
    """
    return _opened(request, lambda asked: models.load(asked.model, asked.checkpoint, asked.weights), device, xt)


def prepared(
    request: SampleRequest,
    config: ModelConfig,
    denoiser: Denoiser,
    device: torch.device,
) -> Session:
    """The same for a model that is open already, whatever ``request.model`` says. Raises RequestError."""
    return _opened(request, lambda asked: (config, denoiser), device, None)


def _opened(request: SampleRequest, load: Load, device: torch.device, xt: np.ndarray | None) -> Session:
    parent = None if request.branch is None else _opened(request.branch.parent, load, device, None)
    config, denoiser = load(request)
    check_precision(request.precision, device)
    contexts, given = context_vectors(request, config)
    negative = None if request.negative is None else named_vectors((request.negative,), config)
    if parent is None:
        timesteps, images, drawn = _beginning(request, config, denoiser.schedule)
        return Session(request, config, denoiser, timesteps, contexts, given, device, negative, images, drawn)
    check_same_ground(config, denoiser.schedule, parent.config, parent.denoiser.schedule)
    timesteps = branch_timesteps(request, parent.timesteps, denoiser.schedule)
    masked = {"images": parent.images, "drawn": parent.drawn} if parent.drawn is not None else {}
    state = None if xt is None else checked_state(xt, len(request.seeds), config)
    return Session(
        request, config, denoiser, timesteps, contexts, given, device, negative, parent=parent, state=state, **masked
    )


def _beginning(
    request: SampleRequest, config: ModelConfig, schedule: NoiseSchedule
) -> tuple[tuple[int, ...], Tensor | None, Tensor | None]:
    """The timesteps of a sampling that is no branch, the images that it starts from, and where it draws."""
    T, start = schedule.T, request.start
    if request.steps > T:
        raise RequestError(
            tr(
                "{steps} steps are more than this model's {T} timesteps. Choose a number of steps from 1 to {T}.",
                steps=request.steps,
                T=T,
            )
        )
    if start is None:
        return tuple(spaced_timesteps(schedule, request.steps, request.spacing)), None, None
    named_vectors((start.shows,), config)  # complains of names that the model does not know
    first = max(1, round(start.strength * T))
    timesteps = spaced_timesteps(schedule, min(request.steps, first), request.spacing, first)
    if start.resample > 1:
        timesteps = resampled_path(timesteps, start.resample, start.jump)
    return tuple(timesteps), start_images(start, len(request.seeds), config), start_mask(start, config)
