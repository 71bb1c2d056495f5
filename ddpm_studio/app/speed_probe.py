"""How fast trainings would be on this computer, asked of the engine while nothing else is to be done."""

from PySide6.QtCore import QObject, QTimer, Signal

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.engine import protocol
from ddpm_studio.training.config import TrainConfig

_CALM_MILLISECONDS = 1500  # without a change, before anything is measured
_FIELDS = {
    "size", "channels", "network", "objective", "augmentation", "batch_size", "accumulation", "optimizer", "device",
    "context_dropout",
}  # fmt: skip
_KEPT = 64  # answers


class SpeedProbe(QObject):
    """Measures one configuration after another, two seconds each, and remembers what it found.

    ``measured`` when something new is known. Nothing is measured unless ``allow`` has said that it may be.
    """

    measured = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: dict[str, float | None] = {}
        self._wanted: dict[str, TrainConfig] = {}
        self._asked: tuple[int, str] | None = None  # the job and what it is about
        self._allowed = self._ready = False
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MILLISECONDS)
        self._calm.timeout.connect(self._ask)
        bridge.engine_ready.connect(self._on_ready)
        bridge.engine_died.connect(self._on_died)
        bridge.training_probed.connect(self._on_probed)

    def speed(self, config: TrainConfig) -> float | None:
        """Images per second, or None where it is not known."""
        return self._known.get(_key(config))

    def knows(self, config: TrainConfig) -> bool:
        """Whether it was measured; ``speed`` may still be None, where such a training is impossible here."""
        return _key(config) in self._known

    def want(self, configs: list[TrainConfig]) -> None:
        """Measure these when there is time, the first one first; what was wanted before is not, any more."""
        wanted = {_key(config): config for config in configs if not self.knows(config)}
        if wanted.keys() != self._wanted.keys():
            self._wanted = wanted
            if self._asked is not None and self._asked[1] not in wanted:
                self._drop()
            self._calm.start()

    def allow(self, allowed: bool) -> None:
        """Whether it may be measured now: the form is to be seen, and nothing is trained."""
        if allowed != self._allowed:
            self._allowed = allowed
            if allowed:
                self._calm.start()
            else:
                self._calm.stop()
                self._drop()

    def _ask(self) -> None:
        if self._allowed and self._ready and self._asked is None and self._wanted:
            key, config = next(iter(self._wanted.items()))
            self._asked = (self._bridge.next_job(), key)
            self._bridge.send(protocol.ProbeTraining(self._asked[0], (config,)))

    def _drop(self) -> None:
        if self._asked is not None and self._bridge.alive:
            self._bridge.send(protocol.CancelSample(self._asked[0]))
        self._asked = None

    def _on_ready(self, _event: protocol.EngineReady) -> None:
        self._ready = True
        self._calm.start()

    def _on_died(self, _event: protocol.EngineDied) -> None:
        self._ready, self._asked = False, None

    def _on_probed(self, event: protocol.TrainingProbed) -> None:
        if self._asked is None or event.job != self._asked[0]:
            return
        key, self._asked = self._asked[1], None
        if event.busy:
            return
        self._known[key] = event.images_per_second[0]
        self._wanted.pop(key, None)
        if len(self._known) > _KEPT:
            del self._known[next(iter(self._known))]
        self.measured.emit()
        self._ask()


def _key(config: TrainConfig) -> str:
    """What the speed depends on."""
    return config.model_dump_json(include=_FIELDS)
