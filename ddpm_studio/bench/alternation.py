"""Two contenders timed in slices that take turns, so that whatever else the computer does meets both alike."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

Work = Callable[[], float]
"""Does one piece of work, and says how many images it was; a part of the steps is as large a part of the images."""


@dataclass(frozen=True)
class Slice:
    """pieces of work, the images in them, and the seconds that they took."""

    pieces: int
    images: float
    seconds: float


@dataclass(frozen=True)
class Alternation:
    """The slices of two contenders, in pairs that lay side by side in time."""

    first: tuple[Slice, ...]
    second: tuple[Slice, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """For each pair, how many times as many images a second the second contender did as the first."""
        return tuple(
            (b.images / b.seconds) / (a.images / a.seconds) for a, b in zip(self.first, self.second, strict=True)
        )

    @property
    def ratio(self) -> float:
        return median(self.ratios)


def alternate(
    first: Work,
    second: Work,
    *,
    seconds: float,
    pairs: int,
    warm_up_seconds: float,
    synchronise: Callable[[], None] = lambda: None,
    clock: Callable[[], float] = time.perf_counter,
) -> Alternation:
    """Warm both up, then time them in ``pairs`` pairs of slices that together take about ``seconds``.

    The two swap places from pair to pair (1 2, 2 1, 1 2, …), so that a steady drift falls on neither. A slice ends with
    the piece of work that fills it, and has one at least; ``synchronise`` waits for the device before a clock is read.
    """
    for work in (first, second):
        run_slice(work, warm_up_seconds, synchronise, clock)
    length = seconds / (2 * pairs)
    done: tuple[list[Slice], list[Slice]] = ([], [])
    for pair in range(pairs):
        for place in (0, 1) if pair % 2 == 0 else (1, 0):
            done[place].append(run_slice((first, second)[place], length, synchronise, clock))
    return Alternation(tuple(done[0]), tuple(done[1]))


def run_slice(
    work: Work,
    seconds: float,
    synchronise: Callable[[], None] = lambda: None,
    clock: Callable[[], float] = time.perf_counter,
) -> Slice:
    """Work for ``seconds``, one piece at least."""
    synchronise()
    began = clock()
    pieces, images = 0, 0.0
    while True:
        images += work()
        pieces += 1
        # The device may still be at work on what was handed to it; a slice must not leave that to the next one.
        if clock() - began >= seconds:
            synchronise()
            return Slice(pieces, images, clock() - began)


def rate(slices: tuple[Slice, ...]) -> float:
    """Images per second over all the slices."""
    return sum(part.images for part in slices) / sum(part.seconds for part in slices)
