"""The buttons beneath the training form."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE
from ddpm_studio.language import tr

_BUTTONS = {
    "start": (tr("Start"), "play", tr("Train a new run now  (Ctrl+R)")),
    "enqueue": (
        tr("Add to queue"),
        "plus",
        tr("Have it wait, as the form says now, until others are done  (Ctrl+Shift+A)"),
    ),
    "pause": (
        tr("Pause"),
        "pause",
        tr("Stand still after this step, and go on later; a checkpoint is saved  (Ctrl+P)"),
    ),
    "stop": (
        tr("Stop"),
        "stop",
        tr("End the run after this step; a checkpoint is saved, and it can be resumed  (Ctrl+.)"),
    ),
    "save_now": (tr("Save now"), "save", tr("Save a checkpoint after this step  (Ctrl+S)")),
    "sample_now": (tr("Sample now"), "images", tr("Draw the preview images after this step  (Ctrl+D)")),
}


class TrainButtons(QWidget):
    """Two to a row. Each is an attribute by its name."""

    start: QPushButton
    enqueue: QPushButton
    pause: QPushButton
    stop: QPushButton
    save_now: QPushButton
    sample_now: QPushButton

    def __init__(self, run: dict[str, Callable[[], object]], parent: QWidget | None = None) -> None:
        """run: what each button does, by its name."""
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.m)
        grid.setSpacing(SPACE.s)
        for number, (name, (text, sign, tip)) in enumerate(_BUTTONS.items()):
            primary = name == "start"
            button = QPushButton(icon(sign, "accent_text" if primary else "text"), text, objectName=f"train.{name}")
            button.setProperty("primary", primary)
            button.setToolTip(tip)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, name=name: run[name]())
            grid.addWidget(button, number // 2, number % 2)
            setattr(self, name, button)

    def show_state(self, can_start: bool, can_enqueue: bool, busy: bool, paused: bool, stopping: bool) -> None:
        """Enable what can be done. busy: a run is in training; stopping: it was asked to end."""
        self.start.setEnabled(can_start)
        self.enqueue.setEnabled(can_enqueue)
        during = (self.pause, self.stop, self.save_now, self.sample_now)
        if can_start and not busy and any(button.hasFocus() for button in during):
            self.start.setFocus()  # else the keyboard would go on to whatever comes next
        for button in during:
            button.setEnabled(busy and not stopping)
        self.pause.setText(tr("Go on") if paused else tr("Pause"))
        self.pause.setIcon(icon("play" if paused else "pause"))
        self.stop.setText(tr("Stopping…") if stopping else tr("Stop"))
