"""Puts generations into the history on a thread of its own: packing images and waiting for the disk take a while."""

import queue
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal

from ddpm_studio.sampling.history import HistoryError, HistoryStore
from ddpm_studio.sampling.request import Named, SampleRequest


class HistoryKeeper(QObject):
    """``keep`` returns at once; ``kept`` or ``failed`` follows. ``close`` waits until all is on the disk."""

    kept = Signal(int)  # the entry's number
    failed = Signal(str)  # why it was not kept

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: queue.SimpleQueue[Callable[[HistoryStore], int] | None] = queue.SimpleQueue()
        self._thread = _Thread(folder, self._tasks, self)
        self._thread.kept.connect(self.kept)
        self._thread.failed.connect(self.failed)

    def keep(
        self,
        request: SampleRequest,
        images: np.ndarray,
        seconds: float,
        nfe: int,
        cancelled: bool = False,
        contexts: Iterable[Named] | None = None,
    ) -> None:
        """As ``HistoryStore.add``."""
        self._tasks.put(lambda store: store.add(request, images, seconds, nfe, cancelled, contexts))
        if not self._thread.isRunning():
            self._thread.start()

    def close(self) -> None:
        """Finish what was asked for, and end the thread."""
        if self._thread.isRunning():
            self._tasks.put(None)
            self._thread.wait()


class _Thread(QThread):
    kept = Signal(int)
    failed = Signal(str)

    def __init__(self, folder: Path, tasks: queue.SimpleQueue, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._tasks = tasks

    def run(self) -> None:
        store = HistoryStore(self._folder)  # a connection belongs to the thread that made it
        while (task := self._tasks.get()) is not None:
            try:
                self.kept.emit(task(store))
            except (HistoryError, ValueError) as error:
                self.failed.emit(str(error))
        store.close()
