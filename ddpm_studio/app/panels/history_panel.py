"""The history: every generation with its recipe, to be found, looked at, and used again."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from superqt.utils import qdebounced

from ddpm_studio.app.actions import Action
from ddpm_studio.app.item_models.history_model import HistoryModel
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.history_actions import HistoryActions
from ddpm_studio.app.panels.history_preview import HistoryPreview
from ddpm_studio.app.panels.history_view import HistoryView
from ddpm_studio.app.panels.image_menu import show_image_menu
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.language import number, tr, trn
from ddpm_studio.sampling.history import Entry, HistoryStore
from ddpm_studio.sampling.history_search import HELP

_EMPTY = tr(
    "Nothing has been drawn yet.\n\nPress Generate: every generation appears here with its images and its recipe, and "
    "stays until it is deleted."
)
_WIDE = 640  # from here on list and preview stand side by side
_OLD = {  # by days
    1: tr("Delete what is older than a day and has no star"),
    7: tr("Delete what is older than a week and has no star"),
    30: tr("Delete what is older than a month and has no star"),
}
_COMMANDS = {  # what each button of the preview is called in the menu, and among all commands; picture
    "use_all": (tr("Use all"), tr("History: use all"), "history"),
    "use_seed": (tr("Use seed"), tr("History: use seed"), "pin"),
    "use_context": (tr("Use context"), tr("History: use context"), "sliders"),
    "show": (tr("Show in the grid"), tr("History: show in the grid"), "images"),
    "star": (tr("Star, or take the star away"), tr("History: star, or take the star away"), "star"),
    "save": (tr("Save as PNG…"), tr("History: save as PNG…"), "save"),
    "delete": (tr("Delete"), tr("History: delete"), "trash"),
}


class HistoryPanel(QWidget):
    """Search, list and preview of the history; ``refresh`` where something has come into it.

    home: the workspace, in which the models of recipes are looked for; the store's own folder where not given.
    """

    use_all = Signal(object)  # SampleRequest, with a model that is there
    use_seed = Signal(object)  # int; a seed has more bits than Qt's int
    use_context = Signal(object)  # dict of attributes, or None for no context
    show_entry = Signal(object)  # recall.Recalled

    def __init__(
        self, store: HistoryStore, notes: Notes, parent: QWidget | None = None, home: Path | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setAccessibleName(tr("History"))
        self._store = store
        self.model = HistoryModel(store, self)
        self.deeds = HistoryActions(store, notes, home or store.path.parent, self)
        self._make_search()
        self._make_list()
        self._lay_out()
        self._connect()
        self.refresh()
        if store.trouble:
            notes.say(tr("The history begins anew."), store.trouble, kind="warning")

    # ---- making ------------------------------------------------------------------------------------------------------

    def _make_search(self) -> None:
        self.search = QLineEdit(self, objectName="history.search")
        self.search.setAccessibleName(tr("Search the history"))
        self.search.setPlaceholderText(tr("Search, such as hero food"))
        self.search.setToolTip(HELP)
        self.search.setClearButtonEnabled(True)
        self.starred = self._tool("starred", "star", tr("Show starred generations only"))
        self.starred.setCheckable(True)
        self.compact = self._tool("compact", "grid", tr("Pictures side by side, without text"))
        self.compact.setCheckable(True)
        self.more = self._tool("more", "more", tr("Tidy the history"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        undo = menu.addAction(icon("undo"), tr("Bring back what was deleted last"), self.deeds.undo)
        menu.addSeparator()
        for days, text in _OLD.items():
            menu.addAction(icon("trash"), text, partial(self.deeds.clear, days))
        menu.addAction(icon("trash"), tr("Delete everything without a star"), partial(self.deeds.clear, None))
        menu.aboutToShow.connect(lambda: undo.setEnabled(self.deeds.can_undo))
        self.more.setMenu(menu)

    def _tool(self, name: str, picture: str, tip: str) -> QToolButton:
        button = QToolButton(self, objectName=f"history.{name}")
        button.setIcon(icon(picture))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setProperty("flat", True)
        return button

    def _make_list(self) -> None:
        self.view = HistoryView(self.model, self)
        self.empty = QLabel(self, objectName="history.empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("role", "muted")
        self.clear_search = QPushButton(tr("Show everything"), self, objectName="history.clear_search")
        self.clear_search.setToolTip(tr("Forget the words searched for and the star, and show every generation"))
        nothing = QWidget(self)
        column = QVBoxLayout(nothing)
        column.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        column.addStretch(1)
        column.addWidget(self.empty)
        column.addWidget(self.clear_search, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(nothing)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE.xs)
        top.addWidget(self.search, 1)
        for tool in (self.starred, self.compact, self.more):
            top.addWidget(tool)
        self.preview = HistoryPreview(self)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.addWidget(self._pages)
        self._split.addWidget(self.preview)
        self._split.setSizes([440, 280])
        self._split.setChildrenCollapsible(False)
        self.total = QLabel(self, objectName="history.total")
        self.total.setProperty("role", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.xs)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._split, 1)
        column.addWidget(self.total)
        self.setMinimumWidth(240)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._look_soon)
        self.search.returnPressed.connect(self._look)
        self.starred.toggled.connect(self._look)
        self.compact.toggled.connect(self.view.set_compact)
        self.clear_search.clicked.connect(self._show_everything)
        self.model.troubled.connect(self.deeds.say_trouble)
        deeds = self.deeds
        deeds.use_all.connect(self.use_all)
        deeds.use_seed.connect(self.use_seed)
        deeds.use_context.connect(self.use_context)
        deeds.show_entry.connect(self.show_entry)
        deeds.changed.connect(self.refresh)
        deeds.restored.connect(self.look_at)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._preview_soon())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._light())
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.show_asked.connect(lambda: self.do("show"))
        self.view.star_asked.connect(lambda: self.do("star"))
        self.view.delete_asked.connect(lambda: self.do("delete"))
        self.view.undo_asked.connect(deeds.undo)
        self.preview.grid.activated.connect(lambda _index: self.do("show"))
        for name, button in self.preview.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.do(name))

    # ---- for the workspace -------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again what there is."""
        self._keeping_place(self.model.refresh)

    def look_at(self, number: int) -> None:
        """Choose the entry with this number, if it is found by what is being searched for."""
        row = self.model.row_of(number)
        if row >= 0:
            self.view.choose(row)

    def find(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def do(self, what: str) -> None:
        """Do what the preview's button of that name does, with what is chosen."""
        chosen, entry = self.view.chosen(), self._current()
        if not chosen:
            return
        entry = entry or chosen[0]
        deeds, image = self.deeds, self.preview.image_of(entry)
        run: dict[str, Callable[[], None]] = {
            "use_all": lambda: deeds.use(entry),
            "use_seed": lambda: deeds.use_seed_of(entry, image),
            "use_context": lambda: deeds.use_context_of(entry, image),
            "show": lambda: deeds.show(entry),
            "star": lambda: deeds.star(chosen),
            "save": lambda: deeds.save(entry),
            "delete": lambda: deeds.delete([one.id for one in chosen]),
        }
        run[what]()

    def save_state(self) -> dict[str, object]:
        """What is remembered until next time."""
        return {"compact": self.compact.isChecked(), "split": self._split.sizes()}

    def restore_state(self, state: dict) -> None:
        """Bring back what ``save_state`` gave."""
        self.compact.setChecked(bool(state.get("compact", False)))
        if len(state.get("split", ())) == 2:
            self._split.setSizes([int(size) for size in state["split"]])

    def actions_table(self) -> list[Action]:
        """The commands of the history, for the Sample workspace."""
        found = [
            Action(
                "sample.history.find",
                tr("Search the history"),
                self.find,
                HELP,
                "Ctrl+Shift+F",
                "search",
                tr("Sample"),
                workspace="sample",
            ),
            Action(
                "sample.history.undo",
                tr("History: bring back what was deleted last"),
                self.deeds.undo,
                tr("The last deletion in the history is undone."),
                icon="undo",
                enabled=lambda: self.deeds.can_undo,
                workspace="sample",
            ),
        ]
        for name, (_, text, picture) in _COMMANDS.items():
            button = self.preview.buttons[name]
            found.append(
                Action(
                    f"sample.history.{name}",
                    text,
                    partial(self.do, name),
                    button.toolTip(),
                    icon=picture,
                    enabled=button.isEnabled,
                    workspace="sample",
                )
            )
        return found

    # ---- showing -----------------------------------------------------------------------------------------------------

    def _current(self) -> Entry | None:
        """The entry that is looked at."""
        index = self.view.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    @qdebounced(timeout=150)
    def _look_soon(self) -> None:
        self._look()

    def _look(self) -> None:
        self._keeping_place(lambda: self.model.look_for(self.search.text(), self.starred.isChecked()))

    def _keeping_place(self, change: Callable[[], None]) -> None:
        """Go on looking at the same entry, or at what has moved up into its place.

        Who was looking at the newest, and then elsewhere, comes back to what is the newest then.
        """
        row = max(self.view.currentIndex().row(), 0)
        stays = row > 0 or self.isVisible()
        number = self.model.number(row) if stays and row < self.model.rowCount() else None
        change()
        last = self.model.rowCount() - 1
        if last >= 0 and not (stays and self.view.selectionModel().hasSelection()):
            same = -1 if number is None else self.model.row_of(number)
            self.view.choose(same if same >= 0 else min(row, last))
            self.view.scrollTo(self.view.currentIndex())
        self._tell()

    def _show_everything(self) -> None:
        self.search.clear()
        self.starred.setChecked(False)
        self._look()

    @qdebounced(timeout=40)
    def _preview_soon(self) -> None:
        self._show_preview()

    def _show_preview(self) -> None:
        """The images of the entry that is looked at, once the hand rests on it."""
        entry = self._current()
        if entry is None:
            self.preview.clear()
        elif self.preview.entry is None or self.preview.entry.id != entry.id:
            images = self.deeds.attempt(lambda: self._store.images(entry.id))
            if images is not None:
                self.preview.show_images(entry, images)

    def _tell(self) -> None:
        """What there is in all, and what is to be done where there is nothing."""
        found = self.model.rowCount()
        everything = self.deeds.attempt(self._store.count) or 0
        self._pages.setCurrentIndex(0 if found else 1)
        self.preview.setVisible(found > 0)
        self.clear_search.setVisible(everything > 0)
        self.empty.setText(_nothing(self.search.text().strip(), self.starred.isChecked()) if everything else _EMPTY)
        some = trn("{n:,} generation", "{n:,} generations", everything)
        if found != everything:
            some = trn("{found:,} of {n:,} generation", "{found:,} of {n:,} generations", everything, found=found)
        self.total.setText(f"{some} · {_size_text(self._store.size_on_disk())}" if everything else "")
        self._light()
        self._show_preview()

    def _light(self) -> None:
        """What can be done with what is chosen."""
        self.preview.light(self.view.selectionModel().hasSelection())

    def _show_menu(self, where: QPoint) -> None:
        if not self.view.chosen():
            return
        entries = [(text, picture, partial(self.do, name)) for name, (text, _, picture) in _COMMANDS.items()]
        show_image_menu(
            self, self.view.viewport().mapToGlobal(where), [*entries[:3], None, *entries[3:6], None, *entries[6:]]
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._store.changed_elsewhere():
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beneath each other, or side by side where there is room for both."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        if wide != (self._split.orientation() is Qt.Orientation.Horizontal):
            self._split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
            self._split.setSizes([440, 280])

    def sizeHint(self) -> QSize:
        return QSize(300, 560)


def _nothing(typed: str, starred: bool) -> str:
    """That there is nothing of what was looked for."""
    if starred:
        return tr("Nothing with a star matches “{typed}”.", typed=typed) if typed else tr("Nothing with a star yet.")
    return tr("Nothing matches “{typed}”.", typed=typed) if typed else tr("Nothing yet.")


def _size_text(size: int) -> str:
    if not size:
        return tr("in memory")
    return f"{number(size / 2**20, '.1f')} MB" if size >= 2**20 else f"{max(1, round(size / 2**10))} KB"
