"""``ddpm-studio sample``."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import ValidationError
from rich.progress import Progress

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.report import console, report
from ddpm_studio.diffusion.samplers import Step
from ddpm_studio.model.catalogue import read_info
from ddpm_studio.model.device import pick_device, use_threads
from ddpm_studio.sampling.contexts import one_hot_contexts
from ddpm_studio.sampling.recording import write_gif, write_npz, write_png
from ddpm_studio.sampling.request import MAX_COUNT, SampleRequest, parse_context, seeds_from
from ddpm_studio.sampling.session import ModelCache, Session, open_session, to_uint8


@dataclass(frozen=True)
class SampleOptions:
    """The command line as given."""

    model: Path
    out: Path
    count: int
    sampler: str
    steps: int
    eta: float
    guidance: float
    context: str
    add_noise: bool
    clip: bool
    checkpoint: str
    seed: int
    record: bool
    device: str


def sample_images(options: SampleOptions, as_json: bool) -> None:
    """Draw the images, write the file, and say how it went."""
    kind = options.out.suffix.lower()
    if kind not in (".png", ".npz", ".gif"):
        raise OptionError(
            f"'{options.out.name}' is no kind of file that samples can be written to: .png, .npz or .gif."
        )
    if options.record and kind != ".npz":
        raise OptionError("--record keeps every step as arrays, and needs --out FILE.npz. For a film, use FILE.gif.")
    if options.eta and options.sampler != "ddim":
        raise OptionError("--eta is for --sampler ddim alone.")
    if not options.add_noise and options.sampler != "ddpm":
        raise OptionError("--no-noise is for --sampler ddpm alone: DDIM adds noise only where --eta is above 0.")
    use_threads()
    request = make_request(
        options.model,
        options.count,
        options.context,
        options.seed,
        checkpoint=options.checkpoint,
        sampler=options.sampler,
        steps=options.steps,
        eta=options.eta,
        guidance_scale=options.guidance,
        add_noise=options.add_noise,
        clip_x0=options.clip,
    )
    device = pick_device(options.device)
    session = open_session(request, ModelCache(device), device)
    frames: list[np.ndarray] = []
    recorded: list[tuple[int, np.ndarray, np.ndarray]] = []

    def keep(step: Step) -> None:
        if kind == ".gif":
            frames.append(to_uint8(step.xt))
        if options.record:
            recorded.append((step.t, step.xt.float().cpu().numpy(), step.x0.float().cpu().numpy()))

    images, seconds, nfe = draw(session, keep)
    if kind == ".png":
        write_png(options.out, images, request)
    elif kind == ".gif":
        write_gif(options.out, frames)
    else:
        trajectory = None
        if recorded:
            t, xt, x0 = zip(*recorded, strict=True)
            trajectory = (np.array(t, np.int64), np.stack(xt), np.stack(x0))
        write_npz(
            options.out,
            images,
            session.contexts,
            session.given,
            session.config.attributes,
            request.seeds,
            trajectory,
        )
    facts = {
        "seconds": round(seconds, 4),
        "nfe": nfe,
        "count": len(images),
        "seconds_per_image": round(seconds / len(images), 5),
        "out": str(options.out),
    }
    report(facts, as_json, f"{options.sampler.upper()}, {options.steps} steps")


def make_request(model: Path, count: int, context: str, seed: int, **settings: Any) -> SampleRequest:
    """The request for ``count`` images, with the context as written on the command line. Raises OptionError."""
    if count > MAX_COUNT:
        raise OptionError(f"At most {MAX_COUNT} images can be drawn at once, and {count} were asked for.")
    contexts: Literal["data"] | tuple[dict[str, float] | None, ...]
    try:
        if context == "data":
            contexts = "data"
        elif context == "classes":
            contexts = one_hot_contexts(read_info(model).config.attributes, count)
        else:
            contexts = (parse_context(context),)
        return SampleRequest(model=model, seeds=seeds_from(seed, count), contexts=contexts, **settings)
    except ValidationError as error:
        raise OptionError("; ".join(fault["msg"] for fault in error.errors())) from error
    except ValueError as error:
        raise OptionError(str(error)) from error


def draw(session: Session, keep=lambda step: None) -> tuple[np.ndarray, float, int]:
    """Walk the session with a bar for people: images (N, H, W, C) uint8, seconds of sampling, nfe."""
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("Sampling", total=len(session.timesteps))
        began = time.perf_counter()
        for step in session.steps():
            keep(step)
            bar.advance(task)
        images = to_uint8(step.xt)
        return images, time.perf_counter() - began, step.nfe
