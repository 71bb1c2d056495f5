"""The language that is spoken: texts, plurals, numbers, and what becomes of files that cannot be read."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from ddpm_studio import language
from ddpm_studio.app import chosen_language
from ddpm_studio.language import ENGLISH, VARIABLE, languages, listed, number, read_translation, speak, spoken, tr, trn

SOME = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="xx">
 <context>
  <name>rooms</name>
  <message><source>Open</source><translation>Auf</translation></message>
  <message><source>Open</source><comment>a state</comment><translation>offen</translation></message>
  <message><source>Open {name}</source><translation>{name} auf</translation></message>
  <message><source>Save</source><translation type="unfinished">Halb</translation></message>
  <message><source>Close</source><translation /></message>
  <message numerus="yes"><source>{n} images</source>
   <translation><numerusform>{n} Bild</numerusform><numerusform>{n} Bilder</numerusform></translation></message>
  <message numerus="yes"><source>{n} of {of:,} images</source>
   <translation><numerusform>ein Bild von {of:,}</numerusform><numerusform>{n:,} von {of:,} Bildern</numerusform>
   </translation></message>
  <message><source>{share:.2f} of it</source><translation>{share:.2f} davon</translation></message>
  <message><source>{some} and {last}</source><translation>{some} und {last}</translation></message>
  <message><source>,</source><comment>between thousands</comment><translation>.</translation></message>
  <message><source>.</source><comment>decimal point</comment><translation>,</translation></message>
 </context>
</TS>
"""


@pytest.fixture(autouse=True)
def _english_again(monkeypatch):
    monkeypatch.setenv(VARIABLE, ENGLISH)  # and back to what it was
    yield
    speak(ENGLISH)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "xx.ts").write_text(SOME, encoding="utf-8")
    return tmp_path


@pytest.fixture
def xx(folder: Path) -> None:
    speak("xx", folder)


def test_english_is_what_stands_in_the_source():
    assert spoken() == ENGLISH
    assert tr("Open") == "Open"
    assert tr("Braces {stay} where there are no values") == "Braces {stay} where there are no values"
    assert tr("Open {name}", name="it") == "Open it"
    assert trn("{n} image", "{n} images", 1) == "1 image"
    assert [trn("{n} image", "{n} images", n) for n in (0, 2)] == ["0 images", "2 images"]
    assert number(1234.5, ",.1f") == "1,234.5"
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_texts_are_said_in_the_language_spoken(xx):
    assert spoken() == "xx"
    assert tr("Open") == "Auf"
    assert tr("Open", "a state") == "offen"  # the same text, and another meaning
    assert tr("Open {name}", name="{sic}") == "{sic} auf"  # what is put in is left alone
    assert listed(["a", "b", "c"]) == "a, b und c"


def test_one_and_many_are_told_apart(xx):
    assert [trn("{n} image", "{n} images", n) for n in (0, 1, 2)] == ["0 Bilder", "1 Bild", "2 Bilder"]
    said = [trn("{n} of {of:,} image", "{n} of {of:,} images", n, of=9000) for n in (1, 2000)]
    assert said == ["ein Bild von 9.000", "2.000 von 9.000 Bildern"]


def test_numbers_have_the_separators_of_the_language(xx):
    assert number(1234.5, ",.1f") == "1.234,5"
    assert number(-1_234_567) == "-1.234.567"
    assert tr("{share:.2f} of it", share=0.25) == "0,25 davon"
    assert tr("Open {name}", name="v1.2") == "v1.2 auf"  # a name is no number
    assert tr("{share:.2f} of it", share=np.float32(0.25)) == "0,25 davon"


@pytest.mark.parametrize("text", ["Never said", "Save", "Close"])
def test_what_is_not_translated_stays_english(xx, text: str):
    assert tr(text) == text
    assert trn("{n} run", "{n} runs", 2) == "2 runs"


@pytest.mark.parametrize("code", ["qq", "", "../xx", "xx.ts", "EN", "en"])
def test_a_language_that_there_is_not_is_english(xx, folder: Path, code: str):
    speak(code, folder)
    assert (spoken(), tr("Open"), number(1234.5, ",.1f")) == (ENGLISH, "Open", "1,234.5")
    assert os.environ[VARIABLE] == ENGLISH


def test_there_is_english_and_german():
    assert languages()[0] == ENGLISH
    assert "de" in languages()


@pytest.mark.parametrize("damage", ["", "no XML", SOME[:400], SOME.replace("</TS>", "")])
def test_a_damaged_file_is_said_to_be_one(folder: Path, damage: str):
    file = folder / "xx.ts"
    file.write_text(damage, encoding="utf-8")
    with pytest.raises(ValueError, match=r"'xx.ts' is no translation"):
        read_translation(file)


def test_the_window_starts_in_english_where_a_translation_is_damaged(folder: Path, monkeypatch, caplog):
    (folder / "xx.ts").write_text("no XML", encoding="utf-8")
    monkeypatch.setattr(language, "_folder", lambda: folder)
    monkeypatch.setenv(VARIABLE, "xx")
    chosen_language.speak_as_chosen(folder)
    assert (spoken(), os.environ[VARIABLE], tr("Open")) == (ENGLISH, ENGLISH, "Open")
    assert "'xx.ts' is no translation" in caplog.text


def test_what_is_chosen_in_the_window_is_spoken_at_the_next_start(tmp_path: Path, monkeypatch):
    monkeypatch.delenv(VARIABLE)
    (tmp_path / "settings.json").write_text('{"language": "de"}', encoding="utf-8")
    chosen_language.speak_as_chosen(tmp_path)
    assert spoken() == "de"


def test_processes_that_are_started_speak_it_too():
    speak("de")
    ask = "import os; from ddpm_studio.language import *; speak(os.environ[VARIABLE]); print(spoken())"
    checkout = Path(language.__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", ask], cwd=checkout, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "de", done.stderr
