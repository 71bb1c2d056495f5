"""The history: every generation with its recipe and its images, kept across restarts. Imports neither torch nor Qt.

Images and thumbnails lie losslessly compressed in the one database: small blobs are read faster from there than from
as many files, and an entry is written, and taken away, whole or not at all.
"""

import math
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from pydantic import ValidationError

from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import CHECKPOINTS
from ddpm_studio.sampling.describing import contexts_text, sampler_text
from ddpm_studio.sampling.history_database import Database
from ddpm_studio.sampling.history_search import as_words, attributes_shown, condition, words_of
from ddpm_studio.sampling.history_thumbnails import thumbnail_sheet
from ddpm_studio.sampling.request import Named, SampleRequest

_LEVEL = 3  # of zlib: higher ones take several times as long for a few per cent
_AT_ONCE = 500  # numbers in one question to the database
_FORGOTTEN = timedelta(days=1)  # after which the trash of a program that ended in disorder is emptied
_COLUMNS = (
    "id, made, model, checkpoint, sampler, steps, count, first_seed, contexts, drawn_by, seconds, nfe, cancelled, "
    "starred"
)


_LARGEST = 2**30  # bytes of an entry's images
_REST = [[str, str, int, int, int, str, str, seconds, int] for seconds in (float, int)]  # behind id, made and model


class HistoryError(RuntimeError):
    """Something that could not be done with the history. The message says what, why, and what to do."""


@dataclass(frozen=True)
class Entry:
    """One generation, without its images. contexts and drawn_by are for people: ``hero 0.6``, ``DDIM, 25 steps``."""

    id: int
    when: datetime
    model: Path
    checkpoint: str
    sampler: str
    steps: int
    count: int
    first_seed: int
    contexts: str
    drawn_by: str
    seconds: float
    nfe: int
    cancelled: bool
    starred: bool

    @property
    def model_name(self) -> str:
        """What the model is called."""
        return model_name(self.model)


