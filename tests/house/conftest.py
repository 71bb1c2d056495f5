"""Where the checkout is, and its files."""

import os
import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
# What git does not keep (see .gitignore), so that the tests need no git.
_NOT_KEPT = re.compile(r"\..*|__pycache__|build|dist|.*\.egg-info")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of the source tree."""
    return CHECKOUT


def _kept_files(root: Path) -> list[Path]:
    """The files of the source tree that are kept under version control; of hidden ones, only ``.ci`` is."""
    found: list[Path] = []
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name == ".ci" or not _NOT_KEPT.fullmatch(name)]
        found += [Path(folder, name) for name in files if name != ".git"]  # a file in a linked checkout
    return found


@pytest.fixture(scope="session")
def tracked(checkout: Path) -> list[Path]:
    """The files that go to whoever clones the project."""
    return _kept_files(checkout)


@pytest.fixture(scope="session")
def sources(checkout: Path) -> list[Path]:
    """The package's own Python files."""
    return sorted((checkout / "ddpm_studio").rglob("*.py"))
