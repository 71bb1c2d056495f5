"""A sprite sheet, crisp, with the grid it is cut by drawn over it; empty cells are dimmed."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.data.sheets import Grid

# Device pixels per pixel of the sheet: whole ones, or one for a whole number of pixels
ZOOMS = (1 / 16, 1 / 12, 1 / 8, 1 / 6, 1 / 4, 1 / 3, 1 / 2, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32)
_MARGIN = 12  # around the sheet, in device-independent pixels
_LEAST_CELL = 5  # device pixels from one cell to the next, from which lines are drawn
_BOARD = 8  # a square of the checkerboard, in device-independent pixels
_NOTCH = 120  # of a mouse wheel
_DIM = 0.72
_SMALL = 24  # a cell, in device-independent pixels


class SheetView(QAbstractScrollArea):
    """The wheel zooms, dragging moves; + and - zoom, 0 shows all, the arrow keys scroll."""

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._grid: Grid | None = None
        self._empty = np.zeros((0, 0), bool)
        self._zoom = 1.0
        self._fitted = True
        self._left = self._top = 0  # of the sheet, in device pixels of the viewport
        self._dragged: QPoint | None = None
        self._turned = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._place)
        Theme.instance().changed.connect(self.viewport().update)

    # ---- what is shown -----------------------------------------------------------------------------------------------

    def show_sheet(self, sheet: np.ndarray) -> None:
        """Show a sheet (H, W, 3 or 4) uint8 whole, without a grid."""
        self._image = to_qimage(sheet)
        self._grid = None
        self.fit()

    def show_grid(self, grid: Grid | None, empty: np.ndarray | None = None) -> None:
        """Draw this grid. empty: (rows, columns) bool, the cells that are dimmed; None where it is not known yet."""
        self._grid = grid
        self._empty = np.zeros((0, 0), bool) if empty is None else empty
        self.viewport().update()

    @property
    def zoom(self) -> float:
        """Device pixels per pixel of the sheet: one of ZOOMS."""
        return self._zoom

    def fit(self) -> None:
        """Show the whole sheet, as large as it goes, also when there is more room later."""
        self._fitted = True
        self._arrange()

    def zoom_by(self, steps: int, around: QPointF | None = None) -> None:
        """Zoom in (above 0) or out. What is at ``around``, in the viewport, stays there."""
        place = ZOOMS.index(self._zoom) + steps
        zoom = ZOOMS[min(max(place, 0), len(ZOOMS) - 1)]
        around = QPointF(self.viewport().rect().center()) if around is None else around
        ratio = self.devicePixelRatioF()
        x, y = ((around.x() * ratio - self._left) / self._zoom, (around.y() * ratio - self._top) / self._zoom)
        self._fitted, self._zoom = False, zoom
        self._arrange()
        for bar, pixel, at in (
            (self.horizontalScrollBar(), x, around.x()),
            (self.verticalScrollBar(), y, around.y()),
        ):
            bar.setValue(round(pixel * zoom / ratio + _MARGIN - at))
        self._place()

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell is, in device pixels of the viewport."""
        top, left = self._grid.corner(row, column)
        x0, y0 = self._left + round(left * self._zoom), self._top + round(top * self._zoom)
        x1 = self._left + round((left + self._grid.width) * self._zoom)
        y1 = self._top + round((top + self._grid.height) * self._zoom)
        return QRect(x0, y0, max(1, x1 - x0), max(1, y1 - y0))

    # ---- zoom and place ----------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        if self._image.isNull():
            return
        ratio, before = self.devicePixelRatioF(), self._zoom
        whole = self.maximumViewportSize()
        if self._fitted:
            room_x, room_y = ((side - 2 * _MARGIN) * ratio for side in (whole.width(), whole.height()))
            most = min(room_x / self._image.width(), room_y / self._image.height())
            self._zoom = max((zoom for zoom in ZOOMS if zoom <= most), default=ZOOMS[0])
        sides = [round(side * self._zoom / ratio) + 2 * _MARGIN for side in (self._image.width(), self._image.height())]
        fits = sides[0] <= whole.width() and sides[1] <= whole.height()
        view = whole if fits else self.viewport().size()
        for bar, content, page in (
            (self.horizontalScrollBar(), sides[0], view.width()),
            (self.verticalScrollBar(), sides[1], view.height()),
        ):
            bar.setPageStep(page)
            bar.setSingleStep(24)
            bar.setRange(0, max(0, content - page))
        self._place()
        if self._zoom != before:
            self.zoom_changed.emit(self._zoom)

    def _place(self) -> None:
        ratio = self.devicePixelRatioF()
        places = []
        for bar, side, room in (
            (self.horizontalScrollBar(), self._image.width(), self.viewport().width()),
            (self.verticalScrollBar(), self._image.height(), self.viewport().height()),
        ):
            scrolled = round((_MARGIN - bar.value()) * ratio)
            places.append(scrolled if bar.maximum() > 0 else (int(room * ratio) - round(side * self._zoom)) // 2)
        self._left, self._top = places
        self.viewport().update()

    # ---- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme = Theme.instance()
        painter.fillRect(self.viewport().rect(), theme.color("backdrop"))
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        # At a scaling such as 1.5 the viewport may begin between two device pixels. Pixels may not.
        corner = QPointF(self.viewport().mapTo(self.window(), QPoint(0, 0))) * ratio
        painter.translate(round(corner.x()) - corner.x(), round(corner.y()) - corner.y())
        target = QRect(
            self._left, self._top, round(self._image.width() * self._zoom), round(self._image.height() * self._zoom)
        )
        if self._image.hasAlphaChannel():
            painter.drawTiledPixmap(target, _board(max(1, round(_BOARD * ratio)), theme.tokens.board))
        self._paint_part(painter, target, ratio)
        thin = max(1, round(ratio))
        pen = QPen(theme.color("accent" if self.hasFocus() else "border_strong"), thin)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(target.adjusted(-thin, -thin, thin - 1, thin - 1))
        if self._grid is not None:
            self._paint_grid(painter, ratio, thin)

    def _paint_part(self, painter: QPainter, target: QRect, ratio: float) -> None:
        """The part of the sheet that is in sight: of a large one at a large zoom that is little."""
        seen = target.intersected(QRect(0, 0, *(round(s * ratio) + 1 for s in self.viewport().size().toTuple())))
        if seen.isEmpty():
            return
        first = [(seen.left() - self._left) / self._zoom, (seen.top() - self._top) / self._zoom]
        last = [(seen.right() + 1 - self._left) / self._zoom, (seen.bottom() + 1 - self._top) / self._zoom]
        left, top = (int(np.floor(value)) for value in first)
        right = min(int(np.ceil(last[0])), self._image.width())
        bottom = min(int(np.ceil(last[1])), self._image.height())
        part = QRect(left, top, right - left, bottom - top)
        place = QRect(
            self._left + round(left * self._zoom),
            self._top + round(top * self._zoom),
            round(part.width() * self._zoom),
            round(part.height() * self._zoom),
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._zoom < 1)
        painter.drawImage(place, self._image, part)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)

    def _paint_grid(self, painter: QPainter, ratio: float, thin: int) -> None:
        theme, grid = Theme.instance(), self._grid
        rows, columns = grid.cells(self._image.width(), self._image.height())
        down, across = (side + grid.spacing for side in (grid.height, grid.width))
        if not rows or not columns or min(down, across) * self._zoom < _LEAST_CELL:
            return
        size = self.viewport().size()
        seen_rows = _seen(self._top, grid.margin, down, self._zoom, size.height() * ratio, rows)
        seen_columns = _seen(self._left, grid.margin, across, self._zoom, size.width() * ratio, columns)
        dim = theme.color("backdrop", _DIM)
        full: list[QRect] = []
        for row in seen_rows:
            for column in seen_columns:
                cell = self.cell_rect(row, column)
                if self._empty.size and self._empty[row, column]:
                    painter.fillRect(cell, dim)
                else:
                    full.append(cell.adjusted(0, 0, -1, -1))
        if min(self._grid.width, self._grid.height) * self._zoom < _SMALL * ratio:
            thin = 1  # or there would be more lines than picture
        # A dark line and a light one within it: they show on any picture
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 110), 1))
        painter.drawRects([cell.adjusted(thin, thin, -thin, -thin) for cell in full if cell.width() > 6 * thin])
        painter.setPen(QPen(theme.color("accent"), 1))
        for inset in range(thin):
            painter.drawRects([cell.adjusted(inset, inset, -inset, -inset) for cell in full])

    # ---- pointer and keys --------------------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.zoom_by(steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._dragged = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            by = event.position().toPoint() - self._dragged
            self._dragged = event.position().toPoint()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)


def _seen(start: int, margin: int, pitch: int, zoom: float, room: float, count: int) -> range:
    """The cells of a line that are in sight."""
    first = int((-start / zoom - margin) // pitch)
    last = int(((room - start) / zoom - margin) // pitch)
    return range(max(first, 0), min(last + 1, count))


def _board(square: int, colours: tuple[str, str]) -> QPixmap:
    """Four squares of the checkerboard."""
    tile = QPixmap(2 * square, 2 * square)
    tile.fill(QColor(colours[0]))
    painter = QPainter(tile)
    painter.fillRect(square, 0, square, square, QColor(colours[1]))
    painter.fillRect(0, square, square, square, QColor(colours[1]))
    painter.end()
    return tile
