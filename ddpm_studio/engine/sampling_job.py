"""One sampling, told to the window as it goes."""

import time
from collections.abc import Callable

import numpy as np
import torch

from ddpm_studio.engine.protocol import Event, Sample, SampleEnded, SampleStarted, SampleSteps
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.contexts import RequestError
from ddpm_studio.sampling.session import ModelCache, Session, open_session

FULL_PRECISION_BYTES = 256 * 2**20  # recordings above this are kept in float16
LARGEST_BYTES = 2 * 2**30  # and above this not at all


def run_sampling(
    command: Sample,
    models: ModelCache,
    device: torch.device,
    post: Callable[[Event], None],
    cancelled: Callable[[], bool],
) -> None:
    """Sample, posting ``SampleStarted``, ``SampleSteps`` and ``SampleEnded``. Raises ModelError or RequestError."""
    session = open_session(command.request, models, device)
    dtype = _recording_type(session) if command.record else np.float32
    post(
        SampleStarted(
            command.job,
            command.request,
            np.array(session.timesteps, np.int64),
            session.alphas_cumprod,
            session.config.attributes,
            session.contexts,
            session.given,
        )
    )
    began = time.perf_counter()
    shown = -1.0
    stopped = False
    for step in session.steps():
        now = time.perf_counter()
        # Without recording, a picture now and then is enough
        if command.record or now - shown > 0.1:
            shown = now
            xt, x0 = (part.cpu().numpy().astype(dtype)[None] for part in (step.xt, step.x0))
            post(SampleSteps(command.job, step.index, xt, x0))
        if cancelled() and step.t > 0:
            stopped = True
            break
    images = to_uint8(step.xt)
    post(SampleEnded(command.job, images, time.perf_counter() - began, step.nfe, stopped))


def _recording_type(session: Session) -> type[np.floating]:
    config = session.config
    values = len(session.timesteps) * len(session.request.seeds) * config.channels * config.size**2 * 2
    if values * 2 > LARGEST_BYTES:
        raise RequestError(
            f"Recording {len(session.request.seeds)} images of {config.size} pixels over {len(session.timesteps) - 1} "
            f"steps would take {values * 2 / 2**30:.1f} GB. Choose fewer images or fewer steps."
        )
    return np.float32 if values * 4 <= FULL_PRECISION_BYTES else np.float16
