"""``metrics.csv``: what a training measured, a row for each step. Torch-free."""

import csv
import io
import os
from array import array
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ddpm_studio.data.bounded import open_file
from ddpm_studio.model.files import write_text_atomically

METRICS = "metrics.csv"
COLUMNS = ("images_seen", "seconds", "loss", "learning_rate", "images_per_second", "validation_loss")
_LONGEST_ROW = 4096  # characters of a line


class MetricsLog:
    """Appends one row a step to ``metrics.csv``; rows reach the disk with ``flush``."""

    def __init__(self, run: Path, images_seen: int) -> None:
        """Go on after ``images_seen``: rows beyond it, of steps that were lost with a crash, are taken out."""
        self._path = run / METRICS
        self._rows: list[tuple] = []
        kept = [row for row in _rows(self._path) if float(row["images_seen"]) <= images_seen]
        lines = [",".join(COLUMNS)] + [",".join(row[column] for column in COLUMNS) for row in kept]
        write_text_atomically(self._path, "\n".join(lines) + "\n")

    def add(
        self,
        images_seen: int,
        seconds: float,
        loss: float,
        learning_rate: float,
        images_per_second: float,
        validation_loss: float | None,
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
            )
        )

    def flush(self) -> None:
        """Append the rows since the last call."""
        if self._rows:
            with self._path.open("a", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows(self._rows)
                file.flush()
                os.fsync(file.fileno())
            self._rows.clear()


def read_metrics(run: Path) -> dict[str, np.ndarray]:
    """The columns of ``metrics.csv`` as float64 arrays of one length; NaN where a row has no value."""
    columns = {column: array("d") for column in COLUMNS}
    for row in _rows(run / METRICS):
        for column in COLUMNS:
            columns[column].append(float(row[column] or "nan"))
    return {column: np.array(values, np.float64) for column, values in columns.items()}


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """The whole rows of a metrics file; a line that a crash cut short, and what follows it, is left out."""
    try:
        opened = open_file(path)
    except (OSError, ValueError):
        return
    with opened, io.TextIOWrapper(opened, encoding="utf-8", errors="replace", newline="") as file:
        lines = iter(lambda: file.readline(_LONGEST_ROW), "")
        try:
            for row in csv.DictReader(lines):
                values = [float(row[column] or "nan") for column in COLUMNS]
                if not np.isfinite(values[:2]).all():
                    return
                yield row
        except (KeyError, TypeError, ValueError, OSError, csv.Error):
            return
