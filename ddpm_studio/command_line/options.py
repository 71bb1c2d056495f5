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
