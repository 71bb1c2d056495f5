"""The command line, as scripts drive it: real processes, real files."""

import json
import sys

import numpy as np
import pytest
from PIL import Image

from tests.warm import command_line

SMALL = ("--set", "network.features=8", "--set", "batch_size=8", "--set", "preview_steps=2", "--set", "preview_count=2")


def run(*words, ok=True):
    """Run the command; its last line as JSON where ``--json`` is among the words, else the finished process."""
    done = command_line(*words)
    assert (done.returncode == 0) == ok, done.stdout + done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return json.loads(done.stdout.strip().splitlines()[-1]) if "--json" in words and ok else done


def test_data_tells_what_is_there(tiny_images):
    facts = run("data", tiny_images, "--size", 32, "--json")
    assert facts["images"] == 36
    assert (facts["size"], facts["channels"]) == (32, 3)
    assert facts["attributes"] == {"circle": 12, "square": 12, "triangle": 12}
    assert facts["problems"] == []
    assert "circle" in run("data", tiny_images).stdout


def test_train_sample_compare(tiny_images, tmp_path):
    folder = tmp_path / "run"
    facts = run("train", tiny_images, "--run", folder, "--images", 80, "--device", "cpu", *SMALL, "--json")
    assert facts["images_seen"] == 80
    assert facts["seconds"] > 0
    assert facts["images_per_second"] > 0
    assert np.isfinite(facts["loss"])
    assert facts["checkpoint"].endswith("images_000000080.safetensors")

    more = run("train", tiny_images, "--run", folder, "--images", 120, "--resume", "--json")
    assert more["images_seen"] == 120
    longer = run("train", tiny_images, "--run", folder, "--seconds", 0.5, "--resume", "--json")
    assert longer["images_seen"] > 120
    assert "Resume it" in run("train", tiny_images, "--run", folder, "--images", 8, ok=False).stderr

    out = tmp_path / "a.npz"
    ways = ("--count", 3, "--sampler", "ddim", "--steps", 7, "--eta", 0.3, "--guidance", 1)
    ways += ("--context", "circle=1,square=0.5")
    facts = run("sample", folder, *ways, "--seed", 11, "--record", "--out", out, "--json")
    assert facts["nfe"] == 7
    assert facts["seconds"] > 0
    with np.load(out, allow_pickle=False) as file:
        assert file["images"].shape == (3, 16, 16, 3)
        assert file["images"].dtype == np.uint8
        np.testing.assert_array_equal(file["context"], np.float32([[1, 0.5, 0]] * 3))
        assert file["attributes"].tolist() == ["circle", "square", "triangle"]
        assert file["seeds"].tolist() == [11, 12, 13]
        assert file["t"].tolist()[0] == 500
        assert file["t"].tolist()[-1] == 0
        assert len(file["t"]) == 8
        assert file["xt"].shape == file["x0"].shape == (8, 3, 3, 16, 16)
        images = file["images"]

    # The same from the checkpoint itself, as a picture, in another process
    checkpoint = longer["checkpoint"]
    run("sample", checkpoint, *ways, "--seed", 11, "--out", tmp_path / "a.png", "--json")
    with Image.open(tmp_path / "a.png") as picture:
        np.testing.assert_array_equal(np.asarray(picture)[:64:4, :64:4], images[0])

    run("sample", folder, "--count", 2, "--sampler", "ddpm", "--steps", 12, "--out", tmp_path / "a.gif", "--json")
    with Image.open(tmp_path / "a.gif") as film:
        assert 10 <= film.n_frames <= 13  # frames that look the same, as the last ones may, are one that lasts longer

    lanes = "ddpm:50,ddim:5,untrained@ddim:5:0.5"
    facts = run("compare", folder, "--lanes", lanes, "--count", 2, "--out", tmp_path / "c.png", "--json")
    assert [lane["nfe"] for lane in facts["lanes"]] == [50, 5, 5]
    assert all(lane["seconds"] > 0 for lane in facts["lanes"])
    with Image.open(tmp_path / "c.png") as picture:
        assert picture.height > 3 * 64


def test_how_fast_measures_each_preset_and_writes_nothing(tmp_path, monkeypatch):
    from ddpm_studio.commands import how_fast
    from ddpm_studio.commands.train import TrainOptions

    monkeypatch.chdir(tmp_path)
    said = []
    monkeypatch.setattr(how_fast, "report", lambda facts, *_: said.append(facts))
    monkeypatch.setattr(how_fast.probe, "__defaults__", (0.05, how_fast.probe.__defaults__[1]))
    options = TrainOptions(
        "builtin:sprites", tmp_path, "quick", 16, "rgb", "white", False, None, None, "cpu", 0, False, ("batch_size=4",)
    )
    how_fast.measure_presets(options, as_json=True)
    (facts,) = said
    assert set(facts) == {"device", "standard", "quick", "course"}
    assert all(facts[name]["images_per_second"] > 0 for name in ("standard", "quick", "course"))
    assert facts["quick"]["images"] == 100_000
    minutes = 100_000 / facts["quick"]["images_per_second"] / 60
    assert facts["quick"]["minutes"] == pytest.approx(minutes, rel=0.01, abs=0.1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("data", "nowhere"), "nowhere"),
        (("data", "builtin:unknown"), "builtin:sprites"),
        (("data", "builtin:sprites", "--size", "17"), "16, 32, 64"),
        (("data", "builtin:sprites", "--background", "chartreuse-ish"), "not a colour"),
        (("train", "builtin:sprites", "--run", "{tmp}/r", "--set", "batch_size=-3"), "batch_size"),
        (("train", "builtin:sprites", "--run", "{tmp}/r", "--set", "colour=red"), "changes nothing"),
        (("train", "builtin:sprites", "--run", "{tmp}/r", "--resume"), "no run to resume"),
        (("train", "builtin:sprites", "--run", "{tmp}/r", "--device", "mps"), "mps"),
        (("sample", "nowhere", "--out", "{tmp}/a.png"), "no model at"),
        (("sample", "{run}", "--out", "{tmp}/a.bmp"), ".apng or .mp4"),
        (("sample", "{run}", "--out", "{tmp}/a.png", "--record"), "--record"),
        (("sample", "{run}", "--out", "{tmp}/a.png", "--context", "hero=1"), "circle"),
        (("sample", "{run}", "--out", "{tmp}/a.png", "--context", "circle=7"), "from 0 to 1"),
        (("sample", "{run}", "--out", "{tmp}/a.png", "--steps", "900"), "from 1 to 500"),
        (("sample", "{run}", "--out", "{tmp}/a.png", "--count", "100000"), "1024"),
        (("sample", "{run}", "--out", "{tmp}/a.png", "--checkpoint", "images_5.safetensors"), "no checkpoint"),
        (("compare", "{run}", "--out", "{tmp}/a.png", "--lanes", "ddpm"), "SAMPLER:STEPS"),
        (("compare", "{run}", "--out", "{tmp}/a.txt"), ".png"),
        (("import-course", "nowhere.pth", "--out", "{tmp}/a.safetensors"), "nowhere.pth"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(trained_run, tmp_path, words, said):
    words = [word.format(tmp=tmp_path, run=trained_run) for word in words]
    done = run(*words, ok=False)
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_a_display_the_window_says_so(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform in ("win32", "darwin"):
        pytest.skip("there is always a display on Windows and macOS")
    done = run(ok=False)
    assert "no display" in done.stderr
    assert "--help" in done.stderr
