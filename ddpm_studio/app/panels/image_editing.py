"""What a person does with the selected images, as steps of the history: other attributes, another class, left out."""

from collections.abc import Callable, Iterable

import numpy as np
from PySide6.QtCore import QObject

from ddpm_studio.app.curation_history import CurationHistory
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.browse_page import BrowsePage
from ddpm_studio.app.panels.found_panel import FoundPanel
from ddpm_studio.app.panels.image_detail import ImageDetail
from ddpm_studio.app.shown_images import Shown
from ddpm_studio.data import curation_steps as steps
from ddpm_studio.data.preparation import Curation
from ddpm_studio.language import tr, trn


class ImageEditing(QObject):
    """Hears what is asked for in the panels, and adds to the history."""

    def __init__(
        self, history: CurationHistory, page: BrowsePage, detail: ImageDetail, found: FoundPanel, notes: Notes
    ) -> None:
        super().__init__(page)
        self._history = history
        self._page = page
        self._notes = notes
        self.shown: Shown | None = None
        detail.edited.connect(self.edit)
        detail.class_asked.connect(self.put_into_class)
        detail.drop_asked.connect(self.drop_selected)
        detail.as_read_asked.connect(self.as_read)
        page.class_asked.connect(self.put_into_class)
        page.drop_asked.connect(self.drop_selected)
        found.drop_asked.connect(self.drop)
        found.balance_asked.connect(lambda: history.do(tr("balance classes"), balanced=True))
        found.bring_back_asked.connect(self.bring_back)

    def edit(self, name: str, value: float) -> None:
        """Give the selected images so much of an attribute."""
        files = self._selected()
        self._do(
            tr("{name} {strength:.2g} for {images}", name=name, strength=value, images=_images(files)),
            lambda now: steps.edit(now, files, {name: value}),
        )

    def put_into_class(self, name: str) -> None:
        """Make the selected images of one class alone."""
        if self.shown is not None:
            files, names = self._selected(), self.shown.whole.attributes
            words = tr("put {images} into {name}", images=_images(files), name=name)
            self._do(words, lambda now: steps.put_into_class(now, files, name, names))

    def as_read(self) -> None:
        """Give the selected images the attributes again that they were read with."""
        files = self._selected()
        self._do(tr("{images} as read", images=_images(files)), lambda now: steps.as_before(now, files))

    def drop_selected(self) -> None:
        """Leave the selected images out."""
        if self.shown is not None:
            self.drop(self._page.thumbnails.selected_places(), "")

    def drop(self, places: np.ndarray, words: str) -> None:
        """Leave the images at ``places`` out, which are ``words``."""
        files = self._called(places)
        self._do(tr("leave out {images}", images=words or _images(files)), lambda now: steps.drop(now, files))

    def bring_back(self, files: Iterable[str]) -> None:
        """Learn from these again."""
        files = tuple(files)
        self._do(tr("bring back {images}", images=_images(files)), lambda now: steps.take_back(now, files))

    def _selected(self) -> tuple[str, ...]:
        return self._called(self._page.thumbnails.selected_places())

    def _called(self, places: np.ndarray) -> tuple[str, ...]:
        return tuple(map(self.shown.whole.called, places.tolist())) if self.shown is not None else ()

    def _do(self, words: str, change: Callable[[Curation], Curation]) -> None:
        try:
            self._history.do(words, change(self._history.now.curation))
        except ValueError as error:
            self._notes.say(tr("That was not changed"), str(error), kind="warning")


def _images(files: tuple[str, ...]) -> str:
    return trn("{n:,} image", "{n:,} images", len(files))
