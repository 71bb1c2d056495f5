"""Measuring the quality of runs, one after the other: images are drawn, judged, and the figures kept with the run."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.batch_job import BatchDrawn, BatchJob
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.judge_job import JudgeJob
from ddpm_studio.engine.protocol import SamplesJudged
from ddpm_studio.language import tr
from ddpm_studio.sampling.describing import sampler_text
from ddpm_studio.sampling.request import SampleRequest, seeds_from
from ddpm_studio.training.run_quality import keep_evaluation

IMAGES = 256  # of each run: enough to rank runs that differ, not to quote
STEPS = 25


class RunJudge(QObject):
    """Draws from the newest checkpoint of each run with DDIM, contexts as in its training set, the same seeds for all.

    ``told`` says in a sentence what is being done; ``kept`` when a run has figures; ``ended`` when none is left.
    """

    told = Signal(str)
    kept = Signal(object)  # Path
    failed = Signal(object, str)  # Path, and why
    ended = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: list[Path] = []
        self._request: SampleRequest | None = None
        self._drawing = BatchJob(bridge, self)
        self._judging = JudgeJob(bridge, self)
        self._drawing.progress.connect(
            lambda share: self._tell(tr("drawing {count} images, {share:.0%}", count=IMAGES, share=share))
        )
        self._drawing.ended.connect(self._judge)
        self._drawing.lost.connect(self._lost)
        self._judging.progress.connect(lambda event: self._tell(f"{event.what} …"))
        self._judging.judged.connect(self._keep)
        self._judging.lost.connect(self._lost)

    @property
    def running(self) -> bool:
        """Whether a run is being measured."""
        return bool(self._runs)

    def measure(self, runs: Sequence[Path]) -> None:
        """Measure these too, after those that are waiting."""
        idle = not self._runs
        self._runs += [run for run in runs if run not in self._runs]
        if idle and self._runs:
            self._draw()

    def drop(self) -> None:
        """End it; what was measured is kept."""
        self._drawing.drop()
        self._judging.drop()
        self._runs.clear()

    def _tell(self, what: str) -> None:
        name, more = self._runs[0].name, len(self._runs) - 1
        if more:
            self.told.emit(tr("Measuring '{name}', {more} more waiting: {what}", name=name, more=more, what=what))
        else:
            self.told.emit(tr("Measuring '{name}': {what}", name=name, what=what))

    def _draw(self) -> None:
        self._request = SampleRequest(
            model=self._runs[0], sampler="ddim", steps=STEPS, seeds=seeds_from(0, IMAGES), contexts="data"
        )
        self._tell(tr("drawing {count} images", count=IMAGES))
        self._drawing.start(self._request)

    def _judge(self, drawn: BatchDrawn) -> None:
        self._judging.start(self._runs[0], drawn.images, drawn.asked)

    def _keep(self, event: SamplesJudged) -> None:
        run = self._runs[0]
        if event.quality is None:
            self.failed.emit(run, event.note)
        elif keep_judged(self._request, event):
            self.kept.emit(run)
        self._next()

    def _lost(self, why: str) -> None:
        self.failed.emit(self._runs[0], why)
        self._next()

    def _next(self) -> None:
        self._runs.pop(0)
        if self._runs:
            self._draw()
        else:
            self.ended.emit()


def keep_judged(request: SampleRequest, event: SamplesJudged) -> bool:
    """Keep the figures of images drawn by ``request`` with its run, where its model is one; False where they are not.

    Only those of images that began as noise: others say something of their beginning, not of the run.
    """
    if event.quality is None or request.start is not None or request.branch is not None:
        return False
    drawn_by = sampler_text(request)
    return keep_evaluation(event.quality, event.reference, request.model, request.checkpoint, drawn_by)
