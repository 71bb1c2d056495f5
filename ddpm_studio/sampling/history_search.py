"""What is looked for in the history: words, fields and states, as SQL over its entries.

hero food             both, in any word of the entry: attributes, model, sampler, date
"fire ball"           words with a space
-food                 not this
sampler:ddim          a field: attribute, sampler, model, checkpoint, seed, steps, count
starred, cancelled    a state
"""

import re
from collections.abc import Iterable
from datetime import datetime

from ddpm_studio.language import tr
from ddpm_studio.sampling.describing import contexts_text, sampler_text
from ddpm_studio.sampling.request import SAMPLER_NAMES, SEED_LIMIT, Named, SampleRequest

HELP = tr(
    "Words that an entry must have: an attribute, a model, a sampler, a date such as 2026-11-23. Fields: "
    "attribute:hero, sampler:ddim, model:sprites, checkpoint:untrained, seed:12, steps:25, count:16. States: starred, "
    "cancelled. A minus before any of them takes those out, and quotation marks hold words together."
)
_TERM = re.compile(r'(-?)(?:(\w+):)?(?:"([^"]*)"?|(\S+))')
_SEPARATORS = re.compile(r"[\s_\-./]+")
_NUMBERS = {"steps": "steps = ?", "count": "count = ?", "seed": "id IN (SELECT entry FROM seeds WHERE seed = ?)"}
_FIELDS = (*_NUMBERS, "sampler", "attribute", "checkpoint", "model")
_STATES = {"starred": "starred = 1", "cancelled": "cancelled = 1"}


def condition(search: str) -> tuple[str, list[str | int]]:
    """The SQL condition for what was typed, and its values. Nothing that can be typed is an error."""
    found, values = ["trashed IS NULL"], []
    for minus, field, quoted, plain in _TERM.findall(search.casefold()):
        text = " ".join((quoted or plain).split())
        if not text or (text.endswith(":") and text[:-1] in _FIELDS):  # a field whose value is still to be typed
            continue
        sql, value = _condition(field, text, bool(quoted))
        found.append(f"NOT ({sql})" if minus else sql)
        values += value
    return " AND ".join(found), values


def _condition(field: str, text: str, quoted: bool) -> tuple[str, list[str | int]]:
    if field in _NUMBERS:
        return _NUMBERS[field], [_number(text)]
    if field == "sampler":
        return ("sampler = ?", [text]) if text in SAMPLER_NAMES else ("instr(' ' || lower(sampler), ?)", [f" {text}"])
    if field == "attribute":
        return "instr(attributes, ?)", [f" {text}"]
    if field == "checkpoint":
        return "instr(' ' || lower(checkpoint), ?)", [f" {text}"]
    if field == "model":
        return "instr(words, ?)", [f" model:{text}"]
    if not field and not quoted and text in _STATES:
        return _STATES[text], []
    return "instr(words, ?)", [f" {field}:{text}" if field else f" {text}"]


def _number(text: str) -> int:
    """The number; -1, which no entry has, for what is none or more than SQLite's 64 bits."""
    is_one = text.isascii() and text.isdigit() and len(text) <= len(str(SEED_LIMIT))
    return int(text) if is_one and int(text) < SEED_LIMIT else -1


def attributes_shown(contexts: Iterable[Named]) -> tuple[str, ...]:
    """The attributes above 0 in any of the contexts, each once."""
    return tuple(dict.fromkeys(name for context in contexts for name, value in (context or {}).items() if value > 0))


def as_words(texts: Iterable[str]) -> str:
    """A column that is searched by how words begin, after a space: each text whole, and its parts, in lines."""
    words: dict[str, None] = {}
    for text in texts:
        text = " ".join(text.casefold().split())
        for word in (text, *_SEPARATORS.split(text)):
            if word:
                words[word] = None
    return "".join(f" {word}\n" for word in words)


def words_of(request: SampleRequest, model: str, attributes: Iterable[str], made: datetime) -> str:
    """All that an entry is found by. The model's name is there a second time, with its field before it."""
    texts = [*attributes, model, request.checkpoint, request.sampler, SAMPLER_NAMES[request.sampler]]
    texts += [contexts_text(request), *sampler_text(request).split(", "), f"{made:%Y-%m-%d}"]
    fields = "".join(f" model:{part}\n" for part in (model.casefold(), *_SEPARATORS.split(model.casefold())) if part)
    return as_words(texts) + fields
