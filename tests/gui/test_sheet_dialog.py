"""Cutting sprite sheets: the dialog with its view."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ddpm_studio.app.panels.sheet_dialog import FIRST_CELLS, SheetDialog
from ddpm_studio.data.sheets import Grid

GRID = Grid(16, 16, 2, 1)
ROWS, COLUMNS, EMPTY = 5, 6, 4


def sheet() -> np.ndarray:
    """Five rows of six cells, the last four of them empty."""
    rng = np.random.default_rng(0)
    pixels = np.zeros((2 * 2 + ROWS * 17 - 1, 2 * 2 + COLUMNS * 17 - 1, 4), np.uint8)
    for i in range(ROWS * COLUMNS - EMPTY):
        top, left = GRID.corner(i // COLUMNS, i % COLUMNS)
        pixels[top : top + 16, left : left + 16, :3] = rng.integers(0, 256, (16, 16, 3))
        pixels[top : top + 16, left : left + 16, 3] = 255
    return pixels


@pytest.fixture
def dialog(qtbot):
    dialog = SheetDialog(sheet(), "tiles.png", 16, (255, 255, 255), "rgba", whole=True)
    qtbot.addWidget(dialog, before_close_func=lambda dialog: dialog.done(0))
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: dialog.grid == GRID and dialog.cut_button.isEnabled())
    return dialog


def test_it_opens_with_a_guess_and_counts(dialog):
    assert dialog.count.text() == "6 × 5 cells, 26 kept, 4 empty"
    assert dialog.cut_button.text() == "Cut into 26 images"
    assert "exactly" in dialog.rest.text()
    assert dialog.first.count == FIRST_CELLS
    np.testing.assert_array_equal(dialog.first.pixels(0), sheet()[2:18, 2:18])
    assert dialog.view._empty.sum() == EMPTY


def test_another_grid_is_counted_at_once(dialog, qtbot):
    dialog.spacing.setValue(0)
    assert not dialog.cut_button.isEnabled()
    dialog.margin.setValue(0)
    dialog.cell_width.setValue(20)
    dialog.cell_height.setValue(30)
    qtbot.waitUntil(lambda: dialog.cut_button.isEnabled())
    assert dialog.grid == Grid(20, 30)
    assert "5 × 2 cells" in dialog.count.text()
    assert "5 px at the right and 28 px at the bottom" in dialog.rest.text()
    QTest.keyClick(dialog, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: dialog.grid == GRID)


def test_a_grid_without_a_cell_cannot_be_used(dialog):
    dialog.margin.setValue(80)
    assert not dialog.cut_button.isEnabled()
    assert "No cell" in dialog.count.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_it_is_cut_left_whole_or_left_alone(dialog, qtbot):
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.cut_button, Qt.MouseButton.LeftButton)
    assert dialog.grid == GRID
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.show()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.whole_button, Qt.MouseButton.LeftButton)
    assert dialog.grid is None


def test_pixels_are_whole_cells_are_outlined_and_empty_ones_dimmed(dialog):
    view = dialog.view
    assert view.zoom >= 2
    assert view.zoom == int(view.zoom)
    shown = view.viewport().grab().toImage()
    pixels = sheet()
    cell = view.cell_rect(0, 0)
    step = int(view.zoom)
    left = view._left + 8 * step  # of a column of pixels in the middle of the first cell
    for row in range(7, 12):
        colours = {
            shown.pixelColor(left + x, view._top + row * step + y).name() for x in range(step) for y in range(step)
        }
        assert len(colours) == 1, "a pixel of the sheet is one square"
        assert colours == {QColor(*pixels[row, 8, :3].tolist()).name()}
    assert shown.pixelColor(cell.topLeft()) != shown.pixelColor(cell.topLeft() + QPoint(-1, -1))
    empty, gutter = view.cell_rect(ROWS - 1, COLUMNS - 1), view.cell_rect(ROWS - 1, COLUMNS - 2)
    assert shown.pixelColor(empty.center()) != shown.pixelColor(gutter.right() - 40, gutter.bottom() + 2)


def test_the_wheel_zooms_about_the_pointer_and_dragging_moves(dialog, qtbot):
    view = dialog.view
    fitted = view.zoom
    view.zoom_by(3)  # beyond the room there is, or there would be nothing to scroll
    before = view.zoom
    spot = QPointF(view.viewport().width() / 3, view.viewport().height() / 3)
    pixel = ((spot.x() - view._left) / view.zoom, (spot.y() - view._top) / view.zoom)
    for _ in range(2):
        wheel = QWheelEvent(
            spot, view.viewport().mapToGlobal(spot), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom > before > fitted
    assert (spot.x() - view._left) / view.zoom == pytest.approx(pixel[0], abs=1)
    assert (spot.y() - view._top) / view.zoom == pytest.approx(pixel[1], abs=1)
    left = view._left
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(view.viewport(), QPoint(160, 180))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(160, 180))
    assert view._left == left - 40
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == fitted
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom < fitted
