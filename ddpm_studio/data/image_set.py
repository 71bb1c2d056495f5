"""What an image set is, whatever it was read from."""

import mmap
from dataclasses import dataclass
from typing import Any

import numpy as np

from ddpm_studio.data.channels import Channels, channels_of

SIZES = (16, 32, 64)


class ImageSetError(ValueError):
    """An image set that cannot be used. The message says what, why, and what to do."""


@dataclass(frozen=True)
class Problem:
    """One file that was left out, and why.

    file: the name inside the folder or archive; reason: one sentence for the user.
    """

    file: str
    reason: str


@dataclass(frozen=True, eq=False)
class ImageSet:
    """Images of one size with their attributes.

    name: a short name for people, such as ``rpg_tiles_32``.
    source: what reads it again: an absolute path, ``builtin:sprites``, or ``catalogue:`` and a name.
    images: (N, H, W, C) uint8, H == W in SIZES. C = 1 is grey, 3 RGB, 4 RGBA with straight alpha, colour 0 where alpha
    is 0. A set larger than memory has an ``np.memmap``, read-only.
    labels: (N, K) float32 in 0..1: how much of each attribute an image has (one-hot for classes).
    attributes: the K attribute names, unique, in the order of the labels' columns; K may be 0.
    problems: the files left out.
    has_alpha: whether anything in the source is transparent, whatever became of it in ``images``.
    files: the N names of the images within the source, unique; () where they have none, and are called #0, #1, ….
    """

    name: str
    source: str
    images: np.ndarray
    labels: np.ndarray
    attributes: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    has_alpha: bool = False
    files: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        n = len(self.images)
        if self.images.dtype != np.uint8 or self.images.ndim != 4 or self.images.shape[3] not in (1, 3, 4):
            found = f"{self.images.shape} {self.images.dtype}"
            raise ImageSetError(f"images must be (N, H, W, 1, 3 or 4) uint8, not {found}")
        if self.labels.shape != (n, len(self.attributes)) or self.labels.dtype != np.float32:
            raise ImageSetError(f"labels must be ({n}, {len(self.attributes)}) float32, not {self.labels.shape}")
        if len(set(self.attributes)) != len(self.attributes):
            raise ImageSetError("attribute names must differ from each other")

    def __len__(self) -> int:
        return len(self.images)

    @property
    def size(self) -> int:
        """Height and width in pixels."""
        return self.images.shape[1]

    @property
    def channels(self) -> Channels:
        """What a pixel holds."""
        return channels_of(self.images.shape[3])

    def counts(self) -> dict[str, int]:
        """For each attribute, the number of images in which it is the strongest (ties: the first)."""
        if not self.attributes:
            return {}
        strongest = np.bincount(self.labels.argmax(1), minlength=len(self.attributes))
        return dict(zip(self.attributes, strongest.tolist(), strict=True))

    def __getstate__(self) -> dict[str, Any]:
        """A mapped set is sent to another process as the place of its file, not as its pixels."""
        images = self.images
        if isinstance(images, np.memmap) and isinstance(images.base, mmap.mmap) and images.flags.c_contiguous:
            return {**self.__dict__, "images": _Mapped(str(images.filename), images.offset, images.shape)}
        return self.__dict__

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        if isinstance(place := state["images"], _Mapped):
            try:
                images: np.ndarray = np.memmap(place.file, np.uint8, "r", place.offset, place.shape)
            except (OSError, ValueError) as error:
                # Removed a moment ago. An error here would break the line to the other process: let it be seen instead.
                images = np.broadcast_to(np.uint8(0), place.shape)
                gone = Problem(place.file, f"the images' pixels are gone, open them again ({error})")
                self.__dict__["problems"] = (*state["problems"], gone)
            self.__dict__["images"] = images


@dataclass(frozen=True)
class _Mapped:
    """Where the pixels of a mapped set lie."""

    file: str
    offset: int
    shape: tuple[int, ...]
