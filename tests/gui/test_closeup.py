"""An image close up, with the real engine and the shipped model of the built-in sprites."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ddpm_studio import assets
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.panels.closeup import Closeup
from ddpm_studio.app.recordings import Layer, Recording
from ddpm_studio.app.widgets.film_strip import FilmStrip
from ddpm_studio.app.widgets.histogram import histogram
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.sprites import builtin_sprites
from ddpm_studio.engine.protocol import FindNearest, Sample, SampleEnded, SampleSteps
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.training.batches import split
from ddpm_studio.training.run_folder import read_config

TIMEOUT = 120_000
MODEL = assets.models() / "sprites-16"


@pytest.fixture(scope="module")
def sprites() -> np.ndarray:
    return builtin_sprites(16).images


def wait_until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + TIMEOUT / 1000
    while not done():
        assert time.monotonic() < deadline, "the engine does not answer"
        QTest.qWait(10)


@pytest.fixture(scope="module")
def bridge(qapp) -> Iterator[Bridge]:
    """One engine for all tests here, started before them."""
    bridge = Bridge()
    ready: list = []
    bridge.engine_ready.connect(ready.append)
    try:
        bridge.start()
        wait_until(lambda: bool(ready))
        yield bridge
    finally:
        bridge.close()


@pytest.fixture(scope="module")
def recording(bridge) -> Recording:
    """Three images that the shipped model drew in 16 steps."""
    request = SampleRequest(model=MODEL, steps=16, seeds=(1, 2, 3), contexts=({"hero": 1.0},))
    events: list = []
    for signal in (bridge.sample_started, bridge.sample_steps, bridge.sample_ended):
        signal.connect(events.append)
    bridge.send(Sample(bridge.next_job(), request))
    wait_until(lambda: bool(events) and isinstance(events[-1], SampleEnded))
    recording = Recording(events[0])
    for chunk in events[1:-1]:
        recording.add(chunk)
    recording.finish(events[-1])
    return recording


@pytest.fixture
def closeup(bridge, qtbot) -> Closeup:
    closeup = Closeup(bridge)
    qtbot.addWidget(closeup)
    closeup.resize(320, 900)
    with qtbot.waitExposed(closeup):
        closeup.show()
    return closeup


def test_an_image_opens_with_its_film_strip_histogram_and_training_images(closeup, recording, bridge, qtbot):
    with qtbot.waitSignal(bridge.nearest_found, timeout=TIMEOUT):
        closeup.show_image(recording, 1, 16)
    assert "seed 2" in closeup.title.text()
    assert "hero" in closeup.place.text()
    assert np.array_equal(closeup.image.pixels(0), recording.pixels(16)[1])
    assert closeup.strip.count == 12
    assert closeup.strip.current == 11
    assert closeup.nearest.count == 5
    levels = [float(text) for text in closeup.nearest.accessibleDescription().split(": ")[1].split(", ")]
    assert levels == sorted(levels)
    assert "training images" in closeup.verdict.text()
    assert "standard deviation" in closeup.spread.text()
    steps = []
    closeup.step_chosen.connect(steps.append)
    place = closeup.strip.frame_rect(3).center().toPoint()
    qtbot.mouseClick(closeup.strip, Qt.MouseButton.LeftButton, pos=place)
    assert steps == [4]
    closeup.follow(steps[0], Layer.X0)
    assert closeup.strip.current == 3
    assert np.array_equal(closeup.image.pixels(0), recording.pixels(4, Layer.X0)[1])
    assert np.array_equal(closeup.strip.pixels(3), recording.pixels(4, Layer.X0)[1])
    assert "predicted x0" in closeup.place.text()


def test_a_training_image_is_found_out_and_an_unseen_one_is_not(bridge, sprites, qtbot):
    kinds = []
    config = read_config(MODEL)
    labels = np.zeros((len(sprites), 0), np.float32)
    training, held_out = split(ImageSet("sprites", "", sprites, labels, ()), config.validation_fraction, config.seed)
    for image in (sprites[training[40]], sprites[held_out[3]]):
        with qtbot.waitSignal(bridge.nearest_found, timeout=TIMEOUT) as found:
            bridge.send(FindNearest(bridge.next_job(), MODEL, image))
        kinds.append(found.args[0])
    assert kinds[0].kind == "copy"
    assert kinds[0].distances[0] == 0
    assert np.array_equal(kinds[0].images[0], sprites[training[40]])
    assert "A copy" in kinds[0].verdict
    assert kinds[1].kind == "new"
    assert kinds[1].distances[0] > 0


def test_a_model_whose_images_are_not_known_says_so(closeup, recording, bridge, qtbot, tmp_path):
    request = recording.request.model_copy(update={"model": tmp_path / "gone"})
    other = Recording(replace(recording.started, request=request))
    for step in range(17):
        other.add(SampleSteps(1, step, recording.xt(step)[None], recording.x0(step)[None]))
    other.finish(recording.ended)
    with qtbot.waitSignal(bridge.nearest_found, timeout=TIMEOUT):
        closeup.show_image(other, 0, 16)
    assert closeup.nearest.isHidden()
    assert "no model" in closeup.verdict.text()


def test_only_the_last_image_asked_for_is_answered(closeup, recording, bridge, qtbot):
    shown = []
    bridge.nearest_found.connect(lambda event: shown.append(event.job))
    for index in (0, 1, 2):
        closeup.show_image(recording, index, 16)
    qtbot.waitUntil(lambda: closeup.nearest.isVisible(), timeout=TIMEOUT)
    assert closeup.index == 2
    assert len(shown) <= 2  # the first may have been under way; the second was left out


def test_all_layers_and_steps_can_be_followed(closeup, recording):
    closeup.show_image(recording, 0, 0)
    for layer in Layer:
        for step in range(0, 17, 4):
            closeup.follow(step, layer)
            assert np.array_equal(closeup.image.pixels(0), recording.pixels(step, layer)[0])


def test_clear_forgets_the_image(closeup, recording):
    closeup.show_image(recording, 0, 16)
    closeup.clear()
    assert closeup.index == -1
    assert closeup.image.count == 0
    assert not closeup.verdict.isVisible()
    closeup.follow(3)
    assert closeup.image.count == 0


def test_an_image_that_is_not_there_is_refused(closeup, recording):
    with pytest.raises(IndexError, match="no image 7 of 3"):
        closeup.show_image(recording, 7, 0)


def test_the_histogram_counts_each_channel_and_what_lies_beyond():
    values = np.zeros((3, 4, 4), np.float32)
    values[0] = 0.5
    values[1] = -9
    values[2, 0] = np.nan
    shares = histogram(values, reach=1.0, bins=4)
    assert shares.shape == (3, 4)
    assert shares[0].tolist() == [0, 0, 0, 1]
    assert shares[1].tolist() == [1, 0, 0, 0]
    assert shares[2].tolist() == [0, 0, 0.75, 0]


def test_the_keyboard_goes_through_a_film_strip(qtbot):
    strip = FilmStrip(choosable=True)
    qtbot.addWidget(strip)
    strip.resize(200, 10)
    strip.set_frames(np.zeros((6, 16, 16, 4), np.uint8), "abcdef", "abcdef")
    with qtbot.waitExposed(strip):
        strip.show()
    strip.chosen.connect(strip.set_current)
    strip.set_current(0)
    columns = next(i for i in range(1, 6) if strip.frame_rect(i).top() > 0)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.current == 1
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    assert strip.current == 1 + columns
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    assert strip.current == 0
    qtbot.keyClick(strip, Qt.Key.Key_End)
    assert strip.current == 5
    between = QPoint(round(strip.frame_rect(0).right()) + 1, 1)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=between)
    assert strip.current == 5


def test_a_strip_is_as_high_as_its_rows(qtbot):
    strip = FilmStrip(choosable=False)
    qtbot.addWidget(strip)
    strip.resize(600, 10)
    strip.set_frames(np.zeros((12, 16, 16, 3), np.uint8), ["t"] * 12, ["t"] * 12)
    with qtbot.waitExposed(strip):
        strip.show()
    wide = strip.minimumHeight()
    strip.resize(110, wide)
    assert strip.minimumHeight() >= 2 * wide
    assert strip.frame_rect(11).bottom() < strip.height()
    assert strip.frame_rect(11).right() <= strip.width()
    strip.set_frames(np.zeros((0, 1, 1, 3), np.uint8), (), ())
    assert strip.minimumHeight() == 0
    with pytest.raises(ValueError, match="captions"):
        strip.set_frames(np.zeros((2, 16, 16, 3), np.uint8), ("a",), ("a", "b"))
