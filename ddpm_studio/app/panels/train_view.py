"""The middle of the Train workspace: the curves above, the film beneath."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSlider,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from superqt import QElidingLabel, QFlowLayout

from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.app.widgets.band_plot import BandPlot, band_colours
from ddpm_studio.app.widgets.film import Film
from ddpm_studio.app.widgets.film_moments import FilmMoments
from ddpm_studio.app.widgets.loss_plot import LossPlot
from ddpm_studio.app.widgets.preview_view import PreviewView
from ddpm_studio.app.widgets.rate_plot import RatePlot
from ddpm_studio.app.widgets.segmented import Segmented
from ddpm_studio.engine import protocol
from ddpm_studio.language import tr
from ddpm_studio.training.bands import band_words
from ddpm_studio.training.config import TrainConfig

_PLOTS = (
    ("loss", tr("Loss"), tr("The loss of every step, smoothed, and that of images which are held out")),
    ("rate", tr("Gradient"), tr("The gradient's norm before it is clipped, and the learning rate")),
    ("bands", tr("By noise"), tr("The loss by how much noise there was: what is learned first, and what stays hard")),
)
_FILM_VIEWS = (
    ("film", tr("Film"), tr("All previews side by side: rows are seeds, time goes to the right")),
    (
        "moments",
        tr("Moments"),
        tr("One preview large, with a slider through the training; pin moments to compare them"),
    ),
)


class TrainView(QWidget):
    """The plots with their controls, the film, and a line that says what is going on.

    ``compare_asked`` tells images seen of moments whose checkpoints are to be compared.
    """

    compare_asked = Signal(object)  # tuple of int

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = LossPlot()
        self.rates = RatePlot()
        self.bands = BandPlot()
        self._plots = {"loss": self.plot, "rate": self.rates, "bands": self.bands}
        self.which = Segmented("train.plots", tr("Curves"), _PLOTS)
        self.film = Film()
        self.moments = FilmMoments(self.film)
        self.film_view = Segmented("train.film_view", tr("Previews as"), _FILM_VIEWS)
        self._clip: float | None = None
        self._status = QElidingLabel(tr("Choose images and a preset, then press Start."), objectName="train.status")
        self._status.setProperty("role", "heading")
        self._make_controls()
        self._view: PreviewView | None = None
        self._lay_out()
        self.smoothing.valueChanged.connect(self._smooth)
        self.which.changed.connect(self._show_plot)
        self.film_view.changed.connect(self._show_film)
        self.film.opened.connect(self._open_preview)
        self.moments.compare_asked.connect(self.compare_asked)
        Theme.instance().changed.connect(self._write_legend)
        for plot in (self.plot, self.bands):
            self.log.toggled.connect(plot.log_axis)
        for plot in self._plots.values():
            self.follow.clicked.connect(plot.follow)
            plot.followed.connect(self._show_following)
        self._smooth(self.smoothing.value())
        self._show_plot("loss")

    def _make_controls(self) -> None:
        self.smoothing = QSlider(
            Qt.Orientation.Horizontal, objectName="train.smoothing", minimum=0, maximum=100, value=40
        )
        self.smoothing.setFixedWidth(90)
        self.smoothing.setAccessibleName(tr("Smoothing"))
        self.smoothing.setToolTip(
            tr("How much the bold curves are smoothed: they are running means (EMA) of the steps")
        )
        self.log = QCheckBox(tr("Log", "logarithmic"), objectName="train.log_axis", checked=True)
        self.log.setAccessibleName(tr("Logarithmic axis"))
        self.log.setToolTip(tr("Logarithmic loss axis: shows the slow gains late in a training"))
        self.follow = QToolButton(objectName="train.follow", checkable=True, checked=True)
        self.follow.setIcon(icon("fit"))
        self.follow.setToolTip(
            tr("Keep the whole curve in view; drag or roll over the plot to look closer, double-click to return")
        )
        self.follow.setAccessibleName(tr("Follow the newest loss"))
        self._legend = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True, alignment=Qt.AlignmentFlag.AlignHCenter)

    def _lay_out(self) -> None:
        label = QLabel(tr("S&moothing"))
        label.setBuddy(self.smoothing)
        label.setProperty("role", "muted")
        controls = QWidget()
        row = QHBoxLayout(controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        for widget in (label, self.smoothing, self.log, self.follow):
            row.addWidget(widget)
        above = QFlowLayout()  # one line where there is room, else two
        above.setContentsMargins(SPACE.xs, SPACE.xs, SPACE.xs, 0)
        above.setHorizontalSpacing(SPACE.m)
        above.setVerticalSpacing(0)
        for widget in (self.which, controls):
            above.addWidget(widget)
        self._plot_pages, self._film_pages = QStackedWidget(), QStackedWidget()
        for plot in self._plots.values():
            plot.setMinimumHeight(110)
            self._plot_pages.addWidget(plot)
        for page in (self.film, self.moments):
            self._film_pages.addWidget(page)
        self._film_pages.setMinimumHeight(120)
        chosen = QFlowLayout()
        chosen.setContentsMargins(SPACE.xs, SPACE.xs, SPACE.xs, 0)
        chosen.setHorizontalSpacing(SPACE.m)
        chosen.setVerticalSpacing(0)
        for widget in (self.film_view, self.moments.tools):
            chosen.addWidget(widget)
        self.moments.tools.hide()
        self.splitter = QSplitter(Qt.Orientation.Vertical, objectName="train.splitter")
        self.splitter.addWidget(_Card(above, self._plot_pages, self._legend))
        self.splitter.addWidget(_Card(chosen, self._film_pages))
        self.splitter.setStretchFactor(0, 5)
        self.splitter.setStretchFactor(1, 6)
        self.splitter.setSizes([300, 400])  # in proportion: the film shows ten previews whole in a small window
        self.splitter.setHandleWidth(6)
        self.splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        outer.setSpacing(SPACE.s)
        outer.addWidget(self._status)
        outer.addWidget(self.splitter, 1)

    # ---- which curves, and how --------------------------------------------------------------------------------------

    def next_plot(self) -> None:
        """Show the next of the plots, after the last the first."""
        names = [name for name, _, _ in _PLOTS]
        self.which.choose(names[(names.index(self.which.value) + 1) % len(names)])

    def play_film(self) -> None:
        """Go through the previews one by one, or stop that."""
        self.film_view.choose("moments")
        self.moments.play.click()

    def follow_newest(self) -> None:
        """Keep all of the curves in view."""
        for plot in self._plots.values():
            plot.follow(True)

    def _show_plot(self, name: str) -> None:
        self._plot_pages.setCurrentWidget(self._plots[name])
        self.log.setEnabled(name != "rate")  # norms and rates go over powers of ten
        self._show_following()
        self._write_legend()

    def _show_following(self, _: bool = True) -> None:
        self.follow.setChecked(self._plots[self.which.value].following)

    def _show_film(self, name: str) -> None:
        self._film_pages.setCurrentWidget(self.film if name == "film" else self.moments)
        self.moments.tools.setVisible(name == "moments")

    def _write_legend(self) -> None:
        theme = Theme.instance()
        tokens = theme.tokens
        if self.which.value == "bands":
            boxes = "".join(f"<span style='color:{shade.name()}'>■</span>" for shade in band_colours(theme))
            scale = tr("almost image {boxes} almost noise", boxes=boxes)
            self._legend.setText(f"{tr('over images seen:')}&nbsp; {scale}")
            return
        clipped = tr("clipped at") if self._clip is None else tr("clipped at {norm:g}", norm=self._clip)
        parts = {
            "loss": (
                ("━", tokens.series[0], tr("smoothed")),
                ("─", tokens.muted, tr("each step")),
                ("●", tokens.series[1], tr("validation")),
                ("│", tokens.series[2], tr("checkpoint")),
            ),
            "rate": (
                ("━", tokens.series[3], tr("gradient norm")),
                ("╌", tokens.warning, clipped),
                ("━", tokens.series[2], tr("learning rate")),
            ),
        }[self.which.value]
        signs = (f"<span style='color:{colour}'><b>{sign}</b></span>&nbsp;{text}" for sign, colour, text in parts)
        self._legend.setText(f"{tr('over images seen:')}&nbsp; " + " &nbsp; ".join(signs))

    def _smooth(self, value: int) -> None:
        # even steps of the slider are even steps of the mean's length: 1 step to 1000
        smoothing = 0.0 if value == 0 else 1 - 10 ** (-3 * value / 100)
        self.plot.set_smoothing(smoothing)
        self.rates.set_smoothing(smoothing)
        # and 1 to 30 points of the bands, each of which is a mean already
        self.bands.set_smoothing(0.0 if value == 0 else 1 - 10 ** (-1.5 * value / 100))

    def _open_preview(self, index: int) -> None:
        if self._view is None:
            self._view = PreviewView(self.film, self)
        self._view.open_frame(index)

    # ---- what is shown ---------------------------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """One line: what is going on."""
        self._status.setText(text)

    def clear(self) -> None:
        """No run."""
        for plot in self._plots.values():
            plot.clear_run()
        self.film.clear()

    def explain(self, config: TrainConfig) -> None:
        """What the curves mean in a run of ``config``: where gradients are clipped, and what each band of noise is."""
        self._clip = config.gradient_clip
        self.rates.set_clip(self._clip)
        self.bands.set_words(band_words(config))
        self._write_legend()

    def show_progress(self, event: protocol.TrainingProgress) -> None:
        """Steps that were just done."""
        self.plot.extend(event.images_seen, event.loss, event.validation)
        self.rates.extend(event.images_seen, event.gradient_norm, event.learning_rate)
        if event.bands:
            seen, losses = zip(*event.bands, strict=True)
            self.bands.extend(seen, losses)

    def show_metrics(
        self,
        metrics: dict[str, np.ndarray],
        bands: tuple[np.ndarray, np.ndarray],
        checkpoints: Sequence[int],
        until: int | None = None,
    ) -> None:
        """What a run's folder holds: the columns of ``metrics.csv``, what ``read_bands`` gave, and images seen at each
        checkpoint. until: images seen from which on it is told by ``show_progress``; None: nowhere."""
        rows = metrics["images_seen"] < (np.inf if until is None else until)
        past = {name: values[rows] for name, values in metrics.items()}
        seen = past["images_seen"].astype(np.int64)
        measured = np.isfinite(past["validation_loss"])
        validation = zip(seen[measured].tolist(), past["validation_loss"][measured].tolist(), strict=True)
        self.plot.extend(seen, past["loss"], validation)
        self.rates.extend(seen, past["gradient_norm"], past["learning_rate"])
        told = bands[0] < (np.inf if until is None else until)
        self.bands.extend(bands[0][told], bands[1][told])
        for checkpoint in checkpoints:
            self.plot.mark_checkpoint(checkpoint)
        self._plots[self.which.value].redraw()

    # ---- next time -------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """What to remember for next time."""
        return {
            "smoothing": self.smoothing.value(),
            "log": self.log.isChecked(),
            "split": self.splitter.sizes(),
            "plot": self.which.value,
            "film": self.film_view.value,
        }

    def set_state(self, state: dict[str, Any]) -> None:
        """Take back what ``state`` gave."""
        self.smoothing.setValue(int(state["smoothing"]))
        self.log.setChecked(bool(state["log"]))
        self.splitter.setSizes([int(size) for size in state["split"]])
        if state.get("plot") in self._plots:
            self.which.choose(state["plot"])
        if state.get("film") in [name for name, _, _ in _FILM_VIEWS]:
            self.film_view.choose(state["film"])


class _Card(QFrame):
    """A surface with a row of controls, what they control, and a line of words beneath.

    Never lower than what is in it: a splitter does not ask how high a row is that goes over two lines.
    """

    def __init__(self, above: QLayout, below: QWidget, foot: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(SPACE.xs, SPACE.xs, SPACE.xs, SPACE.xs)
        self._box.setSpacing(SPACE.xs)
        self._box.addLayout(above)
        self._box.addWidget(below, 1)
        if foot is not None:
            self._box.addWidget(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        frame = self.contentsMargins()
        inside = self._box.minimumHeightForWidth(self.width() - frame.left() - frame.right())
        self.setMinimumHeight(inside + frame.top() + frame.bottom())
