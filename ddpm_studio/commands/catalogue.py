"""``ddpm-studio catalogue`` and ``ddpm-studio download``."""

import json
import signal
import sys
import threading

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn
from rich.table import Table

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.report import console, report
from ddpm_studio.data.catalogue.fetching import Stage, fetch
from ddpm_studio.data.catalogue.sets import CATALOGUE, catalogue_set, in_bytes
from ddpm_studio.data.catalogue.shelf import place_of, shelf
from ddpm_studio.data.watch import ReadingCancelled


def show_catalogue(as_json: bool) -> None:
    """Say what there is, and what of it is here."""
    rows = []
    for entry in CATALOGUE:
        place = place_of(entry)
        rows.append(
            {
                "name": entry.name,
                "title": entry.title,
                "about": entry.about,
                "images": entry.count,
                "pixels": entry.side,
                "channels": entry.channels,
                "classes": entry.class_count,
                "download_bytes": entry.download_bytes,
                "terms": entry.terms,
                "home": entry.home,
                "here": place.is_here,
                "bytes_here": place.size,
                "folder": str(place.folder),
            }
        )
    if as_json:
        sys.stdout.write(json.dumps(rows) + "\n")
        sys.stdout.flush()
        return
    table = Table(title="Catalogue", title_justify="left", caption=f"They lie in {shelf()}", caption_justify="left")
    for heading in ("name", "what it is", "images", "download", "here"):
        table.add_column(heading, no_wrap=heading != "what it is", justify="right" if heading == "images" else "left")
    for row in rows:
        kind = f"{row['pixels']} × {row['pixels']}, {'grey' if row['channels'] == 1 else 'RGB'}"
        here = in_bytes(row["bytes_here"]) if row["here"] else "begun" if row["bytes_here"] else "no"
        what = f"{row['about']} {kind}, {row['classes']} classes. {row['terms']}."
        table.add_row(row["name"], what, f"{row['images']:,}", in_bytes(row["download_bytes"]), here)
    Console().print(table)


def download_set(name: str, mirror: str, remove: bool, as_json: bool) -> None:
    """Have a set on this computer; with ``remove``, have it no longer."""
    entry = catalogue_set(name)
    place = place_of(entry)
    if remove:
        freed = place.size
        place.remove()
        report({"removed": entry.source, "freed_bytes": freed}, as_json, entry.title)
        return
    if not place.is_here:
        _download(entry.name, mirror)
    facts = {"images": entry.source, "bytes": place.size, "folder": str(place.folder), "terms": entry.terms}
    report(facts, as_json, entry.title)


def _download(name: str, mirror: str) -> None:
    from ddpm_studio.data.catalogue.remote import remote_files  # loading torchvision takes seconds

    entry = catalogue_set(name)
    stopped = threading.Event()
    before = signal.signal(signal.SIGINT, lambda *_: stopped.set())
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    try:
        with Progress(*columns, console=console, transient=True) as bar:
            task = bar.add_task(f"Downloading {entry.title}", total=entry.download_bytes)

            def show(stage: Stage, done: int, of: int) -> None:
                images = entry.side**2 * entry.channels  # what is unpacked is counted in bytes here too
                if stage == "downloading":
                    bar.update(task, completed=done, total=of)
                else:
                    words = f"Unpacking {entry.title}"
                    bar.update(task, description=words, completed=done * images, total=of * images)

            fetch(entry, remote_files(entry.name, mirror), place_of(entry), show, stopped.is_set)
    except ReadingCancelled as error:
        raise OptionError(f"{error} 'ddpm-studio download {entry.name}' goes on with it.") from error
    finally:
        signal.signal(signal.SIGINT, before)
