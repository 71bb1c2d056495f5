"""Small real files of the kinds that the catalogue fetches, and the entries that describe them."""

import bz2
import gzip
import hashlib
import io
import struct
import tarfile
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from ddpm_studio.data.catalogue.download import RemoteFile
from ddpm_studio.data.catalogue.sets import CatalogueSet, catalogue_set


def idx(array: np.ndarray) -> bytes:
    """An idx file of uint8 or int32 numbers."""
    kind = {"uint8": 8, "int32": 12}[array.dtype.name]
    head = bytes((0, 0, kind, array.ndim)) + struct.pack(f">{array.ndim}I", *array.shape)
    return head + array.astype(array.dtype.newbyteorder(">")).tobytes()


def pixels(count: int, side: int, channels: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (count, side, side, channels), np.uint8)


def classes(count: int, of: int) -> np.ndarray:
    return (np.arange(count) % of).astype(np.uint8)


def tar_gz(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(f"folder/{name}")
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def matlab(compressed: bool = True, **arrays: np.ndarray) -> bytes:
    """A MATLAB 5 file, written by SciPy."""
    from scipy.io import savemat

    out = io.BytesIO()
    savemat(out, arrays, do_compression=compressed)
    return out.getvalue()


def _two_parts(images: np.ndarray, labels: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    middle = len(images) * 2 // 3
    return [(images[:middle], labels[:middle]), (images[middle:], labels[middle:])]


def packed(name: str, images: np.ndarray, labels: np.ndarray) -> dict[str, bytes]:
    """Images (N, H, W, C) and class numbers (N,), as the authors of the set ``name`` pack theirs, by file name."""
    (train, train_labels), (test, test_labels) = _two_parts(images, labels)
    if name in ("mnist", "fashion-mnist", "kmnist"):
        return {
            "train-images-idx3-ubyte.gz": gzip.compress(idx(train[..., 0])),
            "train-labels-idx1-ubyte.gz": gzip.compress(idx(train_labels)),
            "t10k-images-idx3-ubyte.gz": gzip.compress(idx(test[..., 0])),
            "t10k-labels-idx1-ubyte.gz": gzip.compress(idx(test_labels)),
        }
    if name == "qmnist":
        wide = [np.stack([part, part + 40, part * 0], 1).astype(np.int32) for part in (train_labels, test_labels)]
        return {
            "qmnist-train-images-idx3-ubyte.gz": gzip.compress(idx(train[..., 0])),
            "qmnist-train-labels-idx2-int.gz": gzip.compress(idx(wide[0])),
            "qmnist-test-images-idx3-ubyte.gz": gzip.compress(idx(test[..., 0])),
            "qmnist-test-labels-idx2-int.gz": gzip.compress(idx(wide[1])),
        }
    if name == "emnist-letters":
        inside = {}
        for part, its, numbers in (("train", train, train_labels), ("test", test, test_labels)):
            turned = np.ascontiguousarray(its[..., 0].transpose(0, 2, 1))
            inside[f"gzip/emnist-letters-{part}-images-idx3-ubyte.gz"] = gzip.compress(idx(turned))
            inside[f"gzip/emnist-letters-{part}-labels-idx1-ubyte.gz"] = gzip.compress(idx(numbers + np.uint8(1)))
        return {"gzip.zip": zipped(inside)}
    if name in ("cifar10", "cifar100"):
        extra = [np.zeros(len(images), np.uint8)] if name == "cifar100" else []
        rows = np.concatenate(
            [np.stack([*extra, labels], 1), images.transpose(0, 3, 1, 2).reshape(len(images), -1)], 1, dtype=np.uint8
        )
        middle = len(train)
        if name == "cifar100":
            names = "\n".join(f"thing {number}" for number in range(100)).encode()
            files = {"coarse_label_names.txt": b"all\n", "fine_label_names.txt": names + b"\n"}
            files |= {"train.bin": rows[:middle].tobytes(), "test.bin": rows[middle:].tobytes()}
            return {"cifar-100-binary.tar.gz": tar_gz(files)}
        files = {"batches.meta.txt": b"airplane\n", "data_batch_1.bin": rows[:middle].tobytes(), "readme.html": b"<p>"}
        return {"cifar-10-binary.tar.gz": tar_gz(files | {"test_batch.bin": rows[middle:].tobytes()})}
    if name == "svhn":
        parts = {"train_32x32.mat": (train, train_labels), "test_32x32.mat": (test, test_labels)}
        return {
            name: matlab(X=its.transpose(1, 2, 3, 0), y=np.where(numbers == 0, 10, numbers)[:, None].astype(np.uint8))
            for name, (its, numbers) in parts.items()
        }
    if name == "stl10":
        by_columns = [part.transpose(0, 3, 2, 1).tobytes() for part in (test, train)]
        numbers = [(part + np.uint8(1)).tobytes() for part in (test_labels, train_labels)]
        files = {"test_X.bin": by_columns[0], "test_y.bin": numbers[0], "class_names.txt": b"airplane\n"}
        files |= {"train_X.bin": by_columns[1], "train_y.bin": numbers[1], "unlabeled_X.bin": bytes(96 * 96 * 3)}
        return {"stl10_binary.tar.gz": tar_gz(files)}
    lines = [
        " ".join([str(label + 1), *(f"{i + 1}:{v / 127.5 - 1:.6f}" for i, v in enumerate(image.reshape(-1)))]) + " \n"
        for image, label in zip(images, labels.tolist(), strict=True)
    ]
    return {"usps.bz2": bz2.compress("".join(lines[: len(train)]).encode()),
            "usps.t.bz2": bz2.compress("".join(lines[len(train) :]).encode())}  # fmt: skip


def small(name: str, count: int = 30) -> tuple[CatalogueSet, dict[str, bytes], np.ndarray, np.ndarray]:
    """A small set like the catalogue's ``name``: its entry, its files by name, its images and class numbers."""
    entry = replace(catalogue_set(name), count=count)
    images = pixels(count, entry.side, entry.channels)
    labels = classes(count, entry.class_count)
    files = packed(name, images, labels)
    return replace(entry, download_bytes=sum(map(len, files.values()))), files, images, labels


def remote(files: dict[str, bytes], *places: str) -> tuple[RemoteFile, ...]:
    """The files as they would be listed. places: addresses of folders that have them."""
    return tuple(
        RemoteFile(name, tuple(f"{place}/{name}" for place in places), hashlib.md5(content).hexdigest())
        for name, content in files.items()
    )


def write(files: dict[str, bytes], folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder
