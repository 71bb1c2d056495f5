"""Decoded images kept in files, so that a set larger than memory can be mapped, and is decoded once only."""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from ddpm_studio.data.decoding import os_reason
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.language import tr

MOST_BYTES = 64 << 30  # of all entries together, but for the newest, which is kept whatever its size
_HEADER = 128  # bytes of the .npy header: fixed, so that the count can be written once it is known
_PIXELS, _FACTS = "images.npy", "facts.json"
_UNFINISHED = ".part-"
_ABANDONED_SECONDS = 24 * 3600

Shape = tuple[int, int, int]


class NoRoom(ImageSetError):
    """The images could not be kept on the disk."""


class MapCache:
    """A folder with one subfolder per key: ``images.npy`` and ``facts.json``. An entry is there whole or not at all."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self.folder = folder
        self._most_bytes = most_bytes

    def find(self, key: str, shape: Shape) -> tuple[np.memmap, dict[str, Any]] | None:
        """The images (N, *shape), mapped read-only, and the facts that were kept with them; None if there are none."""
        entry = self.folder / key
        try:
            facts = json.loads((entry / _FACTS).read_text("utf-8"))
            images = np.memmap(entry / _PIXELS, np.uint8, "r", _HEADER, (facts["count"], *shape))
            os.utime(entry / _FACTS)  # the entry is the newest now
            return images, dict(facts["facts"])
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            shutil.rmtree(entry, ignore_errors=True)  # damaged from outside; it is made again
            return None

    @contextmanager
    def write(self, key: str, shape: Shape, most: int) -> Iterator["MapWriter"]:
        """An entry to be filled with at most ``most`` images; it appears when its writer ``finish``es.

        Older entries give way where the folder would grow past its limit or the disk is full. Raises NoRoom if
        there is none all the same.
        """
        needed = _HEADER + most * int(np.prod(shape))
        part = None
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._make_room(needed)
            part = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=self.folder))
            with (part / _PIXELS).open("wb") as file:
                yield MapWriter(file, part, self.folder / key, shape)
        except OSError as error:
            raise NoRoom(
                tr(
                    "The decoded images do not fit into memory, and could not be kept in '{folder}': "
                    "{why}. They need {size} there. Make room, or choose a smaller size.",
                    folder=self.folder,
                    why=os_reason(error),
                    size=_size(needed),
                )
            ) from error
        finally:
            if part is not None:
                shutil.rmtree(part, ignore_errors=True)

    def _make_room(self, needed: int) -> None:
        self._prune(self._most_bytes - needed)
        if shutil.disk_usage(self.folder).free < needed:
            self._prune(0)
        free = shutil.disk_usage(self.folder).free
        if free < needed:
            raise NoRoom(
                tr(
                    "The decoded images do not fit into memory, and need {size} in '{folder}', where {free} "
                    "are free. Make room on that disk, or choose a smaller size or fewer images.",
                    size=_size(needed),
                    folder=self.folder,
                    free=_size(free),
                )
            )

    def _prune(self, most_bytes: int) -> None:
        """Remove the entries that were not used for longest until the rest takes ``most_bytes`` or less."""
        entries = []
        for path in self.folder.iterdir():
            try:
                if path.name.startswith(_UNFINISHED):
                    if time.time() - path.stat().st_mtime > _ABANDONED_SECONDS:
                        shutil.rmtree(path, ignore_errors=True)
                    continue
                size = (path / _PIXELS).stat().st_size
                entries.append(((path / _FACTS).stat().st_mtime_ns, size, path))
            except OSError:
                continue  # another process removes it just now, or it is no entry
        total = sum(size for _, size, _ in entries)
        for _, size, path in sorted(entries):
            if total <= most_bytes:
                return
            # What another process has mapped stays readable there, or on Windows cannot be removed
            shutil.rmtree(path, ignore_errors=True)
            total -= size


class MapWriter:
    """Takes images one part after another; nothing but the part at hand is in memory."""

    def __init__(self, file, part: Path, entry: Path, shape: Shape) -> None:
        self._file = file
        self._part = part
        self._entry = entry
        self._shape = shape
        self._count = 0
        file.write(_header(0, shape))

    def add(self, images: np.ndarray) -> None:
        """Add (n, *shape) uint8."""
        self._file.write(np.ascontiguousarray(images).data)
        self._count += len(images)

    def finish(self, facts: dict[str, Any]) -> np.memmap:
        """Put the entry in its place; its images (N, *shape), mapped read-only."""
        self._file.seek(0)
        self._file.write(_header(self._count, self._shape))
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        (self._part / _FACTS).write_text(json.dumps({"count": self._count, "facts": facts}), "utf-8")
        try:
            self._part.rename(self._entry)
        except OSError:
            # Another process was faster: it has the same images
            if not (self._entry / _FACTS).is_file():
                raise
        return np.memmap(self._entry / _PIXELS, np.uint8, "r", _HEADER, (self._count, *self._shape))


def _header(count: int, shape: Shape) -> bytes:
    """The header of a ``.npy`` file, version 1.0, padded to _HEADER bytes."""
    text = repr({"descr": "|u1", "fortran_order": False, "shape": (count, *shape)})
    body = text.ljust(_HEADER - 11).encode("latin-1") + b"\n"
    return np.lib.format.magic(1, 0) + len(body).to_bytes(2, "little") + body


def _size(count: int) -> str:
    return (
        tr("{count:,.1f} GiB", count=count / 2**30) if count >= 2**30 else tr("{count:,.1f} MiB", count=count / 2**20)
    )
