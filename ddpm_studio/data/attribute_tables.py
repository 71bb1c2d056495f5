"""Attributes of images from a table that names their files: several at once, of classes, tags and numbers."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ddpm_studio.data.naming import LONGEST_NAME, natural_key, shown
from ddpm_studio.data.tables import Cell, Table, TableError, looks_like_a_file
from ddpm_studio.language import tr

CLASS_COLUMNS = {"class", "label", "category", "target", "class_name", "classname"}
TAG_COLUMNS = {"tags", "tag", "labels", "attributes", "keywords", "classes", "categories"}
_FILE_COLUMNS = ("file_name", "filename", "file", "image", "path", "name", "img", "image_path", "filepath", "image_id")
_NO_ATTRIBUTES = {
    "id", "index", "width", "height", "w", "h", "x", "y", "bytes", "size", "filesize", "format", "mode", "split",
    "hash", "md5", "sha1", "sha256", "crc", "url", "license", "date", "time", "timestamp", "created", "modified",
}  # fmt: skip
_TRUE, _FALSE = {"true", "yes", "y", "t"}, {"false", "no", "n", "f"}
_RANGE = re.compile(r"(.*?)[\s\[(]+(-?[0-9]+(?:\.[0-9]+)?)\s*\.\.\s*(-?[0-9]+(?:\.[0-9]+)?)[\s\])]*")
_FEW = 20  # different values that are always taken for categories
_FEW_NUMBERS = 32  # different whole numbers that are
_TRIED = 200  # rows, to tell which column names the files

Parts = tuple[str, ...]


class FileNames:
    """The images' files by what a table calls them: with or without folders before them, and the ending."""

    def __init__(self, files: Sequence[Parts]) -> None:
        self._files = files
        self._whole = {_plain("/".join(parts)): index for index, parts in enumerate(files)}

    def __len__(self) -> int:
        return len(self._files)

    def called(self, index: int) -> str:
        """The name of a file, for people."""
        return shown("/".join(self._files[index]))

    def find(self, said: Cell, folder: Parts = ()) -> int | None:
        """The file that is meant in a table in ``folder``; None if there is none, or several it may be."""
        text = _said(said)
        if not folder and (index := self._whole.get(_plain(text))) is not None:
            return index
        parts = [part for part in text.replace("\\", "/").split("/") if part not in ("", ".", "..")]
        if not parts or len(parts) > 100:
            return None
        parts = [_plain(part) for part in parts]
        above = [_plain(part) for part in folder]
        for names in (self._whole, self._without_endings):
            for start in range(len(parts)):
                for path in ((*above, *parts[start:]), parts[start:]):
                    if (index := names.get("/".join(path))) is not None:
                        return index if index >= 0 else None
        if len(parts) > 1:
            return None
        index = self._by_last_part.get(parts[0], -1)
        return index if index >= 0 else None

    @cached_property
    def _without_endings(self) -> dict[str, int]:
        """-1 where several files differ in their endings only."""
        names: dict[str, int] = {}
        for path, index in self._whole.items():
            stem = _stem(path)
            names[stem] = -1 if stem in names else index
        return names

    @cached_property
    def _by_last_part(self) -> dict[str, int]:
        """By the name in its folder, with the ending and without; -1 for several."""
        names: dict[str, int] = {}
        for path, index in self._whole.items():
            last = path[path.rfind("/") + 1 :]
            for name in {last, _stem(last)}:
                names[name] = -1 if name in names else index
        return names


def _plain(text: str) -> str:
    return (text if text.isascii() else unicodedata.normalize("NFC", text)).casefold()


def _stem(path: str) -> str:
    dot = path.rfind(".")
    return path[:dot] if dot > path.rfind("/") + 1 else path


