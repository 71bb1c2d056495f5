"""Drag through a long recording in the real step player and image grid, and measure each frame.

    python tests/walk/scrub.py [--images 64] [--size 32] [--steps 500] [--frames 400] [--picture FILE.png]

A frame is one movement of the mouse and all that the window does about it: choosing the step, converting its numbers to
pixels, the figures, the equation, and painting. The steps are made up: it is the window that is measured, not a model.
Prints one JSON object: milliseconds a frame by the clock and of this thread's own CPU time (the two differ where others
use the computer), for each layer, RGB and RGBA, and the memory. 60 frames a second leave 16.7 ms for each.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path

import numpy as np
import psutil

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ddpm_studio.app.panels.step_player import StepPlayer
from ddpm_studio.app.recordings import Layer, Recording
from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.engine.protocol import SampleStarted, SampleSteps
from ddpm_studio.sampling.request import SampleRequest


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def made_up(images: int, size: int, steps: int, channels: int) -> Recording:
    """A recording of ``steps`` steps of UniPC, whose equation is the longest, from noise to smooth images."""
    rng = np.random.default_rng(0)
    alphas_cumprod = np.append(np.linspace(1e-4, 0.9999, steps), 1.0)
    request = SampleRequest(model=Path("made-up"), sampler="unipc", steps=steps, seeds=tuple(range(images)))
    nothing = np.zeros((images, 0), np.float32)
    timesteps = np.arange(steps, -1, -1)
    recording = Recording(SampleStarted(1, request, timesteps, alphas_cumprod, (), nothing, np.zeros(images, bool)))
    shape = (1, images, channels, size, size)
    x0 = np.tanh(rng.standard_normal(shape, np.float32))
    eps = rng.standard_normal(shape, np.float32)
    for step, ab in enumerate(alphas_cumprod):
        xt = np.float32(np.sqrt(ab)) * x0 + np.float32(np.sqrt(1 - ab)) * eps
        recording.add(SampleSteps(1, step, xt, x0))
    return recording


def percentiles(milliseconds: list[float]) -> dict[str, float]:
    found = np.percentile(milliseconds, (50, 95, 99, 100))
    return {name: round(float(value), 2) for name, value in zip(("p50", "p95", "p99", "max"), found, strict=True)}


class Stage(QWidget):
    """The grid above the player, as in the Sample workspace."""

    def __init__(self) -> None:
        super().__init__()
        self.grid, self.player = ImageGrid(self), StepPlayer(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid, 1)
        column.addWidget(self.player)
        self.resize(1280, 800)
        self.recording: Recording | None = None
        self.player.moved.connect(self.show_step)

    def play(self, recording: Recording) -> None:
        self.recording = recording
        self.player.show_recording(recording)
        self.player.grown(follow=True)

    def show_step(self) -> None:
        self.grid.set_images(self.recording.pixels(self.player.step, self.player.layer))

    def drag(self, frames: int) -> dict[str, object]:
        """Drag the handle from one end to the other and back, one movement a frame."""
        scrubber, paints = self.player.scrubber, Paints(self.grid.viewport())
        there = np.linspace(0, self.recording.steps, frames // 2 + 1)
        xs = np.concatenate([there, there[-2::-1]])
        QTest.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(round(scrubber.x_of(0)), 12))
        QApplication.processEvents()
        wall, cpu, painted = [], [], 0
        for x in xs[1:]:
            before, clock, own = paints.count, time.perf_counter(), time.thread_time()
            QTest.mouseMove(scrubber, QPoint(round(scrubber.x_of(float(x))), 12))
            QApplication.processEvents()
            if paints.count > before:  # where the mouse moved by less than a step nothing is to be done
                painted += 1
                wall.append((time.perf_counter() - clock) * 1000)
                cpu.append((time.thread_time() - own) * 1000)
        QTest.mouseRelease(scrubber, Qt.MouseButton.LeftButton)
        return {"frames": painted, "ms_by_the_clock": percentiles(wall), "ms_of_cpu": percentiles(cpu)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--images", type=int, default=64)
    parser.add_argument("--size", type=int, default=32)
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument("--frames", type=int, default=400)
    parser.add_argument("--picture", type=Path, help="keep a picture of the window here")
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    Theme.instance()
    process = psutil.Process()
    before = process.memory_info().rss
    result: dict[str, object] = {"images": options.images, "size": options.size, "steps": options.steps}
    for channels, name in ((3, "rgb"), (4, "rgba")):
        recording = made_up(options.images, options.size, options.steps, channels)
        stage = Stage()
        stage.show()
        QTest.qWaitForWindowExposed(stage)
        stage.play(recording)
        app.processEvents()
        for layer in Layer:
            stage.player.layer_choice.choose(layer.value)
            app.processEvents()
            result[f"{name}, {layer.value}"] = stage.drag(options.frames)
        stage.player.equation.button.setChecked(True)
        stage.player.layer_choice.choose(Layer.XT.value)
        app.processEvents()
        result[f"{name}, xt, equation open"] = stage.drag(options.frames)
        result[f"{name}, recording MiB"] = round(recording.nbytes / 2**20, 1)
        if options.picture is not None:
            stage.player.go_to(options.steps // 2)
            stage.grab().save(str(options.picture.with_stem(f"{options.picture.stem}_{name}")))
        stage.close()
        stage.deleteLater()
        app.processEvents()
        del recording, stage
    result["memory MiB"] = round((process.memory_info().rss - before) / 2**20, 1)
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
