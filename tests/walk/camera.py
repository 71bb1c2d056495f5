"""A person with a camera: clicks by what a choice means rather than by its words, and keeps small pictures."""

from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QDialog, QLineEdit, QWidget
from walk import Person

from ddpm_studio.app.main_window import MainWindow

COLOURS = 256  # of a picture: a window is mostly a few greys, and the files go into the documentation
FILM_WIDTH, FILM_COLOURS = 800, 64


class Photographer(Person):
    """Works in any language of the window.

    only: names of the pictures to keep; all where it is empty. ``taken`` holds the names of those that were.
    """

    patience = 1800  # seconds: trainings are among what is shown

    def __init__(self, window: MainWindow, out: Path, only: frozenset[str] = frozenset()) -> None:
        super().__init__(window, out)
        self._only = only
        self.taken: list[str] = []
        self.images: Path | None = None  # an archive of one's own, for the scenes that show one

    def look(self, name: str) -> None:
        """A picture of the window."""
        self.look_at(name, self.window)

    def look_at(self, name: str, widget: QWidget) -> None:
        """A picture of a dialog, or of a part of the window."""
        self.pause(0.4)
        if not self.keeps(name):
            return
        for field in self.window.findChildren(QAbstractSpinBox):
            field.findChild(QLineEdit).deselect()  # what was typed
        picture = to_pillow(widget.grab())
        picture.quantize(COLOURS, dither=Image.Dither.NONE).save(self.out / f"{name}.png", optimize=True)
        self.taken.append(name)

    def keeps(self, name: str) -> bool:
        """Whether this picture is wanted."""
        return not self._only or name in self._only

    def pick(self, name: str, data: object) -> None:
        """Choose the entry of a list that stands for ``data``, or the one at this place, by the arrow keys."""
        box = self.find(name)
        assert isinstance(box, QComboBox)
        known = [box.itemData(i) for i in range(box.count())]
        place = data if isinstance(data, int) else next((i for i, one in enumerate(known) if one == data), None)
        assert place is not None, f"'{name}' offers no {data!r}: {known}"
        box.setFocus()
        while box.currentIndex() != place:
            before = box.currentIndex()
            QTest.keyClick(box, Qt.Key.Key_Down if before < place else Qt.Key.Key_Up)
            assert box.currentIndex() != before, f"'{name}' does not move"

    def command(self, action: str) -> None:
        """Run a command of the action table."""
        self.window.table.run(action)
        self.pause(0.3)

    def close_notes(self) -> None:
        """Put away what the window says, which would lie over the picture."""
        for card in self.window.cards.cards():
            card.close_card()
        self.pause(0.2)

    def dialog(self, name: str) -> QDialog:
        """The open dialog of this object name."""
        self.wait(lambda: any(d.isVisible() for d in self.window.findChildren(QDialog, name)), f"the dialog '{name}'")
        return next(d for d in self.window.findChildren(QDialog, name) if d.isVisible())

    def settle(self) -> None:
        """Wait until Sample draws nothing any more."""
        self.pause(0.4)
        cancel = self.find("sample.cancel")
        self.wait(lambda: not cancel.isVisible() and not self.window.sample.live.steering.busy, "the drawing to end")
        self.pause(0.2)


class Film:
    """Grabs of the window, as the frames of one animated PNG."""

    def __init__(self, person: Photographer) -> None:
        self._person = person
        self._frames: list[Image.Image] = []
        self._pauses: list[int] = []

    def frame(self, milliseconds: int = 120) -> None:
        """What is seen now, for so long."""
        self._person.pause(0.03)
        picture = to_pillow(self._person.window.grab())
        height = round(FILM_WIDTH * picture.height / picture.width)
        self._frames.append(picture.resize((FILM_WIDTH, height), Image.Resampling.LANCZOS))
        self._pauses.append(milliseconds)

    def save(self, name: str) -> None:
        """Write it beside the pictures."""
        if not self._person.keeps(name):
            return
        both = Image.new("RGB", (FILM_WIDTH, 2 * self._frames[0].height))  # noise has colours that images have not
        both.paste(self._frames[0], (0, 0))
        both.paste(self._frames[-1], (0, self._frames[0].height))
        palette = both.quantize(FILM_COLOURS)
        frames = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in self._frames]
        frames[0].save(
            self._person.out / f"{name}.png",
            save_all=True,
            append_images=frames[1:],
            duration=self._pauses,
            loop=0,
            optimize=True,
        )
        self._person.taken.append(name)


def to_pillow(pixmap: QPixmap) -> Image.Image:
    """A grab as an RGB picture, in the pixels of the screen."""
    grab = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(grab.constBits(), np.uint8).reshape(grab.height(), grab.bytesPerLine())
    return Image.fromarray(lines[:, : 3 * grab.width()].reshape(grab.height(), grab.width(), 3))
