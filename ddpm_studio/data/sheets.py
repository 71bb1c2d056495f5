"""Sprite sheets: one picture that holds many, cut by an even grid."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ddpm_studio.data.decoding import Unusable, decode, os_reason
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.naming import shown
from ddpm_studio.language import tr

MAX_CELLS = 1 << 18  # of one sheet
_LINE = (255, 0, 128)


@dataclass(frozen=True)
class Grid:
    """In pixels. width, height: of a cell. margin: around all cells. spacing: between two. Raises ImageSetError."""

    width: int
    height: int
    margin: int = 0
    spacing: int = 0

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1 or self.margin < 0 or self.spacing < 0:
            raise ImageSetError(
                tr(
                    "Cells of {width} x {height} pixels with margin {margin} and spacing {spacing} are no "
                    "grid. A cell has at least 1 pixel; margin and spacing are at least 0.",
                    width=self.width,
                    height=self.height,
                    margin=self.margin,
                    spacing=self.spacing,
                )
            )

    def cells(self, width: int, height: int) -> tuple[int, int]:
        """How many whole (rows, columns) lie in a sheet of this size; either may be 0."""
        rows = (height - 2 * self.margin + self.spacing) // (self.height + self.spacing)
        columns = (width - 2 * self.margin + self.spacing) // (self.width + self.spacing)
        return max(rows, 0), max(columns, 0)

    def corner(self, row: int, column: int) -> tuple[int, int]:
        """(top, left) of a cell."""
        return (
            self.margin + row * (self.height + self.spacing),
            self.margin + column * (self.width + self.spacing),
        )


@dataclass(frozen=True, eq=False)
class Cut:
    """cells: (N, height, width, C) uint8, without the empty ones. places: their (row, column). rows, columns: of the
    grid. empty: the cells that were dropped."""

    cells: np.ndarray
    places: tuple[tuple[int, int], ...]
    rows: int
    columns: int
    empty: int


def read_sheet(path: Path) -> np.ndarray:
    """A sheet's pixels, (H, W, 3 or 4) uint8. Raises ImageSetError."""
    try:
        with open(path, "rb") as file:
            return decode(file)
    except Unusable as reason:
        name = shown(path.name)
        raise ImageSetError(
            tr("The sheet '{name}' cannot be used: {reason}. Choose a picture file.", name=name, reason=reason)
        ) from None
    except OSError as error:
        raise ImageSetError(
            tr(
                "The sheet '{path}' cannot be opened: {why}. Check the name.",
                path=path,
                why=os_reason(error),
            )
        ) from error


def cut(sheet: np.ndarray, grid: Grid) -> Cut:
    """Cut a sheet (H, W, C) uint8 row by row. Raises ImageSetError where no cell lies in it, or none holds anything.

    A cell is empty where it is transparent throughout or, in a sheet without transparency, where it has one colour
    only. What does not fill a cell at the right and the bottom is left out.
    """
    try:
        return cells_of(sheet, grid)
    except Unusable as reason:
        raise ImageSetError(
            tr("The sheet cannot be cut: {reason}. Check the cells' size, the margin, and the sheet.", reason=reason)
        ) from None


def cells_of(sheet: np.ndarray, grid: Grid) -> Cut:
    """As ``cut``; raises Unusable."""
    height, width = sheet.shape[:2]
    rows, columns = grid.cells(width, height)
    if not rows or not columns:
        raise Unusable(
            tr(
                "no cell of {width} x {height} pixels lies in it, it has {sheet_width} x {sheet_height}",
                width=grid.width,
                height=grid.height,
                sheet_width=width,
                sheet_height=height,
            )
        )
    if rows * columns > MAX_CELLS:
        raise Unusable(
            tr(
                "it has {rows:,} cells, where at most {most:,} are cut out of one sheet",
                rows=rows * columns,
                most=MAX_CELLS,
            )
        )
    used = [(row, column) for row, column in np.argwhere(~empty_cells(sheet, grid)).tolist()]
    if not used:
        raise Unusable(tr("all its {rows:,} cells are empty", rows=rows * columns))
    cells = np.stack([_cell(sheet, grid, place) for place in used])
    return Cut(cells, tuple(used), rows, columns, rows * columns - len(used))


def empty_cells(sheet: np.ndarray, grid: Grid) -> np.ndarray:
    """(rows, columns) bool: which cells of a sheet (H, W, C) uint8 hold nothing; see ``cut``."""
    rows, columns = grid.cells(sheet.shape[1], sheet.shape[0])
    by_alpha = _has_clear(sheet)
    empty = np.zeros((rows, columns), bool)
    if not columns:
        return empty
    for row in range(rows):
        cells = _row(sheet, grid, row, columns)
        if by_alpha:
            empty[row] = ~cells[..., 3].any((0, 2))
        else:
            empty[row] = (cells == cells[:1, :, :1]).all((0, 2, 3))
    return empty


def _row(sheet: np.ndarray, grid: Grid, row: int, columns: int) -> np.ndarray:
    """(height, columns, width, C): the cells of a row, as a view."""
    top, left = grid.corner(row, 0)
    line = sheet[top : top + grid.height, left:]
    down, across, channel = line.strides
    shape = (grid.height, columns, grid.width, sheet.shape[2])
    strides = (down, (grid.width + grid.spacing) * across, across, channel)
    return np.lib.stride_tricks.as_strided(line, shape, strides, writeable=False)


def draw_grid(sheet: np.ndarray, grid: Grid, scale: int = 1) -> np.ndarray:
    """The sheet, enlarged by whole pixels, with the outline of each cell inside it: (H, W, C) uint8."""
    drawn = sheet.repeat(scale, 0).repeat(scale, 1)
    line = np.array((*_LINE, 255)[: sheet.shape[2]], np.uint8)
    rows, columns = grid.cells(sheet.shape[1], sheet.shape[0])
    for row in range(rows):
        for column in range(columns):
            top, left = (scale * start for start in grid.corner(row, column))
            cell = drawn[top : top + scale * grid.height, left : left + scale * grid.width]
            cell[[0, -1]] = line
            cell[:, [0, -1]] = line
    return drawn


def _cell(sheet: np.ndarray, grid: Grid, place: tuple[int, int]) -> np.ndarray:
    top, left = grid.corner(*place)
    return sheet[top : top + grid.height, left : left + grid.width]


def _has_clear(sheet: np.ndarray) -> bool:
    return sheet.shape[2] == 4 and bool((sheet[..., 3] == 0).any())
