"""One attribute in the context palette: its picture, its name and its slider."""

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget
from superqt import QElidingLabel

from ddpm_studio.app.theme import icon
from ddpm_studio.app.widgets.number_slider import NumberSlider
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
        tip = tr("How much of {name} the context holds: 0 is none, 1 as much as in a training image.", name=name)
        self.slider = NumberSlider(f"context.slider.{name}", name, tip, 0, 1, 0, decimals=2, step=0.01, parent=self)
        self.slider.changed.connect(lambda value: self.moved.emit(self.name, value))
        self.picture.clicked.connect(lambda: self.alone.emit(self.name))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.picture, 0, 0, 2, 1)
        grid.addWidget(label, 0, 1)
        grid.addWidget(self.slider, 1, 1)
        grid.setColumnStretch(1, 1)

    @property
    def value(self) -> float:
        """0..1."""
        return round(self.slider.value, 2)

    def show_value(self, value: float) -> None:
        """Set the slider without saying so."""
        with QSignalBlocker(self.slider):
            self.slider.set_value(value)

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
