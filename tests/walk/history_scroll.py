"""Scroll the real history panel through thousands of generations, and say how the window's event loop fares.

    python tests/walk/history_scroll.py --entries 2500 --images 4 [--size 16] [--compact] [--keep FOLDER]

A store is filled with that many generations, the panel is opened on it and scrolled from the newest to the oldest and
back, by the wheel, by pages, and with the slider dragged in leaps. Prints one JSON object: the delays of a 10 ms timer
in the event loop while scrolling (the time beyond the 10 ms), the time that a repainting took, the process's memory
before and after, and the size of the file. With ``--keep`` the store stays in FOLDER, and is used again if there.
"""

import argparse
import json
import os
import tempfile
import time
from contextlib import nullcontext
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import psutil
from PySide6.QtCore import QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.history_panel import HistoryPanel
from ddpm_studio.app.panels.history_view import HistoryView
from ddpm_studio.app.theme import Theme
from ddpm_studio.data.sprites import ATTRIBUTES, builtin_sprites
from ddpm_studio.sampling.history import HistoryStore
from ddpm_studio.sampling.request import SampleRequest, seeds_from

FRAME = 0.016  # seconds between two turns of the wheel
SAMPLERS = ("ddim", "ddpm", "dpmpp", "unipc")


def fill(store: HistoryStore, entries: int, images: int, size: int) -> None:
    """Generations of built-in sprites over the last half year, every eighth with a star."""
    sprites = builtin_sprites(size=size, per_class=200, channels="rgba").images
    rng = np.random.default_rng(0)
    now = datetime.now()
    for number in range(entries):
        first, second = rng.choice(len(ATTRIBUTES), 2, replace=False)
        share = round(float(rng.uniform(0.2, 1)), 1)
        context = {ATTRIBUTES[first]: share, ATTRIBUTES[second]: round(1 - share, 1)}
        request = SampleRequest(
            model=Path("sprites-16"),
            sampler=SAMPLERS[number % len(SAMPLERS)],
            steps=int(rng.integers(5, 100)),
            guidance_scale=1.75,
            seeds=seeds_from(number * images, images),
            contexts=(context,),
        )
        when = now - timedelta(hours=4380 * (1 - number / entries))
        drawn = sprites[rng.integers(0, len(sprites), images)]
        entry = store.add(request, drawn, float(rng.uniform(0.1, 3)), request.steps, when=when)
        if number % 8 == 0:
            store.star([entry])


class EventLoopDelay(QObject):
    """How late a 10 ms timer comes, in milliseconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.delays: list[float] = []
        self._last = time.perf_counter()
        timer = QTimer(self, interval=10, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.delays.append((now - self._last) * 1000 - 10)
        self._last = now


def pause(seconds: float) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def turn_wheel(view: HistoryView, down: bool) -> None:
    """One notch of the wheel over the list."""
    middle = QPointF(view.viewport().rect().center())
    notch = QPoint(0, -120 if down else 120)
    where = view.viewport().mapToGlobal(middle)
    buttons, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(middle, where, QPoint(), notch, buttons, keys, phase, False)
    QApplication.sendEvent(view.viewport(), event)


def scroll_through(view: HistoryView) -> int:
    """By the wheel, by pages to the end, in leaps back; gives how many times it was scrolled."""
    bar = view.verticalScrollBar()
    turns = 0
    for down in (True, False):
        for _ in range(200):
            turn_wheel(view, down)
            pause(FRAME)
            turns += 1
    bar.setValue(0)
    pages = min(600, 1 + bar.maximum() // max(1, bar.pageStep()))
    for page in range(pages + 1):
        bar.setValue(bar.maximum() * page // pages)
        pause(FRAME)
        turns += 1
    for leap in np.random.default_rng(1).integers(0, bar.maximum() + 1, 200).tolist():
        bar.setValue(leap)
        pause(FRAME)
        turns += 1
    return turns


def repainting_milliseconds(view: HistoryView) -> dict[str, float]:
    """Of the whole list at places that have not been seen lately, and so have to be read."""
    bar, took = view.verticalScrollBar(), []
    for place in np.random.default_rng(2).integers(0, bar.maximum() + 1, 200).tolist():
        bar.setValue(place)
        began = time.perf_counter()
        view.viewport().repaint()
        took.append((time.perf_counter() - began) * 1000)
    return {"median": round(float(np.median(took)), 2), "p99": round(float(np.percentile(took, 99)), 2)}


def megabytes() -> float:
    """Resident memory of this process."""
    return round(psutil.Process().memory_info().rss / 2**20, 1)


def measure(folder: Path, entries: int, images: int, size: int, compact: bool) -> dict[str, object]:
    """Fill, open, scroll."""
    app = QApplication.instance() or QApplication([])
    Theme.instance()
    store = HistoryStore(folder)
    began = time.perf_counter()
    missing = entries - store.count()
    fill(store, missing, images, size)
    filled = time.perf_counter() - began
    before = megabytes()
    began = time.perf_counter()
    panel = HistoryPanel(store, Notes())
    panel.compact.setChecked(compact)
    panel.resize(320, 900)
    panel.show()
    panel.view.choose(0)
    app.processEvents()
    opened = time.perf_counter() - began
    pause(0.5)
    after_opening = megabytes()
    delay = EventLoopDelay(panel)
    turns = scroll_through(panel.view)
    delays = np.array(delay.delays)
    found = {
        "entries": store.count(),
        "images": entries * images,
        "pixels": size,
        "compact": compact,
        "file_megabytes": round(store.size_on_disk() / 2**20, 2),
        "add_milliseconds": round(filled * 1000 / missing, 2) if missing > 0 else None,
        "open_milliseconds": round(opened * 1000, 1),
        "scrolled": turns,
        "delay_milliseconds": {
            "p50": round(float(np.percentile(delays, 50)), 2),
            "p99": round(float(np.percentile(delays, 99)), 2),
            "max": round(float(delays.max()), 2),
        },
        "repaint_milliseconds": repainting_milliseconds(panel.view),
        "memory_megabytes": {"before": before, "opened": after_opening, "scrolled": megabytes()},
        "search_milliseconds": search_milliseconds(panel),
    }
    panel.deleteLater()
    app.processEvents()
    store.close()
    return found


def search_milliseconds(panel: HistoryPanel) -> dict[str, float]:
    """From a finished word to the list that shows what is found."""
    took = {}
    for words in ("hero", "hero food", "sampler:ddim starred", "seed:12"):
        panel.search.setText(words)
        began = time.perf_counter()
        panel.search.returnPressed.emit()
        panel.view.viewport().repaint()
        took[words] = round((time.perf_counter() - began) * 1000, 1)
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=2500)
    parser.add_argument("--images", type=int, default=4, help="of each entry")
    parser.add_argument("--size", type=int, default=16, choices=(16, 32, 64))
    parser.add_argument("--compact", action="store_true", help="pictures side by side")
    parser.add_argument("--keep", type=Path, help="the store's folder")
    wanted = parser.parse_args()
    with nullcontext(wanted.keep) if wanted.keep else tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), wanted.entries, wanted.images, wanted.size, wanted.compact), indent=1))


if __name__ == "__main__":
    main()
