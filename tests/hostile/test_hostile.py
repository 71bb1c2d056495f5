"""Bad input cannot hurt: every loader answers every hostile file in words, within bounds, and runs nothing of it."""

import json
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile.files import all_files
from tests.hostile.loaders import LOADERS
from tests.hostile.run import counts, run
from tests.hostile.valid import REQUEST, metrics, run_json

MOST_BYTES = 1536 * 2**20  # more than a loader holds at any time: a picture of 64 megapixels, twice and some


def test_there_are_many_of_them_and_each_has_a_name():
    files = [(file.loader, file.name) for file in all_files()]
    assert len(files) >= 300
    assert len(set(files)) == len(files)
    assert {loader for loader, _ in files} == set(LOADERS)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds and tells the memory of a process")
@pytest.mark.parametrize("loader", LOADERS)
def test_a_loader_is_not_hurt(loader: str):
    results = run(loader)
    assert {result["name"]: result["fault"] for result in results if result["fault"]} == {}
    figures = counts(results)
    assert figures["refused"] + figures["opened"] == figures["files"]
    assert max(result["memory"] for result in results) <= MOST_BYTES


_TEXTS = {
    "palette": ("palette.gpl", b"GIMP Palette\nName: x\nColumns: 2\n#\n255 0 0 red\n0 255 0\n", ""),
    "recipe": ("recipe.json", REQUEST.model_dump_json().encode(), ""),
    "settings": ("home/settings.json", json.dumps({"theme": "dark", "state.sample": {"a": [1]}}).encode(), "home"),
    "run": ("run/run.json", run_json(), "run"),
    "run's metrics": ("run/metrics.csv", metrics(), "run"),
}


@pytest.mark.parametrize("kind", _TEXTS)
@settings(max_examples=30, deadline=None, derandomize=True, database=None)
@given(data=st.data())
def test_texts_changed_anywhere_are_answered(kind: str, data: st.DataObject):
    place, valid, called = _TEXTS[kind]
    start = data.draw(st.integers(0, len(valid)))
    end = data.draw(st.integers(start, len(valid)))
    inside = data.draw(st.binary(max_size=40) | st.text(max_size=20).map(str.encode))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / place
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(valid[:start] + inside + valid[end:])
        words = LOADERS[kind.split("'")[0]](Path(folder) / called if called else path)
    assert words is None or len(words) > 20
