"""Some of the images of a large array, by place, without copying them."""

import mmap
from collections.abc import Iterator
from typing import Any

import numpy as np


class PickedImages:
    """Reads as ``base[places]`` does, and takes only what is asked for into memory.

    base: (N, H, W, C) uint8, in memory or mapped. places: (M,) indices into it. Whatever is taken out of it, by one
    index of any kind that NumPy knows for the first axis, is an array of its own.
    """

    dtype = np.dtype(np.uint8)
    ndim = 4

    def __init__(self, base: np.ndarray, places: np.ndarray) -> None:
        self.base = base
        self.places = np.asarray(places, np.int64)

    @property
    def shape(self) -> tuple[int, int, int, int]:
        """(M, H, W, C)."""
        return len(self.places), *self.base.shape[1:]

    @property
    def nbytes(self) -> int:
        """Of all of them, were they in memory."""
        return len(self.places) * self.base[:1].nbytes

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, index: Any) -> np.ndarray:
        return np.asarray(self.base[self.places[index]])

    def __iter__(self) -> Iterator[np.ndarray]:
        return (np.asarray(self.base[place]) for place in self.places.tolist())

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        if copy is False:
            raise ValueError("picked images cannot be had without copying them")
        return self[:].astype(dtype or np.uint8, copy=False)


Images = np.ndarray | PickedImages


def mapped_file(images: Images) -> mmap.mmap | None:
    """The mapped file in which the pixels lie; None for images in memory."""
    file: Any = images
    while isinstance(file, np.ndarray | PickedImages):
        file = file.base
    return file if isinstance(file, mmap.mmap) else None


_COPIED = 64 << 20  # bytes that are copied rather than looked at through an index


def pick(images: Images, places: np.ndarray) -> Images:
    """The images at ``places``, ascending: all as they are, few as an array of their own, many by an index."""
    if len(places) == len(images):
        return images
    if isinstance(images, PickedImages):
        return PickedImages(images.base, images.places[places])
    if mapped_file(images) is None and len(places) * images[:1].nbytes <= _COPIED:
        return images[places]
    return PickedImages(images, places)
