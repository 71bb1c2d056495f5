"""The verdict on copying, on the built-in sprites."""

import numpy as np
import pytest
from PIL import Image

from ddpm_studio.data.sprites import builtin_sprites
from ddpm_studio.evaluation.copy_sheet import write_copy_sheet
from ddpm_studio.evaluation.copying import COPY, NEW, TrainingImages, at_least_as_many
from ddpm_studio.evaluation.features import features_of
from ddpm_studio.evaluation.figures import EvaluationError


@pytest.fixture(scope="module")
def sprites():
    """300 sprites, of which the first 200 (in a shuffled order) were trained on, and their features."""
    images = builtin_sprites(per_class=60, seed=5).images
    images = images[np.random.default_rng(0).permutation(len(images))]
    return images, features_of(images).metric


@pytest.fixture(scope="module")
def training(sprites):
    images, features = sprites
    return TrainingImages(images, features, np.arange(300), np.arange(200))


def verdict(training, samples):
    return training.compare(samples, features_of(samples).metric)


def test_new_images_are_new(training):
    found = verdict(training, builtin_sprites(per_class=40, seed=77).images)
    assert found.verdict == "new"
    assert "No sign of copying" in found.sentence
    assert (found.baseline, found.baseline_images, found.training_images) == ("held_out", 100, 200)
    assert found.p_copies > 0.01
    assert found.p_near > 0.01
    assert (found.kinds == NEW).sum() == 200 - found.copies - found.near


@pytest.mark.parametrize("levels", [0, 3])
def test_training_images_are_found_out(sprites, training, levels):
    images, _ = sprites
    rng = np.random.default_rng(1)
    chosen = rng.permutation(200)[:60]
    samples = images[chosen].astype(int) + rng.integers(-levels, levels + 1, (60, 16, 16, 3))
    found = verdict(training, samples.clip(0, 255).astype(np.uint8))
    assert found.verdict == "copies"
    assert found.copies == 60
    assert (found.kinds == COPY).all()
    np.testing.assert_array_equal(found.pixels.index[:, 0], chosen)
    assert found.pixels.distance[:, 0].max() <= levels / 255
    assert found.p_copies < 1e-6
    assert "60 of 60 samples" in found.sentence


def test_a_few_copies_among_many_are_found_out(sprites, training):
    images, _ = sprites
    samples = builtin_sprites(per_class=40, seed=78).images.copy()
    usual = verdict(training, samples).copies
    samples[:40] = images[:40]
    found = verdict(training, samples)
    assert found.verdict == "copies"
    assert 40 <= found.copies <= 40 + usual
    assert (found.kinds[:40] == COPY).all()


def test_images_with_a_few_pixels_changed_are_near(sprites, training):
    # Too far in pixels to be copies, but nearer than unseen images come
    images, _ = sprites
    samples = images[:100].copy()
    samples[:, 7:9, 6:10] ^= 64
    found = verdict(training, samples)
    assert found.verdict == "near"
    assert found.copies < 5
    assert found.near > 50
    assert "nearer to training images" in found.sentence


def test_images_moved_by_a_pixel_are_near_in_features(sprites, training):
    images, _ = sprites
    found = verdict(training, np.roll(images[:100], 1, axis=2))
    assert found.verdict == "near"
    assert (found.features.index[:, 0] == np.arange(100)).mean() > 0.8
    assert (found.pixels.index[:, 0] == np.arange(100)).mean() < 0.8


def test_without_held_out_images_each_is_left_out_in_turn(sprites):
    images, features = sprites
    everything = TrainingImages(images, features, np.arange(300))
    found = verdict(everything, images[200:])
    assert (found.baseline, found.baseline_images, found.training_images) == ("leave_one_out", 300, 300)
    assert found.verdict == "copies"
    assert verdict(everything, builtin_sprites(per_class=40, seed=79).images).verdict == "new"


def test_places_are_those_of_the_whole_set(sprites):
    images, features = sprites
    places = np.arange(300) * 2 + 5
    some = TrainingImages(images, features, places, places[100:])
    found = verdict(some, images[150:160])
    np.testing.assert_array_equal(found.pixels.index[:, 0], places[150:160])
    np.testing.assert_array_equal(found.features.index[:, 0], places[150:160])
    with pytest.raises(EvaluationError, match="trained on"):
        TrainingImages(images, features, places, np.array([0]))


def test_in_a_set_full_of_duplicates_duplicates_prove_nothing(sprites):
    images, features = sprites
    twice, doubled = images[:40].repeat(5, 0), features[:40].repeat(5, 0)
    found = TrainingImages(twice, doubled, np.arange(200)).compare(twice[:50], doubled[:50])
    assert found.copies == 50
    assert found.baseline_copies == 200
    assert found.verdict == "new"


def test_fishers_exact_test():
    # The lady who tastes tea: 4 of 4, and 3 or more of 4, of 8 cups of which 4 had the milk first
    assert at_least_as_many(4, 4, 0, 4) == pytest.approx(1 / 70)
    assert at_least_as_many(3, 4, 1, 4) == pytest.approx(17 / 70)
    assert at_least_as_many(0, 10, 3, 10) == pytest.approx(1)
    assert at_least_as_many(0, 10, 0, 10) == 1
    assert at_least_as_many(50_000, 50_000, 1000, 2000) < 1e-100


def test_the_sheet_shows_the_nearest(sprites, training, tmp_path):
    images, _ = sprites
    samples = np.concatenate([images[3:4], builtin_sprites(per_class=5, seed=80).images])
    found = verdict(training, samples)
    write_copy_sheet(tmp_path / "sheet.png", samples, images, found)
    with Image.open(tmp_path / "sheet.png") as picture:
        pixels = np.asarray(picture)
    # The copy comes first, with what it is a copy of beside it
    copy = images[3].repeat(4, 0).repeat(4, 1)
    top, left = 38, 12
    np.testing.assert_array_equal(pixels[top : top + 64, left : left + 64], copy)
    np.testing.assert_array_equal(pixels[top : top + 64, left + 80 : left + 80 + 64], copy)
