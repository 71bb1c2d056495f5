"""The Sample workspace in the real window, with the real engine and a model that the trainer made."""

import os
import shutil
import signal
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ddpm_studio.app.panels.sample_form import SampleForm
from ddpm_studio.app.recordings import Layer, Recording
from ddpm_studio.app.sample_plan import ContextMode, SamplePlan, plan
from ddpm_studio.engine.protocol import SampleStarted, SampleSteps
from ddpm_studio.model.catalogue import UNTRAINED
from ddpm_studio.sampling.request import USUAL_GUIDANCE, USUAL_INTERVAL, Blend, SampleRequest

TIMEOUT = 60_000


def generate(sample, qtbot) -> None:
    qtbot.mouseClick(sample.footer.generate_button, Qt.MouseButton.LeftButton)
    assert sample.footer.running
    qtbot.waitUntil(lambda: not sample.footer.running, timeout=TIMEOUT)


def came(sample) -> int:
    """The last step that has come."""
    return -1 if sample.images.recording is None else sample.images.recording.newest


def shown(sample) -> np.ndarray:
    return np.stack([sample.grid.pixels(i) for i in range(sample.grid.count)])


def test_generate_shows_images_by_class_and_rests_at_the_image(sample, qtbot):
    generate(sample, qtbot)
    assert sample.grid.count == 6
    assert sample.player.scrubber.maximum() == 5
    assert sample.player.step == 5
    assert "9 NFE" in sample.footer.result.text()  # guidance asks twice, in the first four steps
    sample.grid.set_current(0)
    assert "circle" in sample.grid.accessibleDescription()
    assert np.array_equal(shown(sample), sample.images.recording.ended.images)


def test_every_step_can_be_scrubbed_to_in_every_layer(sample, qtbot):
    generate(sample, qtbot)
    seen = {}
    for layer in Layer:
        sample.player.layer_choice.button(layer.value).click()
        for step in range(6):
            sample.player.scrubber.setValue(step)
            seen[layer, step] = shown(sample)
    assert not np.array_equal(seen[Layer.XT, 0], seen[Layer.XT, 5])
    assert not np.array_equal(seen[Layer.XT, 2], seen[Layer.X0, 2])
    assert np.array_equal(seen[Layer.XT, 5], seen[Layer.X0, 5])
    assert np.array_equal(seen[Layer.EPS, 4], seen[Layer.EPS, 5])  # at t = 0 the last noise stays


def test_the_scrubber_obeys_the_keyboard_and_the_buttons(sample, qtbot):
    generate(sample, qtbot)
    scrubber = sample.player.scrubber
    scrubber.setFocus()
    qtbot.keyClick(scrubber, Qt.Key.Key_Home)
    assert sample.player.step == 0
    assert "SNR -" in sample.player.readout.text()
    qtbot.mouseClick(sample.player.forward, Qt.MouseButton.LeftButton)
    assert sample.player.step == 1
    qtbot.keyClick(scrubber, Qt.Key.Key_End)
    assert "SNR ∞ dB" in sample.player.readout.text()


def test_playing_ends_at_the_image(sample, qtbot):
    generate(sample, qtbot)
    sample.player.speed.setCurrentIndex(sample.player.speed.count() - 1)
    qtbot.mouseClick(sample.player.play, Qt.MouseButton.LeftButton)
    assert sample.player.playing
    assert sample.player.step == 0
    qtbot.waitUntil(lambda: not sample.player.playing, timeout=TIMEOUT)
    assert sample.player.step == 5


def test_the_same_seed_draws_the_same_images(sample, qtbot):
    sample.form.seed.setValue(11)
    generate(sample, qtbot)
    first = shown(sample)
    sample.form.seed.setValue(12)
    generate(sample, qtbot)
    assert not np.array_equal(first, shown(sample))
    sample.form.seed.setValue(11)
    generate(sample, qtbot)
    assert np.array_equal(first, shown(sample))


def test_fresh_seeds_are_shown(sample, qtbot):
    sample.form.fresh_seed.setChecked(True)
    generate(sample, qtbot)
    assert sample.form.seed.value() == sample.images.recording.request.seeds[0]


