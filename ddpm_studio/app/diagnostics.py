"""What a report of a fault should say of the computer and the program, as plain text without names of people."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from ddpm_studio import __version__
from ddpm_studio.language import tr

_LIBRARIES = (
    "torch",
    "torchvision",
    "numpy",
    "PySide6-Essentials",
    "pyqtgraph",
    tr("Pillow"),
    "safetensors",
    "pydantic",
)


def diagnostics(home: Path, device: str, log: str) -> str:
    """device: what the engine says of itself; log: the newest of the window's log."""
    screens = ", ".join(
        f"{screen.size().width()} x {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    memory = psutil.virtual_memory()
    lines = [
        tr("DDPM Studio {version}", version=__version__),
        tr(
            "system: {platform}, {machine}, {cpu_count} processors, {total:.1f} GB memory ({available:.1f} free)",
            platform=platform.platform(),
            machine=platform.machine(),
            cpu_count=os.cpu_count(),
            total=memory.total / 2**30,
            available=memory.available / 2**30,
        ),
        tr(
            "Python {python_version}, Qt {qVersion}, {platformName}, screens {screens}",
            python_version=platform.python_version(),
            qVersion=qVersion(),
            platformName=QGuiApplication.platformName(),
            screens=screens,
        ),
        tr("libraries: ") + ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES),
        tr("device: {value}", value=device or "unknown: the engine has not started"),
        tr("workspace: {free_on}", free_on=_free_on(home)),
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
        return tr("{home}, {free:.1f} GB free", home=home, free=psutil.disk_usage(str(home)).free / 2**30)
    except OSError as error:
        return f"{home}, {error.strerror}"
