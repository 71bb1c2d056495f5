"""What the documentation shows of the start, Data, Train, Learn and the dialogs of the window as a whole."""

import tempfile
from pathlib import Path

import numpy as np
from camera import Photographer
from PIL import Image

from ddpm_studio.data.sprites import draw_sprites

SHEET_COLUMNS, CELL, GAP = 20, 16, 1  # of the sprite sheet that is cut
SHOWN, SHORT = 24_000, 6_000  # images of the training that is shown, and of those that it is compared with
PREVIEW_SECONDS = 4  # between two columns of the film


def first_start(person: Photographer) -> None:
    """The window before and after one click."""
    person.window.show_workspace("sample")
    person.pause(3)
    person.look("start")
    person.generate()
    person.pause(6)  # for the pictures beside the sliders
    person.look("first-start")


def data(person: Photographer) -> None:
    """The built-in sprites, the forward process, the schedules, and a sprite sheet."""
    window = person.window
    window.show_workspace("data")
    person.command("data.builtin")
    thumbnails = person.find("data.thumbnails")
    person.wait(lambda: thumbnails.model() is not None and thumbnails.model().rowCount() > 0, "the thumbnails")
    person.pause(1.5)
    thumbnails.setCurrentIndex(thumbnails.model().index(7, 0))
    person.look("data")
    person.command("data.show_noise")
    person.pause(0.5)
    person.look("noise")
    person.command("data.show_schedules")
    person.look("schedules")
    person.click("data.page.images")
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "sprites.png"
        Image.fromarray(sprite_sheet()).save(sheet)
        window.data.images_in.cut(sheet)
        dialog = person.dialog("data.sheet")
        person.pause(2)
        person.look_at("sheet", dialog)
        dialog.reject()
        person.pause(0.5)
    person.command("data.catalogue")
    dialog = person.dialog("catalogue")
    person.look_at("catalogue", dialog)
    dialog.reject()


def sprite_sheet() -> np.ndarray:
    """(H, W, 4) uint8: built-in sprites side by side, with a gap."""
    pixels, _classes = draw_sprites(per_class=2 * SHEET_COLUMNS)
    rows = len(pixels) // SHEET_COLUMNS
    pitch = CELL + GAP
    sheet = np.zeros((rows * pitch - GAP, SHEET_COLUMNS * pitch - GAP, 4), np.uint8)
    for i, sprite in enumerate(pixels):
        y, x = i // SHEET_COLUMNS * pitch, i % SHEET_COLUMNS * pitch
        sheet[y : y + CELL, x : x + CELL] = sprite
    return sheet


def train(person: Photographer) -> None:
    """A short training while it goes on, its moments afterwards, the runs, and what waits."""
    window = person.window
    window.show_workspace("train")
    window.train.tells_end = False  # a note would lie over what is shown
    person.pick("train.preset", "quick")
    person.click("train.advanced")
    person.enter("train.preview_seconds", PREVIEW_SECONDS)
    person.click("train.advanced")
    one_run(person, "sprites quick", SHOWN, "train", at=0.75)
    person.click("train.film_view.moments")
    person.drag("train.film_time", 0.25)
    person.click("train.film_stages")
    person.click("train.plots.bands")
    person.look("moments")
    person.click("train.plots.loss")
    person.click("train.film_view.film")
    person.click("train.advanced")
    for schedule in ("cosine", "linear"):
        person.pick("train.objective", "v")
        person.pick("train.schedule", schedule)
        one_run(person, f"velocity, {schedule}", SHORT)
    person.click("train.advanced")
    person.pause(1)
    table = person.find("train.runs")
    table.selectAll()
    person.pause(1.5)
    person.look("runs")
    table.clearSelection()
    person.command("window.welcome")
    dialog = person.dialog("welcome")
    person.pause(1)
    person.look_at("welcome", dialog)
    dialog.reject()


def one_run(person: Photographer, name: str, images: int, picture: str = "", at: float = 0.0) -> None:
    """Train on so many images; take the picture when a share ``at`` of them was seen."""
    ended: list = []
    seen: list[int] = []
    person.window.bridge.training_ended.connect(ended.append)
    person.window.bridge.training_progress.connect(lambda event: seen.extend(event.images_seen[-1:].tolist()))
    person.enter("train.run_name", name)
    person.pick("train.how_long_unit", "images")
    person.enter("train.how_long", images)
    person.click("train.start")
    if picture:
        person.wait(lambda: bool(seen) and seen[-1] >= at * images, "the training")
        person.look(picture)
    person.wait(lambda: bool(ended), "the end of the training")
    person.pause(1.5)


def learn(person: Photographer) -> None:
    """A step of the first walk, the glossary, and the stage."""
    window = person.window
    window.show_workspace("sample")
    person.command("learn.lesson.sampling")
    for _ in range(3):
        person.command("learn.show_me")
        person.settle()
        person.command("learn.next")
    person.pause(1)
    person.look("learn")
    person.command("window.stage")
    window.resize(1280, 800)  # of the screen that there may not be
    person.pause(1.5)
    person.close_notes()
    person.look("stage")
    person.command("window.stage")
    person.pause(0.5)
    person.command("learn.glossary")
    person.look("glossary")
    window.learn.leave()
    window.learn.dock.hide()
    person.pause(0.5)


def house(person: Photographer) -> None:
    """The command palette, Preferences, About and the log."""
    person.window.show_workspace("sample")
    if not person.window.sample.images.grid.count:
        person.generate()
        person.pause(6)
    person.window.open_palette()
    person.look("palette")
    person.window.palette_box.dismiss()
    for action, name in (("window.preferences", "preferences"), ("window.about", "about"), ("window.log", "log")):
        person.command(action)
        dialog = person.dialog(name)
        person.look_at(name, dialog)
        dialog.reject()
        person.pause(0.3)
