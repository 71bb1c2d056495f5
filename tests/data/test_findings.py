"""What is found in an image set, and what is said to be done about it."""

import json

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from ddpm_studio.cli import app
from ddpm_studio.data.duplicates import first_copies, first_of_key
from ddpm_studio.data.findings import findings
from ddpm_studio.data.image_set import Finding, ImageSet, Problem
from ddpm_studio.data.preparation import Preparation
from ddpm_studio.data.reading import load_images
from ddpm_studio.data.watch import ReadingCancelled, Watch


def noise(count: int) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (count, 16, 16, 3), dtype=np.uint8)


def kinds(images: np.ndarray, labels: np.ndarray | None = None, problems: tuple[Problem, ...] = ()) -> dict[str, int]:
    labels = np.zeros((len(images), 0), np.float32) if labels is None else labels
    names = tuple(f"c{index}" for index in range(labels.shape[1]))
    return {f.kind: f.count for f in findings(ImageSet("set", "set", images, labels, names, problems))}


def test_copies_are_found_exactly():
    images = noise(6)[[0, 1, 0, 2, 1, 0]]
    assert first_copies(images).tolist() == [0, 1, 0, 3, 1, 0]
    images[5, 3, 3, 1] ^= 1
    assert first_copies(images).tolist() == [0, 1, 0, 3, 1, 5]
    assert kinds(images) == {"duplicates": 2}


def test_a_sound_set_has_no_findings():
    assert kinds(noise(20), np.eye(2, dtype=np.float32)[np.arange(20) % 2]) == {}


def test_images_of_hardly_more_than_one_colour():
    images = noise(4)
    images[1], images[2] = 255, 9
    images[2, 0, 0] = 0  # one pixel of 256
    images[3] = 7
    images[3, :2, :2] = 0  # a small thing, but one
    assert kinds(images) == {"nearly empty": 2}


def test_classes_of_very_different_size():
    labels = np.eye(3, dtype=np.float32)[[0] * 30 + [1] * 3 + [2] * 4]
    assert kinds(noise(37), labels) == {"class imbalance": 1}


def test_what_was_left_out_is_counted():
    assert kinds(noise(2), problems=(Problem("a.txt", "it is not an image"),)) == {"unreadable": 1}


def test_the_command_tells_them(tmp_path):
    for name in "ab":
        Image.fromarray(noise(1)[0]).save(tmp_path / f"{name}.png")
    done = CliRunner().invoke(app, ["data", str(tmp_path), "--json"])
    (found,) = json.loads(done.stdout.splitlines()[-1])["found"]
    assert (found["kind"], found["count"]) == ("duplicates", 1)
    said = " ".join(CliRunner().invoke(app, ["data", str(tmp_path)]).stdout.split())
    assert "duplicates: 1 has exactly" in said


def test_a_finding_names_the_images_it_is_about():
    images = noise(4)[[0, 1, 0, 2, 1]]
    named = ImageSet("set", "set", images, np.zeros((5, 0), np.float32), (), files=("a", "b", "c", "d", "e"))
    (found,) = findings(named)
    assert (found.places, found.examples) == ((2, 4), ("c", "e"))
    (found,) = findings(ImageSet("set", "set", images, np.zeros((5, 0), np.float32), ()))
    assert found.examples == ("#2", "#4")


def test_images_that_share_a_key_are_told_apart_by_their_pixels():
    images = noise(3)[[0, 1, 0, 1, 2]]
    assert first_of_key(images, np.zeros(5, np.int64)).tolist() == [0, 1, 0, 1, 4]


def odd(tmp_path, sizes: list[tuple[int, int]], size: int = 16, **how) -> Finding | None:
    for place, (width, height) in enumerate(sizes):
        pixels = np.random.default_rng(place).integers(0, 256, (height, width, 3), np.uint8)
        Image.fromarray(pixels).save(tmp_path / f"{place}.png")
    image_set = load_images(tmp_path, size, preparation=Preparation(**how))
    return next((found for found in findings(image_set) if found.kind == "odd sizes"), None)


def test_images_of_other_sizes_than_most(tmp_path):
    found = odd(tmp_path, [(16, 16)] * 4 + [(40, 30), (8, 8), (8, 16)])
    assert found.count == 3
    assert found.found == "3 are not 16 x 16 as most are, from 8 x 8 to 40 x 30; 2 are not square"
    assert found.done == "1 shrunk by exact means, 1 enlarged by whole pixels, 2 padded with background"
    assert found.examples == ("4.png", "5.png", "6.png")
    assert found.places == (4, 5, 6)


@pytest.mark.parametrize(
    ("fit", "done"),
    [
        ("pad", "3 shrunk by exact means, 3 padded with background"),
        ("crop", "3 cropped to the square in their middle, 3 shrunk by exact means"),
        ("stretch", "3 stretched to a square, which falsifies their proportions"),
    ],
)
def test_what_is_done_about_images_that_are_not_square(tmp_path, fit, done):
    found = odd(tmp_path, [(40, 30)] * 3, fit=fit)
    assert (found.count, found.found, found.done) == (3, "3 are not square (40 x 30)", done)


def test_images_of_one_square_size_are_not_odd(tmp_path):
    assert odd(tmp_path, [(40, 40)] * 3) is None


def test_arrays_that_are_not_square(tmp_path):
    np.save(tmp_path / "X.npy", np.random.default_rng(0).integers(0, 256, (5, 8, 16, 3), np.uint8))
    (found,) = findings(load_images(tmp_path / "X.npy"))
    assert (found.kind, found.count, found.done) == ("odd sizes", 5, "5 padded with background")


def test_findings_and_copies_of_a_mapped_set_are_those_of_the_set_in_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("ddpm_studio.data.mapped._BYTES_AT_ONCE", 4 * 768)
    images = noise(40)[np.random.default_rng(1).integers(0, 40, 40)]
    images[7] = 9
    np.save(tmp_path / "X.npy", images)
    mapped = np.load(tmp_path / "X.npy", mmap_mode="r")
    np.testing.assert_array_equal(first_copies(mapped), first_copies(images))
    labels = np.zeros((40, 0), np.float32)
    seen = []
    watch = Watch(lambda *at: seen.append(at))
    assert findings(ImageSet("s", "s", mapped, labels, ()), watch) == findings(ImageSet("s", "s", images, labels, ()))
    assert seen[-1] == (40, 40)
    assert len(seen) == 11
    with pytest.raises(ReadingCancelled):
        findings(ImageSet("s", "s", mapped, labels, ()), Watch(None, lambda: True))


def test_a_single_odd_image_is_told_in_the_singular(tmp_path):
    found = odd(tmp_path, [(16, 16)] * 2 + [(30, 20)])
    assert found.found == "1 is not 16 x 16 as most are, but 30 x 20; 1 is not square"
