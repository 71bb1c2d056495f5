"""Paints a grid of small images, each of whose pixels is a whole number of screen pixels."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.board import paint_board
from ddpm_studio.app.widgets.grid_layout import MAX_ZOOM, Cells, Margins, Row, arrange, largest_zoom
from ddpm_studio.app.widgets.pixels import Atlas
from ddpm_studio.language import tr

_GAP = 3  # between images, in device-independent pixels
_GROUP_GAP = 7  # more between groups
_TITLE_FLAGS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LABEL_SHARE = 0.3  # of the width, at most, for the titles of groups


class GridView(QAbstractScrollArea):
    """Shows (N, H, W, C) uint8 images at a whole zoom, by itself the largest at which all can be seen.

    Grey, RGB, or RGBA with straight alpha, which is shown on a checkerboard. ``set_images`` while the number and size
    of images stay the same only replaces pixels, as in a replay.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._atlas: Atlas | None = None
        self._rows: tuple[Row, ...] = ()
        self._cells: Cells | None = None
        self._zoom = 0  # 0: as large as fits
        self._columns: tuple[str, ...] = ()
        self._current = -1
        self._hovered = -1
        self._highlight = -1
        self._selection: frozenset[int] = frozenset()
        self._placeholder = ""
        self._describe: Callable[[int], str] = lambda index: tr("Image {number}", number=index + 1)
        self._captions = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        Theme.instance().changed.connect(self.viewport().update)

    # ---- what is shown ----------------------------------------------------------------------------------------------

    def set_images(self, images: np.ndarray, rows: Sequence[Row] = (), columns: Sequence[str] = ()) -> None:
        """Show ``images``, in ``rows`` of classes if given (their counts add up to the number of images).

        columns: titles above the images, where each row holds one image for each of them. Raises ValueError.
        """
        rows, columns = tuple(rows) or (Row("", len(images)),), tuple(columns)
        if sum(row.count for row in rows) != len(images):
            raise ValueError(f"rows of {[row.count for row in rows]} do not hold {len(images)} images")
        if columns and any(row.count != len(columns) for row in rows):
            raise ValueError(f"rows of {[row.count for row in rows]} do not stand under {len(columns)} titles")
        same = (rows, columns) == (self._rows, self._columns)
        if self._atlas is not None and same and self._atlas.replace(images):
            self.viewport().update()
            return
        self._atlas = Atlas(images) if len(images) else None
        self._rows, self._columns = rows, columns
        self._forget(len(images))
        self._hovered = self._highlight = -1
        self._arrange()

    def _forget(self, count: int) -> None:
        """From now on there are ``count`` images: what is chosen beyond them is not there any more."""
        self._selection = frozenset(index for index in self._selection if index < count)
        if self._current >= count:
            self._current = -1

    def clear(self) -> None:
        """Show no image; the placeholder is seen."""
        self._atlas, self._cells, self._rows, self._columns = None, None, (), ()
        self._forget(0)
        self._arrange()

    def set_placeholder(self, text: str) -> None:
        """What is said where there is no image."""
        self._placeholder = text
        self.viewport().update()

    def set_descriptions(self, describe: Callable[[int], str]) -> None:
        """``describe(index)`` is the tool tip of an image; its last line is its caption."""
        self._describe = describe
        self.viewport().update()

    def set_captions(self, shown: bool) -> None:
        """Whether the current image's description is written at the foot of the grid."""
        self._captions = shown
        self._arrange()

    @property
    def count(self) -> int:
        """How many images are shown."""
        return self._atlas.count if self._atlas else 0

    @property
    def zoom(self) -> int:
        """Screen pixels per image pixel, a whole number."""
        return self._cells.zoom if self._cells else 1

    @property
    def fits(self) -> bool:
        """Whether the zoom follows the room there is."""
        return self._zoom == 0

    def pixels(self, index: int) -> np.ndarray:
        """(H, W, C) uint8: image ``index``, without what is shown behind it. Raises IndexError."""
        if self._atlas is None or not 0 <= index < self._atlas.count:
            raise IndexError(f"there is no image {index}")
        return self._atlas.pixels(index)

    def image_rect(self, index: int) -> QRectF:
        """Where image ``index`` is, in the viewport's own coordinates."""
        if self._cells is None or self._atlas is None:
            return QRectF()
        ratio = self.devicePixelRatioF()
        left, top = self._cells.lefts[index], self._cells.tops[index] - self._scrolled()
        zoom = self._cells.zoom
        size = QPointF(self._atlas.width * zoom, self._atlas.height * zoom) / ratio
        return QRectF(left / ratio, top / ratio, size.x(), size.y())

    def index_at(self, point: QPointF) -> int:
        """The image at ``point`` of the viewport, or -1."""
        if self._cells is None or self._atlas is None:
            return -1
        ratio = self.devicePixelRatioF()
        x, y = point.x() * ratio, point.y() * ratio + self._scrolled()
        zoom = self._cells.zoom
        for first, last in self._cells.lines:
            if self._cells.tops[first] <= y < self._cells.tops[first] + self._atlas.height * zoom:
                for index in range(first, last):
                    if self._cells.lefts[index] <= x < self._cells.lefts[index] + self._atlas.width * zoom:
                        return index
        return -1

    # ---- zoom -------------------------------------------------------------------------------------------------------

    def set_zoom(self, zoom: int) -> None:
        """Screen pixels per image pixel; 0 is the largest at which all images are seen."""
        self._zoom = min(max(zoom, 0), MAX_ZOOM)
        self._arrange()

    def zoom_by(self, steps: int) -> None:
        """Zoom in (+1) or out (-1) by one whole step."""
        if self._atlas is not None:
            widest = int(self.viewport().width() * self.devicePixelRatioF() - self._label_width()) // self._atlas.width
            self.set_zoom(min(max(self.zoom + steps, 1), max(widest, 1)))

    # ---- layout -----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(480, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        return super().event(event)

    def _label_width(self) -> int:
        """Device pixels for the groups' titles."""
        texts = [row.title for row in self._rows if row.title]
        if not texts:
            return 0
        metrics = QFontMetricsF(self.font())
        widest = max(metrics.horizontalAdvance(text) for text in texts) + 14
        return int(min(widest, _LABEL_SHARE * self.viewport().width()) * self.devicePixelRatioF())

    def _caption_height(self) -> float:
        return QFontMetricsF(self.font()).height() + 8 if self._captions else 0.0

    def _header_height(self) -> float:
        return QFontMetricsF(self.font()).height() + 6 if any(self._columns) else 0.0

    def _image_height(self) -> float:
        """The height that is left for images."""
        return self.viewport().height() - self._caption_height()

    def _arrange(self) -> None:
        if self._atlas is None:
            self._cells = None
            self.verticalScrollBar().setRange(0, 0)
            self.viewport().update()
            return
        ratio = self.devicePixelRatioF()
        # Rows under columns are one table, not groups
        group = 0 if self._columns else round(_GROUP_GAP * ratio)
        margins = Margins(max(1, round(_GAP * ratio)), group, self._label_width(), round(self._header_height() * ratio))
        columns = len(self._columns)
        image = (self._atlas.width, self._atlas.height)
        room = (int(self.viewport().width() * ratio), int(self._image_height() * ratio))
        zoom = self._zoom or largest_zoom(self._rows, image, room, margins, columns)
        self._cells = arrange(self._rows, image, zoom, room[0], margins, columns)
        page = int(self._image_height())
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(max(8, round((image[1] * zoom + margins.gap) / ratio / 2)))
        bar.setRange(0, max(0, -int(-self._cells.height // ratio) - page))
        self.viewport().update()

    def _scrolled(self) -> int:
        """How far the images are moved up, in device pixels; negative where they are centred in more room."""
        ratio = self.devicePixelRatioF()
        spare = int(self._image_height() * ratio) - self._cells.height
        return -spare // 2 if spare > 0 else round(self.verticalScrollBar().value() * ratio)

    def _bring_into_view(self, index: int) -> None:
        rect = self.image_rect(index)
        bar = self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + int(rect.top()) - _GAP)
        elif rect.bottom() > self._image_height():
            bar.setValue(bar.value() + int(rect.bottom() - self._image_height()) + _GAP + 1)

    # ---- painting ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme = Theme.instance()
        painter.fillRect(self.viewport().rect(), theme.color("backdrop"))
        if self._cells is None or self._atlas is None:
            painter.setPen(theme.color("muted"))
            margin = 24
            room = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._placeholder)
            return
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        # At a scaling such as 1.5 the viewport may begin between two device pixels. Images may not.
        corner = QPointF(self.viewport().mapTo(self.window(), QPoint(0, 0))) * ratio
        painter.translate(round(corner.x()) - corner.x(), round(corner.y()) - corner.y())
        width, height = self._atlas.width, self._atlas.height
        zoom, scrolled = self._cells.zoom, self._scrolled()
        bottom = int(self.viewport().height() * ratio)
        for first, last in self._cells.lines:
            top = self._cells.tops[first] - scrolled
            if top + height * zoom < 0 or top > bottom:
                continue
            for index in range(first, last):
                target = QRect(self._cells.lefts[index], top, width * zoom, height * zoom)
                if self._atlas.has_alpha:
                    paint_board(painter, target, ratio)
                painter.drawImage(target, self._atlas.image, QRect(0, index * height, width, height))
        thin, thick = max(1, round(ratio)), max(2, round(2 * ratio))
        marked = dict.fromkeys(self._selection, (thin, "accent"))
        marked |= {self._highlight: (thick, "warning"), self._hovered: (thin, "text")}
        marked[self._current] = (thick, "accent")
        for index, (line, role) in marked.items():
            if 0 <= index < self.count:
                self._frame(painter, index, line, role)
        painter.restore()
        self._paint_columns(painter, ratio)
        self._paint_titles(painter, ratio)
        self._paint_caption(painter)

    def _frame(self, painter: QPainter, index: int, line: int, role: str) -> None:
        """A frame around an image, outside of its pixels as far as the gap reaches."""
        zoom = self._cells.zoom
        left, top = self._cells.lefts[index], self._cells.tops[index] - self._scrolled()
        pen = QPen(Theme.instance().color(role), line)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        out = line / 2
        width, height = self._atlas.width * zoom, self._atlas.height * zoom
        painter.drawRect(QRectF(left - out, top - out, width + line, height + line))

    def _paint_columns(self, painter: QPainter, ratio: float) -> None:
        """The titles of the columns, which stay in view while the images scroll beneath them."""
        if not any(self._columns) or not self._cells.lefts:
            return
        theme = Theme.instance()
        spare = max(0.0, -self._scrolled() / ratio)
        strip = QRectF(0, spare, self.viewport().width(), self._header_height())
        painter.fillRect(strip, theme.color("backdrop"))
        painter.setPen(theme.color("muted"))
        metrics = QFontMetricsF(painter.font())
        width = self._atlas.width * self._cells.zoom / ratio + 2 * _GAP
        titles = self._columns
        if max(metrics.horizontalAdvance(title) for title in titles) > width:
            titles = tuple(title.rsplit(" ", 1)[-1] for title in titles)  # of "hero 0.5" the value tells more
        for left, title in zip(self._cells.lefts, titles, strict=False):
            place = QRectF(left / ratio - _GAP, spare, width, strip.height())
            text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_titles(self, painter: QPainter, ratio: float) -> None:
        label = self._label_width() / ratio
        if label == 0 or not self._cells.lefts:
            return
        painter.setPen(Theme.instance().color("muted"))
        metrics = QFontMetricsF(painter.font())
        right = min(self._cells.lefts) / ratio - _GAP - 5
        for title, top, bottom in self._cells.titles:
            place = QRectF(right - label + 6, (top - self._scrolled()) / ratio, label - 6, (bottom - top) / ratio)
            text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, place.width())
            # Beside the middle of the group, or of the part of it that is in view
            seen = place.intersected(QRectF(self.viewport().rect()))
            painter.drawText(seen if seen.height() > metrics.height() else place, _TITLE_FLAGS, text)

    def _paint_caption(self, painter: QPainter) -> None:
        if not self._captions or self._current < 0:
            return
        theme = Theme.instance()
        text = self._describe(self._current).replace("\n", "  ·  ")
        metrics = QFontMetricsF(painter.font())
        area = QRectF(self.viewport().rect())
        strip = QRectF(0, area.height() - self._caption_height(), area.width(), self._caption_height())
        painter.fillRect(strip, theme.color("backdrop"))
        painter.setPen(theme.color("text"))
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() - 24)
        painter.drawText(strip, Qt.AlignmentFlag.AlignCenter, text)
