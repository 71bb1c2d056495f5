"""Noise schedules as curves over t, a marker that is dragged along them, and how often training meets each t."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.number_axis import NumberAxis
from ddpm_studio.diffusion.level_density import LevelDensity
from ddpm_studio.diffusion.schedules import NoiseSchedule
from ddpm_studio.language import tr

ALPHA_BAR, SIGMA, LOG_SNR = "alpha_bar", "sigma", "log_snr"
MEASURES = {
    ALPHA_BAR: tr("ᾱ: share of the image's power"),
    SIGMA: tr("σ = √(1 − ᾱ): standard deviation of the noise"),
    LOG_SNR: tr("ln SNR = ln ᾱ / (1 − ᾱ)"),
}
_LEAST_LOG_SNR, _MOST_LOG_SNR = -16.0, 16.0  # of the axis; what lies beyond is not drawn
_DENSITY_HEIGHT = 0.35  # of the plot, at the t that training meets most
_PAGE = 0.05  # of T, with page up and page down


@dataclass(frozen=True, eq=False)
class Curve:
    """A schedule to draw. colour: the place in the theme's series. strong: it is the one that is trained with."""

    name: str
    schedule: NoiseSchedule
    colour: int
    strong: bool = False


class SchedulePlot(pg.PlotWidget):
    """The plot. The marker is dragged, put by a click, or moved by the arrow keys, page up and down, home and end."""

    moved = Signal(int)  # the marker's t

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, axisItems={"bottom": NumberAxis("bottom"), "left": NumberAxis("left")})
        self.setObjectName("data.schedules.plot")
        self.setAccessibleName(tr("Noise schedules over t"))
        self.setToolTip("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.measure = ALPHA_BAR
        self._curves: tuple[Curve, ...] = ()
        self._density: LevelDensity | None = None
        self._T = 1
        item = self.getPlotItem()
        item.setMenuEnabled(False)
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())  # or it would outlive the plot
        item.hideButtons()
        item.setMouseEnabled(x=False, y=False)
        item.showGrid(x=True, y=True, alpha=0.18)
        item.setLabel("bottom", tr("timestep t"))
        item.getViewBox().setDefaultPadding(0.02)
        self._legend = item.addLegend(offset=(-12, 12))
        self._floor = pg.PlotDataItem()
        self._top = pg.PlotDataItem()
        self._filled = pg.FillBetweenItem(self._floor, self._top)
        self._lines: list[pg.PlotDataItem] = []
        self._marker = pg.InfiniteLine(angle=90, movable=True, bounds=(0, 1))
        self._dots = pg.ScatterPlotItem(size=10)
        for thing in (self._filled, self._top, self._marker, self._dots):
            item.addItem(thing, ignoreBounds=True)
        self._filled.setZValue(-20)
        self._top.setZValue(-19)
        self._marker.setZValue(10)
        self._dots.setZValue(11)
        self._marker.sigPositionChanged.connect(self._on_moved)
        Theme.instance().changed.connect(self._colour)
        self.show_measure(ALPHA_BAR)

    # ---- what is shown -----------------------------------------------------------------------------------------------

    def show_curves(self, curves: tuple[Curve, ...]) -> None:
        """Draw these, all of one T. Raises ValueError where they differ in T."""
        if len({curve.schedule.T for curve in curves}) > 1:
            raise ValueError("schedules over one axis have one T")
        item = self.getPlotItem()
        for line in self._lines:
            item.removeItem(line)
        self._curves = curves
        self._lines = [item.plot(name=curve.name) for curve in curves]
        if curves:
            before, self._T = self._T, curves[0].schedule.T
            self._marker.setBounds((0, self._T))
            if before != self._T:
                self._marker.setValue(round(self._marker.value() / before * self._T))
        self._draw()
        self._colour()

    def show_density(self, density: LevelDensity | None) -> None:
        """Fill the curve of how often training meets each t; None for none. It has a height of its own, no axis."""
        self._density = density
        self._draw()

    def show_measure(self, measure: str) -> None:
        """What the upward axis is: one of MEASURES."""
        self.measure = measure
        self.getPlotItem().setLabel("left", MEASURES[measure])
        self._draw()

    @property
    def curves(self) -> tuple[Curve, ...]:
        """What is drawn."""
        return self._curves

    @property
    def t(self) -> int:
        """Where the marker is."""
        return round(self._marker.value())

    def set_t(self, t: int) -> None:
        """Put the marker at t, within 0..T."""
        self._marker.setValue(min(max(t, 0), self._T))

    def values(self, curve: Curve) -> np.ndarray:
        """The measure of a schedule at t = 0..T, (T+1,) float64; not a number where it is infinite."""
        table = curve.schedule.alphas_cumprod
        if self.measure == ALPHA_BAR:
            return table
        if self.measure == SIGMA:
            return np.sqrt(1 - table)
        result = np.full(len(table), np.nan)
        inside = (table > 0) & (table < 1)
        result[inside] = np.log(table[inside]) - np.log1p(-table[inside])
        return result

    def _draw(self) -> None:
        t = np.arange(self._T + 1)
        for curve, line in zip(self._curves, self._lines, strict=True):
            line.setData(t, self.values(curve), connect="finite")
        low, high = 0.0, 1.0
        if self.measure == LOG_SNR:
            found = np.concatenate([self.values(curve) for curve in self._curves] or [np.zeros(1)])
            low = max(float(np.nanmin(found)), _LEAST_LOG_SNR)
            high = min(float(np.nanmax(found)), _MOST_LOG_SNR)
            low, high = (low, high) if low < high else (_LEAST_LOG_SNR, _MOST_LOG_SNR)
        item = self.getPlotItem()
        item.setXRange(0, self._T)
        item.setYRange(low, high)
        self._draw_density(low, high)
        self._put_dots()

    def _draw_density(self, low: float, high: float) -> None:
        shown = self._density is not None and len(self._density.shares) == self._T
        self._filled.setVisible(shown)
        self._top.setVisible(shown)
        if shown:
            shares = self._density.shares
            t = np.arange(1, self._T + 1)
            top = low + shares / max(float(shares.max()), 1e-12) * _DENSITY_HEIGHT * (high - low)
            self._floor.setData(t, np.full(self._T, low))
            self._top.setData(t, top)

    def _put_dots(self) -> None:
        places = [float(self.values(curve)[self.t]) for curve in self._curves]
        seen = [(self.t, value) for value in places if np.isfinite(value)]
        self._dots.setData(pos=np.array(seen, float).reshape(-1, 2))

    def _on_moved(self) -> None:
        self._put_dots()
        self.moved.emit(self.t)

    def _colour(self) -> None:
        theme = Theme.instance()
        tokens = theme.tokens
        self.setBackground(tokens.sunken)
        for side in ("left", "bottom"):
            axis = self.getPlotItem().getAxis(side)
            axis.setPen(tokens.grid)
            axis.setTextPen(tokens.muted)
        for curve, line in zip(self._curves, self._lines, strict=True):
            colour = tokens.series[curve.colour % len(tokens.series)]
            line.setPen(pg.mkPen(colour, width=4 if curve.strong else 1.6))
            line.setZValue(1 if curve.strong else 0)
        self._top.setPen(pg.mkPen(tokens.muted, width=1))
        self._filled.setBrush(theme.color("muted", 0.18))
        self._marker.setPen(pg.mkPen(tokens.text, width=1.5))
        self._marker.setHoverPen(pg.mkPen(tokens.accent, width=3))
        self._dots.setPen(pg.mkPen(tokens.text, width=1.5))
        self._dots.setBrush(pg.mkBrush(tokens.sunken))
        self._legend.setLabelTextColor(tokens.text)
        self._legend.setBrush(pg.mkBrush(theme.color("raised", 0.85)))
        self._legend.setPen(pg.mkPen(tokens.border))
        for _, label in self._legend.items:
            label.setText(label.text)  # it keeps the colour that it was written in

    # ---- the marker --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._follow(event.position())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event.position())
            return
        super().mouseMoveEvent(event)

    def _follow(self, where: QPointF) -> None:
        box = self.getPlotItem().getViewBox()
        self.set_t(round(box.mapSceneToView(self.mapToScene(where.toPoint())).x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = max(1, round(_PAGE * self._T))
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageDown: -page,
            Qt.Key.Key_PageUp: page,
            Qt.Key.Key_Home: -self._T,
            Qt.Key.Key_End: self._T,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            event.ignore()
        else:
            self.set_t(self.t + move)
