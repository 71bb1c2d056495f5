"""A scrolling grid of an image set's images, of which only those in sight are ever looked at or painted."""

import math

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ddpm_studio.app.item_models.image_set_model import ImageSetModel
from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.thumbnail_sheet import compose
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.language import tr

SMALLEST_SIDE = 46  # device-independent pixels, of an image as long as nobody zooms
LARGEST_SIDE = 256
GAP = 6
_MOST_RANGES = 5000  # of rows that are selected again after the images were sorted in another way

_Move = QAbstractItemView.CursorAction
_Flag = QItemSelectionModel.SelectionFlag


class Thumbnails(QAbstractItemView):
    """Each image is enlarged by a whole number of device pixels. Its rows are images, in a line that wraps."""

    zoomed = Signal()
    selection_changed = Signal()
    drop_asked = Signal()
    typed = Signal(str)  # letters, which filter elsewhere

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.images = ImageSetModel(self)
        self._pixels = 16
        self._side = float(SMALLEST_SIDE)  # device-independent: at least so large
        self._painted: tuple[tuple, QImage] | None = None  # what was painted last, and of which rows
        self._selected_places = np.zeros(0, np.int64)
        self.setModel(self.images)
        self.setObjectName("data.thumbnails")
        self.setAccessibleName(tr("Images of the set"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or the columns would jump with it
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.images.modelAboutToBeReset.connect(self._keep_selection)
        self.images.modelReset.connect(self._forget_sheet)
        self.images.modelReset.connect(self._after_reset)
        self.images.dataChanged.connect(lambda: self.viewport().update())
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        Theme.instance().changed.connect(self._forget_sheet)

    def show_images(self, image_set: ImageSet | None, places: np.ndarray | None = None) -> None:
        """Show the images at ``places`` (indices into the set), or all. What is selected stays so."""
        if image_set is not None and image_set.size != self._pixels:
            self._pixels = image_set.size
            self._after_zoom()
        self._forget_sheet()
        self.images.show_images(image_set, places)

    # ---- size ------------------------------------------------------------------------------------------------------

    @property
    def times(self) -> int:
        """How many device pixels a pixel of an image takes along each side."""
        ratio = self.devicePixelRatioF()
        return max(1, min(math.ceil(self._side * ratio / self._pixels), self.most_times))

    @property
    def most_times(self) -> int:
        """The largest enlargement."""
        return max(1, int(LARGEST_SIDE * self.devicePixelRatioF()) // self._pixels)

    def set_times(self, times: int) -> None:
        """Enlarge by another whole number."""
        times = max(1, min(times, self.most_times))
        self._side = times * self._pixels / self.devicePixelRatioF()
        self._after_zoom()

    @property
    def side(self) -> float:
        """The least side of an image in device-independent pixels, for next time."""
        return self._side

    def set_side(self, side: float) -> None:
        """Take back ``side``."""
        self._side = min(max(float(side), 8.0), LARGEST_SIDE)
        self._after_zoom()

    def device_side(self) -> int:
        """The side of an image in device pixels."""
        return self._pixels * self.times

    def _after_zoom(self) -> None:
        middle = self.indexAt(self.viewport().rect().center())
        self.updateGeometries()
        if middle.isValid():
            self.scrollTo(middle, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.viewport().update()
        self.zoomed.emit()

    # ---- places: all in device pixels, so that images lie on whole ones -------------------------------

    def _pitch(self) -> int:
        return self.device_side() + round(GAP * self.devicePixelRatioF())

    def _columns(self) -> int:
        return max(1, int(self.viewport().width() * self.devicePixelRatioF()) // self._pitch())

    def _left(self) -> int:
        """Of the first column, so that they stand in the middle."""
        return (int(self.viewport().width() * self.devicePixelRatioF()) - self._columns() * self._pitch()) // 2

    def _lines(self) -> int:
        return -(-self.images.rowCount() // self._columns())

    def _device_offset(self) -> int:
        return round(self.verticalScrollBar().value() * self.devicePixelRatioF())

    def updateGeometries(self) -> None:
        ratio = self.devicePixelRatioF()
        height = math.ceil(self._lines() * self._pitch() / ratio)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(1, round(self._pitch() / ratio / 2)))
        super().updateGeometries()

    def visualRect(self, index: QModelIndex) -> QRect:
        if not index.isValid():
            return QRect()
        ratio, pitch = self.devicePixelRatioF(), self._pitch()
        line, column = divmod(index.row(), self._columns())
        left, top = self._left() + column * pitch, line * pitch - self._device_offset()
        return QRect(round(left / ratio), round(top / ratio), round(pitch / ratio), round(pitch / ratio))

    def _row_at(self, point: QPoint) -> int:
        """The row of the cell at ``point``, or the nearest one."""
        ratio, pitch, columns = self.devicePixelRatioF(), self._pitch(), self._columns()
        column = min(max((int(point.x() * ratio) - self._left()) // pitch, 0), columns - 1)
        line = (int(point.y() * ratio) + self._device_offset()) // pitch
        return min(max(line * columns + column, 0), self.images.rowCount() - 1)

    def indexAt(self, point: QPoint) -> QModelIndex:
        if self.images.rowCount() == 0:
            return QModelIndex()
        index = self.images.index(self._row_at(point))
        return index if self.visualRect(index).contains(point) else QModelIndex()

    def scrollTo(
        self, index: QModelIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        rect, height, bar = self.visualRect(index), self.viewport().height(), self.verticalScrollBar()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - height // 2)
        elif rect.top() < 0 or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() >= height:
            bar.setValue(bar.value() + rect.bottom() + 1 - height)

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, columns = self.images.rowCount(), self._columns()
        if not count:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            return self.images.index(count - 1 if action == _Move.MoveEnd else 0)
        page = max(1, self.viewport().height() * round(self.devicePixelRatioF()) // self._pitch()) * columns
        step = {
            _Move.MoveLeft: -1,
            _Move.MovePrevious: -1,
            _Move.MoveRight: 1,
            _Move.MoveNext: 1,
            _Move.MoveUp: -columns if row >= columns else 0,
            _Move.MoveDown: columns if row + columns < count else 0,
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
            _Move.MoveHome: -count,
            _Move.MoveEnd: count,
        }[action]
        return self.images.index(min(max(row + step, 0), count - 1))

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: QModelIndex) -> bool:
        return False

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    # ---- selection -------------------------------------------------------------------------------------------------

    def selected_places(self) -> np.ndarray:
        """The images that are selected, as indices into the set, in the order that they are shown in."""
        ranges = [np.arange(one.top(), one.bottom() + 1) for one in self.selectionModel().selection()]
        return self.images.places[np.unique(np.concatenate(ranges))] if ranges else np.zeros(0, np.int64)

    @property
    def current_image(self) -> int:
        """The image that was chosen last, by its place in the set; -1 for none."""
        return self.images.image_at(self.currentIndex())

    def select_places(self, places: np.ndarray) -> None:
        """Select these images, as far as they are shown."""
        rows = np.flatnonzero(np.isin(self.images.places, places))
        runs = np.split(rows, np.flatnonzero(np.diff(rows) != 1) + 1) if len(rows) else []
        selection = QItemSelection()
        for run in runs[:_MOST_RANGES]:
            selection.select(self.images.index(int(run[0])), self.images.index(int(run[-1])))
        self.selectionModel().select(selection, _Flag.ClearAndSelect)
        if len(rows):
            self.selectionModel().setCurrentIndex(self.images.index(int(rows[0])), _Flag.NoUpdate)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        selection = QItemSelection()
        if self.images.rowCount():
            first, last = self._row_at(rect.topLeft()), self._row_at(rect.bottomRight())
            if self.state() == QAbstractItemView.State.DragSelectingState:
                columns = self._columns()
                left, right = sorted((first % columns, last % columns))
                for line in range(min(first, last) // columns, max(first, last) // columns + 1):
                    end = min(line * columns + right, self.images.rowCount() - 1)
                    if line * columns + left <= end:
                        selection.select(self.images.index(line * columns + left), self.images.index(end))
            else:
                first, last = sorted((first, last))
                selection.select(self.images.index(first), self.images.index(last))
        self.selectionModel().select(selection, command)

    def _keep_selection(self) -> None:
        self._selected_places = self.selected_places() if self.images.image_set is not None else np.zeros(0, np.int64)

    def _after_reset(self) -> None:
        self.updateGeometries()
        if len(self._selected_places):
            self.select_places(self._selected_places)
        self.selection_changed.emit()

    # ---- events ----------------------------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_times(self.times + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("+", "-"):
            self.set_times(self.times + (1 if event.text() == "+" else -1))
        elif event.key() == Qt.Key.Key_Delete:
            self.drop_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    # ---- painting --------------------------------------------------------------------------------------------------

    def _forget_sheet(self) -> None:
        self._painted = None
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        count = self.images.rowCount()
        if not count:
            return
        ratio, pitch, columns, offset = self.devicePixelRatioF(), self._pitch(), self._columns(), self._device_offset()
        height = math.ceil(self.viewport().height() * ratio)
        first_line = offset // pitch
        lines = min(-(-(offset + height) // pitch), self._lines()) - first_line
        first, last = first_line * columns, min((first_line + lines) * columns, count)
        if last <= first:
            return
        painter = QPainter(self.viewport())
        painter.scale(1 / ratio, 1 / ratio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        top = first_line * pitch - offset
        painter.drawImage(QPoint(self._left(), top), self._sheet(first, last, columns, pitch, ratio))
        self._paint_marks(painter, first, last, columns, pitch, top, ratio)
        painter.end()

    def _sheet(self, first: int, last: int, columns: int, pitch: int, ratio: float) -> QImage:
        """The rows from ``first`` to before ``last`` in one picture."""
        key = (first, last, columns, pitch, ratio)
        if self._painted is None or self._painted[0] != key:
            sheet = compose(self.images.pixels(first, last), self.times, columns, pitch, ratio)
            self._painted = (key, sheet)
        return self._painted[1]

    def _paint_marks(
        self, painter: QPainter, first: int, last: int, columns: int, pitch: int, top: int, ratio: float
    ) -> None:
        chosen, current = self.selectionModel(), self.currentIndex().row()
        theme, side = Theme.instance(), self.device_side()
        margin = (pitch - side) // 2
        if not chosen.hasSelection() and current < 0:
            return
        for row in range(first, last):
            selected = chosen.isSelected(self.images.index(row))
            if not selected and not (row == current and self.hasFocus()):
                continue
            line, column = divmod(row - first, columns)
            rect = QRect(self._left() + column * pitch + margin, top + line * pitch + margin, side, side)
            painter.setPen(QPen(theme.color("accent" if selected else "muted"), (2 if selected else 1) * ratio))
            painter.drawRect(rect.adjusted(-2, -2, 1, 1))
            if row == current and selected and self.hasFocus():
                painter.setPen(QPen(theme.color("accent_text"), 1))
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
