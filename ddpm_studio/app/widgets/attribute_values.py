"""How much of each attribute the selected images have: a tick and a bar for each, which can be set."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.language import number, tr

_TICK = 15
_BAR = 40  # device-independent pixels
_STEP = 0.05
_VALUE = Qt.ItemDataRole.UserRole  # 0..1; -1 where the images differ


class _Row(QStyledItemDelegate):
    """Tick, name, value, and a bar that is as long as the value is large."""

    def sizeHint(self, option: QStyleOptionViewItem, _index) -> QSize:
        return QSize(120, option.fontMetrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        theme, value = Theme.instance(), index.data(_VALUE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("accent_soft" if focused else "hover"))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 4, 4)
        bar = bar_of(option.rect)
        groove = QRect(bar.left(), bar.center().y() - 2, bar.width(), 5)
        painter.setBrush(theme.color("border"))
        painter.drawRoundedRect(groove, 2, 2)
        painter.setBrush(theme.color("accent"))
        if value > 0:
            painter.drawRoundedRect(groove.adjusted(0, 0, round(groove.width() * (value - 1)), 0), 2, 2)
        tick = tick_of(option.rect)
        on = value >= 0.5
        painter.setBrush(theme.color("accent" if on else "sunken"))
        painter.setPen(theme.color("accent" if on else "border_strong"))
        painter.drawRoundedRect(tick, 3, 3)
        if on:
            icon("check", "accent_text").paint(painter, tick.adjusted(1, 1, -1, -1))
        elif value < 0:
            icon("minus").paint(painter, tick.adjusted(1, 1, -1, -1))
        metrics, text = QFontMetrics(option.font), option.rect.adjusted(tick.right() + SPACE.s, 0, 0, 0)
        said = "–" if value < 0 else number(value, ".2g")
        place = QRect(bar.left() - 36, text.top(), 30, text.height())
        painter.setPen(theme.color("muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        text.setLeft(tick.right() + SPACE.s)
        text.setRight(place.left())
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, text.width())
        painter.setPen(theme.color("text"))
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()


def tick_of(rect: QRect) -> QRect:
    """Where the tick of a row is."""
    return QRect(rect.left() + SPACE.s, rect.center().y() - _TICK // 2, _TICK, _TICK)


def bar_of(rect: QRect) -> QRect:
    """Where the bar of a row is."""
    return QRect(rect.right() - SPACE.s - _BAR, rect.top(), _BAR, rect.height())


class AttributeValues(QListWidget):
    """``edited`` brings an attribute and its value, once a person lets go of the bar."""

    edited = Signal(str, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.values")
        self.setAccessibleName(tr("Attributes of the selected images"))
        self.setToolTip(
            tr(
                "How much of each attribute the selected images have, 0 to 1. Tick, or drag the bar. Space ticks; + "
                "and - change it by 0.05."
            )
        )
        self.setItemDelegate(_Row(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dragged: QListWidgetItem | None = None

    def show_values(self, values: dict[str, float]) -> None:
        """Values 0..1; -1 where the images differ."""
        self._dragged = None
        names = [self.item(row).text() for row in range(self.count())]
        if names != list(values):
            self.clear()
            for name in values:
                self.addItem(QListWidgetItem(name))
        for row, (name, value) in enumerate(values.items()):
            item = self.item(row)
            item.setData(_VALUE, value)
            said = tr("different in each") if value < 0 else number(value, ".2g")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}: {said}")

    def value(self, name: str) -> float:
        """Of an attribute. Raises KeyError."""
        for row in range(self.count()):
            if self.item(row).text() == name:
                return self.item(row).data(_VALUE)
        raise KeyError(name)

    def _toggle(self, item: QListWidgetItem) -> None:
        self.edited.emit(item.text(), 0.0 if item.data(_VALUE) >= 0.5 else 1.0)

    def _drag(self, x: float) -> None:
        bar = bar_of(self.visualItemRect(self._dragged))
        value = min(max((x - bar.left()) / bar.width(), 0), 1)
        self._dragged.setData(_VALUE, round(value / _STEP) * _STEP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        item = self.itemAt(point)
        if item is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.setCurrentItem(item)
        rect = self.visualItemRect(item)
        if bar_of(rect).contains(point):
            self._dragged = item
            self._drag(point.x())
        elif tick_of(rect).adjusted(-SPACE.s, -6, 5, 6).contains(point):
            self._toggle(item)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self._drag(event.position().x())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        item, self._dragged = self._dragged, None
        if item is not None:
            self.edited.emit(item.text(), round(item.data(_VALUE), 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() == Qt.Key.Key_Space:
            self._toggle(item)
        elif item is not None and event.text() in ("+", "-"):
            value = max(item.data(_VALUE), 0) + (_STEP if event.text() == "+" else -_STEP)
            self.edited.emit(item.text(), round(min(max(value, 0), 1), 2))
        else:
            super().keyPressEvent(event)
