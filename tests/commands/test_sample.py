"""``sample`` and ``compare`` with all their options, and what does not go together."""

import io
import json

import numpy as np
import pytest
import torch
from PIL import Image
from typer.testing import CliRunner

from ddpm_studio.cli import app
from ddpm_studio.export.recipe import RECIPE_KEY
from ddpm_studio.model.catalogue import read_info
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.pictures import read_start
from ddpm_studio.sampling.request import SAMPLER_NAMES, SampleRequest
from ddpm_studio.sampling.session import ModelCache, open_session
from tests.warm import command_line

CPU = torch.device("cpu")


def run(*words, ok=True):
    """Run the command in this process; its last line as JSON, or what it said of a fault."""
    result = CliRunner().invoke(app, [*map(str, words), *(("--json",) if ok else ())])
    assert (result.exit_code == 0) == ok, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return json.loads(result.stdout.strip().splitlines()[-1]) if ok else result.stderr


def images_of(path):
    with np.load(path, allow_pickle=False) as file:
        return file["images"]


@pytest.fixture(scope="module")
def picture(tiny_images):
    return tiny_images / "circle" / "circle_03.png"


@pytest.fixture(scope="module")
def mask(tmp_path_factory):
    path = tmp_path_factory.mktemp("mask") / "right.png"
    image = Image.new("L", (20, 20), 0)
    image.paste(255, (10, 0, 20, 20))
    image.save(path)
    return path


@pytest.mark.parametrize("sampler", SAMPLER_NAMES)
def test_every_sampler_draws(trained_run, tmp_path, sampler):
    ways = ("--count", 3, "--steps", 4, "--sampler", sampler, "--guidance", 1, "--out", tmp_path / "a.npz")
    assert run("sample", trained_run, *ways)["nfe"] == (7 if sampler == "heun" else 4)
    assert len({image.tobytes() for image in images_of(tmp_path / "a.npz")}) == 3


@pytest.mark.parametrize(
    "words",
    [
        ("--guidance", 3, "--context", "circle"),
        ("--guidance", 3, "--guidance-rescale", 0.7, "--context", "circle"),
        ("--guidance", 3, "--guidance-interval", "0.3,0.6", "--context", "circle"),
        ("--guidance", 3, "--negative", "square=1", "--context", "circle"),
        ("--guidance", 20, "--threshold", 0.9, "--context", "circle"),
        ("--spacing", "log-snr"),
        ("--sampler", "ddpm"),
        ("--sampler", "ddpm", "--variance", "posterior"),
        ("--weights", "raw"),
        ("--no-clip",),
    ],
)
def test_every_option_has_an_effect(trained_run, tmp_path, words):
    base = ("sample", trained_run, "--count", 2, "--steps", 5, "--out", tmp_path / "a.npz")
    shorter = {"--guidance": words[:2] + words[-2:], "--sampler": words[:2]}.get(words[0], ())
    if shorter == words:
        shorter = words[-2:] if words[0] == "--guidance" else ()
    run(*base, *shorter)
    without = images_of(tmp_path / "a.npz")
    run(*base, *words)
    assert (images_of(tmp_path / "a.npz") != without).any()


def test_a_recipe_in_a_png_draws_the_same_in_another_process(trained_run, tmp_path, picture, mask):
    """The picture that it starts from need not be there any more."""
    copy, mask_copy = tmp_path / "picture.png", tmp_path / "mask.png"
    copy.write_bytes(picture.read_bytes())
    mask_copy.write_bytes(mask.read_bytes())
    words = ["sample", trained_run, "--count", 1, "--sampler", "dpmpp-sde", "--steps", 5, "--device", "cpu"]
    words += ["--image", copy, "--mask", mask_copy, "--resample", 2, "--jump", 2, "--between", "3,8"]
    words += ["--guidance", 2, "--guidance-interval", "0,0.9", "--context", "circle=1", "--negative", "square=1"]
    done = command_line(*words, "--out", tmp_path / "a.png")
    assert done.returncode == 0, done.stderr
    copy.unlink()
    mask_copy.unlink()
    with Image.open(tmp_path / "a.png") as sheet:
        drawn = np.asarray(sheet)[::4, ::4]
        request = SampleRequest.model_validate_json(sheet.text[RECIPE_KEY])
    assert request.blend.mix == (0.5,)
    *_, last = open_session(request, ModelCache(CPU), CPU).steps()
    np.testing.assert_allclose(to_uint8(last.xt)[0].astype(int), drawn, atol=1)


