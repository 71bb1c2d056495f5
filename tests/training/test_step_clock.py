"""Time asleep is no training time; a step that is merely slow is."""

import os
import signal
import subprocess
import sys

import pytest

from ddpm_studio.training.step_clock import StepClock


class Times:
    """Two clocks that are set by hand."""

    def __init__(self):
        self.wall = self.processor = 1000.0
        self.clock = StepClock(lambda: self.wall, lambda: self.processor)

    def after(self, seconds, computing):
        self.wall += seconds
        self.processor += computing
        return self.clock.step()


def test_steps_and_what_lies_between_them_are_timed():
    times = Times()
    assert times.after(0.5, 0.5) == 0.5
    times.wall += 2
    assert times.clock.other() == 2
    times.wall += 7
    times.clock.restart()
    assert times.after(0.25, 0.2) == 0.25


def test_a_night_counts_as_one_step():
    times = Times()
    for seconds in (0.4, 0.5, 0.6, 0.5, 0.5, 0.5):
        times.after(seconds, seconds)
    assert times.after(8 * 3600, 0.5) == 0.5
    assert times.after(0.5, 0.5) == 0.5


@pytest.mark.parametrize(
    ("usual", "seconds", "computing"),
    [
        (0.5, 29, 0.1),  # shorter than half a minute: a disk that hangs
        (2.0, 39, 0.1),  # not twenty times longer
        (0.5, 60, 59),  # it computed all the while: a preview of a large network
    ],
)
def test_what_is_only_slow_counts(usual, seconds, computing):
    times = Times()
    for _ in range(6):
        times.after(usual, usual)
    assert times.after(seconds, computing) == seconds


def test_the_first_steps_may_take_long():
    assert Times().after(100, 1) == 100


STOPPED = """
import os, sys, time
from ddpm_studio.training import step_clock
step_clock._LONG_SECONDS = 0.3
clock = step_clock.StepClock()
for number in range(8):
    end = time.process_time() + 0.005
    while time.process_time() < end:
        pass
    if number == 6:
        print("now", flush=True)
        sys.stdin.readline()
    print(clock.step(), flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
def test_a_process_that_is_stopped_does_not_count_it():
    with subprocess.Popen([sys.executable, "-c", STOPPED], stdin=-1, stdout=-1, text=True) as process:
        steps = []
        for line in process.stdout:
            if line.strip() == "now":
                process.send_signal(signal.SIGSTOP)
                with pytest.raises(subprocess.TimeoutExpired):
                    process.wait(1.5)
                process.send_signal(signal.SIGCONT)
                process.stdin.write("\n")
                process.stdin.flush()
            else:
                steps.append(float(line))
    assert len(steps) == 8
    assert steps[6] <= max(steps[:6])
