"""What the documentation shows of Sample and Compare."""

from camera import Film, Photographer
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ddpm_studio.app.compare_setups import PRESETS, SECOND_LAB
from ddpm_studio.app.panels.model_choice import ModelCombo
from ddpm_studio.model.catalogue import shipped_models

OUTLINE, CAP, STEM = "#3a2a2a", "#c8323c", "#f0d8b8"
NOISY = 4  # steps between two frames of the film: noise is large as a file
CURVE = {"ddpm": "25, 100", "ddim": "5, 10, 25", "dpmpp": "4, 8, 16"}


def sample(person: Photographer) -> None:
    """Scrub, look closely, branch, blend, sweep, take away and look at the history."""
    work = person.window.sample
    person.window.show_workspace("sample")
    take_sprites(person)
    scrub(person)
    closeup(person)
    branch(person)
    work.palette_panel.pad.move_to(0.3, 0.35)
    person.settle()
    person.generate()
    person.look("mix-pad")
    person.command("sample.do.take_away")
    dialog = person.dialog("takeaway")
    person.pause(1)
    person.look_at("take-away", dialog)
    dialog.close()
    sweep(person)
    person.command("sample.do.page_history")
    person.pause(1)
    QTest.keyClick(person.find("history.list"), Qt.Key.Key_Home)
    person.pause(1)
    person.look("history")
    person.command("sample.do.page_images")


def take_sprites(person: Photographer) -> None:
    """The shipped sprites in Sample and Compare, with the attributes that the scenes speak of."""
    model = next(path for path in shipped_models() if path.name == "sprites-16")
    person.window.sample.choose_model(model)
    for combo in person.window.compare.findChildren(ModelCombo):
        combo.choose(model)
    person.pause(2)


def scrub(person: Photographer) -> None:
    person.pick("sample.context_mode", "by_class")
    person.enter("sample.count", 40)
    person.generate()
    person.pause(5)  # for the pictures beside the sliders
    for share in (0.0, 0.62):  # shapes are there, noise still is
        person.drag("sample.scrubber", share)
    person.look("scrubbing")
    person.click("sample.equation_toggle")
    person.look("equation")
    person.click("sample.equation_toggle")
    person.drag("sample.scrubber", 1.0)


def closeup(person: Photographer) -> None:
    work = person.window.sample
    work.images.grid.set_current(18)
    person.command("sample.do.closeup")
    person.wait(person.find("closeup.nearest").isVisible, "the nearest training images")
    person.pause(0.5)
    work.closeup.verticalScrollBar().setValue(work.closeup.verticalScrollBar().maximum())
    person.look("closeup")
    work.closeup_dock.hide()
    person.pause(0.5)


def branch(person: Photographer) -> None:
    """Heroes; from the middle of their way on, other things."""
    work = person.window.sample
    person.pick("sample.context_mode", "palette")
    person.enter("sample.count", 12)
    person.drag("context.slider.hero.slider", 1.0)
    person.settle()
    person.generate()
    film = Film(person)
    last = work.player.scrubber.maximum()
    for step in range(0, last + 1, NOISY):
        work.player.go_to(step)
        film.frame(180)
    for step in range(last, round(last * 0.3), -NOISY):
        work.player.go_to(step)
        film.frame(120)
    for name, value in (("hero", 0.0), ("spell", 1.0)):
        person.drag(f"context.slider.{name}.slider", value)
        film.frame(500)
    person.click("branch.here")
    person.settle()
    film.frame(900)
    work.images.show_trajectory(next(iter(work.images.tree)))
    work.player.go_to(round(last * 0.3))
    person.drag("context.slider.spell.slider", 0.0)
    person.drag("context.slider.food.slider", 1.0)
    person.click("branch.here")
    person.settle()
    film.frame(900)
    person.click("branch.pair")
    for step in range(0, work.player.scrubber.maximum() + 1, NOISY):
        work.player.go_to(step)
        film.frame(220)
    film.frame(1600)
    person.look("branch")
    film.save("branch-animated")
    person.click("branch.pair")


def sweep(person: Photographer) -> None:
    person.command("sample.do.page_sweep")
    person.pick("sweep.across.quantity", "attribute:spell")
    person.pick("sweep.down.quantity", "guidance")
    person.click("sweep.run")
    person.pause(0.5)
    person.wait(lambda: not person.window.sample.sweep.running, "the sweep")
    person.look("sweep")


def draw(person: Photographer) -> None:
    """A toadstool, roughly; then what the model makes of it."""
    work = person.window.sample
    person.window.show_workspace("sample")
    take_sprites(person)
    person.command("sample.do.page_draw")
    work.palette_panel.set_mix({"food": 1.0})
    person.pause(0.5)
    canvas, size = work.draw.canvas, work.draw.drawing.pixels.shape[0]

    def stroke(colour: str, *cells: tuple[float, float]) -> None:
        canvas.colour = (*bytes.fromhex(colour[1:]), 255)
        places = [(round(x * (size - 1)), round(y * (size - 1))) for x, y in cells]
        points = [canvas.cell_rect(place).center().toPoint() for place in places]
        QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(canvas.viewport(), point)
            person.pause(0.02)
        QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=points[-1])

    for row in range(4):
        y, half = 0.2 + 0.07 * row, 0.16 + 0.06 * row
        stroke(CAP, (0.5 - half, y), (0.5 + half, y))
    for column in (0.42, 0.48, 0.54):
        stroke(STEM, (column, 0.5), (column, 0.8))
    stroke(OUTLINE, (0.35, 0.84), (0.62, 0.84))
    person.settle()
    person.look("draw-before")
    person.click("draw.finish")
    person.pause(0.5)
    person.settle()
    person.look("draw-after")
    person.command("sample.do.page_images")


def compare(person: Photographer) -> None:
    """Four lanes, two of them over each other, the curve, and the comparisons of the fourth and the second lab."""
    person.window.show_workspace("compare")
    person.pick("compare.preset", 0)
    person.click("compare.add_lane")
    take_sprites(person)
    person.pick("compare.lane4.sampler", "unipc")
    person.click("compare.run")
    judged(person)
    person.look("compare-four")
    person.command("compare.do.view_before_after")
    person.look("before-after")
    person.command("compare.do.view_curve")
    for sampler, steps in CURVE.items():
        person.enter(f"compare.curve.steps.{sampler}", steps)
    person.click("compare.curve.run")
    stop = person.find("compare.curve.stop")
    person.wait(stop.isVisible, "the curve to begin")
    person.wait(lambda: not stop.isVisible(), "the curve")
    person.look("curve")
    person.command("compare.do.view_lanes")
    person.click("compare.lab")
    judged(person)
    person.look("compare")
    person.pick("compare.preset", list(PRESETS).index(SECOND_LAB))
    person.enter("compare.count", 20)
    person.click("compare.run")
    judged(person)
    person.look("second-lab")


def judged(person: Photographer) -> None:
    """Wait until the lanes are drawn and judged."""
    run, cancel = person.find("compare.run"), person.find("compare.cancel")
    person.wait(cancel.isVisible, "the comparison to begin")
    person.wait(lambda: run.isVisible() and not cancel.isVisible(), "the comparison")
    figure = person.find("compare.lane1.frechet")
    person.wait(lambda: any(letter.isdigit() for letter in figure.text()), "the figures")
    person.pause(4)
