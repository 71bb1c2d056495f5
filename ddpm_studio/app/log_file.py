"""The log of the window, and whether it ended in order the last time.

``log/window.log`` in the workspace folder holds what was said and what went wrong, of the newest starts. A file beside
it says that the program runs: one that is still there at the next start, of a process that is gone, tells of a crash.
"""

import faulthandler
import json
import logging
import os
import sys
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

import psutil

from ddpm_studio import __version__
from ddpm_studio.app.notes import Note, Notes
from ddpm_studio.data.bounded import read_json

FOLDER = "log"
LOG = "window.log"
CRASH = "crash.txt"  # what Python says of itself where the system ends it
RUNNING = "running.json"
MOST_BYTES = 512 * 1024  # of a log; two older ones are kept
_SHOWN_BYTES = 256 * 1024
_LEVELS = {"info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}

log = logging.getLogger("ddpm_studio.window")


class LogFile:
    """Keeps the log while the window is open. A folder that cannot be written to costs the log, and nothing else."""

    def __init__(self, home: Path, notes: Notes) -> None:
        self.folder = home / FOLDER
        self.crashed = _crash_of(self.folder)
        self._handler: logging.Handler | None = None
        self._crash: IO[str] | None = None
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._handler = RotatingFileHandler(
                self.folder / LOG, maxBytes=MOST_BYTES, backupCount=2, encoding="utf-8", delay=True
            )
            self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            log.addHandler(self._handler)
            log.setLevel(logging.INFO)
            log.propagate = False
            if not faulthandler.is_enabled():
                self._crash = open(self.folder / CRASH, "w", encoding="utf-8")  # noqa: SIM115 (until the program ends)
                faulthandler.enable(self._crash)
            (self.folder / RUNNING).write_text(json.dumps({"pid": os.getpid(), "began": _began(os.getpid())}))
            log.info("DDPM Studio %s starts, Python %s on %s", __version__, sys.version.split()[0], sys.platform)
        except OSError as error:
            log.warning("no log can be kept: %s", error)
        notes.said.connect(self._note)

    def _note(self, note: Note) -> None:
        details = "\n" + note.details.rstrip() if note.details else ""
        log.log(_LEVELS[note.kind], "%s %s %s%s", note.what, note.why, note.remedy, details)

    def text(self) -> str:
        """The newest of the log."""
        return _end_of(self.folder / LOG)

    def close(self) -> None:
        """The program ends in order."""
        if self._handler is None:
            return
        log.info("the window is closed")
        log.removeHandler(self._handler)
        self._handler.close()
        self._handler = None
        if self._crash is not None:
            faulthandler.disable()
            self._crash.close()
            self._crash = None
        (self.folder / RUNNING).unlink(missing_ok=True)


def log_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Keep an error that nobody caught."""
    log.error("unexpected: %s", error, exc_info=(kind, error, trace))


def _crash_of(folder: Path) -> str | None:
    """A report of the last start, where that did not end in order; else None."""
    try:
        running = read_json(folder / RUNNING)
        pid, began = int(running["pid"]), float(running["began"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError):
        pid, began = 0, 0.0
    if pid and _began(pid) == began:
        return None  # another window of this workspace is open
    when = datetime.fromtimestamp(began).strftime("%Y-%m-%d %H:%M:%S") if began else "at an unknown time"
    began_at = f"The window that was started {when} did not end in order."
    return "\n\n".join(part for part in (began_at, _end_of(folder / CRASH), _end_of(folder / LOG)) if part)


def _began(pid: int) -> float:
    """When the process began, in seconds since the epoch; 0 where there is none."""
    try:
        return round(psutil.Process(pid).create_time(), 2)
    except psutil.Error:
        return 0.0


def _end_of(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            file.seek(max(0, path.stat().st_size - _SHOWN_BYTES))
            return file.read(_SHOWN_BYTES).decode("utf-8", "replace").strip()
    except OSError:
        return ""
