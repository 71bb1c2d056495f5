"""One image beside the training images, on the built-in sprites."""

import numpy as np
import pytest

from ddpm_studio.data.sprites import builtin_sprites
from ddpm_studio.evaluation.copying import COPY, NEAR, NEW
from ddpm_studio.evaluation.figures import EvaluationError
from ddpm_studio.evaluation.look_alikes import LookAlikes


@pytest.fixture(scope="module")
def sprites() -> np.ndarray:
    images = builtin_sprites(per_class=60, seed=5).images
    return images[np.random.default_rng(0).permutation(len(images))]


@pytest.fixture(scope="module")
def alike(sprites) -> LookAlikes:
    return LookAlikes(sprites, np.arange(200))


def test_the_nearest_are_those_with_the_least_root_mean_square_difference(sprites, alike):
    image = sprites[250]
    found = alike.of(image, count=7)
    differences = np.sqrt(((sprites[:200].astype(float) - image) ** 2).mean((1, 2, 3))) / 255
    order = np.argsort(differences, kind="stable")[:7]
    assert found.index.tolist() == order.tolist()
    np.testing.assert_allclose(found.distance, differences[order], rtol=1e-12)


def test_a_training_image_is_a_copy_also_with_a_little_noise(sprites, alike):
    noisy = np.clip(sprites[7].astype(int) + np.random.default_rng(1).integers(-3, 4, (16, 16, 3)), 0, 255)
    for image in (sprites[7], noisy.astype(np.uint8)):
        found = alike.of(image)
        assert found.kind == COPY
        assert found.index[0] == 7
        assert found.sentence.startswith("A copy: the nearest of 200 training images differs by")


def test_held_out_images_say_what_is_usual(sprites, alike):
    kinds = [alike.of(image).kind for image in sprites[200:]]
    assert kinds.count(NEW) >= 90
    assert "unseen real image" in alike.of(sprites[200]).sentence
    everything = LookAlikes(sprites)
    assert "among the others" in everything.of(sprites[0]).sentence


def test_between_a_copy_and_what_is_usual_is_suspicious(sprites, alike):
    far = alike.of(sprites[240])
    share = (alike.copy_distance + alike.near_distance) / 2 / far.distance[0]
    assert share < 1
    mixed = (1 - share) * sprites[far.index[0]].astype(float) + share * sprites[240]
    found = alike.of(mixed.round().astype(np.uint8))
    assert found.kind == NEAR
    assert found.sentence.startswith("Suspiciously near:")


def test_what_cannot_be_compared_is_refused(sprites, alike):
    with pytest.raises(EvaluationError, match="8 x 8"):
        alike.of(np.zeros((8, 8, 3), np.uint8))
    with pytest.raises(EvaluationError, match="too few"):
        LookAlikes(sprites[:1])
