"""The Compare workspace with the real engine and a model that the trainer made."""

import shutil

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.compare_run import Stage, continued
from ddpm_studio.app.compare_setups import LAB, SECOND_LAB, LaneSetup
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels import compare_lanes
from ddpm_studio.app.panels.compare_lane import CompareLane
from ddpm_studio.app.panels.compare_panel import CompareWorkspace
from ddpm_studio.app.sample_plan import ContextMode, SamplePlan
from ddpm_studio.data.reading import load_images
from ddpm_studio.evaluation.evaluate import evaluate_images
from ddpm_studio.model.catalogue import UNTRAINED
from ddpm_studio.sampling.request import SampleRequest, seeds_from
from ddpm_studio.training.run_folder import read_config, write_config

TIMEOUT = 60_000


@pytest.fixture(scope="module")
def bridge(qapp):
    """One engine for all tests here: it is slow to start, and they leave it as it is."""
    bridge = Bridge()
    bridge.start()
    yield bridge
    bridge.close()


@pytest.fixture
def notes():
    return Notes()


@pytest.fixture
def workspace(qtbot, bridge, notes, trained_run, tmp_path):
    """The workspace alone, with a run in its home."""
    run = tmp_path / "runs" / "shapes"
    shutil.copytree(trained_run, run)
    workspace = CompareWorkspace(bridge, tmp_path, notes)
    qtbot.addWidget(workspace)
    workspace.resize(1024, 640)
    with qtbot.waitExposed(workspace):
        workspace.show()
    workspace.choose_model(run)
    workspace.lanes.bar.count.setValue(3)
    yield workspace
    workspace.lanes.drawing.drop()
    workspace.curve.drawing.stop()


@pytest.fixture
def compare(workspace):
    return workspace.lanes


def run(compare, qtbot) -> None:
    qtbot.mouseClick(compare.bar.run_button, Qt.MouseButton.LeftButton)
    assert compare.running
    settle(compare, qtbot)


def settle(compare, qtbot) -> None:
    """Wait until the lanes are drawn and judged."""
    qtbot.waitUntil(lambda: not compare.busy, timeout=TIMEOUT)


def few_steps(compare, steps: int = 2) -> None:
    for lane in compare.lanes:
        lane.form.steps.setValue(steps)


def shown(lane) -> np.ndarray:
    return np.stack([lane.grid.pixels(i) for i in range(lane.grid.count)])


def test_ddpm_against_ddim_counts_network_evaluations(compare, qtbot):
    compare.apply_preset("DDPM against DDIM")
    compare.lanes[0].form.steps.setValue(12)
    compare.lanes[1].form.steps.setValue(4)
    compare.lanes[2].form.guidance.setValue(1)
    run(compare, qtbot)
    assert [lane.result.nfe for lane in compare.lanes] == [21, 7, 10]  # guidance asks twice, above 0.3 of T
    assert "7 against 21 network evaluations" in compare.summary.text()
    assert "7 NFE" in compare.lanes[1].figures.text()
    assert [lane.grid.count for lane in compare.lanes] == [3, 3, 3]


def test_lanes_with_the_same_setup_draw_the_same_images(compare, qtbot):
    compare.apply_preset("With and without context")
    compare.lanes[1].form.context.choose("common")
    for lane in compare.lanes:
        lane.form.steps.setValue(4)
    run(compare, qtbot)
    assert np.array_equal(shown(compare.lanes[0]), shown(compare.lanes[1]))
    assert compare.bar.preset.currentText() == "Custom"


def test_context_and_checkpoint_make_the_difference(compare, qtbot):
    compare.apply_preset("With and without context")
    compare.add_lane()
    compare.lanes[2].form.context.choose("common")
    compare.lanes[2].form.checkpoint.choose(UNTRAINED)
    for lane in compare.lanes:
        lane.form.steps.setValue(4)
    run(compare, qtbot)
    assert compare.lanes[0].recipe(0).contexts == ({"circle": 1.0},)
    assert compare.lanes[1].recipe(0).contexts == (None,)
    assert not np.array_equal(shown(compare.lanes[0]), shown(compare.lanes[2]))
    assert compare.lanes[2].title.text() == "DPM++ 2M 4 (untrained)"
    assert "·" not in compare.lanes[2].speed.text()  # the same work: its time says nothing
    assert "·" in compare.lanes[1].speed.text()  # half the evaluations, without guidance


