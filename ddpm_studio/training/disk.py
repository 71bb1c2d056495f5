"""The disk under a run: whether there is room, and what went wrong, in words. Torch-free."""

import errno
import shutil
from pathlib import Path

from ddpm_studio.language import tr
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
            tr(
                "There is too little room on the disk for '{name}': saving needs {needed}, and "
                "{free} are free. Free some space, then go on; nothing that was saved is lost.",
                name=run.name,
                needed=_mebibytes(needed + _SPARE),
                free=_mebibytes(free),
            )
        )


def check_there(run: Path) -> None:
    """Raises DiskError where the run folder has vanished: it is not made again, in what may be another place."""
    if not (run / RUN_FILE).is_file():
        raise DiskError(_vanished(run))


def in_words(run: Path, error: OSError, saved: int) -> DiskError:
    """``error``, that came up while ``run`` was written, for people. saved: images seen at the last state kept."""
    kept = " " + tr("What was saved up to {saved:,} images is whole: resume from there.", saved=saved) if saved else ""
    if error.errno in _FULL:
        return DiskError(
            tr("The disk is full, so '{name}' cannot be saved. Free some space.{kept}", name=run.name, kept=kept)
        )
    if error.errno in _LOCKED:
        return DiskError(
            tr(
                "'{run}' cannot be written to ({why}): the folder, or its disk, is for reading only. "
                "Allow writing there.{kept}",
                run=run,
                why=error.strerror,
                kept=kept,
            )
        )
    if error.errno in _GONE:
        return DiskError(_vanished(run))
    return DiskError(
        tr(
            "The disk that holds '{run}' fails ({error}). Check it and its cable.{kept}",
            run=run,
            error=error.strerror or error,
            kept=kept,
        )
    )


def _vanished(run: Path) -> str:
    return tr(
        "The run folder '{run}' has vanished: it was moved or deleted, or its disk was taken away. Bring "
        "it back, then resume; what was saved in it is whole.",
        run=run,
    )


def _mebibytes(count: int) -> str:
    return tr("{count:,.0f} MiB", count=count / 2**20)
