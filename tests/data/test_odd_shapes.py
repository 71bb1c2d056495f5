"""The pictures that are farthest from square, in each way of making them square."""

import shutil

import numpy as np
import pytest
from PIL import Image

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.odd_shapes import FITS, odd_pictures
from ddpm_studio.data.preparation import Preparation
from ddpm_studio.data.reading import load_images
from ddpm_studio.data.sheets import Grid
from ddpm_studio.data.watch import ReadingCancelled, Watch

SHAPES = {"a": (20, 20), "b": (40, 10), "c": (10, 21), "d": (30, 31)}
WATCH = Watch(None, None)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "set"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for name, (width, height) in SHAPES.items():
        Image.fromarray(rng.integers(0, 256, (height, width, 3), np.uint8)).save(folder / f"{name}.png")
    (folder / "notes.txt").write_text("no picture")
    return folder


@pytest.mark.parametrize("form", ["folder", "zip", "tar"])
def test_the_farthest_from_square_come_first(folder, tmp_path, form):
    source = folder if form == "folder" else shutil.make_archive(str(tmp_path / "packed"), form, folder)
    found = odd_pictures(type(folder)(source), 16, (0, 0, 0), "rgb", None, WATCH, count=3)
    assert [picture.name for picture in found] == ["b.png", "c.png", "d.png"]
    assert (found[0].width, found[0].height) == (40, 10)


@pytest.mark.parametrize("channels", ["grey", "rgb", "rgba"])
def test_they_look_as_they_would_be_learned(folder, channels):
    found = odd_pictures(folder, 16, (9, 8, 7), channels, None, WATCH, count=4)
    names = sorted(SHAPES)
    for how in FITS:
        learned = load_images(folder, 16, (9, 8, 7), channels=channels, preparation=Preparation(fit=how)).images
        for picture in found:
            expected = learned[names.index(picture.name[0])]
            np.testing.assert_array_equal(picture.fitted[how], expected)


def test_a_sheet_gives_its_first_cells(tmp_path):
    pixels = np.random.default_rng(0).integers(0, 256, (20, 36, 3), np.uint8)
    Image.fromarray(pixels).save(tmp_path / "sheet.png")
    found = odd_pictures(tmp_path / "sheet.png", 16, (0, 0, 0), "rgb", Grid(12, 10), WATCH, count=4)
    assert [(picture.name, picture.width, picture.height) for picture in found] == [
        (f"cell {i}", 12, 10) for i in (1, 2, 3, 4)
    ]


def test_arrays_have_none_and_broken_archives_say_so(tmp_path):
    np.save(tmp_path / "x.npy", np.zeros((3, 4, 4, 3), np.uint8))
    assert odd_pictures(tmp_path / "x.npy", 16, (0, 0, 0), "rgb", None, WATCH) == ()
    (tmp_path / "sheet.png").write_bytes(b"nothing")
    with pytest.raises(ImageSetError):
        odd_pictures(tmp_path / "sheet.png", 16, (0, 0, 0), "rgb", Grid(2, 2), WATCH)


def test_it_can_be_cancelled(folder):
    with pytest.raises(ReadingCancelled):
        odd_pictures(folder, 16, (0, 0, 0), "rgb", None, Watch(None, lambda: True))
