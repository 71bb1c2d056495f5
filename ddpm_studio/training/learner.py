"""One optimisation step after another: the network, its mean, its optimisers and the loss, without files or clocks."""

import math
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ddpm_studio.diffusion.ema import Ema
from ddpm_studio.diffusion.losses import loss_weight
from ddpm_studio.diffusion.noise_levels import LogNormalLevels, NoiseLevels, UniformTimes
from ddpm_studio.diffusion.objectives import Denoiser
from ddpm_studio.model.build import build_network, build_objective
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.cores import hands_for, shares
from ddpm_studio.model.device import training_precision
from ddpm_studio.model.memory import out_of_memory, release
from ddpm_studio.model.noise_schedule import build_schedule
from ddpm_studio.training.band_losses import BandLosses
from ddpm_studio.training.bands import band_edges_normal
from ddpm_studio.training.batches import Batch
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.muon import Muon
from ddpm_studio.training.processes import Processes
from ddpm_studio.training.replicas import LEAST, Replicas


@dataclass(frozen=True)
class Step:
    """What an optimisation step found. loss: the mean squared error by its weights, over the whole batch; NaN where it
    or its gradient is no number, and then the weights are spoilt. gradient_norm: before it was clipped."""

    loss: float
    gradient_norm: float


class Learner:
    """What learns. ``step`` moves the weights by one batch, of which each of ``processes`` computes its part."""

    def __init__(self, config: TrainConfig, model: ModelConfig, device: torch.device, processes: Processes) -> None:
        self._config = config
        self._device = device
        self._processes = processes
        self.schedule = build_schedule(model.schedule)
        self.objective = build_objective(model)
        self.levels: NoiseLevels = (
            LogNormalLevels(config.p_mean, config.p_std)
            if config.noise_levels == "log-normal"
            else UniformTimes(self.schedule, self.objective)
        )
        self.bands = BandLosses(self.levels.edges(band_edges_normal()), device)
        self.network = build_network(model).to(device).train()
        self.ema = Ema(self.network, config.ema_halflife, config.ema_ramp)
        self.optimizers = _optimizers(config, self.network)
        self._rates = [group["lr"] for optimizer in self.optimizers for group in optimizer.param_groups]
        self._shared = processes.share(self.network)
        self._replicas: Replicas | None = None
        self.parts = config.accumulation  # in which a batch is computed; more, once memory has run out
        self._validation_parts = 1

    @property
    def denoiser(self) -> Denoiser:
        """The mean of the weights, for sampling."""
        return Denoiser(self.ema.network, self.schedule, self.objective)

    def step(self, batch: Batch, rate: float, images_seen: int) -> Step:
        """Learn from the whole batch, each learning rate times ``rate``; images_seen: this batch among them."""
        groups = [group for optimizer in self.optimizers for group in optimizer.param_groups]
        for group, full in zip(groups, self._rates, strict=True):
            group["lr"] = full * rate
        own = batch.part(*self._processes.part(len(batch)))
        while (total := self._gradients(own, len(batch))) is None:
            self.parts = min(2 * self.parts, len(own))
            release(self._device)
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), self._config.gradient_clip)
        total = torch.where(norm.isfinite(), total, math.nan)
        for optimizer in self.optimizers:
            optimizer.step()
            optimizer.zero_grad()
        self.ema.update(self.network, images_seen, len(batch))
        return Step(self._processes.mean(total), norm.item())

    def _gradients(self, own: Batch, count: int) -> Tensor | None:
        """Gather the gradients of ``own``, of a batch of ``count`` images; returns its share of the loss.

        None where memory runs out and smaller parts may do; then no gradient is left. With several processes it is for
        people to choose smaller ones: the others wait for this one's gradients, whatever it does.
        """
        total = torch.zeros((), device=self._device)
        errors: list[tuple[Tensor, Tensor]] = []  # of each part: its images' times, and their mean squared errors

        def loss(network: nn.Module, part: Batch) -> Tensor:
            # Gradients are averaged over processes: each counts by its share of the batch.
            share = len(part) / count * self._processes.count
            with training_precision(self._device):
                squares, weight = self._squares(network, part)
                errors.append((part.time, squares.detach().mean((1, 2, 3))))
                return (weight * squares).mean() * share

        parts = _parts(own, self.parts)
        try:
            for i, part in enumerate(parts):
                if (hands := self._hands(len(part))) > 1:
                    total += self._many(hands).backward(loss, _parts(part, hands))
                    continue
                # Gradients of several processes need to meet only once
                with self._quiet() if i < len(parts) - 1 else nullcontext():
                    value = loss(self._shared, part)
                    value.backward()
                total += value.detach()
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error) or len(parts) == len(own) or self._processes.count > 1:
                raise
            self.network.zero_grad()
            self.close()  # the copies hold gradients of their own
            return None
        for time, measured in errors:
            self.bands.add(time, measured)
        return total

    def loss(self, network: nn.Module, batch: Batch) -> Tensor:
        """The mean squared error of the network's answer, each noise level by its weight."""
        squares, weight = self._squares(network, batch)
        return (weight * squares).mean()

    def _squares(self, network: nn.Module, batch: Batch) -> tuple[Tensor, Tensor | float]:
        """(B, C, H, W): the squared errors of the network's answer; and the weight of each noise level."""
        xt = batch.xt
        answer = network(self.objective.network_input(xt, batch.alpha, batch.sigma), batch.time, batch.context)
        wanted = self.objective.target(batch.x0, batch.eps, batch.alpha, batch.sigma)
        kind, gamma = self._config.loss_weight, self._config.loss_gamma
        return (answer.float() - wanted).square(), loss_weight(kind, self.objective, batch.alpha, batch.sigma, gamma)

    @torch.inference_mode()
    def validation(self, batch: Batch) -> float:
        """The loss of the mean of the weights."""
        while True:
            parts = _parts(batch, self._validation_parts)
            try:
                with training_precision(self._device):
                    losses = [self.loss(self.ema.network, part) * (len(part) / len(batch)) for part in parts]
                return torch.stack(losses).sum().item()
            except (RuntimeError, MemoryError) as error:
                if not out_of_memory(error) or len(parts) == len(batch):
                    raise
            self._validation_parts = 2 * len(parts)
            release(self._device)

    def sound(self) -> bool:
        """Whether all weights, and their means, are numbers."""
        tensors = [*self.network.state_dict().values(), *self.ema.network.state_dict().values()]
        return all(bool(tensor.isfinite().all()) for tensor in tensors)

    def close(self) -> None:
        """End the threads that a step is shared among."""
        if self._replicas is not None:
            self._replicas.close()
            self._replicas = None

    def _hands(self, images: int) -> int:
        """Among how many threads so many images are shared. Processes that share a batch share the cores by that."""
        return hands_for(self._device, images, LEAST) if self._processes.count == 1 else 1

    def _many(self, hands: int) -> Replicas:
        if self._replicas is None or self._replicas.hands != hands:
            self.close()
            self._replicas = Replicas(self.network, hands)
        return self._replicas

    def _quiet(self) -> AbstractContextManager:
        return self._processes.quiet(self._shared)


def _parts(batch: Batch, count: int) -> list[Batch]:
    """The batch in ``count`` parts that are as even as can be; none is empty."""
    return [batch.part(some.start, some.stop) for some in shares(len(batch), min(count, len(batch)))]


def _optimizers(config: TrainConfig, network: nn.Module) -> list[torch.optim.Optimizer]:
    """Adam for all weights, or Muon for the matrices within the network and Adam for the rest."""
    inner: list[nn.Parameter] = []
    if config.optimizer == "muon":
        # The first convolution reads the image and the last writes the answer: these are no maps between features.
        inner = [parameter for parameter in network.parameters() if parameter.ndim == 4][1:-1]
    taken = {id(parameter) for parameter in inner}
    rest = [parameter for parameter in network.parameters() if id(parameter) not in taken]
    adam = torch.optim.Adam(rest, lr=config.learning_rate, betas=(0.9, config.adam_beta2), fused=True)
    return [adam, Muon(inner, lr=config.muon_learning_rate)] if inner else [adam]
