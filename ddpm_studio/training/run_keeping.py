"""What a person does with a run as a folder: a name, a note, and whether it may be touched now. Torch-free."""

import re
from pathlib import Path

from ddpm_studio.data.bounded import read_bounded
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import RUN_FILE
from ddpm_studio.model.files import write_text_atomically
from ddpm_studio.training.run_folder import RunError
from ddpm_studio.training.run_lock import LOCK, holder_of, lives

NOTE = "note.txt"
MOST_NOTE = 64 * 2**10  # bytes
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]|^\.|^\s|[. ]$')  # in folder names, on one system or another
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # of Windows, with any ending
_LONGEST = 120  # bytes of a name: the paths within the folder need room too


def name_fault(name: str) -> str:
    """Why a run cannot have this name, or nothing where it can."""
    if not name:
        return tr("A run needs a name.")
    if FORBIDDEN.search(name):
        return tr('A name is a folder: none of < > : " / \\ | ? * and no dot at either end.')
    if _RESERVED.fullmatch(name):
        return tr("'{name}' is a device's name on Windows. Choose another name.", name=name)
    if len(name.encode("utf-8", "replace")) > _LONGEST:
        return tr("The name is too long: a folder's name has {most} bytes at most here.", most=_LONGEST)
    return ""


def in_use(run: Path) -> bool:
    """Whether a program, this one or another, trains in the run folder now, as far as can be known."""
    return lives(holder_of(run), run / LOCK)


def check_idle(run: Path, what: str) -> None:
    """Raises RunError where the run is being trained. what: what was to be done with it, such as ``renamed``."""
    if in_use(run):
        raise RunError(
            tr(
                "'{name}' is being trained and cannot be {what} meanwhile. Stop that training first.",
                name=run.name,
                what=what,
            )
        )


def rename_run(run: Path, name: str) -> Path:
    """Give the run folder another name; returns where it is now. Raises RunError."""
    if fault := name_fault(name):
        raise RunError(fault)
    target = run.with_name(name)
    if not (run / RUN_FILE).is_file():
        raise RunError(tr("'{name}' is not there any more. Nothing was renamed.", name=run.name))
    same = target.exists() and target.samefile(run)  # another case of the same letters, on some file systems
    if target.exists() and not same:
        raise RunError(tr("There is something called '{name}' already. Choose another name.", name=name))
    check_idle(run, tr("renamed"))
    try:
        run.rename(target)
    except OSError as error:
        raise RunError(
            tr("'{name}' could not be renamed: {error}.", name=run.name, error=error.strerror or error)
        ) from error
    return target


def read_note(run: Path) -> str:
    """The person's note on the run; empty where there is none that can be read."""
    try:
        return read_bounded(run / NOTE, MOST_NOTE).decode("utf-8", "replace").strip()
    except (OSError, ValueError):
        return ""


def write_note(run: Path, text: str) -> None:
    """Keep the note in the run folder; an empty one is taken away. Raises RunError and OSError."""
    text = text.strip()
    if not run.is_dir():
        raise RunError(tr("'{name}' is not there any more, and its note was not kept.", name=run.name))
    if len(text.encode()) > MOST_NOTE:
        raise RunError(tr("The note is longer than {most} KiB. Shorten it.", most=MOST_NOTE >> 10))
    if text:
        write_text_atomically(run / NOTE, text + "\n")
    else:
        (run / NOTE).unlink(missing_ok=True)
