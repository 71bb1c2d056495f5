"""The glossary in the dock: all terms, and a search."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from ddpm_studio.app.learn.glossary import TERMS, found
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.language import tr


class GlossaryPage(QWidget):
    """Each entry is two sentences and where to read more."""

    counted = Signal(int)  # how many are shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(
            objectName="learn.search", placeholderText=tr("Search the glossary"), clearButtonEnabled=True
        )
        self.search.setAccessibleName(tr("Search the glossary"))
        self.search.setToolTip(tr("Words of a term, or of what is said about it  (Shift+F1)"))
        self.search.textChanged.connect(self._write)
        self.entries = QTextBrowser(objectName="learn.entries")
        self.entries.setAccessibleName(tr("Entries of the glossary"))
        self.entries.setProperty("plain", True)
        self.entries.setOpenLinks(False)
        self._none = QLabel(tr("No entry has these words. Try fewer of them."), wordWrap=True)
        self._none.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        column.setSpacing(SPACE.s)
        column.addWidget(self.search)
        column.addWidget(self._none)
        column.addWidget(self.entries, 1)
        Theme.instance().changed.connect(self._write)
        self._write()

    def show_term(self, key: str) -> None:
        """Bring an entry to the top."""
        self.search.clear()
        if key in TERMS:
            # Once the page has its size
            QTimer.singleShot(0, self, lambda: self.entries.scrollToAnchor(_anchor(key)))

    def _write(self) -> None:
        muted = Theme.instance().tokens.muted
        terms = found(self.search.text())
        self._none.setVisible(not terms)
        self.entries.setVisible(bool(terms))
        self.entries.setHtml(
            "".join(
                f'<p style="margin:0 0 14px 0"><a name="{_anchor(term.key)}"></a><b>{term.name}</b><br>{term.says}<br>'
                f'<span style="color:{muted}">{term.source}</span></p>'
                for term in terms
            )
        )
        self.counted.emit(len(terms))


def _anchor(key: str) -> str:
    return key.replace(" ", "_")
