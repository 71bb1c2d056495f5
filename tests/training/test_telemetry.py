"""What a training measures beside the loss: gradient norms, the loss by bands of noise, TensorBoard's event files."""

import struct

import numpy as np
import pytest
import torch
from torch import nn

from ddpm_studio.data.reading import load_images
from ddpm_studio.model.config import NetworkConfig
from ddpm_studio.model.device import training_precision
from ddpm_studio.training.band_losses import BandLosses
from ddpm_studio.training.bands import BANDS, band_edges_normal, band_words
from ddpm_studio.training.batches import Batches
from ddpm_studio.training.config import preset
from ddpm_studio.training.learner import Learner
from ddpm_studio.training.mailbox import Mailbox
from ddpm_studio.training.metrics import BAND_METRICS, METRICS, MetricsLog, read_bands, read_metrics
from ddpm_studio.training.processes import Processes
from ddpm_studio.training.run_folder import read_previews
from ddpm_studio.training.trainer import model_config, train
from ddpm_studio.training.watcher import Watcher

CPU = torch.device("cpu")


@pytest.fixture
def config(tiny_images):
    return preset(
        "standard",
        image_set=str(tiny_images),
        network=NetworkConfig(features=8),
        batch_size=8,
        images=128,
        learning_rate=1e-3,
        warmup_images=0,
        preview_count=2,
        preview_steps=2,
        preview_seconds=1000,
        device="cpu",
    )


class StopAt(Watcher):
    def __init__(self, mailbox, images_seen):
        self.mailbox = mailbox
        self.images_seen = images_seen

    def stepped(self, report):
        if report.images_seen >= self.images_seen:
            self.mailbox.stop()


@pytest.mark.parametrize("accumulation", [1, 3])
def test_what_is_measured_changes_no_bit_of_what_is_learned(config, tiny_images, accumulation):
    """A plain loop of the same operations, which measures nothing, comes to the same weights."""
    config = config.model_copy(update={"accumulation": accumulation, "gradient_clip": 0.3, "loss_weight": "min-snr"})
    image_set = load_images(str(tiny_images), 16)
    ours, plain = (Learner(config, model_config(config, image_set), CPU, Processes()) for _ in range(2))
    batches = Batches(image_set, np.arange(len(image_set)), ours.levels, config, CPU)
    cuts = [(0, 8)] if accumulation == 1 else [(0, 2), (2, 5), (5, 8)]
    for number in range(3):
        batch = batches.at(number)
        step = ours.step(batch, 0.5, 8 * (number + 1))
        for optimizer, rates in zip(plain.optimizers, ([1e-3], [0.02]), strict=True):
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = 0.5 * rate
        total = torch.zeros(())
        for cut in cuts:
            part = batch.part(*cut)
            with training_precision(CPU):
                loss = plain.loss(plain.network, part) * (len(part) / len(batch))
            loss.backward()
            total += loss.detach()
        squares = sum(p.grad.double().square().sum().item() for p in plain.network.parameters())
        assert step.gradient_norm == pytest.approx(squares**0.5, rel=1e-5)
        nn.utils.clip_grad_norm_(plain.network.parameters(), 0.3)
        for optimizer in plain.optimizers:
            optimizer.step()
            optimizer.zero_grad()
        assert step.loss == total.item()
    for one, other in zip(ours.network.parameters(), plain.network.parameters(), strict=True):
        assert torch.equal(one, other)


def test_bands_are_means_over_the_images_of_each():
    bands = BandLosses(torch.tensor([0.25, 0.5]), CPU)
    bands.add(torch.tensor([0.1, 0.25, 0.3]), torch.tensor([1.0, 2.0, 4.0]))
    bands.add(torch.tensor([0.0, 0.49]), torch.tensor([2.0, 6.0]))
    low, middle, high = bands.take()
    assert (low, middle) == (1.5, 4.0)
    assert np.isnan(high)
    assert np.isnan(bands.take()).all()


def test_the_mean_over_bands_is_the_loss(config, tiny_images):
    """Without weights, and whatever the cores and parts that a batch is shared among."""
    image_set = load_images(str(tiny_images), 16)
    config = config.model_copy(update={"batch_size": 40, "accumulation": 2})
    made = Learner(config, model_config(config, image_set), CPU, Processes())
    batch = Batches(image_set, np.arange(len(image_set)), made.levels, config, CPU).at(0)
    step = made.step(batch, 1.0, 40)
    made.close()
    bands = torch.bucketize(batch.time, made.levels.edges(band_edges_normal()), right=True)
    counts = torch.bincount(bands, minlength=BANDS).double().numpy()
    means = np.nan_to_num(made.bands.take())
    assert (counts * means).sum() / 40 == pytest.approx(step.loss, rel=1e-5)


@pytest.mark.parametrize("T", [8, 500, 501])
def test_bands_of_t_are_equally_wide_and_said_as_they_are(config, tiny_images, T):
    config = preset("course", network=NetworkConfig(kind="context_unet", features=8))
    config = config.model_copy(update={"schedule": config.schedule.model_copy(update={"timesteps": T})})
    made = Learner(config, model_config(config, load_images(str(tiny_images), 16)), CPU, Processes())
    time = made.levels.at((torch.arange(T).double() + 0.5) / T).time
    bands = torch.bucketize(time, made.levels.edges(band_edges_normal()), right=True)
    counts = torch.bincount(bands, minlength=BANDS)
    assert counts.max() - counts.min() <= 1
    words = band_words(config)
    firsts = [int(torch.nonzero(bands == i)[0]) + 1 for i in range(BANDS)]
    lasts = [int(torch.nonzero(bands == i)[-1]) + 1 for i in range(BANDS)]
    for text, first, last in zip(words, firsts, lasts, strict=True):
        assert f"t {first}–{last} of {T}" in text
    assert words[0].startswith("almost image")
    assert words[-1].startswith("almost noise")