def test_a_lane_can_have_every_sampler(compare, qtbot):
    compare.apply_preset("DDPM all / DDIM 25 / DPM++ 8")
    timesteps = compare.lanes[0].form.info.config.schedule.timesteps
    assert [lane.title.text() for lane in compare.lanes] == [f"DDPM {timesteps}", "DDIM 25", "DPM++ 2M 8"]
    compare.add_lane()
    for lane, sampler in zip(compare.lanes, ("dpmpp", "dpmpp-sde", "unipc", "heun"), strict=True):
        lane.form.sampler.setCurrentIndex(lane.form.sampler.findData(sampler))
        lane.form.context.choose(None)
        lane.form.steps.setValue(3)
        assert not lane.form.guidance.isEnabled()
        assert not lane.form.eta.isVisible()
        assert not lane.form.add_noise.isVisible()
    run(compare, qtbot)
    assert [lane.recipe(0).sampler for lane in compare.lanes] == ["dpmpp", "dpmpp-sde", "unipc", "heun"]
    assert [lane.result.nfe for lane in compare.lanes] == [3, 3, 3, 5]  # Heun's last step is Euler's


def test_the_stages_preset_ends_with_the_final_model(compare):
    compare.apply_preset("Untrained / early / final")
    setups = [lane.form.setup for lane in compare.lanes]
    assert setups[0].checkpoint == UNTRAINED
    assert setups[-1].checkpoint == "final"
    assert len({setup.checkpoint for setup in setups}) == len(setups)


def test_the_second_labs_comparison_is_there_at_once(compare):
    box = compare.bar.preset
    box.setCurrentText(SECOND_LAB)
    box.activated.emit(box.currentIndex())
    assert {lane.form.info.name for lane in compare.lanes} == {"labs-16"}
    seen = {checkpoint.path.name: checkpoint.images_seen for checkpoint in compare.lanes[0].form.info.checkpoints}
    setups = [lane.form.setup for lane in compare.lanes]
    epochs = [seen[setup.checkpoint] / 89_400 - 1 for setup in setups[:-1]]
    assert epochs == [0, 4, 8]
    assert setups[-1].checkpoint == "final"
    assert compare.lanes[-1].form.info.images_seen == 32 * 89_400  # after the lab's last epoch, 31
    stages = ["89.4k", "447k", "805k", "2.86M"]
    assert [lane.title.text() for lane in compare.lanes] == [f"DPM++ 2M 20 ({stage} images)" for stage in stages]
    for lane in compare.lanes[:3]:
        lane.form.checkpoint.choose("final")
    assert {lane.title.text() for lane in compare.lanes} == {"DPM++ 2M 20"}


def test_an_image_pointed_at_or_chosen_is_marked_in_every_lane(compare, qtbot):
    compare.apply_preset("With and without context")
    for lane in compare.lanes:
        lane.form.steps.setValue(2)
    run(compare, qtbot)
    first, second = compare.lanes
    qtbot.mouseClick(first.grid.viewport(), Qt.MouseButton.LeftButton, pos=first.grid.image_rect(2).center().toPoint())
    assert second.grid.current == 2


def test_cancel_keeps_the_lanes_that_are_drawn(compare, qtbot):
    compare.apply_preset("With and without added noise")
    compare.lanes[0].form.steps.setValue(2)
    compare.bar.count.setValue(64)
    compare.run()
    qtbot.waitUntil(lambda: compare.lanes[0].result is not None, timeout=TIMEOUT)
    compare.bar.cancel_button.click()
    settle(compare, qtbot)
    assert compare.lanes[0].grid.count == 64
    assert compare.lanes[0].quality.samples == 64
    assert compare.lanes[1].result is None
    assert compare.bar.run_button.isEnabled()


def test_lanes_are_added_up_to_four_and_removed_down_to_one(compare):
    while compare.bar.add_lane_button.isEnabled():
        compare.bar.add_lane_button.click()
    assert len(compare.lanes) == 4
    for _ in range(5):
        compare.lanes[-1].remove.emit()
    assert len(compare.lanes) == 1


def test_the_lanes_come_back_next_time(compare):
    compare.apply_preset("DDPM against DDIM")
    compare.lanes[1].form.eta.setValue(0.5)
    compare.lanes[1].form.guidance.setValue(3)
    compare.lanes[2].form.sampler.setCurrentIndex(compare.lanes[2].form.sampler.findData("unipc"))
    compare.bar.seed.setValue(42)
    state = compare.save_state()
    wanted = [lane.form.setup for lane in compare.lanes]
    compare.apply_preset("With and without context")
    compare.bar.seed.setValue(0)
    compare.restore_state(state)
    assert [lane.form.setup for lane in compare.lanes] == wanted
    assert compare.bar.seed.value() == 42
    assert compare.bar.preset.currentText() == "Custom"


@pytest.fixture
def lane(qtbot, trained_run, tmp_path):
    """A lane alone."""
    run = tmp_path / "runs" / "shapes"
    shutil.copytree(trained_run, run)
    lane = CompareLane(1, tmp_path)
    qtbot.addWidget(lane)
    lane.form.model.choose(run)
    lane.form.refresh()
    return lane


