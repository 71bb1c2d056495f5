"""What a run folder says of itself, and what is kept beside it: read back from files that were written."""

import json
import os
import shutil
import socket
from pathlib import Path

import psutil
import pytest

from ddpm_studio.data.reading import ReadingCancelled
from ddpm_studio.model.catalogue import checkpoints
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.metrics import METRICS, read_metrics
from ddpm_studio.training.run_ending import FAILURE, failure_kept, read_failure
from ddpm_studio.training.run_folder import RunError, read_config, write_config
from ddpm_studio.training.run_keeping import check_idle, name_fault, read_note, rename_run, write_note
from ddpm_studio.training.run_lock import LOCK, RunLock
from ddpm_studio.training.run_quality import RunQuality, keep_quality, read_quality
from ddpm_studio.training.run_summary import RunReader, folder_bytes


@pytest.fixture
def run(trained_run: Path, tmp_path: Path) -> Path:
    """A copy of a run of 128 images."""
    return Path(shutil.copytree(trained_run, tmp_path / "runs" / "shapes"))


def _summary(run: Path):
    return next(iter(RunReader(run.parent).read()))


def test_a_summary_says_what_the_files_say(run):
    metrics = read_metrics(run)
    held_out = metrics["validation_loss"][~(metrics["validation_loss"] != metrics["validation_loss"])]
    found = _summary(run)
    assert (found.name, found.state, found.images_seen) == ("shapes", "finished", 128)
    assert found.seconds == metrics["seconds"][-1]
    assert found.loss == pytest.approx(metrics["loss"][-100:].mean())
    assert found.best_validation == (held_out.min() if len(held_out) else None)
    assert found.last_validation == (held_out[-1] if len(held_out) else None)
    assert found.bytes == sum(path.stat().st_size for path in run.rglob("*") if path.is_file())
    assert found.modified == checkpoints(run)[-1].path.stat().st_mtime
    assert found.complete


def test_metrics_that_grow_are_read_on_and_those_written_anew_from_the_start(run):
    rows = "images_seen,seconds,loss,learning_rate,images_per_second,validation_loss,gradient_norm"
    path = run / METRICS
    path.write_text(f"{rows}\n64,1.0,0.5,0.1,64,0.7,3\n128,2.0,0.4,0.1,64,,3\n")
    reader = RunReader(run.parent)
    (first,) = reader.read()
    assert (first.seconds, first.best_validation, first.last_validation) == (2.0, 0.7, 0.7)
    with path.open("a") as file:
        file.write("192,3.0,0.3,0.1,64,0.9,3\n256,4.0,0.2,0.1,64,0.8")  # the last line is still being written
    (second,) = reader.read()
    assert (second.seconds, second.best_validation, second.last_validation) == (3.0, 0.7, 0.9)
    assert second.loss == pytest.approx(0.4)
    part = path.with_suffix(".part")
    part.write_text(f"{rows}\n64,1.0,0.5,0.1,64,0.6,3\n")
    os.replace(part, path)
    (third,) = reader.read()
    assert (third.seconds, third.best_validation, third.loss) == (1.0, 0.6, 0.5)


_NO_NUMBERS = "images_seen,seconds,loss,validation_loss\n1,x,y,z\n"


@pytest.mark.parametrize("text", ["", "nonsense\n1\n2\n", _NO_NUMBERS, "a" * 9999])
def test_metrics_that_are_none_leave_the_figures_out(run, text):
    (run / METRICS).write_text(text)
    found = _summary(run)
    assert (found.seconds, found.loss, found.best_validation) == (0.0, None, None)


def test_a_run_that_has_not_changed_is_not_read_again(run):
    reader = RunReader(run.parent)
    (first,) = reader.read()
    (second,) = reader.read()
    assert second is first
    write_note(run, "better than the last")
    (third,) = reader.read()
    assert third.note == "better than the last"


def test_folders_that_are_no_runs_are_left_out(run):
    (run.parent / "stray").mkdir()
    (run.parent / "broken").mkdir()
    (run.parent / "broken" / "run.json").write_text("{")
    assert [found.name for found in RunReader(run.parent).read()] == ["shapes"]
    assert list(RunReader(run.parent / "nowhere").read()) == []


