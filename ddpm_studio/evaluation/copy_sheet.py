"""A picture by which a person can judge copying: the most suspicious samples beside their nearest training images."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ddpm_studio.evaluation.figures import Copying
from ddpm_studio.language import tr
from ddpm_studio.model.files import write_atomically
from ddpm_studio.sampling.sheet import display_scale

_ROWS = 16
_GAP = 4
_MARGIN = 12
_TEXT = 14
_INK = (40, 40, 48)
_WORDS = ("", "near", "copy")


def write_copy_sheet(path: Path, samples: np.ndarray, training: np.ndarray, copying: Copying) -> None:
    """One row a sample, the nearest in pixels first: the sample, its nearest training images in pixels, those in
    features, and its distance in levels of 255.

    samples: (N, H, W, 3) uint8, as they were compared; training: the whole image set's images, (M, H, W, 3) uint8.
    """
    order = np.argsort(copying.pixels.distance[:, 0], kind="stable")[:_ROWS]
    scale = display_scale(samples.shape[1])
    cell = samples.shape[1] * scale + _GAP
    shown = copying.pixels.index.shape[1], copying.features.index.shape[1]
    lefts = (_MARGIN, _MARGIN + cell + _MARGIN, _MARGIN + cell * (1 + shown[0]) + 2 * _MARGIN)
    words = lefts[2] + cell * shown[1] + _MARGIN
    font = ImageFont.load_default(_TEXT)
    top = 2 * _MARGIN + _TEXT
    sheet = Image.new("RGB", (words + 7 * _TEXT, top + len(order) * cell + _MARGIN), "white")
    draw = ImageDraw.Draw(sheet)
    for left, title in zip(
        lefts, (tr("sample", "a picture"), tr("nearest in pixels"), tr("nearest in features")), strict=True
    ):
        draw.text((left, _MARGIN), title, fill=_INK, font=font)
    for row, sample in enumerate(order):
        y = top + row * cell
        _paste(sheet, samples[sample], (lefts[0], y), scale)
        for left, index in zip(lefts[1:], (copying.pixels.index, copying.features.index), strict=True):
            for column, place in enumerate(index[sample]):
                _paste(sheet, training[place], (left + column * cell, y), scale)
        distance = copying.pixels.distance[sample, 0] * 255
        text = f"{distance:.1f}\n{_WORDS[copying.kinds[sample]]}"
        draw.multiline_text((words, y), text, fill=_INK, font=font)
    write_atomically(path, lambda part: sheet.save(part, "PNG"))


def _paste(sheet: Image.Image, pixels: np.ndarray, place: tuple[int, int], scale: int) -> None:
    sheet.paste(Image.fromarray(pixels.repeat(scale, 0).repeat(scale, 1)), place)
