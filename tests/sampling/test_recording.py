"""Files of samples, read back."""

import numpy as np
import pytest
from PIL import Image

from ddpm_studio.sampling.lane_sheet import write_lane_sheet
from ddpm_studio.sampling.recording import RECIPE_KEY, contact_sheet, write_gif, write_npz, write_png
from ddpm_studio.sampling.request import SampleRequest


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
        assert SampleRequest.model_validate_json(file.text[RECIPE_KEY]) == request
        pixels = np.asarray(file)
    np.testing.assert_array_equal(pixels[:64:4, :64:4], images[0])


def test_an_npz_holds_what_was_drawn(tmp_path, images):
    contexts = np.eye(5, 2, dtype=np.float32)
    given = np.array([True, True, False, True, True])
    t, xt = np.array([500, 0]), np.zeros((2, 5, 3, 16, 16), np.float32)
    write_npz(tmp_path / "a.npz", images, contexts, given, ("hero", "wand ☆"), range(5), (t, xt, xt + 1))
    with np.load(tmp_path / "a.npz", allow_pickle=False) as file:
        np.testing.assert_array_equal(file["images"], images)
        np.testing.assert_array_equal(file["context"], contexts)
        np.testing.assert_array_equal(file["given"], given)
        assert file["attributes"].tolist() == ["hero", "wand ☆"]
        assert file["seeds"].tolist() == [0, 1, 2, 3, 4]
        assert file["t"].tolist() == [500, 0]
        assert file["x0"].shape == file["xt"].shape == (2, 5, 3, 16, 16)


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
