"""Runs that wait to be trained, kept in the workspace as ``queue.json``. Torch-free."""

import json
import os
import time
import uuid
from pathlib import Path

from pydantic import Field, ValidationError

from ddpm_studio.data.bounded import brief, read_json
from ddpm_studio.language import tr
from ddpm_studio.model.config import Frozen, fault_in
from ddpm_studio.model.files import write_text_atomically
from ddpm_studio.training.config import TrainConfig

FILE = "queue.json"
MOST = 1000  # runs that wait


class QueuedRun(Frozen):
    """One that waits: its configuration as it was when it was put there. resume: it is a run that goes on."""

    key: str = Field(default_factory=lambda: uuid.uuid4().hex)
    name: str
    config: TrainConfig
    resume: bool = False
    added: float = Field(default_factory=time.time)  # seconds since 1970


def write_queue(home: Path, runs: tuple[QueuedRun, ...], held: bool) -> None:
    """Keep the queue. held: no run is begun by itself. Raises OSError."""
    record = {"held": held, "runs": [run.model_dump(mode="json") for run in runs]}
    write_text_atomically(home / FILE, json.dumps(record, indent=1) + "\n")


def read_queue(home: Path) -> tuple[tuple[QueuedRun, ...], bool, str]:
    """The runs that wait, whether they are held, and what is to be said where the file cannot be read.

    Such a file is set aside as ``queue.json.bak``. The runs in it that can be read are kept.
    """
    path = home / FILE
    try:
        record = read_json(path)
        rows, held = record["runs"][:MOST], bool(record["held"])
    except FileNotFoundError:
        return (), False, ""
    except (OSError, ValueError, KeyError, TypeError) as error:
        return (), True, _set_aside(path, brief(error))
    runs, faults = [], []
    for row in rows:
        try:
            runs.append(QueuedRun.model_validate(row))
        except ValidationError as error:
            faults.append(fault_in(error))
    if not faults:
        return tuple(runs), held, ""
    return (
        tuple(runs),
        True,
        _set_aside(path, tr("{bad} of {all} runs in it: {fault}", bad=len(faults), all=len(rows), fault=faults[0])),
    )


def _set_aside(path: Path, why: str) -> str:
    try:
        os.replace(path, path.with_name(FILE + ".bak"))
    except OSError as error:
        return tr(
            "{name} could not be read ({why}), nor set aside ({error}).", name=path.name, why=why, error=brief(error)
        )
    return tr("{name} could not be read ({why}); it was set aside as {file}.bak.", name=path.name, why=why, file=FILE)
