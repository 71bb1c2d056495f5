"""The pictures of a source that are farthest from square, in each of the ways they can be made square."""

import math
import zipfile
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import numpy as np

from ddpm_studio.data.channels import Channels
from ddpm_studio.data.decoding import Unusable, decode, image_size
from ddpm_studio.data.resizing import Fit, fit_one
from ddpm_studio.data.sheets import Grid, cut, read_sheet
from ddpm_studio.data.sources import Entry, Listing, list_folder, open_zip
from ddpm_studio.data.tar import is_tar, open_tar
from ddpm_studio.data.watch import Watch

FITS: tuple[Fit, ...] = get_args(Fit)
MOST_LOOKED_AT = 500  # pictures whose size is asked, evenly among all


@dataclass(frozen=True, eq=False)
class OddPicture:
    """name: of the file. width, height: of the picture. fitted: (size, size, C) uint8 for each of FITS."""

    name: str
    width: int
    height: int
    fitted: dict[Fit, np.ndarray]


def odd_pictures(
    source: Path,
    size: int,
    background: tuple[int, int, int],
    channels: Channels,
    grid: Grid | None,
    watch: Watch,
    count: int = 6,
) -> tuple[OddPicture, ...]:
    """Up to ``count`` pictures, the farthest from square first; () for arrays, whose images have all one shape.

    source: a folder, an archive, or with ``grid`` a sprite sheet, of which the first cells are taken. Raises
    ImageSetError and OSError as reading does.
    """

    def made(name: str, pixels: np.ndarray) -> OddPicture:
        fitted = {how: fit_one(pixels, size, background, channels, how) for how in FITS}
        return OddPicture(name, pixels.shape[1], pixels.shape[0], fitted)

    if grid is not None and source.is_file():
        cells = cut(read_sheet(source), grid).cells[:count]
        return tuple(made(f"cell {i + 1}", cell) for i, cell in enumerate(cells))
    found = []
    with _listing(source, watch) as listing:
        for entry in _farthest(listing.entries, watch):
            watch.check()
            try:
                with entry.open() as file:
                    found.append(made(entry.name, decode(file)))
            except (Unusable, OSError):
                continue
            if len(found) == count:
                break
    return tuple(found)


def _listing(source: Path, watch: Watch) -> AbstractContextManager[Listing]:
    if source.is_dir():
        return nullcontext(list_folder(source, watch))
    if zipfile.is_zipfile(source) and source.suffix.lower() != ".npz":
        return open_zip(source)
    return open_tar(source, watch) if is_tar(source) else nullcontext(Listing())


def _farthest(entries: list[Entry], watch: Watch) -> list[Entry]:
    """Those whose size can be told by their headers, the farthest from square first."""
    step = max(1, math.ceil(len(entries) / MOST_LOOKED_AT))
    shapes = []
    for place, entry in enumerate(entries[::step]):
        watch.check()
        try:
            with entry.open() as file:
                width, height = image_size(file)
        except (Unusable, OSError):
            continue
        shapes.append((-abs(math.log(width / height)), place, entry))
    return [entry for _, _, entry in sorted(shapes, key=lambda shape: shape[:2])]
