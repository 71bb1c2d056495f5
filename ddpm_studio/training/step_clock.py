"""The time that a training takes, without that in which the computer slept. Torch-free."""

import time
from collections import deque
from collections.abc import Callable
from statistics import median

_LONG_SECONDS = 30.0  # a step that takes less is never taken for sleep
_TIMES_LONGER = 20.0  # than usual
_IDLE = 0.1  # of the time: a process that computes more than this was awake
_KNOWN = 5  # steps until it is known what is usual
_REMEMBERED = 101


class StepClock:
    """A stopwatch for steps. A laptop that is closed, or a process that is stopped, takes no training time.

    Not every system's clocks stand still in sleep, and none does for a stopped process. So a step that takes longer
    than half a minute, and twenty times longer than the others, in which the process computed next to nothing, counts
    as a usual one.
    """

    def __init__(
        self, wall: Callable[[], float] = time.perf_counter, processor: Callable[[], float] = time.process_time
    ) -> None:
        """wall, processor: seconds that went by, and seconds that this process computed."""
        self._wall = wall
        self._processor = processor
        self._steps: deque[float] = deque(maxlen=_REMEMBERED)
        self.restart()

    def restart(self) -> None:
        """What went by since the last call counts for nothing, such as a pause that was asked for."""
        self._at = self._wall()
        self._computed = self._processor()

    def step(self) -> float:
        """Seconds that a step took: those since the last call of anything."""
        seconds = self.other()
        self._steps.append(seconds)
        return seconds

    def other(self) -> float:
        """Seconds that anything else took, such as saving."""
        at, computed = self._at, self._computed
        self.restart()
        seconds, busy = self._at - at, self._computed - computed
        if seconds > _LONG_SECONDS and busy < _IDLE * seconds and len(self._steps) >= _KNOWN:
            usual = median(self._steps)
            if seconds > _TIMES_LONGER * usual:
                return usual
        return seconds
