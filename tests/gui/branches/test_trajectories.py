"""What a branch asks for, what is said of it, and the tree that it grows in."""

import json
from pathlib import Path

import numpy as np
import pytest

from ddpm_studio.app.trajectories import BranchWish, TrajectoryTree
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.sampling.request import Blend, Start, seeds_from
from tests.gui.branches.grown import HERO, SPELL, asked, grown, recorded

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
