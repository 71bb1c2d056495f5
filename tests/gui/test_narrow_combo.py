"""A choice with little room ends its text in an ellipsis instead of within a letter."""

import pytest
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QComboBox

from ddpm_studio.app.widgets.narrow_combo import NarrowCombo

LONG = "a name that needs far more room than there is"


@pytest.fixture
def pair(qtbot):
    """One of ours and one of Qt's, of the same size and with the same entries."""
    boxes = NarrowCombo(6), QComboBox()
    for box in boxes:
        qtbot.addWidget(box)
        box.setPlaceholderText("none")
        box.addItems(["short", LONG])
        box.resize(120, 30)
        box.show()
    return boxes


def drawn(box):
    return box.grab().toImage()


@pytest.mark.parametrize("index", [0, -1])
def test_what_has_room_is_drawn_as_qt_does(pair, index):
    for box in pair:
        box.setCurrentIndex(index)
    assert drawn(pair[0]) == drawn(pair[1])


@pytest.mark.parametrize("pictured", [False, True])
def test_what_has_no_room_ends_in_an_ellipsis(pair, pictured):
    ours, qts = pair
    for box in pair:
        box.setCurrentIndex(1)
        if pictured:
            pixmap = QPixmap(16, 16)
            pixmap.fill("red")
            box.setItemIcon(1, QIcon(pixmap))
    assert drawn(ours) != drawn(qts)
    short = next(n for n in range(len(LONG), 0, -1) if _with(qts, LONG[:n] + "…") == drawn(ours))
    assert short < len(LONG) / 2


def _with(box, text):
    box.setItemText(1, text)
    return drawn(box)
