"""How ``compare`` is asked for."""

from pathlib import Path
from typing import Annotated

import typer

from ddpm_studio.command_line.options import AsJson, Count, Device, DeviceName, Model, Seed
from ddpm_studio.command_line.running import run

QUALITY = "How good they are"  # heading in its help


def compare(
    model: Model,
    out: Annotated[Path | None, typer.Option(help="The picture to write, FILE.png: one row a lane.")] = None,
    lanes: Annotated[
        str,
        typer.Option(
            help="SAMPLER:STEPS, with ddim also :ETA, separated by commas; samplers as for sample. CHECKPOINT@ in "
            "front takes that checkpoint, such as untrained@ddim:25."
        ),
    ] = "ddpm:500,ddim:25,dpmpp:8",
    lane: Annotated[
        list[str] | None,
        typer.Option(
            metavar="LANE",
            help="One lane, in the place of --lanes; give it again for each. What it has of its own follows after "
            "semicolons: 'ddim:25:0.5;guidance=3;context=hero=1,food=0.5;checkpoint=NAME;model=PATH', or "
            "'ddpm:500;noise=off'.",
        ),
    ] = None,
    count: Count = 8,
    context: Annotated[str, typer.Option(help="As for sample.")] = "data",
    guidance: Annotated[
        float, typer.Option(help="Classifier-free guidance scale of all lanes; 1 is none.", min=0, max=20)
    ] = 1.0,
    seed: Seed = 0,
    judge: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            help="Draw on to N images a lane, and measure these beside the images that the model learned from; 256 "
            "or more for figures to quote.",
            min=2,
            rich_help_panel=QUALITY,
        ),
    ] = None,
    images: Annotated[
        str | None,
        typer.Option(
            metavar="IMAGES",
            help="The images to measure against, where they are not those that the run or model names.",
            rich_help_panel=QUALITY,
        ),
    ] = None,
    curve: Annotated[
        Path | None,
        typer.Option(
            help="FILE.csv to write: quality against network evaluations for DDPM, DDIM and DPM++. Each point is from "
            "--judge N images, or from --count.",
            rich_help_panel=QUALITY,
        ),
    ] = None,
    curve_steps: Annotated[
        str | None,
        typer.Option(
            metavar="STEPS", help="The points of the curve, such as 'ddpm:10,50;dpmpp:8'.", rich_help_panel=QUALITY
        ),
    ] = None,
    device: Device = DeviceName.auto,
    json: AsJson = False,
) -> None:
    """Draw the same seeds in several ways: the time, the network evaluations and the quality of each."""
    from ddpm_studio.commands.compare import CompareOptions
    from ddpm_studio.commands.compare import compare as compare_lanes

    options = CompareOptions(
        model, out, lanes, tuple(lane or ()), count, context, guidance, seed, judge, images, curve, curve_steps,
        device.value,
    )  # fmt: skip
    run(lambda: compare_lanes(options, json))