def test_from_an_image(trained_run, tmp_path, picture, mask):
    way = ("sample", trained_run, "--count", 2, "--steps", 5, "--out", tmp_path / "a.npz")
    run(*way, "--image", picture, "--strength", 0.02)
    like = images_of(tmp_path / "a.npz").astype(int)
    seen, _ = read_start(picture, None, read_info(trained_run).config)
    small = np.asarray(Image.open(io.BytesIO(seen)), int)
    assert np.abs(like - small).mean() < 12
    run(*way, "--image", picture)
    assert np.abs(images_of(tmp_path / "a.npz").astype(int) - small).mean() > 12
    run(*way, "--image", picture, "--mask", mask)
    halves = np.abs(images_of(tmp_path / "a.npz").astype(int) - small).mean((0, 1, 3))
    assert (halves[:8] == 0).all()
    assert halves[8:].mean() > 12
    run(*way, "--steps", 80, "--invert", picture, "--shows", "circle=1")
    assert np.abs(images_of(tmp_path / "a.npz").astype(int) - small).mean() < 4
    with np.load(tmp_path / "a.npz", allow_pickle=False) as file:
        np.testing.assert_array_equal(file["context"], np.float32([[1, 0, 0]] * 2))


def test_a_path_between_seeds(trained_run, tmp_path):
    run("sample", trained_run, "--count", 4, "--steps", 5, "--between", "3,8", "--context", "none", "--out",
        tmp_path / "a.npz")  # fmt: skip
    path = images_of(tmp_path / "a.npz").astype(int)
    for seed, image in ((3, path[0]), (8, path[3])):
        run("sample", trained_run, "--count", 1, "--steps", 5, "--seed", seed, "--context", "none", "--out",
            tmp_path / "b.npz")  # fmt: skip
        assert np.abs(images_of(tmp_path / "b.npz")[0].astype(int) - image).max() <= 1
    assert len({image.tobytes() for image in path}) == 4


