"""Rules for what is kept under version control."""

import ast
import re
from pathlib import Path

import pytest

MOST_BYTES = 20 * 2**20
MOST_LINES = 450
# Written so that this file does not break its own rule.
MACHINE_PATH = re.compile(rb"(?<![\w.])/(?:opt/[d]ev|[w]ork|[r]oot/\.)(?:/|\b)")
REGISTRY = re.compile(rb"(?:pypi|pythonhosted|download\.pytorch)[.]org|--(extra-)?index[-]url", re.IGNORECASE)


def _is_text(path: Path) -> bool:
    with path.open("rb") as file:
        return b"\0" not in file.read(8192)


@pytest.mark.parametrize("rule", [MACHINE_PATH, REGISTRY], ids=["a path of one machine", "a registry"])
def test_no_file_names(rule: re.Pattern[bytes], checkout: Path, tracked: list[Path]):
    found = [
        f"{path.relative_to(checkout)}:{number}: {line.strip().decode(errors='replace')}"
        for path in tracked
        if _is_text(path)
        for number, line in enumerate(path.read_bytes().splitlines(), 1)
        if rule.search(line)
    ]
    assert found == []


def test_no_file_is_too_large_to_clone(tracked: list[Path]):
    assert [path for path in tracked if path.stat().st_size > MOST_BYTES] == []


def _lines_of_code(source: str) -> int:
    """The lines of a file without the inner lines of text literals: pictures drawn as text are data."""
    literals = [
        node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return len(source.splitlines()) - sum(node.end_lineno - node.lineno for node in literals)


def test_a_source_file_is_one_idea(sources: list[Path]):
    lengths = {str(path): _lines_of_code(path.read_text(encoding="utf-8")) for path in sources}
    assert {path: lines for path, lines in lengths.items() if lines > MOST_LINES} == {}


def _unpickling(call: ast.Call) -> bool:
    """Whether the call can run code that a file brings along."""
    name = ast.unparse(call.func)
    keywords = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
    if name.split(".")[0] in ("pickle", "cPickle", "dill", "joblib", "shelve", "marshal"):
        return name.split(".")[-1] in ("load", "loads", "Unpickler", "open")
    if name == "torch.load":
        return keywords.get("weights_only") != "True"
    return keywords.get("allow_pickle", "False") != "False"


@pytest.mark.parametrize(
    ("code", "unsafe"),
    [
        ("pickle.load(file)", True),
        ("torch.load(path)", True),
        ("torch.load(path, weights_only=False)", True),
        ("torch.load(path, map_location='cpu', weights_only=True)", False),
        ("np.load(path, allow_pickle=True)", True),
        ("np.load(path, allow_pickle=False)", False),
        ("np.load(path)", False),
    ],
)
def test_the_check_for_unpickling_itself(code: str, unsafe: bool):
    assert _unpickling(ast.parse(code, mode="eval").body) is unsafe


def test_nothing_unpickles_a_file(sources: list[Path]):
    found = []
    for path in sources:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _unpickling(node):
                found.append(f"{path.name}:{node.lineno}: {ast.unparse(node)}")
            if isinstance(node, ast.ImportFrom) and node.module in ("pickle", "cPickle", "dill", "joblib"):
                found.append(f"{path.name}:{node.lineno}: {ast.unparse(node)}")
    assert found == []
