"""The film, one moment at a time: a slider through the training, and up to three moments side by side."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from superqt import QElidingLabel

from ddpm_studio.app.icons import icon
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.film import Film
from ddpm_studio.app.widgets.film_reel import Frame
from ddpm_studio.app.widgets.preview_sheet import PreviewSheet
from ddpm_studio.language import tr

MOST_PINS = 3
_FRAME_MILLISECONDS = 120  # while it plays
_SHORTEST_MILLISECONDS = 2500  # of a whole film, so that a short one is seen too


class TimeSlider(QSlider):
    """Through time: arrow keys, Home and End as in any slider, Space plays, P pins."""

    play_asked = Signal()
    pin_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.play_asked.emit()
        elif event.key() == Qt.Key.Key_P:
            self.pin_asked.emit()
        else:
            super().keyPressEvent(event)


class _Moment(QWidget):
    """A caption, and the images of one preview beneath it."""

    def __init__(self, name: str, let_go: Callable[[], None] | None = None, parent: QWidget | None = None) -> None:
        """let_go: what a click on its button does; without it, it has none."""
        super().__init__(parent)
        self.setObjectName(name)
        self._frame: Frame | None = None
        self.caption = QElidingLabel("")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.mark(False)
        self.sheet = PreviewSheet(self)
        above = QHBoxLayout(spacing=SPACE.xs)
        above.addWidget(self.caption, 1)
        if let_go is not None:
            button = QToolButton(self, objectName=f"{name}.unpin")
            button.setIcon(icon("close", "muted"))
            button.setProperty("flat", True)
            button.setAccessibleName(tr("Unpin"))
            button.setToolTip(tr("Let this moment go"))
            button.clicked.connect(lambda: let_go())  # without what the button says of itself
            above.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE.xs)
        box.addLayout(above)
        box.addWidget(self.sheet, 1)
        self.sheet.setMinimumHeight(48)

    def mark(self, on: bool) -> None:
        """Whether this is the moment at the slider."""
        role = "" if on else "muted"
        if self.caption.property("role") != role:
            self.caption.setProperty("role", role)
            self.caption.style().unpolish(self.caption)
            self.caption.style().polish(self.caption)

    def show_frame(self, frame: Frame, newest: bool) -> None:
        """A preview, in words and large."""
        words = moment_words(frame, newest)
        if frame is self._frame and words == self.caption.text():
            return
        self._frame = frame
        self.caption.setText(words)
        self.sheet.setAccessibleName(tr("Previews: {words}", words=words))
        self.sheet.show_images(frame.images)


class FilmMoments(QWidget):
    """Shows frames of ``film``. ``compare_asked`` tells images seen of the moments to be compared by sampling."""

    compare_asked = Signal(object)  # tuple of int

    def __init__(self, film: Film, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train.moments")
        self._film = film
        self._at = -1  # images seen of the moment that is shown
        self._pins: list[Frame] = []
        self._slots = [_Moment(f"train.pinned.{i}", lambda i=i: self._unpin(i), self) for i in range(MOST_PINS)]
        self.current = _Moment("train.moment")
        self._hint = QLabel(
            tr("Moments of the training appear here: the same seeds from the untrained network on."), wordWrap=True
        )
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setProperty("role", "muted")
        self._make_controls()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._advance)
        film.changed.connect(self._take)
        self.slider.valueChanged.connect(self._go)
        self.slider.play_asked.connect(self.play.click)
        self.slider.pin_asked.connect(self.pin.click)
        self._take()

    # ---- making ----------------------------------------------------------------------------------------------------

    def _make_controls(self) -> None:
        def button(name: str, sign: str, text: str, tip: str, run: Callable[[], None]) -> QToolButton:
            made = QToolButton(self, objectName=f"train.{name}")
            made.setIcon(icon(sign))
            if text:
                made.setText(text)
                made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            made.setToolTip(tip)
            made.setAccessibleName(text or tip.split(":")[0].split("  ")[0])
            made.clicked.connect(run)
            return made

        self.play = button("film_play", "play", "", tr("Play the training  (Space)"), self._play)
        self.play.setCheckable(True)
        self.slider = TimeSlider(Qt.Orientation.Horizontal, objectName="train.film_time", minimum=0, maximum=0)
        self.slider.setAccessibleName(tr("Moment of the training, in images seen"))
        self.slider.setToolTip(
            tr("Through the training, from the untrained network to now  (← → Home End; Space plays, P pins)")
        )
        self.place = QLabel(objectName="train.film_at")
        self.place.setProperty("role", "muted")
        tip = tr("Keep this moment beside the others, to compare: {most} at most  (P)", most=MOST_PINS)
        self.pin = button("film_pin", "pin", tr("Pin"), tip, self._pin)
        tip = tr("Pin the untrained network, the moment at the slider, and the newest: the second lab's comparison")
        self.stages = button("film_stages", "layers", tr("Three stages"), tip, self._pin_stages)
        tip = tr(
            "Sample from the checkpoints nearest to these moments in Compare: more images, same seeds, with figures"
        )
        self.compare = button("film_compare", "compare", tr("Compare"), tip, self._compare)

    def _lay_out(self) -> None:
        self.tools = QWidget()  # for whoever shows the moments to place
        tools = QHBoxLayout(self.tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(SPACE.s)
        for widget in (self.pin, self.stages, self.compare):
            tools.addWidget(widget)
        self._sheets = QGridLayout()
        self._sheets.setSpacing(SPACE.m)
        for column, moment in enumerate((*self._slots, self.current)):
            self._sheets.addWidget(moment, 0, column)
        controls = QHBoxLayout(spacing=SPACE.s)
        for widget in (self.play, self.slider, self.place):
            controls.addWidget(widget, int(widget is self.slider))
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.s, SPACE.xs, SPACE.s, SPACE.s)
        box.setSpacing(SPACE.xs)
        box.addLayout(self._sheets, 1)
        box.addWidget(self._hint, 1)
        box.addLayout(controls)

    # ---- what is shown ---------------------------------------------------------------------------------------------

    @property
    def images_seen(self) -> int:
        """Of the moment at the slider; -1 where there is none."""
        return self._at

    @property
    def pins(self) -> list[int]:
        """Images seen of the moments that are pinned, in order."""
        return [frame.images_seen for frame in self._pins]

    def go_to(self, index: int) -> None:
        """Go to a frame of the film."""
        self.slider.setValue(index)

    def _take(self) -> None:
        """The film has changed. The newest moment is followed; another stays where it is in time."""
        frames = self._film.frames
        following = self._at < 0 or self.slider.value() == self.slider.maximum()
        if not frames or frames[0].images.shape != (self._pins[0] if self._pins else frames[0]).images.shape:
            self._pins.clear()
        if not frames:
            self._at = -1
            self.play.setChecked(False)
            self._timer.stop()
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, max(0, len(frames) - 1))
            self.slider.setPageStep(max(1, len(frames) // 10))
            if frames:
                seen = [frame.images_seen for frame in frames]
                near = min(range(len(seen)), key=lambda i: abs(seen[i] - self._at))
                self.slider.setValue(len(frames) - 1 if following and not self._timer.isActive() else near)
        self._show()

    def _go(self, _: int) -> None:
        self._show()

    def _show(self) -> None:
        frames = self._film.frames
        there = bool(frames)
        self._hint.setVisible(not there)
        for widget in (self.play, self.slider, self.pin, self.stages, self.compare):
            widget.setEnabled(there)
        if there:
            frame = frames[self.slider.value()]
            self._at = frame.images_seen
            newest = self.slider.value() == len(frames) - 1
            self.current.show_frame(frame, newest)
            self.place.setText(tr("{seen:,} images", seen=self._at))
            self.pin.setEnabled(len(self._pins) < MOST_PINS and self._at not in self.pins)
        else:
            self.place.setText("")
        self._show_pins()
        # A moment that is pinned is not shown twice
        self.current.setVisible(there and self._at not in self.pins)
        self.current.mark(True)
        for moment, frame in zip(self._slots, self._pins, strict=False):
            moment.mark(frame.images_seen == self._at)
        self._sheets.setColumnStretch(MOST_PINS, int(self.current.isVisibleTo(self)))

    def _show_pins(self) -> None:
        newest = self._film.frames[-1].images_seen if self._film.frames else -1
        for column, moment in enumerate(self._slots):
            pinned = column < len(self._pins)
            moment.setVisible(pinned)
            self._sheets.setColumnStretch(column, int(pinned))
            if pinned:
                frame = self._pins[column]
                moment.show_frame(frame, frame.images_seen == newest)

    # ---- commands --------------------------------------------------------------------------------------------------

    def _pin(self) -> None:
        frames = self._film.frames
        if frames and len(self._pins) < MOST_PINS and self._at not in self.pins:
            self._keep(frames[self.slider.value()])
            self._show()

    def _keep(self, frame: Frame) -> None:
        self._pins = sorted([*self._pins, frame], key=lambda kept: kept.images_seen)

    def _unpin(self, place: int) -> None:
        del self._pins[place]
        self._show()

    def _pin_stages(self) -> None:
        frames = self._film.frames
        at = self.slider.value()
        if at in (0, len(frames) - 1):
            at = (len(frames) - 1) // 10  # most is learned early, and half-way looks like the end
        self._pins = []
        for index in sorted({0, at, len(frames) - 1}):
            self._keep(frames[index])
        self._show()

    def _compare(self) -> None:
        seen = self.pins or sorted({self._film.frames[0].images_seen, self._at, self._film.frames[-1].images_seen})
        self.compare_asked.emit(tuple(seen))

    def _play(self) -> None:
        on = self.play.isChecked()
        self.play.setIcon(icon("pause" if on else "play"))
        if not on:
            self._timer.stop()
            return
        if self.slider.value() == self.slider.maximum():
            self.slider.setValue(0)
        count = max(1, self.slider.maximum())
        self._timer.start(max(_FRAME_MILLISECONDS, min(_SHORTEST_MILLISECONDS // count, 500)))

    def _advance(self) -> None:
        if self.slider.value() < self.slider.maximum():
            self.slider.setValue(self.slider.value() + 1)
        if self.slider.value() == self.slider.maximum():
            self.play.setChecked(False)
            self._play()


def moment_words(frame: Frame, newest: bool) -> str:
    """A moment of the training for people."""
    if frame.images_seen == 0:
        return tr("untrained")
    words = tr("{seen:,} images", seen=frame.images_seen)
    return tr("{moment} · newest", moment=words) if newest else words
