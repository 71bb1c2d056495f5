"""What the images of files show: by the folders that they lie in, by a table, or by their names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ddpm_studio.data.attribute_tables import FileNames, Told, fit_share, tell
from ddpm_studio.data.bounded import Unbounded, read_bounded
from ddpm_studio.data.class_folders import classes_by_folder
from ddpm_studio.data.decoding import Unusable, os_reason
from ddpm_studio.data.image_set import Finding, ImageSetError, Problem
from ddpm_studio.data.name_patterns import attribute_of, ordered, parse_pattern
from ddpm_studio.data.naming import LONGEST_NAME, shown
from ddpm_studio.data.npy import MAX_ATTRIBUTES
from ddpm_studio.data.preparation import Preparation
from ddpm_studio.data.sources import Entry, Listing
from ddpm_studio.data.tables import MOST_BYTES, SUFFIXES, Table, TableError, read_table
from ddpm_studio.data.watch import Watch
from ddpm_studio.language import tr, trn

_EXAMPLES = 100  # names in a finding
_FITTING = 0.5  # of a table's rows name images of the set, where nobody has said that it is to be taken
_MOST_TABLES = 1000
_NO_TABLE = tr("it is no image")

Parts = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Labelled:
    """attributes: K; labels: (M, K) float32 of M files. problems: what was left out; met: what is worth knowing."""

    attributes: tuple[str, ...]
    labels: np.ndarray
    problems: tuple[Problem, ...] = ()
    met: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class _Source:
    """A file that may be a table. folder: it lies in, () also for one beside the set. inside: whether it is one of the
    set's own files."""

    name: str
    folder: Parts
    read: Callable[[], bytes]
    inside: bool


