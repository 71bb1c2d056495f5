"""Run every example of ``docs/command-line.md``, one after the other, in an empty folder.

    python tests/walk/examples.py FOLDER

The files that the examples start from (``tiles``, ``sheet.png``, ``drawing.png``, ``mask.png``, ``labs.pth``) are made
first, of the built-in sprites. What needs a display or a network is named and left out. Last it prints one JSON object
with the seconds of each; exit status 1 where one failed. It takes some minutes.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from scenes_learning import sprite_sheet

from ddpm_studio.data.sprites import ATTRIBUTES, draw_sprites
from ddpm_studio.diffusion.networks.context_unet import ContextUnet

PAGE = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"
LEFT_OUT = ("ddpm-studio", "ddpm-studio open", "ddpm-studio --workspace", "ddpm-studio download")


def examples(text: str) -> list[str]:
    """The indented lines that are commands."""
    lines = (line.strip() for line in text.splitlines() if line.startswith("    "))
    return [line for line in lines if line.startswith(("ddpm-studio", "torchrun"))]


def make_inputs(folder: Path) -> None:
    """What the examples start from."""
    pixels, classes = draw_sprites(per_class=40)
    for i, (sprite, number) in enumerate(zip(pixels, classes, strict=True)):
        place = folder / "tiles" / ATTRIBUTES[number] / f"{ATTRIBUTES[number]}_{i}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(sprite).save(place)
    Image.fromarray(sprite_sheet()).save(folder / "sheet.png")
    drawing = Image.new("RGBA", (16, 16), "white")
    drawing.alpha_composite(Image.fromarray(pixels[2 * 40]))
    drawing.convert("RGB").save(folder / "drawing.png")
    mask = np.zeros((16, 16), np.uint8)
    mask[:8] = 255
    Image.fromarray(mask).save(folder / "mask.png")
    weights = ContextUnet(size=16, channels=3, attributes=5, features=64, norm="batch").state_dict()
    ours = ("init_conv.shortcut.weight", "init_conv.shortcut.bias", "null_context")  # what the labs' network lacks
    torch.save({name: value for name, value in weights.items() if name not in ours}, folder / "labs.pth")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True)
    make_inputs(folder)
    here = [sys.executable, "-m", "ddpm_studio"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    seconds, failed = {}, []
    for example in examples(PAGE.read_text("utf-8")):
        if example == LEFT_OUT[0] or example.startswith(LEFT_OUT[1:]):
            print(f"left out: {example}")
            continue
        words = shlex.split(example)
        torchrun = [sys.executable, "-m", "torch.distributed.run"]
        command = [*here, *words[1:]] if words[0] == "ddpm-studio" else [*torchrun, *words[1:]]
        began = time.monotonic()
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=900)
        seconds[example] = round(time.monotonic() - began, 1)
        print(f"{'failed' if done.returncode else 'done'} in {seconds[example]} s: {example}", flush=True)
        if done.returncode:
            failed.append(example)
            print(done.stdout + done.stderr)
    print(json.dumps({"seconds": seconds, "failed": failed}))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
