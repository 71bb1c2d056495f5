"""What the Data workspace shows before there are images: what can be dropped here, and other ways in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ddpm_studio.app.drops import Dropped, kind_of, local_paths
from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE, Theme


class DropZone(QWidget):
    """Takes a dropped folder, zip or .npy, and offers to open one."""

    dropped = Signal(str)
    file_asked = Signal()
    folder_asked = Signal()
    catalogue_asked = Signal()
    builtin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.drop_zone")
        self.setAcceptDrops(True)
        self._frame = QFrame()
        self._sign = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        title = QLabel("Drop images here", alignment=Qt.AlignmentFlag.AlignCenter)
        title.setProperty("role", "title")
        text = QLabel(
            "A folder with one subfolder per class, a flat folder, a zip of either,\n"
            "or .npy arrays of images with their labels beside them.",
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        text.setProperty("role", "muted")
        buttons = QHBoxLayout(spacing=SPACE.s)
        buttons.addStretch(1)
        for name, label, sign, tip, signal in (
            ("open", "Open file…", "archive", "A zip of images, or a .npy file", self.file_asked),
            ("folder", "Open folder…", "folder", "A folder of images, one subfolder per class", self.folder_asked),
            ("catalogue", "Catalogue…", "layers", "Download MNIST, CIFAR-10 and others", self.catalogue_asked),
            ("builtin", "Look at the built-in sprites", "sample", "Sprites drawn by the program", self.builtin_asked),
        ):
            button = QPushButton(icon(sign), label, objectName=f"data.drop_zone.{name}")
            button.setToolTip(tip)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = QVBoxLayout(self._frame)
        inside.setSpacing(SPACE.m)
        inside.addStretch(1)
        for widget in (self._sign, title, text):
            inside.addWidget(widget)
        inside.addSpacing(SPACE.s)
        inside.addLayout(buttons)
        inside.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        box.addWidget(self._frame)
        Theme.instance().changed.connect(self._draw_sign)
        self._draw_sign()
        self._light(False)

    def _draw_sign(self) -> None:
        self._sign.setPixmap(icon("images", "accent").pixmap(56, 56))

    def _light(self, on: bool) -> None:
        self._frame.setProperty("dropzone", "active" if on else "true")
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(kind_of(path) is Dropped.IMAGES for path in local_paths(event.mimeData())):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        for path in local_paths(event.mimeData()):
            if kind_of(path) is Dropped.IMAGES:
                event.acceptProposedAction()
                self.dropped.emit(str(path))
                return
