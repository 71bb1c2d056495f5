"""Flat shapes on the 16x16 sheet, as (16, 16) bool masks; coordinates count pixel centres."""

import numpy as np

SIDE = 16
_Y, _X = np.mgrid[0:SIDE, 0:SIDE].astype(np.float64)


def disc(cx: float, cy: float, rx: float, ry: float | None = None) -> np.ndarray:
    """A filled ellipse of half-width rx and half-height ry (a circle without ry)."""
    return ((_X - cx) / rx) ** 2 + ((_Y - cy) / (ry or rx)) ** 2 <= 1


def ring(cx: float, cy: float, radius: float, width: float) -> np.ndarray:
    """A circle line."""
    return np.abs(np.hypot(_X - cx, _Y - cy) - radius) <= width / 2


def blossom(cx: float, cy: float, radius: float, depth: float, points: int, turn: float) -> np.ndarray:
    """A star-like shape: its edge swings between radius - depth and radius, `points` times round."""
    angle = np.arctan2(_Y - cy, _X - cx)
    edge = radius - depth / 2 + depth / 2 * np.cos(points * (angle - turn))
    return np.hypot(_X - cx, _Y - cy) <= edge


def spiral(cx: float, cy: float, turns: float, radius: float, width: float, start: float) -> np.ndarray:
    """A spiral arm from the middle outwards."""
    t = np.linspace(0, 1, 120)
    angle, reach = start + turns * 2 * np.pi * t, radius * t
    xs, ys = cx + reach * np.cos(angle), cy + reach * np.sin(angle)
    near = np.hypot(_X[..., None] - xs, _Y[..., None] - ys).min(-1)
    return near <= width / 2
