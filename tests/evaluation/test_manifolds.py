"""Neighbours, and precision, recall, density and coverage, against their definitions written out."""

import numpy as np
import pytest

from ddpm_studio.evaluation.figures import EvaluationError
from ddpm_studio.evaluation.manifolds import prdc
from ddpm_studio.evaluation.neighbours import Points, nearest_points, squared_radii


def distances(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.stack([np.linalg.norm(b - row, axis=1) for row in a])


def by_definition(real: np.ndarray, samples: np.ndarray, k: int) -> tuple[float, float, float, float]:
    """Kynkäänniemi et al. 2019 and Naeem et al. 2020, all pairs at once."""
    real_radii = np.sort(distances(real, real), 1)[:, k]  # the 0-th is the point itself
    sample_radii = np.sort(distances(samples, samples), 1)[:, k]
    across = distances(real, samples)
    return (
        (across < real_radii[:, None]).any(0).mean(),
        (across < sample_radii[None]).any(1).mean(),
        (across < real_radii[:, None]).sum(0).mean() / k,
        (across.min(1) < real_radii).mean(),
    )


@pytest.mark.parametrize(("count", "others", "dims", "k"), [(40, 60, 2, 3), (200, 90, 16, 5), (1500, 1100, 3, 1)])
def test_as_defined(count, others, dims, k):
    rng = np.random.default_rng(count)
    real, samples = rng.normal(size=(count, dims)), 0.3 + 0.8 * rng.normal(size=(others, dims))
    found = prdc(real, samples, k)
    expected = by_definition(real, samples, k)
    assert (found.precision, found.recall, found.density, found.coverage) == pytest.approx(expected, abs=1e-12)
    assert found.k == k


def test_by_hand():
    # On a line. With k = 1 the balls of the real points 0, 1, 3, 10 reach 1, 1, 2, 7 far.
    real = np.array([[0.0], [1.0], [3.0], [10.0]])
    samples = np.array([[0.5], [-0.5], [2.5], [100.0]])
    found = prdc(real, samples, 1)
    # In balls: 0.5 of 0 and 1; -0.5 of 0; 2.5 of 3; 100 of none. 3.5 would be needed to reach the ball of 10.
    assert found.precision == 3 / 4
    assert found.density == 4 / 4
    assert found.coverage == 3 / 4
    # The samples' balls reach 1, 1, 2, 97.5 far: 0 lies in those of 0.5 and -0.5, 1 in 0.5's, 3 in 2.5's, 10 in 100's.
    assert found.recall == 1.0


def test_of_the_same_images_all_is_one():
    real = np.random.default_rng(0).normal(size=(300, 32)).astype(np.float32)
    found = prdc(real, real[::-1].copy(), 5)
    # The k-th neighbour lies on the edge, which is outside; so each lies in k balls, its own among them.
    assert (found.precision, found.recall, found.density, found.coverage) == (1, 1, 1, 1)


def test_of_sets_apart_all_is_nothing():
    real = np.random.default_rng(0).normal(size=(50, 4))
    found = prdc(real, real + 1000, 5)
    assert (found.precision, found.recall, found.density, found.coverage) == (0, 0, 0, 0)


def test_a_dropped_mode_shows_in_recall_and_coverage():
    rng = np.random.default_rng(0)
    real = np.concatenate([rng.normal(size=(200, 2)), 50 + rng.normal(size=(200, 2))])
    found = prdc(real, rng.normal(size=(400, 2)), 5)
    assert found.precision > 0.95
    assert found.recall < 0.55
    assert found.coverage < 0.55


def test_far_from_zero_nothing_is_lost():
    rng = np.random.default_rng(1)
    real, samples = rng.normal(size=(100, 8)), rng.normal(size=(80, 8))
    assert prdc(real + 1e6, samples + 1e6, 3) == prdc(real, samples, 3)


def test_copies_of_one_image_have_no_ball():
    real = np.zeros((20, 4)) + 0.1
    found = prdc(real, real[:10], 5)
    assert (found.precision, found.density) == (0, 0)


def test_few_images_have_few_neighbours():
    rng = np.random.default_rng(2)
    assert prdc(rng.normal(size=(30, 3)), rng.normal(size=(3, 3)), 5).k == 2
    with pytest.raises(EvaluationError, match="at least 2"):
        prdc(rng.normal(size=(30, 3)), rng.normal(size=(1, 3)))


def test_radii_over_several_blocks():
    x = np.random.default_rng(3).normal(size=(4500, 3))
    found = squared_radii(Points(x), 4).numpy()
    chosen = [0, 1023, 1024, 4095, 4096, 4499]
    np.testing.assert_allclose(np.sqrt(found[chosen]), np.sort(distances(x[chosen], x), 1)[:, 4], rtol=1e-10)


def test_nearest_over_several_blocks():
    rng = np.random.default_rng(4)
    x, y = rng.normal(size=(1100, 5)), rng.normal(size=(4300, 5))
    found = nearest_points(Points(x), Points(y), 3)
    expected = np.argsort(distances(x, y), 1)[:, :3]
    np.testing.assert_array_equal(found.index, expected)
    np.testing.assert_allclose(found.distance, np.take_along_axis(distances(x, y), expected, 1), rtol=1e-12)


def test_nearest_pixels_are_exact():
    rng = np.random.default_rng(5)
    y = rng.integers(0, 256, (500, 16, 16, 3), dtype=np.uint8)
    x = y[[7, 300]].copy()
    x[0, 0, 0, 0] ^= 1  # one level away
    y[400] = y[300]
    found = nearest_points(Points(x), Points(y), 2)
    assert found.index[0, 0] == 7
    assert found.index[1].tolist() == [300, 400]  # the first of equals
    assert found.distance[0, 0] == 1.0
    assert found.distance[1].tolist() == [0.0, 0.0]
    # No more than there are
    assert nearest_points(Points(x), Points(y[:2]), 5).index.shape == (2, 2)
