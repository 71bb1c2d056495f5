"""Shows a drawing enlarged by whole pixels, with its grid, its mask and where the pen would touch."""

import numpy as np
from PySide6.QtCore import QEvent, QLine, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ddpm_studio.app.drawing import Drawing
from ddpm_studio.app.pixel_art import Cell
from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.board import paint_board
from ddpm_studio.app.widgets.pixels import to_qimage

MAX_ZOOM = 96
_MARGIN = 10  # around the image, in device-independent pixels
_GRID_FROM = 7  # the least pixel, in the same, between which lines are drawn
_HATCH = 9  # between the lines of the mask, in the same
_FAR = 4  # how many times its size outside of the image the pen is followed


class CanvasView(QAbstractScrollArea):
    """The drawing, in the middle or scrolled; by itself as large as fits."""

    zoom_changed = Signal(int)

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = drawing
        self._zoom = 0  # 0: as large as fits
        self._left = self._top = 0  # of the image, in device pixels of the viewport
        self._shown_zoom = 1
        self._grid = True
        self._axis = False
        self._peek: np.ndarray | None = None
        self._image = QImage()
        self._outline: np.ndarray | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        drawing.changed.connect(self._on_changed)
        Theme.instance().changed.connect(self.viewport().update)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._place)
        self._on_changed()

    # ---- what is shown -----------------------------------------------------------------------------------------------

    @property
    def grid(self) -> bool:
        """Whether there are lines between pixels, where these are large enough."""
        return self._grid

    def set_grid(self, on: bool) -> None:
        """Draw lines between pixels, or none."""
        self._grid = on
        self.viewport().update()

    def set_axis(self, on: bool) -> None:
        """Show the line at which left and right mirror each other, or do not."""
        self._axis = on
        self.viewport().update()

    def set_peek(self, pixels: np.ndarray | None) -> None:
        """Show another image, (H, H, C), in the place of the drawing, which stays as it is; None: the drawing."""
        self._peek = pixels
        self._on_changed()

    @property
    def peeks(self) -> bool:
        """Whether another image than the drawing is shown."""
        return self._peek is not None

    def set_outline(self, region: np.ndarray | None) -> None:
        """Mark the region (H, W) that the pen would touch."""
        self._outline = region
        self.viewport().update()

    def _on_changed(self) -> None:
        pixels = self.drawing.pixels if self._peek is None else self._peek
        resized = self._image.width() != pixels.shape[1]
        self._image = to_qimage(pixels)
        if resized:
            self._outline = None
            self._arrange()
        self.viewport().update()

    # ---- zoom and place ----------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> int:
        """Device pixels per pixel of the drawing, a whole number."""
        return self._shown_zoom

    @property
    def fits(self) -> bool:
        """Whether the zoom follows the room there is."""
        return self._zoom == 0

    def set_zoom(self, zoom: int, around: QPointF | None = None) -> None:
        """Device pixels per pixel; 0 is as large as fits. What is at ``around`` (in the viewport) stays there."""
        around = QPointF(self.viewport().rect().center()) if around is None else around
        x, y = self._exact(around)
        self._zoom = min(max(zoom, 0), MAX_ZOOM)
        self._arrange()
        if not self.fits:
            ratio = self.devicePixelRatioF()
            bars = (self.horizontalScrollBar(), self.verticalScrollBar())
            for bar, cell, at in zip(bars, (x, y), (around.x(), around.y()), strict=True):
                bar.setValue(round(cell * self._shown_zoom / ratio + _MARGIN - at))
        self.zoom_changed.emit(self._shown_zoom)

    def zoom_by(self, steps: int, around: QPointF | None = None) -> None:
        """Zoom in (above 0) or out, by steps that grow with the zoom."""
        zoom = self._shown_zoom
        for _ in range(abs(steps)):
            zoom += max(1, zoom // 5) if steps > 0 else -max(1, zoom // 6)
        self.set_zoom(max(1, zoom), around)

    def pan(self, by: QPoint) -> None:
        """Move the image along with the pointer, as far as it reaches beyond the room."""
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())

    def cell_at(self, point: QPointF) -> Cell:
        """The pixel at a point of the viewport; outside of the image one counts on, but not without end."""
        x, y = self._exact(point)
        far = _FAR * self._image.width()
        return int(np.clip(np.floor(x), -far, far)), int(np.clip(np.floor(y), -far, far))

    def cell_rect(self, cell: Cell) -> QRectF:
        """Where a pixel is, in the viewport's own coordinates."""
        ratio, zoom = self.devicePixelRatioF(), self._shown_zoom
        left, top = self._left + cell[0] * zoom, self._top + cell[1] * zoom
        return QRectF(left / ratio, top / ratio, zoom / ratio, zoom / ratio)

    def show_cell(self, cell: Cell) -> None:
        """Scroll as far as it takes for a pixel to be seen."""
        rect, room = self.cell_rect(cell).adjusted(-4, -4, 4, 4), QRectF(self.viewport().rect())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + round(min(0, rect.left()) + max(0, rect.right() - room.right())))
        down.setValue(down.value() + round(min(0, rect.top()) + max(0, rect.bottom() - room.bottom())))

    def sizeHint(self) -> QSize:
        return QSize(420, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        return super().event(event)

    def _exact(self, point: QPointF) -> tuple[float, float]:
        """A point of the viewport in pixels of the image."""
        ratio, zoom = self.devicePixelRatioF(), self._shown_zoom
        return (point.x() * ratio - self._left) / zoom, (point.y() * ratio - self._top) / zoom

    def _arrange(self) -> None:
        ratio = self.devicePixelRatioF()
        side = self._image.width()
        whole = self.maximumViewportSize()
        room = int((min(whole.width(), whole.height()) - 2 * _MARGIN) * ratio)
        self._shown_zoom = self._zoom or min(max(1, room // side), MAX_ZOOM)
        content = -int(-side * self._shown_zoom // ratio) + 2 * _MARGIN
        view = whole if content <= min(whole.width(), whole.height()) else self.viewport().size()
        for bar, page in ((self.horizontalScrollBar(), view.width()), (self.verticalScrollBar(), view.height())):
            bar.setPageStep(page)
            bar.setSingleStep(max(8, round(self._shown_zoom / ratio)))
            bar.setRange(0, max(0, content - page))
        self._place()

    def _place(self) -> None:
        ratio = self.devicePixelRatioF()
        side = self._image.width() * self._shown_zoom
        view = self.viewport().size()
        places = []
        for bar, room in ((self.horizontalScrollBar(), view.width()), (self.verticalScrollBar(), view.height())):
            scrolled = round((_MARGIN - bar.value()) * ratio)
            places.append(scrolled if bar.maximum() > 0 else (int(room * ratio) - side) // 2)
        self._left, self._top = places
        self.viewport().update()

    # ---- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme = Theme.instance()
        painter.fillRect(self.viewport().rect(), theme.color("backdrop"))
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        # At a scaling such as 1.5 the viewport may begin between two device pixels. Pixels may not.
        corner = QPointF(self.viewport().mapTo(self.window(), QPoint(0, 0))) * ratio
        painter.translate(round(corner.x()) - corner.x(), round(corner.y()) - corner.y())
        painter.translate(self._left, self._top)
        side = self._image.width() * self._shown_zoom
        target = QRect(0, 0, side, side)
        if self._image.hasAlphaChannel():
            paint_board(painter, target, ratio)
        painter.drawImage(target, self._image)
        thin = max(1, round(ratio))
        if self._peek is None:
            self._paint_mask(painter, ratio)
            if self._grid and self._shown_zoom >= _GRID_FROM * ratio:
                self._paint_grid(painter, side, thin)
            if self._axis:
                painter.setPen(QPen(theme.color("accent"), thin, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(side / 2, 0), QPointF(side / 2, side))
        self._frame(painter, target, 2 * thin if self.hasFocus() else thin)
        if self._outline is not None and self._peek is None:
            edges = self._edges(self._outline)
            for colour, width in ((QColor(0, 0, 0, 200), 3 * thin), (QColor(255, 255, 255), thin)):
                painter.setPen(QPen(colour, width))
                painter.drawLines(edges)

    def _frame(self, painter: QPainter, target: QRect, line: int) -> None:
        """Around the image, outside of its pixels."""
        pen = QPen(Theme.instance().color("accent" if self.hasFocus() else "border_strong"), line)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        half = line / 2
        painter.drawRect(QRectF(target).adjusted(-half, -half, half, half))

    def _paint_grid(self, painter: QPainter, side: int, thin: int) -> None:
        # Grey in the middle of the range, half seen through: it shows on light pixels and on dark ones
        painter.setPen(QPen(QColor(128, 128, 128, 90), thin))
        zoom = self._shown_zoom
        for i in range(1, self._image.width()):
            painter.drawLine(i * zoom, 0, i * zoom, side)
            painter.drawLine(0, i * zoom, side, i * zoom)

    def _paint_mask(self, painter: QPainter, ratio: float) -> None:
        mask = self.drawing.mask
        if not mask.any():
            return
        zoom, hatch = self._shown_zoom, QBrush(_hatch(Theme.instance().color("danger"), ratio))
        for x, y, run in _runs(mask):
            painter.fillRect(QRect(x * zoom, y * zoom, run * zoom, zoom), hatch)
        painter.setPen(QPen(Theme.instance().color("danger"), max(1, round(1.5 * ratio))))
        painter.drawLines(self._edges(mask))

    def _edges(self, region: np.ndarray) -> list[QLine]:
        """The lines around a region, in device pixels from the image's corner."""
        zoom = self._shown_zoom
        padded = np.pad(region, 1)
        ys, xs = np.nonzero(padded[1:-1, :-1] != padded[1:-1, 1:])
        upright = [QLine(x * zoom, y * zoom, x * zoom, (y + 1) * zoom) for x, y in zip(xs, ys, strict=True)]
        ys, xs = np.nonzero(padded[:-1, 1:-1] != padded[1:, 1:-1])
        return upright + [QLine(x * zoom, y * zoom, (x + 1) * zoom, y * zoom) for x, y in zip(xs, ys, strict=True)]


def _hatch(ink: QColor, ratio: float) -> QImage:
    """A tile of diagonal lines, light beside dark so that they show on any picture, on a film of ``ink``."""
    gap, line = max(4, round(_HATCH * ratio)), max(1, round(ratio))
    diagonal = np.add.outer(np.arange(gap), np.arange(gap)) % gap
    tile = np.empty((gap, gap, 4), np.uint8)
    tile[...] = (ink.red(), ink.green(), ink.blue(), 70)
    tile[diagonal < line] = (255, 255, 255, 190)
    tile[(diagonal >= line) & (diagonal < 2 * line)] = (0, 0, 0, 120)
    return to_qimage(tile)


def _runs(region: np.ndarray) -> list[tuple[int, int, int]]:
    """(x, y, length) of the unbroken runs of True in each row, from the top."""
    change = np.diff(np.pad(region, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    ys, starts = np.nonzero(change == 1)
    ends = np.nonzero(change == -1)[1]
    return [(int(x), int(y), int(end - x)) for x, y, end in zip(starts, ys, ends, strict=True)]
