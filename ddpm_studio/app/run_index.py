"""The runs of the workspace, read on a thread of its own: thousands of them do not keep the window waiting."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.background import Background, Outcome
from ddpm_studio.training.run_summary import RunReader, RunSummary

_SHOW_SECONDS = 0.25  # between two times that what was read so far is shown


class RunIndex(QObject):
    """All runs in a folder. ``changed`` after each look; at the first, also in between."""

    changed = Signal()
    _partly = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runs: tuple[RunSummary, ...] = ()
        self.complete = False  # whether every run was looked at once
        self._reader = RunReader(folder)
        self._again = False
        self._ended = False
        self._background = Background(self)
        self._background.ended.connect(self._take)
        self._partly.connect(self._take_part)

    def refresh(self) -> None:
        """Look at the folder soon; ``changed`` follows."""
        if self._ended:
            return
        if self._background.busy:
            self._again = True
        else:
            self._background.start(self._read)

    def end(self) -> None:
        """Look no more, and wait until nothing goes on."""
        self._ended = True
        self._background.end()

    def _read(self, tell) -> list[RunSummary]:
        found: list[RunSummary] = []
        shown = time.monotonic()
        for run in self._reader.read(tell):
            found.append(run)
            if not self.complete and time.monotonic() - shown > _SHOW_SECONDS:
                shown = time.monotonic()
                self._partly.emit(list(found))
        return found

    def _take_part(self, found: list[RunSummary]) -> None:
        if not self.complete:
            self.runs = tuple(found)
            self.changed.emit()

    def _take(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            raise outcome.error
        if not outcome.cancelled:
            self.complete = True
            self.runs = tuple(outcome.result)
            self.changed.emit()
        if self._again and not self._ended:
            self._again = False
            self.refresh()
