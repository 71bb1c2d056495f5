"""Quality against network evaluations: a curve for each sampler, which grows point by point."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.number_axis import NumberAxis
from ddpm_studio.evaluation.steps_curve import CURVE_SAMPLERS, CurvePoint
from ddpm_studio.language import tr

FRECHET, AGREEMENT, PRECISION, RECALL = "frechet", "agreement", "precision", "recall"
MEASURES = {
    FRECHET: tr("Frechet distance (lower is better)"),
    AGREEMENT: tr("Context agreement"),
    PRECISION: tr("Precision"),
    RECALL: tr("Recall"),
}
SYMBOLS = {"ddpm": "o", "ddim": "s", "dpmpp": "t1"}
_NEAR = 30  # pixels from a point within which the pointer means it
_EMPTY_NFE, _EMPTY_FRECHET = (4, 500), (0.5, 50)  # the axes before the first point
_WITHIN_TEN = (1, 2, 5)
_LEAST_TICKS = 3


class _FewNumbers(NumberAxis):
    """Where the axis is logarithmic, 1, 2, 5, 10, … alone, or more only where the range is narrow."""

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list:
        if not self.logMode:
            return super().tickValues(minVal, maxVal, size)
        low, high = sorted((minVal, maxVal))
        tens = range(int(np.floor(low)), int(np.ceil(high)) + 1)
        for within in (_WITHIN_TEN, range(1, 10), np.arange(1, 10, 0.2)):  # as many as a narrow range needs
            values = [np.log10(part) + ten for ten in tens for part in within]
            values = [value for value in values if low <= value <= high]
            if len(values) >= _LEAST_TICKS:
                break
        return [(1.0, values)]


class QualityCurve(pg.PlotWidget):
    """The plot. The point beneath the pointer, or chosen with the left and right arrow keys, tells its figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, axisItems={"bottom": _FewNumbers("bottom"), "left": _FewNumbers("left")})
        self.setObjectName("compare.quality_curve")
        self.setAccessibleName(tr("Quality against network evaluations"))
        self.setToolTip("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.points: list[CurvePoint] = []
        self.measure = FRECHET
        self._chosen: CurvePoint | None = None
        item = self.getPlotItem()
        item.setMenuEnabled(False)
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())  # or it would outlive the plot
        item.hideButtons()
        item.showGrid(x=True, y=True, alpha=0.18)
        item.setLabel("bottom", tr("network evaluations per image (NFE)"))
        item.getViewBox().setDefaultPadding(0.06)
        self._curves = {name: item.plot(symbol=SYMBOLS[name], symbolSize=9) for name in CURVE_SAMPLERS}
        self._real = pg.InfiniteLine(angle=0, movable=False)
        self._ring = pg.ScatterPlotItem(size=16)
        self._readout = pg.TextItem(anchor=(0, 0))
        self._readout.setZValue(20)
        item.addItem(self._real)
        for thing in (self._ring, self._readout):
            item.addItem(thing, ignoreBounds=True)
        self.scene().sigMouseMoved.connect(self._hover)
        Theme.instance().changed.connect(self._colour)
        self.show_measure(FRECHET)
        self._colour()

    # ---- what is shown -----------------------------------------------------------------------------------------------

    def clear_points(self) -> None:
        """Show nothing."""
        self.points = []
        self._choose(None)
        self._draw()

    def add(self, point: CurvePoint) -> None:
        """One more point; it takes the place of one with the same sampler and steps."""
        same = (point.sampler, point.steps)
        self.points = [other for other in self.points if (other.sampler, other.steps) != same] + [point]
        self.points.sort(key=lambda each: (each.nfe, CURVE_SAMPLERS.index(each.sampler)))
        self._draw()

    def show_measure(self, measure: str) -> None:
        """Which figure is the upward axis: one of MEASURES."""
        self.measure = measure
        item = self.getPlotItem()
        item.setLogMode(x=True, y=measure == FRECHET)
        item.setLabel("left", MEASURES[measure])
        self._choose(self._chosen)
        self._draw()

    @property
    def chosen(self) -> CurvePoint | None:
        """The point whose figures are told."""
        return self._chosen

    def place(self, point: CurvePoint) -> QPointF | None:
        """Where a point lies on the axes; None where it has no such figure."""
        value = self._value(point)
        if value is None or point.nfe < 1:
            return None
        return QPointF(np.log10(point.nfe), np.log10(max(value, 1e-3)) if self.measure == FRECHET else value)

    def _value(self, point: CurvePoint) -> float | None:
        quality = point.quality
        return {
            FRECHET: quality.frechet_distance,
            AGREEMENT: point.agreement,
            PRECISION: quality.precision,
            RECALL: quality.recall,
        }[self.measure]

    def _draw(self) -> None:
        for name, curve in self._curves.items():
            known = [(point.nfe, self._value(point)) for point in self.points if point.sampler == name]
            known = [(nfe, value) for nfe, value in known if value is not None]
            x, y = np.array(known, float).reshape(-1, 2).T
            curve.setData(x, np.maximum(y, 1e-3) if self.measure == FRECHET else y)
        real = [point.quality.frechet_real for point in self.points if point.quality.frechet_real]
        self._real.setVisible(self.measure == FRECHET and bool(real))
        if real:
            self._real.setPos(float(np.log10(max(np.mean(real), 1e-3))))
        item = self.getPlotItem()
        if any(self.place(point) is not None for point in self.points):
            item.enableAutoRange(x=True, y=self.measure == FRECHET)
        else:
            item.setXRange(*np.log10(_EMPTY_NFE))
            item.setYRange(*np.log10(_EMPTY_FRECHET))
        if self.measure != FRECHET:
            item.setYRange(0, 1)

    def _colour(self) -> None:
        theme = Theme.instance()
        tokens = theme.tokens
        self.setBackground(tokens.sunken)
        for side in ("left", "bottom"):
            axis = self.getPlotItem().getAxis(side)
            axis.setPen(tokens.grid)
            axis.setTextPen(tokens.muted)
        for colour, curve in zip(tokens.series, self._curves.values(), strict=False):
            curve.setPen(pg.mkPen(colour, width=2))
            curve.setSymbolBrush(colour)
            curve.setSymbolPen(None)
        self._real.setPen(pg.mkPen(tokens.muted, width=1, style=Qt.PenStyle.DashLine))
        self._ring.setPen(pg.mkPen(tokens.text, width=2))
        self._ring.setBrush(None)
        self._readout.setColor(tokens.text)
        self._readout.fill = pg.mkBrush(theme.color("raised", 0.95))
        self._readout.border = pg.mkPen(tokens.border)
        self._readout.update()

    # ---- reading figures off -----------------------------------------------------------------------------------------

    def _choose(self, point: CurvePoint | None) -> None:
        place = None if point is None else self.place(point)
        self._chosen = point if place is not None else None
        self._readout.setVisible(place is not None)
        self._ring.setData([] if place is None else [place.x()], [] if place is None else [place.y()])
        if place is None:
            self.setAccessibleDescription("")
            return
        text = "\n".join(told(point))
        self._readout.setText(text)
        (left, right), (low, high) = self.getPlotItem().getViewBox().viewRange()
        # To the side of the point where there is more room, so that it is not covered
        beside = (1.06 if place.x() > (left + right) / 2 else -0.06, 1.1 if place.y() < (low + high) / 2 else -0.1)
        self._readout.setAnchor(beside)
        self._readout.setPos(place)
        self.setAccessibleDescription(text)

    def _hover(self, where: QPointF) -> None:
        box = self.getPlotItem().getViewBox()
        best, nearest = _NEAR, None
        for point in self.points:
            if (place := self.place(point)) is not None:
                gap = box.mapViewToScene(place) - where
                if (far := float(np.hypot(gap.x(), gap.y()))) < best:
                    best, nearest = far, point
        self._choose(nearest)

    def leaveEvent(self, event) -> None:
        self._choose(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = [point for point in self.points if self.place(point) is not None]
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right) or not shown:
            event.ignore()
            return
        step = 1 if event.key() == Qt.Key.Key_Right else -1
        first = 0 if step > 0 else len(shown) - 1
        at = shown.index(self._chosen) + step if self._chosen in shown else first
        self._choose(shown[min(max(at, 0), len(shown) - 1)])


def told(point: CurvePoint) -> list[str]:
    """A point's figures, a line each."""
    quality = point.quality
    lines = [
        tr("{title} steps · {nfe} NFE", title=point.title, nfe=point.nfe),
        tr(
            "{seconds:.0f} ms per image, {samples} images",
            seconds=point.seconds * 1000 / max(1, quality.samples),
            samples=quality.samples,
        ),
        tr("Frechet distance {distance:.3g}", distance=quality.frechet_distance),
        tr("precision {precision:.2f}, recall {recall:.2f}", precision=quality.precision, recall=quality.recall),
        tr("density {density:.2f}, coverage {coverage:.2f}", density=quality.density, coverage=quality.coverage),
    ]
    if quality.frechet_real is not None:
        lines.insert(3, tr("real images {distance:.3g}", distance=quality.frechet_real))
    if point.agreement is not None:
        lines.append(tr("agreement {share:.0%}", share=point.agreement))
    return lines
