"""Arrays in ``.npy`` files, and in the ``.npz`` archives of such: looked at before they are read, and read in parts."""

import io
import math
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from ddpm_studio.data.bounded import Unbounded, open_file
from ddpm_studio.data.decoding import os_reason
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.naming import shown
from ddpm_studio.data.sources import ZIP_ERRORS, open_archive, packing_reason
from ddpm_studio.language import tr

_LONGEST_HEADER = 1 << 16  # bytes
_MOST_WHOLE = 1 << 30  # bytes of an array that is read as a whole, such as labels
_MOST_MEMBERS = 1000
_BYTES_AT_ONCE = 4 << 20
_LOCAL_HEADER = 30  # bytes before a member's name in a zip archive (APPNOTE 4.3.7)


@dataclass(frozen=True)
class Header:
    """What an array says about itself, checked against the file's size.

    start: of its numbers, in bytes from the start of the file or, where it is packed, of the expanded member. member:
    of an ``.npz`` archive; packed: whether it must be expanded to be read.
    """

    path: Path
    shape: tuple[int, ...]
    dtype: np.dtype
    rows_first: bool  # the last index runs fastest, as usual
    start: int
    member: str = ""
    packed: bool = False

    @property
    def name(self) -> str:
        """For people."""
        return shown(f"{self.path.name}: {self.member}" if self.member else self.path.name)

    @property
    def channels(self) -> int:
        """Of images: (N, H, W) are grey."""
        return math.prod(self.shape[3:])

    @property
    def nbytes(self) -> int:
        """Of its numbers."""
        return math.prod(self.shape) * self.dtype.itemsize


def read_header(path: Path) -> Header:
    """Read and check the header of a ``.npy`` file. Nothing in it is run. Raises ImageSetError."""
    name = shown(path.name)
    try:
        with open_file(path) as file:
            size = path.stat().st_size
            return _parsed(file, Header(path, (), np.dtype("u1"), True, 0), size)
    except OSError as error:
        raise ImageSetError(
            tr("'{name}' cannot be opened: {why}. Check the file.", name=name, why=os_reason(error))
        ) from error
    except Unbounded as error:
        raise ImageSetError(
            tr("'{name}' cannot be opened: {error}. Choose a .npy file.", name=name, error=error)
        ) from error


def headers_in(path: Path) -> dict[str, Header]:
    """The arrays of an ``.npz`` archive, by their names. Raises ImageSetError."""
    found: dict[str, Header] = {}
    with open_archive(path) as archive:
        for info in archive.infolist()[:_MOST_MEMBERS]:
            if not info.filename.endswith(".npy"):
                continue
            member = info.filename.removesuffix(".npy")
            blank = Header(path, (), np.dtype("u1"), True, 0, member, info.compress_type != zipfile.ZIP_STORED)
            if reason := tr("it is encrypted") if info.flag_bits & 1 else packing_reason(info):
                raise ImageSetError(
                    tr("'{name}' is not read: {reason}. Save it again with np.savez.", name=blank.name, reason=reason)
                )
            try:
                with archive.open(info) as file:
                    header = _parsed(file, blank, info.file_size)
                if not header.packed:
                    header = _in_place(header, info)
            except ZIP_ERRORS as error:
                raise ImageSetError(
                    tr(
                        "'{name}' is damaged ({error}). Download the file again, or save it with np.savez.",
                        name=blank.name,
                        error=error,
                    )
                ) from error
            found[member] = header
    return found


def mapped(header: Header) -> np.ndarray:
    """The array, left on the disk until it is used; it must not be packed. Raises ImageSetError."""
    order = "C" if header.rows_first else "F"
    try:
        return np.memmap(header.path, header.dtype, "r", header.start, header.shape, order)
    except (OSError, ValueError) as error:
        raise ImageSetError(
            tr("'{name}' cannot be read: {error}. Save it again with np.save.", name=header.name, error=error)
        ) from error


