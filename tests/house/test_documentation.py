"""The documentation says what is there: its links, its pictures, its commands and their options."""

import importlib.util
import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest
import typer
from typer.testing import CliRunner

from ddpm_studio.cli import app

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("models/*/README.md")])
MOST_BYTES = 6 * 2**20  # of all pictures in docs, in both languages
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|<(?:img|source)[^>]*\b(?:src|srcset)=\"([^\"]+)\"")
_MENU = re.compile(r"\*(?:File|Data|Train|Sample|Compare|View|Help)\s>\s([^*]+)\*")
_COMMAND = re.compile(r"^ {4}(?:bash packaging/start|ddpm-studio) (.+)$", re.MULTILINE)


def _code_of(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.strip().lower()).replace(" ", "-") for one in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    broken = []
    for found in _LINK.findall(page.read_text("utf-8")):
        link = found[0] or found[1]
        if link.startswith(("http://", "https://", "mailto:")):
            continue
        place, _hash, anchor = link.partition("#")
        target = (page.parent / place).resolve() if place else page
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            broken.append(link)
    assert not broken


def test_every_picture_is_shown_and_all_are_small():
    pictures = [path for path in ROOT.glob("docs/**/*.png") if "pictures" in path.parts]
    shown = "\n".join(page.read_text("utf-8") for page in PAGES)
    assert not [path.name for path in pictures if path.parent.name == "pictures" and path.name not in shown]
    assert sum(path.stat().st_size for path in ROOT.glob("docs/**/*.png")) < MOST_BYTES


def test_the_tables_of_options_are_up_to_date():
    page = _code_of("packaging/command_line_page.py")
    text = page.PAGE.read_text("utf-8")
    assert page.page(text) == text, "run python packaging/command_line_page.py"


def test_the_tables_say_what_the_help_says():
    page = _code_of("packaging/command_line_page.py")
    for name, command in page.commands().items():
        words = [] if name == "ddpm-studio" else [name]
        told = CliRunner().invoke(app, [*words, "--help"], env={"COLUMNS": "200", "TERM": "dumb"}).output
        for option in re.findall(r"`(--[\w-]+)", page.table(command)):
            assert option in told, f"{name} {option}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_example_is_understood(page):
    """The commands in the pages are parsed as the program would; nothing is run."""
    program = typer.main.get_command(app)
    for line in _COMMAND.findall(page.read_text("utf-8").replace("\\\n", "")):
        words = shlex.split(line, comments=True)
        if "…" in line or not words:
            continue  # a scheme, or the window
        if words[0] == "--workspace":
            words = words[2:]
        if words:
            program.commands[words[0]].make_context(words[0], words[1:])


def test_every_menu_entry_that_is_named_is_there():
    texts = {message.text.replace("&", "").rstrip("…") for message in _code_of("packaging/translations.py").messages()}
    named = {(page.name, entry) for page in PAGES for entry in _MENU.findall(page.read_text("utf-8"))}
    assert not {(page, entry) for page, entry in named if " ".join(entry.split()).rstrip("…") not in texts}
