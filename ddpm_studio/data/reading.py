"""Reading image sets: a folder, an archive, the labs' pair of ``.npy`` files, a sprite sheet, an animation, the
built-in sprites, or the catalogue.

See ``labelling`` for where their attributes come from.
"""

import zipfile
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import numpy as np

from ddpm_studio.data.bounded import open_file
from ddpm_studio.data.catalogue.opening import load_catalogue
from ddpm_studio.data.catalogue.sets import PREFIX
from ddpm_studio.data.channels import CHANNEL_COUNTS, Channels
from ddpm_studio.data.curate import curate
from ddpm_studio.data.decoding import os_reason
from ddpm_studio.data.image_set import SIZES, Finding, ImageSet, ImageSetError, Problem
from ddpm_studio.data.labelling import Labeller, is_table
from ddpm_studio.data.named_sources import BUILTIN_SPRITES
from ddpm_studio.data.naming import natural_key, shown
from ddpm_studio.data.npy import find_images, load_pair
from ddpm_studio.data.npz import load_npz
from ddpm_studio.data.pieces import Pieces, Tally
from ddpm_studio.data.preparation import AS_IT_IS, Preparation
from ddpm_studio.data.sources import Entry, Listing, list_folder, open_zip, size_reason
from ddpm_studio.data.storage import Add, Facts, Storage
from ddpm_studio.data.tar import is_tar, open_tar, stem
from ddpm_studio.data.watch import ReadingCancelled, Watch
from ddpm_studio.data.wish import Wish
from ddpm_studio.language import tr, trn

__all__ = ["BUILTIN_SPRITES", "ReadingCancelled", "load_images"]

_FORMS = tr(
    "Choose a folder, a zip or a tar archive of images, a .npy or .npz file, builtin:sprites, or catalogue:mnist"
)
_NAMED_PROBLEMS = 3  # in the message about a set without a usable image


def load_images(
    source: str | Path,
    size: int = 16,
    background: tuple[int, int, int] = (255, 255, 255),
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    channels: Channels = "rgb",
    storage: Storage | None = None,
    preparation: Preparation = AS_IT_IS,
) -> ImageSet:
    """Read an image set.

    source: ``builtin:sprites``, one of the catalogue such as ``catalogue:mnist``, a folder, a zip or tar archive
    (plain, gz, bz2 or xz), a ``.npy`` or ``.npz`` file, or one picture that is cut by the preparation's grid or all of
    whose frames are taken. size: one of SIZES; how images come to it is told in ``resizing.fit``. background: RGB
    0..255, behind transparent pixels and around images that are not square. progress: called with (files done, files in
    all). cancelled: asked between files. channels: grey (Rec. 601 luma), rgb, or rgba with straight alpha, on which the
    background has no effect. storage: how much memory the images may take; a larger set is decoded into a file of the
    user's cache folder, where it is found again the next time, and mapped. preparation: how images and attributes are
    made of the files.

    Files that cannot be used are left out and named in the set's ``problems``. Raises ImageSetError if
    nothing can be used, with the reason, and ReadingCancelled if ``cancelled`` says so. The same source gives
    the same set, in the same (natural) order.
    """
    if size not in SIZES:
        raise ImageSetError(
            tr(
                "Images cannot be read at {size} pixels. Choose one of: {choices}.",
                size=size,
                choices=", ".join(map(str, SIZES)),
            )
        )
    if len(background) != 3 or any(not 0 <= value <= 255 for value in background):
        raise ImageSetError(
            tr(
                "{background} is no background colour. Give red, green and blue, each from 0 to 255.",
                background=background,
            )
        )
    if channels not in CHANNEL_COUNTS:
        raise ImageSetError(
            tr(
                "'{channels}' is no kind of pixel. Choose one of: {choices}.",
                channels=channels,
                choices=", ".join(CHANNEL_COUNTS),
            )
        )
    wish = Wish(size, tuple(background), channels, preparation)
    if str(source).startswith("builtin:"):
        return curate(_labelled_itself(_builtin(str(source), wish), wish), preparation.curation)
    watch = Watch(progress, cancelled)
    watch.check()
    if str(source).startswith(PREFIX):
        image_set = load_catalogue(str(source), wish, storage or Storage(), watch)
        return curate(_labelled_itself(image_set, wish), preparation.curation)
    path = _existing(source)
    try:
        return curate(_from_path(path, wish, storage or Storage(), watch), preparation.curation)
    except MemoryError as error:
        raise ImageSetError(
            tr(
                "'{name}' does not fit into this computer's memory at {size} pixels. Choose a smaller size or fewer "
                "images.",
                name=shown(path.name),
                size=size,
            )
        ) from error