class Labeller:
    """Made before the images are read, so that a wish that cannot be met is told at once."""

    def __init__(self, path: Path, listing: Listing, zipped: bool, preparation: Preparation) -> None:
        """Raises ImageSetError where there is no table though one is wished, or the pattern is none."""
        self._set = shown(path.name)
        self._folders = listing.folders
        self._zipped = zipped
        self._from = preparation.attributes_from
        self._pattern = parse_pattern(preparation.pattern) if self._from == "names" else None
        inside = [entry for entry in listing.entries if is_table(entry.parts[-1])]
        self.entries = [entry for entry in listing.entries if not is_table(entry.parts[-1])]
        self._tables = [_Source(entry.name, entry.parts[:-1], _reader(entry), True) for entry in inside[:_MOST_TABLES]]
        self._too_many = [Problem(entry.name, _NO_TABLE) for entry in inside[_MOST_TABLES:]]
        if self._from in ("auto", "table"):
            self._tables += _beside(path)
        if self._from == "table" and not self._tables:
            raise ImageSetError(
                tr(
                    "There is no table of attributes for '{set}'. Put a .csv or .json file among the images "
                    "or beside them, or take the attributes from the folders. {form}",
                    set=self._set,
                    form=_FORM,
                )
            )

    def problems(self) -> list[Problem]:
        """The tables, as files that are no image."""
        return [*self._too_many, *(Problem(source.name, _NO_TABLE) for source in self._tables if source.inside)]

    def label(self, files: Sequence[Parts], watch: Watch) -> Labelled:
        """The attributes of usable files, by their paths. Raises ImageSetError; ReadingCancelled."""
        if self._from == "names":
            return self._bounded(
                self._by_names(files), "attributes", tr("Put * for what tells images, not classes, apart")
            )
        if self._from != "folders" and self._tables and (found := self._by_table(files, watch)) is not None:
            return self._bounded(found, "attributes", tr("Take columns out of the table"))
        by_folder = self._by_folders(files)
        remedy = tr("Choose a folder with fewer subfolders, or put all images into one folder")
        return self._bounded(by_folder, tr("class folders"), remedy)

    def _bounded(self, labelled: Labelled, what: str, remedy: str) -> Labelled:
        if (count := len(labelled.attributes)) > MAX_ATTRIBUTES:
            raise ImageSetError(
                tr(
                    "'{set}' has {count:,} {what}; at most {most} can be learned. {remedy}.",
                    set=self._set,
                    count=count,
                    what=what,
                    most=MAX_ATTRIBUTES,
                    remedy=remedy,
                )
            )
        return labelled

    # ---- folders -----------------------------------------------------------------------------------------------------

    def _by_folders(self, files: Sequence[Parts]) -> Labelled:
        attributes, labels, problems = classes_by_folder([parts[:-1] for parts in files], self._folders, self._zipped)
        return Labelled(attributes, labels, (*problems, *self.problems()))

    # ---- names -------------------------------------------------------------------------------------------------------

    def _by_names(self, files: Sequence[Parts]) -> Labelled:
        values = [self._pattern.values("/".join(parts)) for parts in files]
        fitting = sum(found is not None for found in values)
        if not fitting:
            raise ImageSetError(
                tr(
                    "The pattern '{pattern}' fits none of the {count:,} names, such as '{name}'. Write {{name}} for "
                    "what is to be learned, * for what is not.",
                    pattern=self._pattern.text,
                    count=len(files),
                    name=shown("/".join(files[0])),
                )
            )
        names = {name: _shortened(name) for name in ordered(self._pattern, values)}
        attributes = tuple(dict.fromkeys(names.values()))
        column = {attribute: index for index, attribute in enumerate(attributes)}
        if len(attributes) > MAX_ATTRIBUTES:
            return Labelled(attributes, np.zeros((0, len(attributes)), np.float32))  # refused, and never that large
        labels = np.zeros((len(files), len(attributes)), np.float32)
        for row, found in enumerate(values):
            for field, value in (found or {}).items():
                labels[row, column[names[attribute_of(field, value)]]] = 1
        met = ()
        if fitting < len(files):
            others = [shown("/".join(parts)) for parts, found in zip(files, values, strict=True) if found is None]
            said = trn(
                "{n:,} image does not fit the pattern '{pattern}'",
                "{n:,} images do not fit the pattern '{pattern}'",
                len(others),
                pattern=self._pattern.text,
            )
            met = (_unknown(others, said),)
        return Labelled(attributes, labels, tuple(self.problems()), met)

    # ---- tables ------------------------------------------------------------------------------------------------------

    def _by_table(self, files: Sequence[Parts], watch: Watch) -> Labelled | None:
        """By the table that fits, or by several of one name, each in its folder; None to take the folders."""
        names = FileNames(files)
        found: dict[str, tuple[Told, list[_Source]]] = {}  # by what the file is called
        refused: dict[_Source, str] = {}
        for source in self._tables:
            watch.check()
            told, taken = found.get(_called(source), (Told(), []))
            try:
                table = _table(source)
                if self._from == "auto" and fit_share(table, names, source.folder) < _FITTING:
                    raise TableError(tr("it is no table of these images"))
                tell(table, names, source.folder, told)
            except TableError as reason:
                refused[source] = str(reason)
                continue
            found[_called(source)] = told, [*taken, source]
        if not found:
            if self._from == "table":
                said = "; ".join(f"'{source.name}': {reason}" for source, reason in list(refused.items())[:3])
                raise ImageSetError(
                    tr(
                        "No table tells the attributes of '{set}' ({said}). {form}",
                        set=self._set,
                        said=said,
                        form=_FORM,
                    )
                )
            return None
        if len(found) > 1:
            tables = ", ".join(f"'{taken[0].name}'" for _, taken in list(found.values())[:5])
            if self._from == "table":
                raise ImageSetError(
                    tr(
                        "Several tables tell attributes of '{set}': {tables}. Leave one there.",
                        set=self._set,
                        tables=tables,
                    )
                )
            done = tr("none of them is taken, but the folders; leave one table there")
            several = Finding(
                "attributes",
                len(found),
                tr("{count} tables tell attributes: {tables}", count=len(found), tables=tables),
                done,
            )
            by_folder = self._by_folders(files)
            return Labelled(by_folder.attributes, by_folder.labels, by_folder.problems, (several,))
        ((told, taken),) = found.values()
        problems = [*self._too_many]
        for source in self._tables:
            if source.inside and source not in taken:
                problems.append(
                    Problem(
                        source.name,
                        tr("{no_image}, and as a table not taken: {why}", no_image=_NO_TABLE, why=refused[source]),
                    )
                )
        attributes = tuple(told.attributes)
        if len(attributes) > MAX_ATTRIBUTES:
            return Labelled(attributes, np.zeros((0, len(attributes)), np.float32))
        return Labelled(*told.labels(len(files)), tuple(problems), _met(told, taken, names))


