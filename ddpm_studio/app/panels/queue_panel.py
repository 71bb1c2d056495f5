"""The queue: what is being drawn and what waits for its turn, each to be cancelled, moved or stopped."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.actions import Action
from ddpm_studio.app.sampling_queue import QueueItem, SamplingQueue, Standing
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.language import tr, trn

_EMPTY = tr("Nothing is being drawn. What you generate while something else is drawn waits here for its turn.")
_STANDINGS = {
    Standing.WAITING: tr("waiting"),
    Standing.HELD: tr("held"),
    Standing.CANCELLING: tr("cancelling…"),
}
_SHOWN = 40  # rows; the others are counted


class QueueRow(QFrame):
    """One item: what it is, how far it has come, and its buttons."""

    def __init__(self, queue: SamplingQueue, item: QueueItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self.setObjectName("queue.row")
        self.setProperty("card", "true")
        self.label = QLabel(item.label, self, objectName="queue.label")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # cut off, not widened by
        self.label.setToolTip(f"{item.label}\n{item.request.model}")
        self.state = QLabel(self, objectName="queue.state")
        self.state.setProperty("role", "caption")
        self.progress = QProgressBar(self, objectName="queue.progress")
        self.progress.setTextVisible(False)
        self.up = self._tool("up", "chevron-up", tr("Draw it sooner"), lambda: queue.move(item, -1))
        self.down = self._tool("down", "chevron-down", tr("Draw it later"), lambda: queue.move(item, 1))
        self.cancel = self._tool("cancel", "close", tr("Cancel it; what it has drawn so far is kept"), self._cancel)
        self._queue = queue
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.label, 1)
        for button in (self.up, self.down, self.cancel):
            top.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        foot.setContentsMargins(0, 0, SPACE.xs, 0)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.s, 2, 2, 6)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(foot)
        self.refresh()

    def _tool(self, name: str, picture: str, tip: str, run) -> QToolButton:
        button = QToolButton(self, objectName=f"queue.{name}")
        button.setIcon(icon(picture, "muted"))
        button.setIconSize(QSize(14, 14))
        button.setToolTip(tip)
        button.setAccessibleName(f"{tip}: {self.item.label}")
        button.setProperty("flat", True)
        button.clicked.connect(lambda _checked=False: run())
        return button

    def _cancel(self) -> None:
        self._queue.cancel(self.item)

    def refresh(self) -> None:
        """Show how far it has come."""
        item = self.item
        self.progress.setVisible(item.sent)
        self.progress.setRange(0, item.steps)  # 0 to 0 is busy, not yet begun
        self.progress.setValue(item.step)
        running = item.standing is Standing.RUNNING
        begun = tr("step {step} of {steps}", step=item.step, steps=item.steps) if item.steps else tr("about to begin…")
        self.state.setText(begun if running else _STANDINGS[item.standing])
        self.up.setEnabled(self._queue.can_move(item, -1))
        self.down.setEnabled(self._queue.can_move(item, 1))
        for button in (self.up, self.down):
            button.setVisible(not item.sent)
        self.cancel.setEnabled(item.standing is not Standing.CANCELLING)
        self.setAccessibleName(f"{item.label}, {self.state.text()}")


class QueuePanel(QWidget):
    """The items of a ``SamplingQueue``, what runs first."""

    def __init__(self, queue: SamplingQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self.setObjectName("queue")
        self.setAccessibleName(tr("Queue"))
        self.rows: list[QueueRow] = []
        self.empty = QLabel(_EMPTY, self, objectName="queue.empty")
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.more = QLabel(self, objectName="queue.more")
        self.more.setProperty("role", "caption")
        self.stop = self._button("stop", tr("Stop now"), "stop", tr("Cancel what runs, and hold the rest  (Ctrl+.)"))
        self.stop.clicked.connect(lambda: queue.stop_now())
        self.resume = self._button("resume", tr("Go on"), "play", tr("Let the held ones go on"))
        self.resume.clicked.connect(lambda: queue.resume())
        self.clear = self._button(
            "clear", tr("Clear"), "trash", tr("Take out everything that waits; what runs goes on")
        )
        self.clear.clicked.connect(lambda: queue.clear())
        self._lay_out()
        queue.changed.connect(self.refresh)
        queue.item_steps.connect(self._show_progress)
        self.refresh()

    def _button(self, name: str, text: str, picture: str, tip: str) -> QPushButton:
        button = QPushButton(icon(picture), text, self, objectName=f"queue.{name}")
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        inside = QWidget(self)
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(SPACE.xs)
        self._list.addWidget(self.empty)
        self._list.addWidget(self.more)
        self._list.addStretch(1)
        area = QScrollArea(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.xs)
        for button in (self.stop, self.resume, self.clear):
            buttons.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        column.setSpacing(SPACE.s)
        column.addWidget(area, 1)
        column.addLayout(buttons)

    def actions_table(self) -> list[Action]:
        """The commands of the queue, for the Sample workspace."""

        def act(name: str, text: str, button: QPushButton, picture: str, keys: str = "") -> Action:
            tip = button.toolTip().split("  (")[0]
            name, possible = f"sample.queue.{name}", button.isEnabled
            return Action(name, text, button.click, tip, keys, picture, tr("Sample"), possible, workspace="sample")

        return [
            act("stop", tr("Stop now, and hold the queue"), self.stop, "stop", "Ctrl+."),
            act("resume", tr("Go on with the queue"), self.resume, "play"),
            act("clear", tr("Clear the queue"), self.clear, "trash"),
        ]

    def refresh(self) -> None:
        """Show the queue as it is; rows that stay are kept, so that a button stays under the pointer."""
        items = self._queue.items
        shown = items[:_SHOWN]
        if [row.item for row in self.rows] != list(shown):
            self._arrange(shown)
        for row in self.rows:
            row.refresh()
        self.empty.setVisible(not items)
        self.more.setVisible(len(items) > _SHOWN)
        self.more.setText(tr("and {count:,} more", count=len(items) - _SHOWN))
        waiting = len(items) - (self._queue.current is not None)
        held = self._queue.held
        self.stop.setEnabled(bool(items) and (self._queue.current is not None or held < waiting))
        self.resume.setVisible(held > 0)
        self.resume.setText(tr("Go on ({count})", count=held))
        self.clear.setEnabled(waiting > 0)
        images = sum(len(item.request.seeds) for item in items)
        self.setAccessibleDescription(
            tr("{count} in the queue, {images}", count=len(items), images=trn("{n:,} image", "{n:,} images", images))
            if items
            else tr("empty")
        )

    def _show_progress(self, item: QueueItem) -> None:
        if self.rows and self.rows[0].item is item:  # what runs is always the first
            self.rows[0].refresh()

    def _arrange(self, items: tuple[QueueItem, ...]) -> None:
        """Have one row for each of the items, in their order, at the head of the list."""
        known = {row.item: row for row in self.rows}
        self.rows = [known.pop(item, None) or QueueRow(self._queue, item, self) for item in items]
        for row in known.values():
            # Its own button may be what asked for this. To take it out of the layout first would let Python delete it
            # at once, in the middle of the click; so it leaves the layout when it is gone.
            row.hide()
            row.deleteLater()
        for place, row in enumerate(self.rows):
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)

    def sizeHint(self) -> QSize:
        return QSize(300, 220)
