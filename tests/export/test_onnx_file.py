"""The exported network, run by onnxruntime, beside the program's own."""

import json
import os
import subprocess
import sys

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from ddpm_studio.diffusion.context import Context
from ddpm_studio.export.onnx_file import EXAMPLE, export_onnx
from ddpm_studio.model.build import build_network
from ddpm_studio.model.config import ModelConfig, NetworkConfig, ScheduleConfig
from ddpm_studio.model.model_file import load_denoiser, save_model
from ddpm_studio.sampling.request import SampleRequest, seeds_from
from ddpm_studio.sampling.session import ModelCache, open_session

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def exported(trained_run, tmp_path_factory):
    """The trained run as a file with a name that needs quoting, and the example beside it."""
    out = tmp_path_factory.mktemp("onnx") / "my 'shapes'.onnx"
    assert export_onnx(trained_run, out) == out.with_name(EXAMPLE)
    return out


def inputs(denoiser, config, count, seed=0):
    rng = np.random.default_rng(seed)
    given = {
        "xt": rng.standard_normal((count, config.channels, config.size, config.size)).astype(np.float32),
        "t": rng.integers(1, denoiser.schedule.T + 1, count),
        "context": rng.random((count, len(config.attributes))).astype(np.float32),
        "given": rng.random(count) > 0.4,
    }
    return given if config.attributes else {name: given[name] for name in ("xt", "t")}


def expected(denoiser, config, given):
    """x0 by the program's own denoiser, which takes one t at a time."""
    rows = []
    for index, t in enumerate(given["t"]):
        some = slice(index, index + 1)
        values = torch.from_numpy(given.get("context", np.zeros((len(given["t"]), 0), np.float32))[some])
        is_given = torch.from_numpy(given.get("given", np.zeros(len(given["t"]), bool))[some])
        rows.append(denoiser.denoise(torch.from_numpy(given["xt"][some]), int(t), Context(values, is_given)).numpy())
    return np.concatenate(rows)


def open_file(path):
    return onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])


def test_the_file_is_valid_and_says_what_a_sampler_needs(trained_run, exported):
    proto = onnx.load(exported)
    onnx.checker.check_model(proto, full_check=True)
    config, denoiser = load_denoiser(trained_run)
    session = open_file(exported)
    assert [(each.name, each.type) for each in session.get_inputs()] == [
        ("xt", "tensor(float)"), ("t", "tensor(int64)"), ("context", "tensor(float)"), ("given", "tensor(bool)")
    ]  # fmt: skip
    facts = {name: json.loads(text) for name, text in session.get_modelmeta().custom_metadata_map.items()}
    np.testing.assert_array_equal(facts["alphas_cumprod"], denoiser.schedule.alphas_cumprod)
    assert facts["attributes"] == list(config.attributes)
    assert (facts["channels"], facts["size"], facts["objective"]) == (3, 16, config.objective)
    assert {opset.version for opset in proto.opset_import if opset.domain == ""} == {18}


@pytest.mark.parametrize("count", [1, 2, 7])
def test_it_predicts_what_the_denoiser_predicts(trained_run, exported, count):
    config, denoiser = load_denoiser(trained_run)
    given = inputs(denoiser, config, count)
    (x0,) = open_file(exported).run(["x0"], given)
    np.testing.assert_allclose(x0, expected(denoiser, config, given), atol=2e-5)


@pytest.mark.parametrize(("sampler", "guidance"), [("dpmpp", 1.75), ("ddim", 1.0)])
def test_the_example_draws_the_programs_own_images(trained_run, exported, tmp_path, sampler, guidance):
    """In a process of its own, which has numpy and onnxruntime alone."""
    words = ["--count", "3", "--seed", "40", "--context", "circle=1,square=0.5", "--sampler", sampler]
    words += ["--guidance", str(guidance), "--out", str(tmp_path / "a.npy")]
    blocked = "import sys; sys.modules.update(torch=None, ddpm_studio=None, PIL=None); sys.argv = sys.argv[1:]; "
    code = blocked + "import runpy; runpy.run_path(sys.argv[0], run_name='__main__')"
    command = [sys.executable, "-c", code, str(exported.with_name(EXAMPLE)), *words]
    env = {**os.environ, "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr
    request = SampleRequest(
        model=trained_run, sampler=sampler, steps=25, seeds=seeds_from(40, 3), guidance_scale=guidance,
        guidance_interval=(0.3, 1.0), contexts=({"circle": 1.0, "square": 0.5},), precision="float32",
    )  # fmt: skip
    *_, last = open_session(request, ModelCache(CPU), CPU).steps()
    np.testing.assert_allclose(np.load(tmp_path / "a.npy"), last.xt.numpy(), atol=1e-4)


@pytest.mark.parametrize(
    "config",
    [
        ModelConfig(
            size=8, channels=4, objective="v", schedule=ScheduleConfig(timesteps=20, zero_terminal_snr=True),
            network=NetworkConfig(kind="context_unet", features=8),
        ),
        ModelConfig(
            size=12, channels=1, attributes=("a",), objective="eps", schedule=ScheduleConfig(timesteps=20),
            network=NetworkConfig(features=8, patch=2, attention_size=0),
        ),
    ],
    ids=["v of the labs' network, without attributes", "eps of a grey one in patches"],
)  # fmt: skip
def test_other_networks_and_objectives(tmp_path, config):
    save_model(tmp_path / "m.safetensors", config, build_network(config).state_dict())
    export_onnx(tmp_path / "m.safetensors", tmp_path / "m.onnx")
    _, denoiser = load_denoiser(tmp_path / "m.safetensors")
    given = inputs(denoiser, config, 4)
    given["t"][:2] = 1, 20
    (x0,) = open_file(tmp_path / "m.onnx").run(["x0"], given)
    wanted = expected(denoiser, config, given)
    np.testing.assert_allclose(x0, wanted, atol=2e-5 * max(1, np.abs(wanted).max()))


def test_what_is_cancelled_leaves_no_file(trained_run, tmp_path):
    export_onnx(trained_run, tmp_path / "m.onnx", cancelled=lambda: True)
    assert not list(tmp_path.iterdir())
