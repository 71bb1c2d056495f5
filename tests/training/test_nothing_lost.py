"""What a run keeps and for how long, and how it goes on where something of it is damaged or from an earlier version."""

import json
import shutil

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from ddpm_studio.model.catalogue import checkpoints
from ddpm_studio.model.files import write_atomically
from ddpm_studio.model.model_file import load_network, save_model
from ddpm_studio.training.config import preset
from ddpm_studio.training.mailbox import Mailbox
from ddpm_studio.training.metrics import METRICS, read_metrics
from ddpm_studio.training.milestones import superfluous
from ddpm_studio.training.run_folder import RESUME, RunError, read_config, write_config, write_preview
from ddpm_studio.training.step_clock import StepClock
from ddpm_studio.training.trainer import train
from ddpm_studio.training.watcher import Watcher


@pytest.fixture
def config(tiny_images):
    return preset(
        "standard",
        image_set=str(tiny_images),
        network={"features": 8, "multipliers": [1, 1], "attention_size": 0},
        batch_size=8,
        images=80,
        checkpoint_images=40,
        lr_decay="constant",
        warmup_images=0,
        preview_count=1,
        preview_steps=1,
        preview_seconds=1000,
        device="cpu",
    )


class Told(Watcher):
    def __init__(self):
        self.words, self.began = [], None

    def started(self, images_seen, parameters, model, device):
        self.began = images_seen

    def adapted(self, what):
        self.words.append(what)


def seen(run):
    return [checkpoint.images_seen for checkpoint in checkpoints(run)]


# ---- a damaged state -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["missing", "garbage", "cut short"])
def test_where_the_state_is_damaged_the_newest_good_checkpoint_takes_its_place(config, tmp_path, how):
    run = tmp_path / "run"
    train(config, run)
    state = run / RESUME
    if how == "missing":
        state.unlink()
    else:
        state.write_bytes(b"damaged" if how == "garbage" else state.read_bytes()[:-100])
    broken = checkpoints(run)[-1].path
    good = load_file(checkpoints(run)[-2].path)
    broken.write_bytes(broken.read_bytes()[:2000])
    told = Told()
    result = train(config.model_copy(update={"images": 120}), run, resume=True, watcher=told)
    assert (told.began, result.images_seen) == (40, 120)
    (words,) = told.words
    assert "missing or damaged" in words
    assert "of 40 images" in words
    assert "optimiser's memory begins anew" in words
    assert words in (run / "log.txt").read_text()
    assert seen(run) == [0, 40, 80, 120]
    assert broken.with_name(broken.name + ".bak").exists()  # nothing is thrown away
    assert (run / f"{RESUME}.bak").exists() == (how != "missing")
    metrics = read_metrics(run)
    assert metrics["images_seen"].tolist() == list(range(8, 121, 8))
    assert np.isfinite(metrics["loss"]).all()
    weights = load_file(checkpoints(run)[1].path)
    assert all(torch.equal(weights[name], good[name]) for name in good)


def test_a_model_that_was_passed_on_can_be_trained_on(config, tmp_path):
    """As those that come with the program: means of the weights in half precision, and no state."""
    run, copy = tmp_path / "run", tmp_path / "copy"
    train(config, run)
    last = checkpoints(run)[-1]
    model, network = load_network(last.path)
    write_config(copy, config)
    facts = {"images_seen": 80, "seconds": 1.0, "image_set": config.image_set}
    save_model(copy / "checkpoints" / last.path.name, model, network.state_dict(), half=True, **facts)
    told = Told()
    hardly = config.model_copy(update={"images": 88, "learning_rate": 1e-9, "muon_learning_rate": 1e-9})
    result = train(hardly, copy, resume=True, watcher=told)
    assert (told.began, result.images_seen) == (80, 88)
    assert "optimiser's memory begins anew" in told.words[0]
    after = load_network(checkpoints(copy)[-1].path)[1].state_dict()
    for name, before in network.state_dict().items():
        torch.testing.assert_close(after[name], before, rtol=2e-3, atol=1e-4)


