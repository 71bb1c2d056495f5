"""Where the program's own files are: icons and style sheets, and the models that ship with it.

In an installed program they lie inside the package; in a source checkout they lie beside it.
"""

from importlib.resources import files
from pathlib import Path

_PACKAGE = Path(str(files("ddpm_studio")))


def _room(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """The folder of icons, style sheets and presets."""
    return _room("resources")


def models() -> Path:
    """The folder of shipped models, one run folder each."""
    return _room("models")
