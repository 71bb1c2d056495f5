"""The curves of a training and the moments of its film: read off, gone through, pinned, compared."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from ddpm_studio.app.panels.train_figures import TrainFigures
from ddpm_studio.app.panels.train_view import TrainView
from ddpm_studio.app.widgets.film_moments import MOST_PINS
from ddpm_studio.engine.protocol import TrainingProgress
from ddpm_studio.training.bands import BANDS
from ddpm_studio.training.config import preset

ENGINE_MS = 120_000


@pytest.fixture
def view(qtbot):
    made = TrainView()
    qtbot.addWidget(made)
    made.resize(640, 640)
    with qtbot.waitExposed(made):
        made.show()
    return made


def metrics(steps: int, batch: int = 64) -> dict[str, np.ndarray]:
    seen = np.arange(1, steps + 1) * float(batch)
    return {
        "images_seen": seen,
        "loss": 1 / np.sqrt(seen),
        "validation_loss": np.where(np.arange(steps) % 10 == 9, 0.5, np.nan),
        "learning_rate": np.linspace(1e-3, 0, steps),
        "gradient_norm": np.full(steps, 2.5),
    }


def bands(points: int) -> tuple[np.ndarray, np.ndarray]:
    losses = np.tile(np.arange(1.0, BANDS + 1), (points, 1))
    losses[0, 2] = np.nan
    return np.arange(1, points + 1) * 640.0, losses


def progress(images_seen, **changes) -> TrainingProgress:
    count = len(images_seen)
    values = {
        "run": None,
        "images_seen": np.asarray(images_seen),
        "loss": np.full(count, 0.25, np.float32),
        "learning_rate": np.full(count, 1e-3, np.float32),
        "gradient_norm": np.full(count, 4.0, np.float32),
        "validation": (),
        "bands": ((images_seen[-1], tuple(range(BANDS))),),
        "images_per_second": 100.0,
        "elapsed_seconds": 3.0,
        "eta_seconds": None,
        "progress": 0.5,
        "memory_bytes": 2**20,
        "device_bytes": None,
    }
    return TrainingProgress(**{**values, **changes})


def previews(view, count: int) -> None:
    for i in range(count):
        view.film.add(i * 1000, np.full((4, 16, 16, 3), i, np.uint8))


# ---- curves


def test_past_and_present_become_one_curve(view):
    view.explain(preset("standard"))
    view.show_metrics(metrics(100), bands(10), [640, 6400], until=64 * 51)
    view.show_progress(progress([64 * 51, 64 * 52]))
    assert (view.plot.curve.steps, view.rates.norms.steps) == (52, 52)
    assert view.plot.newest == view.rates.newest == view.bands.newest == 64 * 52
    assert view.plot.checkpoints == [640, 6400]
    assert len(view.plot.validation) == 5
    assert [curve.steps for curve in view.bands.curves] == [6, 6, 5, 6, 6, 6, 6, 6]


def test_values_are_read_off_where_one_points(view):
    view.explain(preset("standard"))
    view.show_metrics(metrics(100), bands(10), [])
    view.smoothing.setValue(0)
    x, lines = view.rates.values_at(640 + 20)
    assert (x, lines) == (640, ["gradient norm 2.5", "learning rate 0.000909"])
    x, lines = view.bands.values_at(0)
    assert x == 640
    assert lines[0].startswith("8.0000  almost noise (σ/α > ")
    assert lines[-1].startswith("1.0000  almost image (σ/α < ")
    assert view.plot.values_at(1e9)[1] == ["loss 0.0125", "validation 0.5000"]
    view.clear()
    assert view.rates.values_at(0) is view.bands.values_at(0) is view.plot.values_at(0) is None


def test_the_next_curves_come_by_a_command_and_stay_next_time(view):
    plots = (view.plot, view.rates, view.bands)
    shown = []
    for _ in range(3):
        shown.append([plot.isVisible() for plot in plots])
        view.next_plot()
    assert shown == [[True, False, False], [False, True, False], [False, False, True]]
    view.which.choose("bands")
    view.film_view.choose("moments")
    state = view.state()
    view.which.choose("loss")
    view.film_view.choose("film")
    view.set_state(state)
    assert (view.bands.isVisible(), view.moments.isVisible(), view.moments.tools.isVisible()) == (True, True, True)


def test_a_plot_that_was_hidden_shows_what_came_meanwhile(view):
    view.show_metrics(metrics(100), bands(10), [])
    view.which.choose("rate")
    x, y = view.rates._mean.getOriginalDataset()
    assert (len(x), y[-1]) == (100, pytest.approx(2.5))


def test_a_view_that_was_moved_stays_until_it_is_to_follow_again(view):
    view.show_metrics(metrics(100), bands(10), [])
    view.which.choose("rate")
    view.rates.follow(False)
    assert not view.follow.isChecked()
    view.which.choose("loss")
    assert view.follow.isChecked()
    view.which.choose("rate")
    view.follow_newest()
    assert view.follow.isChecked()


def test_of_a_hundred_thousand_steps_some_thousand_points_are_drawn(view):
    view.show_metrics(metrics(100_000), bands(20_000), [])
    for plot in (view.plot, view.rates, view.bands):
        view.which.choose({"train.loss_plot": "loss", "train.rate_plot": "rate"}.get(plot.objectName(), "bands"))
        points = sum(len(curve.getOriginalDataset()[0]) for curve in plot.getPlotItem().listDataItems())
        assert 0 < points < 20_000


def test_numbers_tell_the_gpu_only_where_there_is_one(qtbot):
    figures = TrainFigures()
    qtbot.addWidget(figures)
    figures.show()
    label = figures.findChild(object, "train.figure.gpu_memory")
    figures.show_progress(progress([64]))
    assert figures.text("gradient_norm") == "4"
    assert not label.isVisible()
    figures.show_progress(progress([128], device_bytes=3 * 2**20))
    assert label.isVisible()
    assert label.text() == "3 MiB"


# ---- moments


def test_the_slider_goes_through_time_and_follows_the_newest(view, qtbot):
    view.film_view.choose("moments")
    moments = view.moments
    assert not moments.slider.isEnabled()
    previews(view, 5)
    assert moments.images_seen == 4000
    assert moments.current.caption.text() == "4,000 images · newest"
    qtbot.keyClick(moments.slider, Qt.Key.Key_Home)
    assert moments.current.caption.text() == "untrained"
    qtbot.keyClick(moments.slider, Qt.Key.Key_Right)
    assert moments.place.text() == "1,000 images"
    view.film.add(5000, np.zeros((4, 16, 16, 3), np.uint8))
    assert moments.images_seen == 1000  # who looks at the past is left there
    qtbot.keyClick(moments.slider, Qt.Key.Key_End)
    view.film.add(6000, np.zeros((4, 16, 16, 3), np.uint8))
    assert moments.images_seen == 6000


def test_moments_of_another_run_take_the_place_of_those_before(view):
    view.film_view.choose("moments")
    previews(view, 3)
    view.moments.stages.click()
    view.film.show_all([(0, np.zeros((2, 32, 32, 4), np.uint8)), (64, np.zeros((2, 32, 32, 4), np.uint8))])
    assert view.moments.pins == []
    assert view.moments.images_seen == 64


def test_moments_are_pinned_side_by_side_and_let_go(view, qtbot):
    view.film_view.choose("moments")
    moments = view.moments
    previews(view, 9)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(moments.slider, key)
        qtbot.keyClick(moments.slider, Qt.Key.Key_P)
    qtbot.keyClick(moments.slider, Qt.Key.Key_P)  # once is enough
    assert moments.pins == [0, 8000]
    assert not moments.current.isVisible()  # it is among those that are pinned
    moments.go_to(3)
    assert moments.current.isVisible()
    qtbot.mouseClick(moments.pin, Qt.MouseButton.LeftButton)
    assert moments.pins == [0, 3000, 8000]
    assert len(moments.pins) == MOST_PINS
    moments.go_to(5)
    assert not moments.pin.isEnabled()
    unpin = view.findChild(QToolButton, "train.pinned.1.unpin")
    qtbot.mouseClick(unpin, Qt.MouseButton.LeftButton)
    assert moments.pins == [0, 8000]
    view.clear()
    assert (moments.pins, moments.images_seen) == ([], -1)


def test_three_stages_are_asked_to_be_compared(view, qtbot):
    view.film_view.choose("moments")
    previews(view, 11)
    view.moments.go_to(4)
    qtbot.mouseClick(view.moments.stages, Qt.MouseButton.LeftButton)
    assert view.moments.pins == [0, 4000, 10000]
    with qtbot.waitSignal(view.compare_asked) as asked:
        qtbot.mouseClick(view.moments.compare, Qt.MouseButton.LeftButton)
    assert asked.args == [(0, 4000, 10000)]


def test_the_training_plays_from_the_untrained_network_to_now(view, qtbot):
    previews(view, 4)
    seen = []
    view.moments.slider.valueChanged.connect(seen.append)
    view.play_film()
    assert view.moments.play.isChecked()
    qtbot.waitUntil(lambda: not view.moments.play.isChecked(), timeout=20_000)
    assert seen == [0, 1, 2, 3]


def test_a_past_run_shows_all_of_its_curves(window, qtbot, trained_run, tmp_path):
    run = Path(shutil.copytree(trained_run, tmp_path / "home" / "runs" / "shapes"))
    view = window.train.view
    window.show_workspace("train")
    window.train.runs.refresh()
    window.train.runs.select(run)
    qtbot.waitUntil(lambda: view.plot.curve.steps == 16, timeout=ENGINE_MS)
    assert view.rates.norms.steps == 16
    assert view.bands.newest == 128
    assert window.train.figures.text("gradient_norm") != "–"
    view.which.choose("bands")
    assert "almost noise" in view.bands.values_at(0)[1][0]


def test_checkpoints_nearest_to_the_moments_are_drawn_in_compare(window, qtbot, own_run):
    window.train.compare_asked.emit(own_run, (0, 10**9))
    assert window.workspace == "compare"
    lanes = window.compare.lanes
    assert [lane.form.setup.checkpoint for lane in lanes.lanes] == ["untrained", "final"]
    qtbot.waitUntil(lambda: not lanes.busy, timeout=ENGINE_MS)
    assert all(lane.form.model.path == own_run for lane in lanes.lanes)
