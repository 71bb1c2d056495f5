"""The pages of the Sample workspace together: images and branches, drawing, sweep, history, queue, close-up."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ddpm_studio.app.sample_plan import ContextMode
from ddpm_studio.sampling.request import Blend, SampleRequest, Start

TIMEOUT = 60_000


def generate(sample, qtbot) -> np.ndarray:
    sample.generate()
    done(sample, qtbot)
    return shown(sample)


def done(sample, qtbot) -> None:
    qtbot.waitUntil(lambda: sample.queue.current is None and not len(sample.queue), timeout=TIMEOUT)


def shown(sample) -> np.ndarray:
    return np.stack([sample.grid.pixels(i) for i in range(sample.grid.count)])


def test_pages_have_keys_and_are_there_again_next_time(sample, window, qtbot):
    for number, page in enumerate(("images", "draw", "sweep", "history"), 1):
        window.table.run(f"sample.do.page_{page}")
        assert sample.pages.page == page
        assert window.table.entry(f"sample.do.page_{page}").shortcut == f"Alt+{number}"
    sample.form.advanced.memory.setValue(0.5)
    state = sample.save_state()
    sample.pages.show_page("images")
    sample.form.advanced.memory.setValue(4)
    sample.restore_state(state)
    assert sample.pages.page == "history"
    assert sample.form.advanced.budget_bytes == 2**29
    sample.generate()
    assert sample.pages.page == "images"
    done(sample, qtbot)


def test_generate_while_drawing_adds_to_the_queue_and_all_is_kept_in_the_history(sample, qtbot):
    for seed in (0, 100, 200):
        sample.form.seed.setValue(seed)
        sample.footer.generate_button.click()
    assert len(sample.queue) == 3
    assert sample.footer.queue_button.text() == "2 in the queue"
    assert sample.footer.generate_button.text() == "Add to queue"
    qtbot.mouseClick(sample.footer.queue_button, Qt.MouseButton.LeftButton)
    assert sample.queue_dock.isVisible()
    done(sample, qtbot)
    assert sample.images.request.seeds[0] == 200
    assert not sample.footer.queue_button.isVisible()
    qtbot.waitUntil(lambda: sample.history_store.count() == 3, timeout=TIMEOUT)


def test_a_recipe_is_brought_back_whole_and_draws_the_same(sample, qtbot):
    """Also where the form cannot say it: contexts and guidance of their own, seeds in no order, noise in between."""
    model = sample.form.info.path
    requests = [
        SampleRequest(model=model, sampler="ddim", steps=4, eta=0.5, seeds=(9, 10), contexts="data"),
        SampleRequest(model=model, sampler="unipc", steps=3, seeds=(3, 4), contexts=({"circle": 0.25},)),
        SampleRequest(
            model=model,
            sampler="dpmpp",
            steps=4,
            seeds=(8, 3, 5),
            contexts=({"circle": 0.3}, {"square": 1.0}, None),
            guidance_scales=(1.0, 2.0, 3.5),
            blend=Blend(seeds=(1,), mix=(0.2,)),
        ),
    ]
    for request in requests:
        sample.use_recipe(request)
        drawn = generate(sample, qtbot)
        again = sample.images.request
        for name in ("sampler", "steps", "eta", "seeds", "guidance_scales", "blend", "negative"):
            assert getattr(again, name) == getattr(request, name), name
        if request.contexts != "data":
            assert again.contexts_for_all() == request.contexts_for_all()
    assert sample.form.mode is ContextMode.RECIPE
    sample.form.count.set_value(5)  # it goes on from the beginning
    assert sample.form.request(sample.plan(5)).guidance_scales == (1.0, 2.0, 3.5, 1.0, 2.0)
    sample.form.count.set_value(3)
    sample.form.set_mode(ContextMode.NONE)
    assert sample.form.recipe is None
    assert sample.form.request(sample.plan(3)).blend is None
    # by class, and from the history
    sample.form.set_mode(ContextMode.BY_CLASS)
    sample.form.count.set_value(6)
    drawn = generate(sample, qtbot)
    by_class = sample.images.request
    sample.form.set_mode(ContextMode.NONE)
    sample.form.steps.set_value(2)
    sample.use_recipe(by_class)
    assert sample.form.mode is ContextMode.BY_CLASS
    assert np.array_equal(generate(sample, qtbot), drawn)


def test_a_branch_stands_beside_its_parent_and_unchanged_repeats_it(sample, qtbot):
    drawn = generate(sample, qtbot)
    sample.player.go_to(2)
    sample.images.bar.branch()
    done(sample, qtbot)
    assert len(sample.images.tree) == 2
    branch = sample.images.trajectory
    assert branch.parent is not None
    assert np.array_equal(shown(sample), drawn)
    sample.images.show_trajectory(branch.parent)
    sample.player.go_to(2)
    sample.palette_panel.sliders["square"].slider.set_value(1.0)  # live waits here
    assert not sample.steering.busy
    sample.images.bar.branch()
    done(sample, qtbot)
    other = sample.images.trajectory
    assert other.request.contexts_for_all()[0] == {"circle": 1.0, "square": 1.0}
    assert not np.array_equal(other.images, drawn)
    sample.images.bar.pair_button.setChecked(True)
    left, right = sample.images.pair.grids
    assert np.array_equal(left.pixels(0), drawn[0])
    assert np.array_equal(right.pixels(0), other.images[0])
    # A film of the branch begins with its parent's first steps
    film = sample.images.film()
    assert len(film) == 2 + 4
    assert np.array_equal(film[5], other.images)
    assert np.array_equal(film[0], branch.parent.recording.pixels(0))


def test_a_drawing_is_finished_into_the_strip_and_the_grid(sample, qtbot):
    sample.pages.show_page("draw")
    size, channels = sample.form.info.config.size, sample.form.info.config.channels
    sample.draw.open_pixels(np.full((size, size, 3), 90, np.uint8))
    shown_in_strip = []
    sample.draw.results.show_results = lambda before, images: shown_in_strip.append((before, images))
    sample.draw.finish()
    done(sample, qtbot)
    request = sample.images.request
    assert isinstance(request.start, Start)
    assert request.contexts_for_all()[0] == sample.palette_panel.mix
    assert sample.grid.count == sample.draw.variations
    ((before, images),) = shown_in_strip
    assert before.shape == (size, size, channels)
    assert np.array_equal(images, shown(sample))
    assert sample.pages.page == "draw"
    sample.grid.set_current(1)
    sample.draw_on_current()
    assert np.array_equal(sample.draw.drawing.pixels[..., :3], images[1][..., :3])


def test_several_images_are_taken_away_and_one_is_looked_at_close_up(sample, qtbot):
    generate(sample, qtbot)
    sample.grid.set_current(1)
    sample.grid._reach(3)
    recipe = sample.images.recipe(*sample.images.chosen)
    assert recipe.seeds == (1, 2, 3)
    assert recipe.contexts_for_all() == sample.images.request.contexts_for_all()[1:4]
    sample.chosen.take_away()
    assert sample.chosen.take_away_dialog.isVisible()
    sample.chosen.take_away_dialog.reject()
    sample.grid.activated.emit(3)
    assert sample.closeup_dock.isVisible()
    assert sample.closeup.index == 3
    sample.grid.set_current(0)
    assert sample.closeup.index == 0
    sample.player.go_to(2)
    assert "step 2/5" in sample.closeup.place.text()


@pytest.mark.parametrize("name", ["no.png", "text.png"])
def test_what_cannot_be_drawn_on_is_said(sample, window, tmp_path, name):
    path = tmp_path / name
    if name.startswith("text"):
        path.write_text("not a picture")
    sample.open_on_canvas(path)
    assert name in window.notes.history[-1].what
