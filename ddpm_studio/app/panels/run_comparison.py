"""Several runs beside each other: their losses over each other, and in what their configurations differ."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSlider,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from superqt import QElidingLabel

from ddpm_studio.app.config_words import config_words
from ddpm_studio.app.icons import icon
from ddpm_studio.app.panels.form_rows import choice
from ddpm_studio.app.panels.image_choice import source_name
from ddpm_studio.app.past_run import PastReader, PastRun
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.app.widgets.run_curves import RunCurve, RunCurves
from ddpm_studio.language import listed, number, tr
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.run_summary import RunSummary

MOST = 24  # runs over each other; more cannot be told apart


class RunComparison(QWidget):
    """Reads the runs' curves on a thread of its own. ``closed`` when the person wants the one run back."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves = RunCurves()
        self._runs: tuple[RunSummary, ...] = ()
        self._reader = PastReader(self)
        self._reader.read.connect(self._show_curves)
        self.title = QElidingLabel(objectName="train.comparison.title")
        self.title.setProperty("role", "heading")
        self.caution = QLabel(objectName="train.comparison.caution", wordWrap=True)
        self.caution.setProperty("role", "caption")
        self.against = choice(
            "train.comparison.against",
            {"images": tr("images seen"), "time": tr("time trained")},
            tr(
                "What the losses are drawn against: images seen for how much is learned of each, time for what it costs"
            ),
        )
        self.against.setMinimumContentsLength(13)
        self.against.setAccessibleName(tr("Draw losses against"))
        self.smoothing = QSlider(
            Qt.Orientation.Horizontal, objectName="train.comparison.smoothing", minimum=0, maximum=100, value=60
        )
        self.smoothing.setFixedWidth(110)
        self.smoothing.setAccessibleName(tr("Smoothing of the compared losses"))
        self.smoothing.setToolTip(tr("How much the curves are smoothed: a running mean (EMA) of the steps' losses"))
        self.log = QCheckBox(tr("Log axis"), objectName="train.comparison.log", checked=True)
        self.log.setToolTip(tr("Logarithmic loss axis: shows the slow gains late in a training"))
        self.close_button = QPushButton(icon("close"), tr("Back"), objectName="train.comparison.close")
        self.close_button.setToolTip(tr("Show one run again  (Esc)"))
        self.differences = QTableWidget(objectName="train.comparison.differences")
        self.differences.setAccessibleName(tr("In what the runs differ"))
        self.differences.setToolTip(tr("The values of the configuration that are not the same in all selected runs"))
        self._lay_out()
        self.against.currentIndexChanged.connect(lambda _: self.curves.set_against(self.against.currentData()))
        self.smoothing.valueChanged.connect(self._smooth)
        self.log.toggled.connect(self.curves.log_axis)
        self.close_button.clicked.connect(self.closed)
        Theme.instance().changed.connect(self._fill)
        self._smooth(self.smoothing.value())

    def _lay_out(self) -> None:
        label = QLabel(tr("Smoothing"))
        label.setProperty("role", "muted")
        label.setBuddy(self.smoothing)
        against = QLabel(tr("Against"))
        against.setProperty("role", "muted")
        against.setBuddy(self.against)
        top = QHBoxLayout(spacing=SPACE.s)
        top.addWidget(self.title, 1)
        top.addWidget(self.close_button)
        row = QHBoxLayout(spacing=SPACE.s)
        for widget in (against, self.against, label, self.smoothing, self.log):
            row.addWidget(widget)
        row.addStretch(1)
        upper = QFrame()
        upper.setProperty("card", True)
        box = QVBoxLayout(upper)
        box.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.xs)
        box.setSpacing(SPACE.xs)
        box.addLayout(row)
        box.addWidget(self.curves, 1)
        box.addWidget(self.caution)
        table = self.differences
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(26)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setMaximumSectionSize(260)
        table.horizontalHeader().setHighlightSections(False)
        self.curves.setMinimumHeight(140)
        split = QSplitter(Qt.Orientation.Vertical, objectName="train.comparison.splitter")
        split.addWidget(upper)
        split.addWidget(table)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setSizes([360, 150])
        split.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        outer.setSpacing(SPACE.s)
        outer.addLayout(top)
        outer.addWidget(split, 1)

    def compare(self, runs: Sequence[RunSummary]) -> None:
        """Show these runs; their curves follow as soon as they are read."""
        self._runs = tuple(runs[:MOST])
        if len(runs) > MOST:
            reading = tr(
                "{most} runs compared, the first {most} of {count} selected: reading …", most=MOST, count=len(runs)
            )
        else:
            reading = tr("{count} runs compared: reading …", count=len(runs))
        self.title.setText(reading)
        self._fill()
        self._reader.ask([run.path for run in self._runs], previews=False)

    def end(self) -> None:
        """Read no more."""
        self._reader.end()

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show_curves(self, past: list[PastRun]) -> None:
        columns = ("images_seen", "seconds", "loss", "validation_loss")
        self.curves.compare([RunCurve(run.path.name, *(run.metrics[name] for name in columns)) for run in past])
        self.title.setText(tr("{count} runs compared: loss as lines, validation as points", count=len(past)))
        self.caution.setText(_caution([run.config for run in self._runs]))
        self.caution.setVisible(bool(self.caution.text()))

    def _smooth(self, value: int) -> None:
        self.curves.set_smoothing(0.0 if value == 0 else 1 - 10 ** (-3 * value / 100))

    def _fill(self) -> None:
        """The table: a row for each run, in its curve's colour, a column for each value that is not the same in all."""
        names, rows = differing([run.config for run in self._runs])
        table, series = self.differences, Theme.instance().tokens.series
        table.clear()
        table.setRowCount(len(self._runs))
        table.setColumnCount(1 + len(names))
        table.setHorizontalHeaderLabels([tr("Run"), *map(config_words, names)])
        for row, (run, values) in enumerate(zip(self._runs, rows, strict=True)):
            first = QTableWidgetItem(_spot(series[row % len(series)]), run.name)
            table.setItem(row, 0, first)
            for column, value in enumerate(values, 1):
                item = QTableWidgetItem(value)
                item.setToolTip(value)
                table.setItem(row, column, item)
        if self._runs and not names:
            table.setColumnCount(2)
            table.setHorizontalHeaderLabels([tr("Run"), tr("Configuration")])
            for row in range(len(self._runs)):
                table.setItem(row, 1, QTableWidgetItem(tr("the same in all")))


