"""How runs go into the queue of the Train workspace, and out of it into training."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.run_queue_panel import RunQueuePanel
from ddpm_studio.app.run_queue import RunQueue
from ddpm_studio.engine import protocol
from ddpm_studio.language import tr, trn
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.run_queue import QueuedRun

if TYPE_CHECKING:
    from ddpm_studio.app.panels.train_panel import TrainWorkspace


class Queueing(QObject):
    """The next run begins when one is finished or has failed. One that was stopped holds the queue, and a note asks."""

    def __init__(self, train: "TrainWorkspace", queue: RunQueue, home: Path, notes: Notes) -> None:
        super().__init__(train)
        self._train = train
        self._queue = queue
        self._home = home
        self._notes = notes
        self.panel = RunQueuePanel(queue)
        self.panel.edit_asked.connect(self._edit)
        self.panel.go_asked.connect(self.go_on)
        queue.troubled.connect(lambda why: self._notes.say(tr("The queue was not saved"), why, kind="error"))
        QTimer.singleShot(0, self, self._say_what_waits)

    def enqueue(self) -> None:
        """Have the run wait, as the form says now."""
        form = self._train.form
        if form.valid:
            self._queue.add(QueuedRun(name=form.run.name, config=form.config()))
            form.rename()

    def enqueue_longer(self, path: Path, config: TrainConfig) -> None:
        """Have a run that is there wait until it can go on."""
        self._queue.add(QueuedRun(name=path.name, config=config, resume=True))

    def waits(self, path: Path) -> bool:
        """Whether the run in this folder waits to go on."""
        return any(run.resume and run.name == path.name for run in self._queue.runs)

    def go_on(self) -> None:
        """Train what waits, one after the other."""
        self._queue.hold(False)
        if self._train.running is None:
            self._begin_next()

    def hold(self) -> None:
        """Begin none by itself, where any waits."""
        if self._queue.runs:
            self._queue.hold(True)

    def after(self, event: protocol.TrainingEnded) -> None:
        """A training has ended: begin the next, or say why not."""
        waiting = len(self._queue.runs)
        if not waiting:
            return
        if event.reason == "stopped":
            self.hold()
            go_on = (tr("Go on with the queue"), self.go_on)
            what = tr("The queue is held: '{name}' was stopped", name=event.run.name)
            self._notes.say(what, tr("{count} waiting.", count=waiting), actions=[go_on])
        elif not self._queue.held:
            if event.reason == "failed":
                what = tr("The queue goes on with '{name}'", name=self._queue.runs[0].name)
                self._notes.say(
                    what, tr("'{name}' failed; its own note says why.", name=event.run.name), kind="warning"
                )
            self._begin_next()

    def removed(self, gone: list[Path]) -> None:
        """These folders are not there any more: what was to go on in them is left out."""
        for run in self._queue.runs:
            if run.resume and self._home / "runs" / run.name in gone:
                self._queue.remove(run.key)

    def _begin_next(self) -> None:
        queued = self._queue.take()
        if queued is not None:
            run = self._home / "runs" / queued.name
            self._train.begin(protocol.StartTraining(queued.config, run, queued.resume))

    def _edit(self, key: str) -> None:
        place, queued = self._queue.place(key), self._queue.run_of(key)
        if queued is None or queued.resume:
            return
        self._queue.remove(key)
        self._train.form.take(queued.config, queued.name)

        def put_back() -> None:
            if self._queue.place(key) < 0:
                self._queue.add(queued, place)

        why = tr("Add it to the queue again when it is right.")
        self._notes.say(tr("'{name}' is in the form", name=queued.name), why, actions=[(tr("Put it back"), put_back)])

    def _say_what_waits(self) -> None:
        if self._queue.trouble:
            what = tr("The queue of runs could not be read whole")
            self._notes.say(what, self._queue.trouble, tr("Add what is missing again."), kind="warning")
        if count := len(self._queue.runs):
            what = trn("A run waits in the queue", "{n} runs wait in the queue", count)
            start = (tr("Start the queue"), self.go_on)
            self._notes.say(what, tr("It was kept when the window was closed."), actions=[start])
