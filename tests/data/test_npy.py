"""The teaching labs' pair of .npy files, sound and lying."""

import pickle
from pathlib import Path

import numpy as np
import pytest

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.reading import ReadingCancelled, load_images

COURSE = ("hero", "non-hero", "food", "spell", "side-facing")


def pixels(count: int = 6, height: int = 16, width: int = 16, *channels: int) -> np.ndarray:
    shape = (count, height, width, *(channels or (3,)))
    return np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)


def one_hot(count: int = 6, classes: int = 5) -> np.ndarray:
    return np.eye(classes)[np.arange(count) % classes]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A pair named as the course names it."""
    np.save(tmp_path / "sprites_1788_16x16.npy", pixels())
    np.save(tmp_path / "sprite_labels_nc_1788_16x16.npy", one_hot())
    return tmp_path


@pytest.mark.parametrize("chosen", ["sprites_1788_16x16.npy", "sprite_labels_nc_1788_16x16.npy", "."])
def test_the_course_pair_by_images_by_labels_and_by_folder(course, chosen):
    image_set = load_images(course / chosen)
    np.testing.assert_array_equal(image_set.images, pixels())
    np.testing.assert_array_equal(image_set.labels, one_hot())
    assert image_set.labels.dtype == np.float32
    assert image_set.attributes == COURSE
    assert image_set.name == "sprites_1788_16x16"
    assert image_set.problems == ()
    again = load_images(image_set.source)
    np.testing.assert_array_equal(again.images, image_set.images)


@pytest.mark.parametrize("labels", ["X_labels.npy", "labels.npy", "anything.npy"])
def test_labels_are_found_beside_the_images(tmp_path, labels):
    np.save(tmp_path / "X.npy", pixels())
    np.save(tmp_path / labels, one_hot(classes=3))
    np.save(tmp_path / "unrelated.npy", np.zeros((2, 3)))
    image_set = load_images(tmp_path / "X.npy")
    assert image_set.attributes == ("class 1", "class 2", "class 3")
    assert image_set.counts() == {"class 1": 2, "class 2": 2, "class 3": 2}


def test_arrays_that_cannot_be_labels_are_passed_over(tmp_path):
    np.save(tmp_path / "X.npy", pixels())
    np.save(tmp_path / "embedding.npy", np.ones((6, 512)))
    np.save(tmp_path / "my_label_numbers.npy", np.arange(6) % 2)
    np.save(tmp_path / "weights.npy", np.ones(6))
    assert load_images(tmp_path / "X.npy").counts() == {"class 1": 3, "class 2": 3}


def test_the_labels_named_after_the_images_come_first(tmp_path):
    np.save(tmp_path / "X.npy", pixels())
    np.save(tmp_path / "labels.npy", one_hot(classes=4))
    np.save(tmp_path / "X_labels.npy", one_hot(classes=3))
    assert len(load_images(tmp_path / "X.npy").attributes) == 3


def test_five_classes_of_another_name_are_numbered(tmp_path):
    np.save(tmp_path / "faces.npy", pixels())
    np.save(tmp_path / "faces_labels.npy", one_hot())
    assert load_images(tmp_path / "faces.npy").attributes == tuple(f"class {i}" for i in range(1, 6))


def test_images_without_labels_have_no_attributes(tmp_path):
    np.save(tmp_path / "X.npy", pixels())
    image_set = load_images(tmp_path / "X.npy")
    assert image_set.labels.shape == (6, 0)
    assert image_set.attributes == ()


@pytest.mark.parametrize("kind", [bool, np.uint8, np.int64, np.float16, np.float32, np.float64])
def test_labels_of_any_number_type(tmp_path, kind):
    np.save(tmp_path / "X.npy", pixels())
    np.save(tmp_path / "X_labels.npy", one_hot().astype(kind))
    np.testing.assert_array_equal(load_images(tmp_path / "X.npy").labels, one_hot())


def test_several_attributes_at_once_and_in_part(tmp_path):
    labels = np.array([[1, 1, 0], [0.25, 0.5, 0], [0, 0, 0]])
    np.save(tmp_path / "X.npy", pixels(3))
    np.save(tmp_path / "X_labels.npy", labels)
    np.testing.assert_array_equal(load_images(tmp_path / "X.npy").labels, labels)


@pytest.mark.parametrize("shape", [(4,), (4, 1)])
@pytest.mark.parametrize("kind", [np.uint8, np.int64, np.float32])
def test_class_numbers(tmp_path, shape, kind):
    np.save(tmp_path / "X.npy", pixels(4))
    np.save(tmp_path / "X_labels.npy", np.array([2, 0, 2, 1], kind).reshape(shape))
    np.testing.assert_array_equal(load_images(tmp_path / "X.npy").labels, np.eye(3)[[2, 0, 2, 1]])


def test_images_are_resized_as_files_are(tmp_path):
    images = pixels(3, 32, 32)
    np.save(tmp_path / "X.npy", images)
    exact = images.reshape(3, 16, 2, 16, 2, 3).mean((2, 4))
    np.testing.assert_array_equal(load_images(tmp_path / "X.npy", 16).images, np.floor(exact + 0.5))
    larger = load_images(tmp_path / "X.npy", 64).images
    np.testing.assert_array_equal(larger, images.repeat(2, 1).repeat(2, 2))


def test_grey_and_transparent_images(tmp_path):
    grey = pixels(2)[..., 0]
    for name, array in (("flat", grey), ("last", grey[..., None])):
        np.save(tmp_path / f"{name}.npy", array)
        np.testing.assert_array_equal(load_images(tmp_path / f"{name}.npy").images, grey[..., None].repeat(3, 3))
    clear = np.zeros((2, 16, 16, 4), np.uint8)
    np.save(tmp_path / "clear.npy", clear)
    assert (load_images(tmp_path / "clear.npy", background=(1, 2, 3)).images == (1, 2, 3)).all()


def test_fortran_order(tmp_path):
    np.save(tmp_path / "X.npy", np.asfortranarray(pixels()))
    np.testing.assert_array_equal(load_images(tmp_path / "X.npy").images, pixels())


def test_many_images_are_read_in_steps_and_can_be_cancelled(tmp_path):
    np.save(tmp_path / "X.npy", pixels(9000))
    seen = []
    image_set = load_images(tmp_path / "X.npy", channels="grey", progress=lambda *at: seen.append(at))
    np.testing.assert_array_equal(image_set.images, load_images(tmp_path / "X.npy", channels="grey").images)
    assert seen[0] == (0, 9000)
    assert seen[-1] == (9000, 9000)
    assert len(seen) > 2
    seen.clear()
    with pytest.raises(ReadingCancelled):
        load_images(
            tmp_path / "X.npy",
            channels="grey",
            progress=lambda *at: seen.append(at),
            cancelled=lambda: len(seen) == 2,
        )
    assert len(seen) == 2


class Bomb:
    def __reduce__(self):
        return (Path.touch, (Path("ran.txt"),))


@pytest.mark.parametrize("which", ["images", "labels"])
def test_pickled_objects_are_refused_without_running(tmp_path, monkeypatch, which):
    monkeypatch.chdir(tmp_path)
    np.save("X.npy", pixels(1))
    np.save("X_labels.npy", one_hot(1))
    array = np.empty(1 if which == "labels" else (1, 1, 1, 1), object)
    array.flat[0] = Bomb()
    np.save("X.npy" if which == "images" else "X_labels.npy", array, allow_pickle=True)
    with pytest.raises(ImageSetError, match="Python objects, which could run code"):
        load_images("X.npy")
    assert not Path("ran.txt").exists()


def test_a_bare_pickle_is_refused_without_running(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("X.npy").write_bytes(pickle.dumps(Bomb()))
    with pytest.raises(ImageSetError, match=r"not a \.npy file"):
        load_images("X.npy")
    assert not Path("ran.txt").exists()


def with_header(path: Path, description: str, data: bytes = b"\0" * 64) -> Path:
    header = description.encode().ljust(117) + b"\n"
    path.write_bytes(b"\x93NUMPY\1\0" + len(header).to_bytes(2, "little") + header + data)
    return path


@pytest.mark.parametrize(
    ("description", "why"),
    [
        ("{'descr': '|u1', 'fortran_order': False, 'shape': (1000000000, 16, 16, 3)}", "cut short"),
        ("{'descr': '|u1', 'fortran_order': False, 'shape': (-1, 16, 16, 3)}", "damaged"),
        ("{'descr': '|u1', 'fortran_order': False, 'shape': (9" + "9" * 40 + ", 16, 16, 3)}", "cut short"),
        ("{'descr': '|u1', 'fortran_order': False, 'shape': (0, 16, 16, 3)}", "no image"),
        ("{'descr': '|u1', 'fortran_order': False, 'shape': (2, 4, 4, 2)}", "colours last"),
        ("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 2, 3)}", "float32"),
        ("{'descr': '|u1', 'fortran_order': False, 'shape': ()}", "shape"),
        ("{'descr': '|u1', 'fortran_order': False}", "damaged"),
        ("__import__('os').system('touch ran.txt')", "damaged"),
        ("(" * 100, "damaged"),
    ],
)
def test_lying_headers(tmp_path, monkeypatch, description, why):
    monkeypatch.chdir(tmp_path)
    path = with_header(tmp_path / "X.npy", description)
    with pytest.raises(ImageSetError, match=why):
        load_images(path)
    assert not Path("ran.txt").exists()


def test_a_cut_file(tmp_path):
    path = tmp_path / "X.npy"
    np.save(path, pixels())
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ImageSetError, match="cut short"):
        load_images(path)


@pytest.mark.parametrize("data", [b"", b"\x93NUMPY", b"\x93NUMPY\1\0\xff\xff{", b"not an array at all"])
def test_no_array(tmp_path, data):
    path = tmp_path / "X.npy"
    path.write_bytes(data)
    with pytest.raises(ImageSetError, match=r"not a \.npy file"):
        load_images(path)


@pytest.mark.parametrize(
    ("labels", "why"),
    [
        (one_hot(5), "do not match"),
        (one_hot() * 2, "between 0 and 1"),
        (one_hot() - 0.5, "between 0 and 1"),
        (one_hot() * np.nan, "not numbers"),
        (one_hot() * 1e300 * np.array([[1], [0], [0], [0], [0], [0]]), "not numbers"),
        (np.arange(6) - 1, "class number"),
        (np.arange(6) * 1000, "class number"),
        (np.arange(6) + 0.5, "class number"),
        (np.zeros((6, 300)), "at most 256"),
        (np.zeros((6, 2, 2)), "shape"),
        (np.array(list("abcdef")), "numbers"),
    ],
)
def test_labels_that_cannot_be_used(tmp_path, labels, why):
    np.save(tmp_path / "X.npy", pixels())
    np.save(tmp_path / "X_labels.npy", labels)
    with pytest.raises(ImageSetError, match=why):
        load_images(tmp_path / "X.npy")


def test_labels_without_images(tmp_path):
    np.save(tmp_path / "labels.npy", one_hot())
    with pytest.raises(ImageSetError, match="holds labels"):
        load_images(tmp_path / "labels.npy")


def test_a_folder_with_two_image_arrays_asks_which(tmp_path):
    np.save(tmp_path / "a.npy", pixels())
    np.save(tmp_path / "b.npy", pixels())
    with pytest.raises(ImageSetError, match=r"several image arrays: 'a\.npy', 'b\.npy'"):
        load_images(tmp_path)


def test_a_damaged_pair_in_a_folder_is_named(tmp_path):
    (tmp_path / "X.npy").write_bytes(b"\x93NUMPY")
    with pytest.raises(ImageSetError, match=r"'X\.npy' .*damaged"):
        load_images(tmp_path)
