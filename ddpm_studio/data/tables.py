"""Tables from anywhere: CSV, JSON and JSON lines, read within bounds into columns of plain values.

What is in a cell: a text, a number, a truth value, a list of texts, or None where there is nothing.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ddpm_studio.data.bounded import Unbounded, brief, check_parts, parsed_json
from ddpm_studio.data.naming import shown
from ddpm_studio.language import tr

SUFFIXES = (".csv", ".tsv", ".json", ".jsonl", ".ndjson")
MOST_BYTES = 128 << 20
MOST_ROWS = 1_000_000
MOST_COLUMNS = 1000
_MOST_CELLS = 8_000_000
_LONGEST_CELL = 10_000  # characters
_LOOKED_AT = 20  # rows, to tell what separates the columns
_LONGEST_LINE = 1 << 20  # of JSON lines

Cell = str | float | bool | list[str] | None
FILE = "file"  # the column of a form that has no names for its columns, or whose keys are the files


class TableError(ValueError):
    """A table that cannot be used; the message is the reason, for people: "its third line …"."""


@dataclass(frozen=True, eq=False)
class Table:
    """columns: by name, each with as many cells as there are rows. file_column: known to name the files; empty where it
    is to be found."""

    columns: dict[str, list[Cell]]
    rows: int
    file_column: str = ""


def read_table(name: str, data: bytes) -> Table:
    """The table in a file of this name. Raises TableError."""
    suffix = name[name.rfind(".") :].lower()
    text = _text(data)
    try:
        if suffix in (".jsonl", ".ndjson"):
            return _from_records(_lines(text))
        if suffix == ".json":
            return _from_json(parsed_json(text))
        return _from_csv(text, suffix)
    except TableError:
        raise
    except Unbounded as error:
        raise TableError(str(error)) from error
    except ValueError as error:
        raise TableError(tr("it is damaged: {error}", error=brief(error))) from error


def _text(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise TableError(tr("it is too large: over {most} MiB", most=MOST_BYTES >> 20))
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = data.decode("utf-16")
        else:
            text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")  # what spreadsheets of the West write
    if "\0" in text:
        raise TableError(tr("it is no text"))
    if not text.strip():
        raise TableError(tr("it is empty"))
    return text


# ---- CSV -------------------------------------------------------------------------------------------------------------


def _from_csv(text: str, suffix: str) -> Table:
    rows = _csv_rows(text, "\t" if suffix == ".tsv" else _separator(text))
    header = next(rows, None)
    if header is None:
        raise TableError(tr("it is empty"))
    if len(header) > MOST_COLUMNS:
        raise TableError(tr("it has more than {most:,} columns", most=MOST_COLUMNS))
    headless = any(looks_like_a_file(cell) for cell in header)
    names = [] if headless else header
    cells = _Cells()
    if headless:
        names = [FILE if looks_like_a_file(cell) else "class" for cell in header]
        if len(header) != 2:
            names = [FILE if looks_like_a_file(cell) else f"column {place + 1}" for place, cell in enumerate(header)]
    names = _different(names)
    for row in [header] if headless else []:
        cells.add(dict(zip(names, row, strict=False)))
    for row in rows:
        cells.add(dict(zip(names, row, strict=False)))
    return cells.table(FILE if headless and FILE in names else "")


def _csv_rows(text: str, separator: str) -> Iterator[list[str]]:
    """The rows that are not empty, cells without space around."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise TableError(
                tr("line {line:,} cannot be read: {error}", line=reader.line_num, error=brief(error))
            ) from error
        row = [cell[:_LONGEST_CELL].strip() for cell in row]
        if any(row):
            yield row


def _separator(text: str) -> str:
    """Of the usual ones, the one that cuts the first rows into equally many columns, more than one."""
    beginning = text[: 1 << 16]
    best, most = ",", 1
    for separator in (",", ";", "\t", "|"):
        widths = []
        rows = _csv_rows(beginning, separator)
        try:
            for row, _ in zip(rows, range(_LOOKED_AT), strict=False):
                widths.append(len(row))
        except TableError:
            continue
        if len(beginning) < len(text) and len(widths) < _LOOKED_AT:
            widths = widths[:-1]  # which may be cut short
        alike = widths.count(widths[0]) if widths else 0
        if widths and widths[0] > most and 2 * alike > len(widths):
            best, most = separator, widths[0]
    return best


_IMAGE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".tga", ".avif", ".ico", ".ppm")


def looks_like_a_file(cell: Cell) -> bool:
    """Whether the cell has the name of an image."""
    return isinstance(cell, str) and cell.lower().endswith(_IMAGE_ENDINGS)


# ---- JSON ------------------------------------------------------------------------------------------------------------


def _lines(text: str) -> Iterator[Any]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            check_parts(line, _LONGEST_LINE)
            try:
                yield json.loads(line)
            except (ValueError, RecursionError) as error:
                raise TableError(
                    tr("line {number:,} is no JSON: {error}", number=number, error=brief(error))
                ) from error


