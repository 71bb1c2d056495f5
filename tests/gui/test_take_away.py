"""The dialog in which images are taken away, worked as a person works it; its files are read back."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QFileDialog, QWidget

from ddpm_studio.app.background import Background
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.drag_out import drag_data
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.form_rows import choose
from ddpm_studio.app.panels.take_away import TakeAway
from ddpm_studio.data.sprites import builtin_sprites
from ddpm_studio.export.film import LazyFrames
from ddpm_studio.export.recipe import read_recipe, recipe_from
from ddpm_studio.sampling.request import SampleRequest

TIMEOUT = 20_000
CONTEXTS = ({"hero": 1.0}, {"food": 1.0}, {"hero": 1.0}, None, {"food": 0.7})
REQUEST = SampleRequest(model="model", seeds=(3, 5, 8, 13, 21), contexts=CONTEXTS)


@pytest.fixture(scope="module")
def images():
    return builtin_sprites(per_class=1, channels="rgba").images


@pytest.fixture
def notes(qapp):
    return Notes()


@pytest.fixture
def dialog(qtbot, notes, tmp_path, images):
    """Open, with five images of which two are chosen, and a film of four steps."""
    dialog = TakeAway(notes, tmp_path)
    qtbot.addWidget(dialog)
    frames = LazyFrames(4, lambda step: np.roll(images, 3 - step, 1))
    dialog.open(images, REQUEST, (4, 1), frames)
    yield dialog
    dialog.end()


def written(qtbot, dialog, path):
    """Write, and wait until it is done."""
    dialog.write(path)
    qtbot.waitUntil(lambda: not dialog.busy, timeout=TIMEOUT)
    return path


def shown(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.save_button.isEnabled(), timeout=TIMEOUT)


@pytest.mark.parametrize("which", ["chosen", "all"])
def test_a_png_of_what_is_chosen_carries_its_recipe(qtbot, dialog, notes, tmp_path, images, which):
    choose(dialog.form.which, which)
    dialog.form.scale.box.setValue(3)
    path = written(qtbot, dialog, tmp_path / "a.png")
    indices = [1, 4] if which == "chosen" else list(range(5))
    recipe = read_recipe(path)
    assert recipe.seeds == tuple(REQUEST.seeds[i] for i in indices)
    with Image.open(path) as file:
        pixels = np.asarray(file)
    np.testing.assert_array_equal(pixels[:48, :48], images[indices[0]].repeat(3, 0).repeat(3, 1))
    assert notes.history[-1].what == "Saved 'a.png'."


@pytest.mark.parametrize("form", ["gif", "apng", "mp4"])
def test_films_hold_what_is_chosen(qtbot, dialog, tmp_path, form):
    choose(dialog.form.form, form)
    assert dialog.form.seconds.isVisible()
    told = []
    dialog._writing.progressed.connect(told.append)
    path = written(qtbot, dialog, tmp_path / f"a.{form}")
    assert told == sorted(told)
    assert told[-1] == 1
    if form != "mp4":
        with Image.open(path) as file:
            assert (file.n_frames, file.size) == (4, (128, 64))  # two images, as large as is usual


def test_a_sprite_sheet_has_a_tag_for_each_class(qtbot, dialog, tmp_path):
    choose(dialog.form.form, "sheet")
    choose(dialog.form.which, "all")
    assert dialog.form.scale.value == 1
    written(qtbot, dialog, tmp_path / "a.png")
    tags = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["meta"]["frameTags"]
    assert [tag["name"] for tag in tags] == ["hero", "food", "none"]


def test_a_file_each_goes_into_a_folder_of_its_own(qtbot, dialog, notes, tmp_path, monkeypatch):
    choose(dialog.form.form, "images")
    (tmp_path / "samples").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.busy, timeout=TIMEOUT)
    folder = tmp_path / "samples_2"
    assert [read_recipe(path).seeds for path in sorted(folder.iterdir())] == [(5,), (21,)]


def test_the_palette_is_seen_before_it_is_written(qtbot, dialog, tmp_path):
    choose(dialog.form.which, "all")
    before = dialog.preview.grab().toImage()
    choose(dialog.form.palette_choice, "4")
    shown(qtbot, dialog)
    assert "4 colours" in dialog.figures.text()
    assert dialog.preview.grab().toImage() != before
    path = written(qtbot, dialog, tmp_path / "a.png")
    with Image.open(path) as file:
        pixels = np.asarray(file).reshape(-1, 4)
    assert len(np.unique(pixels[pixels[:, 3] > 0], axis=0)) <= 4
    choose(dialog.form.palette_choice, "")
    assert dialog.preview.grab().toImage() == before


def test_the_newest_palette_wins(qtbot, dialog):
    for count in ("64", "4", "32", "8"):
        choose(dialog.form.palette_choice, count)
    shown(qtbot, dialog)
    assert "8 colours" in dialog.figures.text()


def test_a_palette_file_is_asked_for_and_its_faults_are_said(qtbot, dialog, notes, tmp_path, monkeypatch):
    good, bad = tmp_path / "two.hex", tmp_path / "bad.hex"
    good.write_text("000000\nffffff\n")
    bad.write_text("no colours\n")
    box = dialog.form.palette_choice

    def ask(path):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path) if path else "", ""))
        choose(box, "file")
        box.activated.emit(box.currentIndex())
        shown(qtbot, dialog)

    ask(good)
    assert dialog.form.wish.palette == str(good)
    assert "2 colours" in dialog.figures.text()
    ask(None)
    assert dialog.form.wish.palette == str(good)
    ask(bad)
    assert "Line 1 of 'bad.hex'" in notes.history[-1].why
    assert dialog.form.wish.palette is None


def test_writing_can_be_given_up(qtbot, dialog, notes, tmp_path, images):
    choose(dialog.form.form, "apng")
    dialog.open(images, REQUEST, (), LazyFrames(100, lambda step: images.repeat(40, 0)))
    choose(dialog.form.form, "apng")
    dialog.form.scale.box.setValue(8)
    dialog.write(tmp_path / "a.apng")
    assert dialog.busy
    assert dialog.cancel_button.isVisible()
    qtbot.waitUntil(lambda: dialog.progress.value() > 0, timeout=TIMEOUT)
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.busy, timeout=TIMEOUT)
    assert "cancelled" in notes.history[-1].why
    assert not list(tmp_path.iterdir())
    assert not dialog.cancel_button.isVisible()


def test_what_cannot_be_written_is_said(qtbot, dialog, notes, tmp_path):
    (tmp_path / "file").touch()
    written(qtbot, dialog, tmp_path / "file" / "a.png")
    assert notes.history[-1].what == "'a.png' could not be saved."
    assert notes.history[-1].kind == "error"


def test_the_clipboard(qtbot, dialog, images):
    dialog.form.scale.box.setValue(2)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().image().width() == 64
    qtbot.mouseClick(dialog.command_button, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("ddpm-studio sample --recipe recipe:")
    assert recipe_from(text.split()[3]).seeds == (5, 21)
    qtbot.mouseClick(dialog.python_button, Qt.MouseButton.LeftButton)
    assert "seeds=(5, 21)," in QGuiApplication.clipboard().text()


def test_images_of_unknown_making_have_no_recipe(qtbot, dialog, tmp_path, images):
    dialog.open(images)
    assert not dialog.command_button.isEnabled()
    assert dialog.form.form.findData("gif") < 0
    assert dialog.form.which.count() == 1
    path = written(qtbot, dialog, tmp_path / "a.png")
    with Image.open(path) as file:
        assert not file.text


def test_what_is_dragged_is_a_png_with_its_recipe(qtbot, images):
    data = drag_data(images[:1], REQUEST.only(0))
    (url,) = data.urls()
    assert url.fileName() == "seed_3.png"
    assert read_recipe(Path(url.toLocalFile())) == REQUEST.only(0)
    assert data.hasImage()
    again = drag_data(images[:1], REQUEST.only(0))
    assert again.urls() != data.urls()  # the first target may still be copying


def test_pulling_the_preview_drags(qtbot, dialog):
    with qtbot.waitSignal(dialog.preview.drag_requested):
        dialog.preview.drag_requested.disconnect(dialog._drag)  # the drag itself waits for a person
        for kind, x in ((QEvent.Type.MouseButtonPress, 20.0), (QEvent.Type.MouseMove, 80.0)):
            where = QPointF(x, 20.0)
            left = Qt.MouseButton.LeftButton
            event = QMouseEvent(kind, where, where, left, left, Qt.KeyboardModifier.NoModifier)
            QGuiApplication.sendEvent(dialog.preview, event)


def test_everything_has_a_name_and_says_what_it_does(dialog):
    kinds = (QAbstractButton, QComboBox, QAbstractSlider)
    for widget in dialog.findChildren(QWidget):
        if isinstance(widget, kinds) and widget.objectName().startswith("takeaway."):
            assert widget.toolTip(), widget.objectName()
            assert widget.accessibleName(), widget.objectName()


def test_the_engine_writes_the_network_and_says_what_it_cannot(qtbot, notes, tmp_path, images, trained_run):
    bridge = Bridge()
    dialog = TakeAway(notes, tmp_path, None, bridge)
    qtbot.addWidget(dialog)
    failures = []
    bridge.failed.connect(failures.append)
    try:
        dialog.open(images, REQUEST.model_copy(update={"model": tmp_path / "gone"}))
        dialog.write_network(tmp_path / "a.onnx")
        assert not dialog.onnx_button.isEnabled()
        qtbot.waitUntil(dialog.onnx_button.isEnabled, timeout=120_000)
        assert "There is no model" in failures[0].why
        dialog.open(images, REQUEST.model_copy(update={"model": trained_run}))
        dialog.write_network(tmp_path / "a.onnx")
        qtbot.waitUntil(dialog.onnx_button.isEnabled, timeout=240_000)
    finally:
        dialog.end()
        bridge.close()
    assert len(failures) == 1
    assert notes.history[-1].what == "Saved 'a.onnx'."
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.onnx", "sample_with_onnxruntime.py"]


def test_background_work_tells_ends_and_fails(qtbot, qapp):
    background = Background()
    outcomes = []
    background.ended.connect(outcomes.append)
    background.start(lambda tell: tell(1.0) or "done")
    with pytest.raises(RuntimeError):
        background.start(lambda tell: None)
    background.end()
    background.start(lambda tell: 1 / 0)
    qtbot.waitUntil(lambda: len(outcomes) == 2, timeout=TIMEOUT)
    assert outcomes[0].cancelled or outcomes[0].result == "done"
    assert isinstance(outcomes[1].error, ZeroDivisionError)
    assert not background.busy
