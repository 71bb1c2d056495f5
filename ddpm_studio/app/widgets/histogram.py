"""How the values of one image's pixels are spread, channel by channel."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.language import number, tr

_BINS = 64
_HEIGHT = 112
_NORMAL_HEIGHT = 2.2  # how many times the height of the standard normal the plot has, where that is drawn
_CHANNELS = {
    1: ((tr("grey"), "text"),),
    3: ((tr("red"), "danger"), (tr("green"), "success"), (tr("blue"), "accent")),
    4: ((tr("red"), "danger"), (tr("green"), "success"), (tr("blue"), "accent"), (tr("alpha"), "muted")),
}


def histogram(values: np.ndarray, reach: float, bins: int = _BINS) -> np.ndarray:
    """(C, bins) float64: the share of each channel's pixels in equal bins from -reach to reach.

    values: (C, H, W). What lies beyond is counted in the outermost bins; what is no number is left out.
    """
    flat = values.reshape(len(values), -1)
    inside = np.clip(flat, -reach, reach)
    edges = np.linspace(-reach, reach, bins + 1)
    return np.stack([np.histogram(row[~np.isnan(row)], edges)[0] / max(1, row.size) for row in inside])


class Histogram(QWidget):
    """Paints a histogram for each channel over one axis, on which a range can be marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares = np.zeros((0, _BINS))
        self._reach = 1.0
        self._marks: tuple[float, ...] = ()
        self._normal = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Theme.instance().changed.connect(self.update)

    def show_values(
        self,
        values: np.ndarray,
        reach: float,
        marks: Sequence[float] = (-1.0, 1.0),
        bins: int = _BINS,
        normal: bool = False,
    ) -> None:
        """values: (C, H, W) floats, C = 1, 3 or 4. The axis goes from -reach to reach; marks: where lines are drawn.

        normal: draw the standard normal over them. It has the same height each time, so that what is seen is the
        values coming nearer to it.
        """
        self._shares = histogram(values, reach, bins)
        self._normal = normal
        self._reach = reach
        self._marks = tuple(mark for mark in marks if abs(mark) <= reach)
        outside = float((np.abs(values) > 1.0 + 1e-6).mean())
        mean, deviation = float(np.nanmean(values)), float(np.nanstd(values))
        self.setAccessibleDescription(
            tr(
                "Mean {mean:.2f}, standard deviation {deviation:.2f}, {outside:.0%} beyond ±1",
                mean=mean,
                deviation=deviation,
                outside=outside,
            )
        )
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._shares = np.zeros((0, _BINS))
        self.setAccessibleDescription("")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = Theme.instance()
        metrics = QFontMetricsF(self.font())
        plot = QRectF(1, 1, self.width() - 2, self.height() - metrics.height() - 3)
        painter.fillRect(plot, theme.color("sunken"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawRect(plot)
        if not len(self._shares):
            return
        self._paint_marks(painter, plot, metrics)
        top = self._top()
        for shares, (_, role) in zip(self._shares, _CHANNELS[len(self._shares)], strict=True):
            outline = self._outline(np.minimum(shares / top, 1.0), plot)
            painter.setPen(QPen(theme.color(role), 1.2))
            painter.setBrush(theme.color(role, 0.16))
            painter.drawPolygon(outline)
        if self._normal:
            self._paint_normal(painter, plot)

    def _top(self) -> float:
        """The share of pixels that is as high as the plot."""
        if self._normal:
            return _NORMAL_HEIGHT * self._normal_share(0.0)
        # The fullest bin but the ends, where all that is clipped piles up, sets the height
        return max(float(self._shares[:, 1:-1].max()), float(self._shares.max()) / 4, 1e-9)

    def _normal_share(self, value: float) -> float:
        """The share of standard normal values in a bin about ``value``."""
        return math.exp(-(value**2) / 2) / math.sqrt(2 * math.pi) * 2 * self._reach / self._shares.shape[1]

    def _paint_normal(self, painter: QPainter, plot: QRectF) -> None:
        top = self._top()
        values = np.linspace(-self._reach, self._reach, 121)
        heights = [self._normal_share(value) / top for value in values.tolist()]
        line = [
            QPointF(self._x(value, plot), plot.bottom() - height * (plot.height() - 4))
            for value, height in zip(values.tolist(), heights, strict=True)
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(Theme.instance().color("text"), 1.5, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF(line))

    def _x(self, value: float, plot: QRectF) -> float:
        return plot.left() + (value + self._reach) / (2 * self._reach) * plot.width()

    def _outline(self, heights: np.ndarray, plot: QRectF) -> QPolygonF:
        step = plot.width() / len(heights)
        points = [QPointF(plot.left(), plot.bottom())]
        for place, height in enumerate(heights.tolist()):
            y = plot.bottom() - height * (plot.height() - 4)
            points += [QPointF(plot.left() + place * step, y), QPointF(plot.left() + (place + 1) * step, y)]
        return QPolygonF([*points, QPointF(plot.right(), plot.bottom())])

    def _paint_marks(self, painter: QPainter, plot: QRectF, metrics: QFontMetricsF) -> None:
        theme = Theme.instance()
        for mark in self._marks:
            x = self._x(mark, plot)
            painter.setPen(QPen(theme.color("border_strong"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        painter.setPen(theme.color("muted"))
        ends = (-self._reach, self._reach)
        taken: list[QRectF] = []
        for value in (*self._marks, 0.0, *ends):
            text = number(value, ".2g").replace("-", "−")
            width = metrics.horizontalAdvance(text)
            left = min(max(self._x(value, plot) - width / 2, plot.left()), plot.right() - width)
            place = QRectF(left, plot.bottom() + 2, width, metrics.height())
            if not any(place.adjusted(-3, 0, 3, 0).intersects(other) for other in taken):
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
                taken.append(place)
