"""Generations of noise in a history, and what is found of them."""

from pathlib import Path

import numpy as np

from ddpm_studio.sampling.history import HistoryStore
from ddpm_studio.sampling.request import SampleRequest, seeds_from

MODEL = Path("runs/sprites-16")


def noise(count: int = 1, size: int = 4, channels: int = 4, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (count, size, size, channels), np.uint8)


def add(store: HistoryStore, *contexts, seed: int = 0, count: int | None = None, **changes) -> int:
    """A generation of noise, one image for each of the contexts, or ``count`` of the only one."""
    count = count or max(1, len(contexts))
    when, cancelled = changes.pop("when", None), changes.pop("cancelled", False)
    settings = {"model": MODEL, "seeds": seeds_from(seed, count), "contexts": contexts or (None,)} | changes
    request = SampleRequest(**settings)
    return store.add(request, noise(count, seed=seed), 0.5, request.steps, cancelled, when=when)


def found(store: HistoryStore, search: str = "", starred: bool = False) -> list[int]:
    ids = store.ids(search, starred).tolist()
    assert store.count(search, starred) == len(ids)
    return ids