def test_where_there_is_no_good_checkpoint_it_is_said(config, tmp_path):
    run = tmp_path / "run"
    train(config, run)
    (run / RESUME).write_bytes(b"damaged")
    for checkpoint in checkpoints(run)[1:]:
        checkpoint.path.write_bytes(b"damaged")
    with pytest.raises(RunError, match=r"resume\.safetensors.*missing or damaged"):
        train(config, run, resume=True)


def test_a_disk_that_cannot_be_read_now_costs_nothing(config, tmp_path):
    """A state that is merely out of reach is not passed over."""
    run = tmp_path / "run"
    train(config, run)
    state = run / RESUME
    kept = state.read_bytes()
    state.unlink()
    state.mkdir()
    with pytest.raises(RunError, match="disk that holds"):
        train(config, run, resume=True)
    assert seen(run) == [0, 40, 80]
    state.rmdir()
    state.write_bytes(kept)
    longer = config.model_copy(update={"images": 96})
    told = Told()
    train(longer, run, resume=True, watcher=told)
    assert (told.began, told.words) == (80, [])


# ---- which checkpoints stay ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("newest", [1, 3, 10])
def test_the_first_the_newest_and_milestones_stay(newest):
    there: list[int] = []
    for count in range(0, 1_000_001, 10_000):
        there.append(count)
        for gone in superfluous(there, newest):
            there.remove(gone)
    assert there[0] == 0
    assert there[-newest:] == list(range(1_000_001 - 10_000 * newest + 9_999, 1_000_001, 10_000))[-newest:]
    assert len(there) <= newest + 1 + 2 * 7  # seven doublings
    ratios = np.array(there[2:]) / np.array(there[1:-1])
    assert ratios.max() <= 2
    assert 10_000 in there
    assert superfluous(there, newest) == []


def test_without_a_number_all_stay():
    assert superfluous(range(0, 10**6, 1000), 0) == []


class SaveAt(Watcher):
    """Asks for a checkpoint, as a person does."""

    def __init__(self, mailbox, images_seen):
        self.mailbox, self.images_seen = mailbox, images_seen

    def stepped(self, report):
        if report.images_seen == self.images_seen:
            self.mailbox.save()


def test_superfluous_checkpoints_are_removed_and_it_is_written_down(config, tmp_path):
    run = tmp_path / "run"
    config = config.model_copy(update={"checkpoint_images": 8, "images": 160, "keep_checkpoints": 2})
    mailbox = Mailbox()
    train(config, run, mailbox=mailbox, watcher=SaveAt(mailbox, 104))
    # milestones by doublings of 8: 8, 11.3, 16, 22.6, 32, 45.3, 64, 90.5, 128, 181
    stay = {0, 8, 16, 24, 32, 48, 64, 96, 128, 152, 160}
    assert set(seen(run)) == stay | {104} or set(seen(run)) == stay | {112}  # the step that heard it may be the next
    log = (run / "log.txt").read_text()
    assert "removed the checkpoint of 40 images" in log
    whole = tmp_path / "whole"
    train(config.model_copy(update={"keep_checkpoints": 0}), whole)
    assert seen(whole) == list(range(0, 161, 8))
    ours, theirs = load_file(run / RESUME), load_file(whole / RESUME)
    assert all(torch.equal(ours[name], theirs[name]) for name in ours)


def test_a_checkpoint_comes_on_time_too(config, tmp_path, monkeypatch):
    monkeypatch.setattr(StepClock, "step", lambda self: 60.0)  # a minute a step
    run = tmp_path / "run"
    train(config.model_copy(update={"checkpoint_minutes": 3, "checkpoint_images": 10**6}), run)
    assert seen(run) == [0, 24, 48, 72, 80]
    assert read_metrics(run)["seconds"][-1] == pytest.approx(600)
    off = tmp_path / "off"
    train(config.model_copy(update={"checkpoint_minutes": 0, "checkpoint_images": 10**6}), off)
    assert seen(off) == [0, 80]


