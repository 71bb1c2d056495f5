"""Sheets of images and films, read back."""

import numpy as np
import pytest
from PIL import Image

from ddpm_studio.data.sprites import builtin_sprites
from ddpm_studio.export.film import write_gif
from ddpm_studio.export.lane_sheet import write_lane_sheet
from ddpm_studio.export.png import write_png
from ddpm_studio.export.recipe import read_recipe
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.sampling.sheet import contact_sheet


@pytest.fixture
def images():
    return np.random.default_rng(0).integers(0, 256, (5, 16, 16, 3), np.uint8)


def test_a_sheet_holds_each_image_pixel_by_pixel(images):
    sheet = contact_sheet(images, columns=3, scale=2, gap=1)
    assert sheet.shape == (2 * 33 + 1, 3 * 33 + 1, 3)
    second_row = sheet[1 + 33 : 33 + 33, 1 : 1 + 32]
    np.testing.assert_array_equal(second_row[::2, ::2], images[3])
    np.testing.assert_array_equal(second_row[1::2, 1::2], images[3])
    assert (sheet[0] == 255).all()


def test_a_png_carries_its_recipe(tmp_path, images):
    request = SampleRequest(model=tmp_path / "mödel", steps=7, seeds=(1, 2, 3, 4, 5))
    write_png(tmp_path / "out.png", images, request)
    with Image.open(tmp_path / "out.png") as file:
        pixels = np.asarray(file)
    assert read_recipe(tmp_path / "out.png") == request
    np.testing.assert_array_equal(pixels[:64:4, :64:4], images[0])


@pytest.mark.parametrize("frames", [1, 2, 501])
def test_a_gif_moves_and_ends_on_the_images(tmp_path, images, frames):
    noise = np.random.default_rng(1).integers(0, 256, images.shape).astype(np.uint8)
    mixes = np.linspace(0, 1, frames) if frames > 1 else [1.0]
    film = [((1 - mix) * noise + mix * (images // 64 * 64)).astype(np.uint8) for mix in mixes]
    write_gif(tmp_path / "a.gif", film)
    with Image.open(tmp_path / "a.gif") as file:
        assert file.n_frames <= 101
        file.seek(file.n_frames - 1)
        last = np.asarray(file.convert("RGB")).astype(int)
    assert np.abs(last[:64:4, :64:4] - film[-1][0]).mean() < 16


def test_a_lane_sheet_shows_every_lane(tmp_path, images):
    write_lane_sheet(tmp_path / "lanes.png", [("DDPM · 500 steps", images), ("DDIM · 25 steps", images[::-1])])
    with Image.open(tmp_path / "lanes.png") as file:
        pixels = np.asarray(file)
    for first in (images[0], images[-1]):
        enlarged = first.repeat(4, 0).repeat(4, 1)
        rows = np.flatnonzero([(pixels[y : y + 64, 16:80] == enlarged).all() for y in range(len(pixels) - 63)])
        assert len(rows) == 1


@pytest.fixture(scope="module")
def sprites():
    """Five RGBA sprites with transparent grounds."""
    return builtin_sprites(per_class=1, channels="rgba").images


def test_a_png_keeps_transparency_and_grey(tmp_path, sprites):
    write_png(tmp_path / "rgba.png", sprites, columns=5)
    with Image.open(tmp_path / "rgba.png") as file:
        assert file.mode == "RGBA"
        pixels = np.asarray(file)
    np.testing.assert_array_equal(pixels[::4, ::4], np.concatenate(list(sprites), 1))
    write_png(tmp_path / "grey.png", sprites[..., :1], columns=5)
    with Image.open(tmp_path / "grey.png") as file:
        assert file.mode == "L"
        np.testing.assert_array_equal(np.asarray(file)[::4, ::4], np.concatenate(list(sprites[..., 0]), 1))


def test_a_sheet_of_rgba_is_transparent_between_its_images(sprites):
    sheet = contact_sheet(np.full_like(sprites[:3], 255), columns=2, gap=2)
    assert not sheet[:2].any()
    assert not sheet[-16:, -16:].any()  # where a fourth image would be
    assert sheet[2:18, 2:18].all()


def test_a_gif_of_rgba_is_transparent_and_leaves_no_traces(tmp_path, sprites):
    frames = [np.roll(sprites, 3 * index, 2) for index in range(4)]
    write_gif(tmp_path / "a.gif", frames)
    with Image.open(tmp_path / "a.gif") as file:
        assert file.n_frames == 4
        for index, frame in enumerate(frames):
            file.seek(index)
            seen = np.asarray(file.convert("RGBA")).astype(int)
            wanted = contact_sheet(frame, scale=4)
            np.testing.assert_array_equal(seen[..., 3], wanted[..., 3])
            opaque = wanted[..., 3] > 0
            np.testing.assert_allclose(seen[opaque], wanted[opaque], atol=12)


def test_a_gif_of_grey_is_grey(tmp_path):
    ramp = np.arange(256, dtype=np.uint8).reshape(1, 16, 16, 1)
    write_gif(tmp_path / "a.gif", [ramp, ramp[:, ::-1]])
    with Image.open(tmp_path / "a.gif") as file:
        seen = np.asarray(file.convert("RGB"))[::4, ::4].astype(int)
    np.testing.assert_array_equal(seen, ramp[0].repeat(3, 2))


def test_lanes_of_rgba_lie_on_a_checkerboard_and_may_stand_beside_others(tmp_path, sprites):
    write_lane_sheet(tmp_path / "a.png", [("rgba", sprites), ("grey", sprites[..., :1]), ("rgb", sprites[..., :3])])
    with Image.open(tmp_path / "a.png") as file:
        assert file.mode == "RGB"
        sheet = np.asarray(file)
    first_strip = sheet[34 : 34 + 72]
    assert {(255, 255, 255), (222, 224, 228)} <= {tuple(pixel) for pixel in first_strip.reshape(-1, 3)}
