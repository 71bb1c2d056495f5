"""The queue of runs, and going on with a run, in the real window with a real engine."""

import json
import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.app.run_queue import RunQueue
from ddpm_studio.training.config import preset
from ddpm_studio.training.run_folder import read_config
from ddpm_studio.training.run_keeping import in_use
from ddpm_studio.training.run_quality import read_quality
from ddpm_studio.training.run_queue import FILE, QueuedRun

TRAINING_MS = 120_000


def _click(window: MainWindow, qtbot, name: str) -> None:
    qtbot.mouseClick(window.findChild(QPushButton, f"train.{name}"), Qt.MouseButton.LeftButton)


def _tiny(window: MainWindow, images, count: int) -> None:
    """The form for a run of so many images."""
    window.show_workspace("train")
    form = window.train.form
    form.choose_images(str(images), 16, (255, 255, 255))
    form.advanced.features.setValue(8)
    form.advanced.batch_size.setValue(8)
    form.advanced.previews.setValue(2)
    form.how_long_unit.setCurrentIndex(form.how_long_unit.findData("images"))
    form.how_long.setValue(count)


def _waiting(home: Path) -> list[str]:
    return [run["name"] for run in json.loads((home / FILE).read_text())["runs"]]


def test_what_waits_is_trained_one_after_the_other_also_after_a_failure(window, qtbot, tiny_images, tmp_path):
    train, home = window.train, window.home
    gone = tmp_path / "gone"
    shutil.copytree(tiny_images, gone)
    _tiny(window, tiny_images, 24)
    _click(window, qtbot, "enqueue")
    first = train.queue.runs[0]
    assert first.config == train.form.config()
    assert first.name != train.form.run.name  # that of the next
    _tiny(window, gone, 16)
    _click(window, qtbot, "enqueue")
    shutil.rmtree(gone)
    _tiny(window, tiny_images, 32)
    _click(window, qtbot, "enqueue")
    names = [run.name for run in train.queue.runs]
    assert _waiting(home) == names
    train.form.how_long.setValue(99)  # what waits is frozen
    assert not in_use(home / "runs" / names[0])
    ended = []
    window.bridge.training_ended.connect(ended.append)
    _click(window, qtbot, "queue.go")
    qtbot.waitUntil(lambda: len(ended) == 3, timeout=TRAINING_MS)
    assert [(event.run.name, event.reason) for event in ended] == list(
        zip(names, ("finished", "failed", "finished"), strict=True)
    )
    assert [event.images_seen for event in ended][::2] == [24, 32]
    assert read_config(home / "runs" / names[0]) == first.config
    assert _waiting(home) == []
    assert any("goes on with" in note.what for note in window.notes.history)


def test_a_stop_holds_the_queue_and_a_finished_run_is_continued_for_longer(window, qtbot, tiny_images):
    train = window.train
    _tiny(window, tiny_images, 24)
    with qtbot.waitSignal(window.bridge.training_ended, timeout=TRAINING_MS):
        _click(window, qtbot, "start")
    run = train.shown.run
    qtbot.waitUntil(lambda: train.runs.longer.isEnabled(), timeout=TRAINING_MS)
    assert not train.runs.resume.isEnabled()  # it is at its end
    assert train.runs.current.state == "finished"
    train.form.how_long.setValue(1_000_000)
    _click(window, qtbot, "enqueue")
    with qtbot.waitSignal(window.bridge.training_started, timeout=TRAINING_MS) as started:
        train.going_on.continue_for(0, 1_000_000)
    assert started.args[0].images_seen == 24
    assert started.args[0].config.images == 1_000_024
    assert "100% of the highest" in window.notes.history[-1].why
    qtbot.waitUntil(lambda: train.view.plot.newest > 24, timeout=TRAINING_MS)
    assert train.view.plot.curve.steps >= 4  # those of before are there too
    _click(window, qtbot, "stop")
    qtbot.waitUntil(lambda: train.running is None, timeout=TRAINING_MS)
    assert train.queue.held
    assert len(train.queue.runs) == 1
    assert "held" in window.notes.history[-1].what
    assert read_config(run).images == 1_000_024
    qtbot.waitUntil(lambda: train.runs.resume.isEnabled(), timeout=TRAINING_MS)


