"""The Sweep page: one or two settings laid along axes, and the images that they make, under their titles."""

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ddpm_studio.app.panels.axis_row import AxisRow
from ddpm_studio.app.recordings import Recording, context_text
from ddpm_studio.app.sweep import Axis, Part, Quantity, Sweep, SweepError
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.language import listed, tr, trn
from ddpm_studio.model.catalogue import ModelInfo
from ddpm_studio.sampling.request import SampleRequest

_EMPTY = tr(
    "A sweep draws the same image again and again while one or two settings change: an attribute, guidance, the seed, "
    "steps or eta. All else is as in the Sampler dock and the context palette.\n\nChoose the axes, then Run sweep."
)
_NOT_YET = 127  # grey: a cell whose image has not come


class SweepPanel(QWidget):
    """Asks for the sweep that is chosen, and shows its images as they come.

    ``base`` makes the request that all cells share (one image, one context); None where there is no model.
    """

    run_requested = Signal(object)  # Sweep
    cancel_requested = Signal()
    save_requested = Signal(object, object)  # Sweep, (N, H, W, C) uint8
    look_requested = Signal(object, object, int)  # Sweep, Recording of all its steps, the cell that was asked for

    def __init__(self, base: Callable[[], SampleRequest | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = base
        self._info: ModelInfo | None = None
        self._sweep: Sweep | None = None
        self._cells: tuple[dict[str, Any], ...] = ()
        self._images: np.ndarray | None = None
        self._recording: Recording | None = None  # of a sweep that was one sampling
        self._missing: set[int] = set()
        self._running = False
        self.across = AxisRow("sweep.across", tr("Across"), optional=False, count=6)
        self.down = AxisRow("sweep.down", tr("Down"), optional=True, count=4)
        self.grid = ImageGrid(self)
        self.grid.setObjectName("sweep.grid")
        self.grid.setAccessibleName(tr("Images of the sweep"))
        self.grid.set_placeholder(_EMPTY)
        self.grid.set_descriptions(self._describe)
        self.grid.set_captions(True)
        self.run = QPushButton(icon("sample", "accent_text"), tr("Run sweep"), self)
        self.run.setObjectName("sweep.run")
        self.run.setAccessibleName(tr("Run sweep"))
        self.run.setToolTip(
            tr("Draw every cell, all from the same seed. It waits its turn while something else is drawn.")
        )
        self.run.setProperty("primary", True)
        self.stop = QPushButton(icon("stop"), tr("Stop"), self)
        self.stop.setObjectName("sweep.stop")
        self.stop.setAccessibleName(tr("Stop the sweep"))
        self.stop.setToolTip(tr("End the sweep; the images that are there are kept."))
        self.save = QPushButton(icon("save"), tr("Save…"), self)
        self.save.setObjectName("sweep.save")
        self.save.setAccessibleName(tr("Save the sweep"))
        self.save.setToolTip(tr("Save the table with its titles as one PNG."))
        self.look = QPushButton(icon("layers"), tr("Steps"), self)
        self.look.setObjectName("sweep.look")
        self.look.setAccessibleName(tr("Look at the steps"))
        self.look.setToolTip(
            tr(
                "Go to the Images page with the whole table, and through every step of it. Steps and eta make "
                "samplings of their own, which are not recorded. (Double click on an image)"
            )
        )
        self.note = QLabel(self)
        self.note.setObjectName("sweep.note")
        self.note.setAccessibleName(tr("About the sweep"))
        self.note.setProperty("role", "caption")
        self.note.setWordWrap(True)
        self._lay_out()
        self.run.clicked.connect(self.start)
        self.stop.clicked.connect(self.cancel_requested)
        self.save.clicked.connect(self._on_save)
        self.look.clicked.connect(lambda: self._on_look(self.grid.current))
        self.grid.activated.connect(self._on_look)
        for row in (self.across, self.down):
            row.edited.connect(self._tell)
        self._enable()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addStretch(1)
        buttons.addWidget(self.look)
        buttons.addWidget(self.save)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.run)
        top = QWidget(self)
        top.setObjectName("sweep.top")
        inner = QVBoxLayout(top)
        inner.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        inner.setSpacing(SPACE.xs)
        inner.addWidget(self.across)
        inner.addWidget(self.down)
        inner.addLayout(buttons)
        inner.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self.grid, 1)
        self.setTabOrder(self.down, self.run)

    # ---- what is chosen ----------------------------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """Whether images of the sweep are still to come."""
        return self._running

    @property
    def sweep(self) -> Sweep | None:
        """The sweep that is shown."""
        return self._sweep

    @property
    def images(self) -> np.ndarray | None:
        """(N, H, W, C) uint8: what is shown, cell by cell; None before the first image has come."""
        return self._images

    def set_model(self, info: ModelInfo | None) -> None:
        """What the axes can be follows from the model."""
        first = self._info is None
        self._info = info
        if info is not None:
            for row in (self.across, self.down):
                row.set_attributes(info.config.attributes, info.config.schedule.timesteps)
            if first:
                names = info.config.attributes
                self.down.choose(Quantity.SEED)
                if names:
                    self.across.choose(Quantity.ATTRIBUTE, names[min(1, len(names) - 1)])
        self._enable()
        self._tell()

    def set_seed(self, seed: int) -> None:
        """The seed in the Sampler dock, where an axis of seeds begins."""
        for row in (self.across, self.down):
            row.set_seed(seed)

    def start(self) -> None:
        """Ask for the sweep, or say why it cannot be drawn."""
        if self._running or self._info is None:
            return
        try:
            sweep = self._wanted()
        except SweepError as error:
            self._say(str(error), "error")
            return
        if sweep is not None:
            self.run_requested.emit(sweep)

    def _wanted(self) -> Sweep | None:
        across, base = self.across.axis, self._base()
        if across is None or base is None or self._info is None:
            return None
        sweep = Sweep(base, across, self.down.axis)
        sweep.check(self._info.config.schedule.timesteps)
        return sweep

    def state(self) -> dict[str, Any]:
        """What is remembered until next time."""
        return {"across": self.across.state(), "down": self.down.state()}

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what ``state`` gave."""
        self.across.restore(state.get("across", {}))
        self.down.restore(state.get("down", {}))

    # ---- what comes --------------------------------------------------------------------------------------------------

    def show_started(self, sweep: Sweep) -> None:
        """The sweep is on its way."""
        self._sweep, self._cells = sweep, sweep.cells()
        self._images, self._recording, self._missing = None, None, set(range(sweep.count))
        self._running = True
        self.grid.set_placeholder(tr("Waiting for the first image…"))
        self.grid.clear()
        self._enable()
        samplings = len(sweep.parts())
        self._say(
            trn("{count} images, in {n} sampling", "{count} images, in {n} samplings", samplings, count=sweep.count),
            "caption",
        )

    def show_step(self, step: int, steps: int) -> None:
        """How far the sampling of the moment is."""
        if self._sweep is not None and self._running:
            done = self._sweep.count - len(self._missing)
            self._say(
                tr(
                    "{done} of {count} images · step {step} of {steps}",
                    done=done,
                    count=self._sweep.count,
                    step=step,
                    steps=steps,
                ),
                "caption",
            )

    def show_part(self, part: Part, images: np.ndarray, recording: Recording) -> None:
        """Images of the sweep. images: (M, H, W, C) uint8, one for each of the part's cells, of the recording."""
        if self._sweep is None:
            return
        if len(part.cells) == self._sweep.count:
            self._recording = recording
        if self._images is None:
            self._images = np.full((self._sweep.count, *images.shape[1:]), _NOT_YET, np.uint8)
        self._images[list(part.cells)] = images
        self._missing.difference_update(part.cells)
        rows = [Row(title, self._sweep.across.count) for title in self._sweep.rows]
        self.grid.set_images(self._images, rows, self._sweep.columns)
        self._enable()

    def show_ended(self, text: str) -> None:
        """No more images come; ``text`` says how it ended."""
        self._running = False
        if self._images is None:
            self.grid.set_placeholder(_EMPTY)
        self._enable()
        self._say(text, "caption")

    def recipe(self, index: int) -> SampleRequest | None:
        """The request that draws a cell again, alone."""
        if self._sweep is None:
            return None
        for part in self._sweep.parts():
            if index in part.cells:
                return part.request.only(part.cells.index(index))
        return None

    # ---- telling -----------------------------------------------------------------------------------------------------

    def _describe(self, index: int) -> str:
        if self._sweep is None or index >= len(self._cells):
            return ""
        cell = self._cells[index]
        where = self._sweep.columns[index % self._sweep.across.count]
        if self._sweep.down is not None:
            where = f"{self._sweep.rows[index // self._sweep.across.count]} · {where}"
        swept = Quantity.SEED in {axis.quantity for axis in (self._sweep.across, self._sweep.down) if axis}
        seed = "" if swept else tr("seed {seed}", seed=cell["seed"]) + " · "
        return f"{where}\n{seed}{context_text(cell['context'])}"

    def _enable(self) -> None:
        self.run.setVisible(not self._running)
        self.stop.setVisible(self._running)
        self.run.setEnabled(self._info is not None)
        self.look.setEnabled(self._recording is not None)
        self.save.setEnabled(self._images is not None and not self._missing)
        for row in (self.across, self.down):
            row.setEnabled(not self._running)

    def _tell(self) -> None:
        """How many images it would be, or what is in the way."""
        if self._running or self._info is None:
            return
        try:
            sweep = self._wanted()
        except SweepError as error:
            self._say(str(error), "warning")
        else:
            self._say(_wanted_text(sweep) if sweep else "", "caption")

    def refresh(self) -> None:
        """The Sampler dock or the palette says something else."""
        self._tell()

    def _say(self, text: str, role: str) -> None:
        self.note.setText(text)
        if self.note.property("role") != role:
            self.note.setProperty("role", role)
            self.note.style().unpolish(self.note)
            self.note.style().polish(self.note)

    def _on_look(self, index: int) -> None:
        if self._sweep is not None and self._recording is not None:
            self.look_requested.emit(self._sweep, self._recording, index)

    def _on_save(self) -> None:
        if self._sweep is not None and self._images is not None:
            self.save_requested.emit(self._sweep, self._images)


def axes_text(across: Axis, down: Axis | None) -> str:
    """Both axes for a list: ``sweep of hero and seed``."""
    return tr("sweep of {axes}", axes=listed([axis.name for axis in (across, down) if axis]))


def _wanted_text(sweep: Sweep) -> str:
    """What a sweep would be."""
    values = {"seed": sweep.base.seeds[0], "samplings": len(sweep.parts())}
    if values["samplings"] > 1:
        return trn(
            "{n} image from seed {seed} in {samplings} samplings",
            "{n} images from seed {seed} in {samplings} samplings",
            sweep.count,
            **values,
        )
    return trn("{n} image from seed {seed}", "{n} images from seed {seed}", sweep.count, **values)
