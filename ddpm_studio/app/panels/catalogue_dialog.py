"""The catalogue: well-known image sets to be downloaded, looked at, and removed again."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.icons import icon
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.catalogue_card import CatalogueCard
from ddpm_studio.app.theme import SPACE
from ddpm_studio.data.catalogue.sets import CATALOGUE, CatalogueSet
from ddpm_studio.data.catalogue.shelf import place_of, shelf
from ddpm_studio.engine import protocol
from ddpm_studio.language import tr


class CatalogueDialog(QDialog):
    """Non-modal: a download goes on while the dialog is closed, and is told by a note when it has come."""

    open_asked = Signal(object)  # CatalogueSet that is here
    changed = Signal()  # a set has come, or is gone

    def __init__(self, bridge: Bridge, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("catalogue")
        self.setWindowTitle(tr("Catalogue of image sets"))
        self._bridge = bridge
        self._notes = notes
        self._jobs: dict[int, CatalogueSet] = {}  # of the downloads under way
        self.cards = {entry.name: CatalogueCard(entry) for entry in CATALOGUE}
        self._lay_out()
        self._connect()
        self.resize(780, 640)

    def _lay_out(self) -> None:
        title = QLabel(tr("Well-known image sets"))
        title.setProperty("role", "title")
        words = QLabel(
            tr(
                "Downloaded from their publishers when you ask for it, and kept on this computer. Their training and "
                "test images are taken together; training here holds out some of its own."
            ),
            wordWrap=True,
        )
        words.setProperty("role", "muted")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE.s, 0)
        column.setSpacing(SPACE.s)
        for card in self.cards.values():
            column.addWidget(card)
        column.addStretch(1)
        self.scroll = QScrollArea(widgetResizable=True, objectName="catalogue.list")
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(inside)
        self.mirror = QLineEdit(objectName="catalogue.mirror", clearButtonEnabled=True)
        self.mirror.setPlaceholderText(tr("The publishers' own servers"))
        self.mirror.setToolTip(
            tr(
                "The address of a web folder that has the files, such as one of your school, asked instead of the "
                "publishers. The checksums hold for it too."
            )
        )
        label = QLabel(tr("Download &from"))
        label.setBuddy(self.mirror)
        self.folder_button = QPushButton(icon("folder"), tr("Show folder"), objectName="catalogue.folder")
        self.folder_button.setToolTip(tr("Open the folder that the image sets lie in"))
        close = QPushButton(tr("Close"), objectName="catalogue.close")
        close.setToolTip(tr("Close the catalogue; downloads go on  (Esc)"))
        for button in (self.folder_button, close):
            button.setAutoDefault(False)
        foot = QHBoxLayout(spacing=SPACE.s)
        foot.addWidget(label)
        foot.addWidget(self.mirror, 1)
        foot.addSpacing(SPACE.m)
        foot.addWidget(self.folder_button)
        foot.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.m)
        box.setSpacing(SPACE.s)
        box.addWidget(title)
        box.addWidget(words)
        box.addWidget(self.scroll, 1)
        box.addLayout(foot)
        close.clicked.connect(self.reject)
        self.folder_button.clicked.connect(_show_folder)

    def _connect(self) -> None:
        for card in self.cards.values():
            card.download_asked.connect(self.download)
            card.cancel_asked.connect(self.cancel)
            card.open_asked.connect(self._open)
            card.remove_asked.connect(self._remove)
        self._bridge.fetch_progress.connect(self._progressed)
        self._bridge.fetch_ended.connect(self._ended)
        self._bridge.failed.connect(self._failed)
        self._bridge.engine_died.connect(self._died)

    # ---- commands ------------------------------------------------------------------------------------------------

    def show_set(self, name: str = "") -> None:
        """Open the dialog; name: of the set to bring into view."""
        under_way = {entry.name for entry in self._jobs.values()}
        for card in self.cards.values():
            if card.entry.name not in under_way and card.trouble.isHidden():
                card.show_state()
        self.show()
        self.raise_()
        self.activateWindow()
        if name in self.cards:
            card = self.cards[name]
            self.layout().activate()
            self.scroll.ensureWidgetVisible(card)
            (card.open_button if card.open_button.isVisible() else card.download_button).setFocus()

    def download(self, entry: CatalogueSet) -> None:
        """Begin a download, or go on with one; several come one after the other."""
        if entry in self._jobs.values():
            return
        job = self._bridge.next_job()
        self._jobs[job] = entry
        self.cards[entry.name].show_waiting()
        self._bridge.send(protocol.FetchImages(job, entry.name, self.mirror.text().strip()))

    def cancel(self, entry: CatalogueSet) -> None:
        """End a download; what has come is kept."""
        for job, its in self._jobs.items():
            if its == entry:
                self.cards[entry.name].show_cancelling()
                self._bridge.send(protocol.CancelSample(job))

    def _open(self, entry: CatalogueSet) -> None:
        self.accept()
        self.open_asked.emit(entry)

    def _remove(self, entry: CatalogueSet) -> None:
        try:
            place_of(entry).remove()
        except OSError as error:
            self.cards[entry.name].show_trouble(
                tr(
                    "{title} could not be removed ({reason}): another program may be using it.",
                    title=entry.title,
                    reason=error.strerror or error,
                )
            )
            return
        self.cards[entry.name].show_state()
        self.changed.emit()

    # ---- what the engine says ------------------------------------------------------------------------------------

    def _progressed(self, event: protocol.FetchProgress) -> None:
        if entry := self._jobs.get(event.job):
            self.cards[entry.name].show_progress(event.stage, event.done, event.of)

    def _ended(self, event: protocol.FetchEnded) -> None:
        if (entry := self._jobs.pop(event.job, None)) is None:
            return
        card = self.cards[entry.name]
        card.show_state()
        if event.cancelled:
            return
        self.changed.emit()
        if self.isVisible():
            card.open_button.setFocus()
        else:
            self._notes.say(
                tr("{title} is on this computer", title=entry.title),
                tr("Its files are complete: their checksums are right."),
                actions=[(tr("Open"), lambda: self._open(entry))],
            )

    def _failed(self, event: protocol.Failed) -> None:
        if entry := self._jobs.pop(event.job, None):
            # An unexpected fault brings details for a report, which the note about it has.
            by_hand = event.details if str(place_of(entry).folder) in event.details else ""
            self.cards[entry.name].show_trouble(f"{event.why} {event.remedy}".strip(), by_hand)

    def _died(self, _event: protocol.EngineDied) -> None:
        for entry in self._jobs.values():
            self.cards[entry.name].show_trouble(tr("The engine ended. Download again: what has come so far is kept."))
        self._jobs.clear()


def _show_folder() -> None:
    folder = shelf()
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
