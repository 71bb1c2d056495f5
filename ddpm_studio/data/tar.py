"""The files in a tar archive, packed or not. A packed one is expanded into a nameless temporary file, within bounds."""

import bz2
import gzip
import io
import lzma
import tarfile
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ddpm_studio.data import sources
from ddpm_studio.data.decoding import Unusable, os_reason
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.naming import shown
from ddpm_studio.data.sources import Entry, Listing, clean_parts, size_reason
from ddpm_studio.data.watch import Watch
from ddpm_studio.language import tr

SUFFIXES = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tbz", ".tar.xz", ".txz")
_IN_MEMORY = 32 << 20  # of an expanded archive; what is larger goes to the disk
_CHUNK = 1 << 20
_LONGEST_HEADER = 1 << 20  # of one file's names and attributes
_XZ_MEMORY = 256 << 20  # an .xz file says how much its decoder needs: up to 4 GiB
_MAGICS = {b"\x1f\x8b": "gz", b"BZh": "bz2", b"\xfd7zXZ\x00": "xz"}
_PACKING_ERRORS = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile, ValueError)


def stem(name: str) -> str:
    """``tiles`` for ``tiles.tar.gz``."""
    found = max((suffix for suffix in SUFFIXES if name.lower().endswith(suffix)), key=len, default="")
    return name[: len(name) - len(found)] or name


def is_tar(path: Path) -> bool:
    """Whether the file is called a tar archive, or begins like one."""
    if path.name.lower().endswith(SUFFIXES):
        return True
    with open(path, "rb") as file:
        return file.read(512)[257:262] == b"ustar"


@contextmanager
def open_tar(path: Path, watch: Watch) -> Iterator[Listing]:
    """The files in a tar archive, readable while the context lasts. Raises ImageSetError."""
    try:
        file = open(path, "rb")  # noqa: SIM115 (what cannot be opened is told apart from what cannot be read)
    except OSError as error:
        raise ImageSetError(
            tr("'{path}' cannot be opened: {why}. Check its permissions.", path=path, why=os_reason(error))
        ) from error
    with file:
        kind = next((kind for magic, kind in _MAGICS.items() if file.peek(8).startswith(magic)), None)
        if kind is None:
            yield _list(file, path, None)
            return
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as expanded:
            cut = _expand(file, kind, expanded, path, watch)
            yield _list(expanded, path, cut)


def _expand(file: BinaryIO, kind: str, target: BinaryIO, path: Path, watch: Watch) -> str | None:
    """Write the expanded archive to ``target``. Returns why not all of it is there, or None."""
    count, most = 0, sources.most_expanded(path.stat().st_size)
    try:
        for chunk in _chunks(file, kind):
            watch.check()
            if count + len(chunk) > most:
                target.write(chunk[: most - count])
                return tr(
                    "the archive expands to more than {most:,.0f} GiB, and what lies beyond is left out; "
                    "unpack it and choose the folder instead",
                    most=most / (1 << 30),
                )
            count += len(chunk)
            if count > max(sources.SMALL, sources.MAX_RATIO * file.tell()):
                raise ImageSetError(
                    tr(
                        "'{name}' expands to more than {ratio} times its packed size, as only a "
                        "decompression bomb does. Unpack it yourself if you trust it, and choose the folder.",
                        name=shown(path.name),
                        ratio=sources.MAX_RATIO,
                    )
                )
            target.write(chunk)
    except _PACKING_ERRORS as error:
        return tr("the archive is damaged or cut short ({error}); what lies beyond is left out", error=error)
    except OSError as error:
        if isinstance(error, gzip.BadGzipFile) or error.errno is None:
            return tr("the archive is damaged or cut short ({error}); what lies beyond is left out", error=error)
        raise ImageSetError(
            tr(
                "'{name}' could not be expanded: {why}. Make room in the temporary folder, or unpack "
                "it yourself and choose the folder.",
                name=shown(path.name),
                why=os_reason(error),
            )
        ) from error
    return None


def _chunks(file: BinaryIO, kind: str) -> Iterator[bytes]:
    if kind == "xz":
        yield from _xz_chunks(file)
        return
    opened: BinaryIO = gzip.GzipFile(fileobj=file) if kind == "gz" else bz2.BZ2File(file)
    with opened:
        while chunk := opened.read1(_CHUNK):  # what is there of a file cut short, before its error
            yield chunk


