"""Attributes from the names of files, by a pattern such as ``{class}_{colour}_*``.

A pattern is no regular expression. ``{name}`` stands for one or more characters, which are the value of a field; ``*``
for any characters, or none; ``#`` for a whole number; ``\\`` takes the character after it as it is. Everything else
stands for itself. A pattern is held against the file's name without its ending; one with slashes against as many
folders, too. Fields are as short as can be, from left to right. A name is gone through once for each part of the
pattern, whatever it holds.

Imports neither torch nor Qt.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.naming import natural_key, shown
from ddpm_studio.language import tr

CLASS_FIELDS = ("class", "label", "category", "tag")  # their values are attributes by themselves
MOST_FIELDS = 16
_MOST_PARTS = 64
_LONGEST_FILE = 1000  # characters that are looked at; no system has longer names
_NUMBER = r"(?<![0-9])[0-9]++(?![0-9])"


class PatternError(ImageSetError):
    """A pattern that cannot be used. The message says what is wrong and what to write."""


@dataclass(frozen=True)
class _Wild:
    """A field, or with an empty name an asterisk; then what follows, up to the next one: at the end of the whole
    pattern, it must be the name's end."""

    name: str
    then: re.Pattern[str]


@dataclass(frozen=True)
class NamePattern:
    """A pattern that is sound. fields: in their order; depth: the folders that it looks at."""

    text: str
    fields: tuple[str, ...]
    depth: int
    _first: re.Pattern[str]
    _wild: tuple[_Wild, ...]

    def values(self, file: str) -> dict[str, str] | None:
        """The fields' values in the name of a file, with slashes between folders; None if the pattern does not fit."""
        parts = file[-_LONGEST_FILE:].split("/")
        if len(parts) <= self.depth:
            return None
        text = "/".join((*parts[len(parts) - 1 - self.depth : -1], _stem(parts[-1])))
        if (begun := self._first.match(text)) is None:
            return None
        place, found = begun.end(), {}
        for wild in self._wild:
            if (then := wild.then.search(text, place + bool(wild.name))) is None:
                return None
            if wild.name:
                value = shown(text[place : then.start()]).strip()
                if not value or "/" in value:
                    return None
                found[wild.name] = value
            place = then.end()
        return found


def parse_pattern(text: str) -> NamePattern:
    """The pattern that ``text`` says. Raises PatternError."""
    if not text.strip():
        raise PatternError(
            tr(
                "There is no pattern. Write one like {example}, with a {field} for what is to be learned.",
                example="{class}_*",
                field="{field}",
            )
        )
    fields: list[str] = []
    pieces: list[tuple[str | None, str]] = [(None, "")]  # a field or "" for *, and the expression of what follows
    depth = place = 0
    while place < len(text):
        sign = text[place]
        if sign == "{":
            name, place = _field(text, place)
            if name in fields:
                raise PatternError(tr("The field {{{name}}} is there twice. Give each a name of its own.", name=name))
            fields.append(name)
            _begin(pieces, name, text)
            continue
        if sign == "}":
            raise PatternError(
                tr("There is a }} without a {{ before it, at place {place}. Write {{name}}, or \\}}.", place=place + 1)
            )
        if sign == "*":
            if pieces[-1] != ("", ""):  # ** is the same
                _begin(pieces, "", text)
        elif sign == "#":
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + _NUMBER)
        else:
            if sign == "\\":
                place += 1
                if place == len(text):
                    raise PatternError(tr("The pattern ends with a \\. It takes the character after it as it is."))
                sign = text[place]
            depth += sign == "/"
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + re.escape(sign))
        place += 1
    if not fields:
        raise PatternError(
            tr("'{pattern}' has no field. Write one where the names differ, such as {{class}}_*.", pattern=text)
        )
    if len(fields) > MOST_FIELDS or len(pieces) > _MOST_PARTS:
        raise PatternError(
            tr(
                "The pattern has too many parts: at most {most} fields are read from a name.",
                most=MOST_FIELDS,
            )
        )
    last = len(pieces) - 1
    wild = tuple(
        _Wild(name or "", re.compile(then + (r"\Z" if number == last else "")))
        for number, (name, then) in enumerate(pieces)
        if number
    )
    return NamePattern(text, tuple(fields), depth, re.compile(pieces[0][1]), wild)


def _field(text: str, place: int) -> tuple[str, int]:
    """The name of the field that begins at ``place``, and where it ends."""
    end = text.find("}", place)
    if end < 0:
        raise PatternError(
            tr("The {{ at place {place} has no }} after it. Write {{name}}, or \\{{ for a brace.", place=place + 1)
        )
    name = text[place + 1 : end].strip()
    if not name or not all(character.isalnum() or character in " _-" for character in name):
        raise PatternError(
            tr(
                "'{{{name}}}' is no field: its name has letters, digits, spaces, - and _, such as {{class}}.",
                name=shown(name),
            )
        )
    return name, end + 1


def _begin(pieces: list[tuple[str | None, str]], name: str, text: str) -> None:
    if pieces[-1][0] is not None and not pieces[-1][1]:
        raise PatternError(
            tr(
                "In '{pattern}', nothing lies between two parts that can be anything. Put what separates them "
                "in between, as in {{class}}_{{colour}}_*, or # for a number, as in {{class}}#.",
                pattern=text,
            )
        )
    pieces.append((name, ""))


def _stem(name: str) -> str:
    """Without the ending. What an image of many in a file is called adds to that: ``sheet.png#2,5``."""
    return name[:dot] if (dot := name.rfind(".")) > 0 else name


def attribute_of(field: str, value: str) -> str:
    """What an attribute is called: ``colour: red``, or ``hero`` for a class."""
    return value if field.strip().lower() in CLASS_FIELDS else f"{field}: {value}"


@dataclass(frozen=True)
class Tried:
    """What a pattern makes of some names. matches: each file, and its attributes; None where the pattern does not fit.
    fitting: how many it fits. attributes: all, each with the number of files that have it."""

    matches: tuple[tuple[str, tuple[str, ...] | None], ...]
    fitting: int
    attributes: dict[str, int]


def try_pattern(pattern: str, files: Iterable[str], most: int = 2000) -> Tried:
    """What the pattern makes of the first ``most`` of the files, for people to look at. Raises PatternError."""
    parsed = parse_pattern(pattern)
    matches = []
    for _, file in zip(range(most), files, strict=False):
        values = parsed.values(file)
        matches.append((file, None if values is None else tuple(attribute_of(*pair) for pair in values.items())))
    attributes: dict[str, int] = {}
    for name in ordered(parsed, [parsed.values(file) for file, _ in matches]):
        attributes[name] = sum(name in found for _, found in matches if found)
    return Tried(tuple(matches), sum(found is not None for _, found in matches), attributes)


def ordered(pattern: NamePattern, values: Sequence[dict[str, str] | None]) -> list[str]:
    """All attributes: field by field, the values of each in natural order."""
    found: dict[str, None] = {}
    for field in pattern.fields:
        distinct = {one[field] for one in values if one}
        found |= dict.fromkeys(attribute_of(field, value) for value in sorted(distinct, key=natural_key))
    return list(found)
