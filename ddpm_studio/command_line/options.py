"""Options that several commands have, and the names that can be chosen from."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Images = Annotated[
    str,
    typer.Argument(metavar="IMAGES", help="A folder, an archive, a .npy file, builtin:sprites, or catalogue:mnist."),
]
Model = Annotated[Path, typer.Argument(metavar="MODEL", help="A run folder, a checkpoint, or a model file.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object as the last line.")]
Size = Annotated[int, typer.Option(help="Pixels across and down: 16, 32 or 64.")]
Background = Annotated[str, typer.Option(help="Colour behind transparent pixels, such as '#ffffff' or 'white'.")]
Seed = Annotated[int, typer.Option(help="The first seed; each further image has the next one.", min=0)]
Count = Annotated[int, typer.Option(help="How many images.", min=1)]


class Preset(StrEnum):
    standard = "standard"
    quick = "quick"
    course = "course"


class DeviceName(StrEnum):
    auto = "auto"
    cpu = "cpu"
    cuda = "cuda"
    mps = "mps"


class SamplerName(StrEnum):
    ddpm = "ddpm"
    ddim = "ddim"
    dpmpp = "dpmpp"
    dpmpp_sde = "dpmpp-sde"
    unipc = "unipc"
    heun = "heun"


class SpacingName(StrEnum):
    leading = "leading"
    linspace = "linspace"
    trailing = "trailing"
    log_snr = "log-snr"
    karras = "karras"


class VarianceName(StrEnum):
    beta = "beta"
    posterior = "posterior"


class PrecisionName(StrEnum):
    auto = "auto"
    float32 = "float32"
    bfloat16 = "bfloat16"


class WeightsName(StrEnum):
    ema = "ema"
    raw = "raw"


class ChannelsName(StrEnum):
    grey = "grey"
    rgb = "rgb"
    rgba = "rgba"


ChannelsOption = Annotated[
    ChannelsName, typer.Option("--channels", help="Of a pixel: grey (luma), rgb, or rgba with true transparency.")
]
Device = Annotated[DeviceName, typer.Option(help="auto takes the fastest there is.")]


class FitName(StrEnum):
    pad = "pad"
    crop = "crop"
    stretch = "stretch"


class FramesName(StrEnum):
    first = "first"
    all = "all"


class AttributesName(StrEnum):
    auto = "auto"
    folders = "folders"
    table = "table"
    names = "names"


PREPARING = "What is made of the files"  # heading in the help
Fit = Annotated[
    FitName | None,
    typer.Option(
        help="Images that are not square: pad with the background (the default), crop to the middle, or stretch.",
        rich_help_panel=PREPARING,
    ),
]
Frames = Annotated[
    FramesName | None,
    typer.Option(help="Of an animation: its first frame, as is usual, or all of them.", rich_help_panel=PREPARING),
]
GridOption = Annotated[
    str | None,
    typer.Option(
        "--grid",
        metavar="WxH",
        help="The pictures are sprite sheets: cut them into cells of this size; empty ones are dropped.",
        rich_help_panel=PREPARING,
    ),
]
Margin = Annotated[int, typer.Option(help="With --grid: pixels around all cells.", min=0, rich_help_panel=PREPARING)]
Spacing = Annotated[int, typer.Option(help="With --grid: pixels between two cells.", min=0, rich_help_panel=PREPARING)]
GridSpacing = Annotated[
    int,
    typer.Option("--grid-spacing", help="With --grid: pixels between two cells.", min=0, rich_help_panel=PREPARING),
]
AttributesFrom = Annotated[
    AttributesName | None,
    typer.Option(
        help="Where attributes are read: the class folders, a table (.csv, .json) among the images or beside them, or "
        "the files' names by --pattern. By default auto: a table that fits, else the folders.",
        rich_help_panel=PREPARING,
    ),
]
Pattern = Annotated[
    str | None,
    typer.Option(
        help="How names tell attributes, such as '{class}_{colour}_*': {name} is learned, * is anything, # a number.",
        rich_help_panel=PREPARING,
    ),
]
Rename = Annotated[
    list[str] | None,
    typer.Option(
        metavar="OLD=NEW",
        help="Call an attribute something else; those of one new name become one. Give it again for each.",
        rich_help_panel=PREPARING,
    ),
]
LeaveOut = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", help="Do not learn this attribute; its images stay.", rich_help_panel=PREPARING),
]
Without = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", help="Leave this attribute out, and its images.", rich_help_panel=PREPARING),
]
Balanced = Annotated[
    bool,
    typer.Option("--balanced", help="Training draws each class as often as any other.", rich_help_panel=PREPARING),
]


def plain(choice: StrEnum | None) -> str | None:
    """What was chosen, as text."""
    return None if choice is None else choice.value
