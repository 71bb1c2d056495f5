"""Two lots of images over each other, with a divider to pull: one to its left, the other to its right."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.board import paint_board
from ddpm_studio.app.widgets.grid_layout import Cells, Margins, Row, arrange, largest_zoom
from ddpm_studio.app.widgets.pixels import Atlas
from ddpm_studio.language import tr

_GAP, _GROUP_GAP = 3, 7  # as in the grids, in device-independent pixels
_HANDLE = 9  # half the height of the divider's handle
_STEP, _LEAP = 0.01, 0.1


class BeforeAfter(QWidget):
    """Shows all images of two lots, or one of them, each pixel a whole number of screen pixels.

    Drag anywhere to move the divider. Keys: left and right, with Shift in leaps, Home and End; up and down ask for the
    image before and after, as does the wheel; Space exchanges the sides.
    """

    moved = Signal(float)
    image_asked = Signal(int)  # how far on: -1 or 1
    swap_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides: tuple[Atlas, Atlas] | None = None
        self._names = ("", "")
        self._rows: tuple[Row, ...] = ()
        self._image = -1
        self._split = 0.5
        self._cells: Cells | None = None
        self._placeholder = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 160)
        Theme.instance().changed.connect(self.update)

    # ---- what is shown -----------------------------------------------------------------------------------------------

    def set_pair(self, before: np.ndarray, after: np.ndarray, names: tuple[str, str], rows: Sequence[Row] = ()) -> None:
        """Show (N, H, W, C) uint8 images, as many and as large on both sides; C may differ. rows: groups, as in grids.

        Raises ValueError where they do not lie over each other.
        """
        if before.shape[:3] != after.shape[:3]:
            raise ValueError(f"images of {before.shape[:3]} and {after.shape[:3]} do not lie over each other")
        self._sides = (Atlas(before), Atlas(after))
        self._names = names
        self._rows = tuple(rows) if sum(row.count for row in rows) == len(before) else (Row("", len(before)),)
        self._image = min(self._image, len(before) - 1)
        self._arrange()

    def clear(self, placeholder: str) -> None:
        """Show nothing, and say why."""
        self._sides = self._cells = None
        self._placeholder = placeholder
        self.setAccessibleDescription(placeholder)
        self.update()

    def show_image(self, index: int) -> None:
        """Show image ``index`` alone, as large as it fits; -1 is all of them."""
        self._image = index if self._sides and index < self._sides[0].count else -1
        self._arrange()

    @property
    def image(self) -> int:
        """The image that is shown alone, or -1."""
        return self._image

    @property
    def split(self) -> float:
        """Where the divider is: 0 at the left edge of the images, 1 at the right."""
        return self._split

    def set_split(self, split: float) -> None:
        """Move the divider."""
        split = min(max(split, 0.0), 1.0)
        if split != self._split:
            self._split = split
            self._describe()
            self.update()
            self.moved.emit(split)

    def image_rect(self, index: int = 0) -> QRectF:
        """Where an image is, in the widget's own coordinates; the one that is shown alone has the place 0."""
        if self._cells is None:
            return QRectF()
        ratio = self.devicePixelRatioF()
        rect = self._target(index)
        return QRectF(rect.x() / ratio, rect.y() / ratio, rect.width() / ratio, rect.height() / ratio)

    def divider_x(self) -> float:
        """Where the divider is, in the widget's own coordinates."""
        left, right = self._bounds()
        return (left + self._split * (right - left)) / self.devicePixelRatioF()

    # ---- layout ------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.FontChange):
            self._arrange()
        return super().event(event)

    def _header(self) -> float:
        return QFontMetricsF(self.font()).height() + 12

    def _arrange(self) -> None:
        if self._sides is None:
            return
        ratio = self.devicePixelRatioF()
        atlas = self._sides[0]
        rows = self._rows if self._image < 0 else (Row("", 1),)
        margins = Margins(max(1, round(_GAP * ratio)), round(_GROUP_GAP * ratio), 0, round(self._header() * ratio))
        room = (int(self.width() * ratio), int(self.height() * ratio))
        image = (atlas.width, atlas.height)
        zoom = largest_zoom(rows, image, room, margins)
        self._cells = arrange(rows, image, zoom, room[0], margins)
        self._describe()
        self.update()

    def _target(self, place: int) -> QRect:
        """Device pixels of the image at a place."""
        atlas, zoom = self._sides[0], self._cells.zoom
        spare = max(0, int(self.height() * self.devicePixelRatioF()) - self._cells.height)
        top = self._cells.tops[place] + spare // 2
        return QRect(self._cells.lefts[place], top, atlas.width * zoom, atlas.height * zoom)

    def _bounds(self) -> tuple[int, int]:
        """The left and right edge of all images, in device pixels."""
        if self._cells is None:
            return 0, 0
        return min(self._cells.lefts), max(self._cells.lefts) + self._sides[0].width * self._cells.zoom

    def _describe(self) -> None:
        if self._sides is not None:
            left, right = self._names
            self.setAccessibleDescription(
                tr(
                    "Divider at {split:.0%}: {left} to its left, {right} to its right",
                    split=self._split,
                    left=left,
                    right=right,
                )
            )

    # ---- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = Theme.instance()
        painter.fillRect(self.rect(), theme.color("backdrop"))
        if self._sides is None or self._cells is None:
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._placeholder)
            return
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        # At a scaling such as 1.5 the widget may begin between two device pixels. Images may not.
        corner = QPointF(self.mapTo(self.window(), QPoint(0, 0))) * ratio
        painter.translate(round(corner.x()) - corner.x(), round(corner.y()) - corner.y())
        left, right = self._bounds()
        divider = round(left + self._split * (right - left))
        width, height = int(self.width() * ratio), int(self.height() * ratio)
        parts = QRect(0, 0, divider, height), QRect(divider, 0, width, height)
        for atlas, part in zip(self._sides, parts, strict=True):
            painter.setClipRect(part)
            self._paint_side(painter, atlas, ratio)
        painter.setClipping(False)
        painter.restore()
        self._paint_divider(painter)
        self._paint_names(painter)

    def _paint_side(self, painter: QPainter, atlas: Atlas, ratio: float) -> None:
        shown = range(atlas.count) if self._image < 0 else (self._image,)
        for place, index in enumerate(shown):
            target = self._target(place)
            if atlas.has_alpha:
                paint_board(painter, target, ratio)
            painter.drawImage(target, atlas.image, QRect(0, index * atlas.height, atlas.width, atlas.height))

    def _paint_divider(self, painter: QPainter) -> None:
        theme = Theme.instance()
        x = self.divider_x()
        top, bottom = self._header(), float(self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("window"), 4))  # so that it is seen on any image
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        middle = QPointF(x, (top + bottom) / 2)
        painter.setPen(QPen(theme.color("text" if self.hasFocus() else "window"), 2))
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(middle, _HANDLE, _HANDLE)
        painter.setPen(QPen(theme.color("accent_text"), 1.6))
        for side in (-1, 1):
            tip = middle + QPointF(side * 6, 0)
            painter.drawLine(tip, middle + QPointF(side * 3, -3))
            painter.drawLine(tip, middle + QPointF(side * 3, 3))

    def _paint_names(self, painter: QPainter) -> None:
        theme = Theme.instance()
        metrics = QFontMetricsF(painter.font())
        painter.setPen(theme.color("text"))
        half = self.width() / 2 - 20
        height = self._header()
        for name, place, side in zip(
            self._names,
            (QRectF(12, 0, half, height), QRectF(self.width() - 12 - half, 0, half, height)),
            (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight),
            strict=True,
        ):
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, half)
            painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)

    # ---- pointer and keys --------------------------------------------------------------------------------------------

    def _pull(self, x: float) -> None:
        left, right = self._bounds()
        if right > left:
            self.set_split((x * self.devicePixelRatioF() - left) / (right - left))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pull(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pull(event.position().x())
        self.setCursor(Qt.CursorShape.SplitHCursor if self._sides else Qt.CursorShape.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.set_split(0.5)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.image_asked.emit(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        match event.key():
            case Qt.Key.Key_Left:
                self.set_split(self._split - step)
            case Qt.Key.Key_Right:
                self.set_split(self._split + step)
            case Qt.Key.Key_Home:
                self.set_split(0.0)
            case Qt.Key.Key_End:
                self.set_split(1.0)
            case Qt.Key.Key_Up:
                self.image_asked.emit(-1)
            case Qt.Key.Key_Down:
                self.image_asked.emit(1)
            case Qt.Key.Key_Space:
                self.swap_asked.emit()
            case _:
                event.ignore()

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.update()
