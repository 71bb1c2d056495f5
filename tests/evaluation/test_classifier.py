"""The classifier that judges whether samples show what was asked for."""

import numpy as np
import pytest

from ddpm_studio.evaluation.classifier import fit_classifier

NAMES = ("a", "b", "c")


def clusters(count: int, spread: float, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Three clusters in eight dimensions, and which one each point is of."""
    rng = np.random.default_rng(seed)
    kinds = rng.integers(0, 3, count)
    return (np.eye(3, 8)[kinds] + spread * rng.normal(size=(count, 8))).astype(np.float32), kinds


def one_hot(kinds: np.ndarray) -> np.ndarray:
    return np.eye(3, dtype=np.float32)[kinds]


def test_clusters_apart_are_told_apart():
    classifier = fit_classifier(*_labelled(clusters(300, 0.05)))
    assert classifier.accuracy == 1.0
    assert classifier.images == 300
    features, kinds = clusters(200, 0.05, seed=1)
    asked = one_hot(kinds)
    asked[:50] = one_hot((kinds[:50] + 1) % 3)  # a quarter is not what was asked for
    found = classifier.agreement(features, asked, NAMES)
    assert found.share == 0.75
    assert found.asked == 200
    assert sum(asked for _, asked in found.by_attribute.values()) == 200
    total = sum(share * asked for share, asked in found.by_attribute.values())
    assert total == pytest.approx(150)


def test_what_cannot_be_learned_has_the_accuracy_of_guessing():
    rng = np.random.default_rng(0)
    classifier = fit_classifier(rng.normal(size=(600, 8)), one_hot(rng.integers(0, 3, 600)))
    assert 0.2 < classifier.accuracy < 0.47


def test_the_accuracy_is_that_of_images_not_seen():
    # More dimensions than images: all could be learned by heart.
    rng = np.random.default_rng(0)
    classifier = fit_classifier(rng.normal(size=(100, 400)), one_hot(rng.integers(0, 3, 100)))
    assert classifier.accuracy < 0.6


def test_it_comes_out_the_same_each_time():
    first, second = (fit_classifier(*_labelled(clusters(100, 0.6))) for _ in range(2))
    features, _ = clusters(20, 0.6, seed=2)
    np.testing.assert_array_equal(first.scores(features), second.scores(features))
    assert first.accuracy == second.accuracy


def test_several_attributes_at_once():
    rng = np.random.default_rng(0)
    features = rng.normal(size=(500, 6)).astype(np.float32)
    labels = (features[:, :3] > 0).astype(np.float32)  # each attribute by itself; all, some or none
    classifier = fit_classifier(features, labels)
    assert not classifier.exclusive
    assert classifier.images == int(labels.any(1).sum())
    scores = classifier.scores(rng.normal(size=(400, 6)).astype(np.float32))
    assert (scores.sum(1) > 1.5).any()
    assert classifier.accuracy > 0.97


def test_the_strongest_of_a_mixture_counts():
    classifier = fit_classifier(*_labelled(clusters(300, 0.05)))
    features = np.eye(3, 8, dtype=np.float32)[[0, 0, 1, 2]]
    asked = np.float32([[0.6, 0.4, 0], [0.4, 0.6, 0], [0.5, 0.5, 0], [0, 0, 0]])
    found = classifier.agreement(features, asked, NAMES)
    # Right; wrong; one of two that are equally strong; not asked for anything
    assert found.asked == 3
    assert found.share == pytest.approx(2 / 3)
    assert classifier.agreement(features, np.zeros((4, 3), np.float32), NAMES) is None


def test_where_there_is_nothing_to_tell_apart():
    features, kinds = clusters(100, 0.1)
    assert fit_classifier(features, np.ones((100, 1), np.float32)) is None
    assert fit_classifier(features, np.zeros((100, 0), np.float32)) is None
    assert fit_classifier(features, np.zeros((100, 3), np.float32)) is None
    assert fit_classifier(features[:9], one_hot(kinds[:9])) is None


def test_a_class_of_one_image_does_no_harm():
    features, kinds = clusters(100, 0.05)
    kinds[kinds == 2] = 0
    kinds[17] = 2
    assert fit_classifier(features, one_hot(kinds)).accuracy > 0.6


def _labelled(points: tuple[np.ndarray, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    return points[0], one_hot(points[1])
