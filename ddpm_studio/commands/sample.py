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
from ddpm_studio.commands.sample_options import SampleOptions, check_options, request_settings, wanted_seeds
from ddpm_studio.diffusion.samplers import Step
from ddpm_studio.model.catalogue import read_info
from ddpm_studio.model.device import pick_device, use_threads
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.contexts import one_hot_contexts
from ddpm_studio.sampling.folder import write_folder
from ddpm_studio.sampling.recording import write_gif, write_npz, write_png
from ddpm_studio.sampling.request import MAX_COUNT, SAMPLER_NAMES, SampleRequest, parse_context, seeds_from
from ddpm_studio.sampling.session import ModelCache, Session, open_session


@dataclass(frozen=True)
class Drawn:
    """What came of some sessions. images: (N, H, W, C) uint8, of all of them. nfe: network evaluations per image."""

    images: np.ndarray
    seconds: float
    nfe: int


def sample_images(options: SampleOptions, as_json: bool) -> None:
    """Draw the images, write the file, and say how it went."""
    device = pick_device(options.device)
    check_options(options, device)
    use_threads()
    context = options.context if options.context is not None else (options.shows if options.invert else "data")
    requests = make_requests(options.model, wanted_seeds(options), context, **request_settings(options))
    models = ModelCache(device)
    sessions = [open_session(request, models, device, options.precision) for request in requests]
    frames: list[np.ndarray] = []
    recorded: list[tuple[int, np.ndarray, np.ndarray]] = []

    def keep(step: Step) -> None:
        if options.kind == ".gif":
            frames.append(to_uint8(step.xt))
        if options.record:
            recorded.append((step.t, step.xt.float().cpu().numpy(), step.x0.float().cpu().numpy()))

    drawn = draw_all(sessions, keep)
    if options.kind == ".png":
        write_png(options.out, drawn.images, requests[0])
    elif options.kind == ".gif":
        write_gif(options.out, frames)
    elif options.kind == ".npz":
        trajectory = None
        if recorded:
            t, xt, x0 = zip(*recorded, strict=True)
            trajectory = (np.array(t, np.int64), np.stack(xt), np.stack(x0))
        write_npz(
            options.out,
            drawn.images,
            np.concatenate([session.contexts for session in sessions]),
            np.concatenate([session.given for session in sessions]),
            sessions[0].config.attributes,
            [seed for request in requests for seed in request.seeds],
            trajectory,
        )
    else:
        ends = np.cumsum([len(request.seeds) for request in requests])
        write_folder(options.out, zip(requests, np.split(drawn.images, ends[:-1]), strict=True))
    facts = {
        "seconds": round(drawn.seconds, 4),
        "nfe": drawn.nfe,
        "count": len(drawn.images),
        "seconds_per_image": round(drawn.seconds / len(drawn.images), 5),
        "out": str(options.out),
    }
    report(facts, as_json, f"{SAMPLER_NAMES[options.sampler]}, {options.steps} steps")


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
