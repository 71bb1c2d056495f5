"""The classes of an image set as bars, one of which can be looked at alone."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ddpm_studio.app.theme import SPACE, Theme

_COUNT = Qt.ItemDataRole.UserRole
_SHARE = Qt.ItemDataRole.UserRole + 1
_NAME = Qt.ItemDataRole.UserRole + 2


class _Bar(QStyledItemDelegate):
    """Name at the left, count at the right, and a bar beneath as long as the class is large."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(120, option.fontMetrics.height() + 2 * SPACE.s + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme = Theme.instance()
        rect = option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(rect, 4, 4)
        inner = rect.adjusted(SPACE.s, SPACE.xs, -SPACE.s, -SPACE.xs)
        bar = inner.adjusted(0, inner.height() - 4, 0, 0)
        painter.setBrush(theme.color("border"))
        painter.drawRoundedRect(bar, 2, 2)
        bar.setWidth(max(4, round(bar.width() * index.data(_SHARE))))
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(bar, 2, 2)
        text = inner.adjusted(0, 0, 0, -6)
        count = f"{index.data(_COUNT):,}"
        metrics = QFontMetrics(option.font)
        painter.setFont(option.font)
        painter.setPen(theme.color("muted"))
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room = text.width() - metrics.horizontalAdvance(count) - SPACE.s
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.color("text"))
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()


class ClassList(QListWidget):
    """All images, then each attribute with the number of images in which it is the strongest."""

    chosen = Signal(str)  # an attribute; empty for all images

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.classes")
        self.setAccessibleName("Classes")
        self.setToolTip("The attributes, which become the context. Select one to see its images alone.")
        self.setItemDelegate(_Bar(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda item, _before: item and self.chosen.emit(item.data(_NAME)))

    def show_counts(self, total: int, counts: dict[str, int]) -> None:
        """Show these, all images selected."""
        self.clear()
        most = max(counts.values(), default=1) or 1
        everything = [("All images", "", total, 1.0)] if total else []
        rows = [*everything, *((name, name, n, n / most) for name, n in counts.items())]
        for text, name, count, share in rows:
            item = QListWidgetItem(text)
            item.setData(_NAME, name)
            item.setData(_COUNT, count)
            item.setData(_SHARE, share)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}: {count:,} images")
            self.addItem(item)
        self.setCurrentRow(0)
