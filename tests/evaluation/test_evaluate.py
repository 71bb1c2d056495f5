"""All figures of a lot of images at once."""

import json

import numpy as np
import pytest

from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.sprites import builtin_sprites
from ddpm_studio.evaluation import evaluate
from ddpm_studio.evaluation.evaluate import Reference, evaluate_images
from ddpm_studio.evaluation.figures import EvaluationError, figures_as_json

REAL = builtin_sprites(per_class=80, seed=21)
OTHERS = builtin_sprites(per_class=40, seed=22)


@pytest.fixture(scope="module")
def reference() -> Reference:
    return Reference.of(REAL)


def test_real_images_look_like_real_images(reference):
    found = evaluate_images(OTHERS.images, OTHERS.labels, reference)
    assert (found.samples, found.reference, found.k) == (200, 400, 5)
    # Others of the same kind are as far from these as these are among themselves
    assert found.frechet_distance < 1.3 * found.frechet_real
    assert min(found.precision, found.recall, found.density, found.coverage) > 0.6
    assert found.agreement.classifier_accuracy > 0.9
    assert found.agreement.classifier_images == 400
    assert found.agreement.share > 0.9
    assert set(found.agreement.by_attribute) == set(REAL.attributes)
    assert found.copying.verdict == "new"
    assert found.inception_fid.value is None
    assert "not asked for" in found.inception_fid.reason


def test_the_same_images_are_copies_of_themselves(reference):
    found = evaluate_images(REAL.images, REAL.labels, reference)
    assert found.frechet_distance == pytest.approx(0, abs=1e-9)
    assert found.precision == found.recall == found.coverage == 1
    assert found.density == pytest.approx(1)
    assert found.copying.copies == 400
    assert found.copying.verdict == "copies"


def test_noise_looks_like_nothing(reference):
    noise = np.random.default_rng(0).integers(0, 256, (100, 16, 16, 3), dtype=np.uint8)
    found = evaluate_images(noise, None, reference)
    assert found.frechet_distance > 10 * found.frechet_real
    assert (found.precision, found.coverage) == (0, 0)
    assert found.agreement is None
    assert found.copying.verdict == "new"


def test_what_was_not_asked_for_shows_in_the_agreement(reference):
    asked = np.roll(OTHERS.labels, 1, axis=1)
    assert evaluate_images(OTHERS.images, asked, reference).agreement.share < 0.1
    half = OTHERS.labels.copy()
    half[::2] = np.roll(half[::2], 1, axis=1)
    assert evaluate_images(OTHERS.images, half, reference).agreement.share == pytest.approx(0.5, abs=0.06)


def test_a_reference_made_beforehand_changes_nothing(reference):
    fresh = evaluate_images(OTHERS.images[:50], OTHERS.labels[:50], REAL)
    made = evaluate_images(OTHERS.images[:50], OTHERS.labels[:50], reference)
    assert json.dumps(figures_as_json(fresh)) == json.dumps(figures_as_json(made))


def test_every_figure_is_json(reference):
    facts = json.loads(json.dumps(figures_as_json(evaluate_images(OTHERS.images[:20], None, reference))))
    assert facts["agreement"] is None
    assert facts["inception_fid"] is None
    assert facts["features"]["name"] == "DDPM Studio features"
    assert len(facts["features"]["sha256"]) == 64
    nearest = facts["copying"]["nearest_pixels"]
    assert np.shape(nearest["index"]) == np.shape(nearest["distance"]) == (20, 3)
    assert len(facts["copying"]["kinds"]) == 20


def test_transparent_samples_are_measured_on_the_background():
    real = builtin_sprites(per_class=20, seed=21, background=(0, 0, 0))
    rgba = builtin_sprites(per_class=20, seed=21, channels="rgba").images
    found = evaluate_images(rgba, None, real, background=(0, 0, 0))
    assert found.copying.copies == 100
    assert found.frechet_distance == pytest.approx(0, abs=1e-9)


def test_of_a_large_set_some_are_used(monkeypatch):
    monkeypatch.setattr(evaluate, "MOST_REAL", 150)
    training = np.arange(300)
    found = evaluate_images(REAL.images[300:], REAL.labels[300:], REAL, training=training)
    assert found.reference == 150
    assert found.copying.baseline == "held_out"
    assert found.copying.training_images + found.copying.baseline_images == 150
    assert set(found.copying.pixels.index.ravel()) <= set(training)


def test_what_does_not_fit_is_said(reference):
    with pytest.raises(EvaluationError, match="32 x 32"):
        evaluate_images(OTHERS.images.repeat(2, 1).repeat(2, 2), None, reference)
    with pytest.raises(EvaluationError, match="at least 2"):
        evaluate_images(OTHERS.images[:1], None, reference)
    with pytest.raises(EvaluationError, match="5 attributes"):
        evaluate_images(OTHERS.images, OTHERS.labels[:, :3], reference)
    one = ImageSet("one", "nowhere", REAL.images[:1], REAL.labels[:1], REAL.attributes)
    with pytest.raises(EvaluationError, match="at least 2"):
        Reference.of(one)


def test_two_images_are_enough_to_say_something():
    two = ImageSet("two", "nowhere", REAL.images[:2], np.zeros((2, 0), np.float32), ())
    found = evaluate_images(OTHERS.images[:2], None, two)
    assert found.k == 1
    assert found.frechet_real is None
    assert np.isfinite(found.frechet_distance)
