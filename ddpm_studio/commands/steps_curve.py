"""A curve of quality against steps, drawn in this process."""

from collections.abc import Sequence

import numpy as np
import torch

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.judging import Judge
from ddpm_studio.commands.report import console
from ddpm_studio.commands.sample import draw_all
from ddpm_studio.evaluation.steps_curve import CURVE_STEPS, CurvePoint, parse_steps, planned
from ddpm_studio.model.catalogue import read_info
from ddpm_studio.sampling.request import Sampler, SampleRequest
from ddpm_studio.sampling.session import ModelCache, open_session


def parse_curve_steps(text: str | None) -> dict[Sampler, tuple[int, ...]]:
    """``"ddpm:10,50;dpmpp:8"`` as the steps of each sampler; None is the usual ones. Raises OptionError."""
    if text is None:
        return dict(CURVE_STEPS)
    steps: dict[Sampler, tuple[int, ...]] = {}
    for part in text.split(";"):
        sampler, colon, numbers = part.strip().partition(":")
        if sampler not in CURVE_STEPS or not colon:
            known = ", ".join(CURVE_STEPS)
            raise OptionError(
                f"'{part.strip()}' is no part of a curve. Write SAMPLER:STEPS,STEPS,... separated by semicolons, such "
                f"as 'ddpm:10,50;dpmpp:8'; the samplers are {known}."
            )
        try:
            steps[sampler] = parse_steps(numbers)
        except ValueError as error:
            raise OptionError(str(error)) from error
    return steps


def draw_curve(
    requests: Sequence[SampleRequest],
    steps: dict[Sampler, tuple[int, ...]],
    models: ModelCache,
    judge: Judge,
    device: torch.device,
) -> list[CurvePoint]:
    """One point after the other, the cheapest first. requests: what draws a point's images, but sampler and steps.

    Raises OptionError where no number of steps is one that the model has.
    """
    timesteps = read_info(requests[0].model).config.schedule.timesteps
    wanted = planned(steps, timesteps)
    if not wanted:
        raise OptionError(f"This model has {timesteps} timesteps, and no sampler has a number of steps up to that.")
    judge.prepare(requests[0].model)
    points = []
    for number, (sampler, count) in enumerate(wanted, 1):
        changes = {"sampler": sampler, "steps": count}
        sessions = [open_session(request.model_copy(update=changes), models, device) for request in requests]
        drawn = draw_all(sessions)
        asked = np.concatenate([session.contexts * session.given[:, None] for session in sessions])
        quality = judge.judge(requests[0].model, drawn.images, asked)
        points.append(CurvePoint(sampler, count, drawn.nfe, drawn.seconds, quality))
        said = f"Frechet distance {quality.frechet_distance:.3g}"
        console.print(f"{number} of {len(wanted)}: {points[-1].title}, {said}", highlight=False)
    return points
