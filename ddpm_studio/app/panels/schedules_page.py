"""The noise schedules as curves, with what each says at the t that is marked, and what training meets of them."""

import math
from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.noised import NoiseFacts
from ddpm_studio.app.panels.form_rows import choice, choose, decimal, tick
from ddpm_studio.app.panels.schedule_choice import ScheduleChoice
from ddpm_studio.app.panels.train_noise import NOISE_LEVELS, SCHEDULES
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.app.widgets.number_slider import NumberSlider
from ddpm_studio.app.widgets.schedule_plot import ALPHA_BAR, LOG_SNR, SIGMA, Curve, SchedulePlot
from ddpm_studio.app.widgets.segmented import Segmented
from ddpm_studio.diffusion.level_density import LevelDensity, log_normal_density, uniform_density
from ddpm_studio.language import number, tr
from ddpm_studio.model.noise_schedule import build_schedule
from ddpm_studio.training.config import TrainConfig

_FIRST_SHARE = 0.4  # of T, where the marker begins
_SEEN_SHARE = 0.0005  # the smallest part of training beyond the schedule that is said
_AT_FIRST = ("linear", "cosine", "edm")
_SIGMA = "σ = √(1 − ᾱ)"
_COLUMNS = (tr("Schedule"), "ᾱ", "√ᾱ", _SIGMA, "σ / √ᾱ", tr("SNR (dB)"), tr("ln SNR"))
_ABOUT = {
    "linear": tr("Linear betas, Ho et al. 2020, section 4"),
    "cosine": tr("ᾱ follows a squared cosine, Nichol & Dhariwal 2021, equation 17"),
    "sigmoid": tr("ᾱ falls along a sigmoid, Jabri et al. 2022, section 3.2"),
    "edm": tr("σ / √ᾱ from 80 to 0.002, Karras et al. 2022, equation 5"),
    "course": tr("The labs' linear table, one beta longer"),
}


