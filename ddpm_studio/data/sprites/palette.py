"""Colour ramps: five tones of one material, shaded by shifting the hue.

A ramp is a (5, 3) uint8 array: 0 the outline, 1 shadow, 2 base, 3 light, 4 highlight. Shadows lean towards
violet and lights towards yellow, in OKLCH (Ottosson 2020), where equal steps look equal.
"""

from functools import cache
from typing import TypeVar

import numpy as np

Option = TypeVar("Option")
_COOL, _WARM = 290.0, 95.0  # hue angles that shadows and lights lean towards, in degrees
_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_FROM_LMS, _FROM_LAB = np.linalg.inv(_TO_LMS), np.linalg.inv(_TO_LAB)

SKINS = ("#f2c39b", "#e5ab7c", "#c98a5c", "#a0663f", "#875636", "#f6d2b8")
HAIRS = (
    "#5a3424",
    "#8e5426",
    "#d9a531",
    "#c4512b",
    "#3d3a4c",
    "#b9bcc8",
    "#e9dfa6",
    "#6a4fa0",
    "#2f7d78",
    "#b3476f",
)
CLOTHS = (
    "#b8323a", "#d4622c", "#d6a22e", "#5f9a38", "#2c7f53", "#2f8f9e", "#3566b8", "#4b46a8", "#7d3f9e",
    "#b44585", "#8a5a3a", "#6c7186", "#d8d3c4", "#45415c",
)  # fmt: skip
METALS = ("#a3adbf", "#c98f45", "#d9b53f", "#7f8fa8", "#8d7f94")
LEATHERS = ("#8a5630", "#6a4230", "#a8743e", "#54505f")
WOODS = ("#8c5a33", "#a9783f", "#6d4632")
GEMS = ("#e0404e", "#3aa0e8", "#4ec45a", "#b65ae0", "#f0b432", "#3fd0c4", "#f07fb4")
MAGICS = ("#f0682a", "#38a6ee", "#58c84a", "#a95cea", "#f2c23a", "#38d0c0", "#ee5fa6", "#e0444a", "#6b7cf0")
BEASTS = (
    "#6fae45", "#3f8f6a", "#3d86b8", "#6a55b5", "#a5479a", "#c0443f", "#d07a34", "#d3aa3c", "#8d6a4a",
    "#7a8094", "#b8667c", "#4a5a7c",
)  # fmt: skip
FURS = ("#8a5a38", "#b98550", "#5b4638", "#8c8a92", "#d8c7a4", "#c8702f", "#4a4656", "#e6e2da")


def _to_oklch(hex_colour: str) -> tuple[float, float, float]:
    srgb = np.array([int(hex_colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    light, a, b = _TO_LAB @ np.cbrt(_TO_LMS @ linear)
    return float(light), float(np.hypot(a, b)), float(np.degrees(np.arctan2(b, a)) % 360)


def _to_rgb(light: float, chroma: float, hue: float) -> np.ndarray:
    angle = np.radians(hue)
    lms = (_FROM_LAB @ np.array([light, chroma * np.cos(angle), chroma * np.sin(angle)])) ** 3
    linear = np.clip(_FROM_LMS @ lms, 0, 1)
    srgb = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.round(srgb * 255).astype(np.uint8)


def _lean(hue: float, target: float, share: float) -> float:
    """Turn `hue` towards `target` the short way round, by at most 40 degrees."""
    turn = (target - hue + 180) % 360 - 180
    return hue + float(np.clip(turn * share, -40, 40))


@cache
def ramp(hex_colour: str, glow: bool = False) -> np.ndarray:
    """The five tones around one colour; with `glow`, for magic, a coloured outline and a paler highlight."""
    light, chroma, hue = _to_oklch(hex_colour)
    outline = 0.40 if glow else float(np.clip(light * 0.36, 0.17, 0.30))
    tones = (
        (outline, chroma * (0.9 if glow else 0.6), _lean(hue, _COOL, 0.30)),
        (light * 0.77, chroma * 1.0, _lean(hue, _COOL, 0.14)),
        (light, chroma, hue),
        (min(light + 0.10, 0.95), chroma * 0.95, _lean(hue, _WARM, 0.16)),
        (min(light + 0.21, 0.985), chroma * (0.45 if glow else 0.6), _lean(hue, _WARM, 0.26)),
    )
    made = np.stack([_to_rgb(*tone) for tone in tones])
    made.flags.writeable = False
    return made


def pick(rng: np.random.Generator, options: tuple[Option, ...], *others: Option) -> Option:
    """One of `options` that is none of `others` (when there is a choice)."""
    free = [option for option in options if option not in others] or options
    return free[int(rng.integers(len(free)))]
