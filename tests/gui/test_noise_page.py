"""The forward process on images of the set: the page alone, and in the window."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from ddpm_studio.app.noised import Noising, x0_values
from ddpm_studio.app.panels.noise_page import LEVELS, NoisePage
from ddpm_studio.app.panels.train_noise import SCHEDULES
from ddpm_studio.app.widgets.crisp_picture import crisp_picture
from ddpm_studio.app.widgets.pixels import image_pixels
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.model.config import ScheduleConfig
from ddpm_studio.model.noise_schedule import build_schedule

READING_MS = 60_000


def images(channels: int = 4, count: int = 5) -> ImageSet:
    pixels = np.random.default_rng(1).integers(0, 256, (count, 16, 16, channels), dtype=np.uint8)
    labels = np.eye(2, dtype=np.float32)[np.arange(count) % 2]
    return ImageSet("set", "somewhere", pixels, labels, ("circle", "square"))


@pytest.fixture
def page(qtbot):
    page = NoisePage(lambda: ScheduleConfig(kind="edm", timesteps=80))
    qtbot.addWidget(page)
    page.resize(960, 660)
    with qtbot.waitExposed(page):
        page.show()
    page.show_set(images())
    return page


@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize("kind", list(SCHEDULES))
def test_what_is_shown_is_the_equation(page, kind, channels):
    page.show_set(images(channels))
    page.schedule.show_config(ScheduleConfig(kind=kind, timesteps=100))
    page.choose_image(3)
    page.t.set_value(40)
    alpha_bar = build_schedule(ScheduleConfig(kind=kind, timesteps=100)).alphas_cumprod[40]
    pixels = page._image_set.images[3]
    eps = np.random.default_rng(0).standard_normal((channels, 16, 16), np.float32)
    expected = np.sqrt(alpha_bar) * x0_values(pixels) + np.sqrt(1 - alpha_bar) * eps
    xt, x0, noise = page.pictures.terms
    np.testing.assert_allclose(xt.pixels, image_pixels(expected[None].astype(np.float32))[0], atol=1)
    np.testing.assert_array_equal(x0.pixels, pixels)
    assert f"{math.sqrt(alpha_bar):.3f}" in x0.before
    assert f"{math.sqrt(1 - alpha_bar):.3f}" in noise.before
    assert f"ᾱ {alpha_bar:.4f}" in page.numbers.text()
    decibels = 10 * math.log10(alpha_bar / (1 - alpha_bar))
    assert f"SNR {decibels:+.1f} dB".replace("-", "−") in page.numbers.text()


def test_at_0_it_is_the_image_and_with_zero_snr_at_T_the_noise_alone(page):
    page.show_set(images(3))
    page.schedule.show_config(ScheduleConfig(kind="cosine", timesteps=60, zero_terminal_snr=True))
    page.t.set_value(0)
    np.testing.assert_array_equal(page.pictures.terms[0].pixels, page.pictures.terms[1].pixels)
    assert "∞ dB" in page.numbers.text()
    page.t.set_value(60)
    eps = page.noising.eps((3, 16, 16))
    np.testing.assert_array_equal(page.pictures.terms[0].pixels, image_pixels(eps[None])[0])
    assert "−∞ dB" in page.numbers.text()
    assert "nothing of the image" in page.words.text()


@pytest.mark.parametrize("zero", [False, True])
@pytest.mark.parametrize("timesteps", [10, 1000, 4000])
def test_every_schedule_that_can_be_chosen_can_be_shown(page, timesteps, zero):
    for kind in SCHEDULES:
        page.schedule.show_config(ScheduleConfig(kind=kind, timesteps=timesteps, zero_terminal_snr=zero))
        assert timesteps == page.noising.T
        assert page.t.box.maximum() == timesteps


def test_the_strip_goes_from_the_image_to_noise_and_sets_t(page, qtbot):
    assert page.strip.count == LEVELS
    T = page.noising.T
    np.testing.assert_array_equal(page.strip.pixels(LEVELS - 1), page.noising.xt(page._pixels, T))
    place = page.strip.frame_rect(2).center().toPoint()
    qtbot.mouseClick(page.strip, Qt.MouseButton.LeftButton, pos=place)
    assert page.t.value == round(2 * T / (LEVELS - 1))
    assert page.strip.current == 2
    page.t.set_value(page.t.value + 1)
    assert page.strip.current == -1


def test_arrow_keys_choose_the_image_and_n_other_noise(page):
    page.pictures.setFocus()
    QTest.keyClick(page.pictures, Qt.Key.Key_Right)
    assert page.image == 1
    assert "image 2 of 5" in page.place.text()
    assert "square" in page.place.text()
    for _ in range(3):
        QTest.keyClick(page.pictures, Qt.Key.Key_Left)
    assert page.image == 0
    assert not page.before.isEnabled()
    before = page.pictures.terms[2].pixels
    QTest.keyClick(page.pictures, Qt.Key.Key_N)
    assert (page.pictures.terms[2].pixels != before).any()
    assert "seed 1" in page.pictures.terms[2].caption


def test_it_plays_from_0_to_the_end_and_stops_when_asked(page, qtbot):
    page.t.set_value(page.noising.T)
    page.pictures.setFocus()
    QTest.keyClick(page.pictures, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: 0 < page.t.value < page.noising.T)
    before = page.t.value
    qtbot.waitUntil(lambda: page.t.value > before)
    page.hide()
    assert not page._timer.isActive()
    assert not page.play.isChecked()


def test_the_schedule_of_train_is_one_click_away(page, qtbot):
    page.set_share(0.5)
    qtbot.mouseClick(page.as_in_train, Qt.MouseButton.LeftButton)
    assert page.schedule.config == ScheduleConfig(kind="edm", timesteps=80)
    assert (page.noising.T, page.t.value) == (80, 40)


def test_pictures_are_enlarged_by_whole_pixels(page, qtbot):
    page.t.set_value(page.noising.T // 3)
    grabbed = page.pictures.grab().toImage()
    ratio = page.pictures.devicePixelRatioF()
    for term, rect in zip(page.pictures.terms, page.pictures.picture_rects(), strict=True):
        side = round(rect.width() * ratio)
        assert side % 16 == 0
        pixels = np.full((16, 16, 4), 255, np.uint8)
        pixels[..., : term.pixels.shape[2]] = term.pixels
        expected = crisp_picture(pixels, side, ratio)
        left, top = round(rect.left() * ratio), round(rect.top() * ratio)
        for x, y in ((0, 0), (side // 2, 3), (side - 1, side - 1), (5, side // 3)):
            assert grabbed.pixelColor(left + x, top + y) == QColor(expected.pixelColor(x, y))


def test_the_numbers_agree_with_the_schedule():
    noising = Noising(ScheduleConfig(kind="linear", timesteps=500))
    facts = noising.facts(200)
    assert facts.alpha**2 + facts.sigma**2 == pytest.approx(1, abs=1e-12)
    assert facts.snr_db == pytest.approx(10 * facts.log_snr / math.log(10), abs=1e-9)
    assert noising.facts(0).snr_db == math.inf


def test_in_the_window_it_shows_the_image_that_is_chosen_there(window, qtbot, tiny_images):
    window.show_workspace("data")
    window.data.pages.show_page("noise")
    pages = window.data.noise_pages
    assert not pages.noise.pictures.isVisible()  # it says what to do instead
    with qtbot.waitSignal(window.bridge.images_loaded, timeout=READING_MS):
        window.data.open_source(str(tiny_images))
    view = window.data.thumbnails
    qtbot.waitUntil(lambda: view.images.rowCount() == 36)
    view.setCurrentIndex(view.images.index(7))
    window.table.run("data.show_noise")
    assert pages.noise.pictures.isVisible()
    assert pages.noise.image == 7
    np.testing.assert_array_equal(pages.noise.pictures.terms[1].pixels, window.data.image_set.images[7])
    button = window.findChild(QPushButton, "data.noise.as_in_train")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pages.noise.schedule.config == window.train.form.config().schedule
    pages.noise.set_share(0.25)
    window.data.pages.show_page("schedules")
    assert pages.schedules.share == pytest.approx(0.25, abs=0.01)
    assert [curve.name for curve in pages.schedules.plot.curves if curve.strong] == ["EDM (Train)"]
