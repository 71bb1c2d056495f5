"""``ddpm-studio evaluate``."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from pydantic import ValidationError
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from ddpm_studio.commands.data import parse_colour, read_with_progress
from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.preparing import NOTHING_ASKED, PreparationOptions
from ddpm_studio.commands.report import console, report
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.named_sources import as_source
from ddpm_studio.data.preparation import AS_IT_IS
from ddpm_studio.evaluation.bits import bits_per_dimension
from ddpm_studio.evaluation.colours import as_rgb
from ddpm_studio.evaluation.copy_sheet import write_copy_sheet
from ddpm_studio.evaluation.drawing import Drawn, draw_samples
from ddpm_studio.evaluation.evaluate import evaluate_images
from ddpm_studio.evaluation.figures import Bits, Figures, Validation, figures_as_json
from ddpm_studio.evaluation.given_samples import read_samples
from ddpm_studio.evaluation.held_out import validation_by_band
from ddpm_studio.model.catalogue import ModelInfo, read_info
from ddpm_studio.model.device import describe, pick_device, use_threads
from ddpm_studio.model.files import write_text_atomically
from ddpm_studio.model.pixels import to_range
from ddpm_studio.sampling.request import USUAL_GUIDANCE, USUAL_INTERVAL, SampleRequest
from ddpm_studio.sampling.session import ModelCache
from ddpm_studio.training.learned_images import known_split, learned_images, run_config
from ddpm_studio.training.run_quality import keep_evaluation

Tell = Callable[[str, int, int], None]

_CHANNELS = {1: "grey", 3: "rgb", 4: "rgba"}
_MOST_HELD_OUT = 2000  # images for the figures that take many evaluations of the network each
_WHITE = (255, 255, 255)


@dataclass(frozen=True)
class EvaluateOptions:
    """The command line as given. model, samples: one of them at least. background: None is the run's own, or white."""

    model: Path | None
    images: str
    samples: Path | None
    count: int
    sampler: str
    steps: int
    spacing: str
    guidance: float | None
    checkpoint: str
    weights: str
    seed: int
    k: int
    background: str | None
    bits: bool
    inception: bool
    sheet: Path | None
    out: Path | None
    device: str
    preparing: PreparationOptions = NOTHING_ASKED

    @property
    def guidance_scale(self) -> float:
        """As given, or as usual."""
        return USUAL_GUIDANCE if self.guidance is None else self.guidance

    @property
    def guidance_interval(self) -> tuple[float, float]:
        """In shares of T; a scale that was given counts at all of them."""
        return USUAL_INTERVAL if self.guidance is None else (0.0, 1.0)


@dataclass(frozen=True, eq=False)
class Model:
    """The model as far as it concerns its images. training, held_out: indices; None where they are not known."""

    info: ModelInfo
    cache: ModelCache
    training: np.ndarray | None
    held_out: np.ndarray | None


def evaluate(options: EvaluateOptions, as_json: bool) -> None:
    """Draw the samples or read them, measure them and the model, and say what was found."""
    if options.model is None and options.samples is None:
        raise OptionError("There is nothing to evaluate: name a MODEL, or give its images with --samples.")
    if options.sheet is not None and options.sheet.suffix.lower() != ".png":
        raise OptionError(f"'{options.sheet.name}' is no kind of file that the sheet can be written to: .png.")
    if options.out is not None and options.out.suffix.lower() != ".json":
        raise OptionError(f"'{options.out.name}' is no kind of file that the figures can be written to: .json.")
    use_threads()
    device = pick_device(options.device)
    info = None if options.model is None else read_info(options.model)
    run = None if info is None else run_config(info.path)
    background = run.background if run is not None else _WHITE
    if options.background is not None:
        background = parse_colour(options.background)

    given = None if options.samples is None else read_samples(options.samples, background)
    size = given.images.shape[1] if info is None else info.config.size
    channels = 3 if info is None else info.config.channels
    preparation = AS_IT_IS if info is None else learned_images(info, as_source(options.images)).preparation
    preparation = options.preparing.changed(preparation)
    image_set = read_with_progress(options.images, size, background, _CHANNELS[channels], preparation)
    model = None
    if info is not None:
        _check_attributes(info, image_set)
        training, held_out = known_split(run, info, image_set) or (None, None)
        model = Model(info, ModelCache(device), training, held_out)

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(what: str, done: int, of: int) -> None:
            bar.update(task, description=what, completed=done, total=of)

        drawn = None
        if given is not None:
            samples, asked = given.images, given.asked_by(image_set.attributes)
        else:
            drawn = _drawn(options, model, device, tell)
            samples, asked = drawn.images, drawn.asked
        figures = evaluate_images(
            samples,
            asked,
            image_set,
            training=None if model is None else model.training,
            background=background,
            k=options.k,
            inception=options.inception,
            device=device,
            progress=tell,
        )
        validation, bits = (None, None) if model is None else _of_model(options, model, image_set, device, tell)
    if options.sheet is not None:
        rgb = as_rgb(samples, background), as_rgb(image_set.images, background)
        write_copy_sheet(options.sheet, *rgb, figures.copying)
    facts = _facts(options, image_set, device, model, drawn, figures, validation, bits)
    if drawn is not None and model.training is not None:  # beside the images that it learned from
        drawn_by = f"{options.sampler}, {options.steps} steps"
        keep_evaluation(figures, image_set.name, options.model, options.checkpoint, drawn_by)
    if options.out is not None:
        write_text_atomically(options.out, json.dumps(facts, indent=1) + "\n")
    if as_json:
        report(facts, True, "")
    else:
        _tell(facts, figures, validation, bits)


