"""The window's side of the engine: commands in, events out as Qt signals."""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QObject, QThread, Signal

from ddpm_studio.engine import protocol
from ddpm_studio.engine.client import EngineClient


class _Reader(QThread):
    """Waits for the engine's events; the signal carries them over to the window's thread."""

    event = Signal(object)

    def __init__(self, read: Callable[[], protocol.Event | None], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read

    def run(self) -> None:
        while (event := self._read()) is not None:
            self.event.emit(event)


class Bridge(QObject):
    """Owns the engine process. Each kind of event has a signal of its own name, which carries the event itself."""

    engine_ready = Signal(object)
    engine_died = Signal(object)
    training_started = Signal(object)
    training_progress = Signal(object)
    preview_drawn = Signal(object)
    checkpoint_saved = Signal(object)
    training_paused = Signal(object)
    training_adapted = Signal(object)
    training_ended = Signal(object)
    training_probed = Signal(object)
    sample_started = Signal(object)
    sample_steps = Signal(object)
    sample_ended = Signal(object)
    judging_progress = Signal(object)
    samples_judged = Signal(object)
    images_reading = Signal(object)
    images_loaded = Signal(object)
    fetch_progress = Signal(object)
    fetch_ended = Signal(object)
    nearest_found = Signal(object)
    model_imported = Signal(object)
    onnx_exported = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client: EngineClient | None = None
        self._reader: _Reader | None = None
        self._jobs = count(1)
        self._signals = {
            protocol.EngineReady: self.engine_ready,
            protocol.EngineDied: self.engine_died,
            protocol.TrainingStarted: self.training_started,
            protocol.TrainingProgress: self.training_progress,
            protocol.PreviewDrawn: self.preview_drawn,
            protocol.CheckpointSaved: self.checkpoint_saved,
            protocol.TrainingPaused: self.training_paused,
            protocol.TrainingAdapted: self.training_adapted,
            protocol.TrainingEnded: self.training_ended,
            protocol.TrainingProbed: self.training_probed,
            protocol.SampleStarted: self.sample_started,
            protocol.SampleSteps: self.sample_steps,
            protocol.SampleEnded: self.sample_ended,
            protocol.JudgingProgress: self.judging_progress,
            protocol.SamplesJudged: self.samples_judged,
            protocol.ImagesReading: self.images_reading,
            protocol.ImagesLoaded: self.images_loaded,
            protocol.FetchProgress: self.fetch_progress,
            protocol.FetchEnded: self.fetch_ended,
            protocol.NearestFound: self.nearest_found,
            protocol.ModelImported: self.model_imported,
            protocol.OnnxExported: self.onnx_exported,
            protocol.Failed: self.failed,
        }

    @property
    def alive(self) -> bool:
        """Whether an engine is running (it may still be starting)."""
        return self._client is not None and self._client.alive

    @property
    def pid(self) -> int | None:
        """The engine's process id."""
        return self._client.pid if self._client else None

    def start(self) -> None:
        """Start an engine if none runs. Returns at once; ``engine_ready`` follows."""
        if self.alive:
            return
        self._finish_reader()
        self._client = EngineClient()
        self._reader = _Reader(self._client.read, self)
        self._reader.event.connect(self._emit)
        self._reader.start()

    def send(self, command: protocol.Command) -> None:
        """Hand a command to the engine, which is started first where there is none."""
        self.start()
        self._client.send(command)

    def next_job(self) -> int:
        """A number for a new job."""
        return next(self._jobs)

    def close(self) -> None:
        """End the engine (it saves what it trains) and the reading thread. Waits for both."""
        if self._client is not None:
            self._client.close()
        self._finish_reader()
        self._client = None

    def _emit(self, event: protocol.Event) -> None:
        self._signals[type(event)].emit(event)

    def _finish_reader(self) -> None:
        if self._reader is not None:
            self._reader.wait()
            self._reader.deleteLater()
            self._reader = None
