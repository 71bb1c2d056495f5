"""How ``export`` is asked for."""

from pathlib import Path
from typing import Annotated

import typer

from ddpm_studio.command_line.options import AsJson, Model, WeightsName
from ddpm_studio.command_line.running import run


def export(
    model: Model,
    onnx: Annotated[Path, typer.Option(help="The network to write, FILE.onnx; an example that samples comes beside.")],
    checkpoint: Annotated[
        str, typer.Option(help="final, untrained, or a file name in the run's checkpoints.")
    ] = "final",
    weights: Annotated[
        WeightsName, typer.Option(help="ema: their running mean. raw: as the last step of training left them.")
    ] = WeightsName.ema,
    json: AsJson = False,
) -> None:
    """Write a model for other programs: as ONNX, which predicts x0 from xt, t and the context."""
    from ddpm_studio.commands.export import export_model

    run(lambda: export_model(model, onnx, checkpoint, weights.value, json))
