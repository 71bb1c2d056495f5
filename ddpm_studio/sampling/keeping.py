"""How much of a trajectory is kept: every step in float32, then in float16, then each k-th step, as memory allows.

Imports neither torch nor Qt: the window tells beforehand what the engine will do.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from ddpm_studio.language import ENGLISH, number, spoken, tr
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.sampling.request import SampleRequest

BUDGET_BYTES = 2 * 2**30  # of the steps of one sampling, unless the person allows another

_BYTES = {"float32": 4, "float16": 2}


@dataclass(frozen=True)
class RecordingPlan:
    """What is kept of the S+1 steps of a sampling.

    every: 1, or each k-th step, the first and the last always. nbytes: of xt and x0 of all images together; more than
    the budget only where the first and the last step alone take more. note: a sentence for people; empty where all is
    kept in float32.
    """

    dtype: Literal["float32", "float16"]
    every: int
    nbytes: int
    note: str


def recording_plan(
    request: SampleRequest, config: ModelConfig, budget: int = BUDGET_BYTES, steps: int | None = None
) -> RecordingPlan:
    """What ``budget`` bytes hold of the steps of ``request``. steps: S, where it is known from the opened model."""
    S = planned_steps(request, config) if steps is None else steps
    values = 2 * len(request.seeds) * config.channels * config.size**2  # of one step: xt and x0

    def nbytes(dtype: str, every: int = 1) -> int:
        return _kept_count(S, every) * values * _BYTES[dtype]

    whole = nbytes("float32")
    if whole <= budget:
        return RecordingPlan("float32", 1, whole, "")
    sizes = {"size": _size(whole), "allowed": _size(budget)}
    if nbytes("float16") <= budget:
        note = tr(
            "The steps are kept in float16: all of them in float32 would take {size}, more than the {allowed} allowed.",
            **sizes,
        )
        return RecordingPlan("float16", 1, nbytes("float16"), note)
    between = budget // (values * _BYTES["float16"]) - 1  # stretches between as many steps as there is room for
    every = S if between < 1 else -(-S // between)
    note = (
        tr(
            "Only the first and the last step are kept, in float16: all of them in float32 would take {size}, more "
            "than the {allowed} allowed.",
            **sizes,
        )
        if every >= S
        else tr(
            "Every {ordinal} step is kept, in float16: all of them in float32 would take {size}, more than the "
            "{allowed} allowed.",
            ordinal=_ordinal(every),
            **sizes,
        )
    )
    return RecordingPlan("float16", every, nbytes("float16", every), note)


def kept_steps(steps: int, every: int) -> np.ndarray:
    """(M,) int64: of 0..``steps`` each ``every``-th, and the last."""
    return np.append(np.arange(0, steps, every, dtype=np.int64), np.int64(steps))


def planned_steps(request: SampleRequest, config: ModelConfig) -> int:
    """S, the steps that ``request`` takes, the ways back of a resampled mask among them.

    As ``sampling.session`` opens it; where the request does not fit the model, what it asks for.
    """
    start = request.start
    if start is None:
        return request.steps
    steps = min(request.steps, max(1, round(start.strength * config.schedule.timesteps)))
    jump = min(start.jump, steps)
    # Each stretch is walked ``resample`` times, and each way back up is one step more
    return steps + (start.resample - 1) * (jump + 1) * (steps // jump)


def _kept_count(steps: int, every: int) -> int:
    return -(-steps // every) + 1


def _size(nbytes: int) -> str:
    return f"{number(nbytes / 2**30, '.1f')} GB" if nbytes >= 2**30 / 10 else f"{number(nbytes / 2**20, '.1f')} MB"


def _ordinal(place: int) -> str:
    if spoken() != ENGLISH:
        return f"{place}."
    tail = "th" if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{tail}"
