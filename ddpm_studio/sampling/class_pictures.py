"""A small picture of each attribute, as a model draws it: how it is asked for, and the strip that a model may bring.

A strip is a PNG beside a checkpoint and of its name: the pictures side by side in the model's own pixels, so that they
are seen before anything was drawn. Imports neither torch nor Qt.
"""

from pathlib import Path

import numpy as np
from PIL import Image

from ddpm_studio.model.catalogue import CHECKPOINTS, FINAL, UNTRAINED, ModelError, ModelInfo, weights_file
from ddpm_studio.sampling.request import SampleRequest

_STEPS = 15
_SEED = 7
_GUIDANCE = 3.0  # one seed for all: what differs should be the class, and plainly
_MOST = 48  # attributes that are drawn


def pictured(info: ModelInfo) -> tuple[str, ...]:
    """The attributes that have a picture."""
    return info.config.attributes[:_MOST]


def pictures_request(info: ModelInfo, checkpoint: str = FINAL) -> SampleRequest:
    """One image for each of ``pictured``."""
    names = pictured(info)
    return SampleRequest(
        model=info.path,
        checkpoint=checkpoint,
        sampler="dpmpp",
        guidance_scale=_GUIDANCE,
        steps=min(_STEPS, info.config.schedule.timesteps),
        seeds=(_SEED,) * len(names),
        contexts=tuple({name: 1.0} for name in names),
    )


def first_steps(request: SampleRequest) -> SampleRequest:
    """The same for one image in two steps: as little as needs the model."""
    return request.model_copy(update={"seeds": request.seeds[:1], "contexts": request.contexts[:1], "steps": 2})


def strip_file(info: ModelInfo, checkpoint: str = FINAL) -> Path | None:
    """Where the strip of this checkpoint would be; None where it is no file of a run. Raises ModelError."""
    if checkpoint == UNTRAINED:
        return None
    weights = weights_file(info.path, checkpoint)
    return weights.with_suffix(".png") if weights.parent.name == CHECKPOINTS else None


def read_strip(info: ModelInfo, checkpoint: str = FINAL) -> np.ndarray | None:
    """The (N, H, W, C) uint8 pictures of ``pictured``; None where there are none, or none of this size."""
    size, count = info.config.size, len(pictured(info))
    mode = {1: "L", 3: "RGB", 4: "RGBA"}[info.config.channels]
    try:
        path = strip_file(info, checkpoint)
        if path is None or not count:
            return None
        with Image.open(path, formats=("PNG",)) as picture:
            if picture.size != (count * size, size):
                return None
            pixels = np.asarray(picture.convert(mode))
    except (OSError, ValueError, SyntaxError, ModelError):
        return None  # they are a nicety, and drawn anew
    return pixels.reshape(size, count, size, -1).swapaxes(0, 1)
