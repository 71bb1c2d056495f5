"""Replays a recording: the step scrubber, what is shown of a step, its figures, and the sampler's equation there."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ddpm_studio.app.panels.equation_view import EquationView
from ddpm_studio.app.recordings import Layer, Recording
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.segmented import Segmented
from ddpm_studio.app.widgets.step_scrubber import StepScrubber
from ddpm_studio.language import number, tr
from ddpm_studio.sampling.equations import LOOK_BACK, Past, remembered, update_equation

_WHOLE_SECONDS = 4.0  # for a replay from noise to image at normal speed
_FRAME_MS = 16
_REST_MS = 900  # at the image, before a loop begins again
_SPEEDS = (("¼×", 0.25), ("½×", 0.5), ("1×", 1.0), ("2×", 2.0), ("4×", 4.0))
_LAYERS = (
    (Layer.XT, "xt", tr("The noisy image at this step, as the sampler holds it.")),
    (Layer.X0, "x0", tr("The finished image as the network predicts it from this step.")),
    (Layer.EPS, tr("Noise"), tr("The noise that the network predicts in xt; mid grey is none.")),
    (
        Layer.CHANGE,
        tr("Change"),
        tr(
            "By how much xt has changed since the last recorded step; mid grey is not at all. All images of a step are "
            "measured in their own root mean square, so that small last changes are seen as well."
        ),
    ),
)
_LOOKS_BACK = 2  # steps, at most, for which a solver uses what was before a branch began


class StepPlayer(QWidget):
    """Chooses one step and one layer of a recording; ``moved`` says that another is chosen.

    Only steps that are kept can be chosen. Left, Right, Page keys, Home and End work in the scrubber, and so does the
    wheel; ``follow_wheel`` brings the wheel to other widgets, with Shift held.
    """

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recording: Recording | None = None
        self._past: Past | None = ()  # None: its sampler remembers more than is known here
        self._clock = QElapsedTimer()
        self._from = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._advance)
        self.scrubber = StepScrubber(self)
        self.scrubber.setObjectName("sample.scrubber")
        self.scrubber.setAccessibleName(tr("Denoising step"))
        self.scrubber.setToolTip(
            tr(
                "Drag from noise (left) to image (right) through every recorded step. The hill is sqrt(ᾱ), the share "
                "of signal. Left and right arrow, or the wheel: one step; Page keys: ten times as far; Home and End. "
                "Over the images the wheel does the same with Shift held."
            )
        )
        self.scrubber.valueChanged.connect(self._on_value)
        self.scrubber.sliderPressed.connect(self.pause)
        self.layer_choice = Segmented(
            "sample.layer", tr("Shown layer"), [(layer.value, name, tip) for layer, name, tip in _LAYERS], self
        )
        self.layer_choice.setStyleSheet("QToolButton { padding: 4px 2px; }")  # four words in a narrow window
        self.layer_choice.changed.connect(lambda _: self.moved.emit())
        self.to_start = self._button("sample.first_step", "skip-start", tr("First step: pure noise (Home)"))
        self.back = self._button("sample.previous_step", "step-back", tr("One step back (Left)"))
        self.play = self._button("sample.play", "play", tr("Play the denoising (Space in the images)"))
        self.play.setCheckable(True)
        self.forward = self._button("sample.next_step", "step-forward", tr("One step on (Right)"))
        self.to_end = self._button("sample.last_step", "skip-end", tr("Last step: the image (End)"))
        self.loop = self._button("sample.loop", "loop", tr("Begin again at the end"))
        self.loop.setCheckable(True)
        self.speed = QComboBox(self)
        self.speed.setObjectName("sample.speed")
        self.speed.setAccessibleName(tr("Speed"))
        self.speed.setToolTip(
            tr("Speed of the replay: at 1× it takes {seconds:g} seconds, however many steps.", seconds=_WHOLE_SECONDS)
        )
        for text, factor in _SPEEDS:
            self.speed.addItem(text, factor)
        self.speed.setCurrentIndex(2)
        self.speed.setFixedWidth(66)
        self.readout = QLabel(self)
        self.readout.setObjectName("sample.readout")
        self.readout.setAccessibleName(tr("Figures of the step"))
        self.readout.setProperty("role", "caption")
        self.readout.setToolTip(
            tr("Step, time t, ᾱ (the share of signal power), signal-to-noise ratio ᾱ / (1 − ᾱ), and σ = sqrt(1 − ᾱ).")
        )
        self.readout.setMinimumWidth(10)
        self.note = QLabel(self)
        self.note.setObjectName("sample.recording_note")
        self.note.setAccessibleName(tr("What of the steps is kept"))
        self.note.setProperty("role", "warning")
        self.note.setWordWrap(True)
        self.note.setToolTip(tr("The memory that recorded steps may take is set in the Sampler dock."))
        self.equation = EquationView(self)
        self.to_start.clicked.connect(lambda: self.go_to(0))
        self.to_end.clicked.connect(lambda: self.go_to(self.scrubber.available))
        self.back.clicked.connect(lambda: self.step_by(-1))
        self.forward.clicked.connect(lambda: self.step_by(1))
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
        column.addWidget(self.note)
        column.addLayout(figures)
        column.addWidget(self.equation)
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

    def show_recording(self, recording: Recording | None, ancestors: Sequence[Recording] = ()) -> None:
        """Replay ``recording`` from now on; it may still grow (say so with ``grown``).

        ancestors: of a branch, the recordings it has grown on, the first one first: its equations need them where its
        sampler goes on with what it remembers of their steps.
        """
        self.pause()
        self._recording = recording
        self._past = _past(recording, tuple(ancestors)) if recording is not None else ()
        with QSignalBlocker(self.scrubber):
            if recording is None:
                self.scrubber.set_steps(np.zeros(0))
            else:
                self.scrubber.set_steps(recording.alpha_bars(), recording.kept)
                self.scrubber.set_available(max(0, recording.newest))
            self.scrubber.setValue(0)
        self.note.setText(recording.note if recording else "")
        self.note.setVisible(bool(self.note.text()))
        self._enable()
        self._tell()

    def grown(self, follow: bool) -> None:
        """Steps have been added; with ``follow`` go to the newest one."""
        if self._recording is None:
            return
        self.scrubber.set_available(max(0, self._recording.newest))
        self._enable()
        wanted = max(0, self._recording.newest) if follow else self.scrubber.nearest(self.step)
        if self.step != wanted:
            self.scrubber.setValue(wanted)
        else:
            self._tell()
            if follow:
                self.moved.emit()

    def go_to(self, step: int) -> None:
        """Choose the kept step nearest to ``step``, and stop playing."""
        self.pause()
        self.scrubber.setValue(self.scrubber.nearest(step))

    def step_by(self, steps: int) -> None:
        """Go on by so many kept steps, back where negative, and stop playing."""
        self.pause()
        if self.scrubber.isEnabled():
            self.scrubber.setValue(self.scrubber.beside(self.step, steps))

    def wheel_step(self, delta: int) -> None:
        """Go as a wheel turned by ``delta`` (eighths of a degree, 120 a notch) does, and stop playing."""
        self.pause()
        self.scrubber.wheel_step(delta)

    def follow_wheel(self, widget: QWidget) -> None:
        """From now on the wheel over ``widget`` goes through the steps while Shift is held."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            # Some systems turn the wheel on its side where Shift is held
            self.wheel_step(event.angleDelta().y() or event.angleDelta().x())
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def toggle(self) -> None:
        """Play, or pause."""
        if self.play.isEnabled():
            self.play.toggle()

    def pause(self) -> None:
        """Stop playing."""
        self.play.setChecked(False)

    # ---- moving ------------------------------------------------------------------------------------------------------

    def _enable(self) -> None:
        recording = self._recording
        kept = recording is not None and len(recording.kept) > 1
        several = kept and recording.newest > 0
        for widget in (self.scrubber, self.to_start, self.back, self.play, self.forward, self.to_end):
            widget.setEnabled(several)
        self.layer_choice.setEnabled(kept)

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
            self.scrubber.setValue(self.scrubber.nearest(at))
            return
        self.scrubber.setValue(available)
        if not self.loop.isChecked():
            self.pause()
        elif self._clock.elapsed() / 1000 >= (available - self._from) / rate + _REST_MS / 1000:
            self._from = 0
            self._clock.restart()

    def _on_value(self, step: int) -> None:
        kept = self.scrubber.nearest(step)
        if step != kept:
            self.scrubber.setValue(kept)
            return
        self._tell()
        self.moved.emit()

    # ---- words -------------------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        recording = self._recording
        if recording is None or recording.newest < 0:
            self.readout.setText(tr("No steps yet"))
            self.equation.show_equation(None, instead=tr("The sampler's equation, with the numbers of each step."))
            return
        at = self.step if recording.has(self.step) else recording.newest
        facts = recording.facts(at)
        snr = "∞" if math.isinf(facts.snr_db) and facts.snr_db > 0 else number(facts.snr_db, "+.1f")
        self.readout.setText(
            tr(
                "Step {index}/{steps}  ·  t {t}  ·  ᾱ {alpha_bar:.4f}  ·  SNR {snr} dB  ·  σ {sigma:.3f}",
                index=facts.index,
                steps=facts.steps,
                t=facts.t,
                alpha_bar=facts.alpha_bar,
                snr=snr,
                sigma=facts.sigma,
            )
        )
        self._tell_equation(recording, at)

    def _tell_equation(self, recording: Recording, at: int) -> None:
        # At the end there is no step to take; there it is the one that led to the image.
        lead = "" if at < recording.steps else f"{tr('reached by')}&nbsp; "
        step = min(at, recording.steps - 1)
        if self._past is None and step < _LOOKS_BACK:
            why = tr("This branch goes on with what its sampler remembers of its parent's steps, which are not here.")
            self.equation.show_equation(None, instead=why)
            return
        started = recording.started
        equation = update_equation(recording.request, started.timesteps, recording.alpha_bars(), step, self._past or ())
        self.equation.show_equation(equation, lead)


def _past(recording: Recording, ancestors: tuple[Recording, ...]) -> Past | None:
    """What the sampler of a branch remembers from before it began; None where that cannot be told."""
    branch = recording.request.branch
    if branch is None or recording.request.sampler not in LOOK_BACK:
        return ()
    if not ancestors:
        return None
    parent = ancestors[-1]
    parents_past = _past(parent, ancestors[:-1])
    if parents_past is None:
        return None
    return remembered(
        recording.request,
        recording.started.timesteps,
        parent.started.timesteps,
        parent.alpha_bars(),
        parents_past,
    )
