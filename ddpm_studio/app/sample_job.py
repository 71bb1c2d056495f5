"""One sampling after the other, asked for by one place of the window."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.engine.protocol import (
    CancelSample,
    EngineDied,
    Failed,
    Sample,
    SampleEnded,
    SampleStarted,
    SampleSteps,
)
from ddpm_studio.sampling.request import SampleRequest


class SampleJob(QObject):
    """Asks the engine for one sampling at a time, and passes on only what answers the newest.

    After ``start`` comes exactly one of ``ended`` (also where it was cancelled) and ``lost``, unless it is dropped.
    """

    started = Signal(object)  # SampleStarted
    steps = Signal(object)  # SampleSteps
    ended = Signal(object)  # SampleEnded
    lost = Signal(str)  # it failed, or the engine died: why

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._job: int | None = None
        bridge.sample_started.connect(self._on_started)
        bridge.sample_steps.connect(self._on_steps)
        bridge.sample_ended.connect(self._on_ended)
        bridge.failed.connect(self._on_failed)
        bridge.engine_died.connect(self._on_died)

    @property
    def running(self) -> bool:
        """Whether an answer is still awaited."""
        return self._job is not None

    @property
    def number(self) -> int | None:
        """The job's number, or None."""
        return self._job

    def start(self, request: SampleRequest, record: bool = True, **fields: Any) -> None:
        """Ask for ``request``; what was asked before is dropped. fields: further ones of ``protocol.Sample``."""
        self.drop()
        self._job = self._bridge.next_job()
        self._bridge.send(Sample(self._job, request, record, **fields))

    def cancel(self) -> None:
        """Ask for an early end; ``ended`` follows."""
        if self._job is not None:
            self._bridge.send(CancelSample(self._job))

    def drop(self) -> None:
        """Cancel, and listen no more."""
        self.cancel()
        self._job = None

    def _on_started(self, event: SampleStarted) -> None:
        if event.job == self._job:
            self.started.emit(event)

    def _on_steps(self, event: SampleSteps) -> None:
        if event.job == self._job:
            self.steps.emit(event)

    def _on_ended(self, event: SampleEnded) -> None:
        if event.job == self._job:
            self._job = None
            self.ended.emit(event)

    def _on_failed(self, event: Failed) -> None:
        if event.job is not None and event.job == self._job:
            self._job = None
            self.lost.emit(event.what)

    def _on_died(self, event: EngineDied) -> None:
        if self._job is not None:
            self._job = None
            self.lost.emit(event.reason)
