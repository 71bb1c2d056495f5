"""A configuration as the command line that trains it. Torch-free."""

import json
import shlex
from pathlib import Path
from typing import Any

from ddpm_studio.training.config import UNLIMITED_IMAGES, TrainConfig, preset

_OWN_OPTIONS = {"image_set", "preset", "size", "channels", "background", "flips", "seed", "device", "images", "seconds"}


def train_command(config: TrainConfig, run: Path) -> str:
    """``ddpm-studio train …`` that makes the run anew in the folder ``run``, quoted for a POSIX shell."""
    base = preset(config.preset, size=config.size)
    words = ["ddpm-studio", "train", config.image_set, "--run", str(run), "--preset", config.preset]
    words += ["--size", str(config.size)]
    if config.channels != "rgb":
        words += ["--channels", config.channels]
    if config.background != base.background:
        words += ["--background", "#{:02x}{:02x}{:02x}".format(*config.background)]
    if config.flips:
        words.append("--flips")
    if config.seconds is not None:
        words += ["--seconds", f"{config.seconds:g}"]
    if config.images < UNLIMITED_IMAGES and (config.seconds is not None or config.images != base.images):
        words += ["--images", str(config.images)]
    if config.device != "auto":
        words += ["--device", config.device]
    if config.seed:
        words += ["--seed", str(config.seed)]
    before = base.model_dump(mode="json")
    if config.seconds is not None:
        before["preview_seconds"] = None  # the command line's own choice is another where the time is limited
    after = config.model_dump(mode="json")
    for name, value in _changed({k: v for k, v in before.items() if k not in _OWN_OPTIONS}, after):
        words += ["--set", f"{name}={value if isinstance(value, str) else json.dumps(value)}"]
    return shlex.join(words)


def _changed(before: dict[str, Any], after: dict[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    """The values that differ, by their names; a dot reaches into a part."""
    found: list[tuple[str, Any]] = []
    for name, value in before.items():
        if isinstance(value, dict) and isinstance(after[name], dict):
            found += _changed(value, after[name], f"{prefix}{name}.")
        elif value != after[name]:
            found.append((prefix + name, after[name]))
    return found
