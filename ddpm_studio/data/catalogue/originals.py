"""The files of the catalogue as their authors pack them: idx, plain records in a tar, lines of text, MATLAB.

Nothing in them is run, and none can ask for more memory than some of its images take.
"""

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np

from ddpm_studio.data.bounded import open_file
from ddpm_studio.data.catalogue.matlab import byte_arrays
from ddpm_studio.data.catalogue.set_writer import Damaged, SetWriter
from ddpm_studio.data.catalogue.sets import CatalogueSet
from ddpm_studio.data.watch import ReadingCancelled
from ddpm_studio.language import tr

_AT_ONCE = 1 << 22  # bytes of images
_BLOCK = 512  # of a tar archive
_LONGEST_LINE = 1 << 14  # bytes, of 256 numbers in words
_LONGEST_WORD = 24  # bytes, of one of them
_LONGEST_LABELS = 1 << 24  # bytes
_LONGEST_TEXT = 1 << 16  # bytes, of names
_TYPES = {8: np.dtype("u1"), 12: np.dtype(">i4")}  # of an idx file's numbers; the others occur in no set
_FAULTS = (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError, ValueError, OverflowError)


def read_originals(folder: Path, entry: CatalogueSet, writer: SetWriter, moved: Callable[[], None]) -> None:
    """Hand everything in the fetched files of ``entry`` to the writer, and finish it.

    moved: called often, and may raise to end it. Raises ImageSetError where a file is damaged.
    """
    try:
        for _ in _READERS[entry.name](folder, entry, writer):
            moved()
        writer.finish()
    except ReadingCancelled:
        raise
    except (Damaged, gzip.BadGzipFile) as error:
        raise _damaged(entry, str(error)) from error
    except OSError as error:
        if error.errno is not None:  # the disk, not the file
            raise
        raise _damaged(entry, str(error)) from error
    except _FAULTS as error:
        raise _damaged(entry, str(error)[:160] or type(error).__name__) from error


def _damaged(entry: CatalogueSet, why: str) -> Damaged:
    return Damaged(
        tr("A file of {title} is damaged: {why}. Remove the set, and download it again.", title=entry.title, why=why)
    )


# ---- idx: MNIST and its kin -----------------------------------------------------------------------------------------


def idx_header(file: BinaryIO) -> tuple[np.dtype, tuple[int, ...]]:
    """What an idx file says that it holds: the type of its numbers and their shape. Raises Damaged."""
    magic = _exactly(file, 4)
    if magic[:2] != b"\0\0" or magic[2] not in _TYPES or not 1 <= magic[3] <= 3:
        raise Damaged(tr("it is no idx file of images or labels"))
    shape = tuple(int(length) for length in np.frombuffer(_exactly(file, 4 * magic[3]), ">u4"))
    return _TYPES[magic[2]], shape


def _idx_images(file: BinaryIO, entry: CatalogueSet, writer: SetWriter, turned: bool = False) -> Iterator[None]:
    dtype, shape = idx_header(file)
    if dtype != np.uint8 or shape[1:] != (entry.side, entry.side):
        raise Damaged(
            tr("it holds numbers {shape}, not images of {side} x {side} pixels", shape=shape, side=entry.side)
        )
    for raw in _records(file, entry.side**2, shape[0]):
        images = raw.reshape(-1, entry.side, entry.side, 1)
        writer.images(images.transpose(0, 2, 1, 3) if turned else images)
        yield


def _idx_labels(file: BinaryIO, writer: SetWriter, first: int = 0) -> None:
    """Labels (N,), or (N, columns) of which the first is the class. first: the number of the first class."""
    dtype, shape = idx_header(file)
    if len(shape) > 2 or shape[0] * int(np.prod(shape[1:], dtype=object)) * dtype.itemsize > _LONGEST_LABELS:
        raise Damaged(tr("it holds numbers {shape}, not labels", shape=shape))
    columns = shape[1] if len(shape) == 2 else 1
    raw = np.frombuffer(_exactly(file, shape[0] * columns * dtype.itemsize), dtype)
    writer.labels(raw.reshape(shape[0], columns)[:, 0].astype(np.int64) - first)