def test_ddpm_takes_all_timesteps_and_may_leave_the_noise_out(sample):
    sample.form.sampler.button("ddpm").click()
    assert sample.form.steps.value == sample.form.info.config.schedule.timesteps
    assert not sample.form.eta.isEnabled()
    sample.form.add_noise.setChecked(False)
    request = sample.form.request(sample.plan(2))
    assert (request.sampler, request.add_noise) == ("ddpm", False)
    sample.form.sampler.button("dpmpp").click()
    assert sample.form.steps.value == 5
    assert sample.form.request(sample.plan(2)).add_noise


def test_the_other_samplers_draw_as_well(sample, qtbot):
    sample.form.guidance.set_value(1)
    for sampler, nfe in (("dpmpp-sde", 3), ("unipc", 3), ("heun", 5)):  # Heun's last step is Euler's
        sample.form.sampler.action(sampler).trigger()
        sample.form.steps.set_value(3)
        generate(sample, qtbot)
        assert sample.images.recording.request.sampler == sampler
        assert f"{nfe} NFE" in sample.footer.result.text()


def test_a_moved_slider_draws_from_the_palette(sample, qtbot):
    sample.palette_panel.sliders["square"].slider.set_value(0.5)
    assert sample.form.mode is ContextMode.PALETTE
    generate(sample, qtbot)
    assert sample.images.recording.context(0) == {"circle": 1.0, "square": 0.5}


def test_the_palette_shows_a_picture_of_each_class(sample, qtbot):
    qtbot.waitUntil(lambda: set(sample.palette_panel._images) == {"circle", "square", "triangle"}, timeout=TIMEOUT)


def test_cancel_keeps_the_steps_that_came(sample, qtbot):
    sample.form.sampler.button("ddpm").click()
    sample.form.count.set_value(64)
    sample.footer.generate_button.click()
    qtbot.waitUntil(lambda: came(sample) >= 3, timeout=TIMEOUT)
    sample.footer.cancel_button.click()
    qtbot.waitUntil(lambda: not sample.footer.running, timeout=TIMEOUT)
    assert "Cancelled" in sample.footer.result.text()
    assert sample.player.scrubber.available == sample.images.recording.newest
    sample.player.scrubber.setValue(2)
    assert np.array_equal(shown(sample), sample.images.recording.pixels(2))


def test_the_engine_dies_in_the_middle_and_what_came_is_kept(sample, window, qtbot):
    sample.form.sampler.button("ddpm").click()
    sample.form.count.set_value(64)
    sample.footer.generate_button.click()
    qtbot.waitUntil(lambda: came(sample) >= 3, timeout=TIMEOUT)
    os.kill(window.bridge.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: not sample.footer.running, timeout=TIMEOUT)
    assert sample.footer.result.text().startswith("Not finished")
    assert sample.player.step >= 3
    sample.form.count.set_value(2)
    sample.form.steps.set_value(3)
    generate(sample, qtbot)  # a new engine is started for it
    assert sample.grid.count == 2


def test_a_model_that_was_deleted_is_said_and_left_out(sample, window):
    path = sample.form.model.path
    shutil.rmtree(path)
    sample.generate()
    assert not sample.footer.running
    assert "shapes" in window.notes.history[-1].what
    assert sample.form.model.path != path


def test_checkpoints_can_be_chosen(sample, qtbot):
    generate(sample, qtbot)
    final = shown(sample)
    sample.form.checkpoint.choose(UNTRAINED)
    generate(sample, qtbot)
    assert not np.array_equal(final, shown(sample))


def test_seed_and_context_of_an_image_can_be_used_again(sample, qtbot):
    generate(sample, qtbot)
    sample.use_seed(sample.images.recipe(4).seeds[0])
    sample.use_context(sample.images.context(4))
    sample.form.count.set_value(1)
    before = sample.grid.pixels(4)
    generate(sample, qtbot)
    assert np.abs(sample.grid.pixels(0).astype(int) - before).max() <= 1


def test_the_form_comes_back_next_time(sample):
    sample.form.eta.set_value(0.4)
    sample.form.set_mode(ContextMode.DATA)
    state = sample.save_state()
    sample.form.eta.set_value(0)
    sample.form.set_mode(ContextMode.NONE)
    sample.restore_state(state)
    assert sample.form.eta.value == pytest.approx(0.4)
    assert sample.form.mode is ContextMode.DATA
    assert sample.form.steps.value == 5


