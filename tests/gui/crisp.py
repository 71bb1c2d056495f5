"""Whether a widget's pixels are crisp: seen in a process of its own, since Qt reads the scale as it starts."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

ROOT = Path(__file__).parents[2]
START = "from PySide6.QtWidgets import QApplication; app = QApplication([]); from {module} import {check}; {check}()"


def run_at(scale: str, check: Callable[[], None]) -> None:
    """Call ``check``, a function of a module, in a new process at ``scale``. What it asserts is asserted here."""
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "SCALE": scale}
    start = START.format(module=check.__module__, check=check.__name__)
    done = subprocess.run([sys.executable, "-c", start], env=environment, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


class Shown:
    """A widget in a window, at odd distances from its edges, and the pixels of the screen."""

    def __init__(self, widget: QWidget) -> None:
        self._window = QWidget()
        box = QVBoxLayout(self._window)
        box.setContentsMargins(7, 5, 3, 1)
        box.addWidget(widget)
        self._window.resize(411, 303)
        self._window.show()
        QApplication.processEvents()
        picture = self._window.grab().toImage()
        picture = picture.convertToFormat(picture.Format.Format_RGB32)
        self.ratio = picture.devicePixelRatio()
        assert abs(self.ratio - float(os.environ["SCALE"])) < 1e-6, self.ratio
        raw = np.frombuffer(picture.constBits(), np.uint8)
        self._pixels = raw.reshape(picture.height(), picture.bytesPerLine() // 4, 4)[..., 2::-1].copy()

    def holds(self, wanted: np.ndarray, widget: QWidget, corner: QPointF, slack: int = 1) -> bool:
        """Whether the pixels ``wanted``, (H, W, 3), lie at ``corner`` of ``widget``, give or take ``slack`` pixels."""
        origin = widget.mapTo(self._window, QPoint(0, 0))
        left, top = round((origin.x() + corner.x()) * self.ratio), round((origin.y() + corner.y()) * self.ratio)
        height, width = wanted.shape[:2]
        near = range(-slack, slack + 1)
        return any(
            np.array_equal(self._pixels[top + dy : top + dy + height, left + dx : left + dx + width], wanted)
            for dx in near
            for dy in near
        )
