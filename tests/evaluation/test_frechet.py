"""The Frechet distance against closed forms."""

import numpy as np
import pytest

from ddpm_studio.evaluation.figures import EvaluationError
from ddpm_studio.evaluation.frechet import Moments, frechet_distance, moments


def normal(mean, covariance) -> Moments:
    return Moments(np.asarray(mean, np.float64), np.asarray(covariance, np.float64))


def random_covariance(rng: np.random.Generator, dims: int, rank: int) -> np.ndarray:
    factor = rng.normal(size=(dims, rank))
    return factor @ factor.T


def test_in_one_dimension():
    # (m - n)^2 + (s - r)^2 of standard deviations
    assert frechet_distance(normal([3.0], [[4.0]]), normal([-1.0], [[25.0]])) == pytest.approx(16 + 9)


def test_of_covariances_that_commute():
    rng = np.random.default_rng(0)
    turn, _ = np.linalg.qr(rng.normal(size=(7, 7)))
    a, b = rng.uniform(0, 3, 7), rng.uniform(0, 3, 7)
    m, n = rng.normal(size=(2, 7))
    found = frechet_distance(normal(m, turn @ np.diag(a**2) @ turn.T), normal(n, turn @ np.diag(b**2) @ turn.T))
    assert found == pytest.approx(((m - n) ** 2).sum() + ((a - b) ** 2).sum(), rel=1e-10)


def test_of_any_covariances():
    rng = np.random.default_rng(1)
    for dims in (2, 5, 40):
        a, b = (random_covariance(rng, dims, dims + 3) for _ in range(2))
        cross = np.sqrt(np.linalg.eigvals(a @ b).real).sum()
        found = frechet_distance(normal(np.zeros(dims), a), normal(np.zeros(dims), b))
        assert found == pytest.approx(np.trace(a) + np.trace(b) - 2 * cross, rel=1e-8)


def test_of_lines():
    # u u' and v v' have rank 1, and the trace of the root of their product is |u . v|.
    rng = np.random.default_rng(2)
    u, v = rng.normal(size=(2, 50))
    found = frechet_distance(normal(np.zeros(50), np.outer(u, u)), normal(np.zeros(50), np.outer(v, v)))
    assert found == pytest.approx(u @ u + v @ v - 2 * abs(u @ v), rel=1e-9)


@pytest.mark.parametrize("rank", [0, 1, 30, 128])
def test_of_equals_it_is_zero_at_any_rank(rank):
    covariance = random_covariance(np.random.default_rng(3), 128, rank)
    same = normal(np.ones(128), covariance)
    assert frechet_distance(same, same) <= 1e-10 * max(np.trace(covariance), 1)


def test_of_fewer_images_than_dimensions():
    rng = np.random.default_rng(4)
    a, b = rng.normal(size=(10, 128)).astype(np.float32), 2 + rng.normal(size=(7, 128)).astype(np.float32)
    there, back = (frechet_distance(moments(x), moments(y)) for x, y in ((a, b), (b, a)))
    assert np.isfinite(there)
    assert there == pytest.approx(back, rel=1e-10)
    assert there > 128 * 4 * 0.7


def test_a_shift_adds_its_square():
    x = np.random.default_rng(5).normal(size=(300, 16))
    shift = np.arange(16) / 4
    assert frechet_distance(moments(x), moments(x + shift)) == pytest.approx((shift**2).sum(), rel=1e-9)


def test_moments():
    x = np.random.default_rng(6).normal(size=(50, 9)).astype(np.float32)
    found = moments(x)
    np.testing.assert_allclose(found.covariance, np.cov(x.astype(np.float64).T), rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(found.mean, x.astype(np.float64).mean(0))
    with pytest.raises(EvaluationError, match="at least 2"):
        moments(x[:1])
