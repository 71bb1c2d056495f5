"""Pixels to what networks see and back: exact where they can be, and the same in torch and in NumPy."""

import numpy as np
import pytest
import torch

from ddpm_studio.app.widgets.pixels import image_pixels
from ddpm_studio.data.sprites import draw_sprites
from ddpm_studio.model.pixels import to_range, to_uint8


def all_colours() -> np.ndarray:
    """(256, 1, 256, 4): every alpha with every value of a channel."""
    pixels = np.empty((256, 1, 256, 4), np.uint8)
    pixels[..., :3] = np.arange(256)[:, None]
    pixels[..., 3] = np.arange(256)[:, None, None]
    return pixels


def seen(pixels: np.ndarray) -> torch.Tensor:
    return to_range(torch.from_numpy(np.ascontiguousarray(pixels.transpose(0, 3, 1, 2))))


@pytest.mark.parametrize("channels", [1, 3])
def test_grey_and_rgb_come_back_exactly(channels):
    pixels = all_colours()[..., :channels]
    values = seen(pixels)
    assert values.dtype == torch.float32
    assert (float(values.min()), float(values.max())) == (-1.0, 1.0)
    np.testing.assert_array_equal(to_uint8(values), pixels)


def test_rgba_comes_back_exactly_but_for_what_is_almost_clear_or_opaque():
    pixels = all_colours()
    again = to_uint8(seen(pixels))
    np.testing.assert_array_equal(again[8:248], pixels[8:248])
    assert not again[:8].any()
    assert (again[248:, ..., 3] == 255).all()
    np.testing.assert_array_equal(again[248:, ..., :3], pixels[248:, ..., :3])


def test_networks_see_colours_premultiplied_by_alpha():
    pixel = np.array([200, 100, 0, 51], np.uint8).reshape(1, 1, 1, 4)
    np.testing.assert_allclose(seen(pixel).flatten(), np.array([40, 20, 0, 51]) / 127.5 - 1, rtol=0, atol=1e-6)
    unseen = np.array([200, 100, 0, 0], np.uint8).reshape(1, 1, 1, 4)
    assert (seen(unseen) == -1).all()


def test_the_mean_of_two_images_is_their_mean_as_seen():
    """What a denoiser predicts between a red pixel and none is a red pixel that is half there, not a dark one."""
    two = np.zeros((2, 1, 1, 4), np.uint8)
    two[0] = (255, 0, 0, 255)
    np.testing.assert_array_equal(to_uint8(seen(two).mean(0, keepdim=True)).flatten(), [255, 0, 0, 128])


def test_the_sprites_come_back_exactly():
    sprites, _ = draw_sprites(10)
    np.testing.assert_array_equal(to_uint8(seen(sprites)), sprites)


def test_small_errors_leave_edges_clean():
    sprites, _ = draw_sprites(10)
    values = seen(sprites)
    values += 0.05 * torch.rand(values.shape, generator=torch.Generator().manual_seed(0)) - 0.025
    again = to_uint8(values)
    np.testing.assert_array_equal(again[..., 3], sprites[..., 3])
    assert (again[again[..., 3] == 0] == 0).all()
    np.testing.assert_allclose(again[..., :3].astype(int), sprites[..., :3], atol=8)


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_the_windows_mapping_is_the_same(channels):
    values = torch.randn((4, channels, 16, 16), generator=torch.Generator().manual_seed(channels)) * 1.5
    values[0, :, 0, 0], values[0, :, 0, 1], values[0, :, 0, 2] = float("nan"), float("inf"), float("-inf")
    theirs, ours = image_pixels(values.numpy()), to_uint8(values)
    assert ours.shape == (4, 16, 16, channels)
    assert ours.flags.c_contiguous
    np.testing.assert_array_equal(ours, theirs)


def test_half_precision_is_enough_to_come_back():
    sprites, _ = draw_sprites(4)
    half = seen(sprites).to(torch.float16)
    np.testing.assert_allclose(to_uint8(half).astype(int), sprites, atol=1)
    np.testing.assert_allclose(image_pixels(half.numpy()).astype(int), sprites, atol=1)


def test_what_is_mapped_is_left_as_it_was():
    values = torch.full((1, 4, 2, 2), 0.5)
    to_uint8(values)
    assert (values == 0.5).all()
    pixels = torch.full((1, 4, 2, 2), 9, dtype=torch.uint8)
    to_range(pixels)
    assert (pixels == 9).all()
