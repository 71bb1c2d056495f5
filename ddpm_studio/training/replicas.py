"""A batch's gradient, computed by several cores at once, each on its part of the images."""

import copy
from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn

from ddpm_studio.model.cores import Cores
from ddpm_studio.training.batches import Batch

LEAST = 16  # images for a core: with fewer, what a layer costs by itself outweighs what is gained


class Replicas:
    """Copies of ``network`` over the same weights, one for each of ``hands`` threads.

    They see what an optimiser does to the weights, and have gradients of their own. Statistics that a layer gathers
    while it trains (BatchNorm) are each copy's over its own images, and averaged.
    """

    def __init__(self, network: nn.Module, hands: int) -> None:
        self._network = network
        self._cores = Cores(hands)
        self._copies = [copy.deepcopy(network) for _ in range(hands)]
        for replica in self._copies:
            for own, shared in zip(replica.parameters(), network.parameters(), strict=True):
                own.data = shared.data

    @property
    def hands(self) -> int:
        return self._cores.hands

    def backward(self, loss: Callable[[nn.Module, Batch], Tensor], parts: Sequence[Batch]) -> Tensor:
        """Add the gradients of all parts' losses, one for each copy, to the network's; returns the sum of losses."""

        def work(index: int) -> Tensor:
            value = loss(self._copies[index], parts[index])
            value.backward()
            return value.detach()

        losses = self._cores.each(work, range(len(parts)))
        self._gather()
        return torch.stack(losses).sum()

    @torch.no_grad()
    def _gather(self) -> None:
        weights = list(self._network.parameters())
        for replica in self._copies:
            for weight, own in zip(weights, replica.parameters(), strict=True):
                if own.grad is not None:
                    weight.grad = own.grad if weight.grad is None else weight.grad.add_(own.grad)
                    own.grad = None
        for own, *theirs in zip(self._network.buffers(), *(r.buffers() for r in self._copies), strict=True):
            if own.is_floating_point():
                own.copy_(torch.stack(theirs).mean(0))
            else:
                own.copy_(theirs[0])
            for other in theirs:
                other.copy_(own)

    def close(self) -> None:
        """End the threads."""
        self._cores.close()