# ---- an update of the program --------------------------------------------------------------------------------------

FIRST_FIELDS = (
    *("image_set", "size", "channels", "background", "flips", "augmentation", "validation_fraction", "preset"),
    *("network", "schedule", "objective", "sigma_data", "noise_levels", "p_mean", "p_std", "loss_weight", "loss_gamma"),
    *("context_dropout", "batch_size", "accumulation", "optimizer", "learning_rate", "muon_learning_rate"),
    *("adam_beta2", "lr_decay", "warmup_images", "gradient_clip", "ema_halflife", "ema_ramp", "seed", "images"),
    *("seconds", "checkpoint_images", "preview_seconds", "preview_count", "preview_steps", "device"),
)
FIRST_COLUMNS = ("images_seen", "seconds", "loss", "learning_rate", "images_per_second", "validation_loss")


def test_a_run_of_an_earlier_version_goes_on_with_the_same_curve(config, tmp_path):
    """Its folder says nothing of what could not be chosen then; in it nothing is removed that stayed then."""
    then = config.model_copy(
        update={"copies_together": False, "checkpoint_minutes": 0.0, "keep_checkpoints": 0, "checkpoint_images": 8}
    )
    train(then.model_copy(update={"images": 160}), tmp_path / "whole")
    run = tmp_path / "run"
    train(then, run)
    record = json.loads((run / "run.json").read_text())
    record["program"] = "ddpm-studio 0.1.0"
    record["config"] = {name: record["config"][name] for name in FIRST_FIELDS}
    (run / "run.json").write_text(json.dumps(record))
    metrics = read_metrics(run)
    rows = [",".join("" if np.isnan(value) else f"{value:.6g}" for value in row)
            for row in zip(*(metrics[column] for column in FIRST_COLUMNS), strict=True)]  # fmt: skip
    (run / METRICS).write_text("\n".join([",".join(FIRST_COLUMNS), *rows]) + "\n")

    before = read_config(run)
    assert before == then
    train(before.model_copy(update={"images": 160}), run, resume=True)
    ours, theirs = load_file(run / RESUME), load_file(tmp_path / "whole" / RESUME)
    assert all(torch.equal(ours[name], theirs[name]) for name in theirs)
    one, other = read_metrics(run), read_metrics(tmp_path / "whole")
    assert one["images_seen"].tolist() == other["images_seen"].tolist()
    np.testing.assert_allclose(one["loss"], other["loss"], rtol=1e-5)
    assert seen(run) == list(range(0, 161, 8))


class TakesAway(Told):
    """Moves the run away while a preview of it is drawn."""

    def __init__(self, run, elsewhere):
        super().__init__()
        self.run, self.elsewhere = run, elsewhere

    def previewed(self, images_seen, images):
        if images_seen and self.run.is_dir():
            self.run.rename(self.elsewhere)


def test_a_run_that_is_taken_away_is_not_begun_again_in_its_place(config, tmp_path):
    run, elsewhere = tmp_path / "run", tmp_path / "elsewhere"
    with pytest.raises(RunError, match="vanished"):
        train(config.model_copy(update={"preview_seconds": 1e-6}), run, watcher=TakesAway(run, elsewhere))
    assert not run.exists()
    images = np.zeros((1, 4, 4, 3), np.uint8)
    for write in (
        lambda: write_preview(run, 8, images),
        lambda: write_atomically(run / "checkpoints" / "x", lambda part: part.write_bytes(b""), within=run),
    ):
        with pytest.raises(FileNotFoundError):
            write()
    assert not run.exists()
    assert read_config(elsewhere) is not None


def test_a_run_folder_can_be_moved(config, tmp_path):
    train(config, tmp_path / "here")
    shutil.move(tmp_path / "here", tmp_path / "there")
    assert train(config.model_copy(update={"images": 96}), tmp_path / "there", resume=True).images_seen == 96
