"""The step player over recordings that are whole, thinned, growing or branched: where it stops, and what it says."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from ddpm_studio.app.panels.step_player import StepPlayer
from ddpm_studio.app.recordings import Layer, Recording
from ddpm_studio.engine.protocol import SampleStarted, SampleSteps
from ddpm_studio.sampling.equations import update_equation
from ddpm_studio.sampling.keeping import kept_steps
from ddpm_studio.sampling.request import Branch, SampleRequest

STEPS = 20
ALPHAS_CUMPROD = np.append(np.linspace(0.02, 0.98, STEPS), 1.0)
TIMESTEPS = np.arange(STEPS, -1, -1) * 25


def started(request: SampleRequest, first: int = 0, every: int = 1, note: str = "") -> SampleStarted:
    count = len(request.seeds)
    return SampleStarted(
        1,
        request,
        TIMESTEPS[first:],
        ALPHAS_CUMPROD[first:],
        (),
        np.zeros((count, 0), np.float32),
        np.zeros(count, bool),
        kept=kept_steps(STEPS - first, every),
        dtype="float32" if every == 1 else "float16",
        note=note,
    )


def fill(recording: Recording, until: int | None = None) -> None:
    """Give the recording its kept steps up to ``until``; the first pixel of xt is the step's number."""
    for step in recording.kept.tolist():
        if until is None or step <= until:
            xt = np.full((1, recording.count, 3, 4, 4), step / 100, recording.dtype)
            recording.add(SampleSteps(1, step, xt, -xt))


def request_of(**changes) -> SampleRequest:
    return SampleRequest(**({"model": Path("model"), "sampler": "ddim", "steps": STEPS, "seeds": (0, 1)} | changes))


def branch_of(parent: SampleRequest, step: int, **changes) -> SampleRequest:
    branch = Branch(parent=parent, step=step)
    return parent.model_copy(update={"branch": branch, "steps": STEPS - step} | changes)


@pytest.fixture
def player(qtbot):
    player = StepPlayer()
    qtbot.addWidget(player)
    player.resize(760, 260)
    with qtbot.waitExposed(player):
        player.show()
    return player


def shown(player: StepPlayer, **options) -> Recording:
    recording = Recording(started(options.pop("request", request_of()), **options))
    fill(recording)
    player.show_recording(recording)
    player.grown(follow=False)
    return recording


