"""How many operations a network needs, counted and not estimated."""

import torch
from torch.utils.flop_counter import FlopCounterMode

from ddpm_studio.diffusion.context import Context
from ddpm_studio.model.build import build_network
from ddpm_studio.model.config import ModelConfig

_BATCH = 4


def flops_per_image(config: ModelConfig, training: bool) -> float:
    """Floating-point operations of the matrix products and convolutions for one image: of one evaluation, or in
    training of one evaluation and its gradient.

    A multiplication and an addition are two operations. Nothing is computed: tensors on the meta device have shapes
    only.
    """
    network = build_network(config).to("meta").train(training)
    xt = torch.empty(_BATCH, config.channels, config.size, config.size, device="meta")
    context = Context(
        torch.empty(_BATCH, len(config.attributes), device="meta"), torch.ones(_BATCH, dtype=torch.bool, device="meta")
    )
    with FlopCounterMode(display=False) as counter, torch.set_grad_enabled(training):
        answer = network(xt, torch.empty(_BATCH, device="meta"), context)
        if training:
            answer.sum().backward()
    return counter.get_total_flops() / _BATCH
