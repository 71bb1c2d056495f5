"""The film: the same seeds drawn again at every preview, so that the picture is seen to appear."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.app.widgets.board import paint_board
from ddpm_studio.app.widgets.film_reel import FilmReel, Frame
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.app.widgets.run_plot import short_count
from ddpm_studio.language import tr

GAP = 2  # between images, in device pixels
_CORNER = 6  # radius, as lists have
SMALLEST_CELL = 30  # device-independent pixels: smaller and nothing is recognised


@dataclass(frozen=True)
class _Layout:
    """Everything in device pixels. zoom: of one image pixel; pitch_x, pitch_y: from one image to the next."""

    zoom: int
    pitch_x: int
    pitch_y: int
    caption: int
    width: int
    height: int


class Film(QAbstractScrollArea):
    """Rows are seeds, columns are previews, the newest at the right. Whole device pixels, nearest neighbour."""

    opened = Signal(int)  # a frame of the reel, by its place
    changed = Signal()  # the frames are other ones

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train.film")
        self.setAccessibleName(tr("Film of previews"))
        self.setAccessibleDescription(tr("Each row is one seed, each column one preview; the newest is at the right."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.reel = FilmReel()
        self._strips: dict[int, QImage] = {}  # by images seen
        self._current = -1  # the frame that the keyboard is at
        self._following = True
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        Theme.instance().changed.connect(self.viewport().update)

    # ---- content ---------------------------------------------------------------------------------------------------

    @property
    def frames(self) -> list[Frame]:
        """The previews that are kept, oldest first."""
        return self.reel.frames

    def clear(self) -> None:
        """Show nothing, for another run."""
        self.reel.clear()
        self._changed()

    def add(self, images_seen: int, images: np.ndarray) -> None:
        """Add a preview, (N, H, W, C) uint8; RGBA is shown on a checkerboard."""
        self.reel.add(images_seen, images)
        self._changed()

    def show_all(self, previews: list[tuple[int, np.ndarray]]) -> None:
        """Show these and nothing else."""
        self.reel.clear()
        for images_seen, images in previews:
            self.reel.add(images_seen, images)
        self._following = True
        self._changed()

    def _changed(self) -> None:
        kept = {frame.images_seen: frame for frame in self.frames}
        old = self._strips
        # A frame keeps its picture only while it is the same frame: a resumed run may draw at the same count anew
        self._strips = {n: old[n] for n in kept if n in old and n != self.frames[-1].images_seen}
        self._current = min(self._current, len(self.frames) - 1)
        self._measure()
        self.viewport().update()
        self.changed.emit()

    def _strip(self, frame: Frame) -> QImage:
        """The frame's images beneath each other."""
        if frame.images_seen not in self._strips:
            self._strips[frame.images_seen] = to_qimage(np.concatenate(list(frame.images)))
        return self._strips[frame.images_seen]

    # ---- layout ----------------------------------------------------------------------------------------------------

    def layout_now(self) -> _Layout | None:
        """Where things lie, for the window's size and the screen's scale; None while there is nothing."""
        if not self.frames:
            return None
        ratio = self.devicePixelRatioF()
        rows, size = self.frames[0].images.shape[:2]
        caption = math.ceil((self.fontMetrics().height() + SPACE.s) * ratio)
        room = int(self.viewport().height() * ratio) - caption
        zoom = max(room // rows - GAP, math.ceil(SMALLEST_CELL * ratio)) // size
        zoom = max(zoom, math.ceil(SMALLEST_CELL * ratio / size), 1)
        widest = max(self.fontMetrics().horizontalAdvance(short_count(f.images_seen)) for f in self.frames[-8:])
        pitch_x = max(size * zoom + GAP, math.ceil((widest + SPACE.xs) * ratio))
        pitch_y = size * zoom + GAP
        return _Layout(zoom, pitch_x, pitch_y, caption, pitch_x * len(self.frames) + GAP, caption + pitch_y * rows)

    def _measure(self) -> None:
        layout = self.layout_now()
        horizontal, vertical = self.horizontalScrollBar(), self.verticalScrollBar()
        following = self._following
        ratio = self.devicePixelRatioF()
        width, height = (math.ceil(layout.width / ratio), math.ceil(layout.height / ratio)) if layout else (0, 0)
        horizontal.setRange(0, max(0, width - self.viewport().width()))
        horizontal.setPageStep(self.viewport().width())
        vertical.setRange(0, max(0, height - self.viewport().height()))
        vertical.setPageStep(self.viewport().height())
        if layout:
            horizontal.setSingleStep(round(layout.pitch_x / ratio))
            vertical.setSingleStep(round(layout.pitch_y / ratio))
        if following:
            horizontal.setValue(horizontal.maximum())
        self._following = following

    def _scrolled(self, value: int) -> None:
        self._following = value >= self.horizontalScrollBar().maximum()

    def _offset(self) -> QPoint:
        ratio = self.devicePixelRatioF()
        return QPoint(
            round(self.horizontalScrollBar().value() * ratio), round(self.verticalScrollBar().value() * ratio)
        )

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._measure()

    def sizeHint(self) -> QSize:
        return QSize(480, 260)

    def column_rect(self, index: int) -> QRect:
        """Where a frame lies in the viewport, in device-independent pixels."""
        layout, offset, ratio = self.layout_now(), self._offset(), self.devicePixelRatioF()
        if layout is None:
            return QRect()
        left = (GAP + index * layout.pitch_x - offset.x()) / ratio
        return QRect(round(left), 0, round((layout.pitch_x - GAP) / ratio), round(layout.height / ratio))

    def frame_at(self, where: QPoint) -> tuple[int, int] | None:
        """The frame and the row beneath a point of the viewport."""
        layout, offset, ratio = self.layout_now(), self._offset(), self.devicePixelRatioF()
        if layout is None:
            return None
        column = int((where.x() * ratio + offset.x() - GAP) // layout.pitch_x)
        row = int((where.y() * ratio + offset.y() - layout.caption) // layout.pitch_y)
        rows = len(self.frames[0].images)
        return (column, row) if 0 <= column < len(self.frames) and row < rows else None

    # ---- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.instance()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), theme.color("panel"))
        painter.setPen(theme.color("accent" if self.hasFocus() else "border"))
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(self.viewport().rect().adjusted(0, 0, -1, -1), _CORNER, _CORNER)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        layout = self.layout_now()
        if layout is None:
            painter.setPen(theme.color("muted"))
            painter.drawText(
                self.viewport().rect().adjusted(SPACE.l, 0, -SPACE.l, 0),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                tr("The film appears here: the same seeds, drawn again every few seconds while the network learns."),
            )
            return
        ratio = self.devicePixelRatioF()
        offset = self._offset()
        # Into device pixels, and onto whole ones: at 1.5 a widget may begin half a pixel off
        device = painter.deviceTransform()
        painter.translate((round(device.dx()) - device.dx()) / ratio, (round(device.dy()) - device.dy()) / ratio)
        painter.scale(1 / ratio, 1 / ratio)
        first = max(0, (offset.x() - GAP) // layout.pitch_x)
        last = min(len(self.frames), (offset.x() + int(self.viewport().width() * ratio)) // layout.pitch_x + 1)
        font = self.font()
        font.setPixelSize(max(1, round(self.fontInfo().pixelSize() * ratio)))
        painter.setFont(font)
        for column in range(first, last):
            self._paint_column(painter, theme, layout, column, offset)

    def _paint_column(self, painter: QPainter, theme: Theme, layout: _Layout, column: int, offset: QPoint) -> None:
        frame = self.frames[column]
        strip = self._strip(frame)
        rows, size = frame.images.shape[:2]
        side = size * layout.zoom
        left = GAP + column * layout.pitch_x - offset.x()
        inset = (layout.pitch_x - GAP - side) // 2
        for row in range(rows):
            top = layout.caption + row * layout.pitch_y - offset.y()
            target = QRect(left + inset, top, side, side)
            if strip.hasAlphaChannel():
                paint_board(painter, target, self.devicePixelRatioF())
            painter.drawImage(target, strip, QRect(0, row * size, size, size))
        band = QRect(left - GAP, 0, layout.pitch_x, layout.caption)
        painter.fillRect(band, theme.color("sunken"))
        newest = column == len(self.frames) - 1
        painter.setPen(theme.color("text" if newest or column == self._current else "muted"))
        caption = short_count(frame.images_seen)
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, caption)
        if column == self._current and self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2 * GAP))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRect(left - 1, 1, layout.pitch_x - GAP + 1, layout.height - offset.y() - 2))

    # ---- pointer and keys ------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the click counts where the button is let go

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hit = self.frame_at(event.position().toPoint())
        if hit is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = hit[0]
            self.viewport().update()
            self.opened.emit(hit[0])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A plain wheel goes through time: that is where there is more to see."""
        vertical = self.verticalScrollBar().maximum() > 0 and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.angleDelta().x() or vertical:
            super().wheelEvent(event)
            return
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.frames) - 1
        at = self._current if self._current >= 0 else last
        goals = {
            Qt.Key.Key_Left: max(0, at - 1),
            Qt.Key.Key_Right: min(last, at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if last >= 0 and event.key() in goals:
            self._go_to(goals[event.key()])
        elif last >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._current = at
            self.opened.emit(at)
        else:
            super().keyPressEvent(event)

    def _go_to(self, column: int) -> None:
        self._current = column
        rect = self.column_rect(column)
        bar = self.horizontalScrollBar()
        if rect.left() < 0:
            bar.setValue(bar.value() + rect.left() - GAP)
        elif rect.right() > self.viewport().width():
            bar.setValue(bar.value() + rect.right() - self.viewport().width() + 2 * GAP)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self.frame_at(event.pos())
            if hit is None:
                QToolTip.hideText()
            else:
                seen = self.frames[hit[0]].images_seen
                words = (
                    tr("seed {seed}, after {seen:,} images · click to enlarge", seed=hit[1], seen=seen)
                    if hit[1] >= 0
                    else tr("after {seen:,} images · click to enlarge", seen=seen)
                )
                QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)
