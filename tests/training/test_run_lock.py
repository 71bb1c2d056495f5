"""Two programs and one run: the second is told, and a dead one is in nobody's way."""

import json
import os
import signal
import socket
import subprocess
import sys
import time

import psutil
import pytest

from ddpm_studio.training.run_folder import RunError
from ddpm_studio.training.run_lock import LOCK, RunLock, lives

HOLD = """
import sys, time
from pathlib import Path
from ddpm_studio.training.run_lock import RunLock
lock = RunLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(600)
"""


def test_a_second_program_is_told_who_is_at_work_and_a_dead_one_is_succeeded(tmp_path):
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout.readline() == "held\n"
        with pytest.raises(RunError, match=f"Another program is training.*process {other.pid} on.*another run"):
            RunLock(tmp_path)
        os.kill(other.pid, signal.SIGKILL)
        other.wait()
        lock = RunLock(tmp_path)
        assert json.loads((tmp_path / LOCK).read_text())["pid"] == os.getpid()
        lock.release()
    finally:
        other.kill()
        other.wait()
        other.stdout.close()


def test_within_one_program_too(tmp_path):
    lock = RunLock(tmp_path)
    with pytest.raises(RunError, match="Another program"):
        RunLock(tmp_path)
    lock.release()
    RunLock(tmp_path).release()


def test_a_folder_in_which_no_run_came_to_be_is_removed(tmp_path):
    RunLock(tmp_path / "new").release()
    assert not (tmp_path / "new").exists()
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "run.json").touch()
    RunLock(tmp_path / "old").release()
    assert (tmp_path / "old" / "run.json").exists()


@pytest.mark.parametrize("content", ["", "{", "[]", "7", '{"pid": "x"}', "\0" * 100])
def test_whatever_stands_in_the_file_is_in_nobodys_way(tmp_path, content):
    (tmp_path / LOCK).write_text(content)
    RunLock(tmp_path).release()


def test_without_locks_the_word_in_the_file_has_to_do(tmp_path):
    path = tmp_path / LOCK
    path.touch()
    me, here = psutil.Process(), socket.gethostname()
    assert lives({"pid": me.pid, "began": me.create_time(), "host": here}, path)
    assert not lives({"pid": me.pid, "began": me.create_time() - 100, "host": here}, path)  # the number, given again
    assert not lives({"pid": 2**22 + 1, "began": 0.0, "host": here}, path)
    assert not lives({}, path)
    elsewhere = {"pid": 1, "began": 0.0, "host": here + "x"}
    assert lives(elsewhere, path)
    long_ago = time.time() - 3600
    os.utime(path, (long_ago, long_ago))
    assert not lives(elsewhere, path)
    (tmp_path / "metrics.csv").touch()  # it goes on writing
    assert lives(elsewhere, path)
