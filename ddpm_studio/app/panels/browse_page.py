"""The page with the images of the set: the thumbnails, and above them what is searched for and how they are sorted."""

import numpy as np
from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QSlider,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from superqt import QElidingLabel

from ddpm_studio.app.icons import icon
from ddpm_studio.app.panels.drop_zone import DropZone
from ddpm_studio.app.panels.form_rows import choice, choose
from ddpm_studio.app.shown_images import Shown, View
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.thumbnails import Thumbnails
from ddpm_studio.language import tr

_TYPING_MS = 150  # of rest, after which a search begins
_MOST_CLASSES = 40  # in a menu


class BrowsePage(QWidget):
    """``view_changed`` says that other images are asked for, by ``view``."""

    view_changed = Signal()
    cancel_asked = Signal()
    drop_asked = Signal()
    class_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attributes: tuple[str, ...] = ()
        self._only: np.ndarray | None = None
        self._shown: Shown | None = None
        self.thumbnails = Thumbnails()
        self.thumbnails.setToolTip(
            tr("The images as the network sees them. Ctrl and Shift select several; + and - zoom.")
        )
        self.totals = QElidingLabel(objectName="data.totals")
        self.totals.setProperty("role", "heading")
        self.counted = QLabel(objectName="data.counted")
        self.counted.setProperty("role", "caption")
        self.search = QLineEdit(
            objectName="data.search", placeholderText=tr("Find by file name"), clearButtonEnabled=True
        )
        self.search.setAccessibleName(tr("Find by file name"))
        self.search.setToolTip(tr("Show only images whose file name, with its folder, holds this  (Ctrl+F)"))
        self.order = choice(
            "data.order",
            {"file": tr("By file"), "class": tr("By class")},
            tr("By the names of the files, or class after class"),
        )
        self.order.setAccessibleName(tr("Order"))
        self.zoom = QSlider(Qt.Orientation.Horizontal, objectName="data.zoom", minimum=1, maximum=16)
        self.zoom.setAccessibleName(tr("Zoom"))
        self.zoom.setFixedWidth(90)
        self.only_button = QPushButton(icon("close"), "", objectName="data.only")
        self.only_button.setAccessibleName(tr("Show all images again"))
        self.only_button.setToolTip(tr("Only some images are shown. Click to see all of them again."))
        self.only_button.hide()
        self.empty = QLabel(
            alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True, objectName="data.empty"
        )  # where nothing fits
        self.empty.setProperty("role", "muted")
        self.busy = QProgressBar(objectName="data.busy", textVisible=False)
        self.busy.setAccessibleName(tr("Reading images"))
        self.cancel_button = QPushButton(tr("Cancel"), objectName="data.cancel")
        self.cancel_button.setToolTip(tr("Stop reading; the images of before are shown again"))
        self.drop_zone = DropZone()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        bar = QHBoxLayout(spacing=SPACE.s)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.only_button)
        bar.addWidget(self.order)
        bar.addWidget(self.zoom)
        reading = QHBoxLayout(spacing=SPACE.s)
        reading.addWidget(self.busy, 1)
        reading.addWidget(self.cancel_button)
        self._reading = QWidget()
        reading.setContentsMargins(0, 0, 0, 0)
        self._reading.setLayout(reading)
        grid = QWidget()
        column = QVBoxLayout(grid)
        column.setContentsMargins(SPACE.s, 0, SPACE.s, SPACE.s)
        column.setSpacing(SPACE.s)
        line = QHBoxLayout(spacing=SPACE.m)
        line.addWidget(self.totals, 1)
        line.addWidget(self.counted)
        column.addLayout(line)
        column.addWidget(self._reading)
        column.addLayout(bar)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.thumbnails)
        self._middle.addWidget(self.empty)
        column.addWidget(self._middle, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.drop_zone)
        self._stack.addWidget(grid)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)

    def _connect(self) -> None:
        self._typing.timeout.connect(self.view_changed)
        self.search.textChanged.connect(lambda: self._typing.start())
        self.search.returnPressed.connect(self.thumbnails.setFocus)
        self.order.currentIndexChanged.connect(lambda _index: self.view_changed.emit())
        self.only_button.clicked.connect(self.show_all)
        self.cancel_button.clicked.connect(self.cancel_asked)
        self.zoom.valueChanged.connect(self.thumbnails.set_times)
        self.thumbnails.zoomed.connect(self._follow_zoom)
        self.thumbnails.drop_asked.connect(self.drop_asked)
        self.thumbnails.typed.connect(self._type)
        self.thumbnails.selection_changed.connect(self._count)
        self.thumbnails.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.thumbnails.customContextMenuRequested.connect(self._menu)
        self._follow_zoom()

    # ---- what is asked for -------------------------------------------------------------------------------------------

    @property
    def view(self) -> View:
        """Which images are asked for, and in which order."""
        return View(self.attributes, self.search.text(), self.order.currentData(), self._only)

    def show_attributes(self, names: tuple[str, ...]) -> None:
        """Show the images that have one of these; () for all."""
        self.attributes = names
        self.view_changed.emit()

    def show_only(self, places: np.ndarray, words: str) -> None:
        """Show only the images at ``places``, which are ``words``."""
        self._only = places
        self.only_button.setText(words)
        self.only_button.show()
        with QSignalBlocker(self.search):
            self.search.clear()
        self.view_changed.emit()

    def show_all(self) -> None:
        """Show all images again, as far as nothing is searched for."""
        self.forget_only()
        self.view_changed.emit()

    def forget_only(self) -> None:
        """Ask for all images from now on."""
        self._only = None
        self.only_button.hide()

    def find(self) -> None:
        """Let a person type what to search for."""
        self.search.setFocus()
        self.search.selectAll()

    # ---- showing -----------------------------------------------------------------------------------------------------

    def show_images(self, shown: Shown | None) -> None:
        """Show what came of it."""
        self._shown = shown
        self._stack.setCurrentIndex(0 if shown is None else 1)
        if shown is None:
            self.thumbnails.show_images(None)
            return
        self.thumbnails.show_images(shown.whole, shown.places)
        self.empty.setText(
            tr("No image is left: all are left out. Take a change back with Ctrl+Z.")
            if not shown.kept
            else tr("No image fits what is searched for.")
        )
        self._middle.setCurrentIndex(0 if len(shown.places) else 1)
        self._count()

    def show_reading(self, text: str, done: int = 0, of: int = 0) -> None:
        """Tell how far reading is; ``of`` is 0 as long as that is not known."""
        self._stack.setCurrentIndex(1)
        self.totals.setText(text)
        self.counted.clear()
        self.busy.setRange(0, of)
        self.busy.setValue(done)
        self.busy.show()
        self._reading.show()

    def end_reading(self) -> None:
        """Nothing is read any more."""
        self.busy.hide()
        self._reading.hide()

    def _count(self) -> None:
        shown = self._shown
        if shown is None:
            return
        selected = len(self.thumbnails.selected_places())
        said = [
            tr("{selected:,} selected", selected=selected) if selected else "",
            tr("{count:,} of {kept:,} shown", count=len(shown.places), kept=shown.kept)
            if len(shown.places) != shown.kept
            else "",
        ]
        self.counted.setText("   ·   ".join(filter(None, said)))

    def _follow_zoom(self) -> None:
        with QSignalBlocker(self.zoom):
            self.zoom.setRange(1, self.thumbnails.most_times)
            self.zoom.setValue(self.thumbnails.times)
        self.zoom.setToolTip(
            tr("{times} screen pixels for each of an image's; Ctrl+wheel, + and -", times=self.thumbnails.times)
        )

    def _type(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(text)

    def _menu(self, point: QPoint) -> None:
        if self._shown is None or not len(self.thumbnails.selected_places()):
            return
        menu = QMenu(self, objectName="data.image_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if names := list(self._shown.learned)[:_MOST_CLASSES]:
            classes = menu.addMenu(icon("tag"), tr("Put into class"))
            for name in names:
                classes.addAction(name, lambda name=name: self.class_asked.emit(name))
        menu.addAction(icon("trash"), tr("Leave out  (Del)"), self.drop_asked.emit)
        menu.addAction(tr("Select all  (Ctrl+A)"), self.thumbnails.selectAll)
        menu.popup(self.thumbnails.viewport().mapToGlobal(point))

    def set_order(self, order: str) -> None:
        """``file`` or ``class``; anything else leaves it as it is."""
        choose(self.order, order)
