"""The loss as a network learns: every step faintly, their running mean, validation, and where checkpoints are."""

from collections.abc import Iterable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.loss_curve import LossCurve

REDRAW_MILLISECONDS = 66
EMPTY_IMAGES, EMPTY_LOSS = (0, 10_000), (0.01, 1.0)  # the axes before the first step
MOST_POINTS = 4000  # of validation and of checkpoints, each


class _ImagesAxis(pg.AxisItem):
    """Images seen in short: 12k, 1.5M."""

    def tickStrings(self, values: Iterable[float], scale: float, spacing: float) -> list[str]:
        return [short_count(value * scale) for value in values]


class _LossAxis(pg.AxisItem):
    """Plain numbers, also where the axis is logarithmic."""

    def logTickStrings(self, values: Iterable[float], scale: float, spacing: float) -> list[str]:
        return [f"{10**value:.3g}" for value in values]


def short_count(value: float) -> str:
    """A number of images for an axis or a caption: ``950``, ``12.5k``, ``3M``."""
    for limit, unit in ((1e6, "M"), (1e3, "k")):
        if abs(value) >= limit:
            return f"{value / limit:.2f}".rstrip("0").rstrip(".") + unit
    return f"{value:.0f}"


class LossPlot(pg.PlotWidget):
    """The plot. It follows the newest point until a person pans or zooms; ``follow`` takes it up again."""

    followed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        axes = {"bottom": _ImagesAxis("bottom"), "left": _LossAxis("left")}
        super().__init__(parent, axisItems=axes)
        for axis in axes.values():
            axis.enableAutoSIPrefix(False)
        self.setObjectName("train.loss_plot")
        self.setAccessibleName("Loss over images seen")
        self.setToolTip("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.curve = LossCurve()
        self._validation: list[tuple[int, float]] = []
        self._checkpoints: list[int] = []
        self._smoothing = 0.98
        self._following = True
        self._log = True
        item = self.getPlotItem()
        item.setMenuEnabled(False)
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())  # or it would outlive the plot
        item.hideButtons()
        item.showGrid(x=True, y=True, alpha=0.18)
        item.setLabel("bottom", "images seen")
        item.setLabel("left", "loss (MSE)")
        item.getViewBox().setDefaultPadding(0.03)
        self._marks = pg.VTickGroup(yrange=[0.0, 0.05])
        self._raw = item.plot(connect="finite")
        self._mean = item.plot()
        self._held_out = item.plot(symbol="o", symbolSize=6)
        self._cross = pg.InfiniteLine(angle=90, movable=False)
        self._readout = pg.TextItem(anchor=(0, 0))
        self._readout.setZValue(20)
        for thing in (self._marks, self._cross, self._readout):
            item.addItem(thing, ignoreBounds=True)
        self._show_cross(False)
        self.scene().sigMouseMoved.connect(self._hover)
        item.getViewBox().sigRangeChangedManually.connect(lambda *_: self.follow(False))
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_MILLISECONDS)
        self._redraw.timeout.connect(self.redraw)
        Theme.instance().changed.connect(self._colour)
        self.log_axis(True)
        self._colour()

    # ---- what it shows ---------------------------------------------------------------------------------------------

    def clear_run(self) -> None:
        """Show nothing, for another run."""
        self.curve.clear()
        self._validation.clear()
        self._checkpoints.clear()
        self.follow(True)
        self.redraw()

    def extend(self, images_seen: np.ndarray, loss: np.ndarray, validation: Iterable[tuple[int, float]] = ()) -> None:
        """Add steps, (M,) each, and points of validation loss. Drawn soon, together with what else comes."""
        self.curve.extend(images_seen, loss)
        self._validation.extend(pair for pair in validation if np.isfinite(pair[1]))
        if len(self._validation) > MOST_POINTS:
            del self._validation[1:-1:2]
        self._draw_soon()

    def mark_checkpoint(self, images_seen: int) -> None:
        """Mark a checkpoint on the lower axis."""
        if images_seen not in self._checkpoints:
            self._checkpoints.append(images_seen)
            if len(self._checkpoints) > MOST_POINTS:
                del self._checkpoints[1:-1:2]
            self._draw_soon()

    @property
    def newest(self) -> int:
        """Images seen at the newest step; 0 before the first."""
        return self.curve.newest

    @property
    def validation(self) -> list[tuple[int, float]]:
        """The points of validation loss, (images seen, loss)."""
        return list(self._validation)

    @property
    def checkpoints(self) -> list[int]:
        """Images seen at each checkpoint marked."""
        return list(self._checkpoints)

    # ---- how it shows it -------------------------------------------------------------------------------------------

    def set_smoothing(self, smoothing: float) -> None:
        """0..1: the share of the running mean that stays at each step; 0 is none."""
        self._smoothing = smoothing
        self.redraw()

    def log_axis(self, on: bool) -> None:
        """A logarithmic loss axis, or a linear one."""
        self._log = on
        self.getPlotItem().setLogMode(x=False, y=on)
        if self._following:
            self.follow(True)

    def follow(self, on: bool = True) -> None:
        """Keep everything in view as it comes, or keep the view."""
        changed = on != self._following
        self._following = on
        if on and self.curve.steps:
            self.getPlotItem().enableAutoRange()
        elif on:
            self.getPlotItem().setRange(
                xRange=EMPTY_IMAGES, yRange=EMPTY_LOSS if not self._log else np.log10(EMPTY_LOSS)
            )
        if changed:
            self.followed.emit(on)

    def _draw_soon(self) -> None:
        if not self._redraw.isActive():
            self._redraw.start()

    def redraw(self) -> None:
        """Draw now."""
        if self._following and self.curve.steps:
            self.getPlotItem().enableAutoRange()
        self._raw.setData(*self.curve.raw())
        self._mean.setData(*self.curve.smoothed(self._smoothing))
        points = np.array(self._validation, float).reshape(-1, 2)
        self._held_out.setData(points[:, 0], points[:, 1])
        self._marks.setXVals(self._checkpoints)

    def _colour(self) -> None:
        theme = Theme.instance()
        tokens = theme.tokens
        self.setBackground(tokens.sunken)
        for side in ("left", "bottom"):
            axis = self.getPlotItem().getAxis(side)
            axis.setPen(tokens.grid)
            axis.setTextPen(tokens.muted)
        faint = theme.color("muted", 0.45)
        self._raw.setPen(pg.mkPen(faint, width=1))
        self._mean.setPen(pg.mkPen(tokens.series[0], width=2))
        self._held_out.setPen(pg.mkPen(tokens.series[1], width=1, style=Qt.PenStyle.DotLine))
        self._held_out.setSymbolBrush(tokens.series[1])
        self._held_out.setSymbolPen(None)
        self._marks.setPen(pg.mkPen(tokens.series[2], width=2))
        self._cross.setPen(pg.mkPen(tokens.muted, width=1, style=Qt.PenStyle.DashLine))
        self._readout.setColor(tokens.text)
        self._readout.fill = pg.mkBrush(theme.color("raised", 0.92))
        self._readout.border = pg.mkPen(tokens.border)
        self._readout.update()

    # ---- reading values off ----------------------------------------------------------------------------------------

    def _show_cross(self, shown: bool) -> None:
        self._cross.setVisible(shown)
        self._readout.setVisible(shown)

    def _hover(self, where: QPointF) -> None:
        box = self.getPlotItem().getViewBox()
        x, smooth = self.curve.smoothed(self._smoothing)
        if not len(x) or not self.getPlotItem().sceneBoundingRect().contains(where):
            self._show_cross(False)
            return
        wanted = box.mapSceneToView(where).x()
        i = int(np.abs(x - wanted).argmin())
        lines = [f"{x[i]:,.0f} images", f"loss {smooth[i]:.4f}"]
        before = [value for at, value in self._validation if at <= x[i]]
        if before:
            lines.append(f"validation {before[-1]:.4f}")
        self._readout.setText("\n".join(lines))
        (left, right), (low, high) = box.viewRange()
        self._readout.setAnchor((1, 0) if x[i] > (left + right) / 2 else (0, 0))
        self._readout.setPos(x[i], high - 0.02 * (high - low))
        self._cross.setPos(x[i])
        self._show_cross(True)

    def leaveEvent(self, event) -> None:
        self._show_cross(False)
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.follow(True)
        super().mouseDoubleClickEvent(event)
