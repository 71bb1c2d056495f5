"""A scrolling grid of an image set's images, of which only those in sight are ever painted."""

import math

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.board import paint_board
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.data.image_set import ImageSet

SMALLEST_SIDE = 46  # device-independent pixels
GAP = 6


class ImageSetModel(QAbstractListModel):
    """The images of one set, or of one of its attributes alone. A QImage is made when it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image_set: ImageSet | None = None
        self._shown = np.zeros(0, np.int64)

    def show_set(self, image_set: ImageSet | None, attribute: str = "") -> None:
        """Show the images of ``attribute`` (those in which it is the strongest), or all."""
        self.beginResetModel()
        self.image_set = image_set
        self._shown = np.arange(0 if image_set is None else len(image_set))
        if image_set is not None and attribute:
            self._shown = np.flatnonzero(image_set.labels.argmax(1) == image_set.attributes.index(attribute))
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def image_at(self, index: QModelIndex) -> int:
        """Which image of the set it is, from 0; -1 for none."""
        return int(self._shown[index.row()]) if index.isValid() else -1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or self.image_set is None:
            return None
        image = int(self._shown[index.row()])
        if role == Qt.ItemDataRole.DecorationRole:
            return to_qimage(self.image_set.images[image])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"image {image + 1:,}: {self._context(image)}"
        return None

    def _context(self, image: int) -> str:
        labels = zip(self.image_set.attributes, self.image_set.labels[image], strict=True)
        named = [name if value == 1 else f"{name} {value:.2g}" for name, value in labels if value > 0]
        return ", ".join(named) or "no context"


class _Pixels(QStyledItemDelegate):
    """Paints one image in whole device pixels, nearest neighbour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        image: QImage = index.data(Qt.ItemDataRole.DecorationRole)
        view: Thumbnails = self.parent()
        side, ratio = view.device_side(), view.devicePixelRatioF()
        painter.save()
        device = painter.deviceTransform().map(option.rect.topLeft().toPointF())
        room = round(option.rect.width() * ratio)
        painter.resetTransform()  # into the view's pixels: the view paints on its backing store at their own scale
        base = painter.deviceTransform()
        painter.scale(1 / ratio, 1 / ratio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)  # a view sets it
        left = round(device.x() - base.dx()) + (room - side) // 2
        top = round(device.y() - base.dy()) + (room - side) // 2
        if image.hasAlphaChannel():
            paint_board(painter, QRect(left, top, side, side), ratio)
        painter.drawImage(QRect(left, top, side, side), image)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.setPen(QPen(Theme.instance().color("accent"), 2 * ratio))
            painter.drawRect(QRect(left, top, side, side).adjusted(-2, -2, 2, 2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return self.parent().gridSize()


class Thumbnails(QListView):
    """The grid. Each image is enlarged by a whole number of device pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.images = ImageSetModel(self)
        self._pixels = 16
        self.setModel(self.images)
        self.setItemDelegate(_Pixels(self))
        self.setObjectName("data.thumbnails")
        self.setAccessibleName("Images of the set")
        self.setToolTip("The images as the network sees them; point at one for its class")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.show_set(None)

    def show_set(self, image_set: ImageSet | None, attribute: str = "") -> None:
        """Show the images of ``attribute``, or all."""
        if image_set is not None:
            self._pixels = image_set.size
        side = math.ceil(self.device_side() / self.devicePixelRatioF()) + GAP
        self.setGridSize(QSize(side, side))
        self.images.show_set(image_set, attribute)

    @property
    def current_image(self) -> int:
        """The image that was chosen last, by its place in the set; -1 for none."""
        return self.images.image_at(self.currentIndex())

    def device_side(self) -> int:
        """The side of an image in device pixels."""
        return self._pixels * max(1, math.ceil(SMALLEST_SIDE * self.devicePixelRatioF() / self._pixels))
