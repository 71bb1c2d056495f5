"""A few small images in rows, each with a caption: an image at some of its steps, or what it is compared with."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.board import paint_board
from ddpm_studio.app.widgets.pixels import Atlas

_GAP = 4  # between images, in device-independent pixels
_CELL = 32  # the least width of an image
_LARGEST = 64  # and the most, but for images with more pixels than that


class FilmStrip(QWidget):
    """Shows (M, H, W, C) uint8 images in order, at a whole zoom, in as many rows as its width asks for.

    With ``choosable`` a click or the arrow keys choose one; it is said, and stays to be marked with ``set_current``.
    """

    chosen = Signal(int)  # the place in the strip

    def __init__(self, choosable: bool, parent: QWidget | None = None, largest: int = _LARGEST) -> None:
        """largest: the most that an image is wide, in device-independent pixels, but for one with more pixels."""
        super().__init__(parent)
        self._largest = largest
        self._choosable = choosable
        self._atlas: Atlas | None = None
        self._captions: tuple[str, ...] = ()
        self._tips: tuple[str, ...] = ()
        self._current = -1
        self._hovered = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        if choosable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        Theme.instance().changed.connect(self.update)

    def set_frames(self, images: np.ndarray, captions: Sequence[str], tips: Sequence[str]) -> None:
        """Show ``images`` with a short caption and a tool tip each. Raises ValueError where their numbers differ."""
        if not len(images) == len(captions) == len(tips):
            raise ValueError(f"{len(images)} images have {len(captions)} captions and {len(tips)} tool tips")
        if self._atlas is None or not len(images) or not self._atlas.replace(images):
            self._atlas = Atlas(images) if len(images) else None
            self._fit()
        self._captions, self._tips = tuple(captions), tuple(tips)
        self._current = min(self._current, len(images) - 1)
        self.update()

    @property
    def count(self) -> int:
        """How many images."""
        return self._atlas.count if self._atlas else 0

    @property
    def current(self) -> int:
        """The marked one, or -1."""
        return self._current

    def set_current(self, index: int) -> None:
        """Mark an image; -1 for none."""
        if index != self._current:
            self._current = index
            if self._choosable and 0 <= index < self.count:
                self.setAccessibleDescription(self._tips[index])
            self.update()

    def pixels(self, index: int) -> np.ndarray:
        """(H, W, C) uint8: image ``index``. Raises IndexError."""
        if not 0 <= index < self.count:
            raise IndexError(f"there is no image {index}")
        return self._atlas.pixels(index)

    # ---- layout ------------------------------------------------------------------------------------------------------

    def frame_rect(self, index: int) -> QRectF:
        """Where image ``index`` is."""
        ratio = self.devicePixelRatioF()
        place = self._place(index)
        return QRectF(place.x() / ratio, place.y() / ratio, place.width() / ratio, place.height() / ratio)

    def index_at(self, point: QPointF) -> int:
        """The image at ``point``, or -1."""
        return next((i for i in range(self.count) if self.frame_rect(i).contains(point)), -1)

    def _room(self) -> int:
        """The width, in device pixels."""
        return int(self.width() * self.devicePixelRatioF())

    def _gap(self) -> int:
        return round(_GAP * self.devicePixelRatioF())

    def _least_zoom(self) -> int:
        return max(1, math.ceil(_CELL * self.devicePixelRatioF() / self._atlas.width))

    def _zoom(self) -> int:
        """As large as the rows' width allows, within bounds."""
        across = (self._room() + self._gap()) // self._columns() - self._gap()
        largest = int(self._largest * self.devicePixelRatioF())
        return max(self._least_zoom(), min(across, largest) // self._atlas.width)

    def _pitch(self) -> tuple[int, int]:
        """Device pixels from one image to the next, across and down."""
        zoom, gap = self._zoom(), self._gap()
        caption = math.ceil(QFontMetricsF(self.font()).height() * self.devicePixelRatioF())
        return self._atlas.width * zoom + gap, self._atlas.height * zoom + caption + gap

    def _columns(self) -> int:
        """As few rows as there must be, all about equally long."""
        most = max(1, (self._room() + self._gap()) // (self._atlas.width * self._least_zoom() + self._gap()))
        return math.ceil(self.count / math.ceil(self.count / most))

    def _place(self, index: int) -> QRect:
        across, down = self._pitch()
        columns, zoom = self._columns(), self._zoom()
        return QRect(
            index % columns * across, index // columns * down, self._atlas.width * zoom, self._atlas.height * zoom
        )

    def _fit(self) -> None:
        """As high as the rows that there are at this width."""
        rows = math.ceil(self.count / self._columns()) if self._atlas else 0
        height = math.ceil(rows * self._pitch()[1] / self.devicePixelRatioF()) if rows else 0
        if self.maximumHeight() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(260, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(_CELL, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    # ---- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._atlas is None:
            return
        painter = QPainter(self)
        theme = Theme.instance()
        ratio = self.devicePixelRatioF()
        metrics = QFontMetricsF(self.font())
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        # At a scaling such as 1.5 the widget may begin between two device pixels. Images may not.
        corner = QPointF(self.mapTo(self.window(), QPoint(0, 0))) * ratio
        painter.translate(round(corner.x()) - corner.x(), round(corner.y()) - corner.y())
        size = self._atlas.width, self._atlas.height
        for index in range(self.count):
            target = self._place(index)
            if self._atlas.has_alpha:
                paint_board(painter, target, ratio)
            painter.drawImage(target, self._atlas.image, QRect(0, index * size[1], *size))
            role = "accent" if index == self._current else "text" if index == self._hovered else ""
            if role and self._choosable:
                line = max(2, round(2 * ratio))
                pen = QPen(theme.color(role), line)
                pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
                painter.setPen(pen)
                painter.drawRect(QRectF(target).adjusted(line / 2, line / 2, -line / 2, -line / 2))
        painter.restore()
        for index, caption in enumerate(self._captions):
            frame = self.frame_rect(index)
            painter.setPen(theme.color("text" if index == self._current else "muted"))
            place = QRectF(frame.left() - _GAP / 2, frame.bottom(), frame.width() + _GAP, metrics.height())
            text = metrics.elidedText(caption, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus() and 0 <= self._current < self.count:
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(self.frame_rect(self._current).bottomLeft(), self.frame_rect(self._current).bottomRight())

    # ---- pointer and keys --------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.index_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position())
        if self._choosable and event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.chosen.emit(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns() if self._atlas else 0,
            Qt.Key.Key_Down: self._columns() if self._atlas else 0,
            Qt.Key.Key_Home: -self.count,
            Qt.Key.Key_End: self.count,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None or not self._choosable or not self.count:
            super().keyPressEvent(event)
        else:
            self.chosen.emit(min(max(self._current + move, 0), self.count - 1))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.index_at(QPointF(event.pos()))
            if index >= 0:
                QToolTip.showText(event.globalPos(), self._tips[index], self, self.frame_rect(index).toAlignedRect())
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()
