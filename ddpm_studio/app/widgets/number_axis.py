"""An axis of plain numbers, written as the language writes them, linear or logarithmic."""

import math
from collections.abc import Iterable

import numpy as np
import pyqtgraph as pg

from ddpm_studio.language import number

_LEAST_PITCH = 16  # pixels between two ticks of a logarithmic axis
_WITHIN_TEN = ((1,), (1, 3), (1, 2, 5), tuple(range(1, 10)), tuple(np.arange(1, 10, 0.2)))  # from few to many


class NumberAxis(pg.AxisItem):
    """Where the axis is logarithmic, as many of 1, 2, 3, … of each ten are named as have room."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self.enableAutoSIPrefix(False)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list:
        if not self.logMode:
            return super().tickValues(minVal, maxVal, size)
        low, high = sorted((minVal, maxVal))
        tens = np.arange(np.floor(low), np.ceil(high) + 1)
        chosen = tens[:: max(1, -(-len(tens) * _LEAST_PITCH // max(1, int(size))))]
        for within in _WITHIN_TEN:
            logs = np.log10(within)
            pitch = np.diff([*logs, 1.0]).min() * size / max(high - low, 1e-9)
            if pitch >= _LEAST_PITCH:
                chosen = (tens[:, None] + logs).ravel()
        return [(1.0, [float(value) for value in chosen if low <= value <= high])]

    def tickStrings(self, values: Iterable[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [number(10**value, ".3g") for value in values]
        places = max(0, math.ceil(-math.log10(spacing * scale)))
        alike = f".{places}f" if places <= 3 else "g"
        return [number(value * scale, alike if abs(value * scale) < 1e4 else "g") for value in values]
