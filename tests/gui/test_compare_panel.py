"""The Compare workspace in the real window, with the real engine and a model that the trainer made."""

import shutil

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ddpm_studio.app.compare_setups import LaneResult, LaneSetup, speed_against, summary
from ddpm_studio.app.panels.compare_lane import CompareLane
from ddpm_studio.app.sample_plan import SamplePlan
from ddpm_studio.engine.protocol import SampleEnded
from ddpm_studio.model.catalogue import UNTRAINED

TIMEOUT = 60_000


@pytest.fixture
def compare(window, trained_run):
    run = window.home / "runs" / "shapes"
    shutil.copytree(trained_run, run)
    window.show_workspace("compare")
    window.compare.refresh_models()
    window.compare.choose_model(run)
    window.compare.count.setValue(3)
    return window.compare


def run(compare, qtbot) -> None:
    qtbot.mouseClick(compare.run_button, Qt.MouseButton.LeftButton)
    assert compare.running
    qtbot.waitUntil(lambda: not compare.running, timeout=TIMEOUT)


def shown(lane) -> np.ndarray:
    return np.stack([lane.grid.pixels(i) for i in range(lane.grid.count)])


def test_ddpm_against_ddim_counts_network_evaluations(compare, qtbot):
    compare.apply_preset("DDPM against DDIM")
    compare.lanes[0].steps.setValue(12)
    compare.lanes[1].steps.setValue(4)
    compare.lanes[2].guidance.setValue(1)
    run(compare, qtbot)
    assert [lane.result.ended.nfe for lane in compare.lanes] == [24, 8, 10]  # guidance asks twice
    assert "8 against 24 network evaluations" in compare.summary.text()
    assert "8 NFE" in compare.lanes[1].figures.text()
    assert [lane.grid.count for lane in compare.lanes] == [3, 3, 3]


def test_lanes_with_the_same_setup_draw_the_same_images(compare, qtbot):
    compare.apply_preset("With and without context")
    compare.lanes[1].with_context.setChecked(True)
    for lane in compare.lanes:
        lane.steps.setValue(4)
    run(compare, qtbot)
    assert np.array_equal(shown(compare.lanes[0]), shown(compare.lanes[1]))
    assert compare.preset.currentText() == "Custom"


def test_context_and_checkpoint_make_the_difference(compare, qtbot):
    compare.apply_preset("With and without context")
    compare.add_lane()
    compare.lanes[2].with_context.setChecked(True)
    compare.lanes[2].checkpoint.choose(UNTRAINED)
    for lane in compare.lanes:
        lane.steps.setValue(4)
    run(compare, qtbot)
    assert compare.lanes[0].recipe(0).contexts == ({"circle": 1.0},)
    assert compare.lanes[1].recipe(0).contexts == (None,)
    assert not np.array_equal(shown(compare.lanes[0]), shown(compare.lanes[2]))
    assert compare.lanes[2].title.text() == "DPM++ 2M 4 (untrained)"


def test_a_lane_can_have_every_sampler(compare, qtbot):
    compare.apply_preset("DDPM all / DDIM 25 / DPM++ 8")
    timesteps = compare.lanes[0].info.config.schedule.timesteps
    assert [lane.title.text() for lane in compare.lanes] == [f"DDPM {timesteps}", "DDIM 25", "DPM++ 2M 8"]
    compare.add_lane()
    for lane, sampler in zip(compare.lanes, ("dpmpp", "dpmpp-sde", "unipc", "heun"), strict=True):
        lane.sampler.setCurrentIndex(lane.sampler.findData(sampler))
        lane.with_context.setChecked(False)
        lane.steps.setValue(3)
        assert not lane.guidance.isEnabled()
        assert not lane.eta.isVisible()
        assert not lane.add_noise.isVisible()
    run(compare, qtbot)
    assert [lane.recipe(0).sampler for lane in compare.lanes] == ["dpmpp", "dpmpp-sde", "unipc", "heun"]
    assert [lane.result.ended.nfe for lane in compare.lanes] == [3, 3, 3, 5]  # Heun's last step is Euler's


def test_the_stages_preset_ends_with_the_final_model(compare):
    compare.apply_preset("Untrained / early / final")
    setups = [lane.setup for lane in compare.lanes]
    assert setups[0].checkpoint == UNTRAINED
    assert setups[-1].checkpoint == "final"
    assert len({setup.checkpoint for setup in setups}) == len(setups)


