"""What can be done with entries of the history: use them again, show, star, delete and save them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ddpm_studio.app.notes import Notes
from ddpm_studio.app.recall import Recalled, recall
from ddpm_studio.export.png import write_png
from ddpm_studio.export.recipe import RecipeError
from ddpm_studio.language import tr, trn
from ddpm_studio.sampling.history import Entry, HistoryError, HistoryStore
from ddpm_studio.sampling.request import SampleRequest

Given = TypeVar("Given")


class HistoryActions(QObject):
    """Does it, and says in a note what could not be done. home: where the models of recipes are looked for."""

    use_all = Signal(object)  # SampleRequest, with a model that is there
    use_seed = Signal(object)  # int; a seed has more bits than Qt's int
    use_context = Signal(object)  # dict of attributes, or None for no context
    show_entry = Signal(object)  # Recalled
    changed = Signal()  # entries have come, gone, or become others
    restored = Signal(int)  # the newest entry of those that came back

    def __init__(self, store: HistoryStore, notes: Notes, home: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._notes = notes
        self._home = home
        self._folder = home
        self._widget = parent
        self._deleted: list[list[int]] = []  # what can be brought back, the last deletion last

    @property
    def can_undo(self) -> bool:
        """Whether there is a deletion to be undone."""
        return bool(self._deleted)

    def attempt(self, do: Callable[[], Given]) -> Given | None:
        """What ``do`` gives; None where the history cannot do it, which a note says, or the entry is gone."""
        try:
            return do()
        except HistoryError as error:
            self.say_trouble(str(error))
        except KeyError:
            self._notes.say(tr("This generation is gone."), tr("Another window has deleted it."), kind="warning")
        return None

    def say_trouble(self, why: str) -> None:
        """A note about the history's file."""
        self._notes.say(tr("The history has a difficulty."), why, kind="warning")

    # ---- using one again ---------------------------------------------------------------------------------------------

    def use(self, entry: Entry) -> None:
        """Use the whole recipe, with a model that is there."""
        if (request := self._request(entry)) is not None:
            recall(request, self._home, self._notes, self._widget, self.use_all.emit)

    def use_seed_of(self, entry: Entry, image: int) -> None:
        """Use the seed of one of its images."""
        if (request := self._request(entry)) is not None:
            self.use_seed.emit(request.seeds[image])

    def use_context_of(self, entry: Entry, image: int) -> None:
        """Use the context of one of its images."""
        request = self._request(entry)
        if request is not None and request.contexts == "data":
            self._notes.say(
                tr("This generation has no context of its own."),
                tr("Its contexts were drawn from the training set."),
                tr("Choose “Use all” to draw them again."),
            )
        elif request is not None:
            self.use_context.emit(request.contexts_for_all()[image])

    def show(self, entry: Entry) -> None:
        """Bring its images back into the grid, also where its recipe cannot be read."""
        images = self.attempt(lambda: self._store.images(entry.id))
        if images is not None:
            self.show_entry.emit(Recalled(entry, self._recipe(entry), images))

    def save(self, entry: Entry) -> None:
        """Ask where, and save its images as one PNG, which carries the recipe."""
        images = self.attempt(lambda: self._store.images(entry.id))
        if images is None:
            return
        suggested = self._folder / f"{entry.model_name}_{entry.first_seed}.png"
        name, _ = QFileDialog.getSaveFileName(self._widget, tr("Save as PNG"), str(suggested), tr("PNG image (*.png)"))
        if not name:
            return
        path = Path(name)
        path = path if path.suffix.lower() == ".png" else path.with_name(f"{path.name}.png")
        self._folder = path.parent
        try:
            write_png(path, images, self._recipe(entry))
        except OSError as error:
            self._notes.say(
                tr("'{name}' could not be saved.", name=path.name),
                f"{error.strerror or error}.",
                tr("Choose a folder that you may write to and that has room."),
                str(error),
                "error",
            )
        except RecipeError as error:
            self._notes.say(tr("'{name}' could not be saved.", name=path.name), str(error), kind="error")
        else:
            self._notes.say(tr("Saved '{name}'.", name=path.name), tr("It is in {folder}.", folder=path.parent))

    def _request(self, entry: Entry) -> SampleRequest | None:
        return self.attempt(lambda: self._store.request(entry.id))

    def _recipe(self, entry: Entry) -> SampleRequest | None:
        """The recipe, where there is one that can be read; its images are of use without it."""
        try:
            return self._store.request(entry.id)
        except (HistoryError, KeyError):
            return None

    # ---- starring, deleting ------------------------------------------------------------------------------------------

    def star(self, entries: list[Entry]) -> None:
        """Star them, or take their stars away where all have one."""
        starred = not all(entry.starred for entry in entries)
        self.attempt(lambda: self._store.star([entry.id for entry in entries], starred))
        self.changed.emit()

    def delete(self, ids: list[int]) -> None:
        """Delete them; a note offers to undo it."""
        if ids:
            self._say_deleted(self.attempt(lambda: self._store.delete(ids)) or [])

    def clear(self, days: int | None) -> None:
        """Delete what has no star and is older than ``days``, or all of it."""
        before = None if days is None else datetime.now() - timedelta(days=days)
        ids = self.attempt(lambda: self._store.clear_unstarred(before))
        if ids:
            self._say_deleted(ids)
        elif ids is not None:
            self._notes.say(tr("Nothing was deleted."), tr("There is nothing without a star that is so old."))

    def undo(self) -> None:
        """Bring back what was deleted last."""
        if self._deleted:
            self._restore(self._deleted[-1])

    def _say_deleted(self, ids: list[int]) -> None:
        self.changed.emit()
        if not ids:
            return
        self._deleted.append(ids)
        self._notes.say(
            trn("Deleted one generation.", "Deleted {n:,} generations.", len(ids)),
            trn(
                "It can be brought back until the program ends.",
                "They can be brought back until the program ends.",
                len(ids),
            ),
            actions=[(tr("Undo"), partial(self._restore, ids))],
        )

    def _restore(self, ids: list[int]) -> None:
        if ids not in self._deleted:  # brought back already
            return
        self._deleted.remove(ids)
        self.attempt(lambda: self._store.restore(ids))
        self.changed.emit()
        self.restored.emit(max(ids))
