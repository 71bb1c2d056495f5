"""One sampling as the window keeps it: the steps of each image, and what is shown of them."""

import math
from dataclasses import dataclass
from enum import Enum

import numpy as np

from ddpm_studio.app.widgets.pixels import image_pixels, noise_pixels
from ddpm_studio.engine.protocol import SampleEnded, SampleStarted, SampleSteps
from ddpm_studio.language import number, tr
from ddpm_studio.sampling.request import SampleRequest


class Layer(Enum):
    """What is shown of a step."""

    XT = "xt"
    X0 = "x0"
    EPS = "eps"
    CHANGE = "change"  # of xt since the kept step before


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


class Recording:
    """The steps of one sampling, kept as they arrive.

    Steps are numbered 0..S along the whole trajectory, whether each of them is kept or not. Arrays are allocated whole
    at the first steps, in the kind of number in which these come; the system hands out the memory only as it is filled.
    Of the steps that are not kept, the newest can be shown until the next one comes.
    """

    def __init__(self, started: SampleStarted, every_step: bool = True) -> None:
        """every_step: False keeps none of the steps, whatever is sent; the newest can be shown."""
        self.started = started
        self.request = started.request
        planned = np.arange(self.steps + 1) if started.kept is None else started.kept
        self._planned = np.asarray(planned if every_step else planned[:0], np.int64)
        self.newest = -1  # the last step that is here; -1: none yet
        self.ended: SampleEnded | None = None
        self._alpha_bar = np.asarray(started.alphas_cumprod, np.float64)
        self._here = 0  # how many of the planned steps are here
        self._xt: np.ndarray | None = None
        self._x0: np.ndarray | None = None
        self._live: tuple[np.ndarray, np.ndarray] | None = None  # xt and x0 of the newest step, where it is not kept

    @property
    def count(self) -> int:
        """How many images."""
        return len(self.request.seeds)

    @property
    def steps(self) -> int:
        """S: step 0 is the beginning, pure noise or where a branch leaves its parent; step S the image."""
        return len(self.started.timesteps) - 1

    @property
    def kept(self) -> np.ndarray:
        """(M,) int64, rising: the steps that are kept, once they are here. Empty where none is."""
        return self._planned

    @property
    def every(self) -> int:
        """1, or k where only each k-th step is kept (and the last); 0 where none is."""
        return int(self._planned[1] - self._planned[0]) if len(self._planned) > 1 else 0

    @property
    def dtype(self) -> np.dtype:
        """In which the steps are kept: float32, or float16."""
        return np.dtype(self.started.dtype) if self._xt is None else self._xt.dtype

    @property
    def note(self) -> str:
        """A sentence for people where memory allows not all steps, or only float16; else empty."""
        return self.started.note

    @property
    def nbytes(self) -> int:
        """The memory that the steps take."""
        return 0 if self._xt is None or self._x0 is None else self._xt.nbytes + self._x0.nbytes

    def add(self, chunk: SampleSteps) -> None:
        """Take the steps over. Those to be kept come in order; of others only the newest stays."""
        steps = chunk.first + chunk.every * np.arange(len(chunk.xt))
        row = int(np.searchsorted(self._planned, chunk.first))
        end = row + len(steps)
        if chunk.live or end > len(self._planned) or not np.array_equal(self._planned[row:end], steps):
            self._live = (chunk.xt[-1], chunk.x0[-1])
        else:
            if self._xt is None or self._x0 is None:
                self._xt = np.empty((len(self._planned), *chunk.xt.shape[1:]), chunk.xt.dtype)
                self._x0 = np.empty((len(self._planned), *chunk.x0.shape[1:]), chunk.x0.dtype)
            self._xt[row:end] = chunk.xt
            self._x0[row:end] = chunk.x0
            self._here = max(self._here, end)
            self._live = None
        self.newest = max(self.newest, int(steps[-1]))

    def finish(self, ended: SampleEnded) -> None:
        """The sampling is over: finished, or cancelled."""
        self.ended = ended

    def has(self, step: int) -> bool:
        """Whether ``step`` can be shown."""
        if self._live is not None and step == self.newest:
            return True
        row = int(np.searchsorted(self._planned, step))
        return row < self._here and int(self._planned[row]) == step

    def nearest_kept(self, step: int) -> int:
        """The step nearest to ``step`` that can be shown, of two the earlier; -1 while there is none."""
        here = self._planned[: self._here]
        if self._live is not None:
            here = np.append(here, self.newest)
        return int(here[np.abs(here - step).argmin()]) if len(here) else -1

    def kept_before(self, step: int) -> int:
        """The last step before ``step`` that can be shown; -1 where there is none."""
        row = min(int(np.searchsorted(self._planned, step)), self._here)
        return int(self._planned[row - 1]) if row else -1

    def xt(self, step: int) -> np.ndarray:
        """(N, C, H, W) float32: the state at ``step``. Raises IndexError where it is not kept."""
        return self._values(step)[0].astype(np.float32)

    def x0(self, step: int) -> np.ndarray:
        """(N, C, H, W) float32: the image predicted at ``step``. Raises IndexError where it is not kept."""
        return self._values(step)[1].astype(np.float32)

    def pixels(self, step: int, layer: Layer = Layer.XT) -> np.ndarray:
        """(N, H, W, C) uint8: all images at ``step``. Only this step is converted. Raises IndexError."""
        xt, x0 = self._values(step)
        if layer is Layer.EPS:
            return noise_pixels(self.noise(step))
        if layer is Layer.CHANGE:
            # One measure for all images of a step, so that they compare; steps change by very different amounts
            change = self.change(step)
            return noise_pixels(change / (_root_mean_square(change) or 1))
        return image_pixels(xt if layer is Layer.XT else x0)

    def noise(self, step: int) -> np.ndarray:
        """(N, C, H, W) float32: the noise that xt holds if the predicted x0 is right. Raises IndexError.

        eps = (xt - sqrt(alpha_bar) x0) / sqrt(1 - alpha_bar), Ho et al. 2020, eq. 9 for x0. At t = 0 there is no noise
        left to predict; there it is that of the kept step before.
        """
        xt, x0 = self._values(step)
        alpha_bar = self._alpha_bar[step]
        if alpha_bar >= 1 - 1e-12:
            before = self.kept_before(step)
            return self.noise(before) if before >= 0 else np.zeros(xt.shape, np.float32)
        signal, sigma = np.float32(math.sqrt(alpha_bar)), np.float32(math.sqrt(1 - alpha_bar))
        with np.errstate(invalid="ignore"):  # of a sampling that diverged
            return (xt.astype(np.float32) - signal * x0.astype(np.float32)) / sigma

    def change(self, step: int) -> np.ndarray:
        """(N, C, H, W) float32: the change of xt since the kept step before, 0 at the first. Raises IndexError."""
        xt, before = self.xt(step), self.kept_before(step)
        if before < 0:
            return np.zeros_like(xt)
        with np.errstate(invalid="ignore"):  # of a sampling that diverged
            return xt - self._values(before)[0]

    def change_size(self, step: int) -> float:
        """The root mean square of the change over all images, which ``pixels`` measures it by. Raises IndexError."""
        return _root_mean_square(self.change(step))

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

    def _values(self, step: int) -> tuple[np.ndarray, np.ndarray]:
        """xt and x0 at ``step``, as they are kept."""
        if self._live is not None and step == self.newest:
            return self._live
        if not self.has(step) or self._xt is None or self._x0 is None:
            raise IndexError(f"step {step} is not recorded")
        row = int(np.searchsorted(self._planned, step))
        return self._xt[row], self._x0[row]


def _root_mean_square(values: np.ndarray) -> float:
    """0 where a sampling has diverged."""
    size = math.sqrt(max(float(np.vdot(values, values)), 0.0) / values.size)
    return size if math.isfinite(size) else 0.0


def context_text(context: dict[str, float] | None) -> str:
    """A context in words: ``hero 0.6 + food 0.4``, ``all attributes 0``, ``no context``."""
    if context is None:
        return tr("no context")
    parts = [name if value == 1 else f"{name} {number(value, 'g')}" for name, value in context.items() if value > 0]
    return " + ".join(parts) if parts else tr("all attributes 0")
