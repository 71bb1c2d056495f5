"""One more change of an image set, as a new ``Curation`` made of the one before.

Imports neither torch nor Qt. Attributes are named as ``curate`` names them: what is shown is what is named. The earlier
``Curation`` is what undoing goes back to.
"""

from collections.abc import Iterable, Mapping

from pydantic import ValidationError

from ddpm_studio.data.curate import attribute_name
from ddpm_studio.data.preparation import MOST_CHANGES, Curation, Edit
from ddpm_studio.language import tr


def rename(curation: Curation, name: str, new: str) -> Curation:
    """Attribute ``name`` is called ``new``; if there is an attribute of that name, they become one.

    Raises ValueError, with a sentence for people, where nothing printable is in the new name."""
    return merge(curation, (name,), new)


def merge(curation: Curation, names: Iterable[str], into: str) -> Curation:
    """The attributes become one, called ``into``, which may be one of them or a new name. Raises ValueError as
    ``rename`` does."""
    names = tuple(dict.fromkeys(names))
    if not (into := attribute_name(into)):
        raise ValueError(tr("An attribute needs a name: type at least one letter."))

    def called(name: str) -> str:
        return into if name in names else name

    first_names = {old: called(new) for old, new in curation.renamed}
    for name in names:
        # What is shown as ``name`` has it from the source, too, unless that was renamed
        first_names.setdefault(name, into)
    added = tuple(dict.fromkeys(called(name) for name in curation.added))
    return curation.model_copy(
        update={
            "renamed": tuple((old, new) for old, new in first_names.items() if old != new),
            "added": added,
            "edits": tuple(Edit(files=edit.files, values=_strongest(edit.values, called)) for edit in curation.edits),
            "without": tuple(dict.fromkeys(map(called, curation.without))),
            "left_out": tuple(dict.fromkeys(map(called, curation.left_out))),
        }
    )


def leave_out(curation: Curation, names: Iterable[str]) -> Curation:
    """The attributes are not learned; their images stay."""
    return _more(curation, "left_out", names)


def leave_out_with_images(curation: Curation, names: Iterable[str]) -> Curation:
    """The attributes are left out, and every image that has one of them."""
    return _more(curation, "without", names)


def bring_back(curation: Curation, names: Iterable[str]) -> Curation:
    """The attributes are learned again, and their images are there again."""
    names = set(names)
    return curation.model_copy(
        update={
            "left_out": tuple(name for name in curation.left_out if name not in names),
            "without": tuple(name for name in curation.without if name not in names),
        }
    )


def drop(curation: Curation, files: Iterable[str]) -> Curation:
    """The images of these names are left out."""
    return _more(curation, "dropped", files)


def take_back(curation: Curation, files: Iterable[str]) -> Curation:
    """The images of these names are there again."""
    files = set(files)
    return curation.model_copy(update={"dropped": tuple(file for file in curation.dropped if file not in files)})


def add_attribute(curation: Curation, name: str) -> Curation:
    """An attribute that no image has yet, to be given to some by ``edit``. Raises ValueError as ``rename`` does."""
    if not (name := attribute_name(name)):
        raise ValueError(tr("An attribute needs a name: type at least one letter."))
    return _more(bring_back(curation, (name,)), "added", (name,))


def edit(curation: Curation, files: Iterable[str], values: Mapping[str, float]) -> Curation:
    """The images of these names have ``values`` (0..1) of the attributes named; of others, what they had before.

    Raises ValueError, with a sentence for people, where more is edited than can be kept."""
    of_files = _by_file(curation)
    for file in files:
        of_files[file] = {**of_files.get(file, {}), **values}
    return _with_edits(curation, of_files)


def put_into_class(curation: Curation, files: Iterable[str], name: str, attributes: Iterable[str]) -> Curation:
    """The images are of the class ``name``, and of none of the other ``attributes`` that there are."""
    return edit(curation, files, {attribute: float(attribute == name) for attribute in (*attributes, name)})


def as_before(curation: Curation, files: Iterable[str]) -> Curation:
    """The images have again the attributes that they were read with."""
    files = set(files)
    return _with_edits(curation, {file: made for file, made in _by_file(curation).items() if file not in files})


def _by_file(curation: Curation) -> dict[str, dict[str, float]]:
    of_files: dict[str, dict[str, float]] = {}
    for made in curation.edits:
        for file in made.files:
            of_files[file] = {**of_files.get(file, {}), **dict(made.values)}
    return of_files


def _with_edits(curation: Curation, of_files: dict[str, dict[str, float]]) -> Curation:
    """Files of the same values are kept together."""
    alike: dict[tuple, list[str]] = {}
    for file, values in of_files.items():
        if values:
            alike.setdefault(tuple(values.items()), []).append(file)
    return _changed(curation, edits=tuple(Edit(files=tuple(files), values=values) for values, files in alike.items()))


def _more(curation: Curation, field: str, names: Iterable[str]) -> Curation:
    return _changed(curation, **{field: tuple(dict.fromkeys((*getattr(curation, field), *names)))})


def _changed(curation: Curation, **fields: tuple) -> Curation:
    """Raises ValueError, with a sentence for people, where there are more changes than can be kept."""
    try:
        return Curation(**{**dict(curation), **fields})
    except ValidationError as error:
        raise ValueError(
            tr(
                "More than {most:,} images cannot be changed one by one. Sort their files into "
                "folders, or name their attributes in a table beside them.",
                most=MOST_CHANGES,
            )
        ) from error


def _strongest(values, called) -> tuple[tuple[str, float], ...]:
    """The values by their new names; of several, the largest."""
    strongest: dict[str, float] = {}
    for name, value in values:
        name = called(name)
        strongest[name] = max(value, strongest.get(name, 0.0))
    return tuple(strongest.items())
