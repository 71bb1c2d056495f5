"""Hostile files of the kinds that the catalogue fetches. The folder that a file lies in is called like its set."""

import bz2
import gzip
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.data.catalogue_files import small, tar_gz, zipped
from tests.hostile.files import Make, piped, written

COUNT = 12  # images of each set
_HUGE = 2**31 - 1


def valid(name: str) -> dict[str, bytes]:
    """The files of a small set, by name."""
    return small(name, COUNT)[1]


def _with(name: str, file: str, content: bytes | Callable[[], bytes]) -> Make:
    """A maker of a whole set, of which one file is another. content: or what makes it, where that takes a while."""

    def make(folder: Path) -> Path:
        hostile = content() if callable(content) else content
        for other, its in (valid(name) | {file: hostile}).items():
            path = written(f"{name}/{other}", lambda its=its: its)(folder)
        return path

    return make


def _idx(kind: int, *shape: int, body: int = 100) -> bytes:
    return bytes((0, 0, kind, len(shape))) + struct.pack(f">{len(shape)}I", *shape) + bytes(body)


def _mnist(name: str, content: bytes | Callable[[], bytes], file: str = "train-images-idx3-ubyte.gz"):
    return "catalogue", f"idx: {name}", _with("mnist", file, content), True


def _tar_header(size: bytes, kind: bytes = b"0", name: bytes = b"data_batch_1.bin") -> bytes:
    block = bytearray(512)
    block[: len(name)] = name
    block[124 : 124 + len(size)] = size
    block[148:156] = b" " * 8
    block[156:157] = kind
    block[257:263] = b"ustar\0"
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


def _cifar(name: str, content: bytes | Callable[[], bytes]):
    return "catalogue", f"CIFAR: {name}", _with("cifar10", "cifar-10-binary.tar.gz", content), True


def _mat(*elements: bytes) -> bytes:
    return bytes(124) + b"\x00\x01IM" + b"".join(elements)


def _matrix(*shape: int, flags: int = 8, name: bytes = b"X", size: int | None = None) -> bytes:
    count = 4 if size is None else size
    inside = struct.pack("<IIII", 6, flags, 9, 0) + struct.pack("<II", 5, 4 * len(shape))
    inside += struct.pack(f"<{len(shape)}i", *shape) + bytes(-4 * len(shape) % 8)
    inside += struct.pack("<II", 1, len(name)) + name + bytes(-len(name) % 8) + struct.pack("<II", 2, count) + bytes(8)
    return struct.pack("<II", 14, len(inside)) + inside


def _svhn(name: str, content: bytes | Callable[[], bytes]):
    return "catalogue", f"MATLAB: {name}", _with("svhn", "train_32x32.mat", content), True


def _packed(element: bytes) -> bytes:
    data = zlib.compress(element)
    return struct.pack("<II", 15, len(data)) + data


def _zeros() -> bytes:
    return gzip.compress(bytes(200 << 20), 1)


FILES = [
    _mnist("2^32 images", gzip.compress(_idx(8, 2**32 - 1, 28, 28))),
    _mnist("absurdly wide", gzip.compress(_idx(8, 4, 2**31, 2**31))),
    _mnist("no images", gzip.compress(_idx(8, 0, 28, 28))),
    _mnist("an unknown type", gzip.compress(_idx(77, 4, 28, 28))),
    _mnist("255 dimensions", gzip.compress(bytes((0, 0, 8, 255)) + bytes(1020))),
    _mnist("labels for images", gzip.compress(_idx(8, 100))),
    _mnist("200 MB of zeros", _zeros),
    _mnist("a bomb that keeps its word", lambda: gzip.compress(_idx(8, 200_000, 28, 28, body=156_800_000), 1)),
    _mnist("2^32 labels", gzip.compress(_idx(8, 2**32 - 1)), "train-labels-idx1-ubyte.gz"),
    _mnist("2^62 labels", gzip.compress(_idx(12, 2**31, 2**31)), "train-labels-idx1-ubyte.gz"),
    _mnist("a class of 255", gzip.compress(_idx(8, 8)[:8] + b"\xff" * 8), "train-labels-idx1-ubyte.gz"),
    _mnist("empty", b""),
    _mnist("no gzip", b"\x80\x04cos\nsystem\n(S'touch ran'\ntR."),
    ("catalogue", "idx: a pipe", piped("usps/usps.bz2"), True),
    _cifar("a pickle", gzip.compress(b"\x80\x04cos\nsystem\n(S'touch ran'\ntR.")),
    _cifar("a pickle in a tar", tar_gz({"data_batch_1": b"\x80\x04cos\nsystem\n(S'touch ran'\ntR."})),
    _cifar("a negative size", gzip.compress(_tar_header(b"\xff" * 12))),
    _cifar("8 GB", gzip.compress(_tar_header(b"77777777777"))),
    _cifar("2^90 bytes", gzip.compress(_tar_header(b"\x80" + b"\x7f" * 11))),
    _cifar("a long name of 8 GB", gzip.compress(_tar_header(b"77777777777", b"L"))),
    _cifar("a link", gzip.compress(_tar_header(b"00000000000", b"2") + bytes(1024))),
    _cifar("names that climb", tar_gz({"../../ran": b"x" * 3073})),
    _cifar("200 MB of zeros", _zeros),
    _cifar("a size in words", gzip.compress(_tar_header(b"very large"))),
    _cifar("100,000 empty files", lambda: gzip.compress(_tar_header(b"00000000000", name=b"x") * 100_000, 1)),
    ("catalogue", "EMNIST: no such files", _with("emnist-letters", "gzip.zip", zipped({"../ran": b"x"})), True),
    ("catalogue", "EMNIST: a zip of nothing", _with("emnist-letters", "gzip.zip", b"PK\x05\x06" + bytes(18)), True),
    ("catalogue", "USPS: one endless line", _with("usps", "usps.bz2", lambda: bz2.compress(bytes(20 << 20))), True),
    _svhn("2^31 images", _mat(_matrix(32, 32, 3, _HUGE, size=4))),
    _svhn("shapes that multiply to 2^60", _mat(_matrix(_HUGE, _HUGE, size=1))),
    _svhn("negative lengths", _mat(_matrix(32, 32, -3, -4))),
    _svhn("no shape", _mat(_matrix())),
    _svhn("a shape of 4 GB", _mat(_packed(struct.pack("<8I", 14, 99, 6, 8, 9, 0, 5, 2**32 - 1)))),
    _svhn("a packed bomb", lambda: _mat(_packed(_matrix(32, 32, 3, 4)[:-8] + bytes(100 << 20)))),
    _svhn("elements without end", _mat(struct.pack("<II", 1, 0) * 100_000)),
    _svhn("an element of 4 GB", _mat(struct.pack("<II", 14, 2**32 - 1))),
]
