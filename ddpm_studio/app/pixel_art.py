"""Drawing on a grid of pixels: which pixels a tool touches, and what becomes of them. NumPy alone; knows no Qt.

A cell is ``(x, y)``, x to the right and y down, and may lie outside of the grid. A *region* is (H, W) bool: the pixels
that are touched. Pixels are (H, W, C) uint8, grey, RGB, or RGBA with straight alpha and colour 0 where alpha is 0.
"""

from collections.abc import Iterable

import numpy as np

from ddpm_studio.data.channels import channels_of, luma
from ddpm_studio.data.resizing import fit

Cell = tuple[int, int]
Colour = tuple[int, int, int, int]  # red, green, blue, alpha, each 0..255

WHITE: Colour = (255, 255, 255, 255)


# ---- regions ---------------------------------------------------------------------------------------------------------


def line(start: Cell, end: Cell) -> list[Cell]:
    """The cells from ``start`` to ``end``, both included, each touching the one before (Bresenham 1965)."""
    (x, y), (to_x, to_y) = start, end
    across, down = abs(to_x - x), -abs(to_y - y)
    right, below = (1 if to_x > x else -1), (1 if to_y > y else -1)
    error = across + down
    cells = [(x, y)]
    while (x, y) != (to_x, to_y):
        twice = 2 * error
        if twice >= down:
            error += down
            x += right
        if twice <= across:
            error += across
            y += below
        cells.append((x, y))
    return cells


def straightened(start: Cell, end: Cell) -> Cell:
    """``end`` moved so that the line from ``start`` is level, upright or diagonal, whichever is nearest."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    if abs(dx) > 2 * abs(dy):
        return end[0], start[1]
    if abs(dy) > 2 * abs(dx):
        return start[0], end[1]
    return squared(start, end)


def squared(start: Cell, end: Cell) -> Cell:
    """``end`` moved so that the box from ``start`` is a square, as large as the box's longer side."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    side = max(abs(dx), abs(dy))
    return start[0] + (side if dx >= 0 else -side), start[1] + (side if dy >= 0 else -side)


def stamped(cells: Iterable[Cell], size: int, shape: tuple[int, int]) -> np.ndarray:
    """The region under a square brush of ``size`` pixels a side, set down at each cell; an even one reaches further
    right and down. What lies outside of ``shape`` (H, W) is left out."""
    region = np.zeros(shape, bool)
    middles = np.array(list(cells), np.int64).reshape(-1, 2)
    reach = np.arange(size) - (size - 1) // 2
    xs = (middles[:, 0, None, None] + reach[None, None, :]).repeat(size, 1).ravel()
    ys = (middles[:, 1, None, None] + reach[None, :, None]).repeat(size, 2).ravel()
    inside = (xs >= 0) & (xs < shape[1]) & (ys >= 0) & (ys < shape[0])
    region[ys[inside], xs[inside]] = True
    return region


def rectangle(start: Cell, end: Cell, filled: bool, size: int, shape: tuple[int, int]) -> np.ndarray:
    """The region of a rectangle between two opposite corners; its outline is drawn by a brush of ``size``."""
    return _shape(np.ones(_box(start, end)[2:], bool), start, end, filled, size, shape)


def ellipse(start: Cell, end: Cell, filled: bool, size: int, shape: tuple[int, int]) -> np.ndarray:
    """The region of the ellipse in the box between two opposite corners; its outline is drawn by a brush of ``size``.

    A pixel belongs to it where its middle does, and where else it would not reach a side of the box. So it is
    symmetric, whether its diameters are odd or even.
    """
    _, _, height, width = _box(start, end)
    across = (2 * np.arange(width) + 1 - width) / width
    down = (2 * np.arange(height) + 1 - height) / height
    distance = across[None, :] ** 2 + down[:, None] ** 2
    limit = max(1.0, distance[0].min(), distance[:, 0].min())
    return _shape(distance <= limit + 1e-12, start, end, filled, size, shape)


