"""One attribute in the context palette: its picture, its name and its slider."""

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QLineEdit, QToolButton, QWidget
from superqt import QElidingLabel, QLabeledDoubleSlider

from ddpm_studio.app.theme import Theme, icon
from ddpm_studio.language import tr

_PICTURE = 32  # device-independent pixels


class AttributeSlider(QWidget):
    """How much of ``name`` is wanted, 0..1. A click on the picture asks for this attribute alone."""

    moved = Signal(str, float)
    alone = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._image: QImage | None = None
        self.picture = QToolButton(self)
        self.picture.setObjectName(f"context.only.{name}")
        self.picture.setAccessibleName(tr("Only {name}", name=name))
        self.picture.setToolTip(tr("Only {name}: this attribute 1, all others 0 (one-hot).", name=name))
        self.picture.setIconSize(QSize(_PICTURE, _PICTURE))
        self.picture.setIcon(icon("tag"))
        self.picture.setProperty("flat", True)
        self.picture.setFixedSize(_PICTURE + 8, _PICTURE + 8)
        label = QElidingLabel(name, self)
        label.setToolTip(name)
        self.slider = QLabeledDoubleSlider(Qt.Orientation.Horizontal, self)
        self.slider.setObjectName(f"context.slider.{name}")
        self.slider.setAccessibleName(name)
        for part in self.slider.findChildren(QWidget):  # the groove takes the focus, and the number
            part.setAccessibleName(name)
        self.slider.setToolTip(
            tr("How much of {name} the context holds: 0 is none, 1 as much as in a training image.", name=name)
        )
        self.slider.setRange(0, 1)
        self._measure()
        self.slider.setSingleStep(0.01)
        self.slider.setPageStep(0.1)
        number = self.slider.findChild(QLineEdit)
        number.validator().setLocale(QLocale.c())  # it is read and written with a point
        Theme.instance().changed.connect(self._measure, Qt.ConnectionType.QueuedConnection)
        self.slider.valueChanged.connect(lambda value: self.moved.emit(self.name, value))
        self.picture.clicked.connect(lambda: self.alone.emit(self.name))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.picture, 0, 0, 2, 1)
        grid.addWidget(label, 0, 1)
        grid.addWidget(self.slider, 1, 1)
        grid.setColumnStretch(1, 1)

    def _measure(self) -> None:
        """The number takes the room that it needs in this size of text."""
        self.slider.setDecimals(2)

    @property
    def value(self) -> float:
        """0..1."""
        return round(float(self.slider.value()), 2)

    def show_value(self, value: float) -> None:
        """Set the slider without saying so."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(value)

    def show_image(self, image: QImage | None) -> None:
        """The picture of the attribute, enlarged by a whole number so that it stays crisp."""
        self._image = image
        if image is None:
            self.picture.setIcon(icon("tag"))
            return
        ratio = self.devicePixelRatioF()
        zoom = max(1, int(_PICTURE * ratio) // image.width())
        pixmap = QPixmap.fromImage(image.scaled(image.width() * zoom, image.height() * zoom))
        pixmap.setDevicePixelRatio(ratio)
        self.picture.setIcon(QIcon(pixmap))
