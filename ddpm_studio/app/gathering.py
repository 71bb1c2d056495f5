"""Files and folders from anywhere, copied into one folder of the workspace: they become an image set, the originals are
never touched. Imports no Qt."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ddpm_studio.data.channels import to_picture
from ddpm_studio.data.tables import SUFFIXES as TABLE_SUFFIXES
from ddpm_studio.language import tr

PASTED = "pasted"  # the folder within the workspace
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".tga", ".avif", ".ico", ".ppm",
                    ".pcx")  # fmt: skip
_SPARE = 200 * 2**20  # bytes that stay free on the disk


class GatheringError(Exception):
    """Nothing can be gathered; the message says why, for people."""


@dataclass(frozen=True)
class Gathered:
    """folder: where the files are now. count: of pictures copied. left_out: of other files among them."""

    folder: Path
    count: int
    left_out: int


def gather(
    paths: list[Path], home: Path, tell: Callable[[float], None] = lambda _share: None, into: Path | None = None
) -> Gathered:
    """Copy pictures, and tables of their attributes, into a new folder below ``home / "pasted"``, or into ``into``.

    A folder among ``paths`` becomes a subfolder of its name, and so a class. Links are not followed. tell: called with
    the share done; what it raises ends the work, and no new folder is left. Raises GatheringError and OSError.
    """
    found, left_out = _find(paths)
    pictures = sum(place.suffix.lower() in PICTURE_SUFFIXES for _, place in found)
    if not pictures:
        raise GatheringError(tr("there is no picture among them"))
    sizes = [file.stat().st_size for file, _ in found]
    parent = home / PASTED
    parent.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(parent).free
    if sum(sizes) + _SPARE > free:
        raise GatheringError(
            tr(
                "they take {needed:,.0f} MiB, and {free:,.0f} MiB are free where the workspace lies",
                needed=sum(sizes) / 2**20,
                free=free / 2**20,
            )
        )
    working = Path(tempfile.mkdtemp(prefix=".", suffix=".part", dir=parent))
    try:
        done, taken = 0, set()
        for (file, place), size in zip(found, sizes, strict=True):
            tell(done / max(1, sum(sizes)))
            to = _unused(working / place, into / place if into else None, taken)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, to)
            done += size
        if into is None:
            working.chmod(0o755)  # a temporary folder is for its owner alone
            folder = new_folder(home)
            working.rename(folder)
        else:
            folder = into
            _move_into(working, into)
    finally:
        shutil.rmtree(working, ignore_errors=True)
    tell(1.0)
    return Gathered(folder, pictures, left_out)


def keep_picture(pixels: np.ndarray, home: Path, into: Path | None = None) -> Path:
    """Write a picture (H, W, 3 or 4) uint8 as a PNG in a new folder below ``home / "pasted"``, or in ``into``.
    Returns the file. Raises OSError."""
    folder = into or new_folder(home)
    folder.mkdir(parents=True, exist_ok=True)
    file = _unused(folder / "pasted.png", None, set())
    working = file.with_name(f".{file.name}.part")
    try:
        to_picture(pixels).save(working, "PNG")
        working.replace(file)
    finally:
        working.unlink(missing_ok=True)
    return file


def new_folder(home: Path) -> Path:
    """A name that is free below ``home / "pasted"``: the date and time of day."""
    return _unused(home / PASTED / time.strftime("%Y-%m-%d %H.%M.%S"), None, set())


def _find(paths: list[Path]) -> tuple[list[tuple[Path, Path]], int]:
    """Each file to be copied with its place in the new folder, in order, and how many others there are."""
    found: list[tuple[Path, Path]] = []
    others = 0
    tops: set[str] = set()
    for path in paths:
        top, number = path.name, 1
        while top in tops:  # two folders of one name, from different places
            number += 1
            top = f"{path.stem} ({number}){path.suffix}"
        tops.add(top)
        for file, place in _files(path, Path(top)):
            if place.suffix.lower() in (*PICTURE_SUFFIXES, *TABLE_SUFFIXES):
                found.append((file, place))
            elif not file.name.startswith("."):
                others += 1
    return found, others


def _files(path: Path, top: Path) -> Iterator[tuple[Path, Path]]:
    if path.is_file():
        yield path, top
    for folder, folders, names in os.walk(path):
        folders.sort()
        for name in sorted(names):
            file = Path(folder, name)
            if file.is_file() and not file.is_symlink():
                yield file, top / file.relative_to(path)


def _unused(wanted: Path, also: Path | None, taken: set[Path]) -> Path:
    """``wanted``, or the same with a number; there is nothing of that name there, nor at ``also``."""
    place, number = wanted, 1
    while place in taken or place.exists() or (also is not None and also.with_name(place.name).exists()):
        number += 1
        place = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
    taken.add(place)
    return place


def _move_into(working: Path, folder: Path) -> None:
    """Each file to the same place in ``folder``; their names are free there."""
    for file, place in list(_files(working, Path())):
        to = folder / place
        to.parent.mkdir(parents=True, exist_ok=True)
        file.replace(to)
