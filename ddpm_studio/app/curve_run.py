"""A curve of quality against steps, drawn and judged point by point."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.batch_job import BatchDrawn, BatchJob
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.judge_job import JudgeJob
from ddpm_studio.engine.protocol import JudgingProgress, SamplesJudged
from ddpm_studio.evaluation.steps_curve import CurvePoint
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import SAMPLER_NAMES, USUAL_INTERVAL, Sampler, SampleRequest, seeds_from


@dataclass(frozen=True)
class CurveSettings:
    """What all points have in common; those of other settings do not belong to the same curve.

    led: with contexts as in the training set, else without any. source: the image set to measure against; None is the
    model's own.
    """

    model: Path
    checkpoint: str
    count: int
    seed: int
    led: bool
    guidance: float
    source: str | None

    def request(self, sampler: Sampler, steps: int) -> SampleRequest:
        """What draws one point's images."""
        return SampleRequest(
            model=self.model,
            checkpoint=self.checkpoint,
            sampler=sampler,
            steps=steps,
            guidance_scale=self.guidance if self.led else 1.0,
            guidance_interval=USUAL_INTERVAL,
            seeds=seeds_from(self.seed, self.count),
            contexts="data" if self.led else (None,),
        )


class CurveRun(QObject):
    """After ``start`` each point comes as it is known, and at last ``ended``, unless it is stopped before.

    A point is judged before the next is drawn: so the times of drawing can be told, too.
    """

    point = Signal(object)  # CurvePoint
    progress = Signal(float, str)  # the share of all points, and what is being done
    ended = Signal(str)  # why it ended early; empty where all points are there
    missing = Signal(str)  # there are no images to measure against, and why; it has ended

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings: CurveSettings | None = None
        self._waiting: list[tuple[Sampler, int]] = []
        self._of = 1
        self._drawn: BatchDrawn | None = None
        self._drawing = BatchJob(bridge, self)
        self._judging = JudgeJob(bridge, self)
        self._drawing.progress.connect(lambda share: self._tell(share, tr("Drawing")))
        self._drawing.ended.connect(self._on_drawn)
        self._drawing.lost.connect(self._end)
        self._judging.progress.connect(self._on_judging)
        self._judging.judged.connect(self._on_judged)
        self._judging.lost.connect(self._end)

    @property
    def running(self) -> bool:
        """Whether points are still to come."""
        return bool(self._waiting)

    def start(self, settings: CurveSettings, points: Sequence[tuple[Sampler, int]]) -> None:
        """Draw these points, in this order."""
        self.stop()
        self._settings, self._waiting, self._of = settings, list(points), max(1, len(points))
        if self._waiting:
            self._next()
        else:
            self.ended.emit("")

    def stop(self) -> None:
        """End it, and listen no more; the points that came stay."""
        self._waiting = []
        self._drawing.drop()
        self._judging.drop()

    def _next(self) -> None:
        self._tell(0.0, tr("Drawing"))
        self._drawing.start(self._settings.request(*self._waiting[0]))

    def _tell(self, share: float, doing: str) -> None:
        sampler, steps = self._waiting[0]
        done = self._of - len(self._waiting)
        text = tr(
            "{doing} {sampler} {steps}  ·  point {done} of {of}",
            doing=doing,
            sampler=SAMPLER_NAMES[sampler],
            steps=steps,
            done=done + 1,
            of=self._of,
        )
        self.progress.emit((done + share) / self._of, text)

    def _on_drawn(self, drawn: BatchDrawn) -> None:
        self._drawn = drawn
        self._tell(1.0, tr("Judging"))
        self._judging.start(self._settings.model, drawn.images, drawn.asked, self._settings.source)

    def _on_judging(self, event: JudgingProgress) -> None:
        share = f" {event.done / event.of:.0%}" if event.of > 1 else ""
        self._tell(1.0, f"{event.what}{share}:")

    def _on_judged(self, event: SamplesJudged) -> None:
        drawn, self._drawn = self._drawn, None
        if event.quality is None:
            self.stop()
            self.missing.emit(event.note)
            return
        sampler, steps = self._waiting.pop(0)
        self.point.emit(CurvePoint(sampler, steps, drawn.nfe, drawn.seconds, event.quality))
        if self._waiting:
            self._next()
        else:
            self.ended.emit("")

    def _end(self, why: str) -> None:
        self.stop()
        self.ended.emit(why)
