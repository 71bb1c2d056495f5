"""Events on their way to the window: in order, and coalesced to at most 30 sendings a second."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ddpm_studio.engine.protocol import Event, SampleSteps, TrainingProgress

_PERIOD = 1 / 30


class Outbox:
    """A thread that sends what is posted. Progress of one training, and steps of one sampling, are joined while they
    wait, so that neither floods the window."""

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
            if self._waiting and _belongs(self._waiting[-1][0], event):
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
            time.sleep(_PERIOD)


def _belongs(first: Event, event: Event) -> bool:
    if isinstance(first, TrainingProgress) and isinstance(event, TrainingProgress):
        return first.run == event.run
    return isinstance(first, SampleSteps) and isinstance(event, SampleSteps) and first.job == event.job


def _joined(events: list[Event]) -> Event:
    first, last = events[0], events[-1]
    if len(events) == 1:
        return first
    if isinstance(last, TrainingProgress):
        return replace(
            last,
            images_seen=np.concatenate([event.images_seen for event in events]),
            loss=np.concatenate([event.loss for event in events]),
            validation=tuple(pair for event in events for pair in event.validation),
        )
    if last.first == first.first + sum(len(event.xt) for event in events[:-1]):
        return replace(
            last,
            first=first.first,
            xt=np.concatenate([event.xt for event in events]),
            x0=np.concatenate([event.x0 for event in events]),
        )
    return last
