"""Where decoded images are kept: in memory, or, if they would take too much of it, in a file that is mapped."""

import hashlib
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs
import psutil

from ddpm_studio.data.map_cache import MapCache

MEMORY_SHARE = 0.25  # of the machine's memory, for one image set
_READING = "1"  # of the way images are decoded and resized: another number makes all kept ones stale

Add = Callable[[np.ndarray], None]
Facts = dict[str, Any]


@dataclass(frozen=True)
class Storage:
    """How much memory one image set may take, and the folder for what takes more.

    memory_bytes: None is a quarter of the machine's memory. cache: None is the user's cache folder.
    """

    memory_bytes: int | None = None
    cache: Path | None = None

    def fits(self, count: int, shape: tuple[int, int, int]) -> bool:
        """Whether ``count`` uint8 images of this shape may lie in memory."""
        limit = self.memory_bytes
        if limit is None:
            limit = int(MEMORY_SHARE * psutil.virtual_memory().total)
        return count * math.prod(shape) <= limit

    def keep(
        self, stamp: Iterable[object], most: int, shape: tuple[int, int, int], decode: Callable[[Add], Facts]
    ) -> tuple[np.ndarray, Facts]:
        """The images that ``decode`` adds, (N, *shape) uint8, and the facts that it returns.

        stamp: tells apart what is decoded, and whether it has changed since; it is asked for only where the images are
        kept in a file. most: the images that may come. decode: called with a function that takes images (n, *shape);
        not called where the same images lie in the cache. Facts are what JSON can hold.
        """
        if self.fits(most, shape):
            return _in_memory(most, shape, decode)
        digest = hashlib.sha256(_READING.encode())
        for part in stamp:
            digest.update(repr(part).encode("utf-8", "backslashreplace") + b"\n")
        key = digest.hexdigest()[:40]
        folder = self.cache or platformdirs.user_cache_path("ddpm-studio", appauthor=False) / "images"
        cache = MapCache(folder)
        if (found := cache.find(key, shape)) is not None:
            return found
        with cache.write(key, shape, most) as writer:
            facts = decode(writer.add)
            return writer.finish(facts), facts


def _in_memory(most: int, shape: tuple[int, int, int], decode: Callable[[Add], Facts]) -> tuple[np.ndarray, Facts]:
    images = np.empty((most, *shape), np.uint8)
    count = 0

    def add(part: np.ndarray) -> None:
        nonlocal count
        images[count : count + len(part)] = part
        count += len(part)

    facts = decode(add)
    return images[:count], facts
