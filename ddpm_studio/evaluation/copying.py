"""Whether the samples are new, or training images come back.

A sample is always near to something. How near is suspicious, real images tell that the model has not been trained on:
what is new to it, too, comes that near to the training images by itself.
"""

from math import exp, fsum, inf, lgamma

import numpy as np

from ddpm_studio.evaluation.figures import Copying, EvaluationError, Nearest
from ddpm_studio.evaluation.neighbours import Points, nearest_points
from ddpm_studio.language import tr

SHOWN = 3  # nearest training images kept for each sample
COPY_LEVELS = 8.0  # of 255: a mean difference that the eye does not take for another picture
COPY_SHARE = 0.25  # of what is usual among real images, where these are all alike
NEAR_SHARE = 0.025  # of the real images, those nearest to the training set, in pixels and again in features
SIGNIFICANT = 0.01
_MOST_BASELINE = 2000
NEW, NEAR, COPY = 0, 1, 2


class TrainingImages:
    """What samples are held against: the training images in pixels and in features, and the baseline's distances."""

    def __init__(
        self, rgb: np.ndarray, features: np.ndarray, places: np.ndarray, training: np.ndarray | None = None
    ) -> None:
        """rgb: (N, H, W, 3) uint8; features: (N, D). places: (N,) where these images are in their set. training: the
        places of those trained on; None where that is not known: all of them, then."""
        seen = np.ones(len(rgb), bool) if training is None else np.isin(places, training)
        if not seen.any():
            raise EvaluationError(tr("None of these images was trained on, so that there is nothing to be copied."))
        self._places = places[seen]
        self._pixels, self._features = Points(rgb[seen]), Points(features[seen])
        self._unit = 255 * np.sqrt(rgb[0].size)  # from distances in levels to root mean squares, 0..1
        rng = np.random.default_rng(0)
        if not seen.all():
            self.baseline = "held_out"
            chosen = np.sort(rng.permutation(np.flatnonzero(~seen))[:_MOST_BASELINE])
            pixels = nearest_points(Points(rgb[chosen]), self._pixels, 1).distance[:, 0]
            near = nearest_points(Points(features[chosen]), self._features, 1).distance[:, 0]
        else:
            self.baseline = "leave_one_out"
            chosen = np.sort(rng.permutation(len(rgb))[:_MOST_BASELINE])
            # The nearest is the image itself, or its equal: the second is what counts.
            pixels = nearest_points(Points(rgb[chosen]), self._pixels, 2).distance[:, 1]
            near = nearest_points(Points(features[chosen]), self._features, 2).distance[:, 1]
        self._base_pixels, self._base_features = pixels / self._unit, near
        usual = float(np.median(self._base_pixels))
        self.copy_pixels = min(COPY_LEVELS / 255, COPY_SHARE * usual)
        self.near_pixels = float(np.quantile(self._base_pixels, NEAR_SHARE))
        self.near_features = float(np.quantile(self._base_features, NEAR_SHARE))

    def compare(self, rgb: np.ndarray, features: np.ndarray) -> Copying:
        """The verdict on (N, H, W, 3) uint8 samples with their features."""
        pixels = nearest_points(Points(rgb), self._pixels, SHOWN)
        pixels = Nearest(self._places[pixels.index], pixels.distance / self._unit)
        near = nearest_points(Points(features), self._features, SHOWN)
        near = Nearest(self._places[near.index], near.distance)
        kinds = self._kinds(pixels.distance[:, 0], near.distance[:, 0])
        usual = self._kinds(self._base_pixels, self._base_features)
        counts, expected = np.bincount(kinds, minlength=3).tolist(), np.bincount(usual, minlength=3).tolist()
        n, m = len(kinds), len(usual)
        p_copies = at_least_as_many(counts[COPY], n, expected[COPY], m)
        p_near = at_least_as_many(counts[NEAR] + counts[COPY], n, expected[NEAR] + expected[COPY], m)
        verdict = "copies" if p_copies < SIGNIFICANT else "near" if p_near < SIGNIFICANT else "new"
        return Copying(
            pixels=pixels,
            features=near,
            kinds=kinds,
            copies=counts[COPY],
            near=counts[NEAR],
            training_images=len(self._places),
            baseline=self.baseline,
            baseline_images=m,
            baseline_copies=expected[COPY],
            baseline_near=expected[NEAR],
            copy_pixels=self.copy_pixels,
            near_pixels=self.near_pixels,
            near_features=self.near_features,
            p_copies=p_copies,
            p_near=p_near,
            verdict=verdict,
            sentence=self._sentence(verdict, counts, expected),
        )

    def _kinds(self, pixels: np.ndarray, features: np.ndarray) -> np.ndarray:
        # Either will do: in features a copy is also found that was moved by a pixel or two.
        near = (pixels <= self.near_pixels) | (features <= self.near_features)
        return np.where(pixels <= self.copy_pixels, COPY, np.where(near, NEAR, NEW)).astype(np.int64)

    def _sentence(self, verdict: str, counts: list[int], expected: list[int]) -> str:
        n, m = sum(counts), sum(expected)
        others = (
            tr("{count:,} real images that were not trained on", count=m)
            if self.baseline == "held_out"
            else tr("{count:,} training images, each beside all others,", count=m)
        )
        finding = {
            "copies": tr("Training images come back"),
            "near": tr("Samples lie nearer to training images than other real images do"),
            "new": tr("No sign of copying"),
        }[verdict]
        return tr(
            "{finding}: {copies:,} of {samples:,} samples are copies (no more than {levels:.1f} of 255 levels from a "
            "training image) and {near:,} more are suspiciously near (nearer than all but {share:.1%} of real "
            "images, in pixels or in features); of {others} it is {other_copies:,} and {other_near:,}.",
            finding=finding,
            copies=counts[COPY],
            samples=n,
            levels=self.copy_pixels * 255,
            near=counts[NEAR],
            share=NEAR_SHARE,
            others=others,
            other_copies=expected[COPY],
            other_near=expected[NEAR],
        )


def at_least_as_many(found: int, of: int, usual: int, of_usual: int) -> float:
    """Fisher's exact test, one-sided: the probability of ``found`` or more of ``of``, were they drawn like the
    ``usual`` of ``of_usual``."""
    hits, everything = found + usual, of + of_usual
    most = min(hits, of)
    # Each way's share by logarithms: the numbers of ways themselves overflow
    ways = _log_ways(everything, of)
    return min(
        fsum(exp(_log_ways(hits, i) + _log_ways(everything - hits, of - i) - ways) for i in range(found, most + 1)),
        1.0,
    )


def _log_ways(n: int, k: int) -> float:
    """ln of n over k; minus infinity where there is none."""
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) if 0 <= k <= n else -inf
