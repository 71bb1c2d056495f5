"""Whatever of the workspace folder is damaged, the window starts, says what it could not read, and works."""

import shutil

import psutil
import pytest

from ddpm_studio.app.main_window import MainWindow

ENGINE_MS = 60_000
GARBAGE = {
    "bytes": bytes(range(256)) * 64,
    "values": b'{"config": 7, "state.train": {"form": [], "view": 3, "shown": {}}, "state.sample": 5,'
    b' "state.data": [1], "state.compare": {"lanes": 9}, "geometry": [], "workspace": "nowhere", "theme": 4,'
    b' "docks.train": 3, "queue": {"waiting": "no"}, "recent": 3, "version": -1}',
}


@pytest.mark.parametrize("kind", GARBAGE)
def test_the_window_starts_whatever_is_damaged(qtbot, trained_run, tmp_path, kind):
    home = tmp_path / "home"
    shutil.copytree(trained_run, home / "runs" / "shapes")
    for name in ("settings.json", "models/mine.safetensors", "history/history.sqlite"):
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).touch()
    damaged = [path for path in home.rglob("*") if path.is_file()]
    for path in damaged:
        path.write_bytes(GARBAGE[kind])
    window = MainWindow(home)
    try:
        with qtbot.waitExposed(window):
            window.show()
        for workspace in window.pages:
            window.show_workspace(workspace)
            assert window.workspace == workspace
            qtbot.wait(20)
        if kind == "bytes":  # the other one is a dictionary: each of its values is passed over
            assert any("settings.json" in note.why for note in window.notes.history)
            assert (home / "settings.json.bak").read_bytes() == GARBAGE[kind]
        assert all(path.exists() for path in damaged if path.is_relative_to(home / "runs"))
        qtbot.waitUntil(lambda: window.bridge.pid is not None, timeout=ENGINE_MS)
    finally:
        pid = window.bridge.pid
        assert window.close()
        window.deleteLater()
    assert pid is None or not psutil.pid_exists(pid)
