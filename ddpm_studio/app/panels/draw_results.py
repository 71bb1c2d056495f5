"""What the model made of a drawing: the variations beside what they were made from."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from superqt import QElidingLabel

from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.language import tr, trn

_HEIGHT = 74


class _Takeable(ImageGrid):
    """A click takes an image, as Return does."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.index_at(QPointF(event.position()))
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.activated.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()  # its first click took the image


class DrawResults(QWidget):
    """Image 0 is the drawing as it was sent. Pointing at an image, or choosing it by key, asks to see it large."""

    peeked = Signal(object)  # (H, W, C) uint8, or None: no more
    taken = Signal(object, int)  # (H, W, C) uint8, and which variation: 0 is the drawing as it was

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = _Takeable(self)
        self.grid.setObjectName("draw.results")
        self.grid.setAccessibleName(tr("Variations"))
        self.grid.set_descriptions(
            lambda index: tr("Variation {index}\nClick to go on with it", index=index) if index else tr("Before")
        )
        self.grid.setFixedHeight(_HEIGHT)
        self.grid.hovered.connect(self._peek)
        self.grid.current_changed.connect(self._peek)
        self.grid.activated.connect(self._take)
        self.grid.installEventFilter(self)
        self.caption = QElidingLabel(self)
        self.caption.setProperty("role", "caption")
        self.close_button = QToolButton(self)
        self.close_button.setObjectName("draw.results.close")
        self.close_button.setAccessibleName(tr("Close the variations"))
        self.close_button.setToolTip(tr("Put the variations away."))
        self.close_button.setIcon(icon("close", "muted"))
        self.close_button.setProperty("flat", True)
        self.close_button.clicked.connect(self.clear)
        head = QHBoxLayout()
        head.addWidget(self.caption, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.s, 0, SPACE.s, SPACE.xs)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.grid)
        self.hide()

    def show_results(self, before: np.ndarray, images: np.ndarray) -> None:
        """before: (H, W, C), the drawing as it was sent; images: (N, H, W, C) of the same size and channels."""
        count = len(images)
        self.grid.set_current(-1)
        self.grid.set_images(np.concatenate([before[None], images]))
        self.caption.setText(
            trn(
                "Before, and {n} variation · point at one to compare, click to take it",
                "Before, and {n} variations · point at one to compare, click to take it",
                count,
            )
        )
        self.show()

    def clear(self) -> None:
        """Put the variations away."""
        self.peeked.emit(None)
        self.grid.clear()
        self.hide()

    def eventFilter(self, watched, event: QEvent) -> bool:
        if watched is self.grid and event.type() == QEvent.Type.FocusOut:
            self.peeked.emit(None)
        return super().eventFilter(watched, event)

    def _peek(self, index: int) -> None:
        self.peeked.emit(self.grid.pixels(index) if index >= 0 else None)

    def _take(self, index: int) -> None:
        self.peeked.emit(None)
        self.taken.emit(self.grid.pixels(index), index)
