"""The forward process on any image of the set: a slider adds noise, and the equation tells how much."""

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget
from superqt import QElidingLabel

from ddpm_studio.app.actions import Action
from ddpm_studio.app.icons import icon
from ddpm_studio.app.noised import Noising, x0_values
from ddpm_studio.app.panels.schedule_choice import ScheduleChoice
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.equation_pictures import EquationPictures, Term
from ddpm_studio.app.widgets.film_strip import FilmStrip
from ddpm_studio.app.widgets.histogram import Histogram
from ddpm_studio.app.widgets.number_slider import NumberSlider
from ddpm_studio.app.widgets.pixels import noise_pixels
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.language import number, tr
from ddpm_studio.model.config import ScheduleConfig

LEVELS = 8  # pictures in the strip
_REACH = 3.5  # of the histogram, in standard deviations of the noise
_BINS = 42
_FIRST_SHARE = 0.4  # of T, where t begins
_FRAME_MS = 33
_PLAY_S = 6.0  # from 0 to T
_REST_S = 1.0  # before it begins again
_LARGEST_OF_STRIP = 96
_WORDS_FROM = 700  # of width; on a narrower page the buttons have icons alone
# By sigma / alpha, up to which it is said
_WORDS = (
    (0.0, tr("The image itself: no noise yet.")),
    (0.12, tr("Only the finest grain is lost.")),
    (0.4, tr("Shape and colours are plain; small details drown.")),
    (1.0, tr("Still more image than noise: shape and main colours can be told.")),
    (2.5, tr("More noise than image: the rough shape and colours can be told.")),
    (8.0, tr("Hardly a trace: where there is something, and how light it is.")),
)
_ALMOST = tr("Almost pure noise: what a sampler begins with.")
_NOTHING = tr("Pure noise: nothing of the image is left.")


