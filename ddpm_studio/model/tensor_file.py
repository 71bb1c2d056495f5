"""Safetensors files that are never half-written."""

import os
import re
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import Tensor

from ddpm_studio.model.files import write_atomically

_CODE = re.compile(r"code: (\d+)|os error (\d+)")


def save_tensors(path: Path, tensors: dict[str, Tensor], metadata: dict[str, str], within: Path | None = None) -> None:
    """Write ``tensors``, contiguous and on the CPU; ``within`` a folder that must be there.

    Raises OSError, such as where the disk is full.
    """

    def write(part: Path) -> None:
        try:
            save_file(tensors, part, metadata)
        except SafetensorError as error:
            # The library puts what the system said into words; whoever asks wants the system's own number
            code = _CODE.search(str(error))
            if code is None:
                raise
            number = int(code[1] or code[2])
            raise OSError(number, os.strerror(number), str(path)) from error

    write_atomically(path, write, within)
