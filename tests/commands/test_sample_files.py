"""``sample`` into files of every form, from recipes, in few colours; and ``export``."""

import json

import av
import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from ddpm_studio.cli import app
from ddpm_studio.export.recipe import packed_recipe, read_recipe, write_recipe
from ddpm_studio.sampling.request import SampleRequest, seeds_from


def run(*words, ok=True):
    """Run the command in this process; its last line as JSON, or what it said of a fault."""
    result = CliRunner().invoke(app, [*map(str, words), *(("--json",) if ok else ())])
    assert (result.exit_code == 0) == ok, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return json.loads(result.stdout.strip().splitlines()[-1]) if ok else result.stderr


def pixels(path):
    with Image.open(path) as file:
        return np.asarray(file)


def test_a_folder_of_every_form_in_sixteen_colours(trained_run, tmp_path):
    out = tmp_path / "all"
    forms = "images,png,npz,gif,apng,mp4,sheet"
    run("sample", trained_run, "--count", 6, "--steps", 4, "--context", "classes", "--out", out, "--formats", forms,
        "--palette", 16, "--scale", 2, "--record")  # fmt: skip
    assert sorted(path.name for path in out.iterdir()) == [
        *(f"{number:06d}.png" for number in range(6)),
        "samples.apng", "samples.gif", "samples.mp4", "samples.npz", "samples.png", "sprites.json", "sprites.png",
    ]  # fmt: skip
    sheet = pixels(out / "samples.png")
    assert sheet.shape == (64, 96, 3)
    assert len(np.unique(sheet.reshape(-1, 3), axis=0)) <= 16
    first = pixels(out / "000000.png")
    np.testing.assert_array_equal(first, sheet[:32, :32])
    with Image.open(out / "samples.apng") as file:
        assert file.n_frames == 5
        file.seek(4)
        np.testing.assert_array_equal(np.asarray(file.convert("RGB")), sheet)
    with Image.open(out / "samples.gif") as file:
        file.seek(file.n_frames - 1)
        np.testing.assert_array_equal(np.asarray(file.convert("RGB")), sheet)
    with av.open(out / "samples.mp4") as container:
        assert (container.streams.video[0].width, container.streams.video[0].height) == (96, 64)
    tags = json.loads((out / "sprites.json").read_text(encoding="utf-8"))["meta"]["frameTags"]
    assert [(tag["name"], tag["from"], tag["to"]) for tag in tags] == [
        ("circle", 0, 1), ("square", 2, 3), ("triangle", 4, 5)
    ]  # fmt: skip
    with np.load(out / "samples.npz", allow_pickle=False) as file:
        assert file["xt"].shape == (5, 6, 3, 16, 16)
        colours = np.unique(file["images"].reshape(-1, 3), axis=0)
    assert len(colours) > 16  # arrays stay as they were drawn


@pytest.mark.parametrize("suffix", ["apng", "mp4"])
def test_films_as_files(trained_run, tmp_path, suffix):
    run("sample", trained_run, "--count", 2, "--steps", 3, "--out", tmp_path / f"a.{suffix}", "--scale", 1)
    with av.open(tmp_path / f"a.{suffix}") as container:
        assert len(list(container.decode(video=0))) >= 4


def test_a_palette_file_gives_the_colours(trained_run, tmp_path):
    (tmp_path / "two.hex").write_text("102030\nf0e0d0\n")
    run("sample", trained_run, "--count", 1, "--steps", 3, "--out", tmp_path / "a.png", "--palette",
        tmp_path / "two.hex")  # fmt: skip
    seen = {tuple(colour) for colour in pixels(tmp_path / "a.png").reshape(-1, 3).tolist()}
    assert seen <= {(0x10, 0x20, 0x30), (0xF0, 0xE0, 0xD0)}


def test_a_recipe_draws_again_from_a_png_a_json_or_a_word(trained_run, tmp_path):
    way = ("--count", 3, "--steps", 4, "--sampler", "ddpm", "--seed", 40, "--context", "circle=0.5", "--device", "cpu")
    run("sample", trained_run, *way, "--out", tmp_path / "first.png")
    request = read_recipe(tmp_path / "first.png")
    write_recipe(tmp_path / "recipe.json", request)
    for number, source in enumerate((tmp_path / "first.png", tmp_path / "recipe.json", packed_recipe(request))):
        run("sample", "--recipe", source, "--device", "cpu", "--out", tmp_path / f"{number}.png")
        np.testing.assert_array_equal(pixels(tmp_path / f"{number}.png"), pixels(tmp_path / "first.png"))
        assert read_recipe(tmp_path / f"{number}.png") == request


def test_a_recipe_of_a_model_that_has_moved_takes_another(trained_run, tmp_path):
    write_recipe(tmp_path / "a.json", SampleRequest(model=tmp_path / "gone", steps=3, seeds=seeds_from(0, 2)))
    words = ("--recipe", tmp_path / "a.json", "--out", tmp_path / "a.png")
    assert "There is no model at" in run("sample", *words, ok=False)
    run("sample", trained_run, *words)
    assert read_recipe(tmp_path / "a.png").model == trained_run


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("{run}", "--out", "a.png", "--formats", "gif"), "'a.png' is a file"),
        (("{run}", "--out", "{tmp}/new", "--formats", "gif,bmp"), "'bmp' is no format"),
        (("{run}", "--out", "{tmp}/new", "--formats", ","), "is no format"),
        (("{run}", "--out", "{tmp}/new", "--palette", "300"), "300 is no number of colours"),
        (("{run}", "--out", "{tmp}/new", "--palette", "{tmp}/no.gpl"), "'no.gpl' cannot be opened"),
        (("{run}", "--out", "{tmp}/a.npz", "--palette", "16"), "arrays stay as they were drawn"),
        (("{run}", "--out", "{tmp}/a.npz", "--scale", "2"), "arrays stay as they were drawn"),
        (("{run}", "--out", "{tmp}/new", "--formats", "sheet", "--count", "1025"), "at most 1024 images"),
        (("{run}", "--out", "{tmp}/new", "--record"), "--record keeps every step"),
        (("--out", "{tmp}/a.png"), "Which model?"),
        (("--out", "{tmp}/a.png", "--recipe", "{tmp}/gone.png"), "'gone.png' cannot be opened"),
        (("--out", "{tmp}/a.png", "--recipe", "recipe:xyz"), "Copy it anew"),
        (("--out", "{tmp}/a.png", "--recipe", "r", "--steps", "9", "--seed", "1"), "leave --steps, --seed out"),
    ],
)
def test_what_does_not_go_together_is_said(trained_run, tmp_path, words, said):
    words = [word.format(run=trained_run, tmp=tmp_path) for word in words]
    assert said in run("sample", *words, ok=False)
    assert not list(tmp_path.iterdir())


def test_export_wants_an_onnx_file(trained_run, tmp_path):
    assert "must end in .onnx" in run("export", trained_run, "--onnx", tmp_path / "a.pt", ok=False)
    assert "There is no model" in run("export", tmp_path / "gone", "--onnx", tmp_path / "a.onnx", ok=False)
