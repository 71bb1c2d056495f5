"""A recorded sampling as arrays in one file, for other programs and for ``evaluate``."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ddpm_studio.model.files import write_atomically


def write_npz(
    path: Path,
    images: np.ndarray,
    contexts: np.ndarray,
    given: np.ndarray,
    attributes: Sequence[str],
    seeds: Sequence[int],
    trajectory: tuple[np.ndarray, np.ndarray, np.ndarray] | None = None,
) -> None:
    """images (N, H, W, C) uint8, context (N, K) float32, given (N) bool, attributes (K), seeds (N); with a trajectory
    also t (S+1), xt and x0 (S+1, N, C, H, W) float32.

    given is False where an image had no context; its row of context is then zero.
    """
    arrays = {
        "images": images,
        "context": contexts,
        "given": given,
        "attributes": np.array(list(attributes), dtype=np.str_),
        "seeds": np.array(seeds, np.int64),
    }
    if trajectory is not None:
        arrays["t"], arrays["xt"], arrays["x0"] = trajectory

    def save(part: Path) -> None:
        with part.open("wb") as file:
            np.savez_compressed(file, **arrays)

    write_atomically(path, save)
