"""What a training measured: ``metrics.csv``, a row a step, and ``bands.csv``, about a row a second. Torch-free."""

import csv
import io
import os
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from ddpm_studio.data.bounded import open_file
from ddpm_studio.model.files import write_text_atomically
from ddpm_studio.training.bands import BANDS

METRICS = "metrics.csv"
BAND_METRICS = "bands.csv"
COLUMNS = ("images_seen", "seconds", "loss", "learning_rate", "images_per_second", "validation_loss", "gradient_norm")
BAND_COLUMNS = ("images_seen", "seconds", *(f"band_{i + 1}" for i in range(BANDS)))  # from the least noise to the most
_LATER = frozenset({"gradient_norm"})  # columns that the files of earlier versions have not
_LONGEST_ROW = 4096  # characters of a line


class _Log:
    """Appends rows to a table; they reach the disk with ``flush``. The first column is images seen."""

    def __init__(self, path: Path, columns: Sequence[str], images_seen: int) -> None:
        """Go on after ``images_seen``: rows beyond it, of steps that were lost with a crash, are taken out."""
        self._path = path
        self._rows: list[tuple] = []
        kept = [row for row in _rows(path, columns) if float(row["images_seen"]) <= images_seen]
        lines = [",".join(columns)] + [",".join(row.get(column, "") for column in columns) for row in kept]
        write_text_atomically(path, "\n".join(lines) + "\n")

    def flush(self) -> None:
        """Append the rows since the last call."""
        if self._rows:
            with self._path.open("a", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows(self._rows)
                file.flush()
                os.fsync(file.fileno())
            self._rows.clear()


class MetricsLog(_Log):
    """``metrics.csv``: one row a step."""

    def __init__(self, run: Path, images_seen: int) -> None:
        """Go on after ``images_seen``."""
        super().__init__(run / METRICS, COLUMNS, images_seen)

    def add(
        self,
        images_seen: int,
        seconds: float,
        loss: float,
        learning_rate: float,
        images_per_second: float,
        validation_loss: float | None,
        gradient_norm: float,
    ) -> None:
        """One step's row."""
        validation = "" if validation_loss is None else f"{validation_loss:.6g}"
        self._rows.append(
            (
                images_seen,
                f"{seconds:.3f}",
                f"{loss:.6g}",
                f"{learning_rate:.6g}",
                f"{images_per_second:.1f}",
                validation,
                f"{gradient_norm:.6g}",
            )
        )


class BandLog(_Log):
    """``bands.csv``: the loss by bands of noise, each row the mean since the one before."""

    def __init__(self, run: Path, images_seen: int) -> None:
        """Go on after ``images_seen``."""
        super().__init__(run / BAND_METRICS, BAND_COLUMNS, images_seen)

    def add(self, images_seen: int, seconds: float, losses: Sequence[float]) -> None:
        """losses: of each band, from the least noise to the most; NaN where no image was."""
        texts = ("" if np.isnan(loss) else f"{loss:.6g}" for loss in losses)
        self._rows.append((images_seen, f"{seconds:.3f}", *texts))


def read_metrics(run: Path) -> dict[str, np.ndarray]:
    """The columns of ``metrics.csv`` as float64 arrays of one length; NaN where a row has no value."""
    return _columns(run / METRICS, COLUMNS)


def read_bands(run: Path) -> tuple[np.ndarray, np.ndarray]:
    """``bands.csv`` as images seen (M,) and losses (M, 8), float64; NaN where a band had no image, and M = 0 of a run
    from before bands were told apart."""
    columns = _columns(run / BAND_METRICS, BAND_COLUMNS)
    return columns["images_seen"], np.stack([columns[name] for name in BAND_COLUMNS[2:]], 1)


def _columns(path: Path, names: Sequence[str]) -> dict[str, np.ndarray]:
    columns = {name: array("d") for name in names}
    for row in _rows(path, names):
        for name in names:
            columns[name].append(float(row.get(name) or "nan"))
    return {name: np.array(values, np.float64) for name, values in columns.items()}


def _rows(path: Path, columns: Sequence[str]) -> Iterator[dict[str, str]]:
    """The whole rows of a table; a line that a crash cut short, and what follows it, is left out."""
    try:
        opened = open_file(path)
    except (OSError, ValueError):
        return
    with opened, io.TextIOWrapper(opened, encoding="utf-8", errors="replace", newline="") as file:
        lines = iter(lambda: file.readline(_LONGEST_ROW), "")
        try:
            for row in csv.DictReader(lines):
                if None in row.values():
                    return
                values = [float(row[column] or "nan") for column in columns if column in row or column not in _LATER]
                if not np.isfinite(values[:2]).all():
                    return
                yield row
        except (KeyError, TypeError, ValueError, OSError, csv.Error):
            return
