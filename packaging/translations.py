"""Gather every text that the program says, and bring the files of its translations up to date.

    python packaging/translations.py            # update resources/languages/*.ts
    python packaging/translations.py --new fr   # begin another language
    python packaging/translations.py --check    # fail where a text has no finished translation

The files are Qt Linguist's; open them there to translate. What is no longer said is taken out.
"""

import argparse
import ast
import string
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent.parent
SOURCE = HERE / "ddpm_studio"
LANGUAGES = HERE / "resources" / "languages"


@dataclass(frozen=True)
class Message:
    """One text: where it is said first, the text (of ``trn`` the one for many), and what it is about."""

    room: str
    text: str
    about: str
    one: str = ""  # of ``trn``

    @property
    def key(self) -> tuple[str, str]:
        return self.text, self.about


def messages() -> list[Message]:
    """All texts in the source, each once, by room. Raises ValueError where one is not a plain text."""
    found: dict[tuple[str, str], Message] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        room = ".".join(path.relative_to(SOURCE).parts[:-1]) or "program"
        for message in messages_in(path.read_text(encoding="utf-8"), room, path.name):
            found.setdefault(message.key, message)
    return sorted(found.values(), key=lambda message: message.room)


def messages_in(source: str, room: str, name: str) -> Iterator[Message]:
    """The texts of one file, in their order."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in ("tr", "trn"):
            continue
        wanted = node.args[:2]
        if all(isinstance(part, ast.Name) for part in node.args[:1]) and name == "language.py":
            continue
        texts = [part.value for part in wanted if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        if len(texts) != len(wanted):
            raise ValueError(f"{name}, line {node.lineno}: the text is put together; give one plain text and values")
        if node.func.id == "tr":
            yield Message(room, texts[0], texts[1] if len(texts) > 1 else "")
        else:
            abouts = [*node.args[3:4], *(word.value for word in node.keywords if word.arg == "about")]
            about = next((part.value for part in abouts if isinstance(part, ast.Constant)), "")
            yield Message(room, texts[1], about, texts[0])


def fields(text: str) -> set[str]:
    """The names of the values in a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def update(file: Path, said: list[Message]) -> int:
    """Write ``file`` anew with all messages, keeping what is translated; returns how many are unfinished."""
    code = file.stem
    kept = _translations(file) if file.exists() else {}
    root = ElementTree.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context, room, unfinished = root, None, 0
    for message in said:
        if message.room != room:
            room = message.room
            context = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = room
        attributes = {"numerus": "yes"} if message.one else {}
        entry = ElementTree.SubElement(context, "message", attributes)
        ElementTree.SubElement(entry, "source").text = message.text
        if message.about:
            ElementTree.SubElement(entry, "comment").text = message.about
        if message.one:
            ElementTree.SubElement(entry, "extracomment").text = f"For one: {message.one}"
        forms = kept.get(message.key, ())
        done = len(forms) == (2 if message.one else 1) and all(forms)
        unfinished += not done
        translation = ElementTree.SubElement(entry, "translation", {} if done else {"type": "unfinished"})
        if message.one:
            for form in forms if done else ("", ""):
                ElementTree.SubElement(translation, "numerusform").text = form
        elif done:
            translation.text = forms[0]
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return unfinished


def _translations(file: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    sys.path.insert(0, str(HERE))
    from ddpm_studio.language import read_translation

    return read_translation(file)


def faults(file: Path, said: list[Message]) -> list[str]:
    """What is not right with a translation: texts without one, or with other values than the English ones."""
    kept, found = _translations(file), []
    for message in said:
        forms = kept.get(message.key)
        if forms is None:
            found.append(f"not translated: {message.text}")
        elif any(fields(form) - fields(message.text) - {"n"} for form in forms) or (
            fields(message.text) - {"n"} - fields(forms[-1])
        ):
            found.append(f"other values: {message.text} -> {forms}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--new", metavar="CODE", help="begin a language, such as fr")
    parser.add_argument("--check", action="store_true", help="change nothing; fail where something is missing")
    options = parser.parse_args()
    said = messages()
    files = sorted(LANGUAGES.glob("*.ts"))
    if options.new:
        files.append(LANGUAGES / f"{options.new}.ts")
    failed = False
    for file in files:
        if options.check:
            wrong = faults(file, said)
            failed = failed or bool(wrong)
            print(*wrong, f"{file.name}: {len(said)} texts, {len(wrong)} faults", sep="\n")
        else:
            print(f"{file.name}: {len(said)} texts, {update(file, said)} unfinished")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
