"""A training in a process of its own, to which bad things happen. The process is a fork: torch is loaded only once."""

import ctypes
import errno
import os
import resource
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import torch
import torch._dynamo  # torch loads it at the first step of an optimizer, which would be in each of the forks

from ddpm_studio.model.catalogue import RUN_FILE
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.run_folder import RunError
from ddpm_studio.training.trainer import train
from ddpm_studio.training.watcher import Watcher

DONE, SAID, CRASHED = 0, 3, 4  # exit statuses: to its end; ended with a message for people; with any other exception
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND

CALLS_FAIL = "full_disk" in os.environ.get("LD_PRELOAD", "")  # whether single system calls can be made to fail

Hook = Callable[[str], None]  # told of each operation on the run folder before it happens; "read" or "write"


class _Reports(Watcher):
    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    def _say(self, line: str) -> None:
        os.write(self._pipe, (line + "\n").encode())

    def started(self, images_seen, parameters, model, device) -> None:
        self._say(f"from {images_seen}")

    def stepped(self, report) -> None:
        self._say(f"at {report.images_seen}")


@dataclass
class Ending:
    """status: exit status, or minus the signal. first, last: images seen at the start and at the last step, if any."""

    status: int
    first: int | None = None
    last: int | None = None
    words: str = ""
    operations: dict[str, int] = field(default_factory=dict)


class Victim:
    """Trains in ``run``: goes on where there is a run, and begins one where there is none."""

    def __init__(self, config: TrainConfig, run: Path, arm: Callable[[], Hook | None] = lambda: None) -> None:
        """arm: called in the new process; what it returns hears of the run folder's files."""
        reading, writing = os.pipe()
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(reading)
            _train(config, run, arm, writing)
        os.close(writing)
        self._pipe = reading
        self._text = b""
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        while part := os.read(self._pipe, 65536):
            self._text += part

    def end(self, by: int | None = None) -> Ending:
        """Wait for the end, or send the signal ``by`` first."""
        if by is not None:
            os.kill(self.pid, by)
        _, status = os.waitpid(self.pid, 0)
        self._reader.join()
        os.close(self._pipe)
        ending = Ending(os.waitstatus_to_exitcode(status))
        for line in self._text.decode(errors="replace").splitlines():
            word, _, rest = line.partition(" ")
            if word == "from":
                ending.first = int(rest)
            elif word == "at":
                ending.last = int(rest)
            elif word == "count":
                kind, number = rest.rsplit(maxsplit=1)
                ending.operations[kind] = int(number)
            else:
                ending.words += line + "\n"
        return ending


def _train(config: TrainConfig, run: Path, arm: Callable[[], Hook | None], pipe: int) -> None:
    status, counts = CRASHED, {"read": 0, "write": 0}
    try:
        torch.set_num_threads(1)
        hook = arm()
        listening = True

        def audit(event: str, args: tuple) -> None:
            kind = _kind(event, args, str(run)) if listening else None
            if kind is not None:
                counts[kind] += 1
                if hook is not None:
                    hook(kind)

        sys.addaudithook(audit)
        try:
            train(config, run, resume=(run / RUN_FILE).exists(), watcher=_Reports(pipe))
            status = DONE
        except (RunError, OSError) as error:
            status = SAID
            os.write(pipe, f"{type(error).__name__}: {error}\n".encode())
        listening = False
        if CALLS_FAIL:
            calls = ctypes.CDLL(None)
            counts |= {"write call": calls.fault_count(0), "read call": calls.fault_count(1)}
        os.write(pipe, "".join(f"count {kind} {number}\n" for kind, number in counts.items()).encode())
    except BaseException:
        os.write(pipe, traceback.format_exc().encode())
    finally:
        os._exit(status)


def _kind(event: str, args: tuple, folder: str) -> str | None:
    """What an audited event does to the files in ``folder``: "read", "write" or nothing."""
    if event not in ("open", "os.rename", "os.mkdir", "os.chmod", "os.truncate", "os.scandir", "os.listdir"):
        return None
    place = args[0]
    inside = isinstance(place, str | os.PathLike) and os.fspath(place).startswith(folder)
    if not inside:
        return None
    if event == "open":
        return "write" if args[2] & _WRITES else "read"
    return "read" if event in ("os.scandir", "os.listdir") else "write"


def no_space_from(number: int) -> Callable[[], Hook]:
    """From the run folder's ``number``-th write on, the disk is full."""
    return lambda: _failing("write", number, errno.ENOSPC, for_good=True)


def read_only_from(number: int) -> Callable[[], Hook]:
    """From the ``number``-th write on, the disk is for reading only, as systems make it that find it damaged."""
    return lambda: _failing("write", number, errno.EROFS, for_good=True)


def call_fails(folder: Path, reading: bool, number: int) -> Callable[[], None]:
    """The ``number``-th system call that reads in ``folder`` fails, or that writes and all after it. 0: none."""

    def arm() -> None:
        code = errno.EIO if reading else errno.ENOSPC
        ctypes.CDLL(None).fault_arm(os.fsencode(folder), int(reading), ctypes.c_long(number), code)

    return arm


def unreadable_at(number: int) -> Callable[[], Hook]:
    """The ``number``-th read fails."""
    return lambda: _failing("read", number, errno.EIO, for_good=False)


def _failing(kind: str, number: int, code: int, for_good: bool) -> Hook:
    seen = 0

    def hook(happening: str) -> None:
        nonlocal seen
        if happening == kind:
            seen += 1
            if seen == number or (for_good and seen > number):
                raise OSError(code, os.strerror(code))

    return hook


def killed_while_writing(number: int, seconds: float) -> Callable[[], Hook]:
    """The process is killed so long after its ``number``-th write began."""

    def arm() -> Hook:
        seen = 0

        def hook(kind: str) -> None:
            nonlocal seen
            seen += kind == "write"
            if seen == number:
                threading.Timer(seconds, os.kill, (os.getpid(), signal.SIGKILL)).start()

        return hook

    return arm


def files_up_to(size: int) -> Callable[[], None]:
    """The system refuses to let any file grow beyond ``size`` bytes, in the middle of a write."""

    def arm() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return arm
