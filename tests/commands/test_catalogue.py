"""``ddpm-studio catalogue`` and ``download``, and training on what they bring."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ddpm_studio.cli import app
from ddpm_studio.data.catalogue.fetching import fetch
from ddpm_studio.data.catalogue.shelf import place_of
from ddpm_studio.training.run_folder import read_config
from tests.data.catalogue_files import remote, small, write
from tests.data.file_server import FileServer


@pytest.fixture(autouse=True)
def _own_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def _run(*words: str):
    return CliRunner().invoke(app, list(words))


def _facts(*words: str):
    done = _run(*words, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout.splitlines()[-1])


def test_a_set_that_is_here_is_listed_looked_at_trained_on_and_removed(tmp_path: Path):
    entry, files, _, _ = small("usps")
    place = place_of(entry)
    write(files, place.folder)
    fetch(entry, remote(files, "http://nowhere.invalid"), place)
    rows = {row["name"]: row for row in _facts("catalogue")}
    assert rows["usps"]["here"]
    assert not rows["mnist"]["here"]
    assert rows["usps"]["bytes_here"] == place.size > 0
    assert "usps" in _run("catalogue").stdout
    assert _facts("data", "catalogue:usps")["attributes"] == dict.fromkeys("0123456789", 3)
    assert _facts("download", "usps")["images"] == "catalogue:usps", "what is here needs no network"
    run = tmp_path / "run"
    small_network = ("--set", "network.features=8", "--set", "batch_size=8", "--set", "warmup_images=0")
    facts = _facts(
        "train", "catalogue:usps", "--out", str(run), "--images", "16", "--channels", "grey", "--device", "cpu",
        *small_network,
    )  # fmt: skip
    assert facts["images_seen"] == 16
    assert read_config(run).image_set == "catalogue:usps"
    assert _facts("download", "usps", "--remove")["freed_bytes"] > 0
    assert not place.folder.exists()
    gone = _run("data", "catalogue:usps")
    assert gone.exit_code == 1
    assert "ddpm-studio download usps" in gone.output


def test_what_cannot_be_downloaded_is_said(tmp_path: Path):
    with FileServer(write({}, tmp_path / "served")) as server:
        url = server.url
        moved = _run("download", "usps", "--mirror", url)
    assert moved.exit_code == 1
    assert "answers 404" in moved.output
    offline = _run("download", "usps", "--mirror", url)
    assert offline.exit_code == 1
    assert "offline" in offline.output
    assert f"{url}/usps.t.bz2" in offline.output
    unknown = _run("download", "mist")
    assert unknown.exit_code == 1
    assert "There are: mnist" in unknown.output
