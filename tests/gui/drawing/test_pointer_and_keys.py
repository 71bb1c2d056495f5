"""The drawing board, driven by pointer and keys and read back by its pixels."""

import io

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from ddpm_studio.app.drawing import Drawing
from ddpm_studio.app.strokes import Tool
from ddpm_studio.app.widgets.pixel_canvas import Layer, PixelCanvas
from tests.gui.crisp import Shown, run_at
from tests.gui.drawing.strokes_on import (
    ALT,
    CTRL,
    NONE,
    RED,
    RIGHT,
    SHIFT,
    drag,
    drawn,
    mouse,
    steps,
    use,
    where,
)


def canvas_is_crisp() -> None:
    drawing = Drawing(16, 3)
    image = np.random.default_rng(0).integers(0, 256, (16, 16, 3), dtype=np.uint8)
    drawing.replace("noise", image)
    canvas = PixelCanvas(drawing)
    canvas.set_grid(False)
    shown = Shown(canvas)
    assert canvas.zoom > 10
    wanted = image.repeat(canvas.zoom, 0).repeat(canvas.zoom, 1)
    assert shown.holds(wanted, canvas.viewport(), canvas.cell_rect((0, 0)).topLeft(), slack=3)


# ---- pointer ---------------------------------------------------------------------------------------------------------


def test_a_stroke_has_no_gaps_and_is_one_step_of_undo(panel, qtbot):
    drag(panel, (2, 3), (9, 3), (9, 12))
    assert drawn(panel) == {(x, 3) for x in range(2, 10)} | {(9, y) for y in range(3, 13)}
    assert steps(panel) == 1
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Z, CTRL)
    assert drawn(panel) == set()
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Z, CTRL | SHIFT)
    assert len(drawn(panel)) == 17


def test_a_stroke_that_changes_nothing_is_no_step(panel):
    use(panel, Tool.ERASER)
    drag(panel, (2, 3), (9, 3))
    assert steps(panel) == 0


def test_shift_click_joins_the_last_stroke_by_a_straight_line(panel):
    drag(panel, (1, 1))
    drag(panel, (8, 8), modifiers=SHIFT)
    assert drawn(panel) == {(i, i) for i in range(1, 9)}


def test_the_right_button_erases_and_alt_picks(panel):
    drag(panel, (1, 1), (5, 1))
    drag(panel, (3, 1), button=RIGHT)
    assert drawn(panel) == {(1, 1), (2, 1), (4, 1), (5, 1)}
    drag(panel, (8, 8), modifiers=ALT)
    assert panel.colours.colour == (255, 255, 255, 255)
    drag(panel, (1, 1), modifiers=ALT)
    assert panel.colours.colour == RED
    assert panel.colours.button.text() == "#c8323c"
    assert steps(panel) == 2


def test_shapes_are_shown_while_they_are_drawn_and_regular_with_shift(panel):
    use(panel, Tool.RECTANGLE, filled=True)
    mouse(panel, QEvent.Type.MouseButtonPress, (2, 2))
    mouse(panel, QEvent.Type.MouseMove, (9, 9))
    assert len(drawn(panel)) == 64
    mouse(panel, QEvent.Type.MouseMove, (5, 3))
    assert len(drawn(panel)) == 8
    mouse(panel, QEvent.Type.MouseMove, (5, 3), modifiers=SHIFT)
    assert len(drawn(panel)) == 16
    mouse(panel, QEvent.Type.MouseButtonRelease, (5, 3))
    assert steps(panel) == 1


def test_a_fill_stops_at_what_is_drawn(panel):
    use(panel, Tool.RECTANGLE)
    drag(panel, (2, 2), (7, 7))
    use(panel, Tool.FILL)
    drag(panel, (4, 4))
    assert drawn(panel) == {(x, y) for x in range(2, 8) for y in range(2, 8)}


def test_mirror_draws_on_both_sides(panel):
    panel.tools.mirror.click()
    drag(panel, (1, 4), (3, 4))
    assert drawn(panel) == {(x, 4) for x in (1, 2, 3, 12, 13, 14)}


