"""What is worth knowing about an image set before learning from it, each with what is done about it."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from ddpm_studio.data.duplicates import first_copies
from ddpm_studio.data.image_set import ImageSet

Kind = Literal["unreadable", "duplicates", "nearly empty", "class imbalance"]

NEARLY_EMPTY = 0.005  # of the pixels differ from the image's most frequent one
IMBALANCE = 10  # times as many images in the largest class as in the smallest


@dataclass(frozen=True)
class Finding:
    """count: the images (or files, or classes) concerned. found, done: one clause each, for people."""

    kind: Kind
    count: int
    found: str
    done: str


def findings(image_set: ImageSet) -> tuple[Finding, ...]:
    """All that is found; reads every pixel once."""
    found = [_unreadable(image_set), _duplicates(image_set), _nearly_empty(image_set), _imbalance(image_set)]
    return tuple(finding for finding in found if finding is not None)


def _unreadable(image_set: ImageSet) -> Finding | None:
    count = len(image_set.problems)
    return Finding("unreadable", count, f"{count:,} cannot be used", "left out") if count else None


def _duplicates(image_set: ImageSet) -> Finding | None:
    first = first_copies(image_set.images)
    count = int((first != np.arange(len(first))).sum())
    if not count:
        return None
    return Finding(
        "duplicates",
        count,
        f"{count:,} have exactly the pixels of an earlier one",
        "kept; copies are held out for validation together or not at all",
    )


def _nearly_empty(image_set: ImageSet) -> Finding | None:
    count = sum(_is_nearly_empty(image) for image in image_set.images)
    if not count:
        return None
    said = f"{count:,} have hardly more than one colour"
    return Finding("nearly empty", count, said, "kept; look whether they belong")


def _is_nearly_empty(image: np.ndarray) -> bool:
    pixels = image.reshape(-1, image.shape[2])
    most_others = int(NEARLY_EMPTY * len(pixels))
    if (pixels[1:] != pixels[:-1]).any(1).sum() > 2 * most_others:
        return False  # each other pixel makes two changes at most; this is quick, and true of nearly all images
    codes = pixels.astype(np.uint32) @ (256 ** np.arange(pixels.shape[1], dtype=np.uint32))
    return bool(len(codes) - np.unique(codes, return_counts=True)[1].max() <= most_others)


def _imbalance(image_set: ImageSet) -> Finding | None:
    counts = {name: count for name, count in image_set.counts().items() if count}
    if len(counts) < 2:
        return None
    least, most = min(counts, key=counts.__getitem__), max(counts, key=counts.__getitem__)
    if counts[most] < IMBALANCE * counts[least]:
        return None
    few = sum(count * IMBALANCE <= counts[most] for count in counts.values())
    said = f"'{most}' has {counts[most]:,} images, '{least}' only {counts[least]:,}"
    return Finding("class imbalance", few, said, "kept; the small classes are learned less well")
