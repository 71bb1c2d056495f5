"""Image sets that have a name instead of a place on the disk: the built-in sprites, and those of the catalogue.

Imports neither torch nor Qt.
"""

from pathlib import Path

from ddpm_studio.data.catalogue.sets import PREFIX, catalogue_set
from ddpm_studio.data.catalogue.shelf import place_of
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.language import tr

BUILTIN_SPRITES = "builtin:sprites"


def is_named(source: str) -> bool:
    """Whether ``source`` is a name such as ``builtin:sprites`` or ``catalogue:mnist``, and no path."""
    return source.startswith(("builtin:", PREFIX))


def as_source(text: str) -> str:
    """What a person wrote, as it is kept in a run: a path becomes absolute."""
    return text if is_named(text) else str(Path(text).absolute())


def is_there(source: str) -> bool:
    """Whether an image set can be read, as far as that can be told without reading it."""
    if source == BUILTIN_SPRITES:
        return True
    if not source.startswith(PREFIX):
        return Path(source).exists()
    try:
        return place_of(catalogue_set(source)).is_here
    except ImageSetError:
        return False


def source_title(source: str) -> str:
    """What people call an image set."""
    if source == BUILTIN_SPRITES:
        return tr("Built-in sprites")
    if source.startswith(PREFIX):
        try:
            return catalogue_set(source).title
        except ImageSetError:
            return source
    return Path(source).name or source
