"""One contender of the race: trains for a given time, keeps its weights, draws. Run by race.py in a process of its own.

    python contender.py NAME FOLDER --seconds 300 --count 1000 --steps 25 --device cpu

FOLDER/course.npz is what it learns from, FOLDER/asked.npy the classes to draw. What FOLDER/NAME holds already is not
done again: ``training.json`` with ``weights.pt``, and ``sampling.json`` with ``samples.npz``.
"""

import argparse
import importlib
import json
import time
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from image_sets import Course, RaceError
from torch import Tensor, nn

DRAWN_AT_ONCE = 250


class Contender(Protocol):
    """What a module of this folder gives as ``make(course, device)``.

    settings: in words, for the table. weights: all that is kept. unguided_nfe and so on are the contender's own affair.
    """

    settings: str
    weights: nn.Module

    def step(self, share: float) -> int:
        """One step of the optimiser; returns the images seen in it. share: of the time that is over, 0..1."""
        ...

    def draw(self, classes: Tensor, steps: int) -> Tensor:
        """Images (n, C, H, W) in -1..1 of the classes (n,) int64."""
        ...


MODULES = {
    "labs": "labs",
    "denoising-diffusion-pytorch": "lucidrains",
    "diffusers": "diffusers_example",
    "floor": "floor",
}


def make(name: str, course: Course, device: torch.device) -> Contender:
    """The contender called ``name``. Raises RaceError where its library is missing."""
    try:
        module = importlib.import_module(MODULES[name])
    except ImportError as error:
        raise RaceError(
            f"'{name}' needs a library that is not installed ({error.name}): pip install {name}. Or leave it out with "
            "--contenders."
        ) from error
    torch.manual_seed(0)
    return module.make(course, device)


def train(contender: Contender, seconds: float) -> dict:
    """Steps until the time is over; returns the facts for ``training.json``."""
    seen = steps = 0
    began = time.perf_counter()
    while (passed := time.perf_counter() - began) < seconds:
        seen += contender.step(passed / seconds)
        steps += 1
    return {
        "images_seen": seen,
        "steps": steps,
        "seconds": round(passed, 2),
        "images_per_second": round(seen / passed, 2),
        "parameters": sum(weight.numel() for weight in contender.weights.parameters()),
        "settings": contender.settings,
    }


def draw(contender: Contender, classes: np.ndarray, steps: int) -> tuple[np.ndarray, float]:
    """Images (N, H, W, C) uint8, and the seconds that they took."""
    began = time.perf_counter()
    parts = [contender.draw(part, steps) for part in torch.from_numpy(classes).long().split(DRAWN_AT_ONCE)]
    images = torch.cat(parts).float().cpu().nan_to_num(0.0)
    pixels = ((images + 1) * 127.5).round().clamp(0, 255).to(torch.uint8).permute(0, 2, 3, 1).numpy()
    return pixels, time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=MODULES)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--device", default="cpu")
    options = parser.parse_args()
    course = Course.load(options.folder / "course.npz")
    folder = options.folder / options.name
    folder.mkdir(exist_ok=True)
    try:
        contender = make(options.name, course, torch.device(options.device))
    except RaceError as error:
        parser.exit(2, f"race: {error}\n")
    weights = folder / "weights.pt"
    if (folder / "training.json").is_file():
        contender.weights.load_state_dict(torch.load(weights, weights_only=True))
    else:
        facts = train(contender, options.seconds)
        torch.save(contender.weights.state_dict(), weights)
        (folder / "training.json").write_text(json.dumps(facts, indent=1), encoding="utf-8")
    if not (folder / "sampling.json").is_file():
        asked = np.load(options.folder / "asked.npy")
        images, seconds = draw(contender, asked, options.steps)
        np.savez_compressed(folder / "samples.npz", images=images, classes=asked)
        facts = {"count": len(images), "steps": options.steps, "seconds": round(seconds, 2)}
        (folder / "sampling.json").write_text(json.dumps(facts, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
