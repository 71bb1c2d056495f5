"""A picture of lanes: each a line of text and a row of images, the same seed in the same column."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ddpm_studio.data.channels import to_picture
from ddpm_studio.model.files import write_atomically
from ddpm_studio.sampling.sheet import contact_sheet, display_scale

_MARGIN = 12
_TEXT = 16
_SQUARE = 8  # pixels of the board behind what is transparent
_LIGHT, _DARK = (255, 255, 255, 255), (222, 224, 228, 255)


def write_lane_sheet(path: Path, rows: Sequence[tuple[str, np.ndarray]]) -> None:
    """rows: (title, (N, H, W, C) uint8 images), all with the same N and size. RGBA images lie on a checkerboard."""
    font = ImageFont.load_default(_TEXT)
    strips = [contact_sheet(images, len(images), display_scale(images.shape[1]), gap=4) for _, images in rows]
    width = max([strips[0].shape[1], *(round(font.getlength(title)) for title, _ in rows)]) + 2 * _MARGIN
    height = _MARGIN + sum(strip.shape[0] + _TEXT + 2 * _MARGIN for strip in strips)
    sheet = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(sheet)
    y = _MARGIN
    for (title, _), strip in zip(rows, strips, strict=True):
        draw.text((_MARGIN, y), title, fill=(40, 40, 48), font=font)
        sheet.paste(_on_board(strip), (_MARGIN, y + _TEXT + _MARGIN // 2))
        y += strip.shape[0] + _TEXT + 2 * _MARGIN
    write_atomically(path, lambda part: sheet.save(part, "PNG"))


def _on_board(strip: np.ndarray) -> Image.Image:
    """A strip of images as they are to be seen: without transparency, on white, or RGBA on a checkerboard."""
    picture = to_picture(strip)
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    rows, columns = (np.arange(length) // _SQUARE for length in strip.shape[:2])
    odd = (rows[:, None] + columns) % 2 == 1
    board = Image.fromarray(np.where(odd[..., None], _DARK, _LIGHT).astype(np.uint8))
    return Image.alpha_composite(board, picture).convert("RGB")
