"""The question when the window is closed during a training."""

from enum import Enum

from PySide6.QtWidgets import QMessageBox, QWidget

from ddpm_studio.language import tr, trn


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
    box.setWindowTitle(tr("A training is running"))
    words = tr(
        "Stopping saves a checkpoint; the run can be resumed later. Keep training puts the window out of the way."
    )
    if waiting:
        words += " " + trn(
            "The run that waits in the queue will be there at the next start.",
            "The {n} runs that wait in the queue will be there at the next start.",
            waiting,
        )
    box.setText(tr("'{run}' is still being trained.", run=run))
    box.setInformativeText(words)
    choices = {
        box.addButton(tr("Keep training"), QMessageBox.ButtonRole.RejectRole): CloseChoice.KEEP,
        box.addButton(tr("Stop and save, then close"), QMessageBox.ButtonRole.AcceptRole): CloseChoice.STOP,
        (cancel := box.addButton(QMessageBox.StandardButton.Cancel)): CloseChoice.CANCEL,
    }
    box.setEscapeButton(cancel)
    box.exec()
    choice = choices.get(box.clickedButton(), CloseChoice.CANCEL)
    box.deleteLater()
    return choice
