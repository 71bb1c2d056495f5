"""Replays a recording: the step scrubber, what is shown of a step, and the figures of that step."""

import math

from PySide6.QtCore import QElapsedTimer, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ddpm_studio.app.recordings import Layer, Recording
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.segmented import Segmented
from ddpm_studio.app.widgets.step_scrubber import StepScrubber

_WHOLE_SECONDS = 4.0  # for a replay from noise to image at normal speed
_FRAME_MS = 25
_REST_MS = 900  # at the image, before a loop begins again
_SPEEDS = (("¼×", 0.25), ("½×", 0.5), ("1×", 1.0), ("2×", 2.0), ("4×", 4.0))


class StepPlayer(QWidget):
    """Chooses one step and one layer of a recording; ``moved`` says that another is chosen."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recording: Recording | None = None
        self._clock = QElapsedTimer()
        self._from = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._advance)
        self.scrubber = StepScrubber(self)
        self.scrubber.setObjectName("sample.scrubber")
        self.scrubber.setAccessibleName("Denoising step")
        self.scrubber.setToolTip(
            "Drag from noise (left) to image (right) through every recorded step. The hill is sqrt(ᾱ), the share of "
            "signal. Left and right arrow: one step; Page keys: ten times as far."
        )
        self.scrubber.valueChanged.connect(self._on_value)
        self.scrubber.sliderPressed.connect(self.pause)
        self.layer_choice = Segmented(
            "sample.layer",
            "Shown layer",
            (
                (Layer.XT.value, "xt", "The noisy image at this step, as the sampler holds it."),
                (Layer.X0.value, "Predicted x0", "The finished image as the network predicts it from this step."),
                (Layer.EPS.value, "Noise", "The noise that the network predicts in xt; mid grey is none."),
            ),
            self,
        )
        self.layer_choice.changed.connect(lambda _: self.moved.emit())
        self.to_start = self._button("sample.first_step", "skip-start", "First step: pure noise (Home)")
        self.back = self._button("sample.previous_step", "step-back", "One step back (Left)")
        self.play = self._button("sample.play", "play", "Play the denoising (Space in the images)")
        self.play.setCheckable(True)
        self.forward = self._button("sample.next_step", "step-forward", "One step on (Right)")
        self.to_end = self._button("sample.last_step", "skip-end", "Last step: the image (End)")
        self.loop = self._button("sample.loop", "loop", "Begin again at the end")
        self.loop.setCheckable(True)
        self.speed = QComboBox(self)
        self.speed.setObjectName("sample.speed")
        self.speed.setAccessibleName("Speed")
        self.speed.setToolTip(f"Speed of the replay: at 1× it takes {_WHOLE_SECONDS:g} seconds, however many steps.")
        for text, factor in _SPEEDS:
            self.speed.addItem(text, factor)
        self.speed.setCurrentIndex(2)
        self.speed.setFixedWidth(66)
        self.readout = QLabel(self)
        self.readout.setObjectName("sample.readout")
        self.readout.setAccessibleName("Figures of the step")
        self.readout.setProperty("role", "caption")
        self.readout.setToolTip(
            "Step, time t, ᾱ (the share of signal power), signal-to-noise ratio ᾱ / (1 − ᾱ), and σ = sqrt(1 − ᾱ)."
        )
        self.readout.setMinimumWidth(10)
        self.to_start.clicked.connect(lambda: self.go_to(0))
        self.to_end.clicked.connect(lambda: self.go_to(self.scrubber.available))
        self.back.clicked.connect(lambda: self.go_to(self.step - 1))
        self.forward.clicked.connect(lambda: self.go_to(self.step + 1))
        self.play.toggled.connect(self._on_play)
        self._lay_out()
        self.show_recording(None)

    def _button(self, name: str, image: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(tip.split(":")[0].split(" (")[0])
        button.setToolTip(tip)
        button.setIcon(icon(image))
        button.setProperty("flat", True)
        return button

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(2)
        figures.addWidget(self.readout, 1)
        figures.addWidget(self.loop)
        figures.addWidget(self.speed)
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for button in (self.to_start, self.back, self.play, self.forward, self.to_end):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.layer_choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        column.setSpacing(SPACE.xs)
        column.addWidget(self.scrubber)
        column.addLayout(figures)
        column.addLayout(buttons)

    # ---- what is chosen ----------------------------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """The chosen step."""
        return self.scrubber.value()

    @property
    def layer(self) -> Layer:
        """The chosen layer."""
        return Layer(self.layer_choice.value)

    @property
    def playing(self) -> bool:
        """Whether it moves by itself."""
        return self._timer.isActive()

    def show_recording(self, recording: Recording | None) -> None:
        """Replay ``recording`` from now on; it may still grow (say so with ``grown``)."""
        self.pause()
        self._recording = recording
        with QSignalBlocker(self.scrubber):
            self.scrubber.set_steps(recording.alpha_bars() if recording else [])
            self.scrubber.setValue(0)
        self._enable()
        self._tell()

    def grown(self, follow: bool) -> None:
        """Steps have been added; with ``follow`` go to the newest one."""
        if self._recording is None:
            return
        self.scrubber.set_available(max(0, self._recording.newest))
        self._enable()
        if follow and self.step != self._recording.newest:
            self.scrubber.setValue(max(0, self._recording.newest))
        else:
            self._tell()
            if follow:
                self.moved.emit()

    def go_to(self, step: int) -> None:
        """Choose a step that is there, and stop playing."""
        self.pause()
        self.scrubber.setValue(min(max(step, 0), self.scrubber.available))

    def toggle(self) -> None:
        """Play, or pause."""
        if self.play.isEnabled():
            self.play.toggle()

    def pause(self) -> None:
        """Stop playing."""
        self.play.setChecked(False)

    # ---- moving ------------------------------------------------------------------------------------------------------

    def _enable(self) -> None:
        several = self._recording is not None and self._recording.every_step and self._recording.newest > 0
        for widget in (self.scrubber, self.to_start, self.back, self.play, self.forward, self.to_end):
            widget.setEnabled(several)
        self.layer_choice.setEnabled(self._recording is not None and self._recording.every_step)

    def _on_play(self, on: bool) -> None:
        self.play.setIcon(icon("pause" if on else "play"))
        if not on:
            self._timer.stop()
            return
        self._from = 0 if self.step >= self.scrubber.available else self.step
        self._clock.start()
        self._timer.start()
        self._advance()

    def _advance(self) -> None:
        if self._recording is None:
            return
        available = self.scrubber.available
        rate = self._recording.steps / _WHOLE_SECONDS * self.speed.currentData()  # steps a second
        at = self._from + int(self._clock.elapsed() / 1000 * rate)
        if at <= available:
            self.scrubber.setValue(at)
            return
        self.scrubber.setValue(available)
        if not self.loop.isChecked():
            self.pause()
        elif self._clock.elapsed() / 1000 >= (available - self._from) / rate + _REST_MS / 1000:
            self._from = 0
            self._clock.restart()

    def _on_value(self, step: int) -> None:
        if step > self.scrubber.available:
            self.scrubber.setValue(self.scrubber.available)
            return
        self._tell()
        self.moved.emit()

    def _tell(self) -> None:
        if self._recording is None or self._recording.newest < 0:
            self.readout.setText("No steps yet")
            return
        at = self.step if self._recording.every_step else self._recording.newest
        facts = self._recording.facts(at)
        snr = "∞" if math.isinf(facts.snr_db) and facts.snr_db > 0 else f"{facts.snr_db:+.1f}"
        self.readout.setText(
            f"Step {facts.index}/{facts.steps}  ·  t {facts.t}  ·  ᾱ {facts.alpha_bar:.4f}  ·  "
            f"SNR {snr} dB  ·  σ {facts.sigma:.3f}"
        )
