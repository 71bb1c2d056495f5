"""Training draws each class as often as any other, where that is asked for."""

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.preparation import Curation, Preparation
from ddpm_studio.diffusion.noise_levels import UniformTimes
from ddpm_studio.diffusion.objectives import Objective
from ddpm_studio.diffusion.schedules import linear_schedule
from ddpm_studio.model.catalogue import checkpoints
from ddpm_studio.model.config import NetworkConfig
from ddpm_studio.training.batches import Batches
from ddpm_studio.training.config import preset
from ddpm_studio.training.draws import Balanced, Epochs, classes_of
from ddpm_studio.training.mailbox import Mailbox
from ddpm_studio.training.trainer import train
from ddpm_studio.training.watcher import Watcher

LEVELS = UniformTimes(linear_schedule(500), Objective("eps"))
CLASSES = np.repeat([0, 1, 2, -1], [50, 7, 1, 3])


def drawn(draws, start: int, stop: int) -> np.ndarray:
    return draws.at(np.arange(start, stop))


def test_each_class_comes_as_often_as_any_other():
    places = drawn(Balanced(CLASSES, 5), 0, 400)
    assert np.unique(CLASSES[places], return_counts=True)[1].tolist() == [100, 100, 100, 100]


def test_within_a_class_every_image_comes_before_any_comes_again():
    places = drawn(Balanced(CLASSES, 5), 0, 400)
    of_large, of_small = places[CLASSES[places] == 0], places[CLASSES[places] == 1]
    assert sorted(of_large[:50]) == sorted(of_large[50:100]) == list(range(50))
    assert sorted(np.bincount(of_small - 50)) == [14, 14, 14, 14, 14, 15, 15]
    assert of_large[:50].tolist() != of_large[50:100].tolist()


@pytest.mark.parametrize("make", [lambda: Balanced(CLASSES, 5), lambda: Epochs(61, 5)])
def test_a_draw_is_the_same_wherever_one_begins(make):
    whole = drawn(make(), 0, 300)
    np.testing.assert_array_equal(drawn(make(), 123, 300), whole[123:])
    draws = make()
    np.testing.assert_array_equal(drawn(draws, 250, 300), whole[250:])
    np.testing.assert_array_equal(drawn(draws, 0, 50), whole[:50])


def test_seeds_differ():
    assert drawn(Balanced(CLASSES, 5), 0, 100).tolist() != drawn(Balanced(CLASSES, 6), 0, 100).tolist()


def test_of_several_attributes_the_rarest_is_the_class():
    having = np.array([[1, 1, 0], [1, 0, 0], [1, 0, 1], [0, 0, 1], [1, 0, 1], [0, 0, 0]], bool)
    assert classes_of(having).tolist() == [1, 0, 2, 2, 2, -1]
    assert classes_of(np.zeros((2, 0), bool)).tolist() == [-1, -1]


def test_batches_are_balanced_and_otherwise_what_they_were():
    labels = np.eye(3, dtype=np.float32)[np.repeat([0, 1, 2], [40, 4, 2])]
    images = np.random.default_rng(0).integers(0, 256, (46, 16, 16, 3), np.uint8)
    image_set = ImageSet("x", "/x", images, labels, ("a", "b", "c"))

    def batches(balanced: bool) -> Batches:
        config = preset("standard", batch_size=30, seed=2, preparation=Preparation(balanced=balanced))
        return Batches(image_set, np.arange(46), LEVELS, config, torch.device("cpu"))

    batch = batches(True).at(7)
    assert batch.context.values.sum(0).tolist() == [10, 10, 10]
    plain = torch.cat([batches(False).at(step).x0 for step in range(2)])[:46]
    assert len({image.numpy().tobytes() for image in plain}) == 46
    assert torch.equal(batch.eps, batches(False).at(7).eps)


class _StopAt(Watcher):
    def __init__(self, mailbox: Mailbox, images_seen: int) -> None:
        self.mailbox = mailbox
        self.images_seen = images_seen

    def stepped(self, report) -> None:
        if report.images_seen >= self.images_seen:
            self.mailbox.stop()


def test_a_balanced_run_that_was_stopped_goes_on_bit_for_bit(tiny_images, tmp_path):
    """In the middle of an epoch of every class, and with each batch in two parts."""
    curation = Curation(dropped=tuple(f"circle/circle_{number:02d}.png" for number in range(7)))
    config = preset(
        "quick",
        image_set=str(tiny_images),
        network=NetworkConfig(features=8),
        batch_size=10,
        accumulation=2,
        images=120,
        preview_count=1,
        preview_steps=1,
        preview_seconds=1000,
        device="cpu",
        preparation=Preparation(balanced=True, curation=curation),
    )
    train(config, tmp_path / "whole")
    mailbox = Mailbox()
    train(config, tmp_path / "parts", mailbox=mailbox, watcher=_StopAt(mailbox, 50))
    train(config, tmp_path / "parts", resume=True)
    whole, parts = (load_file(checkpoints(tmp_path / name)[-1].path) for name in ("whole", "parts"))
    assert all(torch.equal(whole[name], parts[name]) for name in whole)
