"""The runs that wait: in what order, and what can be done with each."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.panels.image_choice import source_name
from ddpm_studio.app.panels.train_figures import duration
from ddpm_studio.app.run_queue import RunQueue
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.run_plot import short_count
from ddpm_studio.language import tr, trn
from ddpm_studio.training.config import UNLIMITED_IMAGES, TrainConfig
from ddpm_studio.training.run_queue import QueuedRun

_KEY = Qt.ItemDataRole.UserRole


def limit_text(config: TrainConfig) -> str:
    """How long a run is to be: ``5:00``, ``100k images``, or both where either ends it."""
    time = duration(config.seconds) if config.seconds is not None else ""
    images = ""
    if config.images < UNLIMITED_IMAGES:
        images = trn("{short} image", "{short} images", config.images, short=short_count(config.images))
    return tr("{time} or {images}", time=time, images=images) if time and images else time or images


class RunQueuePanel(QWidget):
    """Drag to reorder, or move with the buttons. ``edit_asked`` for a run that goes back into the form."""

    edit_asked = Signal(str)  # the run's key
    go_asked = Signal()  # let the queue go on

    def __init__(self, queue: RunQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self.list = QListWidget(objectName="train.queue")
        self.list.setAccessibleName(tr("Runs that wait"))
        self.list.setToolTip(tr("Each is trained as it was configured when it was put here, one after the other"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setWordWrap(True)
        self.empty = QLabel(tr("Nothing waits. “Add to queue” puts what the form says here."), wordWrap=True)
        self.empty.setProperty("role", "muted")
        self.state = QLabel(wordWrap=True, objectName="train.queue.state")
        self.state.setProperty("role", "caption")
        self.go = QPushButton(icon("play"), tr("Start queue"), objectName="train.queue.go")
        self.go.clicked.connect(lambda: self._queue.hold(True) if self._flows else self.go_asked.emit())
        self.up = self._tool("up", "chevron-up", tr("Train it sooner  (Alt+Up)"), lambda key: queue.move(key, -1))
        self.down = self._tool("down", "chevron-down", tr("Train it later  (Alt+Down)"), lambda key: queue.move(key, 1))
        tip = tr("Take it out and put its values into the form, to change them and add it again")
        self.edit = self._tool("edit", "pencil", tip, self.edit_asked.emit)
        self.remove = self._tool("remove", "close", tr("Take it out of the queue  (Del)"), queue.remove)
        self.training = False  # whether a run is being trained
        self._lay_out()
        queue.changed.connect(self.refresh)
        self.list.currentRowChanged.connect(lambda _row: self._update_buttons())
        self.list.itemActivated.connect(lambda item: self.edit_asked.emit(item.data(_KEY)))
        self.list.model().rowsMoved.connect(lambda *_: self._reordered())
        self.refresh()

    def _tool(self, name: str, picture: str, tip: str, run) -> QToolButton:
        button = QToolButton(objectName=f"train.queue.{name}")
        button.setIcon(icon(picture))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip.split("  (")[0])
        button.clicked.connect(lambda: self.current is not None and run(self.current.key))
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout(spacing=SPACE.xs)
        bar.addWidget(self.go, 1)
        for button in (self.up, self.down, self.edit, self.remove):
            bar.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        box.setSpacing(SPACE.s)
        box.addWidget(self.empty)
        box.addWidget(self.list, 1)
        box.addWidget(self.state)
        box.addLayout(bar)
        for either in (self.empty, self.list):
            either.setMinimumHeight(48)

    @property
    def current(self) -> QueuedRun | None:
        """The selected run."""
        item = self.list.currentItem()
        return self._queue.run_of(item.data(_KEY)) if item is not None else None

    @property
    def _flows(self) -> bool:
        """Whether the next run begins by itself when the one in training ends."""
        return self.training and not self._queue.held

    def set_training(self, training: bool) -> None:
        """Whether a run is being trained."""
        self.training = training
        self.refresh()

    def refresh(self) -> None:
        """Show the queue as it is."""
        runs = self._queue.runs
        key = self.list.currentItem().data(_KEY) if self.list.currentItem() else None
        before = self.list.currentRow()
        if [self.list.item(row).data(_KEY) for row in range(self.list.count())] != [run.key for run in runs]:
            self.list.clear()
            for run in runs:
                self.list.addItem(_item(run))
            at = self._queue.place(key) if key else -1
            self.list.setCurrentRow(at if at >= 0 else min(max(before, 0), len(runs) - 1))
        self.empty.setVisible(not runs)
        self.list.setVisible(bool(runs))
        self.go.setText(tr("Hold") if self._flows else tr("Go on") if self.training else tr("Start queue"))
        self.go.setIcon(icon("pause" if self._flows else "play"))
        held = tr("Begin none when this run ends") if self._flows else tr("Train what waits, one after the other")
        self.go.setToolTip(held)
        self.go.setAccessibleName(f"{self.go.text()}: {held}")
        self.state.setVisible(bool(runs))
        if self._flows:
            self.state.setText(tr("The next begins when this run ends."))
        elif self.training:
            self.state.setText(tr("Held: none begins by itself."))
        else:
            self.state.setText(tr("{count} waiting. Kept when the window is closed.", count=len(runs)))
        self._update_buttons()

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove.click()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Up:
            self.up.click()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Down:
            self.down.click()
        else:
            super().keyPressEvent(event)

    def _update_buttons(self) -> None:
        row, count = self.list.currentRow(), self.list.count()
        self.go.setEnabled(count > 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)
        self.edit.setEnabled(self.current is not None and not self.current.resume)
        self.remove.setEnabled(row >= 0)

    def _reordered(self) -> None:
        self._queue.arrange([self.list.item(row).data(_KEY) for row in range(self.list.count())])


def _item(run: QueuedRun) -> QListWidgetItem:
    config = run.config
    until = tr("goes on to {limit}", limit=limit_text(config)) if run.resume else limit_text(config)
    item = QListWidgetItem(f"{run.name}\n{config.preset} {config.network.features} · {until}")
    item.setData(_KEY, run.key)
    item.setToolTip(
        tr(
            "{name}: {image_set}, {size} pixels, preset {preset}, batch {batch_size}, seed {seed}, {until}",
            name=run.name,
            image_set=source_name(config.image_set),
            size=config.size,
            preset=config.preset,
            batch_size=config.batch_size,
            seed=config.seed,
            until=until,
        )
    )
    return item
