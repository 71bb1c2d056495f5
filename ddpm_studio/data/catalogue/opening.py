"""Reading a set of the catalogue that is here."""

from dataclasses import replace

from ddpm_studio.data.bounded import read_json
from ddpm_studio.data.catalogue.sets import catalogue_set
from ddpm_studio.data.catalogue.shelf import FACTS, IMAGES, Place, place_of
from ddpm_studio.data.image_set import ImageSet, ImageSetError
from ddpm_studio.data.naming import attribute_names
from ddpm_studio.data.npy import load_pair
from ddpm_studio.data.storage import Storage
from ddpm_studio.data.watch import Watch
from ddpm_studio.data.wish import Wish
from ddpm_studio.language import tr

_BLACK = (0, 0, 0)


def load_catalogue(source: str, wish: Wish, storage: Storage, watch: Watch, place: Place | None = None) -> ImageSet:
    """The set that ``source`` names, such as ``catalogue:mnist``. place: where it lies; None is where it belongs.

    What is padded around images on black is black, whatever the wished background: these have nothing transparent.
    Raises ImageSetError, also where it is not here yet.
    """
    entry = catalogue_set(source)
    place = place or place_of(entry)
    if not place.is_here:
        raise ImageSetError(
            tr(
                "{title} is not on this computer yet. Download it: in the Data workspace from the catalogue, "
                "or with 'ddpm-studio download {name}'.",
                title=entry.title,
                name=entry.name,
            )
        )
    if entry.on_black:
        wish = replace(wish, background=_BLACK)
    try:
        classes = read_json(place.ready / FACTS)["classes"]
        if not isinstance(classes, list) or not all(isinstance(name, str) for name in classes):
            raise ValueError(tr("its classes are no names"))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ImageSetError(
            tr(
                "{title} is damaged on the disk ({error}). Remove it in the catalogue, and download it again.",
                title=entry.title,
                error=error,
            )
        ) from error
    pair = load_pair(place.ready / IMAGES, wish, storage, watch)
    if len(classes) != len(pair.attributes):
        raise ImageSetError(
            tr(
                "{title} is damaged on the disk: {names} names for {classes} classes. Remove it in the "
                "catalogue, and download it again.",
                title=entry.title,
                names=len(classes),
                classes=len(pair.attributes),
            )
        )
    return replace(pair, name=entry.title, source=entry.source, attributes=attribute_names(classes))
