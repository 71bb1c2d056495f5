"""From a model's configuration to its schedule and its untrained network."""

import torch
from torch import nn

from ddpm_studio.diffusion.networks.context_unet import ContextUnet
from ddpm_studio.diffusion.networks.unet import Unet
from ddpm_studio.diffusion.schedules import NoiseSchedule, cosine_schedule, course_schedule, linear_schedule
from ddpm_studio.model.config import ModelConfig, ScheduleConfig


def build_schedule(config: ScheduleConfig) -> NoiseSchedule:
    """The noise schedule. Raises ValueError where the betas leave no strictly falling alphas_cumprod above 0."""
    if config.kind == "cosine":
        return cosine_schedule(config.timesteps)
    make = course_schedule if config.kind == "course" else linear_schedule
    return make(config.timesteps, config.beta_start, config.beta_end)


def build_network(config: ModelConfig) -> nn.Module:
    """The untrained network, its weights drawn from ``config.seed`` (the global generator is left as it was)."""
    network = config.network
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed)
        if network.kind == "unet":
            return Unet(config.channels, config.size, len(config.attributes), network.features)
        return ContextUnet(config.channels, config.size, len(config.attributes), network.features, network.norm)
