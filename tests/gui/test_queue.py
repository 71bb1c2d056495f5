"""The queue of samplings and its panel, with a real engine and a shipped model."""

import os
import signal
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ddpm_studio import assets
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.panels.queue_panel import QueuePanel
from ddpm_studio.app.sampling_queue import QueueItem, SamplingQueue, Standing
from ddpm_studio.app.theme import Theme
from ddpm_studio.sampling.history import HistoryStore
from ddpm_studio.sampling.request import SampleRequest, seeds_from

TIMEOUT = 60_000
MODEL = assets.models() / "sprites-16"


class Heard:
    """What a queue has told, in order."""

    def __init__(self, queue: SamplingQueue) -> None:
        self.events: list[tuple[str, QueueItem, object]] = []
        for name in ("started", "steps", "ended", "lost", "returned"):
            getattr(queue, f"item_{name}").connect(lambda item, what, name=name: self.events.append((name, item, what)))

    def of(self, name: str) -> list[QueueItem]:
        return [item for kind, item, _ in self.events if kind == name]

    def what(self, name: str, item: QueueItem) -> list:
        return [what for kind, about, what in self.events if kind == name and about is item]


@pytest.fixture
def bridge(qtbot, _no_qt_leaks: None) -> Iterator[Bridge]:
    bridge = Bridge()
    yield bridge
    bridge.close()
    bridge.deleteLater()


@pytest.fixture
def queue(bridge: Bridge) -> SamplingQueue:
    return SamplingQueue(bridge, bridge)


@pytest.fixture
def heard(queue: SamplingQueue) -> Heard:
    return Heard(queue)


@pytest.fixture
def until(qtbot) -> Callable[[Callable[[], bool]], None]:
    return lambda true: qtbot.waitUntil(true, timeout=TIMEOUT)


def quick(seed: int = 0, count: int = 2, **changes) -> SampleRequest:
    settings = {"steps": 2, "contexts": ({"hero": 1.0},)} | changes
    return SampleRequest(model=MODEL, seeds=seeds_from(seed, count), **settings)


def slow(seed: int = 0) -> SampleRequest:
    """Long enough to be caught in the middle."""
    return quick(seed, 16, sampler="ddpm", steps=500)


def test_items_are_drawn_one_after_another_and_each_ends_once(queue, heard, until):
    requests = [quick(seed) for seed in range(3)]
    items = [queue.add(request, label=f"number {i}", tag=i) for i, request in enumerate(requests)]
    assert [item.standing for item in queue.items] == [Standing.RUNNING, Standing.WAITING, Standing.WAITING]
    assert queue.current is items[0]
    until(lambda: not len(queue))
    kinds = [(kind, item.tag) for kind, item, _ in heard.events if kind != "steps"]
    assert kinds == [(kind, tag) for tag in range(3) for kind in ("started", "ended")]
    for item, request in zip(items, requests, strict=True):
        (ended,) = heard.what("ended", item)
        assert ended.images.shape[:3] == (2, 16, 16)
        assert not ended.cancelled
        (started,) = heard.what("started", item)
        assert started.request == request
        assert (item.step, item.steps) == (2, 2)
    assert queue.current is None


def test_a_running_item_is_cancelled_in_the_middle_and_keeps_its_images(queue, heard, until, tmp_path):
    item, following = queue.add(slow()), queue.add(quick(9))
    until(lambda: item.step >= 3)
    queue.cancel(item)
    assert item.standing is Standing.CANCELLING
    queue.cancel(item)  # a second time changes nothing
    until(lambda: not len(queue))
    (ended,) = heard.what("ended", item)
    assert ended.cancelled
    assert ended.images.shape[:3] == (16, 16, 16)
    assert ended.images.std() > 0
    assert 3 <= item.step < 500
    assert not heard.what("ended", following)[0].cancelled
    store = HistoryStore(tmp_path)  # what it had is kept
    number = store.add(item.request, ended.images, ended.seconds, ended.nfe, ended.cancelled)
    assert np.array_equal(store.images(number), ended.images)
    assert store.ids("cancelled").tolist() == [number]
    store.close()


def test_what_waits_can_be_moved_and_taken_out(queue, heard, until):
    first = queue.add(slow())
    a, b, c, d = (queue.add(quick(seed), label=name) for seed, name in enumerate("abcd"))
    queue.move(c, -1)
    assert queue.items == (first, a, c, b, d)
    queue.move(c, -9)  # what runs is not overtaken
    assert queue.items == (first, c, a, b, d)
    assert not queue.can_move(c, -1)
    assert not queue.can_move(d, 1)
    assert not queue.can_move(first, 1)
    queue.move(first, 2)
    queue.move(a, 9)
    assert queue.items == (first, c, b, d, a)
    queue.cancel(b)
    assert queue.items == (first, c, d, a)
    assert "before its turn" in heard.what("lost", b)[0]
    queue.clear()
    assert queue.items == (first,)
    assert heard.of("lost") == [b, c, d, a]
    queue.cancel(a)  # it is gone already
    queue.cancel(first)
    until(lambda: not len(queue))
    assert heard.of("started") == [first]


