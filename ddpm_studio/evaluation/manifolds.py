"""Precision, recall, density and coverage: how the samples lie within the real images, and these within the samples."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.evaluation.figures import EvaluationError
from ddpm_studio.evaluation.neighbours import Points, squared_distances, squared_radii, tie


@dataclass(frozen=True)
class Manifold:
    """precision, recall, coverage in 0..1; density from 0 up, 1 where samples lie as close as real images do.

    k: the neighbours that a point's ball reaches to; fewer than asked for where there are too few points.
    """

    precision: float
    recall: float
    density: float
    coverage: float
    k: int


class RealPoints:
    """(N, D) features of real images. How far each one's ball reaches is found out once for each number of neighbours,
    as the same images are held against many lots of samples."""

    def __init__(self, features: np.ndarray) -> None:
        self.points = Points(features)
        self.tie = tie(self.points)
        self._radii: dict[int, Tensor] = {}

    def __len__(self) -> int:
        return len(self.points)

    def squared_radii(self, k: int) -> Tensor:
        """(N,) the squared distance of each to its k-th nearest other one; k < N."""
        if k not in self._radii:
            self._radii[k] = squared_radii(self.points, k)
        return self._radii[k]


def prdc(real: np.ndarray | RealPoints, samples: np.ndarray, k: int = 5) -> Manifold:
    """Of (N, D) real and (M, D) sample features, from the balls about each point that reach to its k-th neighbour.

    precision, recall: the share of samples within a ball of a real image, and the other way round (Kynkäänniemi et al.
    2019, eq. 1 and 2). density: the number of real balls that a sample lies in, over k; coverage: the share of real
    balls with a sample in them (Naeem et al. 2020, eq. 3 and 4). A ball does not hold its edge. Raises EvaluationError
    for fewer than two points of either kind.
    """
    if min(len(real), len(samples)) < 2:
        raise EvaluationError("Neighbours can only be counted among at least 2 real images and 2 samples.")
    k = min(k, len(real) - 1, len(samples) - 1)
    if not isinstance(real, RealPoints):
        real = RealPoints(real)
    points, others = real.points, Points(samples)
    slack = max(real.tie, tie(others))
    real_radii = real.squared_radii(k) - slack
    sample_radii = squared_radii(others, k) - slack
    balls = torch.zeros(len(samples), dtype=torch.int64)
    covered = torch.zeros(len(real), dtype=torch.bool)
    recalled = torch.zeros(len(real), dtype=torch.bool)
    for rows, columns, block in squared_distances(points, others):
        inside = block < real_radii[rows, None]
        balls[columns] += inside.sum(0)
        covered[rows] |= inside.any(1)
        recalled[rows] |= (block < sample_radii[columns]).any(1)
    return Manifold(
        (balls > 0).double().mean().item(),
        recalled.double().mean().item(),
        balls.double().mean().item() / k,
        covered.double().mean().item(),
        k,
    )
