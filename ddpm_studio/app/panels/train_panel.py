"""The Train workspace: the form, the loss, the film, the numbers, and the runs there are."""

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.actions import Action
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.icons import icon
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.docks import add_dock
from ddpm_studio.app.panels.image_choice import Colour
from ddpm_studio.app.panels.run_list import RunList
from ddpm_studio.app.panels.train_figures import TrainFigures, newest_norm
from ddpm_studio.app.panels.train_form import TrainForm
from ddpm_studio.app.panels.train_view import TrainView
from ddpm_studio.app.theme import SPACE
from ddpm_studio.data.channels import Channels
from ddpm_studio.data.preparation import AS_IT_IS, Preparation
from ddpm_studio.engine import protocol
from ddpm_studio.model import catalogue
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.metrics import read_bands, read_metrics
from ddpm_studio.training.run_folder import Run, RunError, read_previews, read_run

NEWEST_STEPS = 100  # their mean is a past run's loss


class TrainWorkspace(QMainWindow):
    """One training at a time, in the engine. ``running`` is the run that is being trained, paused ones too."""

    name = "train"
    model_available = Signal(object)  # Path of the run folder
    use_in_sample = Signal(object)  # Path of the run folder
    compare_asked = Signal(object, object)  # Path of the run folder, and images seen of the moments to compare

    def __init__(self, bridge: Bridge, home: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train")
        self._bridge = bridge
        self._home = home
        self._notes = notes
        self.running: Path | None = None
        self.paused = False
        self._stopping = False
        self._shown: Path | None = None
        self.form = TrainForm(home)
        self.view = TrainView()
        self.figures = TrainFigures()
        self.runs = RunList(home)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._update_buttons()

    # ---- making ----------------------------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        def button(name: str, text: str, sign: str, run, tip: str, primary: bool = False) -> QPushButton:
            made = QPushButton(icon(sign, "accent_text" if primary else "text"), text, objectName=f"train.{name}")
            made.setProperty("primary", primary)
            made.setToolTip(tip)
            made.setAccessibleName(text)
            made.clicked.connect(run)
            return made

        self.start_button = button("start", "Start", "play", self.start, "Train a new run  (Ctrl+R)", primary=True)
        tip = "Stand still after this step, and go on later; a checkpoint is saved  (Ctrl+P)"
        self.pause_button = button("pause", "Pause", "pause", self.pause_or_go_on, tip)
        tip = "End the run after this step; a checkpoint is saved, and it can be resumed  (Ctrl+.)"
        self.stop_button = button("stop", "Stop", "stop", self.stop, tip)
        tip = "Save a checkpoint after this step  (Ctrl+S)"
        self.save_button = button("save_now", "Save now", "save", self.save_now, tip)
        tip = "Draw the preview images after this step  (Ctrl+D)"
        self.sample_button = button("sample_now", "Sample now", "images", self.sample_now, tip)

    def _lay_out(self) -> None:
        self.setDockNestingEnabled(True)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(self.form)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(320)
        buttons = QVBoxLayout(spacing=SPACE.s)
        buttons.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.m)
        for line in (
            (self.start_button, self.pause_button, self.stop_button),
            (self.save_button, self.sample_button),
        ):
            row = QHBoxLayout(spacing=SPACE.s)
            for button in line:
                row.addWidget(button, 1)
            buttons.addLayout(row)
        left = QWidget()
        box = QVBoxLayout(left)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(area, 1)
        box.addLayout(buttons)
        self.setCentralWidget(self.view)
        add_dock(self, "Training", "train.dock.form", left, Qt.DockWidgetArea.LeftDockWidgetArea)
        numbers = add_dock(self, "Numbers", "train.dock.figures", self.figures, Qt.DockWidgetArea.RightDockWidgetArea)
        runs = add_dock(self, "Runs", "train.dock.runs", self.runs, Qt.DockWidgetArea.RightDockWidgetArea)
        self.resizeDocks([numbers], [220], Qt.Orientation.Horizontal)
        self.resizeDocks([numbers, runs], [330, 300], Qt.Orientation.Vertical)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.engine_ready.connect(lambda event: self.form.advanced.set_devices(event.devices))
        bridge.engine_died.connect(self._died)
        bridge.training_started.connect(self._started)
        bridge.training_progress.connect(self._progressed)
        bridge.preview_drawn.connect(self._previewed)
        bridge.checkpoint_saved.connect(self._saved)
        bridge.training_paused.connect(self._paused)
        bridge.training_ended.connect(self._ended)
        self.form.changed.connect(self._update_buttons)
        self.view.compare_asked.connect(lambda seen: self.compare_asked.emit(self._shown, seen))
        self.runs.selected.connect(self._run_selected)
        self.runs.use_asked.connect(self.use_in_sample)
        self.runs.resume.clicked.connect(self.resume_selected)

    def actions_table(self) -> list[Action]:
        """The commands of this workspace."""

        def entry(name: str, text: str, run, key: str, sign: str, tip: str, enabled) -> Action:
            return Action(
                f"train.{name}",
                text,
                run,
                tip,
                shortcut=key,
                icon=sign,
                menu="Train",
                enabled=enabled,
                workspace="train",
            )

        idle, busy = self.can_start, lambda: self.running is not None and not self._stopping
        return [
            entry("start", "Start training", self.start, "Ctrl+R", "play", "Train a new run", idle),
            entry("pause", "Pause or go on", self.pause_or_go_on, "Ctrl+P", "pause", "Stand still, or go on", busy),
            entry("stop", "Stop training", self.stop, "Ctrl+.", "stop", "End the run; it can be resumed", busy),
            entry("save_now", "Save a checkpoint now", self.save_now, "Ctrl+S", "save", "Save after this step", busy),
            entry("sample_now", "Draw a preview now", self.sample_now, "Ctrl+D", "images",
                  "Draw after this step", busy),
            entry("resume", "Resume the selected run", self.resume_selected, "Ctrl+Shift+R", "history",
                  "Go on from its last checkpoint", self.can_resume),
            entry("follow", "Follow the newest loss", self.view.follow_newest, "Ctrl+F", "fit",
                  "Keep all of the curve in view", lambda: True),
            entry("next_plot", "Show the next curves", self.view.next_plot, "Ctrl+G", "chart",
                  "Loss, gradient norm and learning rate, or the loss by noise", lambda: True),
            entry("play_film", "Play the training", self.view.play_film, "", "film",
                  "Go through the previews, from the untrained network to now", lambda: True),
        ]  # fmt: skip

    # ---- commands --------------------------------------------------------------------------------------------------

    def can_start(self) -> bool:
        """Whether a new run can begin."""
        return self.running is None and self.form.valid

    def can_resume(self) -> bool:
        """Whether the selected run can go on."""
        return self.running is None and self.runs.current is not None and self.runs.current.images_seen > 0

    @property
    def running_name(self) -> str:
        """The name of the run that is being trained."""
        return self.running.name if self.running else ""

    def start(self) -> None:
        """Train a new run with the form's values."""
        if self.can_start():
            run = self.form.run
            self._show_nothing(run)
            self._begin(protocol.StartTraining(self.form.config(), run))

    def resume_selected(self) -> None:
        """Go on with the selected run, for as long as the form says."""
        if self.can_resume():
            self.resume_run(self.runs.current.path, longer=True)

    def resume_run(self, path: Path, longer: bool = False) -> None:
        """Go on with the run in ``path`` from its last checkpoint: to its end, or as long again as the form says."""
        if self.running is not None:
            return
        try:
            run = read_run(path)
            config = run.config
            if longer:
                config = _prolonged(config, self.form, run)
        except (RunError, OSError, ValueError) as error:
            self._notes.say(f"'{path.name}' cannot be resumed", str(error), "Start a new run.", kind="error")
            return
        self._show_past(run)
        self._begin(protocol.StartTraining(config, path, resume=True))

    def _begin(self, command: protocol.StartTraining) -> None:
        self.running, self.paused, self._stopping = command.run, False, False
        self.view.say(f"Preparing '{command.run.name}': reading the images, making the network …")
        self._update_buttons()
        self._bridge.send(command)

    def pause_or_go_on(self) -> None:
        """Stand still, or go on after that."""
        if self.running is not None:
            self._bridge.send(protocol.ResumeTraining() if self.paused else protocol.PauseTraining())

    def stop(self) -> None:
        """End the run after this step."""
        if self.running is not None:
            self._stopping = True
            self._update_buttons()
            self._bridge.send(protocol.StopTraining())

    def save_now(self) -> None:
        """Save a checkpoint after this step."""
        if self.running is not None:
            self._bridge.send(protocol.SaveNow())

    def sample_now(self) -> None:
        """Draw the preview images after this step."""
        if self.running is not None:
            self._bridge.send(protocol.PreviewNow())

    def choose_images(
        self,
        source: str,
        size: int,
        background: Colour,
        channels: Channels = "rgb",
        has_alpha: bool = False,
        preparation: Preparation = AS_IT_IS,
    ) -> None:
        """Train on these next. has_alpha: whether they have transparency, so that RGBA can be offered."""
        self.form.choose_images(source, size, background, channels, has_alpha, preparation)
        self._update_buttons()

    # ---- what the engine says --------------------------------------------------------------------------------------

    def _started(self, event: protocol.TrainingStarted) -> None:
        self.running, self.paused = event.run, False
        if self.view.plot.newest > event.images_seen:  # steps that a crash has lost; the run's folder knows which
            self._show_past(read_run(event.run))
        self.view.explain(event.config)
        self.figures.show_started(event)
        self.view.say(f"Training '{event.run.name}' on {', '.join(event.attributes) or 'images without classes'}")
        self.runs.refresh()
        self.runs.select(event.run)
        self._update_buttons()

    def _progressed(self, event: protocol.TrainingProgress) -> None:
        if event.run == self._shown:
            self.view.show_progress(event)
            self.figures.show_progress(event)

    def _previewed(self, event: protocol.PreviewDrawn) -> None:
        if event.run == self._shown:
            self.view.film.add(event.images_seen, event.images)

    def _saved(self, event: protocol.CheckpointSaved) -> None:
        if event.run == self._shown:
            self.view.plot.mark_checkpoint(event.images_seen)
        self.runs.refresh()
        self._update_buttons()
        self.model_available.emit(event.run)

    def _paused(self, event: protocol.TrainingPaused) -> None:
        self.paused = event.paused
        self.view.say(f"'{event.run.name}' stands still" if event.paused else f"Training '{event.run.name}'")
        self._update_buttons()

    def _ended(self, event: protocol.TrainingEnded) -> None:
        self._set_idle()
        words = {"finished": "is finished", "stopped": "was stopped", "failed": "failed"}[event.reason]
        self.view.say(f"'{event.run.name}' {words} after {event.images_seen:,} images")
        if event.reason == "finished":
            use = ("Use in Sample", lambda: self.use_in_sample.emit(event.run))
            self._notes.say(f"'{event.run.name}' is finished", f"{event.images_seen:,} images seen.", actions=[use])
        if catalogue.is_run(event.run):
            self.model_available.emit(event.run)

    def _died(self, event: protocol.EngineDied) -> None:
        if self.running is not None:
            self.view.say(f"'{self.running.name}' was cut short: the engine stopped")
        self._set_idle()

    def _set_idle(self) -> None:
        self.running, self.paused, self._stopping = None, False, False
        self.runs.refresh()
        self.form.rename()
        self._update_buttons()

    # ---- what is shown ---------------------------------------------------------------------------------------------

    def _run_selected(self, run: Run) -> None:
        if self.running is None and run.path != self._shown:
            self._show_past(run)
        self._update_buttons()

    def _show_nothing(self, run: Path) -> None:
        self._shown = run
        self.view.clear()
        self.figures.clear()

    def _show_past(self, run: Run) -> None:
        """The curve, the checkpoints and the film that the run's folder holds."""
        self._show_nothing(run.path)
        try:
            metrics = read_metrics(run.path)
            bands = read_bands(run.path)
            previews = read_previews(run.path)
        except (OSError, ValueError) as error:
            self._notes.say(
                f"Not all of '{run.path.name}' can be shown",
                str(error),
                "It can be used all the same.",
                kind="warning",
            )
            return
        seen, loss = metrics["images_seen"].astype(np.int64), metrics["loss"]
        checkpoints = [found.images_seen for found in catalogue.checkpoints(run.path)]
        self.view.explain(run.config)
        self.view.show_metrics(metrics, bands, checkpoints)
        self.view.film.show_all(previews)
        self.figures.show_past(
            run.images_seen,
            float(metrics["seconds"][-1]) if len(seen) else None,
            float(loss[-NEWEST_STEPS:].mean()) if len(seen) else None,
            self.view.plot.validation[-1][1] if self.view.plot.validation else None,
            newest_norm(metrics["gradient_norm"]),
        )
        self.view.say(f"'{run.path.name}', {run.images_seen:,} images seen")

    def _update_buttons(self) -> None:
        busy = self.running is not None
        self.start_button.setEnabled(self.can_start())
        self.pause_button.setEnabled(busy and not self._stopping)
        self.pause_button.setText("Go on" if self.paused else "Pause")
        self.pause_button.setIcon(icon("play" if self.paused else "pause"))
        for button in (self.stop_button, self.save_button, self.sample_button):
            button.setEnabled(busy and not self._stopping)
        self.stop_button.setText("Stopping…" if self._stopping else "Stop")
        self.runs.resume.setEnabled(self.can_resume())
        self.runs.use.setEnabled(self.runs.current is not None and self.runs.current.images_seen > 0)

    # ---- next time -------------------------------------------------------------------------------------------------

    def save_state(self) -> dict[str, Any]:
        """What to remember for the next start."""
        return {
            "form": self.form.state(),
            "view": self.view.state(),
            "shown": str(self._shown) if self._shown else "",
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take back what ``save_state`` gave."""
        self.view.set_state(state["view"])
        self.form.set_state(state["form"])
        if state["shown"]:
            self.runs.select(Path(state["shown"]))


def _prolonged(config: TrainConfig, form: TrainForm, run: Run) -> TrainConfig:
    seconds = read_metrics(run.path)["seconds"]
    limits = form.limits(float(seconds[-1]) if len(seconds) else 0.0, run.images_seen)
    return TrainConfig.model_validate({**config.model_dump(), **limits})
