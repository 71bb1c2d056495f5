"""What an image set is, whatever it was read from."""

import mmap
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from ddpm_studio.data.channels import Channels, channels_of
from ddpm_studio.data.picked import Images, PickedImages
from ddpm_studio.language import tr

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


Kind = Literal[
    "unreadable",
    "animations",
    "empty cells",
    "odd sizes",
    "attributes",
    "changes",
    "duplicates",
    "nearly empty",
    "class imbalance",
]


@dataclass(frozen=True)
class Finding:
    """What is worth knowing about an image set before learning from it, and what is done about it.

    count: the images (or files, cells, classes) concerned. found, done: one clause each, for people.
    examples: some of the files or images concerned, by name, with the reason where there is one.
    places: some of the images concerned, as indices into the set; () where they are not in it.
    """

    kind: Kind
    count: int
    found: str
    done: str
    examples: tuple[str, ...] = ()
    places: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class ImageSet:
    """Images of one size with their attributes.

    name: a short name for people, such as ``rpg_tiles_32``.
    source: what reads it again: an absolute path, ``builtin:sprites``, or ``catalogue:`` and a name.
    images: (N, H, W, C) uint8, H == W in SIZES. C = 1 is grey, 3 RGB, 4 RGBA with straight alpha, colour 0 where alpha
    is 0. A set larger than memory has an ``np.memmap``, read-only, or picks images out of one.
    labels: (N, K) float32 in 0..1: how much of each attribute an image has (one-hot for classes); zeros where nothing
    is known of it.
    attributes: the K attribute names, unique, in the order of the labels' columns; K may be 0.
    problems: the files left out.
    has_alpha: whether anything in the source is transparent, whatever became of it in ``images``.
    files: the N names of the images within the source, unique; () where they have none, and are called #0, #1, ….
    met: what was met in the files while they were read; ``findings.findings`` tells it with what the pixels show.
    """

    name: str
    source: str
    images: Images
    labels: np.ndarray
    attributes: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    has_alpha: bool = False
    files: tuple[str, ...] = ()
    met: tuple[Finding, ...] = ()

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

    def called(self, index: int) -> str:
        """The name of an image, for people."""
        return self.files[index] if self.files else f"#{index}"

    @property
    def size(self) -> int:
        """Height and width in pixels."""
        return self.images.shape[1]

    @property
    def channels(self) -> Channels:
        """What a pixel holds."""
        return channels_of(self.images.shape[3])

    def having(self) -> np.ndarray:
        """(N, K) bool: whether an image has an attribute, by half at least or more than any other."""
        if not self.attributes:
            return np.zeros(self.labels.shape, bool)
        most = np.maximum(self.labels.max(1, keepdims=True), np.finfo(np.float32).tiny)
        return (self.labels >= 0.5) | (self.labels >= most)

    def counts(self) -> dict[str, int]:
        """For each attribute, the number of images that have it; an image can count for several, or for none."""
        return dict(zip(self.attributes, self.having().sum(0).tolist(), strict=True))

    def __getstate__(self) -> dict[str, Any]:
        """A mapped set is sent to another process as the place of its file, not as its pixels."""
        images, places = self.images, None
        if isinstance(images, PickedImages):
            images, places = images.base, images.places
        if isinstance(images, np.memmap) and isinstance(images.base, mmap.mmap) and images.flags.c_contiguous:
            return {**self.__dict__, "images": _Mapped(str(images.filename), images.offset, images.shape, places)}
        return self.__dict__

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        if isinstance(place := state["images"], _Mapped):
            try:
                images: np.ndarray = np.memmap(place.file, np.uint8, "r", place.offset, place.shape)
            except (OSError, ValueError) as error:
                # Removed a moment ago. An error here would break the line to the other process: let it be seen instead.
                images = np.broadcast_to(np.uint8(0), place.shape)
                gone = Problem(place.file, tr("the images' pixels are gone, open them again ({error})", error=error))
                self.__dict__["problems"] = (*state["problems"], gone)
            self.__dict__["images"] = images if place.places is None else PickedImages(images, place.places)


@dataclass(frozen=True, eq=False)
class _Mapped:
    """Where the pixels of a mapped set lie. places: of those that are picked out; None for all."""

    file: str
    offset: int
    shape: tuple[int, ...]
    places: np.ndarray | None = None
