"""A comparison from its start to its end: every lane is drawn, then every lane is judged."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Protocol

import numpy as np
from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.batch_job import BatchDrawn, BatchJob
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.judge_job import JudgeJob
from ddpm_studio.app.run_judge import keep_judged
from ddpm_studio.app.sample_job import SampleJob
from ddpm_studio.app.sample_plan import SamplePlan
from ddpm_studio.engine.protocol import JudgingProgress, SampleEnded, SamplesJudged, SampleStarted, SampleSteps
from ddpm_studio.evaluation.comparison import LEAST, QUOTABLE, Drawn
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import SampleRequest, one_each, seeds_from


class Lane(Protocol):
    """What is drawn and judged."""

    pool: np.ndarray | None
    asked: np.ndarray | None

    @property
    def result(self) -> Drawn | None: ...
    @property
    def drawn_request(self) -> SampleRequest | None: ...
    def wait(self, plan: SamplePlan) -> None: ...
    def on_started(self, event: SampleStarted) -> None: ...
    def on_steps(self, event: SampleSteps) -> None: ...
    def on_ended(self, event: SampleEnded, first: Drawn | None) -> None: ...
    def stop_waiting(self, why: str) -> None: ...
    def on_more(self, share: float, count: int) -> None: ...
    def take_more(self, drawn: BatchDrawn) -> None: ...
    def on_judging(self, text: str) -> None: ...
    def on_judged(self, event: SamplesJudged) -> None: ...


class Stage(Enum):
    """What is being done."""

    IDLE = "idle"
    DRAWING = "drawing"
    MORE = "more"  # images, to judge from
    JUDGING = "judging"


class CompareRun(QObject):
    """Lanes are drawn one after the other, so that their times can be compared, and judged once all are drawn, so that
    judging takes no time from drawing."""

    changed = Signal()  # the stage is another
    judged = Signal()  # a lane has its figures

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.stage = Stage.IDLE
        self.sources: dict[Path, str] = {}  # image sets that were chosen, by model
        self._lanes: list[Lane] = []
        self._requests: list[SampleRequest] = []
        self._turn = 0
        self._sampling = SampleJob(bridge, self)
        self._more = BatchJob(bridge, self)
        self._judging = JudgeJob(bridge, self)
        self._sampling.started.connect(lambda event: self._lane.on_started(event))
        self._sampling.steps.connect(lambda event: self._lane.on_steps(event))
        self._sampling.ended.connect(self._on_ended)
        self._sampling.lost.connect(self._on_lost)
        self._more.progress.connect(self._on_more)
        self._more.ended.connect(self._on_more_ended)
        self._more.lost.connect(self._on_more_lost)
        self._judging.progress.connect(self._on_judging)
        self._judging.judged.connect(self._on_judged)
        self._judging.lost.connect(self._on_judging_lost)

    @property
    def drawing(self) -> bool:
        """Whether images are being drawn; judging goes on by the way."""
        return self.stage in (Stage.DRAWING, Stage.MORE)

    def start(self, lanes: Sequence[Lane], requests: Sequence[SampleRequest], plan: SamplePlan) -> None:
        """Draw ``requests``, one for each lane, then judge them."""
        self.drop()
        self._lanes, self._requests = list(lanes), list(requests)
        for lane in self._lanes:
            lane.wait(plan)
        self._go(Stage.DRAWING)

    def judge_more(self, lanes: Sequence[Lane]) -> None:
        """Let each lane draw on, with the next seeds, until it has enough images for figures to quote; then judge."""
        self.drop()
        self._lanes = [lane for lane in lanes if lane.result is not None]
        if self._lanes:
            self._go(Stage.MORE)

    def judge(self, lanes: Sequence[Lane]) -> None:
        """Judge what the lanes have drawn, as after other images were chosen to measure against."""
        self._judging.drop()
        self._lanes = [lane for lane in lanes if lane.result is not None]
        if self._lanes:
            self._go(Stage.JUDGING)

    def cancel(self) -> None:
        """End the lane that runs, and draw no other. Lanes that are drawn keep their images, and are judged."""
        if self.stage is Stage.DRAWING:
            self._sampling.cancel()
        elif self.stage is Stage.MORE:
            self._more.drop()
            self._go(Stage.JUDGING)
        elif self.stage is Stage.JUDGING:
            self._judging.drop()
            for lane in self._lanes[self._turn :]:
                lane.on_judging(tr("Not judged."))
            self._set(Stage.IDLE)

    def drop(self) -> None:
        """End everything, and listen no more."""
        self._sampling.drop()
        self._more.drop()
        self._judging.drop()
        self._set(Stage.IDLE)

    @property
    def _lane(self) -> Lane:
        return self._lanes[self._turn]

    def _go(self, stage: Stage) -> None:
        """Begin a stage with the first lane that it is for."""
        self._turn = -1
        self._set(stage)
        self._next()

    def _set(self, stage: Stage) -> None:
        if stage is not self.stage:
            self.stage = stage
            self.changed.emit()

    def _next(self) -> None:
        """The next lane's turn; after the last one comes what follows."""
        self._turn += 1
        if self._turn < len(self._lanes):
            {Stage.DRAWING: self._draw, Stage.MORE: self._draw_more, Stage.JUDGING: self._judge}[self.stage]()
        elif self.stage is Stage.JUDGING:
            self._set(Stage.IDLE)
        else:
            self._lanes = [lane for lane in self._lanes if lane.result is not None]
            self._go(Stage.JUDGING)

    # ---- drawing -----------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        self._sampling.start(self._requests[self._turn], record=False)

    def _on_ended(self, event: SampleEnded) -> None:
        self._lane.on_ended(event, self._lanes[0].result if self._turn else None)
        if event.cancelled:
            self._end_drawing("Cancelled.")
        else:
            self._next()

    def _on_lost(self, why: str) -> None:
        self._end_drawing(tr("Not drawn: {why}", why=why))

    def _end_drawing(self, why: str) -> None:
        for lane in self._lanes[self._turn :]:
            lane.stop_waiting(why)
        self._lanes = self._lanes[: self._turn]
        self._go(Stage.JUDGING)

    # ---- more images -------------------------------------------------------------------------------------------------

    def _draw_more(self) -> None:
        lane = self._lane
        if (missing := QUOTABLE - len(lane.pool)) <= 0:
            self._next()
            return
        lane.on_more(0.0, QUOTABLE)
        self._more.start(continued(lane.drawn_request, len(lane.pool), missing))

    def _on_more(self, share: float) -> None:
        self._lane.on_more(share, QUOTABLE)

    def _on_more_ended(self, drawn: BatchDrawn) -> None:
        self._lane.take_more(drawn)
        self._next()

    def _on_more_lost(self, _why: str) -> None:
        self._go(Stage.JUDGING)  # by what there is; the window has been told what happened

    # ---- judging -----------------------------------------------------------------------------------------------------

    def _judge(self) -> None:
        lane = self._lane
        if len(lane.pool) < LEAST:
            lane.on_judging(tr("At least {count} images are needed to judge.", count=LEAST))
            self._next()
            return
        if not self._bridge.alive:  # it ended while it was at work; to ask would start it again
            lane.on_judging(tr("Not judged: the engine has stopped."))
            self._next()
            return
        lane.on_judging(tr("Judging…"))
        model = lane.drawn_request.model
        self._judging.start(model, lane.pool, lane.asked, self.sources.get(model))

    def _on_judging(self, event: JudgingProgress) -> None:
        share = f" {event.done / event.of:.0%}" if event.of > 1 else ""
        self._lane.on_judging(f"{event.what}{share}…")

    def _on_judged(self, event: SamplesJudged) -> None:
        self._lane.on_judged(event)
        request = self._lane.drawn_request
        if request is not None and request.model not in self.sources:  # not beside other images than its own
            keep_judged(request, event)
        self.judged.emit()
        self._next()

    def _on_judging_lost(self, why: str) -> None:
        self._lane.on_judging(tr("Not judged: {why}", why=why))
        self._next()


def continued(request: SampleRequest, drawn: int, count: int) -> SampleRequest:
    """The request for ``count`` more images after ``drawn``: the next seeds, and its contexts in turn, as mixed as
    before."""
    contexts = request.contexts
    if contexts != "data" and len(contexts) > 1:
        every = one_each(contexts, len(request.seeds))
        contexts = tuple(every[(drawn + i) % len(every)] for i in range(count))
    return request.model_copy(update={"seeds": seeds_from(request.seeds[0] + drawn, count), "contexts": contexts})
