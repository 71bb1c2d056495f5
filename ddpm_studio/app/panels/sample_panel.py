"""The Sample workspace: draw images, and look at every step that led to them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QVBoxLayout, QWidget
from superqt.utils import qdebounced

from ddpm_studio.app.actions import Action
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.class_thumbnails import ClassThumbnails
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.context_palette import ContextPalette
from ddpm_studio.app.panels.image_menu import ImageActions, show_image_menu
from ddpm_studio.app.panels.sample_footer import SampleFooter
from ddpm_studio.app.panels.sample_form import SampleForm
from ddpm_studio.app.panels.step_player import StepPlayer
from ddpm_studio.app.recordings import Recording, context_text
from ddpm_studio.app.sample_job import SampleJob
from ddpm_studio.app.sample_plan import ContextMode, SamplePlan, plan
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.engine.protocol import SampleEnded, SampleStarted, SampleSteps
from ddpm_studio.model.catalogue import ModelInfo
from ddpm_studio.sampling.request import SampleRequest

_DRAFT_STEPS = 10
_DRAFT_COUNT = 16
_READY = "Click Generate to draw images from noise."
_NO_MODEL = "There is no model yet.\nTrain one in the Train workspace, or choose “Open model…” in the Sampler dock."


class SampleWorkspace(QMainWindow):
    """The grid of images with the step player in the middle, the Sampler and the context palette in docks."""

    name = "sample"

    def __init__(self, bridge: Bridge, home: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self.setObjectName("sample")
        self._notes = notes
        self._job = SampleJob(bridge, self)
        self._recording: Recording | None = None
        self._asked: tuple[tuple[Row, ...], bool] = ((), True)  # rows of what is being drawn; whether it is recorded
        self._draft = False
        self._next_draft = False
        self.thumbnails = ClassThumbnails(bridge, self)
        self._make_centre(home)
        self._make_docks(home)
        self._connect()
        self._on_model(self.form.info)

    def _make_centre(self, home: Path) -> None:
        self.grid = ImageGrid(self)
        self.grid.setObjectName("sample.grid")
        self.grid.setAccessibleName("Images")
        self.grid.set_descriptions(self._describe)
        self.grid.set_captions(True)
        self.player = StepPlayer(self)
        self._images = ImageActions(self.grid, self._notes, home)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        column.addWidget(self.player)
        self.setCentralWidget(centre)

    def _make_docks(self, home: Path) -> None:
        self.form = SampleForm(home, self)
        self.footer = SampleFooter(self)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addWidget(self.footer)
        self.palette_panel = ContextPalette(self)
        self.sampler_dock = self._dock("sample.sampler_dock", "Sampler", side, Qt.DockWidgetArea.RightDockWidgetArea)
        self.palette_dock = self._dock(
            "sample.palette_dock", "Context palette", self.palette_panel, Qt.DockWidgetArea.LeftDockWidgetArea
        )
        # As narrow as they can be: the room is for the images
        self.resizeDocks([self.palette_dock, self.sampler_dock], [1, 1], Qt.Orientation.Horizontal)

    def _dock(self, name: str, title: str, content: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(content)
        self.addDockWidget(area, dock)
        return dock

    def _connect(self) -> None:
        self._job.started.connect(self._on_started)
        self._job.steps.connect(self._on_steps)
        self._job.ended.connect(self._on_ended)
        self._job.lost.connect(self._on_lost)
        self.footer.generate.connect(self.generate)
        self.footer.cancel.connect(self.cancel)
        self.player.moved.connect(self._show_step)
        self.form.model_changed.connect(self._on_model)
        self.form.checkpoint.currentIndexChanged.connect(self._want_thumbnails)
        self.palette_panel.edited.connect(self._on_mix)
        self.palette_panel.live.toggled.connect(lambda on: self._redraw() if on else None)
        self.thumbnails.drawn.connect(self.palette_panel.set_images)
        self.grid.menu_requested.connect(self._show_menu)
        self.grid.copy_requested.connect(self._images.copy)

    # ---- for the window ----------------------------------------------------------------------------------------------

    def refresh_models(self) -> None:
        """Look again which models and checkpoints there are."""
        self.form.refresh()

    def choose_model(self, path: Path) -> None:
        """Choose the run, checkpoint or model file at ``path``."""
        self.form.model.choose(path)
        self.form.refresh()

    def save_state(self) -> dict[str, Any]:
        """The form and the mixes; the places of the docks are ``saveState``, as in every QMainWindow."""
        return {"form": self.form.state(), "palette": self.palette_panel.state()}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Bring back what ``save_state`` gave."""
        self.form.restore(state.get("form", {}))
        self.palette_panel.restore(state.get("palette", {}))

    def actions_table(self) -> list[Action]:
        """The commands of this workspace."""

        def act(what: str, text: str, run, tip: str, keys: str, picture: str, enabled: Callable[[], bool]) -> Action:
            return Action(f"sample.do.{what}", text, run, tip, keys, picture, "Sample", enabled, workspace=self.name)

        def drawn() -> bool:
            return self._recording is not None and self.grid.count > 0

        def chosen() -> bool:
            return drawn() and self.grid.current >= 0

        return [
            act("generate", "Generate images", self.generate, "Draw the images.", "Ctrl+Return", "sample", self._idle),
            act("again", "Generate again", self.generate, "Draw the images.", "F5", "refresh", self._idle),
            act("cancel", "Cancel sampling", self.cancel, "End the sampling.", "Esc", "stop", self._running),
            act("play", "Play the denoising", self.player.toggle, "Play or pause.", "Ctrl+Space", "play", drawn),
            act("copy", "Copy the chosen image", self._copy_current, "To the clipboard.", "", "copy", chosen),
            act("save", "Save the chosen image…", self._save_current, "As PNG, with its recipe.", "", "save", chosen),
            act("save_all", "Save all images…", self._save_all, "As one PNG.", "Ctrl+S", "images", drawn),
            act("fit", "Fit images to the window", lambda: self.grid.set_zoom(0), "Zoom.", "Ctrl+0", "fit", drawn),
        ]

    # ---- drawing -----------------------------------------------------------------------------------------------------

    def generate(self) -> None:
        """Draw what the form says. What cannot be done is said in a note."""
        if self._job.running and not self._draft:
            return
        info = self._usable_model()
        if info is None:
            return
        if self.form.fresh_seed.isChecked():
            self.form.next_seed()
        wanted = self._plan(int(self.form.count.value))
        request = self.form.request(wanted)
        self._start(request, wanted, self.form.records(request), draft=False)

    def cancel(self) -> None:
        """End the sampling that runs; what has come is kept."""
        if self._job.running:
            self._next_draft = False
            self.footer.show_cancelling()
            self._job.cancel()

    def _running(self) -> bool:
        return self._job.running

    def _idle(self) -> bool:
        return not self._job.running or self._draft

    def _usable_model(self) -> ModelInfo | None:
        """The chosen model, if it is still there; else a note says what is wrong."""
        chosen = self.form.model.path
        self.form.refresh()
        if self.form.info is not None and self.form.model.path == chosen:
            return self.form.info
        if chosen is not None and self.form.model.path != chosen:
            self._notes.say(
                f"The model '{chosen.name}' is not there any more.",
                "Its folder or file was moved or deleted, or it has no checkpoint.",
                "Choose another model in the Sampler dock.",
                str(chosen),
                "warning",
            )
        else:
            self._notes.say(
                "There is nothing to draw from yet.",
                self.form.about.text(),
                "Train a model in the Train workspace, or choose “Open model…” in the Sampler dock.",
                kind="warning",
            )
        return None

    def _plan(self, count: int) -> SamplePlan:
        attributes = self.form.info.config.attributes if self.form.info else ()
        return plan(
            self.form.mode,
            count,
            self.form.seed.value(),
            attributes,
            self.palette_panel.mix,
            self.form.same_seeds.isChecked(),
        )

    def _start(self, request: SampleRequest, wanted: SamplePlan, record: bool, draft: bool) -> None:
        self._asked = (wanted.rows, record)
        self._draft = draft
        self.thumbnails.hold(True)
        self.footer.show_running("Redrawing…" if draft else "Waiting for the engine…")
        self._job.start(request, record)

    def _on_started(self, event: SampleStarted) -> None:
        self._recording = Recording(event, self._asked[1])
        self.player.show_recording(self._recording)
        self.footer.show_step(0, self._recording.steps)

    def _on_steps(self, event: SampleSteps) -> None:
        if self._recording is None:
            return
        self._recording.add(event)
        # A draft is shown when it is whole, so that the images do not dissolve into noise at each move of a slider
        if not self._draft:
            self.player.grown(follow=True)
        self.footer.show_step(self._recording.newest, self._recording.steps)

    def _on_ended(self, event: SampleEnded) -> None:
        if self._recording is not None:
            self._recording.finish(event)
            self.player.grown(follow=True)
        self.footer.show_ended(event)
        self._be_idle()

    def _on_lost(self, why: str) -> None:
        self.footer.show_idle(f"Not finished: {why}")
        if self._recording is not None:
            self.player.grown(follow=True)
        self._be_idle()
        self.form.refresh()

    def _be_idle(self) -> None:
        self._draft = False
        self.thumbnails.hold(False)
        if self._next_draft:
            self._draw_draft()

    # ---- live redrawing ----------------------------------------------------------------------------------------------

    def _on_mix(self) -> None:
        self.form.set_mode(ContextMode.PALETTE)
        if self.palette_panel.live.isChecked():
            self._redraw()

    @qdebounced(timeout=60)
    def _redraw(self) -> None:
        self._draw_draft()

    def _draw_draft(self) -> None:
        """A quick draft of the mix; the newest wins. A sampling that the person asked for is not disturbed."""
        self._next_draft = False
        info = self.form.info
        if info is None or not self.palette_panel.live.isChecked():
            return
        if self._job.running:
            self._next_draft = True
            if self._draft:
                self._job.cancel()
            return
        self.form.set_mode(ContextMode.PALETTE)
        wanted = self._plan(min(_DRAFT_COUNT, int(self.form.count.value)))
        steps = min(_DRAFT_STEPS, info.config.schedule.timesteps)
        changes = {"sampler": "dpmpp", "steps": steps, "eta": 0.0, "add_noise": True}
        self._start(self.form.request(wanted).model_copy(update=changes), wanted, record=True, draft=True)

    # ---- showing -----------------------------------------------------------------------------------------------------

    def _show_step(self) -> None:
        recording = self._recording
        if recording is None or recording.newest < 0:
            return
        if not recording.every_step and recording.ended is not None:
            images = recording.ended.images
        else:
            step = self.player.step if recording.every_step else recording.newest
            images = recording.pixels(step, self.player.layer)
        self.grid.set_images(images, self._asked[0])

    def _describe(self, index: int) -> str:
        recording = self._recording
        if recording is None or index >= recording.count:
            return ""
        return f"Image {index + 1} · seed {recording.request.seeds[index]}\n{context_text(recording.context(index))}"

    def _on_model(self, info: ModelInfo | None) -> None:
        self.grid.set_placeholder(_READY if info else _NO_MODEL)
        self.footer.generate_button.setEnabled(info is not None)
        self.palette_panel.set_attributes(info.config.attributes if info else ())
        self.palette_panel.set_images({})
        self._want_thumbnails()

    def _want_thumbnails(self) -> None:
        self.thumbnails.want(self.form.info, self.form.checkpoint.checkpoint)

    # ---- one image ---------------------------------------------------------------------------------------------------

    def _show_menu(self, index: int, where: QPoint) -> None:
        show_image_menu(
            self,
            where,
            [
                ("Copy image", "copy", lambda: self._images.copy(index)),
                ("Save image as PNG…", "save", lambda: self._images.save(index, self._recipe(index))),
                ("Save all as one PNG…", "images", self._save_all),
                None,
                ("Use this seed", "pin", lambda: self._use_seed(index)),
                ("Use this context", "sliders", lambda: self._use_context(index)),
            ],
        )

    def _recipe(self, index: int) -> SampleRequest | None:
        return self._recording.recipe(index) if self._recording else None

    def _use_seed(self, index: int) -> None:
        if recipe := self._recipe(index):
            self.form.set_seed(recipe.seeds[0])

    def _use_context(self, index: int) -> None:
        if self._recording is not None:
            self.palette_panel.set_mix(self._recording.context(index))
            self._on_mix()

    def _copy_current(self) -> None:
        self._images.copy(self.grid.current)

    def _save_current(self) -> None:
        self._images.save(self.grid.current, self._recipe(self.grid.current))

    def _save_all(self) -> None:
        self._images.save_all(self._recording.request if self._recording else None)
