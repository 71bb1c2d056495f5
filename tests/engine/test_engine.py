"""The engine as a real process: what it is asked, what it answers, and how it dies."""

import os
import queue
import shutil
import signal
import threading
import time
from pathlib import Path

import numpy as np
import psutil
import pytest

from ddpm_studio.engine import protocol
from ddpm_studio.engine.client import EngineClient
from ddpm_studio.model.catalogue import checkpoints, read_info
from ddpm_studio.model.config import NetworkConfig
from ddpm_studio.sampling.request import Branch, SampleRequest, seeds_from
from ddpm_studio.training.config import preset
from ddpm_studio.training.metrics import read_metrics

PATIENCE = 120


class Engine:
    """An engine, and all it has said."""

    def __init__(self) -> None:
        self.client = EngineClient()
        self.events: queue.Queue = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        while (event := self.client.read()) is not None:
            self.events.put((time.monotonic(), event))

    def send(self, command) -> None:
        self.client.send(command)

    def wait_for(self, kind, passed=None, where=lambda event: True):
        """The next event of that kind; those before it go to ``passed``."""
        deadline = time.monotonic() + PATIENCE
        while True:
            at, event = self.events.get(timeout=max(0.1, deadline - time.monotonic()))
            if passed is not None:
                passed.append((at, event))
            if isinstance(event, kind) and where(event):
                return event
            if isinstance(event, protocol.Failed) and kind is not protocol.Failed:
                raise AssertionError(f"{event.what} {event.why}\n{event.details}")

    def close(self) -> None:
        self.client.close()
        self._reader.join(PATIENCE)
        assert not self._reader.is_alive()


@pytest.fixture
def engine():
    engine = Engine()
    yield engine
    engine.close()


@pytest.fixture
def config(tiny_images):
    return preset(
        "standard",
        image_set=str(tiny_images),
        network=NetworkConfig(features=8),
        batch_size=8,
        images=10**8,
        checkpoint_images=80,
        warmup_images=0,
        preview_count=2,
        preview_steps=2,
        preview_seconds=0.5,
        device="cpu",
    )


def test_it_says_what_it_runs_on(cold_engine, engine):
    ready = engine.wait_for(protocol.EngineReady)
    assert ready.pid == engine.client.pid
    assert "cpu" in ready.devices
    assert "·" in ready.device
    if os.name == "posix":
        assert psutil.Process(ready.pid).nice() > psutil.Process().nice()


def test_training_is_told_paused_resumed_and_stopped(engine, config, tmp_path):
    run = tmp_path / "run"
    engine.send(protocol.StartTraining(config, run))
    started = engine.wait_for(protocol.TrainingStarted)
    assert (started.run, started.images_seen, started.attributes) == (run, 0, ("circle", "square", "triangle"))
    assert engine.wait_for(protocol.PreviewDrawn).images.shape == (2, 16, 16, 3)
    progress = engine.wait_for(protocol.TrainingProgress, where=lambda event: event.images_seen[-1] > 100)

    engine.send(protocol.PauseTraining())
    passed = [(0.0, progress)]
    assert engine.wait_for(protocol.TrainingPaused, passed).paused
    seen = [event for _, event in passed if isinstance(event, protocol.TrainingProgress)][-1].images_seen[-1]
    assert checkpoints(run)[-1].images_seen >= seen
    engine.send(protocol.SaveNow())
    engine.send(protocol.PreviewNow())
    passed.clear()
    engine.wait_for(protocol.PreviewDrawn, passed)
    assert not [event for _, event in passed if isinstance(event, protocol.TrainingProgress)]

    engine.send(protocol.ResumeTraining())
    assert not engine.wait_for(protocol.TrainingPaused).paused
    engine.wait_for(protocol.TrainingProgress, where=lambda event: event.images_seen[-1] > seen)
    engine.send(protocol.StopTraining())
    ended = engine.wait_for(protocol.TrainingEnded)
    assert ended.reason == "stopped"
    assert checkpoints(run)[-1].images_seen == ended.images_seen
    assert read_metrics(run)["images_seen"][-1] == ended.images_seen


