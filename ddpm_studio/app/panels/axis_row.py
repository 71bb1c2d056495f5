"""One line of the Sweep page: what lies along an axis, from where to where, and in how many values."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from ddpm_studio.app.panels.form_rows import choose
from ddpm_studio.app.sweep import FEWEST, LARGEST_GUIDANCE, MOST, Axis, Quantity
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.narrow_combo import NarrowCombo
from ddpm_studio.language import tr

_LARGEST_SEED = 999_999_999
_NOTHING = ""
_USUAL_ENDS = {
    Quantity.ATTRIBUTE: (0.0, 1.0),
    Quantity.GUIDANCE: (1.0, 4.0),
    Quantity.STEPS: (4, 20),
    Quantity.ETA: (0.0, 1.0),
}
_WORDS = {
    Quantity.GUIDANCE: tr("Guidance"),
    Quantity.SEED: tr("Seed"),
    Quantity.STEPS: tr("Steps"),
    Quantity.ETA: tr("Eta (DDIM)"),
}


class AxisRow(QWidget):
    """``axis`` is what is chosen, or None where nothing lies along it. Named ``<name>.quantity``, ``.first``, …"""

    edited = Signal()

    def __init__(self, name: str, title: str, optional: bool, count: int, parent: QWidget | None = None) -> None:
        """optional: whether nothing may lie along it. count: of values, to begin with."""
        super().__init__(parent)
        self._optional = optional
        self._timesteps = 500
        self._seed = 0
        self.quantity = NarrowCombo(8, self)
        self.quantity.setObjectName(f"{name}.quantity")
        self.quantity.setAccessibleName(tr("{title}: what changes", title=title))
        self.quantity.setToolTip(tr("What changes from image to image {direction}.", direction=title.lower()))
        self.first = self._number(f"{name}.first", tr("{title}: from", title=title))
        self.last = self._number(f"{name}.last", tr("{title}: to", title=title))
        self.count = QSpinBox(self)
        self.count.setObjectName(f"{name}.count")
        self.count.setAccessibleName(tr("{title}: number of values", title=title))
        self.count.setToolTip(
            tr(
                "How many values, {fewest} to {most}, evenly spaced from the first to the last.",
                fewest=FEWEST,
                most=MOST,
            )
        )
        self.count.setRange(FEWEST, MOST)
        self.count.setValue(count)
        self.count.setSuffix("×")
        self.count.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label = QLabel(title)
        label.setProperty("role", "caption")
        label.setBuddy(self.quantity)
        label.setMinimumWidth(44)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(label)
        row.addWidget(self.quantity, 2)
        row.addWidget(self.first, 1)
        row.addWidget(self._to())
        row.addWidget(self.last, 1)
        row.addWidget(self.count)
        self.set_attributes(())
        self.quantity.currentIndexChanged.connect(self._on_quantity)
        for box in (self.first, self.last, self.count):
            box.valueChanged.connect(self.edited)
        self._on_quantity()

    def _number(self, name: str, accessible: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setObjectName(name)
        box.setAccessibleName(accessible)
        box.setToolTip(tr("{where} this value of what changes.", where=accessible))
        box.setMinimumWidth(62)
        box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return box

    def _to(self) -> QLabel:
        label = QLabel(tr("to", "from the first value to the last"))
        label.setProperty("role", "caption")
        return label

    # ---- reading -----------------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> tuple[Quantity, str] | None:
        """What lies along the axis: the quantity, and the attribute's name where it is one."""
        value = self.quantity.currentData()
        if not value:
            return None
        kind, _, attribute = value.partition(":")
        return Quantity(kind), attribute

    @property
    def axis(self) -> Axis | None:
        """The axis as it is chosen."""
        if self.chosen is None:
            return None
        quantity, attribute = self.chosen
        first, last = self.first.value(), self.last.value()
        if quantity in (Quantity.SEED, Quantity.STEPS):
            first, last = round(first), round(last)
        return Axis(quantity, first, last, self.count.value(), attribute)

    def state(self) -> dict[str, Any]:
        """What is remembered until next time."""
        return {
            "quantity": self.quantity.currentData(),
            "first": self.first.value(),
            "last": self.last.value(),
            "count": self.count.value(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what ``state`` gave, where this model knows what lay along the axis."""
        choose(self.quantity, state.get("quantity", self.quantity.currentData()))
        if self.quantity.currentData() == state.get("quantity"):
            self.first.setValue(float(state.get("first", self.first.value())))
            self.last.setValue(float(state.get("last", self.last.value())))
        self.count.setValue(int(state.get("count", self.count.value())))

    # ---- following ---------------------------------------------------------------------------------------------------

    def set_attributes(self, attributes: Sequence[str], timesteps: int = 500) -> None:
        """What the chosen model knows; the choice stays where it can. timesteps: T."""
        before = self.quantity.currentData()
        self._timesteps = timesteps
        with QSignalBlocker(self.quantity):
            self.quantity.clear()
            if self._optional:
                self.quantity.addItem(tr("Nothing"), _NOTHING)
            for name in attributes:
                self.quantity.addItem(name, f"{Quantity.ATTRIBUTE}:{name}")
            for quantity, word in _WORDS.items():
                if attributes or quantity is not Quantity.GUIDANCE:
                    self.quantity.addItem(word, str(quantity))
        if before is None or self.quantity.findData(before) < 0:
            self._on_quantity()
        else:
            with QSignalBlocker(self.quantity):
                choose(self.quantity, before)

    def choose(self, quantity: Quantity, attribute: str = "") -> None:
        """Put something on the axis, if it is there."""
        choose(self.quantity, f"{quantity}:{attribute}" if attribute else str(quantity))

    def set_seed(self, seed: int) -> None:
        """Where an axis of seeds begins; one that is shown follows."""
        before, self._seed = self._seed, seed
        if self.chosen and self.chosen[0] is Quantity.SEED and round(self.first.value()) == before:
            self._show_ends(seed, seed + round(self.last.value()) - before)

    def _on_quantity(self) -> None:
        for widget in (self.first, self.last, self.count):
            widget.setEnabled(self.chosen is not None)
        if self.chosen is not None:
            quantity = self.chosen[0]
            whole = quantity in (Quantity.SEED, Quantity.STEPS)
            highest = {
                Quantity.GUIDANCE: LARGEST_GUIDANCE,
                Quantity.SEED: _LARGEST_SEED,
                Quantity.STEPS: self._timesteps,
            }.get(quantity, 1)
            for box in (self.first, self.last):
                with QSignalBlocker(box):
                    box.setDecimals(0 if whole else 2)
                    box.setSingleStep(1 if whole else 0.25 if quantity is Quantity.GUIDANCE else 0.1)
                    box.setRange(1 if quantity is Quantity.STEPS else 0, highest)
            ends = (self._seed, self._seed + self.count.value() - 1)
            self._show_ends(*(ends if quantity is Quantity.SEED else _USUAL_ENDS[quantity]))
        self.edited.emit()

    def _show_ends(self, first: float, last: float) -> None:
        for box, value in ((self.first, first), (self.last, last)):
            with QSignalBlocker(box):
                box.setValue(value)
