"""The teaching labs' form of an image set: two ``.npy`` files, images (N, H, W, 1, 3 or 4) uint8, labels (N, K)."""

import math
import re
from pathlib import Path

import numpy as np

from ddpm_studio.data.arrays import Header, parts_of, read_header, whole
from ddpm_studio.data.decoding import MAX_PIXELS, MAX_SIDE
from ddpm_studio.data.image_set import ImageSet, ImageSetError
from ddpm_studio.data.mapped import parts
from ddpm_studio.data.met import Met, odd_sizes
from ddpm_studio.data.naming import natural_key, shown
from ddpm_studio.data.resizing import fit
from ddpm_studio.data.storage import Add, Facts, Storage
from ddpm_studio.data.watch import Watch
from ddpm_studio.data.wish import Wish
from ddpm_studio.language import tr

MAX_ATTRIBUTES = 256
COURSE_ATTRIBUTES = ("hero", "non-hero", "food", "spell", "side-facing")


def find_images(folder: Path) -> Path | None:
    """The images file of the pair that lies directly in ``folder``; None if there is no such file.

    Raises ImageSetError if there are several, or if there is none but a damaged file that may have been it.
    """
    found, damaged = [], None
    for path in _npy_files(folder):
        try:
            header = read_header(path)
        except ImageSetError as error:
            damaged = damaged or error
            continue
        if len(header.shape) >= 3:
            found.append(path)
    if len(found) > 1:
        names = ", ".join(f"'{shown(path.name)}'" for path in found[:5])
        raise ImageSetError(
            tr("The folder holds several image arrays: {names}. Choose one of these files.", names=names)
        )
    if not found and damaged:
        raise damaged
    return found[0] if found else None


def load_pair(path: Path, wish: Wish, storage: Storage, watch: Watch) -> ImageSet:
    """The image set of the images file ``path``, or of the images that lie beside it if it holds labels.

    Without a labels file beside it, the images have no attributes. Raises ImageSetError.
    """
    header, labels = read_header(path), None
    if len(header.shape) in (1, 2):
        labels, header = header, _images_beside(header)
    check_images(header)
    return image_set_of(header, labels or _labels_beside(header), path, wish, storage, watch)


def image_set_of(
    header: Header, labels: Header | None, source: Path, wish: Wish, storage: Storage, watch: Watch
) -> ImageSet:
    """The image set of two arrays, or of images alone. Raises ImageSetError."""
    values, attributes = np.zeros((header.shape[0], 0), np.float32), ()
    if labels is not None:
        values, attributes = read_labels(labels, header)
    images, facts = _read_images(header, wish, storage, watch)
    odd = odd_sizes(np.array([[header.shape[2], header.shape[1], header.shape[0]]]), wish)
    return ImageSet(
        shown(header.path.stem),
        str(source),
        images,
        values,
        attributes,
        has_alpha=facts["has_alpha"],
        met=Met(wish, odd=odd).findings(),
    )


def _npy_files(folder: Path) -> list[Path]:
    """The ``.npy`` files directly in the folder, in natural order."""
    found = [path for path in folder.glob("*.[nN][pP][yY]") if path.is_file() and path.name[0] != "."]
    return sorted(found, key=lambda path: natural_key(path.name))


def _readable_headers(folder: Path) -> list[Header]:
    """Of all sound ``.npy`` files directly in the folder, in natural order."""
    found = []
    for path in _npy_files(folder):
        try:
            found.append(read_header(path))
        except ImageSetError:
            continue  # it is no part of a pair; chosen by name, it is refused with its reason
    return found


def _images_beside(labels: Header) -> Header:
    """The images that go with a labels file. Raises ImageSetError."""
    rows = labels.shape[0]
    fitting = [h for h in _readable_headers(labels.path.parent) if len(h.shape) >= 3 and h.shape[0] == rows]
    if len(fitting) != 1:
        raise ImageSetError(
            tr(
                "'{name}' holds labels {shape}, and beside it lie {count} files of {rows:,} images. Choose "
                "the .npy file with the images, shape (N, height, width, 3).",
                name=shown(labels.path.name),
                shape=labels.shape,
                count=len(fitting),
                rows=rows,
            )
        )
    return fitting[0]


def _labels_beside(images: Header) -> Header | None:
    """The labels file that belongs to the images, by its name, or else by its number of rows."""
    folder, stem = images.path.parent, images.path.stem
    for name in (f"{stem}_labels", re.sub(r"^sprites?_", "sprite_labels_nc_", stem), "labels"):
        path = folder / f"{name}.npy"
        if path != images.path and path.is_file():
            return read_header(path)
    fitting = [h for h in _readable_headers(folder) if h.shape[:1] == images.shape[:1] and _like_labels(h)]
    fitting.sort(key=lambda h: "label" not in h.path.name.lower())
    return fitting[0] if fitting else None


def _like_labels(header: Header) -> bool:
    if len(header.shape) == 1:
        return "label" in header.path.name.lower()
    return len(header.shape) == 2 and header.shape[1] <= MAX_ATTRIBUTES


def check_images(header: Header) -> None:
    name, shape = header.name, header.shape
    wanted = tr("The images must have the shape (N, height, width, 3) and the type uint8")
    if not 3 <= len(shape) <= 4 or (len(shape) == 4 and shape[3] not in (1, 3, 4)):
        raise ImageSetError(
            tr("'{name}' has the shape {shape}. {wanted}: put the colours last.", name=name, shape=shape, wanted=wanted)
        )
    if header.dtype != np.uint8:
        raise ImageSetError(
            tr(
                "'{name}' holds numbers of the type {dtype}. {wanted}: convert them to 0..255.",
                name=name,
                dtype=header.dtype,
                wanted=wanted,
            )
        )
    if 0 in shape:
        raise ImageSetError(
            tr("'{name}' has the shape {shape}: it holds no image. Choose another file.", name=name, shape=shape)
        )
    if shape[1] * shape[2] > MAX_PIXELS or max(shape[1:3]) > MAX_SIDE:
        raise ImageSetError(
            tr(
                "The images in '{name}' are absurdly large: {width:,} x {height:,} pixels each.",
                name=name,
                width=shape[2],
                height=shape[1],
            )
        )


