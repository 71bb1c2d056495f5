"""Image sets in one ``.npz`` file: an array of images, and one of labels where there is one."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from ddpm_studio.data.arrays import Header, headers_in, whole
from ddpm_studio.data.image_set import ImageSet, ImageSetError
from ddpm_studio.data.naming import attribute_names, shown
from ddpm_studio.data.npy import MAX_ATTRIBUTES, check_images, image_set_of
from ddpm_studio.data.storage import Storage
from ddpm_studio.data.watch import Watch
from ddpm_studio.data.wish import Wish
from ddpm_studio.language import tr

_LABELS = ("labels", "label", "y", "targets", "context")
_NAMES = {
    "images": _LABELS,
    "x": _LABELS,
    "data": _LABELS,
    "arr_0": ("arr_1", *_LABELS),
    "x_train": ("y_train",),
    "train_images": ("train_labels",),
    "train_x": ("train_y",),
}
"""What people call their images, the likeliest first, and the labels that go with them."""


def load_npz(path: Path, wish: Wish, storage: Storage, watch: Watch) -> ImageSet:
    """The image set of an ``.npz`` file. Raises ImageSetError.

    The images are the array of the likeliest name; of other names, the only one that can be images. Class names may lie
    beside them as ``attributes``, an array of texts.
    """
    arrays = {name.lower(): header for name, header in headers_in(path).items()}
    images, labels = _chosen(path, arrays)
    check_images(images)
    image_set = image_set_of(images, labels, path, wish, storage, watch)
    names = arrays.get("attributes")
    count = len(image_set.attributes)
    if names is None or names.dtype.kind != "U" or names.shape != (count,) or names.nbytes > MAX_ATTRIBUTES << 12:
        return image_set
    return replace(image_set, attributes=attribute_names(map(str, whole(names))))


def _chosen(path: Path, arrays: dict[str, Header]) -> tuple[Header, Header | None]:
    """The images and, where there are any, their labels. Raises ImageSetError."""
    name = shown(path.name)
    called = next((key for key in _NAMES if key in arrays and len(arrays[key].shape) >= 3), None)
    if called is None:
        like_images = [key for key, header in arrays.items() if _like_images(header)]
        if len(like_images) != 1:
            there = ", ".join(f"{shown(key)} {header.shape}" for key, header in list(arrays.items())[:5]) or tr(
                "nothing"
            )
            raise ImageSetError(
                tr(
                    "'{name}' should hold one array of images, (N, height, width, 3) uint8, called 'images', and "
                    "labels called 'labels' if there are any. It holds: {there}. Save it with np.savez(images=…, "
                    "labels=…).",
                    name=name,
                    there=there,
                )
            )
        called = like_images[0]
    images = arrays[called]
    fitting = (arrays[key] for key in _NAMES.get(called, _LABELS) if key in arrays)
    return images, next((header for header in fitting if header.shape[:1] == images.shape[:1]), None)


def _like_images(header: Header) -> bool:
    return header.dtype == np.uint8 and (len(header.shape) == 3 or header.shape[3:] in ((1,), (3,), (4,)))
