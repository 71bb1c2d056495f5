"""By which grid a sprite sheet is probably cut."""

import numpy as np
import pytest

from ddpm_studio.data.sheet_guess import guess_grid
from ddpm_studio.data.sheets import Grid


def sheet(grid: Grid, rows: int, columns: int, full: bool = True, opaque: bool = False) -> np.ndarray:
    """Cells of a random blot each, on a transparent ground or on one of one colour; full: they reach all edges."""
    rng = np.random.default_rng(3)
    height = 2 * grid.margin + rows * (grid.height + grid.spacing) - grid.spacing
    width = 2 * grid.margin + columns * (grid.width + grid.spacing) - grid.spacing
    pixels = np.zeros((height, width, 4), np.uint8)
    for row in range(rows):
        for column in range(columns):
            top, left = grid.corner(row, column)
            cell = pixels[top : top + grid.height, left : left + grid.width]
            inset = 0 if full else int(rng.integers(2, 4))
            inside = cell[inset : grid.height - inset, inset : grid.width - inset]
            inside[...] = [*rng.integers(0, 256, 3), 255]
    return pixels[..., :3] if opaque else pixels


@pytest.mark.parametrize("opaque", [False, True])
@pytest.mark.parametrize("grid", [Grid(16, 16, 2, 1), Grid(20, 14, 3, 3), Grid(32, 32, 0, 2)])
def test_gutters_tell_the_grid(grid, opaque):
    assert guess_grid(sheet(grid, 4, 5, opaque=opaque)) == grid


@pytest.mark.parametrize("grid", [Grid(16, 16, 1, 1), Grid(24, 24, 0, 2)])
def test_cells_that_are_not_full_are_still_found_between_their_gutters(grid):
    assert guess_grid(sheet(grid, 3, 6, full=False)) == grid


@pytest.mark.parametrize("side", [8, 16, 24, 32, 48, 64])
@pytest.mark.parametrize("opaque", [False, True])
def test_without_gutters_the_lines_tell_the_side(side, opaque):
    assert guess_grid(sheet(Grid(side, side), 6, 4, opaque=opaque)) == Grid(side, side)


def test_a_sheet_with_a_rest_gets_common_cells():
    pixels = np.random.default_rng(0).integers(0, 256, (100, 131, 3), np.uint8)
    grid = guess_grid(pixels)
    assert grid.width == grid.height
    assert min(grid.cells(131, 100)) >= 1


@pytest.mark.parametrize("shape", [(1, 1, 3), (5, 3, 4), (1, 900, 3), (64, 64, 4)])
def test_any_picture_gets_a_grid_with_a_cell(shape):
    for pixels in (np.zeros(shape, np.uint8), np.full(shape, 200, np.uint8)):
        assert min(guess_grid(pixels).cells(shape[1], shape[0])) >= 1
