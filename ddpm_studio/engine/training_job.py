"""A training on its own thread, told to the window as it goes."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil

from ddpm_studio.data.reading import ReadingCancelled
from ddpm_studio.engine.failures import failed
from ddpm_studio.engine.protocol import (
    CheckpointSaved,
    Event,
    PreviewDrawn,
    StartTraining,
    TrainingAdapted,
    TrainingEnded,
    TrainingPaused,
    TrainingProgress,
    TrainingStarted,
)
from ddpm_studio.language import tr
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.memory import held_on_gpu
from ddpm_studio.training.mailbox import Mailbox
from ddpm_studio.training.run_folder import note
from ddpm_studio.training.trainer import train
from ddpm_studio.training.watcher import StepReport, Watcher


class _Teller(Watcher):
    """Turns what the trainer tells into events."""

    def __init__(self, command: StartTraining, post: Callable[[Event], None]) -> None:
        self.images_seen = 0
        self._command = command
        self._post = post
        self._process = psutil.Process()

    def started(self, images_seen: int, parameters: int, model: ModelConfig, device: str) -> None:
        run, config = self._command.run, self._command.config
        self.images_seen = images_seen
        self._post(TrainingStarted(run, config, images_seen, parameters, model.attributes, device))

    def stepped(self, report: StepReport) -> None:
        self.images_seen = report.images_seen
        seen = report.images_seen
        self._post(
            TrainingProgress(
                self._command.run,
                np.array([seen], np.int64),
                np.array([report.loss], np.float32),
                np.array([report.learning_rate], np.float32),
                np.array([report.gradient_norm], np.float32),
                () if report.validation is None else ((seen, report.validation),),
                () if report.bands is None else ((seen, report.bands),),
                report.images_per_second,
                report.elapsed_seconds,
                self._eta(report),
                report.progress,
                self._process.memory_info().rss,
                held_on_gpu(),
            )
        )

    def previewed(self, images_seen: int, images: np.ndarray) -> None:
        self._post(PreviewDrawn(self._command.run, images_seen, images))

    def saved(self, path: Path, images_seen: int) -> None:
        self._post(CheckpointSaved(self._command.run, path, images_seen))

    def paused(self, paused: bool) -> None:
        self._post(TrainingPaused(self._command.run, paused))

    def adapted(self, what: str) -> None:
        self._post(TrainingAdapted(self._command.run, what))

    def _eta(self, report: StepReport) -> float | None:
        config = self._command.config
        if report.images_per_second <= 0:
            return None
        eta = (config.images - report.images_seen) / report.images_per_second
        if config.seconds is not None:
            eta = min(eta, config.seconds - report.elapsed_seconds)
        return max(eta, 0.0)


class TrainingJob:
    """One training. Its thread ends after a ``TrainingEnded`` event, whatever happens."""

    def __init__(self, command: StartTraining, post: Callable[[Event], None]) -> None:
        self.mailbox = Mailbox()
        self._command = command
        self._post = post
        self._over = threading.Event()  # its end is told, or about to be
        self._thread = threading.Thread(target=self._run, name="training")
        self._thread.start()

    @property
    def running(self) -> bool:
        return self._thread.is_alive() and not self._over.is_set()

    def end(self) -> None:
        """Stop after the current step, save, and wait for that."""
        self.mailbox.stop()
        self._thread.join()

    def _run(self) -> None:
        command = self._command
        teller = _Teller(command, self._post)
        reason = "stopped"
        try:
            reason = train(command.config, command.run, command.resume, self.mailbox, teller).reason
        except ReadingCancelled:
            pass
        except Exception as error:
            reason = "failed"
            event = failed(None, tr("Training '{name}' could not go on.", name=command.run.name), error)
            self._post(event)
            if command.run.is_dir():
                _note_failure(command.run, event.details)
        self._over.set()  # before it is told: what hears of it may begin the next one at once
        self._post(TrainingEnded(command.run, reason, teller.images_seen))


def _note_failure(run: Path, details: str) -> None:
    try:
        note(run, details)
    except OSError:  # the disk that failed may be the run's own, and the window has been told
        return
