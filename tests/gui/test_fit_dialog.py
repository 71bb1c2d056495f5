"""Pad, crop and stretch side by side, in the window with a real engine."""

import numpy as np
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

READING_MS = 60_000


def test_the_fit_is_chosen_on_the_images_farthest_from_square(window, qtbot, tmp_path):
    rng = np.random.default_rng(0)
    for i, (width, height) in enumerate([(16, 16), (16, 5), (6, 16), (16, 14)]):
        Image.fromarray(rng.integers(0, 256, (height, width, 3), np.uint8)).save(tmp_path / f"{i}.png")
    window.show_workspace("data")
    data = window.data
    with qtbot.waitSignal(window.bridge.images_loaded, timeout=READING_MS):
        data.open_source(str(tmp_path))
    button = window.findChild(QToolButton, "data.fit.compare")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: data.fits.dialog is not None)
    dialog = data.fits.dialog
    assert dialog.how == "pad"
    shown = dialog.cards["pad"].grab().toImage()
    assert not shown.isNull()
    dialog.cards["pad"].setFocus()
    QTest.keyClick(dialog.cards["pad"], Qt.Key.Key_Right)
    assert dialog.how == "crop"
    qtbot.mouseClick(dialog.cards["stretch"], Qt.MouseButton.LeftButton)
    assert dialog.how == "stretch"
    with qtbot.waitSignal(window.bridge.images_loaded, timeout=READING_MS):
        qtbot.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    assert data.form.value.preparation.fit == "stretch"
    with qtbot.waitSignal(window.bridge.images_loaded, timeout=READING_MS):
        data.open_source("builtin:sprites")
    window.table.run("data.compare_fits")
    qtbot.waitUntil(lambda: any("nothing to compare" in note.what for note in window.notes.history))
