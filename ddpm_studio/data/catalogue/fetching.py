"""Fetching a set of the catalogue: its files from the network, checked, and one image set made of them."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from filelock import FileLock, Timeout

from ddpm_studio.data.catalogue.download import FetchError, RemoteFile, download
from ddpm_studio.data.catalogue.originals import read_originals
from ddpm_studio.data.catalogue.set_writer import SetWriter
from ddpm_studio.data.catalogue.sets import CatalogueSet, in_bytes
from ddpm_studio.data.catalogue.shelf import Place
from ddpm_studio.data.watch import ReadingCancelled
from ddpm_studio.language import tr

Stage = Literal["downloading", "unpacking"]
Progress = Callable[[Stage, int, int], None]

_UNFINISHED = ".making-"
_TELL_SECONDS = 0.05
_SPARE = 16 << 20  # bytes of the disk that are left free


def fetch(
    entry: CatalogueSet,
    files: tuple[RemoteFile, ...],
    place: Place,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Have the set in its place. Files that lie there already are not fetched again.

    files: see ``remote.remote_files``. progress: called at most twenty times a second with (downloading, bytes there,
    bytes in all), then (unpacking, images done, images in all). cancelled: asked often.

    Raises FetchError, whose details say how to do it by hand; ImageSetError where a file is damaged; OSError; and
    ReadingCancelled, after which what has come is kept, to be gone on with.
    """
    if place.is_here:
        return
    seldom = _Seldom(progress)
    tell = seldom.tell

    def ending() -> bool:
        seldom.catch_up()
        return cancelled is not None and cancelled()

    place.folder.mkdir(parents=True, exist_ok=True)
    with _alone(entry, place):
        if place.is_here:  # another process has just ended its download
            return
        try:
            _download_all(entry, files, place, tell, ending)
        except FetchError as error:
            raise FetchError(error.why, error.remedy, _by_hand(entry, files, place)) from error
        _make(entry, place, tell, ending)
        for file in files:
            (place.folder / file.name).unlink(missing_ok=True)  # the set holds all that matters of them


@contextmanager
def _alone(entry: CatalogueSet, place: Place) -> Iterator[None]:
    """Raises FetchError while another process fetches the same set: both would write the same files."""
    try:
        with FileLock(place.folder.with_name(f".{place.folder.name}.lock"), blocking=False):
            yield
    except Timeout:
        raise FetchError(
            tr("Another window, or a command, is downloading {title} already.", title=entry.title),
            tr("Wait for it, or end it there."),
        ) from None


def _download_all(
    entry: CatalogueSet, files: tuple[RemoteFile, ...], place: Place, tell: Progress, cancelled: Callable[[], bool]
) -> None:
    _check_room(entry, place)
    there = 0
    for file in files:
        before = there

        def tell_of_file(count: int, before: int = before) -> None:
            tell("downloading", min(before + count, entry.download_bytes), entry.download_bytes)

        most = entry.download_bytes + entry.download_bytes // 8 + (1 << 20)
        there += download(file, place.folder, most, tell_of_file, cancelled).stat().st_size


def _make(entry: CatalogueSet, place: Place, tell: Progress, cancelled: Callable[[], bool]) -> None:
    for left in place.folder.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)
    making = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=place.folder))
    try:
        with SetWriter(making / "set", entry) as writer:

            def moved() -> None:
                if cancelled():
                    raise ReadingCancelled(tr("The unpacking was cancelled. The files are kept."))
                tell("unpacking", writer.count, entry.count)

            tell("unpacking", 0, entry.count)
            read_originals(place.folder, entry, writer, moved)
        if place.ready.exists():
            shutil.rmtree(place.ready)  # without its facts it is none
        (making / "set").rename(place.ready)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _check_room(entry: CatalogueSet, place: Place) -> None:
    """Raises FetchError unless the files and the set made of them fit on the disk."""
    needed = entry.download_bytes + entry.image_bytes + _SPARE - place.size
    free = shutil.disk_usage(place.folder).free
    if free < needed:
        raise FetchError(
            tr(
                "{title} needs {needed} on the disk while it is fetched, and {free} are free in '{folder}'.",
                title=entry.title,
                needed=in_bytes(needed),
                free=in_bytes(free),
                folder=place.folder,
            ),
            tr("Free some space, then try again."),
        )


def _by_hand(entry: CatalogueSet, files: tuple[RemoteFile, ...], place: Place) -> str:
    missing = [file for file in files if not (place.folder / file.name).is_file()]
    lines = "\n".join(f"  {file.urls[0]}" for file in missing)
    return tr(
        "By hand: fetch what is missing with a browser, here or on another computer, and put it, as it "
        "is, into\n  {folder}\nThen download {title} again: files that lie there are checked and not "
        "fetched.\n{lines}",
        folder=place.folder,
        title=entry.title,
        lines=lines,
    )


class _Seldom:
    """``progress``, no more often than a person can see, and always where a stage begins and ends."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._stage, self._when = "", 0.0
        self._untold: tuple[Stage, int, int] | None = None

    def tell(self, stage: Stage, done: int, of: int) -> None:
        self._untold = (stage, done, of)
        if done == of or stage != self._stage:
            self._when = 0.0
        self.catch_up()

    def catch_up(self) -> None:
        """Tell the newest, if it was too early for it: nothing more may come for a while."""
        now = time.monotonic()
        if self._untold is not None and self._progress is not None and now - self._when >= _TELL_SECONDS:
            told, self._untold = self._untold, None
            self._stage, self._when = told[0], now
            self._progress(*told)
