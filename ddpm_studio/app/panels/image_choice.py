"""Choosing images in a form: where they are read from, size, channels, and the colour behind transparent pixels."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QComboBox, QFileDialog, QPushButton, QToolButton, QWidget

from ddpm_studio.app.drops import Dropped, kind_of, local_paths
from ddpm_studio.app.icons import icon
from ddpm_studio.app.widgets.narrow_combo import NarrowCombo
from ddpm_studio.data.catalogue.sets import CATALOGUE
from ddpm_studio.data.catalogue.shelf import place_of
from ddpm_studio.data.channels import CHANNEL_NAMES, Channels
from ddpm_studio.data.image_set import SIZES
from ddpm_studio.data.named_sources import BUILTIN_SPRITES, is_named, source_title
from ddpm_studio.language import tr

BUILTIN = BUILTIN_SPRITES
RECENT = 8
Colour = tuple[int, int, int]

_OPEN_FOLDER = "\0folder"
_OPEN_FILE = "\0file"


def source_name(source: str) -> str:
    """What people call an image set."""
    return source_title(source)


def ask_folder(parent: QWidget, start: str = "") -> str:
    """Ask for a folder of images; empty where none was chosen."""
    return QFileDialog.getExistingDirectory(parent, tr("Open a folder of images"), start)


def ask_file(parent: QWidget, start: str = "") -> str:
    """Ask for an archive or array of images; empty where none was chosen."""
    filters = tr("Image sets (*.zip *.tar *.tar.* *.tgz *.npy *.npz);;All files (*)")
    return QFileDialog.getOpenFileName(parent, tr("Open images"), start, filters)[0]


class SourceBox(NarrowCombo):
    """The image set: the built-in one, those of the catalogue that are here, those opened lately, or another one to be
    opened. Takes dropped ones too."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(12, parent)
        self.setObjectName(name)
        self.setAccessibleName(tr("Image set"))
        self.setToolTip(
            tr("What the network learns from: a folder with one subfolder per class, a zip of it, or .npy arrays")
        )
        self.setAcceptDrops(True)
        self._source = BUILTIN
        self._recent: list[str] = []
        self._fill()
        self.activated.connect(self._activated)

    @property
    def source(self) -> str:
        """The chosen image set: a path, ``builtin:sprites``, or one of the catalogue."""
        return self._source

    @property
    def recent(self) -> list[str]:
        """The sources used lately, newest first."""
        return list(self._recent)

    def set_recent(self, sources: list[str]) -> None:
        """Offer these, newest first."""
        self._recent = [s for s in sources if isinstance(s, str) and not is_named(s)][:RECENT]
        self._fill()

    def choose(self, source: str) -> None:
        """Choose ``source``, and offer it from now on."""
        if not is_named(source):
            self._recent = [source, *(s for s in self._recent if s != source)][:RECENT]
        changed = source != self._source
        self._source = source
        self._fill()
        if changed:
            self.chosen.emit(source)

    def _fill(self) -> None:
        with QSignalBlocker(self):
            self.clear()
            self.addItem(icon("sample"), source_name(BUILTIN), BUILTIN)
            for entry in CATALOGUE:
                if entry.source == self._source or place_of(entry).is_here:
                    self.addItem(icon("layers"), entry.title, entry.source)
                    self.setItemData(self.count() - 1, entry.about, Qt.ItemDataRole.ToolTipRole)
            for source in self._recent:
                path = Path(source)
                self.addItem(icon("folder" if path.suffix == "" else "archive"), source_name(source), source)
                self.setItemData(self.count() - 1, source, 3)  # the whole path as a tool tip
            self.insertSeparator(self.count())
            self.addItem(icon("folder"), tr("Open a folder…"), _OPEN_FOLDER)
            self.addItem(icon("archive"), tr("Open a zip or .npy…"), _OPEN_FILE)
            self.setCurrentIndex(max(0, self.findData(self._source)))

    def showPopup(self) -> None:
        self._fill()  # a download may have come, or have been removed
        super().showPopup()

    def _activated(self, index: int) -> None:
        source = self.itemData(index)
        if source in (_OPEN_FOLDER, _OPEN_FILE):
            self.setCurrentIndex(max(0, self.findData(self._source)))
            source = ask_folder(self) if source == _OPEN_FOLDER else ask_file(self)
        if source:
            self.choose(source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(kind_of(path) is Dropped.IMAGES for path in local_paths(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for path in local_paths(event.mimeData()):
            if kind_of(path) is Dropped.IMAGES:
                event.acceptProposedAction()
                self.choose(str(path))
                return


class SizeBox(QComboBox):
    """16, 32 or 64 pixels."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(tr("Image size in pixels"))
        self.setToolTip(
            tr("Height and width that images are resized to. Twice the size takes about four times as long.")
        )
        for size in SIZES:
            self.addItem(tr("{size} × {size} pixels", size=size), size)

    @property
    def size_chosen(self) -> int:
        """Height and width in pixels."""
        return self.currentData()

    def choose(self, size: int) -> None:
        """Choose one of SIZES; anything else leaves it as it is."""
        if (index := self.findData(size)) >= 0:
            self.setCurrentIndex(index)


class ChannelsBox(QComboBox):
    """Grey, RGB or RGBA. ``proposal`` is a button that offers RGBA where the images have transparency."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(tr("Channels of a pixel"))
        self.setToolTip(
            tr(
                "What the network learns of each pixel. Grey: its brightness (Rec. 601 luma). RGB: its colour on the "
                "background. RGBA: its colour and alpha, so that the images it draws have true transparency."
            )
        )
        for value, text in CHANNEL_NAMES.items():
            self.addItem(text, value)
        self.choose("rgb")
        self._has_alpha = False
        self.proposal = QToolButton(objectName=f"{name}.proposal", text=tr("Use RGBA"))
        self.proposal.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.proposal.setIcon(icon("check", "accent"))
        self.proposal.setToolTip(
            tr(
                "These images have transparent pixels. With RGBA the network learns the transparency itself, rather "
                "than the background colour behind it."
            )
        )
        self.proposal.setAccessibleName(tr("Use RGBA, because these images are partly transparent"))
        self.proposal.clicked.connect(lambda: self.choose("rgba"))
        self.currentIndexChanged.connect(self._update_proposal)
        self._update_proposal()

    @property
    def channels(self) -> Channels:
        """What is chosen."""
        return self.currentData()

    def choose(self, channels: str) -> None:
        """Choose ``grey``, ``rgb`` or ``rgba``; anything else leaves it as it is."""
        if (index := self.findData(channels)) >= 0:
            self.setCurrentIndex(index)

    def propose_rgba(self, has_alpha: bool) -> None:
        """Offer RGBA, where it is not chosen yet, or do not."""
        self._has_alpha = has_alpha
        self._update_proposal()

    def _update_proposal(self) -> None:
        self.proposal.setVisible(self._has_alpha and self.channels != "rgba")


class ColourButton(QPushButton):
    """A colour, RGB 0..255; a click asks for another one."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setToolTip(
            tr(
                "The colour behind transparent pixels, and around images that are not square. The network learns it as "
                "part of every image. RGBA images have none."
            )
        )
        self.colour: Colour = (255, 255, 255)
        self.clicked.connect(self._ask)
        self.choose(self.colour)

    def choose(self, colour: Colour) -> None:
        """Take a colour."""
        changed = tuple(colour) != self.colour
        self.colour = tuple(colour)
        swatch = QPixmap(16, 16)
        swatch.fill(QColor(*self.colour))
        painter = QPainter(swatch)
        painter.setPen(QColor(128, 128, 128))
        painter.drawRect(0, 0, 15, 15)
        painter.end()
        self.setIcon(QIcon(swatch))
        self.setText("#{:02x}{:02x}{:02x}".format(*self.colour))
        self.setAccessibleName(tr("Background colour {colour}", colour=self.text()))
        if changed:
            self.changed.emit()

    def _ask(self) -> None:
        chosen = QColorDialog.getColor(QColor(*self.colour), self, tr("Behind transparent pixels"))
        if chosen.isValid():
            self.choose(chosen.getRgb()[:3])
