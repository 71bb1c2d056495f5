"""Little pictures written as text, and how light falls on them.

In a picture a lower-case letter is a material: the caller's legend says which ramp it is painted with,
and light from the top left shades it. The same letter in upper case is that material's outline tone (an inner
contour). `#` is ink, `@` eye white, `*` a glint; `.` is transparent. A name followed by `|` is the left half
of a symmetric picture.
"""

from functools import cache

import numpy as np

_EMPTY = ord(".")


class Art:
    """One picture: `codes` (H, W) uint8 characters; shading is worked out once."""

    def __init__(self, codes: np.ndarray, contrast: float = 1.0):
        self.codes, self.contrast = codes, contrast
        self.on = codes != _EMPTY
        self.letters, index = np.unique(codes[self.on], return_inverse=True)
        self.names = tuple(chr(code) for code in self.letters)
        self.index = np.zeros(codes.shape, np.intp)
        self.index[self.on] = index
        self.tones = _shade_letters(codes, contrast)
        self.height, self.width = codes.shape

    @cache  # noqa: B019  (pictures live as long as the program)
    def flipped(self) -> "Art":
        """The mirror picture, lit from the top left again."""
        return Art(np.ascontiguousarray(self.codes[:, ::-1]), self.contrast)

    @cache  # noqa: B019
    def stretched(self, rows: tuple[int, ...] = (), cols: tuple[int, ...] = ()) -> "Art":
        """Rows and columns doubled (index) or left out (-1 - index)."""
        codes = _resize(self.codes, rows)
        return Art(np.ascontiguousarray(_resize(codes.T, cols).T), self.contrast)


def _resize(lines: np.ndarray, edits: tuple[int, ...]) -> np.ndarray:
    order = list(range(len(lines)))
    for edit in sorted(edits, key=lambda e: e if e >= 0 else -1 - e, reverse=True):
        if edit >= 0:
            order.insert(edit, order[edit])
        else:
            del order[-1 - edit]
    return lines[order]


def shade(mask: np.ndarray, contrast: float = 1.0) -> np.ndarray:
    """Tones 1..4 for a flat (H, W) bool shape, as if it were rounded and lit from the top left."""
    padded = np.pad(mask, 3).astype(np.float32)
    height = padded
    for _ in range(2):
        height = height[1:-1] + height[:-2] + height[2:]
        height = height[:, 1:-1] + height[:, :-2] + height[:, 2:]
    height = height / 81  # (H + 2, W + 2)
    slope = (height[1:-1, 2:] - height[1:-1, :-2]) * 0.9 + (height[2:, 1:-1] - height[:-2, 1:-1])
    ys, xs = np.nonzero(mask)
    tones = np.zeros(mask.shape, np.int64)
    if not len(ys):
        return tones
    spread_y, spread_x = max(np.ptp(ys), 3) + 1, max(np.ptp(xs), 3) + 1
    place = -((xs - xs.mean()) / spread_x * 0.8 + (ys - ys.mean()) / spread_y)
    lit = (slope[ys, xs] * 1.1 + place * 0.75) * contrast
    values = np.digitize(lit, (-0.42, 0.40, 0.86)) + 1
    if len(ys) < 12:
        values = np.minimum(values, 3)
    tones[ys, xs] = values
    return tones


def _shade_letters(codes: np.ndarray, contrast: float) -> np.ndarray:
    tones = np.zeros(codes.shape, np.int64)
    for code in np.unique(codes):
        letter = chr(code)
        if letter.islower():
            mask = codes == code
            tones[mask] = shade(mask, contrast)[mask]
        elif not letter.isupper():
            tones[codes == code] = 2
    return tones


def drawings(text: str, contrast: float = 1.0) -> dict[str, Art]:
    """Pictures by name, from blocks of text: a line with `= name` (or `= name |`), then its rows.

    contrast: how strongly they are shaded.
    """
    found: dict[str, Art] = {}
    for block in text.strip().split("=")[1:]:
        head, *rows = [line.strip() for line in block.strip().splitlines()]
        width = max(len(row) for row in rows)
        codes = np.array([[ord(char) for char in row.ljust(width, ".")] for row in rows], np.uint8)
        name = head.removesuffix("|").strip()
        if head.endswith("|"):
            codes = np.concatenate([codes, codes[:, ::-1]], 1)
        found[name] = Art(codes, contrast)
    return found
