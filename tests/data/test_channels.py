"""Grey, RGB and RGBA: the same images read in three ways, by closed forms of luma and of premultiplied means."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PIL import Image

from ddpm_studio.data.channels import from_picture, luma, to_picture
from ddpm_studio.data.image_set import ImageSet, ImageSetError
from ddpm_studio.data.reading import load_images
from ddpm_studio.data.resizing import fit
from ddpm_studio.data.sprites import builtin_sprites, draw_sprites


def test_luma_is_that_of_rec_601_and_a_grey_is_its_own():
    primaries = np.array([[255, 0, 0], [0, 255, 0], [0, 0, 255]], np.float64)
    np.testing.assert_allclose(luma(primaries)[:, 0], [76.245, 149.685, 29.07], rtol=0, atol=1e-9)
    halves = np.arange(0, 255.5, 0.5)
    np.testing.assert_array_equal(luma(halves[:, None].repeat(3, 1))[:, 0], halves)


@given(arrays(np.uint8, (2, 40, 24, 4)), st.sampled_from((16, 32, 64)))
@settings(max_examples=15, deadline=None)
def test_rgba_laid_on_a_background_is_the_rgb_reading(images, size):
    background = (12, 200, 77)
    rgb = fit(images, size, background).astype(np.float64)
    rgba = fit(images, size, background, "rgba").astype(np.float64)
    alpha = rgba[..., 3:] / 255
    # Alpha and colour are each rounded to a level, and what is rounded is at most 255 away from the background
    np.testing.assert_allclose(alpha * rgba[..., :3] + (1 - alpha) * background, rgb, rtol=0, atol=1.7)
    assert (rgba[rgba[..., 3] == 0] == 0).all()


@pytest.mark.parametrize("size", [16, 32, 64])
def test_grey_is_the_luma_of_the_rgb_reading(size):
    images = np.random.default_rng(size).integers(0, 256, (3, 33, 47, 4), np.uint8)
    rgb, grey = fit(images, size, (9, 99, 199)), fit(images, size, (9, 99, 199), "grey")
    assert grey.shape == (3, size, size, 1)
    np.testing.assert_allclose(grey, luma(rgb), rtol=0, atol=1.01)


def test_grey_images_keep_their_values_exactly():
    values = np.random.default_rng(0).integers(0, 256, (2, 32, 32, 1), np.uint8)
    for size in (16, 32, 64):
        rgb = fit(values.repeat(3, 3), size, (255, 255, 255))
        np.testing.assert_array_equal(fit(values.repeat(3, 3), size, (255, 255, 255), "grey"), rgb[..., :1])


def test_a_shrunk_edge_keeps_its_colour_and_halves_its_alpha():
    image = np.zeros((1, 32, 32, 4), np.uint8)
    image[:, :, :, :3] = (0, 255, 0)  # unseen: it must not bleed
    image[:, :, 1::2] = (200, 10, 60, 255)
    np.testing.assert_array_equal(fit(image, 16, (0, 0, 0), "rgba"), np.full((1, 16, 16, 4), (200, 10, 60, 128)))


def test_what_lies_around_an_image_is_transparent_and_images_without_alpha_are_opaque():
    image = np.full((1, 8, 16, 3), 90, np.uint8)
    rgba = fit(image, 16, (1, 2, 3), "rgba")
    np.testing.assert_array_equal(rgba[:, 4:12], np.full((1, 8, 16, 4), (90, 90, 90, 255)))
    assert not rgba[:, :4].any()
    assert not rgba[:, 12:].any()


def test_the_sprites_are_truly_transparent():
    drawn, _ = draw_sprites(20)
    rgba = builtin_sprites(per_class=20, channels="rgba", background=(255, 0, 0))
    assert rgba.has_alpha
    assert rgba.channels == "rgba"
    np.testing.assert_array_equal(rgba.images, drawn)
    assert set(np.unique(rgba.images[..., 3])) == {0, 255}
    large = builtin_sprites(64, per_class=2, channels="rgba").images
    np.testing.assert_array_equal(large[:, ::4, ::4], builtin_sprites(per_class=2, channels="rgba").images)
    assert builtin_sprites(per_class=2, channels="grey").images.shape == (10, 16, 16, 1)


def test_the_built_in_set_is_read_with_the_channels_asked_for():
    image_set = load_images("builtin:sprites", channels="rgba")
    assert (image_set.channels, image_set.has_alpha) == ("rgba", True)


@pytest.mark.parametrize(("channels", "depth"), [("grey", 1), ("rgb", 3), ("rgba", 4)])
def test_every_source_is_read_with_the_channels_asked_for(tiny_images, channels, depth):
    image_set = load_images(tiny_images, 32, channels=channels)
    assert image_set.images.shape == (36, 32, 32, depth)
    assert image_set.channels == channels
    assert image_set.has_alpha


def test_a_folder_read_as_rgba_has_the_files_own_alpha(tiny_images):
    image_set = load_images(tiny_images, 32, channels="rgba")
    with Image.open(tiny_images / "circle" / "circle_00.png") as file:
        drawn = np.asarray(file)
    np.testing.assert_array_equal(image_set.images[0, 6:26, 6:26], drawn)


def test_opaque_images_have_no_alpha_whatever_their_file_says(tmp_path):
    Image.new("RGBA", (16, 16), (1, 2, 3, 255)).save(tmp_path / "a.png")
    Image.new("RGB", (16, 16), (1, 2, 3)).save(tmp_path / "b.png")
    assert not load_images(tmp_path).has_alpha
    Image.new("RGBA", (16, 16), (1, 2, 3, 254)).save(tmp_path / "c.png")
    assert load_images(tmp_path).has_alpha
    assert load_images(tmp_path, channels="grey").has_alpha


@pytest.mark.parametrize("depth", [None, 1, 3, 4])
@pytest.mark.parametrize("channels", ["grey", "rgb", "rgba"])
def test_arrays_of_any_depth_can_be_read_with_any_channels(tmp_path, depth, channels):
    rng = np.random.default_rng(0)
    pixels = rng.integers(0, 256, (4, 16, 16) if depth is None else (4, 16, 16, depth), np.uint8)
    np.save(tmp_path / "X.npy", pixels)
    image_set = load_images(tmp_path / "X.npy", channels=channels)
    whole = pixels.reshape(4, 16, 16, depth or 1)
    expanded = whole.repeat(3, 3) if whole.shape[3] == 1 else whole
    np.testing.assert_array_equal(image_set.images, fit(expanded, 16, (255, 255, 255), channels))
    assert image_set.has_alpha == (depth == 4)


def test_an_unknown_kind_of_pixel_is_refused_with_those_there_are(tiny_images):
    with pytest.raises(ImageSetError, match=r"'cmyk'.*grey, rgb, rgba"):
        load_images(tiny_images, channels="cmyk")


def test_a_set_of_two_channels_is_refused():
    with pytest.raises(ImageSetError, match="1, 3 or 4"):
        ImageSet("x", "x", np.zeros((2, 16, 16, 2), np.uint8), np.zeros((2, 0), np.float32), ())


@pytest.mark.parametrize("depth", [1, 3, 4])
def test_a_picture_holds_the_pixels_it_was_made_of(tmp_path, depth):
    pixels = np.random.default_rng(depth).integers(0, 256, (5, 7, depth), np.uint8)
    to_picture(pixels).save(tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as file:
        np.testing.assert_array_equal(from_picture(file), pixels)
