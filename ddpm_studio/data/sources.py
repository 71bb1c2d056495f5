"""The files in a folder or a zip archive. Nothing is unpacked to the disk, so no name can do harm."""

import io
import os
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from ddpm_studio.data.bounded import open_file
from ddpm_studio.data.decoding import Unusable, os_reason
from ddpm_studio.data.image_set import ImageSetError, Problem
from ddpm_studio.data.naming import natural_key, path_key, shown
from ddpm_studio.data.watch import Watch
from ddpm_studio.language import tr

MAX_FILES = 1_000_000
MAX_BYTES = 1 << 30  # of one file, and of all that is read from one archive
MAX_RATIO = 100  # expanded to packed size, for what expands to more than SMALL
SMALL = 16 << 20
MAX_FOLDERS = 100_000
_MAX_DEPTH = 100  # of folders in an archive: the names of a deep one take the square of its depth in memory
_MAX_DIRECTORY = 128 << 20  # of an archive: its list of files, which is read into memory as a whole
_ENCRYPTED = 0x1
ZIP_ERRORS = (
    zipfile.BadZipFile,
    OSError,
    ValueError,
    NotImplementedError,
    EOFError,
    struct.error,
    IndexError,
)


class Entry(NamedTuple):
    """One file. parts: its path below the root. open: raises Unusable or OSError. stamp: changes with the file."""

    parts: tuple[str, ...]
    open: Callable[[], BinaryIO]
    stamp: tuple[int, int]

    @property
    def name(self) -> str:
        return shown("/".join(self.parts))


@dataclass
class Listing:
    """What is in a folder or an archive, without hidden files.

    entries: in natural order once ``sort`` was called. folders: the paths of all folders, empty ones too.
    """

    entries: list[Entry] = field(default_factory=list)
    folders: set[tuple[str, ...]] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def leave_out(self, parts: tuple[str, ...], reason: str) -> None:
        self.problems.append(Problem(shown("/".join(parts)) or ".", reason))

    def full(self) -> bool:
        """Whether no more files are taken; if so, says so in the problems."""
        if len(self.entries) + len(self.problems) < MAX_FILES and len(self.folders) < MAX_FOLDERS:
            return False
        if len(self.folders) >= MAX_FOLDERS:
            self.leave_out(
                (),
                tr("there are more than {most:,} folders; those beyond are left out", most=MAX_FOLDERS),
            )
            return True
        self.leave_out((), tr("there are more than {most:,} files; those beyond are left out", most=MAX_FILES))
        return True

    def sort(self) -> "Listing":
        folders: dict[tuple[str, ...], tuple] = {}

        def key(entry: Entry) -> tuple:
            folder = entry.parts[:-1]
            if (above := folders.get(folder)) is None:
                above = folders[folder] = path_key(folder)
            return *above, natural_key(entry.parts[-1])

        self.entries.sort(key=key)
        return self

    def as_facts(self) -> Any:
        """The names of all files and folders, and the problems, as JSON can hold them."""
        return {
            "files": ["/".join(entry.parts) for entry in self.entries],
            "folders": ["/".join(parts) for parts in self.folders],
            "problems": [(problem.file, problem.reason) for problem in self.problems],
        }

    @classmethod
    def of_facts(cls, facts: Any) -> "Listing":
        """The same listing, whose files cannot be opened."""
        entries = [Entry(tuple(name.split("/")), _not_open, (0, 0)) for name in facts["files"]]
        folders = {tuple(name.split("/")) for name in facts["folders"]}
        return cls(entries, folders, [Problem(*pair) for pair in facts["problems"]])


def list_folder(root: Path, watch: Watch) -> Listing:
    """The files below the folder ``root``, through links too. Raises ImageSetError if it cannot be listed."""
    listing = Listing()
    # Each folder carries the identities of those it lies in, so that a link to one of them does not lead
    # round.
    waiting: list[tuple[Path, tuple[str, ...], frozenset]] = [(root, (), frozenset())]
    while waiting:
        watch.check()
        folder, parts, above = waiting.pop()
        try:
            status = folder.stat()
            children = list(os.scandir(folder))
        except OSError as error:
            if not parts:
                raise ImageSetError(
                    tr(
                        "The folder '{root}' cannot be listed: {why}. Check its permissions.",
                        root=root,
                        why=os_reason(error),
                    )
                ) from error
            listing.leave_out(parts, os_reason(error))
            continue
        identity = (status.st_dev, status.st_ino)
        if identity in above:
            listing.leave_out(parts, tr("it is a link to a folder that it lies in itself"))
            continue
        listing.folders.add(parts)
        for child in children:
            if child.name.startswith("."):
                continue
            path = (*parts, child.name)
            try:
                status = child.stat()
            except OSError as error:
                listing.leave_out(path, os_reason(error))
                continue
            if stat.S_ISDIR(status.st_mode):
                if listing.full():
                    return listing.sort()
                waiting.append((Path(child.path), path, above | {identity}))
            elif listing.full():
                return listing.sort()
            elif not stat.S_ISREG(status.st_mode):
                listing.leave_out(path, tr("it is a device or a pipe, not a file"))
            elif reason := size_reason(status.st_size):
                listing.leave_out(path, reason)
            else:
                listing.entries.append(Entry(path, _opener(child.path), (status.st_size, status.st_mtime_ns)))
    return listing.sort()


@contextmanager
def open_zip(path: Path) -> Iterator[Listing]:
    """The files in a zip archive, readable while the context lasts. Raises ImageSetError."""
    with open_archive(path) as archive:
        yield _list_zip(archive, path.name, path.stat().st_size)