def differing(configs: Sequence[TrainConfig]) -> tuple[list[str], list[list[str]]]:
    """The names of the values that are not the same in all, and for each configuration what they are, as text."""
    flat = [_flat(config.model_dump(mode="json")) for config in configs]
    every = dict.fromkeys(name for values in flat for name in values)
    names = [name for name in every if len({repr(values.get(name)) for values in flat}) > 1]
    return names, [[_words(name, values.get(name)) for name in names] for values in flat]


def _flat(values: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, dict):
            found |= _flat(value, f"{prefix}{name}.")
        else:
            found[prefix + name] = value
    return found


def _words(name: str, value: Any) -> str:
    if name == "image_set":
        return source_name(value)
    if isinstance(value, list):
        return ", ".join(map(str, value))[:200]
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int | float):
        return number(value, "," if isinstance(value, int) else "")
    return "–" if value is None else str(value)


def _caution(configs: Sequence[TrainConfig]) -> str:
    """What stands in the way of comparing the numbers."""
    kinds = {
        tr("objectives"): {config.objective for config in configs},
        tr("loss weights"): {config.loss_weight for config in configs},
        tr("noise levels"): {(c.noise_levels, c.p_mean, c.p_std, c.schedule) for c in configs},
        tr("image sets"): {(c.image_set, c.size, c.channels, c.preparation) for c in configs},
    }
    others = [name for name, values in kinds.items() if len(values) > 1]
    if not others:
        return ""
    return tr(
        "⚠ These runs have different {things}: their losses are not on one scale. How they go down "
        "compares, their heights do not; the Frechet distance compares runs on the same images.",
        things=listed(others),
    )


def _spot(colour: str) -> QIcon:
    picture = QPixmap(12, 12)
    picture.fill(QColor(colour))
    return QIcon(picture)
