"""``ddpm-studio self-test --window``: the real window trains, samples and closes by itself."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDoubleSpinBox

from ddpm_studio.app.main import prepare_application
from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.app.notes import Notes
from ddpm_studio.engine import protocol

PATIENCE_SECONDS = 240.0
LOOK_MILLISECONDS = 50  # between two looks at whether a wait is over
IMAGES = 256  # to train on: four steps


class WindowTestError(RuntimeError):
    """The window did not do what it should."""


class _Heard(QObject):
    """The events of the engine, in their order."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window = window
        self.events: list[Any] = []
        bridge = window.bridge
        for signal in (bridge.engine_ready, bridge.engine_died, bridge.training_ended, bridge.sample_ended):
            signal.connect(self.events.append)
        bridge.failed.connect(self.events.append)

    def click(self, name: str) -> None:
        """Press a button as soon as it can be pressed. Raises WindowTestError where that never comes."""
        button = _find(self.window, QAbstractButton, name)
        _expect(_wait_until(button.isEnabled), f"'{name}' cannot be pressed")
        button.click()

    def wait(self, kind: type, what: str) -> Any:
        """The next event of this kind. Raises WindowTestError where something failed, or nothing came."""
        while _wait_until(lambda: bool(self.events)):
            event = self.events.pop(0)
            if isinstance(event, kind):
                return event
            if isinstance(event, protocol.Failed):
                raise WindowTestError(f"{what}: {event.what}: {event.why} {event.details}")
            if isinstance(event, protocol.EngineDied):
                raise WindowTestError(f"{what}: {event.reason}")
        said = " / ".join(note.as_text() for note in self.window.notes.history)
        raise WindowTestError(f"{what}: nothing happened for {PATIENCE_SECONDS:.0f} seconds. The window said: {said}")


def _wait_until(holds: Callable[[], bool]) -> bool:
    """Let the window live until something holds; False where it never does.

    Sleeps between events. ``processEvents`` with a limit of time does not: it turns without a pause, and takes the
    processor from the engine, which has less of a claim to it.
    """
    deadline = QDeadlineTimer(round(PATIENCE_SECONDS * 1000))
    look = QTimer(interval=LOOK_MILLISECONDS)  # wakes the window up where nothing else does
    look.start()
    while not (held := holds()) and not deadline.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    look.stop()
    return held


def run_window_test() -> dict[str, float]:
    """Open the window on a new folder, sample, train, sample from what was trained, close it.

    Returns seconds: to the window, from the first click to the first images, and of the training. Raises
    WindowTestError.
    """
    app = prepare_application()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="ddpm-studio-", ignore_cleanup_errors=True) as folder:
        window = MainWindow(Path(folder) / "workspace")
        try:
            return _walk(app, window, began)
        finally:
            window.close()
            window.bridge.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _walk(app: QApplication, window: MainWindow, began: float) -> dict[str, float]:
    heard = _Heard(window)
    window.show()
    app.processEvents()
    shown = time.perf_counter()
    _expect(window.isVisible(), "the window cannot be seen")
    heard.click("sample.generate")
    images = heard.wait(protocol.SampleEnded, "sampling from the shipped model").images
    sampled = time.perf_counter()
    _expect(images.size > 0 and images.std() > 1, "the shipped model drew nothing")

    window.show_workspace("train")
    unit = _find(window, QComboBox, "train.how_long_unit")
    unit.setCurrentIndex(unit.findData("images"))
    _find(window, QDoubleSpinBox, "train.how_long").setValue(IMAGES)
    heard.click("train.start")
    ended = heard.wait(protocol.TrainingEnded, "training")
    _expect(ended.reason == "finished", f"the training {ended.reason}")
    trained = time.perf_counter()

    window.use_model(ended.run)
    heard.click("sample.generate")
    images = heard.wait(protocol.SampleEnded, "sampling from the trained model").images
    _expect(images.size > 0, "the trained model drew nothing")
    _expect(not _troubles(window.notes), f"the window says: {_troubles(window.notes)}")
    _expect(window.close(), "the window does not close")
    return {
        "window_seconds": round(shown - began, 2),
        "first_images_seconds": round(sampled - shown, 2),
        "training_seconds": round(trained - sampled, 2),
    }


def _find(window: MainWindow, kind: Callable[..., Any], name: str) -> Any:
    found = window.findChild(kind, name)
    _expect(found is not None, f"the window has no '{name}'")
    return found


def _troubles(notes: Notes) -> str:
    return "; ".join(note.as_text() for note in notes.history if note.kind != "info")


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise WindowTestError(otherwise)
