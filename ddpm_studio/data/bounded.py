"""Files from anywhere, read within bounds: no pipe that never answers, no text that fills the memory."""

import json
import stat
from pathlib import Path
from typing import Any, BinaryIO

from ddpm_studio.language import tr

MOST_JSON = 16 * 2**20  # bytes of a JSON file or text; the longest that the program writes takes about a tenth
MOST_PARTS = 500_000  # values in it: each takes many times the memory of its text


class Unbounded(ValueError):
    """More than is read; the message is the reason, for people: "it is a device or a pipe, not a file"."""


def open_file(path: Path) -> BinaryIO:
    """A regular file, open for reading. Raises OSError; Unbounded for a folder, a device or a pipe."""
    kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        raise Unbounded(tr("it is a folder, not a file"))
    if not stat.S_ISREG(kind):
        raise Unbounded(tr("it is a device or a pipe, not a file"))
    return path.open("rb")


def read_bounded(path: Path, most: int) -> bytes:
    """The whole file, which has at most ``most`` bytes. Raises OSError and Unbounded."""
    with open_file(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise Unbounded(tr("it is too large: over {size}", size=_size(most)))
    return data


def read_json(path: Path) -> Any:
    """What the JSON file holds. Raises OSError; ValueError where it is no JSON, or more than the program writes."""
    return parsed_json(read_bounded(path, MOST_JSON).decode("utf-8"))


def parsed_json(text: str) -> Any:
    """What the JSON text holds. Raises ValueError where it is none, too deep, or has absurdly much in it."""
    check_parts(text)
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError(tr("it is nested absurdly deep")) from None


def check_parts(text: str, most_characters: int = MOST_JSON, most_parts: int = MOST_PARTS) -> None:
    """Raises Unbounded where a JSON text has more characters or values than these."""
    if len(text) > most_characters:
        raise Unbounded(tr("it is absurdly long: over {size}", size=_size(most_characters)))
    if sum(map(text.count, ",[{")) > most_parts:
        raise Unbounded(tr("it holds absurdly many values: over {most_parts:,}", most_parts=most_parts))


def brief(error: Exception, most: int = 160) -> str:
    """The first line of what an error says, in at most so many characters: a file may have chosen its words."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    text = lines[0] if lines else type(error).__name__
    return text if len(text) <= most else text[: most - 1] + "…"


def _size(count: int) -> str:
    return tr("{count} MiB", count=count >> 20) if count >= 2**20 else tr("{count} bytes", count=count)
