"""Generate, and what becomes of it: progress while it runs, and the time it took."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.engine.protocol import SampleEnded
from ddpm_studio.language import number, tr

_HEIGHT = 38


class SampleFooter(QWidget):
    """The foot of the Sampler dock: Generate, which adds to the queue while something is drawn, Live, and Cancel."""

    generate = Signal()
    cancel = Signal()
    queue_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self._step = self._steps = 0
        self._running = False
        self._tick = QTimer(self)
        self._tick.setInterval(200)
        self._tick.timeout.connect(self._tell)
        self.generate_button = QPushButton(icon("sample", "accent_text"), tr("Generate"), self)
        self.generate_button.setObjectName("sample.generate")
        self.generate_button.setAccessibleName(tr("Generate"))
        self.generate_button.setToolTip(
            tr("Draw the images; while others are drawn, add to the queue. (Ctrl+Return, F5)")
        )
        self.generate_button.setProperty("primary", True)
        self.generate_button.setMinimumHeight(_HEIGHT)
        self.live = QToolButton(self)
        self.live.setObjectName("sample.live")
        self.live.setAccessibleName(tr("Live: redraw while steering"))
        self.live.setToolTip(
            tr(
                "Live: when a slider of the context, the blend pad, guidance or the seed moves, redraw up to 16 images "
                "at once in a few steps of DPM++, and in the chosen quality when the hand rests. (Ctrl+L)"
            )
        )
        self.live.setText(tr("Live"))
        self.live.setIcon(icon("bolt"))
        self.live.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.live.setCheckable(True)
        self.live.setChecked(True)
        self.live.setMinimumHeight(_HEIGHT)
        self.cancel_button = QPushButton(icon("stop"), "", self)
        self.cancel_button.setObjectName("sample.cancel")
        self.cancel_button.setAccessibleName(tr("Cancel"))
        self.cancel_button.setToolTip(tr("End the sampling; the steps so far are kept. (Esc)"))
        self.cancel_button.setFixedSize(_HEIGHT + 4, _HEIGHT)
        self.cancel_button.hide()
        self.generate_button.clicked.connect(self.generate)
        self.cancel_button.clicked.connect(self.cancel)
        self.queue_button = QToolButton(self)
        self.queue_button.setObjectName("sample.queue")
        self.queue_button.setAccessibleName(tr("The queue"))
        self.queue_button.setToolTip(tr("What waits to be drawn: look, put in another order, take out."))
        self.queue_button.setIcon(icon("list"))
        self.queue_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.queue_button.setProperty("flat", True)
        self.queue_button.hide()
        self.queue_button.clicked.connect(self.queue_wanted)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("sample.progress")
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setTextVisible(False)
        self.result = QLabel(self)
        self.result.setObjectName("sample.result")
        self.result.setAccessibleName(tr("Result"))
        self.result.setProperty("role", "caption")
        self.result.setWordWrap(True)
        self.result.setToolTip(tr("Time, network evaluations per image (NFE), and time per image."))
        self.result.setMinimumHeight(2 * self.result.fontMetrics().lineSpacing())
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.generate_button, 1)
        buttons.addWidget(self.live)
        buttons.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        column.setSpacing(6)
        column.addLayout(buttons)
        column.addWidget(self.progress)
        column.addWidget(self.result)
        column.addWidget(self.queue_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def running(self) -> bool:
        """Whether a sampling that was asked for runs, and can be cancelled."""
        return self._running

    def show_running(self, text: str = tr("Waiting for the engine…")) -> None:
        """Asked for; nothing has come yet."""
        self._step = self._steps = 0
        self.progress.setRange(0, 0)
        self._set_running(True)
        self.cancel_button.setEnabled(True)
        self.result.setText(text)
        self._clock.start()

    def show_live(self, text: str) -> None:
        """What is drawn while steering. It has no progress of its own: it is there before one could look."""
        if not self._running:
            self.result.setText(text)

    def show_queue(self, waiting: int, held: int) -> None:
        """How many samplings wait for their turn, and how many until they are resumed."""
        parts = [tr("{count} in the queue", count=waiting)] if waiting else []
        parts += [tr("{count} held", count=held)] if held else []
        self.queue_button.setText(" · ".join(parts))
        self.queue_button.setVisible(bool(parts))

    def _set_running(self, running: bool) -> None:
        focus = self.cancel_button.hasFocus()
        self._running = running
        self.cancel_button.setVisible(running)
        self.generate_button.setText(tr("Add to queue") if running else tr("Generate"))
        self.generate_button.setIcon(icon("plus" if running else "sample", "accent_text"))
        if focus and not running:
            self.generate_button.setFocus()

    def show_step(self, step: int, steps: int) -> None:
        """``step`` of ``steps`` has come."""
        if self._steps != steps:
            self.progress.setRange(0, steps)
            self._clock.start()
            self._tick.start()
        self._step, self._steps = step, steps
        self.progress.setValue(step)
        if step == 0:
            self._tell()

    def show_cancelling(self) -> None:
        """Cancel was asked for; the end follows."""
        self.cancel_button.setEnabled(False)

    def show_idle(self, text: str = "") -> None:
        """Nothing runs any more; ``text`` says how it ended."""
        self._tick.stop()
        self.progress.setRange(0, 1)
        self.progress.setValue(0)
        self._set_running(False)
        self.result.setText(text)

    def show_ended(self, event: SampleEnded) -> None:
        """It ended."""
        count = max(1, len(event.images))
        text = tr(
            "{took} · {nfe} NFE · {each} per image",
            took=seconds_text(event.seconds),
            nfe=event.nfe,
            each=short_time(event.seconds / count),
        )
        if event.cancelled:
            text = tr(
                "Cancelled after {step} of {steps} steps. {result}", step=self._step, steps=self._steps, result=text
            )
        self.show_idle(text)

    def _tell(self) -> None:
        elapsed = self._clock.elapsed() / 1000
        text = tr("Step {step} of {steps} · {time}", step=self._step, steps=self._steps, time=seconds_text(elapsed))
        self.result.setText(text)


def short_time(seconds: float) -> str:
    """A time for people that may be very short: ``14 ms``, else as ``seconds_text``."""
    return tr("{milliseconds:.0f} ms", milliseconds=seconds * 1000) if seconds < 1 else seconds_text(seconds)


def seconds_text(seconds: float) -> str:
    """A time for people: ``0.42 s``, ``12.3 s``, ``2 min 05 s``."""
    if seconds < 10:
        return f"{number(seconds, '.2f')} s"
    if seconds < 60:
        return f"{number(seconds, '.1f')} s"
    return tr("{minutes} min {seconds:02d} s", minutes=int(seconds // 60), seconds=int(seconds % 60))
