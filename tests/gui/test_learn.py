"""Learn: the lessons walked in the real window, the glossary."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ddpm_studio.app.learn.control_terms import CONTROL_TERMS, tip_of
from ddpm_studio.app.learn.glossary import TERMS, found, linked, marks, term_of
from ddpm_studio.app.learn.lesson import Lesson, Step
from ddpm_studio.app.learn.lessons import LESSONS
from ddpm_studio.app.sample_plan import ContextMode

TIMEOUT = 60_000
STEPS = [pytest.param(lesson, step, id=f"{lesson.key}.{step.key}") for lesson in LESSONS for step in lesson.steps]


def _click(window, qtbot, name: str) -> None:
    qtbot.mouseClick(window.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def _until_ticked(window, qtbot, step: str) -> None:
    learn = window.learn
    assert learn.step.key == step
    qtbot.waitUntil(lambda: step in learn.done(learn.lesson.key), timeout=TIMEOUT)


def _walk_on(window, qtbot) -> None:
    _click(window, qtbot, "learn.next")


def _draw(window, qtbot) -> None:
    _click(window, qtbot, "sample.generate")
    images = window.sample.images
    qtbot.waitUntil(lambda: not window.sample.drawing and images.recording.ended is not None, timeout=TIMEOUT)


def test_the_first_lesson_ticks_by_what_is_done(sample, window, qtbot):
    form, player = sample.form, sample.player
    window.show_workspace("data")
    window.table["learn.lesson.sampling"].trigger()
    assert window.workspace == "sample"
    assert "ddpm" not in window.learn.done("sampling")
    qtbot.mouseClick(form.sampler.button("ddpm"), Qt.MouseButton.LeftButton)
    _until_ticked(window, qtbot, "ddpm")
    form.steps.set_value(6)
    _walk_on(window, qtbot)
    _until_ticked(window, qtbot, "few")  # there are six
    _walk_on(window, qtbot)
    assert "generate" not in window.learn.done("sampling")
    _draw(window, qtbot)
    _until_ticked(window, qtbot, "generate")
    _walk_on(window, qtbot)
    for step in (0, 3, 6):
        player.go_to(step)
    _until_ticked(window, qtbot, "scrub")
    text = window.learn.panel.page.equation.text()
    assert "x<sub>0</sub>" in text
    assert f"t = {player._recording.facts(6).t}" in text
    _walk_on(window, qtbot)
    player.layer_choice.choose("x0")
    player.go_to(2)
    _until_ticked(window, qtbot, "x0")
    _walk_on(window, qtbot)
    player.equation.button.click()
    _until_ticked(window, qtbot, "equation")
    _walk_on(window, qtbot)
    form.add_noise.click()
    _draw(window, qtbot)
    _until_ticked(window, qtbot, "no_noise")
    _walk_on(window, qtbot)
    _click(window, qtbot, "learn.show_me")  # the last one is done by the program
    _until_ticked(window, qtbot, "again")
    assert form.add_noise.isChecked()
    _walk_on(window, qtbot)
    assert window.learn.lesson is None
    assert window.findChild(QPushButton, "learn.begin.sampling").text() == "Again"


def test_the_fourth_lesson_ticks_by_what_is_done(sample, window, qtbot):
    form, player, compare = sample.form, sample.player, window.compare
    learn = window.learn
    learn.begin("fast_sampling")
    qtbot.mouseClick(form.sampler.button("ddim"), Qt.MouseButton.LeftButton)
    _until_ticked(window, qtbot, "ddim")
    _walk_on(window, qtbot)
    form.steps.set_value(4)
    _draw(window, qtbot)
    _until_ticked(window, qtbot, "steps")
    assert "ε<sub>θ</sub>" in learn.panel.page.equation.text()
    _walk_on(window, qtbot)
    for step in (0, 2, 4):
        player.go_to(step)
    _until_ticked(window, qtbot, "scrub")
    _walk_on(window, qtbot)
    form.eta.set_value(1)
    _draw(window, qtbot)
    _until_ticked(window, qtbot, "eta")
    _walk_on(window, qtbot)
    assert window.workspace == "compare"
    compare.choose_model(form.info.path)
    learn.show_me()
    _until_ticked(window, qtbot, "lanes")
    _walk_on(window, qtbot)
    compare.lanes.bar.count.setValue(2)
    for lane in compare.lanes.lanes:
        lane.form.steps.setValue(2)
    _click(window, qtbot, "compare.run")
    _until_ticked(window, qtbot, "run")
    qtbot.waitUntil(lambda: not compare.lanes.busy, timeout=TIMEOUT)
    _walk_on(window, qtbot)
    qtbot.mouseClick(compare.view.button("before_after"), Qt.MouseButton.LeftButton)
    _until_ticked(window, qtbot, "over")


def test_the_second_lesson_ticks_by_what_is_done(sample, window, qtbot, tiny_images):
    train, compare, learn = window.train, window.compare, window.learn
    learn.begin("training")
    assert window.workspace == "train"
    _click(window, qtbot, "learn.show_me")
    _until_ticked(window, qtbot, "quick")
    _walk_on(window, qtbot)
    assert "short" not in learn.done("training")  # it says five minutes
    _click(window, qtbot, "learn.show_me")
    _until_ticked(window, qtbot, "short")
    train.form.choose_images(str(tiny_images), 16, (255, 255, 255))  # or the test would take a minute
    train.form.advanced.features.setValue(8)
    train.form.advanced.batch_size.setValue(8)
    train.form.advanced.previews.setValue(3)
    train.form.advanced.preview_seconds.setValue(1)
    _walk_on(window, qtbot)
    _click(window, qtbot, "train.start")
    _until_ticked(window, qtbot, "start")
    qtbot.waitUntil(lambda: "<b>" in learn.panel.page.equation.text(), timeout=TIMEOUT)  # the loss of now
    _walk_on(window, qtbot)
    qtbot.mouseClick(train.view.which.button("bands"), Qt.MouseButton.LeftButton)
    _until_ticked(window, qtbot, "bands")
    _walk_on(window, qtbot)
    _until_ticked(window, qtbot, "film")
    _walk_on(window, qtbot)
    _click(window, qtbot, "train.stop")
    _until_ticked(window, qtbot, "end")
    qtbot.waitUntil(lambda: train.running is None, timeout=TIMEOUT)
    _walk_on(window, qtbot)
    compare.choose_model(sample.form.info.path)
    learn.show_me()
    _until_ticked(window, qtbot, "stages")
    compare.lanes.bar.count.setValue(2)
    for lane in compare.lanes.lanes:
        lane.form.steps.setValue(2)
    _walk_on(window, qtbot)
    _click(window, qtbot, "compare.run")
    _until_ticked(window, qtbot, "run")
    qtbot.waitUntil(lambda: not compare.lanes.busy, timeout=TIMEOUT)
    assert len(learn.done("training")) == 8


def test_the_third_lesson_ticks_by_what_is_done(sample, window, qtbot):
    form, palette, compare, learn = sample.form, sample.palette_panel, window.compare, window.learn
    learn.begin("context")
    form.set_mode(ContextMode.BY_CLASS)
    _draw(window, qtbot)
    _until_ticked(window, qtbot, "by_class")
    _walk_on(window, qtbot)
    form.same_seeds.click()
    _draw(window, qtbot)
    _until_ticked(window, qtbot, "same_seeds")
    _walk_on(window, qtbot)
    palette.live.setChecked(False)
    for name in palette.attributes[:2]:
        palette.sliders[name].slider.set_value(0.5)
    _until_ticked(window, qtbot, "mix")
    _walk_on(window, qtbot)
    form.set_mode(ContextMode.NONE)
    _draw(window, qtbot)
    _until_ticked(window, qtbot, "none")
    _walk_on(window, qtbot)
    form.set_mode(ContextMode.BY_CLASS)
    form.guidance.set_value(4)
    _draw(window, qtbot)
    _until_ticked(window, qtbot, "guidance")
    assert "4.0000·x<sub>θ</sub>(c)" in re.sub(r"</?span[^>]*>", "", learn.panel.page.equation.text())
    _walk_on(window, qtbot)
    assert window.workspace == "compare"
    compare.choose_model(form.info.path)
    learn.show_me()  # two lanes of eight images
    _until_ticked(window, qtbot, "compare")
    qtbot.waitUntil(lambda: not compare.lanes.busy, timeout=TIMEOUT)
    _walk_on(window, qtbot)
    assert learn.lesson is None


def test_a_lesson_says_what_is_missing(window, sample):
    window.learn.begin("context")
    assert window.learn.panel.page.trouble.isHidden()
    sample.form.info = None
    window.learn.go_to(1)
    assert "no model" in window.learn.panel.page.trouble.text()
    sample.form.refresh()


def test_the_invitation_comes_once_and_opens_the_lessons(window, qtbot):
    _click(window, qtbot, "learn.invitation.accept")
    assert window.learn.dock.isVisible()
    qtbot.waitUntil(lambda: window.findChild(QWidget, "learn.invitation") is None)
    window.learn.close()
    assert window.settings.get("learn", {})  # by which the next start knows


def test_larger_text_is_larger_and_remembered(window, qtbot):
    button = window.findChild(QPushButton, "sample.generate")
    before, width = button.font().pointSizeF(), window.sample.form.minimumWidth()
    window.table["window.text_larger"].trigger()
    window.table["window.text_larger"].trigger()
    assert window.theme.text_scale == 150
    assert button.font().pointSizeF() == pytest.approx(1.5 * before, abs=0.11)
    assert window.settings.get("text_scale", 0) == 150
    qtbot.waitUntil(lambda: window.sample.form.minimumWidth() > width)
    window.table["window.text_100"].trigger()
    assert button.font().pointSizeF() == before
    qtbot.waitUntil(lambda: window.sample.form.minimumWidth() == width)


def test_the_stage_shows_the_control_of_the_step_and_puts_all_back(window, qtbot):
    window.learn.begin("sampling")
    before = window.sample.palette_dock.isVisible()  # or it has made room for the lesson
    window.table["window.stage"].trigger()
    assert window.isFullScreen()
    assert window.theme.text_scale > 100
    assert window.sample.sampler_dock.isVisible()  # it has the control
    assert not window.sample.palette_dock.isVisible()
    assert window.learn.dock.isVisible()
    window.table["window.stage"].trigger()
    assert not window.isFullScreen()
    assert window.theme.text_scale == 100
    assert window.sample.palette_dock.isVisible() == before
    assert window.menuBar().isVisible()
    window.learn.leave()
    assert window.sample.palette_dock.isVisible()


def test_the_tool_tip_of_a_control_says_what_its_word_means(window):
    for name, key in CONTROL_TERMS.items():
        control = window.findChild(QWidget, name)
        assert control is not None, name
        assert TERMS[key].says in tip_of(control)


def test_a_step_can_be_left_out_and_progress_is_remembered(sample, window, qtbot):
    learn = window.learn
    learn.begin("sampling")
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: "few" in learn.done("sampling"))
    assert learn.step.key == "few"
    learn.close()
    kept = window.settings.get("learn", {})
    assert kept["done"]["sampling"] == ["few"]
    assert kept["places"]["sampling"] == "few"
    assert kept["open"] is True


@pytest.mark.parametrize(("lesson", "step"), STEPS)
def test_texts_mark_only_terms_that_there_are(lesson: Lesson, step: Step):
    for text in (step.do, step.look, step.why):
        assert set(marks(text)) <= TERMS.keys()
        assert term_of(re.search(r'href="([^"]+)"', linked(f"x [{marks(text)[0]}]")).group(1)) if marks(text) else True
    assert 1 <= step.why.count(".") <= 4


def test_every_control_that_a_lesson_names_is_in_the_window(sample, window):
    names = {step.control for lesson in LESSONS for step in lesson.steps}
    assert {name for name in names if window.findChild(QWidget, name) is None} == set()


@pytest.mark.parametrize("key", TERMS)
def test_an_entry_is_two_sentences_and_a_source(key: str):
    term = TERMS[key]
    assert len(re.findall(r"\.(?:\s|$)", term.says)) == 2
    assert re.fullmatch(r"[^\d]+ (19|20)\d\d, arXiv:\d{4}\.\d{4,5}", term.source)


def test_the_glossary_is_found_by_many_words():
    assert len(TERMS) >= 40
    assert found("FID")[0].key == "frechet distance"
    assert found("alphas_cumprod")[0].key == "alpha-bar"
    assert found("classifier-free")[0].key in ("cfg", "guidance")
    assert found("no such thing at all") == []
