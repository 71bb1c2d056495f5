"""One set of the catalogue as a card: what it is, whether it is here, and what can be done with it."""

import time
from html import escape

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.example_strip import ExampleStrip
from ddpm_studio.data.catalogue.examples import examples
from ddpm_studio.data.catalogue.sets import CatalogueSet, in_bytes
from ddpm_studio.data.catalogue.shelf import place_of
from ddpm_studio.language import tr, trn

_NAMED_CLASSES = 6
_LARGE = 10**9  # bytes of a download that is worth a warning


class CatalogueCard(QFrame):
    """Shows one set. What is asked of it is a signal; ``show_…`` tells it what has become of that."""

    download_asked = Signal(object)  # CatalogueSet, as in all of these
    cancel_asked = Signal(object)
    open_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, entry: CatalogueSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._began: tuple[float, int] | None = None  # when, and at how many bytes, the download was first heard of
        self.setObjectName(f"catalogue.{entry.name}")
        self.setProperty("card", "raised")
        self.setAccessibleName(entry.title)
        self.setAccessibleDescription(f"{entry.about} {self._facts()}")
        self._lay_out()
        self.show_state()

    def _lay_out(self) -> None:
        title = QLabel(self.entry.title)
        title.setProperty("role", "heading")
        self.state = QLabel(objectName=f"catalogue.{self.entry.name}.state")
        self.state.setProperty("role", "caption")
        head = QHBoxLayout(spacing=SPACE.s)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.state)
        self.examples = ExampleStrip()
        self.download_button = self._button("download", tr("Download"), "download", "")
        self.cancel_button = self._button(
            "cancel", tr("Cancel"), "close", tr("End the download; what has come is kept")
        )
        self.open_button = self._button(
            "open", tr("Open"), "images", tr("Look at {title} in the Data workspace", title=self.entry.title)
        )
        self.remove_button = self._button("remove", tr("Remove…"), "trash", tr("Take it from the disk"))
        self.open_button.setProperty("primary", True)
        self.open_button.setIcon(icon("images", "accent_text"))
        buttons = QHBoxLayout(spacing=SPACE.s)
        buttons.addWidget(self._terms(), 1)
        for button in (self.download_button, self.cancel_button, self.remove_button, self.open_button):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.bar = QProgressBar(textVisible=False, objectName=f"catalogue.{self.entry.name}.progress")
        self.bar.setAccessibleName(tr("Download of {title}", title=self.entry.title))
        self.progress = _text("", "caption")
        self.trouble = _text("", "error")
        self.by_hand = QPlainTextEdit(readOnly=True, objectName=f"catalogue.{self.entry.name}.by_hand")
        self.by_hand.setAccessibleName(tr("How to fetch it by hand"))
        self.by_hand.setToolTip(tr("Which files to fetch with a browser, and where to put them"))
        self.by_hand.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.question = self._ask_removal()
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        box.setSpacing(SPACE.xs)
        box.addLayout(head)
        box.addWidget(_text(self.entry.about))
        box.addWidget(self.examples)
        box.addWidget(_text(self._facts(), "caption"))
        for widget in (self.bar, self.progress, self.trouble, self.by_hand, self.question):
            box.addWidget(widget)
        box.addLayout(buttons)
        self.download_button.clicked.connect(lambda: self.download_asked.emit(self.entry))
        self.cancel_button.clicked.connect(lambda: self.cancel_asked.emit(self.entry))
        self.open_button.clicked.connect(lambda: self.open_asked.emit(self.entry))
        self.remove_button.clicked.connect(self._question_asked)

    def _ask_removal(self) -> QWidget:
        self._question = _text("")
        yes = self._button("remove.yes", tr("Remove"), "trash", tr("Take it from the disk now"))
        no = self._button("remove.no", tr("Keep"), "", tr("Leave it where it is"))
        yes.clicked.connect(lambda: self.remove_asked.emit(self.entry))
        no.clicked.connect(self._keep)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, SPACE.xs, 0, SPACE.xs)
        line.addWidget(self._question, 1)
        line.addWidget(yes)
        line.addWidget(no)
        self._keep_button = no
        return row

    def _question_asked(self) -> None:
        size = in_bytes(place_of(self.entry).size)
        self._question.setText(
            tr("Remove {title} and free {size}? It can be downloaded again.", title=self.entry.title, size=size)
        )
        self.question.show()
        self.remove_button.hide()
        self._keep_button.setFocus()

    def _keep(self) -> None:
        self.question.hide()
        self.remove_button.show()
        self.remove_button.setFocus()

    def _button(self, name: str, text: str, sign: str, tip: str) -> QPushButton:
        button = QPushButton(text, objectName=f"catalogue.{self.entry.name}.{name}")
        if sign:
            button.setIcon(icon(sign))
        button.setToolTip(tip)
        button.setAccessibleName(tr("{command} {title}", command=text.rstrip("…"), title=self.entry.title))
        button.setAutoDefault(False)
        return button

    def _facts(self) -> str:
        entry = self.entry
        kind = tr("grey") if entry.grey else "RGB"
        names = ", ".join(entry.classes[:_NAMED_CLASSES])
        more = ", …" if len(entry.classes) > _NAMED_CLASSES else ""
        classes = trn("{n} class", "{n} classes", entry.class_count) + (f": {names}{more}" if names else "")
        return tr(
            "{count:,} images   ·   {side} × {side} pixels, {channels}   ·   {classes}",
            count=entry.count,
            side=entry.side,
            channels=kind,
            classes=classes,
        )

    def _terms(self) -> QLabel:
        entry = self.entry
        label = _text("", "caption")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(f"{escape(entry.terms)}   ·   <a href='{escape(entry.home)}'>{tr('Home page')}</a>")
        label.setToolTip(entry.home)
        label.setOpenExternalLinks(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        return label

    # ---- what has become of it -----------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Look on the disk, and show what can be done; nothing is under way."""
        place, size = place_of(self.entry), in_bytes(self.entry.download_bytes)
        here, there = place.is_here, place.size
        self._began = None
        for widget in (self.bar, self.progress, self.trouble, self.by_hand, self.question, self.cancel_button):
            widget.hide()
        self.download_button.setVisible(not here)
        self.download_button.setEnabled(True)
        self.open_button.setVisible(here)
        self.remove_button.setVisible(there > 0)
        begun = there > 0 and not here
        self.download_button.setText(tr("Go on") if begun else tr("Download"))
        large = self.entry.download_bytes > _LARGE
        tips = [tr("Download {size} from its publishers; the files are checked by their checksums.", size=size)]
        if large:
            tips.append(tr("It is a very large download."))
        self.download_button.setToolTip(" ".join(tips))
        if here:
            self.state.setText(tr("On this computer   ·   {size}", size=in_bytes(there)))
        elif begun:
            self.state.setText(tr("{part} of {size} are here", part=in_bytes(there), size=size))
        else:
            self.state.setText(tr("{size} to download", size=size))
        self.state.setProperty("role", "warning" if large and not here else "caption")
        self.state.style().polish(self.state)
        pictures = examples(place) if here else np.zeros((0, 1, 1, 1), np.uint8)
        self.examples.show_images(pictures)

    def show_waiting(self) -> None:
        """The download is asked for, and has not begun."""
        self.show_state()
        self.download_button.hide()
        self.remove_button.hide()
        self.cancel_button.show()
        self.cancel_button.setEnabled(True)
        self.bar.setRange(0, 0)
        self.progress.setText(tr("Looking for its files …"))
        self.bar.show()
        self.progress.show()

    def show_cancelling(self) -> None:
        """It is asked to end."""
        self.cancel_button.setEnabled(False)
        self.progress.setText(tr("Ending …"))

    def show_progress(self, stage: str, done: int, of: int) -> None:
        """How far it is: bytes where it is downloading, images where it is unpacking."""
        if not self.cancel_button.isEnabled():
            return
        self.bar.setRange(0, 1000)
        self.bar.setValue(done * 1000 // max(1, of))
        if stage == "unpacking":
            self.progress.setText(tr("Unpacking: {done:,} of {total:,} images", done=done, total=of))
            return
        now = time.monotonic()
        if self._began is None:
            self._began = now, done
        seconds, came = now - self._began[0], done - self._began[1]
        rate = f"   ·   {in_bytes(int(came / seconds))}/s" if seconds > 1 and came > 0 else ""
        self.progress.setText(tr("{part} of {size}", part=in_bytes(done), size=in_bytes(of)) + rate)

    def show_trouble(self, words: str, by_hand: str = "") -> None:
        """It could not be done; by_hand: how it can be done without the network."""
        self.show_state()
        self.trouble.setText(words)
        self.trouble.show()
        self.by_hand.setPlainText(by_hand)
        lines = by_hand.count("\n") + 2  # one more for a scroll bar below
        self.by_hand.setFixedHeight(min(lines, 10) * self.by_hand.fontMetrics().lineSpacing() + 2 * SPACE.m)
        self.by_hand.setVisible(bool(by_hand))


def _text(text: str, role: str = "") -> QLabel:
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
