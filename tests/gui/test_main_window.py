"""The frame: workspaces, commands, notes, theme, what is remembered, and an engine that dies."""

import json
import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QToolButton, QWidget

from ddpm_studio import assets
from ddpm_studio.app.actions import Action, ActionTable
from ddpm_studio.app.icons import icon
from ddpm_studio.app.main_window import CloseChoice, MainWindow
from ddpm_studio.app.note_cards import NoteCard
from ddpm_studio.app.palette import match_score
from ddpm_studio.app.panels.attribute_slider import AttributeSlider
from ddpm_studio.app.panels.train_figures import NONE
from ddpm_studio.app.settings import Settings
from ddpm_studio.app.status_chip import Doing
from ddpm_studio.app.theme import DARK, LIGHT, Mode, Theme
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.sampling.class_pictures import read_strip
from ddpm_studio.training.metrics import read_metrics

ENGINE_MS = 60_000
TRAINING_MS = 120_000


def _drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), *how))


def _start_small_training(window: MainWindow, qtbot) -> None:
    window.show_workspace("train")
    form = window.train.form
    form.advanced.features.setValue(8)
    form.advanced.batch_size.setValue(8)
    form.advanced.previews.setValue(2)
    qtbot.mouseClick(window.findChild(QPushButton, "train.start"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.train.view.plot.curve.steps > 3, timeout=TRAINING_MS)


def _stop_training(window: MainWindow, qtbot) -> None:
    window.train.stop()
    qtbot.waitUntil(lambda: window.train.running is None, timeout=TRAINING_MS)


# ---- workspaces and commands


def test_first_start_opens_on_sample_and_the_switch_goes_everywhere(window, qtbot):
    assert window.workspace == "sample"
    for name in ("data", "train", "compare", "sample"):
        qtbot.mouseClick(window.findChild(QToolButton, f"workspace.{name}"), Qt.MouseButton.LeftButton)
        assert window.workspace == name
        assert window.findChild(QToolButton, f"workspace.{name}").isChecked()


def test_the_palette_of_the_first_start_shows_each_class_before_anything_is_drawn(window):
    info = window.sample.form.info
    sliders = window.findChildren(AttributeSlider)
    assert [slider.name for slider in sliders] == list(info.config.attributes)
    for slider, wanted in zip(sliders, read_strip(info), strict=True):
        shown = slider.picture.icon().pixmap(32, 32).toImage().scaled(16, 16)
        assert shown == to_qimage(wanted).convertToFormat(shown.format())
    assert window.sample.images.grid.count == 0


@pytest.mark.parametrize(("key", "name"), [("1", "data"), ("2", "train"), ("3", "sample"), ("4", "compare")])
def test_each_workspace_has_a_key(window, qtbot, key, name):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace == name


def test_the_palette_finds_and_runs_a_command_by_keyboard_alone(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_P, modifiers)
    field, found = window.findChild(QLineEdit, "palette.filter"), window.findChild(QListWidget, "palette.list")
    qtbot.waitUntil(field.hasFocus)
    everything = found.count()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_P, modifiers)
    qtbot.keyClicks(field, "show tr")
    assert 0 < found.count() < everything
    assert found.currentItem().text() == "Show Train"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.workspace == "train"
    assert not field.isVisible()


def test_a_better_match_is_offered_first():
    assert match_score("zz", "Start training") is None
    assert match_score("tra", "Start training") > match_score("tra", "Extract") > match_score("tra", "To react")


def test_two_commands_cannot_share_a_key(window):
    table = ActionTable(window)
    table.add([Action("a.one", "One", lambda: None, shortcut="F9", workspace="data")])
    table.add([Action("b.one", "One", lambda: None, shortcut="F9", workspace="train")])
    with pytest.raises(ValueError, match="same shortcut"):
        table.add([Action("c.one", "One", lambda: None, shortcut="F9")])


def test_every_command_says_what_it_does(window):
    entries = list(window.table)
    assert len(entries) > 20
    assert [entry.id for entry in entries if not (entry.tooltip and window.table[entry.id].toolTip())] == []


# ---- the look


def test_the_theme_recolours_the_window_and_its_icons(window):
    theme = Theme.instance()
    window.set_theme(Mode.DARK)
    assert theme.tokens is DARK
    one = icon("play")
    dark = one.pixmap(24, 24).toImage()
    window.set_theme(Mode.LIGHT)
    assert theme.tokens is LIGHT
    assert one.pixmap(24, 24).toImage() != dark
    assert window.grab().toImage().pixelColor(5, 5).lightness() > 200


def test_every_icon_draws_something(qapp):
    for path in (assets.resources() / "icons").glob("*.svg"):
        image = icon(path.stem).pixmap(24, 24).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), path.name


# ---- notes


def test_a_note_can_be_unfolded_copied_closed_and_found_again(window, qtbot):
    did = []
    actions = [("Again", lambda: did.append(1))]
    window.notes.say("It failed", "Because", "Do this", "trace", kind="error", actions=actions)
    card = window.cards.cards()[-1]
    assert card.isVisible()
    assert not card.details.isVisible()
    qtbot.mouseClick(card.findChild(QPushButton, "note.more"), Qt.MouseButton.LeftButton)
    assert card.details.isVisible()
    qtbot.mouseClick(card.findChild(QPushButton, "note.copy"), Qt.MouseButton.LeftButton)
    assert "trace" in QApplication.clipboard().text()
    qtbot.mouseClick(card.findChild(QPushButton, "note.action.0"), Qt.MouseButton.LeftButton)
    assert did == [1]
    assert window.cards.cards() == []
    qtbot.mouseClick(window.findChild(QToolButton, "notes.history"), Qt.MouseButton.LeftButton)
    history = window.findChild(QWidget, "notes.list")
    assert history.isVisible()
    assert next(c.note.what for c in history.findChildren(NoteCard)) == "It failed"
    qtbot.keyClick(history, Qt.Key.Key_Escape)
    assert not history.isVisible()


