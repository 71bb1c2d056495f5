"""The teaching labs' form of an image set: two ``.npy`` files, images (N, H, W, 1, 3 or 4) uint8, labels (N, K)."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ddpm_studio.data.bounded import Unbounded, open_file
from ddpm_studio.data.decoding import MAX_PIXELS, MAX_SIDE, os_reason
from ddpm_studio.data.image_set import ImageSet, ImageSetError
from ddpm_studio.data.met import Met, odd_sizes
from ddpm_studio.data.naming import natural_key, shown
from ddpm_studio.data.resizing import fit
from ddpm_studio.data.storage import Add, Facts, Storage
from ddpm_studio.data.watch import Watch
from ddpm_studio.data.wish import Wish

MAX_ATTRIBUTES = 256
COURSE_ATTRIBUTES = ("hero", "non-hero", "food", "spell", "side-facing")
_PIXELS_AT_ONCE = 1 << 20


@dataclass(frozen=True)
class Header:
    """What a ``.npy`` file says about itself, checked against the file's size. start: of its numbers, in bytes."""

    path: Path
    shape: tuple[int, ...]
    dtype: np.dtype
    rows_first: bool  # the last index runs fastest, as usual
    start: int

    @property
    def channels(self) -> int:
        """Of images: (N, H, W) are grey."""
        return math.prod(self.shape[3:])


def read_header(path: Path) -> Header:
    """Read and check the header of a ``.npy`` file. Nothing in it is run. Raises ImageSetError."""
    name = shown(path.name)
    try:
        with open_file(path) as file:
            version = np.lib.format.read_magic(file)
            read = (
                np.lib.format.read_array_header_1_0
                if version == (1, 0)
                else np.lib.format.read_array_header_2_0
            )
            shape, fortran, dtype = read(file)
            start = file.tell()
        size = path.stat().st_size
    except OSError as error:
        raise ImageSetError(f"'{name}' cannot be opened: {os_reason(error)}. Check the file.") from error
    except Unbounded as error:
        raise ImageSetError(f"'{name}' cannot be opened: {error}. Choose a .npy file.") from error
    except Exception as error:
        # The header is a Python literal; a damaged one makes NumPy's parser raise more than ValueError.
        raise ImageSetError(
            f"'{name}' is not a .npy file, or its header is damaged. Save it again with np.save."
        ) from error
    if dtype.hasobject:
        raise ImageSetError(
            f"'{name}' holds Python objects, which could run code when loaded, so it is not opened. "
            "Save it as an array of numbers."
        )
    if any(length < 0 for length in shape):
        raise ImageSetError(
            f"'{name}' has a damaged header: its shape is {shape}. Save it again with np.save."
        )
    promised = math.prod(shape) * dtype.itemsize
    if promised > size - start:
        raise ImageSetError(
            f"'{name}' is cut short: its header promises {promised:,} bytes of numbers, "
            f"the file has {size - start:,}. Download or save it again."
        )
    return Header(path, shape, dtype, not fortran, start)


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
        raise ImageSetError(f"The folder holds several image arrays: {names}. Choose one of these files.")
    if not found and damaged:
        raise damaged
    return found[0] if found else None


def load_pair(path: Path, wish: Wish, storage: Storage, watch: Watch) -> ImageSet:
    """The image set of the images file ``path``, or of the images that lie beside it if it holds labels.

    Without a labels file beside it, the images have no attributes. Raises ImageSetError.
    """
    header = read_header(path)
    labels_path = None
    if len(header.shape) in (1, 2):
        labels_path, header = path, _images_beside(header)
    _check_images(header)
    labels_path = labels_path or _labels_beside(header)
    if labels_path is None:
        labels, attributes = np.zeros((header.shape[0], 0), np.float32), ()
    else:
        labels, attributes = _read_labels(labels_path, header)
    images, facts = _read_images(header, wish, storage, watch)
    odd = odd_sizes(np.array([[header.shape[2], header.shape[1], header.shape[0]]]), wish)
    return ImageSet(
        shown(header.path.stem),
        str(path),
        images,
        labels,
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
            f"'{shown(labels.path.name)}' holds labels {labels.shape}, and beside it lie "
            f"{len(fitting)} files of {rows:,} images. "
            "Choose the .npy file with the images, shape (N, height, width, 3)."
        )
    return fitting[0]


def _labels_beside(images: Header) -> Path | None:
    """The labels file that belongs to the images, by its name, or else by its number of rows."""
    folder, stem = images.path.parent, images.path.stem
    for name in (f"{stem}_labels", re.sub(r"^sprites?_", "sprite_labels_nc_", stem), "labels"):
        path = folder / f"{name}.npy"
        if path != images.path and path.is_file():
            return path
    fitting = [h for h in _readable_headers(folder) if h.shape[:1] == images.shape[:1] and _like_labels(h)]
    fitting.sort(key=lambda h: "label" not in h.path.name.lower())
    return fitting[0].path if fitting else None


def _like_labels(header: Header) -> bool:
    if len(header.shape) == 1:
        return "label" in header.path.name.lower()
    return len(header.shape) == 2 and header.shape[1] <= MAX_ATTRIBUTES


def _check_images(header: Header) -> None:
    name, shape = shown(header.path.name), header.shape
    wanted = "The images must have the shape (N, height, width, 3) and the type uint8"
    if not 3 <= len(shape) <= 4 or (len(shape) == 4 and shape[3] not in (1, 3, 4)):
        raise ImageSetError(f"'{name}' has the shape {shape}. {wanted}: put the colours last.")
    if header.dtype != np.uint8:
        raise ImageSetError(
            f"'{name}' holds numbers of the type {header.dtype}. {wanted}: convert them to 0..255."
        )
    if 0 in shape:
        raise ImageSetError(f"'{name}' has the shape {shape}: it holds no image. Choose another file.")
    if shape[1] * shape[2] > MAX_PIXELS or max(shape[1:3]) > MAX_SIDE:
        raise ImageSetError(
            f"The images in '{name}' are absurdly large: {shape[2]:,} x {shape[1]:,} pixels each."
        )


