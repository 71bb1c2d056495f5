"""The 16x16 sheet a sprite is drawn on."""

from collections.abc import Mapping

import numpy as np

from ddpm_studio.data.sprites.art import Art, shade
from ddpm_studio.data.sprites.palette import ramp

SIDE = 16
Legend = Mapping[str, str]  # letter -> colour (#rrggbb)

_INK = np.repeat(np.array([[34, 26, 46]], np.uint8), 5, 0)
_FIXED = {"#": _INK, "@": ramp("#eeeaf2"), "*": np.repeat(np.array([[255, 255, 250]], np.uint8), 5, 0)}
_MOST_COLOURS = 20


class Canvas:
    """Pixels in order of painting: `rgb` and `dark` (16, 16, 3) uint8, `on` (16, 16) bool.

    `dark` is the outline colour that each painted pixel asks for. With `glow`, ramps are the luminous ones.
    """

    def __init__(self, glow: bool = False):
        self.rgb = np.zeros((SIDE, SIDE, 3), np.uint8)
        self.dark = np.zeros((SIDE, SIDE, 3), np.uint8)
        self.on = np.zeros((SIDE, SIDE), bool)
        self.glow = glow

    def paint(self, art: Art, x: int, y: int, legend: Legend, outline: bool = False, under: bool = False) -> None:
        """Paint `art` with its top left at column `x`, row `y`; parts outside are cut off.

        outline: also draw a contour over what is already there. under: only where nothing is yet.
        """
        ramps = np.stack([self._ramp(name, legend) for name in art.names])
        colours = ramps[art.index, art.tones]
        darks = ramps[art.index, 0]
        top, left = max(y, 0), max(x, 0)
        bottom, right = min(y + art.height, SIDE), min(x + art.width, SIDE)
        if top >= bottom or left >= right:
            return
        part = (slice(top - y, bottom - y), slice(left - x, right - x))
        on = np.zeros((SIDE, SIDE), bool)
        rgb, dark = np.zeros_like(self.rgb), np.zeros_like(self.dark)
        on[top:bottom, left:right] = art.on[part]
        rgb[top:bottom, left:right] = colours[part]
        dark[top:bottom, left:right] = darks[part]
        self._lay(on, rgb, dark, outline, under)

    def fill(
        self, mask: np.ndarray, colour: str, outline: bool = False, under: bool = False, contrast: float = 1.0
    ) -> None:
        """Fill a (16, 16) bool shape with `colour`, shaded as a rounded thing."""
        tones = ramp(colour, self.glow)
        rgb = tones[shade(mask, contrast)]
        self._lay(mask, rgb, np.broadcast_to(tones[0], rgb.shape), outline, under)

    def dot(self, x: int, y: int, colour: str, tone: int = 2) -> None:
        """One pixel of a tone of `colour` (nothing outside the sheet)."""
        if 0 <= x < SIDE and 0 <= y < SIDE:
            tones = _FIXED[colour] if colour in _FIXED else ramp(colour, self.glow)
            self.rgb[y, x], self.dark[y, x], self.on[y, x] = tones[tone], tones[0], True

    def erase(self, mask: np.ndarray) -> None:
        """Make a (16, 16) bool shape transparent again."""
        self.on &= ~mask

    def move(self, dx: int, dy: int) -> None:
        """Shift everything; what leaves the sheet is lost."""
        on = np.zeros_like(self.on)
        ys, xs = np.nonzero(self.on)
        keep = (ys + dy >= 0) & (ys + dy < SIDE) & (xs + dx >= 0) & (xs + dx < SIDE)
        ys, xs = ys[keep], xs[keep]
        rgb, dark = np.zeros_like(self.rgb), np.zeros_like(self.dark)
        on[ys + dy, xs + dx] = True
        rgb[ys + dy, xs + dx], dark[ys + dy, xs + dx] = self.rgb[ys, xs], self.dark[ys, xs]
        self.rgb, self.dark, self.on = rgb, dark, on

    def settle(self, on_ground: bool = False) -> None:
        """Centre what is drawn; `on_ground` puts its lowest row on row 14, above its outline."""
        ys, xs = np.nonzero(self.on)
        dx = (SIDE - 1 - int(xs.min()) - int(xs.max())) // 2
        dy = SIDE - 2 - int(ys.max()) if on_ground else (SIDE - int(ys.min()) - int(ys.max())) // 2
        self.move(dx, min(dy, SIDE - 1 - int(ys.max())))

    def finished(self) -> np.ndarray:
        """RGBA (16, 16, 4) uint8 with the contour drawn round everything."""
        rgb, on = self.rgb.copy(), self.on.copy()
        # The contour takes the colour asked for by the pixel it hugs; the one above wins, then the sides.
        for dy, dx in ((1, 0), (0, 1), (0, -1), (-1, 0)):
            hugs = _shifted(self.on, dy, dx) & ~on
            rgb[hugs] = _shifted(self.dark, dy, dx)[hugs]
            on |= hugs
        rgb[~on] = 0
        return np.dstack([_fewer_colours(rgb, on), on.astype(np.uint8) * 255])

    def _ramp(self, name: str, legend: Legend) -> np.ndarray:
        if name in _FIXED:
            return _FIXED[name]
        return ramp(legend[name.lower()], self.glow)

    def _lay(self, on: np.ndarray, rgb: np.ndarray, dark: np.ndarray, outline: bool, under: bool) -> None:
        if under:
            on = on & ~self.on
        elif outline:
            for dy, dx in ((1, 0), (0, 1), (0, -1), (-1, 0)):
                rim = _shifted(on, dy, dx) & self.on & ~on
                self.rgb[rim] = _shifted(dark, dy, dx)[rim]
                self.dark[rim] = self.rgb[rim]
        self.rgb[on], self.dark[on] = rgb[on], dark[on]
        self.on |= on


def _shifted(values: np.ndarray, dy: int, dx: int) -> np.ndarray:
    """`values` moved by one pixel, zero where nothing comes in."""
    moved = np.zeros_like(values)
    to_y, from_y = (slice(dy, None), slice(None, -dy)) if dy > 0 else (slice(None, dy or None), slice(-dy, None))
    to_x, from_x = (slice(dx, None), slice(None, -dx)) if dx > 0 else (slice(None, dx or None), slice(-dx, None))
    moved[to_y, to_x] = values[from_y, from_x]
    return moved


def _fewer_colours(rgb: np.ndarray, on: np.ndarray) -> np.ndarray:
    """Merge the rarest colours into their nearest neighbours until the palette is small."""
    packed = rgb.astype(np.int64) @ np.array([65536, 256, 1])
    colours, counts = np.unique(packed[on], return_counts=True)
    while len(colours) > _MOST_COLOURS:
        table = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], 1).astype(np.float64)
        rarest = int(counts.argmin())
        gaps = ((table - table[rarest]) ** 2).sum(1)
        gaps[rarest] = np.inf
        nearest = int(gaps.argmin())
        packed[on & (packed == colours[rarest])] = colours[nearest]
        counts[nearest] += counts[rarest]
        colours, counts = np.delete(colours, rarest), np.delete(counts, rarest)
    return np.stack([packed >> 16, packed >> 8 & 255, packed & 255], 2).astype(np.uint8)
