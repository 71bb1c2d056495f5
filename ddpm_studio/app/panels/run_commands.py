"""What a person does with the selected runs: rename, note, clone, measure, copy, and to the wastebasket."""

import contextlib
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFile, QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox

from ddpm_studio.app.actions import Action
from ddpm_studio.app.icons import icon
from ddpm_studio.app.item_models.run_table_model import NAME, size_text
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.runs_panel import RunsPanel
from ddpm_studio.language import tr
from ddpm_studio.training.run_command import train_command
from ddpm_studio.training.run_folder import RunError
from ddpm_studio.training.run_keeping import check_idle, rename_run, write_note
from ddpm_studio.training.run_summary import RunSummary


class RunCommands(QObject):
    """Works on the selection of ``panel``. ``renamed``: (Path before, Path after). ``removed``: the folders gone."""

    renamed = Signal(object, object)
    removed = Signal(object)
    clone_asked = Signal(object)  # RunSummary
    measure_asked = Signal(object)  # tuple of RunSummary

    def __init__(self, panel: RunsPanel, notes: Notes) -> None:
        super().__init__(panel)
        self._panel = panel
        self._notes = notes
        panel.menu_wanted = self._fill
        panel.rename_asked.connect(self.rename)

    # ---- the entries -------------------------------------------------------------------------------------------------

    def actions(self) -> list[Action]:
        """The commands, for the Train workspace."""

        def entry(name: str, text: str, run, sign: str, tip: str, enabled, key: str = "") -> Action:
            return Action(
                f"train.run.{name}",
                text,
                run,
                tip,
                shortcut=key,
                icon=sign,
                menu=tr("Train"),
                group="",
                enabled=enabled,
                workspace="train",
            )

        one, some = lambda: self._panel.current is not None, lambda: bool(self._panel.chosen)
        return [
            entry(
                "rename",
                tr("Rename the run"),
                self.edit_name,
                "pencil",
                tr("Give the selected run's folder another name"),
                one,
                "F2",
            ),
            entry(
                "note",
                tr("Note on the run…"),
                self.edit_note,
                "tag",
                tr("Your own words, kept in the run's folder"),
                one,
                "Ctrl+E",
            ),
            entry(
                "clone",
                tr("Clone with changes"),
                self.clone,
                "copy",
                tr("Fill the form with the selected run's images and values, for a new run"),
                one,
                "Ctrl+Shift+N",
            ),
            entry(
                "measure",
                tr("Measure the quality of the runs"),
                self.measure,
                "target",
                tr("Draw images with each selected run and measure their Frechet distance from real ones"),
                some,
            ),
            entry(
                "open_folder",
                tr("Open the run's folder"),
                self.open_folder,
                "folder",
                tr("Show it in the system's file manager"),
                one,
            ),
            entry(
                "copy_command",
                tr("Copy the run as a command line"),
                self.copy_command,
                "command",
                tr("ddpm-studio train …, which trains such a run without the window"),
                one,
            ),
            entry(
                "delete",
                tr("Move the runs to the wastebasket…"),
                self.delete,
                "trash",
                tr("Asks first, and says how much they take"),
                some,
                "Shift+Del",
            ),
        ]

    def _fill(self, menu: QMenu) -> None:
        for entry in self.actions():
            action = menu.addAction(icon(entry.icon), entry.text, entry.run)
            action.setToolTip(entry.tooltip)
            action.setEnabled(entry.enabled())
        menu.setToolTipsVisible(True)

    # ---- doing them --------------------------------------------------------------------------------------------------

    def edit_name(self) -> None:
        """Edit the selected run's name in the table."""
        if (run := self._panel.current) is not None:
            table = self._panel.table
            table.setFocus()
            index = self._panel.model.index(self._panel.model.row_of(run.path), NAME)
            table.setCurrentIndex(index)
            table.edit(index)

    def rename(self, path: Path, name: str) -> bool:
        """Give the run another name, and say whether it has it now; a note offers to undo it."""
        try:
            now = rename_run(path, name)
        except RunError as error:
            self._notes.say(tr("'{name}' keeps its name", name=path.name), str(error), kind="warning")
            return False
        self._panel.select(now)
        self.renamed.emit(path, now)
        undo = (tr("Undo"), lambda: self.rename(now, path.name))
        self._notes.say(tr("'{before}' is called '{name}' now", before=path.name, name=now.name), actions=[undo])
        return True

    def edit_note(self) -> None:
        """Ask for the person's words on the selected run."""
        if (run := self._panel.current) is not None:
            text, agreed = QInputDialog.getMultiLineText(
                self._panel, tr("Note"), tr("Note on '{name}'", name=run.name), run.note
            )
            if agreed:
                self.keep_note(run.path, text)

    def keep_note(self, path: Path, text: str) -> None:
        """Keep the note in the run's folder."""
        try:
            write_note(path, text)
        except (RunError, OSError) as error:
            self._notes.say(tr("The note was not kept"), str(error), kind="error")
        self._panel.refresh()

    def clone(self) -> None:
        """Have the form take the selected run's values."""
        if (run := self._panel.current) is not None:
            self.clone_asked.emit(run)

    def measure(self) -> None:
        """Have the selected runs' quality measured."""
        if runs := tuple(run for run in self._panel.chosen if run.images_seen > 0):
            self.measure_asked.emit(runs)

    def open_folder(self) -> None:
        """Show the selected run's folder in the system's file manager."""
        if (run := self._panel.current) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(run.path)))

    def copy_command(self) -> None:
        """Put the command line that trains such a run on the clipboard."""
        if (run := self._panel.current) is not None:
            command = train_command(run.config, Path(f"{run.path} again"))
            QGuiApplication.clipboard().setText(command)
            self._notes.say(tr("The command line was copied"), command)

    # ---- taking away -------------------------------------------------------------------------------------------------

    def delete(self) -> None:
        """Move the selected runs to the wastebasket, once it is agreed to."""
        runs = self._panel.chosen
        try:
            for run in runs:
                check_idle(run.path, tr("deleted"))
        except RunError as error:
            self._notes.say(tr("Nothing was deleted"), str(error), kind="warning")
            return
        yes, more = tr("Move to the wastebasket"), tr("They can be taken back from there until it is emptied.")
        if runs and self.agreed("delete.ask", _which(runs), yes, more):
            self._throw_away(runs)

    def agreed(self, name: str, what: str, yes: str, more: str) -> bool:
        """Ask, with Cancel as what Enter and Escape do."""
        box = QMessageBox(self._panel)
        box.setObjectName(name)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Delete runs"))
        box.setText(what)
        box.setInformativeText(more)
        accept = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        agreed = box.clickedButton() is accept
        box.deleteLater()
        return agreed

    def _throw_away(self, runs: Sequence[RunSummary]) -> None:
        thrown: list[tuple[Path, Path]] = []
        left: list[RunSummary] = []
        gone: list[Path] = []
        for run in runs:
            done, where = _to_trash(run.path)
            if done:
                gone.append(run.path)
                if where is not None:
                    thrown.append((run.path, where))
            else:
                left.append(run)
        if gone:
            self.removed.emit(gone)
            undo = [(tr("Undo"), lambda: self._bring_back(thrown))] if len(thrown) == len(gone) else []
            self._notes.say(tr("{names} moved to the wastebasket", names=_names(gone)), actions=undo)
        if left:
            what = tr("There is no wastebasket for {names}.", names=_names([run.path for run in left]))
            more = f"{_which(left)} {tr('Nothing brings it back after that.')}"
            if self.agreed("delete.ask_for_good", what, tr("Delete for good"), more):
                self._delete_for_good(left)
        self._panel.refresh()

    def _delete_for_good(self, runs: Sequence[RunSummary]) -> None:
        gone = []
        for run in runs:
            try:
                check_idle(run.path, tr("deleted"))
                shutil.rmtree(run.path)
                gone.append(run.path)
            except (OSError, RunError) as error:
                self._notes.say(
                    tr("'{name}' was not deleted, or not all of it", name=run.name), str(error), kind="error"
                )
        if gone:
            self.removed.emit(gone)
            self._notes.say(tr("{names} deleted for good", names=_names(gone)))

    def _bring_back(self, thrown: list[tuple[Path, Path]]) -> None:
        back = []
        for before, now in thrown:
            try:
                if before.exists():
                    raise FileExistsError(tr("there is another '{name}' by now", name=before.name))
                os.rename(now, before)
                back.append(before)
            except OSError as error:
                why = tr("{error}. It may still be in the wastebasket.", error=error)
                self._notes.say(tr("'{name}' was not brought back", name=before.name), why, kind="error")
        if back:
            _forget_trash([now for before, now in thrown if before in back])
            self.removed.emit([])  # models are there again
            self._panel.select(back[0])
            self._panel.refresh()


