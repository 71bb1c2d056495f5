"""Play the Sample and Compare workspaces in the real window, and keep the pictures of the documentation.

    python tests/walk/instrument.py --out FOLDER [--theme light|dark] [--home FOLDER]

With the shipped sprites: scrub, branch, blend, sweep, draw and let the model finish, look at the history, compare four
lanes. Beside the pictures it makes ``branch-animated.png``, an animation of scrubbing and branching. Under a virtual
screen start it with ``xvfb-run``. Last it prints one JSON object with what was seen.
"""

import argparse
import json
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from walk import Person

from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.threads import spin_briefly

FILM_WIDTH = 960  # of the animation
OUTLINE, CAP, STEM = "#3a2a2a", "#c8323c", "#f0d8b8"


class Film:
    """Grabs of the window, as the frames of one animated PNG."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._frames: list[Image.Image] = []
        self._pauses: list[int] = []

    def frame(self, milliseconds: int = 120) -> None:
        """What is seen now, for so long."""
        self._person.pause(0.03)
        grab = self._person.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        lines = np.frombuffer(grab.constBits(), np.uint8).reshape(grab.height(), grab.bytesPerLine())
        picture = Image.fromarray(lines[:, : 3 * grab.width()].reshape(grab.height(), grab.width(), 3))
        height = round(FILM_WIDTH * picture.height / picture.width)
        self._frames.append(picture.resize((FILM_WIDTH, height), Image.Resampling.LANCZOS))
        self._pauses.append(milliseconds)

    def save(self, path: Path) -> None:
        # Few colours: a picture of a window is mostly one grey, and the file goes into the documentation
        palette = self._frames[-1].quantize(192)
        frames = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in self._frames]
        frames[0].save(path, save_all=True, append_images=frames[1:], duration=self._pauses, loop=0, optimize=True)


def play(person: Person) -> dict:
    """The whole instrument. Returns what was seen on the way."""
    facts: dict = {}
    person.generate()
    person.pause(6)  # for the pictures beside the sliders
    facts["scrubbed"] = scrub(person)
    facts["branch"] = branch(person)
    facts["mix"] = mix(person)
    facts["sweep"] = sweep(person)
    facts["draw"] = draw(person)
    person.window.sample.pages.show_page("history")
    person.pause(1)
    person.look("history")
    person.window.sample.pages.show_page("images")
    facts["compare"] = compare(person)
    return facts


def settled(person: Person) -> None:
    """Wait until nothing is drawn any more."""
    person.pause(0.4)
    cancel = person.find("sample.cancel")
    person.wait(lambda: not cancel.isVisible() and not person.window.sample.live.steering.busy, "the drawing to end")
    person.pause(0.2)


def scrub(person: Person) -> bool:
    person.choose("sample.context_mode", "by class")
    person.enter("sample.count", 40)
    person.generate()
    grabs = []
    for share in (0.0, 0.45, 1.0):
        person.drag("sample.scrubber", share)
        grabs.append(person.find("sample.grid").grab().toImage())
        if share == 0.45:
            person.look("scrubbing")
    return all(a != b for a, b in pairwise(grabs))


def branch(person: Person) -> str:
    """Heroes; from the middle of their way on, other things."""
    sample = person.window.sample
    person.choose("sample.context_mode", "palette")
    person.enter("sample.count", 12)
    person.drag("context.slider.hero", 1.0)
    settled(person)
    person.generate()
    film = Film(person)
    last = sample.player.scrubber.maximum()
    for step in range(0, last + 1, 2):
        sample.player.go_to(step)
        film.frame(90)
    for step in range(last, round(last * 0.3), -2):
        sample.player.go_to(step)
        film.frame(60)
    for name, value in (("hero", 0.0), ("spell", 1.0)):
        person.drag(f"context.slider.{name}", value)
        film.frame(500)
    person.click("branch.here")
    settled(person)
    film.frame(900)
    tree = sample.images.tree
    sample.images.show_trajectory(next(iter(tree)))
    sample.player.go_to(round(last * 0.3))
    person.drag("context.slider.spell", 0.0)
    person.drag("context.slider.food", 1.0)
    person.click("branch.here")
    settled(person)
    film.frame(900)
    person.click("branch.pair")
    for step in range(0, sample.player.scrubber.maximum() + 1, 2):
        sample.player.go_to(step)
        film.frame(110)
    film.frame(1600)
    person.look("branch")
    film.save(person.out / "branch-animated.png")
    person.click("branch.pair")
    return ", ".join(tree.changes(node) for node in tree)


def mix(person: Person) -> str:
    sample = person.window.sample
    sample.palette_panel.pad.move_to(0.3, 0.35)
    settled(person)
    person.generate()
    person.look("mix-pad")
    return str(sample.palette_panel.mix)


def sweep(person: Person) -> str:
    sample = person.window.sample
    sample.pages.show_page("sweep")
    person.pause(0.3)
    person.choose("sweep.across.quantity", "spell")
    person.choose("sweep.down.quantity", "guidance")
    person.click("sweep.run")
    person.pause(0.5)
    person.wait(lambda: not sample.sweep.running, "the sweep")
    person.look("sweep")
    return person.find("sweep.note").text()


def draw(person: Person) -> str:
    """A toadstool, roughly; then what the model makes of it."""
    sample = person.window.sample
    sample.pages.show_page("draw")
    sample.palette_panel.set_mix({"food": 1.0})
    person.pause(0.5)
    canvas, drawing = sample.draw.canvas, sample.draw.drawing
    size = drawing.pixels.shape[0]

    def stroke(colour: str, *cells: tuple[float, float]) -> None:
        canvas.colour = (*bytes.fromhex(colour[1:]), 255)
        places = [(round(x * (size - 1)), round(y * (size - 1))) for x, y in cells]
        points = [canvas.cell_rect(place).center().toPoint() for place in places]
        QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(canvas.viewport(), point)
            person.pause(0.02)
        QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=points[-1])

    for row in range(4):
        y, half = 0.2 + 0.07 * row, 0.16 + 0.06 * row
        stroke(CAP, (0.5 - half, y), (0.5 + half, y))
    for column in (0.42, 0.48, 0.54):
        stroke(STEM, (column, 0.5), (column, 0.8))
    stroke(OUTLINE, (0.35, 0.84), (0.62, 0.84))
    settled(person)
    person.look("draw-before")
    person.click("draw.finish")
    person.pause(0.5)
    settled(person)
    person.look("draw-after")
    return person.find("draw.level").text()


def compare(person: Person) -> str:
    person.click("workspace.compare")
    person.choose("compare.preset", "DPM++ 8")
    person.click("compare.add_lane")
    person.choose("compare.lane4.sampler", "UniPC")
    person.click("compare.run")
    person.wait(person.find("compare.cancel").isVisible, "the comparison to begin")
    person.wait(person.find("compare.run").isVisible, "the comparison")
    person.pause(15)  # for the judge
    person.look("compare-four")
    return person.find("compare.summary").text()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    spin_briefly()
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(options.home or Path(folder))
        window.theme.set_mode(next(mode for mode in type(window.theme.mode) if mode.value == options.theme))
        window.resize(1280, 800)
        window.show()
        QCursor.setPos(window.mapToGlobal(window.rect().bottomRight()))
        facts = play(Person(window, options.out))
        window.close()
        app.processEvents()
    print(json.dumps(facts))


if __name__ == "__main__":
    main()
