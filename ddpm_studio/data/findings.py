"""What is worth knowing about an image set before learning from it, each with what is done about it."""

from dataclasses import replace

import numpy as np

from ddpm_studio.data.duplicates import first_of_key, image_keys
from ddpm_studio.data.image_set import Finding, ImageSet, Kind
from ddpm_studio.data.mapped import parts
from ddpm_studio.data.watch import SILENT, Watch
from ddpm_studio.language import tr, trn

NEARLY_EMPTY = 0.005  # of the pixels differ from the image's most frequent one
IMBALANCE = 10  # times as many images in the largest class as in the smallest
EXAMPLES = 20  # names in a finding
PLACES = 1000  # images in a finding


def findings(image_set: ImageSet, watch: Watch = SILENT) -> tuple[Finding, ...]:
    """All that is found; reads every pixel once, and holds few of them. Raises ReadingCancelled."""
    images = image_set.images
    keys, nearly_empty = np.empty(len(images), np.int64), np.zeros(len(images), bool)
    watch.report(0, len(images))
    for part, first in parts(images):
        some = slice(first, first + len(part))
        keys[some], nearly_empty[some] = image_keys(part), _are_nearly_empty(part)
        watch.report(some.stop, len(images))
    found = [
        _unreadable(image_set),
        *(_placed(finding, image_set) for finding in image_set.met),
        _duplicates(image_set, first_of_key(images, keys)),
        _nearly_empty(image_set, nearly_empty),
        _imbalance(image_set),
    ]
    return tuple(finding for finding in found if finding is not None)


def of_images(kind: Kind, image_set: ImageSet, places: np.ndarray, found: str, done: str) -> Finding:
    """A finding about the images at ``places``."""
    some = tuple(places[:PLACES].tolist())
    return Finding(kind, len(places), found, done, tuple(map(image_set.called, some[:EXAMPLES])), some)


def _placed(finding: Finding, image_set: ImageSet) -> Finding:
    """A finding about files, with the places of the images that are called as they are."""
    if not image_set.files:
        return replace(finding, examples=finding.examples[:EXAMPLES])
    at = {name: place for place, name in enumerate(image_set.files)}
    places = tuple(at[name] for name in finding.examples if name in at)
    return replace(finding, examples=finding.examples[:EXAMPLES], places=places)


def _unreadable(image_set: ImageSet) -> Finding | None:
    count = len(image_set.problems)
    if not count:
        return None
    examples = tuple(f"{problem.file}: {problem.reason}" for problem in image_set.problems[:EXAMPLES])
    return Finding(
        "unreadable", count, trn("{n:,} cannot be used", "{n:,} cannot be used", count), tr("left out"), examples
    )


def _duplicates(image_set: ImageSet, first: np.ndarray) -> Finding | None:
    copies = np.flatnonzero(first != np.arange(len(first)))
    if not len(copies):
        return None
    found = trn(
        "{n:,} has exactly the pixels of an earlier one", "{n:,} have exactly the pixels of an earlier one", len(copies)
    )
    return of_images(
        "duplicates", image_set, copies, found, tr("kept; copies are held out for validation together or not at all")
    )


def _nearly_empty(image_set: ImageSet, are: np.ndarray) -> Finding | None:
    places = np.flatnonzero(are)
    if not len(places):
        return None
    found = trn("{n:,} has hardly more than one colour", "{n:,} have hardly more than one colour", len(places))
    return of_images("nearly empty", image_set, places, found, tr("kept; look whether they belong"))


def _are_nearly_empty(images: np.ndarray) -> np.ndarray:
    """(N,) bool of (N, H, W, C) uint8."""
    pixels = images.reshape(len(images), -1, images.shape[3])
    most_others = int(NEARLY_EMPTY * pixels.shape[1])
    # Each pixel that is not the most frequent makes two changes at most. A few tell that of nearly all images
    may_be = np.arange(len(pixels))
    for step in (8, 1):
        changed = (pixels[may_be, 1::step] != pixels[may_be, :-1:step]).any(2).sum(1)
        may_be = may_be[changed <= 2 * most_others]
    weights = 256 ** np.arange(pixels.shape[2], dtype=np.uint32)
    result = np.zeros(len(pixels), bool)
    for place in may_be:
        codes = pixels[place].astype(np.uint32) @ weights
        result[place] = len(codes) - np.unique(codes, return_counts=True)[1].max() <= most_others
    return result


def _imbalance(image_set: ImageSet) -> Finding | None:
    counts = {name: count for name, count in image_set.counts().items() if count}
    if len(counts) < 2:
        return None
    least, most = min(counts, key=counts.__getitem__), max(counts, key=counts.__getitem__)
    if counts[most] < IMBALANCE * counts[least]:
        return None
    few = sorted((name for name in counts if counts[name] * IMBALANCE <= counts[most]), key=counts.__getitem__)
    said = tr(
        "'{most}' has {many:,} images, '{least}' only {few:,}",
        most=most,
        many=counts[most],
        least=least,
        few=counts[least],
    )
    examples = tuple(f"{name}: {counts[name]:,}" for name in few[:EXAMPLES])
    return Finding("class imbalance", len(few), said, tr("kept; the small classes are learned less well"), examples)
