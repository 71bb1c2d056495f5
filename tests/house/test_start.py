"""The window opens without torch, on a real X11 display too, and says so where there is none."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# Opens the window as the program does, and says what the process has loaded by then.
OPEN_WINDOW = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from ddpm_studio.app.main_window import MainWindow

app = QApplication([])
window = MainWindow(Path(sys.argv[1]))
window.show()
while not window.windowHandle().isExposed():
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
app.processEvents()
print(app.platformName(), window.isVisible(), sorted({"torch", "diffusers", "scipy"} & set(sys.modules)))
window.close()
app.processEvents()
"""


def _environment(**changes: str) -> dict[str, str]:
    """This process's environment with no display but the one in ``changes``."""
    display = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XAUTHORITY")
    return {**{name: value for name, value in os.environ.items() if name not in display}, **changes}


def _opened(home: Path, checkout: Path, **display: str) -> str:
    command = [sys.executable, "-c", OPEN_WINDOW, home]
    env = _environment(**display)
    done = subprocess.run(command, cwd=checkout, env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.strip()


@pytest.fixture
def virtual_screen() -> Iterator[str]:
    """The name of an X11 display that shows nothing to anybody."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb, the virtual X11 screen, is not installed")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with open(reading, encoding="ascii") as answer:
            number = answer.readline().strip()
        try:
            assert number, "Xvfb did not start"
            yield f":{number}"
        finally:
            server.terminate()


def test_the_window_opens_without_torch(checkout: Path, tmp_path: Path):
    assert _opened(tmp_path, checkout, QT_QPA_PLATFORM="offscreen") == "offscreen True []"


def test_the_window_opens_on_an_x11_display(virtual_screen: str, checkout: Path, tmp_path: Path):
    assert _opened(tmp_path, checkout, DISPLAY=virtual_screen, QT_QPA_PLATFORM="xcb") == "xcb True []"


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux has sessions without a display server")
def test_without_a_display_the_program_says_so(checkout: Path, tmp_path: Path):
    command = [sys.executable, "-m", "ddpm_studio"]
    env = _environment(XDG_DATA_HOME=str(tmp_path))
    done = subprocess.run(command, cwd=checkout, env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode not in (0, -6), done.stderr  # -6: Qt's own abort
    assert "display" in done.stderr
    assert "Traceback" not in done.stderr
