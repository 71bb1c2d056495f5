"""Images that lie in a file: gone through some at a time, so that few of them are in memory."""

import mmap
from collections.abc import Iterator

import numpy as np

from ddpm_studio.data.picked import Images, mapped_file

_BYTES_AT_ONCE = 16 << 20


def parts(images: Images) -> Iterator[tuple[np.ndarray, int]]:
    """(n, H, W, C) some images after another, in memory, and the place of the first; what was given is let go of."""
    step = max(1, _BYTES_AT_ONCE // max(1, images[:1].nbytes))
    for first in range(0, len(images), step):
        yield np.asarray(images[first : first + step]), first
        let_go(images)


def let_go(images: Images) -> None:
    """Take the pages of a mapped file out of this process's memory; they are read again where needed."""
    file = mapped_file(images)
    if file is not None and hasattr(mmap, "MADV_DONTNEED"):
        file.madvise(mmap.MADV_DONTNEED)
