"""A picture of a table: images under the titles of their columns and beside those of their rows, as of a sweep."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ddpm_studio.data.channels import to_picture
from ddpm_studio.export.recipe import recipe_chunk
from ddpm_studio.model.files import write_atomically
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.sampling.sheet import contact_sheet, display_scale

_MARGIN = 12
_TEXT = 16
_GAP = 4  # between the images
_INK = (40, 40, 48)


def write_table_sheet(
    path: Path,
    images: np.ndarray,
    rows: Sequence[str],
    columns: Sequence[str],
    request: SampleRequest | None = None,
) -> None:
    """images: (N, H, W, C) uint8, line by line, for every title of a row one under every title of a column.

    What is transparent is shown on white. request: what draws the images, where that is one sampling; it goes into the
    PNG as its recipe. Raises OSError, ValueError.
    """
    if len(images) != len(rows) * len(columns):
        raise ValueError(f"{len(images)} images do not fill {len(rows)} rows of {len(columns)}")
    font = ImageFont.load_default(_TEXT)

    def length(text: str) -> int:
        return round(font.getlength(text))

    # Whole pixels, and wide enough that no title runs into the next one
    size = images.shape[2]
    scale = max(display_scale(size), -(-(max(length(title) for title in columns) + _GAP) // size))
    table = to_picture(contact_sheet(images, len(columns), scale, _GAP)).convert("RGBA")
    left = _MARGIN + max(length(title) for title in rows) + (_MARGIN if any(rows) else 0)
    top = 2 * _MARGIN + _TEXT
    sheet = Image.new("RGBA", (left + table.width + _MARGIN, top + table.height + _MARGIN), "white")
    sheet.alpha_composite(table, (left, top))
    draw = ImageDraw.Draw(sheet)
    width, height = size * scale + _GAP, images.shape[1] * scale + _GAP
    for i, title in enumerate(columns):
        draw.text((left + _GAP + i * width + (width - _GAP) // 2, top - _MARGIN // 2), title, _INK, font, anchor="ms")
    for i, title in enumerate(rows):
        draw.text((left - _MARGIN, top + _GAP + i * height + (height - _GAP) // 2), title, _INK, font, anchor="rm")
    info = recipe_chunk(request)
    write_atomically(path, lambda part: sheet.convert("RGB").save(part, "PNG", pnginfo=info))
