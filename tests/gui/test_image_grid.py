"""The image grid: crisp pixels, places, choosing and zooming; and the one mapping from numbers to pixels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from ddpm_studio.app.widgets.grid_layout import Margins, Row, arrange, largest_zoom
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.app.widgets.pixels import image_pixels, noise_pixels
from tests.gui.crisp import Shown, run_at


def grid_is_crisp() -> None:
    grid = ImageGrid()
    images = np.random.default_rng(0).integers(0, 256, (12, 16, 16, 3), dtype=np.uint8)
    grid.set_images(images)
    shown = Shown(grid)
    assert grid.zoom > 1
    for index, image in enumerate(images):
        wanted = image.repeat(grid.zoom, 0).repeat(grid.zoom, 1)
        assert shown.holds(wanted, grid.viewport(), grid.image_rect(index).topLeft()), f"image {index} is not crisp"


@pytest.fixture
def images():
    return np.random.default_rng(1).integers(0, 256, (10, 16, 16, 3), dtype=np.uint8)


@pytest.fixture
def grid(qtbot, images):
    grid = ImageGrid()
    qtbot.addWidget(grid)
    grid.resize(420, 300)
    grid.set_images(images)
    with qtbot.waitExposed(grid):
        grid.show()
    return grid


def middle(grid: ImageGrid, index: int) -> QPoint:
    return grid.image_rect(index).center().toPoint()


@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_each_image_pixel_is_a_block_of_equal_screen_pixels(scale):
    run_at(scale, grid_is_crisp)


def test_a_click_chooses_and_arrow_keys_move(grid, qtbot):
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=middle(grid, 1))
    assert grid.current == 1
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current == 2
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    below = grid.current
    assert below > 2
    assert grid.image_rect(below).left() == grid.image_rect(2).left()
    qtbot.keyClick(grid, Qt.Key.Key_Up)
    assert grid.current == 2


def test_a_click_between_images_chooses_none(grid, qtbot):
    grid.set_current(0)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(0, 0))
    assert grid.current == -1


def test_pointing_at_an_image_is_said_once(grid, qtbot):
    seen = []
    grid.hovered.connect(seen.append)
    qtbot.mouseMove(grid.viewport(), middle(grid, 4))
    qtbot.mouseMove(grid.viewport(), middle(grid, 4) + QPoint(1, 1))
    assert seen == [4]


def test_ctrl_wheel_zooms_by_whole_steps_and_0_fits_again(grid, qtbot):
    fitted = grid.zoom
    at = QPointF(middle(grid, 0))
    wheel = QWheelEvent(
        at,
        QPointF(grid.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid.viewport(), wheel)
    assert grid.zoom == fitted + 1
    assert not grid.fits
    qtbot.keyClick(grid, Qt.Key.Key_0)
    assert grid.zoom == fitted


def test_new_pixels_of_the_same_shape_keep_the_choice(grid, images):
    grid.set_current(3)
    grid.set_images(255 - images)
    assert grid.current == 3
    assert np.array_equal(grid.pixels(3), 255 - images[3])


def test_fewer_images_take_the_choice_away(grid, images):
    grid.set_current(9)
    grid.set_images(images[:4])
    assert grid.current == -1
    assert grid.count == 4


def test_rows_must_hold_all_images(grid, images):
    with pytest.raises(ValueError, match="do not hold 10 images"):
        grid.set_images(images, [Row("a", 3)])


def test_each_class_begins_a_line_of_its_own(grid, images):
    grid.set_images(images, [Row("hero", 3), Row("food", 7)])
    assert grid.image_rect(3).top() > grid.image_rect(2).bottom()
    assert grid.image_rect(3).left() == grid.image_rect(0).left()


def test_columns_have_titles_above_images_that_stand_under_each_other(grid, images):
    grid.set_images(images, [Row("0", 5), Row("1", 5)], ["a", "b", "c", "d", "e"])
    assert grid.image_rect(5).left() == grid.image_rect(0).left()
    assert grid.image_rect(5).top() > grid.image_rect(4).bottom()
    with pytest.raises(ValueError, match="under 3 titles"):
        grid.set_images(images, [Row("0", 5), Row("1", 5)], ["a", "b", "c"])


@given(columns=st.integers(1, 9), lines=st.integers(1, 9), width=st.integers(200, 1200), height=st.integers(150, 900))
def test_a_table_has_one_line_for_each_row_and_room_for_its_titles(columns, lines, width, height):
    rows, margins = [Row(str(i), columns) for i in range(lines)], Margins(gap=3, label=40, header=20)
    zoom = largest_zoom(rows, (16, 16), (width, height), margins, columns)
    cells = arrange(rows, (16, 16), zoom, width, margins, columns)
    assert cells.lines == tuple((i * columns, (i + 1) * columns) for i in range(lines))
    assert len(set(cells.lefts)) == columns
    assert min(cells.tops) >= 20
    if zoom > 1:
        assert cells.width <= width
        assert cells.height <= height


def test_several_images_are_chosen_with_ctrl_shift_and_all(grid, qtbot):
    left, ctrl, shift = (
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ShiftModifier,
    )
    seen = []
    grid.selection_changed.connect(lambda: seen.append(grid.selection))
    qtbot.mouseClick(grid.viewport(), left, pos=middle(grid, 1))
    qtbot.mouseClick(grid.viewport(), left, ctrl, pos=middle(grid, 4))
    assert (grid.selection, grid.current) == ((1, 4), 4)
    qtbot.mouseClick(grid.viewport(), left, ctrl, pos=middle(grid, 4))
    assert (grid.selection, grid.current) == ((1,), 1)
    qtbot.mouseClick(grid.viewport(), left, pos=middle(grid, 2))
    qtbot.mouseClick(grid.viewport(), left, shift, pos=middle(grid, 5))
    assert grid.selection == (2, 3, 4, 5)
    qtbot.keyClick(grid, Qt.Key.Key_Left, shift)
    assert grid.selection == (2, 3, 4)
    qtbot.keyClick(grid, Qt.Key.Key_A, ctrl)
    assert grid.selection == tuple(range(10))
    qtbot.mouseClick(grid.viewport(), left, pos=middle(grid, 7))
    assert (grid.selection, grid.current) == ((7,), 7)
    assert seen == [(1,), (1, 4), (1,), (2,), (2, 3, 4, 5), (2, 3, 4), tuple(range(10)), (7,)]


def test_the_menu_of_one_of_several_keeps_them(grid, qtbot):
    asked = []
    grid.menu_requested.connect(lambda index, _: asked.append((index, grid.selection)))
    grid.set_current(1)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, middle(grid, 3))
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.RightButton, pos=middle(grid, 2))
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.RightButton, pos=middle(grid, 8))
    assert asked == [(2, (1, 2, 3)), (8, (8,))]


def test_an_image_that_is_pulled_asks_to_be_dragged_and_takes_the_others_along(grid, qtbot):
    pulled = []
    grid.drag_requested.connect(lambda index: pulled.append((index, grid.selection)))
    grid.set_current(1)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, middle(grid, 3))
    qtbot.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, pos=middle(grid, 2))
    for way in (2, 30):
        where = QPointF(middle(grid, 2) + QPoint(way, 0))
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            where,
            QPointF(grid.viewport().mapToGlobal(where.toPoint())),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(grid.viewport(), move)
    qtbot.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=middle(grid, 2))
    assert pulled == [(2, (1, 2, 3))]
    assert grid.selection == (1, 2, 3)


@given(
    counts=st.lists(st.integers(1, 40), min_size=1, max_size=6),
    width=st.integers(60, 1500),
    height=st.integers(60, 1000),
    size=st.sampled_from([16, 32, 64]),
)
def test_layout_overlaps_nowhere_and_never_leaves_the_width(counts, width, height, size):
    rows = [Row(str(i), count) for i, count in enumerate(counts)]
    margins = Margins(gap=3, group=7)
    zoom = largest_zoom(rows, (size, size), (width, height), margins)
    cells = arrange(rows, (size, size), zoom, width, margins)
    places = set(zip(cells.lefts, cells.tops, strict=True))
    assert len(places) == sum(counts)
    assert all(left >= 0 for left in cells.lefts)
    if size * zoom + 6 <= width:
        assert all(left + size * zoom <= width for left in cells.lefts)
    if zoom > 1:
        assert cells.height <= height


def test_one_mapping_for_all_images():
    values = np.array([-1.0, 0.0, 1.0, 3.0], np.float32).reshape(4, 1, 1, 1)
    assert image_pixels(values).ravel().tolist() == [0, 128, 255, 255]
    assert noise_pixels(values).ravel().tolist() == [86, 128, 170, 254]


def test_values_that_are_no_numbers_do_not_wrap_around():
    values = np.array([np.nan, np.inf, -np.inf], np.float32).reshape(3, 1, 1, 1)
    assert image_pixels(values).ravel().tolist() == [128, 255, 0]
