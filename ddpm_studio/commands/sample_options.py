"""The options of ``ddpm-studio sample``: which go together, and the settings of a request that they mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.export.palette import check_palette
from ddpm_studio.model.catalogue import read_info
from ddpm_studio.sampling.pictures import read_start
from ddpm_studio.sampling.request import (
    MAX_COUNT,
    USUAL_GUIDANCE,
    USUAL_INTERVAL,
    Precision,
    parse_context,
    seeds_from,
)


@dataclass(frozen=True)
class SampleOptions:
    """The command line as given; None where an option was left out."""

    model: Path | None  # with a recipe: in the place of the recipe's own
    out: Path
    recipe: str | None
    asked: tuple[str, ...]  # the options that say what to draw, as far as they were given
    formats: str | None
    palette: str | None
    scale: int | None
    count: int
    sampler: str
    steps: int
    spacing: str
    eta: float
    variance: str | None
    add_noise: bool
    guidance: float | None
    guidance_rescale: float
    guidance_interval: str | None
    negative: str | None
    clip: bool
    threshold: float | None
    context: str | None
    checkpoint: str
    weights: str
    seed: int
    between: str | None
    image: Path | None
    strength: float | None
    mask: Path | None
    resample: int
    jump: int | None
    invert: Path | None
    shows: str
    record: bool
    precision: Precision
    device: str


def check_options(options: SampleOptions, formats: Sequence[str], device: torch.device) -> None:
    """Raises OptionError or PaletteError for what does not go together."""
    if options.palette is not None:
        check_palette(options.palette)
    guides = options.guidance not in (None, 1)
    wrong = (
        (
            options.model is None and options.recipe is None,
            "Which model? Name a run folder, a checkpoint or a model file, or a --recipe that names one.",
        ),
        (
            options.recipe is not None and bool(options.asked),
            f"The recipe says all of what to draw: leave {', '.join(options.asked)} out.",
        ),
        (
            options.record and "npz" not in formats,
            "--record keeps every step as arrays, and needs --out FILE.npz. For a film, use FILE.gif.",
        ),
        (
            tuple(formats) == ("npz",) and (options.palette is not None or options.scale is not None),
            "--palette and --scale are for pictures: arrays stay as they were drawn. Write to FILE.png, or leave them "
            "out.",
        ),
        (
            options.count > MAX_COUNT and (options.record or bool(set(formats) - {"images", "npz"})),
            f"A sheet, a film or a record holds at most {MAX_COUNT} images. Write {options.count} to FILE.npz without "
            "--record, or to a folder.",
        ),
        (options.eta > 0 and options.sampler != "ddim", "--eta is for --sampler ddim alone."),
        (options.variance is not None and options.sampler != "ddpm", "--variance is for --sampler ddpm alone."),
        (
            not options.add_noise and options.sampler != "ddpm",
            "--no-noise is for --sampler ddpm alone: DDIM adds noise only where --eta is above 0.",
        ),
        (
            not guides and (options.guidance_rescale > 0 or options.guidance_interval is not None),
            "--guidance-rescale and --guidance-interval change what --guidance does: give it a scale above 1.",
        ),
        (
            not guides and options.negative is not None,
            "--negative is what --guidance leads away from: give it a scale above 1.",
        ),
        (
            options.between is not None and options.seed != 0,
            "--between names both seeds: leave --seed out.",
        ),
        (
            options.image is not None and options.invert is not None,
            "--image starts from a noised image and --invert from the image's own noise: choose one of the two.",
        ),
        (options.mask is not None and options.image is None, "--mask needs the --image that it belongs to."),
        (
            options.strength is not None and options.image is None and options.invert is None,
            "--strength needs an --image to start from.",
        ),
        (
            options.mask is None and (options.resample > 1 or options.jump is not None),
            "--resample and --jump go with a --mask.",
        ),
        (options.jump is not None and options.resample == 1, "--jump says how far --resample N goes back: give both."),
        (options.shows != "none" and options.invert is None, "--shows tells what the image of --invert shows."),
    )
    for is_wrong, message in wrong:
        if is_wrong:
            raise OptionError(message)


def wanted_seeds(options: SampleOptions) -> tuple[int, ...]:
    """One seed for each image. Raises OptionError."""
    if options.between is None:
        return seeds_from(options.seed, options.count)
    return (_two_seeds(options.between)[0],) * options.count


def request_settings(options: SampleOptions) -> dict[str, Any]:
    """Fields of ``SampleRequest``, without model, seeds and contexts. Raises OptionError or RequestError."""
    try:
        negative, shows = parse_context(options.negative or "none"), parse_context(options.shows)
    except ValueError as error:
        raise OptionError(str(error)) from error
    settings = {
        "checkpoint": options.checkpoint,
        "weights": options.weights,
        "sampler": options.sampler,
        "steps": options.steps,
        "spacing": options.spacing,
        "eta": options.eta,
        "variance": options.variance or "beta",
        "add_noise": options.add_noise,
        "guidance_scale": _guidance(options),
        "guidance_rescale": options.guidance_rescale,
        "guidance_interval": USUAL_INTERVAL if options.guidance is None else _interval(options.guidance_interval),
        "negative": negative,
        "clip_x0": options.clip,
        "dynamic_threshold": options.threshold,
        "precision": options.precision,
    }
    if options.between is not None:
        mix = np.linspace(0, 1, options.count) if options.count > 1 else np.array([0.5])
        settings["blend"] = {"seeds": (_two_seeds(options.between)[1],), "mix": tuple(mix.tolist())}
    source = options.image or options.invert
    if source is not None:
        image, mask = read_start(source, options.mask, read_info(options.model).config)
        whole = options.mask is not None or options.invert is not None
        start = {
            "images": (image,),
            "strength": options.strength if options.strength is not None else (1.0 if whole else 0.6),
            "mask": mask,
            "resample": options.resample,
            "invert": options.invert is not None,
            "shows": shows,
        }
        settings["start"] = start if options.jump is None else {**start, "jump": options.jump}
    return settings


def _interval(text: str | None) -> tuple[float, float]:
    if text is None:
        return 0.0, 1.0
    try:
        lo, hi = (float(part) for part in text.split(","))
    except ValueError:
        raise OptionError(f"'{text}' is no interval. Write two shares of T, such as 0.1,0.8.") from None
    return lo, hi


def _two_seeds(text: str) -> tuple[int, int]:
    try:
        a, b = (int(part) for part in text.split(","))
    except ValueError:
        raise OptionError(f"'{text}' is not two seeds. Write them as 3,17.") from None
    return a, b


def _guidance(options: SampleOptions) -> float:
    if options.guidance is not None:
        return options.guidance
    # An image is rebuilt as it was found: without guidance.
    return 1.0 if options.invert is not None else USUAL_GUIDANCE
