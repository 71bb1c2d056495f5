"""How ``sample`` is asked for."""

from pathlib import Path
from typing import Annotated

import typer

from ddpm_studio.command_line.options import (
    AsJson,
    Count,
    Device,
    DeviceName,
    PrecisionName,
    SamplerName,
    Seed,
    SpacingName,
    VarianceName,
    WeightsName,
)
from ddpm_studio.command_line.running import run

GUIDANCE, FROM_IMAGE, FILES = "Guidance and range", "From an image", "Files"  # headings in its help

# What may be said beside a recipe, which says all of what to draw.
_BESIDE_RECIPE = {"model", "out", "recipe", "formats", "palette", "scale", "record", "device", "json"}


def sample(
    called: typer.Context,
    out: Annotated[
        Path,
        typer.Option(
            help="FILE.png (a sheet), FILE.npz (arrays), a film of the denoising, FILE.gif, .apng or .mp4, or a new "
            "folder: of PNGs, or of --formats."
        ),
    ],
    model: Annotated[
        Path | None,
        typer.Argument(metavar="MODEL", help="A run folder, a checkpoint, or a model file. A --recipe names its own."),
    ] = None,
    recipe: Annotated[
        str | None,
        typer.Option(help="Draw again what a PNG of this program shows, or what a recipe's JSON file says."),
    ] = None,
    count: Count = 16,
    sampler: Annotated[
        SamplerName | None,
        typer.Option(
            help="ddpm and dpmpp-sde add noise at each step; heun asks twice a step. By default dpmpp; with "
            "--eta or --invert ddim, with --variance or --no-noise ddpm."
        ),
    ] = None,
    steps: Annotated[int, typer.Option(help="Steps, from 1 to the model's T.", min=1)] = 25,
    spacing: Annotated[SpacingName, typer.Option(help="How the steps lie between T and 0.")] = SpacingName.trailing,
    eta: Annotated[float, typer.Option(help="DDIM's noise: 0 none, 1 as much as DDPM.", min=0, max=1)] = 0.0,
    variance: Annotated[VarianceName | None, typer.Option(help="Of DDPM's noise; beta by default.")] = None,
    add_noise: Annotated[
        bool, typer.Option("--noise/--no-noise", help="DDPM: without its noise, the images collapse.")
    ] = True,
    context: Annotated[
        str | None,
        typer.Option(
            help="'hero=1,food=0.6'; 'data': as in the training set; 'classes': each attribute in turn; 'none'. "
            "By default data, and with --invert what it --shows."
        ),
    ] = None,
    guidance: Annotated[
        float | None,
        typer.Option(
            help="Classifier-free guidance scale; 1 is none. By default 1.75 above 0.3 of T, with --invert 1.",
            min=0,
            max=20,
            rich_help_panel=GUIDANCE,
        ),
    ] = None,
    guidance_rescale: Annotated[
        float,
        typer.Option(
            help="How far contrast is put back to that without guidance.", min=0, max=1, rich_help_panel=GUIDANCE
        ),
    ] = 0.0,
    guidance_interval: Annotated[
        str | None,
        typer.Option(help="Guide only between two shares of T, such as 0.1,0.8.", rich_help_panel=GUIDANCE),
    ] = None,
    negative: Annotated[
        str | None,
        typer.Option(help="Lead away from this context, rather than from none.", rich_help_panel=GUIDANCE),
    ] = None,
    clip: Annotated[
        bool, typer.Option("--clip/--no-clip", help="Keep the predicted image in range.", rich_help_panel=GUIDANCE)
    ] = True,
    threshold: Annotated[
        float | None,
        typer.Option(
            help="Dynamic thresholding instead, at this percentile, such as 0.995.",
            min=0.5,
            max=1,
            rich_help_panel=GUIDANCE,
        ),
    ] = None,
    image: Annotated[
        Path | None, typer.Option(help="Start from this image, noised.", rich_help_panel=FROM_IMAGE)
    ] = None,
    strength: Annotated[
        float | None,
        typer.Option(
            help="How far it is noised, as a share of T; 0.6 by default, with a mask or --invert 1.",
            min=0.01,
            max=1,
            rich_help_panel=FROM_IMAGE,
        ),
    ] = None,
    mask: Annotated[
        Path | None,
        typer.Option(help="Draw only where this image is white; the rest stays.", rich_help_panel=FROM_IMAGE),
    ] = None,
    resample: Annotated[
        int,
        typer.Option(
            help="With a mask: walk each stretch N times, so that both parts agree.",
            min=1,
            max=100,
            rich_help_panel=FROM_IMAGE,
        ),
    ] = 1,
    jump: Annotated[
        int | None,
        typer.Option(help="The steps in such a stretch; 5 by default.", min=1, max=1000, rich_help_panel=FROM_IMAGE),
    ] = None,
    invert: Annotated[
        Path | None,
        typer.Option(
            help="Find the noise that DDIM draws this image from, and draw from it: to rebuild or change it.",
            rich_help_panel=FROM_IMAGE,
        ),
    ] = None,
    shows: Annotated[
        str, typer.Option(help="The context that the inverted image shows.", rich_help_panel=FROM_IMAGE)
    ] = "none",
    checkpoint: Annotated[
        str, typer.Option(help="final, untrained, or a file name in the run's checkpoints.")
    ] = "final",
    weights: Annotated[
        WeightsName, typer.Option(help="ema: their running mean. raw: as the last step left them.")
    ] = WeightsName.ema,
    seed: Seed = 0,
    between: Annotated[
        str | None, typer.Option(metavar="A,B", help="A path of images from seed A to seed B, instead of --seed.")
    ] = None,
    formats: Annotated[
        str | None,
        typer.Option(
            help="What goes into the folder, separated by commas: images (a PNG each), png, gif, apng, mp4, sheet (for "
            "game engines, with a JSON), npz.",
            rich_help_panel=FILES,
        ),
    ] = None,
    palette: Annotated[
        str | None,
        typer.Option(
            help="Reduce the pictures to so many colours, such as 16, or to those of a FILE.gpl or FILE.hex.",
            rich_help_panel=FILES,
        ),
    ] = None,
    scale: Annotated[
        int | None,
        typer.Option(
            help="How often each pixel is repeated; by default so that sheets and films are seen well.",
            min=1,
            max=64,
            rich_help_panel=FILES,
        ),
    ] = None,
    record: Annotated[
        bool, typer.Option("--record", help="Keep every step in the .npz file.", rich_help_panel=FILES)
    ] = False,
    precision: Annotated[
        PrecisionName, typer.Option(help="Of the network's products; auto takes bfloat16 where the device has it.")
    ] = PrecisionName.auto,
    device: Device = DeviceName.auto,
    json: AsJson = False,
) -> None:
    """Draw images with a model."""
    from ddpm_studio.commands.sample import sample_images
    from ddpm_studio.commands.sample_options import SampleOptions

    options = SampleOptions(
        model=model,
        out=out,
        recipe=recipe,
        asked=_asked(called),
        formats=formats,
        palette=palette,
        scale=scale,
        count=count,
        sampler=sampler.value if sampler else _sampler(eta, invert, variance, add_noise),
        steps=steps,
        spacing=spacing.value,
        eta=eta,
        variance=variance and variance.value,
        add_noise=add_noise,
        guidance=guidance,
        guidance_rescale=guidance_rescale,
        guidance_interval=guidance_interval,
        negative=negative,
        clip=clip,
        threshold=threshold,
        context=context,
        checkpoint=checkpoint,
        weights=weights.value,
        seed=seed,
        between=between,
        image=image,
        strength=strength,
        mask=mask,
        resample=resample,
        jump=jump,
        invert=invert,
        shows=shows,
        record=record,
        precision=precision.value,
        device=device.value,
    )
    run(lambda: sample_images(options, json))


def _asked(called: typer.Context) -> tuple[str, ...]:
    """The options on the command line that say what to draw."""
    others = (option for option in called.command.params if option.name not in _BESIDE_RECIPE)
    sources = ((option.opts[0], called.get_parameter_source(option.name)) for option in others)
    return tuple(name for name, source in sources if source is not None and source.name == "COMMANDLINE")


def _sampler(eta: float, invert: Path | None, variance: VarianceName | None, add_noise: bool) -> str:
    """The sampler that the other options are for."""
    if variance is not None or not add_noise:
        return "ddpm"
    return "ddim" if eta > 0 or invert is not None else "dpmpp"