def test_a_run_goes_on_in_its_turn_while_another_is_trained(window, qtbot, tiny_images, trained_run):
    train = window.train
    shutil.copytree(trained_run, window.home / "runs" / "shapes")
    train.runs.refresh()
    _tiny(window, tiny_images, 1_000_000)
    with qtbot.waitSignal(window.bridge.training_started, timeout=TRAINING_MS):
        _click(window, qtbot, "start")
    qtbot.waitUntil(lambda: train.runs.model.row_of(window.home / "runs" / "shapes") >= 0, timeout=TRAINING_MS)
    train.runs.select(window.home / "runs" / "shapes")
    train.going_on.continue_for(0, 16)
    assert [(run.name, run.resume, run.config.images) for run in train.queue.runs] == [("shapes", True, 144)]
    assert not train.going_on.can_continue()  # not twice
    train.run_commands.rename(window.home / "runs" / "shapes", "forms")
    assert train.queue.runs[0].name == "forms"
    _click(window, qtbot, "stop")
    qtbot.waitUntil(lambda: train.running is None, timeout=TRAINING_MS)


def test_the_queue_is_there_again_and_waits_for_the_person(qtbot, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    before = RunQueue(home)
    for name in ("a", "b", "c"):
        before.add(QueuedRun(name=name, config=preset("quick", images=16)))
    window = MainWindow(home)
    qtbot.addWidget(window)
    train = window.train
    panel = train.queueing.panel
    assert [panel.list.item(row).text().splitlines()[0] for row in range(3)] == ["a", "b", "c"]
    assert train.queue.held
    qtbot.waitUntil(lambda: bool(window.notes.history))
    assert "3 runs wait" in window.notes.history[-1].what
    panel.list.setCurrentRow(0)
    panel.down.click()
    assert _waiting(home) == ["b", "a", "c"]
    assert panel.current.name == "a"
    panel.remove.click()
    assert _waiting(home) == ["b", "c"]
    train.queue.arrange([run.key for run in reversed(train.queue.runs)])
    assert _waiting(home) == ["c", "b"]
    panel.list.setCurrentRow(1)
    panel.edit.click()
    assert _waiting(home) == ["c"]
    assert (train.form.run.name, train.form.config().images) == ("b", 16)
    window.notes.history[-1].actions[0][1]()
    assert _waiting(home) == ["c", "b"]
    assert "waits in the queue" in train.form._problems()["run_name"]
    window.close()


def test_what_is_begun_stays_on_the_disk_until_it_has_begun(tmp_path):
    queue = RunQueue(tmp_path)
    queue.add(QueuedRun(name="a", config=preset("quick")))
    assert queue.take().name == "a"
    assert _waiting(tmp_path) == ["a"]
    assert queue.runs == ()
    queue.settle()
    assert _waiting(tmp_path) == []


def test_the_quality_of_a_run_is_measured_and_kept_with_it(window, qtbot, trained_run):
    train, run = window.train, window.home / "runs" / "shapes"
    shutil.copytree(trained_run, run)
    window.show_workspace("train")
    train.runs.refresh()
    train.runs.select(run)
    qtbot.waitUntil(lambda: train.runs.current is not None, timeout=TRAINING_MS)
    with qtbot.waitSignal(train.judge.ended, timeout=TRAINING_MS):
        train.run_commands.measure()
    found = read_quality(run)
    assert (found.samples, found.images_seen, found.reference) == (256, 128, "shapes")
    qtbot.waitUntil(lambda: train.runs.current.quality == found, timeout=TRAINING_MS)
