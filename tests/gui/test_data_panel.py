"""The Data workspace on real files, read by the real engine."""

import shutil
from contextlib import contextmanager

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableView, QTableWidget

from ddpm_studio.app.panels.form_rows import choose
from ddpm_studio.app.widgets.thumbnails import Thumbnails
from ddpm_studio.data.image_set import ImageSet

READING_MS = 60_000


def _open(window, qtbot, source) -> None:
    window.show_workspace("data")
    with qtbot.waitSignal(window.bridge.images_loaded, timeout=READING_MS):
        window.data.open_source(str(source))
    with qtbot.waitSignal(window.data.images_shown, timeout=READING_MS):
        pass


@contextmanager
def _shown(window, qtbot):
    """What is done within is seen at the end, and nothing that was asked for before."""
    qtbot.waitUntil(lambda: not window.data.arranging, timeout=READING_MS)
    with qtbot.waitSignal(window.data.images_shown, timeout=READING_MS):
        yield


def _names(window) -> list[str]:
    return [row.name for row in window.data.attributes.rows.rows.rows][1:]


def test_it_says_what_to_do_before_there_are_images(window):
    window.show_workspace("data")
    assert window.data.browse.drop_zone.isVisible()
    assert not window.data.use_button.isEnabled()


def test_the_built_in_sprites_are_one_click_away(window, qtbot):
    window.show_workspace("data")
    with qtbot.waitSignal(window.bridge.images_loaded, timeout=READING_MS):
        button = window.findChild(QPushButton, "data.drop_zone.builtin")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(window.data.image_set) > 1000
    assert not window.data.browse.drop_zone.isVisible()


def test_a_folder_shows_its_images_classes_and_problems(window, qtbot, tiny_images, tmp_path):
    folder = tmp_path / "with trouble"
    shutil.copytree(tiny_images, folder)
    (folder / "circle" / "torn.png").write_bytes(b"\x89PNG no more")
    _open(window, qtbot, folder)
    data = window.data
    assert data.thumbnails.images.rowCount() == 36
    assert _names(window) == ["circle", "square", "triangle"]
    with _shown(window, qtbot):
        data.attributes.rows.select(("circle",))
    assert data.thumbnails.images.rowCount() == 12
    index = data.thumbnails.images.index(0)
    assert "circle" in index.data(Qt.ItemDataRole.ToolTipRole)
    found, left_out = window.findChild(QTableWidget, "data.found"), window.findChild(QTableView, "data.problems")
    assert found.isVisible()
    assert found.item(0, 0).text() == "Left-out files"
    qtbot.mouseClick(window.findChild(QPushButton, "data.found.unreadable.files"), Qt.MouseButton.LeftButton)
    assert left_out.isVisible()
    assert "torn.png" in left_out.model().index(0, 0).data()
    assert left_out.model().index(0, 1).data()
    assert "36 images" in data.browse.totals.text()
    assert "1 left out" in data.browse.totals.text()


def test_another_size_reads_the_images_again(window, qtbot, tiny_images):
    _open(window, qtbot, tiny_images)
    with qtbot.waitSignal(window.bridge.images_loaded, timeout=READING_MS):
        window.data.form.size_box.choose(32)
    assert window.data.image_set.size == 32


def test_what_cannot_be_read_is_said_and_the_last_set_stays(window, qtbot, tiny_images, tmp_path):
    _open(window, qtbot, tiny_images)
    empty = tmp_path / "empty"
    empty.mkdir()
    with qtbot.waitSignal(window.bridge.failed, timeout=READING_MS):
        window.data.open_source(str(empty))
    assert window.notes.history[-1].kind == "error"
    assert len(window.data.image_set) == 36
    assert not window.data.browse.busy.isVisible()
    window.data.use()
    assert window.train.form.image_set.source == str(tiny_images)


def test_the_images_go_to_train_with_their_size_and_background(window, qtbot, tiny_images):
    window.data.form.background.choose((10, 20, 30))
    window.data.form.size_box.choose(32)
    _open(window, qtbot, tiny_images)
    qtbot.mouseClick(window.data.use_button, Qt.MouseButton.LeftButton)
    assert window.workspace == "train"
    config = window.train.form.config()
    assert (config.image_set, config.size, config.background) == (str(tiny_images), 32, (10, 20, 30))


