"""Slices that take turns, by a clock that the tests turn themselves."""

import pytest

from ddpm_studio.bench.alternation import Alternation, Slice, alternate, rate, run_slice


class Clock:
    """A clock that moves only when work is done."""

    def __init__(self) -> None:
        self.now = 0.0
        self.log: list[str] = []

    def __call__(self) -> float:
        return self.now

    def work(self, name: str, seconds: float, images: int = 1):
        def piece() -> int:
            self.now += seconds
            self.log.append(name)
            return images

        return piece


def test_a_slice_ends_with_the_piece_that_fills_it():
    clock = Clock()
    assert run_slice(clock.work("a", 0.25, 3), 1.0, clock=clock) == Slice(4, 12, 1.0)
    assert run_slice(clock.work("a", 5.0, 3), 1.0, clock=clock) == Slice(1, 3, 5.0)


def test_what_the_device_still_does_counts_to_the_slice_that_asked_for_it():
    clock = Clock()
    waits = iter((0.0, 0.75))  # nothing before the slice, and then what was handed over

    def synchronise() -> None:
        clock.now += next(waits)

    assert run_slice(clock.work("a", 0.25), 0.25, synchronise, clock) == Slice(1, 1, 1.0)


def test_contenders_take_turns_and_swap_places_after_a_warm_up_that_does_not_count():
    clock = Clock()
    timed = alternate(
        clock.work("a", 1.0, 10), clock.work("b", 0.5, 10), seconds=6, pairs=3, warm_up_seconds=1, clock=clock
    )
    assert clock.log == ["a", "b", "b", *"abb", *"bba", *"abb"]
    assert timed.first == (Slice(1, 10, 1.0),) * 3
    assert timed.second == (Slice(2, 20, 1.0),) * 3
    assert timed.ratios == (2.0, 2.0, 2.0)


def test_a_machine_that_slows_down_steadily_does_not_move_the_ratio():
    clock = Clock()
    slowness = [1.0]

    def work(seconds: float):
        def piece() -> int:
            clock.now += seconds * slowness[0]
            slowness[0] *= 1.01
            return 1

        return piece

    timed = alternate(work(1.0), work(1.0), seconds=0.001, pairs=6, warm_up_seconds=0, clock=clock)
    assert timed.ratio == pytest.approx(1.0, abs=1e-3)
    assert min(timed.ratios) < 0.995 < 1.005 < max(timed.ratios)


def test_one_disturbed_slice_does_not_move_the_ratio():
    steady, disturbed = Slice(1, 1, 1.0), Slice(1, 1, 9.0)
    timed = Alternation((steady, steady, disturbed), (Slice(1, 2, 1.0),) * 3)
    assert timed.ratio == 2.0
    assert max(timed.ratios) == 18.0


def test_the_rate_is_over_all_slices():
    assert rate((Slice(1, 10, 1.0), Slice(3, 30, 3.0))) == 10.0
