"""A run folder: ``run.json``, ``metrics.csv``, ``checkpoints/``, ``previews/``, ``log.txt``. Torch-free."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from PIL import Image
from pydantic import ValidationError

from ddpm_studio import __version__
from ddpm_studio.data.bounded import brief, open_file, read_json
from ddpm_studio.data.channels import from_picture, to_picture
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import RUN_FILE, checkpoints
from ddpm_studio.model.config import fault_in
from ddpm_studio.model.files import write_atomically, write_text_atomically
from ddpm_studio.training.config import TrainConfig

PREVIEWS = "previews"
TENSORBOARD = "tensorboard"
RESUME = "resume.safetensors"
LOG = "log.txt"
_LARGEST_PREVIEW = 4096 * 1024  # pixels of 64 images of 64 x 64, and some
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


# What a run did whose configuration does not say it, because it is from before one could choose: it goes on with the
# images that it began with, and keeps all of its checkpoints.
_BEFORE = {"copies_together": False, "checkpoint_minutes": 0.0, "keep_checkpoints": 0}


class RunError(ValueError):
    """A run that cannot be started or gone on with. The message says what, why, and what to do."""


@dataclass(frozen=True)
class Run:
    """One past or present run, as far as its folder tells."""

    path: Path
    config: TrainConfig
    images_seen: int
    modified: float  # seconds since the epoch


def write_config(run: Path, config: TrainConfig) -> None:
    """Save the whole configuration as ``run.json``."""
    record = {"program": f"ddpm-studio {__version__}", "config": config.model_dump(mode="json")}
    write_text_atomically(run / RUN_FILE, json.dumps(record, indent=2) + "\n")


def read_config(run: Path) -> TrainConfig:
    """The configuration in ``run.json``. Raises RunError."""
    try:
        config = read_json(run / RUN_FILE)["config"]
        return TrainConfig.model_validate({**_BEFORE, **config})
    except (OSError, ValueError, KeyError, TypeError) as error:
        why = fault_in(error) if isinstance(error, ValidationError) else brief(error)
        raise RunError(
            tr(
                "'{run}' is no run folder that can be read: its '{file}' is missing or damaged ({why}). "
                "Choose another run; checkpoints in it can still be sampled from.",
                run=run,
                file=RUN_FILE,
                why=why,
            )
        ) from error


def read_run(path: Path) -> Run:
    """What the run folder says of itself. Raises RunError."""
    config = read_config(path)
    found = checkpoints(path)
    newest = found[-1].path if found else path / RUN_FILE
    return Run(path, config, found[-1].images_seen if found else 0, newest.stat().st_mtime)


def runs_in(folder: Path) -> tuple[Run, ...]:
    """All runs directly in ``folder``, newest first; folders that cannot be read are left out."""
    runs = []
    for path in folder.iterdir() if folder.is_dir() else ():
        try:
            runs.append(read_run(path))
        except (RunError, OSError):
            continue
    return tuple(sorted(runs, key=lambda run: run.modified, reverse=True))


def write_preview(run: Path, images_seen: int, images: np.ndarray) -> None:
    """Keep preview images (N, H, W, C) as one PNG, side by side."""
    strip = to_picture(np.concatenate(list(images), axis=1))
    path = run / PREVIEWS / f"images_{images_seen:09d}.png"
    write_atomically(path, lambda part: strip.save(part, "PNG"), within=run)


def read_previews(run: Path) -> list[tuple[int, np.ndarray]]:
    """All previews, oldest first, as (images_seen, (N, H, W, C) uint8); what cannot be read is left out."""
    found = (_read_preview(path) for path in _preview_files(run))
    return [preview for preview in found if preview is not None]


def newest_preview(run: Path) -> np.ndarray | None:
    """(N, H, W, C) uint8 of the newest preview that can be read; None where there is none."""
    found = (_read_preview(path) for path in reversed(_preview_files(run)))
    return next((preview[1] for preview in found if preview is not None), None)


def _preview_files(run: Path) -> list[Path]:
    return sorted((run / PREVIEWS).glob("images_*.png"))


def _read_preview(path: Path) -> tuple[int, np.ndarray] | None:
    try:
        seen = int(path.stem.removeprefix("images_"))
        with open_file(path) as file, Image.open(file, formats=["PNG"]) as image:
            width, height = image.size
            if width * height > _LARGEST_PREVIEW:
                return None
            strip = from_picture(image)
        return seen, np.stack(np.split(strip, width // height, 1))
    except (OSError, ValueError, SyntaxError, ZeroDivisionError, *_BOMBS):
        return None  # damaged from outside: the film has a picture less


def note(run: Path, line: str) -> None:
    """Add a line, with the time, to ``log.txt``."""
    with (run / LOG).open("a", encoding="utf-8") as file:
        file.write(f"{datetime.now().isoformat(timespec='seconds')} {line}\n")
