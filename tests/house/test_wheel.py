"""The wheel is whole, and works where there is no checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


def _run(*command: str | Path, cwd: Path, **environment: str) -> str:
    env = {**os.environ, **environment}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from the checkout."""
    out = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation")
    _run(*pip, "--wheel-dir", out, checkout, cwd=out)
    (built,) = out.glob("ddpm_studio-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder, away from the checkout, into which the wheel was installed."""
    target = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "install", "--no-deps", "--no-index")
    _run(*pip, "--target", target, wheel, cwd=target)
    return target


def test_the_wheel_holds_all_of_resources_and_models(wheel: Path, checkout: Path):
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    for room in ("resources", "models"):
        kept = [path for path in (checkout / room).rglob("*") if path.is_file()]
        assert kept, f"the checkout's {room}/ is empty"
        assert {f"ddpm_studio/{path.relative_to(checkout).as_posix()}" for path in kept} <= inside


def test_the_installed_command_line_starts(installed: Path, tmp_path: Path):
    shown = _run(sys.executable, "-m", "ddpm_studio", "--help", cwd=tmp_path, PYTHONPATH=str(installed))
    for command in ("data", "train", "sample", "compare", "self-test"):
        assert command in shown


def test_the_installed_program_finds_its_own_files(installed: Path, tmp_path: Path):
    code = (
        "from ddpm_studio import assets\n"
        "from ddpm_studio.model.catalogue import read_info, shipped_models\n"
        "print(assets.resources(), assets.models(), sep='\\n')\n"
        "print(*(read_info(path).name for path in shipped_models()))"
    )
    shown = _run(sys.executable, "-c", code, cwd=tmp_path, PYTHONPATH=str(installed)).splitlines()
    assert shown[:2] == [str(installed / "ddpm_studio" / room) for room in ("resources", "models")]
    assert shown[2], "no model ships with the program"


def test_the_installed_program_tests_itself(installed: Path, tmp_path: Path):
    _run(sys.executable, "-m", "ddpm_studio", "self-test", cwd=tmp_path, PYTHONPATH=str(installed))
