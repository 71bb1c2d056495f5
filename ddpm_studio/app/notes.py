"""Notes to the person: what happened, why, and what to do. They are kept, so that none is lost by being closed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QObject, Signal

Kind = Literal["info", "warning", "error"]
KEPT = 200


@dataclass(frozen=True, eq=False)
class Note:
    """One note. details: for a report, shown on demand; actions: (label, what it does) pairs, shown as buttons."""

    what: str
    why: str = ""
    remedy: str = ""
    details: str = ""
    kind: Kind = "info"
    actions: tuple[tuple[str, Callable[[], object]], ...] = ()
    when: datetime = field(default_factory=datetime.now)

    def as_text(self) -> str:
        """All of it as plain text, for the clipboard."""
        parts = (f"{self.when:%Y-%m-%d %H:%M:%S}  {self.what}", self.why, self.remedy, self.details)
        return "\n".join(part for part in parts if part)


class Notes(QObject):
    """The one place where notes are said. The window shows them as cards that block nothing."""

    said = Signal(object)  # Note

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history: list[Note] = []

    @property
    def history(self) -> tuple[Note, ...]:
        """The newest notes, oldest first."""
        return tuple(self._history)

    def say(
        self,
        what: str,
        why: str = "",
        remedy: str = "",
        details: str = "",
        kind: Kind = "info",
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> Note:
        """Show a note. ``what`` is one short sentence; errors also say why and what to do."""
        note = Note(what, why, remedy, details, kind, tuple(actions))
        self._history.append(note)
        del self._history[:-KEPT]
        self.said.emit(note)
        return note
