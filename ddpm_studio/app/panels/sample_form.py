"""The form of the Sampler dock: what is drawn, from which model, and how."""

import random
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from superqt import QLargeIntSpinBox

from ddpm_studio.app.panels.form_rows import CaptionRows, tick
from ddpm_studio.app.panels.model_choice import CheckpointCombo, ModelCombo, images_text, try_read
from ddpm_studio.app.panels.sample_advanced import SampleAdvanced
from ddpm_studio.app.panels.sampler_choice import SamplerChoice
from ddpm_studio.app.recalled import RecalledRecipe
from ddpm_studio.app.sample_plan import ContextMode, SamplePlan
from ddpm_studio.app.sampler_terms import DEFAULT_STEPS
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.column_width import ColumnWidth
from ddpm_studio.app.widgets.number_slider import NumberSlider
from ddpm_studio.data.channels import CHANNEL_NAMES, channels_of
from ddpm_studio.language import tr, trn
from ddpm_studio.model.catalogue import ModelInfo
from ddpm_studio.sampling.keeping import recording_plan
from ddpm_studio.sampling.request import SEED_LIMIT, USUAL_GUIDANCE, SampleRequest, seeds_from

MAX_IMAGES = 256
FRESH_SEEDS = 1_000_000  # a fresh seed is below this: short enough to be told to another person
_MODES = {
    ContextMode.PALETTE: tr("From the palette"),
    ContextMode.BY_CLASS: tr("By class"),
    ContextMode.DATA: tr("As in the training set"),
    ContextMode.NONE: tr("No context"),
}
_RECIPE = tr("As in the recipe")  # offered while there is one that the others cannot say