def _check_attributes(info: ModelInfo, image_set: ImageSet) -> None:
    if info.config.attributes and info.config.attributes != image_set.attributes:
        raise OptionError(
            f"The model knows the attributes {', '.join(info.config.attributes)}, and the images have "
            f"{', '.join(image_set.attributes) or 'none'}. Evaluate it with the images it was trained on, or with "
            "others of the same classes."
        )


def _drawn(options: EvaluateOptions, model: Model, device: torch.device, tell: Tell) -> Drawn:
    try:
        request = SampleRequest(
            model=options.model,
            checkpoint=options.checkpoint,
            weights=options.weights,
            sampler=options.sampler,
            steps=options.steps,
            spacing=options.spacing,
            guidance_scale=options.guidance_scale,
            guidance_interval=options.guidance_interval,
            seeds=(options.seed,),
            contexts="data",
        )
    except ValidationError as error:
        raise OptionError("; ".join(fault["msg"] for fault in error.errors())) from error
    return draw_samples(request, options.count, model.cache, device, lambda done, of: tell("Sampling", done, of))


def _of_model(
    options: EvaluateOptions,
    model: Model,
    image_set: ImageSet,
    device: torch.device,
    tell: Tell,
) -> tuple[Validation, Bits | None]:
    """The figures that need the model itself: on images it has not seen where these are known, else on all."""
    _, denoiser = model.cache.load(options.model, options.checkpoint, options.weights)
    unseen = model.held_out is not None and len(model.held_out) > 0
    index = model.held_out if unseen else np.arange(len(image_set))
    index = np.sort(np.random.default_rng(options.seed).permutation(index)[:_MOST_HELD_OUT])
    pixels = np.ascontiguousarray(image_set.images[index].transpose(0, 3, 1, 2))
    x0 = to_range(torch.from_numpy(pixels)).to(device)
    labels = image_set.labels[index] if model.info.config.attributes else np.zeros((len(index), 0), np.float32)
    tell("Error by noise", 0, 1)
    validation = validation_by_band(denoiser, x0, labels, seed=options.seed)
    if not options.bits:
        return validation, None
    bits = bits_per_dimension(
        denoiser, x0, labels, seed=options.seed, progress=lambda done, of: tell("Bits per dimension", done, of)
    )
    return validation, bits


