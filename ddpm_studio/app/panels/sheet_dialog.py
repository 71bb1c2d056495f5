"""Cutting a sprite sheet: the grid is set while one sees what it cuts, and which cells are empty."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.background import Background, Outcome
from ddpm_studio.app.icons import icon
from ddpm_studio.app.panels.form_rows import Rows, whole_number
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.film_strip import FilmStrip
from ddpm_studio.app.widgets.sheet_view import SheetView
from ddpm_studio.data.channels import Channels
from ddpm_studio.data.resizing import fit
from ddpm_studio.data.sheet_guess import guess_grid
from ddpm_studio.data.sheets import MAX_CELLS, Grid, empty_cells
from ddpm_studio.language import listed, tr, trn

FIRST_CELLS = 12  # that are shown as the network will see them


@dataclass(frozen=True)
class _Counted:
    """What became of the cells: empty (rows, columns) bool; first: (M, size, size, C) uint8, the first ones kept."""

    grid: Grid
    empty: np.ndarray
    first: np.ndarray


class SheetDialog(QDialog):
    """``accepted`` once a grid is chosen, or once the picture is to stay whole; see ``grid``."""

    def __init__(
        self,
        sheet: np.ndarray,
        name: str,
        size: int,
        background: tuple[int, int, int],
        channels: Channels,
        whole: bool = False,
        grid: Grid | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """sheet: (H, W, 3 or 4) uint8. size, background, channels: as images are read. whole: offer to leave it as it
        is. grid: to begin with; None guesses one."""
        super().__init__(parent)
        self.setObjectName("data.sheet")
        self.setWindowTitle(tr("Cut a sprite sheet: {name}", name=name))
        self._sheet = sheet
        self._reading = (size, background, channels)
        self._counted: _Counted | None = None
        self._whole = False
        self._count_work = Background(self)
        self._count_work.ended.connect(self._on_counted)
        self._guess_work = Background(self)
        self._guess_work.ended.connect(self._on_guessed)
        self._make_widgets(whole)
        self._lay_out()
        self.view.show_sheet(sheet)
        self._take(grid or Grid(min(size, sheet.shape[1]), min(size, sheet.shape[0])))
        if grid is None:
            self.guess()
        self.resize(1100, 700)

    # ---- making ------------------------------------------------------------------------------------------------------

    def _make_widgets(self, whole: bool) -> None:
        height, width = self._sheet.shape[:2]
        tip = tr("Pixels of one cell, without what lies between cells")
        self.cell_width = self._number("data.sheet.width", 1, width, tip)
        self.cell_height = self._number("data.sheet.height", 1, height, tip)
        self.margin = self._number("data.sheet.margin", 0, max(width, height), tr("Pixels around all cells"))
        self.spacing = self._number("data.sheet.spacing", 0, max(width, height), tr("Pixels between two cells"))
        self.guess_button = QPushButton(icon("search"), tr("Guess"), objectName="data.sheet.guess")
        self.guess_button.setAccessibleName(tr("Guess the grid"))
        self.guess_button.setToolTip(tr("Propose a grid by the gutters of the sheet, or by its edges  (Alt+G)"))
        self.guess_button.setShortcut("Alt+G")
        self.guess_button.clicked.connect(self.guess)
        self.view = SheetView()
        self.view.setObjectName("data.sheet.view")
        self.view.setAccessibleName(tr("The sheet with its grid"))
        self.view.setToolTip(tr("The sheet and its cells; empty ones are dimmed. The wheel zooms, dragging moves."))
        self.count = QLabel(objectName="data.sheet.count")
        self.count.setAccessibleName(tr("What the grid cuts"))
        self.count.setProperty("role", "heading")
        self.rest = QLabel(objectName="data.sheet.rest", wordWrap=True)
        self.rest.setProperty("role", "caption")
        self.first = FilmStrip(choosable=False)
        self.first.setObjectName("data.sheet.first")
        self.first.setAccessibleName(tr("The first cells, as the network will see them"))
        self.zoom_tools = [
            self._tool("data.sheet.zoom_out", "zoom-out", tr("Zoom out  (−)"), lambda: self.view.zoom_by(-1)),
            self._tool("data.sheet.zoom_in", "zoom-in", tr("Zoom in  (+)"), lambda: self.view.zoom_by(1)),
            self._tool("data.sheet.fit", "fit", tr("Show the whole sheet  (0)"), self.view.fit),
        ]
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.cut_button = QPushButton(tr("Cut"), objectName="data.sheet.cut")
        self.cut_button.setProperty("primary", True)
        self.cut_button.setToolTip(tr("Open the cells that are not empty as an image set. The file stays as it is."))
        self.cut_button.setDefault(True)
        self.buttons.addButton(self.cut_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.whole_button = QPushButton(tr("Use as one image"), objectName="data.sheet.whole")
        self.whole_button.setToolTip(tr("It is no sheet: open it as it is"))
        self.whole_button.setAutoDefault(False)
        self.whole_button.setVisible(whole)
        self.whole_button.clicked.connect(self._accept_whole)
        self.buttons.addButton(self.whole_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _number(self, name: str, low: int, high: int, tip: str) -> QSpinBox:
        box = whole_number(name, low, high, 1, tip, " px")
        box.valueChanged.connect(lambda _: self._on_changed())
        return box

    def _tool(self, name: str, sign: str, tip: str, run) -> QToolButton:
        button = QToolButton(objectName=name, icon=icon(sign))
        button.setProperty("flat", True)
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition("  (")[0])
        button.clicked.connect(lambda: run())
        return button

    def _lay_out(self) -> None:
        form = QWidget()
        form.setFixedWidth(230)
        left = QVBoxLayout(form)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(SPACE.s)
        rows = Rows()
        rows.add(tr("Cell &width"), self.cell_width)
        rows.add(tr("Cell &height"), self.cell_height)
        rows.add(tr("&Margin"), self.margin)
        rows.add(tr("&Spacing"), self.spacing)
        rows.add_wide(self.guess_button)
        left.addLayout(rows)
        left.addSpacing(SPACE.m)
        left.addWidget(self.count)
        left.addWidget(self.rest)
        left.addSpacing(SPACE.m)
        heading = QLabel(tr("The first cells, at {size} × {size}", size=self._reading[0]))
        heading.setProperty("role", "muted")
        left.addWidget(heading)
        left.addWidget(self.first)
        left.addStretch(1)
        self.count.setWordWrap(True)
        seen = QVBoxLayout()
        seen.setSpacing(SPACE.xs)
        tools = QHBoxLayout()
        tools.setSpacing(2)
        height, width = self._sheet.shape[:2]
        measures = QLabel(tr("{width:,} × {height:,} pixels", width=width, height=height))
        measures.setProperty("role", "muted")
        tools.addWidget(measures)
        tools.addStretch(1)
        for tool in self.zoom_tools:
            tools.addWidget(tool)
        seen.addLayout(tools)
        seen.addWidget(self.view, 1)
        both = QHBoxLayout()
        both.setSpacing(SPACE.m)
        both.addWidget(form)
        both.addLayout(seen, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        column.setSpacing(SPACE.m)
        column.addLayout(both, 1)
        column.addWidget(self.buttons)

    # ---- what is chosen ----------------------------------------------------------------------------------------------

    @property
    def grid(self) -> Grid | None:
        """By what the sheet is cut; None where it stays whole."""
        return None if self._whole else self._chosen

    @property
    def _chosen(self) -> Grid:
        return Grid(self.cell_width.value(), self.cell_height.value(), self.margin.value(), self.spacing.value())

    def guess(self) -> None:
        """Propose a grid, soon: a large sheet takes a moment to look at."""
        if not self._guess_work.busy:
            sheet, before = self._sheet, self._chosen
            self.guess_button.setEnabled(False)
            self._guess_work.start(lambda _tell: (before, guess_grid(sheet)))

    def _on_guessed(self, outcome: Outcome) -> None:
        self.guess_button.setEnabled(True)
        if outcome.result is not None:
            before, grid = outcome.result
            if self._chosen == before:  # nobody has typed meanwhile
                self._take(grid)

    def _take(self, grid: Grid) -> None:
        fields = (self.cell_width, self.cell_height, self.margin, self.spacing)
        values = (grid.width, grid.height, grid.margin, grid.spacing)
        for field, value in zip(fields, values, strict=True):
            with QSignalBlocker(field):
                field.setValue(value)
        self._on_changed()

    # ---- what it cuts ------------------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        height, width = self._sheet.shape[:2]
        rows, columns = self._chosen.cells(width, height)
        possible = 0 < rows * columns <= MAX_CELLS
        self._counted = None
        self.view.show_grid(self._chosen if possible else None)
        self.cut_button.setEnabled(False)
        if possible:
            self._count_soon()
            self._say_rest(rows, columns)
        else:
            self.count.setText(tr("No cell lies in the sheet") if not rows * columns else tr("Too many cells"))
            self.rest.setText(
                tr("Choose smaller cells, or a smaller margin.") if not rows * columns else tr("Choose larger ones.")
            )
            self.first.set_frames(np.zeros((0, 1, 1, 3), np.uint8), (), ())

    def _say_rest(self, rows: int, columns: int) -> None:
        """What lies beyond the last cells, as where a grid does not fit."""
        height, width = self._sheet.shape[:2]
        bottom, right = self._chosen.corner(rows - 1, columns - 1)
        over_x = width - self._chosen.margin - right - self._chosen.width
        over_y = height - self._chosen.margin - bottom - self._chosen.height
        parts = [
            tr("{pixels} px at the right", pixels=over_x) if over_x else "",
            tr("{pixels} px at the bottom", pixels=over_y) if over_y else "",
        ]
        over = listed([part for part in parts if part])
        self.rest.setText(tr("{parts} left over.", parts=over) if over else tr("The cells fill the sheet exactly."))

    def _count_soon(self) -> None:
        if self._count_work.busy:  # its end begins again where the grid has become another
            return
        sheet, grid, reading = self._sheet, self._chosen, self._reading
        self._count_work.start(lambda _tell: _count(sheet, grid, *reading))

    def _on_counted(self, outcome: Outcome) -> None:
        if outcome.result is None:
            return
        counted: _Counted = outcome.result
        if counted.grid != self._chosen:
            self._on_changed()
            return
        self._counted = counted
        self.view.show_grid(counted.grid, counted.empty)
        rows, columns = counted.empty.shape
        empty = int(counted.empty.sum())
        kept = rows * columns - empty
        values = {"columns": columns, "rows": rows, "kept": kept}
        self.count.setText(
            tr("{columns} × {rows} cells, {kept:,} kept, {empty:,} empty", empty=empty, **values)
            if empty
            else tr("{columns} × {rows} cells, {kept:,} kept", **values)
        )
        self.cut_button.setText(trn("Cut out 1 image", "Cut into {n:,} images", kept))
        self.cut_button.setEnabled(kept > 0)
        names = [tr("cell {number}", number=i + 1) for i in range(len(counted.first))]
        self.first.set_frames(counted.first, [""] * len(names), names)

    # ---- closing -----------------------------------------------------------------------------------------------------

    def _accept_whole(self) -> None:
        self._whole = True
        self.accept()

    def accept(self) -> None:
        """Close with the grid, where it cuts anything; or whole."""
        if self._whole or self.cut_button.isEnabled():
            super().accept()

    def done(self, result: int) -> None:
        """End what goes on in the background, and close."""
        self._count_work.end()
        self._guess_work.end()
        super().done(result)


def _count(sheet: np.ndarray, grid: Grid, size: int, background: tuple[int, int, int], channels: Channels) -> _Counted:
    empty = empty_cells(sheet, grid)
    cells = []
    for row, column in np.argwhere(~empty)[:FIRST_CELLS].tolist():
        top, left = grid.corner(row, column)
        cell = sheet[top : top + grid.height, left : left + grid.width]
        cells.append(fit(cell[None], size, background, channels)[0])
    return _Counted(grid, empty, np.stack(cells) if cells else np.zeros((0, size, size, 3), np.uint8))
