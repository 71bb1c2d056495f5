"""Take every picture of the documentation, in the real window with its real engine.

    python tests/walk/pictures.py OUT [--theme light|dark] [--scale 1.5] [--language de] [--scenes first_start,train]

OUT is the folder for the PNG files, such as ``docs/pictures``; each is 1280 x 800 device-independent pixels, of few
colours, and named by what it shows. The window is driven by clicks and keys as a person would, with the model that
comes along and the built-in sprites, so nothing else is needed: no display, no images, no network; only the scene
``tiles`` shows an archive of one's own (``--images``). Some trainings
are among it; on two idle cores all of it takes about ten minutes. Last it prints the names as JSON.

After a change of the window, take them anew and look at each.
"""

import argparse
import json
import os
import tempfile
import time
from importlib import import_module
from pathlib import Path

from ddpm_studio.language import VARIABLE, speak

SCENES = {  # in their order, and where they are written down
    "first_start": "scenes_learning",
    "data": "scenes_learning",
    "train": "scenes_learning",
    "sample": "scenes_sample",
    "draw": "scenes_sample",
    "compare": "scenes_sample",
    "learn": "scenes_learning",
    "house": "scenes_learning",
    "tiles": "scenes_tiles",
}
SIZE = 1280, 800


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--scale", type=float, default=1.0, help="pixels of the picture for one of the window")
    parser.add_argument("--language", default="en", help="such as de")
    parser.add_argument("--scenes", default="", help="separated by commas; by default all that there are images for")
    parser.add_argument("--images", type=Path, help="an archive of tiles in class folders, for the scene ``tiles``")
    parser.add_argument("--only", default="", help="names of pictures, separated by commas: keep no others")
    options = parser.parse_args()
    there = [name for name in SCENES if name != "tiles" or options.images]
    scenes = options.scenes.split(",") if options.scenes else there
    if unknown := sorted(set(scenes) - set(SCENES)):
        parser.error(f"no such scene: {', '.join(unknown)}; there are {', '.join(SCENES)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    os.environ[VARIABLE] = options.language
    print(json.dumps(take(options, scenes)))


def take(options: argparse.Namespace, scenes: list[str]) -> dict:
    """Open the window, play the scenes, and say what was taken and how long each took."""
    speak(options.language)
    # Only now, because the window's words are translated when its parts are imported
    from camera import Photographer
    from PySide6.QtGui import QCursor

    from ddpm_studio.app.main import prepare_application
    from ddpm_studio.app.main_window import MainWindow
    from ddpm_studio.app.theme import Mode
    from ddpm_studio.threads import spin_briefly

    spin_briefly()
    app = prepare_application()
    seconds = {}
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Path(folder) / "DDPM Studio")
        window.theme.set_mode(Mode(options.theme))
        window.resize(*SIZE)
        window.show()
        QCursor.setPos(window.mapToGlobal(window.rect().bottomRight()))  # so that nothing is lit up by it
        person = Photographer(window, options.out, frozenset(filter(None, options.only.split(","))))
        person.images = options.images
        for name in scenes:
            began = time.monotonic()
            getattr(import_module(SCENES[name]), name)(person)
            seconds[name] = round(time.monotonic() - began)
        window.close()
        app.processEvents()
    return {"pictures": person.taken, "seconds": seconds}


if __name__ == "__main__":
    main()
