"""One preview, large, in a window of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.film import Film
from ddpm_studio.app.widgets.preview_sheet import PreviewSheet
from ddpm_studio.language import tr


class PreviewView(QDialog):
    """Shows one frame of a film. Left and Right go through time, Esc closes; the window stays usable."""

    def __init__(self, film: Film, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._film = film
        self._index = 0
        self.setObjectName("train.preview_view")
        self.setWindowTitle(tr("Preview"))
        self.caption = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, objectName="train.preview_caption")
        self._sheet = PreviewSheet(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.s)
        box.addWidget(self._sheet, 1)
        box.addWidget(self.caption)

    def open_frame(self, index: int) -> None:
        """Show a frame, and come to the front."""
        self._index = max(0, min(index, len(self._film.frames) - 1))
        frame = self._film.frames[self._index]
        self._sheet.show_images(frame.images)
        self.caption.setText(
            tr(
                "After {seen:,} images   ·   preview {number} of {count}   ·   ← → go through time",
                seen=frame.images_seen,
                number=self._index + 1,
                count=len(self._film.frames),
            )
        )
        if self.isVisible():
            self.raise_()
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step and self._film.frames:
            self.open_frame(self._index + step)
        else:
            super().keyPressEvent(event)
