"""The drawing board: driven by pointer and keys, read back by its pixels, and finished by a real engine."""

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from ddpm_studio.app import pixel_art
from ddpm_studio.app.actions import ActionTable
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.drawing import Drawing
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.draw_panel import DrawPanel
from ddpm_studio.app.sample_job import SampleJob
from ddpm_studio.app.strokes import Pen, Tool
from ddpm_studio.app.widgets.pixel_canvas import Layer
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.model.catalogue import ModelInfo, read_info, shipped_models
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.sampling.request import SampleRequest, Start, seeds_from

RED = (200, 50, 60, 255)
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton

CRISP = """
import sys
import numpy as np
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from ddpm_studio.app.drawing import Drawing
from ddpm_studio.app.widgets.pixel_canvas import PixelCanvas
app = QApplication([])
window = QWidget()
box = QVBoxLayout(window)
box.setContentsMargins(7, 5, 3, 1)
drawing = Drawing(16, 3)
image = np.random.default_rng(0).integers(0, 256, (16, 16, 3), dtype=np.uint8)
drawing.replace("noise", image)
canvas = PixelCanvas(drawing)
canvas.set_grid(False)
box.addWidget(canvas)
window.resize(411, 303)
window.show()
app.processEvents()
picture = window.grab().toImage().convertToFormat(window.grab().toImage().Format.Format_RGB32)
ratio = picture.devicePixelRatio()
assert abs(ratio - float(sys.argv[1])) < 1e-6, ratio
raw = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine() // 4, 4)[..., 2::-1]
zoom = canvas.zoom
assert zoom > 10
corner = canvas.viewport().mapTo(window, canvas.cell_rect((0, 0)).topLeft().toPoint())
left, top = round(corner.x() * ratio), round(corner.y() * ratio)
wanted = image.repeat(zoom, 0).repeat(zoom, 1)
side = 16 * zoom
places = [(dx, dy) for dx in range(-3, 4) for dy in range(-3, 4)]
assert any(
    np.array_equal(raw[top + dy : top + dy + side, left + dx : left + dx + side], wanted) for dx, dy in places
), "the canvas is not crisp"
"""


def model(size: int = 16, channels: int = 3, path: str = "somewhere/model.safetensors") -> ModelInfo:
    return ModelInfo(Path(path), "model", ModelConfig(size=size, channels=channels), ())


@pytest.fixture
def bridge():
    """Without an engine, until something is asked of it."""
    bridge = Bridge()
    yield bridge
    bridge.close()


@pytest.fixture
def notes(qapp):
    return Notes()


@pytest.fixture
def panel(qtbot, tmp_path, bridge, notes):
    panel = DrawPanel(bridge, tmp_path, notes)
    qtbot.addWidget(panel)
    panel.resize(1000, 620)
    panel.set_model(model())
    panel.colours.set_colour(RED)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.canvas.setFocus()
    return panel


def where(panel: DrawPanel, cell) -> QPoint:
    return panel.canvas.cell_rect(cell).center().toPoint()


def mouse(panel: DrawPanel, kind: QEvent.Type, cell, button=LEFT, modifiers=NONE) -> None:
    view = panel.canvas.viewport()
    at = QPointF(where(panel, cell))
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    event = QMouseEvent(kind, at, QPointF(view.mapToGlobal(at.toPoint())), button, held, modifiers)
    QApplication.sendEvent(view, event)


def drag(panel: DrawPanel, *cells, button=LEFT, modifiers=NONE) -> None:
    mouse(panel, QEvent.Type.MouseButtonPress, cells[0], button, modifiers)
    for cell in cells[1:]:
        mouse(panel, QEvent.Type.MouseMove, cell, button, modifiers)
    mouse(panel, QEvent.Type.MouseButtonRelease, cells[-1], button, modifiers)


