"""Redrawing while the person steers: a quick draft at every move, the chosen quality when the hand rests.

    idle --moved--> draft --shown--> resting --hand rests--> refine --shown--> idle

The newest wins. One draft is on its way at a time; what is moved meanwhile is remembered as "moved again", not as a
request, and what is drawn next is what the controls say then. So nothing is queued, and nothing stale is ever drawn.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.recordings import Recording
from ddpm_studio.app.sample_job import SampleJob
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.engine.protocol import SampleEnded, SampleStarted, SampleSteps
from ddpm_studio.sampling.keeping import BUDGET_BYTES
from ddpm_studio.sampling.request import SampleRequest

MOST_IMAGES = 16  # of a draft, and of the images that take its place
REST_MS = 250  # without a move, and the hand rests
_FEWEST_STEPS, _MOST_STEPS = 4, 10
_GUIDED_FROM = 0.6  # of T; a draft that is guided below it costs more and is no nearer to the chosen quality
_DRAFT_SECONDS = 0.08  # what a draft may take where there is a choice
_SOON_SECONDS = 0.2  # a draft that ends within this is waited for, though it is stale


@dataclass(frozen=True)
class LiveWish:
    """What the controls say now. request: in the chosen quality. timesteps: T of its model. rows: as in the grid."""

    request: SampleRequest
    timesteps: int
    rows: tuple[Row, ...] = ()
    budget_bytes: int = BUDGET_BYTES  # of memory for the steps


class _State(Enum):
    IDLE = "idle"
    DRAFT = "draft"  # one is on its way
    RESTING = "resting"  # the draft is there, and the hand may move on
    REFINE = "refine"  # the chosen quality is on its way


def draft_of(request: SampleRequest, steps: int) -> SampleRequest:
    """The same images, from the same noise, in a few steps of DPM-Solver++ 2M without added noise.

    Guided at high noise alone, where guidance decides what is seen: each guided step costs two evaluations.
    """
    low, high = request.guidance_interval
    interval = (low, high) if high <= _GUIDED_FROM else (max(low, _GUIDED_FROM), high)
    few = min(steps, request.steps) if request.sampler == "dpmpp" else steps
    changes = {
        "sampler": "dpmpp",
        "steps": few,
        "spacing": "trailing",
        "eta": 0.0,
        "add_noise": True,
        "guidance_interval": interval,
    }
    return request.model_copy(update=changes)


class LiveSteering(QObject):
    """Say ``moved`` at each move of a control; ``wish`` is asked what to draw whenever something is drawn.

    While ``held`` nothing is drawn, since the engine is busy with what the person asked for; the newest is drawn after.
    """

    drafting = Signal()  # a draft has been asked for
    drafted = Signal(object, object)  # Recording without its steps, LiveWish
    refining = Signal(int, int)  # the chosen quality: step, of steps
    refined = Signal(object, object)  # Recording, LiveWish
    lost = Signal(str)  # it could not be drawn: why

    def __init__(self, bridge: Bridge, wish: Callable[[], LiveWish | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wish = wish
        self._job = SampleJob(bridge, self)
        self._state = _State.IDLE
        self._asked: LiveWish | None = None
        self._recording: Recording | None = None
        self._again = False  # moved since what is on its way was asked for
        self._held = False
        self._cut_short = False  # the last draft was dropped unseen; the next one is let through
        self._seconds_per_step = 0.0  # of the drafts so far; 0: none yet
        self._steps = _FEWEST_STEPS  # of the drafts of this stroke
        self._since = QElapsedTimer()
        self._hand = QTimer(self)
        self._hand.setSingleShot(True)
        self._hand.setInterval(REST_MS)
        self._hand.timeout.connect(self._on_rest)
        self._job.started.connect(self._on_started)
        self._job.steps.connect(self._on_steps)
        self._job.ended.connect(self._on_ended)
        self._job.lost.connect(self._on_lost)

    @property
    def busy(self) -> bool:
        """Whether something is being drawn, or will be when the hand rests."""
        return self._state is not _State.IDLE

    def moved(self) -> None:
        """A control was moved: draw what it says, at once."""
        self._hand.start()
        if self._held:
            self._again = True
        elif self._state is not _State.DRAFT:
            if self._state is _State.IDLE:
                self._steps = self._affordable_steps()
            self._draft()
        else:
            self._again = True
            if not self._ends_soon() and not self._cut_short:
                self._cut_short = True
                self._draft()

    def hold(self, held: bool) -> None:
        """Draw nothing while held; what is on its way is dropped. Moves meanwhile are followed when it is over."""
        if held == self._held:
            return
        self._held = held
        if held:
            self.stop()
        elif self._again:
            self._hand.start()
            self._draft()

    def stop(self) -> None:
        """Drop what is on its way, and draw nothing until the next move."""
        self._job.drop()
        self._hand.stop()
        self._state, self._again = _State.IDLE, False

    # ---- asking ------------------------------------------------------------------------------------------------------

    def _affordable_steps(self) -> int:
        """As many steps as there is time for on this machine, by the drafts so far. The same for a whole stroke, or the
        images would change with the load of the machine."""
        if self._seconds_per_step == 0:
            return _FEWEST_STEPS
        return min(max(int(_DRAFT_SECONDS / self._seconds_per_step), _FEWEST_STEPS), _MOST_STEPS)

    def _ends_soon(self) -> bool:
        left = self._steps * self._seconds_per_step - self._since.elapsed() / 1000
        return left < _SOON_SECONDS

    def _draft(self) -> None:
        self._again = False
        self._asked = self._wish()
        if self._asked is None:
            self.stop()
            return
        self._state = _State.DRAFT
        self._since.start()
        steps = min(self._steps, self._asked.timesteps)
        self._job.start(draft_of(self._asked.request, steps), record=False)
        self.drafting.emit()

    def _refine(self) -> None:
        """Draw it well, and keep its steps."""
        self._asked = self._wish()
        if self._asked is None:
            self.stop()
            return
        self._state = _State.REFINE
        self._job.start(self._asked.request, record=True, budget_bytes=self._asked.budget_bytes)

    def _on_rest(self) -> None:
        if self._state is _State.RESTING:
            self._refine()

    # ---- answers -----------------------------------------------------------------------------------------------------

    def _on_started(self, event: SampleStarted) -> None:
        self._recording = Recording(event, self._state is _State.REFINE)
        if self._state is _State.REFINE:
            self.refining.emit(0, self._recording.steps)

    def _on_steps(self, event: SampleSteps) -> None:
        # They are shown when they are all there: the images shall not dissolve into noise at each move
        if self._state is _State.REFINE and self._recording is not None:
            self._recording.add(event)
            self.refining.emit(self._recording.newest, self._recording.steps)

    def _on_ended(self, event: SampleEnded) -> None:
        recording, asked = self._recording, self._asked
        if recording is None or asked is None or event.cancelled:
            self.stop()
            return
        recording.finish(event)
        if self._state is _State.REFINE:
            self._state = _State.IDLE
            self.refined.emit(recording, asked)
            return
        self._learn(event, recording.steps)
        self._cut_short = False
        self._state = _State.RESTING
        self.drafted.emit(recording, asked)
        if self._state is not _State.RESTING:  # whoever was shown it has stopped the steering
            return
        if self._again:
            self._draft()
        elif not self._hand.isActive():
            self._refine()

    def _learn(self, event: SampleEnded, steps: int) -> None:
        took = event.seconds / max(1, steps)
        before = self._seconds_per_step
        self._seconds_per_step = took if before == 0 else 0.7 * before + 0.3 * took

    def _on_lost(self, why: str) -> None:
        self.stop()
        self.lost.emit(why)
