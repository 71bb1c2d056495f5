"""What was found in the image set, and what was done about it; and the files that are left out, with the reason."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.theme import SPACE
from ddpm_studio.data.image_set import Finding, Kind, Problem
from ddpm_studio.language import tr

_KINDS: dict[Kind, str] = {
    "unreadable": tr("Left-out files"),
    "animations": tr("Animations"),
    "empty cells": tr("Empty cells"),
    "odd sizes": tr("Odd sizes"),
    "attributes": tr("Attributes"),
    "changes": tr("Changes"),
    "duplicates": tr("Duplicates"),
    "nearly empty": tr("Nearly empty"),
    "class imbalance": tr("Class imbalance"),
}
_IN_A_SENTENCE: dict[Kind, str] = {
    "unreadable": tr("left-out files"),
    "animations": tr("animations"),
    "empty cells": tr("empty cells"),
    "odd sizes": tr("odd sizes"),
    "attributes": tr("attributes"),
    "changes": tr("changes"),
    "duplicates": tr("duplicates"),
    "nearly empty": tr("nearly empty"),
    "class imbalance": tr("class imbalance"),
}
_BY_YOU = tr("you left it out")


@dataclass(frozen=True)
class LeftOut:
    """A file that is not learned from. by_hand: a person left it out, and can bring it back."""

    file: str
    reason: str
    by_hand: bool = False


class _LeftOutModel(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.files: list[LeftOut] = []

    def show_files(self, files: list[LeftOut]) -> None:
        if files != self.files:
            self.beginResetModel()
            self.files = files
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.files)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            one = self.files[index.row()]
            return one.reason if index.column() else one.file
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (tr("File"), tr("Why it is left out"))[section]
        return None


class FoundPanel(QWidget):
    """Two tables in tabs. Says what a person wants done; it changes nothing itself."""

    show_asked = Signal(object, str)  # places, words
    drop_asked = Signal(object, str)  # places, words
    balance_asked = Signal()
    frames_asked = Signal()
    bring_back_asked = Signal(tuple)  # files

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = QTableWidget(0, 4, objectName="data.found")
        self.found.setAccessibleName(tr("What was found"))
        self.found.setToolTip(tr("What is worth knowing about these images before learning from them"))
        self.found.setHorizontalHeaderLabels([tr("Found"), tr("What"), tr("What is done about it"), ""])
        self._left_out = _LeftOutModel(self)
        self.problems = QTableView(objectName="data.problems")
        self.problems.setModel(self._left_out)
        self.problems.setAccessibleName(tr("Files left out"))
        self.problems.setToolTip(tr("Files that are not learned from, and why"))
        for table in (self.found, self.problems):
            table.verticalHeader().hide()
            table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
            table.setShowGrid(False)
            table.setWordWrap(False)
            table.setTabKeyNavigation(False)  # Tab leads on to the next control
        self.found.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.found.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Fixed)
        self.found.setColumnWidth(3, 176)
        self.problems.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.problems.setColumnWidth(0, 280)
        self.back_button = QPushButton(tr("Bring back"), objectName="data.bring_back")
        self.back_button.setToolTip(tr("Learn from the selected files again, as far as you left them out yourself"))
        self.back_button.clicked.connect(self._bring_back)
        left_out = QWidget()
        row = QHBoxLayout(left_out)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(self.problems, 1)
        row.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        self.tabs = QTabWidget(objectName="data.found_tabs")
        self.tabs.setAccessibleName(tr("What was found, and what was left out"))
        self.tabs.setToolTip(tr("What is worth knowing of these images, and the files that were left out"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.found, tr("Found"))
        self.tabs.addTab(left_out, tr("Left out"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.tabs)
        self.problems.selectionModel().selectionChanged.connect(lambda *_: self._update())

    def show_findings(
        self, findings: tuple[Finding, ...], keep: np.ndarray | None, balanced: bool, every_frame: bool
    ) -> None:
        """keep: (N,) bool, the images of the set that are not left out."""
        state = [(finding, self._kept(finding, keep)) for finding in findings]
        self.found.setRowCount(len(state))
        for row, (finding, kept) in enumerate(state):
            done = finding.done
            if finding.places and not len(kept):
                done = tr("left out by you")
            elif finding.kind == "class imbalance" and balanced:
                done = tr("balanced: each class is drawn as often as any other")
            texts = (_KINDS[finding.kind], finding.found, done)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip("\n".join([text, *finding.examples[:10]]) if column == 1 else text)
                self.found.setItem(row, column, item)
            self.found.setCellWidget(row, 3, self._buttons(finding, kept, balanced, every_frame))
        for row in range(len(state)):
            self.found.setRowHeight(row, self.found.cellWidget(row, 3).sizeHint().height() + 2)
        self.tabs.setTabText(0, tr("Found ({count})", count=len(findings)) if findings else tr("Found (nothing)"))

    def show_left_out(self, problems: tuple[Problem, ...], dropped: tuple[str, ...]) -> None:
        """problems: of reading and of the changes. dropped: files that a person left out."""
        by_hand = [LeftOut(file, _BY_YOU, True) for file in dropped]
        self._left_out.show_files([*by_hand, *(LeftOut(one.file, one.reason) for one in problems)])
        count = len(self._left_out.files)
        self.tabs.setTabText(1, tr("Left out ({count:,})", count=count) if count else tr("Left out (none)"))
        self._update()

    @staticmethod
    def _kept(finding: Finding, keep: np.ndarray | None) -> np.ndarray:
        places = np.array(finding.places, np.int64)
        return places if keep is None else places[keep[places]]

    def _buttons(self, finding: Finding, kept: np.ndarray, balanced: bool, every_frame: bool) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(SPACE.xs)
        row.addStretch(1)
        kind, words = finding.kind.replace(" ", "_"), _IN_A_SENTENCE[finding.kind]

        def button(name: str, text: str, tip: str, run) -> None:
            one = QPushButton(text, objectName=f"data.found.{kind}.{name}")
            one.setProperty("flat", True)
            one.setAccessibleName(f"{text}: {words}")
            one.setToolTip(tip)
            one.clicked.connect(run)
            row.addWidget(one)

        show, leave_out = tr("Show only these images"), tr("Leave these images out")
        if finding.count > len(finding.places):
            show = tr("Show only the first {count:,} of these images", count=len(kept))
            leave_out = tr("Leave the first {count:,} of these images out", count=len(kept))
        if len(kept):
            button("show", tr("Show"), show, lambda: self.show_asked.emit(kept, words))
        if len(kept) and finding.kind in ("duplicates", "nearly empty", "odd sizes"):
            button("leave_out", tr("Leave out"), leave_out, lambda: self.drop_asked.emit(kept, words))
        if finding.kind == "class imbalance" and not balanced:
            tip = tr("Draw each class as often as any other in training")
            button("balance", tr("Balance"), tip, self.balance_asked.emit)
        if finding.kind == "animations" and not every_frame:
            button("frames", tr("Every frame"), tr("Learn from every frame of them"), self.frames_asked.emit)
        if finding.kind == "unreadable":
            tip = tr("Show the files, each with the reason")
            button("files", tr("Show files"), tip, lambda: self.tabs.setCurrentIndex(1))
        return holder

    def _selected_by_hand(self) -> tuple[str, ...]:
        rows = {index.row() for index in self.problems.selectedIndexes()}
        return tuple(self._left_out.files[row].file for row in sorted(rows) if self._left_out.files[row].by_hand)

    def _bring_back(self) -> None:
        if files := self._selected_by_hand():
            self.bring_back_asked.emit(files)

    def _update(self) -> None:
        self.back_button.setEnabled(bool(self._selected_by_hand()))
        self.back_button.setVisible(any(one.by_hand for one in self._left_out.files[:1]))
