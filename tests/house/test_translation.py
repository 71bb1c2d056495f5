"""Every text that the program says has a finished translation in every language that there is."""

import importlib.util
import re
import shutil
import sys
from collections import Counter
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

from ddpm_studio.language import ENGLISH, VARIABLE, number, read_translation, speak

CHECKOUT = Path(__file__).resolve().parents[2]
FILES = sorted((CHECKOUT / "resources" / "languages").glob("*.ts"))
_each = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    """The program that gathers the texts."""
    spec = importlib.util.spec_from_file_location("translations", CHECKOUT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module  # in which its data class looks for itself
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def said(translations: ModuleType) -> list:
    """Every text of the program."""
    return translations.messages()


def _marks(text: str) -> Counter:
    """The entries of the glossary to which a text of a lesson refers."""
    return Counter((key or words).lower() for words, key in re.findall(r"\[([^\]|]+)(?:\|([^\]]+))?\]", text))


def _tags(text: str) -> Counter:
    return Counter(re.findall(r"</?[a-z]+", text))


@_each
def test_every_text_is_translated_with_its_values(file: Path, translations: ModuleType, said: list):
    assert len(said) > 2000
    assert translations.faults(file, said) == []


@_each
def test_the_file_is_as_the_program_that_gathers_the_texts_writes_it(
    file: Path, translations: ModuleType, said: list, tmp_path: Path
):
    written = Path(shutil.copy(file, tmp_path))
    assert translations.update(written, said) == 0
    assert written.read_text("utf-8") == file.read_text("utf-8"), "run python packaging/translations.py"


@_each
def test_marks_and_tags_are_those_of_the_english_text(file: Path):
    texts = read_translation(file)
    wrong = [
        (text, form)
        for (text, _about), forms in texts.items()
        for form in forms
        if _tags(form) != _tags(text) or ("|" in text and _marks(form) != _marks(text))
    ]
    assert wrong == []


@_each
def test_texts_end_as_the_english_ones_do(file: Path):
    """With the same stop, and the same spaces at both ends."""
    ends = re.compile(r"^(\s*).*?([.…:]?)(\s*)$", re.DOTALL)
    wrong = [
        (text, form)
        for (text, about), forms in read_translation(file).items()
        for form in forms
        if not about and len(text) > 12 and ends.match(text).groups() != ends.match(form).groups()
    ]
    assert wrong == []


def _values(text: str) -> set[tuple]:
    """What is put in, and how it is written; of ``trn`` the number itself may be left to words."""
    return {part[1:] for part in Formatter().parse(text) if part[1] not in (None, "n")}


@_each
def test_values_are_written_as_in_the_english_text(file: Path):
    wrong = [
        (text, forms)
        for (text, _about), forms in read_translation(file).items()
        if "{" in text and _values(forms[-1]) != _values(text)
    ]
    assert wrong == []


def test_germans_write_numbers_their_own_way(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(VARIABLE, ENGLISH)  # and back to what it was
    speak("de")
    try:
        assert number(1234.5, ",.1f") == "1.234,5"
    finally:
        speak(ENGLISH)
