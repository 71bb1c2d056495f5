"""Every hostile file through its loader, in processes whose memory and time are bounded, and the counts.

    python -m tests.hostile.run [--json] [--loader NAME …]

A file that ends its process, or takes longer than ``SECONDS``, is counted as a crash, and the next ones go on in a new
process. POSIX only: limits of memory are the system's.
"""

import argparse
import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from tests.hostile.files import Hostile, all_files
from tests.hostile.loaders import LOADERS, empty

SECONDS = 60.0  # for one file, on a machine that has much else to do
MEMORY = 2 * 2**30  # bytes of address space that a process may take beyond what it has when its loader is imported
LONGEST_WORDS = 700  # characters of a refusal
REMEDIES = (
    *("choose", "save", "download", "pack", "check", "unpack", "delete", "start", "train", "make", "put", "convert"),
    *("set aside", "kept only", "copy", "see that", "needs"),
)


def look(loader: str, first: int) -> None:
    """Load the files of one loader from number ``first`` on, and print one line of JSON for each."""
    import resource

    files = [file for file in all_files() if file.loader == loader]
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)
        LOADERS[loader](Path(place) / "nothing")  # what it imports is in memory now
        resource.setrlimit(resource.RLIMIT_AS, (_memory("VmSize") + MEMORY,) * 2)
        for number in range(first, len(files)):
            folder = Path(place) / "here"
            folder.mkdir()
            print(json.dumps({"number": number, **_looked_at(files[number], folder)}), flush=True)
            empty(folder)


def _looked_at(file: Hostile, folder: Path) -> dict[str, Any]:
    path = file.make(folder)
    before = _reset_peak()
    start = time.perf_counter()
    try:
        words, crash = LOADERS[file.loader](path), None
    except BaseException as error:
        words, crash = None, f"{type(error).__name__}: {error}"[:300]
    seconds = time.perf_counter() - start
    memory = max(0, _memory("VmHWM") - before)
    return {"words": words, "seconds": seconds, "memory": memory, "fault": crash or _fault(file, words)}


def _fault(file: Hostile, words: str | None) -> str | None:
    """What is wrong with the answer to a file: code that was run, or words that do not help."""
    if Path("ran").exists() or list(Path("..").glob("ran*")):
        return "code in the file was run, or a file was written outside"
    if words is None:
        return "it was opened, and should be refused" if file.refused else None
    if not 20 <= len(words) <= LONGEST_WORDS or words.rstrip()[-1] not in ".)":
        return f"the words are too short, too long or no sentence: {words[:200]!r}"
    if not any(remedy in words.lower() for remedy in REMEDIES):
        return f"the words do not say what to do: {words!r}"
    return None


def _memory(field: str) -> int:
    """Bytes, of /proc/self/status; 0 where the system has none."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(field + ":")), 0)


def _reset_peak() -> int:
    """Let the peak of memory begin anew; bytes in use."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return _memory("VmHWM")
    return _memory("VmRSS")


def run(loader: str) -> list[dict[str, Any]]:
    """The result of each file of the loader; see ``_looked_at``."""
    files = [file for file in all_files() if file.loader == loader]
    results: list[dict[str, Any]] = []
    while len(results) < len(files):
        results += _run_from(loader, len(results))
        if len(results) < len(files):
            fault = f"the process ended, or took more than {SECONDS:.0f} s"
            results.append({"words": None, "seconds": SECONDS, "memory": 0, "fault": fault})
    return [{"name": file.name, **result} for file, result in zip(files, results, strict=True)]


def _run_from(loader: str, first: int) -> list[dict[str, Any]]:
    """The results until a file ends the process, or takes too long."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.hostile.run", "--look", loader, str(first)]
    environment = {**os.environ, "PYTHONPATH": str(root), "OMP_NUM_THREADS": "1"}
    found = []
    with subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as job:
        with selectors.DefaultSelector() as ready:
            ready.register(job.stdout, selectors.EVENT_READ)
            patience = 3 * SECONDS  # for the imports
            while ready.select(patience) and (line := job.stdout.readline()):
                found.append(json.loads(line))
                patience = SECONDS
        job.send_signal(signal.SIGKILL)
    return found


def counts(results: list[dict[str, Any]]) -> dict[str, Any]:
    """What is reported: files, refused with a message, opened, faults, and the worst of time and memory."""
    kinds = Counter("fault" if r["fault"] else "opened" if r["words"] is None else "refused" for r in results)
    return {
        "files": len(results),
        "refused": kinds["refused"],
        "opened": kinds["opened"],
        "faults": kinds["fault"],
        "worst_seconds": round(max(r["seconds"] for r in results), 2),
        "worst_mib": max(r["memory"] for r in results) >> 20,
    }


def main() -> int:
    """0 where no file did harm."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--words", action="store_true", help="print what is said of each file")
    parser.add_argument("--loader", nargs="*", choices=LOADERS, default=list(LOADERS))
    parser.add_argument("--look", nargs=2, metavar=("LOADER", "FIRST"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.look:
        look(options.look[0], int(options.look[1]))
        return 0
    results = {loader: run(loader) for loader in options.loader}
    together = [result for some in results.values() for result in some]
    report = {"all": counts(together)} | {loader: counts(some) for loader, some in results.items()}
    if options.json:
        print(json.dumps(report, indent=1))
    else:
        for name, figures in report.items():
            print(f"{name:9}", *(f"{value:>6} {key}" for key, value in figures.items()))
    for loader, some in results.items():
        for r in some:
            if r["fault"] or options.words:
                print(loader, "|", r["name"], "|", r["fault"] or r["words"], file=sys.stderr)
    return 1 if report["all"]["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
