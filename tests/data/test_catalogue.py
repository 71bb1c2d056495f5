"""The catalogue: reading what its authors pack, and opening it as an image set."""

import gzip
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ddpm_studio.data.catalogue.fetching import fetch
from ddpm_studio.data.catalogue.matlab import byte_arrays
from ddpm_studio.data.catalogue.opening import load_catalogue
from ddpm_studio.data.catalogue.remote import remote_files
from ddpm_studio.data.catalogue.sets import CATALOGUE, catalogue_set, in_bytes
from ddpm_studio.data.catalogue.shelf import FACTS, Place, place_of
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.reading import load_images
from ddpm_studio.data.resizing import fit
from ddpm_studio.data.storage import Storage
from ddpm_studio.data.watch import ReadingCancelled, Watch
from ddpm_studio.data.wish import Wish
from tests.data.catalogue_files import idx, matlab, remote, small, write

NAMES = [entry.name for entry in CATALOGUE]


def _made(name: str, folder: Path, **changes) -> tuple[Place, np.ndarray, np.ndarray]:
    """A small set of which all files lie there already, made ready."""
    entry, files, images, labels = small(name)
    place = Place(folder / name)
    write(files, place.folder)
    fetch(replace(entry, **changes), remote(files, "http://nowhere.invalid"), place)
    return place, images, labels


@pytest.mark.parametrize("name", NAMES)
def test_a_set_is_read_as_it_was_packed(name: str, tmp_path: Path):
    place, images, labels = _made(name, tmp_path)
    entry = catalogue_set(name)
    size = entry.best_size
    channels = "grey" if entry.grey else "rgb"
    found = load_catalogue(entry.source, Wish(size, (255, 255, 255), channels), Storage(), Watch(), place)
    wide = images.repeat(3, 3) if entry.grey else images
    ground = (0, 0, 0) if entry.on_black else (255, 255, 255)
    if name == "stl10":  # its test images come first in the archive
        wide, labels = np.roll(wide, 10, 0), np.roll(labels, 10)
    assert np.array_equal(found.images, fit(wide, size, ground, channels))
    assert np.array_equal(found.labels.argmax(1), labels)
    assert np.array_equal(found.labels.sum(1), np.ones(len(labels)))
    assert (found.name, found.source, len(found.attributes)) == (entry.title, entry.source, entry.class_count)
    if entry.classes:
        assert found.attributes == entry.classes
    assert [path.name for path in place.folder.iterdir()] == ["set"]  # nothing else takes room


@pytest.mark.parametrize("compressed", [True, False])
def test_matlab_files_are_read_as_scipy_writes_them(compressed: bool):
    arrays = {"X": np.arange(2 * 3 * 4, dtype=np.uint8).reshape(2, 3, 4), "long_name": np.ones((5, 1), np.uint8)}
    file = io.BytesIO(matlab(compressed, **arrays))
    for name, shape, content in byte_arrays(file):
        read = np.frombuffer(content.read(int(np.prod(shape))), np.uint8).reshape(shape, order="F")
        assert np.array_equal(read, arrays.pop(name))
    assert arrays == {}


def test_digits_are_called_as_they_are_and_padded_with_black(tmp_path: Path):
    place, images, _ = _made("mnist", tmp_path)
    found = load_catalogue("catalogue:mnist", Wish(32, (255, 255, 255), "grey"), Storage(), Watch(), place)
    assert found.attributes == tuple("0123456789")
    assert not found.images[:, :2].any()
    assert np.array_equal(found.images[:, 2:-2, 2:-2], images)
    half = load_catalogue("catalogue:mnist", Wish(16, (255, 255, 255), "rgb"), Storage(), Watch(), place)
    assert half.images.shape == (30, 16, 16, 3)
    assert np.abs(half.images.mean((1, 2, 3)) - images.mean((1, 2, 3))).max() < 1  # area means keep the mean


def test_a_large_set_is_mapped_from_what_was_made_of_it(tmp_path: Path):
    place, images, _ = _made("cifar10", tmp_path)
    storage = Storage(memory_bytes=1, cache=tmp_path / "cache")
    found = load_catalogue("catalogue:cifar10", Wish(32, (255, 255, 255), "rgb"), storage, Watch(), place)
    assert isinstance(found.images, np.memmap)
    assert np.array_equal(found.images, images)
    assert not (tmp_path / "cache").exists()


def test_load_images_knows_the_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with pytest.raises(ImageSetError, match=r"MNIST is not on this computer yet.*ddpm-studio download mnist"):
        load_images("catalogue:mnist", 16)
    with pytest.raises(ImageSetError, match=r"no image set 'mist' in the catalogue.*mnist"):
        load_images("catalogue:mist", 16)
    place, _, labels = _made("mnist", place_of(catalogue_set("mnist")).folder.parent)
    found = load_images("catalogue:mnist", 16, channels="grey")
    assert found.counts() == dict(zip("0123456789", np.bincount(labels, minlength=10).tolist(), strict=True))
    assert place.size > 0
    place.remove()
    assert not place.is_here
    assert place.size == 0
    with pytest.raises(ImageSetError, match="not on this computer"):
        load_images("catalogue:mnist", 16)


