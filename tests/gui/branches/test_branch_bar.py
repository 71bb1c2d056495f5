"""The bar that grows the tree, two trajectories side by side, and branches that a real engine draws."""

import json

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.panels.branch_pair import BranchPair, difference_map, pixel_difference
from ddpm_studio.app.recordings import Layer, Recording
from ddpm_studio.app.sample_job import SampleJob
from ddpm_studio.sampling.request import SampleRequest
from tests.gui.branches.grown import SPELL, TIMEOUT, asked, grown


def test_more_of_the_tree_can_be_seen(bar, tree, root, qtbot):
    for step in range(8):
        grown(tree, root, step)
    height = bar.tree_view.sizeHint().height()
    at = bar.grip.rect().center()
    qtbot.mousePress(bar.grip, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(bar.grip, QPoint(at.x(), at.y() - 60))
    qtbot.mouseRelease(bar.grip, Qt.MouseButton.LeftButton)
    assert bar.tree_view.sizeHint().height() == pytest.approx(height + 60, abs=2)
    qtbot.keyClick(bar.tree_view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert bar.tree_view.sizeHint().height() > height + 80
    for _ in range(20):
        qtbot.keyClick(bar.tree_view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert bar.tree_view.sizeHint() == bar.tree_view.minimumSizeHint().expandedTo(bar.tree_view.sizeHint())


def test_the_bar_says_where_a_branch_begins_and_what_it_will_change(bar, root, said, qtbot):
    assert not bar.button.isEnabled()
    bar.set_current(root, 4)
    assert bar.button.text() == "Branch from here · t = 60"
    assert bar.summary.text() == "Nothing changed: it will repeat its parent exactly."
    said["now"] = asked(contexts=SPELL, guidance_scale=4.0)
    bar.refresh()
    assert bar.summary.text() == "Will change: hero → spell, guidance 1.75 → 4"
    bar.steps_choice.setCurrentIndex(bar.steps_choice.findData("new"))
    bar.steps.setValue(3)
    assert bar.summary.text().endswith(", 6 → 3 steps")
    assert bar.steps.maximum() == 60
    with qtbot.waitSignal(bar.branch_requested) as sent:
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    wish = sent.args[0]
    assert (wish.parent, wish.step, wish.request.steps, wish.request.contexts) == (root, 4, 3, SPELL)
    assert np.array_equal(wish.xt, root.recording.xt(4))
    bar.set_busy(True)
    assert not bar.button.isEnabled()


def test_the_bar_explains_noise_that_changes_nothing(bar, root, said, qtbot):
    bar.set_current(root, 4)
    bar.noise.setCurrentIndex(bar.noise.findData("fresh"))
    assert "DDIM adds no noise" in bar.summary.text()
    bar.noise.setCurrentIndex(bar.noise.findData("renoise"))
    assert bar.summary.text() == "Will change: x0 renoised"
    with qtbot.waitSignal(bar.branch_requested) as sent:
        bar.branch()
    assert sent.args[0].request.branch.renoise
    assert sent.args[0].request.seeds != root.request.seeds
    said["now"] = None
    bar.refresh()
    assert not bar.button.isEnabled()


def test_at_the_image_the_button_goes_back_to_a_step(bar, root, qtbot):
    bar.set_current(root, 10)
    with qtbot.waitSignal(bar.step_chosen) as sent, qtbot.assertNotEmitted(bar.branch_requested):
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert sent.args == [5]


def test_the_tree_opens_with_the_first_branch_and_closes_with_the_last(bar, tree, root):
    assert not bar.tree_view.isVisible()
    child = grown(tree, root, 4)
    assert bar.tree_view.isVisible()
    bar.tree_button.click()
    assert not bar.tree_view.isVisible()
    grown(tree, root, 5)  # who has closed it wants it closed
    assert not bar.tree_view.isVisible()
    bar.tree_button.click()
    for node in list(root.children):
        bar.remove(node)
    assert child not in tree
    assert not bar.tree_view.isVisible()


def test_another_trajectory_is_shown_at_the_same_t(bar, tree, root, qtbot):
    early, late = grown(tree, root, 2), grown(tree, root, 8)
    bar.set_current(root, 6)  # t = 40
    with qtbot.waitSignals([bar.shown, bar.step_chosen]):
        bar.tree_view.shown.emit(early)
    bar.set_current(root, 6)
    with qtbot.waitSignal(bar.shown), qtbot.assertNotEmitted(bar.step_chosen):
        bar.tree_view.shown.emit(late)  # which begins later


def test_what_is_removed_can_be_brought_back_and_its_parent_is_shown(bar, tree, root, qtbot):
    child = grown(tree, root, 4)
    bar.set_current(child, 3)
    seen = []
    bar.removed.connect(lambda node: seen.append(("removed", node)))
    bar.shown.connect(lambda node: seen.append(("shown", node)))
    bar.tree_view.remove_requested.emit(child)
    assert seen == [("removed", child), ("shown", root)]
    assert bar.undo.isVisible()
    with qtbot.waitSignal(bar.shown) as shown:
        qtbot.mouseClick(bar.undo, Qt.MouseButton.LeftButton)
    assert shown.args == [child]
    assert child in tree
    assert not bar.undo.isVisible()


def test_a_recipe_is_copied_whole(bar, tree, root):
    child = grown(tree, root, 4, contexts=SPELL)
    bar.tree_view.copy_requested.emit(child)
    text = QGuiApplication.clipboard().text()
    assert SampleRequest.model_validate_json(text) == child.request
    assert child.label in bar.summary.text()


def test_the_bar_says_what_was_let_go(bar, tree, root):
    child = grown(tree, root, 4)
    bar.set_current(root, 3)
    tree.set_limit(tree.nbytes - 1)
    assert bar.summary.text().startswith(f"{child.label}: the steps were let go to keep within")


def test_what_has_no_steps_is_drawn_again(bar, tree, root, qtbot):
    tree.restore(json.loads(json.dumps(tree.recipes())))
    node = tree.roots[0]
    bar.set_current(node, -1)
    assert bar.button.text() == "Draw it again"
    with qtbot.waitSignal(bar.redraw_requested) as sent:
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert sent.args == [node]


# ---- side by side ----------------------------------------------------------------------------------------------------


@pytest.fixture
def pair(qtbot, tree):
    pair = BranchPair(tree)
    qtbot.addWidget(pair)
    pair.resize(600, 300)
    return pair


def images(grid) -> np.ndarray:
    return np.stack([grid.pixels(i) for i in range(grid.count)])


def test_both_sides_stand_at_the_same_t(pair, tree, root):
    child = grown(tree, root, 4, contexts=SPELL, steps=3)  # from t = 60: 60, 40, 20, 0
    pair.show_step(child, 1, Layer.XT)
    assert pair.titles() == ("Start 1", "Branch 1")
    assert pair.beside == (root, 6)
    assert np.array_equal(images(pair.grids[0]), root.recording.pixels(6))
    assert np.array_equal(images(pair.grids[1]), child.recording.pixels(1))
    pair.show_t(child, 80, Layer.XT)  # before it begins
    assert np.array_equal(images(pair.grids[0]), images(pair.grids[1]))
    assert pair.figure.text() == "Identical, bit for bit"


def test_the_difference_is_a_map_of_one_scale(pair, tree, root):
    child = grown(tree, root, 4, contexts=SPELL)
    pair.show_step(child, 6, Layer.XT)
    pair.difference.setChecked(True)
    gap = pixel_difference(root.recording.pixels(10), child.recording.pixels(6))
    assert np.array_equal(images(pair.grids[1]), difference_map(gap))
    assert f"largest {gap.max():.2f}" in pair.figure.text()
    assert difference_map(np.array([[[0.0, 1.0]]])).tolist() == [[[[0, 0, 0], [252, 255, 200]]]]


def test_colours_that_are_not_seen_do_not_differ():
    clear, red = np.zeros((1, 1, 1, 4), np.uint8), np.array([[[[255, 0, 0, 0]]]], np.uint8)
    assert pixel_difference(clear, red).max() == 0
    assert pixel_difference(clear, np.array([[[[255, 0, 0, 255]]]], np.uint8)).max() == 1


def test_a_side_without_steps_shows_its_images_at_the_end_alone(pair, tree, root):
    child = grown(tree, root, 4)
    tree.set_limit(tree.nbytes - 1)  # the branch lets go
    pair.show_t(child, 0, Layer.XT)
    assert np.array_equal(images(pair.grids[1]), child.images)
    pair.show_t(child, 40, Layer.XT)
    assert pair.grids[1].count == 0
    pair.clear()
    assert pair.beside == (None, -1)


# ---- with the engine -------------------------------------------------------------------------------------------------


@pytest.fixture
def bridge(qapp, _no_qt_leaks):
    bridge = Bridge()
    yield bridge
    bridge.close()
    bridge.deleteLater()


def drawn(qtbot, job: SampleJob, request: SampleRequest, xt: np.ndarray | None = None) -> Recording:
    recordings: list[Recording] = []
    lost: list[str] = []
    job.lost.connect(lost.append)
    connections = [
        job.started.connect(lambda event: recordings.append(Recording(event))),
        job.steps.connect(lambda event: recordings[-1].add(event)),
        job.ended.connect(lambda event: recordings[-1].finish(event)),
    ]
    job.start(request, xt=xt)
    qtbot.waitUntil(lambda: lost or not job.running, timeout=TIMEOUT)
    assert not lost
    for signal, connection in zip((job.started, job.steps, job.ended), connections, strict=True):
        signal.disconnect(connection)
    return recordings[-1]


def test_a_branch_with_nothing_changed_repeats_its_parent_bit_for_bit_and_both_stay(
    bar, said, bridge, trained_run, qtbot
):
    tree, job = bar._tree, SampleJob(bridge, bridge)
    for sampler, eta in (("ddim", 0.0), ("dpmpp", 0.0), ("ddpm", 0.0)):
        said["now"] = form = asked(
            model=trained_run, sampler=sampler, eta=eta, steps=6, contexts=({"circle": 1.0},), guidance_scale=2.0
        )
        root = tree.add_root(drawn(qtbot, job, form))
        bar.set_current(root, 2)
        with qtbot.waitSignal(bar.branch_requested) as sent:
            bar.branch()
        wish = sent.args[0]
        same = tree.add_branch(wish, drawn(qtbot, job, wish.request, wish.xt))
        assert tree.changes(same) == "nothing changed"
        for step in range(same.steps + 1):
            assert np.array_equal(same.recording.xt(step), root.recording.xt(step + 2))
        assert np.array_equal(same.images, root.images)
        said["now"] = form.model_copy(update={"contexts": ({"square": 1.0},)})
        bar.refresh()
        assert bar.summary.text() == "Will change: circle → square"
        with qtbot.waitSignal(bar.branch_requested) as sent:
            bar.branch()
        wish = sent.args[0]
        other = tree.add_branch(wish, drawn(qtbot, job, wish.request, wish.xt))
        assert np.array_equal(other.recording.xt(0), root.recording.xt(2))
        assert not np.array_equal(other.images, root.images)
        assert root.children == [same, other]