def test_guidance_other_than_usual_is_in_the_title(lane):
    one = SamplePlan((0,), ({"circle": 1.0},))
    assert "guidance" not in lane.title.text()
    lane.form.guidance.setValue(4.5)
    assert lane.title.text().endswith("(guidance 4.5)")
    assert lane.form.request(one).guidance_scale == 4.5
    lane.form.context.choose(None)
    assert lane.form.request(one).guidance_scale == 1


def test_another_sampler_is_not_given_all_timesteps(lane):
    lane.form.set_setup(LaneSetup(sampler="ddpm", steps=0))
    lane.form.sampler.setCurrentIndex(lane.form.sampler.findData("unipc"))
    lane.form.sampler.activated.emit(lane.form.sampler.currentIndex())  # as when a person picks it
    assert lane.form.setup.steps == 12
    lane.form.sampler.setCurrentIndex(lane.form.sampler.findData("heun"))
    lane.form.sampler.activated.emit(lane.form.sampler.currentIndex())
    assert lane.form.setup.steps == 12


def test_a_lane_may_have_a_context_of_its_own(lane):
    plan = SamplePlan((0, 1), ({"circle": 1.0},))
    assert lane.form.request(plan).contexts == ({"circle": 1.0},)
    lane.form.context.choose({"square": 1.0})
    assert lane.form.request(plan).contexts == ({"square": 1.0},)
    assert lane.title.text().endswith("(square)")
    lane.form.context.choose(None)
    assert lane.form.request(plan).contexts == (None,)
    assert lane.title.text().endswith("(no context)")


def test_a_context_can_be_written(lane):
    box = lane.form.context
    box.lineEdit().selectAll()
    QTest.keyClicks(box.lineEdit(), "circle=1, square=0.5")
    QTest.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert box.context == {"circle": 1.0, "square": 0.5}
    assert not lane.form.problem
    assert LaneSetup.from_saved({"context": box.context, "of another version": 1}).context == box.context
    for text, said in (("hero=1", "circle"), ("circle=7", "from 0 to 1"), ("circle=much", "not an attribute")):
        box.setEditText(text)
        box.lineEdit().editingFinished.emit()
        assert said in lane.form.problem
        assert said in box.toolTip()
    box.setEditText("triangle")
    box.lineEdit().editingFinished.emit()
    assert (box.context, lane.form.problem, box.currentText()) == ({"triangle": 1.0}, "", "Only triangle")


def test_a_context_that_cannot_be_stops_the_run_with_a_note(compare, notes):
    compare.apply_preset("With and without context")
    compare.lanes[1].form.context.choose({"hero": 1.0})
    compare.run()
    assert not compare.busy
    assert "no attribute 'hero'" in notes.history[-1].why


def test_images_by_class_are_grouped_by_class(compare, qtbot):
    compare.apply_preset("With and without context")
    few_steps(compare)
    compare.bar.count.setValue(6)
    run(compare, qtbot)
    first, second = compare.lanes
    assert [(row.title, row.count) for row in first.rows] == [("circle", 2), ("square", 2), ("triangle", 2)]
    assert second.rows == ()  # it has no context


def test_lanes_are_judged_as_the_evaluation_itself_does(compare, qtbot, tiny_images):
    compare.apply_preset("With and without context")
    few_steps(compare)
    compare.bar.choose_mode(ContextMode.DATA)
    compare.bar.count.setValue(12)
    run(compare, qtbot)
    first, second = compare.lanes
    wanted = evaluate_images(first.images, first.asked, load_images(tiny_images, 16))
    assert first.quality.frechet_distance == wanted.frechet_distance
    assert (first.quality.precision, first.quality.recall) == (wanted.precision, wanted.recall)
    assert first.quality.agreement == wanted.agreement
    assert first.quality_view.values["frechet"].text() == f"{wanted.frechet_distance:.3g}"
    assert first.quality_view.values["agreement"].text() == f"{wanted.agreement.share:.0%}"
    assert second.quality_view.values["agreement"].text() == "–"  # nothing was asked for
    assert "only a hint" in first.quality_view.remark.text()
    assert "Density" in first.quality_view.remark.toolTip()
    assert "Frechet" in compare.summary.text()
    assert "only a hint" in compare.summary.text()