def test_the_wheel_zooms_by_whole_pixels_around_the_pointer(panel, qtbot):
    canvas = panel.canvas
    fitted, cell = canvas.zoom, (11, 4)
    for _ in range(4):
        at = QPointF(where(panel, cell))
        wheel = QWheelEvent(
            at,
            QPointF(canvas.viewport().mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(canvas.viewport(), wheel)
        assert canvas.cell_at(at) == cell
    assert canvas.zoom > 1.5 * fitted
    drag(panel, cell)
    assert drawn(panel) == {cell}
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.zoom == fitted


@pytest.mark.parametrize("scale", ["1", "1.5"])
def test_each_pixel_is_a_block_of_equal_screen_pixels(scale):
    run_at(scale, canvas_is_crisp)


# ---- keys ------------------------------------------------------------------------------------------------------------


def test_the_keyboard_alone_can_draw(panel, qtbot):
    canvas = panel.canvas
    drag(panel, (0, 0), button=RIGHT)  # where the cursor begins
    qtbot.keyClick(canvas, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.cursor_cell == (4, 1)
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert drawn(panel) == {(x, 1) for x in range(4, 8)}
    assert steps(panel) == 1
    assert "Column 8, row 1" not in canvas.accessibleDescription()
    assert canvas.accessibleDescription().startswith("Column 8, row 2: #c8323c")


def test_return_sets_the_pen_down_and_lifts_it_and_escape_gives_up(panel, qtbot):
    canvas = panel.canvas
    drag(panel, (3, 3), button=RIGHT)
    for key in (Qt.Key.Key_L, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(canvas, key)
    assert drawn(panel) == {(3, 3), (3, 4), (3, 5)}
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert drawn(panel) == set()
    assert steps(panel) == 0
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Up):
        qtbot.keyClick(canvas, key)
    assert drawn(panel) == {(3, 5), (3, 4)}
    assert steps(panel) == 1


def test_letters_and_digits_take_tools_and_are_shown(panel, qtbot):
    for key, tool in ((Qt.Key.Key_E, Tool.ERASER), (Qt.Key.Key_G, Tool.FILL), (Qt.Key.Key_O, Tool.ELLIPSE)):
        qtbot.keyClick(panel.canvas, key)
        assert panel.canvas.pen.tool is tool
        assert panel.tools.tools[tool].isChecked()
    qtbot.keyClick(panel.canvas, Qt.Key.Key_3)
    assert panel.tools.size.value == 3
    panel.tools.size.set_value(2)
    assert panel.canvas.pen.size == 2
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Q)
    assert panel.tools.layer.value == "mask"
    qtbot.keyClick(panel.canvas, Qt.Key.Key_M)
    assert panel.tools.mirror.isChecked()


# ---- the mask --------------------------------------------------------------------------------------------------------


def test_the_mask_is_painted_like_the_picture_and_goes_with_the_start(panel, qtbot):
    panel.tools.layer.choose("mask")
    use(panel, Tool.RECTANGLE, filled=True)
    drag(panel, (2, 2), (5, 5))
    drag(panel, (2, 2), button=RIGHT)
    assert drawn(panel) == set()
    assert panel.drawing.mask.sum() == 15
    assert panel.side.only_mask.isChecked()  # who paints a mask wants it redrawn
    panel.side.only_mask.setChecked(False)
    assert panel.start().mask is None
    panel.side.only_mask.setChecked(True)
    panel.side.resample.set_value(3)
    start = panel.start()
    assert start.resample == 3
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(start.mask))) == 255, panel.drawing.mask)
    panel.drawing.invert_mask()
    assert panel.drawing.mask.sum() == 256 - 15
    panel.drawing.clear_mask()
    assert not panel.drawing.mask.any()
    assert not panel.side.only_mask.isChecked()
    panel.undo()
    panel.undo()
    assert panel.drawing.mask.sum() == 15


def test_without_a_painted_mask_only_the_mask_cannot_be_redrawn(panel):
    assert panel.side.button.isEnabled()
    panel.side.only_mask.setChecked(True)
    assert not panel.side.button.isEnabled()
    assert "Mask" in panel.side.hint.text()
    assert not panel.side.hint.isHidden()
    panel.canvas.set_layer(Layer.MASK)
    drag(panel, (2, 2))
    assert panel.side.button.isEnabled()
    assert panel.side.hint.isHidden()


def test_with_shift_a_fill_of_the_mask_goes_by_the_pictures_colours(panel):
    use(panel, Tool.RECTANGLE, filled=True)
    drag(panel, (2, 2), (5, 5))
    panel.tools.layer.choose("mask")
    use(panel, Tool.FILL)
    drag(panel, (3, 3), modifiers=SHIFT)
    assert panel.drawing.mask.sum() == 16
    panel.undo()
    drag(panel, (3, 3))
    assert panel.drawing.mask.all()
