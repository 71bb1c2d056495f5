"""Write the tables of options in ``docs/command-line.md`` from the command line itself.

    python packaging/command_line_page.py            # writes them
    python packaging/command_line_page.py --check    # exit status 1 where they are not up to date

What stands between ``<!-- options of NAME -->`` and ``<!-- end of options -->`` is replaced; all else on the page is
written by hand. The tables are made of the commands' signatures, so that they say what ``--help`` says.
"""

import inspect
import re
import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_type_hints

import typer
from typer.models import ArgumentInfo, OptionInfo

from ddpm_studio.cli import app

PAGE = Path(__file__).resolve().parents[1] / "docs" / "command-line.md"
_BLOCK = re.compile(r"(<!-- options of (\S+) -->\n).*?(<!-- end of options -->)", re.DOTALL)
_VALUES = {int: "N", float: "X", str: "TEXT", Path: "PATH"}


def commands() -> dict[str, Callable]:
    """Every command by its name; that without a name, which opens the window, is ``ddpm-studio``."""
    named = {(info.name or info.callback.__name__).replace("_", "-"): info.callback for info in app.registered_commands}
    return {"ddpm-studio": app.registered_callback.callback} | named


def table(command: Callable) -> str:
    """Usage, and the options under their headings, as Markdown."""
    hints = get_type_hints(command, include_extras=True)
    arguments, groups = [], {}
    for name, parameter in inspect.signature(command).parameters.items():
        info = next((one for one in get_args(hints[name]) if isinstance(one, ArgumentInfo | OptionInfo)), None)
        if info is None:
            continue  # Typer's own context
        value, repeated = _value(hints[name], info)
        if isinstance(info, ArgumentInfo):
            word = info.metavar or name.upper()
            arguments.append(f"| `{word}`{_needed(parameter)} | {_cell(info.help)} |  |")
        else:
            line = f"| {_names(name, info, value)}{_needed(parameter)} | {_cell(info.help)}{_bounds(info)} | "
            line += f"{_default(parameter.default)}{'repeatable' if repeated else ''} |"
            groups.setdefault(info.rich_help_panel or "", []).append(line)
    lines = ["| | | Default |", "| --- | --- | --- |", *arguments, *groups.pop("", [])]
    for heading, rows in groups.items():
        lines += [f"| **{heading}** | | |", *rows]
    return "\n".join(lines)


def page(text: str) -> str:
    """The page with every table made anew. Raises ValueError where a command has none, or a table no command."""
    known, shown = commands(), [name for _begin, name, _end in _BLOCK.findall(text)]
    if set(known) != set(shown):
        raise ValueError(f"the page and the program disagree about {sorted(set(known) ^ set(shown))}")
    return _BLOCK.sub(lambda found: f"{found[1]}\n{table(known[found[2]])}\n\n{found[3]}", text)


def _value(hint: Any, info: ArgumentInfo | OptionInfo) -> tuple[str, bool]:
    """What stands for the value (nothing for a switch), and whether the option can be given again."""
    kinds = [one for one in get_args(get_args(hint)[0]) if one is not NoneType] or [get_args(hint)[0]]
    kind = kinds[0]
    repeated = getattr(kind, "__origin__", None) is list or (kind is str and get_args(hint)[0] == list[str])
    kind = get_args(kind)[0] if getattr(kind, "__origin__", None) is list else kind
    if kind is bool:
        return "", False
    if info.metavar:
        return info.metavar, repeated
    if issubclass(kind, Enum):
        return "\\|".join(one.value for one in kind), repeated
    return _VALUES[kind], repeated


def _names(name: str, info: OptionInfo, value: str) -> str:
    first = [info.default] if isinstance(info.default, str) else []  # inside Annotated it is the first of the names
    word = f"--{name.replace('_', '-')}"
    declared = [*first, *(info.param_decls or ())] or [word if value else f"{word}/--no-{word[2:]}"]
    return ", ".join(f"`{one}{' ' + value if value else ''}`" for word in declared for one in word.split("/"))


def _needed(parameter: inspect.Parameter) -> str:
    return " (needed)" if parameter.default is inspect.Parameter.empty else ""


def _default(default: Any) -> str:
    if isinstance(default, bool):
        return "on" if default else ""
    if default in (None, inspect.Parameter.empty, ""):
        return ""
    plain = default.value if isinstance(default, Enum) else default
    return f"`{plain:g}`" if isinstance(plain, float) else f"`{plain}`"


def _bounds(info: OptionInfo) -> str:
    if info.max is None:
        return f" At least {info.min}." if info.min not in (None, 0, 1) else ""
    return f" From {info.min} to {info.max}."


def _cell(words: str | None) -> str:
    return " ".join((words or "").split()).replace("|", "\\|")


def main() -> None:
    before = PAGE.read_text("utf-8")
    after = page(before)
    if "--check" in sys.argv[1:]:
        sys.exit(0 if after == before else f"{PAGE.name} is not up to date; run python packaging/command_line_page.py")
    PAGE.write_text(after, "utf-8")
    typer.echo(f"{PAGE.name} is up to date")


if __name__ == "__main__":
    main()
