"""What the engine says to the window. Imports neither torch nor Qt."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from ddpm_studio.data.image_set import Finding, ImageSet
from ddpm_studio.evaluation.figures import Quality
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.training.config import TrainConfig


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

    images_seen, loss, learning_rate, gradient_norm: (M,), one entry a step. validation: (images_seen, loss) pairs.
    bands: (images_seen, losses of the bands of noise) pairs, about one a second. eta_seconds: None if unknown.
    """

    run: Path
    images_seen: np.ndarray  # int64
    loss: np.ndarray  # float32
    learning_rate: np.ndarray  # float32
    gradient_norm: np.ndarray  # float32, before it was clipped
    validation: tuple[tuple[int, float], ...]
    bands: tuple[tuple[int, tuple[float, ...]], ...]
    images_per_second: float
    elapsed_seconds: float
    eta_seconds: float | None
    progress: float  # 0..1
    memory_bytes: int  # of the engine process, resident
    device_bytes: int | None  # held on the GPU; None without one


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
class TrainingAdapted:
    """The training changed by itself how it goes on, such as for lack of memory. what: a sentence for people."""

    run: Path
    what: str


@dataclass(frozen=True)
class TrainingEnded:
    """reason: finished (all images or seconds), stopped (asked), or failed (a ``Failed`` event says why)."""

    run: Path
    reason: Literal["finished", "stopped", "failed"]
    images_seen: int


@dataclass(frozen=True)
class TrainingProbed:
    """images_per_second: for each configuration asked about, in that order; None where such a training is impossible
    here, such as for lack of memory.

    busy: nothing was measured, because a training is under way or was begun meanwhile; images_per_second is ().
    """

    job: int
    images_per_second: tuple[float | None, ...]
    device: str  # a line for people
    busy: bool = False


@dataclass(frozen=True)
class SampleStarted:
    """timesteps: (S+1,) from T down to 0; of a branch, from where it leaves its parent. alphas_cumprod: (S+1,) at
    those. contexts: (N, K); given: (N,) bool, False where there is no context.

    kept: (M,) int64, the steps of 0..S that will be sent to be kept; empty without recording, None is all. dtype: in
    which they come. note: a sentence for people where the budget allows not all of them, or only float16.
    """

    job: int
    request: SampleRequest
    timesteps: np.ndarray
    alphas_cumprod: np.ndarray
    attributes: tuple[str, ...]
    contexts: np.ndarray
    given: np.ndarray
    kept: np.ndarray | None = None
    dtype: Literal["float32", "float16"] = "float32"
    note: str = ""


@dataclass(frozen=True)
class SampleSteps:
    """M of the S+1 steps: ``first``, and on from there each ``every``-th. xt, x0: (M, N, C, H, W) float32 or float16,
    image range -1..1, RGBA premultiplied.

    live: a single step, only to be looked at until the next comes.
    """

    job: int
    first: int
    xt: np.ndarray
    x0: np.ndarray
    every: int = 1
    live: bool = False


@dataclass(frozen=True)
class SampleEnded:
    """images: (N, H, W, C) uint8; where cancelled, as far as they came: the x0 predicted at the last step.

    nfe: network evaluations per image; of a branch, its own.
    """

    job: int
    images: np.ndarray
    seconds: float
    nfe: int
    cancelled: bool


@dataclass(frozen=True)
class JudgingProgress:
    """What is being done before samples can be judged, such as reading the real images: ``done`` of ``of``."""

    job: int
    what: str
    done: int
    of: int


@dataclass(frozen=True)
class SamplesJudged:
    """quality: None where there is nothing to measure against, or too few images; ``note`` says why, and otherwise what
    could not be told. reference: the name of the image set."""

    job: int
    quality: Quality | None
    reference: str
    note: str


@dataclass(frozen=True)
class ImagesReading:
    """How far a ``LoadImages`` is: ``done`` of ``of``, of what is being done, such as "Reading images"."""

    job: int
    what: str
    done: int
    of: int


@dataclass(frozen=True)
class ImagesLoaded:
    """findings: what is worth knowing about the set; see ``data.findings``."""

    job: int
    image_set: ImageSet
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class FetchProgress:
    """How far a download is: bytes, or where it is unpacked, images."""

    job: int
    stage: Literal["downloading", "unpacking"]
    done: int
    of: int


@dataclass(frozen=True)
class FetchEnded:
    """The set ``name`` is on this computer; where cancelled, what has come of it."""

    job: int
    name: str
    cancelled: bool


@dataclass(frozen=True, eq=False)
class NearestFound:
    """images: (M, H, W, C) uint8, nearest first; distances: (M,) float64, root mean squares over pixels, 0..1.

    kind: what the image is beside them; ``unknown`` where the training images cannot be had. verdict: the same for
    people, with its reason.
    """

    job: int
    images: np.ndarray
    distances: np.ndarray
    kind: Literal["new", "near", "copy", "unknown"]
    verdict: str


@dataclass(frozen=True)
class ModelImported:
    job: int
    path: Path


@dataclass(frozen=True)
class OnnxExported:
    """The file is written, and beside it ``example``, a program that samples from it."""

    job: int
    path: Path
    example: Path


@dataclass(frozen=True)
class Failed:
    """Something could not be done. what happened, why, and what to do, for people; details: for a report.

    changes: of a training that can be resumed with a better prospect, what to change in its configuration to that end:
    names and values, such as a lower learning rate.
    """

    job: int | None  # None: the training run
    what: str
    why: str
    remedy: str
    details: str = ""
    changes: tuple[tuple[str, float], ...] = ()


Event = (
    EngineReady
    | EngineDied
    | TrainingStarted
    | TrainingProgress
    | PreviewDrawn
    | CheckpointSaved
    | TrainingPaused
    | TrainingAdapted
    | TrainingEnded
    | TrainingProbed
    | SampleStarted
    | SampleSteps
    | SampleEnded
    | JudgingProgress
    | SamplesJudged
    | ImagesReading
    | ImagesLoaded
    | FetchProgress
    | FetchEnded
    | NearestFound
    | ModelImported
    | OnnxExported
    | Failed
)
