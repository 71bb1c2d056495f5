"""A picture of lanes: each a line of text and a row of images, the same seed in the same column."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ddpm_studio.model.files import write_atomically
from ddpm_studio.sampling.recording import contact_sheet, display_scale

_MARGIN = 12
_TEXT = 16


def write_lane_sheet(path: Path, rows: Sequence[tuple[str, np.ndarray]]) -> None:
    """rows: (title, (N, H, W, 3) uint8 images), all with the same N and size."""
    font = ImageFont.load_default(_TEXT)
    strips = [contact_sheet(images, len(images), display_scale(images.shape[1]), gap=4) for _, images in rows]
    width = max([strips[0].shape[1], *(round(font.getlength(title)) for title, _ in rows)]) + 2 * _MARGIN
    height = _MARGIN + sum(strip.shape[0] + _TEXT + 2 * _MARGIN for strip in strips)
    sheet = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(sheet)
    y = _MARGIN
    for (title, _), strip in zip(rows, strips, strict=True):
        draw.text((_MARGIN, y), title, fill=(40, 40, 48), font=font)
        sheet.paste(Image.fromarray(strip), (_MARGIN, y + _TEXT + _MARGIN // 2))
        y += strip.shape[0] + _TEXT + 2 * _MARGIN
    write_atomically(path, lambda part: sheet.save(part, "PNG"))
