"""Preferences and the welcome page: what is chosen there happens, and is there again next time."""

import json
import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QPushButton,
    QToolButton,
    QWidget,
)

from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.app.theme import Mode
from ddpm_studio.engine import protocol
from ddpm_studio.training.run_folder import newest_preview, read_previews, write_preview


def _open(window: MainWindow, command: str, name: str) -> QDialog:
    window.table.run(command)
    return next(d for d in window.findChildren(QDialog, name) if d.isVisible())


def _click(parent: QWidget, kind: type, name: str) -> None:
    parent.findChild(kind, name).click()


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def _kept(window: MainWindow) -> dict:
    return json.loads((window.home / "settings.json").read_text())


# ---- preferences


def test_each_preference_takes_effect_at_once_is_kept_and_reset(window):
    dialog = _open(window, "window.preferences", "preferences")
    memory, sampler = dialog.findChild(QDoubleSpinBox, "preferences.memory"), window.sample.form.advanced
    _choose(dialog.findChild(QComboBox, "preferences.theme"), Mode.DARK)
    assert window.theme.tokens.dark
    memory.setValue(0.5)
    assert sampler.budget_bytes == 2**29
    dialog.findChild(QCheckBox, "preferences.tells_end").setChecked(False)
    assert not window.train.tells_end
    _choose(dialog.findChild(QComboBox, "preferences.start"), "sample")
    dialog.reject()
    kept = _kept(window)
    assert (kept["theme"], kept["start"], kept["tells_end"]) == ("dark", "sample", False)

    dialog = _open(window, "window.preferences", "preferences")
    assert dialog.findChild(QDoubleSpinBox, "preferences.memory").value() == 0.5
    assert dialog.findChild(QComboBox, "preferences.start").currentData() == "sample"
    reset = dialog.findChild(QToolButton, "preferences.reset.theme")
    assert reset.isEnabled()
    reset.click()
    assert window.theme.mode is Mode.SYSTEM
    assert not reset.isEnabled()
    window.set_theme(Mode.DARK)  # as the menu does
    assert dialog.findChild(QComboBox, "preferences.theme").currentData() == Mode.DARK
    assert sampler.budget_bytes == 2**29  # only this one
    _click(dialog, QPushButton, "preferences.reset_all")
    assert sampler.budget_bytes == 2**31
    assert window.train.tells_end
    assert not any(b.isEnabled() for b in dialog.findChildren(QToolButton) if "reset" in b.objectName())
    dialog.reject()


def test_a_finished_training_is_told_of_unless_that_is_not_wanted(window, trained_run):
    ended = protocol.TrainingEnded(trained_run, "finished", 128)
    window.bridge.training_ended.emit(ended)
    assert "is finished" in window.notes.history[-1].what
    told = len(window.notes.history)
    window.train.tells_end = False
    window.bridge.training_ended.emit(ended)
    assert len(window.notes.history) == told


@pytest.mark.parametrize(("start", "workspace", "welcomed"), [("sample", "sample", False), ("welcome", "train", True)])
def test_what_is_in_front_at_the_start_is_chosen(qtbot, tmp_path, start, workspace, welcomed):
    (tmp_path / "settings.json").write_text(json.dumps({"start": start, "workspace": "train"}))
    window = MainWindow(tmp_path)
    qtbot.addWidget(window)
    window.show()
    window.front_door.begin()
    assert window.workspace == workspace
    welcome = window.findChild(QDialog, "welcome")
    assert (welcome is not None) == welcomed
    if welcome is not None:
        welcome.reject()
    window.close()


# ---- welcome


def test_each_choice_leads_where_it_says(window):
    for choice, workspace in (("draw", "sample"), ("train", "data")):
        window.show_workspace("compare")
        welcome = _open(window, "window.welcome", "welcome")
        _click(welcome, QPushButton, f"welcome.{choice}")
        assert window.workspace == workspace
        assert not welcome.isVisible()
    _click(_open(window, "window.welcome", "welcome"), QPushButton, "welcome.learn")
    assert window.learn.dock.isVisible()


def test_a_recent_run_shows_its_last_images_and_opens_in_sample(window, qtbot, trained_run):
    welcome = _open(window, "window.welcome", "welcome")
    assert welcome.empty.isVisible()
    run = window.home / "runs" / "shapes"
    shutil.copytree(trained_run, run)
    window.train.runs.refresh()
    qtbot.waitUntil(lambda: len(welcome.buttons) == 1)
    assert not welcome.empty.isVisible()
    last = read_previews(run)[-1][1]
    assert (newest_preview(run) == last).all()

    def pictured() -> bool:  # the first of the four images, enlarged by a whole number
        shown = welcome.buttons[0].icon().pixmap(80, 80).toImage()
        place, times = last[0].shape[0] // 2, shown.width() // (2 * last[0].shape[1])
        middle = times * place + times // 2
        colour = shown.pixelColor(middle, middle)
        return [colour.red(), colour.green(), colour.blue()] == [int(c) for c in last[0][place, place, :3]]

    qtbot.waitUntil(pictured)
    welcome.buttons[0].click()
    assert window.workspace == "sample"
    assert window.sample.form.model.path == run


def test_it_takes_what_is_dropped_and_can_be_asked_for_at_the_start(window, qtbot, tiny_images):
    welcome = _open(window, "window.welcome", "welcome")
    welcome.findChild(QCheckBox, "welcome.at_start").setChecked(True)
    assert _kept(window)["start"] == "welcome"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tiny_images))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(welcome, QDragEnterEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(welcome, QDropEvent(QPointF(5, 5), *how))
    assert window.workspace == "data"
    assert not welcome.isVisible()
    qtbot.waitUntil(lambda: window.data.image_set is not None, timeout=60_000)


def test_a_damaged_preview_gives_way_to_the_one_before(tmp_path, trained_run):
    images = read_previews(trained_run)[0][1]
    (tmp_path / "previews").mkdir()
    write_preview(tmp_path, 8, images)
    (tmp_path / "previews" / "images_000000016.png").write_bytes(b"no picture")
    assert (newest_preview(tmp_path) == images).all()
    assert newest_preview(tmp_path / "elsewhere") is None
