"""How ``evaluate`` is asked for."""

from pathlib import Path
from typing import Annotated

import typer

from ddpm_studio.command_line.options import (
    AsJson,
    AttributesFrom,
    Device,
    DeviceName,
    Fit,
    Frames,
    GridOption,
    GridSpacing,
    LeaveOut,
    Margin,
    Pattern,
    Rename,
    SamplerName,
    Seed,
    SpacingName,
    WeightsName,
    Without,
    plain,
)
from ddpm_studio.command_line.running import run

MEASURING = "What is measured"  # heading in its help


def evaluate(
    images: Annotated[
        str,
        typer.Option(metavar="IMAGES", help="Real images: folder, archive, .npy, builtin:sprites, or catalogue:mnist"),
    ],
    model: Annotated[
        Path | None, typer.Argument(metavar="MODEL", help="A run folder, a checkpoint, or a model file.")
    ] = None,
    samples: Annotated[
        Path | None,
        typer.Option(help="Measure these images instead of drawing any: FILE.npz, or a folder of PNGs."),
    ] = None,
    count: Annotated[int, typer.Option(help="How many samples to draw.", min=2)] = 1000,
    sampler: Annotated[SamplerName, typer.Option(help="As for sample.")] = SamplerName.dpmpp,
    steps: Annotated[int, typer.Option(help="Steps, from 1 to the model's T.", min=1)] = 25,
    spacing: Annotated[SpacingName, typer.Option(help="How the steps lie between T and 0.")] = SpacingName.trailing,
    guidance: Annotated[
        float | None,
        typer.Option(help="Classifier-free guidance scale; 1 is none. By default as for sample.", min=0, max=20),
    ] = None,
    checkpoint: Annotated[
        str, typer.Option(help="final, untrained, or a file name in the run's checkpoints.")
    ] = "final",
    weights: Annotated[
        WeightsName, typer.Option(help="ema: their running mean. raw: as the last step of training left them.")
    ] = WeightsName.ema,
    seed: Seed = 0,
    k: Annotated[
        int,
        typer.Option(
            "--k", help="Neighbours for precision, recall, density, coverage.", min=1, rich_help_panel=MEASURING
        ),
    ] = 5,
    background: Annotated[
        str | None,
        typer.Option(
            help="Colour behind transparent pixels; by default the run's own, else white.", rich_help_panel=MEASURING
        ),
    ] = None,
    fit: Fit = None,
    frames: Frames = None,
    grid: GridOption = None,
    margin: Margin = 0,
    grid_spacing: GridSpacing = 0,
    attributes_from: AttributesFrom = None,
    pattern: Pattern = None,
    rename: Rename = None,
    leave_out: LeaveOut = None,
    without: Without = None,
    bits: Annotated[
        bool,
        typer.Option(
            "--bits/--no-bits",
            help="Bits per dimension, which take many evaluations of the network.",
            rich_help_panel=MEASURING,
        ),
    ] = True,
    inception: Annotated[
        bool,
        typer.Option(
            "--inception/--no-inception",
            help="The standard FID too, where its weights are at hand.",
            rich_help_panel=MEASURING,
        ),
    ] = True,
    sheet: Annotated[
        Path | None, typer.Option(help="FILE.png to write: the most suspicious samples beside their nearest images.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="FILE.json to write all figures to.")] = None,
    device: Device = DeviceName.auto,
    json: AsJson = False,
) -> None:
    """Measure samples beside real images: distance, precision and recall, agreement, copying, and the model itself."""
    from ddpm_studio.commands.evaluate import EvaluateOptions
    from ddpm_studio.commands.evaluate import evaluate as measure
    from ddpm_studio.commands.preparing import PreparationOptions

    preparing = PreparationOptions(
        plain(fit), plain(frames), grid, margin, grid_spacing, plain(attributes_from), pattern, tuple(rename or ()),
        tuple(leave_out or ()), tuple(without or ()), False
    )  # fmt: skip

    options = EvaluateOptions(
        model, images, samples, count, sampler.value, steps, spacing.value, guidance, checkpoint, weights.value, seed,
        k, background, bits, inception, sheet, out, device.value, preparing,
    )  # fmt: skip
    run(lambda: measure(options, json))
