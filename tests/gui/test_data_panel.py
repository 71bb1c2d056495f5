"""The Data workspace on real files, read by the real engine."""

import shutil
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QTableView, QTableWidget

from ddpm_studio.app.widgets.thumbnails import Thumbnails

READING_MS = 60_000


def _open(window, qtbot, source) -> None:
    window.show_workspace("data")
    with qtbot.waitSignal(window.bridge.images_loaded, timeout=READING_MS):
        window.data.open_source(str(source))
    with qtbot.waitSignal(window.data.images_shown, timeout=READING_MS):
        pass


@contextmanager
def _shown(window, qtbot):
    """What is done within is seen at the end."""
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