# ---- files


def test_what_is_dropped_goes_where_it_belongs(window, qtbot, tiny_images, trained_run, tmp_path):
    _drop(window, tiny_images)
    assert window.workspace == "data"
    qtbot.waitUntil(lambda: window.data.image_set is not None, timeout=ENGINE_MS)
    _drop(window, trained_run)
    assert window.workspace == "sample"
    stranger = tmp_path / "letter.txt"
    stranger.write_text("hello")
    _drop(window, stranger)
    assert window.notes.history[-1].kind == "warning"
    assert "letter.txt" in window.notes.history[-1].what


def test_weights_that_are_none_are_refused_with_a_reason(window, qtbot, tmp_path):
    bad = tmp_path / "model.pth"
    bad.write_bytes(b"this is no state dict")
    with qtbot.waitSignal(window.bridge.failed, timeout=ENGINE_MS):
        _drop(window, bad)
    note = window.notes.history[-1]
    assert note.kind == "error"
    assert "model.pth" in note.why
    assert "Choose another file" in note.why


# ---- the engine


def test_the_chip_tells_the_device_once_the_engine_is_up(window, qtbot):
    qtbot.waitUntil(lambda: window.chip.doing is Doing.IDLE, timeout=ENGINE_MS)
    assert "idle" in window.chip.text()
    assert "CPU" in window.chip.text() or "CUDA" in window.chip.text()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is not there")
def test_an_engine_killed_while_training_is_said_and_the_training_resumed(window, qtbot):
    _start_small_training(window, qtbot)
    run, pid = window.train.running, window.bridge.pid
    with qtbot.waitSignal(window.bridge.checkpoint_saved, timeout=TRAINING_MS) as saved:
        window.train.save_now()
    # some steps beyond it are kept, so that the run's past is read once more when it is known that they are lost
    qtbot.waitUntil(lambda: read_metrics(run)["images_seen"][-1] > saved.args[0].images_seen, timeout=TRAINING_MS)
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: window.chip.doing is Doing.STOPPED, timeout=ENGINE_MS)
    assert window.train.running is None
    note = window.notes.history[-1]
    assert [label for label, _ in note.actions] == ["Resume training", "Restart engine"]
    card = window.cards.cards()[-1]
    with qtbot.waitSignal(window.bridge.training_started, timeout=TRAINING_MS) as started:
        qtbot.mouseClick(card.findChild(QPushButton, "note.action.0"), Qt.MouseButton.LeftButton)
    assert started.args[0].run == run
    assert started.args[0].images_seen > 0
    assert window.bridge.pid != pid
    shown = window.train.shown
    qtbot.waitUntil(
        lambda: not shown.reading and shown.view.plot.newest > started.args[0].images_seen, timeout=ENGINE_MS
    )
    assert NONE not in (window.train.figures.text("parameters"), window.train.figures.text("device"))
    _stop_training(window, qtbot)


# ---- closing and remembering


def test_closing_while_training_asks(window, qtbot, monkeypatch):
    _start_small_training(window, qtbot)
    run = window.train.running
    monkeypatch.setattr(window, "ask_before_closing", lambda: CloseChoice.CANCEL)
    assert not window.close()
    assert window.train.running == run
    monkeypatch.setattr(window, "ask_before_closing", lambda: CloseChoice.STOP)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=TRAINING_MS)
    assert window.train.running is None
    assert list((run / "checkpoints").iterdir())


def test_the_next_window_is_as_the_last_one_was(window, qtbot, tmp_path):
    window.show_workspace("compare")
    window.set_theme(Mode.DARK)
    window.train.form.size_box.choose(32)
    window.close()
    second = MainWindow(tmp_path / "home")
    qtbot.addWidget(second)
    assert second.workspace == "compare"
    assert second.theme.mode is Mode.DARK
    assert second.train.form.size_box.size_chosen == 32
    second.set_theme(Mode.SYSTEM)
    second.close()


@pytest.mark.parametrize("content", ["{ no json", "[1, 2]", '{"theme": "pink", "state.train": {"form": 3}}'])
def test_unreadable_settings_never_stop_the_start(qtbot, tmp_path, content):
    (tmp_path / "settings.json").write_text(content)
    window = MainWindow(tmp_path)
    qtbot.addWidget(window)
    assert window.workspace == "sample"
    assert any(note.kind == "warning" for note in window.notes.history)
    window.close()


def test_settings_are_set_aside_and_written_whole(tmp_path):
    (tmp_path / "settings.json").write_bytes(b"\xff\xfe\x00")
    settings = Settings(tmp_path)
    assert "set aside" in settings.trouble
    assert (tmp_path / "settings.json.bak").read_bytes() == b"\xff\xfe\x00"
    settings.set("theme", "dark")
    settings.save()
    assert json.loads((tmp_path / "settings.json").read_text()) == {"theme": "dark"}
    assert Settings(tmp_path).get("theme", "system") == "dark"
    assert Settings(tmp_path).get("theme", 3) == 3
    assert not list(tmp_path.glob("*.tmp"))
