"""From a model's configuration to its untrained network and what that predicts."""

import torch
from torch import nn

from ddpm_studio.diffusion.augmentation import AUGMENTATIONS
from ddpm_studio.diffusion.networks.context_unet import ContextUnet
from ddpm_studio.diffusion.networks.unet import Unet
from ddpm_studio.diffusion.objectives import Objective
from ddpm_studio.model.config import ModelConfig


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
