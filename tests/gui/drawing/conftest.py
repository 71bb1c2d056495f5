"""The drawing board, with no engine until something is asked of it."""

import pytest

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.draw_panel import DrawPanel
from tests.gui.drawing.strokes_on import (
    RED,
    model,
)


@pytest.fixture
def bridge():
    """Without an engine, until something is asked of it."""
    bridge = Bridge()
    yield bridge
    bridge.close()


@pytest.fixture
def notes(qapp):
    return Notes()


@pytest.fixture
def panel(qtbot, tmp_path, bridge, notes):
    panel = DrawPanel(bridge, tmp_path, notes)
    qtbot.addWidget(panel)
    panel.resize(1000, 620)
    panel.set_model(model())
    panel.colours.set_colour(RED)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.canvas.setFocus()
    return panel
