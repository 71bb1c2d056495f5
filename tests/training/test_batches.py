"""What a training step sees."""

import json

import numpy as np
import pytest
import torch

from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.reading import load_images
from ddpm_studio.diffusion.noise_levels import UniformTimes
from ddpm_studio.diffusion.objectives import Objective
from ddpm_studio.diffusion.schedules import linear_schedule
from ddpm_studio.training.batches import Batches, split, validation_batch
from ddpm_studio.training.config import preset
from ddpm_studio.training.run_folder import read_config, write_config

CPU = torch.device("cpu")
LEVELS = UniformTimes(linear_schedule(500), Objective("eps"))


def batches(image_set, **changes):
    config = preset("standard", **{"seed": 3, "context_dropout": 0.5, "batch_size": 10, **changes})
    return Batches(image_set, np.arange(len(image_set)), LEVELS, config, CPU)


def test_a_step_meets_every_image_once_before_any_twice(tiny_images):
    image_set = load_images(tiny_images)
    once = batches(image_set)
    pixels = torch.cat([once.at(step).x0 for step in range(4)])[: len(image_set)]
    seen = {((image + 1) * 127.5).round().byte().numpy().tobytes() for image in pixels.permute(0, 2, 3, 1)}
    assert seen == {image.tobytes() for image in image_set.images}
    again = batches(image_set).at(3)
    torch.testing.assert_close(again.eps, once.at(3).eps)
    torch.testing.assert_close(again.x0, once.at(3).x0)


def test_images_in_a_memory_map_are_the_same_batches(tiny_images, tmp_path, monkeypatch):
    image_set = load_images(tiny_images)
    np.save(tmp_path / "images.npy", image_set.images)
    monkeypatch.setattr("ddpm_studio.training.batches._HELD", 15)  # every other batch, the map is let go of
    mapped = ImageSet(
        "mapped", "mapped", np.load(tmp_path / "images.npy", mmap_mode="r"), image_set.labels, image_set.attributes
    )
    for step in (0, 5):
        ours, theirs = batches(image_set, flips=True).at(step), batches(mapped, flips=True).at(step)
        assert torch.equal(ours.xt, theirs.xt)
        assert torch.equal(ours.context.values, theirs.context.values)


def test_flips_mirror_about_half(tiny_images):
    image_set = load_images(tiny_images)
    plain, mirrored = (batches(image_set, batch_size=360, flips=flips).at(0).x0 for flips in (False, True))
    changed = (plain != mirrored).flatten(1).any(1)
    assert 0.3 < changed.float().mean() < 0.7
    torch.testing.assert_close(mirrored[changed], plain[changed].flip(3))


def test_augmentation_is_told_to_the_network(tiny_images):
    image_set = load_images(tiny_images)
    plain = batches(image_set, batch_size=360).at(0)
    changed = batches(image_set, batch_size=360, augmentation=0.5).at(0)
    assert plain.context.augment is None
    told = changed.context.augment
    assert told.shape == (360, 6)
    same = (plain.x0 == changed.x0).flatten(1).all(1)
    assert same[~told.any(1)].all()
    assert (~same[told.any(1)]).float().mean() > 0.8


def test_the_forward_process_has_its_variance(tiny_images):
    """The labs scale noise by 1 - alphas_cumprod; it is the square root."""
    schedule = linear_schedule(500)
    batch = batches(load_images(tiny_images), batch_size=500, context_dropout=0.1).at(0)
    t = (batch.time * 500).round().long()
    assert sorted(t.tolist()) == list(range(1, 501))  # evenly, so that the loss is less noisy
    ab = torch.tensor(schedule.alphas_cumprod)[t].float()[:, None, None, None]
    torch.testing.assert_close(batch.alpha, ab.sqrt())
    torch.testing.assert_close(batch.sigma, (1 - ab).sqrt(), rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(batch.xt, batch.alpha * batch.x0 + batch.sigma * batch.eps)
    assert batch.context.given.float().mean() == pytest.approx(0.9, abs=0.05)


def test_parts_make_up_the_batch(tiny_images):
    batch = batches(load_images(tiny_images), augmentation=0.3).at(2)
    parts = [batch.part(0, 4), batch.part(4, 10)]
    assert [len(part) for part in parts] == [4, 6]
    assert torch.equal(torch.cat([part.xt for part in parts]), batch.xt)
    assert torch.equal(torch.cat([part.context.augment for part in parts]), batch.context.augment)


def test_held_out_images_are_apart(tiny_images):
    image_set = load_images(tiny_images)
    training, held_out = split(image_set, 0.25, seed=1)
    assert len(held_out) == 9
    assert sorted([*training, *held_out]) == list(range(36))
    assert len(split(image_set, 0.0, 1)[1]) == 0


def copied(tiny_images, times: int) -> ImageSet:
    one = load_images(tiny_images)
    images, labels = np.tile(one.images, (times, 1, 1, 1)), np.tile(one.labels, (times, 1))
    return ImageSet("copied", "copied", images, labels, one.attributes)


@pytest.mark.parametrize("seed", range(5))
def test_a_copy_of_a_training_image_is_never_held_out(tiny_images, seed):
    image_set = copied(tiny_images, 3)
    training, held_out = split(image_set, 0.25, seed)
    assert sorted([*training, *held_out]) == list(range(108))
    assert len(held_out) == 27
    assert {i % 36 for i in training}.isdisjoint(i % 36 for i in held_out)


@pytest.mark.parametrize("fraction", [0.0, 0.05, 0.5])
def test_without_copies_the_parts_are_as_they_always_were(tiny_images, fraction):
    image_set = load_images(tiny_images)
    for ours, before in zip(split(image_set, fraction, 7), split(image_set, fraction, 7, False), strict=True):
        np.testing.assert_array_equal(ours, before)
    order = np.random.Generator(np.random.Philox(key=7)).permutation(36)
    np.testing.assert_array_equal(split(image_set, fraction, 7)[1], np.sort(order[: int(36 * fraction)]))


def test_images_that_are_all_the_same_are_all_trained_on(tiny_images):
    image_set = load_images(tiny_images)
    same = ImageSet("same", "same", image_set.images[[0] * 36], image_set.labels, image_set.attributes)
    training, held_out = split(same, 0.5, 0)
    assert (len(training), len(held_out)) == (36, 0)


def test_a_run_from_before_keeps_its_parts(tmp_path):
    write_config(tmp_path, preset("quick"))
    assert read_config(tmp_path).copies_together
    record = json.loads((tmp_path / "run.json").read_text("utf-8"))
    del record["config"]["copies_together"]
    (tmp_path / "run.json").write_text(json.dumps(record), "utf-8")
    assert not read_config(tmp_path).copies_together


def test_validation_covers_the_noise_levels_evenly(tiny_images):
    image_set = load_images(tiny_images)
    batch = validation_batch(image_set, np.arange(9), LEVELS, 1, CPU)
    t = np.sort((batch.time * 500).round().long().numpy())
    np.testing.assert_allclose(np.diff(t), 500 / 64, atol=1)
    assert batch.context.given.all()
    assert validation_batch(image_set, np.arange(0), LEVELS, 1, CPU) is None
