"""Sprite sheets: one PNG, and beside it a JSON that says where in it each image lies.

The JSON has the form in which Aseprite exports sheets ("JSON hash"), which game engines read: Phaser by
``load.aseprite`` and ``load.atlas``, Pixi as a ``Spritesheet``, Godot by its Aseprite importers. Frames are called by
their numbers, as Phaser's ``createFromAseprite`` asks for. All have one size and lie in an even grid without gaps, so
that what reads no JSON (Godot's "Add frames from sprite sheet", Aseprite's "Import sprite sheet") cuts them out too.
"""

import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np

from ddpm_studio.export.png import write_png
from ddpm_studio.export.recipe import selection
from ddpm_studio.model.files import write_text_atomically
from ddpm_studio.sampling.request import Named, SampleRequest, one_each
from ddpm_studio.sampling.sheet import usual_columns

PAUSE = 100  # milliseconds that a frame is shown, as in a new Aseprite file
_FORMATS = {1: "I8", 3: "RGB888", 4: "RGBA8888"}


def write_sprite_sheet(
    path: Path,
    images: np.ndarray,
    tags: Sequence[str] | None = None,
    request: SampleRequest | None = None,
    scale: int = 1,
    pause: int = PAUSE,
    columns: int | None = None,
) -> Path:
    """Write the images (N, H, W, C) uint8 to ``path``, a .png, and where they lie to the .json beside it, which is
    returned.

    tags: a word for each image, such as its class. Images of the same word are put next to each other, and each word
    becomes a tag: what Aseprite plays as an animation. request: the recipe of the images, in the order given.
    pause: milliseconds a frame. Raises OSError, and RecipeError where the recipe is too long for a file.
    """
    words = list(tags) if tags is not None else [""] * len(images)
    order = sorted(range(len(images)), key=lambda index: words.index(words[index]))
    columns = columns or usual_columns(len(images))
    write_png(path, images[order], request and selection(request, order), columns, scale)
    described = described_sheet(path.name, images.shape, [words[index] for index in order], scale, pause, columns)
    beside = path.with_suffix(".json")
    write_text_atomically(beside, json.dumps(described, indent=1, ensure_ascii=False))
    return beside


def described_sheet(
    image: str, shape: Sequence[int], words: Sequence[str], scale: int, pause: int, columns: int
) -> dict[str, Any]:
    """The JSON of a sheet of images of ``shape`` (N, H, W, C) in the file ``image``. words: as they lie in it, "" for
    none."""
    count, height, width, channels = shape
    w, h = width * scale, height * scale
    frames = {}
    for index in range(count):
        place = {"x": index % columns * w, "y": index // columns * h, "w": w, "h": h}
        frames[str(index)] = {
            "frame": place,
            "rotated": False,
            "trimmed": False,
            "spriteSourceSize": {"x": 0, "y": 0, "w": w, "h": h},
            "sourceSize": {"w": w, "h": h},
            "duration": pause,
        }
    return {
        "frames": frames,
        "meta": {
            "app": "DDPM Studio",
            "version": "1.0",
            "image": image,
            "format": _FORMATS[channels],
            "size": {"w": columns * w, "h": -(-count // columns) * h},
            "scale": "1",
            "frameTags": _tags(words),
        },
    }


def class_words(request: SampleRequest) -> list[str] | None:
    """A word for each image of a request: the attribute that its context has most of, or ``none``.

    None where nothing is to be told apart, and for contexts drawn from the data, which the request does not name.
    """
    if request.contexts == "data":
        return None
    words = [class_word(context) for context in one_each(request.contexts, len(request.seeds))]
    return words if len(set(words)) > 1 else None


def class_word(context: Named) -> str:
    """The attribute that there is most of; ``none`` where there is nothing of any."""
    name, most = max((context or {}).items(), key=lambda item: item[1], default=("", 0.0))
    return name if most > 0 else "none"


def _tags(words: Sequence[str]) -> list[dict[str, Any]]:
    tags = []
    for word, run in groupby(range(len(words)), key=lambda index: words[index]):
        numbers = list(run)
        if word:
            tags.append({"name": word, "from": numbers[0], "to": numbers[-1], "direction": "forward"})
    return tags
