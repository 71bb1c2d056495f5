"""``ddpm-studio import-course``."""

from pathlib import Path

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.report import report
from ddpm_studio.model.course_import import import_course_model


def import_weights(path: Path, out: Path, attributes: str, as_json: bool) -> None:
    """Write the labs' weights as a model file."""
    if out.suffix.lower() != ".safetensors":
        raise OptionError(f"'{out.name}' must end in .safetensors, the form of this program's models.")
    names = tuple(name.strip() for name in attributes.split(",") if name.strip())
    config = import_course_model(path, out, names)
    facts = {
        "out": str(out),
        "size": config.size,
        "features": config.network.features,
        "attributes": list(config.attributes),
        "timesteps": config.schedule.timesteps,
    }
    report(facts, as_json, path.name)
