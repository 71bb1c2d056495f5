"""The tree of trajectories: what branches ask for, what is said of them, the picture, and the bar that grows it."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLineEdit

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.panels.branch_bar import BranchBar
from ddpm_studio.app.panels.branch_pair import BranchPair, difference_map, pixel_difference
from ddpm_studio.app.recordings import Layer, Recording
from ddpm_studio.app.sample_job import SampleJob
from ddpm_studio.app.theme import Mode, Theme
from ddpm_studio.app.trajectories import BranchWish, Trajectory, TrajectoryTree
from ddpm_studio.app.widgets.branch_layout import lanes
from ddpm_studio.app.widgets.branch_tree import BranchTreeView
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.app.widgets.pixels import image_pixels
from ddpm_studio.engine.protocol import SampleEnded, SampleStarted, SampleSteps
from ddpm_studio.sampling.request import Blend, SampleRequest, Start, seeds_from

T = 100
NAMES = ("hero", "food", "spell")
HERO, SPELL = ({"hero": 1.0},), ({"spell": 1.0},)
TIMEOUT = 60_000


def asked(**changes) -> SampleRequest:
    """A plain DDIM request of a model that need not exist."""
    plain = {"model": Path("sprites-16"), "steps": 10, "seeds": (0, 1), "contexts": HERO, "guidance_scale": 1.75}
    return SampleRequest(**plain | changes)


def recorded(
    request: SampleRequest, first_t: int = T, up_to: int | None = None, dtype: str = "float32", seed: int = 0
) -> Recording:
    """A recording of noise instead of images; ``up_to`` leaves it unfinished at that step."""
    count, steps = len(request.seeds), request.steps
    timesteps = np.linspace(first_t, 0, steps + 1).round().astype(np.int64)
    named = ({"food": 1.0},) * count if request.contexts == "data" else request.contexts_for_all()
    contexts = np.array([[(context or {}).get(name, 0.0) for name in NAMES] for context in named], np.float32)
    given = np.array([context is not None for context in named])
    recording = Recording(SampleStarted(1, request, timesteps, 1 - timesteps / (T + 1), NAMES, contexts, given))
    values = np.random.default_rng(seed).uniform(-1, 1, (steps + 1, count, 3, 8, 8)).astype(dtype)
    last = steps if up_to is None else up_to
    recording.add(SampleSteps(1, 0, values[: last + 1], values[: last + 1]))
    if up_to is None:
        recording.finish(SampleEnded(1, image_pixels(values[-1]), 0.1, steps, False))
    return recording


def grown(tree: TrajectoryTree, parent: Trajectory, step: int, seed: int = 1, **changes) -> Trajectory:
    """A branch of ``parent`` whose form says ``changes``."""
    how = {name: changes.pop(name) for name in ("steps", "fresh_noise", "renoise") if name in changes}
    wished = parent.formed.model_copy(update=changes)
    request, xt = tree.branch_request(parent, step, wished, **how)
    recording = recorded(request, int(parent.timesteps[step]), seed=seed)
    return tree.add_branch(BranchWish(parent, step, request, wished, xt), recording)


@pytest.fixture
def tree(qapp) -> TrajectoryTree:
    tree = TrajectoryTree()
    tree.add_root(recorded(asked()))
    return tree


@pytest.fixture
def root(tree) -> Trajectory:
    return tree.roots[0]


# ---- what a branch asks for ------------------------------------------------------------------------------------------


def test_an_unchanged_branch_asks_for_the_rest_of_its_parent(tree, root):
    request, xt = tree.branch_request(root, 4, root.request)
    assert request.model_copy(update={"branch": None}) == root.request.model_copy(update={"steps": 6})
    assert (request.branch.parent, request.branch.step, request.branch.renoise) == (root.request, 4, False)
    assert np.array_equal(xt, root.recording.xt(4))
    assert tree.would_change(root, 4, request) == []


def test_only_what_the_form_says_otherwise_than_then_is_taken(qapp):
    """A sweep is drawn otherwise than the form says; a form that has not moved since changes nothing."""
    tree, form = TrajectoryTree(), asked()
    swept = asked(guidance_scales=(1.0, 5.0), contexts=({"hero": 1.0}, {"food": 1.0}), sampler="dpmpp")
    root = tree.add_root(recorded(swept), formed=form)
    assert tree.would_change(root, 3, tree.branch_request(root, 3, form)[0]) == []
    request, _ = tree.branch_request(root, 3, asked(guidance_scale=4.0))
    assert (request.guidance_scale, request.guidance_scales) == (4.0, None)
    assert (request.sampler, request.contexts) == ("dpmpp", swept.contexts)


def test_zeros_in_a_context_and_one_for_all_change_nothing(tree, root):
    for contexts in (({"hero": 1.0, "food": 0.0},), HERO * 2):
        request, _ = tree.branch_request(root, 3, asked(contexts=contexts))
        assert request.contexts == HERO
        assert tree.would_change(root, 3, request) == []


def test_fresh_noise_takes_new_seeds_and_keeps_the_contexts_that_the_old_ones_drew(qapp):
    tree = TrajectoryTree()
    form = asked(contexts="data", blend=Blend(seeds=(9,), mix=(0.5,)), sampler="ddpm")
    root = tree.add_root(recorded(form))
    request, _ = tree.branch_request(root, 2, form, fresh_noise=77)
    assert request.seeds == seeds_from(77, 2)
    assert request.blend is None
    assert request.contexts == ({"food": 1.0},) * 2
    assert tree.would_change(root, 2, request) == ["fresh noise"]
    same, _ = tree.branch_request(root, 2, form)
    assert (same.seeds, same.blend, same.contexts) == (form.seeds, form.blend, "data")


def test_a_branch_of_a_drawing_leaves_the_start_to_its_parent(qapp):
    tree = TrajectoryTree()
    root = tree.add_root(recorded(asked(start=Start(images=(b"8 bytes.",)))), formed=asked())
    request, _ = tree.branch_request(root, 1, asked())
    assert request.start is None
    assert request.branch.parent.start is not None


def test_a_state_that_is_not_kept_exactly_is_left_to_the_engine(qapp):
    tree = TrajectoryTree()
    root = tree.add_root(recorded(asked(), dtype="float16"))
    assert tree.branch_request(root, 4, asked())[1] is None


@pytest.mark.parametrize(
    ("step", "changes", "why"),
    [
        (10, {}, "before the image"),
        (9, {"steps": 11}, "1 to 10 steps"),
        (2, {"contexts": SPELL * 3, "seeds": (1, 2, 3)}, "3 contexts do not fit the 2 images"),
    ],
)
def test_what_cannot_be_branched_is_said(tree, root, step, changes, why):
    steps = changes.pop("steps", None)
    with pytest.raises(ValueError, match=why):
        tree.branch_request(root, step, asked(**changes), steps=steps)


# ---- what is said of a branch ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "nothing changed"),
        ({"contexts": SPELL, "guidance_scale": 4.0}, "hero → spell · guidance 1.75 → 4"),
        ({"sampler": "dpmpp", "steps": 8}, "DDIM 6 → DPM++ 2M 8"),
        ({"precision": "float32"}, "arithmetic auto → float32"),
        ({"steps": 3}, "6 → 3 steps"),
        ({"contexts": (None,)}, "hero → no context"),
        ({"contexts": ({"hero": 0.5},)}, "hero 1 → 0.5"),
        ({"contexts": ({"hero": 0.5, "food": 0.5},)}, "hero → hero 0.5 + food 0.5"),
        ({"contexts": ({"hero": 1.0}, {"food": 1.0})}, "hero → food (1 of 2)"),
        ({"eta": 0.5}, "η 0 → 0.5"),
        ({"eta": 0.5, "fresh_noise": 7}, "η 0 → 0.5 · fresh noise"),
        ({"fresh_noise": 7}, "nothing changed"),  # DDIM without eta adds none
        ({"sampler": "ddpm", "fresh_noise": 7}, "DDIM 6 → DDPM 6 · fresh noise"),
        ({"fresh_noise": 7, "renoise": True}, "x0 renoised"),
        ({"guidance_interval": (0.3, 1.0)}, "guided at 0–1 → 0.3–1 of T"),
        ({"negative": {"food": 1.0}}, "away from no context → food"),
        ({"checkpoint": "untrained"}, "final → untrained"),
        ({"model": Path("runs/tiles")}, "sprites-16 → tiles"),
        ({"clip_x0": False}, "x0 not clipped"),
    ],
)
def test_what_differs_is_said_in_words(tree, root, changes, words):
    assert tree.changes(grown(tree, root, 4, **changes)) == words


# ---- the tree --------------------------------------------------------------------------------------------------------


def test_a_root_without_branches_makes_room_for_the_next(tree, root):
    second = tree.add_root(recorded(asked(seeds=(5, 6))))
    assert tree.roots == [second]
    child = grown(tree, second, 3)
    third = tree.add_root(recorded(asked()))
    assert tree.roots == [second, third]
    assert child.path() == [second, child]
    assert (len(tree), tree.branches) == (3, 1)
    with pytest.raises(ValueError, match="was removed"):
        grown(tree, root, 3)


def test_the_way_to_a_branch_lies_on_its_parent_before_it_begins(tree, root):
    child = grown(tree, root, 4)  # from t = 60
    grandchild = grown(tree, child, 3, steps=2)  # from t = 30, at 30, 15 and 0
    assert tree.at(grandchild, 100) == (root, 0)
    assert tree.at(grandchild, 71) == (root, 3)
    assert tree.at(grandchild, 60) == (child, 0)
    assert tree.at(grandchild, 38) == (child, 2)
    assert tree.at(grandchild, 16) == (grandchild, 1)


def test_the_oldest_leaf_lets_its_steps_go_first_and_keeps_its_images(tree, root, qtbot):
    first, second = grown(tree, root, 4), grown(tree, root, 5)
    images = first.images.copy()
    with qtbot.waitSignal(tree.let_go) as gone:
        tree.set_limit(tree.nbytes - 1)
    assert gone.args == [first]
    assert "to keep within" in first.note
    assert first.recording is None
    assert np.array_equal(first.images, images)
    assert second.recording is not None
    assert root.recording is not None  # it still has a branch with steps
    assert tree.at(first, 0) == (first, -1)
    tree.set_limit(0)
    assert tree.nbytes == 0
    tree.attach(first, recorded(first.request, 60))  # the newest is kept, even where there is no room at all
    assert (first.note, first.newest) == ("", 6)


def test_what_is_being_drawn_is_never_let_go(tree, root):
    wished = root.request
    request, xt = tree.branch_request(root, 4, wished)
    tree.set_limit(1)
    child = tree.add_branch(BranchWish(root, 4, request, wished, xt), recorded(request, 60, up_to=2))
    tree.grown(child)
    assert child.recording is not None
    assert not child.finished
    assert child.pictures(1).shape == (1, 8, 8, 3)


def test_removing_takes_the_subtree_and_can_be_undone(tree, root):
    child = grown(tree, root, 4)
    grandchild = grown(tree, child, 2)
    other = grown(tree, root, 5)
    assert tree.remove(child) == [child, grandchild]
    assert list(tree) == [root, other]
    assert tree.put_back(child)
    assert list(tree) == [root, child, grandchild, other]
    tree.remove(grandchild)
    tree.remove(child)
    assert not tree.put_back(grandchild)


def test_recipes_come_back_from_json(tree, root):
    child = grown(tree, root, 4, contexts=SPELL)
    tree.rename(child, "more magic")
    grown(tree, child, 2, fresh_noise=3, renoise=True)
    tree.rename(child, "  ")  # an empty name is not taken
    saved = json.loads(json.dumps(tree.recipes()))
    other = TrajectoryTree()
    other.restore(saved)
    assert [node.label for node in other] == ["Start 1", "more magic", "Branch 2"]
    for before, after in zip(tree, other, strict=True):
        assert after.request == before.request
        assert after.step == before.step
        assert np.array_equal(after.timesteps, before.timesteps)
        assert other.changes(after) == tree.changes(before)
        assert after.images is None
        assert "draw it again" in after.note
    assert grown(other, next(iter(other)), 3).number == 4


@pytest.mark.parametrize("saved", [{}, {"version": 9}, {"version": 1}, {"version": 1, "trajectories": [{"label": 3}]}])
def test_a_file_that_is_no_tree_changes_nothing(tree, root, saved):
    with pytest.raises(ValueError, match=r"tree"):
        tree.restore(saved)
    assert list(tree) == [root]


def test_rows_lose_their_names_with_other_contexts(tree, root):
    rows = (Row("hero", 1), Row("food", 1))
    for contexts, names in ((HERO, ["hero", "food"]), (SPELL, ["", ""])):
        request, _ = tree.branch_request(root, 4, asked(contexts=contexts))
        child = tree.add_branch(BranchWish(root, 4, request, asked()), recorded(request, 60), rows)
        assert [row.title for row in child.rows] == names


# ---- the picture -----------------------------------------------------------------------------------------------------


@pytest.fixture
def view(qtbot, tree):
    view = BranchTreeView(tree)
    qtbot.addWidget(view)
    view.resize(600, 320)
    with qtbot.waitExposed(view):
        view.show()
    return view


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


# ---- the bar ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def said() -> dict[str, SampleRequest | None]:
    """What the form says."""
    return {"now": asked()}


@pytest.fixture
def bar(qtbot, tree, said):
    bar = BranchBar(tree, lambda count: said["now"])
    qtbot.addWidget(bar)
    bar.resize(620, 400)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


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
