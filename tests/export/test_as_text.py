"""A generation copied as a command line or as Python draws the same images in a new process."""

import os
import shlex
import subprocess
import sys

import numpy as np
import pytest
import torch
from PIL import Image
from typer.testing import CliRunner

from ddpm_studio.cli import app
from ddpm_studio.export.as_text import as_command_line, as_python
from ddpm_studio.export.recipe import read_recipe, recipe_from
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.pictures import png_bytes
from ddpm_studio.sampling.request import Blend, Branch, SampleRequest, Start, parse_context
from ddpm_studio.sampling.session import ModelCache, open_session
from ddpm_studio.sampling.sheet import contact_sheet

CPU = torch.device("cpu")
CIRCLE = {"circle": 1.0}
EXACT = {"precision": "float32"}  # so that it does not depend on how images are shared among cores


def plain(model):
    return SampleRequest(
        model=model, sampler="ddim", eta=0.3, steps=6, seeds=(5, 6, 7), contexts=({"circle": 0.7, "square": 0.25},),
        guidance_scale=2.5, guidance_interval=(0.15, 0.9), guidance_rescale=0.4, negative={"triangle": 1.0},
        dynamic_threshold=0.99, spacing="linspace", weights="raw", **EXACT,
    )  # fmt: skip


def ancestral(model):
    return SampleRequest(
        model=model, sampler="ddpm", variance="posterior", steps=5, seeds=(2, 3), contexts="data", **EXACT
    )


def sweep(model):
    contexts = (CIRCLE, {"square": 1.0}, None)
    return SampleRequest(
        model=model, sampler="unipc", steps=4, seeds=(9, 9, 9), contexts=contexts, guidance_scales=(1.0, 2.0, 3.0),
        **EXACT,
    )  # fmt: skip


def from_images(model):
    pixels = np.random.default_rng(0).integers(0, 256, (2, 16, 16, 3), np.uint8)
    start = Start(images=tuple(png_bytes(image) for image in pixels), strength=0.5)
    return SampleRequest(model=model, sampler="dpmpp", steps=4, seeds=(1, 2), contexts=(CIRCLE,), start=start, **EXACT)


def branch(model):
    parent = SampleRequest(model=model, sampler="ddim", steps=8, seeds=(4, 5), contexts=(CIRCLE,), **EXACT)
    return SampleRequest(
        model=model, sampler="dpmpp-sde", steps=4, seeds=(14, 15), contexts=({"square": 1.0},), guidance_scale=2.0,
        branch=Branch(parent=parent, step=3), **EXACT,
    )  # fmt: skip


def blend(model):
    mixed = Blend(seeds=(2,), mix=(0.0, 0.3, 1.0))
    return SampleRequest(model=model, steps=4, seeds=(1,) * 3, blend=mixed, **EXACT)


ALL = (plain, ancestral, sweep, from_images, branch, blend)


def drawn(request):
    *_, last = open_session(request, ModelCache(CPU), CPU).steps()
    return to_uint8(last.xt)


def run(words, folder):
    env = {**os.environ, "CUDA_VISIBLE_DEVICES": ""}
    env["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    done = subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stderr
    with Image.open(folder / "samples.png") as file:
        return np.asarray(file.convert("RGB")).astype(int)


@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_a_command_line_says_the_request(trained_run, tmp_path, make):
    """Followed in this process: ``sample`` draws what the request draws."""
    request = make(trained_run)
    words = shlex.split(as_command_line(request, str(tmp_path / "a b.png")))
    assert words[:2] == ["ddpm-studio", "sample"]
    result = CliRunner().invoke(app, [*words[1:], "--device", "cpu"])
    assert result.exit_code == 0, result.output
    with Image.open(tmp_path / "a b.png") as file:
        seen = np.asarray(file).astype(int)
    np.testing.assert_allclose(seen, contact_sheet(drawn(request), scale=4).astype(int), atol=1)
    assert read_recipe(tmp_path / "a b.png").seeds == request.seeds


def test_a_copied_command_line_draws_the_same_in_a_new_process(trained_run, tmp_path):
    request = plain(trained_run)
    words = shlex.split(as_command_line(request))
    seen = run([sys.executable, "-m", "ddpm_studio", *words[1:]], tmp_path)
    np.testing.assert_allclose(seen, contact_sheet(drawn(request), scale=4).astype(int), atol=1)


def test_copied_python_draws_the_same_in_a_new_process(trained_run, tmp_path):
    """To 1e-4 of the image range: the program is asked for the images before they are rounded to pixels."""
    request = branch(trained_run)
    program = as_python(request) + "\nimport numpy\n\nnumpy.save('xt.npy', step.xt.cpu().numpy())\n"
    (tmp_path / "again.py").write_text(program, encoding="utf-8")
    run([sys.executable, "again.py"], tmp_path)
    *_, last = open_session(request, ModelCache(CPU), CPU).steps()
    np.testing.assert_allclose(np.load(tmp_path / "xt.npy"), last.xt.numpy(), atol=1e-4)
    assert read_recipe(tmp_path / "samples.png").seeds == request.seeds


@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_copied_python_makes_the_request(trained_run, make):
    source = as_python(make(trained_run))
    compile(source, "again.py", "exec")
    scope = {}
    exec(source.split("device = ")[0], scope)
    assert scope["request"] == make(trained_run)
    assert all(len(line) <= 120 for line in source.splitlines() if "{" not in line)


@pytest.mark.parametrize("name", ["a,b", "a=b", " a", "a ", "data", "none", "-a", 'say "hi"', "it's", "ä ö", "$HOME"])
def test_attribute_names_of_every_kind_survive(name):
    request = SampleRequest(model="m", contexts=({name: 0.1 + 0.2},), guidance_scale=2, negative={name: 1.0})
    words = shlex.split(as_command_line(request))
    if "--recipe" in words:
        assert recipe_from(words[words.index("--recipe") + 1]).contexts == request.contexts
    else:
        assert parse_context(words[words.index("--context") + 1]) == request.contexts[0]
        assert parse_context(words[words.index("--negative") + 1]) == request.negative


def test_the_zero_context_is_not_taken_for_none():
    words = shlex.split(as_command_line(SampleRequest(model="m", contexts=({},))))
    assert recipe_from(words[words.index("--recipe") + 1]).contexts == ({},)


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_the_arithmetic_is_said_where_it_is_chosen(precision):
    request = SampleRequest(model="m", precision=precision)
    words = shlex.split(as_command_line(request))
    assert words[words.index("--precision") + 1] == precision
    assert f"precision={precision!r}" in as_python(request)
    left_open = request.model_copy(update={"precision": "auto"})
    assert "precision" not in as_command_line(left_open) + as_python(left_open)
