"""What the window remembers between two starts: its place, its docks, and each workspace's values."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from ddpm_studio.app.actions import WORKSPACE_TITLES
from ddpm_studio.app.preferences import Start, start_of
from ddpm_studio.language import tr

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow

START = "sample"  # the workspace in front at the first start


def restore(window: "MainWindow") -> dict[str, QByteArray]:
    """Put back what ``remember`` kept. Returns how each workspace's docks were before, as the program makes them."""
    settings = window.settings
    factory = {name: page.saveState() for name, page in window.pages.items()}
    window.restoreGeometry(_bytes(settings.get("geometry", "")))
    for name, page in window.pages.items():
        page.restoreState(_bytes(settings.get(f"docks.{name}", "")))
        if state := settings.get(f"state.{name}", {}):
            _restore_page(window, page, state)
    last = START if start_of(window) is Start.SAMPLE else settings.get("workspace", START)
    window.show_workspace(last if last in window.pages else START)
    return factory


def remember(window: "MainWindow") -> None:
    """Keep all of it. Raises OSError."""
    settings = window.settings
    settings.set("geometry", _text(window.saveGeometry()))
    settings.set("workspace", window.workspace)
    for name, page in window.pages.items():
        settings.set(f"docks.{name}", _text(page.saveState()))
        if hasattr(page, "save_state"):
            settings.set(f"state.{name}", page.save_state())
    settings.save()


def _restore_page(window: "MainWindow", page: QMainWindow, state: dict) -> None:
    if not hasattr(page, "restore_state"):
        return
    try:
        page.restore_state(state)
    except (KeyError, TypeError, ValueError, AttributeError) as error:  # edited, or of another version
        window.notes.say(
            tr("{workspace} starts with its defaults", workspace=WORKSPACE_TITLES[page.name]),
            tr("Its last values do not fit: {error!r}.", error=error),
            kind="warning",
        )


def _text(data: QByteArray) -> str:
    return bytes(data.toBase64()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
