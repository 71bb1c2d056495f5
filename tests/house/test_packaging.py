"""The start and test commands, and the versions they install."""

import re
import subprocess
import sys
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
# torch computes these with libraries that the installers leave out
DECOMPOSITION = re.compile(
    r"torch\.linalg\.(?!vector_norm|matrix_norm)|torch\.(svd|qr|inverse|pinverse|cholesky|logdet|det|lu|lstsq|eig)\w*\(|"
    r"orthogonal_\("
)


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_sound_shell(script: str, checkout: Path):
    done = subprocess.run(["bash", "-n", script], cwd=checkout, capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stderr) == (0, "")


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
