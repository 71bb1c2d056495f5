"""What the Data workspace shows before there are images: what can be dropped here, and other ways in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.language import tr


class DropZone(QWidget):
    """Says what can be dropped, which the workspace takes, and offers to open it."""

    file_asked = Signal()
    folder_asked = Signal()
    catalogue_asked = Signal()
    builtin_asked = Signal()
    again_asked = Signal()  # the image set of last time

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.drop_zone")
        self._frame = QFrame()
        self._sign = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        title = QLabel(tr("Drop images here"), alignment=Qt.AlignmentFlag.AlignCenter)
        title.setProperty("role", "title")
        text = QLabel(
            tr(
                "Folders, one per class, or any number of files; a zip or tar of them; a sprite sheet to be cut; "
                "or .npy arrays of images with their labels beside them. An image can also be pasted  (Ctrl+V)."
            ),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
        text.setProperty("role", "muted")
        buttons = QHBoxLayout(spacing=SPACE.s)
        buttons.addStretch(1)
        below = QHBoxLayout(spacing=SPACE.s)
        below.addStretch(1)
        for name, label, sign, tip, signal in (
            ("open", tr("Open file…"), "archive", tr("A zip of images, or a .npy file"), self.file_asked),
            (
                "folder",
                tr("Open folder…"),
                "folder",
                tr("A folder of images, one subfolder per class"),
                self.folder_asked,
            ),
            ("catalogue", tr("Catalogue…"), "layers", tr("Download MNIST, CIFAR-10 and others"), self.catalogue_asked),
            (
                "builtin",
                tr("Look at the built-in sprites"),
                "sample",
                tr("Sprites drawn by the program"),
                self.builtin_asked,
            ),
        ):
            button = QPushButton(icon(sign), label, objectName=f"data.drop_zone.{name}")
            button.setToolTip(tip)
            button.clicked.connect(signal)
            (below if name == "builtin" else buttons).addWidget(button)
        buttons.addStretch(1)
        self.again_button = QPushButton(icon("history"), "", objectName="data.drop_zone.again")
        self.again_button.setAccessibleName(tr("Open the image set of last time"))
        self.again_button.setToolTip(tr("Open the image set of last time, with all that was changed of it"))
        self.again_button.clicked.connect(self.again_asked)
        self.again_button.hide()
        inside = QVBoxLayout(self._frame)
        inside.setSpacing(SPACE.m)
        inside.addStretch(1)
        for widget in (self._sign, title, text):
            inside.addWidget(widget)
        inside.addSpacing(SPACE.s)
        below.addWidget(self.again_button)
        below.addStretch(1)
        inside.addLayout(buttons)
        inside.addLayout(below)
        inside.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        box.addWidget(self._frame)
        Theme.instance().changed.connect(self._draw_sign)
        self._draw_sign()
        self.light(False)

    def offer_again(self, name: str) -> None:
        """Offer the image set of last time; empty where there was none."""
        self.again_button.setText(tr("Open {name} again", name=name))
        self.again_button.setVisible(bool(name))

    def _draw_sign(self) -> None:
        self._sign.setPixmap(icon("images", "accent").pixmap(56, 56))

    def light(self, on: bool) -> None:
        """Show that what is dragged can be dropped."""
        self._frame.setProperty("dropzone", "active" if on else "true")
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
