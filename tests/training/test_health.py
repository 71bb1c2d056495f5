"""A training that goes wrong says so, and what was good of it is kept."""

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, safe_open, save_file

from ddpm_studio.engine.failures import failed
from ddpm_studio.model.catalogue import checkpoints
from ddpm_studio.model.model_file import load_network
from ddpm_studio.training.config import preset
from ddpm_studio.training.health import Diverged, LossWatch, lower_rates
from ddpm_studio.training.mailbox import Mailbox
from ddpm_studio.training.metrics import read_metrics
from ddpm_studio.training.run_folder import RESUME, read_config
from ddpm_studio.training.trainer import train
from ddpm_studio.training.watcher import Watcher
from tests.warm import command_line


@pytest.fixture
def config(tiny_images):
    return preset(
        "standard",
        image_set=str(tiny_images),
        network={"features": 8},
        batch_size=8,
        images=128,
        checkpoint_images=16,
        warmup_images=0,
        preview_count=2,
        preview_steps=2,
        preview_seconds=1000,
        device="cpu",
    )


def learning(steps, seed=0):
    """Losses as they fall and scatter in a training with small batches."""
    rng = np.random.default_rng(seed)
    return (0.05 + 0.95 * np.exp(-np.arange(steps) / 200)) * rng.lognormal(0, 0.5, steps)


@pytest.mark.parametrize("seed", range(5))
def test_a_training_that_is_well_is_let_alone(seed):
    watch = LossWatch()
    for step, loss in enumerate(learning(3000, seed)):
        watch.add(1000.0 if step % 700 == 600 else loss)  # a spike that heals
        assert not watch.exploded
        assert not watch.alarming


@pytest.mark.parametrize("level", [1.0, 50.0])
def test_a_loss_that_does_not_come_back_has_exploded(level):
    watch = LossWatch(learning(2000))
    assert watch.sound
    seen = []
    for _ in range(60):
        watch.add(level)
        seen.append((watch.sound, watch.alarming, watch.exploded))
    assert seen[0] == (False, False, False)
    assert seen[4] == (False, True, False)
    assert seen[-1] == (False, True, True)


def test_a_training_can_explode_from_the_start():
    watch = LossWatch([1.0])
    for step in range(50):
        watch.add(2.0 ** min(step + 5, 40))
    assert watch.exploded


def test_a_network_that_has_learned_a_few_images_by_heart_may_waver():
    watch = LossWatch([1.0, *[1e-4] * 1000])
    for _ in range(100):
        watch.add(5e-3)
    assert watch.sound


@pytest.mark.parametrize(("optimizer", "names"), [("adam", 1), ("muon", 2)])
def test_a_third_of_the_rates_in_use_is_offered(config, optimizer, names):
    rates = lower_rates(config.model_copy(update={"optimizer": optimizer, "learning_rate": 2e-3}))
    assert rates[0] == ("learning_rate", 6e-4)
    assert len(rates) == names


def spoil(run, name, to=torch.nan):
    """Make one number of the state from which the run goes on another, or no number."""
    with safe_open(run / RESUME, "pt") as file:
        metadata = file.metadata()
    state = load_file(run / RESUME)
    state[name].flatten()[0] = to
    save_file(state, run / RESUME, metadata)


class StopAt(Watcher):
    def __init__(self, mailbox, images_seen):
        self.mailbox = mailbox
        self.images_seen = images_seen

    def stepped(self, report):
        if report.images_seen == self.images_seen:
            self.mailbox.stop()


def started(config, run, images_seen):
    mailbox = Mailbox()
    train(config, run, mailbox=mailbox, watcher=StopAt(mailbox, images_seen))


def test_a_loss_that_is_no_number_ends_the_run_and_says_where_and_what_to_do(config, tmp_path):
    run = tmp_path / "run"
    started(config, run, 24)
    spoil(run, "raw.last.bias")
    state = (run / RESUME).read_bytes()
    with pytest.raises(Diverged, match=r"no longer a number, at 32 images.*24 images.*learning_rate=") as error:
        train(config, run, resume=True)
    assert (error.value.images_seen, error.value.saved) == (32, 24)
    assert (run / RESUME).read_bytes() == state
    assert [c.images_seen for c in checkpoints(run)] == [0, 16, 24]
    event = failed(None, "Training could not go on.", error.value)
    assert dict(event.changes) == dict(lower_rates(config))
    assert "at 32 images" in event.why


@pytest.mark.parametrize("name", ["ema.last.bias", "optimizer.0.0.exp_avg"])
def test_weights_that_are_no_numbers_are_never_saved(config, tmp_path, name):
    """The mean's weights are not in the loss, and the optimiser's memory spoils them after the loss is measured."""
    run = tmp_path / "run"
    started(config, run, 24)
    before = {path: path.read_bytes() for path in run.glob("checkpoints/*")}
    spoil(run, name)
    with pytest.raises(Diverged, match=r"no longer numbers, at 32 images|no longer a number, at 40 images"):
        train(config, run, resume=True)
    assert {path: path.read_bytes() for path in run.glob("checkpoints/*")} == before
    for checkpoint in checkpoints(run):
        load_network(run, checkpoint.path.name)


def test_an_exploding_run_keeps_what_it_was_and_goes_on_with_another_rate(config, tmp_path):
    config = config.model_copy(update={"images": 2000, "lr_decay": "constant", "learning_rate": 1e-4})
    run = tmp_path / "run"
    started(config, run, 80)
    good = (run / RESUME).read_bytes()
    spoil(run, "raw.last.bias", 100.0)  # as a step too far would; so small a rate does not bring it back
    bad = (run / RESUME).read_bytes()
    with pytest.raises(Diverged, match=r"exploded: it is .*80 images.*learning_rate=3e-05") as error:
        train(config, run, resume=True)
    assert error.value.images_seen == 80 + 50 * 8
    assert (run / RESUME).read_bytes() == bad  # of all that came after, nothing was saved
    assert checkpoints(run)[-1].images_seen == 80
    (run / RESUME).write_bytes(good)
    calm = config.model_copy(update={"learning_rate": 3e-5, "images": 160})
    assert train(calm, run, resume=True).images_seen == 160
    assert read_config(run).learning_rate == 3e-5
    metrics = read_metrics(run)
    assert (metrics["learning_rate"][metrics["images_seen"] > 80] == 3e-5).all()


def test_the_command_line_resumes_with_another_rate(config, tmp_path):
    run = tmp_path / "run"
    started(config, run, 64)
    words = ["train", config.image_set, "--run", run, "--resume", "--device", "cpu"]
    done = command_line(*words, "--set", "learning_rate=0.0005", "--set", "lr_decay=constant")
    assert done.returncode == 0, done.stdout + done.stderr
    metrics = read_metrics(run)
    assert (metrics["learning_rate"][metrics["images_seen"] > 64] == 5e-4).all()
    assert (metrics["learning_rate"][metrics["images_seen"] <= 64] != 5e-4).all()
    assert read_config(run).learning_rate == 5e-4
