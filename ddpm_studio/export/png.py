"""PNG files of images, each with the recipe that draws them again."""

from pathlib import Path

import numpy as np

from ddpm_studio.data.channels import to_picture
from ddpm_studio.export.recipe import recipe_chunk
from ddpm_studio.model.files import write_atomically
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.sampling.sheet import contact_sheet, display_scale


def write_png(
    path: Path,
    images: np.ndarray,
    request: SampleRequest | None = None,
    columns: int | None = None,
    scale: int | None = None,
    gap: int = 0,
) -> None:
    """A sheet of the images (N, H, W, C) uint8, with the request that made them in its text chunk.

    scale: how often each pixel is repeated, by default so that images can be seen well. What is transparent in RGBA
    images stays so. Raises OSError, and RecipeError where the recipe is too long for a file.
    """
    scale = scale or display_scale(images.shape[1])
    sheet, info = to_picture(contact_sheet(images, columns, scale, gap)), recipe_chunk(request)
    write_atomically(path, lambda part: sheet.save(part, "PNG", pnginfo=info))
