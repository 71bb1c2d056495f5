"""What the Data workspace shows of an image set: as a person has changed it, filtered and sorted.

Made beside the window's own thread, for a set may have a million images.
"""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.background import Background, Outcome
from ddpm_studio.data.curate import Curated, before_leaving_out
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.preparation import Curation

Order = Literal["file", "class"]


@dataclass(frozen=True, eq=False)
class View:
    """What is asked for. attributes: images that have one of them; () for all. text: part of the file name.
    places: only these images; None for all."""

    attributes: tuple[str, ...] = ()
    text: str = ""
    order: Order = "file"
    places: np.ndarray | None = None


@dataclass(frozen=True, eq=False)
class Shown:
    """What came of it.

    whole: all images and attributes as changed, of which ``keep``, (N,) bool, are not left out. places: those to be
    seen, in their order. having: (N, K) bool. counts: for each attribute of ``whole``, how many of its images are kept.
    one_class: whether each image has exactly one attribute, so that they are classes.
    """

    base: ImageSet
    curation: Curation
    whole: ImageSet
    keep: np.ndarray
    having: np.ndarray
    counts: dict[str, int]
    one_class: bool
    kept: int
    places: np.ndarray

    @property
    def learned(self) -> dict[str, int]:
        """The counts of the attributes that are learned."""
        gone = {*self.curation.left_out, *self.curation.without}
        return {name: count for name, count in self.counts.items() if name not in gone}


class ShownImages(QObject):
    """``changed`` brings a ``Shown``; of several asked for at once, the last. ``failed`` brings an error."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._background.ended.connect(self._ended)
        self._asked: tuple[ImageSet, Curation, View] | None = None  # and not begun
        self._last: Shown | None = None

    @property
    def busy(self) -> bool:
        """Whether something is still to come."""
        return self._background.busy

    def ask(self, image_set: ImageSet, curation: Curation, view: View) -> None:
        """Make it; what is being made is overtaken."""
        self._asked = image_set, curation, view
        if not self._background.busy:
            self._begin()

    def end(self) -> None:
        """Wait for what is being made, and tell nothing of it."""
        self._asked = None
        self.blockSignals(True)
        self._background.end()

    def _begin(self) -> None:
        if self._asked is not None:
            image_set, curation, view = self._asked
            last, self._asked = self._last, None
            self._background.start(lambda _tell: shown(image_set, curation, view, last))

    def _ended(self, outcome: Outcome) -> None:
        overtaken = self._asked is not None
        if outcome.error is None and outcome.result is not None:
            self._last = outcome.result
        self._begin()
        if outcome.error is not None:
            self.failed.emit(outcome.error)
        elif outcome.result is not None and not overtaken:
            self.changed.emit(outcome.result)


def shown(base: ImageSet, curation: Curation, view: View, last: Shown | None = None) -> Shown:
    """What is to be seen. last: what was made before, of which much may still hold."""
    if last is None or last.base is not base or last.curation != curation:
        last = _changed(base, before_leaving_out(base, curation), curation)
    return replace(last, places=_places(last, view))


def _changed(base: ImageSet, curated: Curated, curation: Curation) -> Shown:
    whole, keep = curated.whole, curated.keep
    having = whole.having()
    counts = dict(zip(whole.attributes, having[keep].sum(0).tolist(), strict=True))
    one_class = bool(len(whole.attributes)) and bool((having.sum(1) == 1).all())
    return Shown(base, curation, whole, keep, having, counts, one_class, int(keep.sum()), np.zeros(0, np.int64))


def _places(shown: Shown, view: View) -> np.ndarray:
    whole = shown.whole
    seen = shown.keep.copy()
    columns = [whole.attributes.index(name) for name in view.attributes if name in whole.attributes]
    if columns:
        seen &= shown.having[:, columns].any(1)
    if view.places is not None:
        among = np.zeros(len(whole), bool)
        among[view.places[view.places < len(whole)]] = True
        seen &= among
    places = np.flatnonzero(seen)
    if text := view.text.strip().casefold():
        called = whole.called
        places = places[[text in called(place).casefold() for place in places.tolist()]]
    if view.order == "class" and whole.attributes:
        strongest = np.where(shown.having.any(1), whole.labels.argmax(1), len(whole.attributes))
        places = places[np.argsort(strongest[places], kind="stable")]
    return places
