"""What a report of a fault should say of the computer and the program, as plain text without names of people."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from ddpm_studio import __version__
from ddpm_studio.language import spoken

_LIBRARIES = ("torch", "torchvision", "numpy", "PySide6-Essentials", "pyqtgraph", "Pillow", "safetensors", "pydantic")


def diagnostics(home: Path, device: str, log: str) -> str:
    """device: what the engine says of itself; log: the newest of the window's log."""
    screens = ", ".join(
        f"{screen.size().width()} x {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    memory = psutil.virtual_memory()
    lines = [
        f"DDPM Studio {__version__}",
        f"system: {platform.platform()}, {platform.machine()}, {os.cpu_count()} processors, "
        f"{memory.total / 2**30:.1f} GB memory ({memory.available / 2**30:.1f} free)",
        f"Python {platform.python_version()}, Qt {qVersion()}, {QGuiApplication.platformName()}, screens {screens}, "
        f"language {spoken()}",
        "libraries: " + ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES),
        f"device: {device or 'unknown: the engine has not started'}",
        f"workspace: {_free_on(home)}",
        "",
        log,
    ]
    return without_names("\n".join(lines))


def without_names(text: str) -> str:
    """The text without the path of the person's home, which often holds a name."""
    own = str(Path.home())
    return text.replace(own, "~") if len(own) > 1 else text


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"


def _free_on(home: Path) -> str:
    try:
        return f"{home}, {psutil.disk_usage(str(home)).free / 2**30:.1f} GB free"
    except OSError as error:
        return f"{home}, {error.strerror}"