def drop(panel: DrawPanel, path: Path) -> None:
    """Drag a file over the canvas and let go of it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at = panel.canvas.viewport().mapTo(panel, QPoint(5, 5))
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(panel, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(panel, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, LEFT, NONE))


def use(panel: DrawPanel, tool: Tool, **changes) -> None:
    panel.tools.tools[tool].click()
    panel.canvas.set_pen(replace(panel.canvas.pen, **changes))
    assert panel.canvas.pen.tool is tool


def drawn(panel: DrawPanel) -> set[tuple[int, int]]:
    """The cells that are red."""
    ys, xs = np.nonzero((panel.drawing.pixels == RED[:3]).all(-1))
    return set(zip(xs.tolist(), ys.tolist(), strict=True))


def steps(panel: DrawPanel) -> int:
    return panel.drawing.undo.index()


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
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", CRISP, scale], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


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


# ---- models, noise, the start ----------------------------------------------------------------------------------------


def test_the_start_holds_the_drawing_and_the_choices(panel):
    drag(panel, (2, 3), (9, 3))
    panel.side.strength.set_value(0.3)
    sent = []
    panel.finish_requested.connect(sent.append)
    panel.side.button.click()
    (start,) = sent
    assert isinstance(start, Start)
    assert start.strength == pytest.approx(0.3)
    picture = Image.open(io.BytesIO(start.images[0]))
    assert picture.mode == "RGB"
    assert np.array_equal(np.asarray(picture), panel.drawing.pixels)
    request = SampleRequest(model="m", seeds=seeds_from(0, panel.variations), start=start)
    assert SampleRequest.model_validate_json(request.model_dump_json()) == request


def test_the_preview_shows_xt_and_keeps_what_the_mask_keeps(panel):
    drag(panel, (2, 3), (9, 3))
    before = panel.side.preview.pixels(0)
    panel.side.strength.set_value(0.8)
    assert "t = 400 of 500" in panel.side.level.text()
    much = panel.side.preview.pixels(0)
    clean = panel.drawing.pixels.astype(int)
    assert np.abs(much - clean).mean() > np.abs(before - clean).mean() > 0
    panel.canvas.set_layer(Layer.MASK)
    drag(panel, (0, 0))
    panel.side.only_mask.setChecked(True)
    shown = panel.side.preview.pixels(0)
    assert np.array_equal(shown[0, 0], much[0, 0])
    assert np.array_equal(shown[1:], panel.drawing.pixels[1:])


def test_another_models_size_is_taken_by_nearest_neighbour_and_can_be_undone(panel):
    drag(panel, (2, 3), (9, 3))
    before = panel.drawing.pixels
    panel.set_model(model(32, 4))
    assert panel.drawing.pixels.shape == (32, 32, 4)
    assert np.array_equal(panel.drawing.pixels[::2, ::2, :3], before)
    assert (panel.drawing.pixels[..., 3] == 255).all()
    panel.undo()
    assert np.array_equal(panel.drawing.pixels, before)
    assert Image.open(io.BytesIO(panel.start().images[0])).size == (32, 32)  # still as this model wants it


def test_a_blank_canvas_changes_its_size_without_a_step(panel):
    panel.set_model(model(64, 4))
    assert panel.drawing.pixels.shape == (64, 64, 4)
    assert not panel.drawing.pixels.any()
    assert steps(panel) == 0
    drag(panel, (2, 3), (9, 3))
    use(panel, Tool.ERASER)
    drag(panel, (2, 3), (9, 3))
    assert not panel.drawing.pixels.any()


def test_colours_become_what_the_model_can_show(panel):
    panel.set_model(model(16, 1))
    drag(panel, (2, 3))
    assert panel.drawing.pixels.shape == (16, 16, 1)
    assert len(set(panel.colours.colour[:3])) == 1
    panel.set_model(None)
    assert not panel.side.button.isEnabled()
    with pytest.raises(ValueError, match="no model"):
        panel.start()


# ---- pictures in, variations back ------------------------------------------------------------------------------------


def test_variations_are_compared_by_pointing_and_taken_by_a_click(panel, qtbot):
    drag(panel, (2, 3), (9, 3))
    before = panel.drawing.pixels
    panel.finish()
    images = np.random.default_rng(0).integers(0, 256, (3, 16, 16, 3), dtype=np.uint8)
    panel.show_results(images)
    grid = panel.results.grid
    qtbot.waitUntil(lambda: grid.image_rect(2).width() > 8)
    assert np.array_equal(grid.pixels(0), before)
    qtbot.mouseMove(grid.viewport(), grid.image_rect(2).center().toPoint())
    assert panel.canvas.peeks
    assert np.array_equal(panel.drawing.pixels, before)
    qtbot.mouseClick(grid.viewport(), LEFT, pos=grid.image_rect(2).center().toPoint())
    assert not panel.canvas.peeks
    assert np.array_equal(panel.drawing.pixels, images[1])
    panel.undo()
    assert np.array_equal(panel.drawing.pixels, before)
    panel.results.close_button.click()
    assert panel.results.isHidden()


def test_an_image_is_dropped_pasted_and_opened(panel, tmp_path):
    image = np.random.default_rng(0).integers(0, 256, (16, 16, 3), dtype=np.uint8)
    large = tmp_path / "large.png"
    Image.fromarray(image.repeat(8, 0).repeat(8, 1)).save(large)
    drop(panel, large)
    assert np.array_equal(panel.drawing.pixels, image)
    QGuiApplication.clipboard().setImage(to_qimage(255 - image))
    panel.pictures.paste()
    assert np.array_equal(panel.drawing.pixels, 255 - image)
    panel.open_pixels(image[:, :, :1])
    assert np.array_equal(panel.drawing.pixels, image[:, :, :1].repeat(3, 2))
    for _ in range(3):
        panel.undo()
    assert (panel.drawing.pixels == 255).all()


def test_what_cannot_be_read_is_said(panel, notes, tmp_path):
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"no picture")
    said = []
    notes.said.connect(said.append)
    drop(panel, bad)
    QGuiApplication.clipboard().setText("words")
    panel.pictures.paste()
    palette = tmp_path / "bad.hex"
    palette.write_text("zzzzzz\n")
    panel.colours.load_palette(palette)
    assert ["bad.png" in said[0].what, "no image" in said[1].what, "zzzzzz" in said[2].why] == [True] * 3
    assert steps(panel) == 0


# ---- colours, state, commands ----------------------------------------------------------------------------------------


def test_colours_are_chosen_by_pointer_and_keys_and_remembered(panel, qtbot, tmp_path):
    file = tmp_path / "two.gpl"
    file.write_text("GIMP Palette\nName: two\n10 20 30 dark\n240 230 220 light\n")
    panel.colours.load_palette(file)
    row = panel.colours.palette_row
    assert row.colours == [(10, 20, 30, 255), (240, 230, 220, 255)]
    qtbot.mouseClick(row, LEFT, pos=row.swatch_rect(0).center())
    assert panel.colours.colour == (10, 20, 30, 255)
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert panel.colours.colour == (240, 230, 220, 255)
    drag(panel, (1, 1))
    assert panel.colours.recent_row.colours == [(240, 230, 220, 255)]
    panel.offer_colours(np.array([[[[1, 2, 3], [250, 4, 5]]]], np.uint8))
    assert panel.colours.model_row.colours == [(1, 2, 3, 255), (250, 4, 5, 255)]


def test_everything_is_there_again(panel, qtbot, tmp_path):
    use(panel, Tool.ELLIPSE, size=2, filled=True, mirror=True)
    drag(panel, (2, 2), (9, 9))
    panel.canvas.set_layer(Layer.MASK)
    drag(panel, (4, 4), (6, 6))
    panel.side.strength.set_value(0.7)
    panel.side.only_mask.setChecked(True)
    panel.tools.grid.setChecked(False)
    state = panel.save_state()
    other = DrawPanel(Bridge(), tmp_path, Notes())
    qtbot.addWidget(other)
    other.restore_state(state)
    other.set_model(model())
    assert np.array_equal(other.drawing.pixels, panel.drawing.pixels)
    assert np.array_equal(other.drawing.mask, panel.drawing.mask)
    assert other.canvas.pen == Pen(Tool.ELLIPSE, 2, True, True)
    assert other.colours.colour == RED
    assert other.save_state() == state
    other.restore_state({"drawing": {"pixels": "??"}, "tools": {"pen": {"tool": "axe"}}, "colours": {"colour": "red"}})
    assert np.array_equal(other.drawing.pixels, panel.drawing.pixels)
    assert other.colours.colour == RED


def test_its_commands_fit_into_the_table_and_work_while_it_is_seen(panel):
    table = ActionTable(panel)
    table.add(panel.actions_table())
    drag(panel, (1, 1))
    table.run("sample.draw.undo")
    assert drawn(panel) == set()
    table.run("sample.draw.redo")
    assert drawn(panel) == {(1, 1)}
    panel.hide()
    table.run("sample.draw.undo")
    assert drawn(panel) == {(1, 1)}


def test_where_it_is_narrow_all_stays_within_reach(panel, qtbot):
    def place(widget) -> QPoint:
        return widget.mapTo(panel, QPoint(0, 0))

    side, canvas = panel.side, panel.canvas
    assert place(side).x() > place(canvas).x() + canvas.width() - 1
    panel.resize(500, 620)
    qtbot.waitUntil(lambda: side.isVisible() and place(side).y() >= place(canvas).y() + canvas.height())
    button = place(side.button)
    assert 0 < button.x() < button.x() + side.button.width() <= panel.width()
    assert button.y() + side.button.height() <= panel.height()
    assert canvas.width() > 200
    panel.resize(1000, 620)
    qtbot.waitUntil(lambda: side.isVisible() and place(side).x() > place(canvas).x())


# ---- undo, whatever is done ------------------------------------------------------------------------------------------

OPERATIONS = (
    lambda d: d.flip(0),
    lambda d: d.flip(1),
    lambda d: d.shift(1, 0),
    lambda d: d.shift(0, -3),
    lambda d: d.invert_mask(),
    lambda d: d.clear(),
    lambda d: d.clear_mask(),
    lambda d: d.fit(8, 4, d.background),
    lambda d: d.fit(16, 3, d.background),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.integers(0, len(OPERATIONS) - 1), st.tuples(st.integers(0, 7), st.integers(0, 7)))))
def test_undo_restores_and_redo_repeats_whatever_was_done(qapp, done):
    drawing = Drawing(16, 3)
    drawing.replace("begin", np.random.default_rng(1).integers(0, 256, (16, 16, 3), dtype=np.uint8))
    seen = [(drawing.pixels, drawing.mask)]
    for what in done:
        if isinstance(what, int):
            OPERATIONS[what](drawing)
        else:
            drawing.begin()
            region = pixel_art.stamped([what], 2, drawing.shape)
            drawing.show_stroke(region, np.full(drawing.channels, 7, np.uint8))
            drawing.commit("dot")
        if drawing.undo.index() > len(seen):
            seen.append((drawing.pixels, drawing.mask))
    assert drawing.undo.index() == len(seen)
    for pixels, mask in reversed(seen):
        assert np.array_equal(drawing.pixels, pixels)
        assert np.array_equal(drawing.mask, mask)
        drawing.undo.undo()
    assert (drawing.pixels == 255).all()
    for pixels, mask in seen:
        drawing.undo.redo()
        assert np.array_equal(drawing.pixels, pixels)
        assert np.array_equal(drawing.mask, mask)


# ---- the real engine -------------------------------------------------------------------------------------------------


def test_the_model_finishes_a_drawing_and_keeps_exactly_what_the_mask_keeps(panel, bridge, qtbot):
    info = read_info(next(path for path in shipped_models() if path.name == "sprites-16"))
    panel.set_model(info)
    assert len(panel.colours.model_row.colours) > 8
    use(panel, Tool.ELLIPSE, filled=True)
    drag(panel, (3, 2), (12, 9))
    panel.canvas.set_layer(Layer.MASK)
    use(panel, Tool.RECTANGLE, filled=True)
    drag(panel, (0, 8), (15, 15))
    panel.side.only_mask.setChecked(True)
    panel.side.strength.set_value(1)
    panel.side.variations.set_value(2)
    job = SampleJob(bridge)
    ended = []

    def ask(start: Start) -> None:
        seeds = seeds_from(1, panel.variations)
        job.start(SampleRequest(model=info.path, sampler="dpmpp", steps=4, seeds=seeds, start=start), record=False)

    panel.finish_requested.connect(ask)
    job.ended.connect(ended.append)
    panel.side.button.click()
    qtbot.waitUntil(lambda: bool(ended), timeout=60_000)
    images = ended[0].images
    kept = ~panel.drawing.mask
    assert images.shape == (2, 16, 16, 3)
    assert all(np.array_equal(image[kept], panel.drawing.pixels[kept]) for image in images)
    assert not np.array_equal(images[0], panel.drawing.pixels)
    assert not np.array_equal(images[0], images[1])
    panel.show_results(images)
    assert panel.results.grid.count == 3

    # Live, it is drawn at each stroke: first a draft, then better
    panel.side.live.setChecked(True)
    qtbot.waitUntil(lambda: panel.side.preview.count == 2, timeout=60_000)
    qtbot.waitUntil(lambda: not panel.steering.busy, timeout=60_000)
    first = panel.side.preview.pixels(1)
    assert np.array_equal(first[kept], panel.drawing.pixels[kept])
    panel.canvas.set_layer(Layer.PICTURE)
    drag(panel, (0, 0), (15, 2))
    qtbot.waitUntil(lambda: not np.array_equal(panel.side.preview.pixels(1), first), timeout=60_000)
    panel.hide()
    assert not panel.steering.busy
