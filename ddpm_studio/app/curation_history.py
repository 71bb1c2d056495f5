"""What a person changes of an image set, step by step, each of which can be taken back."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ddpm_studio.data.preparation import Curation, Preparation

DEPTH = 200  # steps that can be taken back


@dataclass(frozen=True)
class Changes:
    """The part of a preparation that comes after reading. words: what the last step did, for people."""

    curation: Curation
    balanced: bool
    words: str = ""

    @property
    def any(self) -> bool:
        """Whether anything is changed."""
        return self.balanced or self.curation != Curation()


class CurationHistory(QObject):
    """The changes of now, those before, and those taken back. ``changed`` is emitted with every step."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = [Changes(Curation(), False)]
        self._at = 0

    @property
    def now(self) -> Changes:
        """What is changed."""
        return self._steps[self._at]

    @property
    def undo_words(self) -> str:
        """What ``undo`` would take back; empty where there is nothing."""
        return self.now.words if self._at else ""

    @property
    def redo_words(self) -> str:
        """What ``redo`` would do again; empty where there is nothing."""
        return self._steps[self._at + 1].words if self._at + 1 < len(self._steps) else ""

    def begin(self, preparation: Preparation) -> None:
        """Start over with the changes of a preparation, none of which can be taken back."""
        self._steps, self._at = [Changes(preparation.curation, preparation.balanced)], 0
        self.changed.emit()

    def do(self, words: str, curation: Curation | None = None, balanced: bool | None = None) -> None:
        """One more step. words: such as ``Merge into cat``; what is None stays as it is."""
        now = self.now
        step = Changes(
            now.curation if curation is None else curation, now.balanced if balanced is None else balanced, words
        )
        if (step.curation, step.balanced) == (now.curation, now.balanced):
            return
        self._steps = [*self._steps[: self._at + 1], step][-DEPTH:]
        self._at = len(self._steps) - 1
        self.changed.emit()

    def undo(self) -> None:
        """Take the last step back."""
        if self._at:
            self._at -= 1
            self.changed.emit()

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        if self._at + 1 < len(self._steps):
            self._at += 1
            self.changed.emit()