def test_progress_is_whole_and_at_most_thirty_a_second(engine, config, tmp_path):
    engine.send(protocol.StartTraining(config, tmp_path / "run"))
    engine.wait_for(protocol.TrainingStarted)
    passed = []
    engine.wait_for(protocol.TrainingProgress, passed, lambda event: event.images_seen[-1] >= 2000)
    progress = [(at, event) for at, event in passed if isinstance(event, protocol.TrainingProgress)]
    images_seen = np.concatenate([event.images_seen for _, event in progress])
    np.testing.assert_array_equal(images_seen, np.arange(8, images_seen[-1] + 1, 8))
    assert len(np.concatenate([event.loss for _, event in progress])) == len(images_seen)
    # Events are sent at least 1/30 s apart; they may be read in a burst after a stall, so count them as a whole
    seconds = progress[-1][0] - progress[0][0]
    assert len(progress) <= 30 * seconds + 10


def test_every_step_of_a_sampling_arrives(engine, trained_run):
    request = SampleRequest(model=trained_run, sampler="ddpm", steps=500, seeds=seeds_from(0, 4), contexts="data")
    engine.send(protocol.Sample(7, request))
    started = engine.wait_for(protocol.SampleStarted)
    assert started.job == 7
    assert started.timesteps.tolist() == list(range(500, -1, -1))
    assert started.alphas_cumprod[-1] == 1
    assert started.contexts.shape == (4, 3)
    passed = []
    ended = engine.wait_for(protocol.SampleEnded, passed)
    chunks = [event for _, event in passed if isinstance(event, protocol.SampleSteps)]
    xt = np.concatenate([chunk.xt for chunk in chunks])
    x0 = np.concatenate([chunk.x0 for chunk in chunks])
    assert xt.shape == x0.shape == (501, 4, 3, 16, 16)
    assert [chunk.first for chunk in chunks] == np.cumsum([0] + [len(chunk.xt) for chunk in chunks])[:-1].tolist()
    assert (ended.nfe, ended.cancelled) == (500, False)
    last = ((xt[-1] + 1) * 127.5).round().clip(0, 255).astype(np.uint8).transpose(0, 2, 3, 1)
    np.testing.assert_array_equal(last, ended.images)


def test_a_restart_gives_the_same_images(engine, trained_run):
    request = SampleRequest(model=trained_run, steps=10, seeds=seeds_from(3, 4), contexts=({"circle": 1.0},))
    engine.send(protocol.Sample(1, request, record=False))
    before = engine.wait_for(protocol.SampleEnded).images
    other = Engine()
    try:
        other.send(protocol.Sample(1, request, record=False))
        np.testing.assert_array_equal(other.wait_for(protocol.SampleEnded).images, before)
    finally:
        other.close()


def recorded(engine, command):
    """What started, the recorded steps by their number (xt, x0), and what ended."""
    engine.send(command)
    started = engine.wait_for(protocol.SampleStarted)
    passed = []
    ended = engine.wait_for(protocol.SampleEnded, passed)
    steps = {}
    for _, event in passed:
        if isinstance(event, protocol.SampleSteps) and not event.live:
            rows = zip(event.xt, event.x0, strict=True)
            steps |= {event.first + event.every * row: values for row, values in enumerate(rows)}
    return started, steps, ended


