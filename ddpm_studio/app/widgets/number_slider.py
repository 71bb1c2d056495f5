"""A number that can be typed, or set roughly with a slider beside it."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSlider, QSpinBox, QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.language import tr

_TRAVEL = 1000  # positions of the slider
_BOX = 72  # its width with text of the usual size


class NumberSlider(QWidget):
    """A slider and a spin box that agree. The box has the object name, the slider ``<name>.slider``.

    Where ``fine_low`` is set the slider is logarithmic, so that small numbers can be reached; low must be above 0.
    """

    changed = Signal(float)

    def __init__(
        self,
        name: str,
        accessible: str,
        tip: str,
        low: float,
        high: float,
        value: float,
        decimals: int = 0,
        step: float = 1,
        fine_low: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fine_low = fine_low
        self.box: QSpinBox | QDoubleSpinBox
        if decimals:
            self.box = QDoubleSpinBox(self)
            self.box.setDecimals(decimals)
            self.box.setSingleStep(step)
        else:
            self.box = QSpinBox(self)
            self.box.setSingleStep(int(step))
        self.box.setObjectName(name)
        self.box.setAccessibleName(accessible)
        self.box.setToolTip(tip)
        self.box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hold_width()
        Theme.instance().changed.connect(self._hold_width)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setObjectName(f"{name}.slider")
        self.slider.setAccessibleName(tr("{name}, slider", name=accessible))
        self.slider.setToolTip(tip)
        self.slider.setRange(0, _TRAVEL)
        self.slider.setSingleStep(_TRAVEL // 100)
        self.slider.setPageStep(_TRAVEL // 10)
        self.slider.setMinimumWidth(40)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.set_range(low, high)
        self.set_value(value)
        self._follow(self.box.value())
        self.box.valueChanged.connect(self._from_box)
        self.slider.valueChanged.connect(self._from_slider)

    @property
    def value(self) -> float:
        """The number; an int where it has no decimals."""
        return self.box.value()

    def set_value(self, value: float) -> None:
        """Set the number; it is kept within the range."""
        self.box.setValue(value if isinstance(self.box, QDoubleSpinBox) else int(value))

    def set_range(self, low: float, high: float) -> None:
        """The least and the greatest number."""
        whole = isinstance(self.box, QSpinBox)
        self.box.setRange(int(low) if whole else low, int(high) if whole else high)
        self._follow(self.box.value())

    def _hold_width(self) -> None:
        self.box.setFixedWidth(Theme.instance().text_room(_BOX))

    def _follow(self, value: float) -> None:
        low, high = self.box.minimum(), self.box.maximum()
        if high <= low:
            share = 0.0
        elif self._fine_low:
            share = math.log(value / low) / math.log(high / low)
        else:
            share = (value - low) / (high - low)
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(share * _TRAVEL))

    def _from_box(self, value: float) -> None:
        self._follow(value)
        self.changed.emit(value)

    def _from_slider(self, position: int) -> None:
        low, high = self.box.minimum(), self.box.maximum()
        share = position / _TRAVEL
        value = low * (high / low) ** share if self._fine_low else low + share * (high - low)
        with QSignalBlocker(self.box):
            self.box.setValue(value if isinstance(self.box, QDoubleSpinBox) else round(value))
        self.changed.emit(self.box.value())
