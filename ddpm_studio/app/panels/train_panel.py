"""The Train workspace: the form, the loss, the film, the numbers, the runs there are, and those that wait."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ddpm_studio.app.actions import Action
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.docks import add_dock
from ddpm_studio.app.panels.image_choice import Colour
from ddpm_studio.app.panels.run_commands import RunCommands
from ddpm_studio.app.panels.run_comparison import RunComparison
from ddpm_studio.app.panels.runs_panel import RunsPanel
from ddpm_studio.app.panels.train_actions import train_actions
from ddpm_studio.app.panels.train_buttons import TrainButtons
from ddpm_studio.app.panels.train_figures import TrainFigures
from ddpm_studio.app.panels.train_form import TrainForm
from ddpm_studio.app.panels.train_going_on import GoingOn
from ddpm_studio.app.panels.train_queueing import Queueing
from ddpm_studio.app.panels.train_shown import ShownRun
from ddpm_studio.app.panels.train_speed import TrainSpeed
from ddpm_studio.app.panels.train_view import TrainView
from ddpm_studio.app.run_judge import RunJudge
from ddpm_studio.app.run_queue import RunQueue
from ddpm_studio.app.speed_probe import SpeedProbe
from ddpm_studio.app.widgets.column_width import ColumnWidth
from ddpm_studio.data.channels import Channels
from ddpm_studio.data.preparation import AS_IT_IS, Preparation
from ddpm_studio.engine import protocol
from ddpm_studio.language import tr, trn
from ddpm_studio.model import catalogue
from ddpm_studio.training.run_summary import RunSummary


class TrainWorkspace(QMainWindow):
    """One training at a time, in the engine. ``running`` is the run that is being trained, paused ones too."""

    name = "train"
    model_available = Signal(object)  # Path of the run folder
    model_renamed = Signal(object, object)  # Path before, Path after
    models_gone = Signal()  # some were deleted, or are there again
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
        self.stopping = False
        self.tells_end = True  # with a note
        self.queue = RunQueue(home, self)
        self.form = TrainForm(home, self.queue)
        self.speed = TrainSpeed(self.form, SpeedProbe(bridge, self), self)
        self.view = TrainView()
        self.figures = TrainFigures()
        self.shown = ShownRun(bridge, self.view, self.figures, notes, self)
        self.comparison = RunComparison()
        self.runs = RunsPanel(home)
        self.run_commands = RunCommands(self.runs, notes)
        self.judge = RunJudge(bridge, self)
        self.queueing = Queueing(self, self.queue, home, notes)
        self.going_on = GoingOn(self, notes)
        self.buttons = TrainButtons(
            {
                "start": self.start, "enqueue": self.queueing.enqueue, "pause": self.pause_or_go_on, "stop": self.stop,
                "save_now": self.save_now, "sample_now": self.sample_now,
            }
        )  # fmt: skip
        self._lay_out()
        self._connect()
        self._update_buttons()

    # ---- making ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.resize(1280, 720)  # or the docks' heights are shares of a window that is not yet high enough for them
        self.setDockNestingEnabled(True)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        area = QScrollArea(widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ColumnWidth(area, 320)
        left = QWidget()
        box = QVBoxLayout(left)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(area, 1)
        box.addWidget(self.buttons)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.comparison)
        self.setCentralWidget(self.pages)
        areas = Qt.DockWidgetArea
        form = add_dock(self, tr("Training"), "train.dock.form", left, areas.LeftDockWidgetArea)
        numbers = add_dock(self, tr("Numbers"), "train.dock.figures", self.figures, areas.RightDockWidgetArea)
        queue = add_dock(self, tr("Queue"), "train.dock.queue", self.queueing.panel, areas.RightDockWidgetArea)
        runs = add_dock(self, tr("Runs"), "train.dock.runs", self.runs, areas.BottomDockWidgetArea)
        self.resizeDocks([form, numbers], [320, 220], Qt.Orientation.Horizontal)
        self.resizeDocks([numbers, queue], [330, 170], Qt.Orientation.Vertical)
        self.resizeDocks([runs], [196], Qt.Orientation.Vertical)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.engine_ready.connect(lambda event: self.form.advanced.set_devices(event.devices))
        bridge.engine_died.connect(self._died)
        bridge.training_started.connect(self._started)
        bridge.training_progress.connect(self._progressed)
        bridge.checkpoint_saved.connect(self._saved)
        bridge.training_paused.connect(self._paused)
        bridge.training_ended.connect(self._ended)
        self.form.changed.connect(self._update_buttons)
        self.view.compare_asked.connect(lambda seen: self.compare_asked.emit(self.shown.run, seen))
        self.queue.changed.connect(self._queue_changed)
        runs = self.runs
        runs.selected.connect(self._run_selected)
        runs.compared.connect(self._runs_compared)
        runs.table.selectionModel().selectionChanged.connect(lambda *_: self._update_buttons())
        runs.index.changed.connect(self._update_buttons)
        runs.use_asked.connect(self.use_in_sample)
        self.comparison.closed.connect(self._show_one)
        self.run_commands.renamed.connect(self._renamed)
        self.run_commands.removed.connect(self._removed)
        self.run_commands.measure_asked.connect(lambda runs: self.judge.measure([run.path for run in runs]))
        self.judge.told.connect(self.view.say)
        self.judge.kept.connect(lambda _run: runs.refresh())
        self.judge.failed.connect(
            lambda run, why: self._notes.say(
                tr("The quality of '{name}' was not measured", name=run.name), why, kind="warning"
            )
        )
        self.judge.ended.connect(lambda: self.view.say(tr("The runs' quality is measured; it stands in the table")))
        self.run_commands.clone_asked.connect(lambda run: self.form.take(run.config))

    def actions_table(self) -> list[Action]:
        """The commands of this workspace."""
        return train_actions(self)

    # ---- one run ---------------------------------------------------------------------------------------------------

    def can_start(self) -> bool:
        """Whether a new run can begin."""
        return self.running is None and self.form.valid

    def can_enqueue(self) -> bool:
        """Whether the form makes a run that can wait."""
        return self.form.valid

    @property
    def running_name(self) -> str:
        """The name of the run that is being trained."""
        return self.running.name if self.running else ""

    def start(self) -> None:
        """Train a new run with the form's values."""
        if self.can_start():
            self.begin(protocol.StartTraining(self.form.config(), self.form.run))

    def resume_run(self, path: Path) -> None:
        """Go on with the run in ``path`` from its last checkpoint to its planned end."""
        self.going_on.resume_run(path)

    def begin(self, command: protocol.StartTraining) -> None:
        """Have the engine train, and show it."""
        self.running, self.paused, self.stopping = command.run, False, False
        if command.resume:
            self.shown.show_past(command.run)
        else:
            self.shown.show_nothing(command.run)
        self._show_view()
        self.view.say(tr("Preparing '{name}': reading the images, making the network …", name=command.run.name))
        self.form.rename()
        self._update_buttons()
        self._bridge.send(command)

    def pause_or_go_on(self) -> None:
        """Stand still, or go on after that."""
        if self.running is not None:
            self._bridge.send(protocol.ResumeTraining() if self.paused else protocol.PauseTraining())

    def stop(self) -> None:
        """End the run after this step; what waits in the queue is held."""
        if self.running is not None:
            self.stopping = True
            self.queueing.hold()
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
        self.queue.settle()
        self.view.say(
            tr("Training '{name}' on {classes}", name=event.run.name, classes=", ".join(event.attributes))
            if event.attributes
            else tr("Training '{name}' on images without classes", name=event.run.name)
        )
        self.runs.model.tell(event.run, state="training", images_seen=event.images_seen)
        self.runs.refresh()
        self.runs.select(event.run)
        self._update_buttons()

    def _progressed(self, event: protocol.TrainingProgress) -> None:
        values: dict[str, Any] = {"images_seen": int(event.images_seen[-1]), "seconds": event.elapsed_seconds}
        if event.validation:
            values["last_validation"] = event.validation[-1][1]
        self.runs.model.tell(event.run, **values)

    def _queue_changed(self) -> None:
        self.form.check_name()
        self._update_buttons()

    def _saved(self, event: protocol.CheckpointSaved) -> None:
        self.runs.refresh()
        self._update_buttons()
        self.model_available.emit(event.run)

    def _paused(self, event: protocol.TrainingPaused) -> None:
        self.paused = event.paused
        self.view.say(
            tr("'{name}' stands still", name=event.run.name)
            if event.paused
            else tr("Training '{name}'", name=event.run.name)
        )
        self.runs.model.tell(event.run, state="paused" if event.paused else "training")
        self._update_buttons()

    def _ended(self, event: protocol.TrainingEnded) -> None:
        self._set_idle()
        self.view.say(_end_text(event))
        if event.reason == "finished" and self.tells_end:
            use = (tr("Use in Sample"), lambda: self.use_in_sample.emit(event.run))
            why = trn("{n:,} image seen.", "{n:,} images seen.", event.images_seen)
            if waiting := len(self.queue.runs):
                why += " " + tr("{count} more in the queue.", count=waiting)
            self._notes.say(tr("'{name}' is finished", name=event.run.name), why, actions=[use])
        if catalogue.is_run(event.run):
            self.model_available.emit(event.run)
        self.queueing.after(event)

    def _died(self, event: protocol.EngineDied) -> None:
        if self.running is not None:
            self.view.say(tr("'{name}' was cut short: the engine stopped", name=self.running.name))
        self.queueing.hold()
        self._set_idle()

    def _set_idle(self) -> None:
        ended, self.running, self.paused, self.stopping = self.running, None, False, False
        self.queue.settle()
        if ended is not None:
            self.runs.model.tell(ended)
        self.runs.refresh()
        self.form.rename()
        self._update_buttons()

    # ---- what is shown ---------------------------------------------------------------------------------------------

    def _show_view(self) -> None:
        self.pages.setCurrentWidget(self.view)

    def _run_selected(self, run: RunSummary) -> None:
        self._show_view()
        if self.running is None and run.path != self.shown.run:
            self.shown.show_past(run.path)
            self.view.say(
                trn("'{name}', {n:,} image seen", "'{name}', {n:,} images seen", run.images_seen, name=run.name)
            )
        self._update_buttons()

    def _runs_compared(self, runs: tuple[RunSummary, ...]) -> None:
        self.comparison.compare(runs)
        self.pages.setCurrentWidget(self.comparison)

    def _show_one(self) -> None:
        chosen = self.running or self.shown.run or next((run.path for run in self.runs.chosen), None)
        self.runs.table.clearSelection()
        self._show_view()
        if chosen is not None:
            self.runs.select(chosen)

    def _renamed(self, before: Path, after: Path) -> None:
        self.queue.rename(before.name, after.name)
        if self.shown.run == before:
            self.shown.run = after
        self.runs.refresh()
        self.form.check_name()
        self.model_renamed.emit(before, after)

    def _removed(self, gone: list[Path]) -> None:
        if self.shown.run in gone:
            self.shown.show_nothing(None)
            self.view.say(tr("Choose images and a preset, then press Start."))
        self.queueing.removed(gone)
        self._show_view()
        self.form.rename()
        self.models_gone.emit()

    def _update_buttons(self) -> None:
        busy = self.running is not None
        self.buttons.show_state(self.can_start(), self.can_enqueue(), busy, self.paused, self.stopping)
        self.queueing.panel.set_training(busy)
        self.speed.set_training(busy)
        run = self.runs.current
        self.runs.resume.setEnabled(self.going_on.can_resume())
        self.runs.longer.setEnabled(self.going_on.can_continue())
        self.runs.use.setEnabled(run is not None and run.images_seen > 0)

    # ---- next time -------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """Read and measure no more: the window closes."""
        self.judge.drop()
        self.runs.index.end()
        self.shown.end()
        self.comparison.end()

    def save_state(self) -> dict[str, Any]:
        """What to remember for the next start."""
        return {
            "form": self.form.state(),
            "view": self.view.state(),
            "runs": self.runs.state(),
            "shown": str(self.shown.run) if self.shown.run else "",
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take back what ``save_state`` gave."""
        self.view.set_state(state["view"])
        self.form.set_state(state["form"])
        self.runs.set_state(state["runs"])
        if state["shown"]:
            self.runs.select(Path(state["shown"]))


def _end_text(event: protocol.TrainingEnded) -> str:
    """How a run ended, and after how much."""
    name, n = event.run.name, event.images_seen
    if event.reason == "finished":
        return trn("'{name}' is finished after {n:,} image", "'{name}' is finished after {n:,} images", n, name=name)
    if event.reason == "stopped":
        return trn("'{name}' was stopped after {n:,} image", "'{name}' was stopped after {n:,} images", n, name=name)
    return trn("'{name}' failed after {n:,} image", "'{name}' failed after {n:,} images", n, name=name)
