"""One judging after the other, asked for by one place of the window."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.engine.protocol import (
    CancelSample,
    EngineDied,
    Failed,
    JudgeSamples,
    JudgingProgress,
    SamplesJudged,
)


class JudgeJob(QObject):
    """Asks the engine to measure one lot of images at a time, and passes on only what answers the newest.

    After ``start`` comes exactly one of ``judged`` and ``lost``, unless it is dropped.
    """

    progress = Signal(object)  # JudgingProgress
    judged = Signal(object)  # SamplesJudged
    lost = Signal(str)  # it failed, or the engine died: why

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._job: int | None = None
        bridge.judging_progress.connect(self._on_progress)
        bridge.samples_judged.connect(self._on_judged)
        bridge.failed.connect(self._on_failed)
        bridge.engine_died.connect(self._on_died)

    @property
    def running(self) -> bool:
        """Whether an answer is still awaited."""
        return self._job is not None

    def start(self, model: Path, images: np.ndarray, asked: np.ndarray, source: str | None = None) -> None:
        """Ask for the figures of (N, H, W, C) uint8 images; see ``JudgeSamples``. What was asked before is dropped."""
        self.drop()
        self._job = self._bridge.next_job()
        self._bridge.send(JudgeSamples(self._job, model, images, asked, source))

    def drop(self) -> None:
        """Ask for no answer any more."""
        if self._job is not None and self._bridge.alive:
            self._bridge.send(CancelSample(self._job))
        self._job = None

    def _on_progress(self, event: JudgingProgress) -> None:
        if event.job == self._job:
            self.progress.emit(event)

    def _on_judged(self, event: SamplesJudged) -> None:
        if event.job == self._job:
            self._job = None
            self.judged.emit(event)

    def _on_failed(self, event: Failed) -> None:
        if event.job is not None and event.job == self._job:
            self._job = None
            self.lost.emit(event.why)

    def _on_died(self, event: EngineDied) -> None:
        if self._job is not None:
            self._job = None
            self.lost.emit(event.reason)
