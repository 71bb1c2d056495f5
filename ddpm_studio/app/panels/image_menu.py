"""What can be done with one image of a grid, or all of them: copy, save, draw from its seed or context again."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ddpm_studio.app.notes import Notes
from ddpm_studio.app.theme import icon
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.sampling.recording import write_png
from ddpm_studio.sampling.request import SampleRequest


class ImageActions:
    """Copies and saves what a grid shows. A saved PNG carries the request that made it."""

    def __init__(self, grid: ImageGrid, notes: Notes, home: Path) -> None:
        self._grid = grid
        self._notes = notes
        self._folder = home

    def copy(self, index: int) -> None:
        """Put an image on the clipboard, at its actual size."""
        QGuiApplication.clipboard().setImage(to_qimage(self._grid.pixels(index)))

    def save(self, index: int, recipe: SampleRequest | None) -> None:
        """Ask where, and save one image."""
        seed = f"seed_{recipe.seeds[0]}" if recipe else f"image_{index + 1}"
        self._write(self._ask(f"{seed}.png"), self._grid.pixels(index)[None], recipe)

    def save_all(self, recipe: SampleRequest | None) -> None:
        """Ask where, and save all images side by side in one file."""
        images = np.stack([self._grid.pixels(i) for i in range(self._grid.count)])
        self._write(self._ask("samples.png"), images, recipe)

    def _ask(self, name: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._grid, "Save as PNG", str(self._folder / name), "PNG image (*.png)"
        )
        if not chosen:
            return None
        path = Path(chosen)
        self._folder = path.parent
        return path if path.suffix.lower() == ".png" else path.with_name(f"{path.name}.png")

    def _write(self, path: Path | None, images: np.ndarray, recipe: SampleRequest | None) -> None:
        if path is None:
            return
        try:
            write_png(path, images, recipe)
        except OSError as error:
            self._notes.say(
                f"'{path.name}' could not be saved.",
                f"{error.strerror or error}.",
                "Choose a folder that you may write to and that has room.",
                str(error),
                "error",
            )
        else:
            self._notes.say(f"Saved '{path.name}'.", f"It is in {path.parent}.")


def show_image_menu(
    parent: QWidget, where: QPoint, entries: list[tuple[str, str, Callable[[], object]] | None]
) -> QMenu:
    """A menu of (text, icon, what it does); None is a line."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        text, image, run = entry
        action = menu.addAction(icon(image), text)
        action.triggered.connect(lambda _=False, run=run: run())
    menu.popup(where)
    return menu
