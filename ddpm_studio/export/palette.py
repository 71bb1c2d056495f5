"""Few colours: a palette made for some images, or one from a file, and the images in these colours alone.

Colours are compared in OKLab (Ottosson 2020, "A perceptual color space for image processing"), where equal distances
look about equally far apart; in RGB, dark and saturated colours would be confused.
"""

from pathlib import Path

import numpy as np
from PIL import Image

from ddpm_studio.data.bounded import Unbounded, read_bounded
from ddpm_studio.data.decoding import os_reason
from ddpm_studio.data.naming import shown
from ddpm_studio.language import tr

MOST_COLOURS = 256
USUAL_COLOURS = 16
_LARGEST_FILE = 2**20  # bytes of a palette file
_OPAQUE = 128  # alpha from here on is opaque, below it clear
_ROUNDS = 20  # of k-means, which has settled long before
_AT_ONCE = 2**14  # colours compared with a palette at once, so that memory stays bounded

# From linear sRGB to the responses of three cones, and from their cube roots to lightness and two opponents (ibid.).
_TO_CONES = np.array(
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


class PaletteError(ValueError):
    """A palette that cannot be used. The message says what, why, and what to do."""


def oklab(rgb: np.ndarray) -> np.ndarray:
    """(..., 3) uint8 sRGB as (..., 3) float64 lightness 0..1 and two opponents, about -0.4..0.4."""
    values = np.asarray(rgb, np.float64) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)  # IEC 61966-2-1
    return np.cbrt(linear @ _TO_CONES.T) @ _TO_LAB.T


def srgb(lab: np.ndarray) -> np.ndarray:
    """The inverse, (..., 3) uint8; what no screen can show is cut off."""
    linear = np.clip((lab @ np.linalg.inv(_TO_LAB).T) ** 3 @ np.linalg.inv(_TO_CONES).T, 0, 1)
    values = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.rint(values * 255).astype(np.uint8)


def colour_codes(rgb: np.ndarray) -> np.ndarray:
    """(..., 3) uint8 as one number each, (...) int32."""
    parts = rgb.astype(np.int32)
    return parts[..., 0] << 16 | parts[..., 1] << 8 | parts[..., 2]


def made_for(images: np.ndarray, count: int = USUAL_COLOURS) -> np.ndarray:
    """The ``count`` colours, or fewer, that show the images best: (K, 3) uint8, darkest first.

    images: (N, H, W, C) uint8, with C = 1, 3 or 4; what is clear in them does not count. Where they have no more than
    ``count`` colours, it is these. Else it begins with Pillow's median cut, and goes on by k-means in OKLab (Lloyd
    1982). Raises PaletteError for a count outside 1..MOST_COLOURS.
    """
    _check_count(count)
    colours, shares = np.unique(colour_codes(_seen(images)), return_counts=True)
    if len(colours) == 0:
        return np.zeros((1, 3), np.uint8)
    rgb = _from_codes(colours)
    if len(colours) <= count:
        return _sorted(rgb)
    rgb, shares = _merged(rgb, shares)
    points, weights = oklab(rgb), shares.astype(np.float64)
    centres = oklab(_median_cut(rgb, shares, count))
    for _ in range(_ROUNDS):
        own = _nearest(points, centres)
        total = np.bincount(own, weights, len(centres))
        sums = np.stack([np.bincount(own, weights * points[:, i], len(centres)) for i in range(3)], 1)
        moved = np.where(total[:, None] > 0, sums / np.maximum(total, 1)[:, None], centres)
        if np.allclose(moved, centres, atol=1e-6):
            break
        centres = moved
    return _sorted(np.unique(srgb(centres), axis=0))


def reduced(images: np.ndarray, palette: np.ndarray) -> np.ndarray:
    """The images (N, H, W, C) uint8 in the colours (K, 3) uint8 alone: each pixel the nearest, by OKLab.

    Alpha becomes 0 or 255, and what is clear has the colour 0. Grey images, C = 1, stay so where all of the palette is
    grey, else they become RGB.
    """
    codes = colour_codes(_rgb(images))
    known, where = np.unique(codes, return_inverse=True)
    table = palette[_nearest(oklab(_from_codes(known)), oklab(palette))]
    colours = table[where].reshape(*codes.shape, 3)
    if images.shape[3] == 1 and (palette == palette[:, :1]).all():
        return colours[..., :1]
    if images.shape[3] < 4:
        return colours
    opaque = images[..., 3:] >= _OPAQUE
    return np.concatenate([colours * opaque, np.where(opaque, 255, 0)], axis=-1).astype(np.uint8)


def read_palette(path: Path) -> np.ndarray:
    """The colours (K, 3) uint8 of a palette file, in its order, each once: .gpl (GIMP) or .hex (a colour a line).

    Raises PaletteError.
    """
    try:
        data = read_bounded(path, _LARGEST_FILE)
    except (OSError, Unbounded) as error:
        why = str(error) if isinstance(error, Unbounded) else os_reason(error)
        raise PaletteError(
            tr("The palette '{name}' cannot be opened: {why}. Choose a .gpl or .hex file.", name=path.name, why=why)
        ) from error
    lines = data.decode("utf-8-sig", errors="replace").splitlines()
    # A .gpl says so itself, whatever its name.
    is_gimp = bool(lines) and lines[0].strip().lower() == "gimp palette"
    if not is_gimp and path.suffix.lower() == ".gpl":
        raise PaletteError(
            tr(
                "'{name}' is no GIMP palette: its first line is not 'GIMP Palette'. Choose another file.",
                name=path.name,
            )
        )
    found = _gimp_colours(lines, path.name) if is_gimp else _hex_colours(lines, path.name)
    colours = list(dict.fromkeys(found))
    if not 1 <= len(colours) <= MOST_COLOURS:
        many = tr("no colour") if not colours else tr("{count} colours", count=len(colours))
        raise PaletteError(
            tr(
                "'{name}' holds {many}. A palette has from 1 to {most}. Choose another file.",
                name=path.name,
                many=many,
                most=MOST_COLOURS,
            )
        )
    return np.array(colours, np.uint8)


