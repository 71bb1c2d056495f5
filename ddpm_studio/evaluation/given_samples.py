"""Samples of any program, read from a file or a folder, so that all are measured by the same ruler."""

import math
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from ddpm_studio.data.bounded import Unbounded, brief, open_file
from ddpm_studio.data.decoding import Unusable, image_size
from ddpm_studio.data.image_set import SIZES
from ddpm_studio.data.npy import MAX_ATTRIBUTES
from ddpm_studio.data.reading import load_images
from ddpm_studio.evaluation.figures import EvaluationError


@dataclass(frozen=True, eq=False)
class GivenSamples:
    """images: (N, H, W, C) uint8. asked: (N, K) float32 by ``attributes``; None where the file does not tell.

    attributes: empty where contexts come without names.
    """

    images: np.ndarray
    asked: np.ndarray | None
    attributes: tuple[str, ...]

    def asked_by(self, attributes: tuple[str, ...]) -> np.ndarray | None:
        """(N, K) the contexts in the order of these attributes, matched by name where there are names.

        Raises EvaluationError where a context was asked for by a name that is not among them, or widths differ.
        """
        if self.asked is None:
            return None
        if not self.attributes:
            if self.asked.shape[1] > len(attributes):
                raise EvaluationError(
                    f"The samples were asked for by {self.asked.shape[1]} classes, and the image set has "
                    f"{len(attributes)}. Evaluate them with the images they were trained on."
                )
            return np.pad(self.asked, ((0, 0), (0, len(attributes) - self.asked.shape[1])))
        asked = np.zeros((len(self.images), len(attributes)), np.float32)
        for column, name in enumerate(self.attributes):
            if name in attributes:
                asked[:, attributes.index(name)] = self.asked[:, column]
            elif self.asked[:, column].any():
                raise EvaluationError(
                    f"Samples were asked for as '{name}', which the image set does not know. It has: "
                    f"{', '.join(attributes) or 'no attributes'}."
                )
        return asked


def read_samples(path: Path, background: tuple[int, int, int] = (255, 255, 255)) -> GivenSamples:
    """The samples in an .npz file or in a folder of images.

    An .npz file has ``images`` (or ``arr_0``), (N, H, W, C) uint8, and if it likes ``context`` (N, K) with the K names
    ``attributes``, or ``labels`` (or ``arr_1``), (N,) class numbers. In a folder, subfolders are the classes asked for,
    as in image sets; all images are read at the first one's size. Raises EvaluationError or ImageSetError.
    """
    if path.is_dir():
        image_set = load_images(path, _size_in(path), background)
        return GivenSamples(image_set.images, image_set.labels, image_set.attributes)
    if path.suffix.lower() != ".npz":
        raise EvaluationError(f"'{path}' is no .npz file and no folder of images: samples are read from these two.")
    try:
        # Opened here, because NumPy leaves a file open that it cannot read
        with open_file(path) as opened:
            _check_sizes(opened)
            with np.load(opened, allow_pickle=False) as file:
                arrays = {name: file[name] for name in file.files if name in _NAMES}
    except Exception as error:
        # Damaged bytes can raise anything: zlib.error, EOFError, NotImplementedError, SyntaxError, ...
        raise EvaluationError(
            f"'{path}' cannot be read as an .npz file of arrays: {brief(error)}. Save it anew with np.savez."
        ) from error
    return _from_arrays(path.name, arrays)


def _check_sizes(file: BinaryIO) -> None:
    """Raises ValueError where the arrays would not be as large as their headers say, or absurdly large."""
    with zipfile.ZipFile(file) as archive:
        for info in archive.infolist():
            if info.filename.removesuffix(".npy") not in _NAMES:
                continue
            if info.file_size > _MOST_BYTES:
                raise Unbounded(f"'{info.filename}' unpacks to more than {_MOST_BYTES >> 30} GiB")
            with archive.open(info) as array:
                version = np.lib.format.read_magic(array)
                read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
                shape, _, dtype = read(array)
            if math.prod(shape) * max(dtype.itemsize, 1) > info.file_size or min(shape, default=0) < 0:
                raise Unbounded(f"'{info.filename}' promises the shape {shape}, and has fewer numbers")
    file.seek(0)


_MOST_BYTES = 2 << 30  # of one array, unpacked: a hundred thousand images of 64 x 64 pixels
_NAMES = ("images", "arr_0", "context", "attributes", "labels", "arr_1")


def _from_arrays(name: str, arrays: dict[str, np.ndarray]) -> GivenSamples:
    images = arrays.get("images", arrays.get("arr_0"))
    if images is None or images.ndim != 4 or images.dtype != np.uint8 or images.shape[3] not in (1, 3, 4):
        found = "none" if images is None else f"{images.shape} {images.dtype}"
        raise EvaluationError(
            f"'{name}' must hold an array 'images' of shape (N, H, W, C), uint8 from 0 to 255, with 1, 3 or 4 "
            f"channels; found: {found}. Save it anew with np.savez."
        )
    if 0 in images.shape:
        raise EvaluationError(f"'{name}' holds no image: their shape is {images.shape}. Save it anew.")
    if "context" in arrays:
        asked = arrays["context"]
        if asked.dtype.kind not in "biuf" or not np.isfinite(asked).all():
            raise EvaluationError(f"In '{name}', context holds what is no number. Save it anew, with numbers.")
        attributes = tuple(map(str, np.ravel(arrays.get("attributes", ()))[: MAX_ATTRIBUTES + 1]))
        if asked.ndim != 2 or len(asked) != len(images) or (attributes and asked.shape[1] != len(attributes)):
            raise EvaluationError(
                f"In '{name}', context {asked.shape} does not fit its images and attributes. Save it anew."
            )
        return GivenSamples(images, asked.astype(np.float32), attributes)
    labels = arrays.get("labels", arrays.get("arr_1"))
    if labels is None:
        return GivenSamples(images, None, ())
    fits = labels.shape == (len(images),) and labels.dtype.kind in "iu"
    if not fits or (len(labels) and not 0 <= labels.min() <= labels.max() < MAX_ATTRIBUTES):
        raise EvaluationError(
            f"In '{name}', labels must be one class number for each image, from 0 to {MAX_ATTRIBUTES - 1}. Save it "
            "anew."
        )
    return GivenSamples(images, np.eye(int(labels.max(initial=0)) + 1, dtype=np.float32)[labels], ())


def _size_in(folder: Path) -> int:
    """The side of the first image in the folder. Raises EvaluationError."""
    for path in sorted(folder.rglob("*")):
        try:
            with open_file(path) as file:
                width, height = image_size(file)
        except (OSError, Unbounded, Unusable):
            continue
        side = max(width, height)
        if side not in SIZES:
            raise EvaluationError(
                f"'{path.name}' is {width} x {height} pixels; samples can be "
                f"{', '.join(map(str, SIZES))} pixels across and down."
            )
        return side
    raise EvaluationError(f"The folder '{folder}' holds no image that can be read. Choose another one.")
