"""Sees what is done in the program, so that a step of a lesson knows that it was done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ddpm_studio.engine import protocol
from ddpm_studio.sampling.request import SampleRequest

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow

_LOOK_MS = 200  # how often the controls are looked at while a lesson is on show


class Witness(QObject):
    """Remembers what happened since ``begin``. ``looked`` says that it is time to ask again whether a step is done.

    drawn: the requests of samplings that ended, not cancelled. scrubbed: the shares 0..1 of finished recordings at
    which the person looked, 0 noise and 1 the image. started, ended: trainings.
    """

    looked = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.window = window
        self._asked: dict[int, SampleRequest] = {}
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.looked)
        self.begin()
        bridge = window.bridge
        bridge.sample_started.connect(self._on_started)
        bridge.sample_ended.connect(self._on_ended)
        bridge.training_started.connect(self._on_training)
        bridge.training_ended.connect(self._on_trained)
        window.sample.images.moved.connect(self._on_moved)

    def begin(self) -> None:
        """A new step: forget what was before. Samplings that run on count when they end."""
        self.drawn: list[SampleRequest] = []
        self.scrubbed: set[float] = set()
        self.started = self.ended = 0

    def watch(self, on: bool) -> None:
        """Look at the controls from time to time, or rest."""
        if on:
            self._timer.start()
        else:
            self._timer.stop()

    def _on_started(self, event: protocol.SampleStarted) -> None:
        self._asked[event.job] = event.request

    def _on_ended(self, event: protocol.SampleEnded) -> None:
        request = self._asked.pop(event.job, None)
        if request is not None and not event.cancelled:
            self.drawn.append(request)

    def _on_moved(self, step: int) -> None:
        recording = self.window.sample.images.recording
        if recording is not None and recording.ended is not None and recording.steps:
            self.scrubbed.add(step / recording.steps)

    def _on_training(self, _: protocol.TrainingStarted) -> None:
        self.started += 1

    def _on_trained(self, _: protocol.TrainingEnded) -> None:
        self.ended += 1
