"""Where what a training measures is written: tables, and TensorBoard's event files where they are wanted."""

import contextlib
from collections import deque
from pathlib import Path

import numpy as np

from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.metrics import BandLog, MetricsLog
from ddpm_studio.training.watcher import StepReport

GATHER_SECONDS = 1.0  # between two rows of the loss by bands, two points of TensorBoard's, and two writings
_SPEED_SECONDS = 5.0  # over which images per second are averaged


class Speed:
    """Images per second over the last seconds."""

    def __init__(self, images_seen: int, seconds: float) -> None:
        self._recent = deque([(seconds, images_seen)])

    def after(self, images_seen: int, seconds: float) -> float:
        """The speed, now that so many images were seen after so many seconds of training."""
        recent = self._recent
        recent.append((seconds, images_seen))
        while recent[-1][0] - recent[0][0] > _SPEED_SECONDS and len(recent) > 2:
            recent.popleft()
        return (recent[-1][1] - recent[0][1]) / max(recent[-1][0] - recent[0][0], 1e-9)


class Telemetry:
    """Takes the report of every step; what it writes reaches the disk with ``flush``."""

    def __init__(self, run: Path, config: TrainConfig, images_seen: int) -> None:
        """Go on after ``images_seen``: what lies beyond, of steps that were lost with a crash, is taken out."""
        self._metrics = MetricsLog(run, images_seen)
        self._bands = BandLog(run, images_seen)
        self._events = None
        if config.tensorboard:
            # Only here: it takes a while to import
            from ddpm_studio.training.tensorboard import EventFiles

            self._events = EventFiles(run, images_seen)
        self._since: list[tuple[float, float]] = []  # losses and gradient norms that TensorBoard has not been told yet

    def add(self, report: StepReport) -> None:
        """One step."""
        seen = report.images_seen
        self._metrics.add(
            seen,
            report.elapsed_seconds,
            report.loss,
            report.learning_rate,
            report.images_per_second,
            report.validation,
            report.gradient_norm,
        )
        if report.bands is not None:
            self._bands.add(seen, report.elapsed_seconds, report.bands)
        if self._events is None:
            return
        self._since.append((report.loss, report.gradient_norm))
        values = {}
        if report.bands is not None:
            values = {f"loss_by_noise/band_{i + 1}": loss for i, loss in enumerate(report.bands)}
            loss, norm = np.mean(self._since, 0).tolist()
            self._since.clear()
            values |= {
                "loss/training": loss,
                "gradient_norm": norm,
                "learning_rate": report.learning_rate,
                "images_per_second": report.images_per_second,
            }
        if report.validation is not None:
            values["loss/validation"] = report.validation
        if values:
            self._events.scalars(seen, values)

    def preview(self, images_seen: int, images: np.ndarray) -> None:
        """One preview, (N, H, W, C) uint8."""
        if self._events is not None:
            self._events.images(images_seen, images)

    def flush(self) -> None:
        """Let all reach the disk."""
        self._metrics.flush()
        self._bands.flush()
        if self._events is not None:
            self._events.flush()

    def close(self) -> None:
        """End the files. What was added since ``flush`` may be lost."""
        if self._events is not None:
            with contextlib.suppress(OSError):  # a disk that fails has been told of where it failed first
                self._events.close()