def flood(same: np.ndarray, at: Cell) -> np.ndarray:
    """The part of ``same`` ((H, W) bool) that hangs together with ``at`` by shared sides (4-connected).

    Empty where ``at`` is outside or not in ``same``.
    """
    height, width = same.shape
    region = np.zeros(same.shape, bool)
    waiting = [at]
    while waiting:
        x, y = waiting.pop()
        if 0 <= x < width and 0 <= y < height and same[y, x] and not region[y, x]:
            region[y, x] = True
            waiting += [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]
    return region


def alike(pixels: np.ndarray, at: Cell) -> np.ndarray:
    """The region of all pixels that are exactly as the one at ``at``; empty where that is outside."""
    x, y = at
    if not (0 <= x < pixels.shape[1] and 0 <= y < pixels.shape[0]):
        return np.zeros(pixels.shape[:2], bool)
    return (pixels == pixels[y, x]).all(-1)


def mirrored(region: np.ndarray) -> np.ndarray:
    """The region together with its mirror image, left to right."""
    return region | region[:, ::-1]


def _box(start: Cell, end: Cell) -> tuple[int, int, int, int]:
    """Left, top, height, width."""
    left, top = min(start[0], end[0]), min(start[1], end[1])
    return left, top, abs(end[1] - start[1]) + 1, abs(end[0] - start[0]) + 1


def _shape(inside: np.ndarray, start: Cell, end: Cell, filled: bool, size: int, shape: tuple[int, int]) -> np.ndarray:
    """``inside`` (bool, as large as the box) laid where the box is; only its rim, where it is not filled."""
    left, top, _, _ = _box(start, end)
    if not filled:
        around = np.pad(inside, 1)
        inside = inside & ~(around[:-2, 1:-1] & around[2:, 1:-1] & around[1:-1, :-2] & around[1:-1, 2:])
    ys, xs = np.nonzero(inside)
    return stamped(zip(xs + left, ys + top, strict=True), 1 if filled else size, shape)


# ---- pixels ----------------------------------------------------------------------------------------------------------


def pixel_of(colour: Colour, channels: int) -> np.ndarray:
    """(C,) uint8: what a colour is in an image of ``channels``. Alpha is left out where there is none."""
    if channels == 1:
        return np.rint(luma(np.array(colour[:3]))).astype(np.uint8)
    if channels == 4 and colour[3] == 0:
        return np.zeros(4, np.uint8)
    return np.array(colour[:channels], np.uint8)


def colour_of(pixel: np.ndarray) -> Colour:
    """The colour of one (C,) pixel."""
    values = [int(value) for value in pixel]
    if len(values) == 1:
        values *= 3
    return (*values[:3], values[3] if len(values) == 4 else 255)


def blank(size: int, channels: int, background: Colour) -> np.ndarray:
    """(size, size, C): nothing drawn yet. Transparent where there is alpha, else ``background``."""
    empty = (0, 0, 0, 0) if channels == 4 else background
    return np.tile(pixel_of(empty, channels), (size, size, 1))


def converted(pixels: np.ndarray, channels: int, background: Colour) -> np.ndarray:
    """The same image with ``channels`` 1, 3 or 4; what was transparent lies on ``background`` where that is lost."""
    if pixels.shape[2] == channels:
        return pixels
    return imported(pixels, max(pixels.shape[:2]), channels, background)


def imported(pixels: np.ndarray, size: int, channels: int, background: Colour) -> np.ndarray:
    """Any image as (size, size, C), fitted as training images are: see ``data.resizing.fit``."""
    if pixels.shape[2] == 1:
        pixels = pixels.repeat(3, 2)
    return fit(pixels[None], size, background[:3], channels_of(channels))[0]


def nearest(layer: np.ndarray, size: int) -> np.ndarray:
    """A square (H, H, …) layer, pixels or a region, at another size by nearest neighbour."""
    place = (2 * np.arange(size) + 1) * len(layer) // (2 * size)
    return layer[place][:, place]
