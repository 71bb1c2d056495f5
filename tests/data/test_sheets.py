"""Sprite sheets cut by a grid."""

import json

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from ddpm_studio.cli import app
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.reading import load_images
from ddpm_studio.data.sheets import Grid, cut, draw_grid

CELLS = np.random.default_rng(0).integers(1, 256, (6, 5, 4, 4), dtype=np.uint8)
GRID = Grid(4, 5, margin=2, spacing=1)


def sheet(empty: tuple[int, ...] = (), beyond: int = 0) -> np.ndarray:
    """Two rows of three cells, 4 wide and 5 high; what lies between them is transparent."""
    pixels = np.zeros((2 * 2 + 2 * 5 + 1 + beyond, 2 * 2 + 3 * 4 + 2 + beyond, 4), np.uint8)
    for index, cell in enumerate(CELLS):
        top, left = 2 + index // 3 * 6, 2 + index % 3 * 5
        if index not in empty:
            pixels[top : top + 5, left : left + 4] = cell
    return pixels


@pytest.mark.parametrize("beyond", [0, 3])
def test_cells_come_back_row_by_row(beyond):
    found = cut(sheet(beyond=beyond), GRID)
    np.testing.assert_array_equal(found.cells, CELLS)
    assert (found.rows, found.columns, found.empty) == (2, 3, 0)
    assert found.places == ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2))


def test_empty_cells_are_dropped_and_counted():
    found = cut(sheet(empty=(1, 5)), GRID)
    np.testing.assert_array_equal(found.cells, CELLS[[0, 2, 3, 4]])
    assert found.empty == 2


def test_an_opaque_sheet_drops_cells_of_one_colour():
    found = cut(sheet(empty=(0,))[..., :3], GRID)
    np.testing.assert_array_equal(found.cells, CELLS[1:, ..., :3])


def test_the_grid_is_drawn_on_the_edges_of_the_cells():
    pixels = sheet()
    drawn = draw_grid(pixels, GRID, 2)
    changed = (drawn != pixels.repeat(2, 0).repeat(2, 1)).any(2)
    assert changed[4, 4:12].all()  # the first cell's upper edge
    assert not changed[:4].any()
    assert not changed[5:13, 5:11].any()  # and its inside


@pytest.mark.parametrize("bad", [(0, 4), (4, 0), (4, 4, -1), (4, 4, 0, -1)])
def test_what_is_no_grid_is_refused(bad):
    with pytest.raises(ImageSetError, match="no grid"):
        Grid(*bad)


def test_cells_larger_than_the_sheet_and_sheets_without_anything():
    with pytest.raises(ImageSetError, match="no cell of 40 x 4"):
        cut(sheet(), Grid(40, 4))
    with pytest.raises(ImageSetError, match="all its 6 cells"):
        cut(sheet(empty=tuple(range(6))), GRID)


def run(*words):
    return CliRunner().invoke(app, ["data", *map(str, words)])


def test_the_command_cuts_a_folder_that_can_be_read(tmp_path):
    Image.fromarray(sheet(empty=(4,))).save(tmp_path / "s.png")
    words = ("--grid", "4x5", "--margin", 2, "--spacing", 1, "--preview", tmp_path / "p.png", "--out", tmp_path / "o")
    done = run(tmp_path / "s.png", *words, "--json")
    assert done.exit_code == 0, done.output
    facts = json.loads(done.stdout.splitlines()[-1])
    assert (facts["rows"], facts["columns"], facts["images"], facts["empty"]) == (2, 3, 5, 1)
    with Image.open(tmp_path / "p.png") as preview:
        assert preview.size == (18 * 4, 15 * 4)
    assert len(load_images(tmp_path / "o")) == 5
    assert run(tmp_path / "s.png", *words).exit_code != 0  # never into a folder that holds something


@pytest.mark.parametrize("words", [("--grid", "big"), ("--margin", 1)])
def test_words_that_make_no_sense_are_refused(tmp_path, words):
    Image.fromarray(sheet()).save(tmp_path / "s.png")
    assert run(tmp_path / "s.png", *words).exit_code != 0


def test_a_sheet_that_is_no_picture(tmp_path):
    (tmp_path / "s.png").write_text("no")
    done = run(tmp_path / "s.png", "--grid", "16")
    assert done.exit_code == 1
    assert "not an image" in " ".join(done.output.split())
