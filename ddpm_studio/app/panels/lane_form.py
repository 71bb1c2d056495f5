"""The setup of one lane of a comparison: model, checkpoint, sampler, steps, context, guidance."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QGridLayout,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QWidget,
)
from superqt import QElidingLabel

from ddpm_studio.app.compare_setups import COMMON, LaneSetup, title_of
from ddpm_studio.app.panels.lane_context import LaneContextBox
from ddpm_studio.app.panels.model_choice import CheckpointCombo, ModelCombo, images_text, try_read
from ddpm_studio.app.sample_plan import SamplePlan
from ddpm_studio.app.sampler_terms import DEFAULT_SAMPLER, DEFAULT_STEPS, SAMPLER_CHOICES, SAMPLER_HINTS
from ddpm_studio.app.widgets.narrow_combo import NarrowCombo
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import FINAL, UNTRAINED, ModelInfo
from ddpm_studio.sampling.request import USUAL_GUIDANCE, USUAL_INTERVAL, SampleRequest, one_each

_NARROW = 96  # four lanes have to fit into a small window


class LaneForm(QWidget):
    """Says what a lane draws; ``request`` puts it together with what all lanes have in common."""

    edited = Signal()

    def __init__(self, name: str, number: int, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.info: ModelInfo | None = None
        self.trouble = ""  # why there is no model
        self.several_models = False  # the title says which model
        self._several_stages = False  # the title says how much the final checkpoint has seen
        self._whole = False  # as many steps as the model has timesteps
        self._busy = False
        self._make_choices(name, number, home)
        self._make_numbers(name)
        self._lay_out()
        self.model.chosen.connect(self._on_model)
        self.sampler.currentIndexChanged.connect(self._on_edit)
        self.sampler.activated.connect(self._on_sampler_picked)
        self.checkpoint.currentIndexChanged.connect(self._on_edit)
        self.steps.valueChanged.connect(self._on_steps)
        self.eta.valueChanged.connect(self._on_edit)
        self.add_noise.toggled.connect(self._on_edit)
        self.context.changed.connect(self._on_edit)
        self.guidance.valueChanged.connect(self._on_edit)
        self._on_model(self.model.path)

    def _make_choices(self, name: str, number: int, home: Path) -> None:
        self.model = ModelCombo(f"{name}.model", home, self)
        self.checkpoint = CheckpointCombo(f"{name}.checkpoint", self)
        self.sampler = NarrowCombo(6, self)
        self.sampler.setObjectName(f"{name}.sampler")
        self.sampler.setAccessibleName(tr("Sampler"))
        self.sampler.setToolTip(tr("How this lane goes from noise to image; each entry says what it does."))
        for value, text, tip in SAMPLER_CHOICES:
            self.sampler.addItem(text, value)
            self.sampler.setItemData(self.sampler.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self.sampler.setCurrentIndex(self.sampler.findData(DEFAULT_SAMPLER))
        self.context = LaneContextBox(f"{name}.context", number, self)
        self.add_noise = QCheckBox(tr("Noise"), self)
        self.add_noise.setObjectName(f"{name}.add_noise")
        self.add_noise.setAccessibleName(tr("Add noise at each step"))
        self.add_noise.setToolTip(tr("DDPM only: add noise at each step. Without it the images collapse."))
        self.add_noise.setChecked(True)

    def _make_numbers(self, name: str) -> None:
        self.steps = QSpinBox(self)
        self.steps.setObjectName(f"{name}.steps")
        self.steps.setAccessibleName(tr("Steps"))
        self.steps.setToolTip(tr("Denoising steps; each is one evaluation of the network, two with Heun."))
        self.steps.setRange(1, 500)
        self.steps.setSuffix(" " + tr("steps"))
        self.eta = QDoubleSpinBox(self)
        self.eta.setObjectName(f"{name}.eta")
        self.eta.setAccessibleName(tr("Eta"))
        self.eta.setToolTip(tr("DDIM only: noise added at each step; 0 is deterministic, 1 as much as DDPM."))
        self.eta.setRange(0, 1)
        self.eta.setSingleStep(0.1)
        self.eta.setPrefix("η ")
        self.guidance = QDoubleSpinBox(self)
        self.guidance.setObjectName(f"{name}.guidance")
        self.guidance.setAccessibleName(tr("Guidance scale"))
        self.guidance.setToolTip(
            tr(
                "Classifier-free guidance (CFG) scale: above 1 the context counts for more, at twice the network "
                "evaluations; 1 is off. It guides above 0.3 of T, as in Sample. Only where there is a context."
            )
        )
        self.guidance.setRange(0, 10)
        self.guidance.setDecimals(2)
        self.guidance.setSingleStep(0.25)
        self.guidance.setPrefix("CFG ")
        self.guidance.setValue(USUAL_GUIDANCE)
        for box in (self.steps, self.eta, self.guidance):
            box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.setMinimumWidth(_NARROW)

    def _lay_out(self) -> None:
        self._hint = QElidingLabel("", self)
        self._hint.setProperty("role", "caption")
        self._own = QStackedWidget(self)  # what one sampler alone has; so all lanes stand level
        for widget in (self.eta, self.add_noise, self._hint):
            self._own.addWidget(widget)
        self._own.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.model, 0, 0, 1, 2)
        grid.addWidget(self.checkpoint, 1, 0, 1, 2)
        grid.addWidget(self.sampler, 2, 0)
        grid.addWidget(self.steps, 2, 1)
        grid.addWidget(self.context, 3, 0, 1, 2)
        grid.addWidget(self.guidance, 4, 0)
        grid.addWidget(self._own, 4, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    # ---- the setup ---------------------------------------------------------------------------------------------------

    @property
    def setup(self) -> LaneSetup:
        """What is chosen."""
        return LaneSetup(
            self.checkpoint.checkpoint,
            self.sampler.currentData(),
            0 if self._whole else self.steps.value(),
            self.eta.value(),
            self.add_noise.isChecked(),
            self.context.context,
            self.guidance.value(),
        )

    def set_setup(self, setup: LaneSetup) -> None:
        """Choose ``setup``."""
        self.checkpoint.choose(setup.checkpoint)
        self.sampler.setCurrentIndex(max(0, self.sampler.findData(setup.sampler)))
        self.steps.setValue(setup.steps or self.steps.maximum())
        self.eta.setValue(setup.eta)
        self.add_noise.setChecked(setup.add_noise)
        self.context.choose(setup.context)
        self.guidance.setValue(setup.guidance)
        self._on_edit()

    def say_what_differs(self, models: bool, stages: bool) -> None:
        """Whether the lanes have different models, and different checkpoints. The title must say then which this is,
        and of a final checkpoint how much it has seen."""
        if (models, stages) != (self.several_models, self._several_stages):
            self.several_models, self._several_stages = models, stages
            self._on_edit()

    @property
    def title(self) -> str:
        """The lane in few words."""
        if self.info is None:
            return tr("No model")
        named = {FINAL: images_text(self.info.images_seen) if self._several_stages else "", UNTRAINED: tr("untrained")}
        stage = named.get(self.checkpoint.checkpoint, self.checkpoint.currentText())
        request = self.request(SamplePlan((0,), (None,)))
        words = self.context.words if self.info.config.attributes else ""
        return title_of(request, stage, words, self.info.name if self.several_models else "")

    @property
    def problem(self) -> str:
        """Why the lane cannot be drawn; empty where it can."""
        if self.info is None:
            return self.trouble or tr("It has no model: choose one, or train one first.")
        return self.context.problem

    def request(self, plan: SamplePlan) -> SampleRequest:
        """The request for the common ``plan``. Raises ValueError where no model is chosen."""
        if self.info is None:
            raise ValueError(tr("no model is chosen"))
        sampler = self.sampler.currentData()
        return SampleRequest(
            model=self.info.path,
            checkpoint=self.checkpoint.checkpoint,
            sampler=sampler,
            steps=self.steps.value(),
            eta=self.eta.value() if sampler == "ddim" else 0.0,
            add_noise=sampler != "ddpm" or self.add_noise.isChecked(),
            guidance_scale=self.guidance.value() if self._is_led else 1.0,
            guidance_interval=USUAL_INTERVAL,
            seeds=plan.seeds,
            contexts=self._contexts(plan),
        )

    @property
    def is_common(self) -> bool:
        """Whether the lane is told what all are told, so that its images are grouped as theirs are."""
        return self._has_attributes and self.context.context == COMMON

    @property
    def _has_attributes(self) -> bool:
        return self.info is not None and bool(self.info.config.attributes)

    @property
    def _is_led(self) -> bool:
        """Whether this lane can be given a context, to which guidance leads."""
        return self._has_attributes and self.context.context is not None

    def _contexts(self, plan: SamplePlan):
        """The lane's own context, or the plan's as far as this lane's model knows their attributes."""
        if not self._is_led:
            return (None,)
        if self.context.context != COMMON:
            return (dict(self.context.context),)
        if plan.contexts == "data":
            return "data"
        known = self.info.config.attributes
        kept = [None if c is None else {k: v for k, v in c.items() if k in known} for c in plan.contexts]
        contexts = tuple(c if c or plan.contexts[i] == {} else None for i, c in enumerate(kept))
        return contexts if len(contexts) == 1 else one_each(contexts, len(plan.seeds))

    # ---- what is edited ----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again which models and checkpoints there are."""
        self.model.refresh()
        self._on_model(self.model.path)

    def _on_model(self, path: Path | None) -> None:
        self.info, self.trouble = try_read(path)
        whole = self._whole
        self.checkpoint.show_model(self.info)
        if self.info is not None:
            timesteps = self.info.config.schedule.timesteps
            self.steps.setMaximum(timesteps)
            if whole:
                self.steps.setValue(timesteps)
        self.context.show_attributes(self.info.config.attributes if self.info else ())
        self._on_edit()

    def _on_sampler_picked(self) -> None:
        """Nobody means all of the timesteps with a sampler that needs few; fewer steps stay, to be compared."""
        if self._whole and (steps := DEFAULT_STEPS[self.sampler.currentData()]):
            self.steps.setValue(steps)

    def _on_steps(self, steps: int) -> None:
        self._whole = steps == self.steps.maximum()
        self._on_edit()

    def _on_edit(self) -> None:
        sampler = self.sampler.currentData()
        self._own.setCurrentWidget({"ddim": self.eta, "ddpm": self.add_noise}.get(sampler, self._hint))
        self._hint.setText(SAMPLER_HINTS.get(sampler, ""))
        self._hint.setToolTip(self._hint.text())
        self._show_enabled()
        self.edited.emit()

    def set_busy(self, busy: bool) -> None:
        """While a comparison runs the setup cannot be changed."""
        self._busy = busy
        self._show_enabled()

    def _show_enabled(self) -> None:
        for widget in (self.model, self.sampler, self.steps, self.eta, self.add_noise):
            widget.setEnabled(not self._busy)
        self.checkpoint.setEnabled(not self._busy and self.info is not None)
        self.context.setEnabled(not self._busy and self._has_attributes)
        self.guidance.setEnabled(not self._busy and self._is_led)
