"""The command line.

Each command's work is in ``commands``, imported only when it is asked for, so that the window opens at once and without
torch.
"""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ddpm_studio.threads import wait_without_spinning

app = typer.Typer(
    name="ddpm-studio",
    help="Train, watch, sample and compare small diffusion models. Without a command, opens the window.",
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
)

Images = Annotated[
    str, typer.Argument(metavar="IMAGES", help="A folder, a zip archive, a .npy file, or builtin:sprites.")
]
Model = Annotated[Path, typer.Argument(metavar="MODEL", help="A run folder, a checkpoint, or a model file.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object as the last line.")]
Size = Annotated[int, typer.Option(help="Pixels across and down: 16, 32 or 64.")]
Background = Annotated[str, typer.Option(help="Colour behind transparent pixels, such as '#ffffff' or 'white'.")]
Seed = Annotated[int, typer.Option(help="The first seed; each further image has the next one.", min=0)]
Count = Annotated[int, typer.Option(help="How many images.", min=1)]


class Preset(StrEnum):
    course = "course"
    standard = "standard"


class DeviceName(StrEnum):
    auto = "auto"
    cpu = "cpu"
    cuda = "cuda"
    mps = "mps"


class SamplerName(StrEnum):
    ddpm = "ddpm"
    ddim = "ddim"


Device = Annotated[DeviceName, typer.Option(help="auto takes the fastest there is.")]


@app.callback(invoke_without_command=True)
def window(
    context: typer.Context,
    workspace: Annotated[Path | None, typer.Option(help="The folder for runs and settings.")] = None,
) -> None:
    """Open the window."""
    if context.invoked_subcommand is None:
        if _no_display():
            typer.echo(
                "There is no display to open the window on. Start it from a desktop session, or use the command line: "
                "'ddpm-studio --help' lists the commands.",
                err=True,
            )
            raise typer.Exit(1)
        from ddpm_studio.app.main import run_window

        raise typer.Exit(run_window(workspace))


@app.command()
def data(images: Images, size: Size = 16, background: Background = "#ffffff", json: AsJson = False) -> None:
    """Say what an image set holds: images, attributes, and the problems found."""
    from ddpm_studio.commands.data import show_images

    _run(lambda: show_images(images, size, background, json))


@app.command()
def train(
    images: Images,
    run: Annotated[Path, typer.Option(help="The run folder to make, or with --resume to go on with.")],
    preset: Annotated[Preset, typer.Option(help="course: the labs' own setting. standard: best for the time.")] = (
        Preset.standard
    ),
    size: Size = 16,
    background: Background = "#ffffff",
    seconds: Annotated[
        float | None, typer.Option(help="Train so long (with --resume: so much longer).", min=0.1)
    ] = None,
    count: Annotated[
        int | None, typer.Option("--images", metavar="N", help="Train until N images have been seen.", min=1)
    ] = None,
    device: Device = DeviceName.auto,
    seed: Annotated[int, typer.Option(help="Seed of the weights, the order of the images and the noise.", min=0)] = 0,
    resume: Annotated[bool, typer.Option("--resume", help="Go on from the run's last checkpoint.")] = False,
    changes: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="Another value of the configuration, such as batch_size=32."),
    ] = None,
    json: AsJson = False,
) -> None:
    """Train a model. Ctrl+C stops and saves."""
    from ddpm_studio.commands.train import TrainOptions, train_model

    options = TrainOptions(
        images, run, preset.value, size, background, seconds, count, device.value, seed, resume, tuple(changes or ())
    )
    _run(lambda: train_model(options, json))


@app.command()
def sample(
    model: Model,
    out: Annotated[Path, typer.Option(help="FILE.png (a sheet), FILE.npz (arrays) or FILE.gif (the denoising).")],
    count: Count = 16,
    sampler: Annotated[SamplerName, typer.Option()] = SamplerName.ddim,
    steps: Annotated[int, typer.Option(help="Steps, from 1 to the model's T.", min=1)] = 25,
    eta: Annotated[float, typer.Option(help="DDIM's noise: 0 none, 1 as much as DDPM.", min=0, max=1)] = 0.0,
    guidance: Annotated[float, typer.Option(help="Classifier-free guidance scale; 1 is none.", min=0, max=20)] = 1.0,
    context: Annotated[
        str,
        typer.Option(
            help="'hero=1,food=0.6'; 'data': as in the training set; 'classes': each attribute in turn; 'none'."
        ),
    ] = "data",
    add_noise: Annotated[
        bool, typer.Option("--noise/--no-noise", help="DDPM: without its noise, the images collapse.")
    ] = True,
    clip: Annotated[bool, typer.Option("--clip/--no-clip", help="Keep the predicted image in range.")] = True,
    checkpoint: Annotated[
        str, typer.Option(help="final, untrained, or a file name in the run's checkpoints.")
    ] = "final",
    seed: Seed = 0,
    record: Annotated[bool, typer.Option("--record", help="Keep every step in the .npz file.")] = False,
    device: Device = DeviceName.auto,
    json: AsJson = False,
) -> None:
    """Draw images with a model."""
    from ddpm_studio.commands.sample import SampleOptions, sample_images

    options = SampleOptions(
        model, out, count, sampler.value, steps, eta, guidance, context, add_noise, clip, checkpoint, seed, record,
        device.value,
    )  # fmt: skip
    _run(lambda: sample_images(options, json))


@app.command()
def compare(
    model: Model,
    out: Annotated[Path, typer.Option(help="The picture to write, FILE.png: one row a lane.")],
    lanes: Annotated[
        str,
        typer.Option(
            help="SAMPLER:STEPS[:ETA], separated by commas; CHECKPOINT@ in front takes that checkpoint, such as "
            "untrained@ddim:25."
        ),
    ] = "ddpm:500,ddim:25",
    count: Count = 8,
    context: Annotated[str, typer.Option(help="As for sample.")] = "data",
    seed: Seed = 0,
    device: Device = DeviceName.auto,
    json: AsJson = False,
) -> None:
    """Draw the same seeds in several ways, with the time and network evaluations of each."""
    from ddpm_studio.commands.compare import compare_lanes

    _run(lambda: compare_lanes(model, out, lanes, count, context, seed, device.value, json))


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
def self_test(json: AsJson = False) -> None:
    """Train two steps, sample, write and read a file; exit status 0, or say what is wrong."""
    from ddpm_studio.commands.self_test import run_self_test

    _run(lambda: run_self_test(json))


def main() -> None:
    """The ``ddpm-studio`` command."""
    wait_without_spinning()
    app()


def _run(work) -> None:
    """Do the work; what the user can mend is said in a sentence, without a traceback."""
    from ddpm_studio.commands.failures import EXPECTED

    try:
        work()
    except EXPECTED as error:
        typer.echo(f"ddpm-studio: {error}", err=True)
        raise typer.Exit(1) from error


def _no_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    main()
