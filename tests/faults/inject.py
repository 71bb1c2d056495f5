"""Does bad things to trainings and counts what is lost: ``python tests/faults/inject.py --kills 50 --json``.

After each fault the run folder is looked through for files that are not whole, and the run is gone on with. At the end
it must have learned, bit for bit, what a training without faults learns.
"""

import argparse
import csv
import json
import math
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
from PIL import Image
from safetensors import safe_open

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))
from victim import (
    CALLS_FAIL,
    DONE,
    SAID,
    Victim,
    call_fails,
    files_up_to,
    killed_while_writing,
    no_space_from,
    read_only_from,
    unreadable_at,
)

from ddpm_studio.model.catalogue import CHECKPOINTS, RUN_FILE
from ddpm_studio.training.config import TrainConfig, preset
from ddpm_studio.training.metrics import METRICS, read_metrics
from ddpm_studio.training.run_folder import PREVIEWS, RESUME, read_run

BATCH = 8
SHORT = 6 * BATCH  # images of a run whose every write is made to fail
MOST = 600.0  # seconds that anything is waited for

WINDOW = """
import sys
from pathlib import Path
from ddpm_studio.engine.client import EngineClient
from ddpm_studio.engine.protocol import EngineReady, StartTraining
from ddpm_studio.training.config import TrainConfig
if __name__ == "__main__":
    client = EngineClient()
    client.send(StartTraining(TrainConfig.model_validate_json(sys.argv[1]), Path(sys.argv[2])))
    while (event := client.read()) is not None:
        if isinstance(event, EngineReady):
            print(event.pid, flush=True)
"""