def test_thousands_of_images_in_batches(trained_run, tmp_path):
    way = ("sample", trained_run, "--steps", 1, "--guidance", 1, "--context", "classes")
    facts = run(*way, "--count", 2500, "--out", tmp_path / "a.npz")
    assert facts["count"] == 2500
    assert facts["nfe"] == 1
    with np.load(tmp_path / "a.npz", allow_pickle=False) as file:
        images, seeds, context = file["images"], file["seeds"], file["context"]
    assert images.shape == (2500, 16, 16, 3)
    assert seeds.tolist() == list(range(2500))
    np.testing.assert_array_equal(context.argmax(1), np.arange(2500) % 3)
    run(*way, "--count", 3, "--seed", 1023, "--out", tmp_path / "b.npz")  # 1023 is class 0 here and there
    assert np.abs(images_of(tmp_path / "b.npz").astype(int) - images[1023:1026]).max() <= 1
    run(*way, "--count", 1030, "--out", tmp_path / "many")
    names = sorted(path.name for path in (tmp_path / "many").iterdir())
    assert names[0] == "000000.png"
    assert names[-1] == "001029.png"
    assert len(names) == 1030
    with Image.open(tmp_path / "many" / "001026.png") as file:
        assert np.abs(np.asarray(file, int) - images[1026]).max() <= 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--out", "{tmp}/a.bmp"), ".apng or .mp4"),
        (("--out", "{tmp}"), "something at"),
        (("--out", "{tmp}/a.png", "--count", "1025"), "at most 1024 images"),
        (("--out", "{tmp}/a.gif", "--count", "1025"), "at most 1024 images"),
        (("--eta", "0.5", "--sampler", "unipc"), "--eta is for --sampler ddim"),
        (("--variance", "beta", "--sampler", "ddim"), "--variance is for --sampler ddpm"),
        (("--no-noise", "--sampler", "ddim"), "--no-noise is for --sampler ddpm"),
        (("--guidance-rescale", "0.7"), "--guidance-rescale and --guidance-interval change"),
        (("--guidance-interval", "0.1,0.8"), "--guidance-rescale and --guidance-interval change"),
        (("--guidance", "2", "--guidance-interval", "0.8"), "'0.8' is no interval"),
        (("--guidance", "2", "--guidance-interval", "0.8,0.1"), "the lower first"),
        (("--negative", "circle=1"), "--negative is what --guidance leads away from"),
        (("--guidance", "2", "--negative", "hero=1"), "no attribute 'hero'"),
        (("--between", "3"), "'3' is not two seeds"),
        (("--between", "3,4", "--seed", "5"), "leave --seed out"),
        (("--strength", "0.5"), "--strength needs an --image"),
        (("--mask", "{image}"), "--mask needs the --image"),
        (("--image", "{image}", "--resample", "3"), "go with a --mask"),
        (("--image", "{image}", "--invert", "{image}"), "choose one of the two"),
        (("--image", "{tmp}/gone.png"), "'gone.png' cannot be used"),
        (("--shows", "circle=1"), "--shows tells what the image of --invert shows"),
        (("--invert", "{image}", "--sampler", "ddpm"), "inverted by deterministic DDIM"),
        (("--invert", "{image}", "--between", "1,2"), "no seeds to blend"),
        (("--between", f"0,{2**63}"), "a seed is a whole number".capitalize()),
    ],
)
def test_what_does_not_go_together_is_said(trained_run, picture, tmp_path, words, said):
    (tmp_path / "there.txt").touch()
    words = [word.format(tmp=tmp_path, image=picture) for word in words]
    if "--out" not in words:
        words += ["--out", str(tmp_path / "a.npz")]
    assert said in run("sample", trained_run, *words, ok=False)
    assert [path.name for path in tmp_path.iterdir()] == ["there.txt"]


def test_without_a_word_it_takes_what_is_usual(trained_run, tmp_path):
    facts = run("sample", trained_run, "--count", 1, "--steps", 10, "--out", tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as sheet:
        request = SampleRequest.model_validate_json(sheet.text[RECIPE_KEY])
    assert (request.sampler, request.guidance_scale, request.guidance_interval) == ("dpmpp", 1.75, (0.3, 1.0))
    assert 10 < facts["nfe"] < 20
    for words, sampler in ((("--eta", 0.5), "ddim"), (("--variance", "posterior"), "ddpm"), (("--no-noise",), "ddpm")):
        run("sample", trained_run, "--count", 1, "--steps", 2, *words, "--out", tmp_path / "b.png")
        with Image.open(tmp_path / "b.png") as sheet:
            assert SampleRequest.model_validate_json(sheet.text[RECIPE_KEY]).sampler == sampler


def test_compare_knows_every_sampler(trained_run, tmp_path):
    lanes = ",".join(f"{name}:4" for name in SAMPLER_NAMES)
    facts = run("compare", trained_run, "--lanes", lanes, "--count", 2, "--out", tmp_path / "a.png")
    assert [lane["nfe"] for lane in facts["lanes"]] == [7 if name == "heun" else 4 for name in SAMPLER_NAMES]
    for lane in ("heun:4:0.5", "euler:4", "dpmpp:many"):
        assert "is no lane" in run("compare", trained_run, "--lanes", lane, "--out", tmp_path / "b.png", ok=False)
