"""Objectives: what the network is asked to predict, and how x0 follows from its answer.

``xt = alpha x0 + sigma eps`` with ``alpha^2 + sigma^2 = 1``; alpha and sigma are numbers, or tensors that broadcast
against the images.
"""

from dataclasses import dataclass
from math import log
from typing import Literal

import torch
from torch import Tensor, nn

from ddpm_studio.diffusion.context import Context
from ddpm_studio.diffusion.schedules import NoiseSchedule

Level = Tensor | float  # alpha or sigma

_FARTHEST = 1e-6  # alpha is taken to be at least so much where its logarithm is the network's time


@dataclass(frozen=True)
class Objective:
    """The network's task.

    eps: the noise (Ho et al. 2020, eq. 14). x0: the image. v: the velocity ``alpha eps - sigma x0`` (Salimans & Ho
    2022, section 4). edm: the preconditioned task of Karras et al. 2022 (table 1), whose xt is ours divided by alpha
    and whose noise level is sigma / alpha; with sigma_data = 1 it is v with the sign turned.

    sigma_data: the standard deviation of the images in -1..1, for edm.
    """

    kind: Literal["eps", "x0", "v", "edm"]
    sigma_data: float = 0.5

    def network_input(self, xt: Tensor, alpha: Level, sigma: Level) -> Tensor:
        """What the network is shown at xt: xt itself, for edm scaled to unit variance (c_in)."""
        return xt / self._deviation(alpha, sigma) if self.kind == "edm" else xt

    def target(self, x0: Tensor, eps: Tensor, alpha: Level, sigma: Level) -> Tensor:
        """What the network should answer, in the shape of x0."""
        if self.kind == "eps":
            return eps
        if self.kind == "x0":
            return x0
        if self.kind == "v":
            return alpha * eps - sigma * x0
        return (x0 - self._skip(alpha, sigma) * (alpha * x0 + sigma * eps)) / self.x0_per_answer(alpha, sigma)

    def predicted_x0(self, answer: Tensor, xt: Tensor, alpha: Level, sigma: Level) -> Tensor:
        """x0 from the network's answer at xt."""
        if self.kind == "eps":
            return (xt - sigma * answer) / alpha  # Ho et al. 2020, eq. 15
        if self.kind == "x0":
            return answer
        if self.kind == "v":
            return alpha * xt - sigma * answer  # Salimans & Ho 2022, appendix D
        return self._skip(alpha, sigma) * xt + self.x0_per_answer(alpha, sigma) * answer  # Karras et al. 2022, eq. 7

    def x0_per_answer(self, alpha: Level, sigma: Level) -> Level:
        """By how much the predicted x0 moves, in size, when the answer moves by 1: c_out for edm."""
        if self.kind == "eps":
            return sigma / alpha
        if self.kind == "x0":
            return 1.0
        if self.kind == "v":
            return sigma
        return sigma * self.sigma_data / self._deviation(alpha, sigma)

    def _deviation(self, alpha: Level, sigma: Level) -> Level:
        """The standard deviation of xt."""
        return (sigma**2 + (alpha * self.sigma_data) ** 2) ** 0.5

    def _skip(self, alpha: Level, sigma: Level) -> Level:
        return alpha * self.sigma_data**2 / (sigma**2 + (alpha * self.sigma_data) ** 2)


def edm_time(alpha: float, sigma: float) -> float:
    """The time that an edm network is told: a quarter of the logarithm of its noise level (c_noise, ibid. table 1)."""
    return log(sigma / max(alpha, _FARTHEST)) / 4


class Denoiser:
    """A network and its objective as one function ``denoise(xt, t, context) -> x0``; samplers see only this.

    The network takes (input (B, C, H, W), time (B,), Context) and answers in the input's shape; time is t / T, for edm
    ``edm_time``.
    """

    def __init__(self, network: nn.Module, schedule: NoiseSchedule, objective: Objective) -> None:
        self.network = network
        self.schedule = schedule
        self.objective = objective

    def time(self, t: int) -> float:
        """What the network is told of the time t, from 1 to T."""
        if self.objective.kind == "edm":
            return edm_time(self.schedule.alpha(t), self.schedule.sigma(t))
        return t / self.schedule.T

    @torch.inference_mode()
    def denoise(self, xt: Tensor, t: int, context: Context) -> Tensor:
        """The predicted x0, (B, C, H, W) in xt's dtype; t from 1 to T."""
        alpha, sigma = self.schedule.alpha(t), self.schedule.sigma(t)
        time = torch.full((len(xt),), self.time(t), dtype=torch.float32, device=xt.device)
        shown = self.objective.network_input(xt, alpha, sigma).float()
        answer = self.network(shown, time, context).to(xt.dtype)
        return self.objective.predicted_x0(answer, xt, alpha, sigma)
