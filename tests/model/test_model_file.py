"""Model files: what is written is read back, and what is no model is refused in words."""

import json
import os
import struct

import pytest
import torch
from safetensors.torch import load_file, save_file

from ddpm_studio.diffusion.context import no_context
from ddpm_studio.model.build import build_network
from ddpm_studio.model.catalogue import ModelError, checkpoints, models_in, read_info, weights_file
from ddpm_studio.model.config import ModelConfig, NetworkConfig
from ddpm_studio.model.files import write_atomically
from ddpm_studio.model.model_file import load_denoiser, load_network, save_model

CONFIG = ModelConfig(
    attributes=("hero", "wall"),
    context_table=(((1.0, 0.0), 3), ((0.0, 1.0), 5)),
    network=NetworkConfig(features=8),
    objective="v",
    seed=4,
)


@pytest.fixture
def network():
    network = build_network(CONFIG)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.normal_()
    return network


@pytest.mark.parametrize(("half", "tolerance"), [(False, 0), (True, 2e-3)])
def test_a_model_is_read_back(tmp_path, network, half, tolerance):
    path = tmp_path / "my model é.safetensors"
    save_model(path, CONFIG, network.state_dict(), half=half, images_seen=77)
    config, loaded = load_network(path)
    assert config == CONFIG
    for name, tensor in network.state_dict().items():
        torch.testing.assert_close(loaded.state_dict()[name], tensor, rtol=tolerance, atol=tolerance)
    info = read_info(path)
    assert (info.name, info.images_seen, info.config) == ("my model é", 77, CONFIG)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]  # no temporary file is left


def test_untrained_is_the_network_that_the_seed_makes(tmp_path, network):
    path = tmp_path / "model.safetensors"
    save_model(path, CONFIG, network.state_dict())
    _, untrained = load_network(path, "untrained")
    for name, tensor in build_network(CONFIG).state_dict().items():
        assert torch.equal(untrained.state_dict()[name], tensor)


def test_building_leaves_the_global_generator_alone():
    torch.manual_seed(3)
    expected = torch.rand(2)
    torch.manual_seed(3)
    build_network(CONFIG)
    assert torch.equal(torch.rand(2), expected)


def test_a_denoiser_answers(tmp_path, network):
    path = tmp_path / "model.safetensors"
    save_model(path, CONFIG, network.state_dict())
    config, denoiser = load_denoiser(path)
    x0 = denoiser.denoise(torch.randn(2, 3, 16, 16), 100, no_context(2, 2))
    assert x0.shape == (2, 3, 16, 16)
    assert torch.isfinite(x0).all()
    assert config.schedule.timesteps == denoiser.schedule.T


def _without_metadata(path, weights):
    save_file(weights, path)


def _foreign_configuration(path, weights):
    save_file(weights, path, {"ddpm_studio": json.dumps({"config": {"size": 17}})})


def _not_json(path, weights):
    save_file(weights, path, {"ddpm_studio": "{"})


def _not_safetensors(path, weights):
    path.write_bytes(os.urandom(1000))


def _absurd_header(path, weights):
    path.write_bytes(struct.pack("<Q", 2**60) + b"{}")


def _empty(path, weights):
    path.touch()


def _other_weights(path, weights):
    save_model(path, CONFIG, {"a": torch.zeros(1)})


def _not_numbers(path, weights):
    save_model(path, CONFIG, {name: tensor * float("nan") for name, tensor in weights.items()})


@pytest.mark.parametrize(
    "damage",
    [
        _without_metadata,
        _foreign_configuration,
        _not_json,
        _not_safetensors,
        _absurd_header,
        _empty,
        _other_weights,
        _not_numbers,
    ],
)
def test_what_is_no_model_is_refused_in_words(tmp_path, network, damage):
    path = tmp_path / "bad.safetensors"
    damage(path, {name: tensor.contiguous() for name, tensor in network.state_dict().items()})
    with pytest.raises(ModelError, match=r"bad\.safetensors") as refused:
        load_network(path)
    assert len(str(refused.value)) < 500


def test_a_run_folder_offers_its_checkpoints(tmp_path, network):
    run = tmp_path / "runs" / "first"
    for images_seen in (0, 1_000_000_000, 500):
        name = run / "checkpoints" / f"images_{images_seen:09d}.safetensors"
        save_model(name, CONFIG, network.state_dict(), images_seen=images_seen)
    (run / "checkpoints" / "images_12.safetensors.part").touch()
    (run / "checkpoints" / "notes.txt").touch()
    assert [c.images_seen for c in checkpoints(run)] == [0, 500, 1_000_000_000]
    assert weights_file(run).name == "images_1000000000.safetensors"
    assert weights_file(run, "images_000000500.safetensors").name == "images_000000500.safetensors"
    assert read_info(run).images_seen == 1_000_000_000
    assert read_info(run / "checkpoints" / "images_000000500.safetensors").name == "first at 500 images"
    assert models_in(run.parent) == (run,)
    with pytest.raises(ModelError, match="no checkpoint 'other'"):
        weights_file(run, "other")


def test_missing_and_empty_places_are_told_apart(tmp_path):
    with pytest.raises(ModelError, match="no model at"):
        read_info(tmp_path / "nowhere")
    with pytest.raises(ModelError, match="holds no checkpoint yet"):
        read_info(tmp_path)
    assert models_in(tmp_path / "nowhere") == ()


def test_a_write_that_fails_leaves_what_was_there(tmp_path):
    path = tmp_path / "file"
    path.write_text("old")

    def fail(part):
        part.write_text("half")
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="disk is full"):
        write_atomically(path, fail)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_weights_in_a_file_are_plain_tensors(tmp_path, network):
    path = tmp_path / "model.safetensors"
    save_model(path, CONFIG, network.state_dict(), half=True)
    assert {tensor.dtype for tensor in load_file(path).values()} == {torch.float16}
