"""How one entry of the history is painted: its first images, crisp, and beside them what they are."""

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ddpm_studio.app.icons import icon
from ddpm_studio.app.item_models.history_model import ENTRY, THUMBNAIL, lines_of
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.app.widgets.crisp_picture import crisp_picture
from ddpm_studio.sampling.history import Entry
from ddpm_studio.sampling.history_thumbnails import LARGEST_SIDE

_EDGE = SPACE.xs
_STAR = 16
_PICTURES = 192  # that are held: 7 MB of them, or 28 MB where two pixels are one
_SMALLER = 0.92  # of the lines beneath the first, as in the style sheet


class HistoryDelegate(QStyledItemDelegate):
    """A row with text, or with ``compact`` the picture alone. Both have one size, whatever the entry."""

    def __init__(self, parent) -> None:
        super().__init__(parent)
        self.compact = False
        self._pictures: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def forget(self) -> None:
        """Make all pictures anew, as for another theme."""
        self._pictures.clear()

    def cell(self) -> QSize:
        """The size of one entry without text, in device-independent pixels."""
        return QSize(LARGEST_SIDE + 2 * _EDGE, LARGEST_SIDE + 2 * _EDGE)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        cell = self.cell()
        return cell if self.compact else QSize(2 * cell.width(), cell.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        painter.save()
        self._paint_ground(painter, option)
        entry: Entry | None = index.data(ENTRY)
        room = QRect(option.rect.topLeft(), self.cell()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        picture = self._picture(index, room.width())
        if picture is not None:
            _paint_at(painter, room, picture, self.parent().devicePixelRatioF())
        if entry is not None:
            beside = option.rect.adjusted(self.cell().width() + _EDGE, _EDGE, -SPACE.s, -_EDGE)
            if entry.starred:
                corner = room.topRight() if self.compact else beside.topRight()
                place = QRect(corner.x() - _STAR, corner.y() + 2, _STAR, _STAR)
                if self.compact:  # over the picture, whatever its colours
                    painter.fillRect(place.adjusted(-1, -1, 1, 1), Theme.instance().color("raised"))
                icon("star", "warning").paint(painter, place)
            if not self.compact:
                self._paint_lines(painter, option.font, beside, entry)
        painter.restore()

    def _picture(self, index: QModelIndex, side: int) -> QImage | None:
        """The thumbnail as it is painted. The last few screens full are held; the least lately used makes room."""
        number, ratio = index.model().number(index.row()), self.parent().devicePixelRatioF()
        picture = self._pictures.get((number, ratio))
        if picture is None:
            sheet = index.data(THUMBNAIL)
            if sheet is None:
                return None
            picture = self._pictures[number, ratio] = crisp_picture(sheet, round(side * ratio), ratio)
            if len(self._pictures) > _PICTURES:
                self._pictures.popitem(last=False)
        self._pictures.move_to_end((number, ratio))
        return picture

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = Theme.instance()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if not (chosen or focused or option.state & QStyle.StateFlag.State_MouseOver):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("accent") if focused else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft" if chosen else "hover"))
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -2, -2), 6, 6)

    def _paint_lines(self, painter: QPainter, font: QFont, room: QRect, entry: Entry) -> None:
        theme = Theme.instance()
        first, *others = lines_of(entry)
        strong, small = QFont(font), QFont(font)
        strong.setBold(True)
        small.setPointSizeF(font.pointSizeF() * _SMALLER)
        height = QFontMetrics(strong).lineSpacing() + len(others) * QFontMetrics(small).lineSpacing()
        top = room.top() + max(0, (room.height() - height) // 2)
        for line, face, colour in ((first, strong, "text"), *((other, small, "muted") for other in others)):
            metrics = QFontMetrics(face)
            width = room.width() - (_STAR + _EDGE if entry.starred and face is strong else 0)
            painter.setFont(face)
            painter.setPen(theme.color(colour))
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
            painter.drawText(room.left(), top + metrics.ascent(), text)
            top += metrics.lineSpacing()


def _paint_at(painter: QPainter, room: QRect, picture: QImage, ratio: float) -> None:
    """``picture``, which is as large as on the screen, in the middle of ``room``."""
    painter.save()
    at = painter.deviceTransform().map(room.topLeft().toPointF())
    painter.resetTransform()  # into the view's pixels: the view paints on its backing store at their own scale
    base = painter.deviceTransform()
    painter.scale(1 / ratio, 1 / ratio)
    left = round(at.x() - base.dx()) + (round(room.width() * ratio) - picture.width()) // 2
    top = round(at.y() - base.dy()) + (round(room.height() * ratio) - picture.height()) // 2
    painter.drawImage(left, top, picture)
    painter.restore()
