"""The start and test commands, and the versions they install."""

import configparser
import os
import plistlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

SCRIPTS = (
    "packaging/start",
    "packaging/test",
    "packaging/build",
    "packaging/environment.sh",
    "packaging/linux/make_deb",
    "packaging/linux/make_appimage",
    "packaging/macos/make_dmg",
    ".ci/run",
)
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what is packed for Linux is packed there")
# torch computes these with libraries that the installers leave out
DECOMPOSITION = re.compile(
    r"torch\.linalg\.(?!vector_norm|matrix_norm)|torch\.(svd|qr|inverse|pinverse|cholesky|logdet|det|lu|lstsq|eig)\w*\(|"
    r"orthogonal_\("
)


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_sound_shell(script: str, checkout: Path):
    done = subprocess.run(["bash", "-n", script], cwd=checkout, capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="bash would be given a path of Windows")
def test_the_build_takes_the_python_that_is_named(checkout: Path):
    command = ["bash", "-c", "set -euo pipefail; source packaging/environment.sh; find_python"]
    environment = {**os.environ, "DDPM_PYTHON": sys.executable}
    done = subprocess.run(command, cwd=checkout, env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, sys.executable)


def test_ci_runs_what_the_readme_names(checkout: Path):
    readme = (checkout / "README.md").read_text(encoding="utf-8")
    assert "bash packaging/start" in readme
    assert "bash packaging/test" in readme
    assert "bash packaging/test" in (checkout / ".ci/run").read_text(encoding="utf-8")


def test_every_dependency_is_pinned_within_what_is_asked_for(checkout: Path):
    import tomllib

    pins = {}
    for line in (checkout / "packaging/constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            assert re.fullmatch(r"[a-z0-9-]+==[0-9][0-9A-Za-z.]*", line), line
            name, _, version = line.partition("==")
            pins[name] = version
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [Requirement(text) for text in project["dependencies"] + project["optional-dependencies"]["test"]]
    outside = [str(r) for r in asked if not r.specifier.contains(pins.get(canonicalize_name(r.name), "0"))]
    assert outside == []


def test_no_matrix_is_decomposed_by_torch(sources: list[Path]):
    found = [path.name for path in sources if DECOMPOSITION.search(path.read_text(encoding="utf-8"))]
    assert found == [], "packaging/frozen/ddpm-studio.spec leaves libtorch_cuda_linalg and cuSOLVER out"


def test_the_manual_page_names_every_command(checkout: Path, tmp_path: Path):
    out = tmp_path / "ddpm-studio.1"
    script = checkout / "packaging/linux/man_page.py"
    subprocess.run([sys.executable, script, out], cwd=checkout, check=True, timeout=60)
    page = out.read_text(encoding="utf-8")
    for command in ("open", "data", "train", "sample", "evaluate", r"self\-test"):
        assert f"\\fB{command}\\fR" in page


def test_what_macos_lets_the_app_do_is_a_property_list(checkout: Path):
    rights = plistlib.loads((checkout / "packaging/macos/entitlements.plist").read_bytes())
    assert set(rights.values()) == {True}


@pytest.fixture
def appimage(checkout: Path, tmp_path: Path) -> Path:
    """The folder that make_appimage gives to appimagetool, of a program that says how it was called."""
    house = tmp_path / "Ein Ordner für Åsa"
    shutil.copytree(checkout / "packaging", house / "packaging")
    for name in ("build/dist/ddpm-studio", "build/icons", "ddpm_studio", "bin"):
        (house / name).mkdir(parents=True)
    shutil.copy(checkout / "ddpm_studio/__init__.py", house / "ddpm_studio")
    (house / "build/icons/ddpm-studio-256.png").write_bytes(b"PNG")
    program, tool = house / "build/dist/ddpm-studio/ddpm-studio", house / "bin/appimagetool"
    program.write_text("#!/bin/sh\nprintf '%s|' \"$@\"\n", encoding="utf-8")
    tool.write_text('#!/bin/sh\ncp -a "$2" "$3"\n', encoding="utf-8")
    for path in (program, tool):
        path.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tool.parent}:{os.environ['PATH']}"}
    subprocess.run(["bash", house / "packaging/linux/make_appimage"], env=environment, check=True, timeout=60)
    (image,) = (house / "build/dist").glob("*.AppImage")
    return image


@linux_only
def test_an_appimage_starts_the_program_from_anywhere(appimage: Path, tmp_path: Path):
    link = tmp_path / "link"
    link.symlink_to(appimage / "AppRun")
    done = subprocess.run([link, "open", "größe 1.safetensors", ""], cwd="/", capture_output=True, timeout=60)
    assert done.stdout.decode() == "open|größe 1.safetensors||"


@linux_only
def test_an_appimage_says_what_it_is(appimage: Path):
    (path,) = appimage.glob("*.desktop")
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.read(path, encoding="utf-8")
    entry = desktop["Desktop Entry"]
    assert (appimage / f"{entry['Icon']}.png").read_bytes() == (appimage / ".DirIcon").read_bytes()
    share = appimage / "usr/share"
    metadata = ElementTree.parse(share / "metainfo/io.github.ddpm_studio.appdata.xml")
    assert (share / "applications" / metadata.findtext("launchable")).samefile(path)
    assert re.fullmatch(r"\d[\w.]*", metadata.find("releases/release").get("version"))
    (kind,) = ElementTree.parse(share / "mime/packages/ddpm-studio.xml").getroot()
    assert entry["MimeType"] == f"{kind.get('type')};" == f"{metadata.findtext('provides/mediatype')};"
