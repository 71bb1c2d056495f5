"""Live in the Sample workspace: what steers, what is then drawn, and where it is shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.live_steering import MOST_IMAGES, LiveSteering, LiveWish
from ddpm_studio.app.panels.sample_footer import seconds_text
from ddpm_studio.app.recordings import Recording
from ddpm_studio.language import tr, trn

if TYPE_CHECKING:
    from ddpm_studio.app.panels.sample_panel import SampleWorkspace

_KEPT_AFTER_MS = 3000  # what was drawn live, and is looked at for so long, goes into the history


class SampleLive(QObject):
    """The context palette, guidance and the seed steer while ``on``, as long as the Images page is in front."""

    def __init__(self, bridge: Bridge, work: "SampleWorkspace") -> None:
        super().__init__(work)
        self._work = work
        self.steering = LiveSteering(bridge, self._wish, self)
        self._settled = QTimer(self)  # what was drawn live is being looked at
        self._settled.setSingleShot(True)
        self._settled.setInterval(_KEPT_AFTER_MS)
        self._settled.timeout.connect(self._keep)
        for switch in self._switches:
            switch.toggled.connect(self.switch)
        work.form.guidance.changed.connect(lambda _: self.steered())
        work.form.seed.valueChanged.connect(lambda _: self.steered())
        work.images.changed.connect(self._settled.stop)
        self.steering.drafting.connect(lambda: work.thumbnails.hold(True))
        self.steering.drafted.connect(self._on_drafted)
        self.steering.refining.connect(
            lambda step, of: work.footer.show_live(tr("Live · step {step} of {of}", step=step, of=of))
        )
        self.steering.refined.connect(self._on_refined)
        self.steering.lost.connect(self._on_lost)

    @property
    def _switches(self):
        return self._work.footer.live, self._work.palette_panel.live

    @property
    def on(self) -> bool:
        """Whether it is redrawn while the person steers."""
        return self._switches[0].isChecked()

    def switch(self, on: bool) -> None:
        """Redraw while the person steers, or not."""
        for box in self._switches:
            if box.isChecked() != on:
                box.setChecked(on)
        if not on:
            self.stop()

    def stop(self) -> None:
        """Drop what is being drawn live."""
        self.steering.stop()
        self._free_thumbnails()

    def steered(self) -> None:
        """A control that steers was moved."""
        work = self._work
        if work.is_quiet or work.form.info is None:
            return
        if work.pages.page == "draw":
            work.draw.side.edited.emit()  # the drawing board has a live switch of its own
        if not self.on or work.pages.page != "images":
            return
        if work.images.in_the_middle:
            # There the person is about to branch, and what is looked at stays
            work.footer.show_live(tr("Live waits at a step: branch from it, or go on to the image."))
            return
        self.steering.moved()

    def _wish(self) -> LiveWish | None:
        work = self._work
        info = work.form.info
        if info is None or not self.on:
            return None
        wanted = work.plan(min(MOST_IMAGES, int(work.form.count.value)))
        request = work.form.request(wanted)
        rows = wanted.rows_of(len(request.seeds))
        return LiveWish(request, info.config.schedule.timesteps, rows, work.form.advanced.budget_bytes)

    def _on_drafted(self, recording: Recording, wish: LiveWish) -> None:
        self._work.images.show_draft(recording, wish.rows)
        took = seconds_text(recording.ended.seconds)
        self._work.footer.show_live(
            trn("Draft · {n} step · {time}", "Draft · {n} steps · {time}", recording.steps, time=took)
        )

    def _on_refined(self, recording: Recording, wish: LiveWish) -> None:
        self._free_thumbnails()
        self._work.images.begin(recording, wish.rows, wish.request)
        self._work.footer.show_ended(recording.ended)
        self._settled.start()

    def _on_lost(self, why: str) -> None:
        self._free_thumbnails()
        self._work.footer.show_live(tr("Not drawn: {why}", why=why))

    def _free_thumbnails(self) -> None:
        self._work.thumbnails.hold(self._work.queue.current is not None)

    def _keep(self) -> None:
        """What was drawn live and is looked at for a while is worth keeping."""
        if self._work.images.recording is not None:
            self._work.runs.keep(self._work.images.recording)
