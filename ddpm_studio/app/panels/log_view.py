"""The log of the window, with what a report needs on the clipboard in one click."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE
from ddpm_studio.language import tr


class LogView(QDialog):
    """read: the log as it is now; report: the diagnostics with the log."""

    def __init__(
        self, read: Callable[[], str], report: Callable[[], str], folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("log")
        self.setWindowTitle(tr("Log"))
        self.resize(860, 560)
        self._read = read
        self._report = report
        self._folder = folder
        self.filter = QLineEdit(objectName="log.filter", clearButtonEnabled=True)
        self.filter.setPlaceholderText(tr("Show only lines with …"))
        self.filter.setAccessibleName(tr("Filter of the log"))
        self.filter.setToolTip(tr("Show only the lines that hold these letters"))
        self.text = QPlainTextEdit(readOnly=True, objectName="log.text")
        self.text.setAccessibleName(tr("The log"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.copy = QPushButton(icon("copy"), tr("Copy diagnostics"), objectName="log.copy")
        self.copy.setToolTip(tr("Put the versions, the computer's facts and the log on the clipboard, for a report"))
        self._lay_out()
        self.filter.textChanged.connect(self._show)
        self.copy.clicked.connect(self.copy_report)

    def _lay_out(self) -> None:
        hint = QLabel(tr("What the window said and what went wrong. It stays on this computer."))
        hint.setProperty("role", "muted")
        refresh = QPushButton(icon("refresh"), tr("Refresh"), objectName="log.refresh")
        refresh.setToolTip(tr("Read the log again: it goes on while this is open"))
        refresh.clicked.connect(self._show)
        folder = QPushButton(icon("folder"), tr("Show the folder"), objectName="log.folder")
        folder.setToolTip(tr("Open the folder that the log lies in"))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        for button in (self.copy, refresh, folder):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(buttons)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        box.setSpacing(SPACE.s)
        box.addWidget(hint)
        box.addWidget(self.filter)
        box.addWidget(self.text, 1)
        box.addLayout(foot)

    def open(self) -> None:
        """Show the log as it is now, at its end."""
        self._show()
        self.show()
        self.raise_()

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report())
        self.copy.setText(tr("Copied"))

    def _show(self) -> None:
        wanted = self.filter.text().casefold()
        lines = self._read().splitlines()
        self.text.setPlainText("\n".join(line for line in lines if wanted in line.casefold()) or tr("Nothing yet."))
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.copy.setText(tr("Copy diagnostics"))
