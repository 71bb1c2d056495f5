"""A batch shared among the processor's cores teaches what it teaches one."""

from collections.abc import Iterator

import numpy as np
import pytest
import torch

from ddpm_studio.data.reading import load_images
from ddpm_studio.training.batches import Batches
from ddpm_studio.training.config import preset
from ddpm_studio.training.learner import Learner
from ddpm_studio.training.processes import Processes
from ddpm_studio.training.trainer import model_config

CPU = torch.device("cpu")


@pytest.fixture
def two_threads() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    yield
    torch.set_num_threads(before)


def learner(image_set, **changes) -> tuple[Learner, Batches]:
    config = preset("standard", **{"network": {"features": 8}, "batch_size": 40, "optimizer": "adam", **changes})
    made = Learner(config, model_config(config, image_set), CPU, Processes())
    return made, Batches(image_set, np.arange(len(image_set)), made.levels, config, CPU)


def steps(image_set, count=3, **changes) -> tuple[torch.Tensor, torch.Tensor, list[float]]:
    """Where the weights began, where they are after so many steps, and the losses."""
    made, batches = learner(image_set, **changes)
    start = flat(made)
    losses = [made.step(batches.at(step), 1.0, 40 * (step + 1)).loss for step in range(count)]
    made.close()
    return start, flat(made), losses


def flat(made: Learner) -> torch.Tensor:
    return torch.cat([parameter.detach().flatten() for parameter in made.network.parameters()])


@pytest.mark.parametrize("accumulation", [1, 2])
def test_two_cores_teach_what_one_teaches(tiny_images, two_threads, accumulation):
    image_set = load_images(tiny_images)
    start, shared, losses = steps(image_set, batch_size=80, accumulation=accumulation)
    again = steps(image_set, batch_size=80, accumulation=accumulation)
    assert torch.equal(shared, again[1])
    assert losses == again[2]
    torch.set_num_threads(1)
    _, alone, expected = steps(image_set, batch_size=80, accumulation=accumulation)
    assert losses == pytest.approx(expected, rel=2e-3)
    assert (shared - alone).norm() < 0.1 * (alone - start).norm()


def test_statistics_of_batches_are_averaged(tiny_images, two_threads):
    image_set = load_images(tiny_images)
    network = {"kind": "context_unet", "features": 8, "norm": "batch"}
    made, batches = learner(image_set, network=network)
    made.step(batches.at(0), 1.0, 40)
    shared = dict(made.network.named_buffers())
    made.close()
    parts = []
    for some in (slice(0, 20), slice(20, 40)):
        alone, _ = learner(image_set, network=network)
        alone.loss(alone.network, batches.at(0).part(some.start, some.stop))
        parts.append(dict(alone.network.named_buffers()))
    for name, value in shared.items():
        expected = torch.stack([part[name].double() for part in parts]).mean(0)
        # The step runs in bfloat16 where the processor has it
        assert torch.allclose(value.double(), expected, atol=5e-3, rtol=5e-2), name


def test_small_batches_are_not_shared(tiny_images, two_threads):
    made, batches = learner(load_images(tiny_images), batch_size=20)
    made.step(batches.at(0), 1.0, 20)
    assert made._replicas is None