class HistoryStore:
    """The history in ``folder``; for the thread that made it. A second program may use the same folder.

    A history that cannot be read is set aside, or kept in memory: ``trouble`` then says what happened. All that reads
    or writes raises HistoryError where the disk fails.
    """

    def __init__(self, folder: Path) -> None:
        self._database = Database(folder)
        self._trashed: set[int] = set()  # by this program, which empties its trash when it ends
        self._seen = self._version()
        with suppress(HistoryError):  # it is said when the history is first used
            self._forget("trashed < ?", [[(datetime.now() - _FORGOTTEN).timestamp()]])

    @property
    def trouble(self) -> str | None:
        """What was wrong with the file, if anything: what happened, and what was done about it."""
        return self._database.trouble

    @property
    def path(self) -> Path:
        """The database's file."""
        return self._database.path

    # ---- writing -----------------------------------------------------------------------------------------------------

    def add(
        self,
        request: SampleRequest,
        images: np.ndarray,
        seconds: float,
        nfe: int,
        cancelled: bool = False,
        contexts: Iterable[Named] | None = None,
        when: datetime | None = None,
    ) -> int:
        """Keep a generation, and give its number. images: (N, H, W, C) uint8, one for each of the request's seeds.

        contexts: what the images show, where the request leaves it to the training set. Raises ValueError where the
        images do not fit the request.
        """
        images = _checked(images, request)
        made = when or datetime.now()
        shown = request.contexts if contexts is None and request.contexts != "data" else tuple(contexts or ())
        attributes = attributes_shown(shown)
        name = model_name(request.model)
        sheet = thumbnail_sheet(images)
        row = {
            "made": made.timestamp(),
            "model": str(request.model),
            "checkpoint": request.checkpoint,
            "sampler": request.sampler,
            "steps": request.steps,
            "count": len(images),
            "height": images.shape[1],
            "width": images.shape[2],
            "channels": images.shape[3],
            "first_seed": request.seeds[0],
            "contexts": contexts_text(request),
            "drawn_by": sampler_text(request),
            "seconds": float(seconds),
            "nfe": int(nfe),
            "cancelled": int(cancelled),
            "attributes": as_words(attributes),
            "words": words_of(request, name, attributes, made),
        }
        places = ", ".join(f":{column}" for column in row)
        packed = zlib.compress(images.tobytes(), _LEVEL)
        with self._writing(tr("This generation was not kept in the history")) as sql:
            number = sql.execute(f"INSERT INTO entries ({', '.join(row)}) VALUES ({places})", row).lastrowid
            sql.executemany("INSERT INTO seeds VALUES (?, ?)", [(seed, number) for seed in set(request.seeds)])
            thumbnail = (number, *sheet.shape[:2], zlib.compress(sheet.tobytes(), _LEVEL))
            sql.execute("INSERT INTO thumbnails VALUES (?, ?, ?, ?)", thumbnail)
            sql.execute("INSERT INTO contents VALUES (?, ?, ?)", (number, request.model_dump_json(), packed))
        return number

    def star(self, ids: Iterable[int], starred: bool = True) -> None:
        """Star entries, or take their stars away."""
        with self._writing(tr("The stars were not changed")) as sql:
            sql.executemany("UPDATE entries SET starred = ? WHERE id = ?", [(int(starred), number) for number in ids])

    def delete(self, ids: Iterable[int]) -> list[int]:
        """Put entries into the trash, from which ``restore`` brings them back until the program ends; gives them."""
        ids = list(ids)
        with self._writing(tr("Nothing was deleted")) as sql:
            now = time.time()
            sql.executemany("UPDATE entries SET trashed = ? WHERE id = ?", [(now, number) for number in ids])
        self._trashed.update(ids)
        return ids

    def restore(self, ids: Iterable[int]) -> None:
        """Bring entries back from the trash."""
        ids = list(ids)
        with self._writing(tr("Nothing was brought back")) as sql:
            sql.executemany("UPDATE entries SET trashed = NULL WHERE id = ?", [(number,) for number in ids])
        self._trashed.difference_update(ids)

    def clear_unstarred(self, older_than: datetime | None = None) -> list[int]:
        """Put all entries without a star into the trash, or only those made before; gives their numbers."""
        before = older_than.timestamp() if older_than else float("inf")
        with self._using(tr("Nothing was deleted")) as sql:
            rows = sql.execute(
                "SELECT id FROM entries WHERE trashed IS NULL AND starred = 0 AND made < ?", (before,)
            ).fetchall()
        return self.delete(number for (number,) in rows)

    def close(self) -> None:
        """Empty this program's trash, give its room back to the disk, and let go of the file."""
        with suppress(HistoryError):  # what stays in the trash is emptied another time
            self._forget("id = ?", [[number] for number in self._trashed])
        self._database.close()

    # ---- reading -----------------------------------------------------------------------------------------------------

    def ids(self, search: str = "", starred: bool = False) -> np.ndarray:
        """(M,) int64: the numbers of the entries that are found, newest first. See ``history_search``.

        The numbers alone are a list of any length that can be held; ``entries`` gives those that are looked at.
        """
        where, values = _wanted(search, starred)
        with self._using(tr("The history could not be searched")) as sql:
            rows = sql.execute(f"SELECT id FROM entries WHERE {where} ORDER BY id DESC", values)
            return np.fromiter((number for (number,) in rows), np.int64)

    def count(self, search: str = "", starred: bool = False) -> int:
        """How many entries are found."""
        where, values = _wanted(search, starred)
        with self._using(tr("The history could not be searched")) as sql:
            return sql.execute(f"SELECT count(*) FROM entries WHERE {where}", values).fetchone()[0]

    def entries(self, ids: Sequence[int]) -> dict[int, Entry]:
        """The entries with these numbers; one that is gone (a second program may have deleted it) is left out."""
        found = {}
        with self._using(tr("The history could not be read")) as sql:
            for start in range(0, len(ids), _AT_ONCE):
                part = [int(number) for number in ids[start : start + _AT_ONCE]]
                marks = ", ".join("?" * len(part))
                for row in sql.execute(f"SELECT {_COLUMNS} FROM entries WHERE id IN ({marks})", part):
                    with suppress(ValueError, TypeError, OverflowError, OSError):  # damaged from outside: as if gone
                        found[row[0]] = _entry(row)
        return found

    def thumbnail(self, number: int) -> np.ndarray:
        """(H, W, 4) uint8 RGBA with straight alpha: a sheet of the first 1, 4 or 9 images. KeyError if it is gone."""
        query = "SELECT height, width, pixels FROM thumbnails WHERE entry = ?"
        height, width, packed = self._row(query, number)
        return _unpacked(packed, (height, width, 4))

    def images(self, number: int) -> np.ndarray:
        """(N, H, W, C) uint8, as they were given. KeyError if the entry is gone."""
        query = "SELECT count, height, width, channels, images FROM entries, contents WHERE id = ? AND entry = id"
        *shape, packed = self._row(query, number)
        return _unpacked(packed, tuple(shape))

    def request(self, number: int) -> SampleRequest:
        """The recipe. KeyError if the entry is gone."""
        (recipe,) = self._row("SELECT recipe FROM contents WHERE entry = ?", number)
        try:
            return SampleRequest.model_validate_json(recipe)
        except ValidationError as error:
            raise HistoryError(
                tr(
                    "The recipe of this generation cannot be followed: it is damaged, or was made by another version "
                    "of the program. Its images can still be shown and saved."
                )
            ) from error

    def size_on_disk(self) -> int:
        """Bytes."""
        return self._database.size_on_disk()

    def changed_elsewhere(self) -> bool:
        """Whether a second program has changed the history since this was last asked."""
        before, self._seen = self._seen, self._version()
        return before != self._seen

    # ---- the database ------------------------------------------------------------------------------------------------

    def _row(self, query: str, number: int) -> tuple:
        with self._using(tr("The history could not be read")) as sql:
            row = sql.execute(query, (int(number),)).fetchone()
        if row is None:
            raise KeyError(f"the history has no entry {number}")
        return row

    def _version(self) -> int:
        """A number that changes when another connection writes."""
        with suppress(HistoryError), self._using(tr("The history could not be read")) as sql:
            return sql.execute("PRAGMA data_version").fetchone()[0]
        return -1

    def _forget(self, where: str, values: list[list]) -> None:
        """Remove from the trash for good."""
        with self._writing(tr("The history's trash was not emptied")) as sql:
            before = sql.total_changes
            sql.executemany(f"DELETE FROM entries WHERE trashed IS NOT NULL AND {where}", values)
            emptied = sql.total_changes > before
        if emptied:
            with self._using(tr("The history was not made smaller")) as sql:
                sql.executescript("PRAGMA incremental_vacuum")  # execute would free a single page

    @contextmanager
    def _writing(self, otherwise: str) -> Iterator[sqlite3.Connection]:
        """One change: all of it, or nothing."""
        self._database.follow()
        with self._using(otherwise) as sql:
            sql.execute("BEGIN IMMEDIATE")
            try:
                yield sql
                sql.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # on a full disk SQLite has rolled back by itself
                    sql.execute("ROLLBACK")
                raise

    @contextmanager
    def _using(self, otherwise: str) -> Iterator[sqlite3.Connection]:
        """The connection; what SQLite says is told for people."""
        try:
            yield self._database.connection
        except sqlite3.Error as error:
            if self._database.recover(error):
                self._trashed.clear()
                raise HistoryError(f"{otherwise}. {self._database.trouble}") from error
            raise HistoryError(
                tr(
                    "{otherwise}: {error}. See that the disk of {parent} has room and may be written to, and "
                    "that no other program holds the file.",
                    otherwise=otherwise,
                    error=error,
                    parent=self.path.parent,
                )
            ) from error


