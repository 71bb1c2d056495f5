"""What a curve of quality against steps is drawn of: the model, how many images, and which numbers of steps."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ddpm_studio.app.curve_run import CurveSettings
from ddpm_studio.app.panels.form_rows import CaptionRows, choice, choose, decimal, note_label, whole_number
from ddpm_studio.app.panels.model_choice import CheckpointCombo, ModelCombo, try_read
from ddpm_studio.app.theme import SPACE
from ddpm_studio.evaluation.steps_curve import CURVE_COUNT, CURVE_SAMPLERS, CURVE_STEPS, parse_steps, planned
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import ModelInfo
from ddpm_studio.sampling.request import MAX_COUNT, SAMPLER_NAMES, Sampler

_DATA, _NONE = "data", "none"


class CurveForm(QWidget):
    """``settings`` and ``steps`` are what is chosen; ``problem`` says why nothing can be drawn."""

    changed = Signal()

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.info: ModelInfo | None = None
        self.problem = ""
        self.steps: dict[Sampler, tuple[int, ...]] = {}
        self.model = ModelCombo("compare.curve.model", home, self)
        self.checkpoint = CheckpointCombo("compare.curve.checkpoint", self)
        self.context: QComboBox = choice(
            "compare.curve.context",
            {_DATA: tr("As in the training set"), _NONE: tr("No context")},
            tr("What the model is told to draw. Figures of quality compare all images with the whole training set."),
        )
        self.guidance = decimal(
            "compare.curve.guidance",
            0,
            10,
            0.25,
            2,
            tr("Classifier-free guidance scale; 1 is none. Above it each step takes two evaluations of the network."),
        )
        self.guidance.setValue(1.0)
        self.count = whole_number(
            "compare.curve.count",
            2,
            MAX_COUNT,
            16,
            tr("Images for each point: more make better figures, and take longer."),
        )
        self.count.setValue(CURVE_COUNT)
        self.seed = whole_number(
            "compare.curve.seed", 0, 2**31 - 1 - MAX_COUNT, 1, tr("Seed of the first image, the same for all points.")
        )
        self.fields: dict[Sampler, QLineEdit] = {}
        rows = CaptionRows()
        rows.field(tr("Model"), self.model)
        rows.field(tr("Checkpoint"), self.checkpoint)
        rows.field(tr("Context"), self.context)
        rows.field(tr("Guidance"), self.guidance)
        rows.field(tr("Images"), self.count)
        rows.field(tr("Seed"), self.seed)
        for name in CURVE_SAMPLERS:
            field = QLineEdit(", ".join(map(str, CURVE_STEPS[name])), self)
            field.setObjectName(f"compare.curve.steps.{name}")
            field.setAccessibleName(tr("Steps of {sampler}", sampler=SAMPLER_NAMES[name]))
            field.setToolTip(
                tr(
                    "Numbers of steps for {sampler}, separated by commas; none leaves it out.",
                    sampler=SAMPLER_NAMES[name],
                )
            )
            field.setCursorPosition(0)
            field.textChanged.connect(self._check)
            rows.field(SAMPLER_NAMES[name], field)
            self.fields[name] = field
        self.fault = note_label("error")
        self.fault.setObjectName("compare.curve.fault")
        self.fault.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE.xs)
        box.addLayout(rows)
        box.addWidget(self.fault)
        self.model.chosen.connect(self._on_model)
        self.context.currentIndexChanged.connect(self._check)
        self._on_model(self.model.path)

    @property
    def timesteps(self) -> int:
        """The model's T; 0 without a model."""
        return self.info.config.schedule.timesteps if self.info else 0

    def settings(self, sources: dict[Path, str]) -> CurveSettings:
        """What all points have in common. sources: the image sets chosen to measure against, by model."""
        return CurveSettings(
            self.info.path,
            self.checkpoint.checkpoint,
            self.count.value(),
            self.seed.value(),
            self.context.currentData() == _DATA and bool(self.info.config.attributes),
            self.guidance.value(),
            sources.get(self.info.path),
        )

    def refresh(self) -> None:
        """Look again which models and checkpoints there are."""
        self.model.refresh()
        self._on_model(self.model.path)

    def state(self) -> dict[str, Any]:
        """What to remember for next time."""
        return {
            "model": str(self.model.path) if self.model.path else None,
            "checkpoint": self.checkpoint.checkpoint,
            "context": self.context.currentData(),
            "guidance": self.guidance.value(),
            "count": self.count.value(),
            "seed": self.seed.value(),
            "steps": {name: field.text() for name, field in self.fields.items()},
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take back what ``state`` gave."""
        if state.get("model") and Path(state["model"]).exists():
            self.model.choose(Path(state["model"]))
        self.checkpoint.choose(state.get("checkpoint", self.checkpoint.checkpoint))
        choose(self.context, state.get("context"))
        self.guidance.setValue(float(state.get("guidance", self.guidance.value())))
        self.count.setValue(int(state.get("count", self.count.value())))
        self.seed.setValue(int(state.get("seed", self.seed.value())))
        for name, text in state.get("steps", {}).items():
            if name in self.fields:
                self.fields[name].setText(str(text))

    def _on_model(self, path: Path | None) -> None:
        self.info, trouble = try_read(path)
        self._trouble = trouble or tr("There is no model yet: train one first, or open one.")
        self.checkpoint.show_model(self.info)
        self._check()

    def _check(self) -> None:
        """Read the steps, and say what cannot be."""
        self.problem = "" if self.info is not None else self._trouble
        steps: dict[Sampler, tuple[int, ...]] = {}
        for name, field in self.fields.items():
            try:
                steps[name] = parse_steps(field.text())
                fault = ""
            except ValueError as error:
                fault = str(error)
            if field.property("invalid") != bool(fault):
                field.setProperty("invalid", bool(fault))
                field.style().unpolish(field)
                field.style().polish(field)
            self.problem = self.problem or fault
        self.steps = steps
        if not self.problem and not planned(steps, self.timesteps):
            self.problem = tr("No sampler has a number of steps from 1 to {timesteps}.", timesteps=self.timesteps)
        has = self.info is not None and bool(self.info.config.attributes)
        self.context.setEnabled(has)
        self.guidance.setEnabled(has and self.context.currentData() == _DATA)
        self.fault.setText(self.problem)
        self.fault.setVisible(bool(self.problem))
        self.changed.emit()
