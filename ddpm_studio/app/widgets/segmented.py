"""One of a few: a row of joined buttons, of which exactly one is down."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget


class Segmented(QFrame):
    """Buttons ``<name>.<value>`` in a frame called ``name``. Tab goes in, arrow keys choose."""

    changed = Signal(str)

    def __init__(
        self, name: str, accessible: str, choices: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        """choices: (value, label, tool tip) of each; the first one is chosen."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("segments", True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QToolButton] = {}
        for value, label, tip in choices:
            self.add(value, label, tip)
        self._buttons[choices[0][0]].setChecked(True)

    def add(self, value: str, label: str, tip: str) -> None:
        """Add one more choice behind the others."""
        button = QToolButton(self)
        button.setObjectName(f"{self.objectName()}.{value}")
        button.setAccessibleName(f"{self.accessibleName()}: {label}")
        button.setText(label)
        button.setToolTip(tip)
        button.setCheckable(True)
        button.setProperty("segment", True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.toggled.connect(lambda on: self.changed.emit(value) if on else None)
        self._group.addButton(button)
        self._buttons[value] = button
        self.layout().addWidget(button)

    @property
    def value(self) -> str:
        """The chosen one."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def choose(self, value: str) -> None:
        """Choose ``value``. Raises KeyError."""
        self._buttons[value].setChecked(True)
        if any(button.hasFocus() for button in self._buttons.values()):
            self._buttons[value].setFocus()  # the keyboard goes along

    def button(self, value: str) -> QToolButton:
        """The button of ``value``. Raises KeyError."""
        return self._buttons[value]