def read_labels(header: Header, images: Header) -> tuple[np.ndarray, tuple[str, ...]]:
    """Labels (N, K) float32 in 0..1 and their K names. Raises ImageSetError."""
    name = header.name
    if len(header.shape) not in (1, 2) or header.dtype.kind not in "biuf":
        raise ImageSetError(
            tr(
                "'{name}' has the shape {shape} and type {dtype}. Labels must be numbers, (N, K).",
                name=name,
                shape=header.shape,
                dtype=header.dtype,
            )
        )
    if header.shape[0] != images.shape[0]:
        raise ImageSetError(
            tr(
                "The files do not match: '{name}' has {images:,} images, '{labels_name}' has {labels:,} labels. Put "
                "the labels of these images beside them.",
                name=images.name,
                images=images.shape[0],
                labels_name=name,
                labels=header.shape[0],
            )
        )
    if math.prod(header.shape[1:]) > MAX_ATTRIBUTES:
        raise ImageSetError(
            tr(
                "'{name}' has {shape:,} attributes; at most {most} can be learned.",
                name=name,
                shape=header.shape[1],
                most=MAX_ATTRIBUTES,
            )
        )
    with np.errstate(over="ignore"):  # what is too large becomes infinite, and is refused
        labels = np.array(whole(header), np.float32)
    if not np.isfinite(labels).all():
        raise ImageSetError(
            tr("'{name}' holds values that are not numbers (NaN or infinity). Labels must be 0..1.", name=name)
        )
    is_index = labels.ndim == 1 or (labels.shape[1] == 1 and labels.max() > 1)
    labels = _one_hot(labels.reshape(-1), name) if is_index else labels
    outside = np.flatnonzero(((labels < 0) | (labels > 1)).any(1))
    if len(outside):
        raise ImageSetError(
            tr(
                "Row {outside:,} of '{name}' goes from {least:g} to {largest:g}. Labels must lie between 0 and 1.",
                outside=outside[0],
                name=name,
                least=labels[outside[0]].min(),
                largest=labels[outside[0]].max(),
            )
        )
    count = labels.shape[1]
    if count == len(COURSE_ATTRIBUTES) and any("sprite" in p.stem.lower() for p in (header.path, images.path)):
        return labels, COURSE_ATTRIBUTES
    return labels, tuple(f"class {number + 1}" for number in range(count))


def _one_hot(indices: np.ndarray, name: str) -> np.ndarray:
    """Class numbers (N,) as (N, largest + 1) float32. Raises ImageSetError."""
    if (indices != np.floor(indices)).any() or indices.min() < 0 or indices.max() >= MAX_ATTRIBUTES:
        raise ImageSetError(
            tr(
                "'{name}' should hold one class number per image, 0 to {most}, but its values go "
                "from {least:g} to {largest:g}.",
                name=name,
                most=MAX_ATTRIBUTES - 1,
                least=indices.min(),
                largest=indices.max(),
            )
        )
    return np.eye(int(indices.max()) + 1, dtype=np.float32)[indices.astype(np.int64)]


def _read_images(header: Header, wish: Wish, storage: Storage, watch: Watch) -> tuple[np.ndarray, Facts]:
    """The images as wished, (N, H, W, C) uint8, and whether any pixel of the file ``has_alpha``."""
    count = header.shape[0]
    as_it_is = header.rows_first and (*header.shape[1:3], header.channels) == wish.shape
    if as_it_is and not header.packed:
        # No view of another map: by its file and offset it goes to other processes
        images = np.memmap(header.path, np.uint8, "r", header.start, (count, *wish.shape))
        looked_at = _look_at_alpha(images, watch)
        if not looked_at["colour_unseen"]:
            return np.array(images) if count <= storage.room(wish.shape) else images, looked_at
    status = header.path.stat()
    stamp = (str(header.path), header.member, wish.decoding, status.st_size, status.st_mtime_ns)
    return storage.keep(stamp, count, wish.shape, lambda add: _resize(header, wish, add, watch))


def _look_at_alpha(images: np.ndarray, watch: Watch) -> Facts:
    """Of (N, H, W, C): has_alpha, whether anything is transparent; colour_unseen, whether that has a colour."""
    has_alpha = colour_unseen = False
    count = len(images)
    watch.report(0, count)
    if images.shape[3] == 4:
        for part, first in parts(images):
            clear = part[..., 3] == 0
            has_alpha = has_alpha or bool((part[..., 3] < 255).any())
            if part[clear].any():
                colour_unseen = True
                break
            watch.report(first + len(part), count)
    watch.report(count, count)
    return {"has_alpha": has_alpha, "colour_unseen": colour_unseen}


def _resize(header: Header, wish: Wish, add: Add, watch: Watch) -> Facts:
    has_alpha, done, count = False, 0, header.shape[0]
    watch.report(0, count)
    for part in parts_of(header):
        part = part.reshape(*part.shape[:3], header.channels)
        if part.shape[3] == 1:
            part = part.repeat(3, 3)
        has_alpha = has_alpha or (part.shape[3] == 4 and bool((part[..., 3] < 255).any()))
        add(fit(part, wish.size, wish.background, wish.channels, wish.preparation.fit))
        done += len(part)
        watch.report(done, count)
    return {"has_alpha": has_alpha}
