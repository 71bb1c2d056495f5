"""The list of earlier generations, of which only those in sight are ever read."""

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ddpm_studio.app.item_models.history_delegate import HistoryDelegate
from ddpm_studio.app.item_models.history_model import ENTRY, HistoryModel
from ddpm_studio.app.theme import Theme
from ddpm_studio.language import tr
from ddpm_studio.sampling.history import Entry


class HistoryView(QListView):
    """Rows with text, or pictures side by side. Keys: Return shows, S stars, Del deletes, Ctrl+Z brings back."""

    show_asked = Signal()
    star_asked = Signal()
    delete_asked = Signal()
    undo_asked = Signal()

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = HistoryDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("history.list")
        self.setAccessibleName(tr("Earlier generations"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)  # so that nothing is asked of entries out of sight
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda _index: self.show_asked.emit())
        Theme.instance().changed.connect(self._paint_anew)
        model.troubled.connect(self._delegate.forget)  # in a history that is begun anew the numbers begin anew, too
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Pictures side by side, without text."""
        self._delegate.compact = compact
        self.setViewMode(QListView.ViewMode.IconMode if compact else QListView.ViewMode.ListMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setGridSize(self._delegate.cell() if compact else QSize())
        self.verticalScrollBar().setSingleStep(self._delegate.cell().height() // 2)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _paint_anew(self) -> None:
        self._delegate.forget()
        self.viewport().update()

    def choose(self, row: int) -> None:
        """Select the entry at ``row``, and no other, whatever keys are held down."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flags)

    def chosen(self) -> list[Entry]:
        """The selected entries, newest first."""
        indexes = sorted(self.selectedIndexes(), key=lambda index: index.row())
        return [entry for index in indexes if (entry := index.data(ENTRY)) is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        keys = {
            Qt.Key.Key_Return: self.show_asked,
            Qt.Key.Key_Enter: self.show_asked,
            Qt.Key.Key_S: self.star_asked,
            Qt.Key.Key_Delete: self.delete_asked,
        }
        if plain and event.key() in keys:
            keys[event.key()].emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)
