"""From the way of a pen to the pixels it touches. Knows no Qt."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from ddpm_studio.app import pixel_art
from ddpm_studio.app.pixel_art import Cell

SIZES = (1, 2, 3, 4)


class Tool(StrEnum):
    """What the pen does."""

    PENCIL = "pencil"
    ERASER = "eraser"
    FILL = "fill"
    PIPETTE = "pipette"
    LINE = "line"
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"


SHAPES = (Tool.LINE, Tool.RECTANGLE, Tool.ELLIPSE)


@dataclass(frozen=True)
class Pen:
    """How it is drawn. size: of the brush, in pixels. filled: rectangles and ellipses whole, not their outline.

    mirror: everything left is drawn right as well.
    """

    tool: Tool = Tool.PENCIL
    size: int = 1
    filled: bool = False
    mirror: bool = False


class Stroke:
    """What one stroke touches, from where the pen is set down to where it is lifted: ``region``, (H, W) bool."""

    def __init__(self, pen: Pen, shape: tuple[int, int], start: Cell, last: Cell | None = None) -> None:
        """last: where a straight line with pencil or eraser comes from; None for none."""
        self._pen = pen
        self._shape = shape
        self._start = start
        self.at = start
        self._drawn = np.zeros(shape, bool)
        self.region = self._drawn
        if pen.tool in (Tool.PENCIL, Tool.ERASER) and last is not None:
            self._drag(last, start)
        else:
            self.to(start)

    def to(self, cell: Cell, regular: bool = False) -> None:
        """Draw on to ``cell``. regular: a line level, upright or diagonal; a square; a circle."""
        pen, start = self._pen, self._start
        if pen.tool in SHAPES and regular:
            cell = (pixel_art.straightened if pen.tool is Tool.LINE else pixel_art.squared)(start, cell)
        if pen.tool is Tool.LINE:
            self._take(pixel_art.stamped(pixel_art.line(start, cell), pen.size, self._shape))
        elif pen.tool is Tool.RECTANGLE:
            self._take(pixel_art.rectangle(start, cell, pen.filled, pen.size, self._shape))
        elif pen.tool is Tool.ELLIPSE:
            self._take(pixel_art.ellipse(start, cell, pen.filled, pen.size, self._shape))
        else:
            self._drag(self.at, cell)
        self.at = cell

    def flood(self, layer: np.ndarray) -> None:
        """Touch what hangs together with where the pen is and is alike in ``layer``, (H, W, C)."""
        x, y = self.at
        seeds = [(x, y), (self._shape[1] - 1 - x, y)] if self._pen.mirror else [(x, y)]
        self.region = np.logical_or.reduce([pixel_art.flood(pixel_art.alike(layer, seed), seed) for seed in seeds])

    def _drag(self, start: Cell, end: Cell) -> None:
        self._drawn |= pixel_art.stamped(pixel_art.line(start, end), self._pen.size, self._shape)
        self._take(self._drawn)

    def _take(self, region: np.ndarray) -> None:
        self.region = pixel_art.mirrored(region) if self._pen.mirror else region.copy()