def _xz_chunks(file: BinaryIO) -> Iterator[bytes]:
    """As lzma.LZMAFile reads, with a limit to the decoder's memory."""
    decoder = lzma.LZMADecompressor(memlimit=_XZ_MEMORY)
    data = b""
    while True:
        if decoder.eof:
            data = decoder.unused_data.lstrip(b"\0") or file.read(_CHUNK).lstrip(b"\0")
            if not data:
                return
            decoder = lzma.LZMADecompressor(memlimit=_XZ_MEMORY)
        elif decoder.needs_input:
            data = file.read(_CHUNK)
            if not data:
                raise EOFError(tr("its end is missing"))
        chunk = decoder.decompress(data, _CHUNK)
        data = b""
        if chunk:
            yield chunk


class _Headers(io.RawIOBase):
    """What tarfile sees of an archive while it looks for headers: it goes forward only, and by small steps.

    A header can state any size, also a negative one; here that ends the reading instead of filling the memory or
    going round for ever.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._farthest = 0
        file.seek(0)

    def tell(self) -> int:
        return self._file.tell()

    def seek(self, place: int, whence: int = 0) -> int:
        if whence != 0 or place < self._farthest - 1 or place > 2**62:
            raise tarfile.ReadError(tr("a header states an impossible size"))
        return self._file.seek(place)

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= _LONGEST_HEADER:
            raise tarfile.ReadError(tr("a header is absurdly long"))
        data = self._file.read(size)
        self._farthest = max(self._farthest, self._file.tell())
        return data


def _list(file: BinaryIO, path: Path, cut: str | None) -> Listing:
    """Every usable file of an expanded archive. cut: why the archive is not whole, where that is known."""
    name = shown(path.name)
    listing = Listing()
    end = file.seek(0, io.SEEK_END)
    room = sources.Budget(end)
    seen = 0
    try:
        with tarfile.open(fileobj=_Headers(file), mode="r:", encoding="utf-8", errors="surrogateescape") as archive:
            while (info := archive.next()) is not None:
                seen += 1
                archive.members.clear()  # tarfile would keep all of them in memory
                if _take(listing, info, file, end, room):
                    break
    except (tarfile.TarError, OSError, ValueError, EOFError, IndexError, RecursionError, OverflowError) as error:
        if not seen:
            why = cut or tr("it is damaged or not a tar archive ({error})", error=error)
            raise ImageSetError(
                tr("'{name}' cannot be read: {why}. Download or pack it again.", name=name, why=why)
            ) from error
        cut = cut or tr("the archive is damaged or cut short ({error}); what lies beyond is left out", error=error)
    if not seen and (cut or not _ends_properly(file, end)):
        raise ImageSetError(
            tr(
                "'{name}' cannot be read: {why}. Download or pack it again.",
                name=name,
                why=cut or tr("it is no tar archive"),
            )
        )
    if cut:
        listing.leave_out((), cut)
    # A later file of the same name stands for the earlier one, as it would when unpacked.
    listing.entries = list({entry.parts: entry for entry in listing.entries}.values())
    return listing.sort()


def _take(listing: Listing, info: tarfile.TarInfo, file: BinaryIO, end: int, room: "sources.Budget") -> bool:
    """Add one file, or say why it is left out. Returns whether the listing is full."""
    parts = clean_parts(info.name)
    if parts is None:
        return False
    if info.isdir():
        listing.folders.add(parts)
        return False
    if listing.full():
        return True
    listing.folders.update(parts[:depth] for depth in range(1, len(parts)))
    if info.issym() or info.islnk():
        listing.leave_out(parts, tr("it is a link inside the archive, and those are not followed"))
    elif not info.isreg():
        listing.leave_out(parts, tr("it is a device or a pipe, not a file"))
    elif info.issparse():
        listing.leave_out(parts, tr("it is a sparse file, and no image is one"))
    elif info.size < 0:
        listing.leave_out(parts, tr("the archive is damaged: it states an impossible size"))
    elif info.offset_data + info.size > end:
        listing.leave_out(parts, tr("the archive is cut short inside it"))
    elif reason := size_reason(info.size):
        listing.leave_out(parts, reason)
    else:
        stamp = (info.size, info.offset_data)
        listing.entries.append(Entry(parts, _opener(file, info.offset_data, info.size, room), stamp))
    return False


def _opener(file: BinaryIO, start: int, size: int, room: "sources.Budget") -> Callable[[], BinaryIO]:
    def open_entry() -> BinaryIO:
        room.take(size)
        file.seek(start)
        data = file.read(size)
        if len(data) < size:
            raise Unusable(tr("the archive is cut short inside it"))
        return io.BytesIO(data)

    return open_entry


def _ends_properly(file: BinaryIO, end: int) -> bool:
    """Whether an archive without files is one: it begins with the two empty blocks that end every archive."""
    file.seek(0)
    return end >= 1024 and not any(file.read(1024))
