"""How ``train`` is asked for."""

from pathlib import Path
from typing import Annotated

import typer

from ddpm_studio.command_line.options import (
    AsJson,
    AttributesFrom,
    Background,
    Balanced,
    ChannelsName,
    ChannelsOption,
    Device,
    DeviceName,
    Fit,
    Frames,
    GridOption,
    Images,
    LeaveOut,
    Margin,
    Pattern,
    Preset,
    Rename,
    Size,
    Spacing,
    Without,
    plain,
)
from ddpm_studio.command_line.running import run as doing


def train(
    images: Images,
    run: Annotated[
        # torchrun takes --run for a beginning of its own --run-path, wherever it stands.
        Path | None, typer.Option("--run", "--out", help="The run folder to make, or with --resume to go on with.")
    ] = None,
    preset: Annotated[
        Preset,
        typer.Option(
            help="standard: best for five minutes and more. quick: best for one minute. course: the labs' own setting."
        ),
    ] = Preset.standard,
    size: Size = 16,
    channels: ChannelsOption = ChannelsName.rgb,
    background: Background = "#ffffff",
    flips: Annotated[bool, typer.Option("--flips", help="Mirror half of the images left to right.")] = False,
    seconds: Annotated[
        float | None, typer.Option(help="Train so long (with --resume: so much longer).", min=0.1)
    ] = None,
    count: Annotated[
        int | None, typer.Option("--images", metavar="N", help="Train until N images have been seen.", min=1)
    ] = None,
    fit: Fit = None,
    frames: Frames = None,
    grid: GridOption = None,
    margin: Margin = 0,
    spacing: Spacing = 0,
    attributes_from: AttributesFrom = None,
    pattern: Pattern = None,
    rename: Rename = None,
    leave_out: LeaveOut = None,
    without: Without = None,
    balanced: Balanced = False,
    device: Device = DeviceName.auto,
    seed: Annotated[int, typer.Option(help="Seed of the weights, the order of the images and the noise.", min=0)] = 0,
    resume: Annotated[bool, typer.Option("--resume", help="Go on from the run's last checkpoint.")] = False,
    changes: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="Another value of the configuration, such as batch_size=32."),
    ] = None,
    how_fast: Annotated[
        bool, typer.Option("--how-fast", help="Train nothing: measure each preset for two seconds on this computer.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Train a model. Ctrl+C stops and saves.

    Several processes train one model together when torchrun starts them:
    torchrun --nproc-per-node=2 -m ddpm_studio train IMAGES --out RUN
    """
    from ddpm_studio.commands.preparing import PreparationOptions
    from ddpm_studio.commands.train import TrainOptions, train_model

    if run is None and not how_fast:
        raise typer.BadParameter("say with --run which folder to make, or ask with --how-fast how long it would take.")
    preparing = PreparationOptions(
        plain(fit), plain(frames), grid, margin, spacing, plain(attributes_from), pattern, tuple(rename or ()),
        tuple(leave_out or ()), tuple(without or ()), balanced
    )  # fmt: skip
    options = TrainOptions(
        images=images,
        run=run or Path(),
        preset=preset.value,
        size=size,
        channels=channels.value,
        background=background,
        flips=flips,
        seconds=seconds,
        images_seen=count,
        device=device.value,
        seed=seed,
        resume=resume,
        changes=tuple(changes or ()),
        preparing=preparing,
    )
    if how_fast:
        from ddpm_studio.commands.how_fast import measure_presets

        doing(lambda: measure_presets(options, json))
        return
    doing(lambda: train_model(options, json))
