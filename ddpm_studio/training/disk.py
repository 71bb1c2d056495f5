"""The disk under a run: whether there is room, and what went wrong, in words. Torch-free."""

import errno
import shutil
from pathlib import Path

from ddpm_studio.model.catalogue import RUN_FILE
from ddpm_studio.training.run_folder import RunError

_SPARE = 8 * 2**20  # bytes beside weights: previews, metrics, headers
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_LOCKED = {errno.EROFS, errno.EACCES, errno.EPERM}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, getattr(errno, "ESTALE", errno.ENOENT)}


class DiskError(RunError):
    """A run that cannot be written. What was saved before is whole."""


def check_room(run: Path, needed: int) -> None:
    """Raises DiskError unless ``needed`` bytes, and a little more, are free where ``run`` is or will be."""
    place = run
    while not place.exists() and place != place.parent:
        place = place.parent
    free = shutil.disk_usage(place).free
    if free < needed + _SPARE:
        raise DiskError(
            f"There is too little room on the disk for '{run.name}': saving needs {_mebibytes(needed + _SPARE)}, and "
            f"{_mebibytes(free)} are free. Free some space, then go on; nothing that was saved is lost."
        )


def check_there(run: Path) -> None:
    """Raises DiskError where the run folder has vanished: it is not made again, in what may be another place."""
    if not (run / RUN_FILE).is_file():
        raise DiskError(_vanished(run))


def in_words(run: Path, error: OSError, saved: int) -> DiskError:
    """``error``, that came up while ``run`` was written, for people. saved: images seen at the last state kept."""
    kept = f" What was saved up to {saved:,} images is whole: resume from there." if saved else ""
    if error.errno in _FULL:
        return DiskError(f"The disk is full, so '{run.name}' cannot be saved. Free some space.{kept}")
    if error.errno in _LOCKED:
        return DiskError(
            f"'{run}' cannot be written to ({error.strerror}): the folder, or its disk, is for reading only. Allow "
            f"writing there.{kept}"
        )
    if error.errno in _GONE:
        return DiskError(_vanished(run))
    return DiskError(f"The disk that holds '{run}' fails ({error.strerror or error}). Check it and its cable.{kept}")


def _vanished(run: Path) -> str:
    return (
        f"The run folder '{run}' has vanished: it was moved or deleted, or its disk was taken away. Bring it back, "
        "then resume; what was saved in it is whole."
    )


def _mebibytes(count: int) -> str:
    return f"{count / 2**20:,.0f} MiB"