class Injection:
    """A folder to work in, and the counts."""

    def __init__(self, folder: Path, seed: int, minutes: float = math.inf) -> None:
        self.folder = folder
        self.until = time.monotonic() + 60 * minutes
        self.chance = random.Random(seed)
        self.injected: Counter[str] = Counter()
        self.possible: dict[str, int] = {}  # the places there are for a fault
        self.lost: list[str] = []
        self.half_written: list[str] = []
        self.repeated = 0  # steps, at most
        self.images = folder / "images"
        self.images.mkdir()
        draw = np.random.default_rng(0)
        for i in range(12):
            Image.fromarray(draw.integers(0, 256, (16, 16, 3), np.uint8)).save(self.images / f"{i}.png")
        self.config = preset(
            "standard",
            image_set=str(self.images),
            network={"features": 8, "multipliers": [1, 1], "attention_size": 0},
            batch_size=BATCH,
            images=SHORT,
            checkpoint_images=3 * BATCH,
            lr_decay="constant",  # how long a run is to be changes nothing of its steps
            validation_fraction=0.0,
            warmup_images=0,
            preview_count=2,
            preview_steps=2,
            preview_seconds=0.2,
            device="cpu",
        )
        self.short = self.trained("short", SHORT)

    def of(self, images: int) -> TrainConfig:
        """The configuration, for so many images."""
        return self.config.model_copy(update={"images": images})

    def trained(self, name: str, images: int) -> dict[str, np.ndarray]:
        """What a training without faults learns."""
        self.finish(self.folder / name, images)
        return state(self.folder / name)

    def finish(self, run: Path, images: int) -> None:
        """Go on to the end, without faults."""
        ending = Victim(self.of(images), run).end()
        if ending.status != DONE:
            self.lost.append(f"{run.name}: {ending.status} {ending.words}")

    def look_through(self, run: Path, fault: str) -> None:
        """Count what is not whole; everything under its own name must be."""
        self.injected[fault] += 1
        self.half_written += [f"{fault}: {what}" for what in not_whole(run)]

    def places(self, fault: str, count: int, of: int) -> Iterator[int]:
        """``count`` of the places 1..of, by chance, as long as there is time."""
        self.possible[fault] = of
        for number in self.chance.sample(range(1, of + 1), min(count, of)):
            if time.monotonic() > self.until:
                return
            yield number

    def compare(self, run: Path, wanted: dict[str, np.ndarray], fault: str) -> None:
        """A run that went on after ``fault`` must have learned what it would have learned."""
        found = state(run)
        if found.keys() != wanted.keys() or any((found[name] != wanted[name]).any() for name in wanted):
            self.lost.append(f"{fault}: it learned something else")

    # ---- the faults ----------------------------------------------------------------------------------------------

    def kill(self, count: int) -> None:
        """SIGKILL at random moments: every other one of training, the others while something is written."""
        run, reached, endless = self.folder / "killed", None, self.of(10**8)
        for number in range(count):
            if number % 2:
                arm = killed_while_writing(self.chance.randint(1, 60), self.chance.uniform(0, 0.004))
                ending, fault = Victim(endless, run, arm).end(), "SIGKILL while writing"
            else:
                victim, fault = Victim(endless, run), "SIGKILL"
                time.sleep(self.chance.uniform(0, 1.5))
                ending = victim.end(signal.SIGKILL)
            if ending.status != -signal.SIGKILL:
                self.lost.append(f"{fault}: {ending.status} {ending.words}")
            if ending.first is not None:
                self.repeated = max(self.repeated, ((reached or 0) - ending.first) // BATCH)
                reached = max(ending.first, ending.last or 0)
            self.look_through(run, fault)
        images = (reached or 0) + 2 * BATCH
        self.finish(run, images)
        self.compare(run, self.trained("killed, not", images), "SIGKILL")

    def fill_disk(self, count: int) -> None:
        """ENOSPC from each write on, and real writes that the system breaks off in the middle."""
        ending = Victim(self.of(SHORT), self.folder / "counted").end()
        largest = (self.folder / "counted" / RESUME).stat().st_size
        for number in self.places("ENOSPC", count, ending.operations["write"]):
            self._say("ENOSPC", no_space_from(number), self.folder / f"full {number}")
        for size in self.places("write broken off", min(max(2, count // 4), 12), largest):
            self._say("write broken off", files_up_to(size), self.folder / f"up to {size}")

    def spoil_reading(self, count: int) -> None:
        """EIO at each read of the run folder while a run is gone on with."""
        half = self.folder / "half"
        if not half.exists():
            self.finish(half, SHORT // 2)
        counted = self.folder / "half, counted"
        shutil.copytree(half, counted)
        ending = Victim(self.of(SHORT), counted).end()
        for number in self.places("EIO", count, ending.operations["read"]):
            run = self.folder / f"unreadable {number}"
            shutil.copytree(half, run)
            self._say("EIO", unreadable_at(number), run)

    def fail_calls(self, count: int) -> None:
        """ENOSPC from each system call that writes on, and EIO at each that reads while a run is gone on with."""
        if not CALLS_FAIL:
            raise SystemExit("Single calls can be made to fail only where there is a C compiler, on Linux.")
        half = self.folder / "half"
        if not half.exists():
            self.finish(half, SHORT // 2)
        for reading, fault in ((False, "ENOSPC at a system call"), (True, "EIO at a system call")):

            def of(name: str, reading: bool = reading) -> Path:
                run = self.folder / name
                if reading:
                    shutil.copytree(half, run)
                return run

            run = of(f"counted, calls {reading}")
            ending = Victim(self.of(SHORT), run, call_fails(run, reading, 0)).end()
            for number in self.places(fault, count, ending.operations["read call" if reading else "write call"]):
                run = of(f"call {reading} {number}")
                self._say(fault, call_fails(run, reading, number), run)
                shutil.rmtree(run)

    def make_read_only(self, count: int) -> None:
        """From some write on, the run folder can only be read."""
        ending = Victim(self.of(SHORT), self.folder / "counted, read-only").end()
        for number in self.places("EROFS", count, ending.operations["write"]):
            self._say("EROFS", read_only_from(number), self.folder / f"read-only {number}")

    def take_away(self, count: int) -> None:
        """The run folder is moved away while it is trained in, and brought back."""
        run, elsewhere = self.folder / "vanishes", self.folder / "elsewhere"
        reached = 0
        for _ in range(count):
            victim = Victim(self.of(10**8), run)
            before = rows(run) if run.exists() else 0
            wait_until(lambda before=before: run.exists() and rows(run) > before)
            time.sleep(self.chance.uniform(0, 0.5))
            run.rename(elsewhere)
            ending = victim.end()
            if ending.status != SAID or "vanished" not in ending.words:
                self.lost.append(f"vanished: {ending.status} {ending.words}")
            self.look_through(elsewhere, "run folder vanished")
            if run.exists():
                self.lost.append(f"vanished: it was made again, with {[path.name for path in run.iterdir()]}")
                shutil.rmtree(run)
            elsewhere.rename(run)
            reached = max(reached, ending.last or 0)
        images = reached + BATCH
        self.finish(run, images)
        self.compare(run, self.trained("stays", images), "run folder vanished")

    def begin_twice(self, count: int) -> None:
        """A second program begins to train in the same folder, while the first goes on."""
        run = self.folder / "shared"
        first = Victim(self.of(10**8), run)
        wait_until(lambda: run.exists() and rows(run) > 2)
        for _ in range(count):
            ending = Victim(self.of(10**8), run).end()
            if ending.status != SAID or "Another program" not in ending.words:
                self.lost.append(f"second program: {ending.status} {ending.words}")
            before = rows(run)
            wait_until(lambda before=before: rows(run) > before)
            self.look_through(run, "second program")
        images = (first.end(signal.SIGKILL).last or 0) + BATCH
        self.finish(run, images)
        self.compare(run, self.trained("alone", images), "second program")

    def _say(self, fault: str, arm, run: Path) -> None:
        ending = Victim(self.of(SHORT), run, arm).end()
        if ending.status not in (SAID, DONE) or (ending.status == SAID and not ending.words.strip()):
            self.lost.append(f"{fault}: no message, but {ending.status} {ending.words}")
        self.look_through(run, fault)
        self.finish(run, SHORT)
        self.compare(run, self.short, fault)

    def stop_and_go(self, count: int) -> None:
        """SIGSTOP, and SIGCONT a while later, as when a laptop sleeps."""
        run = self.folder / "asleep"
        victim = Victim(self.of(20 * SHORT), run)
        for _ in range(count):
            time.sleep(self.chance.uniform(0, 0.3))
            os.kill(victim.pid, signal.SIGSTOP)
            time.sleep(0.1)
            self.look_through(run, "SIGSTOP of a training")
            os.kill(victim.pid, signal.SIGCONT)
        if (ending := victim.end()).status != DONE:
            self.lost.append(f"SIGSTOP: {ending.status} {ending.words}")
        self.compare(run, self.trained("awake", 20 * SHORT), "SIGSTOP")

    def kill_window(self, count: int) -> None:
        """The engine is stopped and goes on; then the process that it works for is killed."""
        for number in range(count):
            run = self.folder / f"window {number}"
            program = self.folder / "window.py"
            program.write_text(WINDOW)
            command = [sys.executable, str(program), self.of(10**8).model_dump_json(), str(run)]
            # As many threads as the other trainings have: with more, sums are rounded in another way
            surroundings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "OMP_NUM_THREADS": "1"}
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=surroundings) as window:
                engine = psutil.Process(int(window.stdout.readline()))
                wait_until(lambda run=run: rows(run) > 5)
                engine.suspend()
                before = rows(run)
                time.sleep(0.5)
                self.look_through(run, "SIGSTOP of the engine")
                engine.resume()
                wait_until(lambda run=run, before=before: rows(run) > before + 5)
                window.kill()
            wait_until(lambda engine=engine: gone(engine))
            self.look_through(run, "SIGKILL of the window")
            seen = read_run(run).images_seen
            if seen != read_metrics(run)["images_seen"][-1]:
                self.lost.append("SIGKILL of the window: the engine did not save its last step")
            self.finish(run, seen + BATCH)
            if number == 0:
                self.compare(run, self.trained("window, not", seen + BATCH), "SIGKILL of the window")

    def facts(self) -> dict:
        return {
            "injected": sum(self.injected.values()),
            "faults": dict(self.injected),
            "places": self.possible,
            "runs_lost": len(self.lost),
            "lost": self.lost,
            "half_written": self.half_written,
            "steps_repeated_at_most": self.repeated,
        }


def state(run: Path) -> dict[str, np.ndarray]:
    """What a run has learned: weights, their mean, the optimiser's memory."""
    with safe_open(run / RESUME, "np") as file:
        return {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a mapping)


def rows(run: Path) -> int:
    """The steps that ``metrics.csv`` knows of."""
    return len(read_metrics(run)["images_seen"])


def not_whole(run: Path) -> list[str]:
    """The files of a run that are there and cannot be read to their end."""
    found = []
    tensors = [*(run / CHECKPOINTS).glob("*.safetensors"), *run.glob(RESUME)]
    for path in tensors:
        try:
            with safe_open(path, "np") as file:
                if not all(np.isfinite(file.get_tensor(name)).all() for name in file.keys()):  # noqa: SIM118
                    found.append(f"{path.name} holds what is no number")
        except Exception as error:  # whatever is wrong with it, it is counted
            found.append(f"{path.name}: {error}")
    for path in (run / PREVIEWS).glob("*.png"):
        try:
            with Image.open(path) as image:
                image.load()
        except OSError as error:
            found.append(f"{path.name}: {error}")
    try:
        if (run / RUN_FILE).exists():
            read_run(run)
        if (run / METRICS).exists():
            with (run / METRICS).open(newline="") as file:
                next(csv.reader(file))
            read_metrics(run)
    except Exception as error:
        found.append(f"{type(error).__name__}: {error}")
    return found


def gone(process: psutil.Process) -> bool:
    """Whether it has ended; where nobody asks for its exit status, it is still listed."""
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def wait_until(true) -> None:
    """Wait, but not for ever."""
    end = time.monotonic() + MOST
    while not true():
        if time.monotonic() > end:
            raise TimeoutError("what was waited for did not happen")
        time.sleep(0.02)


def again_with(compiler: str) -> None:
    """Start this program again, with what lets single system calls fail loaded before the C library."""
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        library = Path(folder) / "full_disk.so"
        source = Path(__file__).with_name("full_disk.c")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl"], check=True)
        surroundings = {**os.environ, "LD_PRELOAD": str(library)}
        sys.exit(subprocess.run([sys.executable, *sys.argv], env=surroundings, check=False).returncode)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50, help="SIGKILLs of a training")
    parser.add_argument("--writes", type=int, default=10**6, help="writes that fail; at most all there are")
    parser.add_argument("--reads", type=int, default=10**6, help="reads that fail; at most all there are")
    parser.add_argument("--calls", type=int, default=10**6, help="single system calls that fail; at most all there are")
    parser.add_argument("--read-only", type=int, default=10, help="disks that become read-only")
    parser.add_argument("--vanish", type=int, default=10, help="run folders that are moved away")
    parser.add_argument("--twice", type=int, default=5, help="second programs on the same run")
    parser.add_argument("--stops", type=int, default=20, help="SIGSTOPs of a training")
    parser.add_argument("--windows", type=int, default=3, help="SIGSTOPs of the engine and SIGKILLs of its window")
    parser.add_argument("--minutes", type=float, default=math.inf, help="begin no further failing call after so long")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true", help="print the counts as JSON, and nothing else")
    options = parser.parse_args()
    if options.calls and not CALLS_FAIL and (compiler := shutil.which("cc")) and sys.platform == "linux":
        again_with(compiler)
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        injection = Injection(Path(folder), options.seed, options.minutes)
        for inject, count in (
            (injection.kill, options.kills),
            (injection.fill_disk, options.writes),
            (injection.spoil_reading, options.reads),
            (injection.fail_calls, options.calls),
            (injection.make_read_only, options.read_only),
            (injection.take_away, options.vanish),
            (injection.begin_twice, options.twice),
            (injection.stop_and_go, options.stops),
            (injection.kill_window, options.windows),
        ):
            if count:
                inject(count)
                if not options.json:
                    print(f"{inject.__name__}: {injection.facts()}", flush=True)
        facts = injection.facts()
    print(json.dumps(facts, indent=1) if options.json else f"{facts['injected']} faults, {facts['runs_lost']} lost")
    sys.exit(1 if facts["runs_lost"] or facts["half_written"] else 0)


if __name__ == "__main__":
    main()
