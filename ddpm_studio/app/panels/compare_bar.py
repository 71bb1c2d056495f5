"""What all lanes of a comparison have in common: images, seed and context; which comparison it is, and its buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from ddpm_studio.app.compare_setups import CUSTOM, MAX_LANES, PRESETS
from ddpm_studio.app.sample_plan import ContextMode, SamplePlan, plan
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.narrow_combo import NarrowCombo
from ddpm_studio.language import tr

_MODES = (
    (tr("By class"), ContextMode.BY_CLASS),
    (tr("As in the training set"), ContextMode.DATA),
    (tr("No context"), ContextMode.NONE),
)
MOST_IMAGES = 256


class CompareBar(QWidget):
    """One line above the lanes. ``plan`` is what it says of seeds and contexts."""

    preset_chosen = Signal(str)
    run_asked = Signal()
    cancel_asked = Signal()
    lane_asked = Signal()
    forms_shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[ContextMode | str] = []  # of the context box: where from, or one attribute's name
        self._make_choices()
        self._make_buttons()
        self._lay_out()

    def _make_choices(self) -> None:
        self.preset = NarrowCombo(14, self)  # the window may be small
        self.preset.setObjectName("compare.preset")
        self.preset.setAccessibleName(tr("Comparison"))
        self.preset.setToolTip(tr("What is compared. Each lane can be changed afterwards."))
        self.preset.addItems([*PRESETS, CUSTOM])
        self.preset.setMaximumWidth(300)
        self.preset.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.preset.activated.connect(lambda _: self.preset_chosen.emit(self.preset.currentText()))
        self.count = QSpinBox(self)
        self.count.setObjectName("compare.count")
        self.count.setAccessibleName(tr("Images in each lane"))
        self.count.setToolTip(tr("How many images each lane draws."))
        self.count.setRange(1, MOST_IMAGES)
        self.count.setValue(16)
        self.seed = QSpinBox(self)
        self.seed.setObjectName("compare.seed")
        self.seed.setAccessibleName(tr("Seed"))
        self.seed.setToolTip(tr("Seed of the first image. All lanes begin from the same noise."))
        self.seed.setRange(0, 2**31 - 1 - MOST_IMAGES)
        self.seed.setFixedWidth(112)
        for box in (self.count, self.seed):
            box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.context = QComboBox(self)
        self.context.setObjectName("compare.context_mode")
        self.context.setAccessibleName(tr("Common context"))
        self.context.setToolTip(
            tr(
                "What the model is told to draw, in every lane that has no context of its own. Figures of quality are "
                "to be quoted with contexts as in the training set."
            )
        )

    def _make_buttons(self) -> None:
        self.add_lane_button = QPushButton(icon("plus"), tr("Lane"), self)
        self.add_lane_button.setObjectName("compare.add_lane")
        self.add_lane_button.setAccessibleName(tr("Add a lane"))
        self.add_lane_button.setToolTip(tr("Add a lane; there can be {count}.", count=MAX_LANES))
        self.add_lane_button.clicked.connect(self.lane_asked)
        self.fold_button = QToolButton(self)
        self.fold_button.setObjectName("compare.fold")
        self.fold_button.setCheckable(True)
        self.fold_button.setChecked(True)
        self.fold_button.setIcon(icon("sliders"))
        self.fold_button.setAccessibleName(tr("Show the lanes' setup"))
        self.fold_button.setToolTip(tr("Show what each lane draws, or leave that room to the images."))
        self.fold_button.toggled.connect(self.forms_shown)
        self.run_button = QPushButton(icon("play", "accent_text"), tr("Run", "begin the comparison"), self)
        self.run_button.setObjectName("compare.run")
        self.run_button.setAccessibleName(tr("Run the comparison"))
        self.run_button.setToolTip(tr("Draw all lanes, one after the other, then judge them. (Ctrl+Return, F5)"))
        self.run_button.setProperty("primary", True)
        self.run_button.clicked.connect(self.run_asked)
        self.cancel_button = QPushButton(icon("stop"), tr("Cancel"), self)
        self.cancel_button.setObjectName("compare.cancel")
        self.cancel_button.setAccessibleName(tr("Cancel"))
        self.cancel_button.setToolTip(tr("End the comparison; what is drawn stays. (Esc)"))
        self.cancel_button.clicked.connect(self.cancel_asked)
        self._buttons = QStackedWidget(self)
        self._buttons.addWidget(self.run_button)
        self._buttons.addWidget(self.cancel_button)
        self._buttons.setFixedSize(110, 34)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        for text, widget in (
            ("", self.preset),
            (tr("Images"), self.count),
            (tr("Seed"), self.seed),
            (tr("Context"), self.context),
        ):
            if text:
                label = QLabel(text)
                label.setProperty("role", "caption")
                label.setBuddy(widget)
                row.addSpacing(SPACE.xs)
                row.addWidget(label)
            row.addWidget(widget, 2 if widget is self.preset else 0)
        row.addStretch(1)
        row.addWidget(self.fold_button)
        row.addWidget(self.add_lane_button)
        row.addWidget(self._buttons)

    def show_attributes(self, attributes: Sequence[str]) -> None:
        """Offer the contexts that a model with these attributes knows; the chosen one stays if it is among them."""
        choices = [
            *(_MODES if attributes else _MODES[-1:]),
            *((tr("Only {name}", name=name), name) for name in attributes),
        ]
        before = self.context.currentText()
        if [self.context.itemText(i) for i in range(self.context.count())] == [text for text, _ in choices]:
            return
        self.context.clear()
        self._choices = [choice for _, choice in choices]
        self.context.addItems([text for text, _ in choices])
        self.context.setCurrentIndex(max(0, self.context.findText(before)))

    def choose_mode(self, mode: ContextMode) -> None:
        """Choose where the contexts come from, if this model has any."""
        if mode in self._choices:
            self.context.setCurrentIndex(self._choices.index(mode))

    def plan(self, attributes: Sequence[str]) -> SamplePlan:
        """Seeds and contexts as they are chosen."""
        chosen = self._choices[self.context.currentIndex()]
        count, seed = self.count.value(), self.seed.value()
        if isinstance(chosen, ContextMode):
            return plan(chosen, count, seed, attributes, None)
        return plan(ContextMode.PALETTE, count, seed, attributes, {chosen: 1.0})

    def show_state(self, running: bool, can_run: bool, can_add: bool) -> None:
        """While lanes are drawn Cancel stands where Run was, and nothing can be changed."""
        self._buttons.setCurrentWidget(self.cancel_button if running else self.run_button)
        self.cancel_button.setEnabled(True)
        self.run_button.setEnabled(can_run)
        self.add_lane_button.setEnabled(can_add and not running)
        for widget in (self.preset, self.count, self.seed, self.context):
            widget.setEnabled(not running)
