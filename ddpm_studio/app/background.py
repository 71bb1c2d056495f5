"""Work of seconds on a thread of its own, with progress and cancelling: files are written so, and palettes made."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

Work = Callable[[Callable[[float], None]], Any]  # takes what tells how far it is, 0..1


class Cancelled(Exception):
    """Raised within the work when it is to end."""


@dataclass(frozen=True)
class Outcome:
    """What came of the work: its result, or the error that ended it, or that it was cancelled."""

    result: Any = None
    error: Exception | None = None
    cancelled: bool = False


class _Thread(QThread):
    progressed = Signal(float)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.outcome = Outcome(cancelled=True)
        self._work = work
        self._told = 0.0

    def run(self) -> None:
        try:
            self.outcome = Outcome(self._work(self._tell))
        except Cancelled:
            self.outcome = Outcome(cancelled=True)
        except Exception as error:
            self.outcome = Outcome(error=error)

    def _tell(self, share: float) -> None:
        if self.isInterruptionRequested():
            raise Cancelled
        if share >= self._told + 0.01 or share >= 1:  # no more than the window can show
            self._told = share
            self.progressed.emit(share)


class Background(QObject):
    """One piece of work at a time. ``progressed`` tells how far it is, 0..1, and ``ended`` its ``Outcome``.

    Where what it belongs to is deleted, as a dialog that is closed, it is cancelled and waited for: Qt ends the program
    where a thread is deleted that is at work.
    """

    progressed = Signal(float)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: list[_Thread] = []  # none or one, held here alone: no child of a widget, which would delete it
        self.destroyed.connect(partial(_end_all, self._threads))
        QCoreApplication.instance().aboutToQuit.connect(self.end)

    @property
    def busy(self) -> bool:
        """Whether it is at work."""
        return bool(self._threads)

    def start(self, work: Work) -> None:
        """Begin. Raises RuntimeError where it is at work already."""
        if self.busy:
            raise RuntimeError("one piece of work at a time")
        thread = _Thread(work)
        thread.progressed.connect(self.progressed)
        thread.finished.connect(self._finish)
        self._threads.append(thread)
        thread.start()

    def cancel(self) -> None:
        """End the work as soon as it tells of itself next."""
        for thread in self._threads:
            thread.requestInterruption()

    def end(self) -> None:
        """Cancel, and wait until nothing goes on any more."""
        _end_all(self._threads)
        self._finish()

    def _finish(self) -> None:
        if self._threads and self._threads[0].isFinished():  # the signal of one that was waited for comes late
            thread = self._threads.pop()
            thread.wait()  # it says that it is finished a moment before it is
            self.ended.emit(thread.outcome)


def _end_all(threads: list[_Thread], _deleted: QObject | None = None) -> None:
    for thread in threads:
        thread.requestInterruption()
        thread.wait()
