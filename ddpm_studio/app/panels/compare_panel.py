"""The Compare workspace: up to four lanes side by side, drawn from the same seeds and contexts."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.actions import Action
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.compare_setups import CUSTOM, MAX_LANES, PRESETS, LaneSetup, summary
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.compare_lane import CompareLane
from ddpm_studio.app.panels.image_menu import ImageActions, show_image_menu
from ddpm_studio.app.sample_job import SampleJob
from ddpm_studio.app.sample_plan import ContextMode, SamplePlan, plan
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.engine.protocol import SampleEnded, SampleStarted, SampleSteps

_MODES = (
    ("By class", ContextMode.BY_CLASS),
    ("As in the training set", ContextMode.DATA),
    ("No context", ContextMode.NONE),
)


class CompareWorkspace(QMainWindow):
    """Lanes are drawn one after the other, so that their times can be compared."""

    name = "compare"

    def __init__(self, bridge: Bridge, home: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self.setObjectName("compare")
        self._home = home
        self._notes = notes
        self._job = SampleJob(bridge, self)
        self.lanes: list[CompareLane] = []
        self._plan: SamplePlan | None = None
        self._turn = -1  # the lane that is drawn, or -1
        self._setting_up = False
        self._choices: list[ContextMode | str] = []  # of the context box: where from, or one attribute's name
        self._make_widgets()
        self._lay_out()
        self._job.started.connect(self._on_started)
        self._job.steps.connect(self._on_steps)
        self._job.ended.connect(self._on_ended)
        self._job.lost.connect(self._on_lost)
        self.apply_preset(next(iter(PRESETS)))

    def _make_widgets(self) -> None:
        self.preset = QComboBox(self)
        self.preset.setObjectName("compare.preset")
        self.preset.setAccessibleName("Comparison")
        self.preset.setToolTip("What is compared. Each lane can be changed afterwards.")
        self.preset.addItems([*PRESETS, CUSTOM])
        self.preset.setMaximumWidth(230)
        self.preset.activated.connect(lambda _: self.apply_preset(self.preset.currentText()))
        self.count = QSpinBox(self)
        self.count.setObjectName("compare.count")
        self.count.setAccessibleName("Images in each lane")
        self.count.setToolTip("How many images each lane draws.")
        self.count.setRange(1, 256)
        self.count.setValue(16)
        self.seed = QSpinBox(self)
        self.seed.setObjectName("compare.seed")
        self.seed.setAccessibleName("Seed")
        self.seed.setToolTip("Seed of the first image. All lanes begin from the same noise.")
        self.seed.setRange(0, 2**31 - 1 - 256)
        for box in (self.count, self.seed):
            box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.context = QComboBox(self)
        self.context.setObjectName("compare.context_mode")
        self.context.setAccessibleName("Context")
        self.context.setToolTip("What the model is told to draw, the same in every lane that uses the context.")
        self.add_lane_button = QPushButton(icon("plus"), "Lane", self)
        self.add_lane_button.setObjectName("compare.add_lane")
        self.add_lane_button.setAccessibleName("Add a lane")
        self.add_lane_button.setToolTip(f"Add a lane; there can be {MAX_LANES}.")
        self.add_lane_button.clicked.connect(self.add_lane)
        self.run_button = QPushButton(icon("play", "accent_text"), "Run", self)
        self.run_button.setObjectName("compare.run")
        self.run_button.setAccessibleName("Run the comparison")
        self.run_button.setToolTip("Draw all lanes, one after the other. (Ctrl+Return, F5)")
        self.run_button.setProperty("primary", True)
        self.run_button.clicked.connect(self.run)
        self.cancel_button = QPushButton(icon("stop"), "Cancel", self)
        self.cancel_button.setObjectName("compare.cancel")
        self.cancel_button.setAccessibleName("Cancel")
        self.cancel_button.setToolTip("End the comparison; what is drawn stays. (Esc)")
        self.cancel_button.clicked.connect(self.cancel)
        self._buttons = QStackedWidget(self)
        self._buttons.addWidget(self.run_button)
        self._buttons.addWidget(self.cancel_button)
        self._buttons.setFixedSize(110, 34)
        self.summary = QLabel("", self)
        self.summary.setObjectName("compare.summary")
        self.summary.setAccessibleName("Summary")
        self.summary.setWordWrap(True)
        self.summary.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SPACE.s)
        for text, widget in (
            ("", self.preset),
            ("Images", self.count),
            ("Seed", self.seed),
            ("Context", self.context),
        ):
            if text:
                label = QLabel(text)
                label.setProperty("role", "caption")
                label.setBuddy(widget)
                bar.addSpacing(SPACE.xs)
                bar.addWidget(label)
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self.add_lane_button)
        bar.addWidget(self._buttons)
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE.s)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        column.setSpacing(SPACE.s)
        column.addLayout(bar)
        column.addLayout(self._row, 1)
        column.addWidget(self.summary)
        self.setCentralWidget(centre)

    # ---- for the window ----------------------------------------------------------------------------------------------

    def refresh_models(self) -> None:
        """Look again which models and checkpoints there are."""
        if self.running:
            return  # it is done when the comparison ends
        had = self.lanes[0].info
        self._setting_up = True
        for lane in self.lanes:
            lane.refresh()
        self._setting_up = False
        if had is None and self.preset.currentText() in PRESETS:
            self.apply_preset(self.preset.currentText())
        self._show_contexts()

    def choose_model(self, path: Path) -> None:
        """Have all lanes draw from the model at ``path``."""
        self._setting_up = True
        for lane in self.lanes:
            lane.model.choose(path)
        self._setting_up = False
        if self.preset.currentText() in PRESETS:
            self.apply_preset(self.preset.currentText())
        self._show_contexts()

    def save_state(self) -> dict[str, Any]:
        """The lanes and what is common to them."""
        return {
            "preset": self.preset.currentText(),
            "lanes": [
                {"model": str(lane.model.path) if lane.model.path else None, "setup": asdict(lane.setup)}
                for lane in self.lanes
            ],
            "count": self.count.value(),
            "seed": self.seed.value(),
            "context": self.context.currentIndex(),
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        """Bring back what ``save_state`` gave."""
        lanes = state.get("lanes", [])[:MAX_LANES]
        if lanes:
            self._set_up([LaneSetup(**lane["setup"]) for lane in lanes])
            self._setting_up = True
            for lane, saved in zip(self.lanes, lanes, strict=True):
                if saved["model"] and Path(saved["model"]).exists():
                    lane.model.choose(Path(saved["model"]))
                lane.set_setup(LaneSetup(**saved["setup"]))
            self._setting_up = False
        self.preset.setCurrentText(state.get("preset", self.preset.currentText()))
        self.count.setValue(state.get("count", self.count.value()))
        self.seed.setValue(state.get("seed", self.seed.value()))
        self._show_contexts()
        self.context.setCurrentIndex(min(state.get("context", 0), self.context.count() - 1))

    def actions_table(self) -> list[Action]:
        """The commands of this workspace."""
        common = {"menu": "Compare", "workspace": self.name}
        presets = [
            Action(
                f"compare.do.preset{i}",
                f"Compare: {name}",
                lambda name=name: self.apply_preset(name),
                "Set the lanes up for this comparison.",
                **common,
            )
            for i, name in enumerate(PRESETS)
        ]
        return [
            Action(
                "compare.do.run",
                "Run the comparison",
                self.run,
                "Draw all lanes.",
                "Ctrl+Return",
                "play",
                **common,
            ),
            Action("compare.do.again", "Run again", self.run, "Draw all lanes.", "F5", "refresh", **common),
            Action(
                "compare.do.cancel",
                "Cancel the comparison",
                self.cancel,
                "What is drawn stays.",
                "Esc",
                "stop",
                enabled=lambda: self.running,
                **common,
            ),
            *presets,
        ]

    # ---- lanes -------------------------------------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """Whether lanes are being drawn."""
        return self._turn >= 0

    def apply_preset(self, name: str) -> None:
        """Set the lanes up as the preset says; "Custom" leaves them as they are."""
        if name in PRESETS and not self.running:
            self._set_up(PRESETS[name](self.lanes[0].info if self.lanes else None))
            if self.preset.currentText() != name:
                self.preset.setCurrentText(name)

    def add_lane(self) -> None:
        """One more lane, set up as the last one."""
        if len(self.lanes) < MAX_LANES and not self.running:
            lane = self._new_lane()
            lane.set_setup(self.lanes[-2].setup)
            self._on_edited()

    def _set_up(self, setups: Sequence[LaneSetup]) -> None:
        self._setting_up = True
        while len(self.lanes) > len(setups):
            self._drop_lane(self.lanes[-1])
        while len(self.lanes) < len(setups):
            self._new_lane()
        for lane, setup in zip(self.lanes, setups, strict=True):
            lane.set_setup(setup)
        self._setting_up = False
        self._show_contexts()
        self._show_buttons()

    def _new_lane(self) -> CompareLane:
        lane = CompareLane(len(self.lanes) + 1, self._home, self)
        if self.lanes and self.lanes[0].model.path is not None:
            lane.model.choose(self.lanes[0].model.path)
        lane.edited.connect(self._on_edited)
        lane.remove.connect(lambda: self._remove(lane))
        lane.grid.hovered.connect(self._point_at)
        lane.grid.current_changed.connect(self._choose_image)
        lane.grid.menu_requested.connect(lambda index, where: self._show_menu(lane, index, where))
        lane.grid.copy_requested.connect(lambda index: ImageActions(lane.grid, self._notes, self._home).copy(index))
        self.lanes.append(lane)
        self._row.addWidget(lane, 1)
        return lane

    def _remove(self, lane: CompareLane) -> None:
        if len(self.lanes) > 1:
            self._drop_lane(lane)
            self._on_edited()

    def _drop_lane(self, lane: CompareLane) -> None:
        self.lanes.remove(lane)
        self._row.removeWidget(lane)
        lane.hide()
        lane.deleteLater()

    def _on_edited(self) -> None:
        if self._setting_up:
            return
        with QSignalBlocker(self.preset):
            self.preset.setCurrentText(CUSTOM)
        self._show_contexts()
        self._show_buttons()

    def _show_contexts(self) -> None:
        """The contexts that the first lane's model knows; the chosen one stays if it is among them."""
        several = len({lane.model.path for lane in self.lanes}) > 1
        for lane in self.lanes:
            lane.name_model(several)
        info = self.lanes[0].info
        attributes = info.config.attributes if info else ()
        choices = [*(_MODES if attributes else _MODES[-1:]), *((f"Only {name}", name) for name in attributes)]
        before = self.context.currentText()
        if [self.context.itemText(i) for i in range(self.context.count())] == [text for text, _ in choices]:
            return
        self.context.clear()
        self._choices = [choice for _, choice in choices]
        self.context.addItems([text for text, _ in choices])
        self.context.setCurrentIndex(max(0, self.context.findText(before)))

    def _show_buttons(self) -> None:
        self._buttons.setCurrentWidget(self.cancel_button if self.running else self.run_button)
        self.cancel_button.setEnabled(True)
        usable = all(lane.info is not None for lane in self.lanes)
        self.run_button.setEnabled(usable)
        self.add_lane_button.setEnabled(not self.running and len(self.lanes) < MAX_LANES)
        for widget in (self.preset, self.count, self.seed, self.context):
            widget.setEnabled(not self.running)
        for lane in self.lanes:
            lane.set_busy(self.running)
            lane.close_button.setVisible(len(self.lanes) > 1)

    # ---- drawing -----------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Draw all lanes, one after the other."""
        if self.running:
            return
        self.refresh_models()
        if any(lane.info is None for lane in self.lanes):
            self._notes.say(
                "A lane has no model.",
                "",
                "Choose a model in every lane, or train one first.",
                kind="warning",
            )
            return
        self._plan = self._make_plan()
        self.summary.setText("")
        for lane in self.lanes:
            lane.wait()
        self._turn = 0
        self._show_buttons()
        self._ask()

    def cancel(self) -> None:
        """End the lane that runs, and draw no other."""
        if self.running:
            self.cancel_button.setEnabled(False)
            self._job.cancel()

    def _make_plan(self) -> SamplePlan:
        attributes = self.lanes[0].info.config.attributes
        chosen = self._choices[self.context.currentIndex()]
        count, seed = self.count.value(), self.seed.value()
        if isinstance(chosen, ContextMode):
            return plan(chosen, count, seed, attributes, None)
        return plan(ContextMode.PALETTE, count, seed, attributes, {chosen: 1.0})

    def _ask(self) -> None:
        lane = self.lanes[self._turn]
        lane.figures.setText("Begins…")
        self._job.start(lane.request(self._plan), record=False)

    def _on_started(self, event: SampleStarted) -> None:
        self.lanes[self._turn].on_started(event)

    def _on_steps(self, event: SampleSteps) -> None:
        self.lanes[self._turn].on_steps(event)

    def _on_ended(self, event: SampleEnded) -> None:
        lane = self.lanes[self._turn]
        lane.on_ended(event, self.lanes[0].result if self._turn else None)
        if event.cancelled:
            self._finish("Cancelled.")
        elif self._turn + 1 < len(self.lanes):
            self._turn += 1
            self._ask()
        else:
            self._finish("")

    def _on_lost(self, why: str) -> None:
        self._finish(f"Not drawn: {why}")

    def _finish(self, why: str) -> None:
        for lane in self.lanes[self._turn :]:
            lane.stop_waiting(why)
        self._turn = -1
        results = [lane.result for lane in self.lanes if lane.result is not None]
        self.summary.setText(summary(results) if self.lanes[0].result else "")
        self._show_buttons()

    # ---- the same image in every lane --------------------------------------------------------------------------------

    def _point_at(self, index: int) -> None:
        for lane in self.lanes:
            lane.grid.set_highlight(index)

    def _choose_image(self, index: int) -> None:
        for lane in self.lanes:
            if index < lane.grid.count:
                lane.grid.set_current(index)

    def _show_menu(self, lane: CompareLane, index: int, where: QPoint) -> None:
        images = ImageActions(lane.grid, self._notes, self._home)
        show_image_menu(
            self,
            where,
            [
                ("Copy image", "copy", lambda: images.copy(index)),
                ("Save image as PNG…", "save", lambda: images.save(index, lane.recipe(index))),
                ("Save the lane as one PNG…", "images", lambda: images.save_all(None)),
            ],
        )
