"""The Frechet distance between two sets of features, each taken as a normal distribution."""

from dataclasses import dataclass

import numpy as np

from ddpm_studio.evaluation.figures import EvaluationError


@dataclass(frozen=True, eq=False)
class Moments:
    """Of a set of features. mean: (D,) float64. covariance: (D, D) float64, unbiased, of any rank."""

    mean: np.ndarray
    covariance: np.ndarray


def moments(features: np.ndarray) -> Moments:
    """Of (N, D) features. Raises EvaluationError for fewer than two, which have no covariance."""
    if len(features) < 2:
        raise EvaluationError(f"A distribution cannot be told from {len(features)} image: give at least 2.")
    features = features.astype(np.float64)
    mean = features.mean(0)
    centred = features - mean
    return Moments(mean, centred.T @ centred / (len(features) - 1))


def frechet_distance(a: Moments, b: Moments) -> float:
    """``|m_a - m_b|^2 + tr(S_a + S_b - 2 (S_a S_b)^(1/2))``, squared as FID is (Dowson & Landau 1982, eq. 4; Heusel et
    al. 2017, eq. 6).

    The trace of the root is the sum of the singular values of ``S_a^(1/2) S_b^(1/2)``. Each root exists for every
    covariance, so that no rank is too low, nothing is added to a diagonal, and nothing turns complex.
    """
    gap = a.mean - b.mean
    cross = np.linalg.svd(_root(a.covariance) @ _root(b.covariance), compute_uv=False).sum()
    return max(float(gap @ gap + np.trace(a.covariance) + np.trace(b.covariance) - 2 * cross), 0.0)


def _root(covariance: np.ndarray) -> np.ndarray:
    values, vectors = np.linalg.eigh(covariance)
    # What rounding leaves of a zero, its root would make large.
    zero = len(values) * np.finfo(np.float64).eps * max(values[-1], 0.0)
    return vectors * np.sqrt(np.where(values > zero, values, 0.0)) @ vectors.T
