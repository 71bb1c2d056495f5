"""The start and test commands, and the versions they install."""

import re
import subprocess
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

SCRIPTS = ("packaging/start", "packaging/test", "packaging/environment.sh", ".ci/run")


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
