"""Arrays of bytes in a MATLAB 5 file, as SVHN comes: read front to back, with no more in memory than is asked for.

The format is described in MathWorks' "MAT-File Format", level 5. Only what SVHN needs is read: packed or plain numeric
arrays of uint8. Everything else in a file is passed over or refused; nothing in it is run.
"""

import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from ddpm_studio.data.catalogue.set_writer import Damaged
from ddpm_studio.language import tr

_HEADER = 128  # bytes; the last four are the version and the byte order
_COMPRESSED, _MATRIX, _UINT8 = 15, 14, 2
_CHUNK = 1 << 16
_LONGEST_PART = 4096  # bytes of an array's name, or of its shape


class _Inflated:
    """The unpacked bytes of one packed element."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self._left = file, size
        self._unpack = zlib.decompressobj()

    def read(self, count: int) -> bytes:
        parts = []
        while count > 0:
            packed = self._unpack.unconsumed_tail
            if not packed:
                packed = self._file.read(min(_CHUNK, self._left))
                self._left -= len(packed)
            data = self._unpack.decompress(packed, count)
            if not data and not self._unpack.unconsumed_tail and (self._unpack.eof or not packed):
                break
            parts.append(data)
            count -= len(data)
        return b"".join(parts)


def byte_arrays(file: BinaryIO) -> Iterator[tuple[str, tuple[int, ...], BinaryIO]]:
    """Name, shape and bytes of each array of uint8, the first index running fastest. Raises Damaged and zlib.error.

    The bytes are to be read before the next array is asked for.
    """
    header = file.read(_HEADER)
    if len(header) < _HEADER or header[126:] != b"IM" or header[125] != 1:
        raise Damaged(tr("it is no MATLAB 5 file"))
    while len(tag := file.read(8)) == 8:
        kind, size = struct.unpack("<II", tag)
        end = file.tell() + size
        inside: BinaryIO = _Inflated(file, size) if kind == _COMPRESSED else file
        if kind == _COMPRESSED:
            kind, _ = _tag(inside)
        if kind == _MATRIX:
            yield _array(inside)
        file.seek(end)


def _array(file: BinaryIO) -> tuple[str, tuple[int, ...], BinaryIO]:
    """The beginning of an array, up to its numbers."""
    _part(file)  # flags: its class says how MATLAB shows it, the type of its numbers how they are stored
    lengths = _part(file)
    shape = struct.unpack(f"<{len(lengths) // 4}i", lengths[: len(lengths) // 4 * 4])
    name = _part(file).decode("ascii")
    kind, size = _tag(file)
    count = 1
    for length in shape:
        count *= length
    if kind != _UINT8 or min(shape, default=-1) < 0 or size != count:
        raise Damaged(tr("its array '{name}' is not made of bytes", name=name[:20]))
    return name, shape, file


def _part(file: BinaryIO) -> bytes:
    """A short part of an array, which is filled up to eight bytes; or the even shorter form, all in eight bytes."""
    first = _exactly(file, 4)
    kind, small = struct.unpack("<HH", first)
    if small:
        return _exactly(file, 4)[: min(small, 4)]
    size = struct.unpack("<I", _exactly(file, 4))[0]
    if size > _LONGEST_PART or kind > _COMPRESSED:
        raise Damaged(tr("the description of an array in it is absurdly long"))
    return _exactly(file, -(-size // 8) * 8)[:size]


def _tag(file: BinaryIO) -> tuple[int, int]:
    kind, size = struct.unpack("<II", _exactly(file, 8))
    return kind, size


def _exactly(file: BinaryIO, count: int) -> bytes:
    data = file.read(count)
    if len(data) < count:
        raise Damaged(tr("it is cut short"))
    return data
