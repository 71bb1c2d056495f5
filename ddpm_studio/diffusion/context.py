"""The context that a network is conditioned on."""

from typing import NamedTuple

import torch
from torch import Tensor


class Context(NamedTuple):
    """What each image of a batch should be.

    values: (B, K) float in 0..1, how much of each attribute. given: (B,) bool; where False the network uses its learned
    null instead ("no context"), which is not the zero vector. augment: (B, A) float, how each image was augmented, for
    networks that are told; None, as zeros, is not at all.
    """

    values: Tensor
    given: Tensor
    augment: Tensor | None = None

    def without(self) -> "Context":
        """The same batch with no context anywhere."""
        return self._replace(given=torch.zeros_like(self.given))


def no_context(batch: int, attributes: int, device: torch.device | str = "cpu") -> Context:
    """No context for ``batch`` images of a network with ``attributes`` attributes."""
    return Context(torch.zeros(batch, attributes, device=device), torch.zeros(batch, dtype=torch.bool, device=device))
