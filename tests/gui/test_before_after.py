"""The divider between two lots of images."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ddpm_studio.app.widgets.before_after import BeforeAfter
from ddpm_studio.app.widgets.grid_layout import Row

RED, BLUE = (200, 0, 0), (0, 0, 200)


def flat(colour, count: int = 4, size: int = 8) -> np.ndarray:
    return np.broadcast_to(np.uint8(colour), (count, size, size, len(colour))).copy()


@pytest.fixture
def view(qtbot):
    view = BeforeAfter()
    qtbot.addWidget(view)
    view.resize(420, 340)
    with qtbot.waitExposed(view):
        view.show()
    view.set_pair(flat(RED), flat(BLUE), ("before", "after"))
    return view


def colours(view, index: int = 0) -> set[tuple[int, int, int]]:
    """The colours of an image as they are painted, without the divider and its handle."""
    picture = view.grab().toImage()
    rect = view.image_rect(index).toRect()
    y = rect.top() + 1
    found = set()
    for x in range(rect.left(), rect.right() + 1):
        if abs(x - view.divider_x()) > 14:
            found.add(picture.pixelColor(x, y).getRgb()[:3])
    return found


def test_the_divider_parts_the_two(view):
    view.show_image(0)
    assert colours(view) == {RED, BLUE}
    view.set_split(0.0)
    assert colours(view) == {BLUE}
    view.set_split(1.0)
    assert colours(view) == {RED}


def test_pixels_are_whole_screen_pixels(view):
    view.show_image(1)
    side = view.image_rect().width() * view.devicePixelRatioF()
    assert side % 8 == 0
    assert side >= 8 * 16
    view.show_image(-1)
    assert len({(view.image_rect(i).x(), view.image_rect(i).y()) for i in range(4)}) == 4


def test_it_is_pulled_by_the_pointer(view, qtbot):
    moved = []
    view.moved.connect(moved.append)
    view.show_image(0)
    rect = view.image_rect()
    start, end = QPoint(int(rect.center().x()), 200), QPoint(int(rect.left() + rect.width() / 4), 200)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert view.split == pytest.approx(0.25, abs=0.02)
    assert moved[-1] == view.split
    assert view.divider_x() == pytest.approx(end.x(), abs=2)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=end)
    assert view.split == 0.5


def test_it_is_moved_by_keys(view):
    asked = []
    view.image_asked.connect(asked.append)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.split == pytest.approx(0.51)
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.split == pytest.approx(0.41)
    assert "41%" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.split == 1
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.split == 0
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert asked == [1, -1]


def test_groups_transparency_and_what_does_not_fit(view):
    view.set_pair(flat((0, 0, 0, 0)), flat(BLUE), ("rgba", "rgb"), (Row("a", 1), Row("b", 3)))
    assert view.image_rect(1).top() > view.image_rect(0).bottom()
    assert RED not in colours(view)
    with pytest.raises(ValueError, match="do not lie over each other"):
        view.set_pair(flat(RED), flat(BLUE, size=16), ("a", "b"))
    view.clear("Draw first.")
    assert view.accessibleDescription() == "Draw first."
    assert view.image_rect().isEmpty()
