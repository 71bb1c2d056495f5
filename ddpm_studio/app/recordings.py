"""One sampling as the window keeps it: each step of each image, and what is shown of them."""

import math
from dataclasses import dataclass
from enum import Enum

import numpy as np

from ddpm_studio.app.widgets.pixels import image_pixels, noise_pixels
from ddpm_studio.engine.protocol import SampleEnded, SampleStarted, SampleSteps
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.sampling.request import SampleRequest

MEMORY_LIMIT = 2 * 2**30  # bytes of steps that one sampling may keep; beyond it only the images are kept


class Layer(Enum):
    """What is shown of a step."""

    XT = "xt"
    X0 = "x0"
    EPS = "eps"


@dataclass(frozen=True)
class StepFacts:
    """Where a step stands. index: 0..steps. t: timesteps T..0. alpha_bar: 1 is no noise. sigma: sqrt(1 - alpha_bar).

    snr_db: the signal-to-noise ratio alpha_bar / (1 - alpha_bar) in decibels; infinite at t = 0.
    """

    index: int
    steps: int
    t: int
    alpha_bar: float
    snr_db: float
    sigma: float


def recording_bytes(request: SampleRequest, model: ModelConfig) -> int:
    """The memory that ``request`` needs when each step is kept, at two bytes a value."""
    return len(request.seeds) * (request.steps + 1) * model.channels * model.size**2 * 2 * 2


class Recording:
    """The steps of one sampling, kept as they arrive.

    Arrays are allocated whole at the first steps, in the kind of number in which these come; the system hands out the
    memory only as it is filled.
    """

    def __init__(self, started: SampleStarted, every_step: bool = True) -> None:
        self.started = started
        self.request = started.request
        self.every_step = every_step
        self.newest = -1  # the last step that is here; -1: none yet
        self.ended: SampleEnded | None = None
        self._alpha_bar = np.asarray(started.alphas_cumprod, np.float64)
        self._xt: np.ndarray | None = None
        self._x0: np.ndarray | None = None

    @property
    def count(self) -> int:
        """How many images."""
        return len(self.request.seeds)

    @property
    def steps(self) -> int:
        """S: step 0 is pure noise, step S the image."""
        return len(self.started.timesteps) - 1

    @property
    def nbytes(self) -> int:
        """The memory that the steps take."""
        return 0 if self._xt is None or self._x0 is None else self._xt.nbytes + self._x0.nbytes

    def add(self, chunk: SampleSteps) -> None:
        """Take the steps over. They come in order; without recording each replaces the one before."""
        if self._xt is None or self._x0 is None:
            kept = self.steps + 1 if self.every_step else 1
            self._xt = np.empty((kept, *chunk.xt.shape[1:]), chunk.xt.dtype)
            self._x0 = np.empty((kept, *chunk.x0.shape[1:]), chunk.x0.dtype)
        last = chunk.first + len(chunk.xt) - 1
        if self.every_step:
            self._xt[chunk.first : last + 1] = chunk.xt
            self._x0[chunk.first : last + 1] = chunk.x0
        else:
            self._xt[0], self._x0[0] = chunk.xt[-1], chunk.x0[-1]
        self.newest = max(self.newest, last)

    def finish(self, ended: SampleEnded) -> None:
        """The sampling is over: finished, or cancelled."""
        self.ended = ended

    def has(self, step: int) -> bool:
        """Whether ``step`` can be shown."""
        return 0 <= step <= self.newest and (self.every_step or step == self.newest)

    def pixels(self, step: int, layer: Layer = Layer.XT) -> np.ndarray:
        """(N, H, W, C) uint8: all images at ``step``. Only this step is converted. Raises IndexError."""
        if not self.has(step) or self._xt is None or self._x0 is None:
            raise IndexError(f"step {step} is not recorded")
        if layer is Layer.EPS:
            return noise_pixels(self.noise(step))
        values = self._xt if layer is Layer.XT else self._x0
        return image_pixels(values[step if self.every_step else 0])

    def noise(self, step: int) -> np.ndarray:
        """(N, C, H, W) float32: the noise that xt holds if the predicted x0 is right. Raises IndexError.

        eps = (xt - sqrt(alpha_bar) x0) / sqrt(1 - alpha_bar), Ho et al. 2020, eq. 9 for x0. At t = 0 there is no noise
        left to predict; there it is that of the step before.
        """
        if not self.has(step) or self._xt is None or self._x0 is None:
            raise IndexError(f"step {step} is not recorded")
        if self._alpha_bar[step] >= 1 - 1e-12:
            if step == 0 or not self.has(step - 1):
                return np.zeros(self._xt.shape[1:], np.float32)
            return self.noise(step - 1)
        at = step if self.every_step else 0
        alpha_bar = self._alpha_bar[step]
        signal, sigma = np.float32(math.sqrt(alpha_bar)), np.float32(math.sqrt(1 - alpha_bar))
        return (self._xt[at].astype(np.float32) - signal * self._x0[at].astype(np.float32)) / sigma

    def facts(self, step: int) -> StepFacts:
        """Where ``step`` stands on the way from noise to image."""
        alpha_bar = float(self._alpha_bar[step])
        if alpha_bar >= 1:
            snr_db = math.inf
        elif alpha_bar <= 0:
            snr_db = -math.inf
        else:
            snr_db = 10 * math.log10(alpha_bar / (1 - alpha_bar))
        t = int(self.started.timesteps[step])
        return StepFacts(step, self.steps, t, alpha_bar, snr_db, math.sqrt(max(0.0, 1 - alpha_bar)))

    def alpha_bars(self) -> np.ndarray:
        """(S+1,) float64: the share of signal at each step."""
        return self._alpha_bar

    def context(self, index: int) -> dict[str, float] | None:
        """The context of image ``index`` without its zeros; None is no context."""
        if not bool(self.started.given[index]):
            return None
        values = self.started.contexts[index]
        return {name: round(float(v), 4) for name, v in zip(self.started.attributes, values, strict=True) if v > 0}

    def recipe(self, index: int) -> SampleRequest:
        """The request that draws image ``index`` again, alone."""
        return self.request.only(index)


def context_text(context: dict[str, float] | None) -> str:
    """A context in words: ``hero 0.6 + food 0.4``, ``all attributes 0``, ``no context``."""
    if context is None:
        return "no context"
    parts = [name if value == 1 else f"{name} {value:g}" for name, value in context.items() if value > 0]
    return " + ".join(parts) if parts else "all attributes 0"
