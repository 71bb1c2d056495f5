"""Spells drawn from circles, stars and spirals rather than from pictures."""

from collections.abc import Callable

import numpy as np

from ddpm_studio.data.sprites.canvas import Canvas
from ddpm_studio.data.sprites.palette import pick
from ddpm_studio.data.sprites.shapes import blossom, disc, ring, spiral

Glow = tuple[str, str, str]  # main colour, its hotter middle, its core
_MIDDLE = 7.5
_FULL_TURN = 2 * np.pi


def _turn(rng: np.random.Generator) -> float:
    return float(rng.uniform(0, _FULL_TURN))


def _radius(rng: np.random.Generator) -> float:
    return float(rng.choice((4.6, 5.2, 5.8, 6.4)))


def _spread(rng: np.random.Generator, count: int, reach: float) -> list[tuple[float, float]]:
    """Places evenly round the middle, the first at a random angle."""
    angles = _turn(rng) + _FULL_TURN * np.arange(count) / count
    return [(_MIDDLE + reach * np.cos(angle), _MIDDLE + reach * np.sin(angle)) for angle in angles]


def orb(canvas: Canvas, rng: np.random.Generator, glow: Glow) -> None:
    main, middle, core = glow
    x = y = 7.5 if rng.random() < 0.6 else 8.0
    radius, turn = _radius(rng), _turn(rng)
    canvas.fill(disc(x, y, radius), main, contrast=1.3)
    canvas.fill(disc(x, y + 0.4, radius * 0.62), middle)
    if rng.random() < 0.5:
        points = int(rng.integers(3, 6))
        canvas.fill(blossom(x, y, radius * 0.55, radius * 0.35, points, turn), core)
    else:
        canvas.fill(spiral(x, y, 1.0, radius * 0.6, 1.1, turn), core)
    canvas.dot(round(x - radius * 0.45), round(y - radius * 0.5), "*")
    if rng.random() < 0.4:
        canvas.fill(ring(x, y, 6.9, 0.9) & blossom(x, y, 9, 6, 3, turn), middle, under=True)


def rune_circle(canvas: Canvas, rng: np.random.Generator, glow: Glow) -> None:
    main, middle, core = glow
    canvas.fill(ring(_MIDDLE, _MIDDLE, 6.2, 1.4), main)
    sign = blossom(_MIDDLE, _MIDDLE, 5.0, float(rng.choice((2.4, 3.2))), int(rng.integers(3, 7)), _turn(rng))
    canvas.fill(sign, middle, under=True)
    canvas.fill(disc(_MIDDLE, _MIDDLE, 1.2), core)


def swirl(canvas: Canvas, rng: np.random.Generator, glow: Glow) -> None:
    main, middle, core = glow
    arms, turn = int(rng.integers(2, 5)), _turn(rng)
    for arm in range(arms):
        canvas.fill(spiral(_MIDDLE, _MIDDLE, 0.7, 6.8, 1.9, turn + _FULL_TURN * arm / arms), main)
    canvas.fill(disc(_MIDDLE, _MIDDLE, 3.0), middle)
    canvas.fill(disc(_MIDDLE, _MIDDLE, 1.6), core)


def burst(canvas: Canvas, rng: np.random.Generator, glow: Glow) -> None:
    main, middle, core = glow
    points, turn, depth = int(rng.integers(4, 10)), _turn(rng), float(rng.choice((2.5, 3.5, 4.5)))
    canvas.fill(blossom(_MIDDLE, _MIDDLE, 7.0, depth, points, turn), main)
    canvas.fill(blossom(_MIDDLE, _MIDDLE, 5.0, 2.2, points, turn), middle)
    canvas.fill(disc(_MIDDLE, _MIDDLE, 2.1), core)


def cloud(canvas: Canvas, rng: np.random.Generator, glow: Glow) -> None:
    main, middle, core = glow
    for x, y in _spread(rng, int(rng.integers(4, 7)), 3.4):
        canvas.fill(disc(x, y, float(rng.choice((2.4, 2.9, 3.3)))), pick(rng, (main, middle)), outline=True)
    canvas.fill(disc(_MIDDLE, _MIDDLE, 3.1), middle)
    canvas.fill(disc(_MIDDLE - 0.5, _MIDDLE - 0.5, 1.3), core)


def missiles(canvas: Canvas, rng: np.random.Generator, glow: Glow) -> None:
    main, middle, core = glow
    for x, y in _spread(rng, int(rng.integers(3, 6)), 4.7):
        canvas.fill(disc(x, y, 2.1), main)
        canvas.dot(round(x), round(y), core, 3)
    canvas.fill(disc(_MIDDLE, _MIDDLE, 2.0), middle)


def portal(canvas: Canvas, rng: np.random.Generator, glow: Glow) -> None:
    main, middle, core = glow
    radius = _radius(rng)
    canvas.fill(disc(_MIDDLE, _MIDDLE, radius * 0.82, 6.8), main, contrast=1.3)
    canvas.fill(disc(_MIDDLE, _MIDDLE, radius * 0.60, 5.2), middle)
    canvas.fill(disc(_MIDDLE, _MIDDLE, radius * 0.42, 3.8), "#3a2a58")
    canvas.fill(disc(_MIDDLE, _MIDDLE, radius * 0.16, 1.6), core)


SHAPED: dict[str, Callable[[Canvas, np.random.Generator, Glow], None]] = {
    "orb": orb,
    "rune_circle": rune_circle,
    "swirl": swirl,
    "burst": burst,
    "cloud": cloud,
    "missiles": missiles,
    "portal": portal,
}
