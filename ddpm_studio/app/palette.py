"""The command palette: type a few letters of a command, press Enter."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.actions import WORKSPACE_TITLES, Action, ActionTable
from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.language import tr

_KEYS = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down}
_HINT = Qt.ItemDataRole.UserRole + 1


def match_score(query: str, text: str) -> int | None:
    """How well the letters of ``query``, in order, are found in ``text``: higher is better, None is not at all.

    The query as a whole counts most, at the beginning of a word most of all; then letters that follow each other or
    begin a word.
    """
    query, text = query.lower().strip(), text.lower()
    whole = text.find(query)
    if whole >= 0:
        begins = whole == 0 or f" {query}" in text
        return 100 + (50 if begins else 0) - whole
    score, at, previous = 0, 0, -2
    for letter in query.replace(" ", ""):
        found = text.find(letter, at)
        if found < 0:
            return None
        score += 5 if found == previous + 1 else 0
        score += 4 if found == 0 or not text[found - 1].isalnum() else 0
        score -= min(found - at, 3)
        previous, at = found, found + 1
    return score


def _action_score(query: str, action: Action) -> int | None:
    """The command's own words count; its menu and workspace only where they do not fit."""
    own = match_score(query, action.text)
    if own is not None:
        return own
    wider = match_score(query, f"{action.menu} {action.text}")
    return None if wider is None else wider - 1000


class _Row(QStyledItemDelegate):
    """A command's name, with its workspace and shortcut at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index) -> QSize:
        return QSize(200, option.fontMetrics.height() + 2 * SPACE.s)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        theme = Theme.instance()
        painter.save()
        rect: QRect = option.rect.adjusted(2, 1, -2, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(rect, 5, 5)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, 5, 5)
        side = option.fontMetrics.height()
        index.data(Qt.ItemDataRole.DecorationRole).paint(
            painter, rect.left() + SPACE.s, rect.center().y() - side // 2, side, side
        )
        inner = rect.adjusted(2 * SPACE.s + side, 0, -SPACE.s, 0)
        painter.setFont(option.font)
        painter.setPen(theme.color("muted"))
        hint = index.data(_HINT)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, hint)
        painter.setPen(theme.color("text"))
        metrics = QFontMetrics(option.font)
        room = inner.width() - metrics.horizontalAdvance(hint) - SPACE.s
        text = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()


class CommandPalette(QFrame):
    """A list over the upper middle of the window; it goes when the focus leaves it."""

    def __init__(self, table: ActionTable, window: QWidget) -> None:
        super().__init__(window)
        self._table = table
        self._offered: list[Action] = []
        self._before: QWidget | None = None
        self.setObjectName("palette")
        self.setAccessibleName(tr("Command palette"))
        self.filter = QLineEdit(objectName="palette.filter", placeholderText=tr("Type a command"))
        self.filter.setAccessibleName(tr("Filter commands"))
        self.filter.setToolTip(
            tr("A few letters of a command, in order; Up and Down choose, Enter runs it, Esc closes")
        )
        self.list = QListWidget(objectName="palette.list")
        self.list.setAccessibleName(tr("Commands"))
        self.list.setItemDelegate(_Row(self.list))
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = QLabel(tr("No command has these letters."), alignment=Qt.AlignmentFlag.AlignCenter)
        self._none.setProperty("role", "muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        box.setSpacing(SPACE.s)
        for widget in (self.filter, self.list, self._none):
            box.addWidget(widget)
        self.filter.textChanged.connect(self._show_matches)
        self.filter.installEventFilter(self)
        self.list.itemClicked.connect(self._run)
        self.hide()

    def open(self, workspace: str) -> None:
        """Show the commands that can be done now, those of ``workspace`` first."""
        self._before = self.window().focusWidget()
        self._offered = [a for a in self._table.possible(workspace) if a.id != "window.palette"]
        self.filter.clear()
        self._show_matches("")
        self._place()
        self.show()
        self.raise_()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Hide, and give the focus back."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in _KEYS:
            event.accept()  # these mean the list, not a command of the workspace beneath
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in steps and self.list.count():
            row = self.list.currentRow() + steps[key]
            wraps = abs(steps[key]) == 1
            self.list.setCurrentRow(row % self.list.count() if wraps else max(0, min(row, self.list.count() - 1)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.list.currentItem():
                self._run(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return False
        return True

    def _show_matches(self, query: str) -> None:
        scored = [(_action_score(query, a), a) for a in self._offered]
        found = [(s, a) for s, a in scored if s is not None]
        if query.strip():
            found.sort(key=lambda pair: -pair[0])
        self.list.clear()
        for _score, action in found:
            item = QListWidgetItem(icon(action.icon or "chevron-right", "muted"), action.text.replace("&", ""))
            keys = QKeySequence(action.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            shortcut = keys.replace("+", " + ")
            item.setData(
                _HINT, "   ".join(part for part in (WORKSPACE_TITLES.get(action.workspace, ""), shortcut) if part)
            )
            item.setData(Qt.ItemDataRole.UserRole, action.id)
            item.setToolTip(action.tooltip)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)

    def _run(self, item: QListWidgetItem) -> None:
        self.dismiss()
        self._table.run(item.data(Qt.ItemDataRole.UserRole))

    def _place(self) -> None:
        window = self.parentWidget()
        width = min(620, window.width() - 2 * SPACE.xl)
        self.setGeometry((window.width() - width) // 2, 64, width, min(420, window.height() - 128))
