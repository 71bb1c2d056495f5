"""Rows of a form: label above or beside a field, a note beneath, and errors said at the field itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QLabel, QSpinBox, QWidget

from ddpm_studio.app.theme import SPACE

SMALLEST_FIELD = 72  # or a field is as wide as its largest number


def whole_number(name: str, low: int, high: int, step: int, tip: str, suffix: str = "") -> QSpinBox:
    """A field for a whole number from ``low`` to ``high``."""
    box = QSpinBox(objectName=name, minimum=low, maximum=high, singleStep=step, suffix=suffix)
    box.setGroupSeparatorShown(True)
    box.setMinimumWidth(SMALLEST_FIELD)
    box.lineEdit().setTextMargins(SPACE.xs, 0, 0, 0)
    box.setToolTip(tip)
    return box


def decimal(
    name: str, low: float, high: float, step: float, decimals: int, tip: str, suffix: str = ""
) -> QDoubleSpinBox:
    """A field for a number from ``low`` to ``high``."""
    box = QDoubleSpinBox(objectName=name, decimals=decimals, suffix=suffix)
    box.setRange(low, high)
    box.setSingleStep(step)
    box.setMinimumWidth(SMALLEST_FIELD)
    box.lineEdit().setTextMargins(SPACE.xs, 0, 0, 0)
    box.setToolTip(tip)
    return box


def choice(name: str, options: dict[str, str], tip: str) -> QComboBox:
    """One of a few: options maps values to what people read."""
    box = QComboBox(objectName=name)
    for value, text in options.items():
        box.addItem(text, value)
    box.setToolTip(tip)
    box.setMinimumContentsLength(6)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def note_label(role: str = "caption") -> QLabel:
    """An empty line of explanation, which wraps."""
    label = QLabel(wordWrap=True)
    label.setProperty("role", role)
    return label


class Rows(QGridLayout):
    """Labels at the left, fields at the right, each label the buddy of its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(SPACE.m)
        self.setVerticalSpacing(SPACE.s)
        self.setColumnStretch(1, 1)
        self.setColumnMinimumWidth(0, 88)
        self._errors: dict[str, QLabel] = {}
        self._fields: dict[str, QWidget] = {}

    def add(self, label: str, field: QWidget, key: str = "") -> QWidget:
        """Add a row. key: the configuration's name of the field, for ``mark``."""
        row = self.rowCount()
        text = QLabel(label)
        text.setBuddy(field)
        text.setToolTip(field.toolTip())
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        self.addWidget(text, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(field, row, 1)
        if key:
            error = note_label("error")
            error.setObjectName(f"{field.objectName()}.error")
            error.hide()
            self.addWidget(error, row + 1, 1)
            self._errors[key], self._fields[key] = error, field
        return field

    def add_wide(self, widget: QWidget) -> None:
        """Add something that takes both columns."""
        self.addWidget(widget, self.rowCount(), 0, 1, 2)

    def mark(self, reasons: dict[str, str]) -> None:
        """Say at each field why its value cannot be; fields not named are in order."""
        for key, label in self._errors.items():
            reason = reasons.get(key, "")
            label.setText(reason)
            label.setVisible(bool(reason))
            field = self._fields[key]
            if field.property("invalid") != bool(reason):
                field.setProperty("invalid", bool(reason))
                field.style().unpolish(field)
                field.style().polish(field)
