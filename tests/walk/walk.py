"""Walk through the whole job in the real window, by clicks and keys, as a person would; keep pictures and figures.

    python tests/walk/walk.py IMAGES.zip --out FOLDER [--minutes 5] [--theme light|dark] [--home FOLDER] [--kill]

Open the images, train, watch, stop, generate by class, scrub, blend two attributes, compare. Under a virtual screen
start it with ``xvfb-run``. Last it prints one JSON object: the delays of a 10 ms timer in the window's event loop while
training at full load (the time beyond the 10 ms), the clicks, and what was seen. With ``--kill`` the engine is killed
during the training first, and the run is resumed by the note's own button.
"""

import argparse
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)

from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.threads import spin_briefly

PATIENCE = 300


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

    def take(self) -> dict[str, float]:
        """Median, 99th percentile and maximum since the last call."""
        delays, self.delays = np.maximum(self.delays, 0), []
        return {
            "ticks": len(delays),
            "p50_ms": round(float(np.percentile(delays, 50)), 2),
            "p99_ms": round(float(np.percentile(delays, 99)), 2),
            "max_ms": round(float(delays.max()), 2),
        }


class Person:
    """Clicks, types and looks."""

    patience = PATIENCE  # seconds

    def __init__(self, window: MainWindow, out: Path) -> None:
        self.window = window
        self.out = out
        self.clicks = 0
        out.mkdir(parents=True, exist_ok=True)

    def find(self, name: str) -> QWidget:
        widget = self.window.findChild(QWidget, name)
        assert widget is not None, f"there is no control '{name}'"
        return widget

    def wait(self, until: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + self.patience
        while not until():
            if time.monotonic() > deadline:
                self.look("stuck")
                raise AssertionError(f"waited in vain for: {what}")
            self.pause(0.05)

    def pause(self, seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def click(self, name: str) -> None:
        widget = self.find(name)
        assert widget.isVisible(), f"'{name}' cannot be seen"
        self.wait(widget.isEnabled, f"'{name}' to be enabled")
        self.clicks += 1
        point = widget.rect().center()
        if isinstance(widget, QAbstractButton) and not hasattr(widget, "menu"):
            point = QPoint(min(14, widget.width() // 2), widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point)

    def choose(self, name: str, text: str) -> None:
        box = self.find(name)
        assert isinstance(box, QComboBox)
        places = [i for i in range(box.count()) if text.lower() in box.itemText(i).lower()]
        assert places, f"'{name}' offers no '{text}': {[box.itemText(i) for i in range(box.count())]}"
        box.setFocus()
        while box.currentIndex() != places[0]:
            before = box.currentIndex()
            QTest.keyClick(box, Qt.Key.Key_Down if before < places[0] else Qt.Key.Key_Up)
            assert box.currentIndex() != before, f"'{name}' does not move"

    def enter(self, name: str, value: float | str) -> None:
        field = self.find(name)
        field.setFocus()
        line = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
        line.selectAll()
        QTest.keyClicks(line, str(value))
        QTest.keyClick(line, Qt.Key.Key_Return)

    def generate(self) -> None:
        """Press Generate, and wait for the images."""
        cancel = self.find("sample.cancel")
        self.click("sample.generate")
        self.wait(cancel.isVisible, "the sampling to begin")
        self.wait(lambda: not cancel.isVisible(), "the images")

    def drag(self, name: str, share: float) -> None:
        """Drag a slider from where it is to ``share`` of its way, in twenty moves."""
        slider = self.find(name)
        y = slider.height() // 2
        x0, x1 = 8, slider.width() - 8
        now = x0
        if isinstance(slider, QAbstractSlider) and slider.maximum() > slider.minimum():
            now = round(x0 + (x1 - x0) * (slider.value() - slider.minimum()) / (slider.maximum() - slider.minimum()))
        then = round(x0 + (x1 - x0) * share)
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(now, y))
        for i in range(1, 21):
            QTest.mouseMove(slider, QPoint(now + (then - now) * i // 20, y))
            self.pause(0.02)
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(then, y))

    def look(self, name: str) -> None:
        self.pause(0.3)
        assert self.window.grab().save(str(self.out / f"{name}.png"))

    def open_file(self, button: str, path: Path) -> None:
        """Click the button, and answer its file dialog by typing the path."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QFileDialog):
                QTimer.singleShot(100, answer)
                return
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            line.clear()
            QTest.keyClicks(line, str(path))
            QTest.keyClick(line, Qt.Key.Key_Return)

        QTimer.singleShot(200, answer)
        self.click(button)


def walk(person: Person, images: Path, minutes: float, kill: bool) -> dict:
    """The whole job. Returns what was measured on the way."""
    window = person.window
    facts: dict = {}
    delay = EventLoopDelay(window)

    # First start: one click shows images
    began = time.monotonic()
    person.generate()
    facts["first_images_seconds"] = round(time.monotonic() - began, 2)
    person.pause(5)  # for the pictures beside the sliders
    person.look("first-start")

    # Data
    loaded: list = []
    window.bridge.images_loaded.connect(loaded.append)
    person.click("workspace.data")
    person.open_file("data.open", images)
    person.wait(lambda: bool(loaded), "the image set")
    facts["images"] = len(loaded[-1].image_set)
    person.look("data")
    person.click("data.use_for_training")

    # Train
    losses: list[float] = []
    previews: list = []
    speeds: list[float] = []
    ended: list = []
    window.bridge.training_progress.connect(lambda event: losses.extend(event.loss.tolist()))
    window.bridge.training_progress.connect(lambda event: speeds.append(event.images_per_second))
    window.bridge.preview_drawn.connect(lambda event: previews.append(event.images))
    window.bridge.training_ended.connect(ended.append)
    person.wait(person.find("train.start").isVisible, "the Train workspace")
    person.enter("train.how_long", round(minutes * 1.3 + 0.5, 1))
    person.click("train.start")
    person.wait(lambda: len(losses) > 20, "the first steps")
    if kill:
        facts["kill"] = kill_and_resume(person, losses)
    delay.take()
    person.pause(minutes * 60)
    facts["event_loop_while_training"] = delay.take()
    facts["images_per_second"] = round(float(np.median(speeds[-300:])), 1)
    person.look("train")
    person.click("train.stop")
    person.wait(lambda: bool(ended), "the training to stop")
    facts["loss_first_50"] = round(float(np.mean(losses[:50])), 4)
    facts["loss_last_200"] = round(float(np.mean(losses[-200:])), 4)
    facts["previews"] = len(previews)
    facts["previews_that_changed"] = sum(not np.array_equal(one, other) for one, other in pairwise(previews))
    person.pause(0.5)
    person.click("train.use_in_sample")

    # Sample by class, and scrub
    person.choose("sample.context_mode", "by class")
    person.enter("sample.steps", 25)
    person.enter("sample.count", 64)
    person.generate()
    facts["sample_64"] = person.find("sample.result").text()
    facts["steps_to_scrub"] = person.find("sample.scrubber").maximum()
    person.pause(5)  # for the pictures beside the sliders
    person.look("sample")
    delay.take()
    pictures = []
    for share in (0.0, 0.5, 1.0):
        person.drag("sample.scrubber", share)
        person.pause(0.1)
        pictures.append(person.find("sample.grid").grab().toImage())
        if share == 0.5:
            person.look("sample-scrubbed")
    facts["scrubbing_changes_the_grid"] = pictures[0] != pictures[1] != pictures[2]
    facts["event_loop_while_scrubbing"] = delay.take()

    # Blend two attributes
    person.choose("sample.context_mode", "palette")
    person.enter("sample.count", 16)
    for name, share in (("hero", 0.6), ("item", 0.6)):
        person.find(f"context.slider.{name}.slider").setFocus()
        person.drag(f"context.slider.{name}.slider", share)
    person.generate()
    person.look("blend")

    # Compare
    person.click("workspace.compare")
    for preset in ("untrained", "ddim"):
        person.choose("compare.preset", preset)
        person.click("compare.run")
        person.wait(person.find("compare.cancel").isVisible, "the comparison to begin")
        person.wait(person.find("compare.run").isVisible, "the comparison")
        person.look(f"compare-{preset}")
        facts[f"compare_{preset}"] = person.find("compare.summary").text()
    facts["clicks"] = person.clicks
    return facts


def kill_and_resume(person: Person, losses: list[float]) -> dict:
    """Kill the engine during training, go on in the window, and resume by the note's button."""
    window = person.window
    died: list = []
    started: list = []
    window.bridge.engine_died.connect(died.append)
    window.bridge.training_started.connect(started.append)
    person.click("train.save_now")
    person.pause(3)
    os.kill(window.bridge.pid, signal.SIGKILL)
    person.wait(lambda: bool(died), "the note of the engine's death")
    person.pause(0.5)
    person.look("engine-died")
    resume = [b for b in window.findChildren(QAbstractButton) if b.text() == "Resume training" and b.isVisible()]
    assert resume, "no button offers to resume the training"
    QTest.mouseClick(resume[0], Qt.MouseButton.LeftButton)
    person.wait(lambda: bool(started), "the training to go on")
    count = len(losses)
    person.wait(lambda: len(losses) > count, "steps after the restart")
    return {"reason": died[0].reason, "resumed_at_images": started[0].images_seen}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("images", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--home", type=Path)
    parser.add_argument("--kill", action="store_true")
    options = parser.parse_args()
    spin_briefly()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(options.home or Path(folder))
        window.theme.set_mode(next(mode for mode in type(window.theme.mode) if mode.value == options.theme))
        window.resize(1280, 800)
        window.show()
        QCursor.setPos(window.mapToGlobal(window.rect().bottomRight()))  # so that nothing is lit up by it
        facts = walk(Person(window, options.out), options.images.absolute(), options.minutes, options.kill)
        facts["torch_in_the_window"] = "torch" in sys.modules
        window.close()
        app.processEvents()
    print(json.dumps(facts))


if __name__ == "__main__":
    main()