def test_without_a_model_it_is_said_how_to_get_one(window, qtbot):
    if window.sample.form.info is None:
        assert not window.sample.footer.generate_button.isEnabled()
        assert "Train" in window.sample.form.about.text()
    else:  # models ship with the program: the first one is chosen
        assert window.sample.footer.generate_button.isEnabled()


# ---- without an engine --------------------------------------------------------------------------------------------


def test_a_plan_by_class_shares_the_images_out():
    names = ("a", "b", "c", "d", "e")
    found = plan(ContextMode.BY_CLASS, 64, 5, names, None)
    assert [row.count for row in found.rows] == [13, 13, 13, 13, 12]
    assert found.contexts[12:14] == ({"a": 1.0}, {"b": 1.0})
    assert found.seeds == tuple(range(5, 69))
    same = plan(ContextMode.BY_CLASS, 64, 5, names, None, same_seeds=True)
    assert same.seeds[:13] == same.seeds[13:26] == tuple(range(5, 18))


def test_a_plan_for_a_model_without_attributes_has_no_context():
    assert plan(ContextMode.BY_CLASS, 3, 0, (), {"x": 1.0}).contexts == (None,)


ONE = SamplePlan((0,), (None,))


@pytest.fixture
def form(qtbot, trained_run, tmp_path):
    """The form alone, with a copy of the tiny model."""
    run = tmp_path / "runs" / "shapes"
    shutil.copytree(trained_run, run)
    form = SampleForm(tmp_path)
    qtbot.addWidget(form)
    form.model.choose(run)
    form.refresh()
    return form


def test_the_form_begins_with_what_draws_best(form):
    assert form.sampler.value == "dpmpp"
    assert form.guidance.value == USUAL_GUIDANCE
    assert form.request(ONE).guidance_interval == USUAL_INTERVAL
    timesteps = form.info.config.schedule.timesteps
    wanted = {"ddpm": timesteps, "ddim": 25, "dpmpp": 20, "dpmpp-sde": 25, "unipc": 12, "heun": 15}
    for sampler, steps in wanted.items():
        form.sampler.choose(sampler)
        assert (form.sampler.value, form.steps.value) == (sampler, min(steps, timesteps))


def test_the_other_samplers_are_behind_a_menu(form):
    choice = form.sampler
    for sampler, word in (("dpmpp-sde", "SDE"), ("unipc", "UniPC"), ("heun", "Heun")):
        choice.action(sampler).trigger()
        assert form.request(ONE).sampler == choice.value == sampler
        assert choice.button("more").isChecked()
        assert choice.button("more").text() == word
        assert choice.action(sampler).isChecked()
    choice.button("ddim").click()
    assert (form.request(ONE).sampler, choice.button("more").text()) == ("ddim", "More")
    assert not choice.action("heun").isChecked()


def test_advanced_values_reach_the_request_and_come_back_next_time(form):
    advanced = form.advanced
    for box, value in (
        (advanced.spacing, "karras"),
        (advanced.range, "dynamic"),
        (advanced.variance, "posterior"),
        (advanced.negative, "square"),
        (advanced.weights, "raw"),
    ):
        box.setCurrentIndex(box.findData(value))
    advanced.percentile.setValue(98)
    advanced.rescale.set_value(0.5)
    advanced.interval_to.setValue(0.8)
    advanced.interval_from.setValue(0.2)
    advanced.toggle.setChecked(True)
    assert form.request(ONE).precision == "auto"
    advanced.exact.setChecked(True)
    form.sampler.choose("ddpm")
    request = form.request(ONE)
    assert request.precision == "float32"
    assert (request.spacing, request.variance, request.weights) == ("karras", "posterior", "raw")
    assert (request.dynamic_threshold, request.guidance_rescale) == (0.98, 0.5)
    assert (request.guidance_interval, request.negative) == ((0.2, 0.8), {"square": 1.0})
    state = form.state()
    advanced.restore({"open": False, "negative": "", "range": "free", "interval": [0, 1], "rescale": 0})
    assert not form.request(ONE).clip_x0
    advanced.take(request.model_copy(update={"precision": "auto"}))
    assert form.request(ONE).precision == "auto"
    form.restore(state)
    assert form.request(ONE) == request
    assert advanced.toggle.isChecked()


