"""What is drawn goes to the model and comes back: the start, pictures in, colours, undo, and a real engine."""

import io

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

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
from ddpm_studio.model.catalogue import read_info, shipped_models
from ddpm_studio.sampling.request import SampleRequest, Start, seeds_from
from tests.gui.drawing.strokes_on import (
    LEFT,
    RED,
    drag,
    drawn,
    drop,
    model,
    steps,
    use,
)

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
