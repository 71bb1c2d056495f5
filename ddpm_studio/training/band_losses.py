"""The loss told apart by how much noise there was, at next to no cost."""

import torch
from torch import Tensor


class BandLosses:
    """Means of the squared error by bands of noise, gathered on the device until they are taken."""

    def __init__(self, edges: Tensor, device: torch.device) -> None:
        """edges: (K,) float32, rising: the times at which the second to last of K+1 bands begin."""
        self._edges = edges.to(device)
        self._zeros = torch.zeros(len(edges) + 1, device=device)
        self._sums, self._counts = self._zeros.clone(), self._zeros.clone()

    @torch.no_grad()
    def add(self, time: Tensor, errors: Tensor) -> None:
        """time: (B,), what the network was told of the noise; errors: (B,), its mean squared error of each image."""
        band = torch.bucketize(time, self._edges, right=True)
        self._sums.index_add_(0, band, errors)
        self._counts.index_add_(0, band, torch.ones_like(errors))

    def take(self) -> tuple[float, ...]:
        """The mean of each band since the last call, from the least noise to the most; NaN where no image was."""
        means = (self._sums / self._counts).tolist()
        self._sums, self._counts = self._zeros.clone(), self._zeros.clone()
        return tuple(means)
