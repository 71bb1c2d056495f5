"""The hostile files: each with a name, the loader it is for, and what makes it in an empty folder.

A maker gives the path that the loader is called with. ``REFUSED`` files must be refused in words; of the others it is
enough that nothing happens but a refusal or a sound reading.
"""

import json
import os
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.valid import VALID, damaged

Make = Callable[[Path], Path]


@dataclass(frozen=True)
class Hostile:
    """name: unique within its loader. refused: whether it must be refused."""

    loader: str
    name: str
    make: Make
    refused: bool


def all_files() -> list[Hostile]:
    """Every hostile file, loader by loader."""
    from tests.hostile import animations, arrays, catalogue, documents, pictures, tensors

    made = [
        Hostile(loader, name, make, refused)
        for room in (pictures, animations, arrays, tensors, documents, catalogue)
        for loader, name, make, refused in room.FILES
    ]
    for seed, (loader, place, content) in enumerate(VALID):
        made += [Hostile(loader, f"{place}, {how}", _placed(place, content, how, seed), False) for how in _ways(seed)]
    return made


def written(place: str, content: Callable[[], bytes]) -> Make:
    """A maker that writes one file; a loader of a folder is given the folder that it lies in."""

    def make(folder: Path) -> Path:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content())
        return path.parent if "/" in place else path

    return make


def piped(place: str) -> Make:
    """A maker of a named pipe, into which nobody writes."""

    def make(folder: Path) -> Path:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(path)
        return path.parent if "/" in place else path

    return make


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG file."""
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def deep(count: int) -> str:
    """JSON nested so deep."""
    return "[" * count + "]" * count


def as_json(value: object) -> bytes:
    return json.dumps(value).encode()


def _ways(seed: int) -> list[str]:
    return [name for name, _ in damaged(b"0123456789" * 50, seed)]


def _placed(place: str, content: Callable[[], bytes], how: str, seed: int) -> Make:
    return written(place, lambda: dict(damaged(content(), seed))[how])
