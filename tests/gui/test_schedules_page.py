"""The noise schedules as curves."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from ddpm_studio.app.panels.schedules_page import SchedulesPage
from ddpm_studio.app.theme import Mode, Theme
from ddpm_studio.app.widgets.schedule_plot import ALPHA_BAR, LOG_SNR, SIGMA
from ddpm_studio.diffusion.level_density import log_normal_density
from ddpm_studio.diffusion.schedules import cosine_schedule, edm_schedule, linear_schedule
from ddpm_studio.training.config import preset


@pytest.fixture
def form():
    """What Train says; a test may change it."""
    return {"config": preset("standard")}


@pytest.fixture
def page(qtbot, form):
    page = SchedulesPage(lambda: form["config"])
    qtbot.addWidget(page)
    page.resize(960, 660)
    with qtbot.waitExposed(page):
        page.show()
    return page


def _line(page, name):
    places = [curve.name for curve in page.plot.curves]
    return page.plot._lines[places.index(name)].getData()


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (ALPHA_BAR, lambda ab: ab),
        (SIGMA, lambda ab: np.sqrt(1 - ab)),
        (LOG_SNR, lambda ab: np.log(ab / (1 - ab))),
    ],
)
def test_curves_are_the_schedules_own_numbers(page, measure, expected):
    page.measure.choose(measure)
    for name, make in (("linear", linear_schedule), ("cosine", cosine_schedule), ("EDM (Train)", edm_schedule)):
        t, values = _line(page, name)
        np.testing.assert_array_equal(t, np.arange(501))
        table = make(500).alphas_cumprod
        np.testing.assert_allclose(values[1:], expected(table[1:]), rtol=1e-12, atol=1e-12)
    t, values = _line(page, "linear")
    assert np.isnan(values[0]) == (measure == LOG_SNR)


def test_the_schedule_of_train_is_bold_and_follows_it(page, form):
    assert [curve.strong for curve in page.plot.curves] == [False, False, True]
    assert page.levels.currentData() == "log-normal"
    assert (page.p_mean.value(), page.p_std.value()) == (-0.4, 1.4)
    page.hide()
    form["config"] = preset("course")
    page.show()
    assert [curve.name for curve in page.plot.curves if curve.strong] == ["linear (Train)"]
    assert page.levels.currentData() == "log-normal"  # what a person looks at stays
    page.as_in_train.click()
    assert page.levels.currentData() == "uniform"
    form["config"] = None
    page.hide()
    page.show()
    assert not page.as_in_train.isEnabled()


def test_ticks_choose_the_curves_and_the_table_follows(page):
    page.boxes["sigmoid"].setChecked(True)
    page.boxes["linear"].setChecked(False)
    names = [page.table.item(row, 0).text() for row in range(page.table.rowCount())]
    assert names == ["cosine", "sigmoid", "EDM (Train)"]
    page.t.set_value(125)
    table = cosine_schedule(500).alphas_cumprod
    assert page.table.item(0, 1).text() == f"{table[125]:.6f}"
    assert page.table.item(0, 3).text() == f"{np.sqrt(1 - table[125]):.4f}"
    for box in page.boxes.values():
        box.setChecked(False)
    assert page.table.rowCount() == 0
    assert page.plot.curves == ()


def test_the_marker_is_dragged_clicked_and_moved_by_keys(page, qtbot):
    plot = page.plot
    box = plot.getPlotItem().getViewBox()

    def at(t: int) -> QPoint:
        return plot.mapFromScene(box.mapViewToScene(QPointF(t, sum(box.viewRange()[1]) / 2)))

    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at(100))
    assert abs(plot.t - 100) <= 1
    qtbot.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=at(100))
    QTest.mouseMove(plot.viewport(), at(300))
    qtbot.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=at(300))
    assert abs(plot.t - 300) <= 1
    assert page.t.value == plot.t
    before = plot.t
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot.t == before - 1
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert plot.t == 500
    page.schedule.timesteps.setValue(1000)
    assert (plot.t, page.t.value) == (1000, 1000)


def test_training_density_is_filled_on_request(page):
    page.of.setCurrentIndex(page.of.findData("linear"))
    page.p_mean.setValue(2.5)
    top = page.plot._top.getData()[1]
    density = log_normal_density(linear_schedule(500), 2.5, 1.4)
    np.testing.assert_allclose(top / top.max(), density.shares / density.shares.max(), atol=1e-9)
    assert f"{density.above:.1%} more than T" in page.beyond.text()
    page.levels.setCurrentIndex(page.levels.findData("uniform"))
    assert not page.p_mean.isVisible()
    assert page.beyond.text() == ""
    top = page.plot._top.getData()[1]
    np.testing.assert_allclose(top, top[0])
    page.levels.setCurrentIndex(page.levels.findData(""))
    assert not page.plot._filled.isVisible()


def test_it_wears_both_themes(page):
    before = Theme.instance().mode
    pens = []
    for mode in (Mode.LIGHT, Mode.DARK):
        Theme.instance().set_mode(mode)
        pens.append(page.plot._lines[0].opts["pen"].color().name())
        assert not page.grab().isNull()
    Theme.instance().set_mode(before)
    assert pens[0] != pens[1]
