"""This program, by its own command line, in processes of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
from image_sets import Course, RaceError

QUICK_SHARE = 1 / 5  # of the time that the others have: 60 seconds of 300
PRESETS = {"ours": "standard", "ours-quick": "quick"}


def run(
    name: str, course: Course, folder: Path, seconds: float, size: int, count: int, steps: int, device: str, extra: dict
) -> None:
    """Train and draw; what ``folder`` holds already is not done again. extra: more words for ``train`` and ``sample``.

    Raises RaceError where a command fails.
    """
    folder.mkdir(exist_ok=True)
    training = folder / "training.json"
    if not training.is_file():
        _clear(folder / "run")
        length = seconds * (QUICK_SHARE if name == "ours-quick" else 1)
        facts = _ddpm_studio(
            "train", course.source, "--run", folder / "run", "--preset", PRESETS[name], "--size", size,
            "--seconds", f"{length:g}", "--device", device, *extra.get("train", ()), "--json",
        )  # fmt: skip
        facts = {name: facts[name] for name in ("images_seen", "images_per_second", "seconds")}
        facts["parameters"] = _parameters(folder / "run")
        facts["settings"] = f"ddpm-studio train --preset {PRESETS[name]} --seconds {length:g}"
        training.write_text(json.dumps(facts, indent=1), encoding="utf-8")
    sampling = folder / "sampling.json"
    if not sampling.is_file():
        drawn = folder / "drawn.npz"
        facts = _ddpm_studio(
            "sample", folder / "run", "--count", count, "--steps", steps, "--context", "data", "--out", drawn,
            "--device", device, *extra.get("sample", ()), "--json",
        )  # fmt: skip
        with np.load(drawn, allow_pickle=False) as file:
            np.savez_compressed(
                folder / "samples.npz", images=file["images"][..., :3], classes=file["context"].argmax(1)
            )
        facts = {"count": count, "steps": steps, "seconds": round(facts["seconds"], 2)}
        sampling.write_text(json.dumps(facts, indent=1), encoding="utf-8")


def _ddpm_studio(*words) -> dict:
    """Run the command, and give its JSON. Raises RaceError."""
    command = [sys.executable, "-m", "ddpm_studio", *map(str, words)]
    checkout = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join(filter(None, [checkout, os.environ.get("PYTHONPATH", "")]))
    done = subprocess.run(
        command, stdout=subprocess.PIPE, text=True, check=False, env={**os.environ, "PYTHONPATH": paths}
    )
    if done.returncode:
        raise RaceError(
            f"'ddpm-studio {' '.join(map(str, words))}' ended with status {done.returncode}; what it says is above."
        )
    return json.loads(done.stdout.strip().splitlines()[-1])


def _parameters(run: Path) -> int:
    from safetensors import safe_open

    newest = max((run / "checkpoints").glob("*.safetensors"))
    with safe_open(newest, framework="numpy") as file:
        names = [name for name in file.keys() if not name.startswith("raw.")]  # noqa: SIM118 (not a mapping)
        return sum(int(np.prod(file.get_slice(name).get_shape())) for name in names)


def _clear(run: Path) -> None:
    """Make way for a run where one was cut short."""
    if run.exists():
        for path in sorted(run.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        run.rmdir()
