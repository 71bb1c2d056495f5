"""``ddpm-studio data SHEET --grid``: a sprite sheet cut into a folder of images."""

import re
from pathlib import Path

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.report import report
from ddpm_studio.data.channels import to_picture
from ddpm_studio.data.sheets import Grid, cut, draw_grid, read_sheet

_PREVIEW_SIDE = 1024


def parse_grid(text: str, margin: int, spacing: int) -> Grid:
    """``16x16`` or ``16`` as a grid. Raises OptionError."""
    found = re.fullmatch(r"(\d{1,5})(?:[x×](\d{1,5}))?", text.strip().lower())
    if found is None:
        raise OptionError(f"'{text}' is no cell size. Write width x height in pixels, like '16x16'.")
    return Grid(int(found[1]), int(found[2] or found[1]), margin, spacing)


def show_sheet(source: str, grid: Grid, preview: Path | None, out: Path | None, as_json: bool) -> None:
    """Say what the grid cuts out of the sheet; draw it over the sheet; write each image to a file of its own."""
    path = Path(source).expanduser()
    sheet = read_sheet(path)
    found = cut(sheet, grid)
    if preview is not None:
        scale = max(1, min(4, _PREVIEW_SIDE // max(sheet.shape[:2])))
        to_picture(draw_grid(sheet, grid, scale)).save(preview, "PNG")
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()):
            raise OptionError(f"'{out}' is not empty. Choose a folder that is new or empty.")
        for cell, (row, column) in zip(found.cells, found.places, strict=True):
            to_picture(cell).save(out / f"{path.stem}_{row:03d}_{column:03d}.png")
    facts = {"rows": found.rows, "columns": found.columns, "images": len(found.cells), "empty": found.empty}
    facts |= {"preview": str(preview)} if preview else {}
    facts |= {"out": str(out)} if out else {}
    report(facts, as_json, path.name)
