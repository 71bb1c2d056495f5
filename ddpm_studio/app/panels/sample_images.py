"""What can be done with the images of the Images page: look close, copy, save, drag out, take away, use again."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QFileDialog

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.image_menu import Entry, ImageActions, say_unwritten, show_image_menu
from ddpm_studio.app.panels.take_away import TakeAway
from ddpm_studio.app.sweep import Sweep
from ddpm_studio.app.trajectory import Trajectory
from ddpm_studio.export.recipe import RecipeError
from ddpm_studio.export.table_sheet import write_table_sheet
from ddpm_studio.language import tr, trn
from ddpm_studio.sampling.request import SampleRequest

if TYPE_CHECKING:
    from ddpm_studio.app.panels.sample_panel import SampleWorkspace


class SampleImages(QObject):
    """Acts on the images that are chosen in the grid, and keeps the close-up on the one that was chosen last."""

    def __init__(self, bridge: Bridge, home: Path, notes: Notes, work: "SampleWorkspace") -> None:
        super().__init__(work)
        self._work, self._page = work, work.images
        self._notes, self._home = notes, home
        self._grid = work.images.grid
        self._files = ImageActions(self._grid, notes, home)
        self.take_away_dialog = TakeAway(notes, home, work, bridge)
        page = self._page
        page.menu_requested.connect(self.show_menu)
        page.activated.connect(self.look_close)
        page.changed.connect(self._follow)
        page.moved.connect(lambda step: work.closeup.follow(step, page.player.layer))
        page.bar.save_requested.connect(self._save_trajectory)
        work.sweep.save_requested.connect(self._save_sweep)
        work.closeup.step_chosen.connect(page.player.go_to)
        self._grid.copy_requested.connect(self._files.copy)
        self._grid.current_changed.connect(self._follow)
        self._grid.drag_requested.connect(lambda _: self._files.drag(page.chosen, self._recipe()))

    def end(self) -> None:
        """The window closes: leave nothing half written."""
        self.take_away_dialog.end()

    def _recipe(self) -> SampleRequest | None:
        """What draws the chosen images, and no others."""
        return self._page.recipe(*self._page.chosen)

    def _save_trajectory(self, node: Trajectory) -> None:
        """Show a trajectory, and offer its images as files."""
        self._page.show_trajectory(node)
        self.take_away()

    def _save_sweep(self, sweep: Sweep, images: np.ndarray) -> None:
        """Ask where, and save the table of a sweep under its titles, with the recipe where it was one sampling."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._work, tr("Save the sweep as PNG"), str(self._home / "sweep.png"), tr("PNG image (*.png)")
        )
        if chosen:
            path = Path(chosen)
            path = path if path.suffix.lower() == ".png" else path.with_name(f"{path.name}.png")
            parts = sweep.parts()
            try:
                write_table_sheet(
                    path, images, sweep.rows, sweep.columns, parts[0].request if len(parts) == 1 else None
                )
            except (OSError, RecipeError) as error:
                say_unwritten(self._notes, tr("'{name}' could not be saved.", name=path.name), error)
            else:
                self._notes.say(tr("Saved '{name}'.", name=path.name), tr("It is in {folder}.", folder=path.parent))

    # ---- close up ----------------------------------------------------------------------------------------------------

    def look_close(self, index: int) -> None:
        """Show an image large, in a dock of its own."""
        recording, work = self._page.recording, self._work
        if recording is not None and 0 <= index < recording.count:
            work.closeup.show_image(recording, index, self._page.player.step, self._page.player.layer)
            work.raise_dock(work.closeup_dock)

    def _follow(self) -> None:
        """While the close-up is open it shows the image that is chosen."""
        closeup = self._work.closeup
        if not self._work.closeup_dock.isVisible():
            return
        recording, index = self._page.recording, self._grid.current
        if recording is None:
            closeup.clear()
        elif index >= 0:
            closeup.show_image(recording, index, self._page.player.step, self._page.player.layer)

    # ---- files and clipboard -----------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the image that was chosen last on the clipboard."""
        if self._grid.count:
            self._files.copy(max(self._grid.current, 0))

    def save(self) -> None:
        """Save the chosen images as one file, with their recipe."""
        chosen = self._page.chosen
        if len(chosen) == 1:
            self._files.save(chosen[0], self._recipe())
        elif chosen:
            self._files.save_several(chosen, self._recipe())

    def save_all(self) -> None:
        """Save all images as one file."""
        self._files.save_all(self._page.request)

    def take_away(self) -> None:
        """Open the dialog with all that can be made of the images: sheets, films, files, text, the network."""
        if not self._grid.count:
            return
        images = np.stack([self._grid.pixels(index) for index in range(self._grid.count)])
        words = None
        if self._page.trajectory is not None and self._page.trajectory.rows:
            words = [row.title for row in self._page.trajectory.rows for _ in range(row.count)]
        self.take_away_dialog.open(images, self._page.request, self._page.chosen, self._page.film(), words)

    def copy_command_line(self) -> None:
        """Put the command that draws the images again on the clipboard: of those that are chosen, or of all."""
        if (recipe := self._recipe() or self._page.request) is not None:
            self._files.copy_command_line(recipe)

    def copy_python(self) -> None:
        """The same as a Python program."""
        if (recipe := self._recipe() or self._page.request) is not None:
            self._files.copy_python(recipe)

    # ---- the menu of an image ----------------------------------------------------------------------------------------

    def show_menu(self, index: int, where: QPoint) -> None:
        """What can be done with an image, or with all that are chosen."""
        work, count = self._work, max(1, len(self._page.chosen))
        recipe = self._page.recipe(index)
        entries: list[Entry] = [
            (tr("Look at it close up"), "zoom-in", lambda: self.look_close(index)),
            None,
            (tr("Copy image"), "copy", lambda: self._files.copy(index)),
            (trn("Save image as PNG…", "Save these {n} images as PNG…", count), "save", self.save),
            (tr("Save all as one PNG…"), "images", self.save_all),
            (tr("Take away…"), "export", self.take_away),
            *self._files.text_entries(self._recipe()),
            None,
        ]
        if recipe is not None:
            context = self._page.context(index)
            entries += [
                (tr("Use this seed"), "pin", lambda: work.use_seed(recipe.seeds[0])),
                (tr("Use this context"), "sliders", lambda: work.use_context(context)),
            ]
        entries.append((tr("Draw on it"), "pencil", work.draw_on_current))
        show_image_menu(work, where, entries)
