"""Sweeps: what each cell is drawn with, in how many samplings, and the page that shows them under their titles."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ddpm_studio.app.sweep import Axis, Quantity, Sweep, SweepError
from ddpm_studio.sampling.request import SampleRequest

TIMEOUT = 60_000
BASE = SampleRequest(model="m", sampler="ddim", steps=10, guidance_scale=2, seeds=(7,), contexts=({"a": 1.0},))


def hero(first=0.0, last=1.0, count=3) -> Axis:
    return Axis(Quantity.ATTRIBUTE, first, last, count, "hero")


def guidance(first=1.0, last=3.0, count=3) -> Axis:
    return Axis(Quantity.GUIDANCE, first, last, count)


def test_values_are_evenly_spaced_and_titled():
    assert hero(0, 1, 5).values() == (0, 0.25, 0.5, 0.75, 1)
    assert hero(1, 0, 3).labels() == ("hero 1", "hero 0.5", "hero 0")
    assert Axis(Quantity.STEPS, 4, 20, 3).values() == (4, 12, 20)
    first = 2**60 + 1
    assert Axis(Quantity.SEED, first, first + 2, 3).values() == (first, first + 1, first + 2)


@pytest.mark.parametrize(
    ("axis", "words"),
    [
        (hero(0, 1.2), "between 0 and 1"),
        (hero(count=10), "2 to 9 values"),
        (guidance(0, 21), "Guidance lies between"),
        (Axis(Quantity.STEPS, 1, 600, 3), "1 to 500 steps"),
        (Axis(Quantity.STEPS, 1, 3, 5), "no 5 different values of steps"),
        (Axis(Quantity.SEED, 3, 3, 2), "no 2 different values"),
        (Axis(Quantity.ETA, 0, 2, 3), "Eta lies between"),
    ],
)
def test_what_cannot_be_swept_is_said(axis, words):
    with pytest.raises(SweepError, match=words):
        Sweep(BASE, axis).check(500)


def test_what_would_make_no_difference_is_said():
    with pytest.raises(SweepError, match="Both axes are hero"):
        Sweep(BASE, hero(), hero(0, 0.5)).check(500)
    with pytest.raises(SweepError, match="Choose DDIM"):
        Sweep(BASE.model_copy(update={"sampler": "dpmpp"}), Axis(Quantity.ETA, 0, 1, 3)).check(500)
    without = BASE.model_copy(update={"contexts": (None,)})
    with pytest.raises(SweepError, match="there is none"):
        Sweep(without, guidance()).check(500)
    Sweep(without, guidance(), hero()).check(500)


def test_an_attribute_and_guidance_are_one_sampling_with_one_scale_for_each_image():
    sweep = Sweep(BASE, hero(), guidance(count=2))
    (part,) = sweep.parts()
    assert part.cells == tuple(range(6))
    assert part.request.guidance_scales == (1, 1, 1, 3, 3, 3)
    assert part.request.contexts[1] == {"a": 1.0, "hero": 0.5}
    assert part.request.contexts[3] == {"a": 1.0, "hero": 0.0}
    assert part.request.seeds == (7,) * 6
    assert (part.request.steps, part.request.sampler) == (10, "ddim")
    assert sweep.columns == ("hero 0", "hero 0.5", "hero 1")
    assert sweep.rows == ("guidance 1", "guidance 3")


def test_steps_and_eta_are_a_sampling_for_each_value():
    sweep = Sweep(BASE, Axis(Quantity.SEED, 7, 9, 3), Axis(Quantity.STEPS, 2, 4, 3))
    parts = sweep.parts()
    assert [part.request.steps for part in parts] == [2, 3, 4]
    assert [part.cells for part in parts] == [(0, 1, 2), (3, 4, 5), (6, 7, 8)]
    assert parts[2].request.seeds == (7, 8, 9)
    across = Sweep(BASE, Axis(Quantity.ETA, 0, 1, 2), guidance(count=2)).parts()
    assert [part.cells for part in across] == [(0, 2), (1, 3)]
    assert [part.request.eta for part in across] == [0, 1]


# ---- in the window ------------------------------------------------------------------------------------------------


def run(sample, qtbot) -> None:
    qtbot.mouseClick(sample.sweep.run, Qt.MouseButton.LeftButton)
    assert sample.sweep.running
    qtbot.waitUntil(lambda: not sample.sweep.running, timeout=TIMEOUT)


def test_a_sweep_fills_a_table_and_each_cell_is_what_its_recipe_draws(sample, qtbot):
    page = sample.sweep
    sample.pages.show_page("sweep")
    sample.palette_panel.set_mix({"circle": 1.0})
    sample.form.seed.setValue(21)
    page.across.choose(Quantity.ATTRIBUTE, "square")
    page.across.count.setValue(3)
    page.down.choose(Quantity.GUIDANCE)
    page.down.count.setValue(2)
    assert page.note.text() == "6 images from seed 21"
    run(sample, qtbot)
    assert page.grid.count == 6
    assert page.sweep.columns == ("square 0", "square 0.5", "square 1")
    assert page.grid.image_rect(3).left() == page.grid.image_rect(0).left()
    assert "guidance 4 · square 0.5" in page._describe(4)
    assert "circle + square 0.5" in page._describe(4)
    # The table can be walked through step by step
    page.grid.activated.emit(4)
    assert sample.pages.page == "images"
    assert sample.grid.current == 4
    sample.player.go_to(2)
    assert not np.array_equal(sample.grid.pixels(4), page.grid.pixels(4))
    # and drawn again, one by one
    recipe = page.recipe(4)
    assert (recipe.guidance_scale, recipe.contexts) == (4, ({"circle": 1.0, "square": 0.5},))
    sample.use_recipe(recipe)
    sample.generate()
    qtbot.waitUntil(lambda: not sample.footer.running, timeout=TIMEOUT)
    assert np.abs(sample.grid.pixels(0).astype(int) - page.grid.pixels(4)).max() <= 1


def test_a_sweep_of_steps_waits_in_the_queue_and_can_be_stopped(sample, qtbot):
    page = sample.sweep
    sample.pages.show_page("sweep")
    page.across.choose(Quantity.STEPS)
    page.across.first.setValue(2)
    page.across.last.setValue(4)
    page.across.count.setValue(3)
    page.down.quantity.setCurrentIndex(0)
    assert page.down.axis is None
    page.start()
    assert len(sample.queue) == 3
    qtbot.waitUntil(lambda: page.images is not None, timeout=TIMEOUT)
    page.stop.click()
    qtbot.waitUntil(lambda: not page.running and not len(sample.queue), timeout=TIMEOUT)
    assert page.run.isEnabled()
    page.across.choose(Quantity.ETA)
    page.start()  # DPM++ has no eta
    assert not page.running
    assert "Choose DDIM" in page.note.text()
    state = sample.save_state()
    page.across.choose(Quantity.GUIDANCE)
    sample.restore_state(state)
    assert page.across.axis == Axis(Quantity.ETA, 0.0, 1.0, 3)
