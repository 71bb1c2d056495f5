"""Up to four lanes side by side, drawn from the same seeds, and held against each other."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.compare_run import CompareRun, Stage
from ddpm_studio.app.compare_setups import CUSTOM, LAB, LAB_COUNT, MAX_LANES, PRESETS, SECOND_LAB, LaneSetup, stages_at
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.compare_bar import CompareBar
from ddpm_studio.app.panels.compare_lane import CompareLane
from ddpm_studio.app.panels.image_choice import BUILTIN, ask_file, ask_folder
from ddpm_studio.app.panels.image_menu import ImageActions, show_image_menu
from ddpm_studio.app.sample_plan import ContextMode
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.evaluation.comparison import QUOTABLE, summary
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import UNTRAINED, labs_model


class LanesPage(QWidget):
    """The lanes, what they have in common above, and what came of it beneath."""

    changed = Signal()  # lanes were added, removed or drawn
    opened = Signal(object, int)  # a CompareLane and an image of it, to be looked at closely

    def __init__(self, bridge: Bridge, home: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._notes = notes
        self._setting_up = False
        self.lanes: list[CompareLane] = []
        self.bar = CompareBar(self)
        self.drawing = CompareRun(bridge, self)
        self._make_foot()
        self._lay_out()
        self.bar.preset_chosen.connect(self.choose_preset)
        self.bar.run_asked.connect(self.run)
        self.bar.cancel_asked.connect(self.cancel)
        self.bar.lane_asked.connect(self.add_lane)
        self.bar.forms_shown.connect(self._show_forms)
        self.drawing.changed.connect(self._on_stage)
        self.drawing.judged.connect(self._sum_up)
        self.apply_preset(next(iter(PRESETS)))

    def _make_foot(self) -> None:
        self.summary = QLabel("", self)
        self.summary.setObjectName("compare.summary")
        self.summary.setAccessibleName(tr("Summary"))
        self.summary.setWordWrap(True)
        self.summary.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.more_button = QPushButton(icon("target"), tr("Judge with {count} images", count=QUOTABLE), self)
        self.more_button.setObjectName("compare.judge_more")
        self.more_button.setAccessibleName(tr("Judge every lane with {count} images", count=QUOTABLE))
        self.more_button.setToolTip(
            tr(
                "Let each lane draw on, with the next seeds, until there are {count} images to judge it from: a "
                "Frechet distance from fewer is too large, and changes from draw to draw. The images shown and their "
                "time stay.",
                count=QUOTABLE,
            )
        )
        self.more_button.clicked.connect(self.judge_more)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE.s)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.more_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self.bar)
        column.addLayout(self._row, 1)
        column.addLayout(foot)

    # ---- for the workspace -------------------------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """Whether lanes are being drawn."""
        return self.drawing.drawing

    @property
    def busy(self) -> bool:
        """Whether lanes are being drawn or judged."""
        return self.drawing.stage is not Stage.IDLE

    def refresh_models(self) -> None:
        """Look again which models and checkpoints there are."""
        if self.running:
            return  # it is done when the comparison ends
        had = self.lanes[0].form.info
        self._setting_up = True
        for lane in self.lanes:
            lane.form.refresh()
        self._setting_up = False
        if had is None and self.bar.preset.currentText() in PRESETS:
            self.apply_preset(self.bar.preset.currentText())
        self._show_contexts()

    def choose_model(self, path: Path) -> None:
        """Have all lanes draw from the model at ``path``."""
        self._put_model(path)
        if self.bar.preset.currentText() in PRESETS:
            self.apply_preset(self.bar.preset.currentText())
        self._show_contexts()

    def _put_model(self, path: Path) -> None:
        self._setting_up = True
        for lane in self.lanes:
            lane.form.model.choose(path)
        self._setting_up = False

    def save_state(self) -> dict[str, Any]:
        """The lanes and what is common to them."""
        return {
            "preset": self.bar.preset.currentText(),
            "lanes": [
                {"model": str(lane.form.model.path) if lane.form.model.path else None, "setup": asdict(lane.form.setup)}
                for lane in self.lanes
            ],
            "count": self.bar.count.value(),
            "seed": self.bar.seed.value(),
            "forms": self.bar.fold_button.isChecked(),
            "context": self.bar.context.currentIndex(),
            "sources": {str(model): source for model, source in self.drawing.sources.items()},
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        """Bring back what ``save_state`` gave."""
        lanes = state.get("lanes", [])[:MAX_LANES]
        if lanes:
            setups = [LaneSetup.from_saved(lane["setup"]) for lane in lanes]
            self._set_up(setups)
            self._setting_up = True
            for lane, saved, setup in zip(self.lanes, lanes, setups, strict=True):
                if saved["model"] and Path(saved["model"]).exists():
                    lane.form.model.choose(Path(saved["model"]))
                lane.form.set_setup(setup)
            self._setting_up = False
        if (preset := state.get("preset")) is not None:  # of another language it is not known; the lanes are
            known = self.bar.preset.findText(preset) >= 0
            self.bar.preset.setCurrentText(preset if known else CUSTOM)
        self.bar.count.setValue(state.get("count", self.bar.count.value()))
        self.bar.seed.setValue(state.get("seed", self.bar.seed.value()))
        self.bar.fold_button.setChecked(bool(state.get("forms", True)))
        self.drawing.sources.clear()
        self.drawing.sources.update({Path(model): str(source) for model, source in state.get("sources", {}).items()})
        self._show_contexts()
        self.bar.context.setCurrentIndex(min(state.get("context", 0), self.bar.context.count() - 1))

    # ---- lanes -------------------------------------------------------------------------------------------------------

    def choose_preset(self, name: str) -> None:
        """As ``apply_preset``; the second lab's draws from the labs' own network, where it came along."""
        if name == SECOND_LAB and not self.running and (labs := labs_model()) is not None:
            self._put_model(labs)
        self.apply_preset(name)

    def apply_preset(self, name: str) -> None:
        """Set the lanes up as the preset says; "Custom" leaves them as they are."""
        if name in PRESETS and not self.running:
            self._set_up(PRESETS[name](self.lanes[0].form.info if self.lanes else None))
            if self.bar.preset.currentText() != name:
                self.bar.preset.setCurrentText(name)

    def compare_moments(self, model: Path, images_seen: Sequence[int]) -> None:
        """Draw from the checkpoints of the run ``model`` that are nearest to so many images seen."""
        if self.running:
            return
        self.choose_model(model)
        info = self.lanes[0].form.info
        if info is not None and info.checkpoints:
            self._set_up(stages_at(info, images_seen)[:MAX_LANES])
            self._on_edited()
            self.run()

    def run_lab(self) -> None:
        """The fourth lab's comparison: all of DDPM's steps against 25 of DDIM's, drawn, judged and summed up."""
        if self.running:
            return
        self.apply_preset(LAB)
        self.bar.count.setValue(max(LAB_COUNT, self.bar.count.value()))
        self.bar.choose_mode(ContextMode.DATA)
        self.run()

    def add_lane(self) -> None:
        """One more lane, set up as the last one."""
        if len(self.lanes) < MAX_LANES and not self.running:
            lane = self._new_lane()
            before = self.lanes[-2].form
            if before.model.path is not None:
                lane.form.model.choose(before.model.path)
            lane.form.set_setup(before.setup)
            self._on_edited()

    def _set_up(self, setups: Sequence[LaneSetup]) -> None:
        self._setting_up = True
        while len(self.lanes) > len(setups):
            self._drop_lane(self.lanes[-1])
        while len(self.lanes) < len(setups):
            self._new_lane()
        for lane, setup in zip(self.lanes, setups, strict=True):
            lane.form.set_setup(setup)
        self._setting_up = False
        self._show_contexts()
        self._show_buttons()
        self.changed.emit()

    def _new_lane(self) -> CompareLane:
        taken = {lane.number for lane in self.lanes}
        number = next(i for i in range(1, MAX_LANES + 1) if i not in taken)
        lane = CompareLane(number, self._home, self)
        if self.lanes and self.lanes[0].form.model.path is not None:
            lane.form.model.choose(self.lanes[0].form.model.path)
        lane.edited.connect(self._on_edited)
        lane.remove.connect(lambda: self._remove(lane))
        lane.choose_images.connect(lambda: self._ask_images(lane))
        lane.grid.hovered.connect(self._point_at)
        lane.grid.current_changed.connect(self._choose_image)
        lane.grid.activated.connect(lambda index: self.opened.emit(lane, index))
        lane.grid.menu_requested.connect(lambda index, where: self._show_menu(lane, index, where))
        lane.grid.copy_requested.connect(lambda index: ImageActions(lane.grid, self._notes, self._home).copy(index))
        lane.form.setVisible(self.bar.fold_button.isChecked())
        self.lanes.append(lane)
        self._row.addWidget(lane, 1)
        return lane

    def _show_forms(self, shown: bool) -> None:
        for lane in self.lanes:
            lane.form.setVisible(shown)

    def _remove(self, lane: CompareLane) -> None:
        if len(self.lanes) > 1:
            self._drop_lane(lane)
            self._on_edited()
            self.changed.emit()

    def _drop_lane(self, lane: CompareLane) -> None:
        self.lanes.remove(lane)
        self._row.removeWidget(lane)
        lane.hide()
        lane.deleteLater()
        if self.drawing.stage is Stage.JUDGING:  # the others go on to be judged
            self.drawing.drop()
            self.drawing.judge([other for other in self.lanes if other.quality is None])

    def _on_edited(self) -> None:
        if self._setting_up:
            return
        with QSignalBlocker(self.bar.preset):
            self.bar.preset.setCurrentText(CUSTOM)
        self._show_contexts()
        self._show_buttons()

    def _show_contexts(self) -> None:
        """The contexts that the first lane's model knows; the chosen one stays if it is among them."""
        several = len({lane.form.model.path for lane in self.lanes}) > 1
        stages = {lane.form.checkpoint.checkpoint for lane in self.lanes} - {UNTRAINED}
        setting_up, self._setting_up = self._setting_up, True
        for lane in self.lanes:
            lane.form.say_what_differs(several, len(stages) > 1)
        self._setting_up = setting_up
        info = self.lanes[0].form.info
        self.bar.show_attributes(info.config.attributes if info else ())

    def _show_buttons(self) -> None:
        usable = all(lane.form.info is not None for lane in self.lanes)
        self.bar.show_state(self.running, usable, len(self.lanes) < MAX_LANES)
        for lane in self.lanes:
            lane.set_busy(self.running)
            lane.close_button.setVisible(len(self.lanes) > 1)
        drawn = [lane for lane in self.lanes if lane.result is not None]
        self.more_button.setEnabled(not self.running and any(len(lane.pool) < QUOTABLE for lane in drawn))

    # ---- drawing and judging -----------------------------------------------------------------------------------------

    def run(self) -> None:
        """Draw all lanes, one after the other, then judge them."""
        if self.running:
            return
        self.refresh_models()
        for lane in self.lanes:
            if lane.form.problem:
                self._notes.say(
                    tr("Lane {number} cannot be drawn.", number=lane.number),
                    lane.form.problem,
                    tr("Choose a model, or another context, in that lane."),
                    kind="warning",
                )
                return
        plan = self.bar.plan(self.lanes[0].form.info.config.attributes)
        self.summary.setText("")
        self.drawing.start(self.lanes, [lane.form.request(plan) for lane in self.lanes], plan)

    def judge_more(self) -> None:
        """Let each lane draw on until there are enough images for figures to quote, and judge them."""
        if not self.running:
            self.drawing.judge_more(self.lanes)

    def cancel(self) -> None:
        """End the lane that runs, and draw no other."""
        if self.running:
            self.bar.cancel_button.setEnabled(False)
        self.drawing.cancel()

    def _on_stage(self) -> None:
        self._show_buttons()
        self._sum_up()
        self.changed.emit()

    def _sum_up(self) -> None:
        results = [lane.result for lane in self.lanes if lane.result is not None]
        done = self.drawing.stage in (Stage.IDLE, Stage.JUDGING)
        words = summary(results) if done and self.lanes[0].result else ""
        self.summary.setText(words.replace("++", "+\u2060+"))  # or a line ends within DPM++

    def _ask_images(self, lane: CompareLane) -> None:
        """Which images to measure against, where the model's own cannot be found."""
        entries = [
            (tr("Open a folder…"), "folder", lambda: self.measure_against(lane, ask_folder(self))),
            (tr("Open a zip or .npy…"), "archive", lambda: self.measure_against(lane, ask_file(self))),
            (tr("Built-in sprites"), "sample", lambda: self.measure_against(lane, BUILTIN)),
        ]
        button = lane.quality_view.choose_button
        show_image_menu(self, button.mapToGlobal(QPoint(0, button.height())), entries)

    def measure_against(self, lane: CompareLane, source: str) -> None:
        """Measure all lanes of this lane's model against the image set ``source``; an empty one changes nothing."""
        if not source or lane.drawn_request is None:
            return
        model = lane.drawn_request.model
        self.drawing.sources[model] = source
        if not self.running:
            same = [other for other in self.lanes if other.drawn_request and other.drawn_request.model == model]
            self.drawing.judge(same)

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
                (tr("Before and after"), "compare", lambda: self.opened.emit(lane, index)),
                (tr("Copy image"), "copy", lambda: images.copy(index)),
                (tr("Save image as PNG…"), "save", lambda: images.save(index, lane.recipe(index))),
                (tr("Save the lane as one PNG…"), "images", lambda: images.save_all(None)),
            ],
        )
