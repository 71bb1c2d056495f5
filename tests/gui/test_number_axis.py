"""Numbers along the axes of plots, in the language spoken."""

import pytest

from ddpm_studio.app.widgets.number_axis import NumberAxis
from ddpm_studio.language import ENGLISH, VARIABLE, speak


@pytest.fixture
def german(monkeypatch):
    monkeypatch.setenv(VARIABLE, ENGLISH)  # is set back after the test
    speak("de")
    yield
    speak(ENGLISH)


@pytest.fixture
def axis(qapp):
    return NumberAxis("left")


def test_ticks_of_an_axis_are_written_alike(axis):
    assert axis.tickStrings([0, 0.2, 0.4], 1, 0.2) == ["0.0", "0.2", "0.4"]
    assert axis.tickStrings([0, 500, 1000, 20_000], 1, 500) == ["0", "500", "1000", "20000"]
    assert axis.tickStrings([0, 2e-5], 1, 2e-5) == ["0", "2e-05"]


def test_a_logarithmic_axis_names_plain_numbers_as_many_as_have_room(axis):
    axis.setLogMode(False, True)
    few, many = (axis.tickValues(-2, 1, size)[0][1] for size in (60, 1200))
    assert axis.tickStrings(few, 1, 1) == ["0.01", "0.1", "1", "10"]
    assert axis.tickStrings(many, 1, 1)[:4] == ["0.01", "0.02", "0.03", "0.04"]


def test_german_has_a_decimal_comma(axis, german):
    assert axis.tickStrings([0, 0.5], 1, 0.5) == ["0,0", "0,5"]
    axis.setLogMode(False, True)
    assert axis.tickStrings([-1], 1, 1) == ["0,1"]
