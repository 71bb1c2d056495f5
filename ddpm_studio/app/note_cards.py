"""Notes as cards over the upper right corner of the window, beneath the bell that keeps the earlier ones."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.notes import Note, Notes
from ddpm_studio.app.theme import SPACE
from ddpm_studio.language import tr

CARD_WIDTH = 380
MOST_CARDS = 4  # at once; older ones are found in the history
INFO_MILLISECONDS = 8_000  # warnings and errors stay until they are closed
ACTION_MILLISECONDS = 15_000  # where there is something to click
_COLOURS = {"info": "accent", "warning": "warning", "error": "danger"}


def _text(text: str, role: str = "") -> QLabel:
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setProperty("role", role)
    return label


class NoteCard(QFrame):
    """One note: what, why, what to do, its actions, its details on demand."""

    def __init__(self, note: Note, parent: QWidget, closable: bool = True) -> None:
        super().__init__(parent)
        self.note = note
        self.setObjectName("note.card")
        self.setProperty("note", note.kind)
        self.setAccessibleName(note.what)
        self.setAccessibleDescription(f"{note.why} {note.remedy}".strip())
        self.setFixedWidth(CARD_WIDTH)
        sign = QLabel()
        sign.setPixmap(icon(note.kind, _COLOURS[note.kind]).pixmap(20, 20))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        what = _text(note.what)
        font = what.font()
        font.setBold(True)
        what.setFont(font)
        head = QHBoxLayout(spacing=SPACE.s)
        head.addWidget(sign)
        head.addWidget(what, 1)
        if closable:
            self.close_button = _flat("close", tr("Close this note"), "note.close")
            self.close_button.clicked.connect(self.close_card)
            head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        else:
            time = _text(f"{note.when:%H:%M}", "caption")
            head.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.m, SPACE.m, SPACE.s, SPACE.m)
        box.setSpacing(SPACE.xs)
        box.addLayout(head)
        for text, role in ((note.why, "muted"), (note.remedy, "")):
            if text:
                label = _text(text, role)
                label.setContentsMargins(28, 0, SPACE.xs, 0)
                box.addWidget(label)
        self.details = QPlainTextEdit(note.details, readOnly=True, objectName="note.details")
        self.details.setAccessibleName(tr("Details of the note"))
        self.details.setFixedHeight(140)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.hide()
        for row in (self._actions(), self._more()):
            if row.count():
                row.setContentsMargins(28, SPACE.xs, 0, 0)
                row.addStretch(1)
                box.addLayout(row)
        box.addWidget(self.details)

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout(spacing=SPACE.s)
        for index, (label, run) in enumerate(self.note.actions):
            button = QPushButton(label, objectName=f"note.action.{index}")
            button.setProperty("primary", index == 0)
            button.clicked.connect(lambda _checked=False, run=run: (self.close_card(), run()))
            row.addWidget(button)
        return row

    def _more(self) -> QHBoxLayout:
        row = QHBoxLayout(spacing=SPACE.s)
        if self.note.details:
            more = QPushButton(tr("Details"), checkable=True, objectName="note.more")
            more.setToolTip(tr("Show the technical details"))
            more.toggled.connect(self._show_details)
            copy = QPushButton(tr("Copy"), objectName="note.copy")
            copy.setToolTip(tr("Copy the whole note with its details"))
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.note.as_text()))
            for button in (more, copy):
                button.setProperty("flat", True)
                row.addWidget(button)
        return row

    def _show_details(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.adjustSize()
        if isinstance(self.parentWidget(), NoteCards):
            self.parentWidget().settle()

    def fit(self) -> None:
        """Take the height that the wrapped text needs at the card's width."""
        self.ensurePolished()
        self.layout().activate()
        self.setFixedHeight(self.layout().totalHeightForWidth(CARD_WIDTH))

    def close_card(self) -> None:
        """Take the card away; the note stays in the history, whose own cards stay too."""
        parent = self.parentWidget()
        if not isinstance(parent, NoteCards):
            return
        self.hide()
        self.setParent(None)
        self.deleteLater()
        parent.settle()


