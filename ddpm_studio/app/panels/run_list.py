"""The runs in the workspace folder, newest first."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.panels.image_choice import source_name
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.run_plot import short_count
from ddpm_studio.training.run_folder import Run, runs_in

_RUN = Qt.ItemDataRole.UserRole


class RunList(QWidget):
    """Selecting a run shows its curve and film; it can be resumed, or used in Sample."""

    selected = Signal(object)  # Run
    use_asked = Signal(object)  # Path

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = home / "runs"
        self.list = QListWidget(objectName="train.runs")
        self.list.setAccessibleName("Runs")
        self.list.setToolTip("Every run of this workspace; select one to see its loss and previews")
        self.list.setSpacing(1)
        self.empty = QLabel("No runs yet. Start one, and it is listed here.", wordWrap=True)
        self.empty.setProperty("role", "muted")
        self.empty.setContentsMargins(SPACE.xs, SPACE.xs, 0, 0)
        self.resume = QPushButton(icon("play"), "Resume", objectName="train.resume")
        self.resume.setToolTip("Go on training the selected run from its last checkpoint, for as long as the form says")
        self.use = QPushButton(icon("sample"), "Use in Sample", objectName="train.use_in_sample")
        self.use.setToolTip("Choose the selected run's model in Sample")
        buttons = QHBoxLayout(spacing=SPACE.s)
        buttons.addWidget(self.resume)
        buttons.addWidget(self.use)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        box.setSpacing(SPACE.s)
        box.addWidget(self.empty)
        box.addWidget(self.list, 1)
        box.addLayout(buttons)
        self.list.currentItemChanged.connect(lambda *_: self.current and self.selected.emit(self.current))
        self.list.itemActivated.connect(lambda _item: self._use())
        self.use.clicked.connect(self._use)
        self.refresh()

    @property
    def current(self) -> Run | None:
        """The selected run."""
        item = self.list.currentItem()
        return item.data(_RUN) if item else None

    def refresh(self) -> None:
        """Look at the folder again; the selected run stays selected."""
        before = self.current.path if self.current else None
        with QSignalBlocker(self.list):
            self.list.clear()
            for run in runs_in(self._folder):
                self.list.addItem(_item(run))
            self._set_current(before)
        self.empty.setVisible(self.list.count() == 0)
        self.list.setVisible(self.list.count() > 0)

    def select(self, path: Path) -> bool:
        """Select the run in the folder ``path``, and say whether there is one."""
        return self._set_current(path)

    def _set_current(self, path: Path | None) -> bool:
        for row in range(self.list.count()):
            if self.list.item(row).data(_RUN).path == path:
                self.list.setCurrentRow(row)
                return True
        return False

    def _use(self) -> None:
        if self.current is not None and self.current.images_seen > 0:
            self.use_asked.emit(self.current.path)


def _item(run: Run) -> QListWidgetItem:
    when = f"{datetime.fromtimestamp(run.modified):%d %b %Y, %H:%M}"
    images = f"{short_count(run.images_seen)} images"
    item = QListWidgetItem(f"{run.path.name}\n{images} · {when}")
    item.setData(_RUN, run)
    item.setToolTip(
        f"{run.path}\n{source_name(run.config.image_set)}, {run.config.size} pixels, preset {run.config.preset}, "
        f"seed {run.config.seed}"
    )
    return item
