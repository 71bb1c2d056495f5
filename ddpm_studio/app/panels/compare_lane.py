"""One lane of the Compare workspace: its setup, its images, and what they cost."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from superqt import QElidingLabel

from ddpm_studio.app.compare_setups import LaneResult, LaneSetup, speed_against, title_of
from ddpm_studio.app.panels.model_choice import CheckpointCombo, ModelCombo, try_read
from ddpm_studio.app.panels.sample_footer import seconds_text
from ddpm_studio.app.recordings import Recording, context_text
from ddpm_studio.app.sample_plan import SamplePlan
from ddpm_studio.app.sampler_terms import (
    DEFAULT_GUIDANCE,
    DEFAULT_SAMPLER,
    DEFAULT_STEPS,
    SAMPLER_CHOICES,
    SAMPLER_HINTS,
)
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.engine.protocol import SampleEnded, SampleStarted, SampleSteps
from ddpm_studio.model.catalogue import FINAL, ModelInfo
from ddpm_studio.sampling.request import SampleRequest


class CompareLane(QFrame):
    """Draws nothing by itself: the workspace asks for ``request``, and hands over the events that answer it."""

    edited = Signal()
    remove = Signal()

    def __init__(self, number: int, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.number = number
        self.info: ModelInfo | None = None
        self.result: LaneResult | None = None
        self._named = False  # the title says which model
        self._whole = False  # as many steps as the model has timesteps
        self._recording: Recording | None = None
        self._make_widgets(f"compare.lane{number}", home)
        self._lay_out()
        self.model.chosen.connect(self._on_model)
        self.sampler.currentIndexChanged.connect(self._on_edit)
        self.sampler.activated.connect(self._on_sampler_picked)
        self.checkpoint.currentIndexChanged.connect(self._on_edit)
        self.steps.valueChanged.connect(self._on_steps)
        self.eta.valueChanged.connect(self._on_edit)
        self.add_noise.toggled.connect(self._on_edit)
        self.with_context.toggled.connect(self._on_edit)
        self.guidance.valueChanged.connect(self._on_edit)
        self._on_model(self.model.path)

    def _make_widgets(self, name: str, home: Path) -> None:
        self.title = QElidingLabel("", self)
        self.title.setObjectName(f"{name}.title")
        self.title.setProperty("role", "heading")
        self.close_button = QToolButton(self)
        self.close_button.setObjectName(f"{name}.remove")
        self.close_button.setAccessibleName(f"Remove lane {self.number}")
        self.close_button.setToolTip("Remove this lane.")
        self.close_button.setIcon(icon("close"))
        self.close_button.setProperty("flat", True)
        self.close_button.clicked.connect(self.remove)
        self.model = ModelCombo(f"{name}.model", home, self)
        self.checkpoint = CheckpointCombo(f"{name}.checkpoint", self)
        self.sampler = QComboBox(self)
        self.sampler.setObjectName(f"{name}.sampler")
        self.sampler.setAccessibleName("Sampler")
        self.sampler.setMinimumContentsLength(6)
        self.sampler.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sampler.setToolTip("How this lane goes from noise to image; each entry says what it does.")
        for value, text, tip in SAMPLER_CHOICES:
            self.sampler.addItem(text, value)
            self.sampler.setItemData(self.sampler.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self.sampler.setCurrentIndex(self.sampler.findData(DEFAULT_SAMPLER))
        self.steps = QSpinBox(self)
        self.steps.setObjectName(f"{name}.steps")
        self.steps.setAccessibleName("Steps")
        self.steps.setToolTip("Denoising steps; each is one evaluation of the network, two with Heun.")
        self.steps.setRange(1, 500)
        self.steps.setSuffix(" steps")
        self.eta = QDoubleSpinBox(self)
        self.eta.setObjectName(f"{name}.eta")
        self.eta.setAccessibleName("Eta")
        self.eta.setToolTip("DDIM only: noise added at each step; 0 is deterministic, 1 as much as DDPM.")
        self.eta.setRange(0, 1)
        self.eta.setSingleStep(0.1)
        self.eta.setPrefix("η ")
        self.add_noise = QCheckBox("Noise", self)
        self.add_noise.setObjectName(f"{name}.add_noise")
        self.add_noise.setAccessibleName("Add noise at each step")
        self.add_noise.setToolTip("DDPM only: add noise at each step. Without it the images collapse.")
        self.add_noise.setChecked(True)
        self.with_context = QCheckBox("Context", self)
        self.with_context.setObjectName(f"{name}.context")
        self.with_context.setAccessibleName("Use the context")
        self.with_context.setToolTip("Give this lane the common context; off, it draws with the learned null.")
        self.with_context.setChecked(True)
        self.guidance = QDoubleSpinBox(self)
        self.guidance.setObjectName(f"{name}.guidance")
        self.guidance.setAccessibleName("Guidance scale")
        self.guidance.setToolTip(
            "Classifier-free guidance (CFG) scale: above 1 the context counts for more, at twice the network "
            "evaluations; 1 is off. Only where there is a context."
        )
        self.guidance.setRange(0, 10)
        self.guidance.setDecimals(1)
        self.guidance.setSingleStep(0.5)
        self.guidance.setPrefix("CFG ")
        self.guidance.setValue(DEFAULT_GUIDANCE)
        for box in (self.steps, self.eta, self.guidance):
            box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.setMinimumWidth(104)  # four lanes have to fit into a small window
        self._hint = QElidingLabel("", self)
        self._hint.setProperty("role", "caption")
        self._own = QStackedWidget(self)  # what one sampler alone has; so all lanes stand level
        for widget in (self.eta, self.add_noise, self._hint):
            self._own.addWidget(widget)
        self._own.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.grid = ImageGrid(self)
        self.grid.setObjectName(f"{name}.grid")
        self.grid.setAccessibleName(f"Images of lane {self.number}")
        self.grid.set_descriptions(self._describe)
        self.progress = QProgressBar(self)
        self.progress.setObjectName(f"{name}.progress")
        self.progress.setAccessibleName(f"Progress of lane {self.number}")
        self.progress.setTextVisible(False)
        self.speed = QElidingLabel("", self)
        self.speed.setObjectName(f"{name}.speed")
        self.speed.setProperty("role", "figure")
        self.figures = QLabel("", self)
        self.figures.setObjectName(f"{name}.figures")
        self.figures.setAccessibleName(f"Figures of lane {self.number}")
        self.figures.setProperty("role", "caption")
        self.figures.setWordWrap(True)
        self.figures.setToolTip("Time per image, network evaluations per image (NFE), and the number of images.")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        controls = QGridLayout()
        controls.setHorizontalSpacing(6)
        controls.setVerticalSpacing(6)
        controls.addWidget(self.model, 0, 0, 1, 2)
        controls.addWidget(self.checkpoint, 1, 0, 1, 2)
        controls.addWidget(self.sampler, 2, 0)
        controls.addWidget(self.steps, 2, 1)
        controls.addWidget(self.with_context, 3, 0)
        controls.addWidget(self.guidance, 3, 1)
        controls.addWidget(self._own, 4, 0, 1, 2)
        controls.setColumnStretch(0, 1)
        controls.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.s, SPACE.xs, SPACE.s, SPACE.s)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(controls)
        column.addWidget(self.grid, 1)
        column.addWidget(self.progress)
        column.addWidget(self.speed)
        column.addWidget(self.figures)

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
            self.with_context.isChecked(),
            self.guidance.value(),
        )

    def set_setup(self, setup: LaneSetup) -> None:
        """Choose ``setup``."""
        self.checkpoint.choose(setup.checkpoint)
        self.sampler.setCurrentIndex(self.sampler.findData(setup.sampler))
        self.steps.setValue(setup.steps or self.steps.maximum())
        self.eta.setValue(setup.eta)
        self.add_noise.setChecked(setup.add_noise)
        self.with_context.setChecked(setup.with_context)
        self.guidance.setValue(setup.guidance)
        self._on_edit()

    def name_model(self, named: bool) -> None:
        """Whether the title says which model this is, as it must where the lanes have different ones."""
        if named != self._named:
            self._named = named
            self._show_setup()

    def request(self, plan: SamplePlan) -> SampleRequest:
        """The request for the common ``plan``. Raises ValueError where no model is chosen."""
        if self.info is None:
            raise ValueError("no model is chosen")
        sampler = self.sampler.currentData()
        return SampleRequest(
            model=self.info.path,
            checkpoint=self.checkpoint.checkpoint,
            sampler=sampler,
            steps=self.steps.value(),
            eta=self.eta.value() if sampler == "ddim" else 0.0,
            add_noise=sampler != "ddpm" or self.add_noise.isChecked(),
            guidance_scale=self.guidance.value() if self._is_led else 1.0,
            seeds=plan.seeds,
            contexts=self._contexts(plan),
        )

    @property
    def _is_led(self) -> bool:
        """Whether this lane can be given a context, to which guidance leads."""
        return self.with_context.isChecked() and self.info is not None and bool(self.info.config.attributes)

    def _contexts(self, plan: SamplePlan):
        """The plan's contexts, as far as this lane's model knows their attributes."""
        if not self.with_context.isChecked() or self.info is None:
            return (None,)
        if plan.contexts == "data":
            return "data"
        known = self.info.config.attributes
        kept = [None if c is None else {k: v for k, v in c.items() if k in known} for c in plan.contexts]
        return tuple(c if c or plan.contexts[i] == {} else None for i, c in enumerate(kept))

    def refresh(self) -> None:
        """Look again which models and checkpoints there are."""
        self.model.refresh()
        self._on_model(self.model.path)

    def _on_model(self, path: Path | None) -> None:
        self.info, problem = try_read(path)
        whole = self._whole
        self.checkpoint.show_model(self.info)
        if self.info is not None:
            timesteps = self.info.config.schedule.timesteps
            self.steps.setMaximum(timesteps)
            if whole:
                self.steps.setValue(timesteps)
        self.with_context.setEnabled(self.info is not None and bool(self.info.config.attributes))
        placeholder = "Run to draw this lane." if self.info else problem or "Train a model first, or open one."
        self.grid.set_placeholder(placeholder)
        self._on_edit()

    def _on_sampler_picked(self) -> None:
        """Nobody means all of the timesteps with a sampler that needs few; fewer steps stay, to be compared."""
        if self._whole and (steps := DEFAULT_STEPS[self.sampler.currentData()]):
            self.steps.setValue(steps)

    def _on_steps(self, steps: int) -> None:
        self._whole = steps == self.steps.maximum()
        self._on_edit()

    def _on_edit(self) -> None:
        self._show_setup()
        self.edited.emit()

    def _show_setup(self) -> None:
        sampler = self.sampler.currentData()
        self._own.setCurrentWidget({"ddim": self.eta, "ddpm": self.add_noise}.get(sampler, self._hint))
        self._hint.setText(SAMPLER_HINTS.get(sampler, ""))
        self._hint.setToolTip(self._hint.text())
        self.guidance.setEnabled(self._is_led and self.sampler.isEnabled())
        if self.info is not None:
            final = self.checkpoint.checkpoint == FINAL
            stage = "" if final else self.checkpoint.currentText().lower()
            request = self.request(SamplePlan((0,), (None,)))
            title = title_of(request, stage, self.with_context.isChecked(), self.info.name if self._named else "")
            self.title.setText(title)
        else:
            self.title.setText("No model")
        self.title.setToolTip(self.title.text())

    # ---- drawing -----------------------------------------------------------------------------------------------------

    def wait(self) -> None:
        """A comparison has begun; this lane's turn is still to come."""
        self.result = None
        self._recording = None
        self.grid.clear()
        self.grid.set_placeholder("Waits for its turn…")
        self.progress.setRange(0, 1)
        self.progress.setValue(0)
        self.speed.setText("")
        self.figures.setText("")

    def on_started(self, event: SampleStarted) -> None:
        """The lane's sampling began."""
        self._recording = Recording(event, every_step=False)
        self.progress.setRange(0, self._recording.steps)

    def on_steps(self, event: SampleSteps) -> None:
        """A step to be seen while it runs."""
        if self._recording is not None:
            self._recording.add(event)
            self.grid.set_images(self._recording.pixels(self._recording.newest))
            self.progress.setValue(self._recording.newest)
            self.figures.setText(f"Step {self._recording.newest} of {self._recording.steps}")

    def on_ended(self, event: SampleEnded, first: LaneResult | None) -> None:
        """The lane's sampling ended. first: the first lane's result, to be compared with; None for the first lane."""
        self.grid.set_images(event.images)
        self.progress.setValue(self.progress.maximum() if not event.cancelled else self.progress.value())
        per_image = event.seconds * 1000 / max(1, len(event.images))
        speed = seconds_text(event.seconds)
        if not event.cancelled:
            self.result = LaneResult(self.title.text(), event)
            if first is not None:
                speed += f"  ·  {speed_against(first.ended, event)}"
        self.speed.setText(speed)
        cancelled = "Cancelled · " if event.cancelled else ""
        self.figures.setText(f"{cancelled}{per_image:.0f} ms per image · {event.nfe} NFE · {len(event.images)} images")

    def stop_waiting(self, why: str) -> None:
        """The comparison ended before, or while, this lane was drawn."""
        if self.result is None:
            self.figures.setText(why)
            self.grid.set_placeholder("Not drawn.")

    def set_busy(self, busy: bool) -> None:
        """While a comparison runs the setup cannot be changed."""
        controls = (
            self.model,
            self.checkpoint,
            self.sampler,
            self.steps,
            self.eta,
            self.add_noise,
            self.close_button,
        )
        for widget in controls:
            widget.setEnabled(not busy)
        self.with_context.setEnabled(not busy and self.info is not None and bool(self.info.config.attributes))
        self.guidance.setEnabled(not busy and self._is_led)

    def _describe(self, index: int) -> str:
        if self._recording is None or index >= self._recording.count:
            return ""
        seed = self._recording.request.seeds[index]
        return f"Image {index + 1} · seed {seed}\n{context_text(self._recording.context(index))}"

    def recipe(self, index: int) -> SampleRequest | None:
        """The request that draws image ``index`` of this lane again, alone."""
        return self._recording.recipe(index) if self._recording else None
