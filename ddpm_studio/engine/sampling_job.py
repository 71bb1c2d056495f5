"""One sampling, told to the window as it goes."""

import time
from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.diffusion.samplers import Step
from ddpm_studio.engine.protocol import Event, Sample, SampleEnded, SampleStarted, SampleSteps
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.keeping import kept_steps, recording_plan
from ddpm_studio.sampling.session import ModelCache, open_session
from ddpm_studio.sampling.tapes import Tapes

_LIVE_SECONDS = 0.1  # between pictures of steps that are not kept


class _CancelledError(Exception):
    """The person wants no more of it."""


def run_sampling(
    command: Sample,
    models: ModelCache,
    device: torch.device,
    post: Callable[[Event], None],
    cancelled: Callable[[], bool],
    tapes: Tapes | None = None,
) -> None:
    """Sample, posting ``SampleStarted``, ``SampleSteps`` and ``SampleEnded``. Raises ModelError or RequestError.

    A branch's parents that have to be walked again post nothing, but can be cancelled at each step. tapes: where what
    is recorded is also kept for its branches.
    """
    session = open_session(command.request, models, device, xt=command.xt)
    last = len(session.timesteps) - 1
    plan = recording_plan(command.request, session.config, command.budget_bytes, last)
    dtype, note = (plan.dtype, plan.note) if command.record else ("float32", "")
    kept = kept_steps(last, plan.every) if command.record else np.zeros(0, np.int64)
    post(
        SampleStarted(
            command.job,
            command.request,
            np.array(session.timesteps, np.int64),
            session.alphas_cumprod,
            session.config.attributes,
            session.contexts,
            session.given,
            kept,
            dtype,
            note,
        )
    )
    began = time.perf_counter()
    shown = -1.0
    stopped = False
    nfe = 0
    newest: Step

    def look(step: Step) -> None:
        nonlocal newest
        newest = step
        if cancelled() and step.t > 0:
            raise _CancelledError

    try:
        for step in session.steps(look, tapes if command.record else None):
            nfe = step.nfe
            now = time.perf_counter()
            is_kept = len(kept) > 0 and (step.index % plan.every == 0 or step.index == last)
            if is_kept or now - shown > _LIVE_SECONDS:
                shown = now
                xt, x0 = (_values(part, dtype)[None] for part in (step.xt, step.x0))
                post(SampleSteps(command.job, step.index, xt, x0, plan.every if is_kept else 1, live=not is_kept))
            look(step)
    except _CancelledError:
        stopped = True
    # What was foreseen when it was cancelled is nearer to an image than the noisy state
    images = to_uint8(newest.x0 if stopped else newest.xt)
    post(SampleEnded(command.job, images, time.perf_counter() - began, nfe, stopped))


def _values(part: Tensor, dtype: str) -> np.ndarray:
    with np.errstate(over="ignore"):  # a sampling that diverges is infinite in float16 sooner than in float32
        return part.cpu().numpy().astype(dtype)
