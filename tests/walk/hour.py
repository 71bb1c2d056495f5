"""Train in the real window for an hour, do now and then what a person does, and see whether anything grows or stalls.

    xvfb-run python tests/walk/hour.py IMAGES.zip [--minutes 60] [--preset standard] [--size 32] [--channels rgba]
        [--run NAME] [--home FOLDER] [--out FILE.json]

Each minute it prints one line: the memory of both processes, the delays of a 10 ms timer in the window's event loop,
and the speed. Last it prints one JSON object: the memory at minute 5 and at the end with the slope in between, the
delays of the whole time, images per second, and what could not be done. With ``--home`` the run stays in that folder's
``runs``, trained to its end.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import psutil
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from walk import EventLoopDelay, Person

from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.threads import spin_briefly

SETTLED_MINUTES = 5.0  # until then caches fill
EDGES = np.concatenate([np.arange(0, 100, 0.05), np.geomspace(100, 1e6, 200)])  # of the delays' histogram, in ms
MB = 1e6


class Delays:
    """The event loop's delays, in memory that does not grow with them."""

    def __init__(self, window: MainWindow) -> None:
        self._timer = EventLoopDelay(window)
        self._counts = np.zeros(len(EDGES) - 1, np.int64)
        self._longest = 0.0

    def begin(self) -> None:
        """Count from here on."""
        self._timer.delays = []

    def minute(self) -> dict[str, float]:
        """Those since the last call."""
        delays = np.clip(self._timer.delays, 0, EDGES[-1])
        self._counts += np.histogram(delays, EDGES)[0]
        self._longest = max(self._longest, float(delays.max(initial=0)))
        return self._timer.take()

    def all(self) -> dict[str, float]:
        """Those since ``begin``; to a twentieth of a millisecond."""
        shares = np.cumsum(self._counts) / max(1, self._counts.sum())

        def percentile(share: float) -> float:
            return round(float(EDGES[1:][np.searchsorted(shares, share)]), 2)

        return {
            "ticks": int(self._counts.sum()),
            "p50_ms": percentile(0.5),
            "p99_ms": percentile(0.99),
            "p999_ms": percentile(0.999),
            "max_ms": round(self._longest, 2),
        }


