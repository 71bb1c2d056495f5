"""Notes as cards over the lower right corner of the window, and the list of earlier ones."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.notes import Note, Notes
from ddpm_studio.app.theme import SPACE

CARD_WIDTH = 380
MOST_CARDS = 4  # at once; older ones are found in the history
INFO_MILLISECONDS = 8_000  # warnings and errors stay until they are closed
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
            self.close_button = _flat("close", "Close this note", "note.close")
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
        self.details.setAccessibleName("Details of the note")
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
            more = QPushButton("Details", checkable=True, objectName="note.more")
            more.setToolTip("Show the technical details")
            more.toggled.connect(self._show_details)
            copy = QPushButton("Copy", objectName="note.copy")
            copy.setToolTip("Copy the whole note with its details")
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
        """Take the card away; the note stays in the history."""
        parent = self.parentWidget()
        self.hide()
        self.setParent(None)
        self.deleteLater()
        if isinstance(parent, NoteCards):
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
        if note.kind == "info" and not note.actions:
            timer = QTimer(card, singleShot=True, interval=INFO_MILLISECONDS)
            timer.timeout.connect(lambda: timer.start() if card.underMouse() else card.close_card())
            timer.start()

    def settle(self) -> None:
        """Take the place that the cards need, in the lower right corner."""
        cards = self.cards()
        if not cards:
            self.hide()
            return
        self.show()
        for card in cards:
            card.fit()
        height = sum(card.height() for card in cards) + SPACE.s * (len(cards) - 1)
        window = self.parentWidget()
        self.setGeometry(
            window.width() - CARD_WIDTH - SPACE.l,
            max(SPACE.s, window.height() - height - SPACE.l - 28),
            CARD_WIDTH,
            height,
        )
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.settle()
        return super().eventFilter(watched, event)


class HistoryButton(QToolButton):
    """The bell: a menu with the earlier notes, newest first."""

    def __init__(self, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self._unseen = 0
        self.setObjectName("notes.history")
        self.setProperty("flat", True)
        self.setAccessibleName("Earlier notes")
        self.setToolTip("Earlier notes: what happened, newest first")
        self.setIcon(icon("bell"))
        self.clicked.connect(self.open)
        notes.said.connect(self._count)

    def _count(self, note: Note) -> None:
        if note.kind != "info":
            self._unseen += 1
            self.setIcon(icon("bell", "danger"))
            self.setAccessibleDescription(f"{self._unseen} not looked at yet")

    def open(self) -> None:
        """Show the list beneath the bell."""
        self._unseen = 0
        self.setIcon(icon("bell"))
        self.setAccessibleDescription("")
        menu = QMenu(self, objectName="notes.list")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entry = QWidgetAction(menu)
        entry.setDefaultWidget(self._list())
        menu.addAction(entry)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _list(self) -> QWidget:
        inside = QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(0, 0, SPACE.s, 0)
        if not self._notes.history:
            box.addWidget(_text("Nothing has happened yet that needed a note.", "muted"))
        height = 0
        for note in reversed(self._notes.history):
            card = NoteCard(note, inside, closable=False)
            box.addWidget(card)
            card.fit()
            height += card.height() + SPACE.s
        area = QScrollArea(widgetResizable=True)
        area.setWidget(inside)
        area.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        area.setFixedSize(CARD_WIDTH + 40, max(48, min(height, 440)))
        return area
