"""A few of each kind of fault; ``inject.py`` by itself does many."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import warm

KINDS = ("kills", "writes", "reads", "calls", "read-only", "vanish", "twice", "stops", "windows")
INJECT = Path(__file__).with_name("inject.py")


def _inject() -> None:
    from tests.faults.inject import main  # it is for the new process alone

    main()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and POSIX signals")
@pytest.mark.parametrize(
    ("what", "count", "kinds"),
    [
        ("kills", 4, {"SIGKILL": 2, "SIGKILL while writing": 2}),
        ("writes", 4, {"ENOSPC": 4, "write broken off": 2}),
        ("reads", 3, {"EIO": 3}),
        ("calls", 2, {"ENOSPC at a system call": 2, "EIO at a system call": 2}),
        ("read-only", 1, {"EROFS": 1}),
        ("vanish", 1, {"run folder vanished": 1}),
        ("twice", 1, {"second program": 1}),
        ("stops", 3, {"SIGSTOP of a training": 3}),
        ("windows", 1, {"SIGSTOP of the engine": 1, "SIGKILL of the window": 1}),
    ],
)
def test_nothing_is_lost(what, count, kinds):
    if what == "calls" and (sys.platform != "linux" or shutil.which("cc") is None):
        pytest.skip("needs Linux and a C compiler")
    options = [word for name in KINDS for word in (f"--{name}", str(count if name == what else 0))]
    if what == "calls":  # which it starts itself again for, with another C library
        command = [sys.executable, str(INJECT), *options, "--json"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)
    else:
        done = warm.run(_inject, INJECT, *options, "--json")
    assert done.stdout, done.stderr
    facts = json.loads(done.stdout)
    assert (facts["lost"], facts["half_written"]) == ([], [])
    assert facts["faults"] == kinds
    assert facts["steps_repeated_at_most"] <= 4  # a checkpoint every three, and the one under way
    assert done.returncode == 0
