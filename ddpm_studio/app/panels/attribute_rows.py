"""The attributes of an image set as bars: each can be looked at alone, renamed in place, and left out by its tick."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.language import number, tr, trn

_TICK = 15  # device-independent pixels
_Role = Qt.ItemDataRole


@dataclass(frozen=True)
class Row:
    """name: empty for all images. count: of the images that have it. share: 0..1 of the largest. learned: ticked."""

    name: str
    count: int
    share: float
    learned: bool = True


class _Model(QAbstractListModel):
    renamed = Signal(str, str)
    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.rows[index.row()].name:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: QModelIndex, role: int = _Role.DisplayRole):
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _Role.UserRole:
            return row
        if role == _Role.DisplayRole:
            return row.name or tr("All images")
        if role == _Role.EditRole:
            return row.name
        if role == _Role.CheckStateRole and row.name:
            return Qt.CheckState.Checked if row.learned else Qt.CheckState.Unchecked
        if role == _Role.AccessibleTextRole:
            name = row.name or tr("All images")
            if not row.learned:
                return trn("{name}: {n:,} image, left out", "{name}: {n:,} images, left out", row.count, name=name)
            return trn("{name}: {n:,} image", "{name}: {n:,} images", row.count, name=name)
        if role == _Role.ToolTipRole and row.name:
            if not row.learned:
                return trn(
                    "{name}: {n:,} image; it is not learned",
                    "{name}: {n:,} images; it is not learned",
                    row.count,
                    name=row.name,
                )
            return trn("{name}: {n:,} image", "{name}: {n:,} images", row.count, name=row.name)
        return None

    def setData(self, index: QModelIndex, value: object, role: int = _Role.EditRole) -> bool:
        name = self.rows[index.row()].name
        if role == _Role.EditRole and str(value).strip() not in ("", name):
            self.renamed.emit(name, str(value))
            return True
        if role == _Role.CheckStateRole:
            self.ticked.emit(name, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        return False


class _Bar(QStyledItemDelegate):
    """Tick and name at the left, count at the right, and a bar beneath as long as the attribute is frequent."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(120, option.fontMetrics.height() + 2 * SPACE.s + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme, row = Theme.instance(), index.data(_Role.UserRole)
        rect = option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(rect, 4, 4)
        inner = self._inside(option, row)
        bar = inner.adjusted(0, inner.height() - 4, 0, 0)
        painter.setBrush(theme.color("border"))
        painter.drawRoundedRect(bar, 2, 2)
        if row.count:
            bar.setWidth(max(4, round(bar.width() * row.share)))
            painter.setBrush(theme.color("accent" if row.learned else "disabled"))
            painter.drawRoundedRect(bar, 2, 2)
        if row.name:
            self._paint_tick(painter, self._tick(option), row.learned)
        text = inner.adjusted(0, 0, 0, -6)
        metrics = QFontMetrics(option.font)
        painter.setFont(option.font)
        painter.setPen(theme.color("muted"))
        count = number(row.count)
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room = text.width() - metrics.horizontalAdvance(count) - SPACE.s
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.color("text" if row.learned else "muted"))
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()

    def editorEvent(self, event: QEvent, model: _Model, option: QStyleOptionViewItem, index: QModelIndex) -> bool:
        if index.data(_Role.UserRole).name and isinstance(event, QMouseEvent):
            at_tick = self._tick(option).adjusted(-6, -8, 5, 8).contains(event.position().toPoint())
            if at_tick and event.button() == Qt.MouseButton.LeftButton:
                if event.type() == QEvent.Type.MouseButtonRelease:
                    on = Qt.CheckState(index.data(_Role.CheckStateRole)) == Qt.CheckState.Checked
                    state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
                    model.setData(index, state, _Role.CheckStateRole)
                return True
        return False

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        editor = QLineEdit(parent, objectName="data.attributes.rename")
        editor.setAccessibleName(tr("New name of {name}", name=index.data()))
        editor.setMaxLength(64)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        inner = self._inside(option, index.data(_Role.UserRole))
        editor.setGeometry(QRect(inner.left() - 6, option.rect.top(), inner.width() + 6, option.rect.height()))

    @staticmethod
    def _tick(option: QStyleOptionViewItem) -> QRect:
        rect = option.rect
        return QRect(rect.left() + SPACE.s, rect.center().y() - _TICK // 2, _TICK, _TICK)

    @staticmethod
    def _inside(option: QStyleOptionViewItem, row: Row) -> QRect:
        left = SPACE.s + (_TICK + SPACE.s if row.name else 0)
        return option.rect.adjusted(left + 1, SPACE.xs, -SPACE.s - 1, -SPACE.xs)

    @staticmethod
    def _paint_tick(painter: QPainter, rect: QRect, on: bool) -> None:
        theme = Theme.instance()
        painter.setBrush(theme.color("accent" if on else "sunken"))
        painter.setPen(theme.color("accent" if on else "border_strong"))
        painter.drawRoundedRect(rect, 3, 3)
        if on:
            icon("check", "accent_text").paint(painter, rect.adjusted(1, 1, -1, -1))


class AttributeRows(QListView):
    """All images, then each attribute. Select several to merge them or to see the images of any."""

    chosen = Signal(tuple)  # attributes; () for all images
    renamed = Signal(str, str)
    ticked = Signal(str, bool)
    left_out = Signal(bool)  # what is selected, with its images or without them

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.classes")
        self.setAccessibleName(tr("Attributes"))
        self.setToolTip(
            tr(
                "The attributes, which become the context. Select one to see its images, several to merge them. F2 "
                "renames; the tick says whether it is learned."
            )
        )
        self.rows = _Model(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Bar(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.renamed.connect(self.renamed)
        self.rows.ticked.connect(self.ticked)
        self._quiet = False
        self._expected: tuple[str, ...] | None = None
        self.selectionModel().selectionChanged.connect(lambda *_: self._quiet or self.chosen.emit(self.selected()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows.rows:
            painter = QPainter(self.viewport())
            painter.setPen(Theme.instance().color("muted"))
            painter.drawText(
                self.viewport().rect().adjusted(SPACE.m, 0, -SPACE.m, 0),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                tr("Open images: their classes are listed here, and become the attributes that a model is led by."),
            )

    def show_counts(self, total: int, counts: dict[str, int], unlearned: set[str]) -> None:
        """Show these; what is selected stays so, as far as it is still there."""
        most = max(counts.values(), default=1) or 1
        everything = [Row("", total, 1.0)] if total or counts else []
        rows = [*everything, *(Row(name, n, n / most, name not in unlearned) for name, n in counts.items())]
        if rows == self.rows.rows:
            return
        before = self.rows.rows
        selected = self.selected() if self._expected is None else self._expected
        self._expected = None
        self._quiet = True
        if [row.name for row in rows] == [row.name for row in before]:
            self.rows.rows = rows
            self.rows.dataChanged.emit(self.rows.index(0), self.rows.index(len(rows) - 1))
        else:
            self.rows.beginResetModel()
            self.rows.rows = rows
            self.rows.endResetModel()
            self._select(selected)
        self._quiet = False
        if selected != self.selected():
            self.chosen.emit(self.selected())

    def selected(self) -> tuple[str, ...]:
        """The attributes that are selected; () where all images are."""
        names = [self.rows.rows[index.row()].name for index in sorted(self.selectedIndexes())]
        return () if "" in names else tuple(names)

    def expect(self, names: tuple[str, ...]) -> None:
        """Have these selected when the attributes are shown next, under their new names."""
        self._expected = names

    def select(self, names: tuple[str, ...]) -> None:
        """Select these, or all images."""
        self._select(names)

    def edit_name(self, name: str) -> None:
        """Let a person type another name."""
        self.edit(self._index(name))

    def _index(self, name: str) -> QModelIndex:
        names = [row.name for row in self.rows.rows]
        return self.rows.index(names.index(name)) if name in names else QModelIndex()

    def _select(self, names: tuple[str, ...]) -> None:
        model, flag = self.selectionModel(), QItemSelectionModel.SelectionFlag
        indexes = [index for name in names if (index := self._index(name)).isValid()] or [self.rows.index(0)]
        if self.rows.rows:
            model.setCurrentIndex(indexes[0], flag.ClearAndSelect)
            for index in indexes[1:]:
                model.select(index, flag.Select)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() == Qt.Key.Key_Space and not editing and (names := self.selected()):
            on = any(row.learned for row in self.rows.rows if row.name == names[0])
            for name in names:
                self.ticked.emit(name, not on)
        elif event.key() == Qt.Key.Key_Delete and not editing and self.selected():
            self.left_out.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)
