"""Quality against steps: the plot alone, and the page with a real engine."""

import csv
import shutil

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.curve_page import CurvePage
from ddpm_studio.app.widgets.quality_curve import QualityCurve
from ddpm_studio.data.reading import load_images
from ddpm_studio.evaluation.figures import Agreement, FeatureNetwork, Quality
from ddpm_studio.evaluation.steps_curve import CurvePoint

TIMEOUT = 60_000
NETWORK = FeatureNetwork("features", 1, 8, "0" * 64)


def point(sampler: str, steps: int, distance: float, share: float | None = 0.5) -> CurvePoint:
    agreement = None if share is None else Agreement(share, 64, 0.98, 2500, {})
    quality = Quality(NETWORK, 64, 2500, distance, 0.5, 0.9, 0.8, 1.0, 0.7, 5, agreement)
    return CurvePoint(sampler, steps, steps, 1.0, quality)


@pytest.fixture
def plot(qtbot):
    plot = QualityCurve()
    qtbot.addWidget(plot)
    plot.resize(500, 400)
    with qtbot.waitExposed(plot):
        plot.show()
    return plot


def test_points_lie_on_logarithmic_axes(plot):
    for each in (point("ddim", 100, 1.0), point("ddim", 10, 10.0), point("ddpm", 10, 20.0)):
        plot.add(each)
    assert [(each.sampler, each.steps) for each in plot.points] == [("ddpm", 10), ("ddim", 10), ("ddim", 100)]
    x, y = plot._curves["ddim"].getData()
    np.testing.assert_allclose(x, [1, 2])
    np.testing.assert_allclose(y, [1, 0], atol=1e-12)
    plot.add(point("ddim", 100, 2.0))
    assert len(plot.points) == 3
    plot.show_measure("agreement")
    np.testing.assert_allclose(plot._curves["ddim"].getData()[1], [0.5, 0.5])
    plot.clear_points()
    assert plot._curves["ddim"].getData()[0] is None or not len(plot._curves["ddim"].getData()[0])


def test_the_line_of_the_real_images_lies_within_the_axes(plot):
    plot.add(point("ddim", 10, 10.0))  # the real images' distance is 0.5, far below
    low, high = plot.getPlotItem().getViewBox().viewRange()[1]
    assert low < np.log10(0.5) < 1 < high


def test_the_pointer_and_the_keys_read_figures_off(plot, qtbot):
    for each in (point("ddim", 10, 10.0), point("ddim", 100, 1.0), point("ddim", 50, 2.0, None)):
        plot.add(each)
    qtbot.wait(20)
    box = plot.getPlotItem().getViewBox()
    plot._hover(box.mapViewToScene(plot.place(plot.points[0])))
    assert plot.chosen is plot.points[0]
    assert "DDIM 10 steps · 10 NFE" in plot.accessibleDescription()
    plot._hover(QPointF(-500, -500))
    assert plot.chosen is None
    for expected in (0, 1, 2, 2):
        QTest.keyClick(plot, Qt.Key.Key_Right)
        assert plot.chosen is plot.points[expected]
    plot.show_measure("agreement")
    assert plot.place(plot.points[1]) is None
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot.chosen is plot.points[0]


@pytest.fixture
def page(qtbot, trained_run, tmp_path):
    run = tmp_path / "runs" / "shapes"
    shutil.copytree(trained_run, run)
    bridge = Bridge()
    page = CurvePage(bridge, tmp_path, Notes(), {})
    qtbot.addWidget(page)
    page.resize(1000, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.form.model.choose(run)
    page.form.count.setValue(6)
    for name, steps in (("ddpm", "5"), ("ddim", "4, 3"), ("dpmpp", "2")):
        page.form.fields[name].setText(steps)
    yield page
    page.drawing.stop()
    bridge.close()


def test_the_curve_grows_stops_and_goes_on(page, qtbot, tmp_path, monkeypatch, tiny_images):
    assert not page.csv_button.isEnabled()
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.plot.points) == 1, timeout=TIMEOUT)
    assert page.running
    qtbot.mouseClick(page.stop_button, Qt.MouseButton.LeftButton)
    assert not page.running
    first = page.plot.points[0]
    assert (first.sampler, first.steps, first.nfe) == ("dpmpp", 2, 2)
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.running, timeout=TIMEOUT)
    assert page.plot.points[0] is first
    assert [(each.sampler, each.nfe) for each in page.plot.points] == [
        ("dpmpp", 2), ("ddim", 3), ("ddim", 4), ("ddpm", 5),
    ]  # fmt: skip
    assert {each.quality.reference for each in page.plot.points} == {len(load_images(tiny_images, 16))}
    assert first.agreement is not None
    assert "6 images" in page.status.text()

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "figures"), ""))
    page.save_csv()
    page.save_png()
    with (tmp_path / "figures.csv").open(encoding="utf-8", newline="") as file:
        assert [row["nfe"] for row in csv.DictReader(file)] == ["2", "3", "4", "5"]
    assert QImage(str(tmp_path / "figures.png")).width() >= page.plot.width()

    # Other settings make another curve, and where there is nothing to measure against it is said
    page.form.seed.setValue(9)
    page.measure_against(str(tmp_path / "gone"))
    qtbot.waitUntil(lambda: not page.running, timeout=TIMEOUT)
    assert page.plot.points == []
    assert "There is nothing at" in page.status.text()
    assert page.choose_button.isVisible()


def test_steps_that_cannot_be_are_said_at_the_form(page):
    page.form.fields["ddim"].setText("many")
    assert "whole numbers" in page.form.fault.text()
    assert not page.run_button.isEnabled()
    for field in page.form.fields.values():
        field.setText("9000")
    assert "from 1 to 500" in page.form.fault.text()
    state = page.save_state()
    page.form.fields["ddim"].setText("7")
    assert page.run_button.isEnabled()
    page.restore_state(state)
    assert page.form.fields["ddim"].text() == "9000"
