"""The picture of the tree: where its lines lie, and what pointer and keys do."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit

from ddpm_studio.app.theme import Mode, Theme
from ddpm_studio.app.trajectories import BranchWish, TrajectoryTree
from ddpm_studio.app.widgets.branch_layout import lanes
from tests.gui.branches.grown import asked, grown, recorded


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), min_size=1, max_size=20))
def test_no_line_crosses_another(choices):
    tree = TrajectoryTree()
    nodes = [tree.add_root(recorded(asked(seeds=(0,))))]
    for which, step in choices:
        parent = nodes[which % len(nodes)]
        if parent.steps > 1:
            nodes.append(grown(tree, parent, step % parent.steps))
    rows = lanes(tree.roots, 6)
    assert {lane.node for lane in rows} == set(nodes)
    for lane in rows:
        if lane.parent is not None:
            assert lane.colour != lane.parent.colour
            between = rows[lane.parent.row + 1 : lane.row]
            assert all(other.begin >= lane.begin for other in between)  # the way down passes left of them all


def test_a_branch_leaves_its_parent_at_its_t_and_ends_at_the_image(view, tree, root):
    child = grown(tree, root, 4, steps=3)
    assert view.rows == [root, child]
    assert view.point_of(child, 0).x() == pytest.approx(view.point_of(root, 4).x())
    assert view.point_of(child, 3).x() == pytest.approx(view.point_of(root, 10).x())
    steps = [view.point_of(root, step).x() for step in range(11)]
    assert np.allclose(np.diff(steps), steps[1] - steps[0])  # as in the step scrubber
    assert view.thumbnail_rect(child).left() > view.point_of(child, 3).x()
    assert view.row_rect(child).top() >= view.row_rect(root).bottom()


def test_a_click_on_a_row_shows_it_and_one_on_its_line_goes_to_the_step(view, tree, root, qtbot):
    child = grown(tree, root, 4)
    view.set_current(root, 10)
    with qtbot.waitSignal(view.shown) as shown, qtbot.assertNotEmitted(view.step_chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.thumbnail_rect(child).center().toPoint())
    assert shown.args == [child]
    seen = []
    view.shown.connect(seen.append)
    view.step_chosen.connect(seen.append)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.point_of(child, 2).toPoint())
    assert seen == [child, 2]
    assert view.node_at(QPointF(5, view.row_rect(child).center().y())) is child


def test_dragging_along_the_line_goes_through_the_steps(view, root, qtbot):
    view.set_current(root, 0)
    seen = []
    view.step_chosen.connect(seen.append)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=view.point_of(root, 2).toPoint())
    qtbot.mouseMove(view.viewport(), view.point_of(root, 5).toPoint())
    qtbot.mouseMove(view.viewport(), view.point_of(root, 9).toPoint())
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=view.point_of(root, 9).toPoint())
    assert seen == [2, 5, 9]


def test_the_keys_walk_between_trajectories_and_steps(view, tree, root, qtbot):
    child = grown(tree, root, 4)
    at = {"node": root, "step": 10}

    def follow(**changes) -> None:
        at.update(changes)
        view.set_current(at["node"], at["step"])

    view.shown.connect(lambda node: follow(node=node, step=node.newest))
    view.step_chosen.connect(lambda step: follow(step=step))
    follow()
    for key, place in (
        (Qt.Key.Key_Down, (child, 6)),
        (Qt.Key.Key_Down, (child, 6)),
        (Qt.Key.Key_Home, (child, 0)),
        (Qt.Key.Key_Right, (child, 1)),
        (Qt.Key.Key_Left, (child, 0)),
        (Qt.Key.Key_Left, (root, 3)),  # before it begins lies its parent
        (Qt.Key.Key_End, (root, 10)),
    ):
        qtbot.keyClick(view, key)
        assert (at["node"], at["step"]) == place
    assert "t = 0 · step 10 of 10" in view.accessibleDescription()
    follow(node=child, step=1)
    for key, signal, args in (
        (Qt.Key.Key_B, view.branch_here, [child, 1]),
        (Qt.Key.Key_C, view.compare_requested, [child]),
        (Qt.Key.Key_Delete, view.remove_requested, [child]),
    ):
        with qtbot.waitSignal(signal) as sent:
            qtbot.keyClick(view, key)
        assert sent.args == args


def test_a_trajectory_is_renamed_in_its_place(view, tree, root, qtbot):
    view.set_current(root, 10)
    view.setFocus()
    for keys, label in (((Qt.Key.Key_Escape,), "Start 1"), ((Qt.Key.Key_Return,), "heroes")):
        qtbot.keyClick(view, Qt.Key.Key_F2)
        editor = view.findChild(QLineEdit, "branch.rename", Qt.FindChildOption.FindChildrenRecursively)
        qtbot.keyClicks(editor, "heroes")
        for key in keys:
            qtbot.keyClick(editor, key)
        assert root.label == label
        qtbot.waitUntil(lambda: view.findChild(QLineEdit, "branch.rename") is None)


def test_the_bud_at_the_marker_branches(view, root, qtbot):
    view.set_current(root, 5)
    view.grab()  # paints it
    with qtbot.waitSignal(view.branch_here) as sent:
        here = view.point_of(root, 5)
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(here.x() + 21, here.y() + 11).toPoint()
        )
    assert sent.args == [root, 5]


def test_the_menu_offers_what_can_be_done(view, tree, root):
    child = grown(tree, root, 4)
    texts = {action.text(): action for action in view.menu(root, 3).actions() if action.text()}
    assert texts["Branch from here · t = 70"].isEnabled()
    assert not texts["Compare with its parent"].isEnabled()
    assert not texts["Draw again"].isEnabled()
    assert "Remove with its 1 branch" in texts
    ended = {action.text(): action for action in view.menu(child, 6).actions() if action.text()}
    assert not ended["Branch from here · t = 0"].isEnabled()
    assert ended["Compare with its parent"].isEnabled()
    assert "Remove" in ended


def test_thumbnails_are_crisp_and_twenty_branches_can_be_scrolled_to(view, tree, root):
    parent = root
    for step in (1, 1, 1, 1, 1) * 4:
        parent = grown(tree, parent if parent.steps > 2 else root, step, seed=step)
    assert len(view.rows) == 21
    last = view.rows[-1]
    view.set_current(last, 0)
    assert view.viewport().rect().toRectF().contains(view.row_rect(last))
    rect = view.thumbnail_rect(last).toRect()
    picture = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    assert picture.devicePixelRatio() == 1
    raw = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    pixels = raw[:, : picture.width() * 3].reshape(picture.height(), picture.width(), 3)
    found = pixels[rect.top() : rect.top() + 32, rect.left() : rect.left() + 32]
    assert np.array_equal(found, last.images[0].repeat(4, 0).repeat(4, 1))


def test_rows_grow_and_shrink(view, root, qtbot):
    heights = []
    for key in (Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Plus):
        qtbot.keyClick(view, key)
        heights.append(view.row_rect(root).height())
    assert heights == sorted(set(heights))


def test_it_is_painted_light_and_dark_and_while_it_grows(view, tree, root):
    grown(tree, root, 4)
    request, _ = tree.branch_request(root, 2, asked())
    tree.add_branch(BranchWish(root, 2, request, asked()), recorded(request, 80, up_to=3))
    before = Theme.instance().mode
    pictures = []
    for mode in (Mode.LIGHT, Mode.DARK):
        Theme.instance().set_mode(mode)
        pictures.append(view.grab().toImage())
    Theme.instance().set_mode(before)
    assert pictures[0].pixelColor(5, 2).lightness() > 200 > 60 > pictures[1].pixelColor(5, 2).lightness()