class Acts:
    """What a person does beside a training. What cannot be done is kept, and the hour goes on."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._all = (self.look_at_the_film, self.look_around, self.draw_four, self.look_at_the_curve)
        self._next = 0
        self.done = 0
        self.failed: list[str] = []

    def next(self) -> None:
        """Do one of them, in turn."""
        act = self._all[self._next % len(self._all)]
        self._next += 1
        try:
            act()
            self.done += 1
        except (AssertionError, AttributeError) as error:
            self.failed.append(f"{act.__name__}: {error}")
        self._go("train")

    def _go(self, workspace: str) -> None:
        self._person.click(f"workspace.{workspace}")
        self._person.pause(0.5)

    def look_around(self) -> None:
        """Each workspace for a moment."""
        for workspace in ("data", "sample", "compare", "train"):
            self._go(workspace)
            self._person.pause(1)

    def draw_four(self) -> None:
        """Four images with the model that is chosen."""
        self._go("sample")
        self._person.enter("sample.count", 4)
        self._person.generate()
        self._person.pause(1)

    def look_at_the_film(self) -> None:
        """Walk back through the previews by keys, and forth again."""
        film = self._person.find("train.film")
        film.setFocus()
        for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Right] * 8, *[Qt.Key.Key_Left] * 4, Qt.Key.Key_End):
            QTest.keyClick(film, key)
            self._person.pause(0.1)

    def look_at_the_curve(self) -> None:
        """Another smoothing, and back."""
        for share in (0.8, 0.2, 0.4):
            self._person.drag("train.smoothing", share)


def prepare(person: Person, options: argparse.Namespace) -> None:
    """Fill in the form as asked and press Start."""
    person.click("workspace.train")
    person.find("train.image_set").choose(str(options.images.absolute()))
    person.choose("train.size", str(options.size))
    person.choose("train.channels", options.channels)
    person.choose("train.preset", options.preset)
    person.choose("train.how_long_unit", "minutes")
    person.enter("train.how_long", options.minutes)
    if options.run:
        person.enter("train.run_name", options.run)
    person.click("train.start")


def train_for(person: Person, options: argparse.Namespace) -> dict:
    """The training from start to end, and what was measured on the way."""
    window = person.window
    seen: dict = {"progress": None, "started": None, "ended": None, "failed": [], "died": []}
    bridge = window.bridge
    bridge.training_started.connect(lambda event: seen.update(started=event))
    bridge.training_progress.connect(lambda event: seen.update(progress=event))
    bridge.training_ended.connect(lambda event: seen.update(ended=event))
    bridge.failed.connect(lambda event: seen["failed"].append(f"{event.what} {event.why}"))
    bridge.engine_died.connect(lambda event: seen["died"].append(event.reason))
    delays, acts = Delays(window), Acts(person)
    person.wait(lambda: bridge.pid is not None, "the engine")
    prepare(person, options)
    person.wait(lambda: seen["progress"] is not None or seen["failed"], "the first steps")
    assert not seen["failed"], seen["failed"]
    processes = {"window": psutil.Process(), "engine": psutil.Process(bridge.pid)}
    period = min(60.0, 6 * options.minutes)  # ten rows of a short time
    began, count = time.monotonic(), 0
    first = int(seen["progress"].images_seen[0])
    rows: list[dict[str, float]] = []
    delays.begin()

    def measure() -> None:
        row = {"minute": round((time.monotonic() - began) / 60, 2), **delays.minute()}
        for name, process in processes.items():
            row[f"{name}_mb"] = round(process.memory_info().rss / MB, 1)
        row["images_per_second"] = round(seen["progress"].images_per_second, 1)
        row["images_seen"] = int(seen["progress"].images_seen[-1])
        rows.append(row)
        print("  ".join(f"{name} {value}" for name, value in row.items()), flush=True)

    while seen["ended"] is None and not seen["died"] and time.monotonic() - began < 60 * options.minutes * 1.5 + 60:
        if time.monotonic() - began >= period * (count + 1):
            measure()
            count += 1
            acts.next()
        person.pause(0.2)
    if seen["ended"] is None and not seen["died"]:
        person.click("train.stop")
        person.wait(lambda: seen["ended"] is not None, "the training to stop")
    if not seen["died"]:
        measure()
    seconds = seen["progress"].elapsed_seconds
    facts = {
        "minutes": round((time.monotonic() - began) / 60, 2),
        "run": str(seen["started"].run),
        "ended": None if seen["ended"] is None else seen["ended"].reason,
        "engine_died": seen["died"],
        "failed": seen["failed"],
        "acts": acts.done,
        "acts_that_failed": acts.failed,
        "images_seen": rows[-1]["images_seen"],
        "images_per_second": round((rows[-1]["images_seen"] - first) / seconds, 1),
        "event_loop": delays.all(),
    }
    for name in processes:
        facts[f"{name}_memory"] = growth(
            [row["minute"] for row in rows], [row[f"{name}_mb"] for row in rows], options.minutes
        )
    return facts


def growth(minutes: list[float], megabytes: list[float], length: float) -> dict[str, float]:
    """From minute 5, or a quarter of a shorter time, to the end; the slope is that of a straight line through it."""
    at, size = np.array(minutes), np.array(megabytes)
    settled = at >= min(SETTLED_MINUTES, length / 4)
    at, size = at[settled], size[settled]
    if not len(at):
        return {}
    slope = 60 * np.polyfit(at, size, 1)[0] if len(at) > 1 else 0.0
    return {
        "from_minute": float(at[0]),
        "then_mb": float(size[0]),
        "end_mb": float(size[-1]),
        "largest_mb": float(size.max()),
        "slope_mb_per_hour": round(float(slope), 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("images", type=Path)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--preset", default="standard")
    parser.add_argument("--size", type=int, default=32)
    parser.add_argument("--channels", default="rgba")
    parser.add_argument("--run", default="", help="a name for the run; by default the program's own")
    parser.add_argument("--home", type=Path)
    parser.add_argument("--out", type=Path, help="write the JSON there too; a picture of the window goes beside it")
    options = parser.parse_args()
    spin_briefly()
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(options.home or Path(folder) / "home")
        window.resize(1280, 800)
        window.show()
        pictures = options.out.parent if options.out else Path(folder)
        person = Person(window, pictures)
        try:
            facts = train_for(person, options)
            person.look("hour")
        finally:
            if window.train.running:
                window.train.stop()
                person.wait(lambda: window.train.running is None or not window.bridge.alive, "the training to stop")
            window.close()
            window.deleteLater()
            QCoreApplication.processEvents()
            app.processEvents()
    text = json.dumps(facts, indent=1)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")
    print(text)
    sys.exit(0 if facts["ended"] == "finished" and not facts["engine_died"] else 1)


if __name__ == "__main__":
    main()