def _said(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() else ""
    return cell if isinstance(cell, str) else ""


@dataclass(eq=False)
class Told:
    """What one table, or several, say of the files.

    attributes: of each, the places of files and how much of it they have, pairs. rows: how many name a file. strangers:
    what others call theirs. ignored: columns, and why.
    """

    attributes: dict[str, list[tuple[int, float]]] = field(default_factory=dict)
    files: set[int] = field(default_factory=set)
    rows: int = 0
    strangers: list[str] = field(default_factory=list)
    ignored: dict[str, str] = field(default_factory=dict)

    def labels(self, count: int) -> tuple[tuple[str, ...], np.ndarray]:
        """The K attributes, and (count, K) float32; of several rows for one file the largest value counts."""
        labels = np.zeros((count, len(self.attributes)), np.float32)
        for column, pairs in enumerate(self.attributes.values()):
            places, values = zip(*pairs, strict=True)
            np.maximum.at(labels[:, column], np.array(places), np.array(values, np.float32))
        return tuple(self.attributes), labels


def fit_share(table: Table, names: FileNames, folder: Parts = ()) -> float:
    """The share of rows that name a file of the set, of those that are tried."""
    return _file_column(table, names, folder)[1]


def tell(table: Table, names: FileNames, folder: Parts, told: Told) -> None:
    """Add to ``told`` what a table that lies in ``folder`` says. Raises TableError where it says nothing."""
    column, share = _file_column(table, names, folder)
    if share == 0:
        raise TableError(tr("none of its columns names images of the set"))
    said = table.columns[column]
    files = [names.find(cell, folder) for cell in said]
    rows = [row for row, file in enumerate(files) if file is not None]
    others = [name for name in table.columns if name != column]
    ignored: dict[str, str] = {}
    attributes: dict[str, list[tuple[int, float]]] = {}
    for name in others:
        cells = table.columns[name]
        present = [(row, cells[row]) for row in rows if cells[row] is not None]
        try:
            for attribute, row, value in _of_column(name, present, len(others) == 1):
                attributes.setdefault(attribute, []).append((files[row], value))
        except TableError as reason:
            ignored[shown(name)] = str(reason)
    if not attributes:
        why = "; ".join(f"'{name}': {reason}" for name, reason in list(ignored.items())[:3])
        raise TableError(
            tr("no column tells attributes ({why})", why=why) if why else tr("it names files, and nothing about them")
        )
    for attribute, pairs in attributes.items():
        told.attributes.setdefault(attribute, []).extend(pairs)
    told.rows += len(rows)
    told.files.update(files[row] for row in rows)
    strangers = (row for row, file in enumerate(files) if file is None)
    told.strangers += [shown(_said(said[row])) or tr("row {row}", row=row + 1) for row in strangers]
    told.ignored |= ignored


def _file_column(table: Table, names: FileNames, folder: Parts) -> tuple[str, float]:
    """The column that names the files, and the share of those tried that are files of the set."""
    best: tuple[float, int, str] = (0.0, -len(_FILE_COLUMNS) - 1, "")
    rows = np.unique(np.linspace(0, table.rows - 1, min(table.rows, _TRIED)).astype(int)).tolist()
    for name in [table.file_column] if table.file_column else table.columns:
        cells = table.columns[name]
        hits = sum(names.find(cells[row], folder) is not None for row in rows)
        plain = name.strip().lower().replace(" ", "_")
        usual = -_FILE_COLUMNS.index(plain) if plain in _FILE_COLUMNS else -len(_FILE_COLUMNS)
        best = max(best, (hits / len(rows), usual, name))
    return best[2], best[0]


Pairs = list[tuple[str, int, float]]  # attribute, row, value


def _of_column(header: str, present: list[tuple[int, Cell]], alone: bool) -> Pairs:
    """What the cells of a column say of their rows. alone: it is the only one. Raises TableError where it is no
    attribute."""
    if not present:
        raise TableError(tr("it is empty"))
    cells = [cell for _, cell in present]
    plain = header.strip().lower().replace(" ", "_")
    if plain in _NO_ATTRIBUTES:
        raise TableError(tr("its heading says that it is about the file"))
    if any(isinstance(cell, list) for cell in cells):
        return _tags(header, [(row, cell if isinstance(cell, list) else [str(cell)]) for row, cell in present], alone)
    numbers = [_number(cell) for cell in cells]
    if all(number is not None for number in numbers):
        return _of_numbers(header, present, np.array(numbers), plain in CLASS_COLUMNS)
    texts = [(row, str(cell)) for row, cell in present]
    separator = next((sign for sign in "|;" if any(sign in text for _, text in texts)), "")
    if not separator and plain in TAG_COLUMNS and any("," in text for _, text in texts):
        separator = ","
    if separator:
        return _tags(header, [(row, text.split(separator)) for row, text in texts], alone)
    if all(looks_like_a_file(text) for _, text in texts):
        raise TableError(tr("it names files"))
    bare = alone or plain in CLASS_COLUMNS | TAG_COLUMNS
    return _categories(header, texts, bare)


def _number(cell: Cell) -> float | None:
    """Also of a truth value; not of what is no finite number."""
    if isinstance(cell, str):
        word = cell.strip().lower()
        if word in _TRUE or word in _FALSE:
            return float(word in _TRUE)
        try:
            cell = float(word) if len(word) < 40 and "_" not in word else None
        except ValueError:
            return None
    if isinstance(cell, float | bool) and np.isfinite(cell):
        return float(cell)
    return None


def _of_numbers(header: str, present: list[tuple[int, Cell]], numbers: np.ndarray, is_class: bool) -> Pairs:
    rows = [row for row, _ in present]
    if (ranged := _RANGE.fullmatch(header)) is not None:
        least, most = float(ranged[2]), float(ranged[3])
        if least == most:
            raise TableError(tr("its heading gives a range of one value"))
        name = _named(ranged[1])
        shares = np.clip((numbers - least) / (most - least), 0, 1)
        return [(name, row, share) for row, share in zip(rows, shares.tolist(), strict=True)]
    whole = bool((numbers == np.floor(numbers)).all())
    least, most = numbers.min(), numbers.max()
    if least >= 0 and most <= 1 and not (is_class and whole):
        return [(_named(header), row, number) for row, number in zip(rows, numbers.tolist(), strict=True)]
    if whole and (is_class or len(np.unique(numbers)) <= _FEW_NUMBERS):
        form = "{} {:.0f}" if is_class else "{}: {:.0f}"
        texts = [(row, form.format(header.strip(), number)) for row, number in zip(rows, numbers.tolist(), strict=True)]
        return _categories(header, texts, True)
    raise TableError(
        tr(
            "its numbers go from {least:g} to {most:g}, and attributes lie in 0..1: to scale them, call it "
            "'{name} {least:g}..{most:g}'",
            least=least,
            most=most,
            name=header.strip(),
        )
    )


def _tags(header: str, lists: list[tuple[int, list[str]]], alone: bool) -> Pairs:
    texts = [(row, tag.strip()) for row, tags in lists for tag in tags if tag.strip()]
    if not texts:
        raise TableError(tr("it is empty"))
    plain = header.strip().lower()
    return _categories(header, texts, alone or plain in TAG_COLUMNS | CLASS_COLUMNS, len(lists))


def _categories(header: str, texts: list[tuple[int, str]], bare: bool, rows: int = 0) -> Pairs:
    """Each value is an attribute. bare: called by the value alone."""
    rows = rows or len(texts)
    distinct = sorted({text for _, text in texts}, key=natural_key)
    if not bare and len(distinct) > _FEW and 2 * len(distinct) > rows:
        raise TableError(
            tr(
                "it has {count:,} different values in {rows:,} rows, so it tells no classes",
                count=len(distinct),
                rows=rows,
            )
        )
    if len(distinct) > 10_000:
        raise TableError(tr("it has {count:,} different values, too many to be learned", count=len(distinct)))
    names = {text: _named(text if bare else f"{header.strip()}: {text}") for text in distinct}
    of_text: dict[str, Pairs] = {text: [] for text in distinct}
    for row, text in texts:
        of_text[text].append((names[text], row, 1.0))
    return [pair for pairs in of_text.values() for pair in pairs]


def _named(text: str) -> str:
    """As an attribute is called; two that differ in unprintable characters only are the same."""
    text = shown(text).strip() or "unnamed"
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"