@contextmanager
def open_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """A zip archive whose list of files is not absurdly long. Raises ImageSetError."""
    try:
        archive = _open_archive(path)
    except ImageSetError:
        raise
    except PermissionError as error:
        raise ImageSetError(
            tr("'{path}' cannot be opened: {why}. Check its permissions.", path=path, why=os_reason(error))
        ) from error
    except ZIP_ERRORS as error:
        raise ImageSetError(
            tr(
                "'{name}' is damaged or not a complete zip archive ({error}). Download or pack it again.",
                name=path.name,
                error=error,
            )
        ) from error
    with archive:
        yield archive


def _list_zip(archive: zipfile.ZipFile, name: str, size: int) -> Listing:
    listing = Listing()
    budget = Budget(size)
    encrypted = 0
    for info in archive.infolist():
        parts = clean_parts(info.filename)
        if parts is None:
            continue
        if listing.full():
            break
        if len(parts) > _MAX_DEPTH:
            listing.leave_out(parts[-1:], tr("it lies more than {most} folders deep", most=_MAX_DEPTH))
            continue
        if info.is_dir():
            listing.folders.add(parts)
            continue
        listing.folders.update(parts[:depth] for depth in range(1, len(parts)))
        if info.flag_bits & _ENCRYPTED:
            encrypted += 1
            listing.leave_out(parts, tr("it is encrypted"))
        elif reason := packing_reason(info) or size_reason(info.file_size):
            listing.leave_out(parts, reason)
        else:
            listing.entries.append(Entry(parts, budget.opener(archive, info), (info.file_size, info.CRC)))
    if encrypted and not listing.entries:
        raise ImageSetError(
            tr(
                "The zip archive '{name}' is encrypted, and this program asks for no passwords. Unpack it "
                "with its password and choose the folder, or pack it again without one.",
                name=name,
            )
        )
    return listing.sort()


def clean_parts(name: str) -> tuple[str, ...] | None:
    """A file's path in an archive without ways out of it; None for what is hidden or was left by the system."""
    parts = tuple(p for p in name.replace("\\", "/").split("/") if p not in ("", ".", ".."))
    if not parts or any(part.startswith(".") for part in parts) or parts[0] == "__MACOSX":
        return None
    return parts


def _not_open() -> BinaryIO:
    raise Unusable(tr("the archive that it lies in is not open"))


def most_expanded(size: int) -> int:
    """The bytes that are read at most from an archive of ``size`` bytes: more only where it is large itself."""
    return max(MAX_BYTES, 2 * size)


class Budget:
    """Counts what is expanded out of one archive of ``size`` bytes, so that a small file cannot run for hours."""

    def __init__(self, size: int) -> None:
        self.most = self.left = most_expanded(size)

    def take(self, size: int) -> None:
        """Count ``size`` bytes that are about to be read. Raises Unusable where they are too many."""
        if size > self.left:
            raise Unusable(
                tr(
                    "the archive's files expand to more than {most:,.0f} GiB; unpack it and choose the folder instead",
                    most=self.most / (1 << 30),
                )
            )
        self.left -= size

    def opener(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], BinaryIO]:
        def open_entry() -> BinaryIO:
            self.take(info.file_size)
            try:
                # zipfile hands out no more than the size that the entry states, whatever it was packed from.
                return io.BytesIO(archive.read(info))
            except zipfile.BadZipFile as error:
                raise Unusable(tr("it is damaged inside the archive ({error})", error=error)) from error
            except Exception as error:
                # Here, too, damaged bytes can raise anything: zlib.error, EOFError, NotImplementedError, ...
                raise Unusable(tr("it cannot be read out of the archive ({error})", error=error)) from error

        return open_entry


def packing_reason(info: zipfile.ZipInfo) -> str | None:
    """Why an entry of an archive is not expanded, or None."""
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return tr("it is packed by a rare method; only plain zip archives (store, deflate) are read")
    if info.file_size > SMALL and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        return tr(
            "it expands to {size:,} MiB, more than {ratio} times its packed size, as only a decompression bomb does",
            size=info.file_size >> 20,
            ratio=MAX_RATIO,
        )
    return None


def size_reason(size: int) -> str | None:
    """Why a file of so many bytes is not read, or None."""
    if size == 0:
        return tr("it is empty")
    if size > MAX_BYTES:
        return tr(
            "it is absurdly large: {size:,.1f} GiB, where at most {most} GiB are read",
            size=size / (1 << 30),
            most=MAX_BYTES >> 30,
        )
    return None


def _opener(path: str) -> Callable[[], BinaryIO]:
    return lambda: open(path, "rb")


def _open_archive(path: Path) -> zipfile.ZipFile:
    with open_file(path) as file:
        size = _directory_size(file)
    if size > _MAX_DIRECTORY:
        raise ImageSetError(
            tr(
                "The list of files in '{name}' is absurdly long: {size:,} MiB. Choose an archive with fewer images.",
                name=path.name,
                size=size >> 20,
            )
        )
    return zipfile.ZipFile(path)


def _directory_size(file: BinaryIO) -> int:
    """The bytes of an archive's list of files, as its last record states them (APPNOTE 4.3.14, 4.3.16)."""
    end = file.seek(0, io.SEEK_END)
    start = max(0, end - 22 - 65_535 - 76)
    file.seek(start)
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise zipfile.BadZipFile(tr("its list of files is missing"))
    size = struct.unpack_from("<L", tail, at + 12)[0]
    large = tail.rfind(b"PK\x06\x06", 0, at) if tail[max(at - 20, 0) : at].startswith(b"PK\x06\x07") else -1
    if large >= 0 and len(tail) >= large + 56:
        size = struct.unpack_from("<Q", tail, large + 40)[0]
    return size
