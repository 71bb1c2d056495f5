"""The loss by bands of noise: what is learned first, and what is hard to the end."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.widgets.loss_curve import LossCurve
from ddpm_studio.app.widgets.run_plot import RunPlot
from ddpm_studio.language import number, tr
from ddpm_studio.training.bands import BANDS

EMPTY_LOSS = (0.01, 1.0)  # the axis before the first step
_BUCKETS = 512  # of each curve: there are many of them, and a point a second


class BandPlot(RunPlot):
    """A curve for each band, from the colour of almost an image to that of almost noise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        name = tr("Loss by amount of noise, over images seen")
        super().__init__("train.band_plot", name, tr("loss (MSE)"), EMPTY_LOSS, parent)
        self.curves = [LossCurve(_BUCKETS) for _ in range(BANDS)]
        self._words = tuple(tr("band {number}", number=i + 1) for i in range(BANDS))
        self._smoothing = 0.0
        self._lines = [self.getPlotItem().plot() for _ in range(BANDS)]
        self.log_axis(True)
        self._recolour()

    def clear_run(self) -> None:
        """Show nothing, for another run."""
        for curve in self.curves:
            curve.clear()
        self.follow(True)
        self.redraw()

    def extend(self, images_seen: Sequence[int] | np.ndarray, losses: Sequence[Sequence[float]] | np.ndarray) -> None:
        """images_seen: (M,); losses: (M, 8), from the least noise to the most, NaN where a band has none."""
        seen, values = np.asarray(images_seen), np.asarray(losses, np.float64).reshape(-1, BANDS)
        for i, curve in enumerate(self.curves):
            curve.extend(seen, values[:, i])
        self.draw_soon()

    def set_words(self, words: Sequence[str]) -> None:
        """What each band is, for people."""
        self._words = tuple(words)

    @property
    def newest(self) -> int:
        return max(curve.newest for curve in self.curves)

    def set_smoothing(self, smoothing: float) -> None:
        """0..1: the share of the running mean that stays from one point to the next; 0 is none."""
        self._smoothing = smoothing
        self.redraw()

    def draw(self) -> None:
        for line, curve in zip(self._lines, self.curves, strict=True):
            line.setData(*curve.smoothed(self._smoothing))

    def colour(self, theme: Theme) -> None:
        for line, shade in zip(self._lines, band_colours(theme), strict=True):
            line.setPen(pg.mkPen(shade, width=2))

    def values_at(self, images_seen: float) -> tuple[float, list[str]] | None:
        found, lines = None, []
        for words, curve in zip(self._words, self.curves, strict=True):
            x, values = curve.smoothed(self._smoothing)
            if len(x):
                i = int(np.abs(x - images_seen).argmin())
                found = float(x[i])
                lines.append(f"{number(values[i], '.4f')}  {words}")
        return None if found is None else (found, lines[::-1])  # most noise first, as it lies higher for most networks


def band_colours(theme: Theme) -> list[QColor]:
    """A colour for each band, from that of an image to that of noise by even steps."""
    first, last = QColor(theme.tokens.series[2]), QColor(theme.tokens.series[1])
    middle = QColor(theme.tokens.series[0])

    def between(a: QColor, b: QColor, share: float) -> QColor:
        mixed = (round(x + share * (y - x)) for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True))
        return QColor(*mixed)

    places = np.linspace(0, 2, BANDS)
    return [between(first, middle, p) if p <= 1 else between(middle, last, p - 1) for p in places]