def _from_json(value: Any) -> Table:
    if isinstance(value, list):
        return _from_records(value)
    if not isinstance(value, dict):
        raise TableError(tr("it holds neither a list nor files with their attributes"))
    if isinstance(value.get("frames"), dict | list):
        return _from_records(_of_frames(value))
    if isinstance(value.get("images"), list) and isinstance(value.get("annotations"), list):
        return _from_records(_of_annotations(value))
    lists = [one for one in value.values() if isinstance(one, list) and one and isinstance(one[0], dict | list)]
    if len(lists) == 1 and not any(looks_like_a_file(key) for key in value):
        return _from_records(lists[0])
    return _from_records(_of_files(value), FILE)


def _of_files(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """``{file: {attribute: value}}``, ``{file: [tags]}``, ``{file: class}``."""
    for file, said in value.items():
        if isinstance(said, dict):
            yield {**said, FILE: file}
        else:
            yield {FILE: file, ("tags" if isinstance(said, list) else "class"): said}


def _of_frames(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What Aseprite and TexturePacker write beside a sheet: the names of frames, and the tags of stretches of them."""
    frames = value["frames"]
    if isinstance(frames, dict):
        frames = [{**said, "filename": file} for file, said in frames.items() if isinstance(said, dict)]
    meta = value.get("meta")
    stretches = meta.get("frameTags", []) if isinstance(meta, dict) else []
    geometry = {"frame", "rotated", "trimmed", "spriteSourceSize", "sourceSize", "duration", "pivot", "anchor"}
    for number, frame in enumerate(frames):
        if isinstance(frame, dict):
            tags = [
                str(stretch.get("name"))
                for stretch in stretches
                if isinstance(stretch, dict) and _within(number, stretch.get("from"), stretch.get("to"))
            ]
            yield {**{key: said for key, said in frame.items() if key not in geometry}, "tags": tags}


def _within(number: int, first: Any, last: Any) -> bool:
    return isinstance(first, int) and isinstance(last, int) and first <= number <= last


def _of_annotations(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """COCO: images, categories, and annotations that join them."""
    categories = value.get("categories") or []
    named = {_key(one.get("id")): str(one.get("name")) for one in categories if isinstance(one, dict)}
    files = {_key(one.get("id")): one.get("file_name") for one in value["images"] if isinstance(one, dict)}
    for one in value["annotations"]:
        if isinstance(one, dict) and isinstance(file := files.get(_key(one.get("image_id"))), str):
            category = _key(one.get("category_id"))
            yield {FILE: file, "class": named.get(category, f"class {category}")}


def _key(value: Any) -> str:
    return str(value)[:100]


def _from_records(records: Iterable[Any], file_column: str = "") -> Table:
    cells = _Cells()
    for record in records:
        if isinstance(record, list) and len(record) >= 2:  # [file, class]
            cells.add({FILE: _cell(record[0]), "class": _cell(record[1] if len(record) == 2 else record[1:])})
        elif isinstance(record, dict):
            flat: dict[str, Cell] = {}
            for key, said in record.items():
                if isinstance(said, dict):
                    flat |= {str(inner): _cell(one) for inner, one in said.items()}
                else:
                    flat[str(key)] = _cell(said)
            cells.add(flat)
        else:
            raise TableError(tr("its list holds other things than records of files and their attributes"))
    return cells.table(file_column)


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        try:
            return float(value)
        except OverflowError:
            return None
    if isinstance(value, list):
        plain = [one for one in value if isinstance(one, str | int | float) and not isinstance(one, bool)]
        return [str(one)[:_LONGEST_CELL].strip() for one in plain]
    return value[:_LONGEST_CELL].strip() if isinstance(value, str) else None


class _Cells:
    """Rows, each with some of the columns, as columns."""

    def __init__(self) -> None:
        self._columns: dict[str, list[Cell]] = {}
        self._rows = 0
        self._count = 0

    def add(self, row: dict[str, Cell]) -> None:
        self._rows += 1
        self._count += len(row)
        if self._rows > MOST_ROWS:
            raise TableError(tr("it has more than {most:,} rows", most=MOST_ROWS))
        if self._count > _MOST_CELLS:
            raise TableError(tr("it holds absurdly many values"))
        for name, cell in row.items():
            if (column := self._columns.get(name)) is None:
                if len(self._columns) >= MOST_COLUMNS:
                    raise TableError(tr("it has more than {most:,} columns", most=MOST_COLUMNS))
                column = self._columns[name] = []
            column.extend([None] * (self._rows - 1 - len(column)))
            column.append(None if cell == "" else cell)

    def table(self, file_column: str) -> Table:
        if not self._rows:
            raise TableError(tr("it has no row"))
        if len(self._columns) * self._rows > 4 * _MOST_CELLS:
            raise TableError(tr("it has absurdly many columns that are nearly empty"))
        for column in self._columns.values():
            column.extend([None] * (self._rows - len(column)))
        return Table(self._columns, self._rows, file_column)


def _different(names: list[str]) -> list[str]:
    """Names for columns, all different, also of those without one."""
    found: dict[str, None] = {}
    for place, name in enumerate(names):
        name = shown(name.strip()) or f"column {place + 1}"
        number = 1
        while (one := name if number == 1 else f"{name} {number}") in found:
            number += 1
        found[one] = None
    return list(found)
