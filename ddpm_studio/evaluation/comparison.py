"""Ways of sampling held against each other, in words. Imports neither torch nor Qt, so that all can share it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ddpm_studio.evaluation.figures import Quality
from ddpm_studio.model.config import ModelConfig

QUOTABLE = 256  # images from which a Frechet distance is little biased by their number
LEAST = 2  # images from which anything can be told
_MUCH = 0.1  # of the images asked for as something else, by which figures are moved


@dataclass(frozen=True, eq=False)
class Drawn:
    """One way of sampling that was tried. seconds: for all its images. nfe: network evaluations per image."""

    title: str
    seconds: float
    nfe: int
    quality: Quality | None = None


def speed_against(first: float, other: float) -> str:
    """How fast ``other`` seconds are beside ``first``: ``18.4× faster``, ``2.1× slower``, ``as fast``."""
    ratio = first / max(other, 1e-9)
    if 0.95 <= ratio <= 1.05:
        return "as fast"
    return f"{ratio:.1f}× faster" if ratio > 1 else f"{1 / ratio:.1f}× slower"


def summary(results: Sequence[Drawn]) -> str:
    """Every other way against the first one, a sentence each; times of equal cost are not held against each other."""
    if len(results) < 2:
        return ""
    first = results[0]
    sentences = [_against(first, other) for other in results[1:]]
    if all(other.nfe == first.nfe for other in results):
        sentences.insert(0, f"Each lane took {first.nfe} network evaluations per image.")
    judged = [result.quality.samples for result in results if result.quality is not None]
    if judged and min(judged) < QUOTABLE:
        sentences.append(hint(min(judged)))
    return "   ".join(filter(None, sentences))


def _against(first: Drawn, other: Drawn) -> str:
    parts = []
    if other.nfe != first.nfe:
        speed = speed_against(first.seconds, other.seconds)
        parts.append(f"as fast as {first.title}" if speed == "as fast" else f"{speed} than {first.title}")
        parts.append(f"{other.nfe} against {first.nfe} network evaluations")
    if first.quality is not None and other.quality is not None:
        found, before = other.quality.frechet_distance, first.quality.frechet_distance
        parts.append(f"Frechet {found:.3g} against {before:.3g}")
    return f"{other.title}: {', '.join(parts)}." if parts else ""


def hint(samples: int) -> str:
    """What figures from so few images are worth; empty where they are enough."""
    if samples >= QUOTABLE:
        return ""
    return f"From {samples} images: only a hint. Draw {QUOTABLE} for a figure to quote."


def caution(asked: np.ndarray, config: ModelConfig) -> str:
    """Where other contexts were asked for than the training images have, which alone moves the figures; or empty.

    asked: (N, K) as in ``JudgeSamples``. Images drawn without context are as mixed as the model makes them.
    """
    given = (asked > 0).any(1)
    table = [(vector, count) for vector, count in config.context_table if any(vector)]
    if not given.any() or not table:
        return ""
    learned = _shares(np.array([vector for vector, _ in table]), np.array([count for _, count in table], float))
    found = _shares(asked[given].astype(float), np.ones(int(given.sum())))
    # Chance alone moves the shares of a few images by about as much as this
    slack = _MUCH + np.sqrt(asked.shape[1] / len(asked)) / 2
    if np.abs(learned - found).sum() / 2 <= slack:
        return ""
    return (
        "These contexts are not mixed as in the training set. Distance, recall and coverage are worse for that alone; "
        "for figures to quote choose the context \u201cAs in the training set\u201d."
    )


def _shares(vectors: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """(K,) how much of all that is asked for each attribute has."""
    total = (vectors * counts[:, None]).sum(0)
    return total / total.sum()
