"""Files that are never half-written."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

_PART = ".part"
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, getattr(errno, "EOPNOTSUPP", errno.ENOTSUP)}  # of network folders


def write_atomically(path: Path, write: Callable[[Path], None], within: Path | None = None) -> None:
    """Let ``write`` fill a temporary file beside ``path``, flush it to the disk, and only then put it in its place.

    Folders that are missing are made, but not ``within``, which must hold ``path`` and be there: a run that was taken
    away is not begun again in its place. Raises OSError.
    """
    if within is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    elif path.parent != within:
        path.parent.mkdir(exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_PART, dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        write(part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):  # a disk that fails again must not hide why it failed first
            part.unlink(missing_ok=True)
        raise
    if os.name == "posix":  # the new name itself must reach the disk too
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        except OSError as error:
            if error.errno not in _NO_FOLDER_SYNC:
                raise
        finally:
            os.close(folder)


def write_text_atomically(path: Path, text: str, within: Path | None = None) -> None:
    """The same for a text, in UTF-8."""
    write_atomically(path, lambda part: part.write_text(text, encoding="utf-8"), within)


def sweep_parts(folder: Path) -> None:
    """Take away the temporary files that a program left directly in ``folder`` when it was killed."""
    for part in folder.glob(f".*{_PART}"):
        with contextlib.suppress(OSError):
            part.unlink()
