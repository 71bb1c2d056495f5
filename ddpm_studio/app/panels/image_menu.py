"""What can be done with one image of a grid, or several: copy, save, drag out, take their recipe along as text."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ddpm_studio.app.drag_out import drag_image
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.theme import icon
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.export.as_text import as_command_line, as_python
from ddpm_studio.export.png import write_png
from ddpm_studio.export.recipe import RecipeError
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import SampleRequest

Entry = tuple[str, str, Callable[[], object]] | None  # text, icon, what it does; None is a line

# What ``copy_text`` says: that it was copied, and that there is none
COMMAND_LINE = tr("Copied as command line."), tr("There is no command line to copy.")
PYTHON = tr("Copied as Python program."), tr("There is no Python program to copy.")


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
        self.save_several(range(self._grid.count), recipe)

    def save_several(self, indices: Sequence[int], recipe: SampleRequest | None) -> None:
        """The same for some of them; ``recipe`` draws these."""
        self._write(self._ask("samples.png"), np.stack([self._grid.pixels(i) for i in indices]), recipe)

    def drag(self, indices: Sequence[int], recipe: SampleRequest | None) -> None:
        """Let the person drag images out of the window; ``recipe`` draws these."""
        try:
            drag_image(self._grid, np.stack([self._grid.pixels(i) for i in indices]), recipe)
        except (OSError, RecipeError) as error:
            say_unwritten(self._notes, tr("The images could not be saved."), error)

    def copy_command_line(self, recipe: SampleRequest) -> None:
        """Put the command that draws the images again on the clipboard."""
        copy_text(self._notes, COMMAND_LINE, lambda: as_command_line(recipe))

    def copy_python(self, recipe: SampleRequest) -> None:
        """Put the Python program that draws the images again on the clipboard."""
        copy_text(self._notes, PYTHON, lambda: as_python(recipe))

    def text_entries(self, recipe: SampleRequest | None) -> list[Entry]:
        """The two as entries of a menu; none where nothing is known of how the images were made."""
        if recipe is None:
            return []
        return [
            (tr("Copy as command line"), "command", lambda: self.copy_command_line(recipe)),
            (tr("Copy as Python"), "file", lambda: self.copy_python(recipe)),
        ]

    def _ask(self, name: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._grid, tr("Save as PNG"), str(self._folder / name), tr("PNG image (*.png)")
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
        except (OSError, RecipeError) as error:
            say_unwritten(self._notes, tr("'{name}' could not be saved.", name=path.name), error)
        else:
            self._notes.say(tr("Saved '{name}'.", name=path.name), tr("It is in {folder}.", folder=path.parent))


def copy_text(notes: Notes, said: tuple[str, str], make: Callable[[], str]) -> None:
    """Put a text on the clipboard, and say so; or why it cannot be made. said: ``COMMAND_LINE`` or ``PYTHON``."""
    copied, none = said
    try:
        text = make()
    except RecipeError as error:
        notes.say(none, str(error), kind="warning")
    else:
        QGuiApplication.clipboard().setText(text)
        notes.say(copied, tr("It draws the same images again, wherever this program is installed."))


def say_unwritten(notes: Notes, what: str, error: Exception) -> None:
    """Say ``what`` could not be saved, in a sentence, and why."""
    if isinstance(error, OSError):
        why, remedy = f"{error.strerror or error}.", tr("Choose a folder that you may write to and that has room.")
    else:
        why, remedy = str(error), ""
    notes.say(what, why, remedy, str(error), "error")


def show_image_menu(parent: QWidget, where: QPoint, entries: Sequence[Entry]) -> QMenu:
    """A menu of the entries."""
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