def whole(header: Header) -> np.ndarray:
    """The array in memory, or mapped. Raises ImageSetError."""
    if not header.packed:
        return mapped(header)
    if header.nbytes > _MOST_WHOLE:
        raise ImageSetError(
            tr("'{name}' is absurdly large for labels: {nbytes:,} MiB.", name=header.name, nbytes=header.nbytes >> 20)
        )
    data = np.frombuffer(b"".join(_expanded(header, header.nbytes)), header.dtype)
    return data.reshape(header.shape, order="C" if header.rows_first else "F")


def parts_of(header: Header) -> Iterator[np.ndarray]:
    """The array some rows at a time, in order. Raises ImageSetError."""
    row = max(1, header.nbytes // max(1, header.shape[0]))
    step = max(1, _BYTES_AT_ONCE // row)
    if not header.packed:
        array = mapped(header)
        for first in range(0, header.shape[0], step):
            yield np.asarray(array[first : first + step])
        return
    if not header.rows_first:
        raise ImageSetError(
            tr(
                "'{name}' is stored column by column, and packed. Save it with "
                "np.savez(images=np.ascontiguousarray(images)).",
                name=header.name,
            )
        )
    for data in _expanded(header, step * row):
        yield np.frombuffer(data, header.dtype).reshape(-1, *header.shape[1:])


def _parsed(file: BinaryIO, blank: Header, size: int) -> Header:
    """The header at the start of a file of ``size`` bytes. Raises ImageSetError and OSError."""
    beginning = io.BytesIO(file.read(_LONGEST_HEADER))
    try:
        version = np.lib.format.read_magic(beginning)
        read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        shape, fortran, dtype = read(beginning)
    except Exception as error:
        # The header is a Python literal; a damaged one makes NumPy's parser raise more than ValueError.
        raise ImageSetError(
            tr("'{name}' is not a .npy file, or its header is damaged. Save it again with np.save.", name=blank.name)
        ) from error
    if dtype.hasobject:
        raise ImageSetError(
            tr(
                "'{name}' holds Python objects, which could run code when loaded, so it is not opened. Save "
                "it as an array of numbers.",
                name=blank.name,
            )
        )
    if any(length < 0 for length in shape):
        raise ImageSetError(
            tr(
                "'{name}' has a damaged header: its shape is {shape}. Save it again with np.save.",
                name=blank.name,
                shape=shape,
            )
        )
    start = beginning.tell()
    header = Header(blank.path, shape, dtype, not fortran, start, blank.member, blank.packed)
    if header.nbytes > size - start:
        raise ImageSetError(
            tr(
                "'{name}' is cut short: its header promises {nbytes:,} bytes of numbers, the file has "
                "{size:,}. Download or save it again.",
                name=blank.name,
                nbytes=header.nbytes,
                size=size - start,
            )
        )
    return header


def _in_place(header: Header, info: zipfile.ZipInfo) -> Header:
    """The header of a member that is stored as it is, with the start of its numbers in the archive."""
    with open_file(header.path) as file:
        file.seek(info.header_offset)
        local = file.read(_LOCAL_HEADER)
        if len(local) < _LOCAL_HEADER:
            raise EOFError(tr("it is cut short"))
        lengths = int.from_bytes(local[26:28], "little") + int.from_bytes(local[28:30], "little")
        start = info.header_offset + _LOCAL_HEADER + lengths + header.start
        end = file.seek(0, io.SEEK_END)
    if start + header.nbytes > end:
        raise EOFError(tr("it is cut short"))
    return Header(header.path, header.shape, header.dtype, header.rows_first, start, header.member)


def _expanded(header: Header, step: int) -> Iterator[bytes]:
    """The numbers of a packed array, ``step`` bytes at a time. Raises ImageSetError."""
    left = header.nbytes
    with ExitStack() as stack:
        archive = stack.enter_context(open_archive(header.path))
        try:
            file = stack.enter_context(archive.open(f"{header.member}.npy"))
            file.read(header.start)
            while left:
                data = file.read(min(step, left))
                if len(data) < min(step, left):
                    raise EOFError(tr("its end is missing"))
                left -= len(data)
                yield data
        except (*ZIP_ERRORS, KeyError) as error:
            raise ImageSetError(
                tr(
                    "'{name}' is damaged ({error}). Download the file again, or save it with np.savez.",
                    name=header.name,
                    error=error,
                )
            ) from error
