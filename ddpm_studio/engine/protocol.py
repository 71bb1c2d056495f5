"""What the window and the engine say to each other. Imports neither torch nor Qt.

Commands go to the engine, events come back, over a pipe between the program's own two processes. ``job`` is a number
that the asker chooses; each answer carries the number of what it answers.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from ddpm_studio.data.channels import Channels
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.training.config import TrainConfig

# ---- commands ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class StartTraining:
    """Train in the run folder ``run``; with ``resume``, go on from its last checkpoint."""

    config: TrainConfig
    run: Path
    resume: bool = False


@dataclass(frozen=True)
class PauseTraining:
    """Stand still after the current step; a checkpoint is saved first."""


@dataclass(frozen=True)
class ResumeTraining:
    """Go on after a pause."""


@dataclass(frozen=True)
class StopTraining:
    """End the run after the current step; a checkpoint is saved. It can be resumed later."""


@dataclass(frozen=True)
class SaveNow:
    """Save a checkpoint after the current step."""


@dataclass(frozen=True)
class PreviewNow:
    """Draw the preview images after the current step ("sample now")."""


@dataclass(frozen=True)
class Sample:
    """Draw images. Samplings run one at a time, in the order asked."""

    job: int
    request: SampleRequest
    record: bool = True  # send every step, not only the images


@dataclass(frozen=True)
class CancelSample:
    """Leave out, or end, the sampling ``job``."""

    job: int


@dataclass(frozen=True)
class LoadImages:
    """Read an image set; see ``data.reading.load_images``."""

    job: int
    source: str
    size: int
    background: tuple[int, int, int]
    channels: Channels = "rgb"


@dataclass(frozen=True)
class ImportCourseModel:
    """Make a model file ``out`` of a ``.pth`` state dict of the teaching labs."""

    job: int
    path: Path
    out: Path
    attributes: tuple[str, ...]  # names for its context vector; () takes the labs' own


@dataclass(frozen=True)
class Shutdown:
    """Save what is being trained, then end the process."""


Command = (
    StartTraining
    | PauseTraining
    | ResumeTraining
    | StopTraining
    | SaveNow
    | PreviewNow
    | Sample
    | CancelSample
    | LoadImages
    | ImportCourseModel
    | Shutdown
)

# ---- events --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class EngineReady:
    """The engine is up. device: a line for people, such as ``CPU · 2 threads · bf16``; devices: what can be chosen."""

    device: str
    devices: tuple[str, ...]
    pid: int


@dataclass(frozen=True)
class EngineDied:
    """The engine is gone without having been asked (made by the client). A new one can be started."""

    reason: str
    was_training: Path | None  # the run that was being trained, to offer resuming it


@dataclass(frozen=True)
class TrainingStarted:
    """The run has begun, or goes on. images_seen: where it begins; parameters: the number of weights."""

    run: Path
    config: TrainConfig
    images_seen: int
    parameters: int
    attributes: tuple[str, ...]
    device: str


@dataclass(frozen=True)
class TrainingProgress:
    """The steps since the last such event (at most 30 events a second).

    images_seen, loss: (M,), one entry a step. validation: (images_seen, loss) pairs. eta_seconds: None if unknown.
    """

    run: Path
    images_seen: np.ndarray  # int64
    loss: np.ndarray  # float32
    validation: tuple[tuple[int, float], ...]
    learning_rate: float
    images_per_second: float
    elapsed_seconds: float
    eta_seconds: float | None
    progress: float  # 0..1
    memory_bytes: int  # of the engine process, resident


@dataclass(frozen=True)
class PreviewDrawn:
    """The preview images, from the same seeds each time. images: (N, H, W, C) uint8."""

    run: Path
    images_seen: int
    images: np.ndarray


@dataclass(frozen=True)
class CheckpointSaved:
    """A checkpoint lies on the disk."""

    run: Path
    path: Path
    images_seen: int


@dataclass(frozen=True)
class TrainingPaused:
    run: Path
    paused: bool  # False: it goes on again


@dataclass(frozen=True)
class TrainingEnded:
    """reason: finished (all images or seconds), stopped (asked), or failed (a ``Failed`` event says why)."""

    run: Path
    reason: Literal["finished", "stopped", "failed"]
    images_seen: int


@dataclass(frozen=True)
class SampleStarted:
    """timesteps: (S+1,) from T down to 0. alphas_cumprod: (S+1,) at those. contexts: (N, K); given: (N,) bool, False
    where there is no context."""

    job: int
    request: SampleRequest
    timesteps: np.ndarray
    alphas_cumprod: np.ndarray
    attributes: tuple[str, ...]
    contexts: np.ndarray
    given: np.ndarray


@dataclass(frozen=True)
class SampleSteps:
    """Steps ``first`` … ``first + M - 1`` of S+1. xt, x0: (M, N, C, H, W) float32 or float16, image range -1..1, RGBA
    premultiplied.

    Without recording only the newest step is sent, for a live picture.
    """

    job: int
    first: int
    xt: np.ndarray
    x0: np.ndarray


@dataclass(frozen=True)
class SampleEnded:
    """images: (N, H, W, C) uint8; where cancelled, as far as they came. nfe: network evaluations per image."""

    job: int
    images: np.ndarray
    seconds: float
    nfe: int
    cancelled: bool


@dataclass(frozen=True)
class ImagesLoaded:
    job: int
    image_set: ImageSet


@dataclass(frozen=True)
class ModelImported:
    job: int
    path: Path


@dataclass(frozen=True)
class Failed:
    """Something could not be done. what happened, why, and what to do, for people; details: for a report."""

    job: int | None  # None: the training run
    what: str
    why: str
    remedy: str
    details: str = ""


Event = (
    EngineReady
    | EngineDied
    | TrainingStarted
    | TrainingProgress
    | PreviewDrawn
    | CheckpointSaved
    | TrainingPaused
    | TrainingEnded
    | SampleStarted
    | SampleSteps
    | SampleEnded
    | ImagesLoaded
    | ModelImported
    | Failed
)
