"""What a training tells: each step, previews, checkpoints, and how it ended. Torch-free."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from ddpm_studio.model.config import ModelConfig


@dataclass(frozen=True)
class StepReport:
    """One step done. loss: its mean squared error; validation: that of held-out images, where it was measured.

    gradient_norm: before it was clipped. bands: the unweighted loss by bands of noise, from the least noise to the
    most, over the steps since it was last told, about once a second; NaN where a band had no image.
    """

    images_seen: int
    loss: float
    validation: float | None
    learning_rate: float
    images_per_second: float
    elapsed_seconds: float
    progress: float  # 0..1
    gradient_norm: float
    bands: tuple[float, ...] | None


class Watcher:
    """What a training tells while it runs; subclass it for what you want to know. Called on the training's thread."""

    def started(self, images_seen: int, parameters: int, model: ModelConfig, device: str) -> None: ...

    def stepped(self, report: StepReport) -> None: ...

    def previewed(self, images_seen: int, images: np.ndarray) -> None: ...

    def saved(self, path: Path, images_seen: int) -> None: ...

    def paused(self, paused: bool) -> None: ...

    def adapted(self, what: str) -> None:
        """The training changed by itself how it goes on, such as for lack of memory; what: in a sentence."""


@dataclass(frozen=True)
class Result:
    """How a training ended. seconds: trained in this call; loss: mean of the last steps; checkpoint: the newest."""

    reason: Literal["finished", "stopped"]
    images_seen: int
    seconds: float
    images_per_second: float
    loss: float
    checkpoint: Path
