"""The runs as a table that sorts and filters itself: each cell as people read it, and what it is sorted by."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFont

from ddpm_studio.app.item_models.history_model import when_text
from ddpm_studio.app.panels.image_choice import source_name
from ddpm_studio.app.panels.train_figures import NONE, duration
from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.run_plot import short_count
from ddpm_studio.language import number, tr
from ddpm_studio.training.run_summary import RunSummary

RUN = Qt.ItemDataRole.UserRole
_STATES = {
    "training": tr("Training", "a run's state"),
    "paused": tr("Paused"),
    "finished": tr("Finished"),
    "stopped": tr("Stopped"),
    "interrupted": tr("Interrupted"),
    "failed": tr("Failed"),
}
_STATE_COLOURS = {"training": "success", "paused": "warning", "failed": "danger", "interrupted": "warning"}


@dataclass(frozen=True)
class Column:
    """key: the value that a cell is sorted by; None goes last, whichever way. shown: before anybody chose columns, so
    that those who see a table for the first time see it whole in a window of 1280 pixels."""

    name: str
    tip: str
    text: Callable[[RunSummary], str]
    key: Callable[[RunSummary], Any]
    number: bool = True
    width: int = 76
    shown: bool = True


def size_text(count: int) -> str:
    """Bytes for people: ``820 KB``, ``12.5 MB``, ``1.2 GB``."""
    for limit, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "KB")):
        if count >= limit:
            return f"{number(count / limit, '.3g')} {unit}"
    return f"{count} B"


def network_text(run: RunSummary) -> str:
    """The preset and the network in few words: ``standard 48``."""
    return f"{run.config.preset} {run.config.network.features}"


def _loss(value: float | None) -> str:
    return NONE if value is None else number(value, ".4f")


COLUMNS = (
    Column(
        tr("Name"), tr("The run's folder; F2 renames it"), lambda r: r.name, lambda r: r.name.casefold(), False, 130
    ),
    Column(
        tr("State"),
        tr("What it is doing, or how its last training ended"),
        lambda r: _STATES[r.state],
        lambda r: r.state,
        False,
        100,
    ),
    Column(
        tr("Images"),
        tr("The image set that it learns from, and the size it is learned in"),
        lambda r: f"{source_name(r.config.image_set)}, {r.config.size} px",
        lambda r: (source_name(r.config.image_set).casefold(), r.config.size),
        False,
        150,
    ),
    Column(
        tr("Network"),
        tr("The preset, and the network's width in features"),
        network_text,
        lambda r: (r.config.preset, r.config.network.features),
        False,
        98,
    ),
    Column(
        tr("Seen"),
        tr("Training images the network has seen so far, with repetitions"),
        lambda r: short_count(r.images_seen),
        lambda r: r.images_seen,
        width=78,
    ),
    Column(
        tr("Time"),
        tr("Time spent training, without pauses"),
        lambda r: duration(r.seconds),
        lambda r: r.seconds,
        width=62,
    ),
    Column(
        tr("Best val."),
        tr("The lowest loss on held-out images. Only runs of one objective and image set compare"),
        lambda r: _loss(r.best_validation),
        lambda r: r.best_validation,
        width=72,
    ),
    Column(
        tr("Last val."),
        tr("The newest loss on held-out images; above the best, the network learns by heart"),
        lambda r: _loss(r.last_validation),
        lambda r: r.last_validation,
        width=72,
        shown=False,
    ),
    Column(
        tr("Frechet"),
        tr(
            "Distance of its samples from real images, lower is better; measured in Compare, by the menu, or by "
            "ddpm-studio evaluate. Figures of one image set and about as many images compare"
        ),
        lambda r: NONE if r.quality is None else number(r.quality.frechet_distance, ".3g"),
        lambda r: None if r.quality is None else r.quality.frechet_distance,
        width=66,
    ),
    Column(
        tr("Disk"),
        tr("What the run's folder takes"),
        lambda r: size_text(r.bytes),
        lambda r: r.bytes,
        width=80,
        shown=False,
    ),
    Column(
        tr("Date"),
        tr("When it was last trained"),
        lambda r: when_text(datetime.fromtimestamp(r.modified)),
        lambda r: r.modified,
        False,
        118,
    ),
    Column(
        tr("Note"),
        tr("Your own words; Ctrl+E edits them"),
        lambda r: " · ".join(r.note.splitlines()),
        lambda r: r.note.casefold() or None,
        False,
        46,  # and what is left of the table's width
    ),
)
NAME, STATE, DATE = 0, 1, 10


class RunTableModel(QAbstractTableModel):
    """The runs that match the filter, in the order of one column. ``rename_asked`` when a name was edited."""

    rename_asked = Signal(object, str)  # Path, the new name

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[Path, RunSummary] = {}
        self._live: dict[Path, dict[str, Any]] = {}
        self._rows: list[RunSummary] = []
        self._words: list[str] = []
        self._sorted = (DATE, Qt.SortOrder.DescendingOrder)

    # ---- for the view ------------------------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return COLUMNS[section].name
            if role == Qt.ItemDataRole.ToolTipRole:
                return COLUMNS[section].tip
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(COLUMNS[section])
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        run, column = self._rows[index.row()], COLUMNS[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(run)
        if role == RUN:
            return run
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(run)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.name}: {column.text(run)}"
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == STATE and run.state in _STATE_COLOURS:
            return Theme.instance().color(_STATE_COLOURS[run.state])
        if role == Qt.ItemDataRole.FontRole and index.column() == NAME and run.state in ("training", "paused"):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.EditRole and index.column() == NAME:
            run, name = self._rows[index.row()], str(value).strip()
            if name != run.name:
                self.rename_asked.emit(run.path, name)
        return False  # what is shown changes once the folder has

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = (column, order)
        self._arrange()

    # ---- for the panel -----------------------------------------------------------------------------------------------

    def take(self, runs: Iterable[RunSummary]) -> None:
        """Show these runs, and no others. What was told of one in training goes before what its files say."""
        self._all = {run.path: run for run in runs}
        self._arrange()

    def tell(self, path: Path, **values: Any) -> None:
        """What is known of a run in training, as fields of ``RunSummary``; without any, what its files say counts."""
        before = self._live.get(path)
        self._live[path] = {**(before or {}), **values}
        if not values:
            del self._live[path]
        if path in self._all and (row := self.row_of(path)) >= 0:
            self._rows[row] = self._shown(path)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def look_for(self, text: str) -> None:
        """Show the runs in which every word of ``text`` stands somewhere."""
        self._words = text.casefold().split()
        self._arrange()

    def run_at(self, row: int) -> RunSummary:
        """The run in this row."""
        return self._rows[row]

    def run_of(self, path: Path) -> RunSummary | None:
        """The run in this folder, whether it is shown or not."""
        return self._shown(path) if path in self._all else None

    def row_of(self, path: Path) -> int:
        """Where the run is shown, or -1."""
        return next((row for row, run in enumerate(self._rows) if run.path == path), -1)

    @property
    def count(self) -> int:
        """All runs, shown or not."""
        return len(self._all)

    def _shown(self, path: Path) -> RunSummary:
        run = self._all[path]
        return replace(run, **self._live[path]) if path in self._live else run

    def _arrange(self) -> None:
        column, order = self._sorted
        rows = [self._shown(path) for path in self._all]
        if self._words:
            rows = [run for run in rows if self._matches(run)]
        rows.sort(key=lambda run: run.modified, reverse=True)  # among equals, the newest first
        key = COLUMNS[column].key
        with_value = [run for run in rows if key(run) is not None]
        with_value.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)
        rows = with_value + [run for run in rows if key(run) is None]
        places = {run.path: row for row, run in enumerate(rows)}
        if places.keys() != {run.path for run in self._rows}:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        moved = [self.createIndex(places[self._rows[index.row()].path], index.column()) for index in before]
        self._rows = rows
        self.changePersistentIndexList(before, moved)
        self.layoutChanged.emit()

    def _matches(self, run: RunSummary) -> bool:
        text = " ".join((*(COLUMNS[i].text(run) for i in range(4)), run.note, run.config.objective)).casefold()
        return all(word in text for word in self._words)


def tool_tip(run: RunSummary) -> str:
    """All about a run, in lines."""
    config = run.config
    lines = [
        str(run.path),
        tr(
            "{images}, {size} pixels, {channels}; preset {preset}, objective {objective}, batch {batch}, seed {seed}",
            images=source_name(config.image_set),
            size=config.size,
            channels=config.channels,
            preset=config.preset,
            objective=config.objective,
            batch=config.batch_size,
            seed=config.seed,
        ),
        tr(
            "{seen:,} images in {duration}; loss {loss}, {size}",
            seen=run.images_seen,
            duration=duration(run.seconds),
            loss=_loss(run.loss),
            size=size_text(run.bytes),
        ),
    ]
    if run.quality is not None:
        found = run.quality
        lines.append(
            tr(
                "Frechet distance {distance:.4g}, precision {precision:.2f}, recall {recall:.2f}: {samples:,} "
                "images by {sampler} after {seen:,} images seen, beside '{reference}'",
                distance=found.frechet_distance,
                precision=found.precision,
                recall=found.recall,
                samples=found.samples,
                sampler=found.drawn_by or tr("its sampler"),
                seen=found.images_seen,
                reference=found.reference,
            )
        )
    if run.failure:
        lines.append(tr("Failed: {reason}", reason=run.failure))
    if run.note:
        lines += ["", run.note]
    return "\n".join(lines)


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
