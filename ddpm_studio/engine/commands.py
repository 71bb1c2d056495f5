"""What the window asks of the engine. Imports neither torch nor Qt."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ddpm_studio.data.channels import Channels
from ddpm_studio.data.preparation import AS_IT_IS, Preparation
from ddpm_studio.sampling.keeping import BUDGET_BYTES
from ddpm_studio.sampling.request import SampleRequest, Weights
from ddpm_studio.training.config import TrainConfig


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
class ProbeTraining:
    """Measure how fast trainings with ``configs`` would be, about two seconds each; see ``training.probe``.

    Only the newest is answered, with a ``TrainingProbed``. ``CancelSample`` ends it; it has no answer then.
    """

    job: int
    configs: tuple[TrainConfig, ...]
    seconds: float = 2.0  # for each


@dataclass(frozen=True)
class Sample:
    """Draw images. Samplings run one at a time, in the order asked.

    budget_bytes: the memory that the recorded steps may take in the window; see ``sampling.keeping``.
    xt: (N, C, H, W) float32, the state of the parent at the branch's step, where it is known exactly. Samplers that
    look at nothing else then need not walk the parent again; the images are the same.
    """

    job: int
    request: SampleRequest
    record: bool = True  # send the steps, as many as the budget allows, not only the images
    budget_bytes: int = BUDGET_BYTES
    xt: np.ndarray | None = None


@dataclass(frozen=True)
class CancelSample:
    """Leave out, or end, the sampling ``job``."""

    job: int


@dataclass(frozen=True)
class JudgeSamples:
    """Measure images against those that ``model`` learned from, or against those of ``source``.

    images: (N, H, W, C) uint8. asked: (N, K) float32, the contexts asked for, by the model's attributes; a row of zeros
    for none. ``CancelSample`` leaves it out, or ends it; it has no answer then.
    """

    job: int
    model: Path
    images: np.ndarray
    asked: np.ndarray
    source: str | None = None


@dataclass(frozen=True)
class LoadImages:
    """Read an image set; see ``data.reading.load_images``. ``CancelSample`` leaves it out, or ends it; it has no answer
    then."""

    job: int
    source: str
    size: int
    background: tuple[int, int, int]
    channels: Channels = "rgb"
    preparation: Preparation = AS_IT_IS


@dataclass(frozen=True)
class FetchImages:
    """Download the set ``name`` of the catalogue; see ``data.catalogue.fetching``. mirror: an address to take its files
    from; "" takes the publishers' own. ``CancelSample`` ends it, or leaves it out; ``FetchEnded`` is the answer then
    too, and what has come is kept."""

    job: int
    name: str
    mirror: str = ""


@dataclass(frozen=True, eq=False)
class FindNearest:
    """Find the training images nearest to ``image``, (H, W, C) uint8, which ``model`` drew. count: of them, at most.

    Only the newest is answered: one that waits while another is asked is left out.
    """

    job: int
    model: Path
    image: np.ndarray
    count: int = 5


@dataclass(frozen=True)
class ImportCourseModel:
    """Make a model file ``out`` of a ``.pth`` state dict of the teaching labs."""

    job: int
    path: Path
    out: Path
    attributes: tuple[str, ...]  # names for its context vector; () takes the labs' own


@dataclass(frozen=True)
class ExportOnnx:
    """Write the denoiser of a model as the .onnx file ``out``; see ``export.onnx_file``. ``CancelSample`` leaves it out
    as long as it has not begun, and else leaves no file; it has no answer then."""

    job: int
    model: Path
    checkpoint: str
    weights: Weights
    out: Path


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
    | ProbeTraining
    | Sample
    | CancelSample
    | JudgeSamples
    | LoadImages
    | FetchImages
    | FindNearest
    | ImportCourseModel
    | ExportOnnx
    | Shutdown
)
