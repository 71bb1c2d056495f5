"""The question when the window is closed during a training."""

from enum import Enum

from PySide6.QtWidgets import QMessageBox, QWidget


class CloseChoice(Enum):
    """What to do when the window is closed during a training."""

    KEEP = "keep"
    STOP = "stop"
    CANCEL = "cancel"


def ask_about_training(parent: QWidget, run: str, waiting: int) -> CloseChoice:
    """Ask what shall become of the training ``run``. waiting: runs in the queue."""
    box = QMessageBox(parent)
    box.setObjectName("close.ask")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("A training is running")
    queue = ""
    if waiting:
        runs = "The run that waits" if waiting == 1 else f"The {waiting} runs that wait"
        queue = f" {runs} in the queue will be there at the next start."
    box.setText(f"'{run}' is still being trained.")
    box.setInformativeText(
        "Stopping saves a checkpoint; the run can be resumed later. Keep training puts the window out of the way."
        + queue
    )
    choices = {
        box.addButton("Keep training", QMessageBox.ButtonRole.RejectRole): CloseChoice.KEEP,
        box.addButton("Stop and save, then close", QMessageBox.ButtonRole.AcceptRole): CloseChoice.STOP,
        (cancel := box.addButton(QMessageBox.StandardButton.Cancel)): CloseChoice.CANCEL,
    }
    box.setEscapeButton(cancel)
    box.exec()
    choice = choices.get(box.clickedButton(), CloseChoice.CANCEL)
    box.deleteLater()
    return choice
