"""What a person changes of an image set after it is read: attributes renamed, merged or left out, images edited or left
out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from ddpm_studio.data.image_set import Finding, ImageSet, ImageSetError
from ddpm_studio.data.naming import LONGEST_NAME, shown
from ddpm_studio.data.picked import pick
from ddpm_studio.data.preparation import Curation
from ddpm_studio.language import tr, trn

_NOTHING = Curation()
_EXAMPLES = 100  # names in a finding


def curate(image_set: ImageSet, curation: Curation) -> ImageSet:
    """The image set with the changes made, in the order of ``Curation``'s fields; the same one if there are none.

    Attributes that get one name become one, at the place of the first: of their values the largest counts. An image is
    left out with an attribute that it has by ``ImageSet.having``, after the edits. Images of a large or mapped set are
    picked by index, not copied. What cannot be done, such as for a file that is not there any more, is told in the
    set's ``met``. An image of a set without file names keeps its number: ``#7`` stays so when #3 is left out.

    Raises ImageSetError where no image would be left.
    """
    if curation == _NOTHING:
        return image_set
    changed = before_leaving_out(image_set, curation)
    whole, keep = changed.whole, changed.keep
    if not keep.any():
        raise ImageSetError(
            tr(
                "No image of '{name}' is left: all {count:,} are left out by what was changed of it. Take "
                "some of the changes back.",
                name=image_set.name,
                count=len(image_set),
            )
        )
    gone = {*curation.without, *curation.left_out}
    columns = [column for column, name in enumerate(whole.attributes) if name not in gone]
    places = np.flatnonzero(keep)
    files = image_set.files
    if len(places) < len(image_set):
        names = files or [f"#{place}" for place in range(len(image_set))]
        files = tuple(names[place] for place in places)
    return replace(
        whole,
        images=pick(image_set.images, places),
        labels=np.ascontiguousarray(whole.labels[places][:, columns]),
        attributes=tuple(whole.attributes[column] for column in columns),
        met=_moved(whole.met, places),
        files=files,
    )


@dataclass(frozen=True, eq=False)
class Curated:
    """An image set as it is changed, before anything of it is left out.

    whole: all images and all attributes, renamed and edited, with what could not be done in its ``met``. keep: (N,)
    bool, the images that are not left out; it may be none.
    """

    whole: ImageSet
    keep: np.ndarray


def before_leaving_out(image_set: ImageSet, curation: Curation) -> Curated:
    """What ``curate`` would leave out is still there, so that it can be shown and brought back."""
    impossible: list[str] = []
    attributes, labels = _renamed(image_set, curation, impossible)
    attributes, labels = _added(attributes, labels, curation.added, impossible)
    # What a person renames may itself be an earlier renaming's or an added name: then it is there by its new name
    known = {*image_set.attributes, *attributes}
    impossible += [
        _no_attribute(old, tr("renamed"))
        for old, new in curation.renamed
        if old not in known and attribute_name(new) not in attributes
    ]
    labels = _edited(image_set, attributes, labels, curation, impossible)
    whole = replace(image_set, labels=labels, attributes=attributes)
    keep = _kept(whole, curation, impossible)
    impossible += [_no_attribute(name, tr("left out")) for name in curation.left_out if name not in attributes]
    return Curated(replace(whole, met=(*image_set.met, *_told(impossible))), keep)


def attribute_name(text: str) -> str:
    """What a person typed as the name of an attribute: printable, without space around it, at most 64 characters; empty
    if nothing is left of it."""
    return shown(text.strip())[:LONGEST_NAME].strip()


def _renamed(image_set: ImageSet, curation: Curation, impossible: list[str]) -> tuple[tuple[str, ...], np.ndarray]:
    known = set(image_set.attributes)
    new_names: dict[str, str] = {}
    for old, wished in curation.renamed:
        if new := attribute_name(wished):
            new_names[old] = new
        elif old in known:
            impossible.append(tr("attribute '{old}' cannot be renamed to nothing, so it keeps its name", old=old))
    names = [new_names.get(name, name) for name in image_set.attributes]
    if len(set(names)) == len(names):
        return tuple(names), image_set.labels
    members: dict[str, list[int]] = {}
    for column, name in enumerate(names):
        members.setdefault(name, []).append(column)
    merged = [image_set.labels[:, columns].max(1) for columns in members.values()]
    return tuple(members), np.minimum(np.stack(merged, 1), np.float32(1))


def _added(
    attributes: tuple[str, ...], labels: np.ndarray, added: Iterable[str], impossible: list[str]
) -> tuple[tuple[str, ...], np.ndarray]:
    new: list[str] = []
    for wished in added:
        if not (name := attribute_name(wished)):
            impossible.append(tr("an attribute without a name cannot be added"))
        elif name not in attributes and name not in new:
            new.append(name)
    if not new:
        return attributes, labels
    return (*attributes, *new), np.hstack([labels, np.zeros((len(labels), len(new)), np.float32)])


def _edited(
    image_set: ImageSet, attributes: tuple[str, ...], labels: np.ndarray, curation: Curation, impossible: list[str]
) -> np.ndarray:
    if not curation.edits:
        return labels
    labels = labels.copy()
    column = {name: index for index, name in enumerate(attributes)}
    places = _places(image_set, (file for edit in curation.edits for file in edit.files))
    unknown: dict[str, None] = {}
    for edit in curation.edits:
        rows = [places[file] for file in edit.files if file in places]
        for name, value in edit.values:
            if name in column:
                labels[rows, column[name]] = value
            else:
                unknown[name] = None
    missing = dict.fromkeys(file for edit in curation.edits for file in edit.files if file not in places)
    impossible += [tr("{name}: it was edited, but is not in the image set", name=shown(file)) for file in missing]
    impossible += [_no_attribute(name, tr("edited")) for name in unknown]
    return labels


def _kept(image_set: ImageSet, curation: Curation, impossible: list[str]) -> np.ndarray:
    """(N,) bool."""
    keep = np.ones(len(image_set), bool)
    if curation.without:
        having = image_set.having()
        for name in dict.fromkeys(curation.without):
            if name in image_set.attributes:
                keep &= ~having[:, image_set.attributes.index(name)]
            else:
                impossible.append(_no_attribute(name, tr("left out with its images")))
    if curation.dropped:
        places = _places(image_set, curation.dropped)
        for file in dict.fromkeys(curation.dropped):
            if (place := places.get(file)) is None:
                impossible.append(tr("{name}: it was to be left out, but is not in the image set", name=shown(file)))
            else:
                keep[place] = False
    return keep


def _places(image_set: ImageSet, files: Iterable[str]) -> dict[str, int]:
    """Of those of the files that there are."""
    wanted = set(files)
    if image_set.files:
        return {file: place for place, file in enumerate(image_set.files) if file in wanted}
    numbers = ((file, file[1:]) for file in wanted if file.startswith("#"))
    places = {
        file: int(digits) for file, digits in numbers if digits.isascii() and digits.isdigit() and len(digits) < 10
    }
    return {file: place for file, place in places.items() if place < len(image_set) and file == f"#{place}"}


def _no_attribute(name: str, done: str) -> str:
    return tr(
        "attribute '{name}': it was to be {done}, but the image set has none of this name", name=shown(name), done=done
    )


def _told(impossible: list[str]) -> tuple[Finding, ...]:
    if not impossible:
        return ()
    count = len(impossible)
    found = trn(
        "{n:,} of the changes is for what is not there any more",
        "{n:,} of the changes are for what is not there any more",
        count,
    )
    return (Finding("changes", count, found, tr("passed over"), tuple(impossible[:_EXAMPLES])),)


def _moved(met: tuple[Finding, ...], kept: np.ndarray) -> tuple[Finding, ...]:
    """What was met, with the images' places among those kept: (M,) places, ascending."""
    moved = []
    for finding in met:
        before = np.array(finding.places, np.int64)
        places = np.flatnonzero(np.isin(kept, before)) if len(before) else before
        moved.append(replace(finding, places=tuple(places.tolist())))
    return tuple(moved)