def _facts(
    options: EvaluateOptions,
    image_set: ImageSet,
    device: torch.device,
    model: Model | None,
    drawn: Drawn | None,
    figures: Figures,
    validation: Validation | None,
    bits: Bits | None,
) -> dict[str, Any]:
    """All that is known, for a script."""
    facts: dict[str, Any] = {
        "image_set": image_set.name,
        "size": image_set.size,
        "channels": image_set.images.shape[3],
        "device": describe(device),
        "model": None,
        "sampling": None,
        "given": None if options.samples is None else str(options.samples),
        **figures_as_json(figures),
        "validation": None,
        "bits_per_dimension": None,
    }
    if model is not None:
        facts["model"] = {
            "path": str(options.model),
            "name": model.info.name,
            "checkpoint": options.checkpoint,
            "weights": options.weights,
            "images_seen": model.info.images_seen,
            "training_images": None if model.training is None else len(model.training),
            "held_out_images": None if model.held_out is None else len(model.held_out),
        }
    if drawn is not None:
        facts["sampling"] = {
            "sampler": options.sampler,
            "steps": options.steps,
            "spacing": options.spacing,
            "guidance": options.guidance_scale,
            "guidance_interval": options.guidance_interval,
            "seed": options.seed,
            "nfe": drawn.nfe,
            "seconds": round(drawn.seconds, 3),
        }
    unseen = model is not None and model.held_out is not None and len(model.held_out) > 0
    if validation is not None:
        facts["validation"] = {"held_out": unseen, **asdict(validation)}
    if bits is not None:
        parts = {"t": bits.t.tolist(), "terms": bits.terms.tolist()}
        facts["bits_per_dimension"] = {"held_out": unseen, **asdict(bits), **parts}
    return facts


def _tell(facts: dict[str, Any], figures: Figures, validation: Validation | None, bits: Bits | None) -> None:
    """The figures for people: each with its name, its value, and what it means."""
    table = Table(title=_title(facts), title_justify="left", show_header=False, title_style="bold")
    real = "lower is better"
    if figures.frechet_real is not None:
        real += f"; real among themselves: {figures.frechet_real:.3g}"
    table.add_row("Frechet distance", f"{figures.frechet_distance:.4g}", real)
    if figures.inception_fid.value is not None:
        table.add_row("Inception FID", f"{figures.inception_fid.value:.4g}", "lower is better")
    table.add_row("Precision", f"{figures.precision:.3f}", "share of samples among real images")
    table.add_row("Recall", f"{figures.recall:.3f}", "share of real images among samples")
    table.add_row("Density", f"{figures.density:.3f}", "how closely real images surround samples")
    table.add_row("Coverage", f"{figures.coverage:.3f}", "share of real images with a sample close by")
    if (agreement := figures.agreement) is not None:
        table.add_section()
        judge = f"real images: {agreement.classifier_accuracy:.1%}"
        table.add_row("As asked for", f"{agreement.share:.1%}", f"of {agreement.asked:,}; unseen {judge}")
        for name, (share, asked) in agreement.by_attribute.items():
            table.add_row(f"  {name}", f"{share:.1%}", f"of {asked:,}")
    table.add_section()
    copying = figures.copying
    for name, count, usual in (
        ("Copies", copying.copies, copying.baseline_copies),
        ("Suspiciously near", copying.near, copying.baseline_near),
    ):
        table.add_row(name, f"{count:,}", f"unseen real images: {usual:,} of {copying.baseline_images:,}")
    if validation is not None:
        table.add_section()
        for band in validation.bands:
            words = f"of x0; {band.mse_eps:.4f} of eps"
            table.add_row(f"Error, t = {band.first}–{band.last}", f"{band.mse_x0:.4f}", words)
    if bits is not None:
        table.add_section()
        parts = f"prior {bits.prior:.3f}, steps {bits.terms.sum():.3f}, pixels {bits.decoder:.3f}"
        table.add_row("Bits per dimension", f"{bits.total:.3f}", f"at most, ± {bits.standard_error:.3f}; {parts}")
    say = Console()
    say.print(table)
    notes = [
        f"{figures.samples:,} samples beside {figures.reference:,} real images; k = {figures.k}. Measured in "
        f"{figures.network.name} v{figures.network.version} ({figures.network.sha256[:8]}), which is not Inception: "
        "the distance is no FID.",
        copying.sentence,
    ]
    if figures.inception_fid.reason is not None:
        notes.append(f"No standard FID: {figures.inception_fid.reason}")
    if validation is not None:
        seen = "held-out images" if facts["validation"]["held_out"] else "images of the set, whether trained on or not"
        notes.append(f"Errors (mean squares) and bits are of {validation.images:,} {seen}.")
    for note in notes:
        say.print(note, highlight=False)


def _title(facts: dict[str, Any]) -> str:
    sampling, model = facts["sampling"], facts["model"]
    if sampling is None:
        return f"{Path(facts['given']).name} beside {facts['image_set']}"
    way = f"{sampling['sampler'].upper()}, {sampling['steps']} steps"
    if sampling["guidance"] != 1:
        way += f", guidance {sampling['guidance']:g}"
    return f"{model['name']} ({way}) beside {facts['image_set']}"
