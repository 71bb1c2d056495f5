"""Many samples as a folder of PNG files, each with the request that draws it again."""

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from PIL.PngImagePlugin import PngInfo

from ddpm_studio.data.channels import to_picture
from ddpm_studio.sampling.recording import RECIPE_KEY
from ddpm_studio.sampling.request import SampleRequest


def write_folder(path: Path, parts: Iterable[tuple[SampleRequest, np.ndarray]]) -> None:
    """Files ``000000.png``, ``000001.png``, … in their own pixels. parts: requests, each with its images (N, H, W, C).

    The folder appears only once it is whole. Raises OSError, also where there is something in it already.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent))
    try:
        number = 0
        for request, images in parts:
            for index, image in enumerate(images):
                info = PngInfo()
                info.add_itxt(RECIPE_KEY, request.only(index).model_dump_json())
                to_picture(image).save(part / f"{number:06d}.png", pnginfo=info)
                number += 1
        part.chmod(0o755)
        if path.is_dir():
            path.rmdir()  # fails unless it is empty
        part.rename(path)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
