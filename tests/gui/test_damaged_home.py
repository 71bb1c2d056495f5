"""Whatever of the workspace folder is damaged, the window starts, says what it could not read, and works."""

import shutil

import psutil
import pytest

from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.model.catalogue import shipped_models

ENGINE_MS = 180_000
GARBAGE = {
    "random bytes": bytes(range(256)) * 64,
    "nothing": b"",
    "JSON of another kind": b"[[[]], null, -1e999, \"" + b"x" * 1000 + b"\"]",
    "right keys, wrong values": b'{"config": 7, "state.train": {"form": [], "view": 3, "shown": {}}, "state.sample": 5,'
    b' "state.data": [1], "state.compare": {"lanes": 9}, "geometry": [], "workspace": "nowhere", "theme": 4,'
    b' "queue": {"waiting": "no"}, "runs": 3, "version": -1}',
}


@pytest.fixture
def opened(qtbot, _no_qt_leaks):
    """Opens the window on a home; it is closed at the end, and its engine gone."""
    windows = []

    def open_window(home):
        window = MainWindow(home)
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: window.bridge.pid is not None, timeout=ENGINE_MS)
        return window

    def close(window):
        pid = window.bridge.pid
        assert window.close()
        window.deleteLater()
        assert pid is None or not psutil.pid_exists(pid)

    open_window.close = close
    yield open_window
    for window in windows:
        if window.isVisible():
            close(window)


def files_in(home):
    return sorted(path for path in home.rglob("*") if path.is_file())


@pytest.fixture
def lived_in(opened, qtbot, trained_run, tmp_path):
    """A home with a run, a model, a settings file and a history."""
    home = tmp_path / "home"
    shutil.copytree(trained_run, home / "runs" / "shapes")
    (home / "models").mkdir()
    shutil.copy(next((trained_run / "checkpoints").glob("*.safetensors")), home / "models" / "mine.safetensors")
    window = opened(home)
    draw_one(window, qtbot, home / "runs" / "shapes")
    opened.close(window)
    return home


def draw_one(window, qtbot, model):
    window.show_workspace("sample")
    window.sample.refresh_models()
    window.sample.choose_model(model)
    window.sample.form.count.set_value(1)
    window.sample.form.steps.set_value(2)
    with qtbot.waitSignal(window.bridge.sample_ended, timeout=ENGINE_MS):
        window.sample.generate()
    qtbot.waitUntil(lambda: window.sample.queue.current is None, timeout=ENGINE_MS)


def test_the_window_starts_whatever_is_damaged(opened, qtbot, lived_in, tmp_path):
    names = {path.name for path in files_in(lived_in)}
    assert {"settings.json", "run.json", "metrics.csv", "resume.safetensors", "mine.safetensors"} <= names
    for number, garbage in enumerate(GARBAGE.values()):
        home = tmp_path / f"home {number}"
        shutil.copytree(lived_in, home)
        for path in files_in(home):
            path.write_bytes(garbage)
        window = opened(home)
        for workspace in window.pages:
            window.show_workspace(workspace)
            qtbot.wait(20)
        if number < 3:  # the last one is a dictionary: each of its values is passed over
            assert any("settings.json" in note.why for note in window.notes.history)
            assert (home / "settings.json.bak").read_bytes() == garbage
        draw_one(window, qtbot, shipped_models()[0])
        opened.close(window)
