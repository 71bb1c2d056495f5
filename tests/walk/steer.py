"""Steer the real window by hand, as it were, and measure how soon the pictures follow.

    python tests/walk/steer.py [--model models/sprites-16] [--images 16] [--moves 60] [--home FOLDER]

A slider of the context palette is moved in strokes, with short rests between them, in which the chosen quality begins
to be drawn. Prints one JSON object, all times in milliseconds:

- ``picture``: from a move to the first picture that shows this move, or a newer one;
- ``changed``: from a move to the first picture of whatever age that differs from the one before;
- ``event_loop``: how late a 10 ms timer comes meanwhile;
- ``drafts``, ``refined``: how many of each were drawn.
"""

import argparse
import json
import os
import random
import tempfile
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from walk import EventLoopDelay

from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.threads import spin_briefly

PATIENCE = 120.0
STROKE = 6  # moves
WITHIN_MS, BETWEEN_MS = (16, 60), (120, 900)  # pauses between moves of a stroke, and between strokes


class Watch:
    """When which picture was shown. value: of the attribute that is moved, in the request that drew it."""

    def __init__(self, window: MainWindow, attribute: str) -> None:
        self.shown: list[tuple[float, float, bool]] = []  # time, value, whether the pixels differ from those before
        self._images, self._attribute = window.sample.images, attribute
        self._last: np.ndarray | None = None
        self._set = self._images.grid.set_images
        self._images.grid.set_images = self._on_images

    def _on_images(self, images: np.ndarray, *rest, **named) -> None:
        self._set(images, *rest, **named)
        self._images.grid.viewport().repaint()  # until it is painted nobody has seen it
        differs = self._last is None or not np.array_equal(self._last, images)
        self._last = images.copy()
        context = self._images.request.contexts_for_all()[0] or {}
        self.shown.append((time.perf_counter(), context.get(self._attribute, 0.0), differs))


def pause(milliseconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(milliseconds), loop.quit)
    loop.exec()


def wait(until, what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not until():
        if time.monotonic() > deadline:
            raise SystemExit(f"waited in vain for: {what}")
        pause(20)


def figures(times: list[float]) -> dict[str, float]:
    return {
        "median": round(float(np.median(times)), 1),
        "p95": round(float(np.percentile(times, 95)), 1),
        "max": round(max(times), 1),
        "moves": len(times),
    }


def steer(window: MainWindow, model: Path, images: int, moves: int) -> dict:
    sample = window.sample
    window.show_workspace("sample")
    sample.choose_model(model)
    sample.form.count.set_value(images)
    wait(lambda: window.bridge.pid is not None, "the engine")
    sample.generate()
    wait(lambda: sample.queue.current is None and sample.grid.count == images, "the first images")
    wait(lambda: sample.palette_panel._images, "the pictures of the classes")
    attribute = sample.palette_panel.attributes[1]
    slider = sample.palette_panel.sliders[attribute].slider
    slider.set_value(0.5)  # the first draft is slower than all others: what it needs is loaded
    wait(lambda: not sample.steering.busy, "the first draft")

    drawn = {"drafts": 0, "refined": 0}
    sample.steering.drafted.connect(lambda *_: drawn.update(drafts=drawn["drafts"] + 1))
    sample.steering.refined.connect(lambda *_: drawn.update(refined=drawn["refined"] + 1))
    watch, delay, hand = Watch(window, attribute), EventLoopDelay(window), random.Random(0)
    values = [round(0.02 + 0.96 * i / max(1, moves - 1), 4) for i in range(moves)]  # no value twice
    hand.shuffle(values)
    made: list[tuple[float, float]] = []
    for number, value in enumerate(values):
        made.append((time.perf_counter(), round(value, 2)))
        slider.set_value(value)
        pause(hand.uniform(*(BETWEEN_MS if number % STROKE == STROKE - 1 else WITHIN_MS)))
    wait(lambda: not sample.steering.busy, "the last picture")

    order = {value: number for number, (_, value) in enumerate(made)}
    picture, changed = [], []
    for number, (when, _) in enumerate(made):
        following = [(at, value, differs) for at, value, differs in watch.shown if at >= when]
        picture.append(1000 * (next(at for at, value, _ in following if order.get(value, -1) >= number) - when))
        changed.append(1000 * (next(at for at, _, differs in following if differs) - when))
    return {"picture": figures(picture), "changed": figures(changed), "event_loop": delay.take(), **drawn}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path(__file__).parents[2] / "models" / "sprites-16")
    parser.add_argument("--images", type=int, default=16)
    parser.add_argument("--moves", type=int, default=60)
    parser.add_argument("--home", type=Path)
    given = parser.parse_args()
    spin_briefly()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(given.home or Path(folder) / "home")
        window.show()
        try:
            found = steer(window, given.model, given.images, given.moves)
        finally:
            window.close()
    found |= {"model": given.model.name, "images": given.images, "load": round(os.getloadavg()[0], 1)}
    print(json.dumps(found, indent=1))
    app.quit()


if __name__ == "__main__":
    main()