def test_the_catalogue_is_what_torchvision_lists():
    from torchvision import datasets

    for entry in CATALOGUE:
        files = remote_files(entry.name)
        assert all(len(file.md5) == 32 and file.urls for file in files)
        assert not any("python" in file.name for file in files), "a pickle"
        assert all(file.urls == (f"http://here/x/{file.name}",) for file in remote_files(entry.name, "http://here/x/"))
    assert [(f.name, f.md5) for f in remote_files("mnist")] == datasets.MNIST.resources
    assert catalogue_set("fashion-mnist").classes[1:] == tuple(datasets.FashionMNIST.classes[1:])
    assert catalogue_set("kmnist").classes == tuple(datasets.KMNIST.classes)
    with pytest.raises(ImageSetError, match="no address of a mirror"):
        remote_files("mnist", "file:///etc")


def test_a_damaged_set_says_so(tmp_path: Path):
    place, _, _ = _made("mnist", tmp_path)
    (place.ready / FACTS).write_text('{"classes": ["0"]}')
    with pytest.raises(ImageSetError, match="1 names for 10 classes"):
        load_catalogue("catalogue:mnist", Wish(16, (0, 0, 0), "grey"), Storage(), Watch(), place)
    (place.ready / FACTS).write_text('{"classes": 3}')
    with pytest.raises(ImageSetError, match="damaged on the disk"):
        load_catalogue("catalogue:mnist", Wish(16, (0, 0, 0), "grey"), Storage(), Watch(), place)


def _zeros(count: int) -> bytes:
    return gzip.compress(bytes((0, 0, 8, 3)) + count.to_bytes(4, "big") + bytes((0, 0, 0, 28)) * 2 + bytes(5_000_000))


@pytest.mark.parametrize(
    ("name", "changed", "why"),
    [
        ("mnist", {"train-images-idx3-ubyte.gz": b"no gzip at all"}, "gzip"),
        ("mnist", {"train-images-idx3-ubyte.gz": gzip.compress(idx(np.zeros((4, 28, 28), np.uint8)))[:-30]}, ""),
        ("mnist", {"train-images-idx3-ubyte.gz": _zeros(2**32 - 1)}, "more than 30"),
        ("mnist", {"train-images-idx3-ubyte.gz": gzip.compress(bytes((0, 0, 8, 3)) + b"\xff" * 12)}, "not images of"),
        ("mnist", {"train-images-idx3-ubyte.gz": gzip.compress(bytes((0, 0, 99, 3)) + bytes(12))}, "no idx file"),
        ("mnist", {"train-labels-idx1-ubyte.gz": gzip.compress(bytes((0, 0, 8, 1)) + b"\xff" * 4)}, "not labels"),
        ("mnist", {"train-labels-idx1-ubyte.gz": gzip.compress(idx(np.full(20, 77, np.uint8)))}, "beyond its 10"),
        ("mnist", {"t10k-labels-idx1-ubyte.gz": gzip.compress(idx(np.zeros(3, np.uint8)))}, "23 labels of 30"),
        ("qmnist", {"qmnist-test-labels-idx2-int.gz": gzip.compress(bytes((0, 0, 12, 2)) + b"\x7f" * 8)}, "not labels"),
        ("emnist-letters", {"gzip.zip": b"PK\x03\x04" + bytes(50)}, ""),
        ("usps", {"usps.bz2": b"BZh9" + bytes(50)}, ""),
        ("usps", {"usps.bz2": b""}, "ended before"),
        ("svhn", {"train_32x32.mat": b"MATLAB 7.3 MAT-file" + bytes(200)}, "no MATLAB 5 file"),
        ("svhn", {"train_32x32.mat": matlab(X=np.zeros((32, 32, 3, 4), np.uint8))[:-20]}, ""),
        ("svhn", {"train_32x32.mat": matlab(X=np.zeros((32, 32, 3, 4)) + 0.5)}, "not made of bytes"),
        ("svhn", {"test_32x32.mat": matlab(y=np.full((10, 1), 11, np.uint8))}, "beyond its 10"),
        ("stl10", {"stl10_binary.tar.gz": gzip.compress(b"\1" * 2048)}, ""),
        ("cifar10", {"cifar-10-binary.tar.gz": gzip.compress(bytes(2**21))}, "cut short: 0 images"),
    ],
)
def test_a_file_that_lies_is_refused(name: str, changed: dict[str, bytes], why: str, tmp_path: Path):
    entry, files, _, _ = small(name)
    files = files | changed
    place = Place(tmp_path / name)
    write(files, place.folder)
    with pytest.raises(ImageSetError, match=f"A file of {entry.title} is damaged: .*{why}"):
        fetch(entry, remote(files, "http://nowhere.invalid"), place)
    assert not place.is_here
    assert not list(place.folder.glob(".*"))


def test_unpacking_can_be_cancelled_and_done_later(tmp_path: Path):
    entry, files, _, _ = small("cifar10")
    place = Place(tmp_path / "cifar10")
    write(files, place.folder)
    stages = []
    stop = lambda: "unpacking" in stages  # noqa: E731
    with pytest.raises(ReadingCancelled):
        fetch(entry, remote(files, "http://nowhere.invalid"), place, lambda stage, *_: stages.append(stage), stop)
    assert not place.is_here
    fetch(entry, remote(files, "http://nowhere.invalid"), place)
    assert place.is_here


def test_sizes_are_told_for_people():
    assert [in_bytes(count) for count in (5, 11_594_722, 561_753_746, 2_640_397_119)] == [
        "5 bytes", "11.6 MB", "562 MB", "2.6 GB"
    ]  # fmt: skip