def _idx_pairs(*pairs: tuple[str, str]) -> Callable[[Path, CatalogueSet, SetWriter], Iterator[None]]:
    def read(folder: Path, entry: CatalogueSet, writer: SetWriter) -> Iterator[None]:
        for images, labels in pairs:
            with open_file(folder / images) as raw, gzip.open(raw) as file:
                yield from _idx_images(file, entry, writer)
            with open_file(folder / labels) as raw, gzip.open(raw) as file:
                _idx_labels(file, writer)

    return read


def _emnist_letters(folder: Path, entry: CatalogueSet, writer: SetWriter) -> Iterator[None]:
    with open_file(folder / "gzip.zip") as raw, zipfile.ZipFile(raw) as archive:
        for part in ("train", "test"):
            with _packed(archive, f"gzip/emnist-letters-{part}-images-idx3-ubyte.gz") as file:
                yield from _idx_images(file, entry, writer, turned=True)
            with _packed(archive, f"gzip/emnist-letters-{part}-labels-idx1-ubyte.gz") as file:
                _idx_labels(file, writer, first=1)


def _packed(archive: zipfile.ZipFile, name: str) -> gzip.GzipFile:
    try:
        return gzip.GzipFile(fileobj=archive.open(name))
    except (KeyError, RuntimeError, NotImplementedError) as error:
        raise Damaged(tr("'{name}' is not in it, or packed in an unknown way", name=name)) from error


# ---- records in a tar archive: CIFAR and STL-10 ---------------------------------------------------------------------


