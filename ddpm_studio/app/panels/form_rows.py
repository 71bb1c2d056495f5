"""Rows of a form: label above or beside a field, a note beneath, and errors said at the field itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QToolButton,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.narrow_combo import NarrowCombo
from ddpm_studio.language import tr

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
    box = NarrowCombo(6)
    box.setObjectName(name)
    for value, text in options.items():
        box.addItem(text, value)
    box.setToolTip(tip)
    return box


def choose(box: QComboBox, value: object) -> None:
    """Choose the entry that stands for ``value``; one that is not there leaves the choice as it is."""
    if (index := box.findData(value)) >= 0:
        box.setCurrentIndex(index)


def tick(name: str, text: str, tip: str, on: bool = False) -> QCheckBox:
    """A box with its own words beside it."""
    box = QCheckBox(text, objectName=name, checked=on)
    box.setAccessibleName(text)
    box.setToolTip(tip)
    return box


def fold_button(name: str, accessible: str, tip: str) -> QToolButton:
    """The button "Advanced", which opens and closes what lies below it."""
    button = QToolButton(objectName=name, text=tr("Advanced"), checkable=True)
    button.setProperty("flat", True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setIcon(icon("chevron-right", "muted"))
    button.setToolTip(tip)
    button.setAccessibleName(accessible)
    button.toggled.connect(lambda on: button.setIcon(icon("chevron-down" if on else "chevron-right", "muted")))
    return button


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
        self._labels: dict[QWidget, QLabel] = {}

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
        self._labels[field] = text
        if key:
            self._add_error(row + 1, 1, field, key)
        return field

    def add_wide(self, widget: QWidget, key: str = "") -> None:
        """Add something that takes both columns. key: as in ``add``."""
        row = self.rowCount()
        self.addWidget(widget, row, 0, 1, 2)
        if key:
            self._add_error(row + 1, 0, widget, key)

    def heading(self, text: str) -> None:
        """A word above the rows that follow."""
        label = QLabel(text)
        label.setProperty("role", "muted")
        label.setContentsMargins(0, SPACE.xs, 0, 0)
        self.add_wide(label)

    def show_row(self, field: QWidget, shown: bool) -> None:
        """Show a row, or hide it where it would have no effect."""
        field.setVisible(shown)
        if field in self._labels:
            self._labels[field].setVisible(shown)

    @property
    def keys(self) -> set[str]:
        """What ``mark`` can say something at."""
        return set(self._errors)

    def _add_error(self, row: int, column: int, field: QWidget, key: str) -> None:
        error = note_label("error")
        error.setObjectName(f"{field.objectName()}.error")
        error.hide()
        self.addWidget(error, row, column, 1, 2 - column)
        self._errors[key], self._fields[key] = error, field

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


class CaptionRows(QGridLayout):
    """Small labels at the left, one or more fields beside each: for the narrow forms of docks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(SPACE.s)
        self.setVerticalSpacing(6)
        self.setColumnStretch(1, 1)
        self.setColumnMinimumWidth(0, 66)  # so that two such grids stand level

    def field(self, text: str, *widgets: QWidget) -> None:
        """Add a row; the first widget takes the room that is left."""
        label = QLabel(text)
        label.setProperty("role", "caption")
        label.setBuddy(widgets[0])
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        for i, widget in enumerate(widgets):
            row.addWidget(widget, 0 if i else 1)
        line = self.rowCount()
        self.addWidget(label, line, 0)
        self.addLayout(row, line, 1)

    def across(self, widget: QWidget) -> None:
        """Add something that takes both columns."""
        self.addWidget(widget, self.rowCount(), 0, 1, 2)
