"""Many images drawn in parts, so that what others ask of the engine meanwhile gets its turn."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.sample_job import SampleJob
from ddpm_studio.engine.protocol import SampleEnded, SampleStarted, SampleSteps
from ddpm_studio.sampling.request import SampleRequest, one_each

_PART = 8000  # evaluations of the network, images times steps: some seconds on a laptop
_LEAST, _MOST = 8, 256  # images in a part


@dataclass(frozen=True, eq=False)
class BatchDrawn:
    """images: (N, H, W, C) uint8. asked: (N, K) float32, the contexts, zeros where there was none. nfe: per image."""

    images: np.ndarray
    asked: np.ndarray
    seconds: float
    nfe: int


def parts_of(request: SampleRequest) -> list[SampleRequest]:
    """Requests that together draw the same images, each seed in its turn."""
    count = len(request.seeds)
    size = min(max(_PART // request.steps, _LEAST), _MOST)
    contexts = request.contexts if request.contexts == "data" else one_each(request.contexts, count)
    parts = []
    for first in range(0, count, size):
        some = slice(first, first + size)
        changes = {"seeds": request.seeds[some], "contexts": "data" if contexts == "data" else contexts[some]}
        parts.append(request.model_copy(update=changes))
    return parts


def asked_of(started: SampleStarted) -> np.ndarray:
    """(N, K) float32: the contexts of a sampling, a row of zeros where there is none."""
    return (started.contexts * started.given[:, None]).astype(np.float32)


class BatchJob(QObject):
    """Draws one request in parts. After ``start`` comes exactly one of ``ended`` and ``lost``, unless it is dropped."""

    progress = Signal(float)  # 0..1
    ended = Signal(object)  # BatchDrawn
    lost = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = SampleJob(bridge, self)
        self._parts: list[SampleRequest] = []
        self._images: list[np.ndarray] = []
        self._asked: list[np.ndarray] = []
        self._seconds = 0.0
        self._steps = 1
        self._job.started.connect(self._on_started)
        self._job.steps.connect(self._on_steps)
        self._job.ended.connect(self._on_ended)
        self._job.lost.connect(self._on_lost)

    @property
    def running(self) -> bool:
        """Whether images are still to come."""
        return self._job.running

    def start(self, request: SampleRequest) -> None:
        """Draw ``request``; what was asked before is dropped."""
        self._parts = parts_of(request)
        self._images, self._asked, self._seconds = [], [], 0.0
        self._ask()

    def drop(self) -> None:
        """End it, and listen no more."""
        self._parts = []
        self._job.drop()

    def _ask(self) -> None:
        self._job.start(self._parts[len(self._images)], record=False)

    def _on_started(self, event: SampleStarted) -> None:
        self._asked.append(asked_of(event))
        self._steps = max(1, len(event.timesteps) - 1)

    def _on_steps(self, event: SampleSteps) -> None:
        done = sum(map(len, self._images)) + event.first / self._steps * event.xt.shape[1]
        self.progress.emit(done / sum(len(part.seeds) for part in self._parts))

    def _on_ended(self, event: SampleEnded) -> None:
        self._images.append(event.images)
        self._seconds += event.seconds
        if len(self._images) < len(self._parts):
            self._ask()
            return
        drawn = BatchDrawn(np.concatenate(self._images), np.concatenate(self._asked), self._seconds, event.nfe)
        self._parts, self._images, self._asked = [], [], []
        self.ended.emit(drawn)

    def _on_lost(self, why: str) -> None:
        self._parts = []
        self.lost.emit(why)
