"""Too little memory, too little disk: what can be gone on with is, and the rest is said."""

import errno
import os
import shutil

import pytest
import torch
from safetensors.torch import load_file

from ddpm_studio.model.catalogue import checkpoints
from ddpm_studio.model.memory import out_of_memory
from ddpm_studio.training import disk
from ddpm_studio.training.config import preset
from ddpm_studio.training.disk import DiskError, check_room, in_words
from ddpm_studio.training.learner import Learner
from ddpm_studio.training.metrics import read_metrics
from ddpm_studio.training.run_folder import RESUME, RunError, read_config
from ddpm_studio.training.trainer import train
from ddpm_studio.training.watcher import Watcher

CPU_WORDS = "[enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to"


@pytest.fixture
def config(tiny_images):
    return preset(
        "standard",
        image_set=str(tiny_images),
        network={"features": 8},
        batch_size=8,
        images=80,
        checkpoint_images=40,
        warmup_images=0,
        preview_count=2,
        preview_steps=2,
        preview_seconds=1000,
        device="cpu",
    )


class Told(Watcher):
    def __init__(self):
        self.words = []

    def adapted(self, what):
        self.words.append(what)


@pytest.mark.parametrize(
    "error", [RuntimeError(CPU_WORDS), MemoryError(), torch.OutOfMemoryError("CUDA out of memory. Tried to allocate")]
)
def test_where_memory_runs_out_the_batch_is_computed_in_smaller_parts(config, tmp_path, monkeypatch, error):
    """Memory for 3 images: batches of 8 go in 4 parts of 2, and teach what they teach where that was chosen."""
    chosen = config.model_copy(update={"accumulation": 4})
    train(chosen, tmp_path / "chosen")
    squares = Learner._squares

    def short_of_memory(self, network, batch):
        if len(batch) > 3:
            raise error
        return squares(self, network, batch)

    monkeypatch.setattr(Learner, "_squares", short_of_memory)
    told = Told()
    run = tmp_path / "run"
    assert train(config, run, watcher=told).images_seen == 80
    assert len(told.words) == 1
    assert "batch of 8 is now computed in 4 parts of 2 images" in told.words[0]
    assert told.words[0] in (run / "log.txt").read_text()
    assert read_config(run) == chosen  # so that resuming begins with it
    ours, theirs = load_file(run / RESUME), load_file(tmp_path / "chosen" / RESUME)
    assert all(torch.equal(ours[name], theirs[name]) for name in ours)
    assert read_metrics(run)["images_seen"].tolist() == list(range(8, 81, 8))


def test_where_not_even_one_image_fits_it_is_said(config, tmp_path, monkeypatch):
    def no_memory(self, network, batch):
        raise RuntimeError(CPU_WORDS)

    monkeypatch.setattr(Learner, "_squares", no_memory)
    with pytest.raises(RunError, match=r"not enough memory.*8 parts.*smaller network"):
        train(config, tmp_path / "run")


def test_other_errors_are_not_taken_for_memory():
    assert not out_of_memory(RuntimeError("mat1 and mat2 shapes cannot be multiplied"))
    assert not out_of_memory(ValueError("out of memory"))
    assert out_of_memory(RuntimeError("CUDA error: out of memory"))


def test_room_is_asked_for_before_a_run_and_before_each_checkpoint(config, tmp_path, monkeypatch):
    run = tmp_path / "run"
    usage = shutil.disk_usage(tmp_path)
    few = usage._replace(free=disk._SPARE + 1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: few)
    with pytest.raises(DiskError, match=r"too little room.*saving needs \d+ MiB, and 8 MiB are free.*nothing.*lost"):
        train(config, run)
    assert not run.exists()

    class Fills(Watcher):
        def stepped(self, report):
            if report.images_seen == 56:
                monkeypatch.setattr(shutil, "disk_usage", lambda path: few)

    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    with pytest.raises(DiskError, match="too little room"):
        train(config, run, watcher=Fills())
    assert [c.images_seen for c in checkpoints(run)] == [0, 40]
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    assert train(config, run, resume=True).images_seen == 80


def test_a_run_folder_that_vanishes_is_not_made_again(config, tmp_path):
    run = tmp_path / "run"

    class Moves(Watcher):
        def stepped(self, report):
            if report.images_seen == 48:
                run.rename(tmp_path / "elsewhere")

    with pytest.raises(DiskError, match=r"has vanished.*Bring it back"):
        train(config, run, watcher=Moves())
    assert not run.exists()
    (tmp_path / "elsewhere").rename(run)
    assert train(config, run, resume=True).images_seen == 80


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full.*up to 40 images.*resume"),
        (errno.EROFS, "for reading only"),
        (errno.EACCES, "Allow writing"),
        (errno.ENOENT, "vanished"),
        (errno.EIO, "fails.*Input/output"),
    ],
)
def test_each_fault_of_a_disk_has_its_words(tmp_path, number, words):
    with pytest.raises(DiskError, match=words):
        raise in_words(tmp_path, OSError(number, os.strerror(number)), 40)


def test_room_on_a_disk_with_room(tmp_path):
    check_room(tmp_path / "not" / "yet" / "there", 1000)


def test_a_run_that_was_killed_before_its_first_save_begins_anew(config, tmp_path):
    train(config, tmp_path / "whole")
    run = tmp_path / "run"

    class Kill(Watcher):
        def saved(self, path, images_seen):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train(config, run, watcher=Kill())
    (run / RESUME).unlink()  # the checkpoint of the untrained network is written before it
    (run / "checkpoints" / ".images_000000040.safetensors.abc.part").write_bytes(b"half")
    train(config, run, resume=True)
    assert not list(run.rglob("*.part"))
    ours, theirs = load_file(run / RESUME), load_file(tmp_path / "whole" / RESUME)
    assert all(torch.equal(ours[name], theirs[name]) for name in ours)