class SampleForm(QScrollArea):
    """All choices of one sampling. ``request`` makes the request of them."""

    model_changed = Signal(object)  # ModelInfo, or None
    edited = Signal()

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to the fields, which scroll into sight
        self.info: ModelInfo | None = None
        self._recalled: RecalledRecipe | None = None
        self._steps: dict[str, int] = dict(DEFAULT_STEPS)  # 0: all of the model's timesteps
        self._make_widgets(home)
        self._lay_out()
        self.model.chosen.connect(self._on_model)
        self.checkpoint.currentIndexChanged.connect(self.edited)
        self.sampler.changed.connect(self._on_sampler)
        self.steps.changed.connect(self._on_steps)
        self.context_mode.currentIndexChanged.connect(self._on_mode)
        self.fresh_seed.toggled.connect(self._on_fresh)
        self.guidance.changed.connect(self._on_guidance)
        self.advanced.edited.connect(self._on_guidance)
        for number in (self.eta, self.count):
            number.changed.connect(self.edited)
        self.seed.valueChanged.connect(self.edited)
        for box in (self.add_noise, self.same_seeds):
            box.toggled.connect(self.edited)
        self.edited.connect(self._tell_memory)
        self._on_model(self.model.path)

    # ---- making ------------------------------------------------------------------------------------------------------

    def _make_widgets(self, home: Path) -> None:
        self.model = ModelCombo("sample.model", home, self)
        self.checkpoint = CheckpointCombo("sample.checkpoint", self)
        self.about = _small("", "caption")
        self.sampler = SamplerChoice("sample.sampler", self)
        self.steps = NumberSlider(
            "sample.steps",
            tr("Steps"),
            tr(
                "How many denoising steps lead from noise to image. Each is one evaluation of the network, two with "
                "Heun; guidance doubles that."
            ),
            1,
            500,
            DEFAULT_STEPS[self.sampler.value],
            fine_low=True,
        )
        self.eta = NumberSlider(
            "sample.eta",
            tr("Eta"),
            tr("DDIM only: how much noise each step adds. 0 is deterministic, 1 adds as much as DDPM."),
            0,
            1,
            0,
            decimals=2,
            step=0.05,
        )
        self.add_noise = tick(
            "sample.add_noise",
            tr("Add noise at each step"),
            tr(
                "DDPM only. Without the added noise every step goes to the mean, and the images collapse to flat "
                "blobs: the first lab's demonstration."
            ),
            True,
        )
        self.noise_note = _small(tr("Without added noise the images collapse to their mean."), "warning")
        self.context_mode = QComboBox(self)
        self.context_mode.setObjectName("sample.context_mode")
        self.context_mode.setAccessibleName(tr("Context"))
        self.context_mode.setToolTip(
            tr(
                "What the model is told to draw: the palette's mix, each class in turn, contexts drawn as often as in "
                "the training set, or the learned null for no context."
            )
        )
        for mode, text in _MODES.items():
            self.context_mode.addItem(text, mode)
        self.context_mode.setCurrentIndex(1)
        self.same_seeds = tick(
            "sample.same_seeds",
            tr("Same seeds in each row"),
            tr("Every class starts from the same noise, so that only the context makes the difference."),
            False,
        )
        self.guidance = NumberSlider(
            "sample.guidance",
            tr("Guidance"),
            tr(
                "Classifier-free guidance scale: above 1 the context counts for more, at twice the network "
                "evaluations. 1 is off."
            ),
            0,
            10,
            USUAL_GUIDANCE,
            decimals=2,
            step=0.25,
        )
        self.count = NumberSlider(
            "sample.count",
            tr("Images"),
            tr("How many images are drawn, each from a seed of its own."),
            1,
            MAX_IMAGES,
            60,
        )
        self.seed = QLargeIntSpinBox(self)
        self.seed.setObjectName("sample.seed")
        self.seed.setAccessibleName(tr("Seed"))
        self.seed.setToolTip(tr("Seed of the first image; the others count on. The same seed gives the same image."))
        self.seed.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.seed.setRange(0, SEED_LIMIT - 1 - MAX_IMAGES)
        self.seed.setMinimumWidth(60)
        self.fresh_seed = QToolButton(self)
        self.fresh_seed.setObjectName("sample.fresh_seed")
        self.fresh_seed.setAccessibleName(tr("Fresh seed every time"))
        self.fresh_seed.setToolTip(tr("Fresh: take a new random seed at each Generate. Off: the seed stays fixed."))
        self.fresh_seed.setIcon(icon("dice"))
        self.fresh_seed.setText(tr("Fresh"))
        self.fresh_seed.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fresh_seed.setCheckable(True)
        self.advanced = SampleAdvanced(self)
        self.memory_note = _small("", "warning")

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        column.setSpacing(SPACE.xs)

        grid = CaptionRows()
        grid.field(tr("Model"), self.model)
        grid.field(tr("Checkpoint"), self.checkpoint)
        grid.across(self.about)
        grid.across(self.sampler)
        grid.field(tr("Steps"), self.steps)
        grid.field(tr("Eta"), self.eta)
        grid.across(self.add_noise)
        grid.across(self.noise_note)
        grid.field(tr("Context"), self.context_mode)
        grid.across(self.same_seeds)
        grid.field(tr("Guidance"), self.guidance)
        grid.field(tr("Images"), self.count)
        grid.field(tr("Seed"), self.seed, self.fresh_seed)
        grid.across(self.memory_note)
        grid.across(self.advanced)
        column.addLayout(grid)
        column.addStretch(1)
        self.noise_note.hide()
        self.memory_note.hide()
        self.setWidget(body)
        ColumnWidth(self)

    # ---- reading -----------------------------------------------------------------------------------------------------

    @property
    def mode(self) -> ContextMode:
        """Where the contexts come from."""
        return ContextMode(self.context_mode.currentData())

    def set_mode(self, mode: ContextMode) -> None:
        """Choose where the contexts come from."""
        modes = [self.context_mode.itemData(i) for i in range(self.context_mode.count())]
        self.context_mode.setCurrentIndex(modes.index(mode))

    def set_seed(self, seed: int) -> None:
        """Fix the seed."""
        self.fresh_seed.setChecked(False)
        self.seed.setValue(seed)

    def next_seed(self) -> int:
        """The seed to draw from now: a fresh one where that is chosen, which is then shown."""
        if self.fresh_seed.isChecked():
            self.seed.setValue(random.randrange(FRESH_SEEDS))
        return self.seed.value()

    def request(self, plan: SamplePlan) -> SampleRequest:
        """The request for ``plan``, with what was brought back of a recipe. Raises ValueError without a model."""
        request = self.plain_request(plan)
        return request if self._recalled is None else self._recalled.applied_to(request)

    def plain_request(self, plan: SamplePlan) -> SampleRequest:
        """The request for ``plan``, of what can be seen in the form alone. Raises ValueError without a model."""
        if self.info is None:
            raise ValueError(tr("no model is chosen"))
        sampler = self.sampler.value
        return SampleRequest(
            model=self.info.path,
            checkpoint=self.checkpoint.checkpoint,
            sampler=sampler,
            steps=int(self.steps.value),
            eta=self.eta.value if sampler == "ddim" else 0.0,
            add_noise=self.add_noise.isChecked() or sampler != "ddpm",
            guidance_scale=self.guidance.value if self.guidance.isEnabled() else 1.0,
            seeds=plan.seeds,
            contexts=plan.contexts,
            **self.advanced.settings(),
        )

    def keep_recipe(self, recipe: SampleRequest) -> None:
        """Draw from now on what ``recipe`` says of each image, until another context is chosen."""
        if self.context_mode.findText(_RECIPE) < 0:
            self.context_mode.addItem(_RECIPE, ContextMode.RECIPE)
        self._recalled = None
        self.set_mode(ContextMode.RECIPE)
        shown = self.request(SamplePlan(seeds_from(self.seed.value(), int(self.count.value)), (None,)))
        self._recalled = RecalledRecipe(recipe, shown)
        self.edited.emit()

    @property
    def recipe(self) -> SampleRequest | None:
        """What was brought back and is still followed."""
        return self._recalled.recipe if self._recalled else None

    def take(self, request: SampleRequest) -> None:
        """Choose what ``request`` says, as far as this form can: contexts of its own are in the palette's hands."""
        if request.model.exists():
            self.model.choose(request.model)
            self.checkpoint.choose(request.checkpoint)
        if request.sampler in self._steps:
            self.sampler.choose(request.sampler)
        self.steps.set_value(request.steps)
        if request.sampler == "ddim":
            self.eta.set_value(request.eta)
        self.add_noise.setChecked(request.add_noise)
        self.advanced.take(request)
        self.count.set_value(len(request.seeds))
        self.set_seed(min(request.seeds[0], self.seed.maximum()))
        scales = set(request.guidance_for_all())
        if len(scales) == 1:
            self.guidance.set_value(scales.pop())

    def state(self) -> dict[str, Any]:
        """What is remembered until next time."""
        return {
            "model": str(self.model.path) if self.model.path else None,
            "sampler": self.sampler.value,
            "steps": dict(self._steps),
            "eta": self.eta.value,
            "count": int(self.count.value),
            "seed": self.seed.value(),
            "fresh": self.fresh_seed.isChecked(),
            "mode": self.mode.value,
            "same_seeds": self.same_seeds.isChecked(),
            "guidance": self.guidance.value,
            "advanced": self.advanced.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what ``state`` holds; what is missing or no longer fits stays as it is."""
        model = state.get("model")
        if model and Path(model).exists():
            self.model.choose(Path(model))
        self._steps.update({k: int(v) for k, v in state.get("steps", {}).items() if k in self._steps})
        if state.get("sampler") in self._steps:
            self.sampler.choose(state["sampler"])
        self._on_sampler(self.sampler.value)
        self.eta.set_value(state.get("eta", self.eta.value))
        self.count.set_value(state.get("count", self.count.value))
        self.seed.setValue(int(state.get("seed", 0)))
        self.fresh_seed.setChecked(bool(state.get("fresh", False)))
        if state.get("mode") in set(_MODES):
            self.set_mode(ContextMode(state["mode"]))
        self.same_seeds.setChecked(bool(state.get("same_seeds", False)))
        self.guidance.set_value(state.get("guidance", self.guidance.value))
        self.advanced.restore(state.get("advanced", {}))

    # ---- following ---------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again which models and checkpoints there are."""
        self.model.refresh()
        self._on_model(self.model.path)

    def _on_model(self, path: Path | None) -> None:
        before = self.info
        self.info, problem = try_read(path)
        self.checkpoint.show_model(self.info)
        if self.info is None:
            self.about.setText(problem or tr("Train a model, or open one."))
            self.about.setToolTip(problem)
        else:
            config = self.info.config
            kinds = len(config.attributes)
            named = trn("{n} attribute", "{n} attributes", kinds) if kinds else tr("no attributes")
            pixels = f"{config.size}×{config.size} px {CHANNEL_NAMES[channels_of(config.channels)]}"
            self.about.setText(f"{pixels} · T = {config.schedule.timesteps} · {named}")
            seen = images_text(self.info.images_seen)
            self.about.setToolTip(
                tr(
                    "{path}\nTrained on {seen}, {objective} prediction.",
                    path=self.info.path,
                    seen=seen,
                    objective=config.objective,
                )
            )
            self.advanced.set_attributes(config.attributes)
            chosen = dict(self._steps)
            self.steps.set_range(1, config.schedule.timesteps)
            self._steps = chosen  # a model with fewer timesteps does not change what was chosen
            self._on_sampler(self.sampler.value)
        if self.info != before or before is None:
            self.model_changed.emit(self.info)
        self._on_mode()

    def _on_sampler(self, sampler: str) -> None:
        timesteps = self.info.config.schedule.timesteps if self.info else 500
        self.eta.setEnabled(sampler == "ddim")
        self.add_noise.setEnabled(sampler == "ddpm")
        chosen = self._steps[sampler]
        self.steps.set_value(chosen or timesteps)
        self._steps[sampler] = chosen
        self._on_guidance()

    def _on_steps(self, steps: float) -> None:
        whole = self.info is not None and steps == self.info.config.schedule.timesteps
        self._steps[self.sampler.value] = 0 if whole else int(steps)
        self.edited.emit()

    def _on_mode(self) -> None:
        if self._recalled is not None and self.mode is not ContextMode.RECIPE:
            self._recalled = None
            self.context_mode.removeItem(self.context_mode.findText(_RECIPE))
        self.same_seeds.setVisible(self.mode is ContextMode.BY_CLASS)
        self.context_mode.setEnabled(self.info is not None and bool(self.info.config.attributes))
        self._on_guidance()

    def _on_guidance(self) -> None:
        """Guidance leads to a context, or away from one."""
        known = self.info is not None and bool(self.info.config.attributes)
        led = known and (self.mode is not ContextMode.NONE or self.advanced.leads_away is not None)
        self.guidance.setEnabled(led)
        self.advanced.follow(self.sampler.value, self.guidance.value, led)
        self.edited.emit()

    def _on_fresh(self, fresh: bool) -> None:
        self.seed.setEnabled(not fresh)
        self.edited.emit()

    def _tell_memory(self) -> None:
        self.noise_note.setVisible(self.sampler.value == "ddpm" and not self.add_noise.isChecked())
        if self.info is None:
            return
        request = self.request(SamplePlan(tuple(range(int(self.count.value))), (None,)))
        note = recording_plan(request, self.info.config, self.advanced.budget_bytes).note
        self.memory_note.setText(note)
        self.memory_note.setVisible(bool(note))


def _small(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
