"""The window's own entries in the action table; each workspace adds its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ddpm_studio.app.actions import WORKSPACE_TITLES, Action
from ddpm_studio.app.theme import Mode, Theme
from ddpm_studio.language import tr

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow

_THEMES = {
    Mode.SYSTEM: (tr("Follow the system"), tr("follow the system"), "monitor"),
    Mode.LIGHT: (tr("Light", "colours"), tr("light", "colours"), "sun"),
    Mode.DARK: (tr("Dark", "colours"), tr("dark", "colours"), "moon"),
}


def of_window(window: "MainWindow") -> list[Action]:
    """The commands that belong to no workspace."""
    return [*_files(window), *_view(window), *_help(window)]


def _files(window: "MainWindow") -> list[Action]:
    return [
        Action(
            "window.open_model",
            tr("Open a model…"),
            window.opener.choose_model,
            tr("Choose a .safetensors model and show it in Sample"),
            shortcut="Ctrl+Shift+O",
            icon="sample",
            menu=tr("File"),
        ),
        Action(
            "window.import_course",
            tr("Import weights of the labs…"),
            window.opener.choose_course_model,
            tr("Make a model of a .pth state dict of the teaching labs; nothing in the file is executed"),
            icon="upload",
            menu=tr("File"),
        ),
        Action(
            "window.open_home",
            tr("Show the workspace folder"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(window.home))),
            tr("Open the folder that holds runs, models and settings"),
            icon="folder",
            menu=tr("File"),
            group="",
        ),
        Action(
            "window.restart_engine",
            tr("Restart the engine"),
            window.restart_engine,
            tr("Start the process that trains and samples again, after it has stopped"),
            icon="power",
            menu=tr("File"),
            enabled=lambda: not window.bridge.alive,
        ),
        window.front_door.preference_action(),
        Action(
            "window.quit",
            tr("Quit"),
            window.close,
            tr("Close the window"),
            shortcut="Ctrl+Q",
            icon="close",
            menu=tr("File"),
        ),
    ]


def _view(window: "MainWindow") -> list[Action]:
    show = [
        Action(
            f"window.show_{name}",
            tr("Show {workspace}", workspace=WORKSPACE_TITLES[name]),
            lambda name=name: window.show_workspace(name),
            tr("Bring the {workspace} workspace to the front", workspace=WORKSPACE_TITLES[name]),
            shortcut=f"Ctrl+{number}",
            icon=name,
            menu=tr("View"),
            checked=lambda name=name: window.workspace == name,
            group="workspaces",
        )
        for number, name in enumerate(window.pages, 1)
    ]
    themes = [
        Action(
            f"window.theme_{mode}",
            tr("Colours: {scheme}", scheme=text),
            lambda mode=mode: window.set_theme(mode),
            tr("Colours of the window: {scheme}", scheme=words),
            icon=sign,
            menu=tr("View"),
            checked=lambda mode=mode: Theme.instance().mode is mode,
            group="themes",
        )
        for mode, (text, words, sign) in _THEMES.items()
    ]
    layout = Action(
        "window.reset_layout",
        tr("Reset the panels of this workspace"),
        window.reset_layout,
        tr("Put every panel of the workspace in front back where it was at first"),
        icon="undo",
        menu=tr("View"),
    )
    return [*show, *themes, layout]


def _help(window: "MainWindow") -> list[Action]:
    return [
        window.front_door.welcome_action(),
        *window.learn.actions(),
        Action(
            "window.palette",
            tr("Command palette…"),
            window.open_palette,
            tr("Find a command by a few of its letters, and run it"),
            shortcut="Ctrl+Shift+P",
            icon="command",
            menu=tr("Help"),
        ),
        *window.help_desk.actions(),
    ]
