"""One program at a time trains in a run folder. Torch-free.

The system's own lock on a file says who: it ends with the process that holds it, however that ends, and Linux, macOS
and Windows keep it on network folders too. Where a file system has no locks, what is written in the file has to do.
"""

import errno
import json
import os
import socket
import sys
import time
from pathlib import Path
from typing import Any

import psutil

from ddpm_studio.data.bounded import read_bounded
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import RUN_FILE
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.metrics import METRICS
from ddpm_studio.training.run_folder import RESUME, RunError, read_config

LOCK = ".lock"
_STALE_SECONDS = 600.0  # without a sign of life, a program on another computer counts as gone
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EINVAL, getattr(errno, "EOPNOTSUPP", -1), errno.ENOTSUP}
_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_FAR = 2**30  # the byte that is locked on Windows: those before it can still be read


class RunLock:
    """Held from its making until ``release``; a lock whose program is dead is taken over."""

    def __init__(self, run: Path) -> None:
        """Raises RunError where another program trains in ``run``, and OSError where nothing can be written there."""
        run.mkdir(parents=True, exist_ok=True)
        self._path = run / LOCK
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            holder = self._read()
            try:
                _lock(self._file)
            except OSError as error:
                if error.errno in _HELD:
                    raise _busy(run, holder) from None
                if error.errno not in _NO_LOCKS:
                    raise
                if lives(holder, self._path):
                    raise _busy(run, holder) from None
            me = psutil.Process()
            self._write({"pid": me.pid, "began": me.create_time(), "host": socket.gethostname()})
        except BaseException:
            os.close(self._file)
            raise

    def release(self) -> None:
        """Let others in. A folder in which no run came to be is removed, if nothing else is in it."""
        try:
            os.ftruncate(self._file, 0)
            run = self._path.parent
            if not (run / RUN_FILE).exists() and [path.name for path in run.iterdir()] == [LOCK]:
                if sys.platform == "win32":
                    os.close(self._file)
                    self._file = -1
                self._path.unlink()
                run.rmdir()
        except OSError:  # the folder has vanished, or its disk fails: there is nothing left to release
            pass
        finally:
            if self._file >= 0:
                os.close(self._file)

    def _read(self) -> dict[str, Any]:
        """Who holds it, or held it last; empty where nobody, or nobody that can be read."""
        try:
            return _holder(os.pread(self._file, 4096, 0) if hasattr(os, "pread") else self._path.read_bytes())
        except OSError:
            return {}

    def _write(self, holder: dict[str, Any]) -> None:
        os.lseek(self._file, 0, os.SEEK_SET)
        os.ftruncate(self._file, 0)
        os.write(self._file, json.dumps(holder).encode())


def _lock(file: int) -> None:
    """Take the system's lock, or raise OSError at once."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def holder_of(run: Path) -> dict[str, Any]:
    """Who trains in ``run``, or did when it was killed; empty where nobody. It takes no lock, so it disturbs nobody."""
    try:
        return _holder(read_bounded(run / LOCK, 4096))
    except (OSError, ValueError):
        return {}


def _holder(text: bytes) -> dict[str, Any]:
    """Who wrote this into the file; empty where nobody that can be read."""
    try:
        holder = json.loads(text)
        return {"pid": int(holder["pid"]), "began": float(holder["began"]), "host": str(holder["host"])}
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}


def lives(holder: dict[str, Any], path: Path) -> bool:
    """Whether the program that wrote itself into the file is still there, as far as can be known."""
    if not holder:
        return False
    if holder["host"] != socket.gethostname():
        signs = [sign.stat().st_mtime for sign in (path, path.with_name(METRICS)) if sign.exists()]
        return time.time() - max(signs) < _STALE_SECONDS
    try:
        # A number is given again: only together with its time of birth is it the same process
        return abs(psutil.Process(holder["pid"]).create_time() - holder["began"]) < 1
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        return True


def _busy(run: Path, holder: dict[str, Any]) -> RunError:
    who = (
        " " + tr("(process {process} on {computer})", process=holder["pid"], computer=holder["host"]) if holder else ""
    )
    return RunError(
        tr(
            "Another program is training in '{name}'{who}, and two would destroy each other's work. Stop "
            "that one first, or choose another run.",
            name=run.name,
            who=who,
        )
    )


def check_folder(config: TrainConfig, run: Path, resume: bool) -> None:
    """Raises RunError where a new run would overwrite one, or a resumed one would become another model."""
    if not resume:
        if (run / RUN_FILE).exists() or (run / RESUME).exists():
            raise RunError(tr("There is a run in '{run}' already. Resume it, or choose another folder.", run=run))
        if run.exists() and (not run.is_dir() or any(not _left_behind(path) for path in run.iterdir())):
            raise RunError(tr("'{run}' is not empty. Choose another folder for the run.", run=run))
        return
    before = read_config(run)
    for field in ("size", "channels", "network", "schedule", "objective", "batch_size", "optimizer", "seed"):
        if getattr(before, field) != getattr(config, field):
            raise RunError(
                tr(
                    "'{name}' was trained with {field} = {before}, and cannot go on with {now}. Start a new run for "
                    "that.",
                    name=run.name,
                    field=field,
                    before=getattr(before, field),
                    now=getattr(config, field),
                )
            )


def _left_behind(path: Path) -> bool:
    """Whether it is nothing but what a program leaves that was killed before there was a run."""
    return path.name == LOCK or (path.name.startswith(".") and path.suffix == ".part")