def model_name(model: Path) -> str:
    """What a model is called: its run's or file's name."""
    if model.suffix != ".safetensors":
        return model.name
    return f"{model.parent.parent.name} {model.stem}" if model.parent.name == CHECKPOINTS else model.stem


def _checked(images: np.ndarray, request: SampleRequest) -> np.ndarray:
    if images.ndim != 4 or images.dtype != np.uint8 or images.shape[3] not in (1, 3, 4) or 0 in images.shape:
        raise ValueError(f"images are (N, H, W, C) uint8 with 1, 3 or 4 channels, not {images.shape} {images.dtype}")
    if len(images) != len(request.seeds):
        raise ValueError(f"{len(images)} images do not fit a request for {len(request.seeds)}")
    return np.ascontiguousarray(images)


def _wanted(search: str, starred: bool) -> tuple[str, list[str | int]]:
    where, values = condition(search)
    return (f"{where} AND starred = 1" if starred else where), values


def _entry(row: tuple) -> Entry:
    number, made, model, *rest, cancelled, starred = row
    if [type(value) for value in rest] not in _REST:
        raise TypeError(f"entry {number} holds values of other types")
    return Entry(number, datetime.fromtimestamp(made), Path(model), *rest, bool(cancelled), bool(starred))


def _unpacked(packed: bytes, shape: tuple[int, ...]) -> np.ndarray:
    """The array; never more than its shape says. Raises HistoryError."""
    whole = all(isinstance(length, int) and length > 0 for length in shape) and isinstance(packed, bytes)
    size = math.prod(shape) if whole else 0
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(packed, size) if 0 < size <= _LARGEST else b""
    except zlib.error:
        data = b""
    if not data or len(data) != size:
        raise HistoryError(tr("The images of this generation are damaged. Delete it from the history."))
    return np.frombuffer(data, np.uint8).reshape(shape)