class SchedulesPage(QWidget):
    """All schedules over one t. training: asked for what Train's form says; None where it has errors."""

    def __init__(
        self, training: Callable[[], TrainConfig | None] = lambda: None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("data.schedules_page")
        self.training = training
        self._trained: TrainConfig | None = None
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._show_curves()
        self.set_share(_FIRST_SHARE)
        Theme.instance().changed.connect(self._show_swatches)

    # ---- making ------------------------------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self.measure = Segmented(
            "data.schedules.measure",
            tr("Upward axis"),
            (
                (ALPHA_BAR, "ᾱ", tr("alphas_cumprod: the share of the image's power that is left")),
                (SIGMA, "σ", tr("The standard deviation of the noise, √(1 − ᾱ)")),
                (LOG_SNR, tr("ln SNR"), tr("The log signal-to-noise ratio, in which schedules are compared best")),
            ),
        )
        self.schedule = ScheduleChoice("data.schedules", with_kind=False)
        self.as_in_train = QPushButton(icon("train"), tr("As in Train"), objectName="data.schedules.as_in_train")
        self.as_in_train.setAccessibleName(tr("As in Train"))
        self.as_in_train.setToolTip(tr("Take T, the end and the noise levels from Train, and draw its schedule boldly"))
        self.boxes: dict[str, QCheckBox] = {
            kind: tick(f"data.schedules.show.{kind}", text, _ABOUT[kind], kind in _AT_FIRST)
            for kind, text in SCHEDULES.items()
        }
        self.plot = SchedulePlot()
        tip = tr("t: the marker in the plot, which can also be dragged")
        self.t = NumberSlider("data.schedules.t", tr("Timestep t"), tip, 0, self.schedule.config.timesteps, 0)
        tip = tr(
            "Fill the curve of how often training meets each t. Uniform: each as often (Ho et al. 2020). Log-normal: "
            "ln(σ / √ᾱ) is normal with P mean and P std (Karras et al. 2022), for the EDM objective."
        )
        self.levels = choice("data.schedules.levels", {"": tr("not shown"), **NOISE_LEVELS}, tip)
        self.levels.setAccessibleName(tr("Training's noise levels"))
        self.of = choice("data.schedules.of", SCHEDULES, tr("The schedule by whose t the noise levels are told"))
        self.of.setAccessibleName(tr("Noise levels told by the schedule"))
        self.p_mean = decimal("data.schedules.p_mean", -10, 10, 0.1, 2, tr("Mean of ln(σ / √ᾱ); larger is more noise"))
        self.p_mean.setAccessibleName(tr("P mean"))
        self.p_std = decimal("data.schedules.p_std", 0.01, 10, 0.1, 2, tr("Standard deviation of ln(σ / √ᾱ)"))
        self.p_std.setAccessibleName(tr("P std"))
        self.p_mean.setValue(-1.2)  # of Karras et al. 2022, table 1
        self.p_std.setValue(1.2)
        self.beyond = QLabel(objectName="data.schedules.beyond", wordWrap=True)
        self.beyond.setProperty("role", "caption")
        self.table = QTableWidget(0, len(_COLUMNS), objectName="data.schedules.table")
        self.table.setAccessibleName(tr("Schedules at t"))
        self.table.setTabKeyNavigation(False)  # Tab leads on to the next control
        self.table.setToolTip(tr("What each schedule says at the marked t"))
        for column, text in enumerate(_COLUMNS):
            header = QTableWidgetItem(text)
            header.setTextAlignment(_side(column))
            self.table.setHorizontalHeaderItem(column, header)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, _COLUMNS.index(_SIGMA)):  # the words, and the longest formula
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setHighlightSections(False)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE.m)
        for widget in (self.measure, self.schedule, self.as_in_train):
            top.addWidget(widget)
        top.addStretch(1)
        shown = QHBoxLayout()
        shown.setSpacing(SPACE.m)
        for box in self.boxes.values():
            shown.addWidget(box)
        shown.addStretch(1)
        moving = QHBoxLayout()
        moving.setSpacing(SPACE.s)
        moving.addWidget(QLabel("t"))
        moving.addWidget(self.t, 1)
        density = QHBoxLayout()
        density.setSpacing(SPACE.s)
        label = QLabel(tr("Training &meets t"))
        label.setBuddy(self.levels)
        self._by, self._mean, self._std = QLabel(tr("by the t of")), QLabel(tr("P mean")), QLabel(tr("P std"))
        for widget in (label, self.levels, self._mean, self.p_mean, self._std, self.p_std, self._by, self.of):
            density.addWidget(widget)
        density.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.m)
        column.setSpacing(SPACE.s)
        column.addLayout(top)
        column.addLayout(shown)
        column.addWidget(self.plot, 1)
        column.addLayout(moving)
        column.addWidget(self.table)
        column.addLayout(density)
        column.addWidget(self.beyond)

    def _connect(self) -> None:
        self.measure.changed.connect(self.plot.show_measure)
        self.schedule.changed.connect(self._show_curves)
        self.as_in_train.clicked.connect(self.follow_training)
        for box in self.boxes.values():
            box.toggled.connect(lambda _: self._show_curves())
        self.plot.moved.connect(self._on_marker)
        self.t.changed.connect(lambda t: self.plot.set_t(int(t)))
        for field in (self.levels, self.of):
            field.currentIndexChanged.connect(lambda _: self._show_density())
        for field in (self.p_mean, self.p_std):
            field.valueChanged.connect(lambda _: self._show_density())

    # ---- what is shown -----------------------------------------------------------------------------------------------

    @property
    def shown(self) -> tuple[str, ...]:
        """The kinds of the schedules that are drawn."""
        return tuple(kind for kind, box in self.boxes.items() if box.isChecked())

    @property
    def share(self) -> float:
        """The marker's t as a share of T, 0..1."""
        return self.plot.t / self.schedule.config.timesteps

    def set_share(self, share: float) -> None:
        """Put the marker at this share of T, 0..1."""
        self.plot.set_t(round(share * self.schedule.config.timesteps))

    def follow_training(self) -> None:
        """Take T, the end and the noise levels of Train's form, where it has no errors, and show its schedule."""
        config = self.training()
        if config is None:
            return
        self._trained = config
        fields = (self.levels, self.of, self.p_mean, self.p_std)
        blockers = [QSignalBlocker(field) for field in fields]
        choose(self.levels, config.noise_levels)
        choose(self.of, config.schedule.kind)
        self.p_mean.setValue(config.p_mean)
        self.p_std.setValue(config.p_std)
        for blocker in blockers:
            blocker.unblock()
        with QSignalBlocker(self.boxes[config.schedule.kind]):
            self.boxes[config.schedule.kind].setChecked(True)
        self.schedule.show_config(config.schedule)
        self._show_curves()

    def _show_curves(self) -> None:
        T = self.schedule.config.timesteps
        curves = []
        for place, kind in enumerate(SCHEDULES):
            if self.boxes[kind].isChecked():
                config = self.schedule.config_of(kind)
                strong = self._trained is not None and config == self._trained.schedule
                name = tr("{schedule} (Train)", schedule=SCHEDULES[kind]) if strong else SCHEDULES[kind]
                curves.append(Curve(name, build_schedule(config), place, strong))
        with QSignalBlocker(self.t):
            self.t.set_range(0, T)
        self.plot.show_curves(tuple(curves))
        self._show_density()
        self._show_table()
        self._show_swatches()

    def _show_density(self) -> None:
        kind = self.levels.currentData()
        log_normal = kind == "log-normal"
        for widget in (self._mean, self.p_mean, self._std, self.p_std, self._by, self.of):
            widget.setVisible(log_normal)
        density = self._density(kind)
        self.plot.show_density(density)
        beyond = []
        if density and density.below >= _SEEN_SHARE:
            beyond.append(tr("{share:.1%} less noise than t 1", share=density.below))
        if density and density.above >= _SEEN_SHARE:
            beyond.append(tr("{share:.1%} more than T", share=density.above))
        self.beyond.setText(", ".join(beyond))
        self.beyond.setVisible(bool(beyond))

    def _density(self, kind: str) -> LevelDensity | None:
        if not kind:
            return None
        schedule = build_schedule(self.schedule.config_of(self.of.currentData()))
        if kind == "uniform":
            return uniform_density(schedule)
        return log_normal_density(schedule, self.p_mean.value(), self.p_std.value())

    def _on_marker(self, t: int) -> None:
        with QSignalBlocker(self.t):
            self.t.set_value(t)
        self._show_table()

    def _show_table(self) -> None:
        t, count = self.plot.t, len(self.plot.curves)
        if self.table.rowCount() != count:
            self.table.setRowCount(count)
        for row, curve in enumerate(self.plot.curves):
            facts = NoiseFacts.of(curve.schedule, t)
            ratio = facts.sigma / facts.alpha if facts.alpha else math.inf
            texts = (
                curve.name,
                number(facts.alpha_bar, ".6f"),
                number(facts.alpha, ".4f"),
                number(facts.sigma, ".4f"),
                _plain(ratio, 4),
                _plain(facts.snr_db, 2),
                _plain(facts.log_snr, 3),
            )
            for column, text in enumerate(texts):
                self._cell(row, column, text)
        height = self.table.horizontalHeader().sizeHint().height() + 4
        self.table.setFixedHeight(height + sum(self.table.rowHeight(row) for row in range(count)))

    def _cell(self, row: int, column: int, text: str) -> None:
        item = self.table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(_side(column))
            self.table.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)

    def _show_swatches(self) -> None:
        """The curve's colour before its name."""
        series = Theme.instance().tokens.series
        for row, curve in enumerate(self.plot.curves):
            swatch = QPixmap(12, 12)
            swatch.fill(QColor(series[curve.colour % len(series)]))
            if (item := self.table.item(row, 0)) is not None:
                item.setIcon(QIcon(swatch))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        config = self.training()
        self.as_in_train.setEnabled(config is not None)
        if self._trained is None:
            self.follow_training()
        elif config is not None and config != self._trained:
            self._trained = config  # what is trained with is marked, and nothing else changes under the person's hands
            self._show_curves()


def _side(column: int) -> Qt.AlignmentFlag:
    """Names at the left, numbers at the right."""
    return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)


def _plain(value: float, decimals: int) -> str:
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    return number(value, f".{decimals}f").replace("-", "−")
