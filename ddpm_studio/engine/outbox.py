"""Events on their way to the window: in order; progress is coalesced to at most 30 sendings a second."""

import threading
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ddpm_studio.engine.protocol import Event, SampleSteps, TrainingProgress

_PERIOD = 1 / 30
_LARGEST = 8 * 2**20  # bytes of joined steps: the window takes no event that keeps it from painting
_PER_STEP = ("images_seen", "loss", "learning_rate", "gradient_norm")
_JOINED = (TrainingProgress, SampleSteps)


class Outbox:
    """A thread that sends what is posted. Progress of one training, and steps of one sampling, are joined while they
    wait, so that neither floods the window. All else goes at once, and what waits before it goes along."""

    def __init__(self, send: Callable[[Event], None]) -> None:
        self._send = send
        self._changed = threading.Condition()
        self._waiting: list[list[Event]] = []  # runs of events that become one
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="outbox")
        self._thread.start()

    def post(self, event: Event) -> None:
        """Send ``event`` soon. Safe from any thread."""
        with self._changed:
            if self._waiting and _belongs(self._waiting[-1], event):
                self._waiting[-1].append(event)
            else:
                self._waiting.append([event])
            self._changed.notify()

    def close(self) -> None:
        """Send what waits, then end the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closed)
                waiting, self._waiting = self._waiting, []
                closed = self._closed
            try:
                for events in waiting:
                    self._send(_joined(events))
            except OSError:  # the window is gone; the engine ends when it reads that
                return
            if closed and not self._waiting:
                return
            with self._changed:
                self._changed.wait_for(self._is_urgent, _PERIOD)

    def _is_urgent(self) -> bool:
        return self._closed or any(not isinstance(events[0], _JOINED) for events in self._waiting)


def _belongs(waiting: list[Event], event: Event) -> bool:
    """Whether ``event`` and those that wait become one."""
    last = waiting[-1]
    if isinstance(last, TrainingProgress) and isinstance(event, TrainingProgress):
        return last.run == event.run
    if not isinstance(last, SampleSteps) or not isinstance(event, SampleSteps) or last.job != event.job:
        return False
    if last.live:  # the newer takes its place
        return True
    follows = not event.live and event.first == last.first + last.every * len(last.xt)
    return follows and event.every == last.every and sum(_size(steps) for steps in (*waiting, event)) <= _LARGEST


def _joined(events: list[Event]) -> Event:
    last = events[-1]
    if isinstance(last, TrainingProgress) and len(events) > 1:
        return replace(
            last,
            **{name: np.concatenate([getattr(event, name) for event in events]) for name in _PER_STEP},
            validation=tuple(pair for event in events for pair in event.validation),
            bands=tuple(pair for event in events for pair in event.bands),
        )
    if not isinstance(last, SampleSteps) or last.live or len(events) == 1:
        return last
    kept = [event for event in events if not event.live]
    return replace(
        kept[0],
        xt=np.concatenate([event.xt for event in kept]),
        x0=np.concatenate([event.x0 for event in kept]),
    )


def _size(steps: SampleSteps) -> int:
    return 0 if steps.live else steps.xt.nbytes + steps.x0.nbytes
