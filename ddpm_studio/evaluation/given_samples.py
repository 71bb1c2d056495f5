"""Samples of any program, read from a file or a folder, so that all are measured by the same ruler."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, UnidentifiedImageError

from ddpm_studio.data.image_set import SIZES
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
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files if name in _NAMES}
    except (OSError, ValueError, zipfile.BadZipFile, EOFError) as error:
        raise EvaluationError(f"'{path}' cannot be read as an .npz file of arrays: {error}") from error
    return _from_arrays(path.name, arrays)


_NAMES = ("images", "arr_0", "context", "attributes", "labels", "arr_1")


def _from_arrays(name: str, arrays: dict[str, np.ndarray]) -> GivenSamples:
    images = arrays.get("images", arrays.get("arr_0"))
    if images is None or images.ndim != 4 or images.dtype != np.uint8 or images.shape[3] not in (1, 3, 4):
        found = "none" if images is None else f"{images.shape} {images.dtype}"
        raise EvaluationError(
            f"'{name}' must hold an array 'images' of shape (N, H, W, C), uint8 from 0 to 255, with 1, 3 or 4 "
            f"channels; found: {found}."
        )
    if "context" in arrays:
        asked = arrays["context"]
        attributes = tuple(map(str, arrays.get("attributes", ())))
        if asked.ndim != 2 or len(asked) != len(images) or (attributes and asked.shape[1] != len(attributes)):
            raise EvaluationError(f"In '{name}', context {asked.shape} does not fit its images and attributes.")
        return GivenSamples(images, asked.astype(np.float32), attributes)
    labels = arrays.get("labels", arrays.get("arr_1"))
    if labels is None:
        return GivenSamples(images, None, ())
    if labels.shape != (len(images),) or labels.dtype.kind not in "iu" or (len(labels) and labels.min() < 0):
        raise EvaluationError(f"In '{name}', labels must be one class number from 0 up for each image.")
    return GivenSamples(images, np.eye(int(labels.max(initial=0)) + 1, dtype=np.float32)[labels], ())


def _size_in(folder: Path) -> int:
    """The side of the first image in the folder. Raises EvaluationError."""
    for path in sorted(folder.rglob("*")):
        try:
            with Image.open(path) as image:
                side = max(image.size)
        except (OSError, UnidentifiedImageError):
            continue
        if side not in SIZES:
            raise EvaluationError(
                f"'{path.name}' is {image.width} x {image.height} pixels; samples can be "
                f"{', '.join(map(str, SIZES))} pixels across and down."
            )
        return side
    raise EvaluationError(f"The folder '{folder}' holds no image that can be read.")