class NoisePage(QWidget):
    """One image of the set at t: pictures, numbers, histogram, and the same image at eight levels of t.

    training_schedule: asked for the schedule that is chosen in Train; None where its form has errors.
    """

    def __init__(
        self, training_schedule: Callable[[], ScheduleConfig | None] = lambda: None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("data.noise_page")
        self.training_schedule = training_schedule
        self._image_set: ImageSet | None = None
        self._index = 0
        self._seed = 0
        self._pixels = np.zeros((1, 1, 3), np.uint8)
        self._clock = QElapsedTimer()
        self._from = 0
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._advance)
        self._make_widgets()
        self._noising = Noising(self.schedule.config, self._seed)
        self.t.set_range(0, self._noising.T)
        self.set_share(_FIRST_SHARE)
        self._lay_out()
        self._connect()
        self.show_set(None)

    # ---- making ------------------------------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self.schedule = ScheduleChoice("data.noise")
        self.as_in_train = _button(
            "data.noise.as_in_train", tr("As in Train"), "train", tr("Take the schedule that is chosen in Train")
        )
        self.new_noise = _button(
            "data.noise.new", tr("New noise"), "dice", tr("Draw other noise: that of the next seed  (N)")
        )
        self.before = _tool("data.noise.before", "chevron-left", tr("The image before  (Left)"))
        self.after = _tool("data.noise.after", "chevron-right", tr("The next image  (Right)"))
        self.place = QLabel(objectName="data.noise.place")
        self.place.setProperty("role", "muted")
        self.pictures = EquationPictures()
        self.pictures.setObjectName("data.noise.pictures")
        self.pictures.setAccessibleName(tr("The noised image, the image and the noise"))
        self.pictures.setToolTip(
            tr(
                "xt = √ᾱ · x0 + √(1 − ᾱ) · ε (Ho et al. 2020, equation 4): the noised image is a share of the image "
                "and a share of noise. Left and right choose another image; the wheel changes t."
            )
        )
        tip = tr("t: from the image at 0 to noise at T")
        self.t = NumberSlider("data.noise.t", tr("Timestep t"), tip, 0, 1, 0)
        self.t.slider.setMinimumHeight(30)
        self.play = _tool("data.noise.play", "play", tr("Let t run from 0 to T  (Space)"))
        self.play.setCheckable(True)
        self.numbers = QLabel(objectName="data.noise.numbers")
        self.numbers.setAccessibleName(tr("Numbers of this noise level"))
        self.numbers.setProperty("role", "heading")
        self.numbers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.numbers.setToolTip(
            tr(
                "ᾱ: share of the image's power that is left (alphas_cumprod). √ᾱ and √(1 − ᾱ): what image and noise "
                "are multiplied by. SNR: signal-to-noise ratio ᾱ / (1 − ᾱ), in decibels."
            )
        )
        self.words = QElidingLabel(objectName="data.noise.words")
        self.words.setProperty("role", "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.strip = FilmStrip(choosable=True, largest=_LARGEST_OF_STRIP)
        self.strip.setObjectName("data.noise.strip")
        self.strip.setAccessibleName(tr("The image at eight levels of t"))
        self.histogram = Histogram()
        self.histogram.setObjectName("data.noise.histogram")
        self.histogram.setAccessibleName(tr("Histogram of the values of xt"))
        self.histogram.setToolTip(
            tr(
                "How many pixels of xt have which value, for each channel. The dashed curve is the standard normal "
                "that they become; the dashed lines are black (−1) and white (1)."
            )
        )
        self.spread = QLabel(objectName="data.noise.spread")
        self.spread.setProperty("role", "caption")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE.s)
        for widget in (self.schedule, self.as_in_train):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.new_noise)
        which = QHBoxLayout()
        which.setSpacing(SPACE.xs)
        for widget in (self.before, self.after, self.place):
            which.addWidget(widget)
        which.addWidget(self.words, 1)
        moving = QHBoxLayout()
        moving.setSpacing(SPACE.s)
        for widget, stretch in ((self.play, 0), (QLabel("t"), 0), (self.t, 1)):
            moving.addWidget(widget, stretch)
        values = QVBoxLayout()
        values.setSpacing(2)
        heading = QLabel(tr("Values of xt"))
        heading.setProperty("role", "muted")
        for widget in (heading, self.histogram, self.spread):
            values.addWidget(widget)
        values.addStretch(1)
        levels = QVBoxLayout()
        levels.setSpacing(2)
        heading = QLabel(tr("Even steps of t"))
        heading.setProperty("role", "muted")
        levels.addWidget(heading)
        levels.addWidget(self.strip)
        levels.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(SPACE.l)
        below.addLayout(levels, 3)
        below.addLayout(values, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addLayout(which)
        column.addWidget(self.pictures, 1)
        column.addWidget(self.numbers, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(moving)
        column.addLayout(below)
        empty = QLabel(tr("Open images first: then any of them can be noised here."))
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setProperty("role", "muted")
        self._body = QStackedWidget()
        self._body.addWidget(empty)
        self._body.addWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.m)
        whole.setSpacing(SPACE.s)
        whole.addLayout(top)
        whole.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.schedule.changed.connect(self._on_schedule)
        self.as_in_train.clicked.connect(self.follow_training)
        self.new_noise.clicked.connect(self.draw_new_noise)
        self.before.clicked.connect(lambda: self.step_image(-1))
        self.after.clicked.connect(lambda: self.step_image(1))
        self.pictures.stepped.connect(self.step_image)
        self.pictures.wheeled.connect(self._on_wheel)
        self.t.changed.connect(lambda _: self._show_level())
        self.t.slider.sliderPressed.connect(self.pause)
        self.play.toggled.connect(self._on_play)
        self.strip.chosen.connect(self._on_level)

    def actions_table(self) -> list[Action]:
        """The commands of this page."""

        def entry(name: str, text: str, run: Callable, sign: str, tip: str) -> Action:
            shown = lambda: self.isVisible() and self._image_set is not None  # noqa: E731
            name = f"data.noise.{name}"
            return Action(name, text, run, tip, "", sign, tr("Data"), shown, group="noise", workspace="data")

        return [
            entry("play", tr("Noise: play"), self.play.toggle, "play", tr("Let t run from 0 to T, or stand still")),
            entry("new", tr("Noise: draw other noise"), self.draw_new_noise, "dice", tr("The next seed of the noise")),
            entry(
                "as_in_train",
                tr("Noise: schedule as in Train"),
                self.follow_training,
                "train",
                tr("Take the schedule that is chosen in Train"),
            ),
        ]

    # ---- what is shown -----------------------------------------------------------------------------------------------

    def show_set(self, image_set: ImageSet | None, index: int = 0) -> None:
        """Noise the images of this set, beginning with image ``index``."""
        self._image_set = image_set if image_set is not None and len(image_set) else None
        there = self._image_set is not None
        self._body.setCurrentIndex(int(there))
        for widget in (self.schedule, self.as_in_train, self.new_noise):
            widget.setEnabled(there)
        if there:
            self.choose_image(index)
            self._on_schedule()
        else:
            self.pause()

    def choose_image(self, index: int) -> None:
        """Noise image ``index`` of the set, counted from 0; one beyond its ends is the one at the end."""
        if self._image_set is None:
            return
        count = len(self._image_set)
        self._index = min(max(index, 0), count - 1)
        self._pixels = np.asarray(self._image_set.images[self._index])
        self.place.setText(
            "   ·   ".join([tr("image {index:,} of {count:,}", index=self._index + 1, count=count), *self._context()])
        )
        self.before.setEnabled(self._index > 0)
        self.after.setEnabled(self._index < count - 1)
        self._show_all()

    def step_image(self, by: int) -> None:
        """Go on to the image that lies ``by`` further."""
        self.choose_image(self._index + by)

    @property
    def share(self) -> float:
        """t as a share of T, 0..1."""
        return self.t.value / self._noising.T

    def set_share(self, share: float) -> None:
        """Put t at this share of T, 0..1."""
        self.t.set_value(round(share * self._noising.T))

    @property
    def image(self) -> int:
        """The place of the image in the set, from 0."""
        return self._index

    @property
    def noising(self) -> Noising:
        """The forward process that is shown."""
        return self._noising

    def follow_training(self) -> None:
        """Take the schedule that is chosen in Train, where its form has no errors."""
        if (config := self.training_schedule()) is not None:
            self.schedule.show_config(config)

    def draw_new_noise(self) -> None:
        """Other noise, with the next seed."""
        self._seed += 1
        self._noising = Noising(self.schedule.config, self._seed)
        self._show_all()

    def pause(self) -> None:
        """Let t stand still."""
        self.play.setChecked(False)

    def _context(self) -> list[str]:
        """What the image has of the attributes in words, if anything."""
        labels = zip(self._image_set.attributes, self._image_set.labels[self._index], strict=True)
        named = [name if value == 1 else f"{name} {number(float(value), '.2g')}" for name, value in labels if value > 0]
        return [", ".join(named)] if named else []

    def _on_schedule(self) -> None:
        share = self.share
        self._noising = Noising(self.schedule.config, self._seed)
        self.t.set_range(0, self._noising.T)
        self.set_share(share)
        self._show_all()

    def _levels(self) -> list[int]:
        return [round(i * self._noising.T / (LEVELS - 1)) for i in range(LEVELS)]

    def _show_all(self) -> None:
        if self._image_set is None:
            return
        levels = self._levels()
        facts = [self._noising.facts(t) for t in levels]
        self.strip.set_frames(
            np.stack([self._noising.xt(self._pixels, t) for t in levels]),
            [f"t {t}" for t in levels],
            [
                tr(
                    "t = {t}: ᾱ {alpha_bar:.4f}, SNR {decibels}",
                    t=fact.t,
                    alpha_bar=fact.alpha_bar,
                    decibels=_decibels(fact.snr_db),
                )
                for fact in facts
            ],
        )
        self._show_level()

    def _show_level(self) -> None:
        if self._image_set is None:
            return
        t = int(self.t.value)
        facts = self._noising.facts(t)
        eps = self._noising.eps((self._pixels.shape[2], *self._pixels.shape[:2]))
        values = facts.alpha * x0_values(self._pixels) + facts.sigma * eps
        self.pictures.show_terms(
            (
                Term("", self._noising.xt(self._pixels, t), "xt", tr("the noised image")),
                Term(f"= {number(facts.alpha, '.3f')} ·", self._pixels, "x0", tr("the image")),
                Term(
                    f"+ {number(facts.sigma, '.3f')} ·",
                    noise_pixels(eps[None])[0],
                    "ε",
                    tr("noise, seed {seed}", seed=self._seed),
                ),
            )
        )
        self.numbers.setText(
            tr(
                "ᾱ {alpha_bar:.4f}   ·   √ᾱ {alpha:.4f}   ·   √(1 − ᾱ) {sigma:.4f}   ·   SNR {decibels}",
                alpha_bar=facts.alpha_bar,
                alpha=facts.alpha,
                sigma=facts.sigma,
                decibels=_decibels(facts.snr_db),
            )
        )
        self.words.setText(_words(facts.alpha, facts.sigma))
        self.words.setToolTip(self.words.text())
        self.histogram.show_values(values, _REACH, bins=_BINS, normal=True)
        self.spread.setText(
            tr("mean {mean}, deviation {deviation:.2f}", mean=_signed(values.mean()), deviation=float(values.std()))
        )
        levels = self._levels()
        self.strip.set_current(levels.index(t) if t in levels else -1)

    # ---- moving ------------------------------------------------------------------------------------------------------

    def _on_level(self, place: int) -> None:
        self.pause()
        self.t.set_value(self._levels()[place])

    def _on_wheel(self, notches: int) -> None:
        self.pause()
        self.t.set_value(self.t.value + notches * max(1, self._noising.T // 50))

    def _on_play(self, on: bool) -> None:
        self.play.setIcon(icon("pause" if on else "play"))
        if not on:
            self._timer.stop()
            return
        self._from = 0 if self.t.value >= self._noising.T else int(self.t.value)
        self._clock.restart()
        self._timer.start()

    def _advance(self) -> None:
        T, seconds = self._noising.T, self._clock.elapsed() / 1000
        t = self._from + seconds / _PLAY_S * T
        self.t.set_value(min(T, int(t)))
        if t >= T * (1 + _REST_S / _PLAY_S):
            self._from = 0
            self._clock.restart()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Here and not as shortcuts: those would take the space bar away from buttons
        if self._image_set is None or event.modifiers():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.play.toggle()
        elif event.key() == Qt.Key.Key_N:
            self.draw_new_noise()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.as_in_train.setVisible(self.training_schedule() is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in (self.as_in_train, self.new_noise):
            button.setText(button.accessibleName() if self.width() >= _WORDS_FROM else "")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.pause()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.pause()


def _words(alpha: float, sigma: float) -> str:
    if alpha == 0:
        return _NOTHING
    return next((text for most, text in _WORDS if sigma <= most * alpha), _ALMOST)


def _decibels(value: float) -> str:
    return _signed(value, 1) + " dB"


def _signed(value: float, decimals: int = 2) -> str:
    """With a true minus; infinity by its sign."""
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    return number(float(value), f"+.{decimals}f").replace("-", "−")


def _button(name: str, text: str, sign: str, tip: str) -> QPushButton:
    button = QPushButton(icon(sign), text, objectName=name)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    return button


def _tool(name: str, sign: str, tip: str) -> QToolButton:
    button = QToolButton(objectName=name, icon=icon(sign))
    button.setToolTip(tip)
    button.setAccessibleName(tip.partition("  (")[0])
    return button
