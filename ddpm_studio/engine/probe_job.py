"""Measuring how fast trainings would be, on a thread that makes way for a real one."""

import threading
from collections.abc import Callable

from ddpm_studio.engine.protocol import Event, ProbeTraining, TrainingProbed
from ddpm_studio.model.config import DeviceError
from ddpm_studio.model.device import describe, pick_device
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.probe import probe
from ddpm_studio.training.run_folder import RunError


class Prober:
    """Answers one ``ProbeTraining`` at a time; a newer one takes its place. To be called from one thread."""

    def __init__(self, post: Callable[[Event], None]) -> None:
        self._post = post
        self._thread: threading.Thread | None = None
        self._current: _Probe | None = None

    def probe(self, command: ProbeTraining, busy: bool) -> None:
        """Begin to measure; busy: a training is under way, which is all the answer there is."""
        self._leave()
        if busy:
            self._post(_busy(command))
            return
        self._current = _Probe(command, self._post, self._thread)
        self._thread = threading.Thread(target=self._current.run, name="probing")
        self._thread.start()

    def make_way(self) -> None:
        """A training begins: no further step is taken, and the asker is told."""
        if self._current is not None:
            self._current.make_way()

    def cancel(self, job: int) -> None:
        """End the probe ``job`` without an answer, if it is the one under way."""
        if self._current is not None and self._current.command.job == job:
            self._leave()

    def end(self) -> None:
        """End what is under way, and wait for that."""
        self._leave()
        if self._thread is not None:
            self._thread.join()

    def _leave(self) -> None:
        if self._current is not None:
            self._current.cancelled.set()


class _Probe:
    """One command, answered at most once."""

    def __init__(self, command: ProbeTraining, post: Callable[[Event], None], before: threading.Thread | None) -> None:
        """before: the thread that must end first, or both would be measured on half a computer."""
        self.command = command
        self.cancelled = threading.Event()
        self._post = post
        self._before = before
        self._answering = threading.Lock()

    def make_way(self) -> None:
        self._answer(_busy(self.command))

    def run(self) -> None:
        if self._before is not None:
            self._before.join()
        command, speeds = self.command, []
        for config in command.configs:
            speeds.append(self._speed(config))
            if self.cancelled.is_set():
                return
        self._answer(TrainingProbed(command.job, tuple(speeds), _device(command)))

    def _speed(self, config: TrainConfig) -> float | None:
        try:
            return probe(config, self.command.seconds, self.cancelled.is_set)
        except (DeviceError, RunError, RuntimeError, MemoryError, ValueError):
            return None  # such a training would say why; to be measured it need not

    def _answer(self, event: TrainingProbed) -> None:
        with self._answering:
            if not self.cancelled.is_set():
                self.cancelled.set()
                self._post(event)


def _busy(command: ProbeTraining) -> TrainingProbed:
    return TrainingProbed(command.job, (), _device(command), busy=True)


def _device(command: ProbeTraining) -> str:
    """The device of the first configuration, or what stands in for it, for people."""
    try:
        return describe(pick_device(command.configs[0].device if command.configs else "auto"))
    except DeviceError:
        return describe(pick_device("auto"))
