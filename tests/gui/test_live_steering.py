"""Live steering in the real window: a draft at once, the chosen quality when the hand rests, and the newest wins."""

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ddpm_studio.app.live_steering import draft_of
from ddpm_studio.sampling.request import SampleRequest

TIMEOUT = 60_000


@pytest.fixture
def seen(sample):
    """What was shown live, in order: ("draft" or "refined", Recording)."""
    shown = []
    sample.steering.drafted.connect(lambda recording, _: shown.append(("draft", recording)))
    sample.steering.refined.connect(lambda recording, _: shown.append(("refined", recording)))
    return shown


def rest(sample, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not sample.steering.busy, timeout=TIMEOUT)


def test_a_move_draws_a_draft_and_a_rest_the_chosen_quality(sample, seen, qtbot):
    sample.form.sampler.button("ddim").click()
    sample.form.steps.set_value(7)
    sample.form.count.set_value(40)
    sample.palette_panel.sliders["square"].slider.set_value(0.5)
    assert sample.steering.busy  # at once
    rest(sample, qtbot)
    assert [kind for kind, _ in seen] == ["draft", "refined"]
    draft, refined = (recording for _, recording in seen)
    assert (draft.request.sampler, draft.request.eta) == ("dpmpp", 0)
    assert draft.request.steps < 7
    assert not draft.has(0)
    assert (refined.request.sampler, refined.request.steps) == ("ddim", 7)
    assert draft.request.seeds == refined.request.seeds == tuple(range(16))
    assert draft.context(0) == refined.context(0) == {"circle": 1.0, "square": 0.5}
    assert all(refined.has(step) for step in range(8))
    assert sample.grid.count == 16
    assert sample.images.trajectory.recording is refined
    assert sample.player.step == 7


def test_the_newest_wins_and_nothing_stale_is_drawn(sample, seen, qtbot):
    slider = sample.palette_panel.sliders["square"].slider
    for value in range(1, 41):
        slider.set_value(value / 40)
        QCoreApplication.processEvents()
    rest(sample, qtbot)
    drawn = [recording.context(0)["square"] for _, recording in seen]
    assert drawn == sorted(drawn)
    assert drawn[-1] == 1
    assert len(seen) < 40  # moves between two drafts are not drawn
    assert [kind for kind, _ in seen].count("refined") == 1
    assert seen[-1][0] == "refined"
    assert sample.images.recording.context(0) == {"circle": 1.0, "square": 1.0}


def test_guidance_and_seed_steer_as_well_and_generate_goes_before(sample, seen, qtbot):
    sample.form.guidance.set_value(3)
    rest(sample, qtbot)
    assert seen[-1][1].request.guidance_scale == 3
    sample.form.seed.setValue(12)
    rest(sample, qtbot)
    assert seen[-1][1].request.seeds[0] == 12
    assert sample.grid._rows  # still by class
    before = len(seen)
    sample.form.seed.setValue(13)
    sample.generate()  # what is steered is dropped
    qtbot.waitUntil(lambda: not sample.footer.running, timeout=TIMEOUT)
    assert len(seen) == before
    assert not sample.steering.busy
    assert sample.images.trajectory.request.seeds == tuple(range(13, 19))


def test_without_live_nothing_is_drawn_and_both_switches_agree(sample, seen, qtbot):
    assert sample.live.on
    sample.footer.live.click()
    assert not sample.palette_panel.live.isChecked()
    sample.palette_panel.sliders["square"].slider.set_value(0.5)
    sample.form.seed.setValue(5)
    qtbot.wait(300)
    assert not seen
    state = sample.save_state()
    sample.palette_panel.live.click()
    assert sample.live.on
    sample.restore_state(state)
    assert not sample.live.on
    sample.live.switch(True)
    sample.restore_state(sample.save_state())  # nor does what is brought back redraw
    assert not sample.steering.busy


def test_at_a_step_before_the_image_what_is_looked_at_stays(sample, seen, qtbot):
    sample.generate()
    qtbot.waitUntil(lambda: not sample.footer.running, timeout=TIMEOUT)
    sample.player.go_to(2)
    sample.palette_panel.sliders["square"].slider.set_value(0.5)
    assert not sample.steering.busy
    assert "branch" in sample.footer.result.text()
    sample.player.go_to(5)
    sample.palette_panel.sliders["square"].slider.set_value(0.6)
    assert sample.steering.busy
    rest(sample, qtbot)
    assert [kind for kind, _ in seen] == ["draft", "refined"]


# ---- without a window ---------------------------------------------------------------------------------------------


def test_a_draft_keeps_what_is_seen_and_saves_what_is_not():
    request = SampleRequest(
        model="m",
        sampler="ddpm",
        steps=500,
        add_noise=False,
        guidance_scale=3,
        guidance_interval=(0, 1),
        seeds=(4, 5),
        contexts=({"a": 1.0}, None),
        dynamic_threshold=0.9,
    )
    draft = draft_of(request, 4)
    assert (draft.sampler, draft.steps, draft.add_noise) == ("dpmpp", 4, True)
    assert draft.guidance_interval == (0.6, 1)
    kept = ("model", "seeds", "contexts", "guidance_scale", "dynamic_threshold", "weights", "checkpoint")
    assert all(getattr(draft, name) == getattr(request, name) for name in kept)


@pytest.mark.parametrize(
    ("wanted", "drawn"), [((0.7, 0.9), (0.7, 0.9)), ((0.1, 0.9), (0.6, 0.9)), ((0.0, 0.5), (0.0, 0.5))]
)
def test_a_draft_is_guided_no_longer_than_asked(wanted, drawn):
    assert draft_of(SampleRequest(model="m", guidance_interval=wanted), 4).guidance_interval == drawn


def test_a_draft_takes_no_more_steps_than_the_chosen_quality_of_the_same_sampler():
    assert draft_of(SampleRequest(model="m", sampler="dpmpp", steps=3), 6).steps == 3
    assert draft_of(SampleRequest(model="m", sampler="ddim", steps=3), 6).steps == 6
