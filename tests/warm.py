"""Processes that need not load torch first: forked from one that has it, where the system can fork.

To load torch and the program takes two to five seconds of a processor, and hundreds of tests start an engine or a
command. How each starts from nothing is tested too: see ``tests/house``, ``tests/faults`` and ``cold_engine``.
"""

import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

# Linux only: the system libraries of macOS do not stand a fork.
METHOD = "forkserver" if sys.platform == "linux" else "spawn"
_LOADED = (
    "pytest",  # the main module, which each new process loads
    "torch._dynamo",  # which torch loads at the first step of an optimizer
    "ddpm_studio.engine.host",
    "ddpm_studio.cli",
    *(f"ddpm_studio.commands.{name}" for name in ("compare", "data", "sample", "train")),
    "tests.warm",
)


def warm_up() -> None:
    """Say what the process that others are forked from shall load. It starts with the first of them."""
    if METHOD == "forkserver":
        multiprocessing.set_forkserver_preload(list(_LOADED))


def command_line(*words: object) -> subprocess.CompletedProcess[str]:
    """Run ``ddpm-studio`` with these words in a process of its own."""
    return run(_ddpm_studio, "ddpm-studio", *words)


def run(main: Callable[[], None], *words: object, timeout: float = 280.0) -> subprocess.CompletedProcess[str]:
    """Call ``main`` in a process of its own, as ``subprocess.run`` would: with this process's working folder and
    environment, ``words`` for ``sys.argv``, nothing to read, and its output captured.

    Raises subprocess.TimeoutExpired after ``timeout`` seconds.
    """
    command = list(map(str, words))
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        process = multiprocessing.get_context(METHOD).Process(
            target=_call, args=(main, command, dict(os.environ), out, err)
        )
        process.start()
        process.join(timeout)
        if process.is_alive():
            process.kill()
            process.join()
            raise subprocess.TimeoutExpired(command, timeout, out.read_bytes(), err.read_bytes())
        return subprocess.CompletedProcess(command, process.exitcode, out.read_text(), err.read_text())


def _ddpm_studio() -> None:
    from ddpm_studio.cli import main

    main()


def _call(main: Callable[[], None], command: list[str], environment: Mapping[str, str], out: Path, err: Path) -> None:
    """What the new process does."""
    os.environ.clear()
    os.environ.update(environment)
    for number, path in ((0, os.devnull), (1, out), (2, err)):
        file = os.open(path, os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT)
        os.dup2(file, number)
        os.close(file)
    sys.argv = command
    main()
