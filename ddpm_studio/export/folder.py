"""Many samples as a folder of PNG files, each with the request that draws it again."""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from ddpm_studio.data.channels import to_picture
from ddpm_studio.export.recipe import recipe_chunk
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.sampling.sheet import enlarged


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A folder to write into, which appears at ``path`` only once it is whole.

    Raises OSError, also where there is something in ``path`` already.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent))
    try:
        yield part
        part.chmod(0o755)
        if path.is_dir():
            path.rmdir()  # fails unless it is empty
        part.rename(path)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def write_images(
    folder: Path,
    parts: Iterable[tuple[SampleRequest | None, np.ndarray]],
    scale: int = 1,
    tell: Callable[[int], None] = lambda done: None,
) -> None:
    """Files ``000000.png``, ``000001.png``, … into a folder that is there. parts: requests, each with its images
    (N, H, W, C) uint8.

    tell: is called with the number of files after each. Raises OSError, and RecipeError.
    """
    number = 0
    for request, images in parts:
        for index, image in enumerate(images):
            info = recipe_chunk(request and request.only(index))
            to_picture(enlarged(image, scale)).save(folder / f"{number:06d}.png", pnginfo=info)
            number += 1
            tell(number)


def write_folder(path: Path, parts: Iterable[tuple[SampleRequest | None, np.ndarray]], scale: int = 1) -> None:
    """The same as a new folder. Raises OSError, also where there is something in it already, and RecipeError."""
    with whole_folder(path) as part:
        write_images(part, parts, scale)