def _builtin(source: str, wish: Wish) -> ImageSet:
    if source != BUILTIN_SPRITES:
        raise ImageSetError(
            tr(
                "There is no built-in image set '{source}'. There is: {choices}.",
                source=source,
                choices=BUILTIN_SPRITES,
            )
        )
    from ddpm_studio.data.sprites import builtin_sprites

    return builtin_sprites(wish.size, wish.background, channels=wish.channels)


def _labelled_itself(image_set: ImageSet, wish: Wish) -> ImageSet:
    """A set without files: where attributes were to come from these, that is told."""
    asked = {"table": tr("a table"), "names": tr("the file names")}.get(wish.preparation.attributes_from)
    if asked is None:
        return image_set
    done = tr("left as they are: its images have no file names, and the set brings its own labels")
    told = Finding("attributes", len(image_set), tr("attributes were to come from {asked}", asked=asked), done)
    return replace(image_set, met=(*image_set.met, told))


def _existing(source: str | Path) -> Path:
    """The absolute path of something that is there. Raises ImageSetError."""
    try:
        path = Path(source).expanduser().absolute()
        path.stat()
    except FileNotFoundError:
        raise ImageSetError(
            tr("There is nothing at '{source}'. Check the name. {forms}.", source=source, forms=_FORMS)
        ) from None
    except OSError as error:
        raise ImageSetError(
            tr(
                "'{source}' cannot be opened: {why}. {forms}.",
                source=source,
                why=os_reason(error),
                forms=_FORMS,
            )
        ) from error
    except (ValueError, RuntimeError) as error:
        raise ImageSetError(
            tr("'{source}' is no file name: {error}. {forms}.", source=source, error=error, forms=_FORMS)
        ) from error
    return path


def _from_path(path: Path, wish: Wish, storage: Storage, watch: Watch) -> ImageSet:
    name = shown(path.name) or "images"
    if path.is_dir():
        listing = list_folder(path, watch)
        if any(entry.parts[-1].lower().endswith(".npy") for entry in listing.entries):
            pair = _pair_in(path, listing)
            if pair is not None:
                return _labelled_itself(load_pair(pair, wish, storage, watch), wish)
        return _from_files(path, name, listing, wish, storage, watch)
    suffix = path.suffix.lower()
    if suffix == ".npy":
        return _labelled_itself(load_pair(path, wish, storage, watch), wish)
    if suffix == ".npz":
        return _labelled_itself(load_npz(path, wish, storage, watch), wish)
    if suffix in _IMAGE_SUFFIXES and path.is_file():
        return _from_picture(path, wish, storage, watch)
    if suffix == ".zip" or _begins_as(zipfile.is_zipfile, path):
        return _from_archive(path, shown(path.stem), lambda: open_zip(path), wish, storage, watch)
    if _begins_as(is_tar, path):
        return _from_archive(path, shown(stem(path.name)), lambda: open_tar(path, watch), wish, storage, watch)
    raise ImageSetError(
        tr(
            "'{name}' is a single file of a kind that holds no image set. {forms}; for single images, the folder "
            "they lie in.",
            name=name,
            forms=_FORMS,
        )
    )


def _from_picture(path: Path, wish: Wish, storage: Storage, watch: Watch) -> ImageSet:
    """A single picture: a sprite sheet, or an animation."""
    name, how = shown(path.name), wish.preparation
    if how.grid is None and how.frames == "first":
        raise ImageSetError(
            tr(
                "'{name}' is a single picture, and learning takes many. If it is a sprite sheet, cut it by a "
                "grid: Sprite sheet… in the Data workspace, or --grid 16x16. If it is an animation, take all "
                "its frames: --frames all. For single images, choose the folder they lie in.",
                name=name,
            )
        )
    listing = Listing()
    status = path.stat()
    if reason := size_reason(status.st_size):
        listing.leave_out((path.name,), reason)
    else:
        stamp = (status.st_size, status.st_mtime_ns)
        listing.entries.append(Entry((path.name,), lambda: open_file(path), stamp))
    return _from_files(path, shown(path.stem), listing, wish, storage, watch)


def _begins_as(kind: Callable[[Path], bool], path: Path) -> bool:
    try:
        return path.is_file() and kind(path)
    except OSError as error:
        raise ImageSetError(
            tr("'{path}' cannot be opened: {why}. {forms}.", path=path, why=os_reason(error), forms=_FORMS)
        ) from error


