"""What every plot of a training has: images seen along it, a view that follows, and values to read off."""

from collections.abc import Iterable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.number_axis import NumberAxis
from ddpm_studio.language import number, tr

REDRAW_MILLISECONDS = 66
EMPTY_IMAGES = (0, 10_000)  # the lower axis before the first step


class _ImagesAxis(NumberAxis):
    """Images seen in short: 12k, 1.5M."""

    def tickStrings(self, values: Iterable[float], scale: float, spacing: float) -> list[str]:
        return [short_count(value * scale) for value in values]


def short_count(value: float) -> str:
    """A number of images for an axis or a caption: ``950``, ``12.5k``, ``3M``."""
    for limit, unit in ((1e6, "M"), (1e3, "k")):
        if abs(value) >= limit:
            return number(round(value / limit, 2), "g") + unit
    return f"{value:.0f}"


class RunPlot(pg.PlotWidget):
    """A plot over images seen. It follows the newest point until a person pans or zooms; ``follow`` takes it up again.

    Subclasses say what there is (``newest``), draw it (``draw``), colour it (``colour``), and tell the values at a
    place (``values_at``). Nothing is drawn while it cannot be seen.
    """

    followed = Signal(bool)

    def __init__(
        self, name: str, accessible: str, label: str, empty: tuple[float, float], parent: QWidget | None = None
    ) -> None:
        """label: of the left axis; empty: its range before the first step, on its logarithmic axis."""
        axes = {"bottom": _ImagesAxis("bottom"), "left": NumberAxis("left"), "right": NumberAxis("right")}
        super().__init__(parent, axisItems=axes)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setToolTip("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._empty = empty
        self._following = True
        self._log = True
        item = self.getPlotItem()
        item.hideAxis("right")
        item.setMenuEnabled(False)
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())  # or it would outlive the plot
        item.hideButtons()
        item.showGrid(x=True, y=True, alpha=0.18)
        item.setLabel("left", label)
        item.getViewBox().setDefaultPadding(0.03)
        self._cross = pg.InfiniteLine(angle=90, movable=False)
        self._readout = pg.TextItem(anchor=(0, 0))
        self._readout.setZValue(20)
        for thing in (self._cross, self._readout):
            item.addItem(thing, ignoreBounds=True)
        self._show_cross(False)
        self.scene().sigMouseMoved.connect(self._hover)
        item.getViewBox().sigRangeChangedManually.connect(lambda *_: self.follow(False))
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_MILLISECONDS)
        self._redraw.timeout.connect(self.redraw)
        Theme.instance().changed.connect(self._recolour)

    # ---- for subclasses --------------------------------------------------------------------------------------------

    @property
    def newest(self) -> int:
        """Images seen at the newest step; 0 before the first."""
        raise NotImplementedError

    def draw(self) -> None:
        """Give what there is to the curves."""
        raise NotImplementedError

    def colour(self, theme: Theme) -> None:
        """Put the theme's colours on the curves."""
        raise NotImplementedError

    def values_at(self, images_seen: float) -> tuple[float, list[str]] | None:
        """The place nearest to ``images_seen`` at which there is something, and what it is, in lines for people."""
        raise NotImplementedError

    # ---- how it shows it -------------------------------------------------------------------------------------------

    def log_axis(self, on: bool) -> None:
        """A logarithmic left axis, or a linear one."""
        self._log = on
        self.getPlotItem().setLogMode(x=False, y=on)
        if self._following:
            self.follow(True)

    @property
    def following(self) -> bool:
        """Whether everything is kept in view."""
        return self._following

    def follow(self, on: bool = True) -> None:
        """Keep everything in view as it comes, or keep the view."""
        changed = on != self._following
        self._following = on
        if on and self.newest:
            self.getPlotItem().enableAutoRange()
        elif on:
            low_high = np.log10(self._empty) if self._log else self._empty
            self.getPlotItem().setRange(xRange=EMPTY_IMAGES, yRange=low_high)
        if changed:
            self.followed.emit(on)

    def draw_soon(self) -> None:
        """Draw together with what else comes within a moment."""
        if self.isVisible() and not self._redraw.isActive():
            self._redraw.start()

    def redraw(self) -> None:
        """Draw now."""
        if self._following and self.newest:
            self.getPlotItem().enableAutoRange()
        self.draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.redraw()

    def _recolour(self) -> None:
        theme = Theme.instance()
        tokens = theme.tokens
        self.setBackground(tokens.sunken)
        for side in ("left", "bottom", "right"):
            axis = self.getPlotItem().getAxis(side)
            axis.setPen(tokens.grid)
            axis.setTextPen(tokens.muted)
        self._cross.setPen(pg.mkPen(tokens.muted, width=1, style=Qt.PenStyle.DashLine))
        self._readout.setColor(tokens.text)
        self._readout.fill = pg.mkBrush(theme.color("raised", 0.92))
        self._readout.border = pg.mkPen(tokens.border)
        self._readout.update()
        self.colour(theme)

    # ---- reading values off ----------------------------------------------------------------------------------------

    def _show_cross(self, shown: bool) -> None:
        self._cross.setVisible(shown)
        self._readout.setVisible(shown)

    def _hover(self, where: QPointF) -> None:
        box = self.getPlotItem().getViewBox()
        inside = self.getPlotItem().sceneBoundingRect().contains(where)
        found = self.values_at(box.mapSceneToView(where).x()) if inside else None
        if found is None:
            self._show_cross(False)
            return
        x, lines = found
        self._readout.setText("\n".join([tr("{seen:,.0f} images", seen=x), *lines]))
        (left, right), (low, high) = box.viewRange()
        self._readout.setAnchor((1, 0) if x > (left + right) / 2 else (0, 0))
        self._readout.setPos(x, high - 0.02 * (high - low))
        self._cross.setPos(x)
        self._show_cross(True)

    def leaveEvent(self, event) -> None:
        self._show_cross(False)
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.follow(True)
        super().mouseDoubleClickEvent(event)