@pytest.mark.parametrize("row", [0, 17])
def test_thumbnails_are_enlarged_by_whole_pixels(window, qtbot, tiny_images, row):
    _open(window, qtbot, tiny_images)
    view: Thumbnails = window.data.thumbnails
    rect = view.visualRect(view.images.index(row))
    picture = view.viewport().grab(rect).toImage()
    side = view.device_side()
    zoom = side // 16
    image = window.data.image_set.images[row]
    left = top = (picture.width() - side) // 2
    for y in range(side):
        for x in range(side):
            assert picture.pixelColor(left + x, top + y) == QColor(*image[y // zoom, x // zoom].tolist())


def _file(data, row: int) -> str:
    return data.image_set.called(int(data.thumbnails.images.places[row]))


def test_attributes_are_renamed_merged_and_left_out_and_each_change_can_be_taken_back(window, qtbot, tiny_images):
    _open(window, qtbot, tiny_images)
    data, rows = window.data, window.data.attributes.rows
    rows.select(("square",))
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = window.findChild(QLineEdit, "data.attributes.rename")
    editor.setText("box")
    with _shown(window, qtbot):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert _names(window) == ["circle", "box", "triangle"]
    assert rows.selected() == ("box",)

    rows.select(("box", "triangle"))
    assert data.attributes.merge_button.isEnabled()
    with _shown(window, qtbot):
        data.attributes.merge("box")
    assert _names(window) == ["circle", "box"]
    assert data.shown.counts == {"circle": 12, "box": 24}
    assert data.thumbnails.images.rowCount() == 24  # what was merged is still looked at

    with _shown(window, qtbot):
        data.attributes.leave_out(True)
    assert (data.shown.kept, data.shown.learned) == (12, {"circle": 12})
    with _shown(window, qtbot):
        window.table.run("data.undo")
    assert data.shown.kept == 36
    with _shown(window, qtbot):
        window.table.run("data.redo")
    assert data.shown.kept == 12
    with _shown(window, qtbot):
        data.attributes.reset()
    assert _names(window) == ["circle", "square", "triangle"]
    assert data.changes_note.isHidden()
    for _ in range(4):
        with _shown(window, qtbot):
            window.table.run("data.undo")
    assert not data.history.undo_words
    assert data.image_set.attributes == ("circle", "square", "triangle")


def test_one_image_is_edited_another_left_out_and_training_gets_it_all(window, qtbot, tiny_images):
    _open(window, qtbot, tiny_images)
    data = window.data
    view = data.thumbnails
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.images.index(2)).center())
    edited = _file(data, 2)
    assert data.detail.file.text() == edited
    assert data.detail.values.value("circle") == 1
    classes = window.findChild(QComboBox, "data.class")
    classes.setCurrentIndex(classes.findData("square"))
    with _shown(window, qtbot):
        classes.activated.emit(classes.currentIndex())
    assert data.detail.values.value("circle") == 0
    assert data.shown.counts == {"circle": 11, "square": 13, "triangle": 12}
    data.detail.values.setCurrentRow(2)
    with _shown(window, qtbot):
        qtbot.keyClick(data.detail.values, Qt.Key.Key_Plus)
    assert data.detail.values.value("triangle") == pytest.approx(0.05)

    dropped = _file(data, 0)
    view.select_places(view.images.places[:1])
    with _shown(window, qtbot):
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert data.shown.kept == 35
    with _shown(window, qtbot):
        data.attributes.balanced.click()
    assert "1 image left out" in data.changes_note.text()
    qtbot.mouseClick(data.use_button, Qt.MouseButton.LeftButton)
    preparation = window.train.form.config().preparation
    assert preparation.curation.dropped == (dropped,)
    assert preparation.curation.edits[0].files == (edited,)
    assert dict(preparation.curation.edits[0].values) == {"circle": 0, "square": 1, "triangle": 0.05}
    assert preparation.balanced
    assert "balanced" in window.train.form.prepared_note.text()

    window.show_workspace("data")
    table = window.findChild(QTableView, "data.problems")
    data.found.tabs.setCurrentIndex(1)
    table.selectRow(0)
    assert table.model().index(0, 0).data() == dropped
    with _shown(window, qtbot):
        qtbot.mouseClick(data.found.back_button, Qt.MouseButton.LeftButton)
    assert data.shown.kept == 36


