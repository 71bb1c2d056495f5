"""The context palette: sliders, one-hot, no context, saved mixes and the blend pad."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from ddpm_studio.app.panels.context_palette import ContextPalette
from ddpm_studio.app.widgets.mix_pad import bilinear_weights

NAMES = ("hero", "item", "spell", "food", "wall")


@pytest.fixture
def palette(qtbot):
    palette = ContextPalette()
    qtbot.addWidget(palette)
    palette.resize(280, 700)
    palette.set_attributes(NAMES)
    with qtbot.waitExposed(palette):
        palette.show()
    return palette


def test_each_attribute_has_a_named_slider_of_0_to_1(palette):
    for name in NAMES:
        slider = palette.findChild(QWidget, f"context.slider.{name}")
        assert (slider.minimum(), slider.maximum()) == (0, 1)
        assert slider.accessibleName() == name


def test_a_moved_slider_changes_the_mix(palette, qtbot):
    with qtbot.waitSignal(palette.edited):
        palette.findChild(QWidget, "context.slider.item").setValue(0.6)
    assert palette.mix == {"hero": 1.0, "item": 0.6}


def test_a_click_on_a_picture_is_one_hot(palette, qtbot):
    button = palette.findChild(QToolButton, "context.only.spell")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert palette.mix == {"spell": 1.0}


def test_clear_is_all_zero_and_no_context_is_none(palette, qtbot):
    qtbot.mouseClick(palette.clear, Qt.MouseButton.LeftButton)
    assert palette.mix == {}
    palette.none.setChecked(True)
    assert palette.mix is None
    assert not palette.findChild(QWidget, "context.slider.hero").isEnabled()


def test_a_mix_is_saved_recalled_and_deleted(palette, qtbot):
    palette.set_mix({"hero": 0.4, "food": 0.7})
    qtbot.keyClicks(palette.mix_name, "picnic")
    qtbot.keyClick(palette.mix_name, Qt.Key.Key_Return)
    palette.set_mix({"wall": 1.0})
    palette.saved.setCurrentIndex(palette.saved.findText("picnic"))
    palette.saved.activated.emit(palette.saved.currentIndex())
    assert palette.mix == {"hero": 0.4, "food": 0.7}
    qtbot.mouseClick(palette.delete, Qt.MouseButton.LeftButton)
    assert palette.mixes == {}
    assert not palette.saved.isEnabled()


def test_mixes_and_corners_come_back_next_time(palette, qtbot):
    palette.set_mix({"hero": 0.4, "food": 0.7})
    palette.mix_name.setText("picnic")
    palette.save.click()
    palette.assign_corner(3, "picnic")
    state = json.loads(json.dumps(palette.state()))
    again = ContextPalette()
    qtbot.addWidget(again)
    again.set_attributes(NAMES)
    again.restore(state)
    assert again.mix == {"hero": 0.4, "food": 0.7}
    assert again.mixes == {"picnic": {"hero": 0.4, "food": 0.7}}
    assert [corner.name for corner in again.pad.corners] == ["hero", "item", "spell", "picnic"]


def test_the_pad_sets_the_sliders_to_the_bilinear_blend(palette):
    palette.pad.move_to(0.25, 0.5)
    weights = bilinear_weights(0.25, 0.5)
    wanted = dict(zip(NAMES, weights, strict=False))
    assert palette.mix == pytest.approx(wanted, abs=0.006)  # sliders have steps of 0.01


def test_the_pad_follows_the_pointer_to_a_corner(palette, qtbot):
    pad = palette.pad
    top_right = QPoint(pad.width() - 10, int(pad.corner_rect(1).bottom()) + 10)
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(pad.width() // 2, pad.height() // 2))
    qtbot.mouseMove(pad, top_right)
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=top_right)
    x, y = pad.position
    assert x > 0.97
    assert y < 0.05
    assert palette.mix["item"] > 0.9


def test_the_pad_obeys_the_keyboard(palette, qtbot):
    palette.pad.setFocus()
    qtbot.keyClick(palette.pad, Qt.Key.Key_3)
    assert palette.mix == {"spell": 1.0}
    qtbot.keyClick(palette.pad, Qt.Key.Key_Home)
    assert palette.pad.position == (0.5, 0.5)
    qtbot.keyClick(palette.pad, Qt.Key.Key_Right)
    assert palette.pad.position == pytest.approx((0.52, 0.5))


def test_an_empty_corner_takes_no_share(palette):
    for corner in (1, 2, 3):
        palette.assign_corner(corner, None)
    palette.pad.move_to(0.3, 0.3)
    assert palette.mix == {"hero": 1.0}


def test_a_model_without_attributes_is_said_to_have_none(palette):
    palette.set_attributes(())
    assert palette.empty.isVisibleTo(palette)
    assert not palette.pad.isVisibleTo(palette)
    assert palette.mix is None


def test_the_pad_of_another_model_is_filled_with_what_it_knows(palette):
    palette.set_attributes(("door", "wall", "key", "lamp", "rope"))
    names = [corner.name for corner in palette.pad.corners]
    assert None not in names
    assert set(names) <= {"door", "wall", "key", "lamp", "rope"}
    assert len(set(names)) == len(names)


def test_another_model_keeps_what_both_know(palette):
    palette.set_mix({"hero": 0.3, "wall": 0.8})
    palette.set_attributes(("wall", "door"))
    assert palette.mix == {"wall": 0.8}
