"""How large the steps of a training are: the gradient's norm, where it is clipped, and the learning rate."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.loss_curve import LossCurve
from ddpm_studio.app.widgets.run_plot import RunPlot
from ddpm_studio.language import number, tr

EMPTY_NORM = (0.01, 10.0)  # the axis before the first step


class RatePlot(RunPlot):
    """The gradient norm by the left axis, the learning rate by the right one, both logarithmic."""

    def __init__(self, parent: QWidget | None = None) -> None:
        name = tr("Gradient norm and learning rate over images seen")
        super().__init__("train.rate_plot", name, tr("gradient norm"), EMPTY_NORM, parent)
        self.norms, self.rates = LossCurve(), LossCurve()
        self._smoothing = 0.98
        item = self.getPlotItem()
        self._raw = item.plot(connect="finite")
        self._mean = item.plot()
        self._clip = pg.InfiniteLine(angle=0, movable=False)
        self._clip.hide()
        item.addItem(self._clip, ignoreBounds=True)
        item.showAxis("right")
        item.setLabel("right", tr("learning rate"))
        self._right = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.06)
        item.scene().addItem(self._right)
        axis = item.getAxis("right")
        axis.linkToView(self._right)
        axis.setLogMode(y=True)
        self._right.setXLink(item.getViewBox())
        self._right.setZValue(-10)  # behind, so that the left one takes the pointer
        self._rate = pg.PlotDataItem()
        self._right.addItem(self._rate)
        item.getViewBox().sigResized.connect(self._lay_over)
        self.log_axis(True)
        self._recolour()

    def clear_run(self) -> None:
        """Show nothing, for another run."""
        self.norms.clear()
        self.rates.clear()
        self.follow(True)
        self.redraw()

    def extend(self, images_seen: np.ndarray, gradient_norm: np.ndarray, learning_rate: np.ndarray) -> None:
        """Add steps, (M,) each; NaN where a value is not known. Drawn soon."""
        # On a logarithmic axis only what is above 0 has a place
        self.norms.extend(images_seen, np.where(np.asarray(gradient_norm) > 0, gradient_norm, np.nan))
        self.rates.extend(images_seen, np.where(np.asarray(learning_rate) > 0, learning_rate, np.nan))
        self.draw_soon()

    def set_clip(self, norm: float | None) -> None:
        """The norm to which a larger gradient is shortened; None where it is not known."""
        self._clip.setVisible(norm is not None)
        if norm is not None:
            self._clip.setPos(np.log10(norm))
            self._clip.setToolTip(tr("Longer gradients are shortened to {norm:g}", norm=norm))

    @property
    def newest(self) -> int:
        return max(self.norms.newest, self.rates.newest)

    def set_smoothing(self, smoothing: float) -> None:
        """0..1: the share of the running mean that stays at each step; 0 is none."""
        self._smoothing = smoothing
        self.redraw()

    def draw(self) -> None:
        self._raw.setData(*self.norms.raw())
        self._mean.setData(*self.norms.smoothed(self._smoothing))
        x, rates = self.rates.smoothed(0)
        self._rate.setData(x, np.log10(rates))
        self._right.enableAutoRange(y=True)

    def colour(self, theme: Theme) -> None:
        tokens = theme.tokens
        self._raw.setPen(pg.mkPen(theme.color("muted", 0.45), width=1))
        self._mean.setPen(pg.mkPen(tokens.series[3], width=2))
        self._rate.setPen(pg.mkPen(tokens.series[2], width=2))
        self._clip.setPen(pg.mkPen(tokens.warning, width=1, style=Qt.PenStyle.DashLine))
        self.getPlotItem().getAxis("right").setTextPen(tokens.series[2])

    def values_at(self, images_seen: float) -> tuple[float, list[str]] | None:
        found, lines = None, []
        curves = ((tr("gradient norm"), self.norms, self._smoothing), (tr("learning rate"), self.rates, 0.0))
        for name, curve, smoothing in curves:
            x, values = curve.smoothed(smoothing)
            if len(x):
                i = int(np.abs(x - images_seen).argmin())
                found = float(x[i])
                lines.append(f"{name} {number(values[i], '.3g')}")
        return None if found is None else (found, lines)

    def _lay_over(self) -> None:
        self._right.setGeometry(self.getPlotItem().getViewBox().sceneBoundingRect())
        self._right.linkedViewChanged(self.getPlotItem().getViewBox(), self._right.XAxis)
