"""The built-in sprites: the same from the same seed, different from each other, and drawn like sprites."""

import numpy as np
import pytest

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.sprites import ATTRIBUTES, builtin_sprites, draw_sprites

CLASSES = range(len(ATTRIBUTES))


@pytest.fixture(scope="module")
def whole_set() -> tuple[np.ndarray, np.ndarray]:
    return draw_sprites()


def _inside(on: np.ndarray) -> np.ndarray:
    """Pixels of (N, 16, 16) bool shapes all of whose four neighbours belong to the shape."""
    wide = np.pad(on, ((0, 0), (1, 1), (1, 1)))
    return on & wide[:, :-2, 1:-1] & wide[:, 2:, 1:-1] & wide[:, 1:-1, :-2] & wide[:, 1:-1, 2:]


def test_the_default_set_has_500_sprites_of_each_of_five_classes(whole_set):
    pixels, classes = whole_set
    assert pixels.shape == (2500, 16, 16, 4)
    assert pixels.dtype == np.uint8
    assert classes.dtype == np.int64
    assert ATTRIBUTES == ("hero", "non-hero", "food", "spell", "side-facing")
    assert np.bincount(classes).tolist() == [500] * 5


def test_the_same_seed_gives_the_same_bytes():
    first, second, other = draw_sprites(12, seed=3), draw_sprites(12, seed=3), draw_sprites(12, seed=4)
    assert first[0].tobytes() == second[0].tobytes()
    assert first[1].tobytes() == second[1].tobytes()
    assert first[0].tobytes() != other[0].tobytes()


@pytest.mark.parametrize("kind", CLASSES, ids=ATTRIBUTES)
def test_a_smaller_set_is_a_prefix_of_a_larger_one(whole_set, kind):
    pixels, classes = whole_set
    few, few_classes = draw_sprites(40)
    np.testing.assert_array_equal(few[few_classes == kind], pixels[classes == kind][:40])


@pytest.mark.parametrize("kind", CLASSES, ids=ATTRIBUTES)
def test_sprites_of_a_class_differ_in_pixels_and_in_outline(whole_set, kind):
    pixels, classes = whole_set
    mine = pixels[classes == kind]
    assert len({sprite.tobytes() for sprite in mine}) >= 0.97 * len(mine)
    assert len({sprite[..., 3].tobytes() for sprite in mine}) >= 300


def test_alpha_is_all_or_nothing_and_transparent_pixels_are_black(whole_set):
    pixels, _ = whole_set
    assert set(np.unique(pixels[..., 3])) == {0, 255}
    assert not pixels[..., :3][pixels[..., 3] == 0].any()


def test_sprites_fill_the_frame_and_leave_its_border_mostly_free(whole_set):
    on = whole_set[0][..., 3] > 0
    share = on.mean((1, 2))
    assert share.min() >= 0.2
    assert share.max() <= 0.88
    border = np.ones((16, 16), bool)
    border[1:-1, 1:-1] = False
    assert on[:, border].mean(1).max() <= 0.6
    assert on[:, border].mean() <= 0.25
    corners = on[:, [0, 0, -1, -1], [0, -1, 0, -1]]
    assert corners.mean() <= 0.15


def test_sprites_sit_in_the_middle_and_heroes_stand_on_the_bottom_row(whole_set):
    pixels, classes = whole_set
    on = pixels[..., 3] > 0
    columns = on.any(1)
    left, right = columns.argmax(1), 15 - columns[:, ::-1].argmax(1)
    assert (np.abs((left + right) / 2 - 7.5) <= 2.5).all()
    assert on[classes == ATTRIBUTES.index("hero"), 15].any(1).all()


def test_the_outline_is_darker_than_what_it_encloses(whole_set):
    pixels, _ = whole_set
    on = pixels[..., 3] > 0
    inside = _inside(on)
    edge = on & ~inside
    light = pixels[..., :3] @ np.array([0.299, 0.587, 0.114])
    gap = (light * inside).sum((1, 2)) / inside.sum((1, 2)) - (light * edge).sum((1, 2)) / edge.sum((1, 2))
    assert gap.min() > 0
    assert gap.mean() > 60
    # Outlines lean to the hue of what they enclose: they are not one black everywhere.
    assert len(np.unique(pixels[edge][:, :3], axis=0)) > 100


def test_palettes_are_small(whole_set):
    counts = [len(np.unique(sprite[sprite[..., 3] > 0][:, :3], axis=0)) for sprite in whole_set[0]]
    assert min(counts) >= 4
    assert max(counts) <= 24


def test_the_image_set_carries_one_hot_labels_and_its_source():
    images = builtin_sprites(per_class=3)
    assert (images.name, images.source) == ("sprites", "builtin:sprites")
    assert images.attributes == ATTRIBUTES
    assert images.labels.dtype == np.float32
    np.testing.assert_array_equal(images.labels, np.repeat(np.eye(5, dtype=np.float32), 3, 0))
    assert images.counts() == dict.fromkeys(ATTRIBUTES, 3)


def test_another_background_shows_exactly_where_sprites_are_transparent():
    pixels, _ = draw_sprites(5, seed=8)
    images = builtin_sprites(background=(10, 200, 30), seed=8, per_class=5).images
    clear = pixels[..., 3] == 0
    assert (images[clear] == (10, 200, 30)).all()
    np.testing.assert_array_equal(images[~clear], pixels[~clear][:, :3])


@pytest.mark.parametrize("size", [32, 64])
def test_enlargement_repeats_whole_pixels(size):
    small, large = builtin_sprites(per_class=4).images, builtin_sprites(size, per_class=4).images
    scale = size // 16
    assert large.shape == (20, size, size, 3)
    for dy in range(scale):
        for dx in range(scale):
            np.testing.assert_array_equal(large[:, dy::scale, dx::scale], small)


def test_impossible_requests_are_refused_in_words():
    with pytest.raises(ImageSetError, match="16, 32, 64"):
        builtin_sprites(size=24)
    with pytest.raises(ImageSetError, match=r"0\.\.255"):
        builtin_sprites(background=(0, 0, 256))
    with pytest.raises(ValueError, match="at least 1"):
        draw_sprites(0)
    with pytest.raises(ValueError, match="negative"):
        draw_sprites(1, seed=-1)
