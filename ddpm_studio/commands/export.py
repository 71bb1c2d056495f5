"""``ddpm-studio export``."""

from pathlib import Path

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.report import report
from ddpm_studio.export.onnx_file import export_onnx
from ddpm_studio.model.catalogue import read_info
from ddpm_studio.sampling.request import Weights


def export_model(model: Path, out: Path, checkpoint: str, weights: Weights, as_json: bool) -> None:
    """Write the model as an ONNX file, with an example beside it."""
    if out.suffix.lower() != ".onnx":
        raise OptionError(f"'{out.name}' must end in .onnx, the form of the network.")
    example = export_onnx(model, out, weights, checkpoint)
    config = read_info(model).config
    facts = {
        "out": str(out),
        "example": str(example),
        "bytes": out.stat().st_size,
        "size": config.size,
        "channels": config.channels,
        "timesteps": config.schedule.timesteps,
        "attributes": list(config.attributes),
    }
    report(facts, as_json, "ONNX")