_IMAGE_SUFFIXES = {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".tga", ".avif", ".ico"}


def _pair_in(folder: Path, listing: Listing) -> Path | None:
    """The images file of a pair of ``.npy`` files, if that is what the folder is for."""
    if any(Path(entry.parts[-1]).suffix.lower() in _IMAGE_SUFFIXES for entry in listing.entries):
        return None
    return find_images(folder)


def _from_archive(
    path: Path,
    name: str,
    opened: Callable[[], AbstractContextManager[Listing]],
    wish: Wish,
    storage: Storage,
    watch: Watch,
) -> ImageSet:
    """An archive whose images lie in the cache is not opened again, but for the tables in it."""
    status = path.stat()
    stamp = (str(path), wish.decoding, status.st_size, status.st_mtime_ns)
    kept = storage.find(stamp, wish.shape)
    if kept is not None and "listing" in kept[1]:
        listing = Listing.of_facts(kept[1]["listing"])
        if not any(is_table(entry.parts[-1]) for entry in listing.entries):
            return _assembled(path, name, listing, Labeller(path, listing, True, wish.preparation), kept, wish, watch)
    with opened() as listing:
        labeller = Labeller(path, listing, True, wish.preparation)
        found = kept or _decoded(name, listing, labeller, stamp, wish, storage, watch, with_listing=True)
        return _assembled(path, name, listing, labeller, found, wish, watch)


def _from_files(path: Path, name: str, listing: Listing, wish: Wish, storage: Storage, watch: Watch) -> ImageSet:
    """The files of a folder, or one by itself."""
    labeller = Labeller(path, listing, False, wish.preparation)
    stamp = (str(path), wish.decoding, *((entry.parts, entry.stamp) for entry in labeller.entries))
    found = _decoded(name, listing, labeller, stamp, wish, storage, watch)
    return _assembled(path, name, listing, labeller, found, wish, watch)


def _decoded(
    name: str,
    listing: Listing,
    labeller: Labeller,
    stamp: Iterable[object],
    wish: Wish,
    storage: Storage,
    watch: Watch,
    with_listing: bool = False,
) -> tuple[np.ndarray, Facts]:
    """The images of every usable file, and the facts. Raises ImageSetError where there is none."""
    entries = labeller.entries

    def decode_all(add: Add) -> Facts:
        facts = Tally(wish).read_all(entries, add, watch)
        if len(facts["left_out"]) == len(entries):
            left_out = listing.problems + Pieces(entries, facts).problems() + labeller.problems()
            raise ImageSetError(_nothing_usable(name, left_out))
        return {**facts, "listing": listing.as_facts()} if with_listing else facts

    one_each = wish.preparation.grid is None and wish.preparation.frames == "first"
    return storage.keep(stamp, len(entries) if one_each else None, wish.shape, decode_all)


def _assembled(
    path: Path,
    name: str,
    listing: Listing,
    labeller: Labeller,
    found: tuple[np.ndarray, Facts],
    wish: Wish,
    watch: Watch,
) -> ImageSet:
    """The set of the images, with what their files show."""
    images, facts = found
    pieces = Pieces(labeller.entries, facts)
    labelled = labeller.label([labeller.entries[index].parts for index in pieces.kept], watch)
    problems = listing.problems + pieces.problems() + list(labelled.problems)
    problems.sort(key=lambda problem: natural_key(problem.file))
    return ImageSet(
        name,
        str(path),
        images,
        labelled.labels[pieces.rows],
        labelled.attributes,
        tuple(problems),
        facts["has_alpha"],
        pieces.names(),
        (*pieces.met(wish).findings(), *labelled.met),
    )


def _nothing_usable(name: str, problems: list[Problem]) -> str:
    remedy = tr("Choose a folder, or a zip or tar archive, with images such as PNG or JPEG.")
    if not problems:
        return tr("'{name}' holds no image: there are no files in it. {remedy}", name=name, remedy=remedy)
    first = "; ".join(f"{problem.file}: {problem.reason}" for problem in problems[:_NAMED_PROBLEMS])
    more = tr("; and {count:,} more", count=len(problems) - _NAMED_PROBLEMS) if len(problems) > _NAMED_PROBLEMS else ""
    return trn(
        "'{name}' holds no usable image: 1 file was left out ({first}). {remedy}",
        "'{name}' holds no usable image: {n:,} files were left out ({first}). {remedy}",
        len(problems),
        name=name,
        first=first + more,
        remedy=remedy,
    )
