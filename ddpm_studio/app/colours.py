"""Colours to draw with: a palette of the program's own, those a model is known to use, and those last used."""

from pathlib import Path

import numpy as np

from ddpm_studio.app.pixel_art import Colour, colour_of
from ddpm_studio.data.decoding import Unusable, decode
from ddpm_studio.export.palette import made_for
from ddpm_studio.model.catalogue import ModelInfo
from ddpm_studio.training.run_folder import PREVIEWS, RunError, read_config

RECENT = 12
MODEL_COLOURS = 18
_LOOKED_AT = 4096  # pixels, at most, from which a model's colours are made: at once, whatever there is to look at
_SAMPLES = "samples.png"  # beside the models that come with the program

# Greys, skin and wood, and eight hues in three tones: shadows lean to violet and lights to yellow, as in pixel art.
OWN = (
    "#0d0f16", "#3d4354", "#7b8496", "#b9c1cc", "#ffffff", "#6b3120", "#b06e55", "#ffce9b",
    "#99003a", "#c8323f", "#ef997b", "#ab3c21", "#d9742b", "#ffc997", "#b86a00", "#dcb02f",
    "#fff9b6", "#00773c", "#5c9e3a", "#bdd796", "#006262", "#2b8a7a", "#9dc4ab", "#154e9b",
    "#2f78c4", "#73c4d5", "#3f298c", "#5a4bb0", "#ba88bb", "#80217c", "#b0489a", "#ee9bab",
)  # fmt: skip


def own_palette() -> list[Colour]:
    """The program's own palette."""
    return [from_hex(text) for text in OWN]


def from_hex(text: str) -> Colour:
    """``#rrggbb`` or ``#rrggbbaa`` as a colour. Raises ValueError."""
    digits = text.removeprefix("#")
    if len(digits) not in (6, 8):
        raise ValueError(f"'{text}' is no colour: write #rrggbb, or #rrggbbaa with alpha")
    values = [int(digits[i : i + 2], 16) for i in range(0, len(digits), 2)]
    return (values[0], values[1], values[2], values[3] if len(values) == 4 else 255)


def to_hex(colour: Colour) -> str:
    """A colour as ``#rrggbb``, or ``#rrggbbaa`` where it is not opaque."""
    return "#" + "".join(f"{value:02x}" for value in (colour if colour[3] < 255 else colour[:3]))


def with_recent(recent: list[Colour], colour: Colour) -> list[Colour]:
    """The colours last used, newest first, once ``colour`` is used as well."""
    return [colour, *(other for other in recent if other != colour)][:RECENT]


def background_of(info: ModelInfo) -> Colour:
    """What is behind the images that a model was trained on: white, unless its run says otherwise."""
    if info.path.is_dir():
        try:
            return (*read_config(info.path).background, 255)
        except RunError:
            pass  # a run of another version may still be drawn from
    return (255, 255, 255, 255)


def colours_of(images: np.ndarray) -> list[Colour]:
    """The colours that show images (N, H, W, C) uint8 best, darkest first: exactly theirs where they are few."""
    pixels = np.random.default_rng(0).permutation(images.reshape(-1, images.shape[-1]))[:_LOOKED_AT]
    if len(np.unique(pixels, axis=0)) > MODEL_COLOURS:
        pixels = np.unique(pixels & 0xF0 | 0x08, axis=0)  # each shade once: the rare ones are what one looks for
    return [colour_of(colour) for colour in made_for(pixels[None, None], MODEL_COLOURS)]


def model_colours(info: ModelInfo) -> list[Colour]:
    """Those of the newest pictures that lie in a run's folder; none where there are none."""
    if not info.path.is_dir():
        return []
    for picture in (*sorted((info.path / PREVIEWS).glob("*.png"), reverse=True)[:1], info.path / _SAMPLES):
        found = _colours_in(picture)
        if found:
            return found
    return []


def _colours_in(picture: Path) -> list[Colour]:
    try:
        with picture.open("rb") as file:
            return colours_of(decode(file)[None])
    except (OSError, Unusable):
        return []  # it is only a help: the palette does without
