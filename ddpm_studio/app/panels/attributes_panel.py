"""The attributes of the image set, and what can be changed of them; every change can be taken back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from ddpm_studio.app.curation_history import CurationHistory
from ddpm_studio.app.icons import icon
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.attribute_rows import AttributeRows
from ddpm_studio.app.panels.form_rows import note_label, tick
from ddpm_studio.app.shown_images import Shown
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.share_bar import ShareBar
from ddpm_studio.data import curation_steps as steps
from ddpm_studio.data.curate import attribute_name
from ddpm_studio.data.preparation import Curation
from ddpm_studio.language import tr, trn

UNEVEN = 2  # times as many images of one class as of another, from which balancing is worth a word


class AttributesPanel(QWidget):
    """Shows what the history's changes make of the attributes, and adds to them. ``chosen`` brings the attributes whose
    images are to be seen."""

    chosen = Signal(tuple)

    def __init__(self, history: CurationHistory, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._notes = notes
        self._shown: Shown | None = None
        self._new_name: str | None = None  # of an attribute that is to be named once it is there
        self.rows = AttributeRows()
        self._make_buttons()
        self.shares = ShareBar()
        self.balanced = tick(
            "data.balanced",
            tr("Balance classes"),
            tr(
                "Training draws each class as often as any other, however few images it has: small classes are learned "
                "better, and their images are seen more often each."
            ),
        )
        self.balance_note = note_label()
        self._lay_out()
        self._connect()

    def _make_buttons(self) -> None:
        self.merge_button = _tool(
            "data.merge", "swap", tr("Merge the selected attributes into one  (Ctrl+M)"), tr("Merge")
        )
        self.merge_menu = QMenu(self.merge_button)
        self.leave_button = _tool("data.leave_out", "trash", tr("Leave the selected attributes out"), tr("Leave out"))
        self.add_button = _tool(
            "data.add_attribute",
            "plus",
            tr("Add an attribute, which can then be given to images"),
            tr("Add an attribute"),
        )
        self.undo_button = _tool("data.undo", "undo", tr("Undo  (Ctrl+Z)"), tr("Undo"))
        self.redo_button = _tool("data.redo", "redo", tr("Redo  (Ctrl+Shift+Z)"), tr("Redo"))
        self.more_button = _tool("data.attributes.more", "more", tr("More that can be done with them"), tr("More"))
        menu = QMenu(self.leave_button)
        menu.addAction(tr("Leave out, keep their images  (Del)"), lambda: self.leave_out(False))
        menu.addAction(tr("Leave out with their images  (Shift+Del)"), lambda: self.leave_out(True))
        menu.addSeparator()
        menu.addAction(tr("Bring back"), self.bring_back)
        self.leave_button.setMenu(menu)
        more = QMenu(self.more_button)
        self.rename_action = more.addAction(icon("pencil"), tr("Rename  (F2)"), self.rename_selected)
        self.reset_action = more.addAction(icon("refresh"), tr("Reset all changes"), self.reset)
        self.more_button.setMenu(more)
        for button in (self.leave_button, self.more_button, self.merge_button):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.merge_button.setMenu(self.merge_menu)

    def _lay_out(self) -> None:
        tools = QHBoxLayout(spacing=2)
        for button in (self.merge_button, self.leave_button, self.add_button):
            tools.addWidget(button)
        tools.addStretch(1)
        for button in (self.undo_button, self.redo_button, self.more_button):
            tools.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        box.setSpacing(SPACE.xs)
        box.addLayout(tools)
        box.addWidget(self.rows, 1)
        box.addSpacing(SPACE.xs)
        box.addWidget(self.shares)
        box.addWidget(self.balanced)
        box.addWidget(self.balance_note)

    def _connect(self) -> None:
        self.rows.chosen.connect(self._selection_changed)
        self.rows.renamed.connect(self.rename)
        self.rows.ticked.connect(lambda name, on: self._learn((name,), on))
        self.rows.left_out.connect(self.leave_out)
        self.merge_menu.aboutToShow.connect(self._fill_merge_menu)
        self.add_button.clicked.connect(self.add)
        self.undo_button.clicked.connect(self._history.undo)
        self.redo_button.clicked.connect(self._history.redo)
        self.balanced.clicked.connect(self._balance)
        self._history.changed.connect(self._update)

    # ---- commands --------------------------------------------------------------------------------------------------

    def rename(self, name: str, new: str) -> None:
        """Give an attribute another name; that of another one merges the two."""
        if self._do(tr("rename {name}", name=name), lambda now: steps.rename(now, name, new)):
            self.rows.expect(tuple(attribute_name(new) if one == name else one for one in self.rows.selected()))

    def rename_selected(self) -> None:
        """Let a person type another name for the attribute that is selected."""
        if names := self.rows.selected():
            self.rows.edit_name(names[0])

    def merge(self, into: str) -> None:
        """Make one attribute of those that are selected."""
        names = self.rows.selected()
        if len(names) > 1 and self._do(tr("merge into {into}", into=into), lambda now: steps.merge(now, names, into)):
            self.rows.expect((attribute_name(into),))

    def merge_selected(self) -> None:
        """Ask into which of the selected attributes they are merged."""
        if len(self.rows.selected()) > 1:
            self.merge_button.showMenu()

    def leave_out(self, with_images: bool) -> None:
        """Leave out the attributes that are selected, and their images or not."""
        if names := self.rows.selected():
            step = steps.leave_out_with_images if with_images else steps.leave_out
            what = _few(names)
            words = tr("leave out {what} with images", what=what) if with_images else tr("leave out {what}", what=what)
            self._do(words, lambda now: step(now, names))

    def bring_back(self) -> None:
        """Learn the attributes that are selected again, and with their images."""
        if names := self.rows.selected():
            self._do(tr("bring back {what}", what=_few(names)), lambda now: steps.bring_back(now, names))

    def add(self) -> None:
        """Add an attribute that no image has yet, and let a person name it."""
        if self._shown is None:
            return
        taken = set(self._shown.whole.attributes)
        name, number = tr("new", "an attribute's first name"), 1
        while name in taken:
            number += 1
            name = tr("new {number}", number=number)
        self._new_name = name
        self._do(tr("add {name}", name=name), lambda now: steps.add_attribute(now, name))

    def reset(self) -> None:
        """Take all changes back, which can itself be taken back."""
        self._history.do(tr("reset all changes"), Curation(), False)

    def _learn(self, names: tuple[str, ...], on: bool) -> None:
        step = steps.bring_back if on else steps.leave_out
        what = _few(names)
        words = tr("bring back {what}", what=what) if on else tr("leave out {what}", what=what)
        self._do(words, lambda now: step(now, names))

    def _balance(self, on: bool) -> None:
        self._history.do(tr("balance classes") if on else tr("do not balance classes"), balanced=on)

    def _do(self, words: str, change: Callable[[Curation], Curation]) -> bool:
        try:
            self._history.do(words, change(self._history.now.curation))
        except ValueError as error:
            self._notes.say(tr("That was not changed"), str(error), kind="warning")
            return False
        return True

    # ---- showing ---------------------------------------------------------------------------------------------------

    def show_images(self, shown: Shown | None) -> None:
        """Show the attributes of another set, or of the same one with other changes."""
        self._shown = shown
        gone: set[str] = set()
        if shown is not None:
            gone = {*shown.curation.left_out, *shown.curation.without}
        self.rows.show_counts(shown.kept if shown else 0, shown.counts if shown else {}, gone)
        if shown is not None and self._new_name in shown.whole.attributes:
            self.rows.select((self._new_name,))
            self.rows.edit_name(self._new_name)
            self._new_name = None
        self._update()

    def _selection_changed(self, names: tuple[str, ...]) -> None:
        self._update()
        self.chosen.emit(names)

    def _fill_merge_menu(self) -> None:
        self.merge_menu.clear()
        self.merge_menu.setToolTipsVisible(True)
        for name in self.rows.selected():
            self.merge_menu.addAction(tr("Merge into {name}", name=name), lambda name=name: self.merge(name))

    def _update(self) -> None:
        history, names, shown = self._history, self.rows.selected(), self._shown
        self.merge_button.setEnabled(len(names) > 1)
        self.leave_button.setEnabled(bool(names))
        self.rename_action.setEnabled(len(names) == 1)
        self.add_button.setEnabled(shown is not None)
        self.undo_button.setEnabled(bool(history.undo_words))
        self.undo_button.setToolTip(
            tr("Undo {what}  (Ctrl+Z)", what=history.undo_words) if history.undo_words else tr("Undo  (Ctrl+Z)")
        )
        self.redo_button.setEnabled(bool(history.redo_words))
        self.redo_button.setToolTip(
            tr("Redo {what}  (Ctrl+Shift+Z)", what=history.redo_words)
            if history.redo_words
            else tr("Redo  (Ctrl+Shift+Z)")
        )
        self.reset_action.setEnabled(history.now.any)
        self.balanced.setChecked(history.now.balanced)
        counts = {name: count for name, count in (shown.learned if shown else {}).items() if count}
        self.balanced.setEnabled(len(counts) > 1)
        self.shares.show_counts(counts, history.now.balanced)
        self.balance_note.setText(_balance_words(counts, history.now.balanced))
        self.balance_note.setVisible(bool(self.balance_note.text()))


def _balance_words(counts: dict[str, int], balanced: bool) -> str:
    if len(counts) < 2:
        return ""
    least, most = min(counts, key=counts.__getitem__), max(counts, key=counts.__getitem__)
    times = counts[most] / counts[least]
    if balanced:
        return tr(
            "Each is drawn as often as any other: one of {least} about {times:.3g} times as often as of {most}.",
            least=least,
            times=times,
            most=most,
        )
    if times >= UNEVEN:
        return tr("{most} has {times:.3g} times as many images as {least}.", most=most, times=times, least=least)
    return tr("The classes have about as many images each.")


def _few(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else trn("{n:,} attribute", "{n:,} attributes", len(names))


def _tool(name: str, sign: str, tip: str, accessible: str) -> QToolButton:
    button = QToolButton(objectName=name, icon=icon(sign))
    button.setProperty("flat", True)
    button.setToolTip(tip)
    button.setAccessibleName(accessible)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
