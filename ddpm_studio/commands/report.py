"""What a command says at its end: a few lines for people, or one JSON object for scripts."""

import json
import sys
from typing import Any

from rich.console import Console
from rich.table import Table

console = Console(stderr=True)  # progress and remarks; stdout is for results


def report(facts: dict[str, Any], as_json: bool, title: str) -> None:
    """Print ``facts`` on stdout."""
    if as_json:
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()
        return
    table = Table(title=title, show_header=False, title_justify="left")
    for name, value in facts.items():
        table.add_row(name.replace("_", " "), _words(value))
    Console().print(table)


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.4g}"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, dict):
        return "\n".join(f"{name}: {_words(entry)}" for name, entry in value.items())
    if isinstance(value, list | tuple):
        return "\n".join(_words(entry) for entry in value) or "none"
    return str(value)
