"""The runs that wait to be trained, as the window has them: kept on the disk at every change."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ddpm_studio.data.bounded import brief
from ddpm_studio.training.run_queue import QueuedRun, read_queue, write_queue


class RunQueue(QObject):
    """First come, first trained, unless a person moves them.

    held: none is begun by itself. It is so after a start of the program, and after a training was stopped, until a
    person lets the queue go on.
    """

    changed = Signal()
    troubled = Signal(str)  # it could not be kept, and why

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        runs, self.held, self.trouble = read_queue(home)
        self._runs = list(runs)
        self._begun: QueuedRun | None = None  # taken out, but kept on the disk until its folder is there
        self.held = self.held or bool(runs)

    @property
    def runs(self) -> tuple[QueuedRun, ...]:
        """What waits, the next one first."""
        return tuple(self._runs)

    @property
    def names(self) -> set[str]:
        """The names that are taken by new runs."""
        return {run.name for run in self._runs if not run.resume}

    def run_of(self, key: str) -> QueuedRun | None:
        """The waiting run with this key."""
        return next((run for run in self._runs if run.key == key), None)

    def place(self, key: str) -> int:
        """Where it stands, from 0; -1 where it does not wait."""
        return next((place for place, run in enumerate(self._runs) if run.key == key), -1)

    def add(self, run: QueuedRun, place: int | None = None) -> None:
        """Have it wait, at the end or at a place."""
        self._runs.insert(len(self._runs) if place is None else place, run)
        self._keep()

    def remove(self, key: str) -> QueuedRun | None:
        """Take it out."""
        run = self.run_of(key)
        if run is not None:
            self._runs.remove(run)
            self._keep()
        return run

    def move(self, key: str, by: int) -> None:
        """Have it wait so many places later, or sooner where that is negative."""
        place = self.place(key)
        if place >= 0 and 0 <= place + by < len(self._runs):
            self._runs.insert(place + by, self._runs.pop(place))
            self._keep()

    def arrange(self, keys: list[str]) -> None:
        """Put them in this order."""
        self._runs.sort(key=lambda run: keys.index(run.key) if run.key in keys else len(keys))
        self._keep()

    def rename(self, before: str, after: str) -> None:
        """A run that is to go on has another name now."""
        if any(run.resume and run.name == before for run in self._runs):
            self._runs = [
                run.model_copy(update={"name": after}) if run.resume and run.name == before else run
                for run in self._runs
            ]
            self._keep()

    def hold(self, held: bool) -> None:
        """Begin none by itself, or let the queue go on."""
        if held != self.held:
            self.held = held
            self._keep()

    def take(self) -> QueuedRun | None:
        """Take the next one out, to begin it; ``settle`` once it has begun."""
        if not self._runs:
            return None
        self._begun = self._runs.pop(0)
        self._keep()
        return self._begun

    def settle(self) -> None:
        """What was taken has a folder of its own now, or has failed."""
        if self._begun is not None:
            self._begun = None
            self._keep()

    def _keep(self) -> None:
        begun = (self._begun,) if self._begun is not None else ()
        try:
            write_queue(self._home, (*begun, *self._runs), self.held)
        except OSError as error:
            self.troubled.emit(brief(error))
        self.changed.emit()
