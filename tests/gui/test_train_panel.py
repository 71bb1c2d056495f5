"""The Train workspace: form, loss, film, runs, driven as a person does, with the real engine."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.app.panels.train_form import TrainForm
from ddpm_studio.app.run_queue import RunQueue
from ddpm_studio.app.widgets.film import Film
from ddpm_studio.app.widgets.film_reel import FilmReel
from ddpm_studio.app.widgets.loss_curve import LossCurve
from ddpm_studio.training.config import PRESET_NOTES, preset

TRAINING_MS = 120_000


def _click(window: MainWindow, qtbot, name: str) -> None:
    qtbot.mouseClick(window.findChild(QPushButton, f"train.{name}"), Qt.MouseButton.LeftButton)


def _small(window: MainWindow, images) -> None:
    window.show_workspace("train")
    form = window.train.form
    form.choose_images(str(images), 16, (255, 255, 255))
    form.advanced.features.setValue(8)
    form.advanced.batch_size.setValue(8)
    form.advanced.previews.setValue(3)
    form.advanced.preview_seconds.setValue(1)


def _enabled(window: MainWindow) -> set[str]:
    names = ("start", "pause", "stop", "save_now", "sample_now", "resume")
    return {name for name in names if window.findChild(QPushButton, f"train.{name}").isEnabled()}


def test_the_smallest_window_cuts_nothing_off_the_curves(window, qtbot):
    window.show_workspace("train")
    window.resize(1024, 700)
    view = window.train.view
    page = view.plot.parentWidget()
    legend = next(label for label in view.findChildren(QLabel) if "smoothed" in label.text())
    qtbot.waitUntil(lambda: window.height() == 700 and page.height() >= view.plot.minimumHeight(), timeout=5_000)
    assert page.geometry().bottom() < legend.y()
    assert legend.geometry().bottom() < legend.parentWidget().height()
    empty = window.train.queueing.panel.empty
    assert empty.height() >= empty.heightForWidth(empty.width())


def test_a_training_from_start_to_stop(window, qtbot, tiny_images):
    _small(window, tiny_images)
    train = window.train
    assert _enabled(window) == {"start"}
    _click(window, qtbot, "start")
    run = train.running
    assert _enabled(window) == {"pause", "stop", "save_now", "sample_now"}
    qtbot.waitUntil(lambda: train.view.plot.curve.steps > 5 and len(train.view.film.frames) > 0, timeout=TRAINING_MS)
    assert train.figures.text("images_seen") != "–"
    assert train.figures.text("gradient_norm") != "–"
    assert train.view.rates.norms.steps == train.view.rates.rates.steps == train.view.plot.curve.steps
    qtbot.waitUntil(lambda: train.view.bands.newest > 0, timeout=TRAINING_MS)

    before = len(train.view.film.frames)
    _click(window, qtbot, "sample_now")
    qtbot.waitUntil(lambda: len(train.view.film.frames) > before, timeout=TRAINING_MS)
    first, last = train.view.film.frames[0], train.view.film.frames[-1]
    assert first.images.shape == (3, 16, 16, 3)
    assert (first.images != last.images).any()

    with qtbot.waitSignal(train.model_available, timeout=TRAINING_MS) as saved:
        _click(window, qtbot, "save_now")
    assert saved.args == [run]

    _click(window, qtbot, "pause")
    qtbot.waitUntil(lambda: train.paused, timeout=TRAINING_MS)
    assert train.buttons.pause.text() == "Go on"
    _click(window, qtbot, "pause")
    qtbot.waitUntil(lambda: not train.paused, timeout=TRAINING_MS)

    _click(window, qtbot, "stop")
    qtbot.waitUntil(lambda: train.running is None, timeout=TRAINING_MS)
    qtbot.waitUntil(lambda: _enabled(window) == {"start", "resume"}, timeout=TRAINING_MS)
    assert train.runs.current.path == run
    assert train.form.run != run  # a name for the next one
    assert max(train.view.plot.checkpoints) == train.runs.current.images_seen


def test_a_stopped_run_is_resumed_where_it_was(window, qtbot, tiny_images):
    _small(window, tiny_images)
    _click(window, qtbot, "start")
    qtbot.waitUntil(lambda: window.train.view.plot.curve.steps > 5, timeout=TRAINING_MS)
    _click(window, qtbot, "stop")
    qtbot.waitUntil(lambda: window.train.running is None, timeout=TRAINING_MS)
    qtbot.waitUntil(lambda: "resume" in _enabled(window), timeout=TRAINING_MS)
    seen = window.train.runs.current.images_seen
    with qtbot.waitSignal(window.bridge.training_started, timeout=TRAINING_MS) as started:
        _click(window, qtbot, "resume")
    assert started.args[0].images_seen == seen
    _click(window, qtbot, "stop")
    qtbot.waitUntil(lambda: window.train.running is None, timeout=TRAINING_MS)


def test_a_run_to_its_end_is_said_with_a_way_to_use_it(window, qtbot, tiny_images):
    _small(window, tiny_images)
    form = window.train.form
    form.how_long_unit.setCurrentIndex(form.how_long_unit.findData("images"))
    form.how_long.setValue(32)
    with qtbot.waitSignal(window.bridge.training_ended, timeout=TRAINING_MS) as ended:
        _click(window, qtbot, "start")
    assert (ended.args[0].reason, ended.args[0].images_seen) == ("finished", 32)
    note = window.notes.history[-1]
    assert note.actions[0][0] == "Use in Sample"
    note.actions[0][1]()
    assert window.workspace == "sample"


def test_a_past_run_shows_its_curve_and_film(qtbot, own_run, tmp_path):
    home = tmp_path / "home"
    (home / "runs").mkdir(parents=True)
    (home / "runs" / "shapes").symlink_to(own_run, target_is_directory=True)
    window = MainWindow(home)
    qtbot.addWidget(window)
    train = window.train
    train.runs.select(home / "runs" / "shapes")
    qtbot.waitUntil(lambda: train.shown.run == home / "runs" / "shapes" and not train.shown.reading)
    assert train.view.plot.curve.steps == 16
    assert 128 in train.view.plot.checkpoints
    assert train.view.film.frames[-1].images_seen == 128
    assert train.figures.text("images_seen") == "128"
    window.close()


# ---- the form


@pytest.fixture
def form(qtbot, tmp_path):
    """The form alone."""
    form = TrainForm(tmp_path, RunQueue(tmp_path))
    qtbot.addWidget(form)
    form.show()
    return form


def test_each_preset_is_what_it_says(form):
    for name in ("course", "quick", "standard"):
        form.preset.setCurrentIndex(form.preset.findData(name))
        config, wanted = form.config(), preset(name)
        images = {"image_set", "size", "background", "channels", "images", "seconds"}
        assert config.model_dump(exclude=images) == wanted.model_dump(exclude=images), name
        assert form.preset_note.text() == PRESET_NOTES[name]
        assert not form._deviation.isVisibleTo(form)


def test_every_advanced_value_reaches_the_configuration(form):
    network, noise, learning = form.advanced.network, form.advanced.noise, form.advanced.learning
    form.preset.setCurrentIndex(form.preset.findData("standard"))
    network.multipliers.setText("1, 3")
    network.blocks.setValue(2)
    for box, value in (
        (network.attention, 8),
        (network.patch, 2),
        (network.time, "sinusoidal"),
        (noise.schedule, "sigmoid"),
        (noise.weight, "min-snr"),
        (learning.optimizer, "muon"),
    ):
        box.setCurrentIndex(box.findData(value))
    noise.zero_snr.setChecked(True)
    noise.p_mean.setValue(-1.0)
    noise.p_std.setValue(0.8)
    noise.gamma.setValue(3)
    learning.muon_learning_rate.setValue(0.01)
    learning.accumulation.setValue(4)
    learning.augmentation.setValue(12)
    config = form.config()
    assert (config.network.multipliers, config.network.blocks, config.network.patch) == ((1, 3), 2, 2)
    assert (config.network.attention_size, config.network.time) == (8, "sinusoidal")
    assert (config.schedule.kind, config.schedule.zero_terminal_snr) == ("sigmoid", True)
    assert (config.objective, config.noise_levels, config.p_mean, config.p_std) == ("edm", "log-normal", -1.0, 0.8)
    assert (config.loss_weight, config.loss_gamma) == ("min-snr", 3)
    assert (config.optimizer, config.muon_learning_rate) == ("muon", 0.01)
    assert (config.accumulation, config.augmentation) == (4, 0.12)
    assert "noise levels" not in form._deviation.text()
    assert "loss weight" in form._deviation.text()


def test_values_without_effect_are_hidden_and_do_not_stand_in_the_way(form):
    advanced = form.advanced
    form.preset.setCurrentIndex(form.preset.findData("standard"))
    advanced.learning.augmentation.setValue(20)

    def hidden() -> set[str]:
        fields = (advanced.network.blocks, advanced.noise.levels, advanced.noise.p_mean, advanced.noise.gamma)
        more = (advanced.learning.muon_learning_rate, advanced.learning.augmentation)
        inside = advanced.rows.parentWidget()
        return {field.objectName() for field in (*fields, *more) if not field.isVisibleTo(inside)}

    assert hidden() == {"train.loss_gamma"}
    advanced.noise.objective.setCurrentIndex(advanced.noise.objective.findData("v"))
    assert hidden() == {"train.loss_gamma", "train.noise_levels", "train.p_mean"}
    assert form.config().noise_levels == "uniform"
    advanced.network.kind.setCurrentIndex(advanced.network.kind.findData("context_unet"))
    assert {"train.blocks", "train.augmentation"} < hidden()
    assert form.config().augmentation == 0


def test_values_that_do_not_go_together_are_said_where_they_can_be_mended(form):
    form.advanced.toggle.setChecked(True)
    noise, learning = form.advanced.noise, form.advanced.learning

    def error(name: str) -> str:
        label = form.findChild(QLabel, f"train.{name}.error")
        return label.text() if label.isVisible() else ""

    noise.zero_snr.setChecked(True)
    assert form.valid
    noise.objective.setCurrentIndex(noise.objective.findData("eps"))
    assert "velocity" in error("zero_terminal_snr")
    assert not form.valid
    form.advanced.toggle.setChecked(False)  # the reason is still to be seen
    assert "velocity" in form.findChild(QLabel, "train.problem").text()
    assert form.findChild(QLabel, "train.problem").isVisible()
    form.advanced.toggle.setChecked(True)
    noise.zero_snr.setChecked(False)
    assert form.valid
    assert not form.findChild(QLabel, "train.problem").isVisible()
    learning.batch_size.setValue(4)
    learning.accumulation.setValue(5)
    assert "4 images" in error("accumulation")
    learning.accumulation.setValue(4)
    assert form.valid
    for wrong in ("", "1, x", "9", "1,1,1,1,1,1"):
        form.advanced.network.multipliers.setText(wrong)
        assert "whole numbers" in error("multipliers"), wrong
    form.advanced.network.multipliers.setText("2")
    assert form.config().network.multipliers == (2,)


def test_a_value_that_cannot_be_is_said_at_its_field(window, qtbot):
    window.show_workspace("train")
    form = window.train.form
    form.advanced.toggle.setChecked(True)
    form.advanced.features.setValue(13)
    error = window.findChild(QLabel, "train.features.error")
    assert error.isVisible()
    assert "multiple of 8" in error.text()
    assert _enabled(window) == set()
    form.advanced.features.setValue(16)
    assert not error.isVisible()
    for name in ("", "a/b", ".hidden"):
        form.run_name.clear()
        qtbot.keyClicks(form.run_name, name)
        form.run_name.textEdited.emit(name)
        assert window.findChild(QLabel, "train.run_name.error").text()
        assert "start" not in _enabled(window)


def test_every_control_of_train_and_data_says_what_it_is(window):
    for page in (window.train, window.data):
        controls = [
            child
            for child in page.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.objectName().startswith(f"{page.name}.")
        ]
        assert len(controls) > 8
        for child in controls:
            assert child.accessibleName() or getattr(child, "text", lambda: "")(), child.objectName()
            told_by_pointing = child.objectName().endswith(("plot", "strip")) or child.objectName() == "train.film"
            assert child.toolTip() or told_by_pointing, child.objectName()


# ---- curve and film


def test_a_curve_of_any_length_keeps_its_extremes_in_the_same_memory():
    curve = LossCurve(buckets=64)
    rng = np.random.default_rng(0)
    loss = rng.random(10_000).astype(np.float32)
    seen = np.arange(1, 10_001) * 64
    for part in np.array_split(np.arange(10_000), 77):
        curve.extend(seen[part], loss[part])
    x, y = curve.raw()
    assert len(x) <= 128
    assert (y.min(), y.max()) == (loss.min(), loss.max())
    assert (np.diff(x) >= 0).all()
    assert curve.newest == 640_000
    x, smooth = curve.smoothed(0.999)
    assert abs(smooth[-1] - 0.5) < 0.05
    assert np.allclose(curve.smoothed(0.0)[1].mean(), loss.mean(), atol=0.01)


def test_a_loss_that_is_no_number_is_left_out_of_the_curve():
    curve = LossCurve()
    curve.extend(np.array([1, 2, 3]), np.array([1.0, np.nan, 3.0]))
    assert curve.smoothed(0)[1].tolist() == [1, 3]


def test_the_film_keeps_the_first_and_the_newest():
    reel = FilmReel(most_frames=10)
    for i in range(100):
        reel.add(i, np.full((2, 16, 16, 3), i, np.uint8))
    assert len(reel.frames) <= 10
    assert (reel.frames[0].images_seen, reel.frames[-1].images_seen) == (0, 99)
    reel.add(50, np.zeros((2, 16, 16, 3), np.uint8))  # resumed from further back
    assert reel.frames[-1].images_seen == 50


@pytest.mark.parametrize("row", [0, 1])
def test_the_film_draws_whole_pixels(qtbot, row):
    film = Film()
    qtbot.addWidget(film)
    film.resize(500, 200)
    rng = np.random.default_rng(3)
    images = rng.integers(0, 256, (2, 16, 16, 3), dtype=np.uint8)
    film.add(0, images)
    film.show()
    layout = film.layout_now()
    picture = film.viewport().grab().toImage()
    column = film.column_rect(0)
    left = 2 + (layout.pitch_x - 2 - 16 * layout.zoom) // 2
    top = layout.caption + row * layout.pitch_y
    assert column.contains(left, top)
    for y in range(16):
        for x in range(16):
            for corner in (0, layout.zoom - 1):
                seen = picture.pixelColor(left + x * layout.zoom + corner, top + y * layout.zoom + corner)
                assert seen == QColor(*images[row, y, x].tolist())


def test_a_click_on_the_film_opens_the_preview(qtbot):
    film = Film()
    qtbot.addWidget(film)
    film.resize(500, 200)
    film.add(0, np.zeros((2, 16, 16, 3), np.uint8))
    film.add(64, np.zeros((2, 16, 16, 3), np.uint8))
    film.show()
    with qtbot.waitSignal(film.opened) as opened:
        qtbot.mouseClick(film.viewport(), Qt.MouseButton.LeftButton, pos=film.column_rect(1).center())
    assert opened.args == [1]
