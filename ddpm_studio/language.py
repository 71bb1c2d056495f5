"""The language that the program speaks: English as it stands in the source, or a translation of it.

Every text that a person reads in the window goes through ``tr`` or ``trn``. Translations are Qt Linguist's own files,
``resources/languages/<code>.ts``; ``packaging/translations.py`` gathers the texts for them. A process speaks one
language from its start to its end: ``speak`` comes before the rooms with texts are imported, so that constants are
translated too. The command line, recipes, and all that programs read (names in files, columns, keys) stay English;
notes for people, such as those in a run's ``log.txt``, are in the language spoken when they were written. Needs the
standard library alone, so that the engine's messages are translated where they arise.
"""

import os
import string
from collections.abc import Sequence
from numbers import Number
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from ddpm_studio.assets import resources

ENGLISH = "en"
VARIABLE = "DDPM_STUDIO_LANGUAGE"  # overrules what is chosen in the window, and tells the engine

_Key = tuple[str, str]  # the English text, and what it is about where one text has two meanings


class _Numbers(string.Formatter):
    """As ``str.format``, with the language's own separators in numbers."""

    def __init__(self, thousands: str, decimal: str) -> None:
        self._swap = str.maketrans({",": thousands, ".": decimal})

    def format_field(self, value: Any, format_spec: str) -> str:
        text = super().format_field(value, format_spec)
        return text.translate(self._swap) if isinstance(value, Number) else text


_texts: dict[_Key, tuple[str, ...]] = {}
_numbers: _Numbers | None = None
_language = ENGLISH


def speak(code: str, folder: Path | None = None) -> None:
    """Speak the language ``code``, such as ``de``, from now on, here and in processes started from here.

    folder: where its ``.ts`` file is, unless with the program. A language that there is not is English.
    """
    global _language, _numbers
    file = (folder or _folder()) / f"{code}.ts"
    _texts.clear()
    _numbers, _language = None, ENGLISH
    if code.isalnum() and code != ENGLISH and file.is_file():
        _texts.update(read_translation(file))
        _language = code
        thousands, decimal = tr(",", "between thousands"), tr(".", "decimal point")
        if (thousands, decimal) != (",", "."):
            _numbers = _Numbers(thousands, decimal)
    os.environ[VARIABLE] = _language


def spoken() -> str:
    """The code of the language that is spoken."""
    return _language


def languages() -> tuple[str, ...]:
    """The codes of all languages that there are, English first."""
    return ENGLISH, *sorted(file.stem for file in _folder().glob("*.ts"))


def tr(text: str, about: str = "", /, **values: Any) -> str:
    """``text`` in the language spoken, with ``values`` put in as ``str.format`` does; an unknown text stays English.

    about: what is meant, for translators, where the same text means two things.
    """
    found = _texts.get((text, about))
    return _fill(found[0] if found else text, values)


def trn(one: str, many: str, n: int, /, about: str = "", **values: Any) -> str:
    """``one`` where ``n`` is 1, else ``many``, in the language spoken; both may name ``{n}``."""
    found = _texts.get((many, about))
    text = (found[0] if n == 1 else found[-1]) if found else (one if n == 1 else many)
    return _fill(text, {"n": n, **values})


def number(value: float, spec: str = ",") -> str:
    """A number by itself, as the language writes it; ``spec`` as for ``format``."""
    return _numbers.format_field(value, spec) if _numbers else format(value, spec)


def listed(words: Sequence[str]) -> str:
    """``a``, ``a and b``, or ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return tr("{some} and {last}", some=", ".join(words[:-1]), last=words[-1])


def read_translation(file: Path) -> dict[_Key, tuple[str, ...]]:
    """All finished texts of a ``.ts`` file: one translation each, or two where there is one for 1 and one for more.

    Raises OSError and ValueError.
    """
    texts: dict[_Key, tuple[str, ...]] = {}
    try:
        root = ElementTree.parse(file).getroot()
    except ElementTree.ParseError as error:
        raise ValueError(f"'{file.name}' is no translation that can be read ({error}).") from error
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") is not None:  # unfinished, vanished or obsolete
            continue
        forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
        if all(forms):
            texts[message.findtext("source") or "", message.findtext("comment") or ""] = forms
    return texts


def _fill(text: str, values: dict[str, Any]) -> str:
    if not values:
        return text
    return _numbers.format(text, **values) if _numbers else text.format(**values)


def _folder() -> Path:
    return resources() / "languages"
