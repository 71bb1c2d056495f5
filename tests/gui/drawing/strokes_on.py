"""What a hand does on the drawing board, and what can be read from it afterwards."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from ddpm_studio.app.panels.draw_panel import DrawPanel
from ddpm_studio.app.strokes import Tool
from ddpm_studio.model.catalogue import ModelInfo
from ddpm_studio.model.config import ModelConfig

RED = (200, 50, 60, 255)
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def model(size: int = 16, channels: int = 3, path: str = "somewhere/model.safetensors") -> ModelInfo:
    return ModelInfo(Path(path), "model", ModelConfig(size=size, channels=channels), ())


def where(panel: DrawPanel, cell) -> QPoint:
    return panel.canvas.cell_rect(cell).center().toPoint()


def mouse(panel: DrawPanel, kind: QEvent.Type, cell, button=LEFT, modifiers=NONE) -> None:
    view = panel.canvas.viewport()
    at = QPointF(where(panel, cell))
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    event = QMouseEvent(kind, at, QPointF(view.mapToGlobal(at.toPoint())), button, held, modifiers)
    QApplication.sendEvent(view, event)


def drag(panel: DrawPanel, *cells, button=LEFT, modifiers=NONE) -> None:
    mouse(panel, QEvent.Type.MouseButtonPress, cells[0], button, modifiers)
    for cell in cells[1:]:
        mouse(panel, QEvent.Type.MouseMove, cell, button, modifiers)
    mouse(panel, QEvent.Type.MouseButtonRelease, cells[-1], button, modifiers)


def drop(panel: DrawPanel, path: Path) -> None:
    """Drag a file over the canvas and let go of it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at = panel.canvas.viewport().mapTo(panel, QPoint(5, 5))
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(panel, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(panel, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, LEFT, NONE))


def use(panel: DrawPanel, tool: Tool, **changes) -> None:
    panel.tools.tools[tool].click()
    panel.canvas.set_pen(replace(panel.canvas.pen, **changes))
    assert panel.canvas.pen.tool is tool


def drawn(panel: DrawPanel) -> set[tuple[int, int]]:
    """The cells that are red."""
    ys, xs = np.nonzero((panel.drawing.pixels == RED[:3]).all(-1))
    return set(zip(xs.tolist(), ys.tolist(), strict=True))


def steps(panel: DrawPanel) -> int:
    return panel.drawing.undo.index()
