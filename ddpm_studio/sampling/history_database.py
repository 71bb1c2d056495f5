"""The file behind the history: one SQLite database, opened so that no fault of it ever stops the program.

A file that cannot be read is set aside and a new one begun; one of a newer program is left alone; and where nothing
can be written at all, the history is kept in memory until the program ends. ``trouble`` then says so.
"""

import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from ddpm_studio.language import tr

FILE = "history.sqlite"
VERSION = 1
_PATIENCE_SECONDS = 3.0  # for a second program on the same workspace to finish writing
_TURN_SECONDS = 0.02  # until it is tried again
_SIDES = ("", "-wal", "-shm")  # of a database that is written ahead
_LONGEST_VALUE = 128 * 2**20  # bytes of a text or blob: a thousand of the largest images, or the longest recipe
_TAKEN = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNREADABLE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

# The entries are small, so that thousands are searched in a moment: what is large lies in tables of its own. ``words``
# and ``attributes`` are lines of words in lower case, each with a space before it.
_SCHEMA = """
CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made REAL NOT NULL,
    model TEXT NOT NULL,
    checkpoint TEXT NOT NULL,
    sampler TEXT NOT NULL,
    steps INTEGER NOT NULL,
    count INTEGER NOT NULL,
    height INTEGER NOT NULL,
    width INTEGER NOT NULL,
    channels INTEGER NOT NULL,
    first_seed INTEGER NOT NULL,
    contexts TEXT NOT NULL,
    drawn_by TEXT NOT NULL,
    seconds REAL NOT NULL,
    nfe INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    starred INTEGER NOT NULL DEFAULT 0,
    trashed REAL,
    attributes TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX live ON entries (id, starred) WHERE trashed IS NULL;
CREATE TABLE seeds (
    seed INTEGER NOT NULL,
    entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
    PRIMARY KEY (seed, entry)
) WITHOUT ROWID;
CREATE INDEX seeds_of_entry ON seeds (entry);
CREATE TABLE thumbnails (
    entry INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE,
    height INTEGER NOT NULL,
    width INTEGER NOT NULL,
    pixels BLOB NOT NULL
);
CREATE TABLE contents (
    entry INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE,
    recipe TEXT NOT NULL,
    images BLOB NOT NULL
);
"""


class Database:
    """The open database. ``connection`` is in autocommit mode; ``kept`` says whether it lies on the disk."""

    def __init__(self, folder: Path) -> None:
        self.path = Path(folder) / FILE
        self.kept = True
        self.trouble: str | None = None
        self._opened: tuple[int, int] | None = None  # the file itself, whatever it is called by now
        self.connection = self._open()

    def close(self) -> None:
        """Write everything into the one file, and let go of it."""
        if self.kept:
            with suppress(sqlite3.Error):  # a second program still reads: it does this when it ends
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self.connection.close()

    def recover(self, error: sqlite3.Error) -> bool:
        """Where ``error`` means that the file is damaged, set it aside and begin a new one; say whether it was so."""
        if not _is_unreadable(error) or not self.kept:
            return False
        if not self.follow():  # it is still the damaged one that is called so
            self.connection.close()
            self.connection = self._begin_anew(error)
        return True

    def follow(self) -> bool:
        """Where a second connection has set the file aside, or somebody has deleted it, go over to the new one."""
        if not self.kept or self._opened == _identity(self.path):
            return False
        self.connection.close()
        self.connection = self._open()
        return True

    def size_on_disk(self) -> int:
        """Bytes, what is written ahead included; 0 for a history in memory."""
        files = [self.path.with_name(self.path.name + side) for side in _SIDES] if self.kept else []
        return sum(file.stat().st_size for file in files if file.exists())

    def _open(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return self._connect_in_turn()
        except (sqlite3.Error, OSError) as error:
            return self._begin_anew(error) if _is_unreadable(error) else self._in_memory(_why(error))

    def _connect_in_turn(self) -> sqlite3.Connection:
        """As ``_connect``. Of two programs that begin to write ahead at once SQLite turns one away without waiting."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                return self._connect()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF not in _TAKEN or time.monotonic() > until:
                    raise
                time.sleep(_TURN_SECONDS)

    def _connect(self) -> sqlite3.Connection:
        """The file, with its tables. Raises sqlite3.Error."""
        connection = _prepared(str(self.path))
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                connection.close()
                return self._in_memory(tr("it was made by a newer version of this program"))
            _check_schema(connection)
            if version == 0:
                connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # it must come before all else is written
            connection.execute("PRAGMA journal_mode = WAL").fetchall()  # where it cannot be had, the old one does
            if version == 0:
                _create(connection)
            connection.execute("SELECT id, words FROM entries ORDER BY id DESC LIMIT 1").fetchall()
            self._opened = _identity(self.path)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _begin_anew(self, error: Exception) -> sqlite3.Connection:
        backup = _free_name(self.path)
        try:
            for side in _SIDES:  # the file last written ahead belongs to it, and is named after it
                old = self.path.with_name(self.path.name + side)
                if old.exists():
                    old.replace(backup.with_name(backup.name + side))
            connection = self._connect()
        except (sqlite3.Error, OSError) as second:
            return self._in_memory(
                tr("it cannot be read ({why}), nor set aside ({then})", why=_why(error), then=_why(second))
            )
        self.trouble = tr(
            "'{name}' could not be read ({why}). It was set aside as '{backup}' in {folder}, and a new history was "
            "begun.",
            name=self.path.name,
            why=_why(error),
            backup=backup.name,
            folder=self.path.parent,
        )
        return connection

    def _in_memory(self, why: str) -> sqlite3.Connection:
        self.kept = False
        self.trouble = tr(
            "The history '{path}' cannot be used: {why}. What is drawn now is kept only until the program ends.",
            path=self.path,
            why=why,
        )
        # One for all that open it here, as a window's threads do
        connection = _prepared(f"file:{quote(str(self.path))}?mode=memory&cache=shared")
        connection.execute("PRAGMA read_uncommitted = ON")
        _create(connection)
        return connection


def _prepared(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=_PATIENCE_SECONDS, isolation_level=None, uri=name.startswith("file:"))
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA foreign_keys = ON")
    # Written ahead, a loss of power may cost the last entries, and never the file
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


class _Foreign(sqlite3.DatabaseError):
    """A database that is no history, and may do anything when it is asked."""


def _check_schema(connection: sqlite3.Connection) -> None:
    """Raises _Foreign where the file brings views or triggers: they are code, which may run without end."""
    query = "SELECT name FROM sqlite_master WHERE type IN ('view', 'trigger') LIMIT 1"
    if connection.execute(query).fetchone() is not None:
        raise _Foreign(tr("it brings commands of its own, as no history does"))


def _create(connection: sqlite3.Connection) -> None:
    """Make the tables, unless a second program has just made them."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
            for statement in _SCHEMA.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _is_unreadable(error: Exception) -> bool:
    """Whether it is the file that is damaged: not a lock, a full disk, or a folder that may not be written to."""
    if isinstance(error, _Foreign):
        return True
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _UNREADABLE


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _free_name(path: Path) -> Path:
    """``history.sqlite.bak``, or with a number where that is taken: an older one may be all that is left."""
    backup, number = path.with_name(path.name + ".bak"), 1
    while backup.exists():
        number += 1
        backup = path.with_name(f"{path.name}.bak{number}")
    return backup
