"""Which models there are, and what each is: read from file names and headers, without torch and without the weights.

A *run* is a folder with ``run.json`` and ``checkpoints/images_000020000.safetensors``, one file per checkpoint. A
*model* is one ``.safetensors`` file that carries its configuration in its metadata under the key ``ddpm_studio``.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from safetensors import SafetensorError, safe_open

from ddpm_studio import assets
from ddpm_studio.data.bounded import brief, open_file, parsed_json
from ddpm_studio.language import tr
from ddpm_studio.model.config import ModelConfig, fault_in
from ddpm_studio.model.noise_schedule import build_schedule

METADATA_KEY = "ddpm_studio"
RUN_FILE = "run.json"
CHECKPOINTS = "checkpoints"
UNTRAINED = "untrained"
FINAL = "final"
_LABS = "labs-16"  # the teaching labs' own network, trained as they do
_LONGEST_HEADER = 32 * 2**20  # bytes; the program's own take some thousand, or with many contexts some hundred thousand
_FIRST = "sprites-16"  # the quickest to draw, and the one that the lessons speak of
_CHECKPOINT_NAME = re.compile(r"images_(\d+)\.safetensors")


class ModelError(ValueError):
    """A model that cannot be used. The message says what, why, and what to do."""


@dataclass(frozen=True)
class CheckpointFile:
    """One checkpoint of a run, and how many images the network had seen."""

    path: Path
    images_seen: int


@dataclass(frozen=True)
class ModelInfo:
    """What a person needs to know to choose a model.

    path: as it was given. checkpoints: oldest first; one for a model file. images_seen: of the newest.
    """

    path: Path
    name: str
    config: ModelConfig
    checkpoints: tuple[CheckpointFile, ...]

    @property
    def images_seen(self) -> int:
        return self.checkpoints[-1].images_seen


def checkpoint_name(images_seen: int) -> str:
    """The file name of a checkpoint."""
    return f"images_{images_seen:09d}.safetensors"


def is_run(path: Path) -> bool:
    """Whether ``path`` is a run folder with at least one checkpoint."""
    return path.is_dir() and bool(checkpoints(path))


def checkpoints(run: Path) -> tuple[CheckpointFile, ...]:
    """The checkpoints in the run folder, oldest first."""
    found = []
    for path in (run / CHECKPOINTS).glob("images_*.safetensors"):
        if match := _CHECKPOINT_NAME.fullmatch(path.name):
            found.append(CheckpointFile(path, int(match[1])))
    return tuple(sorted(found, key=lambda checkpoint: checkpoint.images_seen))


def read_header(path: Path) -> tuple[ModelConfig, dict[str, Any]]:
    """The configuration in a model file, and the other facts beside it (``images_seen`` and so on).

    Raises ModelError if the file is no model of this program.
    """
    try:
        check_header(path)
        with safe_open(path, framework="numpy") as file:
            metadata = file.metadata() or {}
    except (OSError, ValueError, SafetensorError) as error:
        raise ModelError(
            tr(
                "'{name}' cannot be read as a model: {error}. Choose a .safetensors model.",
                name=path.name,
                error=brief(error),
            )
        ) from error
    if METADATA_KEY not in metadata:
        raise ModelError(
            tr(
                "'{name}' is a safetensors file, but not a model of this program: it has no configuration. "
                "Choose a model that DDPM Studio saved.",
                name=path.name,
            )
        )
    try:
        facts = parsed_json(metadata[METADATA_KEY])
        config = ModelConfig.model_validate(facts.pop("config"))
        build_schedule(config.schedule)
        images_seen = facts.get("images_seen", 0)
        if type(images_seen) is not int or not 0 <= images_seen < 2**53:
            raise ValueError(tr("images_seen is no number of images"))
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        why = fault_in(error) if isinstance(error, ValidationError) else brief(error)
        raise ModelError(
            tr(
                "The configuration inside '{name}' is damaged or of another version: {why}. Choose another model.",
                name=path.name,
                why=why,
            )
        ) from error
    return config, facts


def check_header(path: Path) -> None:
    """Raises ValueError where what a safetensors file says of itself is absurdly long: it is read into memory."""
    with open_file(path) as file:
        length = int.from_bytes(file.read(8), "little")
    if length > _LONGEST_HEADER:
        raise ValueError(tr("its header would have {length:,} bytes, as no model's has", length=length))


def weights_file(path: Path, checkpoint: str = FINAL) -> Path:
    """The file that holds the weights of ``checkpoint`` (``final``, or a file name) of a run folder or model file.

    For ``untrained`` it is the newest file, whose configuration makes the untrained network. Raises ModelError.
    """
    if path.is_file():
        return path
    if not path.exists():
        raise ModelError(
            tr("There is no model at '{path}'. Choose a run folder, a checkpoint or a .safetensors file.", path=path)
        )
    found = checkpoints(path)
    if not found:
        raise ModelError(
            tr("The folder '{path}' holds no checkpoint yet. Train longer, or choose another run.", path=path)
        )
    if checkpoint in (FINAL, UNTRAINED):
        return found[-1].path
    for candidate in found:
        if candidate.path.name == checkpoint:
            return candidate.path
    raise ModelError(tr("The run '{name}' has no checkpoint '{checkpoint}'.", name=path.name, checkpoint=checkpoint))


def read_info(path: Path) -> ModelInfo:
    """What the run folder, checkpoint or model file at ``path`` is. Raises ModelError."""
    newest = weights_file(path)
    config, facts = read_header(newest)
    if path.is_dir():
        return ModelInfo(path, path.name, config, checkpoints(path))
    images_seen = facts.get("images_seen", 0)
    name = path.stem
    if path.parent.name == CHECKPOINTS and _CHECKPOINT_NAME.fullmatch(path.name):
        name = tr("{name} at {images_seen:,} images", name=path.parent.parent.name, images_seen=images_seen)
    return ModelInfo(path, name, config, (CheckpointFile(path, images_seen),))


def shipped_models() -> tuple[Path, ...]:
    """The models that come with the program: the one for the first start, then the others by name."""
    found = (path for path in assets.models().iterdir() if is_run(path))
    return tuple(sorted(found, key=lambda path: (path.name != _FIRST, path.name)))


def labs_model() -> Path | None:
    """The teaching labs' own model, where it came with the program."""
    return next((path for path in shipped_models() if path.name == _LABS), None)


def models_in(folder: Path) -> tuple[Path, ...]:
    """The run folders and model files directly in ``folder``, newest first."""
    if not folder.is_dir():
        return ()
    found = [p for p in folder.iterdir() if is_run(p) or (p.is_file() and p.suffix == ".safetensors")]
    return tuple(sorted(found, key=lambda p: p.stat().st_mtime, reverse=True))
