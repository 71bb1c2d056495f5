"""The window's own entries in the action table; each workspace adds its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ddpm_studio.app.actions import Action
from ddpm_studio.app.theme import Mode, Theme

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow

_THEMES = {
    Mode.SYSTEM: ("Follow the system", "monitor"),
    Mode.LIGHT: ("Light", "sun"),
    Mode.DARK: ("Dark", "moon"),
}


def of_window(window: "MainWindow") -> list[Action]:
    """The commands that belong to no workspace."""
    return [*_files(window), *_view(window), *_help(window)]


def _files(window: "MainWindow") -> list[Action]:
    return [
        Action(
            "window.open_model",
            "Open a model…",
            window.opener.choose_model,
            "Choose a .safetensors model and show it in Sample",
            shortcut="Ctrl+Shift+O",
            icon="sample",
            menu="File",
        ),
        Action(
            "window.import_course",
            "Import weights of the labs…",
            window.opener.choose_course_model,
            "Make a model of a .pth state dict of the teaching labs; nothing in the file is executed",
            icon="upload",
            menu="File",
        ),
        Action(
            "window.open_home",
            "Show the workspace folder",
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(window.home))),
            "Open the folder that holds runs, models and settings",
            icon="folder",
            menu="File",
            group="",
        ),
        Action(
            "window.restart_engine",
            "Restart the engine",
            window.restart_engine,
            "Start the process that trains and samples again, after it has stopped",
            icon="power",
            menu="File",
            enabled=lambda: not window.bridge.alive,
        ),
        Action(
            "window.quit",
            "Quit",
            window.close,
            "Close the window",
            shortcut="Ctrl+Q",
            icon="close",
            menu="File",
        ),
    ]


def _view(window: "MainWindow") -> list[Action]:
    show = [
        Action(
            f"window.show_{name}",
            f"Show {name.title()}",
            lambda name=name: window.show_workspace(name),
            f"Bring the {name.title()} workspace to the front",
            shortcut=f"Ctrl+{number}",
            icon=name,
            menu="View",
            checked=lambda name=name: window.workspace == name,
            group="workspaces",
        )
        for number, name in enumerate(window.pages, 1)
    ]
    themes = [
        Action(
            f"window.theme_{mode}",
            f"Colours: {text}",
            lambda mode=mode: window.set_theme(mode),
            f"Colours of the window: {text.lower()}",
            icon=sign,
            menu="View",
            checked=lambda mode=mode: Theme.instance().mode is mode,
            group="themes",
        )
        for mode, (text, sign) in _THEMES.items()
    ]
    layout = Action(
        "window.reset_layout",
        "Reset the panels of this workspace",
        window.reset_layout,
        "Put every panel of the workspace in front back where it was at first",
        icon="undo",
        menu="View",
    )
    return [*show, *themes, layout]


def _help(window: "MainWindow") -> list[Action]:
    return [
        *window.learn.actions(),
        Action(
            "window.palette",
            "Command palette…",
            window.open_palette,
            "Find a command by a few of its letters, and run it",
            shortcut="Ctrl+Shift+P",
            icon="command",
            menu="Help",
        ),
        *window.help_desk.actions(),
    ]
