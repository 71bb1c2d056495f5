"""Making an image set that opens at once of the files that were fetched: two arrays, and the names of the classes."""

import json
import os
from pathlib import Path
from types import TracebackType

import numpy as np

from ddpm_studio.data.catalogue.sets import CatalogueSet
from ddpm_studio.data.catalogue.shelf import FACTS, IMAGES, LABELS
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.language import tr


class Damaged(ImageSetError):
    """A fetched file that does not hold what it should; the message is the reason, for people."""


class SetWriter:
    """Takes images and labels as they are read, and checks that they are what the catalogue says.

    Images and labels come in the same order, each in as many parts as is convenient.
    """

    def __init__(self, folder: Path, entry: CatalogueSet) -> None:
        self._folder, self._entry = folder, entry
        self._shape = (entry.side, entry.side, entry.channels)
        self.count = 0
        self._labels: list[np.ndarray] = []
        self._names = entry.classes
        folder.mkdir(parents=True)
        self._file = (folder / IMAGES).open("wb")
        header = {"descr": "|u1", "fortran_order": False, "shape": (entry.count, *self._shape)}
        np.lib.format.write_array_header_1_0(self._file, header)

    def __enter__(self) -> "SetWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def images(self, images: np.ndarray) -> None:
        """Take images (n, H, W, C) uint8. Raises Damaged."""
        if images.shape[1:] != self._shape:
            found, wanted = (" x ".join(map(str, shape)) for shape in (images.shape[1:], self._shape))
            raise Damaged(tr("its images are {found}, not {wanted}", found=found, wanted=wanted))
        self.count += len(images)
        if self.count > self._entry.count:
            raise Damaged(tr("it holds more than {count:,} images", count=self._entry.count))
        self._file.write(np.ascontiguousarray(images, np.uint8).data)

    def labels(self, labels: np.ndarray) -> None:
        """Take class numbers (n,), from 0. Raises Damaged."""
        if len(labels) and not 0 <= int(labels.min()) <= int(labels.max()) < self._entry.class_count:
            raise Damaged(tr("it names a class beyond its {count}", count=self._entry.class_count))
        self._labels.append(labels.astype(np.int64))

    def names(self, names: tuple[str, ...]) -> None:
        """Take the names of the classes, where the catalogue has none. Raises Damaged."""
        if not self._entry.classes:
            if len(set(names)) != self._entry.class_count or not all(0 < len(name) <= 64 for name in names):
                raise Damaged(tr("it does not name its {count} classes", count=self._entry.class_count))
            self._names = names

    def finish(self) -> None:
        """Write what remains. Raises Damaged where something is missing."""
        labels = np.concatenate(self._labels) if self._labels else np.zeros(0, np.int64)
        if self.count != self._entry.count or len(labels) != self.count:
            raise Damaged(
                tr(
                    "it is cut short: {images:,} images and {labels:,} labels of {expected:,}",
                    images=self.count,
                    labels=len(labels),
                    expected=self._entry.count,
                )
            )
        if len(self._names) != self._entry.class_count:
            raise Damaged(tr("it does not name its classes"))
        self._file.flush()
        os.fsync(self._file.fileno())
        rows = np.zeros((self.count, self._entry.class_count), np.uint8)
        rows[np.arange(self.count), labels] = 1
        np.save(self._folder / LABELS, rows, allow_pickle=False)
        (self._folder / FACTS).write_text(json.dumps({"classes": self._names}), encoding="utf-8")
