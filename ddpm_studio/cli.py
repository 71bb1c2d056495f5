"""The command line.

Each command's work is in ``commands``, imported only when it is asked for, so that the window opens at once and without
torch.
"""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from ddpm_studio.command_line.catalogue import catalogue, download
from ddpm_studio.command_line.compare import compare
from ddpm_studio.command_line.evaluate import evaluate
from ddpm_studio.command_line.export import export
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
    Rename,
    Size,
    Spacing,
    Without,
    plain,
)
from ddpm_studio.command_line.running import run as _run
from ddpm_studio.command_line.sample import sample
from ddpm_studio.command_line.train import train
from ddpm_studio.threads import spin_briefly

app = typer.Typer(
    name="ddpm-studio",
    help="Train, watch, sample and compare small diffusion models. Without a command, opens the window.",
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
)


@app.callback(invoke_without_command=True)
def window(
    context: typer.Context,
    workspace: Annotated[Path | None, typer.Option(help="The folder for runs and settings.")] = None,
) -> None:
    """Open the window."""
    context.obj = workspace
    if context.invoked_subcommand is None:
        _open_window(workspace)


@app.command(name="open")
def open_file(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="A model, images, or a picture with its recipe.")] = None,
) -> None:
    """Open the window with a file, as if it were dropped there; menus and file managers start the program so."""
    _open_window(context.obj, file)


@app.command()
def data(
    images: Images,
    size: Size = 16,
    background: Background = "#ffffff",
    channels: ChannelsOption = ChannelsName.rgb,
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
    preview: Annotated[
        Path | None, typer.Option(metavar="FILE.png", help="With --grid: draw the grid over the sheet.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="With --grid: write each image to a file of its own there.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Say what an image set holds: images, attributes, transparency, and the problems found.

    With --grid and --preview or --out, say what the grid cuts out of one sprite sheet; --out makes a folder of it.
    """
    from ddpm_studio.commands.preparing import PreparationOptions

    preparing = PreparationOptions(
        plain(fit), plain(frames), grid, margin, spacing, plain(attributes_from), pattern, tuple(rename or ()),
        tuple(leave_out or ()), tuple(without or ()), balanced
    )  # fmt: skip
    if preview is not None or out is not None:
        if grid is None:
            raise typer.BadParameter("--preview and --out need --grid, such as --grid 16x16.")
        from ddpm_studio.commands.sheet import parse_grid, show_sheet

        _run(lambda: show_sheet(images, parse_grid(grid, margin, spacing), preview, out, json))
        return
    from ddpm_studio.commands.data import show_images

    _run(lambda: show_images(images, size, background, channels.value, preparing, json))


app.command()(catalogue)
app.command()(download)
app.command()(train)
app.command()(sample)
app.command()(compare)


@app.command()
def bench(
    device: Device = DeviceName.auto,
    seconds: Annotated[
        float | None, typer.Option(help="For each comparison, both contenders together; 20 by default.", min=0.1)
    ] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Everything once, in small: to see that it works.")] = False,
    parts: Annotated[
        str, typer.Option(help="What to measure, separated by commas: training, sampling, cost.")
    ] = "training,sampling,cost",
    json: AsJson = False,
) -> None:
    """Measure the labs' loop and ours on the same network, and what a step costs. Ctrl+C prints what is known."""
    from ddpm_studio.commands.bench import run_bench

    _run(lambda: run_bench(device.value, seconds, quick, parts, json))


app.command()(evaluate)


app.command()(export)


@app.command(name="import-course")
def import_course(
    weights: Annotated[Path, typer.Argument(metavar="FILE.pth", help="A ContextUnet state dict of the labs.")],
    out: Annotated[Path, typer.Option(help="The model to write, FILE.safetensors.")],
    attributes: Annotated[str, typer.Option(help="Names for its context, separated by commas.")] = "",
    json: AsJson = False,
) -> None:
    """Make a model of the teaching labs' own weights."""
    from ddpm_studio.commands.import_course import import_weights

    _run(lambda: import_weights(weights, out, attributes, json))


@app.command(name="self-test")
def self_test(
    window: Annotated[bool, typer.Option("--window", help="Do it in the real window, which closes by itself.")] = False,
    json: AsJson = False,
) -> None:
    """Train two steps, sample, write and read a file; exit status 0, or say what is wrong."""
    if window:
        from ddpm_studio.app.window_test import WindowTestError, run_window_test
        from ddpm_studio.commands.report import report

        try:
            report({"ok": True, **run_window_test()}, json, "The window's self-test passed")
        except WindowTestError as error:
            typer.echo(f"ddpm-studio: {error}", err=True)
            raise typer.Exit(1) from error
        return
    from ddpm_studio.commands.self_test import run_self_test

    _run(lambda: run_self_test(json))


def main() -> None:
    """The ``ddpm-studio`` command."""
    spin_briefly()
    app()


def _open_window(workspace: Path | None, opened: Path | None = None) -> None:
    if _no_display():
        typer.echo(
            "There is no display to open the window on. Start it from a desktop session, or use the command line: "
            "'ddpm-studio --help' lists the commands.",
            err=True,
        )
        raise typer.Exit(1)
    from ddpm_studio.app.chosen_language import speak_as_chosen
    from ddpm_studio.app.settings import default_home

    home = workspace or default_home()
    speak_as_chosen(home)  # texts are translated as the window is imported
    from ddpm_studio.app.main import run_window

    raise typer.Exit(run_window(home, opened))


def _no_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    main()