def test_stop_now_cancels_and_holds_and_going_on_draws_the_rest(queue, heard, until):
    running, waiting = queue.add(slow()), queue.add(quick(1))
    until(lambda: running.steps > 0)
    queue.stop_now()
    assert waiting.standing is Standing.HELD
    until(lambda: queue.current is None)
    assert heard.what("ended", running)[0].cancelled
    assert queue.items == (waiting,)
    assert queue.held == 1
    asked_for = queue.add(quick(2))  # it does not wait for what is held
    assert queue.current is asked_for
    until(lambda: heard.of("ended") == [running, asked_for])
    assert queue.items == (waiting,)
    queue.resume()
    until(lambda: not len(queue))
    assert heard.of("ended") == [running, asked_for, waiting]


def test_hold_lets_what_runs_end(queue, heard, until):
    running, waiting = queue.add(quick(1)), queue.add(quick(2))
    queue.hold()
    until(lambda: heard.of("ended") == [running])
    assert not heard.what("ended", running)[0].cancelled
    assert queue.items == (waiting,)
    queue.clear()
    assert heard.of("lost") == [waiting]


@pytest.mark.logs_errors
def test_an_item_that_fails_is_lost_and_the_next_goes_on(queue, heard, until, tmp_path):
    gone = SampleRequest(model=tmp_path / "no model")
    item, following = queue.add(gone), queue.add(quick(1))
    until(lambda: not len(queue))
    assert heard.of("lost") == [item]
    assert heard.of("ended") == [following]


def test_items_survive_the_death_of_the_engine(queue, heard, until, bridge):
    running, waiting = queue.add(slow()), queue.add(quick(1))
    until(lambda: running.step >= 1)
    os.kill(bridge.pid, signal.SIGKILL)
    until(lambda: heard.of("returned") == [running])
    assert [item.standing for item in queue.items] == [Standing.HELD, Standing.HELD]
    assert queue.items == (running, waiting)
    assert (running.step, running.steps) == (0, 0)
    assert queue.current is None
    queue.cancel(running)
    assert heard.of("lost") == [running]
    queue.resume()  # starts a new engine
    until(lambda: not len(queue))
    assert heard.of("ended") == [waiting]


def test_what_was_being_cancelled_when_the_engine_died_is_not_offered_again(queue, heard, until, bridge):
    running = queue.add(slow())
    until(lambda: running.step >= 1)
    os.kill(bridge.pid, signal.SIGSTOP)  # so that it cannot answer any more
    queue.cancel(running)
    os.kill(bridge.pid, signal.SIGKILL)
    until(lambda: not len(queue))
    assert heard.of("lost") == [running]
    assert heard.of("returned") == []


# ---- the panel -------------------------------------------------------------------------------------------------------


@pytest.fixture
def panel(queue: SamplingQueue, qtbot) -> QueuePanel:
    Theme.instance()  # its colours are the icons'
    panel = QueuePanel(queue)
    qtbot.addWidget(panel)
    panel.resize(320, 420)
    panel.show()
    return panel


def click(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_empty_queue_says_what_will_be_there(panel):
    assert panel.empty.isVisible()
    assert not any(button.isEnabled() for button in (panel.stop, panel.clear))
    assert not panel.resume.isVisible()
    assert not any(action.enabled() for action in panel.actions_table() if action.id != "sample.queue.resume")


def test_each_item_has_a_row_with_its_progress_and_its_buttons(panel, queue, heard, qtbot, until):
    first = queue.add(slow())
    queue.add(quick(1), label="second")
    third = queue.add(quick(2), label="third")
    assert [row.label.text() for row in panel.rows][1:] == ["second", "third"]
    assert panel.rows[0].label.text() == "16 images · hero · DDPM, 500 steps"
    until(lambda: first.step >= 2)
    assert panel.rows[0].progress.maximum() == 500
    assert panel.rows[0].progress.value() == first.step
    assert panel.rows[0].state.text() == f"step {first.step} of 500"
    assert panel.rows[1].state.text() == "waiting"
    assert not panel.rows[1].up.isEnabled()
    qtbot.wait(0)
    third_row = panel.rows[2]
    click(qtbot, third_row.up)
    assert queue.items[1] is third
    assert panel.rows[1] is third_row  # the same widget, so that the pointer stays on the button
    third_row.cancel.click()
    assert [row.label.text() for row in panel.rows][1:] == ["second"]
    panel.stop.click()
    assert panel.rows[0].state.text() == "cancelling…"
    assert not panel.rows[0].cancel.isEnabled()
    until(lambda: queue.current is None)
    assert panel.rows[0].state.text() == "held"
    assert panel.resume.text() == "Go on (1)"
    assert not panel.stop.isEnabled()
    panel.resume.click()
    until(lambda: not len(queue))
    assert panel.rows == []
    assert panel.empty.isVisible()


def test_a_long_queue_shows_its_head_and_counts_the_rest(panel, queue, until):
    first = queue.add(slow())
    for seed in range(60):
        queue.add(quick(seed))
    assert len(panel.rows) == 40
    assert panel.more.text() == "and 21 more"
    panel.clear.click()
    assert len(panel.rows) == 1
    queue.cancel(first)
    until(lambda: not len(queue))
