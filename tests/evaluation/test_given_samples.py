"""Samples of other programs, read from files."""

import numpy as np
import pytest
from PIL import Image

from ddpm_studio.evaluation.figures import EvaluationError
from ddpm_studio.evaluation.given_samples import read_samples
from ddpm_studio.sampling.recording import write_npz

IMAGES = np.random.default_rng(0).integers(0, 256, (6, 16, 16, 3), dtype=np.uint8)


def test_our_own_file(tmp_path):
    context = np.float32([[1, 0], [0, 1], [0.5, 0.5], [0, 0], [1, 0], [0, 0.2]])
    write_npz(tmp_path / "a.npz", IMAGES, context, context.any(1), ("food", "hero"), range(6))
    found = read_samples(tmp_path / "a.npz")
    np.testing.assert_array_equal(found.images, IMAGES)
    np.testing.assert_array_equal(found.asked_by(("food", "hero")), context)
    # By name, not by place
    np.testing.assert_array_equal(found.asked_by(("hero", "spell", "food"))[:, [2, 0]], context)
    with pytest.raises(EvaluationError, match="'hero'"):
        found.asked_by(("food", "spell"))


def test_a_file_of_arrays_and_class_numbers(tmp_path):
    np.savez(tmp_path / "a.npz", IMAGES, np.array([0, 2, 1, 0, 2, 2]))
    found = read_samples(tmp_path / "a.npz")
    np.testing.assert_array_equal(found.asked_by(("a", "b", "c", "d")).argmax(1), [0, 2, 1, 0, 2, 2])
    with pytest.raises(EvaluationError, match="3 classes"):
        found.asked_by(("a", "b"))


def test_images_alone(tmp_path):
    np.savez(tmp_path / "a.npz", images=IMAGES[..., :1])
    found = read_samples(tmp_path / "a.npz")
    assert found.images.shape == (6, 16, 16, 1)
    assert found.asked_by(("a", "b")) is None


def test_a_folder(tmp_path):
    for place, image in enumerate(IMAGES):
        folder = tmp_path / ("cat", "dog")[place % 2]
        folder.mkdir(exist_ok=True)
        Image.fromarray(image).save(folder / f"{place}.png")
    found = read_samples(tmp_path)
    np.testing.assert_array_equal(found.images, IMAGES[[0, 2, 4, 1, 3, 5]])
    np.testing.assert_array_equal(found.asked_by(("dog", "cat")).argmax(1), [1, 1, 1, 0, 0, 0])


def test_a_folder_of_large_pixel_art_keeps_its_size(tmp_path):
    Image.fromarray(IMAGES[0].repeat(4, 0).repeat(4, 1)).save(tmp_path / "a.png")
    assert read_samples(tmp_path).images.shape == (1, 64, 64, 3)


@pytest.mark.parametrize(
    ("arrays", "said"),
    [
        ({"pictures": IMAGES}, "'images'"),
        ({"images": IMAGES / 255}, "float64"),
        ({"images": IMAGES[..., :2]}, "1, 3 or 4"),
        ({"images": IMAGES, "context": np.zeros((5, 2))}, "does not fit"),
        ({"images": IMAGES, "context": np.zeros((6, 2)), "attributes": np.array(["a"])}, "does not fit"),
        ({"images": IMAGES, "labels": np.zeros(5, int)}, "one class number"),
        ({"images": IMAGES, "labels": -np.ones(6, int)}, "one class number"),
        ({"images": np.array([object()])}, "cannot be read"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(tmp_path, arrays, said):
    np.savez(tmp_path / "a.npz", **arrays)
    with pytest.raises(EvaluationError, match=said):
        read_samples(tmp_path / "a.npz")


def test_what_is_no_file_of_samples_is_refused(tmp_path):
    (tmp_path / "a.npz").write_bytes(b"PK\x03\x04 cut short")
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_samples(tmp_path / "a.npz")
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_samples(tmp_path / "none.npz")
    with pytest.raises(EvaluationError, match=r"no \.npz file"):
        read_samples(tmp_path / "a.png")
    (tmp_path / "empty").mkdir()
    with pytest.raises(EvaluationError, match="no image"):
        read_samples(tmp_path / "empty")
    Image.new("RGB", (20, 20)).save(tmp_path / "empty" / "odd.png")
    with pytest.raises(EvaluationError, match="20 x 20"):
        read_samples(tmp_path / "empty")