def test_an_image_pointed_at_or_chosen_is_marked_in_every_lane(compare, qtbot):
    compare.apply_preset("With and without context")
    for lane in compare.lanes:
        lane.steps.setValue(2)
    run(compare, qtbot)
    first, second = compare.lanes
    qtbot.mouseClick(first.grid.viewport(), Qt.MouseButton.LeftButton, pos=first.grid.image_rect(2).center().toPoint())
    assert second.grid.current == 2


def test_cancel_keeps_the_lanes_that_are_drawn(compare, qtbot):
    compare.apply_preset("With and without added noise")
    compare.lanes[0].steps.setValue(2)
    compare.count.setValue(64)
    compare.run()
    qtbot.waitUntil(lambda: compare.lanes[0].result is not None, timeout=TIMEOUT)
    compare.cancel_button.click()
    qtbot.waitUntil(lambda: not compare.running, timeout=TIMEOUT)
    assert compare.lanes[0].grid.count == 64
    assert compare.lanes[1].result is None
    assert compare.run_button.isEnabled()


def test_lanes_are_added_up_to_four_and_removed_down_to_one(compare):
    while compare.add_lane_button.isEnabled():
        compare.add_lane_button.click()
    assert len(compare.lanes) == 4
    for _ in range(5):
        compare.lanes[-1].remove.emit()
    assert len(compare.lanes) == 1


def test_the_lanes_come_back_next_time(compare):
    compare.apply_preset("DDPM against DDIM")
    compare.lanes[1].eta.setValue(0.5)
    compare.lanes[1].guidance.setValue(3)
    compare.lanes[2].sampler.setCurrentIndex(compare.lanes[2].sampler.findData("unipc"))
    compare.seed.setValue(42)
    state = compare.save_state()
    wanted = [lane.setup for lane in compare.lanes]
    compare.apply_preset("With and without context")
    compare.seed.setValue(0)
    compare.restore_state(state)
    assert [lane.setup for lane in compare.lanes] == wanted
    assert compare.seed.value() == 42
    assert compare.preset.currentText() == "Custom"


@pytest.fixture
def lane(qtbot, trained_run, tmp_path):
    """A lane alone."""
    run = tmp_path / "runs" / "shapes"
    shutil.copytree(trained_run, run)
    lane = CompareLane(1, tmp_path)
    qtbot.addWidget(lane)
    lane.model.choose(run)
    lane.refresh()
    return lane


def test_guidance_other_than_usual_is_in_the_title(lane):
    one = SamplePlan((0,), ({"circle": 1.0},))
    assert "guidance" not in lane.title.text()
    lane.guidance.setValue(4.5)
    assert lane.title.text().endswith("(guidance 4.5)")
    assert lane.request(one).guidance_scale == 4.5
    lane.with_context.setChecked(False)
    assert lane.request(one).guidance_scale == 1


def test_another_sampler_is_not_given_all_timesteps(lane):
    lane.set_setup(LaneSetup(sampler="ddpm", steps=0))
    lane.sampler.setCurrentIndex(lane.sampler.findData("unipc"))
    lane.sampler.activated.emit(lane.sampler.currentIndex())  # as when a person picks it
    assert lane.setup.steps == 12
    lane.sampler.setCurrentIndex(lane.sampler.findData("heun"))
    lane.sampler.activated.emit(lane.sampler.currentIndex())
    assert lane.setup.steps == 12


def ended(seconds: float, nfe: int) -> SampleEnded:
    return SampleEnded(1, np.zeros((1, 16, 16, 3), np.uint8), seconds, nfe, False)


def test_the_summary_holds_each_lane_against_the_first():
    results = [LaneResult("DDPM 500", ended(9.2, 500)), LaneResult("DDIM 25", ended(0.5, 25))]
    assert summary(results) == "DDIM 25: 18.4× faster than DDPM 500, 25 against 500 network evaluations."
    assert summary(results[:1]) == ""


def test_speed_in_words():
    assert speed_against(ended(2, 1), ended(1, 1)) == "2.0× faster"
    assert speed_against(ended(1, 1), ended(3, 1)) == "3.0× slower"
    assert speed_against(ended(1, 1), ended(1.02, 1)) == "as fast"
