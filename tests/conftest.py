"""What every test has: settings of its own, one torch thread, and a check that nothing is left behind."""

import gc
import logging
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

# Before Qt and torch are loaded, and inherited by the engine process: no display is needed, and several torch
# threads would make small networks slower, not faster.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import psutil
import pytest
from PIL import Image, ImageDraw

from ddpm_studio.engine import client
from tests import warm

GRACE_SECONDS = 10.0  # for what a test has ended to be gone
_SHARED = ("tiny_images", "trained_run")  # folders that all tests are given


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The tests read and write none of the person's own settings, caches and data."""
    home = tmp_path_factory.mktemp("xdg")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield


@pytest.fixture(scope="session", autouse=True)
def _warm_engines(_own_home: None) -> Iterator[None]:
    """Engines are forked from a process that has torch loaded; see ``cold_engine``."""
    warm.warm_up()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(client, "START_METHOD", warm.METHOD)
        yield


@pytest.fixture
def cold_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine starts as it does for people: in a process that loads everything, in the environment of this one."""
    monkeypatch.setattr(client, "START_METHOD", "spawn")


@pytest.fixture(scope="session", autouse=True)
def _thaw() -> Iterator[None]:
    """What ``_few_objects`` leaves out is freed when Python ends, or some libraries would complain."""
    yield
    gc.unfreeze()


@pytest.fixture(scope="module", autouse=True)
def _few_objects() -> None:
    """What a module of tests finds loaded, torch above all, is no longer looked through for what can be freed.

    There are half a million objects, and to look for leaks takes a third of a second where each is looked at.
    """
    gc.collect()
    gc.freeze()


def _wait_until_none(find: Callable[[], list]) -> list:
    """What ``find`` still finds once it finds nothing, or after the grace."""
    deadline = time.monotonic() + GRACE_SECONDS
    while (found := find()) and time.monotonic() < deadline:
        found = []  # which would keep alive what it lists
        gc.collect()
        time.sleep(0.02)
    return found


@pytest.fixture(scope="session")
def wait_until_none() -> Callable[[Callable[[], list]], list]:
    """A function that waits until what it is given finds nothing, and returns what is still found."""
    return _wait_until_none


def _threads() -> set[threading.Thread]:
    # A thread of Qt's gets a stand-in when it first calls Python, which outlives it; tests/gui looks there.
    return {t for t in threading.enumerate() if t.is_alive() and not isinstance(t, threading._DummyThread)}


def _command(process: psutil.Process) -> str:
    """The command line of a process; nothing where it is gone or only waits to be collected, or is kept on purpose."""
    try:
        command = "" if process.status() == psutil.STATUS_ZOMBIE else " ".join(process.cmdline())
        # What multiprocessing starts once and keeps; an engine has the command line of the one it was forked from.
        kept = "resource_tracker" in command or ("forkserver" in command and process.ppid() == os.getpid())
    except psutil.NoSuchProcess:
        return ""
    return "" if kept else command


def _children() -> set[psutil.Process]:
    return {child for child in psutil.Process().children(recursive=True) if _command(child)}


@pytest.fixture(autouse=True)
def _no_leaks() -> Iterator[None]:
    """Fail a test that leaves a thread or a child process behind."""
    threads, children = _threads(), _children()
    yield
    left = _wait_until_none(lambda: [*(_threads() - threads), *(_children() - children)])
    for child in left:
        if isinstance(child, psutil.Process):
            child.kill()  # so that the next test starts clean
    assert not left, f"left running: {left}"


class _Errors(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_logged_errors(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which an error is logged, unless it is marked ``logs_errors``."""
    errors = _Errors()
    logging.getLogger().addHandler(errors)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(errors)
    if request.node.get_closest_marker("logs_errors") is None:
        assert not errors.messages, f"errors were logged: {errors.messages}"


def _draw_shape(kind: str, i: int) -> Image.Image:
    """One of twelve different 20x20 pictures of a class: its shape on a transparent ground."""
    image = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    left, top = 1 + i % 3, 1 + i // 3 % 4
    box = (left, top, left + 13, top + 13)
    shade = 90 + 14 * i
    if kind == "circle":
        draw.ellipse(box, fill=(shade, 40, 40, 255), outline=(40, 0, 0, 255))
    elif kind == "square":
        draw.rectangle(box, fill=(40, shade, 60, 255), outline=(0, 40, 0, 255))
    else:
        draw.polygon(((left + 6, top), (left, top + 13), (left + 13, top + 13)), fill=(50, 60, shade, 255))
    return image


@pytest.fixture(scope="session")
def tiny_images(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of three classes, ``circle``, ``square`` and ``triangle``, of twelve different PNG files each.

    The files are 20x20 RGBA with a transparent ground. Shared by all tests: copy it before changing it.
    """
    folder = tmp_path_factory.mktemp("images") / "shapes"
    for kind in ("circle", "square", "triangle"):
        (folder / kind).mkdir(parents=True)
        for i in range(12):
            _draw_shape(kind, i).save(folder / kind / f"{kind}_{i:02d}.png")
    return folder


@pytest.fixture(scope="session")
def trained_run(tiny_images: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run folder that the trainer made of the tiny images, with two checkpoints or more.

    Shared by all tests, and changed by none: what writes into a run is given ``own_run``.
    """
    from ddpm_studio.model.config import NetworkConfig
    from ddpm_studio.training.config import preset
    from ddpm_studio.training.trainer import train

    run = tmp_path_factory.mktemp("runs") / "shapes"
    config = preset(
        "standard",
        image_set=str(tiny_images),
        network=NetworkConfig(kind="unet", features=8),
        batch_size=8,
        images=128,
        checkpoint_images=64,
        warmup_images=0,
        preview_count=4,
        preview_steps=4,
        device="cpu",
    )
    train(config, run)
    return run


@pytest.fixture
def own_run(trained_run: Path, tmp_path: Path) -> Path:
    """A copy of ``trained_run`` for one test alone."""
    return Path(shutil.copytree(trained_run, tmp_path / "own" / trained_run.name))


@pytest.fixture(autouse=True)
def _shared_stays_as_it_is(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that changes what other tests are given too."""
    shared = [request.getfixturevalue(n) for n in _SHARED if n in request.fixturenames]
    before = _stamps(shared)
    yield
    changed = {str(path) for path, _ in before.items() ^ _stamps(shared).items()}
    assert not changed, f"changed what is shared: {changed}; what changes it needs a copy, see own_run"


def _stamps(folders: list[Path]) -> dict[Path, tuple[int, int]]:
    """Size and time of change of each file."""
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return {path: (status.st_size, status.st_mtime_ns) for path in files for status in [path.stat()]}
