"""The middle of the Train workspace: the loss above, the film beneath."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from superqt import QElidingLabel, QFlowLayout

from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.app.widgets.film import Film
from ddpm_studio.app.widgets.loss_plot import LossPlot
from ddpm_studio.app.widgets.preview_view import PreviewView

LEGEND_HEIGHT = 30  # that of the controls beside it


class TrainView(QWidget):
    """The plot with its controls, the film, and a line that says what is going on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = LossPlot()
        self.film = Film()
        self._status = QElidingLabel("Choose images and a preset, then press Start.", objectName="train.status")
        self._status.setProperty("role", "heading")
        self.smoothing = QSlider(
            Qt.Orientation.Horizontal, objectName="train.smoothing", minimum=0, maximum=100, value=40
        )
        self.smoothing.setFixedWidth(110)
        self.smoothing.setAccessibleName("Smoothing")
        self.smoothing.setToolTip(
            "How much the bold curve is smoothed: it is a running mean (EMA) of the steps' losses"
        )
        self.log = QCheckBox("Log axis", objectName="train.log_axis", checked=True)
        self.log.setToolTip("Logarithmic loss axis: shows the slow gains late in a training")
        self.follow = QToolButton(objectName="train.follow", checkable=True, checked=True)
        self.follow.setIcon(icon("fit"))
        self.follow.setToolTip(
            "Keep the whole curve in view; drag or roll over the plot to look closer, double-click to return"
        )
        self.follow.setAccessibleName("Follow the newest loss")
        self._legend = QLabel(textFormat=Qt.TextFormat.RichText)
        self._legend.setMinimumHeight(LEGEND_HEIGHT)
        self._view: PreviewView | None = None
        self._lay_out()
        self.smoothing.valueChanged.connect(self._smooth)
        self.log.toggled.connect(self.plot.log_axis)
        self.follow.clicked.connect(self.plot.follow)
        self.plot.followed.connect(self.follow.setChecked)
        self.film.opened.connect(self._open_preview)
        Theme.instance().changed.connect(self._write_legend)
        self._smooth(self.smoothing.value())
        self._write_legend()

    def _lay_out(self) -> None:
        label = QLabel("S&moothing")
        label.setBuddy(self.smoothing)
        label.setProperty("role", "muted")
        controls = QWidget()
        row = QHBoxLayout(controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        for widget in (label, self.smoothing, self.log, self.follow):
            row.addWidget(widget)
        above = QFlowLayout()  # one line where there is room, else two
        above.setContentsMargins(SPACE.s, SPACE.xs, SPACE.s, 0)
        above.setHorizontalSpacing(SPACE.xl)
        above.setVerticalSpacing(0)
        above.addWidget(controls)
        above.addWidget(self._legend)
        upper = QFrame()
        upper.setProperty("card", True)
        box = QVBoxLayout(upper)
        box.setContentsMargins(SPACE.xs, SPACE.xs, SPACE.xs, SPACE.xs)
        box.setSpacing(SPACE.xs)
        box.addLayout(above)
        box.addWidget(self.plot, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical, objectName="train.splitter")
        self.splitter.addWidget(upper)
        self.splitter.addWidget(self.film)
        self.splitter.setStretchFactor(0, 5)
        self.splitter.setStretchFactor(1, 6)
        self.splitter.setSizes([300, 400])  # in proportion: the film shows ten previews whole in a small window
        self.splitter.setHandleWidth(6)
        self.splitter.setChildrenCollapsible(False)
        self.plot.setMinimumHeight(140)
        self.film.setMinimumHeight(120)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        outer.setSpacing(SPACE.s)
        outer.addWidget(self._status)
        outer.addWidget(self.splitter, 1)

    def _write_legend(self) -> None:
        tokens = Theme.instance().tokens
        parts = (
            ("━", tokens.series[0], "smoothed"),
            ("─", tokens.muted, "each step"),
            ("●", tokens.series[1], "validation"),
            ("|", tokens.series[2], "checkpoint"),
        )
        self._legend.setText(
            "&nbsp;&nbsp; ".join(f"<span style='color:{c}'><b>{sign}</b></span>&nbsp;{text}" for sign, c, text in parts)
        )

    def _smooth(self, value: int) -> None:
        # even steps of the slider are even steps of the mean's length: 1 step to 1000
        self.plot.set_smoothing(0.0 if value == 0 else 1 - 10 ** (-3 * value / 100))

    def _open_preview(self, index: int) -> None:
        if self._view is None:
            self._view = PreviewView(self.film, self)
        self._view.open_frame(index)

    def say(self, text: str) -> None:
        """One line: what is going on."""
        self._status.setText(text)

    def clear(self) -> None:
        """No run."""
        self.plot.clear_run()
        self.film.clear()

    def state(self) -> dict[str, Any]:
        """What to remember for next time."""
        return {
            "smoothing": self.smoothing.value(),
            "log": self.log.isChecked(),
            "split": self.splitter.sizes(),
        }

    def set_state(self, state: dict[str, Any]) -> None:
        """Take back what ``state`` gave."""
        self.smoothing.setValue(int(state["smoothing"]))
        self.log.setChecked(bool(state["log"]))
        self.splitter.setSizes([int(size) for size in state["split"]])