def _open(header: Header) -> np.ndarray:
    """The array, left on the disk until it is used."""
    try:
        return np.load(header.path, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError) as error:
        raise ImageSetError(
            f"'{shown(header.path.name)}' cannot be read: {error}. Save it again with np.save."
        ) from error


def _read_labels(path: Path, images: Header) -> tuple[np.ndarray, tuple[str, ...]]:
    """Labels (N, K) float32 in 0..1 and their K names. Raises ImageSetError."""
    name, header = shown(path.name), read_header(path)
    if len(header.shape) not in (1, 2) or header.dtype.kind not in "biuf":
        raise ImageSetError(
            f"'{name}' has the shape {header.shape} and type {header.dtype}. Labels must be numbers, (N, K)."
        )
    if header.shape[0] != images.shape[0]:
        raise ImageSetError(
            f"The files do not match: '{shown(images.path.name)}' has {images.shape[0]:,} images, "
            f"'{name}' has {header.shape[0]:,} labels. Put the labels of these images beside them."
        )
    if math.prod(header.shape[1:]) > MAX_ATTRIBUTES:
        raise ImageSetError(
            f"'{name}' has {header.shape[1]:,} attributes; at most {MAX_ATTRIBUTES} can be learned."
        )
    with np.errstate(over="ignore"):  # what is too large becomes infinite, and is refused
        labels = np.array(_open(header), np.float32)
    if not np.isfinite(labels).all():
        raise ImageSetError(
            f"'{name}' holds values that are not numbers (NaN or infinity). Labels must be 0..1."
        )
    is_index = labels.ndim == 1 or (labels.shape[1] == 1 and labels.max() > 1)
    labels = _one_hot(labels.reshape(-1), name) if is_index else labels
    outside = np.flatnonzero(((labels < 0) | (labels > 1)).any(1))
    if len(outside):
        raise ImageSetError(
            f"Row {outside[0]:,} of '{name}' goes from {labels[outside[0]].min():g} "
            f"to {labels[outside[0]].max():g}. Labels must lie between 0 and 1."
        )
    count = labels.shape[1]
    if count == len(COURSE_ATTRIBUTES) and any("sprite" in p.stem.lower() for p in (path, images.path)):
        return labels, COURSE_ATTRIBUTES
    return labels, tuple(f"class {number + 1}" for number in range(count))


def _one_hot(indices: np.ndarray, name: str) -> np.ndarray:
    """Class numbers (N,) as (N, largest + 1) float32. Raises ImageSetError."""
    if (indices != np.floor(indices)).any() or indices.min() < 0 or indices.max() >= MAX_ATTRIBUTES:
        raise ImageSetError(
            f"'{name}' should hold one class number per image, 0 to {MAX_ATTRIBUTES - 1}, "
            f"but its values go from {indices.min():g} to {indices.max():g}."
        )
    return np.eye(int(indices.max()) + 1, dtype=np.float32)[indices.astype(np.int64)]


def _read_images(header: Header, wish: Wish, storage: Storage, watch: Watch) -> tuple[np.ndarray, Facts]:
    """The images as wished, (N, H, W, C) uint8, and whether any pixel of the file ``has_alpha``."""
    count = header.shape[0]
    as_it_is = header.rows_first and (*header.shape[1:3], header.channels) == wish.shape
    if as_it_is:
        images = np.memmap(header.path, np.uint8, "r", header.start, (count, *wish.shape))
        looked_at = _look_at_alpha(images, watch)
        if not looked_at["colour_unseen"]:
            return np.array(images) if count <= storage.room(wish.shape) else images, looked_at
    status = header.path.stat()
    stamp = (str(header.path), wish.decoding, status.st_size, status.st_mtime_ns)
    return storage.keep(stamp, count, wish.shape, lambda add: _resize(header, wish, add, watch))


def _look_at_alpha(images: np.ndarray, watch: Watch) -> Facts:
    """Of (N, H, W, C): has_alpha, whether anything is transparent; colour_unseen, whether that has a colour."""
    has_alpha = colour_unseen = False
    count = len(images)
    watch.report(0, count)
    if images.shape[3] == 4:
        for part, done in _parts(images):
            clear = part[..., 3] == 0
            has_alpha = has_alpha or bool((part[..., 3] < 255).any())
            if part[clear].any():
                colour_unseen = True
                break
            watch.report(done, count)
    watch.report(count, count)
    return {"has_alpha": has_alpha, "colour_unseen": colour_unseen}


def _resize(header: Header, wish: Wish, add: Add, watch: Watch) -> Facts:
    source = _open(header).reshape(*header.shape[:3], header.channels)
    count = len(source)
    has_alpha = False
    watch.report(0, count)
    for part, done in _parts(source):
        if part.shape[3] == 1:
            part = part.repeat(3, 3)
        has_alpha = has_alpha or (part.shape[3] == 4 and bool((part[..., 3] < 255).any()))
        add(fit(part, wish.size, wish.background, wish.channels, wish.preparation.fit))
        watch.report(done, count)
    return {"has_alpha": has_alpha}


def _parts(images: np.ndarray) -> Iterator[tuple[np.ndarray, int]]:
    """(N, H, W, C) images some at a time, and how many were given so far."""
    count, height, width = images.shape[:3]
    step = max(1, _PIXELS_AT_ONCE // (height * width))
    for first in range(0, count, step):
        yield np.asarray(images[first : first + step]), min(first + step, count)
