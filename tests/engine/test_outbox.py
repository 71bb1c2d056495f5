"""What becomes one event on the way to the window, and what does not."""

import threading

import numpy as np
import pytest

from ddpm_studio.engine.outbox import Outbox
from ddpm_studio.engine.protocol import SampleEnded, SampleSteps


@pytest.fixture
def sent():
    """A function that gives what an outbox sends for events that came while it was sending something else."""

    def send_all(events):
        began, go_on, arrived = threading.Event(), threading.Event(), []

        def send(event):
            if not began.is_set():
                began.set()
                assert go_on.wait(30)
            else:
                arrived.append(event)

        outbox = Outbox(send)
        outbox.post(ended(0))
        assert began.wait(30)
        for event in events:
            outbox.post(event)
        go_on.set()
        outbox.close()
        return arrived

    return send_all


def ended(job):
    return SampleEnded(job, np.zeros((1, 1, 1, 3), np.uint8), 0.0, 1, False)


def steps(first, every=1, live=False, job=1, values=12):
    part = np.full((1, 1, 3, 1, values // 3), first, np.float32)
    return SampleSteps(job, first, part, -part, every, live)


def told(events):
    return [
        (e.job, "ended") if isinstance(e, SampleEnded) else (e.job, e.first, e.every, len(e.xt), e.live) for e in events
    ]


def test_steps_that_follow_each_other_are_joined(sent):
    arrived = sent([steps(i) for i in range(10)] + [ended(1)])
    assert told(arrived) == [(1, 0, 1, 10, False), (1, "ended")]
    np.testing.assert_array_equal(arrived[0].xt[:, 0, 0, 0, 0], np.arange(10))
    np.testing.assert_array_equal(arrived[0].x0[:, 0, 0, 0, 0], -np.arange(10))


def test_each_kth_step_is_joined_and_the_last_comes_alone(sent):
    arrived = sent([steps(i, every=7) for i in (14, 21, 28, 30)] + [steps(0, job=2)])
    assert told(arrived) == [(1, 14, 7, 3, False), (1, 30, 7, 1, False), (2, 0, 1, 1, False)]


def test_of_live_pictures_only_the_newest_is_sent(sent):
    live = [steps(i, live=True) for i in range(1, 5)]
    assert told(sent(live)) == [(1, 4, 1, 1, True)]
    thinned = [steps(0, every=5), *live, steps(5, every=5), steps(10, every=5), steps(11, live=True)]
    arrived = sent(thinned)
    assert told(arrived) == [(1, 0, 5, 1, False), (1, 5, 5, 2, False), (1, 11, 1, 1, True)]
    assert arrived[1].xt[:, 0, 0, 0, 0].tolist() == [5, 10]


def test_no_event_is_so_large_that_the_window_halts(sent):
    million = 3 * 2**18
    arrived = sent([steps(i, values=million) for i in range(6)])  # 3 MiB each of xt and of x0
    assert [len(event.xt) for event in arrived] == [1] * 6
    arrived = sent([steps(i, values=million // 4) for i in range(12)])
    assert max(event.xt.nbytes + event.x0.nbytes for event in arrived) <= 8 * 2**20
    assert [step for event in arrived for step in event.xt[:, 0, 0, 0, 0]] == list(range(12))
    assert len(arrived) == 3
