"""Take every picture of the documentation, in the real window with its real engine.

    python tests/walk/pictures.py OUT [--theme light|dark] [--scale 1.5] [--language de] [--scenes first_start,train]

OUT is the folder for the PNG files, such as ``docs/pictures``; each is 1280 x 800 device-independent pixels, of few
colours, and named by what it shows. The window is driven by clicks and keys as a person would, with the model that
comes along and the built-in sprites, so nothing else is needed: no display, no images, no network. A training of two
minutes is among it; on two cores all of it takes about a quarter of an hour. Last it prints the names as JSON.

After a change of the window, take them anew and look at each.
"""

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from camera import Photographer
from PySide6.QtGui import QCursor
from scenes_learning import data, first_start, house, learn, train
from scenes_sample import compare, draw, sample

from ddpm_studio.app.main import prepare_application
from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.app.theme import Mode
from ddpm_studio.threads import spin_briefly

SCENES: dict[str, Callable[[Photographer], None]] = {
    scene.__name__: scene for scene in (first_start, data, train, sample, draw, compare, learn, house)
}
SIZE = 1280, 800


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--scale", type=float, default=1.0, help="pixels of the picture for one of the window")
    parser.add_argument("--language", default="en", help="such as de")
    parser.add_argument("--minutes", type=float, default=2, help="of the training that is shown; 2 by default")
    parser.add_argument("--scenes", default=",".join(SCENES), help="separated by commas; by default all of them")
    parser.add_argument("--only", default="", help="names of pictures, separated by commas: keep no others")
    options = parser.parse_args()
    scenes = options.scenes.split(",")
    if unknown := sorted(set(scenes) - set(SCENES)):
        parser.error(f"no such scene: {', '.join(unknown)}; there are {', '.join(SCENES)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    os.environ["DDPM_STUDIO_LANGUAGE"] = options.language
    spin_briefly()
    app = prepare_application()
    seconds = {}
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Path(folder) / "DDPM Studio")
        window.theme.set_mode(Mode(options.theme))
        window.resize(*SIZE)
        window.show()
        QCursor.setPos(window.mapToGlobal(window.rect().bottomRight()))  # so that nothing is lit up by it
        person = Photographer(window, options.out, options.minutes, frozenset(filter(None, options.only.split(","))))
        for name in scenes:
            began = time.monotonic()
            SCENES[name](person)
            seconds[name] = round(time.monotonic() - began)
        window.close()
        app.processEvents()
    print(json.dumps({"pictures": person.taken, "seconds": seconds}))


if __name__ == "__main__":
    main()
