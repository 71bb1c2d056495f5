"""The context that a network is conditioned on."""

from typing import NamedTuple

import torch
from torch import Tensor


class Context(NamedTuple):
    """What each image of a batch should be.

    values: (B, K) float in 0..1, how much of each attribute. given: (B,) bool; where False the network uses its learned
    null instead ("no context"), which is not the zero vector.
    """

    values: Tensor
    given: Tensor

    def without(self) -> "Context":
        """The same batch with no context anywhere."""
        return Context(self.values, torch.zeros_like(self.given))


def no_context(batch: int, attributes: int, device: torch.device | str = "cpu") -> Context:
    """No context for ``batch`` images of a network with ``attributes`` attributes."""
    return Context(torch.zeros(batch, attributes, device=device), torch.zeros(batch, dtype=torch.bool, device=device))
