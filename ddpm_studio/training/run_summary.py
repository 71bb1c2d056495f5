"""What a run folder says of itself in a line of a table, read again only where files have changed. Torch-free."""

import math
import os
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from ddpm_studio.data.bounded import open_file
from ddpm_studio.model.catalogue import CHECKPOINTS, RUN_FILE, checkpoints
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.metrics import METRICS
from ddpm_studio.training.run_ending import FAILURE, read_failure
from ddpm_studio.training.run_folder import PREVIEWS, RESUME, RunError, read_config
from ddpm_studio.training.run_keeping import NOTE, read_note
from ddpm_studio.training.run_lock import LOCK, holder_of, lives
from ddpm_studio.training.run_quality import QUALITY, RunQuality, read_quality

RunState = Literal["training", "finished", "stopped", "interrupted", "failed"]
_LOSSES = 100  # newest steps whose mean is the run's loss
_PART = 2**18  # bytes of metrics read at once
_REST = 0.002  # seconds after each, so that a window's thread in the same process is not kept waiting
_WATCHED = (RUN_FILE, METRICS, CHECKPOINTS, PREVIEWS, RESUME, NOTE, QUALITY, FAILURE, LOCK)


@dataclass(frozen=True)
class RunSummary:
    """One run. seconds: trained; loss: mean of the newest steps; both losses of validation, None where not measured.

    bytes: on the disk. modified: seconds since 1970, when it was last trained. failure: why the last training failed.
    trainer: of a run in training, the process that trains it.
    """

    path: Path
    config: TrainConfig
    state: RunState
    images_seen: int
    seconds: float
    loss: float | None
    best_validation: float | None
    last_validation: float | None
    quality: RunQuality | None
    bytes: int
    modified: float
    note: str
    failure: str = ""
    trainer: int | None = None

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def complete(self) -> bool:
        """Whether it has come to the end that its configuration gives."""
        return done_share(self.config, self.images_seen, self.seconds) >= 1


def done_share(config: TrainConfig, images_seen: int, seconds: float) -> float:
    """How far a run is, 1 at its end: by images or by seconds, whichever is further."""
    share = images_seen / config.images
    return max(share, seconds / config.seconds) if config.seconds is not None else share


@dataclass
class _Curve:
    """What was read of a metrics file, and how far: it grows, and is read on from there."""

    file: tuple[int, int] = (0, 0)
    offset: int = 0
    columns: list[bytes] = field(default_factory=list)
    seconds: float = 0.0
    best: float | None = None
    last: float | None = None
    losses: deque[float] = field(default_factory=lambda: deque(maxlen=_LOSSES))


class RunReader:
    """Reads the runs in a folder, again and again. For one thread at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[Path, tuple[tuple, RunSummary]] = {}
        self._curves: dict[Path, _Curve] = {}

    def read(self, tell: Callable[[float], None] = lambda _share: None) -> Iterator[RunSummary]:
        """Every run there is; folders that cannot be read are left out. tell: told how far it is, 0..1."""
        try:
            paths = [path for path in self._folder.iterdir() if (path / RUN_FILE).is_file()]
        except OSError:
            paths = []
        for gone in self._known.keys() - set(paths):
            del self._known[gone]
            self._curves.pop(gone, None)
        for number, path in enumerate(paths):
            tell(number / len(paths))
            try:
                yield self._summary(path)
            except (RunError, OSError):
                continue

    def _summary(self, path: Path) -> RunSummary:
        seen = _fingerprint(path)
        if path in self._known and self._known[path][0] == seen:
            return self._known[path][1]
        config = read_config(path)
        found = checkpoints(path)
        images_seen = found[-1].images_seen if found else 0
        curve = self._curves[path] = _read_on(path / METRICS, self._curves.get(path, _Curve()))
        holder = holder_of(path)
        alive = lives(holder, path / LOCK)
        failure = read_failure(path)
        state: RunState = "stopped"
        if alive:
            state = "training"
        elif failure:
            state = "failed"
        elif done_share(config, images_seen, curve.seconds) >= 1:
            state = "finished"
        elif holder:
            state = "interrupted"  # whoever trained it never came to take its name out
        newest = found[-1].path if found else path / RUN_FILE
        summary = RunSummary(
            path=path,
            config=config,
            state=state,
            images_seen=images_seen,
            seconds=curve.seconds,
            loss=sum(curve.losses) / len(curve.losses) if curve.losses else None,
            best_validation=curve.best,
            last_validation=curve.last,
            quality=read_quality(path),
            bytes=folder_bytes(path),
            modified=newest.stat().st_mtime,
            note=read_note(path),
            failure=failure,
            trainer=holder.get("pid") if alive else None,
        )
        if not alive:  # whether its program lives shows in no file
            self._known[path] = (seen, summary)
        return summary


def folder_bytes(folder: Path) -> int:
    """The bytes of all files in the folder; links are not followed."""
    total = 0
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    total += folder_bytes(Path(entry.path))
                else:
                    total += entry.stat(follow_symlinks=False).st_size
    except OSError:  # it is being taken away
        pass
    return total


def _fingerprint(run: Path) -> tuple:
    """Changes whenever a file of the run does."""
    seen = []
    for name in _WATCHED:
        try:
            stat = (run / name).stat()
            seen.append((stat.st_mtime_ns, stat.st_size))
        except OSError:
            seen.append(None)
    return tuple(seen)


def _read_on(path: Path, curve: _Curve) -> _Curve:
    """Read what has come to the metrics since the last time; a file that was written anew is read from its start."""
    try:
        opened = open_file(path)
    except (OSError, ValueError):
        return _Curve()
    with opened as file:
        stat = os.fstat(file.fileno())
        identity = (stat.st_dev, stat.st_ino)
        if identity != curve.file or stat.st_size < curve.offset:
            curve = _Curve(identity)
        file.seek(curve.offset)
        while part := file.read(_PART):
            end = part.rfind(b"\n") + 1
            if not end:
                break  # a line that is being written, or one without end
            lines = part[:end].splitlines()
            if not curve.offset:
                curve.columns = lines.pop(0).split(b",")
            curve.offset += end
            file.seek(curve.offset)
            if not _take(curve, lines):
                break
            time.sleep(_REST)
    return curve


def _take(curve: _Curve, lines: list[bytes]) -> bool:
    """Take rows in; False where these are none."""
    try:
        seconds, loss, held_out = map(curve.columns.index, (b"seconds", b"loss", b"validation_loss"))
        for line in lines:
            values = line.split(b",")
            curve.seconds = float(values[seconds])
            if math.isfinite(value := float(values[loss] or "nan")):
                curve.losses.append(value)
            if values[held_out] and math.isfinite(value := float(values[held_out])):
                curve.last = value
                curve.best = value if curve.best is None else min(curve.best, value)
    except (ValueError, IndexError):
        return False
    return True
