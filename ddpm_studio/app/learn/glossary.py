"""The glossary: terms by their keys, the search, and the marks in texts that refer to them."""

import html
import re
import unicodedata
from collections.abc import Callable

from ddpm_studio.app.learn.term import Term
from ddpm_studio.app.learn.terms_noise import NOISE_TERMS
from ddpm_studio.app.learn.terms_sampling import SAMPLING_TERMS


def _place(term: Term) -> str:
    """Where it stands in the alphabet: by the Latin letters of its name, without accents."""
    letters = unicodedata.normalize("NFKD", term.name).lower()
    return re.sub(r"[^a-z0-9 ]", "", letters).strip()


TERMS: dict[str, Term] = {term.key: term for term in sorted((*NOISE_TERMS, *SAMPLING_TERMS), key=_place)}
SCHEME = "term:"  # of links that mean an entry
_MARK = re.compile(r"\[([^\]|]+)(?:\|([^\]]+))?\]")


def found(query: str) -> list[Term]:
    """The terms with all words of ``query`` in them, those whose names have them first."""
    words = query.lower().split()

    def named(term: Term) -> str:
        return f"{term.key} {term.name} {term.also}".lower()

    hits = [term for term in TERMS.values() if all(word in f"{named(term)} {term.says.lower()}" for word in words)]
    return sorted(hits, key=lambda term: not all(word in named(term) for word in words))


def marks(text: str) -> list[str]:
    """The keys to which the marks of ``text`` refer."""
    return [(key or words).lower() for words, key in _MARK.findall(text)]


def linked(text: str, link: Callable[[str, str], str] | None = None) -> str:
    """``text`` as HTML, each mark a link to its entry, or what ``link(key, words)`` makes of it."""

    def made(match: re.Match[str]) -> str:
        words, key = match.group(1), (match.group(2) or match.group(1)).lower()
        return link(key, words) if link else f'<a href="{SCHEME}{key.replace(" ", "_")}">{words}</a>'

    return _MARK.sub(made, html.escape(text, quote=False))


def plain(text: str) -> str:
    """``text`` without its marks, for people who hear it."""
    return _MARK.sub(lambda match: match.group(1), text)


def term_of(link: str) -> Term | None:
    """The entry that a link means."""
    return TERMS.get(link.removeprefix(SCHEME).replace("_", " ")) if link.startswith(SCHEME) else None


def as_tip(term: Term) -> str:
    """An entry as the HTML of a tool tip."""
    return f"<p><b>{term.name}</b></p><p>{term.says}</p><p><i>{term.source}</i></p>"
