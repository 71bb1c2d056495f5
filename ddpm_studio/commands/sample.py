"""``ddpm-studio sample``."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import ValidationError
from rich.progress import Progress

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.report import console, report
from ddpm_studio.commands.sample_files import Steps, wanted_formats, write_samples
from ddpm_studio.commands.sample_options import SampleOptions, check_options, request_settings, wanted_seeds
from ddpm_studio.diffusion.samplers import Step
from ddpm_studio.export.forms import FILMS
from ddpm_studio.export.recipe import recipe_from, with_model
from ddpm_studio.model.catalogue import read_info
from ddpm_studio.model.device import pick_device, use_threads
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.contexts import one_hot_contexts
from ddpm_studio.sampling.request import MAX_COUNT, SAMPLER_NAMES, SampleRequest, parse_context, seeds_from
from ddpm_studio.sampling.session import ModelCache, Session, open_session


@dataclass(frozen=True)
class Drawn:
    """What came of some sessions. images: (N, H, W, C) uint8, of all of them. nfe: network evaluations per image."""

    images: np.ndarray
    seconds: float
    nfe: int


def sample_images(options: SampleOptions, as_json: bool) -> None:
    """Draw the images, write the files, and say how it went."""
    device = pick_device(options.device)
    formats = wanted_formats(options.out, options.formats)
    check_options(options, formats, device)
    use_threads()
    requests = _requests(options)
    models = ModelCache(device)
    sessions = [open_session(request, models, device) for request in requests]
    steps = Steps(films=any(name in FILMS for name in formats), record=options.record)
    drawn = draw_all(sessions, steps.keep)
    write_samples(options.out, formats, sessions, drawn.images, steps, options.palette, options.scale)
    facts = {
        "seconds": round(drawn.seconds, 4),
        "nfe": drawn.nfe,
        "count": len(drawn.images),
        "seconds_per_image": round(drawn.seconds / len(drawn.images), 5),
        "out": str(options.out),
    }
    report(facts, as_json, f"{SAMPLER_NAMES[requests[0].sampler]}, {requests[0].steps} steps")


def _requests(options: SampleOptions) -> list[SampleRequest]:
    """What the options ask for, or the recipe. Raises OptionError or RecipeError."""
    if options.recipe is not None:
        request = recipe_from(options.recipe)
        return [request if options.model is None else with_model(request, options.model)]
    context = options.context if options.context is not None else (options.shows if options.invert else "data")
    return make_requests(options.model, wanted_seeds(options), context, **request_settings(options))


def make_requests(model: Path, seeds: Sequence[int], context: str, **settings: Any) -> list[SampleRequest]:
    """Requests for one image per seed, as few as can hold them, with the context as written on the command line.

    ``blend`` among the settings is for all the images together, with one mix each. Raises OptionError.
    """
    contexts: Sequence | None = None
    blend = settings.pop("blend", None)
    try:
        if context == "classes":
            contexts = one_hot_contexts(read_info(model).config.attributes, len(seeds))
        elif context != "data":
            contexts = (parse_context(context),) * len(seeds)
        requests = []
        for first in range(0, len(seeds), MAX_COUNT):
            some = slice(first, first + MAX_COUNT)
            requests.append(
                SampleRequest(
                    model=model,
                    seeds=seeds[some],
                    contexts="data" if contexts is None else contexts[some],
                    blend=blend and {**blend, "mix": blend["mix"][some]},
                    **settings,
                )
            )
        return requests
    except ValidationError as error:
        said = (fault["msg"].removeprefix("Value error, ") for fault in error.errors())
        raise OptionError("; ".join(text[:1].upper() + text[1:] for text in said) + ".") from error
    except ValueError as error:
        raise OptionError(str(error)) from error


def make_request(model: Path, count: int, context: str, seed: int, **settings: Any) -> SampleRequest:
    """One request for ``count`` images from ``seed`` on. Raises OptionError."""
    if count > MAX_COUNT:
        raise OptionError(f"At most {MAX_COUNT} images can be drawn at once, and {count} were asked for.")
    return make_requests(model, seeds_from(seed, count), context, **settings)[0]


def draw_all(sessions: Sequence[Session], keep: Callable[[Step], None] = lambda step: None) -> Drawn:
    """Walk the sessions, one after the other, with a bar for people; ``keep`` is shown each step."""
    images = []
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("Sampling", total=sum(len(session.timesteps) for session in sessions))
        began = time.perf_counter()
        for session in sessions:
            for step in session.steps():
                keep(step)
                bar.advance(task)
            images.append(to_uint8(step.xt))
        return Drawn(np.concatenate(images), time.perf_counter() - began, step.nfe)


def draw(session: Session, keep: Callable[[Step], None] = lambda step: None) -> tuple[np.ndarray, float, int]:
    """The same for one: images (N, H, W, C) uint8, seconds of sampling, nfe."""
    drawn = draw_all([session], keep)
    return drawn.images, drawn.seconds, drawn.nfe
