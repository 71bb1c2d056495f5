"""Where the sets of the catalogue lie on this computer. Imports neither torch nor Qt: both processes look here."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from ddpm_studio.data.catalogue.sets import CatalogueSet

_READY = "set"
IMAGES, LABELS, FACTS = "images.npy", "labels.npy", "set.json"


@dataclass(frozen=True)
class Place:
    """The folder of one set. ``folder`` holds the files as they are fetched; ``ready`` is made of them, and is there
    whole or not at all."""

    folder: Path

    @property
    def ready(self) -> Path:
        return self.folder / _READY

    @property
    def is_here(self) -> bool:
        """Whether the set can be opened."""
        return (self.ready / FACTS).is_file()

    @property
    def size(self) -> int:
        """What it takes on the disk in bytes, also what came of a download that was broken off."""
        try:
            return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())
        except OSError:  # it is being changed
            return 0

    def remove(self) -> None:
        """Take the set from the disk. Raises OSError."""
        if self.folder.exists():
            (self.ready / FACTS).unlink(missing_ok=True)  # from here on it counts as gone, whatever happens
            shutil.rmtree(self.folder)


def shelf() -> Path:
    """The folder of all sets, in the user's cache folder: what lies there can be fetched again."""
    return platformdirs.user_cache_path("ddpm-studio", appauthor=False) / "catalogue"


def place_of(entry: CatalogueSet) -> Place:
    """Where a set lies, or would."""
    return Place(shelf() / entry.name)