_FORM = tr("A table has a column with the files' names, and one or more with classes, tags, or numbers from 0 to 1.")


def _met(told: Told, taken: list[_Source], names: FileNames) -> tuple[Finding, ...]:
    many, name = len(taken), taken[0].name if len(taken) == 1 else _called(taken[0])
    table = trn("'{name}'", "{n} tables '{name}'", many, name=name)
    count = len(told.files)
    said = (
        trn(
            "'{name}' tells the attributes of {n:,} image",
            "'{name}' tells the attributes of {n:,} images",
            count,
            name=name,
        )
        if many == 1
        else trn(
            "{table} tell the attributes of {n:,} image",
            "{table} tell the attributes of {n:,} images",
            count,
            table=table,
        )
    )
    met = [Finding("attributes", count, said, tr("taken, not the folders"))]
    if told.strangers:
        some, count = tuple(told.strangers[:_EXAMPLES]), len(told.strangers)
        said = trn(
            "{n:,} row of {table} names no image of the set",
            "{n:,} rows of {table} name no image of the set",
            count,
            table=table,
        )
        met.append(Finding("attributes", count, said, tr("passed over"), some))
    if told.ignored:
        some = tuple(f"{name}: {reason}" for name, reason in list(told.ignored.items())[:_EXAMPLES])
        count = len(told.ignored)
        said = trn(
            "{n:,} column of {table} tells no attribute",
            "{n:,} columns of {table} tell no attribute",
            count,
            table=table,
        )
        met.append(Finding("attributes", count, said, tr("passed over"), some))
    if len(told.files) < len(names):
        others = [names.called(index) for index in range(len(names)) if index not in told.files]
        said = trn("{n:,} image has no row in {table}", "{n:,} images have no row in {table}", len(others), table=table)
        met.append(_unknown(others, said))
    return tuple(met)


def _unknown(files: list[str], found: str) -> Finding:
    return Finding("attributes", len(files), found, tr("kept, without attributes"), tuple(files[:_EXAMPLES]))


def is_table(name: str) -> bool:
    """Whether a file of this name may be a table of attributes."""
    return name.lower().endswith(SUFFIXES)


def _called(source: _Source) -> str:
    return source.name.rsplit("/", 1)[-1].lower()


def _table(source: _Source) -> Table:
    """Raises TableError."""
    try:
        data = source.read()
    except (Unusable, Unbounded) as error:
        raise TableError(str(error)) from error
    except OSError as error:
        raise TableError(os_reason(error)) from error
    return read_table(source.name, data)


def _reader(entry: Entry) -> Callable[[], bytes]:
    def read() -> bytes:
        with entry.open() as file:
            return file.read(MOST_BYTES + 1)

    return read


def _beside(path: Path) -> list[_Source]:
    """Files called as the set is, with the ending of a table, in the folder that the set lies in."""
    stems = dict.fromkeys((path.name, path.stem, path.name.split(".")[0]))
    places = [path.with_name(stem + suffix) for stem in stems if stem for suffix in SUFFIXES]
    return [
        _Source(shown(place.name), (), lambda place=place: read_bounded(place, MOST_BYTES), False)
        for place in places
        if place.is_file()
    ]


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
