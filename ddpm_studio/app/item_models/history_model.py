"""The history as a list for a view: only what has been looked at lately is held, however long the history is."""

from collections import OrderedDict
from datetime import date, datetime, timedelta

import numpy as np
from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QModelIndex, QObject, Qt, Signal

from ddpm_studio.language import spoken, tr
from ddpm_studio.sampling.describing import count_text
from ddpm_studio.sampling.history import Entry, HistoryError, HistoryStore

ENTRY = Qt.ItemDataRole.UserRole  # Entry, or None where it is gone
THUMBNAIL = Qt.ItemDataRole.UserRole + 1  # (H, W, 4) uint8, read anew each time; None where it is gone
_PAGE = 64  # entries that are read at once
_PAGES = 16  # that are held
_FEW = 64  # rows that come or go one by one, so that the view keeps its place; more, and the list is read anew


class HistoryModel(QAbstractListModel):
    """The entries that match a search, newest first. ``troubled`` says that the history could not be read, and why."""

    troubled = Signal(str)

    def __init__(self, store: HistoryStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._search, self._starred = "", False
        self._ids = np.zeros(0, np.int64)  # newest first: 8 bytes an entry are all that is held of each
        self._pages: OrderedDict[int, dict[int, Entry]] = OrderedDict()
        self._read_anew(self._found())

    # ---- for the view ------------------------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == THUMBNAIL:
            return self.thumbnail(index.row())
        entry = self.entry(index.row()) if role in _ROLES else None
        return _ROLES[role](entry) if entry is not None else None

    # ---- for the panel -----------------------------------------------------------------------------------------------

    def number(self, row: int) -> int:
        """The number of the entry at ``row``."""
        return int(self._ids[row])

    def entry(self, row: int) -> Entry | None:
        """The entry at ``row``; None where a second program has just deleted it."""
        first = row - row % _PAGE
        if first not in self._pages:
            try:
                self._pages[first] = self._store.entries(self._ids[first : first + _PAGE])
            except HistoryError as error:
                self._pages[first] = {}  # or it would be said anew at each repainting
                self.troubled.emit(str(error))
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(first)  # the least lately used makes room
        return self._pages[first].get(int(self._ids[row]))

    def thumbnail(self, row: int) -> np.ndarray | None:
        """(H, W, 4) uint8 RGBA: the sheet of the first images of the entry at ``row``; None where it is gone."""
        try:
            return self._store.thumbnail(int(self._ids[row]))
        except KeyError:
            return None
        except HistoryError as error:
            self.troubled.emit(str(error))
            return None

    def row_of(self, number: int) -> int:
        """Where the entry with this number stands, or -1."""
        found = np.flatnonzero(self._ids == number)
        return int(found[0]) if len(found) else -1

    def look_for(self, search: str, starred: bool) -> None:
        """Show what is found; see ``history_search``."""
        self._search, self._starred = search, starred
        self.refresh()

    def refresh(self) -> None:
        """Look again. Where only a few entries have come or gone, the others keep their places in the view."""
        found = self._found()
        gone = np.flatnonzero(~np.isin(self._ids, found))
        come = np.flatnonzero(~np.isin(found, self._ids))
        self._pages.clear()
        if len(gone) + len(come) > _FEW:
            self._read_anew(found)
            return
        for row in gone[::-1].tolist():
            self.beginRemoveRows(QModelIndex(), row, row)
            self._ids = np.delete(self._ids, row)
            self.endRemoveRows()
        for row in come.tolist():
            self.beginInsertRows(QModelIndex(), row, row)
            self._ids = np.insert(self._ids, row, found[row])
            self.endInsertRows()
        if len(self._ids):
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1), [ENTRY])

    def _read_anew(self, found: np.ndarray) -> None:
        self.beginResetModel()
        self._ids = found
        self._pages.clear()
        self.endResetModel()

    def _found(self) -> np.ndarray:
        try:
            return self._store.ids(self._search, self._starred)
        except HistoryError as error:
            self.troubled.emit(str(error))
            return np.zeros(0, np.int64)


def when_text(when: datetime, today: date | None = None) -> str:
    """``Today 18:02``, ``Yesterday 9:30``, ``Mon 16 Nov 9:30``, or with the year where it is another one."""
    today = today or date.today()
    if when.date() == today:
        day = tr("Today")
    elif when.date() == today - timedelta(days=1):
        day = tr("Yesterday")
    else:
        form = tr("ddd d MMM", "a date") if when.year == today.year else tr("ddd d MMM yyyy", "a date")
        day = QLocale(spoken()).toString(QDate(when.year, when.month, when.day), form)
    return f"{day} {when:%H:%M}"


def lines_of(entry: Entry) -> tuple[str, ...]:
    """What a row says: what is shown, how it was drawn, by which model, and when."""
    images = count_text(entry.count)
    if entry.cancelled:
        images = tr("{images}, cancelled", images=images)
    return entry.contexts, entry.drawn_by, f"{entry.model_name} · {images}", when_text(entry.when)


def _tool_tip(entry: Entry) -> str:
    seeds = (
        tr("seed {seed}", seed=entry.first_seed) if entry.count == 1 else tr("seeds from {seed}", seed=entry.first_seed)
    )
    lines = [
        *lines_of(entry),
        tr(
            "{seeds} · {seconds:.2f} s · {nfe} NFE · checkpoint {checkpoint}",
            seeds=seeds,
            seconds=entry.seconds,
            nfe=entry.nfe,
            checkpoint=entry.checkpoint,
        ),
    ]
    return "\n".join([*lines, str(entry.model)])


def _spoken(entry: Entry) -> str:
    return ", ".join((*lines_of(entry), *[tr("starred")] * entry.starred))


_ROLES = {
    ENTRY: lambda entry: entry,
    Qt.ItemDataRole.DisplayRole: lambda entry: entry.contexts,
    Qt.ItemDataRole.ToolTipRole: _tool_tip,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
}
