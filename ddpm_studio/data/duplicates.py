"""Which images have exactly the same pixels."""

import numpy as np

from ddpm_studio.data.mapped import parts
from ddpm_studio.data.picked import Images
from ddpm_studio.data.watch import SILENT, Watch


def first_copies(images: Images, watch: Watch = SILENT) -> np.ndarray:
    """For each image, the place of the first one with the same pixels: (N,) int64, an image's own place if it is that.

    images: (N, H, W, C) uint8; a memory map is read from front to back, and not held. Raises ReadingCancelled.
    """
    keys = np.empty(len(images), np.int64)
    watch.report(0, len(images))
    for part, first in parts(images):
        keys[first : first + len(part)] = image_keys(part)
        watch.report(first + len(part), len(images))
    return first_of_key(images, keys)


def image_keys(images: np.ndarray) -> np.ndarray:
    """A number for each image, the same for the same pixels: (N,) int64. Another start of the program has others."""
    return np.fromiter((hash(image.tobytes()) for image in images), np.int64, len(images))


def first_of_key(images: Images, keys: np.ndarray) -> np.ndarray:
    """``first_copies`` of images whose keys are known: only those that share one are looked at again."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if len(keys) else np.empty(0, np.int64)
    places = np.arange(len(keys))
    for start, stop in zip(starts, np.r_[starts[1:], len(keys)], strict=True):
        if stop - start > 1:
            _settle(images, order[start:stop], places)
    return places


def _settle(images: Images, alike: np.ndarray, places: np.ndarray) -> None:
    """Set the places of images of one key, in ascending order, by their pixels: two images may share a key."""
    firsts: dict[bytes, int] = {}
    for place in alike.tolist():
        places[place] = firsts.setdefault(images[place].tobytes(), place)
