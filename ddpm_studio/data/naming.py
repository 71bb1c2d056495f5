"""Names of files and classes: their order, and how they are shown to people."""

import re
import unicodedata
from collections.abc import Iterable

_NUMBER = re.compile(r"([0-9]+)")
LONGEST_NAME = 64  # characters; a model's attribute names are no longer


def natural_key(text: str) -> tuple:
    """Sorts ``tile2`` before ``tile10``, and lower and upper case together."""
    # Numbers are compared as digits, for Python turns no more than 4,300 digits into an int.
    pieces = _NUMBER.split(text.casefold())
    for i in range(1, len(pieces), 2):
        digits = pieces[i].lstrip("0")
        pieces[i] = (len(digits), digits)
    return tuple(pieces), text


def path_key(parts: Iterable[str]) -> tuple:
    """Sorts paths, given as their parts, folder by folder in natural order."""
    return tuple(natural_key(part) for part in parts)


def shown(text: str) -> str:
    """``text`` as valid, printable Unicode: file names may hold bytes and control characters that are not."""
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))
    return "".join(character if character.isprintable() else "?" for character in text)


def attribute_names(folders: Iterable[str]) -> tuple[str, ...]:
    """One attribute name for each folder: printable, 1..64 characters, all different."""
    taken: set[str] = set()
    names = []
    for folder in folders:
        whole = shown(folder).strip() or "unnamed"
        name = whole if len(whole) <= LONGEST_NAME else whole[: LONGEST_NAME - 1] + "…"
        number = 1
        while name in taken:
            number += 1
            suffix = f" ({number})"
            name = whole[: LONGEST_NAME - len(suffix)] + suffix
        taken.add(name)
        names.append(name)
    return tuple(names)
