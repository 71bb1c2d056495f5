"""How long a training takes on this computer: what a speed means, and that it is measured while the form is shown."""

import pytest

from ddpm_studio.app.panels.train_speed import estimate, time_text
from ddpm_studio.training.config import UNLIMITED_IMAGES, preset

WAIT_MS = 120_000


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.2, "1 s"), (40, "40 s"), (240, "4 min"), (1500, "25 min"), (9000, "2.5 h"), (200_000, "2.3 days")],
)
def test_times_are_said_as_people_do(seconds, text):
    assert time_text(seconds) == text


def test_a_speed_turns_images_into_time_and_time_into_images():
    assert estimate(preset("quick", images=60_000), 500.0) == "≈ 2 min (measured here: 500 images/s)"
    timed = preset("quick", images=UNLIMITED_IMAGES, seconds=600.0)
    assert estimate(timed, 620.0) == "≈ 372k images (measured here: 620 images/s)"
    assert "cannot be done" in estimate(timed, None)


def test_the_form_says_what_was_measured(window, qtbot, tiny_images):
    form = window.train.form
    form.choose_images(str(tiny_images), 16, (255, 255, 255))
    form.advanced.features.setValue(8)
    form.advanced.batch_size.setValue(8)
    window.show_workspace("train")
    qtbot.waitUntil(lambda: "images/s" in form.estimate.text(), timeout=WAIT_MS)
    assert form.estimate.text().startswith("≈")
    form.advanced.batch_size.setValue(16)  # another speed, not yet known
    assert form.estimate.text() == ""
