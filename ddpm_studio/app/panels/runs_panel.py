"""The runs of the workspace: a table to sort and to filter, and what can be done with the selected ones."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.item_models.run_table_model import COLUMNS, DATE, NAME, RunTableModel
from ddpm_studio.app.run_index import RunIndex
from ddpm_studio.app.theme import SPACE
from ddpm_studio.language import tr, trn
from ddpm_studio.training.run_summary import RunSummary


class RunsPanel(QWidget):
    """Selecting one run shows its curve and film, selecting several compares them.

    menu_wanted: fills a menu for the selected runs, at each time it is opened.
    """

    selected = Signal(object)  # RunSummary: this one alone
    compared = Signal(object)  # tuple of RunSummary: two or more
    use_asked = Signal(object)  # Path
    rename_asked = Signal(object, str)  # Path, the new name

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu_wanted: Callable[[QMenu], object] = lambda _menu: None
        self._wanted: Path | None = None  # to be selected once it is read
        self._chosen: list[Path] = []
        self.model = RunTableModel(self)
        self.table = QTableView(objectName="train.runs")
        self.table.setAccessibleName(tr("Runs"))
        self.table.setToolTip(
            tr("The runs of this workspace. Select one to see its loss and previews, several to compare")
        )
        self.empty = QLabel(tr("No runs yet. Start one, and it is listed here."), wordWrap=True)
        self.empty.setProperty("role", "muted")
        self.filter = QLineEdit(objectName="train.runs.filter", clearButtonEnabled=True)
        self.filter.setPlaceholderText(tr("Filter runs"))
        self.filter.setAccessibleName(tr("Filter runs"))
        self.filter.setToolTip(tr("Show runs with these words in their name, state, images, network or note  (Ctrl+L)"))
        self.filter.setMinimumWidth(110)
        self.filter.setMaximumWidth(260)
        self.counted = QLabel(objectName="train.runs.counted")
        self.counted.setProperty("role", "caption")
        self.resume = QPushButton(icon("play"), tr("Resume"), objectName="train.resume")
        self.resume.setToolTip(tr("Go on training the selected run from its last checkpoint to its planned end"))
        self.longer = QPushButton(icon("clock"), tr("Continue for"), objectName="train.continue")
        self.longer.setToolTip(
            tr(
                "Train the selected run for longer than it was planned. The learning rate takes the height that it "
                "would have had if the longer time had been planned from the start, and decays to the new end"
            )
        )
        self.use = QPushButton(icon("sample"), tr("Use in Sample"), objectName="train.use_in_sample")
        self.use.setToolTip(tr("Choose the selected run's model in Sample"))
        self.more = QToolButton(objectName="train.runs.more", text=tr("More"))
        self.more.setIcon(icon("more"))
        self.more.setAccessibleName(tr("More to do with the selected runs"))
        self.more.setToolTip(tr("Rename, note, clone, delete and more, for the selected runs; the right button too"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._set_up_table()
        self._lay_out()
        self.index = RunIndex(home / "runs", self)
        self.index.changed.connect(self._take)
        self._connect()
        self.refresh()

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)  # Tab leads on to the next control
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(24)
        header = table.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(44)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for number, column in enumerate(COLUMNS):
            table.setColumnWidth(number, column.width)
            table.setColumnHidden(number, not column.shown)
        table.setSortingEnabled(True)
        table.sortByColumn(DATE, Qt.SortOrder.DescendingOrder)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _lay_out(self) -> None:
        bar = QHBoxLayout(spacing=SPACE.s)
        bar.addWidget(self.filter, 1)
        bar.addWidget(self.counted)
        bar.addStretch(1)
        for button in (self.resume, self.longer, self.use, self.more):
            bar.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        box.setSpacing(SPACE.s)
        box.addLayout(bar)
        box.addWidget(self.empty)
        box.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.model.look_for)
        self.model.modelReset.connect(self._select_again)
        self.model.rename_asked.connect(self.rename_asked)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._selection_changed())
        self.table.doubleClicked.connect(self._activated)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.horizontalHeader().customContextMenuRequested.connect(self._open_columns)
        self.use.clicked.connect(lambda: self.current and self._use(self.current))
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.more.setMenu(menu)

    # ---- what is selected --------------------------------------------------------------------------------------------

    @property
    def current(self) -> RunSummary | None:
        """The one run that is selected; None where it is none, or several."""
        chosen = self.chosen
        return chosen[0] if len(chosen) == 1 else None

    @property
    def chosen(self) -> tuple[RunSummary, ...]:
        """The selected runs, from above."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.model.run_at(row) for row in rows)

    def refresh(self) -> None:
        """Look at the folder again, soon; the selected runs stay selected."""
        self.index.refresh()

    def select(self, path: Path) -> None:
        """Select the run in the folder ``path``, as soon as it is read."""
        self._wanted = path
        self._select_wanted()

    def _select_wanted(self) -> None:
        row = self.model.row_of(self._wanted) if self._wanted is not None else -1
        if row >= 0:
            self._wanted = None
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, NAME))

    def _take(self) -> None:
        self.model.take(self.index.runs)
        self._select_wanted()
        self._count()

    def _select_again(self) -> None:
        """After rows came or went: the runs that were selected are selected again."""
        rows = [row for path in self._chosen if (row := self.model.row_of(path)) >= 0]
        with QSignalBlocker(self.table.selectionModel()):
            selection = self.table.selectionModel()
            for row in rows:
                selection.select(
                    self.model.index(row, NAME), selection.SelectionFlag.Select | selection.SelectionFlag.Rows
                )
            if rows:
                selection.setCurrentIndex(self.model.index(rows[0], NAME), selection.SelectionFlag.NoUpdate)
        if len(rows) != len(self._chosen):
            self._selection_changed()
        self.table.viewport().update()
        self._count()

    def _selection_changed(self) -> None:
        chosen = self.chosen
        if [run.path for run in chosen] == self._chosen:
            return
        self._chosen = [run.path for run in chosen]
        if len(chosen) == 1:
            self.selected.emit(chosen[0])
        elif chosen:
            self.compared.emit(chosen)

    def _count(self) -> None:
        shown, count = self.model.rowCount(), self.model.count
        self.empty.setVisible(count == 0 and self.index.complete)
        self.table.setVisible(not self.empty.isVisibleTo(self))
        runs = trn("{n:,} run", "{n:,} runs", count)
        if shown != count:
            runs = trn("{shown:,} of {n:,} run", "{shown:,} of {n:,} runs", count, shown=shown)
        self.counted.setText(runs if count else "")

    # ---- menus -------------------------------------------------------------------------------------------------------

    def _activated(self, index: QModelIndex) -> None:
        self._use(self.model.run_at(index.row()))

    def _use(self, run: RunSummary) -> None:
        if run.images_seen > 0:
            self.use_asked.emit(run.path)

    def _open_menu(self, where: QPoint) -> None:
        if self.table.indexAt(where).isValid():
            self.more.menu().popup(self.table.viewport().mapToGlobal(where))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        self.menu_wanted(menu)
        menu.addSeparator()
        columns = menu.addMenu(icon("list"), tr("Columns"))
        columns.setToolTipsVisible(True)
        self._add_columns(columns)

    def _open_columns(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        self._add_columns(menu)
        menu.popup(self.table.horizontalHeader().mapToGlobal(where))

    def _add_columns(self, menu: QMenu) -> None:
        for number, column in enumerate(COLUMNS):
            if number == NAME:
                continue
            action = menu.addAction(column.name)
            action.setToolTip(column.tip)
            action.setCheckable(True)
            action.setChecked(not self.table.isColumnHidden(number))
            action.toggled.connect(lambda on, number=number: self.table.setColumnHidden(number, not on))

    # ---- next time ---------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """What to remember for next time."""
        header = bytes(self.table.horizontalHeader().saveState().toBase64()).decode("ascii")
        return {"columns": header, "count": len(COLUMNS)}

    def set_state(self, state: dict[str, Any]) -> None:
        """Take back what ``state`` gave."""
        if state["count"] == len(COLUMNS):
            self.table.horizontalHeader().restoreState(QByteArray.fromBase64(state["columns"].encode("ascii")))
