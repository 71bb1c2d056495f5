"""The status chip: on what the engine computes, and what it is doing."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.icons import icon
from ddpm_studio.engine import protocol
from ddpm_studio.language import tr


class Doing(StrEnum):
    """What the engine is doing."""

    STARTING = "starting"
    IDLE = "idle"
    TRAINING = "training"
    PAUSED = "paused"
    SAMPLING = "sampling"
    STOPPED = "stopped"


_COLOURS = {
    Doing.STARTING: "warning",
    Doing.IDLE: "muted",
    Doing.TRAINING: "success",
    Doing.PAUSED: "warning",
    Doing.SAMPLING: "accent",
    Doing.STOPPED: "danger",
}

_WORDS = {
    Doing.STARTING: tr("starting"),
    Doing.IDLE: tr("idle"),
    Doing.TRAINING: tr("training"),
    Doing.PAUSED: tr("training paused"),
    Doing.SAMPLING: tr("sampling"),
    Doing.STOPPED: tr("engine stopped · click to restart"),
}


class StatusChip(QPushButton):
    """Follows the bridge. A click while the engine is stopped asks for a restart."""

    restart = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status.chip")
        self._device = ""
        self._alive: bool | None = None  # None: starting
        self._training: str | None = None  # in words
        self._paused = False
        self._samplings: set[int] = set()
        self.clicked.connect(lambda: self.restart.emit() if self.doing is Doing.STOPPED else None)
        bridge.engine_ready.connect(self._ready)
        bridge.engine_died.connect(self._died)
        bridge.training_started.connect(self._started)
        bridge.training_progress.connect(self._progress)
        bridge.training_paused.connect(self._pause)
        bridge.training_ended.connect(self._ended)
        bridge.sample_started.connect(lambda e: self._sampling(e.job, True))
        bridge.sample_ended.connect(lambda e: self._sampling(e.job, False))
        bridge.failed.connect(self._failed)
        self._show()

    @property
    def doing(self) -> Doing:
        """What the engine is doing, as far as its events tell."""
        if self._alive is None:
            return Doing.STARTING
        if not self._alive:
            return Doing.STOPPED
        if self._samplings:
            return Doing.SAMPLING
        if self._training is not None:
            return Doing.PAUSED if self._paused else Doing.TRAINING
        return Doing.IDLE

    def starting(self) -> None:
        """An engine has been started, and has not said yet that it is up."""
        self._alive = None
        self._show()

    def _ready(self, event: protocol.EngineReady) -> None:
        self._device, self._alive = event.device, True
        self._show()

    def _died(self, _event: protocol.EngineDied) -> None:
        self._alive, self._training, self._paused = False, None, False
        self._samplings.clear()
        self._show()

    def _started(self, event: protocol.TrainingStarted) -> None:
        self._training, self._paused = _WORDS[Doing.TRAINING], False
        self._show()

    def _progress(self, event: protocol.TrainingProgress) -> None:
        if len(event.images_seen):
            self._training = tr(
                "training {seen:,} images · {speed:,.0f}/s",
                seen=event.images_seen[-1],
                speed=event.images_per_second,
            )
            self._show()

    def _pause(self, event: protocol.TrainingPaused) -> None:
        self._paused = event.paused
        self._show()

    def _ended(self, _event: protocol.TrainingEnded) -> None:
        self._training, self._paused = None, False
        self._show()

    def _sampling(self, job: int, begins: bool) -> None:
        (self._samplings.add if begins else self._samplings.discard)(job)
        self._show()

    def _failed(self, event: protocol.Failed) -> None:
        self._samplings.discard(event.job)
        self._show()

    def _show(self) -> None:
        doing = self.doing
        words = _WORDS[doing]
        if doing is Doing.TRAINING and self._training:
            words = self._training
        text = words if doing is Doing.STOPPED or not self._device else f"{self._device}   {words}"
        if text == self.text():
            return
        self.setText(text)
        self.setIcon(icon("dot", _COLOURS[doing]))
        self.setAccessibleName(tr("Engine: {doing}", doing=text))
        self.setToolTip(
            tr("The engine has stopped. Click to start it again.")
            if doing is Doing.STOPPED
            else tr(
                "The engine: the process that trains and samples, its device and number format, and what it is doing"
            )
        )
