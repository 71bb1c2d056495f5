"""The losses of several runs over each other, each in a colour of its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.loss_curve import LossCurve
from ddpm_studio.app.widgets.number_axis import NumberAxis
from ddpm_studio.app.widgets.run_plot import short_count
from ddpm_studio.language import number, tr

Against = Literal["images", "time"]
_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)


@dataclass(frozen=True, eq=False)
class RunCurve:
    """images_seen, seconds, loss, validation: (M,) each, one entry a step; NaN where there is no value."""

    name: str
    images_seen: np.ndarray
    seconds: np.ndarray
    loss: np.ndarray
    validation: np.ndarray


class _Along(NumberAxis):
    """Images seen in short, or minutes."""

    against: Against = "images"

    def tickStrings(self, values: Iterable[float], scale: float, spacing: float) -> list[str]:
        if self.against == "images":
            return [short_count(value * scale) for value in values]
        return [number(value * scale / 60, ".3g") for value in values]


class RunCurves(pg.PlotWidget):
    """Smoothed losses as lines, validation as points along a thin line, against images seen or the time trained."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._along = _Along("bottom")
        super().__init__(parent, axisItems={"bottom": self._along, "left": NumberAxis("left")})
        self.setObjectName("train.run_curves")
        self.setAccessibleName(tr("Losses of the selected runs"))
        self.setToolTip(tr("Drag or roll over it to look closer, double-click to see all"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._curves: list[tuple[RunCurve, LossCurve, LossCurve]] = []
        self._against: Against = "images"
        self._smoothing = 0.98
        self._log = True
        item = self.getPlotItem()
        item.setMenuEnabled(False)
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())  # or it would outlive the plot
        item.hideButtons()
        item.showGrid(x=True, y=True, alpha=0.18)
        item.setLabel("left", tr("loss"))
        self.legend = item.addLegend(offset=(-12, 12))
        self._legend_names: list[str] = []
        Theme.instance().changed.connect(self.redraw)
        self.set_against("images")

    @property
    def names(self) -> list[str]:
        """The runs in the legend."""
        return list(self._legend_names)

    def compare(self, curves: Sequence[RunCurve]) -> None:
        """Show these, and no others."""
        self._curves = []
        for curve in curves:
            self._curves.append((curve, *self._bucketed(curve)))
        self.redraw()

    def _bucketed(self, curve: RunCurve) -> tuple[LossCurve, LossCurve]:
        along = curve.images_seen if self._against == "images" else curve.seconds
        loss, held_out = LossCurve(), LossCurve()
        loss.extend(along, curve.loss)
        held_out.extend(along, curve.validation)
        return loss, held_out

    def set_against(self, against: Against) -> None:
        """The lower axis: images seen, or the time trained."""
        self._against = self._along.against = against
        self.getPlotItem().setLabel("bottom", tr("images seen") if against == "images" else tr("minutes of training"))
        self._along.picture = None  # so that the numbers are written anew
        self.compare([curve for curve, *_ in self._curves])

    def set_smoothing(self, smoothing: float) -> None:
        """0..1: the share of the running mean that stays at each step; 0 is none."""
        self._smoothing = smoothing
        self.redraw()

    def log_axis(self, on: bool) -> None:
        """A logarithmic loss axis, or a linear one."""
        self._log = on
        self.redraw()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.getPlotItem().enableAutoRange()
        super().mouseDoubleClickEvent(event)

    def redraw(self) -> None:
        """Draw now."""
        theme, item = Theme.instance(), self.getPlotItem()
        item.clear()
        self.legend.clear()
        item.setLogMode(x=False, y=self._log)
        self.setBackground(theme.tokens.sunken)
        for side in ("left", "bottom"):
            item.getAxis(side).setPen(theme.tokens.grid)
            item.getAxis(side).setTextPen(theme.tokens.muted)
        self.legend.setLabelTextColor(theme.tokens.text)
        self.legend.setBrush(pg.mkBrush(theme.color("raised", 0.92)))
        self.legend.setPen(pg.mkPen(theme.tokens.border))
        series = theme.tokens.series
        self._legend_names = []
        for place, (curve, loss, held_out) in enumerate(self._curves):
            colour, style = series[place % len(series)], _STYLES[place // len(series) % len(_STYLES)]
            line = item.plot(*loss.smoothed(self._smoothing), pen=pg.mkPen(colour, width=2, style=style))
            if held_out.steps:
                points = held_out.smoothed(0.0)
                item.plot(*points, pen=pg.mkPen(colour, width=1, style=Qt.PenStyle.DotLine), symbol="o", symbolSize=5,
                          symbolBrush=colour, symbolPen=None)  # fmt: skip
            self.legend.addItem(line, curve.name)
            self._legend_names.append(curve.name)
        item.enableAutoRange()
