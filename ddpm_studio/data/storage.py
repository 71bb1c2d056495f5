"""Where decoded images are kept: in memory, or, if they would take too much of it, in a file that is mapped."""

import hashlib
import math
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs
import psutil

from ddpm_studio.data.map_cache import MapCache, MapWriter, NoRoom

MEMORY_SHARE = 0.25  # of the machine's memory, for one image set
MOST_MEMORY = 1 << 30  # bytes, on the largest machine too
KEPT_FROM = 20_000  # images: decoding so many takes a while, so that the next time they are taken from the cache
_BLOCK = 1024  # images
_READING = "2"  # of the way images are decoded and resized: another number makes all kept ones stale

Add = Callable[[np.ndarray], None]
Facts = dict[str, Any]
Shape = tuple[int, int, int]


@dataclass(frozen=True)
class Storage:
    """How much memory one image set may take, and the folder for what takes more or took long to decode.

    memory_bytes: None is a quarter of the machine's memory, at most MOST_MEMORY. cache: None is the user's cache
    folder.
    """

    memory_bytes: int | None = None
    cache: Path | None = None

    def room(self, shape: Shape) -> int:
        """How many uint8 images of this shape may lie in memory."""
        limit = self.memory_bytes
        if limit is None:
            limit = min(int(MEMORY_SHARE * psutil.virtual_memory().total), MOST_MEMORY)
        return limit // math.prod(shape)

    def find(self, stamp: Iterable[object], shape: Shape) -> tuple[np.ndarray, Facts] | None:
        """The images and facts that were kept under this stamp; None if there are none."""
        cache, key = self._place(stamp)
        return self._as_fits(cache.find(key, shape))

    def keep(
        self, stamp: Iterable[object], most: int | None, shape: Shape, decode: Callable[[Add], Facts]
    ) -> tuple[np.ndarray, Facts]:
        """The images that ``decode`` adds, (N, *shape) uint8, and the facts that it returns.

        stamp: tells apart what is decoded, and whether it has changed since; it is asked for only where the images may
        be kept in a file. most: the images that may come; None where that is not known. decode: called with a function
        that takes images (n, *shape); not called where the same images lie in the cache. Facts are what JSON can hold.
        """
        room = self.room(shape)
        if most is not None and most < min(KEPT_FROM, room + 1):
            return _in_memory(most, shape, decode)
        cache, key = self._place(stamp)
        found = cache.find(key, shape)
        if found is None:
            with _Spilling(cache, key, shape, room, most) as target:
                facts = decode(target.add)
                found = target.finish(facts), facts
        return self._as_fits(found)

    def _place(self, stamp: Iterable[object]) -> tuple[MapCache, str]:
        digest = hashlib.sha256(_READING.encode())
        for part in stamp:
            digest.update(repr(part).encode("utf-8", "backslashreplace") + b"\n")
        folder = self.cache or platformdirs.user_cache_path("ddpm-studio", appauthor=False) / "images"
        return MapCache(folder), digest.hexdigest()[:40]

    def _as_fits(self, found: tuple[np.ndarray, Facts] | None) -> tuple[np.ndarray, Facts] | None:
        """In memory where there is room."""
        if found is None or len(found[0]) > self.room(found[0].shape[1:]):
            return found
        return np.array(found[0]), found[1]


def _in_memory(most: int, shape: Shape, decode: Callable[[Add], Facts]) -> tuple[np.ndarray, Facts]:
    images = np.empty((most, *shape), np.uint8)
    count = 0

    def add(part: np.ndarray) -> None:
        nonlocal count
        images[count : count + len(part)] = part
        count += len(part)

    facts = decode(add)
    return images[:count], facts


class _Spilling(ExitStack):
    """Takes images into memory as long as there is room for them, then into the cache."""

    def __init__(self, cache: MapCache, key: str, shape: Shape, room: int, most: int | None) -> None:
        super().__init__()
        self._cache, self._key, self._shape, self._most = cache, key, shape, most
        self._room = room if most is None or most <= room else 0
        self._blocks: list[np.ndarray] = []
        self._count_held = 0
        self._count = 0
        self._writer: MapWriter | None = None

    def add(self, images: np.ndarray) -> None:
        """Add (n, *shape) uint8. Raises NoRoom."""
        self._count += len(images)
        if self._writer is None and self._count <= self._room:
            self._hold(images)
            return
        if self._writer is None:
            self._begin()
            self._blocks.clear()
        self._writer.add(images)

    def finish(self, facts: Facts) -> np.ndarray:
        """All that was added: in memory where that is enough and they were quickly decoded."""
        if self._writer is not None:
            return self._writer.finish(facts)
        if self._count < KEPT_FROM:
            return self._whole()
        try:
            self._begin()
            images = self._writer.finish(facts)
        except (NoRoom, OSError):  # they fit into memory, and will be decoded again
            return self._whole()
        self._blocks.clear()
        return images

    def _hold(self, images: np.ndarray) -> None:
        """In blocks, which go back to the system at once when they are let go of, as many small arrays do not."""
        while len(images):
            place = self._count_held % _BLOCK
            if place == 0:
                self._blocks.append(np.empty((_BLOCK, *self._shape), np.uint8))
            some = images[: _BLOCK - place]
            self._blocks[-1][place : place + len(some)] = some
            self._count_held += len(some)
            images = images[len(some) :]

    def _held(self) -> list[np.ndarray]:
        """All that is in memory, in order."""
        last = self._count_held - _BLOCK * (len(self._blocks) - 1)
        return [*self._blocks[:-1], *(block[:last] for block in self._blocks[-1:])]

    def _whole(self) -> np.ndarray:
        return np.concatenate([np.empty((0, *self._shape), np.uint8), *self._held()])

    def _begin(self) -> None:
        most = self._most if self._most is not None else 2 * self._count
        self._writer = self.enter_context(self._cache.write(self._key, self._shape, most))
        for images in self._held():
            self._writer.add(images)
