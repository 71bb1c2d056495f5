"""Ways of sampling held against each other, in words. Imports neither torch nor Qt, so that all can share it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ddpm_studio.evaluation.figures import Quality
from ddpm_studio.language import tr
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
    if _alike(ratio):
        return tr("as fast")
    return tr("{ratio:.1f}× faster", ratio=ratio) if ratio > 1 else tr("{ratio:.1f}× slower", ratio=1 / ratio)


def _alike(ratio: float) -> bool:
    return 0.95 <= ratio <= 1.05


def summary(results: Sequence[Drawn]) -> str:
    """Every other way against the first one, a sentence each; times of equal cost are not held against each other."""
    if len(results) < 2:
        return ""
    first = results[0]
    sentences = [_against(first, other) for other in results[1:]]
    if all(other.nfe == first.nfe for other in results):
        sentences.insert(0, tr("Each lane took {nfe} network evaluations per image.", nfe=first.nfe))
    judged = [result.quality.samples for result in results if result.quality is not None]
    if judged and min(judged) < QUOTABLE:
        sentences.append(hint(min(judged)))
    return "   ".join(filter(None, sentences))


def _against(first: Drawn, other: Drawn) -> str:
    parts = []
    if other.nfe != first.nfe:
        if _alike(first.seconds / max(other.seconds, 1e-9)):
            parts.append(tr("as fast as {title}", title=first.title))
        else:
            parts.append(
                tr("{speed} than {title}", speed=speed_against(first.seconds, other.seconds), title=first.title)
            )
        parts.append(tr("{nfe} against {before} network evaluations", nfe=other.nfe, before=first.nfe))
    if first.quality is not None and other.quality is not None:
        found, before = other.quality.frechet_distance, first.quality.frechet_distance
        parts.append(tr("Frechet {found:.3g} against {before:.3g}", found=found, before=before))
    return f"{other.title}: {', '.join(parts)}." if parts else ""


def hint(samples: int) -> str:
    """What figures from so few images are worth; empty where they are enough."""
    if samples >= QUOTABLE:
        return ""
    return tr(
        "From {samples} images: only a hint. Draw {enough} for a figure to quote.", samples=samples, enough=QUOTABLE
    )


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
    return tr(
        "These contexts are not mixed as in the training set. Distance, recall and coverage are worse for that alone; "
        "for figures to quote choose the context \u201cAs in the training set\u201d."
    )


def _shares(vectors: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """(K,) how much of all that is asked for each attribute has."""
    total = (vectors * counts[:, None]).sum(0)
    return total / total.sum()
