"""A small valid file for each loader, and what becomes of it when bytes are lost, turned or put elsewhere."""

import csv
import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image

from ddpm_studio.model.config import ModelConfig, NetworkConfig
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.training.config import TrainConfig

CONFIG = ModelConfig(size=8, attributes=("hero", "wall"), network=NetworkConfig(kind="context_unet", features=8))
TRAINING = TrainConfig(network=NetworkConfig(kind="context_unet", features=8), device="cpu", batch_size=4)
REQUEST = SampleRequest(model=Path("model"), seeds=(1, 2), contexts=({"hero": 1.0},))


def image(form: str, mode: str = "RGB", **options) -> bytes:
    """A 20 x 20 picture as a file of the given form."""
    pixels = np.random.default_rng(0).integers(0, 256, (20, 20, 4), np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).convert(mode).save(file, form, **options)
    return file.getvalue()


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The files as a zip archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def npy(array: np.ndarray) -> bytes:
    """The array as a .npy file."""
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def npz(**arrays: np.ndarray) -> bytes:
    """The arrays as an .npz file."""
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)
    return file.getvalue()


def pixels(count: int = 4) -> np.ndarray:
    """(count, 16, 16, 3) uint8."""
    return np.arange(count * 768, dtype=np.uint32).astype(np.uint8).reshape(count, 16, 16, 3)


@cache
def model() -> bytes:
    """A model file."""
    import tempfile

    from ddpm_studio.model.build import build_network
    from ddpm_studio.model.model_file import save_model

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.safetensors"
        save_model(path, CONFIG, build_network(CONFIG).state_dict(), images_seen=5)
        return path.read_bytes()


@cache
def state() -> bytes:
    """A ``resume.safetensors``."""
    import tempfile

    import torch

    from ddpm_studio.training.learner import Learner
    from ddpm_studio.training.processes import Processes
    from ddpm_studio.training.resume_state import Progress, save_state
    from ddpm_studio.training.run_folder import RESUME

    learner = Learner(TRAINING, ModelConfig(size=16, network=TRAINING.network), torch.device("cpu"), Processes())
    with tempfile.TemporaryDirectory() as folder:
        save_state(Path(folder), learner, Progress(3, 12, 1.5))
        learner.close()
        return (Path(folder) / RESUME).read_bytes()


@cache
def weights() -> bytes:
    """A state dict that is no ContextUnet, as torch.save writes it."""
    import torch

    file = io.BytesIO()
    torch.save({"init_conv.conv1.0.weight": torch.ones(16, 3, 3, 3), "up0.0.weight": torch.ones(4, 4, 4, 4)}, file)
    return file.getvalue()


@cache
def history() -> bytes:
    """A ``history.sqlite`` with one generation."""
    import tempfile

    from ddpm_studio.sampling.history import HistoryStore

    with tempfile.TemporaryDirectory() as folder:
        store = HistoryStore(Path(folder))
        store.add(REQUEST, pixels(2), 1.0, 20)
        store.close()
        return store.path.read_bytes()


def _catalogue_file(name: str, file: str) -> bytes:
    from tests.hostile.catalogue import valid

    return valid(name)[file]


def run_json() -> bytes:
    """A ``run.json``."""
    return json.dumps({"program": "ddpm-studio", "config": TRAINING.model_dump(mode="json")}).encode()


def bands() -> bytes:
    """A ``bands.csv`` of one row."""
    names = b",".join(b"band_%d" % (i + 1) for i in range(8))
    return b"images_seen,seconds," + names + b"\n64,0.5" + b",0.25" * 8 + b"\n"


def metrics() -> bytes:
    """A ``metrics.csv`` of three rows."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("images_seen", "seconds", "loss", "learning_rate", "images_per_second", "validation_loss"))
    writer.writerows((64 * i, i * 0.5, 1 / (i + 1), 0.001, 120.5, "") for i in range(3))
    return text.getvalue().encode()


# loader, name of the file, its bytes
VALID: list[tuple[str, str, Callable[[], bytes]]] = [
    *(
        ("images", f"folder/picture.{form.lower()}", lambda form=form: image(form))
        for form in ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF", "TGA", "PCX", "PPM", "ICO")
    ),
    ("images", "archive.zip", lambda: zipped({"a/1.png": image("PNG"), "b/2.png": image("PNG", "L")})),
    ("images", "array.npy", lambda: npy(pixels())),
    ("samples", "samples.npz", lambda: npz(images=pixels(), labels=np.array([0, 1, 2, 3]))),
    *(
        ("catalogue", f"{name}/{file}", lambda name=name, file=file: _catalogue_file(name, file))
        for name, file in (
            ("cifar10", "cifar-10-binary.tar.gz"),
            ("cifar100", "cifar-100-binary.tar.gz"),
            ("emnist-letters", "gzip.zip"),
        )
    ),
    ("model", "model.safetensors", model),
    ("course", "weights.pth", weights),
    ("run", "run/run.json", run_json),
    ("run", "run/metrics.csv", metrics),
    ("resume", "run/resume.safetensors", state),
    ("recipe", "recipe.json", lambda: REQUEST.model_dump_json().encode()),
    ("palette", "palette.hex", lambda: b"ff0000\n00ff00\n0000ff\n"),
    ("palette", "palette.gpl", lambda: b"GIMP Palette\nName: x\n#\n255 0 0 red\n0 255 0\n"),
    ("history", "home/history.sqlite", history),
    ("settings", "home/settings.json", lambda: json.dumps({"theme": "dark", "state.sample": {"a": 1}}).encode()),
]


def damaged(data: bytes, seed: int) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of the ways in which ``data`` is damaged: the same for the same seed."""
    chance = random.Random(seed)
    size = len(data)
    for share in (0, 0.02, 0.5, 0.97):
        yield f"cut at {share:.0%}", data[: int(size * share)]
    for number in range(4):
        spoilt = bytearray(data)
        for _ in range(1 + number * 3):
            spoilt[chance.randrange(min(size, 400 if number < 2 else size))] ^= 1 << chance.randrange(8)
        yield f"bits turned {number}", bytes(spoilt)
    at = chance.randrange(size)
    yield "a hole of zeros", data[:at] + bytes(min(64, size - at)) + data[at + 64 :]
    yield "all bits set", data[: size // 3] + b"\xff" * min(64, size) + data[size // 3 + 64 :]
    yield "a part twice", data[: size // 2] + data[size // 4 :]
    yield "noise", chance.randbytes(min(size, 4096))
