"""The window in another language: in one that is made up here, every text that is not translated stands out."""

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

CODE = "zz"  # the language that is made up
OPEN, CLOSE = "⟦", "⟧"  # stand around every text of it
OWN = "shapes circle square triangle hero non-hero food spell side-facing sprites"  # runs, image sets, attributes
NAMES = """
    DDPM Studio DDIM DPM UniPC Heun SDE EDM CFG EMA SNR NFE VLB FID Adam AdamW Muon DiT U-Net min-SNR xt x0 eps
    MNIST Fashion-MNIST Kuzushiji-MNIST EMNIST letters QMNIST USPS SVHN CIFAR-10 CIFAR-100 STL-10 MIT BSD clause CC
    BY-SA standard RGB RGBA CPU CUDA bf16 fp32 bfloat16 CSV PNG GIF WebP JSON GB MB KB px dB English Deutsch
    thread threads
"""  # the last are from the engine, which is not told where the language is
NO_WORDS = re.compile(
    r"""\( (?: (?:Ctrl|Alt|Shift|Meta) \+ )* (?: Return|Right|Left|Up|Down|Space|Del|Esc|Home|End|F\d+|.) \)  # keys
    | [^\W\d_]\w* (?: (?:,\ |\ &\ )[^\W\d_]\w* )* (?:\ et\ al\.)? \ (?:19|20)\d\d
      (?: ,\ arXiv:[\d.]+ )? (?: \ \([\w+-]+\) )? (?: ,\ eq\.\ \d+ )?                                         # papers
    | https?://\S+ | \S*/\S*/\S* | \#[0-9a-f]{6}                                                       # places, colours
    | [{*_][\w{}*_]+                                                                                 # patterns of names
    """,
    re.VERBOSE,
)
# Where words are not the program's: licences, the log, the names of what ships, equations
OF_OTHERS = (
    "about.components", "about.licence", "log.text", "note.details", "equation", "learn.entries", "data.thumbnails",
    "data.source", "data.pattern",
)  # fmt: skip


def _checkout() -> Path:
    return Path(__file__).resolve().parents[2]


def _make_language(folder: Path) -> None:
    """A translation of all texts that there are, each between brackets."""
    spec = importlib.util.spec_from_file_location("translations", _checkout() / "packaging" / "translations.py")
    translations = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = translations  # in which its data class looks for itself
    spec.loader.exec_module(translations)
    file = folder / f"{CODE}.ts"
    said = translations.messages()
    translations.update(file, said)
    by_key = {message.key: message for message in said}
    tree = ElementTree.parse(file)
    for entry in tree.iter("message"):
        message = by_key[entry.findtext("source"), entry.findtext("comment") or ""]
        translation = entry.find("translation")
        translation.attrib.pop("type")
        forms = list(translation.iter("numerusform"))
        for form, text in zip(
            forms or [translation], [message.one, message.text] if forms else [message.text], strict=True
        ):
            form.text = f"{OPEN}{text}{CLOSE}" if re.search(r"[^\W\d_]", text) else text
    tree.write(file, encoding="utf-8")


def _outside(text: str) -> str:
    """What of a text is in no brackets; the brackets may lie in each other, and be cut off."""
    depth, outside = 0, []
    for letter in text:
        if letter == OPEN:
            depth += 1
        elif letter == CLOSE:
            depth = max(depth - 1, 0)
        elif not depth:
            outside.append(letter)
    return "".join(outside)


def _words(text: str) -> set[str]:
    """The words of a text that are in no brackets and are no names."""
    found = re.findall(r"[^\W\d_][\w+-]*\w", NO_WORDS.sub(" ", _outside(text)))
    return {word for word in found if word not in {*NAMES.split(), *OWN.split()} and not re.fullmatch(r"\w\d*", word)}


@pytest.fixture(scope="module")
def texts(trained_run: Path, tiny_images: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every text of the window in the language that is made up, with where it was first."""
    folder = tmp_path_factory.mktemp("language")
    _make_language(folder)
    (folder / "home" / "runs").mkdir(parents=True)
    (folder / "home" / "runs" / "shapes").symlink_to(trained_run, target_is_directory=True)
    script = Path(__file__).with_name("texts_of_window.py")
    command = [sys.executable, script, folder, CODE, folder / "home", tiny_images, folder / "texts.json"]
    done = subprocess.run(command, cwd=_checkout(), capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads((folder / "texts.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("⟦Draw {n} images⟧  (Ctrl+G)", set()),
        ("⟦Lesson: ⟦Sampling⟧⟧", set()),
        ("⟦a text that is cut o…", set()),
        ("DDIM 25, CFG 1.75", set()),
        ("Ho, Jain & Abbeel 2020, arXiv:2006.11239", set()),
        ("⟦Draw⟧ images", {"images"}),
        ("t = 225 of 500", {"of"}),
        ("500 steps  (Ctrl+G)", {"steps"}),
    ],
)
def test_the_search_for_words_itself(text: str, words: set[str]):
    assert _words(text) == words


def test_every_text_of_the_window_can_be_translated(texts: dict[str, str]):
    assert len(texts) > 1500
    left = {
        text: (where, words)
        for text, where in texts.items()
        if (words := _words(text)) and not any(part in where for part in OF_OTHERS)
    }
    assert left == {}
