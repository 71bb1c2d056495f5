"""The exponential moving average of a network's weights."""

import copy

import torch
from torch import nn


class Ema:
    """A running mean of weights whose half-life is counted in images (Karras et al. 2024, EDM2, section 3).

    halflife: in images; 0 makes the mean follow the weights at once. The half-life never exceeds ``ramp`` times
    the images seen, so that a short run does not average in its random start.
    """

    def __init__(self, network: nn.Module, halflife: int, ramp: float = 0.05) -> None:
        self.network = copy.deepcopy(network).eval().requires_grad_(False)
        self._halflife = halflife
        self._ramp = ramp

    @torch.no_grad()
    def update(self, network: nn.Module, images_seen: int, batch_size: int) -> None:
        """Move the mean towards ``network``'s weights, after a step on ``batch_size`` images."""
        halflife = min(self._halflife, images_seen * self._ramp)
        decay = 0.5 ** (batch_size / halflife) if halflife > 0 else 0.0
        mean = list(self.network.parameters())
        torch._foreach_lerp_(mean, [p.detach() for p in network.parameters()], 1 - decay)
        for own, theirs in zip(self.network.buffers(), network.buffers(), strict=True):
            own.copy_(theirs)
