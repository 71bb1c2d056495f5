"""Images dropped on the Data workspace, and pasted, with a real engine."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ddpm_studio.app.gathering import PASTED
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.data.sheets import Grid

READING_MS = 60_000


def _mime(*paths) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _drop(widget, data: QMimeData) -> None:
    """As a person drags it into the middle of ``widget``."""
    middle = widget.rect().center()
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(middle, action, data, button, keys))
    QApplication.sendEvent(widget, QDropEvent(QPoint(middle), action, data, button, keys))


def _sheet(path) -> None:
    rng = np.random.default_rng(5)
    pixels = np.zeros((3 * 17 - 1, 5 * 17 - 1, 4), np.uint8)
    for i in range(13):  # the last two cells are empty
        top, left = i // 5 * 17, i % 5 * 17
        pixels[top : top + 16, left : left + 16] = [*rng.integers(0, 256, 3), 255]
        pixels[top + 4 : top + 9, left + 3 : left + 11] = [*rng.integers(0, 256, 3), 255]
    Image.fromarray(pixels).save(path)


@pytest.fixture
def data(window):
    window.show_workspace("data")
    return window.data


def _opened(window, qtbot):
    return qtbot.waitSignal(window.bridge.images_loaded, timeout=READING_MS)


def test_folders_and_files_are_gathered_and_a_sheet_is_cut(window, data, qtbot, tiny_images, tmp_path):
    with _opened(window, qtbot):
        _drop(data, _mime(tiny_images / "circle", tiny_images / "square"))
    assert data.image_set.counts() == {"circle": 12, "square": 12}
    folder = window.home / PASTED
    assert data.image_set.source.startswith(str(folder))
    assert len(list((tiny_images / "circle").iterdir())) == 12
    assert "24 images copied" in window.notes.history[-1].what

    sheet = tmp_path / "sheet.png"
    _sheet(sheet)
    _drop(data, _mime(sheet))
    qtbot.waitUntil(lambda: data.images_in.dialog is not None and data.images_in.dialog.cut_button.isEnabled())
    dialog = data.images_in.dialog
    qtbot.waitUntil(lambda: dialog.grid == Grid(16, 16, 0, 1) and dialog.cut_button.isEnabled())
    assert dialog.whole_button.isVisible()
    with _opened(window, qtbot):
        qtbot.mouseClick(dialog.cut_button, Qt.MouseButton.LeftButton)
    assert (len(data.image_set), data.image_set.source) == (13, str(sheet))
    assert data.form.grid_words.text() == "16 × 16 px, 1 px between"
    data.use()
    assert window.train.form.config().preparation.grid == Grid(16, 16, 0, 1)

    window.show_workspace("data")
    with _opened(window, qtbot):
        _drop(data, _mime(tiny_images))  # and the grid is not kept for what is no sheet
    assert (len(data.image_set), data.form.grid.isVisible()) == (36, False)


def test_images_are_pasted_one_after_the_other(window, data, qtbot):
    first, second = np.random.default_rng(0).integers(0, 256, (2, 16, 16, 3), dtype=np.uint8)
    clipboard = QGuiApplication.clipboard()
    for count, pixels in ((1, first), (2, second)):
        clipboard.setImage(to_qimage(pixels))
        with _opened(window, qtbot):
            QTest.keyClick(data, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert len(data.image_set) == count
    shown = {image.tobytes() for image in np.asarray(data.image_set.images)}
    assert shown == {first.tobytes(), second.tobytes()}
    assert [path.name for path in (window.home / PASTED).iterdir()] == [data.image_set.source.rsplit("/")[-1]]
    clipboard.setText("no image")
    window.table.run("data.paste")
    assert "no image on the clipboard" in window.notes.history[-1].what


def test_what_is_no_image_is_left_to_the_window(window, data, tmp_path):
    weights = tmp_path / "model.pth"
    weights.write_bytes(b"")
    assert not data.images_in.wants(_mime(weights))
    assert not data.images_in.take(_mime(weights))
    assert data.images_in.wants(_mime(tmp_path, weights))
