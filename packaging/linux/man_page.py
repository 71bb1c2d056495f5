"""Write the manual page of the ``ddpm-studio`` command, from what ``--help`` says.

    python packaging/linux/man_page.py OUT.1

To be run by the Python of the clean environment.
"""

import sys
from pathlib import Path

import typer

from ddpm_studio import __version__
from ddpm_studio.cli import app

PLACES = (
    ("~/Documents/DDPM Studio", "Runs, models and settings, unless --workspace names another folder."),
    ("~/.cache/ddpm-studio", "Image sets that were downloaded, and what was prepared to read large ones quickly."),
)


def page() -> str:
    """The page in roff, man(7)."""
    command = typer.main.get_command(app)
    context = typer.Context(command, info_name="ddpm-studio")
    lines = [
        f'.TH DDPM\\-STUDIO 1 "" "DDPM Studio {_plain(__version__)}" "User Commands"',
        ".SH NAME",
        "ddpm\\-studio \\- train, watch, sample and compare small diffusion models",
        ".SH SYNOPSIS",
        ".B ddpm\\-studio",
        "[\\fIoptions\\fR] [\\fIcommand\\fR ...]",
        ".SH DESCRIPTION",
        _plain(command.help or ""),
        "Every command explains its own options:",
        ".B ddpm\\-studio",
        "\\fIcommand\\fR \\-\\-help.",
        ".SH OPTIONS",
    ]
    for parameter in command.get_params(context):
        lines += [".TP", f"\\fB{_plain(', '.join(parameter.opts))}\\fR", _plain(parameter.help)]
    lines.append(".SH COMMANDS")
    for name in command.list_commands(context):
        described = command.get_command(context, name)
        lines += [".TP", f"\\fB{_plain(name)}\\fR", _plain(described.get_short_help_str(limit=300))]
    lines.append(".SH FILES")
    for place, what in PLACES:
        lines += [".TP", f"\\fI{_plain(place)}\\fR", _plain(what)]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Text with what roff would take for a command of its own made plain."""
    text = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{text}" if text.startswith(".") else text


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
