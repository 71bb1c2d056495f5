"""Generate, and what becomes of it: progress while it runs, and the time it took."""

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.engine.protocol import SampleEnded


class SampleFooter(QWidget):
    """The foot of the Sampler dock. While sampling, Cancel stands where Generate was."""

    generate = Signal()
    cancel = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self._step = self._steps = 0
        self._tick = QTimer(self)
        self._tick.setInterval(200)
        self._tick.timeout.connect(self._tell)
        self.generate_button = QPushButton(icon("sample", "accent_text"), "Generate", self)
        self.generate_button.setObjectName("sample.generate")
        self.generate_button.setAccessibleName("Generate")
        self.generate_button.setToolTip("Draw the images. (Ctrl+Return, F5)")
        self.generate_button.setProperty("primary", True)
        self.generate_button.setMinimumHeight(38)
        self.cancel_button = QPushButton(icon("stop"), "Cancel", self)
        self.cancel_button.setObjectName("sample.cancel")
        self.cancel_button.setAccessibleName("Cancel")
        self.cancel_button.setToolTip("End the sampling; the steps so far are kept. (Esc)")
        self.cancel_button.setMinimumHeight(38)
        self.generate_button.clicked.connect(self.generate)
        self.cancel_button.clicked.connect(self.cancel)
        self._buttons = QStackedWidget(self)
        self._buttons.addWidget(self.generate_button)
        self._buttons.addWidget(self.cancel_button)
        self._buttons.setFixedHeight(40)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("sample.progress")
        self.progress.setAccessibleName("Progress")
        self.progress.setTextVisible(False)
        self.result = QLabel(self)
        self.result.setObjectName("sample.result")
        self.result.setAccessibleName("Result")
        self.result.setProperty("role", "caption")
        self.result.setWordWrap(True)
        self.result.setToolTip("Time, network evaluations per image (NFE), and time per image.")
        self.result.setMinimumHeight(2 * self.result.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        column.setSpacing(6)
        column.addWidget(self._buttons)
        column.addWidget(self.progress)
        column.addWidget(self.result)

    @property
    def running(self) -> bool:
        """Whether Cancel is shown."""
        return self._buttons.currentWidget() is self.cancel_button

    def show_running(self, text: str = "Waiting for the engine…") -> None:
        """Asked for; nothing has come yet."""
        focus = self.generate_button.hasFocus()
        self._step = self._steps = 0
        self.progress.setRange(0, 0)
        self._buttons.setCurrentWidget(self.cancel_button)
        self.cancel_button.setEnabled(True)
        if focus:
            self.cancel_button.setFocus()
        self.result.setText(text)
        self._clock.start()

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
        focus = self.cancel_button.hasFocus()
        self._tick.stop()
        self.progress.setRange(0, 1)
        self.progress.setValue(0)
        self._buttons.setCurrentWidget(self.generate_button)
        if focus:
            self.generate_button.setFocus()
        self.result.setText(text)

    def show_ended(self, event: SampleEnded) -> None:
        """It ended."""
        count = max(1, len(event.images))
        text = f"{seconds_text(event.seconds)} · {event.nfe} NFE · {event.seconds * 1000 / count:.0f} ms per image"
        if event.cancelled:
            text = f"Cancelled after {self._step} of {self._steps} steps. {text}"
        self.show_idle(text)

    def _tell(self) -> None:
        elapsed = self._clock.elapsed() / 1000
        self.result.setText(f"Step {self._step} of {self._steps} · {seconds_text(elapsed)}")


def seconds_text(seconds: float) -> str:
    """A time for people: ``0.42 s``, ``12.3 s``, ``2 min 05 s``."""
    if seconds < 10:
        return f"{seconds:.2f} s"
    if seconds < 60:
        return f"{seconds:.1f} s"
    return f"{int(seconds // 60)} min {int(seconds % 60):02d} s"