def wheel(widget, delta: int, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        QPointF(widget.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_arrows_pages_and_ends_go_through_every_step(player, qtbot):
    shown(player)
    visited = []
    player.moved.connect(lambda: visited.append(player.step))
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Left,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_End,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
    ):
        qtbot.keyClick(player.scrubber, key)
    assert visited == [1, 2, 1, 3, 1, 20, 0]


def test_the_wheel_goes_on_one_step_a_notch_and_a_touchpad_adds_up(player):
    shown(player)
    wheel(player.scrubber, 120)
    assert player.step == 1
    for _ in range(8):
        wheel(player.scrubber, 30)
    assert player.step == 3
    wheel(player.scrubber, -120)
    assert player.step == 2
    wheel(player.scrubber, -1200)
    assert player.step == 0


def test_the_wheel_over_other_widgets_counts_with_shift_alone(player, qtbot):
    shown(player)
    images = QLabel()
    qtbot.addWidget(images)
    player.follow_wheel(images)
    wheel(images, 240, Qt.KeyboardModifier.ShiftModifier)
    assert player.step == 2
    wheel(images, 240)
    wheel(images, 240, Qt.KeyboardModifier.ControlModifier)
    assert player.step == 2


def test_a_thinned_recording_stops_only_where_steps_are_kept_and_says_why(player, qtbot):
    note = "Every 3rd step is kept, in float16: all of them would take too much."
    shown(player, every=3, note=note)
    assert player.note.isVisible()
    assert player.note.text() == note
    visited = []
    player.moved.connect(lambda: visited.append(player.step))
    for _ in range(3):
        qtbot.keyClick(player.scrubber, Qt.Key.Key_Right)
    qtbot.keyClick(player.scrubber, Qt.Key.Key_End)
    qtbot.keyClick(player.scrubber, Qt.Key.Key_Left)
    assert visited == [3, 6, 9, 20, 18]
    player.scrubber.setValue(10)
    assert player.step == 9
    player.go_to(11)
    assert player.step == 12
    x = round(player.scrubber.x_of(4.4))
    qtbot.mouseClick(player.scrubber, Qt.MouseButton.LeftButton, pos=QPoint(x, 12))
    assert player.step == 3


def test_a_whole_recording_says_nothing_of_memory(player):
    shown(player)
    assert not player.note.isVisible()


def test_playing_a_thinned_recording_shows_kept_steps_only(player, qtbot):
    recording = shown(player, every=4)
    visited = []
    player.moved.connect(lambda: visited.append(player.step))
    player.speed.setCurrentIndex(player.speed.count() - 1)
    player.play.click()
    qtbot.waitUntil(lambda: not player.playing, timeout=20_000)
    assert player.step == STEPS
    assert set(visited) <= set(recording.kept.tolist())


def test_a_loop_begins_again(player, qtbot):
    shown(player)
    player.loop.click()
    player.speed.setCurrentIndex(player.speed.count() - 1)
    player.play.click()
    qtbot.waitUntil(lambda: player.step == STEPS, timeout=20_000)
    qtbot.waitUntil(lambda: player.step < STEPS, timeout=20_000)
    assert player.playing
    player.play.click()
    assert not player.playing


def test_steps_that_have_not_come_cannot_be_chosen(player):
    recording = Recording(started(request_of()))
    player.show_recording(recording)
    fill(recording, until=7)
    player.grown(follow=True)
    assert player.step == 7
    player.scrubber.setValue(15)
    assert player.step == 7
    player.go_to(3)
    fill(recording)
    player.grown(follow=False)
    assert player.step == 3


def test_the_newest_step_is_seen_while_it_is_drawn_though_it_will_not_be_kept(player):
    recording = Recording(started(request_of(), every=5))
    player.show_recording(recording)
    fill(recording, until=5)
    live = np.zeros((1, 2, 3, 4, 4), np.float16)
    recording.add(SampleSteps(1, 7, live, live, live=True))
    player.grown(follow=True)
    assert player.step == 7
    fill(recording)
    player.grown(follow=False)
    assert player.step == 5


def test_each_step_has_its_figures_and_its_equation(player):
    recording = shown(player)
    for step in range(STEPS):
        player.go_to(step)
        assert f"t {TIMESTEPS[step]} " in player.readout.text()
        assert f"ᾱ {ALPHAS_CUMPROD[step]:.4f}" in player.readout.text()
        wanted = update_equation(recording.request, TIMESTEPS, ALPHAS_CUMPROD, step)
        assert player.equation.equation == wanted
        numbers = [f"{abs(term.coefficient):.4f}" for term in wanted.lines[-1].shown_terms]
        assert all(number in player.equation.line.text() for number in numbers)
    player.go_to(STEPS)
    assert player.equation.equation == update_equation(recording.request, TIMESTEPS, ALPHAS_CUMPROD, STEPS - 1)
    assert "reached by" in player.equation.line.text()


def test_the_equation_opens_with_terms_in_words_and_the_paper(player, qtbot):
    shown(player, request=request_of(sampler="unipc"))
    player.go_to(4)
    assert not player.equation.area.isVisible()
    player.equation.button.click()
    assert player.equation.area.isVisible()
    text = player.equation.whole.text()
    assert "Zhao et al. 2023" in text
    for term in player.equation.equation.terms:
        assert f"{abs(term.coefficient):.4f}" in text or term.coefficient == 1
    last_said = {term.key: term for term in player.equation.equation.terms}
    assert all(term.about in player.equation.words.text() for term in last_said.values())
    player.go_to(0)
    qtbot.waitUntil(lambda: "order one" in player.equation.whole.text())
    player.go_to(9)
    qtbot.waitUntil(lambda: "order one" not in player.equation.whole.text())
    for label in (player.equation.whole, player.equation.words):  # nothing is cut off
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
    player.equation.button.click()
    assert not player.equation.area.isVisible()


def test_a_term_is_explained_where_the_pointer_is(player, qtbot):
    shown(player)
    player.go_to(2)
    player.equation.line.linkHovered.emit("eps")
    assert "Song et al. 2021" in QToolTip.text()
    player.equation.line.linkHovered.emit("")
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_branch_goes_on_with_the_equations_of_its_parent(player):
    request = request_of(sampler="dpmpp")
    parent = Recording(started(request))
    fill(parent)
    branch = Recording(started(branch_of(request, 8), first=8))
    fill(branch)
    player.show_recording(branch, [parent])
    player.grown(follow=False)
    for step in range(STEPS - 8):
        player.go_to(step)
        assert player.equation.equation == update_equation(request, TIMESTEPS, ALPHAS_CUMPROD, step + 8)


def test_a_branch_with_another_sampler_begins_with_order_one(player):
    parent = Recording(started(request_of(sampler="ddim")))
    fill(parent)
    branch = Recording(started(branch_of(parent.request, 8, sampler="dpmpp"), first=8))
    fill(branch)
    player.show_recording(branch, [parent])
    player.grown(follow=False)
    assert "order one" in player.equation.equation.note


def test_without_its_parent_no_false_equation_is_shown(player):
    branch = Recording(started(branch_of(request_of(sampler="unipc"), 8), first=8))
    fill(branch)
    player.show_recording(branch)
    player.grown(follow=False)
    assert player.equation.equation is None
    assert "parent" in player.equation.line.text()
    player.go_to(2)
    assert player.equation.equation is not None


def test_the_four_layers_can_be_chosen(player, qtbot):
    shown(player)
    moves = []
    player.moved.connect(lambda: moves.append(player.layer))
    for layer in (Layer.X0, Layer.EPS, Layer.CHANGE, Layer.XT):
        qtbot.mouseClick(player.layer_choice.button(layer.value), Qt.MouseButton.LeftButton)
    assert moves == [Layer.X0, Layer.EPS, Layer.CHANGE, Layer.XT]


def test_without_a_recording_there_is_nothing_to_play(player):
    assert not player.scrubber.isEnabled()
    player.toggle()
    player.step_by(1)
    player.wheel_step(120)
    assert not player.playing
    assert player.readout.text() == "No steps yet"