def _members(path: Path, most_bytes: int) -> Iterator[tuple[str, int, BinaryIO]]:
    """Name, size and content of each file in a packed tar, in its order. Only what is in front is ever in memory."""
    with open_file(path) as raw, gzip.open(raw) as file:
        seen = 0
        while len(block := file.read(_BLOCK)) == _BLOCK and any(block):
            info = tarfile.TarInfo.frombuf(block, "utf-8", "replace")
            end = file.tell() + -(-info.size // _BLOCK) * _BLOCK
            if info.size < 0 or (seen := seen + info.size) > most_bytes:
                raise Damaged(tr("it expands to far more than it should"))
            if info.isreg():
                yield info.name.rpartition("/")[2], info.size, file
            while (left := end - file.tell()) > 0:
                _exactly(file, min(left, _AT_ONCE))


def _cifar(batches: tuple[str, ...], label_bytes: int, names: str) -> Callable:
    """Records of the label, of which the last byte is the class, and 32 x 32 red, green and blue bytes."""

    def read(folder: Path, entry: CatalogueSet, writer: SetWriter) -> Iterator[None]:
        record = label_bytes + entry.side**2 * 3
        (path,) = folder.glob("cifar-*-binary.tar.gz")
        for name, size, file in _members(path, 2 * entry.image_bytes + (1 << 20)):
            if name == names:
                writer.names(_lines(_exactly(file, min(size, _LONGEST_TEXT))))
            elif name in batches:
                for raw in _records(file, record, size // record):
                    writer.labels(raw[:, label_bytes - 1])
                    pixels = raw[:, label_bytes:].reshape(-1, 3, entry.side, entry.side)
                    writer.images(pixels.transpose(0, 2, 3, 1))
                    yield

    return read


def _stl10(folder: Path, entry: CatalogueSet, writer: SetWriter) -> Iterator[None]:
    """Images stored by columns, and labels from 1, each in a file of its own. The unlabelled ones are left out."""
    labels: dict[str, np.ndarray] = {}
    order: list[str] = []
    record = entry.side**2 * 3
    for name, size, file in _members(folder / "stl10_binary.tar.gz", 10 * entry.image_bytes + (1 << 20)):
        part, _, kind = name.removesuffix(".bin").partition("_")
        if part not in ("train", "test") or kind not in ("X", "y"):
            yield
            continue
        if kind == "y":
            if size > _LONGEST_LABELS:
                raise Damaged(tr("it holds absurdly many labels"))
            labels[part] = np.frombuffer(_exactly(file, size), np.uint8).astype(np.int64) - 1
        else:
            order.append(part)
            for raw in _records(file, record, size // record):
                writer.images(raw.reshape(-1, 3, entry.side, entry.side).transpose(0, 3, 2, 1))
                yield
        if len(order) == len(labels) == 2:
            break
    for part in order:
        writer.labels(labels.get(part, np.zeros(0, np.int64)))


# ---- lines of text: USPS --------------------------------------------------------------------------------------------


def _usps(folder: Path, entry: CatalogueSet, writer: SetWriter) -> Iterator[None]:
    """Lines of ``class 1:value 2:value …``: classes from 1, and every pixel in -1..1."""
    numbers = 1 + 2 * entry.side**2  # of a line
    for name in ("usps.bz2", "usps.t.bz2"):
        with open_file(folder / name) as raw, bz2.open(raw) as file:
            while line := file.readline(_LONGEST_LINE):
                words = line.replace(b":", b" ").split()
                if len(words) != numbers:
                    raise Damaged(tr("a line in it is no image"))
                values = np.array(words, f"S{_LONGEST_WORD}").astype(np.float64)
                if not (np.abs(values[2::2]) <= 1).all():
                    raise Damaged(tr("a pixel in it is beyond -1..1"))
                pixels = np.rint((values[2::2] + 1) * 127.5).astype(np.uint8)
                writer.labels(values[:1].astype(np.int64) - 1)
                writer.images(pixels.reshape(1, entry.side, entry.side, 1))
                yield


# ---- MATLAB: SVHN ---------------------------------------------------------------------------------------------------


def _svhn(folder: Path, entry: CatalogueSet, writer: SetWriter) -> Iterator[None]:
    """X, (rows, columns, colours, N), and y, (N, 1), where 10 is the digit 0."""
    record = entry.side**2 * 3
    for path in ("train_32x32.mat", "test_32x32.mat"):
        with open_file(folder / path) as file:
            for name, shape, content in byte_arrays(file):
                if name == "X" and shape[:3] == (entry.side, entry.side, 3) and len(shape) == 4:
                    for raw in _records(content, record, shape[3]):
                        writer.images(raw.reshape(-1, 3, entry.side, entry.side).transpose(0, 3, 2, 1))
                        yield
                elif name == "y" and len(shape) == 2 and shape[0] * shape[1] <= _LONGEST_LABELS:
                    labels = np.frombuffer(_exactly(content, shape[0] * shape[1]), np.uint8).astype(np.int64)
                    writer.labels(np.where(labels == 10, 0, labels))


# ---- bytes ----------------------------------------------------------------------------------------------------------


def _records(file: BinaryIO, size: int, count: int) -> Iterator[np.ndarray]:
    """``count`` records of ``size`` bytes, some at a time: (n, size) uint8."""
    step = max(1, _AT_ONCE // size)
    for first in range(0, count, step):
        n = min(step, count - first)
        yield np.frombuffer(_exactly(file, n * size), np.uint8).reshape(n, size)


def _exactly(file: BinaryIO, count: int) -> bytes:
    data = file.read(count)
    if len(data) < count:
        raise Damaged(tr("it is cut short"))
    return data


def _lines(text: bytes) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.decode("ascii").splitlines() if line.strip())


_MNIST = _idx_pairs(
    ("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"),
    ("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"),
)
_READERS: dict[str, Callable[[Path, CatalogueSet, SetWriter], Iterator[None]]] = {
    "mnist": _MNIST,
    "fashion-mnist": _MNIST,
    "kmnist": _MNIST,
    "emnist-letters": _emnist_letters,
    "qmnist": _idx_pairs(
        ("qmnist-train-images-idx3-ubyte.gz", "qmnist-train-labels-idx2-int.gz"),
        ("qmnist-test-images-idx3-ubyte.gz", "qmnist-test-labels-idx2-int.gz"),
    ),
    "usps": _usps,
    "cifar10": _cifar((*(f"data_batch_{i}.bin" for i in range(1, 6)), "test_batch.bin"), 1, "batches.meta.txt"),
    "cifar100": _cifar(("train.bin", "test.bin"), 2, "fine_label_names.txt"),
    "svhn": _svhn,
    "stl10": _stl10,
}
