"""One step of learning, in parts and in several processes."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from ddpm_studio.data.reading import load_images
from ddpm_studio.model.catalogue import checkpoints
from ddpm_studio.training.batches import Batches
from ddpm_studio.training.config import preset
from ddpm_studio.training.learner import Learner
from ddpm_studio.training.metrics import read_metrics
from ddpm_studio.training.processes import Processes
from ddpm_studio.training.trainer import model_config

CPU = torch.device("cpu")


def learner(image_set, **changes):
    config = preset("standard", **{"network": {"features": 8}, "batch_size": 10, "learning_rate": 1e-3, **changes})
    made = Learner(config, model_config(config, image_set), CPU, Processes())
    return made, Batches(image_set, np.arange(len(image_set)), made.levels, config, CPU)


# Rounding apart: Muon makes the smallest directions of a gradient, which are mostly rounding, as large as any.
@pytest.mark.parametrize(("optimizer", "apart"), [("adam", 0.1), ("muon", 0.35)])
def test_a_batch_in_parts_teaches_what_the_whole_teaches(tiny_images, optimizer, apart):
    image_set = load_images(tiny_images)
    whole, batches = learner(image_set, optimizer=optimizer)
    parts, _ = learner(image_set, optimizer=optimizer, accumulation=3)
    start = flat(whole.network)
    for step in range(3):
        losses = [each.step(batches.at(step), 1.0, 10 * (step + 1)).loss for each in (whole, parts)]
        assert losses[0] == pytest.approx(losses[1], rel=2e-3)
    moved = (flat(whole.network) - start).norm()
    assert (flat(whole.network) - flat(parts.network)).norm() < apart * moved


def flat(network):
    return torch.cat([parameter.detach().flatten() for parameter in network.parameters()])


def test_muon_takes_the_matrices_and_adam_the_rest(tiny_images):
    made, _ = learner(load_images(tiny_images), optimizer="muon")
    adam, muon = made.optimizers
    matrices = {id(p) for group in muon.param_groups for p in group["params"]}
    rest = {id(p) for group in adam.param_groups for p in group["params"]}
    assert not matrices & rest
    assert len(matrices | rest) == len(list(made.network.parameters()))
    assert id(made.network.first.weight) in rest
    assert id(made.network.last.weight) in rest
    assert id(made.network.middle.blocks[0].conv1.weight) in matrices


@pytest.mark.parametrize("weight", ["constant", "min-snr", "p2"])
@pytest.mark.parametrize("objective", ["eps", "x0", "v", "edm"])
def test_the_loss_of_a_perfect_answer_is_zero(tiny_images, objective, weight):
    made, batches = learner(load_images(tiny_images), objective=objective, noise_levels="uniform", loss_weight=weight)
    batch = batches.at(0)
    answer = made.objective.target(batch.x0, batch.eps, batch.alpha, batch.sigma)
    assert made.loss(lambda xt, time, context: answer, batch).item() == pytest.approx(0, abs=1e-8)
    assert made.loss(lambda xt, time, context: answer + 1, batch).item() > 1e-3


@pytest.mark.parametrize(("optimizer", "most"), [("adam", 0.1), ("muon", 0.35)])
def test_two_processes_learn_what_one_learns(tiny_images, tmp_path, optimizer, most):
    """torchrun with two gloo processes, each with half of every batch, accumulation included."""
    arguments = ["--images", "48", "--device", "cpu"]
    changes = {
        "network.features": 8,
        "batch_size": 8,
        "accumulation": 2,
        "optimizer": f'"{optimizer}"',
        "preview_count": 2,
        "preview_steps": 2,
        "warmup_images": 0,
    }
    arguments += [part for name, value in changes.items() for part in ("--set", f"{name}={value}")]
    # --run would be taken for a beginning of torchrun's own --run-path
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["train", str(tiny_images), *arguments, "--out"]
    alone = subprocess.run(
        [sys.executable, "-m", "ddpm_studio", *command, str(tmp_path / "one")],
        env=quiet(),
        capture_output=True,
        text=True,
    )
    assert alone.returncode == 0, alone.stderr
    launch = ["-m", "torch.distributed.run", "--nproc-per-node=2", "--master-addr=127.0.0.1", f"--master-port={port}"]
    together = subprocess.run(
        [sys.executable, *launch, "-m", "ddpm_studio", *command, str(tmp_path / "two")],
        env=quiet(),
        capture_output=True,
        text=True,
    )
    assert together.returncode == 0, together.stderr
    one, two = tmp_path / "one", tmp_path / "two"
    np.testing.assert_allclose(read_metrics(one)["loss"], read_metrics(two)["loss"], rtol=2e-3)
    assert [c.images_seen for c in checkpoints(one)] == [c.images_seen for c in checkpoints(two)]
    ours, theirs, start = (load_file(path) for path in (last(one), last(two), checkpoints(one)[0].path))
    moved, apart = (sum((ours[n] - other[n]).square().sum() for n in ours) ** 0.5 for other in (start, theirs))
    assert apart < most * moved


def last(run):
    return checkpoints(run)[-1].path


def quiet():
    return {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(Path(__file__).parents[2])}


def test_more_processes_than_images_in_a_batch_are_refused(tiny_images, tmp_path):
    from ddpm_studio.training.mailbox import Mailbox
    from ddpm_studio.training.run_folder import RunError
    from ddpm_studio.training.trainer import Trainer
    from ddpm_studio.training.watcher import Watcher

    config = preset("standard", image_set=str(tiny_images), network={"features": 8}, batch_size=1)
    with pytest.raises(RunError, match="2 processes"):
        Trainer(config, tmp_path, load_images(tiny_images), CPU, Mailbox(), Watcher(), Processes(0, 2))
