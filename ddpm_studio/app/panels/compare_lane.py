"""One lane of the Compare workspace: its setup, its images, what they cost, and how good they are."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QToolButton, QVBoxLayout, QWidget
from superqt import QElidingLabel

from ddpm_studio.app.batch_job import BatchDrawn, asked_of
from ddpm_studio.app.panels.lane_form import LaneForm
from ddpm_studio.app.panels.lane_quality import LaneQuality
from ddpm_studio.app.panels.sample_footer import seconds_text, short_time
from ddpm_studio.app.recordings import context_text
from ddpm_studio.app.sample_plan import SamplePlan
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.app.widgets.pixels import image_pixels
from ddpm_studio.engine.protocol import SampleEnded, SamplesJudged, SampleStarted, SampleSteps
from ddpm_studio.evaluation.comparison import Drawn, caution, speed_against
from ddpm_studio.evaluation.figures import Quality
from ddpm_studio.language import tr
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.sampling.request import SampleRequest


class CompareLane(QFrame):
    """Draws nothing by itself: the comparison asks for ``request``, and hands over the events that answer it.

    images: (N, H, W, C) uint8, those shown; pool and asked: all that were drawn from the same setup, with their
    contexts, from which the figures come.
    """

    edited = Signal()
    remove = Signal()
    choose_images = Signal()

    def __init__(self, number: int, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.number = number
        self.quality: Quality | None = None
        self.images: np.ndarray | None = None
        self.pool: np.ndarray | None = None
        self.asked: np.ndarray | None = None
        # Of what is shown, whatever was edited since
        self.drawn_title = ""
        self._drawn_config: ModelConfig | None = None
        self._started: SampleStarted | None = None
        self._ended: SampleEnded | None = None
        self._rows: tuple[Row, ...] = ()
        self._make_widgets(f"compare.lane{number}", home)
        self._lay_out()
        self.form.edited.connect(self._on_edit)
        self._on_edit()

    def _make_widgets(self, name: str, home: Path) -> None:
        self.title = QElidingLabel("", self)
        self.title.setObjectName(f"{name}.title")
        self.title.setProperty("role", "heading")
        self.close_button = QToolButton(self)
        self.close_button.setObjectName(f"{name}.remove")
        self.close_button.setAccessibleName(tr("Remove lane {number}", number=self.number))
        self.close_button.setToolTip(tr("Remove this lane."))
        self.close_button.setIcon(icon("close"))
        self.close_button.setProperty("flat", True)
        self.close_button.clicked.connect(self.remove)
        self.form = LaneForm(name, self.number, home, self)
        self.grid = ImageGrid(self)
        self.grid.setObjectName(f"{name}.grid")
        self.grid.setAccessibleName(tr("Images of lane {number}", number=self.number))
        self.grid.set_descriptions(self._describe)
        self.progress = QProgressBar(self)
        self.progress.setObjectName(f"{name}.progress")
        self.progress.setAccessibleName(tr("Progress of lane {number}", number=self.number))
        self.progress.setTextVisible(False)
        self.speed = QElidingLabel("", self)
        self.speed.setObjectName(f"{name}.speed")
        self.speed.setProperty("role", "figure")
        self.figures = QElidingLabel("", self)
        self.figures.setObjectName(f"{name}.figures")
        self.figures.setAccessibleName(tr("Figures of lane {number}", number=self.number))
        self.figures.setProperty("role", "caption")
        self.figures.setToolTip(tr("Network evaluations per image (NFE), and time per image."))
        self.quality_view = LaneQuality(name, self.number, self)
        self.quality_view.choose_images.connect(self.choose_images)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.s, SPACE.xs, SPACE.s, SPACE.s)
        column.setSpacing(SPACE.xs)
        column.addLayout(head)
        column.addWidget(self.form)
        column.addWidget(self.grid, 1)
        column.addWidget(self.progress)
        column.addWidget(self.speed)
        column.addWidget(self.figures)
        column.addWidget(self.quality_view)

    def _on_edit(self) -> None:
        self.title.setText(self.form.title)
        self.title.setToolTip(self.form.title)
        if self.images is None:
            self.grid.set_placeholder(self.form.problem or tr("Run to draw this lane."))
        self.edited.emit()

    # ---- what is known -----------------------------------------------------------------------------------------------

    @property
    def result(self) -> Drawn | None:
        """What was drawn, at what cost and how good; None before that, and where it was cancelled."""
        if self._ended is None or self._ended.cancelled:
            return None
        return Drawn(self.drawn_title, self._ended.seconds, self._ended.nfe, self.quality)

    @property
    def drawn_request(self) -> SampleRequest | None:
        """What drew the images that are shown."""
        return self._started.request if self._started is not None else None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The groups in which the images are shown."""
        return self._rows

    def recipe(self, index: int) -> SampleRequest | None:
        """The request that draws image ``index`` of this lane again, alone."""
        return self._started.request.only(index) if self._started else None

    # ---- drawing -----------------------------------------------------------------------------------------------------

    def wait(self, plan: SamplePlan) -> None:
        """A comparison has begun; this lane's turn is still to come."""
        self._started = self._ended = self.quality = self.images = self.pool = self.asked = None
        self.drawn_title, self._drawn_config = self.form.title, self.form.info.config
        self._rows = plan.rows if self.form.is_common else ()
        self.grid.clear()
        self.grid.set_placeholder(tr("Waits for its turn…"))
        self.progress.setRange(0, 1)
        self.progress.setValue(0)
        self.speed.setText("")
        self.figures.setText("")
        self.quality_view.clear()

    def on_started(self, event: SampleStarted) -> None:
        """The lane's sampling began."""
        self._started = event
        self.progress.setRange(0, len(event.timesteps) - 1)

    def on_steps(self, event: SampleSteps) -> None:
        """A step to be seen while it runs."""
        step = event.first + (len(event.xt) - 1) * event.every
        self.grid.set_images(image_pixels(event.xt[-1]), self._rows)
        self.progress.setValue(step)
        self.figures.setText(tr("Step {step} of {steps}", step=step, steps=self.progress.maximum()))

    def on_ended(self, event: SampleEnded, first: Drawn | None) -> None:
        """The lane's sampling ended. first: the first lane, to be compared with; None for the first lane."""
        self._ended = event
        self.images = self.pool = event.images
        self.asked = asked_of(self._started)
        self.grid.set_images(event.images, self._rows)
        self.progress.setValue(self.progress.maximum() if not event.cancelled else self.progress.value())
        per_image = short_time(event.seconds / max(1, len(event.images)))
        speed = seconds_text(event.seconds)
        other_work = first is not None and (first.nfe != event.nfe or self.form.several_models)
        if other_work and not event.cancelled:  # times of the same work differ by what else the computer does
            speed += f"  ·  {speed_against(first.seconds, event.seconds)}"
        self.speed.setText(speed)
        figures = tr("{nfe} NFE · {per_image} per image", nfe=event.nfe, per_image=per_image)
        self.figures.setText(tr("Cancelled · {figures}", figures=figures) if event.cancelled else figures)

    def stop_waiting(self, why: str) -> None:
        """The comparison ended before, or while, this lane was drawn."""
        if self.result is None:
            self.figures.setText(why)
            self.grid.set_placeholder(tr("Not drawn."))

    # ---- judging -----------------------------------------------------------------------------------------------------

    def on_more(self, share: float, count: int) -> None:
        """More images are being drawn, up to ``count`` in all: ``share`` of them are there."""
        self.progress.setRange(0, 1000)
        self.progress.setValue(round(1000 * share))
        self.quality_view.say(tr("Drawing {count} images to judge from…", count=count))

    def take_more(self, drawn: BatchDrawn) -> None:
        """More images of the same setup, which are judged together with those that are shown."""
        self.pool = np.concatenate([self.pool, drawn.images])
        self.asked = np.concatenate([self.asked, drawn.asked])

    def on_judging(self, text: str) -> None:
        """What is being done before there are figures, or why there are none."""
        self.progress.setRange(0, 1)
        self.progress.setValue(1)
        self.quality_view.say(text)

    def on_judged(self, event: SamplesJudged) -> None:
        """The figures, or why there are none."""
        self.quality = event.quality
        if event.quality is None:
            self.quality_view.show_missing(event.note)
            return
        said = caution(self.asked, self._drawn_config)
        self.quality_view.show_quality(event.quality, event.reference, event.note, said)

    def set_busy(self, busy: bool) -> None:
        """While a comparison runs the setup cannot be changed."""
        self.form.set_busy(busy)
        self.close_button.setEnabled(not busy)

    def _describe(self, index: int) -> str:
        started = self._started
        if started is None or index >= len(started.request.seeds):
            return ""
        context = None
        if started.given[index]:
            values = zip(started.attributes, started.contexts[index].tolist(), strict=True)
            context = {name: round(value, 4) for name, value in values if value > 0}
        return tr(
            "Image {place} · seed {seed}\n{context}",
            place=index + 1,
            seed=started.request.seeds[index],
            context=context_text(context),
        )
