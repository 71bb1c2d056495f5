"""The images of a set, all or some of them in some order, as rows of a model."""

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.language import number, tr

_NONE = np.zeros(0, np.int64)


class ImageSetModel(QAbstractListModel):
    """Row i is image ``places[i]`` of ``image_set``. A QImage is made when it is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.image_set: ImageSet | None = None
        self.places = _NONE

    def show_images(self, image_set: ImageSet | None, places: np.ndarray | None = None) -> None:
        """Show the images at ``places``, or all. The rows stay where only what is said of them is other."""
        if places is None:
            places = _NONE if image_set is None else np.arange(len(image_set))
        same = image_set is not None and self.image_set is not None and image_set.images is self.image_set.images
        if same and np.array_equal(places, self.places):
            self.image_set = image_set
            if len(places):
                self.dataChanged.emit(self.index(0), self.index(len(places) - 1))
            return
        self.beginResetModel()
        self.image_set, self.places = image_set, places
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.places)

    def image_at(self, index: QModelIndex) -> int:
        """Which image of the set it is, from 0; -1 for none."""
        return int(self.places[index.row()]) if index.isValid() else -1

    def pixels(self, first: int, last: int) -> np.ndarray:
        """(N, H, W, C) uint8 of the rows from ``first`` to before ``last``."""
        return self.image_set.images[self.places[first:last]]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or self.image_set is None:
            return None
        place = int(self.places[index.row()])
        if role == Qt.ItemDataRole.DecorationRole:
            return to_qimage(self.image_set.images[place])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.image_set.called(place)}: {context_words(self.image_set, place)}"
        return None


def context_words(image_set: ImageSet, place: int) -> str:
    """What an image has of the attributes, such as ``cat, night 0.5``."""
    labels = zip(image_set.attributes, image_set.labels[place], strict=True)
    words = [name if value == 1 else f"{name} {number(float(value), '.2g')}" for name, value in labels if value > 0]
    return ", ".join(words) or tr("nothing", "an image has no attribute")
