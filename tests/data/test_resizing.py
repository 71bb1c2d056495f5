"""Area averaging against exact integration, premultiplied alpha, and whole-pixel enlargement."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from ddpm_studio.data.preparation import Preparation
from ddpm_studio.data.reading import load_images
from ddpm_studio.data.resizing import fit, fit_one, middle_square

WHITE = (255, 255, 255)


def integrated(image: np.ndarray, size: int, background: tuple[int, int, int]) -> np.ndarray:
    """The area averages by brute force: compose, pad to a square, repeat each half pixel, take means."""
    height, width, channels = image.shape
    canvas = max(height, width)
    square = np.empty((2 * canvas, 2 * canvas, 3))
    square[...] = background
    alpha = image[..., 3:] / 255 if channels == 4 else np.ones((height, width, 1))
    flat = image[..., :3] * alpha + np.asarray(background) * (1 - alpha)
    top, left = canvas - height, canvas - width
    square[top : top + 2 * height, left : left + 2 * width] = flat.repeat(2, 0).repeat(2, 1)
    fine = square.repeat(size, 0).repeat(size, 1)  # 2 * canvas * size on a side: the cells divide it evenly
    return fine.reshape(size, 2 * canvas, size, 2 * canvas, 3).mean((1, 3))


def noise(*shape: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, shape, dtype=np.uint8)


def assert_nearest(result: np.ndarray, exact: np.ndarray) -> None:
    """``result`` is ``exact`` rounded to the nearest whole number."""
    assert np.abs(result - exact).max() <= 0.5 + 1e-9


@pytest.mark.parametrize("shape", [(24, 24), (20, 40), (40, 20), (17, 16), (5, 33), (1, 31), (47, 47)])
@pytest.mark.parametrize("channels", [3, 4])
def test_shrinking_is_exact_box_integration(shape, channels):
    image = noise(*shape, channels)
    background = (10, 200, 90)
    result = fit(image[None], 16, background)
    assert result.shape == (1, 16, 16, 3)
    assert result.dtype == np.uint8
    assert_nearest(result[0], integrated(image, 16, background))


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 26),
    st.integers(17, 26),
    st.sampled_from([3, 4]),
    st.booleans(),
    st.tuples(*[st.integers(0, 255)] * 3),
)
def test_shrinking_any_shape_on_any_background(short, long, channels, upright, background):
    image = noise(*((long, short) if upright else (short, long)), channels, seed=short)
    assert_nearest(fit(image[None], 16, background)[0], integrated(image, 16, background))


def test_halving_is_the_mean_of_four_pixels():
    image = noise(32, 32, 3)
    exact = image.reshape(16, 2, 16, 2, 3).mean((1, 3))
    np.testing.assert_array_equal(fit(image[None], 16, WHITE)[0], np.floor(exact + 0.5))


def test_a_large_image_is_averaged_whole():
    image = noise(2048, 3072, 3)
    square = np.full((3072, 3072, 3), 255, np.uint8)
    square[512:-512] = image
    exact = square.reshape(64, 48, 64, 48, 3).mean((1, 3))
    assert_nearest(fit(image[None], 64, WHITE)[0], exact)


def test_a_long_image_keeps_its_aspect():
    image = np.zeros((20, 40, 3), np.uint8)
    result = fit(image[None], 16, WHITE)[0]
    dark = (result == 0).all(-1)
    assert dark[4:12].all()
    assert not dark[:4].any()
    assert not dark[12:].any()
    assert (result[:4] == 255).all()


@pytest.mark.parametrize("value", [0, 1, 127, 254, 255])
def test_a_plain_colour_stays_itself(value):
    image = np.full((1, 37, 37, 3), value, np.uint8)
    assert (fit(image, 16, (77, 77, 77)) == value).all()


def test_hidden_colour_does_not_leak():
    # A clear red pixel beside a solid blue one: the mean is half blue on the background, without any red.
    image = np.zeros((32, 32, 4), np.uint8)
    image[:, 0::2] = (255, 0, 0, 0)
    image[:, 1::2] = (0, 0, 255, 255)
    on_blue = fit(image[None], 16, (0, 0, 255))
    assert (on_blue == (0, 0, 255)).all()
    on_black = fit(image[None], 16, (0, 0, 0))
    assert (on_black == (0, 0, 128)).all()


def test_alpha_weighs_colour():
    image = np.zeros((1, 32, 32, 4), np.uint8)
    image[:, :, 0::2] = (200, 0, 0, 51)  # a fifth
    image[:, :, 1::2] = (0, 100, 0, 255)
    assert (fit(image, 16, (0, 0, 0)) == (20, 50, 0)).all()


def test_what_has_the_size_is_untouched():
    image = noise(1, 16, 16, 3)
    np.testing.assert_array_equal(fit(image, 16, WHITE), image)


@pytest.mark.parametrize(
    ("shape", "factor", "top", "left"),
    [
        ((8, 8), 2, 0, 0),
        ((5, 3), 3, 0, 3),
        ((12, 12), 1, 2, 2),
        ((1, 1), 16, 0, 0),
        ((7, 4), 2, 1, 4),
        ((16, 3), 1, 0, 6),
    ],
)
def test_enlarging_repeats_whole_pixels(shape, factor, top, left):
    image = noise(*shape, 3)
    expected = np.empty((16, 16, 3), np.uint8)
    expected[...] = (1, 2, 3)
    height, width = shape[0] * factor, shape[1] * factor
    expected[top : top + height, left : left + width] = np.kron(image, np.ones((factor, factor, 1), np.uint8))
    np.testing.assert_array_equal(fit(image[None], 16, (1, 2, 3))[0], expected)


def test_enlarging_composes_alpha():
    image = np.array([[[[100, 200, 0, 0], [100, 200, 0, 255], [100, 200, 0, 102]]]], np.uint8)
    result = fit(image, 16, (0, 0, 255))[0]
    assert (result[5:10, 0:5] == (0, 0, 255)).all()
    assert (result[5:10, 5:10] == (100, 200, 0)).all()
    assert (result[5:10, 10:15] == (40, 80, 153)).all()


@pytest.mark.parametrize("shape", [(9, 11), (40, 24)])
def test_a_batch_is_its_images(shape):
    images = noise(5, *shape, 4)
    together = fit(images, 32, (9, 8, 7))
    apart = [fit(image[None], 32, (9, 8, 7))[0] for image in images]
    np.testing.assert_array_equal(together, apart)


@pytest.mark.parametrize("images", [np.zeros((1, 4, 4, 3)), np.zeros((1, 4, 4, 2), np.uint8)])
def test_other_arrays_are_refused(images):
    with pytest.raises(ValueError, match="uint8"):
        fit(images, 16, WHITE)


def test_crop_keeps_the_square_in_the_middle():
    images = np.random.default_rng(1).integers(0, 256, (2, 48, 80, 4), np.uint8)
    for channels in ("grey", "rgb", "rgba"):
        kept = fit(images[:, :, 16:64], 16, (9, 8, 7), channels)
        np.testing.assert_array_equal(fit(images, 16, (9, 8, 7), channels, "crop"), kept)
    upright = images.transpose(0, 2, 1, 3)
    np.testing.assert_array_equal(fit(upright, 16, (0, 0, 0), how="crop"), fit(upright[:, 16:64], 16, (0, 0, 0)))
    assert middle_square(5, 8) == (0, 1, 5)


def test_stretch_is_the_mean_over_each_axis_on_its_own():
    images = np.random.default_rng(2).integers(0, 256, (2, 32, 64, 3), np.uint8)
    means = images.reshape(2, 16, 2, 16, 4, 3).astype(float).mean((2, 4))
    np.testing.assert_array_equal(fit(images, 16, (0, 0, 0), how="stretch"), np.floor(means + 0.5))
    small = images[:, :8, :4]
    np.testing.assert_array_equal(fit(small, 16, (0, 0, 0), how="stretch"), small.repeat(2, 1).repeat(4, 2))


@pytest.mark.parametrize("how", ["pad", "crop", "stretch"])
def test_a_uniform_picture_stays_so_and_squares_are_the_same_however(how):
    square = np.random.default_rng(3).integers(0, 256, (1, 50, 50, 4), np.uint8)
    np.testing.assert_array_equal(fit(square, 32, (1, 2, 3), how=how), fit(square, 32, (1, 2, 3)))
    even = np.full((37, 11, 3), 77, np.uint8)
    assert (fit_one(even, 32, (77, 77, 77), "grey", how) == 77).all()


def test_the_choice_reaches_files_and_arrays_alike(tmp_path):
    pixels = np.random.default_rng(4).integers(0, 256, (2, 20, 30, 3), np.uint8)
    np.save(tmp_path / "X.npy", pixels)
    (tmp_path / "set").mkdir()
    for place, image in enumerate(pixels):
        Image.fromarray(image).save(tmp_path / "set" / f"{place}.png")
    for how in ("pad", "crop", "stretch"):
        wanted = fit(pixels, 16, (255, 255, 255), how=how)
        for source in ("X.npy", "set"):
            read = load_images(tmp_path / source, preparation=Preparation(fit=how))
            np.testing.assert_array_equal(read.images, wanted)
