"""What the program is made of: its libraries, their versions and licences. Needs the standard library alone."""

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

PROGRAM = "ddpm-studio"
_TEXTS = ("license", "licence", "copying", "notice")
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Component:
    """One library. licence: its name in a few words; texts: the licence's own words, from what was installed."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def components() -> list[Component]:
    """The program, Python, and all libraries that are installed because the program asks for them, by name."""
    found: dict[str, Distribution] = {}
    _gather(PROGRAM, found)
    libraries = [_component(found[name]) for name in sorted(found) if name != PROGRAM]
    program = [_component(found[PROGRAM])] if PROGRAM in found else []
    words = tuple(path.read_text(encoding="utf-8", errors="replace").strip() for path in python_licence()[:1])
    return [*program, Component("Python", sys.version.split()[0], "PSF-2.0", words), *libraries]


def python_licence() -> list[Path]:
    """The file of Python's licence: beside its library, or at its root as on Windows and in the frozen program."""
    places = Path(os.__file__).parent, Path(sys.base_prefix)
    return [path for place in places if (path := place / "LICENSE.txt").is_file()]


def _gather(name: str, found: dict[str, Distribution]) -> None:
    """``name`` and what it needs at run time, of what is installed."""
    key = name.lower().replace("_", "-").replace(".", "-")
    if key in found:
        return
    try:
        found[key] = distribution(name)
    except PackageNotFoundError:  # for another system, or another version of Python
        return
    for needed in found[key].requires or ():
        if "extra ==" not in needed.replace("extra==", "extra ==") and (match := _NAME.match(needed)):
            _gather(match[0], found)


def _component(found: Distribution) -> Component:
    return Component(found.metadata["Name"], found.version, _licence(found), tuple(dict.fromkeys(_texts(found))))


def _licence(found: Distribution) -> str:
    said = found.metadata.get("License-Expression") or (found.metadata.get("License") or "").strip()
    if said:
        return said.splitlines()[0][:80]
    named = [line.rpartition(":: ")[2] for line in found.metadata.get_all("Classifier", []) if line.startswith("Lic")]
    return ", ".join(named) or "see its text"


def _texts(found: Distribution) -> Iterator[str]:
    for file in found.files or ():
        if file.name.lower().startswith(_TEXTS) and file.suffix != ".py":
            try:
                yield file.locate().read_text(encoding="utf-8", errors="replace").strip()
            except OSError:
                continue
