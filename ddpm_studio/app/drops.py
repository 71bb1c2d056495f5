"""What a file dropped on the window is, told from its name and its folder alone."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QMimeData

from ddpm_studio.data.tar import SUFFIXES as TAR_SUFFIXES
from ddpm_studio.model import catalogue

IMAGE_SET_SUFFIXES = (".zip", ".npy", ".npz", *TAR_SUFFIXES)
RECIPE_SUFFIXES = (".png", ".json")  # what this program saves with a recipe; other PNGs are pictures like any other
PICTURE_SUFFIXES = (".bmp", ".gif", ".jpg", ".jpeg", ".webp")


class Dropped(StrEnum):
    """Kinds of things that can be dropped."""

    IMAGES = "images"
    MODEL = "model"
    COURSE_WEIGHTS = "course weights"
    RECIPE = "recipe"
    PICTURE = "picture"


def kind_of(path: Path) -> Dropped | None:
    """What to do with ``path``; None where it is nothing that the program opens."""
    suffix = path.suffix.lower()
    if path.is_dir():
        return Dropped.MODEL if catalogue.is_run(path) else Dropped.IMAGES
    if suffix == ".safetensors":
        return Dropped.MODEL
    if suffix in (".pth", ".pt"):
        return Dropped.COURSE_WEIGHTS
    if suffix in RECIPE_SUFFIXES:
        return Dropped.RECIPE
    if suffix in PICTURE_SUFFIXES:
        return Dropped.PICTURE
    return Dropped.IMAGES if path.name.lower().endswith(IMAGE_SET_SUFFIXES) else None


def local_paths(data: QMimeData) -> list[Path]:
    """The local files and folders that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
