"""Objectives: what the network is asked to predict, and how x0 follows from its answer.

``xt = alpha x0 + sigma eps`` with ``alpha^2 + sigma^2 = 1``; alpha and sigma broadcast against the images.
"""

from typing import Literal

import torch
from torch import Tensor, nn

from ddpm_studio.diffusion.context import Context
from ddpm_studio.diffusion.schedules import NoiseSchedule

Objective = Literal["eps", "x0", "v"]


def target(objective: Objective, x0: Tensor, eps: Tensor, alpha: Tensor | float, sigma: Tensor | float) -> Tensor:
    """What the network should answer: the noise (Ho et al. 2020, eq. 14), the image, or the velocity
    ``v = alpha eps - sigma x0`` (Salimans & Ho 2022, section 4)."""
    if objective == "eps":
        return eps
    if objective == "x0":
        return x0
    return alpha * eps - sigma * x0


def predicted_x0(objective: Objective, answer: Tensor, xt: Tensor, alpha: float, sigma: float) -> Tensor:
    """x0 from the network's answer at xt."""
    if objective == "eps":
        return (xt - sigma * answer) / alpha  # Ho et al. 2020, eq. 15
    if objective == "x0":
        return answer
    return alpha * xt - sigma * answer  # Salimans & Ho 2022, appendix D


class Denoiser:
    """A network and its objective as one function ``denoise(xt, t, context) -> x0``; samplers see only this.

    The network takes (xt (B, C, H, W), t / T (B,), Context) and answers in the shape of xt.
    """

    def __init__(self, network: nn.Module, schedule: NoiseSchedule, objective: Objective) -> None:
        self.network = network
        self.schedule = schedule
        self.objective = objective

    @torch.inference_mode()
    def denoise(self, xt: Tensor, t: int, context: Context) -> Tensor:
        """The predicted x0, (B, C, H, W) in xt's dtype; t from 1 to T."""
        time = torch.full((len(xt),), t / self.schedule.T, dtype=torch.float32, device=xt.device)
        answer = self.network(xt.float(), time, context).to(xt.dtype)
        return predicted_x0(self.objective, answer, xt, self.schedule.alpha(t), self.schedule.sigma(t))
