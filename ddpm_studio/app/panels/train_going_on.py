"""Going on with a run: to the end that was planned, or for longer."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.run_queue_panel import limit_text
from ddpm_studio.engine import protocol
from ddpm_studio.language import tr
from ddpm_studio.training.config import UNLIMITED_IMAGES, TrainConfig
from ddpm_studio.training.run_folder import RunError, read_config
from ddpm_studio.training.run_keeping import check_idle
from ddpm_studio.training.run_summary import RunSummary, done_share

if TYPE_CHECKING:
    from ddpm_studio.app.panels.train_panel import TrainWorkspace

LONGER = (  # text, seconds, images
    (tr("5 minutes"), 300.0, 0),
    (tr("30 minutes"), 1800.0, 0),
    (tr("100,000 images"), 0.0, 100_000),
)


class GoingOn(QObject):
    """Of the run that is selected in the table. While another one is trained, it waits in the queue."""

    def __init__(self, train: "TrainWorkspace", notes: Notes) -> None:
        super().__init__(train)
        self._train = train
        self._notes = notes
        menu = QMenu(train.runs.longer)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        train.runs.longer.setMenu(menu)
        train.runs.resume.clicked.connect(self.resume)

    def can_resume(self) -> bool:
        """Whether the selected run can go on to its planned end."""
        return self.can_continue() and not self._train.runs.current.complete

    def can_continue(self) -> bool:
        """Whether the selected run has something to go on from, and nobody trains it."""
        run = self._train.runs.current
        if run is None or run.images_seen == 0 or run.path == self._train.running or run.state == "training":
            return False
        return not self._train.queueing.waits(run.path)

    def resume(self) -> None:
        """Go on with the selected run to its planned end."""
        if self.can_resume():
            run = self._train.runs.current
            self._go_on(run.path, run.config)

    def resume_run(self, path: Path) -> None:
        """Go on with the run in ``path`` from its last checkpoint to its planned end."""
        try:
            self._go_on(path, read_config(path))
        except RunError as error:
            self._notes.say(
                tr("'{name}' cannot be resumed", name=path.name), str(error), tr("Start a new run."), kind="error"
            )

    def continue_as_form(self) -> None:
        """Train the selected run for as long again as the form says."""
        if self.can_continue():
            run = self._train.runs.current
            self._continue(run, self._train.form.limits(run.seconds, run.images_seen))

    def continue_for(self, seconds: float, images: int) -> None:
        """Train the selected run for so much longer; one of the two is 0."""
        if self.can_continue():
            run = self._train.runs.current
            longer: dict[str, Any] = {"images": run.images_seen + images, "seconds": None}
            if seconds:
                longer = {"images": UNLIMITED_IMAGES, "seconds": run.seconds + seconds}
            self._continue(run, longer)

    def _continue(self, run: RunSummary, limits: dict[str, Any]) -> None:
        config = TrainConfig.model_validate({**run.config.model_dump(), **limits})
        if self._go_on(run.path, config) and config.lr_decay == "linear":
            left = 1 - done_share(config, run.images_seen, run.seconds)
            self._notes.say(
                tr("'{name}' is trained to {limit} in all", name=run.name, limit=limit_text(config)),
                tr(
                    "Its learning rate goes on at {left:.0%} of the highest, as if this had been planned from the "
                    "start, and decays to zero at the new end.",
                    left=left,
                ),
            )

    def _go_on(self, path: Path, config: TrainConfig) -> bool:
        train = self._train
        try:
            check_idle(path, tr("resumed"))
        except RunError as error:
            self._notes.say(tr("'{name}' was not resumed", name=path.name), str(error), kind="warning")
            return False
        if train.running is None:
            train.begin(protocol.StartTraining(config, path, resume=True))
        else:
            train.queueing.enqueue_longer(path, config)
            train.view.say(tr("'{name}' waits in the queue: it goes on when its turn comes", name=path.name))
        return True

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        as_form = menu.addAction(
            tr("As long as the form says: {length}", length=self._train.form.length_text),
            self.continue_as_form,
        )
        as_form.setToolTip(tr("The value beside “How long”"))
        menu.addSeparator()
        for text, seconds, images in LONGER:
            menu.addAction(text, lambda seconds=seconds, images=images: self.continue_for(seconds, images))
