"""Imports point one way, and only the engine's side knows torch."""

import subprocess
import sys
from pathlib import Path


def test_the_import_contracts_hold(checkout: Path, tmp_path: Path):
    lint = Path(sys.executable).with_name("lint-imports")
    command = [lint, "--config", checkout / "pyproject.toml", "--cache-dir", tmp_path]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_types_that_both_processes_share_load_neither_torch_nor_qt(checkout: Path):
    code = (
        "import sys\n"
        "import ddpm_studio.engine.client, ddpm_studio.engine.protocol, ddpm_studio.model.catalogue\n"
        "import ddpm_studio.training.config, ddpm_studio.sampling.request\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'torch', 'PySide6'}))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, timeout=120)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
