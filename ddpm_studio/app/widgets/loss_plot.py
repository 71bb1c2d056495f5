"""The loss as a network learns: every step faintly, their running mean, validation, and where checkpoints are."""

from collections.abc import Iterable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.loss_curve import LossCurve
from ddpm_studio.app.widgets.run_plot import RunPlot
from ddpm_studio.language import tr

EMPTY_LOSS = (0.01, 1.0)  # the axis before the first step
MOST_POINTS = 4000  # of validation and of checkpoints, each


class LossPlot(RunPlot):
    """The plot of the loss."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("train.loss_plot", tr("Loss over images seen"), tr("loss (MSE)"), EMPTY_LOSS, parent)
        self.curve = LossCurve()
        self._validation: list[tuple[int, float]] = []
        self._checkpoints: list[int] = []
        self._smoothing = 0.98
        item = self.getPlotItem()
        self._marks = pg.VTickGroup(yrange=[0.0, 0.05])
        self._raw = item.plot(connect="finite")
        self._mean = item.plot()
        self._held_out = item.plot(symbol="o", symbolSize=6)
        item.addItem(self._marks, ignoreBounds=True)
        self.log_axis(True)
        self._recolour()

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
        self.draw_soon()

    def mark_checkpoint(self, images_seen: int) -> None:
        """Mark a checkpoint on the lower axis."""
        if images_seen not in self._checkpoints:
            self._checkpoints.append(images_seen)
            if len(self._checkpoints) > MOST_POINTS:
                del self._checkpoints[1:-1:2]
            self.draw_soon()

    @property
    def newest(self) -> int:
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

    def draw(self) -> None:
        self._raw.setData(*self.curve.raw())
        self._mean.setData(*self.curve.smoothed(self._smoothing))
        points = np.array(self._validation, float).reshape(-1, 2)
        self._held_out.setData(points[:, 0], points[:, 1])
        self._marks.setXVals(self._checkpoints)

    def colour(self, theme: Theme) -> None:
        tokens = theme.tokens
        self._raw.setPen(pg.mkPen(theme.color("muted", 0.45), width=1))
        self._mean.setPen(pg.mkPen(tokens.series[0], width=2))
        self._held_out.setPen(pg.mkPen(tokens.series[1], width=1, style=Qt.PenStyle.DotLine))
        self._held_out.setSymbolBrush(tokens.series[1])
        self._held_out.setSymbolPen(None)
        self._marks.setPen(pg.mkPen(tokens.series[2], width=2))

    def values_at(self, images_seen: float) -> tuple[float, list[str]] | None:
        x, smooth = self.curve.smoothed(self._smoothing)
        if not len(x):
            return None
        i = int(np.abs(x - images_seen).argmin())
        lines = [tr("loss {loss:.4f}", loss=smooth[i])]
        before = [value for at, value in self._validation if at <= x[i]]
        if before:
            lines.append(tr("validation {loss:.4f}", loss=before[-1]))
        return float(x[i]), lines