def palette_for(wish: str, images: np.ndarray) -> np.ndarray:
    """What a person wrote as a palette: a number of colours, made for the images, or the path of a palette file.

    Raises PaletteError.
    """
    if wish.strip().isdecimal():
        return made_for(images, int(wish))
    return read_palette(Path(wish))


def check_palette(wish: str) -> None:
    """Raises PaletteError where ``palette_for`` would, before there are any images."""
    if wish.strip().isdecimal():
        _check_count(int(wish))
    else:
        read_palette(Path(wish))


def _check_count(count: int) -> None:
    if not 1 <= count <= MOST_COLOURS:
        raise PaletteError(
            tr(
                "{count} is no number of colours for a palette. Choose from 1 to {most}.",
                count=count,
                most=MOST_COLOURS,
            )
        )


def _gimp_colours(lines: list[str], name: str) -> list[tuple[int, ...]]:
    colours = []
    for number, line in enumerate(lines[1:], 2):
        text = line.split("#")[0].strip()
        if not text or text.lower().startswith(("name:", "columns:", "channels:")):
            continue
        try:
            colour = tuple(int(part) for part in text.split()[:3])
            if len(colour) != 3 or not all(0 <= part <= 255 for part in colour):
                raise ValueError
        except ValueError:
            raise PaletteError(
                tr(
                    "Line {number} of '{name}' is no colour: '{why}'. It needs three numbers from 0 to 255.",
                    number=number,
                    name=name,
                    why=_brief(text),
                )
            ) from None
        colours.append(colour)
    return colours


def _hex_colours(lines: list[str], name: str) -> list[tuple[int, ...]]:
    colours = []
    for number, line in enumerate(lines, 1):
        text = line.split(";")[0].strip()
        if not text:
            continue
        try:
            digits = bytes.fromhex(text.removeprefix("#"))
            if len(digits) != 3 or len(text.removeprefix("#")) != 6:
                raise ValueError
        except ValueError:
            raise PaletteError(
                tr(
                    "Line {number} of '{name}' is no colour: '{why}'. It needs six hexadecimal digits, such as ffcc00.",
                    number=number,
                    name=name,
                    why=_brief(text),
                )
            ) from None
        colours.append(tuple(digits))
    return colours


def _brief(text: str) -> str:
    text = shown(text)
    return text if len(text) <= 40 else text[:39] + "…"


def _rgb(images: np.ndarray) -> np.ndarray:
    return images.repeat(3, 3) if images.shape[3] == 1 else images[..., :3]


def _seen(images: np.ndarray) -> np.ndarray:
    """(M, 3): the colours of all pixels but the clear ones."""
    rgb = _rgb(images)
    return rgb[images[..., 3] >= _OPAQUE] if images.shape[3] == 4 else rgb.reshape(-1, 3)


def _from_codes(codes: np.ndarray) -> np.ndarray:
    return np.stack([codes >> 16, codes >> 8 & 255, codes & 255], -1).astype(np.uint8)


def _sorted(rgb: np.ndarray) -> np.ndarray:
    return rgb[np.argsort(oklab(rgb)[:, 0], kind="stable")]


def _merged(rgb: np.ndarray, shares: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Colours that share the upper five bits of each channel as one, their mean: 32,768 at most."""
    if len(rgb) <= 2**15:
        return rgb, shares
    _, own = np.unique(colour_codes(rgb & 0xF8), return_inverse=True)
    total = np.bincount(own, shares)
    means = [np.bincount(own, shares * rgb[:, i]) / total for i in range(3)]
    return np.rint(np.stack(means, 1)).astype(np.uint8), total


def _median_cut(rgb: np.ndarray, shares: np.ndarray, count: int) -> np.ndarray:
    """(K, 3): where k-means begins. Each colour takes part according to the root of its share, so that small but
    telling ones, such as an eye's, get a colour of their own."""
    repeats = np.ceil(np.sqrt(shares / shares.sum() * 2**16)).astype(int).clip(1, 256)
    strip = Image.fromarray(rgb.repeat(repeats, 0)[None])
    cut = strip.quantize(count, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    return np.unique(np.array(cut.getpalette()[: 3 * count], np.uint8).reshape(-1, 3), axis=0)


def _nearest(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """(M,): for each point (M, 3) the number of the nearest centre (K, 3)."""
    found = np.empty(len(points), np.int64)
    squares = (centres**2).sum(1)
    for first in range(0, len(points), _AT_ONCE):
        some = slice(first, first + _AT_ONCE)
        found[some] = (squares - 2 * points[some] @ centres.T).argmin(1)
    return found
