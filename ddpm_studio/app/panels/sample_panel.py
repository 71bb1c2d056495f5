"""The Sample workspace: draw images, look at every step that led to them, and go on from any of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QVBoxLayout, QWidget

from ddpm_studio.app import pictures_in
from ddpm_studio.app.actions import Action
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.class_thumbnails import ClassThumbnails
from ddpm_studio.app.generation import Generation, Purpose
from ddpm_studio.app.history_keeper import HistoryKeeper
from ddpm_studio.app.live_steering import LiveSteering
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.closeup import Closeup
from ddpm_studio.app.panels.context_palette import ContextPalette
from ddpm_studio.app.panels.draw_panel import DrawPanel
from ddpm_studio.app.panels.history_panel import HistoryPanel
from ddpm_studio.app.panels.images_page import ImagesPage
from ddpm_studio.app.panels.queue_panel import QueuePanel
from ddpm_studio.app.panels.sample_actions import sample_actions
from ddpm_studio.app.panels.sample_footer import SampleFooter
from ddpm_studio.app.panels.sample_form import SampleForm
from ddpm_studio.app.panels.sample_images import SampleImages
from ddpm_studio.app.panels.sample_live import SampleLive
from ddpm_studio.app.panels.sample_pages import SamplePages
from ddpm_studio.app.panels.sample_recall import show_entry, use_context, use_recipe, use_seed
from ddpm_studio.app.panels.sample_runs import SampleRuns
from ddpm_studio.app.panels.sweep_panel import SweepPanel
from ddpm_studio.app.recordings import Recording
from ddpm_studio.app.sample_plan import ContextMode, SamplePlan, plan
from ddpm_studio.app.sampling_queue import SamplingQueue
from ddpm_studio.app.sweep import Sweep
from ddpm_studio.app.trajectories import BranchWish, Trajectory
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.data.decoding import Unusable
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import ModelInfo
from ddpm_studio.sampling.history import HistoryStore
from ddpm_studio.sampling.request import Named, SampleRequest, Start

_READY = tr("Click Generate to draw images from noise.")
_NO_MODEL = tr("There is no model yet.\nTrain one in the Train workspace, or choose “Open model…” in the Sampler dock.")


class SampleWorkspace(QMainWindow):
    """Pages in the middle — images, drawing board, sweep, history —, the Sampler and the context palette in docks."""

    name = "sample"

    def __init__(self, bridge: Bridge, home: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self.setObjectName("sample")
        self._notes = notes
        self._home = home
        self._quiet = 0  # while the program itself sets the controls nothing is redrawn
        self.queue = SamplingQueue(bridge, self)
        self.keeper = HistoryKeeper(home / "history", self)
        self.thumbnails = ClassThumbnails(bridge, self)
        self._make_docks(bridge, home)
        self._make_pages(bridge, home)
        self.runs = SampleRuns(
            self.queue,
            self.images,
            self.draw,
            self.sweep,
            self.footer,
            self.keeper,
            lambda: self.form.advanced.budget_bytes,
            self,
        )
        self.live = SampleLive(bridge, self)
        self.chosen = SampleImages(bridge, home, notes, self)
        self._connect()
        self._on_model(self.form.info)

    def _make_docks(self, bridge: Bridge, home: Path) -> None:
        self.form = SampleForm(home, self)
        self.footer = SampleFooter(self)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addWidget(self.footer)
        self.palette_panel = ContextPalette(self)
        self.sampler_dock = self._dock(
            "sample.sampler_dock", tr("Sampler"), side, Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.palette_dock = self._dock(
            "sample.palette_dock", tr("Context palette"), self.palette_panel, Qt.DockWidgetArea.LeftDockWidgetArea
        )
        left = Qt.DockWidgetArea.LeftDockWidgetArea
        self.closeup = Closeup(bridge, self)
        self.queue_panel = QueuePanel(self.queue, self)
        self.closeup_dock = self._dock("sample.closeup_dock", tr("Close-up"), self.closeup, left)
        self.queue_dock = self._dock("sample.queue_dock", tr("Queue"), self.queue_panel, left)
        for dock in (self.closeup_dock, self.queue_dock):  # opened when there is something to see
            self.tabifyDockWidget(self.palette_dock, dock)
            dock.hide()
        # As narrow as they can be: the room is for the images
        self.resizeDocks([self.palette_dock, self.sampler_dock], [1, 1], Qt.Orientation.Horizontal)

    def _dock(self, name: str, title: str, content: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(content)
        self.addDockWidget(area, dock)
        return dock

    def _make_pages(self, bridge: Bridge, home: Path) -> None:
        self.images = ImagesPage(self._wished, self)
        self.grid, self.player = self.images.grid, self.images.player
        self.draw = DrawPanel(bridge, home, self._notes, self)
        self.sweep = SweepPanel(self._sweep_base, self)
        self.history_store = HistoryStore(home / "history")
        self.history = HistoryPanel(self.history_store, self._notes, self, home)
        self.pages = SamplePages(
            (
                (
                    "images",
                    tr("Images"),
                    tr("What was drawn, step by step, and branches from any step  (Alt+1)"),
                    self.images,
                ),
                (
                    "draw",
                    tr("Draw"),
                    tr("Paint or open an image, and let the model finish or change it  (Alt+2)"),
                    self.draw,
                ),
                ("sweep", tr("Sweep"), tr("One or two settings laid along axes  (Alt+3)"), self.sweep),
                ("history", tr("History"), tr("Every generation with its recipe  (Alt+4)"), self.history),
            ),
            self,
        )
        self.setCentralWidget(self.pages)

    def _connect(self) -> None:
        palette, form = self.palette_panel, self.form
        self.footer.generate.connect(self.generate)
        self.footer.cancel.connect(self.cancel)
        self.footer.queue_wanted.connect(lambda: self.raise_dock(self.queue_dock))
        palette.edited.connect(self._on_mix)
        form.edited.connect(self._on_edited)
        form.model_changed.connect(self._on_model)
        form.checkpoint.currentIndexChanged.connect(self._want_thumbnails)
        self.runs.busy_changed.connect(self._on_busy)
        self.thumbnails.drawn.connect(palette.set_images)
        self.images.branch_requested.connect(self._branch)
        self.images.redraw_requested.connect(self._redraw)
        self.draw.set_requests(lambda start: self._drawing_request(start, 1))
        self.draw.finish_requested.connect(self._finish_drawing)
        self.draw.take_requested.connect(self.draw_on_current)
        self.sweep.run_requested.connect(self._run_sweep)
        self.sweep.cancel_requested.connect(self.runs.cancel_sweep)
        self.sweep.look_requested.connect(self._look_at_sweep)
        self.history.use_all.connect(self.use_recipe)
        self.history.use_seed.connect(self.use_seed)
        self.history.use_context.connect(self.use_context)
        self.history.show_entry.connect(lambda recalled: show_entry(self, recalled))
        self.keeper.kept.connect(lambda _: self.history.refresh())
        self.keeper.failed.connect(self._say_not_kept)

    def raise_dock(self, dock: QDockWidget) -> None:
        """Open a dock, in front of those it shares its place with."""
        dock.show()
        dock.raise_()

    # ---- for the window ----------------------------------------------------------------------------------------------

    def refresh_models(self) -> None:
        """Look again which models and checkpoints there are."""
        self.form.refresh()

    def choose_model(self, path: Path) -> None:
        """Choose the run, checkpoint or model file at ``path``."""
        self.form.model.choose(path)
        self.form.refresh()

    def save_state(self) -> dict[str, Any]:
        """Everything but the places of the docks, which are ``saveState``, as in every QMainWindow."""
        return {
            "form": self.form.state(),
            "palette": self.palette_panel.state(),
            "live": self.live.on,
            "page": self.pages.page,
            "sweep": self.sweep.state(),
            "draw": self.draw.save_state(),
            "history": self.history.save_state(),
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        """Bring back what ``save_state`` gave."""
        with self.quietly():
            self.live.switch(bool(state.get("live", True)))
            self.form.restore(state.get("form", {}))
            self.palette_panel.restore(state.get("palette", {}))
            self.sweep.restore(state.get("sweep", {}))
            self.draw.restore_state(state.get("draw", {}))
            self.history.restore_state(state.get("history", {}))
            if state.get("page") in ("images", "draw", "sweep", "history"):
                self.pages.show_page(state["page"])

    def end(self) -> None:
        """The window closes: put what is still on its way into the history, and leave nothing half written."""
        self.live.stop()
        self.chosen.end()
        self.keeper.close()
        self.history_store.close()

    def actions_table(self) -> list[Action]:
        """The commands of this workspace."""
        return sample_actions(self)

    # ---- drawing -----------------------------------------------------------------------------------------------------

    def generate(self) -> None:
        """Draw what the form says, after what is drawn already. What cannot be done is said in a note."""
        if self._usable_model() is None:
            return
        self.pages.show_page("images")
        self.live.stop()
        with self.quietly():
            self.form.next_seed()
        wanted = self.plan(int(self.form.count.value))
        request = self.form.request(wanted)
        self.runs.ask(request, Generation(Purpose.IMAGES, wanted.rows_of(len(request.seeds)), request))

    def cancel(self) -> None:
        """End the sampling that runs; what has come is kept."""
        if self.queue.current is not None:
            self.footer.show_cancelling()
            self.queue.cancel(self.queue.current)
        elif self.steering.busy:
            self.live.stop()
            self.footer.show_live(tr("Stopped."))

    @property
    def drawing(self) -> bool:
        """Whether something is being drawn that can be cancelled."""
        return self.queue.current is not None or self.steering.busy

    def _usable_model(self) -> ModelInfo | None:
        """The chosen model, if it is still there; else a note says what is wrong."""
        chosen = self.form.model.path
        self.form.refresh()
        if self.form.info is not None and self.form.model.path == chosen:
            return self.form.info
        if chosen is not None and self.form.model.path != chosen:
            self._notes.say(
                tr("The model '{name}' is not there any more.", name=chosen.name),
                tr("Its folder or file was moved or deleted, or it has no checkpoint."),
                tr("Choose another model in the Sampler dock."),
                str(chosen),
                "warning",
            )
        else:
            self._notes.say(
                tr("There is nothing to draw from yet."),
                self.form.about.text(),
                tr("Train a model in the Train workspace, or choose “Open model…” in the Sampler dock."),
                kind="warning",
            )
        return None

    def plan(self, count: int) -> SamplePlan:
        """Seeds and contexts of ``count`` images, as form and palette say."""
        attributes = self.form.info.config.attributes if self.form.info else ()
        mix, same = self.palette_panel.mix, self.form.same_seeds.isChecked()
        return plan(self.form.mode, count, self.form.seed.value(), attributes, mix, same)

    def _wished(self, count: int) -> SampleRequest | None:
        """What form and palette say now, for ``count`` images."""
        return self.form.request(self.plan(count)) if self.form.info is not None else None

    # ---- live --------------------------------------------------------------------------------------------------------

    @property
    def steering(self) -> LiveSteering:
        """What draws while the person steers."""
        return self.live.steering

    @property
    def is_quiet(self) -> bool:
        """Whether controls that change now are not moved by the person."""
        return self._quiet > 0

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Controls that change in here were not moved by the person."""
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1

    def _on_mix(self) -> None:
        with self.quietly():
            self.form.set_mode(ContextMode.PALETTE)
        self._on_edited()
        self.live.steered()

    def _on_busy(self, busy: bool) -> None:
        self.thumbnails.hold(busy)
        self.steering.hold(busy)
        self.draw.steering.hold(busy)
        self.images.bar.set_busy(busy)

    # ---- branches, drawings, sweeps ----------------------------------------------------------------------------------

    def _branch(self, wish: BranchWish) -> None:
        self.live.stop()
        self.runs.ask(wish.request, Generation(Purpose.BRANCH, wish=wish), xt=wish.xt)

    def _redraw(self, node: Trajectory) -> None:
        self.live.stop()
        self.runs.ask(node.request, Generation(Purpose.REDRAW, node.rows, node.formed, node=node))

    def _finish_drawing(self, start: Start) -> None:
        if self._usable_model() is not None:
            with self.quietly():
                self.form.next_seed()
            request = self._drawing_request(start, self.draw.variations)
            self.runs.ask(request, Generation(Purpose.DRAWING, formed=request))

    def _drawing_request(self, start: Start, count: int) -> SampleRequest:
        """A drawing shows one thing: it is finished in the palette's context, or in none."""
        attributes = self.form.info.config.attributes if self.form.info else ()
        mode = ContextMode.NONE if self.form.mode is ContextMode.NONE else ContextMode.PALETTE
        wanted = plan(mode, count, self.form.seed.value(), attributes, self.palette_panel.mix)
        return self.form.plain_request(wanted).model_copy(update={"start": start})

    def draw_on_current(self) -> None:
        """Take the image that was chosen last to the drawing board."""
        if self.grid.count:
            self.draw.open_pixels(self.grid.pixels(max(self.grid.current, 0)))
            self.pages.show_page("draw")

    def open_on_canvas(self, path: Path) -> None:
        """Open an image file on the drawing board."""
        try:
            self.draw.open_pixels(pictures_in.read_picture(path))
        except Unusable as error:
            why, remedy = tr("The reason: {error}.", error=error), tr("Choose another image.")
            self._notes.say(tr("'{name}' cannot be drawn on.", name=path.name), why, remedy, kind="warning")
        else:
            self.pages.show_page("draw")

    def _sweep_base(self) -> SampleRequest | None:
        """One image in the palette's context, with all the rest as in the form."""
        info = self.form.info
        if info is None:
            return None
        seed, mix = self.form.seed.value(), self.palette_panel.mix
        wanted = plan(ContextMode.PALETTE, 1, seed, info.config.attributes, mix)
        guided = {"guidance_scale": self.form.guidance.value, **self.form.advanced.guidance_settings()}
        return self.form.plain_request(wanted).model_copy(update=guided if info.config.attributes else {})

    def _run_sweep(self, sweep: Sweep) -> None:
        if self._usable_model() is not None:
            self.live.stop()
            self.runs.ask_sweep(sweep)

    def _look_at_sweep(self, sweep: Sweep, recording: Recording, index: int) -> None:
        rows = [Row(title, sweep.across.count) for title in sweep.rows]
        self.images.begin(recording, rows, sweep.base, sweep.columns)
        self.pages.show_page("images")
        self.grid.set_current(index)

    # ---- recipes -----------------------------------------------------------------------------------------------------

    def use_recipe(self, request: SampleRequest) -> None:
        """Set form and palette so that Generate draws ``request`` again."""
        use_recipe(self, request)

    def use_seed(self, seed: int) -> None:
        """Fix the seed; it is redrawn live."""
        use_seed(self, seed)

    def use_context(self, context: Named) -> None:
        """Put a context into the palette; it is redrawn live."""
        use_context(self, context)

    def _say_not_kept(self, why: str) -> None:
        self._notes.say(tr("The history has a difficulty."), why, kind="warning")

    # ---- following ---------------------------------------------------------------------------------------------------

    def _on_model(self, info: ModelInfo | None) -> None:
        self.grid.set_placeholder(_READY if info else _NO_MODEL)
        self.footer.generate_button.setEnabled(info is not None)
        self.palette_panel.set_attributes(info.config.attributes if info else ())
        self.palette_panel.set_images({})
        self.sweep.set_model(info)
        self.draw.set_model(info)
        self._want_thumbnails()

    def _on_edited(self) -> None:
        if self.images.tree.limit != (budget := self.form.advanced.budget_bytes):
            self.images.tree.set_limit(budget)
        self.sweep.set_seed(self.form.seed.value())
        self.sweep.refresh()
        self.images.bar.refresh()

    def _want_thumbnails(self) -> None:
        self.thumbnails.want(self.form.info, self.form.checkpoint.checkpoint)
