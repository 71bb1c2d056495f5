"""The selected images: the first of them large, its name, and what it has of each attribute."""

import numpy as np
from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from superqt import QElidingLabel

from ddpm_studio.app.icons import icon
from ddpm_studio.app.panels.form_rows import note_label
from ddpm_studio.app.shown_images import Shown
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.app.widgets.attribute_values import AttributeValues
from ddpm_studio.app.widgets.crisp_picture import crisp_picture
from ddpm_studio.language import tr, trn

_SEVERAL = "\0several"


class _Large(QWidget):
    """One image, as large as whole pixels let it be."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("data.large")
        self.setAccessibleName(tr("The selected image, large"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(72)
        self._rgba: np.ndarray | None = None
        Theme.instance().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(160, 160)

    def show_image(self, image: np.ndarray | None) -> None:
        """(H, W, 1, 3 or 4) uint8."""
        if image is None:
            self._rgba = None
        else:
            height, width, channels = image.shape
            self._rgba = np.full((height, width, 4), 255, np.uint8)
            self._rgba[..., : 4 if channels == 4 else 3] = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._rgba is None:
            return
        ratio = self.devicePixelRatioF()
        room = round(min(self.width(), self.height()) * ratio)
        picture = crisp_picture(self._rgba, room, ratio)
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)
        left = (round(self.width() * ratio) - picture.width()) // 2
        top = (round(self.height() * ratio) - picture.height()) // 2
        painter.drawImage(left, top, picture)
        painter.end()


class ImageDetail(QWidget):
    """Says what a person wants of the selected images; it changes nothing itself."""

    edited = Signal(str, float)
    class_asked = Signal(str)
    drop_asked = Signal()
    as_read_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.large = _Large()
        self.file = QElidingLabel(objectName="data.file")
        self.file.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.file.setProperty("role", "heading")
        self.facts = QLabel(objectName="data.facts", wordWrap=True)
        self.facts.setProperty("role", "caption")
        self.classes = QComboBox(objectName="data.class")
        self.classes.setAccessibleName(tr("Class of the selected images"))
        self.classes.setToolTip(tr("The class of the selected images; choosing another puts them into that one alone"))
        self.values = AttributeValues()
        self.drop_button = QPushButton(icon("trash"), tr("Leave out"), objectName="data.drop")
        self.drop_button.setToolTip(tr("Leave the selected images out. Their files stay as they are.  (Del)"))
        self.as_read_button = QPushButton(tr("As read"), objectName="data.as_read")
        self.as_read_button.setToolTip(tr("Give the selected images the attributes again that they were read with"))
        self.hint = note_label("muted")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setText(tr("Select an image to see it large, and to change what it is labelled."))
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.xs)
        body.addWidget(self.large, 1)
        body.addWidget(self.file)
        body.addWidget(self.facts)
        body.addWidget(self.classes)
        body.addWidget(self.values, 1)
        buttons = QHBoxLayout(spacing=SPACE.s)
        buttons.addWidget(self.drop_button)
        buttons.addWidget(self.as_read_button)
        body.addLayout(buttons)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        box.addWidget(self._body)
        box.addWidget(self.hint)
        self.values.edited.connect(self.edited)
        self.classes.activated.connect(self._class_chosen)
        self.drop_button.clicked.connect(self.drop_asked)
        self.as_read_button.clicked.connect(self.as_read_asked)
        self.show_images(None, np.zeros(0, np.int64), -1)

    def show_images(self, shown: Shown | None, places: np.ndarray, current: int) -> None:
        """Show the images at ``places``; ``current`` is the one of them that is shown large."""
        any_selected = shown is not None and len(places) > 0
        self._body.setVisible(any_selected)
        self.hint.setVisible(not any_selected)
        if not any_selected:
            return
        whole = shown.whole
        place = current if current in places else int(places[0])
        self.large.show_image(np.asarray(whole.images[place]))
        called, several = whole.called(place), len(places) > 1
        where = tr("image {place:,} of {count:,}", place=place + 1, count=len(whole))
        name = called if whole.files else where  # drawn images have no names
        self.file.setText(trn("{n:,} image", "{n:,} images", len(places)) if several else name)
        self.file.setToolTip(called)
        self.facts.setText(tr("shown: {called}", called=called) if several else where)
        self.facts.setVisible(several or bool(whole.files))
        edited = {file for edit in shown.curation.edits for file in edit.files}
        self.as_read_button.setEnabled(bool(edited) and any(whole.called(int(one)) in edited for one in places))
        labels = whole.labels[places]
        same = (labels == labels[0]).all(0)
        columns = {name: column for column, name in enumerate(whole.attributes) if name in shown.learned}
        self.values.show_values({name: float(labels[0, c]) if same[c] else -1.0 for name, c in columns.items()})
        self.values.setVisible(bool(columns))
        self._show_class(shown, places, list(columns))

    def _show_class(self, shown: Shown, places: np.ndarray, names: list[str]) -> None:
        self.classes.setVisible(shown.one_class and len(names) > 1)
        if not self.classes.isVisibleTo(self):
            return
        strongest = np.unique(shown.whole.labels[places].argmax(1))
        with QSignalBlocker(self.classes):
            self.classes.clear()
            if len(strongest) > 1:
                self.classes.addItem(tr("Several classes"), _SEVERAL)
            for name in names:
                self.classes.addItem(name, name)
            if len(strongest) == 1:
                self.classes.setCurrentIndex(self.classes.findData(shown.whole.attributes[strongest[0]]))

    def _class_chosen(self, _index: int) -> None:
        if self.classes.currentData() != _SEVERAL:
            self.class_asked.emit(self.classes.currentData())