def test_images_are_found_by_name_sorted_and_copies_shown(window, qtbot, tiny_images, tmp_path):
    folder = tmp_path / "copies"
    shutil.copytree(tiny_images, folder)
    first = sorted((folder / "circle").iterdir())[0]
    shutil.copy(first, folder / "triangle" / "again.png")
    _open(window, qtbot, folder)
    data = window.data
    with _shown(window, qtbot):
        data.browse.search.setText("AGAIN")
    assert data.thumbnails.images.rowCount() == 1
    assert data.browse.counted.text() == "1 of 37 shown"
    with _shown(window, qtbot):
        data.browse.search.setText("nothing is called so")
    assert data.browse.empty.isVisible()
    with _shown(window, qtbot):
        data.browse.search.clear()
    with _shown(window, qtbot):
        data.browse.set_order("class")
    strongest = data.shown.whole.labels[data.thumbnails.images.places].argmax(1)
    assert (np.diff(strongest) >= 0).all()

    with _shown(window, qtbot):
        qtbot.mouseClick(window.findChild(QPushButton, "data.found.duplicates.show"), Qt.MouseButton.LeftButton)
    assert [_file(data, 0).endswith("again.png"), data.thumbnails.images.rowCount()] == [True, 1]
    with _shown(window, qtbot):
        qtbot.mouseClick(window.findChild(QPushButton, "data.found.duplicates.leave_out"), Qt.MouseButton.LeftButton)
    assert data.shown.kept == 36
    with _shown(window, qtbot):
        qtbot.mouseClick(data.browse.only_button, Qt.MouseButton.LeftButton)
    assert data.thumbnails.images.rowCount() == 36


def test_changes_of_an_image_set_are_there_again_when_it_is_opened_again(window, qtbot, tiny_images, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(tiny_images, other)
    _open(window, qtbot, tiny_images)
    with _shown(window, qtbot):
        window.data.attributes.rename("circle", "disc")
    _open(window, qtbot, other)
    assert _names(window) == ["circle", "square", "triangle"]
    _open(window, qtbot, tiny_images)
    assert _names(window) == ["disc", "square", "triangle"]
    state = window.data.save_state()
    window.data.restore_state(state)
    assert state["prepared"][str(tiny_images)]["curation"]["renamed"] == [["circle", "disc"]]
    with pytest.raises(ValueError, match="fit"):
        window.data.restore_state({**state, "preparation": {"fit": "by magic"}})


def test_a_hundred_thousand_images_are_walked_through_with_the_keyboard(qtbot):
    images = np.zeros((100_000, 16, 16, 3), np.uint8)
    images[-1] = 255
    labels = np.zeros((len(images), 0), np.float32)
    view = Thumbnails()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.show_images(ImageSet("many", "many", images, labels, ()))
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_image == 99_999
    index = view.images.index(99_999)
    assert view.viewport().rect().contains(view.visualRect(index))
    picture = view.viewport().grab(view.visualRect(index)).toImage()
    assert picture.pixelColor(picture.rect().center()) == QColor("white")
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    above = view.selected_places()
    assert above[-1] == 99_999
    assert len(above) > 1
    assert (np.diff(above) == 1).all()
    times = view.times
    qtbot.keyClicks(view, "+")
    assert view.times == times + 1
    view.selectAll()
    assert len(view.selected_places()) == 100_000


def test_a_pattern_says_what_it_makes_of_the_names_before_it_is_taken(window, qtbot, tiny_images, tmp_path):
    folder = tmp_path / "named"
    folder.mkdir()
    picture = next((tiny_images / "circle").iterdir())
    for name in ("cat_red_1", "cat_blue_2", "dog_red_3"):
        shutil.copy(picture, folder / f"{name}.png")
    _open(window, qtbot, folder)
    form = window.data.form
    choose(form.attributes_from, "names")
    form.pattern.setText("{class}{colour}")
    assert form.pattern_note.property("role") == "error"
    qtbot.keyClick(form.pattern, Qt.Key.Key_Return)
    assert not window.data.browse.busy.isVisible()
    form.pattern.setText("{class}_{colour}_*")
    assert "It fits 3 of 3 names: cat (2), dog (1)" in form.pattern_note.text()
    with qtbot.waitSignal(window.bridge.images_loaded, timeout=READING_MS), _shown(window, qtbot):
        qtbot.keyClick(form.pattern, Qt.Key.Key_Return)
    assert _names(window) == ["cat", "dog", "colour: blue", "colour: red"]
