"""Distances between all pairs of two sets of points, in blocks, so that memory does not grow with the pairs."""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.evaluation.figures import Nearest

_ROWS, _COLUMNS = 1024, 4096  # of a block: 32 MiB in float64
_TIE = 1e-10  # squared distances that differ by less than this share of the mean squared norm are equal


class Points:
    """(N, D) points. uint8 ones stay so until a block needs them, which is then in float32: exact enough for pixels.

    Others are float64. centre: the point from which norms are measured; near the data, little is lost to rounding.
    """

    def __init__(self, values: np.ndarray) -> None:
        self.values = torch.from_numpy(np.ascontiguousarray(values).reshape(len(values), -1))
        if values.dtype != np.uint8:
            self.values = self.values.double()

    def __len__(self) -> int:
        return len(self.values)

    def block(self, start: int, stop: int, centre: Tensor) -> Tensor:
        return self.values[start:stop].to(centre.dtype) - centre

    @property
    def centre(self) -> Tensor:
        if self.values.dtype == torch.uint8:
            return torch.full((self.values.shape[1],), 128.0)
        return self.values.mean(0)


def squared_distances(rows: Points, columns: Points) -> Iterator[tuple[slice, slice, Tensor]]:
    """Blocks (R, C) of the squared distances between all rows and all columns, row after row."""
    centre = columns.centre
    for top in range(0, len(rows), _ROWS):
        a = rows.block(top, top + _ROWS, centre)
        a_norms = a.square().sum(1)
        for left in range(0, len(columns), _COLUMNS):
            b = columns.block(left, left + _COLUMNS, centre)
            block = torch.addmm(a_norms[:, None] + b.square().sum(1), a, b.T, alpha=-2).clamp_min_(0)
            yield slice(top, top + len(a)), slice(left, left + len(b)), block


def tie(points: Points) -> float:
    """What two squared distances between float64 points must differ by, not to be equal but for rounding."""
    return _TIE * float((points.values - points.centre).square().sum(1).mean())


def squared_radii(points: Points, k: int) -> Tensor:
    """(N,) the squared distance of each point to its k-th nearest other point; k < N."""
    nearest = torch.full((len(points), k), torch.inf, dtype=torch.float64)
    for rows, columns, block in squared_distances(points, points):
        _without_self(rows, columns, block)
        found = torch.cat([nearest[rows], block.double()], 1)
        nearest[rows] = found.topk(k, dim=1, largest=False).values
    return nearest.amax(1)


def nearest_points(queries: Points, points: Points, count: int) -> Nearest:
    """The ``count`` nearest points of each query, nearest first, and their distances, exact.

    Fewer where there are fewer points. Of equally near points, the first.
    """
    count = min(count, len(points))
    # A few more than wanted: their order is settled by exact distances.
    wide = min(count + 4, len(points))
    best = torch.full((len(queries), wide), torch.inf, dtype=torch.float64)
    index = torch.zeros((len(queries), wide), dtype=torch.int64)
    for rows, columns, block in squared_distances(queries, points):
        values, places = block.topk(min(wide, block.shape[1]), dim=1, largest=False)
        values = torch.cat([best[rows], values.double()], 1)
        places = torch.cat([index[rows], places + columns.start], 1)
        best[rows], order = values.topk(wide, dim=1, largest=False)
        index[rows] = places.gather(1, order)
    index = index.sort(1).values
    exact = torch.empty(index.shape, dtype=torch.float64)
    for start in range(0, len(queries), 64):
        part = slice(start, start + 64)
        gaps = queries.values[part, None].double() - points.values[index[part]].double()
        exact[part] = gaps.square().sum(2).sqrt()
    order = exact.argsort(dim=1, stable=True)[:, :count]
    return Nearest(index.gather(1, order).numpy(), exact.gather(1, order).numpy())


def _without_self(rows: slice, columns: slice, block: Tensor) -> None:
    """Take the distances of points to themselves out of a block."""
    first, last = max(rows.start, columns.start), min(rows.stop, columns.stop)
    if first < last:
        own = torch.arange(first, last)
        block[own - rows.start, own - columns.start] = torch.inf