def test_each_state_is_told(run):
    longer = TrainConfig.model_validate({**read_config(run).model_dump(), "images": 10_000})
    write_config(run, longer)
    assert _summary(run).state == "stopped"
    dead = {"pid": 1, "began": 1.0, "host": socket.gethostname()}
    (run / LOCK).write_text(json.dumps(dead))
    assert _summary(run).state == "interrupted"
    lock = RunLock(run)
    found = _summary(run)
    assert (found.state, found.trainer) == ("training", psutil.Process().pid)
    lock.release()
    with pytest.raises(ValueError, match="disk"), failure_kept(run):
        raise ValueError("the disk is full")
    found = _summary(run)
    assert (found.state, found.failure) == ("failed", "the disk is full")
    with failure_kept(run):
        assert not (run / FAILURE).exists()
    with pytest.raises(ReadingCancelled), failure_kept(run):
        raise ReadingCancelled
    assert read_failure(run) == ""


# ---- names and notes


_NO_NAMES = ("", "a/b", "..", ".x", "x.", "x ", " x", "con", "LPT1.txt", "a\nb", "x" * 200, "ä" * 80)


@pytest.mark.parametrize("name", _NO_NAMES)
def test_names_that_no_folder_should_have_are_refused(name):
    assert name_fault(name)


@pytest.mark.parametrize("name", ["shapes 2", "Käfer – 16px", "console", "a.b"])
def test_other_names_are_taken(name):
    assert name_fault(name) == ""


def test_a_renamed_run_is_whole_at_its_new_place(run):
    files = {path.relative_to(run) for path in run.rglob("*")}
    now = rename_run(run, "better")
    assert not run.exists()
    assert {path.relative_to(now) for path in now.rglob("*")} == files
    assert _summary(now).name == "better"


def test_a_run_is_not_renamed_onto_another_or_while_it_is_trained(run):
    (run.parent / "other").mkdir()
    with pytest.raises(RunError, match="already"):
        rename_run(run, "other")
    with pytest.raises(RunError, match="folder"):
        rename_run(run, "../other2")
    lock = RunLock(run)
    with pytest.raises(RunError, match="being trained"):
        rename_run(run, "later")
    with pytest.raises(RunError, match="cannot be deleted"):
        check_idle(run, "deleted")
    lock.release()
    assert rename_run(run, "later").is_dir()
    with pytest.raises(RunError, match="not there any more"):
        rename_run(run, "again")


def test_a_note_is_kept_and_an_empty_one_is_none(run):
    write_note(run, "  wide network\nsecond line ")
    assert read_note(run) == "wide network\nsecond line"
    write_note(run, " ")
    assert not (run / "note.txt").exists()
    with pytest.raises(RunError, match="longer"):
        write_note(run, "x" * 70_000)
    (run / "note.txt").write_bytes(b"\xff" * 100_000)
    assert read_note(run) == ""


# ---- quality


def _quality(distance: float, samples: int, images_seen: int) -> RunQuality:
    return RunQuality(
        frechet_distance=distance, precision=0.5, recall=0.5, samples=samples, reference="shapes", network="net v1",
        images_seen=images_seen,
    )  # fmt: skip


def test_the_best_founded_quality_stays(run):
    assert keep_quality(run, _quality(9.0, 100, 64))
    assert keep_quality(run, _quality(8.0, 200, 64))
    assert not keep_quality(run, _quality(1.0, 50, 64))  # fewer images
    assert keep_quality(run, _quality(7.0, 50, 128))  # a later checkpoint
    assert _summary(run).quality == read_quality(run) == _quality(7.0, 50, 128)
    (run / "quality.json").write_text('{"frechet_distance": NaN}')
    assert read_quality(run) is None
    assert not keep_quality(run.parent, _quality(1.0, 50, 64))  # no run


def test_bytes_of_a_folder_do_not_follow_links(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 10)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert folder_bytes(tmp_path) < 10_000
