"""A run's curves and previews as TensorBoard event files, for those who watch many runs with it."""

import io
import struct
import time
from pathlib import Path

import numpy as np
from google.protobuf.message import DecodeError
from tensorboardX.event_file_writer import EventsWriter
from tensorboardX.proto.event_pb2 import Event
from tensorboardX.proto.summary_pb2 import Summary

from ddpm_studio.data.bounded import open_file
from ddpm_studio.data.channels import to_picture
from ddpm_studio.model.files import write_atomically
from ddpm_studio.training.run_folder import TENSORBOARD

_PATTERN = "events.out.tfevents.*"
_LARGEST = 64 * 2**20  # bytes of an event; the largest that the program writes holds a preview
_HEAD = struct.Struct("<QI")  # of a record: its length, and a checksum of that; another of the data follows it


class EventFiles:
    """Writes to ``tensorboard/`` in the run folder. Steps are images seen.

    Each training in the folder has a file of its own; points beyond where it begins, of steps that were lost with a
    crash, are taken out of the older ones, so that no reader meets a step twice.
    """

    def __init__(self, run: Path, images_seen: int) -> None:
        """Go on after ``images_seen``. Raises OSError."""
        folder = run / TENSORBOARD
        folder.mkdir(exist_ok=True)
        for path in sorted(folder.glob(_PATTERN)):
            if path.is_file():
                _cut(path, images_seen)
        # The suffix keeps two trainings of one second in files of their own
        self._writer = EventsWriter(str(folder / "events"), f".{images_seen:012d}.{time.time_ns() % 10**9:09d}")

    def scalars(self, images_seen: int, values: dict[str, float]) -> None:
        """Add a point to each curve; values that are no finite number are left out."""
        entries = [Summary.Value(tag=tag, simple_value=value) for tag, value in values.items() if np.isfinite(value)]
        self._write(images_seen, Summary(value=entries))

    def images(self, images_seen: int, images: np.ndarray) -> None:
        """Add a preview, (N, H, W, C) uint8, as one picture with its images side by side."""
        strip = np.concatenate(list(images), axis=1)
        picture = io.BytesIO()
        to_picture(strip).save(picture, "PNG")
        height, width, channels = strip.shape
        image = Summary.Image(height=height, width=width, colorspace=channels, encoded_image_string=picture.getvalue())
        self._write(images_seen, Summary(value=[Summary.Value(tag="previews", image=image)]))

    def flush(self) -> None:
        """Let readers see what was written."""
        self._writer.flush()

    def close(self) -> None:
        """End the file."""
        self._writer.close()

    def _write(self, images_seen: int, summary: Summary) -> None:
        self._writer.write_event(Event(wall_time=time.time(), step=images_seen, summary=summary))


def _cut(path: Path, images_seen: int) -> None:
    """Take the events beyond ``images_seen``, and a last one that was not written whole, out of a file."""
    kept = []  # of the records that stay: where they begin, and how long they are
    with open_file(path) as file:
        while head := file.read(_HEAD.size):
            length = _HEAD.unpack(head)[0] if len(head) == _HEAD.size else _LARGEST
            rest = file.read(min(length, _LARGEST) + 4)
            if length >= _LARGEST or len(rest) < length + 4:
                break
            try:
                step = Event.FromString(rest[:-4]).step
            except DecodeError:
                break
            if step <= images_seen:
                kept.append((file.tell() - len(head) - len(rest), len(head) + len(rest)))
    if sum(length for _, length in kept) == path.stat().st_size:
        return

    def copy(part: Path) -> None:
        with open_file(path) as old, part.open("wb") as new:
            for start, length in kept:
                old.seek(start)
                new.write(old.read(length))

    write_atomically(path, copy)
