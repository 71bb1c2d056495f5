"""Welcome: three ways to begin, the newest runs, and a place to drop things."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QIcon, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.background import Background, Outcome
from ddpm_studio.app.drops import local_paths
from ddpm_studio.app.icons import app_icon, icon
from ddpm_studio.app.panels.form_rows import note_label, tick
from ddpm_studio.app.panels.model_choice import images_text
from ddpm_studio.app.run_index import RunIndex
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.app.widgets.crisp_picture import crisp_picture, with_alpha
from ddpm_studio.language import tr
from ddpm_studio.training.run_folder import newest_preview
from ddpm_studio.training.run_summary import RunSummary

RECENT = 6
_STATES = {
    "training": tr("training", "the state of a run"),
    "finished": tr("finished", "the state of a run"),
    "stopped": tr("stopped", "the state of a run"),
    "interrupted": tr("interrupted", "the state of a run"),
    "failed": tr("failed", "the state of a run"),
}
_PICTURE = 80  # side, in device-independent pixels
_SIGN = 30
_CHOICES = (
    ("draw", "sample", tr("Draw images"),
     tr("With a model that comes along. One click on Generate, and images form out of noise.")),
    ("train", "train", tr("Train on my images"),
     tr("A folder, a zip or a sprite sheet. Look at them, then teach them to a model of your own.")),
    ("learn", "flag", tr("Learn how it works"),
     tr("Four short walks through the program: sampling, training, context, fast sampling.")),
)  # fmt: skip


class _Choice(QPushButton):
    """A big button: a sign, a heading, and what it is about, which wraps."""

    def __init__(self, name: str, sign: str, heading: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"welcome.{name}")
        self.setAccessibleName(heading)
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._sign_name = sign
        self._sign = QLabel()
        title = QLabel(heading, wordWrap=True)
        title.setProperty("role", "heading")
        text = QLabel(words, wordWrap=True)
        text.setProperty("role", "muted")
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        column.setSpacing(SPACE.s)
        for label in (self._sign, title, text):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.setStretch(2, 1)
        Theme.instance().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self._sign.setPixmap(icon(self._sign_name, "accent").pixmap(_SIGN, _SIGN))

    def sizeHint(self) -> QSize:
        return QSize(220, self.layout().totalHeightForWidth(220))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.layout().totalHeightForWidth(max(180, self.width())))


class Welcome(QDialog):
    """Each choice closes it. index: of the runs, which are shown as they are found."""

    draw_chosen = Signal()
    train_chosen = Signal()
    learn_chosen = Signal()
    run_chosen = Signal(object)  # RunSummary
    dropped = Signal(object)  # Path
    at_start_changed = Signal(bool)

    def __init__(self, index: RunIndex, at_start: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setWindowTitle(tr("Welcome"))
        self.setAcceptDrops(True)
        self.resize(820, 520)
        self._index = index
        self.runs: tuple[RunSummary, ...] = ()
        self.buttons: list[QToolButton] = []
        self._pictures: dict[tuple[Path, int], np.ndarray | None] = {}
        self._work = Background(self)
        self._work.ended.connect(self._take_pictures)
        self._lay_out(at_start)
        self._look()
        index.changed.connect(self._look)
        Theme.instance().changed.connect(self._draw_runs)

    # ---- making ------------------------------------------------------------------------------------------------------

    def _lay_out(self, at_start: bool) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        box.setSpacing(SPACE.l)
        box.addLayout(self._head())
        box.addLayout(self._choices())
        recent = QLabel(tr("Recent runs"))
        recent.setProperty("role", "heading")
        self.empty = note_label("muted")
        self.empty.setText(tr("None yet. What you train appears here, with the last images that it drew."))
        self._row = QHBoxLayout(spacing=SPACE.s)
        box.addWidget(recent)
        box.addWidget(self.empty)
        box.addLayout(self._row)
        box.addWidget(self._drop_place(), 1)
        self.at_start = tick(
            "welcome.at_start",
            tr("Show this at the start"),
            tr("Open this page whenever the program starts; Preferences has other choices"),
            at_start,
        )
        self.at_start.toggled.connect(self.at_start_changed)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.at_start)
        foot.addStretch(1)
        foot.addWidget(close)
        box.addLayout(foot)

    def _head(self) -> QHBoxLayout:
        sign = QLabel()
        sign.setPixmap(app_icon().pixmap(56, 56))
        title = QLabel(tr("Welcome to DDPM Studio"))
        title.setProperty("role", "title")
        words = note_label("muted")
        words.setText(
            tr("Small diffusion models, trained on your images and on this computer, with every step in sight.")
        )
        column = QVBoxLayout()
        column.setSpacing(SPACE.xs)
        column.addWidget(title)
        column.addWidget(words)
        head = QHBoxLayout()
        head.setSpacing(SPACE.l)
        head.addWidget(sign)
        head.addLayout(column, 1)
        return head

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout(spacing=SPACE.m)
        signals = {"draw": self.draw_chosen, "train": self.train_chosen, "learn": self.learn_chosen}
        for name, sign, heading, words in _CHOICES:
            button = _Choice(name, sign, heading, words)
            button.setAutoDefault(name == "draw")
            button.clicked.connect(self._choosing(signals[name].emit))
            row.addWidget(button, 1)
        return row

    def _drop_place(self) -> QFrame:
        self._drop = QFrame(objectName="welcome.drop")
        text = QLabel(tr("Or drop something here: a folder of images, a model, or a picture with its recipe"))
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setWordWrap(True)
        text.setProperty("role", "muted")
        QVBoxLayout(self._drop).addWidget(text)
        self._drop.setMinimumHeight(64)
        self._light(False)
        return self._drop

    def _choosing(self, tell: Callable[[], None]) -> Callable[[], None]:
        def choose() -> None:
            self.accept()
            tell()

        return choose

    # ---- runs --------------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        newest = tuple(sorted(self._index.runs, key=lambda run: run.modified, reverse=True)[:RECENT])
        if newest != self.runs or not self.buttons:
            self.runs = newest
            self._draw_runs()
            self._read_pictures()

    def _read_pictures(self) -> None:
        wanted = [run for run in self.runs if (run.path, run.images_seen) not in self._pictures]
        if wanted and not self._work.busy:
            self._work.start(lambda _tell: {(run.path, run.images_seen): newest_preview(run.path) for run in wanted})

    def _take_pictures(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            raise outcome.error
        if not outcome.cancelled:
            self._pictures |= outcome.result
            self._draw_runs()
            self._read_pictures()  # runs may have come meanwhile

    def _draw_runs(self) -> None:
        while item := self._row.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons = [self._run_button(run) for run in self.runs]
        for button in self.buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.empty.setVisible(not self.runs)
        if self.runs:  # a dialog does not ask again how high it has to be
            self.resize(self.width(), max(self.height(), self.layout().totalHeightForWidth(self.width())))

    def _run_button(self, run: RunSummary) -> QToolButton:
        button = QToolButton(objectName=f"welcome.run.{run.name}")
        button.setProperty("flat", True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(_PICTURE, _PICTURE))
        button.setFixedWidth(_PICTURE + 32)
        button.setText(button.fontMetrics().elidedText(run.name, Qt.TextElideMode.ElideMiddle, _PICTURE + 20))
        button.setAccessibleName(run.name)
        shown = not run.images_seen or run.state == "training"
        click = tr("A click: it is shown in Train") if shown else tr("A click: it is drawn from in Sample")
        seen = tr("{images} seen", images=images_text(run.images_seen))
        button.setToolTip(f"{run.name}: {_STATES[run.state]}, {seen}. {click}")
        button.setIcon(self._picture_of(run))
        button.clicked.connect(self._choosing(lambda: self.run_chosen.emit(run)))
        return button

    def _picture_of(self, run: RunSummary) -> QIcon:
        images = self._pictures.get((run.path, run.images_seen))
        if images is None or not len(images):
            return icon("images", "muted")
        ratio = self.devicePixelRatioF()
        picture = crisp_picture(with_alpha(_mosaic(images)), round(_PICTURE * ratio), ratio)
        pixmap = QPixmap.fromImage(picture)
        pixmap.setDevicePixelRatio(ratio)
        return QIcon(pixmap)

    # ---- dropping ----------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            self._light(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        if paths := local_paths(event.mimeData()):
            event.acceptProposedAction()
            self.accept()
            self.dropped.emit(paths[0])

    def _light(self, on: bool) -> None:
        self._drop.setProperty("dropzone", "active" if on else "true")
        self._drop.style().unpolish(self._drop)
        self._drop.style().polish(self._drop)

    # ---- the end -----------------------------------------------------------------------------------------------------

    def done(self, result: int) -> None:
        self._work.end()
        super().done(result)


def _mosaic(images: np.ndarray) -> np.ndarray:
    """(N, H, W, C): the first four as (2H, 2W, C); fewer than four: the first as it is."""
    if len(images) < 4:
        return images[0]
    return np.concatenate([np.concatenate(list(images[i : i + 2]), 1) for i in (0, 2)], 0)
