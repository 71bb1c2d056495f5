"""The pictures of the attributes that a model brings along: read back as they were drawn, or drawn anew."""

import numpy as np
import pytest
from PIL import Image

from ddpm_studio.export.png import write_png
from ddpm_studio.model.build import build_network
from ddpm_studio.model.catalogue import CHECKPOINTS, FINAL, UNTRAINED, checkpoint_name, read_info, shipped_models
from ddpm_studio.model.config import ModelConfig, NetworkConfig
from ddpm_studio.model.model_file import save_model
from ddpm_studio.sampling.class_pictures import pictured, pictures_request, read_strip, strip_file

NAMES = ("hero", "wall", "spell")


@pytest.fixture(params=[1, 3, 4])
def made(request, tmp_path):
    """A run of two checkpoints of untrained weights, the newest with a strip; and the pictures in it."""
    config = ModelConfig(attributes=NAMES, network=NetworkConfig(features=8), channels=request.param)
    weights = build_network(config).state_dict()
    for seen in (100, 200):
        save_model(tmp_path / CHECKPOINTS / checkpoint_name(seen), config, weights, images_seen=seen)
    info = read_info(tmp_path)
    images = np.random.default_rng(0).integers(0, 256, (3, 16, 16, request.param), np.uint8)
    images[..., 3:] |= 1  # what is wholly transparent has no colour
    write_png(strip_file(info), images, columns=3, scale=1)
    return info, images


def test_a_strip_is_read_as_it_was_written(made):
    info, images = made
    np.testing.assert_array_equal(read_strip(info), images)
    np.testing.assert_array_equal(read_strip(info, checkpoint_name(200)), images)


def test_a_strip_belongs_to_its_checkpoint_alone(made):
    info, _ = made
    assert read_strip(info, checkpoint_name(100)) is None
    assert read_strip(info, UNTRAINED) is None
    assert read_strip(info, "images_000000300.safetensors") is None
    assert strip_file(info, UNTRAINED) is None


def test_a_picture_beside_a_model_file_is_none_of_it(made, tmp_path):
    info, images = made
    alone = tmp_path / "alone.safetensors"
    alone.write_bytes(info.checkpoints[-1].path.read_bytes())
    write_png(alone.with_suffix(".png"), images, columns=3, scale=1)
    assert read_strip(read_info(alone)) is None


@pytest.mark.parametrize("damage", ["size", "bytes", "kind"])
def test_a_strip_that_is_none_is_left_alone(made, damage):
    info, images = made
    strip = strip_file(info)
    if damage == "size":
        write_png(strip, images, columns=2, scale=1)
    elif damage == "bytes":
        strip.write_bytes(strip.read_bytes()[:60])
    else:
        Image.new("RGB", (48, 16)).save(strip, format="BMP")
    assert read_strip(info) is None


def test_every_shipped_checkpoint_brings_its_pictures():
    for path in shipped_models():
        info = read_info(path)
        for checkpoint in (FINAL, *(file.path.name for file in info.checkpoints)):
            strip = read_strip(info, checkpoint)
            assert strip is not None, f"{info.name}: no pictures of {checkpoint}"
            assert strip.shape == (len(pictured(info)), info.config.size, info.config.size, info.config.channels)
            assert min(image.std() for image in strip) > 10  # something is drawn


def test_the_request_asks_for_each_attribute_alone(made):
    info, _ = made
    request = pictures_request(info)
    assert request.contexts == ({"hero": 1.0}, {"wall": 1.0}, {"spell": 1.0})
    assert len(set(request.seeds)) == 1