def test_only_what_has_an_effect_can_be_chosen(form):
    advanced = form.advanced

    def enabled() -> set[str]:
        widgets = {
            "eta": form.eta,
            "variance": advanced.variance,
            "percentile": advanced.percentile,
            "rescale": advanced.rescale,
            "interval": advanced.interval_from,
            "negative": advanced.negative,
            "guidance": form.guidance,
        }
        return {name for name, widget in widgets.items() if widget.isEnabled()}

    assert enabled() == {"rescale", "interval", "negative", "guidance"}
    form.sampler.choose("ddim")
    assert "eta" in enabled()
    form.sampler.choose("ddpm")
    assert "variance" in enabled()
    advanced.range.setCurrentIndex(advanced.range.findData("dynamic"))
    assert "percentile" in enabled()
    advanced.rescale.set_value(0.7)
    form.guidance.set_value(1)
    assert enabled() == {"variance", "percentile", "guidance"}
    assert form.request(ONE).guidance_rescale == 0
    form.guidance.set_value(2)
    form.set_mode(ContextMode.NONE)
    assert enabled() == {"variance", "percentile", "negative"}
    assert form.request(ONE).guidance_scale == 1
    advanced.negative.setCurrentIndex(advanced.negative.findData("circle"))  # there is something to lead away from
    assert {"guidance", "rescale", "interval"} < enabled()
    assert form.request(ONE).guidance_scale == 2


def test_the_ends_of_the_interval_push_each_other(form):
    advanced = form.advanced
    advanced.interval_to.setValue(0.4)
    advanced.interval_from.setValue(0.6)
    assert advanced.interval_to.value() == 0.6
    advanced.interval_to.setValue(0.3)
    assert advanced.interval_from.value() == 0.3


@pytest.fixture
def started():
    request = SampleRequest(model="m", steps=2, seeds=(1, 2), contexts=({"a": 1.0}, None))
    return SampleStarted(
        1,
        request,
        np.array([500, 250, 0]),
        np.array([0.01, 0.5, 1.0]),
        ("a",),
        np.array([[1.0], [0.0]], np.float32),
        np.array([True, False]),
    )


@pytest.mark.parametrize("dtype", [np.float16, np.float32])
def test_the_noise_of_a_recording_is_that_in_xt(started, dtype):
    rng = np.random.default_rng(0)
    x0, eps = rng.uniform(-1, 1, (2, 2, 3, 4, 4)), rng.normal(size=(2, 2, 3, 4, 4))
    ab = np.array([0.01, 0.5]).reshape(2, 1, 1, 1, 1)
    recording = Recording(started)
    recording.add(SampleSteps(1, 0, (np.sqrt(ab) * x0 + np.sqrt(1 - ab) * eps).astype(dtype), x0.astype(dtype)))
    assert recording.newest == 1
    assert recording.noise(1) == pytest.approx(eps[1], abs=1e-5 if dtype is np.float32 else 1e-2)
    with pytest.raises(IndexError):
        recording.pixels(2)
    last = x0[:1].astype(dtype)
    recording.add(SampleSteps(1, 2, last, last))
    assert np.array_equal(recording.noise(2), recording.noise(1))


def test_the_figures_of_a_step(started):
    recording = Recording(started)
    middle = recording.facts(1)
    assert (middle.t, middle.steps) == (250, 2)
    assert middle.snr_db == pytest.approx(0)
    assert middle.sigma == pytest.approx(0.5**0.5)
    assert recording.facts(2).snr_db == np.inf


def test_the_recipe_of_one_image_is_its_seed_and_context(started):
    recipe = Recording(started).recipe(0)
    assert (recipe.seeds, recipe.contexts) == ((1,), ({"a": 1.0},))
    assert Recording(started).recipe(1).contexts == (None,)


def test_the_recipe_of_one_image_keeps_how_it_was_drawn(started):
    blend = Blend(seeds=(7, 8), mix=(0.25, 0.75))
    request = started.request.model_copy(update={"blend": blend, "contexts": "data", "sampler": "unipc"})
    recipe = Recording(replace(started, request=request)).recipe(1)
    assert recipe == request.only(1)
    assert (recipe.seeds, recipe.blend.seeds, recipe.blend.mix) == ((2,), (8,), (0.75,))
    assert (recipe.contexts, recipe.sampler) == ("data", "unipc")
