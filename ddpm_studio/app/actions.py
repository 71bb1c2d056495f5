"""Commands: each is one entry in a table, which feeds menus, shortcuts, tool tips and the command palette."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ddpm_studio.app.icons import icon as make_icon
from ddpm_studio.language import tr

WORKSPACE_TITLES = {"data": tr("Data"), "train": tr("Train"), "sample": tr("Sample"), "compare": tr("Compare")}


def _always() -> bool:
    return True


@dataclass(frozen=True, eq=False)
class Action:
    """One command.

    id: ``<workspace>.<thing>``, unique. text: what the menu and the palette say. run: called without arguments.
    tooltip: what it does, in the field's terms. shortcut: such as ``Ctrl+G``. icon: a name in ``resources/icons``.
    menu: the menu it belongs in; one without is found in the palette alone. enabled: whether it can be done now.
    checked: for a command that is on or off; ``run`` changes it. group: of commands that exclude each other.
    workspace: its shortcut works only while this workspace is in front; None: always.
    """

    id: str
    text: str
    run: Callable[[], object]
    tooltip: str = ""
    shortcut: str = ""
    icon: str = ""
    menu: str = ""
    enabled: Callable[[], bool] = _always
    checked: Callable[[], bool] | None = None
    group: str = ""
    workspace: str | None = None


class ActionTable(QObject):
    """All commands of the window, as QActions made from the entries."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._entries: dict[str, Action] = {}
        self._qactions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}

    def __iter__(self) -> Iterator[Action]:
        return iter(self._entries.values())

    def __getitem__(self, action_id: str) -> QAction:
        return self._qactions[action_id]

    def entry(self, action_id: str) -> Action:
        """The entry called ``action_id``."""
        return self._entries[action_id]

    def add(self, entries: Iterable[Action]) -> None:
        """Take entries in. Raises ValueError where an id, or a shortcut in the same workspace, is taken already."""
        for entry in entries:
            self._check(entry)
            self._entries[entry.id] = entry
            self._qactions[entry.id] = self._make(entry)

    def set_workspace(self, workspace: str) -> None:
        """Give the shortcuts of one workspace to the keyboard, and take the others' away."""
        for entry in self:
            if entry.shortcut and entry.workspace is not None:
                here = entry.workspace == workspace
                self[entry.id].setShortcut(QKeySequence(entry.shortcut) if here else QKeySequence())

    def run(self, action_id: str) -> None:
        """Do it, if it can be done now."""
        entry = self._entries[action_id]
        if entry.enabled():
            entry.run()
        self.refresh_checks()

    def refresh_checks(self) -> None:
        """Ask every entry again whether it is on."""
        for entry in self:
            if entry.checked is not None:
                self[entry.id].setChecked(entry.checked())

    def possible(self, workspace: str) -> list[Action]:
        """The commands that can be done now, those of ``workspace`` first."""
        return sorted((e for e in self if e.enabled()), key=lambda e: e.workspace != workspace)

    def fill(self, menu: QMenu, name: str) -> None:
        """Put the entries whose ``menu`` is ``name`` into a menu; a new group or workspace begins after a line."""
        last: Action | None = None
        for entry in self:
            if entry.menu != name:
                continue
            if last is not None and (last.group, last.workspace) != (entry.group, entry.workspace):
                menu.addSeparator()
            menu.addAction(self[entry.id])
            last = entry
        menu.aboutToShow.connect(self._grey_out)
        menu.aboutToHide.connect(self._light_up)

    def _check(self, entry: Action) -> None:
        if entry.id in self._entries:
            raise ValueError(f"there are two commands '{entry.id}'")
        for other in self:
            meet = None in (entry.workspace, other.workspace) or entry.workspace == other.workspace
            if entry.shortcut and entry.shortcut == other.shortcut and meet:
                raise ValueError(f"'{entry.id}' and '{other.id}' have the same shortcut {entry.shortcut}")

    def _make(self, entry: Action) -> QAction:
        action = QAction(entry.text, self)
        action.setObjectName(f"action.{entry.id}")
        action.setMenuRole(QAction.MenuRole.NoRole)
        if entry.icon:
            action.setIcon(make_icon(entry.icon))
        tip = entry.tooltip or entry.text
        if entry.shortcut:
            sequence = QKeySequence(entry.shortcut)
            action.setShortcut(sequence)
            tip += f"  ({sequence.toString(QKeySequence.SequenceFormat.NativeText)})"
        action.setToolTip(tip)
        action.setStatusTip(entry.tooltip)
        if entry.checked is not None:
            action.setCheckable(True)
            action.setChecked(entry.checked())
            action.setIconVisibleInMenu(False)  # its place is the tick's
        if entry.group:
            self._groups.setdefault(entry.group, QActionGroup(self)).addAction(action)
        action.triggered.connect(lambda _checked=False, name=entry.id: self.run(name))
        self._window.addAction(action)
        return action

    # A QAction that is disabled is deaf to its shortcut. So they are greyed only while a menu shows them, and whether
    # a command can be done is asked at the moment it is called.
    def _grey_out(self) -> None:
        self.refresh_checks()
        for entry in self:
            self[entry.id].setEnabled(entry.enabled())

    def _light_up(self) -> None:
        for entry in self:
            self[entry.id].setEnabled(True)
