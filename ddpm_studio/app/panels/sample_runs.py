"""From the queue to the pages: each sampling that was asked for is shown where it belongs, and kept in the history."""

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.generation import Generation, Purpose
from ddpm_studio.app.history_keeper import HistoryKeeper
from ddpm_studio.app.panels.draw_panel import DrawPanel
from ddpm_studio.app.panels.images_page import ImagesPage
from ddpm_studio.app.panels.sample_footer import SampleFooter
from ddpm_studio.app.panels.sweep_panel import SweepPanel, axes_text
from ddpm_studio.app.recordings import Recording
from ddpm_studio.app.sampling_queue import QueueItem, SamplingQueue
from ddpm_studio.app.sweep import Sweep
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.engine.protocol import SampleEnded, SampleStarted, SampleSteps
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import SampleRequest


class SampleRuns(QObject):
    """Follows the queue. budget: the memory that the steps of one sampling may take, when it is asked for."""

    busy_changed = Signal(bool)  # whether something that was asked for is being drawn

    def __init__(
        self,
        queue: SamplingQueue,
        images: ImagesPage,
        draw: DrawPanel,
        sweep: SweepPanel,
        footer: SampleFooter,
        keeper: HistoryKeeper,
        budget: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._queue, self._keeper, self._budget = queue, keeper, budget
        self._images, self._draw, self._sweep, self._footer = images, draw, sweep, footer
        self._busy = False
        queue.item_started.connect(self._on_started)
        queue.item_steps.connect(self._on_steps)
        queue.item_ended.connect(self._on_ended)
        queue.item_lost.connect(self._on_lost)
        queue.item_returned.connect(self._on_returned)
        queue.changed.connect(self._on_changed)

    # ---- asking ------------------------------------------------------------------------------------------------------

    def ask(
        self, request: SampleRequest, generation: Generation, label: str = "", record: bool = True, **fields: Any
    ) -> QueueItem:
        """Draw ``request`` when its turn comes. fields: further ones of ``protocol.Sample``."""
        return self._queue.add(request, record, label, generation, budget_bytes=self._budget(), **fields)

    def ask_sweep(self, sweep: Sweep) -> None:
        """Draw all parts of a sweep. One that is a single sampling is recorded, so that its steps can be looked at."""
        parts = sweep.parts()
        self._sweep.show_started(sweep)
        rows = tuple(Row(title, sweep.across.count) for title in sweep.rows)
        for part in parts:
            generation = Generation(Purpose.SWEEP, rows, sweep.base, part=part)
            self.ask(part.request, generation, axes_text(sweep.across, sweep.down), record=len(parts) == 1)

    def cancel_sweep(self) -> None:
        """End the sweep; what has come is kept."""
        for item in reversed(self._queue.items):
            if item.tag is not None and item.tag.purpose is Purpose.SWEEP:
                self._queue.cancel(item)

    def _sweep_goes_on(self) -> bool:
        return any(item.tag is not None and item.tag.purpose is Purpose.SWEEP for item in self._queue.items)

    # ---- answers -----------------------------------------------------------------------------------------------------

    def _on_started(self, item: QueueItem, event: SampleStarted) -> None:
        found: Generation = item.tag
        found.recording = Recording(event, item.record)
        self._footer.show_step(0, found.recording.steps)
        if found.purpose is Purpose.SWEEP:
            return
        if found.purpose is Purpose.BRANCH:
            found.node = self._images.begin_branch(found.wish, found.recording)
        elif found.purpose is Purpose.REDRAW and found.node in self._images.tree:
            self._images.tree.attach(found.node, found.recording)
            self._images.show_trajectory(found.node)
        else:
            found.node = self._images.begin(found.recording, found.rows, found.formed)

    def _on_steps(self, item: QueueItem, event: SampleSteps) -> None:
        found: Generation = item.tag
        if found.recording is None:
            return
        found.recording.add(event)
        self._footer.show_step(found.recording.newest, found.recording.steps)
        if found.purpose is Purpose.SWEEP:
            self._sweep.show_step(found.recording.newest, found.recording.steps)
        elif found.node is not None:
            self._images.grown(found.node)

    def _on_ended(self, item: QueueItem, event: SampleEnded) -> None:
        found: Generation = item.tag
        self._footer.show_ended(event)
        if found.recording is None:  # it was cancelled before it began
            self._end_sweep(found)
            return
        found.recording.finish(event)
        if found.node is not None:
            self._images.grown(found.node)
        self.keep(found.recording)
        if found.purpose is Purpose.DRAWING and not event.cancelled:
            self._draw.show_results(event.images)
        if found.purpose is Purpose.SWEEP and not event.cancelled:
            self._sweep.show_part(found.part, event.images, found.recording)
        self._end_sweep(found)

    def _on_lost(self, item: QueueItem, why: str) -> None:
        if item.sent:  # the others were taken out before their turn
            self._footer.show_idle(tr("Not finished: {why}", why=why))
        self._show_what_came(item.tag)
        self._end_sweep(item.tag)

    def _on_returned(self, item: QueueItem, why: str) -> None:
        self._footer.show_idle(tr("Not finished: {why}", why=why))
        self._show_what_came(item.tag)

    def _show_what_came(self, found: Generation) -> None:
        if found.node is not None:
            self._images.grown(found.node)

    def _end_sweep(self, found: Generation) -> None:
        if found.purpose is Purpose.SWEEP and self._sweep.running and not self._sweep_goes_on():
            self._sweep.show_ended(self._footer.result.text())

    def _on_changed(self) -> None:
        current = self._queue.current
        waiting = len(self._queue) - self._queue.held - (current is not None)
        self._footer.show_queue(waiting, self._queue.held)
        if current is not None and not self._footer.running:
            self._footer.show_running()
        elif current is None and self._footer.running:
            self._footer.show_idle(self._footer.result.text())
        if (current is not None) != self._busy:
            self._busy = current is not None
            self.busy_changed.emit(self._busy)

    # ---- history -----------------------------------------------------------------------------------------------------

    def keep(self, recording: Recording) -> None:
        """Keep a finished sampling in the history; of one that was cancelled what came, if it came to anything."""
        ended = recording.ended
        if ended is None or (ended.cancelled and recording.newest <= 0) or not np.size(ended.images):
            return
        contexts = None
        if recording.request.contexts == "data":
            contexts = tuple(recording.context(index) for index in range(recording.count))
        self._keeper.keep(recording.request, ended.images, ended.seconds, ended.nfe, ended.cancelled, contexts)