def _flat(icon_name: str, tip: str, name: str) -> QToolButton:
    button = QToolButton(objectName=name, icon=icon(icon_name, "muted"))
    button.setProperty("flat", True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button


class NoteCards(QWidget):
    """The stack of cards, newest at the bottom. It covers no more of the window than the cards do."""

    def __init__(self, notes: Notes, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("notes")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE.s)
        notes.said.connect(self.show_note)
        window.installEventFilter(self)
        self.hide()

    def cards(self) -> list[NoteCard]:
        """The cards on show, oldest first."""
        items = (self._box.itemAt(i).widget() for i in range(self._box.count()))
        return [card for card in items if isinstance(card, NoteCard)]

    def show_note(self, note: Note) -> None:
        """Add a card; one that says the same already gives way to it."""
        for card in self.cards():
            if (card.note.what, card.note.why) == (note.what, note.why):
                card.close_card()
        for card in self.cards()[: -(MOST_CARDS - 1)]:
            card.close_card()
        card = NoteCard(note, self)
        self._box.addWidget(card)
        card.show()
        self.settle()
        if note.kind == "info":
            stay = ACTION_MILLISECONDS if note.actions else INFO_MILLISECONDS
            timer = QTimer(card, singleShot=True, interval=stay)
            timer.timeout.connect(lambda: timer.start() if card.underMouse() else card.close_card())
            timer.start()

    def settle(self) -> None:
        """Take the place that the cards need, in the upper right corner, beneath the bar."""
        cards = self.cards()
        if not cards:
            self.hide()
            return
        self.show()
        for card in cards:
            card.fit()
        height = sum(card.height() for card in cards) + SPACE.s * (len(cards) - 1)
        window = self.parentWidget()
        bar = window.findChild(QWidget, "frame.top")
        top = bar.mapTo(window, bar.rect().bottomLeft()).y() + SPACE.s
        self.setGeometry(window.width() - CARD_WIDTH - SPACE.l, top, CARD_WIDTH, height)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.settle()
        elif watched is self.parentWidget() and event.type() == QEvent.Type.ChildPolished:
            self.raise_()  # whatever is shown later, such as a dock
        return super().eventFilter(watched, event)


class HistoryButton(QToolButton):
    """The bell: shows and hides a list of the earlier notes, newest first."""

    def __init__(self, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self._unseen = 0
        self.list: HistoryList | None = None
        self.setObjectName("notes.history")
        self.setProperty("flat", True)
        self.setAccessibleName(tr("Earlier notes"))
        self.setToolTip(tr("Earlier notes: what happened, newest first"))
        self.setIcon(icon("bell"))
        self.clicked.connect(self._toggle)
        notes.said.connect(self._count)

    def _count(self, note: Note) -> None:
        if note.kind != "info":
            self._unseen += 1
            self.setIcon(icon("bell", "danger"))
            self.setAccessibleDescription(tr("{count} not looked at yet", count=self._unseen))

    def _toggle(self) -> None:
        if self.list is not None and self.list.isVisible():
            self.list.hide()
        else:
            self.open()

    def open(self) -> None:
        """Show the list beneath the bell."""
        self._unseen = 0
        self.setIcon(icon("bell"))
        self.setAccessibleDescription("")
        if self.list is not None:
            self.list.deleteLater()
        self.list = HistoryList(self._notes.history, self)
        corner = self.mapTo(self.window(), self.rect().bottomRight())
        self.list.move(corner.x() - self.list.width(), corner.y() + SPACE.s)
        self.list.show()
        self.list.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)


class HistoryList(QFrame):
    """Earlier notes, over the window. Esc, or the focus going elsewhere in it, closes the list."""

    def __init__(self, history: tuple[Note, ...], bell: HistoryButton) -> None:
        super().__init__(bell.window())
        self._bell = bell
        self.setObjectName("notes.list")
        self.setAccessibleName(tr("Earlier notes"))
        self.setProperty("card", "raised")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE.s)
        if not history:
            rows.addWidget(_text(tr("Nothing has happened yet that needed a note."), "muted"))
        height = 0
        for note in reversed(history):
            card = NoteCard(note, inside, closable=False)
            rows.addWidget(card)
            card.fit()
            height += card.height() + SPACE.s
        area = QScrollArea(widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        box.addWidget(area)
        self.resize(CARD_WIDTH + 2 * SPACE.s + 16, max(56, min(height + 2 * SPACE.s, bell.window().height() - 120)))
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        elsewhere = now is not None and now is not self and now is not self._bell and not self.isAncestorOf(now)
        if elsewhere:
            self.hide()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # Esc means this list, not a command of the workspace beneath
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._bell.setFocus()
        else:
            super().keyPressEvent(event)