@pytest.mark.parametrize("sampler", ["ddpm", "unipc"])
def test_a_branch_repeats_its_parent_whether_its_state_is_given_or_not(engine, trained_run, sampler):
    parent = SampleRequest(model=trained_run, sampler=sampler, steps=12, seeds=(3, 4), contexts=({"circle": 1.0},))
    _, whole, drawn = recorded(engine, protocol.Sample(1, parent))
    branch = Branch(parent=parent, step=5)
    same = parent.model_copy(update={"branch": branch, "steps": 7})
    other = same.model_copy(update={"contexts": ({"square": 1.0},)})
    for job, xt in ((2, None), (3, whole[5][0])):
        started, steps, ended = recorded(engine, protocol.Sample(job, same, xt=xt))
        assert len(started.timesteps) == 8
        assert list(steps) == list(range(8))
        for step, (xt_there, x0_there) in steps.items():
            np.testing.assert_array_equal(xt_there, whole[5 + step][0])
            np.testing.assert_array_equal(x0_there, whole[5 + step][1])
        np.testing.assert_array_equal(ended.images, drawn.images)
        assert (ended.nfe, ended.cancelled) == (7, False)
        _, elsewhere, ended = recorded(engine, protocol.Sample(job, other, xt=xt))
        np.testing.assert_array_equal(elsewhere[0][0], whole[5][0])
        assert (ended.images != drawn.images).any()


