"""The real window with its real engine, and a check that no Qt thing is left behind."""

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow
    from ddpm_studio.app.panels.sample_panel import SampleWorkspace

ENGINE_START_MS = 60_000  # it loads torch


def _running_threads() -> list[QThread]:
    # The types are looked at, not the objects: some lazy modules load themselves when touched.
    threads = [found for found in gc.get_objects() if issubclass(type(found), QThread)]
    main = QCoreApplication.instance().thread()
    return [thread for thread in threads if isValid(thread) and thread.isRunning() and thread != main]


@pytest.fixture(autouse=True)
def _no_qt_leaks(qapp: QApplication, _no_leaks: None, wait_until_none: Callable) -> Iterator[None]:
    """Fail a test that leaves a top-level widget, a running QThread or work in the thread pool behind."""
    before = [*QApplication.topLevelWidgets(), *_running_threads()]

    def left() -> list:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        found = [*QApplication.topLevelWidgets(), *_running_threads()]
        return [thing for thing in found if thing not in before]

    yield
    found = wait_until_none(left)
    assert not found, f"left behind: {found}"
    assert QThreadPool.globalInstance().activeThreadCount() == 0, "the thread pool is still at work"


@pytest.fixture
def window(qtbot: QtBot, _no_qt_leaks: None, tmp_path: Path) -> "Iterator[MainWindow]":
    """The window as a person gets it at first start, its engine up. Closing it ends the engine.

    A test that trains stops the training itself. Where it failed before that, it is stopped here: the window would ask.
    """
    from ddpm_studio.app.main_window import MainWindow

    window = MainWindow(tmp_path / "home")
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.bridge.pid is not None, timeout=ENGINE_START_MS)
    yield window
    if window.train.running:
        window.train.stop()
        qtbot.waitUntil(lambda: not (window.train.running and window.bridge.alive), timeout=ENGINE_START_MS)
    pid = window.bridge.pid
    closed = window.close()
    window.deleteLater()
    assert closed, "the window refused to close"
    assert pid is None or not psutil.pid_exists(pid), "the engine outlived the window"


@pytest.fixture
def sample(window: "MainWindow", trained_run: Path) -> "SampleWorkspace":
    """The Sample workspace of the window, with a copy of the tiny model among the person's own runs."""
    run = window.home / "runs" / "shapes"
    shutil.copytree(trained_run, run)
    window.show_workspace("sample")
    window.sample.refresh_models()
    window.sample.choose_model(run)
    window.sample.form.count.set_value(6)
    window.sample.form.steps.set_value(5)
    return window.sample
