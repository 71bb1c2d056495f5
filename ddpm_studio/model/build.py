"""From a model's configuration to its schedule and its untrained network."""

import torch
from torch import nn

from ddpm_studio.diffusion.augmentation import AUGMENTATIONS
from ddpm_studio.diffusion.networks.context_unet import ContextUnet
from ddpm_studio.diffusion.networks.unet import Unet
from ddpm_studio.diffusion.objectives import Objective
from ddpm_studio.diffusion.schedules import (
    NoiseSchedule,
    cosine_schedule,
    course_schedule,
    edm_schedule,
    linear_schedule,
    sigmoid_schedule,
    with_zero_terminal_snr,
)
from ddpm_studio.model.config import ModelConfig, ScheduleConfig


def build_schedule(config: ScheduleConfig) -> NoiseSchedule:
    """The noise schedule. Raises ValueError where the betas leave no strictly falling alphas_cumprod above 0."""
    betas = {"linear": linear_schedule, "course": course_schedule}
    tables = {"cosine": cosine_schedule, "sigmoid": sigmoid_schedule, "edm": edm_schedule}
    if config.kind in betas:
        schedule = betas[config.kind](config.timesteps, config.beta_start, config.beta_end)
    else:
        schedule = tables[config.kind](config.timesteps)
    return with_zero_terminal_snr(schedule) if config.zero_terminal_snr else schedule


def build_objective(config: ModelConfig) -> Objective:
    """What the network predicts."""
    return Objective(config.objective, config.sigma_data)


def build_network(config: ModelConfig) -> nn.Module:
    """The untrained network, its weights drawn from ``config.seed`` (the global generator is left as it was)."""
    network = config.network
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed)
        if network.kind == "unet":
            return Unet(
                config.channels,
                config.size,
                len(config.attributes),
                network.features,
                network.multipliers,
                network.blocks,
                network.attention_size,
                network.patch,
                network.time,
                AUGMENTATIONS if network.augmentations else 0,
            )
        return ContextUnet(config.channels, config.size, len(config.attributes), network.features, network.norm)
