"""What an image set is, whatever it was read from."""

from dataclasses import dataclass

import numpy as np

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
    source: what reads it again: an absolute path, or ``builtin:sprites``.
    images: (N, H, W, 3) uint8, RGB, H == W in SIZES.
    labels: (N, K) float32 in 0..1: how much of each attribute an image has (one-hot for classes).
    attributes: the K attribute names, unique, in the order of the labels' columns; K may be 0.
    problems: the files left out.
    """

    name: str
    source: str
    images: np.ndarray
    labels: np.ndarray
    attributes: tuple[str, ...]
    problems: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        n = len(self.images)
        if self.images.dtype != np.uint8 or self.images.ndim != 4 or self.images.shape[3] != 3:
            raise ImageSetError(f"images must be (N, H, W, 3) uint8, not {self.images.shape} {self.images.dtype}")
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

    def counts(self) -> dict[str, int]:
        """For each attribute, the number of images in which it is the strongest (ties: the first)."""
        if not self.attributes:
            return {}
        strongest = np.bincount(self.labels.argmax(1), minlength=len(self.attributes))
        return dict(zip(self.attributes, strongest.tolist(), strict=True))
