"""What a run's folder holds of its past, read on a thread of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.background import Background, Outcome
from ddpm_studio.model import catalogue
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.metrics import read_bands, read_metrics
from ddpm_studio.training.run_folder import read_config, read_previews


@dataclass(frozen=True, eq=False)
class PastRun:
    """metrics: the columns of metrics.csv, of one length. bands: as ``read_bands`` gives them. previews: (images seen,
    (N, H, W, C) uint8), oldest first; empty where they were not asked for. checkpoints: images seen at each. config:
    None, and fault: why, where not all could be read."""

    path: Path
    metrics: dict[str, np.ndarray]
    bands: tuple[np.ndarray, np.ndarray]
    previews: Sequence[tuple[int, np.ndarray]] = ()
    checkpoints: Sequence[int] = ()
    config: TrainConfig | None = None
    fault: str = ""


def read_past(path: Path, previews: bool = True) -> PastRun:
    """The past of the run in ``path``."""
    metrics, bands = read_metrics(path), read_bands(path)
    try:
        pictures = read_previews(path) if previews else []
        seen = [found.images_seen for found in catalogue.checkpoints(path)]
        return PastRun(path, metrics, bands, pictures, seen, read_config(path))
    except (OSError, ValueError) as error:
        return PastRun(path, metrics, bands, fault=str(error))


class PastReader(QObject):
    """Reads one lot of runs after another; only the newest that was asked for is answered."""

    read = Signal(object)  # list of PastRun

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._background.ended.connect(self._finish)
        self._waiting: tuple[list[Path], bool] | None = None
        self._dropped = False

    def ask(self, paths: Sequence[Path], previews: bool = True) -> None:
        """Read these; ``read`` follows, unless others are asked for before that."""
        self._dropped = False
        self._waiting = (list(paths), previews)
        if self._background.busy:
            self._background.cancel()
        else:
            self._begin()

    def drop(self) -> None:
        """Answer nothing that was asked for."""
        self._waiting, self._dropped = None, True
        self._background.cancel()

    def end(self) -> None:
        """Drop everything, and wait until nothing goes on."""
        self.drop()
        self._background.end()

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._background.busy and not self._dropped

    def _begin(self) -> None:
        paths, previews = self._waiting
        self._waiting = None

        def work(tell) -> list[PastRun]:
            found = []
            for number, path in enumerate(paths):
                tell(number / len(paths))
                found.append(read_past(path, previews))
            return found

        self._background.start(work)

    def _finish(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            raise outcome.error
        if self._waiting is not None:
            self._begin()
        elif not outcome.cancelled and not self._dropped:
            self.read.emit(outcome.result)
