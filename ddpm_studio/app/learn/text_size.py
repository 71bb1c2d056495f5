"""Larger text, in four sizes, by keyboard; remembered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from ddpm_studio.app.actions import Action
from ddpm_studio.app.theme import TEXT_SCALES
from ddpm_studio.language import tr

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow

SETTING = "text_scale"


class TextSize(QObject):
    """The size of all text, in percent of the system's."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.theme.set_text_scale(window.settings.get(SETTING, 100))
        plain = QShortcut(QKeySequence("Ctrl+="), window)  # the key of the plus sign, on many keyboards without Shift
        plain.activated.connect(lambda: self.step(1))

    def actions(self) -> list[Action]:
        """Entries of the View menu."""
        theme = self._window.theme
        keys = (
            ("larger", tr("Larger text"), tr("Larger text everywhere"), 1, "Ctrl++", "zoom-in"),
            ("smaller", tr("Smaller text"), tr("Smaller text everywhere"), -1, "Ctrl+-", "zoom-out"),
        )
        return [
            *(
                Action(
                    f"window.text_{name}",
                    text,
                    lambda by=by: self.step(by),
                    tip,
                    key,
                    sign,
                    tr("View"),
                    group="text",
                )
                for name, text, tip, by, key, sign in keys
            ),
            *(
                Action(
                    f"window.text_{size}",
                    tr("Text: {size} %", size=size),
                    lambda size=size: self.choose(size),
                    tr("All text at {size} % of the system's size", size=size),
                    "Ctrl+0" if size == 100 else "",
                    "",
                    tr("View"),
                    checked=lambda size=size: theme.text_scale == size,
                    group="text sizes",
                )
                for size in TEXT_SCALES
            ),
        ]

    def step(self, by: int) -> None:
        """The next larger size, or the next smaller where ``by`` is negative."""
        place = TEXT_SCALES.index(self._window.theme.text_scale) + by
        self.choose(TEXT_SCALES[min(max(place, 0), len(TEXT_SCALES) - 1)])

    def choose(self, percent: int) -> None:
        """One of the sizes."""
        self._window.theme.set_text_scale(percent)
        self._window.settings.set(SETTING, percent)