def test_a_run_keeps_norms_and_bands(config, tmp_path):
    run = tmp_path / "run"
    train(config, run)
    metrics = read_metrics(run)
    assert (metrics["gradient_norm"] > 0).all()
    seen, losses = read_bands(run)
    assert losses.shape == (len(seen), BANDS)
    assert seen[-1] == 128
    assert 0 < np.nanmean(losses) < 10


def test_runs_from_before_open_and_go_on(config, tmp_path):
    run = tmp_path / "run"
    mailbox = Mailbox()
    train(config, run, mailbox=mailbox, watcher=StopAt(mailbox, 64))
    lines = (run / METRICS).read_text().splitlines()
    (run / METRICS).write_text("".join(line.rpartition(",")[0] + "\n" for line in lines))
    (run / BAND_METRICS).unlink()
    metrics = read_metrics(run)
    assert len(metrics["loss"]) == 8
    assert np.isnan(metrics["gradient_norm"]).all()
    assert read_bands(run)[1].shape == (0, BANDS)
    train(config, run, resume=True)
    metrics = read_metrics(run)
    assert np.isnan(metrics["gradient_norm"]).tolist() == [True] * 8 + [False] * 8
    assert read_bands(run)[0][-1] == 128


def test_a_row_that_was_cut_short_is_no_row(tmp_path):
    log = MetricsLog(tmp_path, 0)
    log.add(8, 0.1, 0.5, 1e-3, 80.0, None, 1.25)
    log.flush()
    with (tmp_path / METRICS).open("a") as file:
        file.write("16,0.2,0.4")
    assert read_metrics(tmp_path)["images_seen"].tolist() == [8]
    MetricsLog(tmp_path, 100)
    assert read_metrics(tmp_path)["gradient_norm"].tolist() == [1.25]


# ---- TensorBoard


def _fields(data: bytes):
    """(number, value) of a protocol buffer's fields, by its wire format: nothing of the library that wrote it."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        number, kind = key >> 3, key & 7
        if kind == 0:
            yield number, varint()
        elif kind == 1:
            yield number, struct.unpack("<d", data[at : at + 8])[0]
            at += 8
        elif kind == 5:
            yield number, struct.unpack("<f", data[at : at + 4])[0]
            at += 4
        else:
            length = varint()
            yield number, data[at : at + length]
            at += length


def _points(run):
    """{tag: [(step, value)]} of all event files, as any reader meets them."""
    points: dict[str, list] = {}
    for path in sorted((run / "tensorboard").glob("events.out.tfevents.*")):
        data, at = path.read_bytes(), 0
        while at < len(data):
            (length,) = struct.unpack("<Q", data[at : at + 8])
            event = dict(_fields(data[at + 12 : at + 12 + length]))
            at += 16 + length
            for number, value in _fields(event.get(5, b"")):  # summary
                assert number == 1
                entry = dict(_fields(value))
                points.setdefault(entry[1].decode(), []).append((event.get(2, 0), entry.get(2, entry.get(4))))
    return points


def test_event_files_hold_the_curves_and_previews_once(config, tmp_path):
    config = config.model_copy(update={"tensorboard": True, "validation_fraction": 0.2, "preview_seconds": 0.01})
    run = tmp_path / "run"
    mailbox = Mailbox()
    train(config, run, mailbox=mailbox, watcher=StopAt(mailbox, 64))
    (file,) = (run / "tensorboard").iterdir()
    from ddpm_studio.training.tensorboard import EventFiles

    lost = EventFiles(run, 64)  # of a training that was killed before it saved: the last record is cut short
    lost.scalars(72, {"loss/training": 3.0})
    lost.scalars(80, {"loss/training": 4.0, "gradient_norm": float("nan")})
    lost.close()
    (other,) = set((run / "tensorboard").iterdir()) - {file}
    other.write_bytes(other.read_bytes()[:-3])
    before = file.read_bytes()
    train(config, run, resume=True)
    assert file.read_bytes() == before
    points = _points(run)
    losses = dict(points["loss/training"])
    assert max(losses) == 128  # the last step is always told, those between about once a second
    assert not {3.0, 4.0} & set(losses.values())
    assert losses[128] > 0
    for tag, entries in points.items():
        steps = [step for step, _ in entries]
        if tag != "previews":
            assert len(set(steps)) == len(steps), tag
    assert {"gradient_norm", "learning_rate", "images_per_second", "loss/validation", "loss_by_noise/band_8"} <= set(
        points
    )
    assert {step for step, _ in points["previews"]} == {seen for seen, _ in read_previews(run)}
    picture = dict(_fields(points["previews"][0][1]))
    assert (picture[1], picture[2], picture[3]) == (16, 32, 3)
    assert picture[4].startswith(b"\x89PNG")


def test_without_the_option_there_are_no_event_files(config, tmp_path):
    train(config, tmp_path / "run")
    assert not (tmp_path / "run" / "tensorboard").exists()