def _to_trash(path: Path) -> tuple[bool, Path | None]:
    """Whether the folder was moved to the wastebasket, and where it is there, if that is known."""
    if sys.platform.startswith("linux"):  # Qt makes the wastebasket, but not the folder that holds it
        with contextlib.suppress(OSError):
            where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
            Path(where).mkdir(parents=True, exist_ok=True)
    file = QFile(str(path))
    if not file.moveToTrash():
        return False, None
    where = file.fileName()
    return True, Path(where) if where and Path(where) != path else None


def _forget_trash(paths: Sequence[Path]) -> None:
    """Take away what a freedesktop.org wastebasket keeps of where things were."""
    for path in paths:
        (path.parent.parent / "info" / f"{path.name}.trashinfo").unlink(missing_ok=True)


def _names(paths: Sequence[Path]) -> str:
    return tr("'{name}'", name=paths[0].name) if len(paths) == 1 else tr("{count} runs", count=len(paths))


def _which(runs: Sequence[RunSummary]) -> str:
    """What is to go, and what it takes."""
    size = size_text(sum(run.bytes for run in runs))
    if len(runs) == 1:
        return tr("'{name}' takes {size}, with all of its checkpoints and previews.", name=runs[0].name, size=size)
    names = ", ".join(run.name for run in runs[:8]) + (" …" if len(runs) > 8 else "")
    return tr(
        "{count} runs take {size} together, with all of their checkpoints and previews: {names}.",
        count=len(runs),
        size=size,
        names=names,
    )
