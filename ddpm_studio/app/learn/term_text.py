"""Text in which terms of the glossary are underlined with dots: hover or Tab to one to read what it means."""

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QCursor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QToolTip, QWidget

from ddpm_studio.app.learn.glossary import as_tip, term_of
from ddpm_studio.app.theme import Theme


class TermText(QTextBrowser):
    """As tall as its text. Tab goes from term to term; Return, or a click, asks for the entry."""

    asked = Signal(str)  # the key of a term

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("plain", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._html = ""
        self.anchorClicked.connect(self._on_clicked)
        self.highlighted.connect(self._on_highlighted)
        Theme.instance().changed.connect(self._write)

    def show_html(self, text: str) -> None:
        """Show this HTML."""
        if text != self._html:
            self._html = text
            self._write()

    def sizeHint(self) -> QSize:
        return QSize(260, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    def _height(self) -> int:
        document = self.document()
        document.setTextWidth(max(60, self.viewport().width()))
        return round(document.size().height()) + 2

    def _write(self) -> None:
        self.setHtml(self._html)
        self._dot_links()
        self._fit()

    def _dot_links(self) -> None:
        """A dotted line beneath each link, in the colour of the text: these are words first."""
        accent = QColor(Theme.instance().tokens.accent)
        block = self.document().begin()
        while block.isValid():
            spans = []
            at = block.begin()
            while not at.atEnd():
                fragment = at.fragment()
                if fragment.charFormat().isAnchor() and fragment.charFormat().anchorHref():
                    spans.append((fragment.position(), fragment.length()))
                at += 1
            for position, length in spans:
                cursor = QTextCursor(self.document())
                cursor.setPosition(position)
                cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
                look = QTextCharFormat()
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                look.setUnderlineColor(accent)
                look.setForeground(Theme.instance().color("text"))
                cursor.mergeCharFormat(look)
            block = block.next()

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _on_clicked(self, url: QUrl) -> None:
        if term := term_of(url.toString()):
            self.asked.emit(term.key)

    def _on_highlighted(self, url: QUrl) -> None:
        term = term_of(url.toString())
        if term is None:
            QToolTip.hideText()
            return
        at = QCursor.pos()
        if self.hasFocus() and not self.rect().contains(self.mapFromGlobal(at)):  # the keyboard is at it
            at = self.mapToGlobal(self.cursorRect().bottomRight())
        QToolTip.showText(at, as_tip(term), self)
