"""About: what the program is, its version, and what it is made of, with the licences of all that ships."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio import __version__
from ddpm_studio.app.icons import app_icon
from ddpm_studio.app.theme import SPACE
from ddpm_studio.language import tr
from ddpm_studio.licences import Component, components

ICON = 72


class About(QDialog):
    """The libraries are read when it is opened: some hundred files."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(tr("About DDPM Studio"))
        self.resize(760, 560)
        self._components: list[Component] = components()
        self.table = QTableWidget(len(self._components), 3, objectName="about.components")
        self.licence = QPlainTextEdit(readOnly=True, objectName="about.licence")
        self._lay_out()
        self._fill()

    def _lay_out(self) -> None:
        sign = QLabel()
        sign.setPixmap(app_icon().pixmap(ICON, ICON))
        title = QLabel("DDPM Studio")
        title.setProperty("role", "title")
        what = QLabel(
            tr(
                "Version {version}. Trains small denoising diffusion models on your own images, on your own computer, "
                "and shows every step. Nothing leaves this computer.",
                version=__version__,
            ),
            wordWrap=True,
        )
        what.setProperty("role", "muted")
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        words.addWidget(title)
        words.addWidget(what)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(SPACE.l)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        table = self.table
        table.setAccessibleName(tr("What the program is made of"))
        table.setHorizontalHeaderLabels([tr("Part"), tr("Version"), tr("Licence")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 200)
        self.licence.setAccessibleName(tr("The words of the licence"))
        self.licence.setPlaceholderText(tr("Choose a part above to read its licence."))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(table)
        split.addWidget(self.licence)
        split.setSizes([280, 160])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        box.setSpacing(SPACE.m)
        box.addLayout(head)
        box.addWidget(split, 1)
        box.addWidget(buttons)

    def _fill(self) -> None:
        for row, part in enumerate(self._components):
            for column, text in enumerate((part.name, part.version, part.licence)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.itemSelectionChanged.connect(self._show_licence)
        self.table.selectRow(0)

    def _show_licence(self) -> None:
        part = self._components[self.table.currentRow()]
        none = tr(
            "{name} is licensed under: {licence}. Its text does not come with what was installed.",
            name=part.name,
            licence=part.licence,
        )
        self.licence.setPlainText("\n\n".join(part.texts) or none)
