"""Make a large image set, open it twice, look through it, split it, and take training batches from it.

    python tests/walk/million.py [--images 1000000] [--kinds npy,npz,zip,folder] [--size 32] [--batches 200]

Each kind is made in a temporary folder, which needs room for the set and for its decoded images, and each step runs in
a process of its own, so that its memory is its own. Prints one JSON object per kind: for each step, the seconds by the
clock and of CPU time; of the process, the largest resident memory (``peak``), and the largest that is no mapped file
(``own``; Linux only), in MB, both beyond what the process has before it begins. The pixels are noise, the classes ten.
"""

import argparse
import io
import json
import multiprocessing
import os
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
from PIL import Image

KINDS = ("npy", "npz", "zip", "folder")
_CLASSES = 10
_AT_ONCE = 10_000


def pixels(first: int, count: int, size: int) -> np.ndarray:
    """Noise of few colours, which packs to about a third as pictures do: (count, size, size, 3) uint8."""
    generator = np.random.default_rng(first)
    return generator.integers(0, 8, (count, size, size, 3), np.uint8) * np.uint8(36)


def parts(images: int, size: int) -> Iterator[tuple[int, np.ndarray]]:
    for first in range(0, images, _AT_ONCE):
        yield first, pixels(first, min(_AT_ONCE, images - first), size)


def make(kind: str, folder: Path, images: int, size: int) -> Path:
    """The image set, as one file or one folder."""
    if kind in ("npy", "npz"):
        path = folder / f"set.{kind}"
        shape = (images, size, size, 3)
        labels = (np.arange(images) % _CLASSES).astype(np.int64)
        if kind == "npy":
            target = np.lib.format.open_memmap(path, "w+", np.uint8, shape)
            for first, part in parts(images, size):
                target[first : first + len(part)] = part
            target.flush()
            np.save(folder / "set_labels.npy", labels)
            return path
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            with archive.open("images.npy", "w", force_zip64=True) as file:
                header = {"descr": "|u1", "fortran_order": False, "shape": shape}
                np.lib.format.write_array_header_1_0(file, header)
                for _, part in parts(images, size):
                    file.write(part.data)
            with archive.open("labels.npy", "w") as file:
                np.save(file, labels)
        return path
    if kind == "zip":
        path = folder / "set.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in pictures(images, size):
                archive.writestr(name, data)
        return path
    path = folder / "set"
    for name, data in pictures(images, size):
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return path


def pictures(images: int, size: int) -> Iterator[tuple[str, bytes]]:
    for first, part in parts(images, size):
        for place, image in enumerate(part, first):
            data = io.BytesIO()
            Image.fromarray(image).save(data, "PNG", compress_level=1)
            yield f"class {place % _CLASSES}/{place:07d}.png", data.getvalue()


class Memory:
    """The largest memory of this process while the context lasts, in MB beyond that at its start."""

    def __enter__(self) -> "Memory":
        self._process = psutil.Process()
        self._start = self._now()
        self._most = self._start
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(0.01):
            self._most = tuple(map(max, self._most, self._now()))

    def _now(self) -> tuple[int, int]:
        memory = self._process.memory_info()
        return memory.rss, memory.rss - getattr(memory, "shared", 0)

    @property
    def grown(self) -> dict[str, int]:
        peak, own = (round((most - start) / 1e6) for most, start in zip(self._most, self._start, strict=True))
        return {"peak": peak, "own": own} if sys.platform.startswith("linux") else {"peak": peak}


def opened(path: Path, cache: Path, size: int):
    from ddpm_studio.data.reading import load_images
    from ddpm_studio.data.storage import Storage

    return load_images(path, size, storage=Storage(cache=cache))


def open_set(path: Path, cache: Path, size: int, batches: int) -> Callable[[], object]:
    return lambda: opened(path, cache, size)


def look_through(path: Path, cache: Path, size: int, batches: int) -> Callable[[], object]:
    from ddpm_studio.data.findings import findings

    image_set = opened(path, cache, size)
    return lambda: findings(image_set)


def to_the_window(path: Path, cache: Path, size: int, batches: int) -> Callable[[], object]:
    import pickle

    image_set = opened(path, cache, size)
    return lambda: pickle.loads(pickle.dumps(image_set)).images[0]


def hold_out(path: Path, cache: Path, size: int, batches: int) -> Callable[[], object]:
    from ddpm_studio.training.batches import split

    image_set = opened(path, cache, size)
    return lambda: split(image_set, 0.05, 1)


def take_batches(path: Path, cache: Path, size: int, batches: int) -> Callable[[], object]:
    import torch

    from ddpm_studio.diffusion.noise_levels import UniformTimes
    from ddpm_studio.diffusion.objectives import Objective
    from ddpm_studio.diffusion.schedules import linear_schedule
    from ddpm_studio.training.batches import Batches
    from ddpm_studio.training.config import preset

    image_set = opened(path, cache, size)
    config = preset("quick", image_set=str(path), size=size, batch_size=128)
    indices = np.arange(len(image_set))
    levels = UniformTimes(linear_schedule(1000), Objective("eps"))
    taken = Batches(image_set, indices, levels, config, torch.device("cpu"))

    def take() -> None:
        for step in range(batches):
            taken.at(step)

    return take


STEPS = {
    "open first": open_set,
    "open again": open_set,
    "look through": look_through,
    "to the window": to_the_window,
    "hold out": hold_out,
    "batches": take_batches,
}


def measure(name: str, path: Path, cache: Path, size: int, batches: int, connection) -> None:
    step = STEPS[name](path, cache, size, batches)
    with Memory() as memory:
        clock, cpu = time.perf_counter(), time.process_time()
        step()
        seconds, cpu = time.perf_counter() - clock, time.process_time() - cpu
    connection.send({"seconds": round(seconds, 2), "cpu": round(cpu, 2), **memory.grown})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--images", type=int, default=1_000_000)
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--size", type=int, default=32)
    parser.add_argument("--batches", type=int, default=200)
    parser.add_argument("--folder", type=Path, help="for the temporary files, where the usual place is too small")
    words = parser.parse_args()
    context = multiprocessing.get_context("spawn")
    for kind in words.kinds.split(","):
        with tempfile.TemporaryDirectory(dir=words.folder) as folder:
            path = make(kind, Path(folder), words.images, words.size)
            found: dict[str, object] = {"kind": kind, "images": words.images, "size": words.size}
            found["MB"] = round(words.images * words.size**2 * 3 / 1e6)
            for name in STEPS:
                ours, theirs = context.Pipe()
                asked = (name, path, Path(folder) / "cache", words.size, words.batches, theirs)
                process = context.Process(target=measure, args=asked)
                process.start()
                theirs.close()
                found[name] = ours.recv()
                process.join()
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
