"""Work beside the window: what comes of it, and that a dialog may go while it is done."""

import threading
import time

import pytest
from PySide6.QtCore import QEvent, QThread
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from ddpm_studio.app.background import Background


def delete(dialog: QDialog) -> None:
    """As Qt does it when a dialog is closed for good."""
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)


@pytest.mark.parametrize("moment", range(30))
def test_a_dialog_goes_while_its_work_is_done_or_just_ends(qtbot, moment):
    dialog = QDialog()
    work, begun, threads = Background(dialog), threading.Event(), []

    def count(tell) -> None:
        threads.append(QThread.currentThread())
        begun.set()
        for i in range(1 if moment % 2 else 100_000):
            time.sleep(0.0005)
            tell(i / 100_000)

    work.start(count)
    assert begun.wait(30)
    time.sleep(moment * 0.00005)  # one that ends by itself is met at each point of its end
    delete(dialog)
    assert not isValid(threads[0]) or threads[0].isFinished()


def test_what_comes_of_the_work_is_told_once(qtbot):
    work, told = Background(), []
    work.ended.connect(told.append)
    for result in range(20):
        work.start(lambda _tell, result=result: result)
        with pytest.raises(RuntimeError, match="at a time"):
            work.start(lambda _tell: None)
        if result % 2:
            work.end()
        else:
            qtbot.waitUntil(lambda: not work.busy, timeout=30_000)
        assert [outcome.result for outcome in told] == list(range(result + 1))
    QApplication.processEvents()
    assert len(told) == 20
