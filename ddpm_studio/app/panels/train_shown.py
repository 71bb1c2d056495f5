"""The run that the Train workspace shows: what its folder holds of its past, and what is told while it is trained."""

from pathlib import Path

from PySide6.QtCore import QObject

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.train_figures import TrainFigures, newest_norm
from ddpm_studio.app.panels.train_view import TrainView
from ddpm_studio.app.past_run import PastReader, PastRun
from ddpm_studio.engine import protocol
from ddpm_studio.language import tr

NEWEST_STEPS = 100  # their mean is a past run's loss


class ShownRun(QObject):
    """Fills the plot, the film and the numbers. ``run`` is the folder whose they are.

    A past is read on a thread of its own. What is told of a training meanwhile waits until it is there, so that the
    curve is never out of order.
    """

    def __init__(
        self, bridge: Bridge, view: TrainView, figures: TrainFigures, notes: Notes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.view, self.figures, self._notes = view, figures, notes
        self.run: Path | None = None
        self._waiting: list[protocol.Event] = []
        self._reader = PastReader(self)
        self._reader.read.connect(lambda found: self._show(found[0]))
        bridge.training_started.connect(self._begin)
        bridge.training_progress.connect(self._take)
        bridge.preview_drawn.connect(self._take)
        bridge.checkpoint_saved.connect(self._take)

    @property
    def reading(self) -> bool:
        """Whether the past is still being read."""
        return self._reader.busy

    def show_nothing(self, run: Path) -> None:
        """A run that is new."""
        self._reader.drop()
        self.run = run
        self._waiting.clear()
        self.view.clear()
        self.figures.clear()

    def show_past(self, run: Path) -> None:
        """The curve, the checkpoints and the film that the run's folder holds, as soon as they are read."""
        self.show_nothing(run)
        self._reader.ask([run])

    def end(self) -> None:
        """Read no more."""
        self._reader.end()

    def _begin(self, event: protocol.TrainingStarted) -> None:
        if event.run == self.run and self.view.plot.newest > event.images_seen:
            self.show_past(event.run)  # steps that a crash has lost; the run's folder knows which
        self._take(event)

    def _take(self, event: protocol.Event) -> None:
        if event.run != self.run:
            return
        if self.reading:
            self._waiting.append(event)
        else:
            self._tell(event)

    def _tell(self, event: protocol.Event) -> None:
        match event:
            case protocol.TrainingStarted():
                self.view.explain(event.config)
                self.figures.show_started(event)
            case protocol.TrainingProgress():
                self.view.show_progress(event)
                self.figures.show_progress(event)
            case protocol.PreviewDrawn():
                self.view.film.add(event.images_seen, event.images)
            case protocol.CheckpointSaved():
                self.view.plot.mark_checkpoint(event.images_seen)

    def _show(self, past: PastRun) -> None:
        if past.path != self.run:
            return
        if past.fault:
            name = tr("Not all of '{name}' can be shown", name=past.path.name)
            self._notes.say(name, past.fault, tr("It can be used all the same."), kind="warning")
        waiting, self._waiting = self._waiting, []
        steps = [int(event.images_seen[0]) for event in waiting if isinstance(event, protocol.TrainingProgress)]
        drawn = {event.images_seen for event in waiting if isinstance(event, protocol.PreviewDrawn)}
        if past.config is not None:
            self.view.explain(past.config)
        self.view.show_metrics(past.metrics, past.bands, past.checkpoints, until=min(steps, default=None))
        self.view.film.show_all([pair for pair in past.previews if pair[0] not in drawn])
        loss, seconds = past.metrics["loss"], past.metrics["seconds"]
        validation = self.view.plot.validation
        self.figures.show_past(
            max(past.checkpoints, default=0),
            float(seconds[-1]) if len(seconds) else None,
            float(loss[-NEWEST_STEPS:].mean()) if len(loss) else None,
            validation[-1][1] if validation else None,
            newest_norm(past.metrics["gradient_norm"]),
        )
        for event in waiting:
            self._tell(event)