def test_steps_are_kept_within_the_budget(engine, trained_run):
    request = SampleRequest(model=trained_run, sampler="ddpm", steps=50, seeds=(3, 4))
    step_bytes = 2 * 2 * 3 * 16 * 16 * 4
    started, whole, drawn = recorded(engine, protocol.Sample(1, request, budget_bytes=51 * step_bytes))
    assert (started.dtype, started.note) == ("float32", "")
    assert list(whole) == started.kept.tolist() == list(range(51))
    started, half, _ = recorded(engine, protocol.Sample(1, request, budget_bytes=51 * step_bytes // 2))
    assert started.dtype == half[7][0].dtype == "float16"
    assert "float16" in started.note
    assert list(half) == list(range(51))
    started, some, ended = recorded(engine, protocol.Sample(1, request, budget_bytes=10 * step_bytes // 2))
    assert list(some) == started.kept.tolist() == [*range(0, 50, 6), 50]
    assert started.note.startswith("Every 6th step")
    for step, (xt, x0) in some.items():
        np.testing.assert_array_equal(xt, whole[step][0].astype(np.float16))
        np.testing.assert_array_equal(x0, whole[step][1].astype(np.float16))
    np.testing.assert_array_equal(ended.images, drawn.images)
    assert len(some) * some[0][0].nbytes * 2 <= 10 * step_bytes // 2
    started, none, ended = recorded(engine, protocol.Sample(1, request, record=False))
    assert len(started.kept) == len(none) == 0
    np.testing.assert_array_equal(ended.images, drawn.images)


def test_what_was_cancelled_is_what_was_foreseen(engine, trained_run):
    slow = SampleRequest(model=trained_run, sampler="ddpm", steps=500, seeds=seeds_from(0, 64))
    engine.send(protocol.Sample(1, slow))
    first = engine.wait_for(protocol.SampleSteps)
    engine.send(protocol.CancelSample(1))
    passed = []
    ended = engine.wait_for(protocol.SampleEnded, passed)
    assert ended.cancelled
    x0 = [first, *(event for _, event in passed if isinstance(event, protocol.SampleSteps))][-1].x0[-1]
    seen = ((x0 + 1) * 127.5).round().clip(0, 255).astype(np.uint8).transpose(0, 2, 3, 1)
    np.testing.assert_array_equal(ended.images, seen)
    # A branch that has to walk its parent again, too
    late = slow.model_copy(update={"branch": Branch(parent=slow, step=499), "steps": 1})
    engine.send(protocol.Sample(2, late))
    engine.wait_for(protocol.SampleStarted)
    engine.send(protocol.CancelSample(2))
    ended = engine.wait_for(protocol.SampleEnded)
    assert (ended.cancelled, ended.nfe) == (True, 0)
    assert ended.images.shape == (64, 16, 16, 3)


def test_a_sampling_can_be_cancelled_and_the_next_one_runs(engine, trained_run):
    slow = SampleRequest(model=trained_run, sampler="ddpm", steps=500, seeds=seeds_from(0, 64))
    quick = SampleRequest(model=trained_run, steps=2)
    engine.send(protocol.Sample(1, slow))
    engine.send(protocol.Sample(2, slow))
    engine.send(protocol.Sample(3, quick))
    engine.wait_for(protocol.SampleSteps)
    engine.send(protocol.CancelSample(1))
    engine.send(protocol.CancelSample(2))
    ended = [engine.wait_for(protocol.SampleEnded) for _ in range(3)]
    assert [(event.job, event.cancelled) for event in ended] == [(1, True), (2, True), (3, False)]
    assert ended[0].images.shape == (64, 16, 16, 3)


def test_images_come_with_what_was_found_in_them(engine, tiny_images, tmp_path):
    shutil.copytree(tiny_images, tmp_path / "set")
    shutil.copy(tmp_path / "set" / "circle" / "circle_00.png", tmp_path / "set" / "circle" / "copy.png")
    (tmp_path / "set" / "circle" / "note.txt").write_text("no image")
    engine.send(protocol.LoadImages(1, str(tmp_path / "set"), 16, (0, 0, 0)))
    engine.send(protocol.CancelSample(2))
    engine.send(protocol.LoadImages(2, str(tmp_path / "set"), 16, (0, 0, 0)))  # left out
    engine.send(protocol.LoadImages(3, str(tiny_images), 16, (0, 0, 0)))
    loaded = engine.wait_for(protocol.ImagesLoaded)
    assert [(f.kind, f.count) for f in loaded.findings] == [("unreadable", 1), ("duplicates", 1)]
    assert engine.wait_for(protocol.ImagesLoaded).job == 3


def test_sampling_and_reading_go_on_beside_training(engine, config, trained_run, tiny_images, tmp_path):
    engine.send(protocol.StartTraining(config, tmp_path / "run"))
    engine.wait_for(protocol.TrainingProgress)
    engine.send(protocol.Sample(1, SampleRequest(model=trained_run, steps=3)))
    assert engine.wait_for(protocol.SampleEnded).job == 1
    engine.send(protocol.LoadImages(2, str(tiny_images), 32, (0, 0, 0)))
    loaded = engine.wait_for(protocol.ImagesLoaded)
    assert loaded.job == 2
    assert loaded.image_set.images.shape == (36, 32, 32, 3)
    assert (loaded.image_set.images[0, 0, 0] == 0).all()


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (lambda p: protocol.LoadImages(5, str(p / "nowhere"), 16, (0, 0, 0)), "nowhere"),
        (lambda p: protocol.Sample(5, SampleRequest(model=p / "nowhere")), "no model at"),
        (lambda p: protocol.ImportCourseModel(5, p / "no.pth", p / "out.safetensors", ()), "no.pth"),
    ],
)
def test_what_fails_is_told_and_the_engine_goes_on(engine, tiny_images, tmp_path, command, words):
    engine.send(command(tmp_path))
    failed = engine.wait_for(protocol.Failed)
    assert failed.job == 5
    assert failed.what.endswith(".")
    assert words in failed.why
    engine.send(protocol.LoadImages(6, str(tiny_images), 16, (0, 0, 0)))
    assert engine.wait_for(protocol.ImagesLoaded).job == 6


def test_a_training_that_cannot_start_is_told(engine, config, tmp_path):
    (tmp_path / "thesis.txt").touch()
    engine.send(protocol.StartTraining(config, tmp_path))
    failed = engine.wait_for(protocol.Failed)
    assert failed.job is None
    assert "not empty" in failed.why
    assert engine.wait_for(protocol.TrainingEnded).reason == "failed"
    engine.send(protocol.StartTraining(config, tmp_path / "run"))
    engine.wait_for(protocol.TrainingProgress)
    engine.send(protocol.StartTraining(config, tmp_path / "second"))
    assert "one runs at a time" in engine.wait_for(protocol.Failed).why
    assert not (tmp_path / "second").exists()


def test_its_death_is_noticed_and_the_run_goes_on_from_its_last_checkpoint(engine, config, tmp_path):
    run = tmp_path / "run"
    engine.send(protocol.StartTraining(config, run))
    engine.wait_for(protocol.CheckpointSaved, where=lambda event: event.images_seen >= 160)
    os.kill(engine.client.pid, signal.SIGKILL)
    died = engine.wait_for(protocol.EngineDied)
    assert died.was_training == run
    assert "SIGKILL" in died.reason
    assert not engine.client.alive
    engine.send(protocol.StopTraining())  # to nobody; no exception

    saved = checkpoints(run)[-1].images_seen
    second = Engine()
    try:
        second.send(protocol.StartTraining(config, run, resume=True))
        started = second.wait_for(protocol.TrainingStarted)
        assert 0 < started.images_seen <= saved
        assert started.images_seen % config.checkpoint_images == 0 or started.images_seen == saved
        second.wait_for(protocol.TrainingProgress, where=lambda event: event.images_seen[-1] > saved)
    finally:
        second.close()
    images_seen = read_metrics(run)["images_seen"]
    np.testing.assert_array_equal(images_seen, np.arange(8, images_seen[-1] + 1, 8))


def test_closing_saves_what_is_trained(config, tmp_path):
    engine = Engine()
    engine.send(protocol.StartTraining(config, tmp_path / "run"))
    engine.wait_for(protocol.TrainingProgress, where=lambda event: event.images_seen[-1] > 88)
    engine.close()
    assert not engine.client.alive
    found = checkpoints(tmp_path / "run")
    assert found[-1].images_seen == read_metrics(tmp_path / "run")["images_seen"][-1]


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
def test_asked_by_a_signal_it_saves_and_ends(config, tmp_path):
    engine = Engine()
    engine.send(protocol.StartTraining(config, tmp_path / "run"))
    engine.wait_for(protocol.TrainingProgress, where=lambda event: event.images_seen[-1] > 88)
    os.kill(engine.client.pid, signal.SIGTERM)
    engine.wait_for(protocol.EngineDied)
    assert checkpoints(tmp_path / "run")[-1].images_seen == read_metrics(tmp_path / "run")["images_seen"][-1]
    engine.close()


def test_a_course_model_is_imported(engine, trained_run, tmp_path):
    import torch

    from ddpm_studio.model.build import build_network
    from ddpm_studio.model.config import ModelConfig

    lab = ModelConfig(attributes=tuple("abcde"), network=NetworkConfig(kind="context_unet", features=8, norm="batch"))
    weights = build_network(lab).state_dict()
    torch.save({n: w for n, w in weights.items() if "shortcut" not in n and n != "null_context"}, tmp_path / "lab.pth")
    out = tmp_path / "models" / "lab.safetensors"
    engine.send(protocol.ImportCourseModel(9, tmp_path / "lab.pth", out, ()))
    assert engine.wait_for(protocol.ModelImported) == protocol.ModelImported(9, out)
    assert read_info(Path(out)).config.attributes[0] == "hero"


def test_a_training_is_probed_and_makes_the_probe_give_way(engine, config, tmp_path):
    engine.send(protocol.ProbeTraining(1, (config, config), 0.2))
    probed = engine.wait_for(protocol.TrainingProbed)
    assert (probed.job, probed.busy, len(probed.images_per_second)) == (1, False, 2)
    assert all(speed > 0 for speed in probed.images_per_second)
    assert "CPU" in probed.device
    engine.send(protocol.ProbeTraining(2, (config,), 1e6))
    engine.send(protocol.ProbeTraining(3, (config,), 1e6))  # takes the place of the second, which has no answer
    engine.send(protocol.StartTraining(config, tmp_path / "run"))
    probed = engine.wait_for(protocol.TrainingProbed)
    assert (probed.job, probed.busy, probed.images_per_second) == (3, True, ())
    engine.wait_for(protocol.TrainingProgress)
    engine.send(protocol.ProbeTraining(4, (config,), 0.2))
    assert engine.wait_for(protocol.TrainingProbed).busy
    engine.send(protocol.StopTraining())
    engine.wait_for(protocol.TrainingEnded)
    engine.send(protocol.ProbeTraining(5, (config,), 1e6))
    engine.send(protocol.CancelSample(5))
    engine.send(protocol.ProbeTraining(6, (config,), 0.2))
    assert engine.wait_for(protocol.TrainingProbed).job == 6
