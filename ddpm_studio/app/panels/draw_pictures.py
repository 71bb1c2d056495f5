"""Pictures onto the drawing board and from it: files, the clipboard, what is dropped."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ddpm_studio.app import pictures_in
from ddpm_studio.app.drawing import Drawing
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.data.decoding import Unusable
from ddpm_studio.language import tr


class DrawPictures:
    """Hands what it reads, (H, W, 3 or 4) uint8, to ``put``; what cannot be read is said in a note."""

    def __init__(
        self, window: QWidget, drawing: Drawing, put: Callable[[np.ndarray], object], home: Path, notes: Notes
    ) -> None:
        self._window = window
        self._drawing = drawing
        self._put = put
        self._folder = home
        self._notes = notes

    def open_file(self) -> None:
        """Ask for an image file."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open an image"), str(self._folder), pictures_in.FILE_FILTER
        )
        if chosen:
            self._folder = Path(chosen).parent
            self._bring(Path(chosen).name, lambda: pictures_in.read_picture(Path(chosen)))

    def paste(self) -> None:
        """Take the clipboard's image."""
        data = QGuiApplication.clipboard().mimeData()
        self._bring(tr("What is on the clipboard"), lambda: pictures_in.picture_in(data))

    def drop(self, data: QMimeData) -> None:
        """Take what was dropped."""
        path = pictures_in.picture_path(data)
        self._bring(path.name if path else tr("What was dropped"), lambda: pictures_in.picture_in(data))

    def copy(self) -> None:
        """Put the drawing on the clipboard, at its actual size."""
        QGuiApplication.clipboard().setImage(to_qimage(self._drawing.pixels))

    def _bring(self, what: str, read: Callable[[], np.ndarray | None]) -> None:
        try:
            pixels = read()
        except Unusable as error:
            why, remedy = tr("The reason: {error}.", error=error), tr("Choose another image.")
            self._notes.say(tr("'{what}' cannot be drawn on.", what=what), why, remedy, kind="warning")
            return
        if pixels is None:
            remedy = tr("Copy an image in another program, or open a file.")
            self._notes.say(tr("There is no image to paste."), tr("The clipboard holds none."), remedy, kind="warning")
            return
        self._put(pixels)