def test_more_images_are_drawn_to_judge_from_and_cancelled(compare, qtbot, monkeypatch):
    monkeypatch.setattr("ddpm_studio.app.compare_run.QUOTABLE", 10)
    monkeypatch.setattr(compare_lanes, "QUOTABLE", 10)
    compare.apply_preset("With and without context")
    few_steps(compare)
    assert not compare.more_button.isEnabled()
    run(compare, qtbot)
    assert compare.more_button.isEnabled()
    before = shown(compare.lanes[0])
    qtbot.mouseClick(compare.more_button, Qt.MouseButton.LeftButton)
    assert compare.running
    settle(compare, qtbot)
    assert [lane.quality.samples for lane in compare.lanes] == [10, 10]
    assert np.array_equal(compare.lanes[0].pool[:3], before)
    assert np.array_equal(shown(compare.lanes[0]), before)
    assert compare.lanes[0].asked[:, :3].argmax(1).tolist() == [0, 1, 2] * 3 + [0]
    assert not compare.more_button.isEnabled()
    # The same as if all had been drawn at once
    compare.bar.choose_mode(ContextMode.NONE)
    compare.bar.count.setValue(10)
    pool = compare.lanes[1].pool
    run(compare, qtbot)
    assert np.abs(compare.lanes[1].images.astype(int) - pool).max() <= 1
    monkeypatch.setattr("ddpm_studio.app.compare_run.QUOTABLE", 1000)
    compare.judge_more()
    assert compare.drawing.stage is Stage.MORE
    compare.cancel()
    settle(compare, qtbot)
    assert [lane.quality.samples for lane in compare.lanes] == [10, 10]


def test_seeds_and_contexts_go_on_where_they_ended():
    request = SampleRequest(model="m", seeds=seeds_from(5, 3), contexts=({"a": 1.0}, {"b": 1.0}, None))
    more = continued(request, 3, 4)
    assert more.seeds == (8, 9, 10, 11)
    assert more.contexts == ({"a": 1.0}, {"b": 1.0}, None, {"a": 1.0})
    assert continued(request.model_copy(update={"contexts": "data"}), 3, 4).contexts == "data"


def test_where_the_images_are_gone_others_can_be_chosen(compare, qtbot, tiny_images, tmp_path):
    folder = compare.lanes[0].form.info.path
    write_config(folder, read_config(folder).model_copy(update={"image_set": str(tmp_path / "gone")}))
    compare.apply_preset("With and without context")
    few_steps(compare)
    run(compare, qtbot)
    lane = compare.lanes[0]
    assert lane.quality is None
    assert lane.quality_view.choose_button.isVisible()
    assert "There is nothing at" in lane.quality_view.remark.toolTip()
    compare.measure_against(lane, str(tiny_images))
    settle(compare, qtbot)
    assert [other.quality.reference for other in compare.lanes] == [36, 36]
    assert not lane.quality_view.choose_button.isVisible()
    state = compare.save_state()
    compare.drawing.sources.clear()
    compare.restore_state(state)
    assert compare.drawing.sources == {folder: str(tiny_images)}


def test_one_image_is_not_judged(compare, qtbot):
    compare.apply_preset("With and without context")
    few_steps(compare)
    compare.bar.count.setValue(1)
    run(compare, qtbot)
    assert "At least 2" in compare.lanes[0].quality_view.remark.text()


def test_the_fourth_lab_is_one_click(workspace, qtbot, monkeypatch):
    monkeypatch.setattr(compare_lanes, "LAB_COUNT", 4)
    workspace.show_view("curve")
    T = workspace.lanes.lanes[0].form.info.config.schedule.timesteps
    qtbot.mouseClick(workspace.lab_button, Qt.MouseButton.LeftButton)
    compare = workspace.lanes
    assert compare.running
    assert workspace.view.value == "lanes"
    assert compare.bar.preset.currentText() == LAB
    settle(compare, qtbot)
    first, second = compare.lanes
    assert [lane.title.text() for lane in compare.lanes] == [f"DDPM {T}", "DDIM 25"]
    assert (first.result.nfe, second.result.nfe) == (T, 25)
    assert first.drawn_request.contexts == "data"
    said = compare.summary.text()
    assert f"than DDPM {T}, 25 against {T} network evaluations, Frechet" in said
    assert f"{second.quality.frechet_distance:.3g} against {first.quality.frechet_distance:.3g}" in said


def test_two_lanes_lie_over_each_other(workspace, qtbot):
    compare, overlay = workspace.lanes, workspace.overlay
    compare.apply_preset("DDPM against DDIM")
    few_steps(compare)
    assert not overlay.image.isEnabled()
    run(compare, qtbot)
    assert overlay.image.isEnabled()
    assert [overlay.left.currentIndex(), overlay.right.currentIndex()] == [0, 1]
    compare.lanes[2].grid.activated.emit(1)  # a double click
    assert workspace.view.value == "before_after"
    assert (overlay.left.currentIndex(), overlay.right.currentIndex(), overlay.view.image) == (0, 2, 1)
    QTest.keyClick(overlay.view, Qt.Key.Key_Down)
    assert overlay.view.image == 2
    QTest.keyClick(overlay.view, Qt.Key.Key_Space)
    assert (overlay.left.currentIndex(), overlay.right.currentIndex()) == (2, 0)
    overlay.image.setValue(0)
    assert overlay.view.image == -1
    compare.lanes[2].remove.emit()
    assert overlay.left.count() == 2
