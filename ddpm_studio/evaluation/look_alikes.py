"""One image, and the training images that are nearest to it: is it new?

Quick enough to be asked of any image that is looked at: pixel by pixel only. ``copying``, which judges a thousand
samples at once, also looks at features, and finds copies that were moved by a pixel or two.
"""

from dataclasses import dataclass

import numpy as np

from ddpm_studio.evaluation.copying import COPY, COPY_LEVELS, COPY_SHARE, NEAR, NEAR_SHARE, NEW
from ddpm_studio.evaluation.figures import EvaluationError
from ddpm_studio.evaluation.neighbours import Points, nearest_points
from ddpm_studio.language import tr

_MOST_BASELINE = 500


@dataclass(frozen=True, eq=False)
class Alike:
    """index: (M,) int64 into the image set, nearest first. distance: (M,) float64, root mean squares over pixels, 0..1.

    kind: NEW, NEAR or COPY, as in ``copying``. sentence: the same for people, with its reason.
    """

    index: np.ndarray
    distance: np.ndarray
    kind: int
    sentence: str


class LookAlikes:
    """Training images in pixels, and how near real images that were not trained on come to them."""

    def __init__(self, rgb: np.ndarray, training: np.ndarray | None = None) -> None:
        """rgb: (N, H, W, 3) uint8, N >= 2. training: (M,) which of them were trained on; None: all, where that is not
        known. Raises EvaluationError where there are too few."""
        if len(rgb) < 2:
            raise EvaluationError(
                tr("{count} training image is too few to compare with: at least 2 are needed.", count=len(rgb))
            )
        seen = np.ones(len(rgb), bool)
        if training is not None and len(training):
            seen[:] = False
            seen[training] = True
        self._places = np.flatnonzero(seen)
        self._points = Points(rgb[seen])
        self._side = rgb.shape[1]
        self._unit = 255 * np.sqrt(rgb[0].size)  # from distances in levels to root mean squares, 0..1
        rng = np.random.default_rng(0)
        self._held_out = not seen.all()
        if self._held_out:
            chosen = np.sort(rng.permutation(np.flatnonzero(~seen))[:_MOST_BASELINE])
            usual = nearest_points(Points(rgb[chosen]), self._points, 1).distance[:, 0]
        else:
            chosen = np.sort(rng.permutation(len(rgb))[:_MOST_BASELINE])
            # The nearest is the image itself, or its equal: the second is what counts.
            usual = nearest_points(Points(rgb[chosen]), self._points, 2).distance[:, 1]
        self._usual = usual / self._unit
        self.copy_distance = min(COPY_LEVELS / 255, COPY_SHARE * float(np.median(self._usual)))
        self.near_distance = float(np.quantile(self._usual, NEAR_SHARE))

    def of(self, image: np.ndarray, count: int = 5) -> Alike:
        """The ``count`` training images nearest to (H, W, 3) uint8 ``image``. Raises EvaluationError."""
        if image.shape != (self._side, self._side, 3):
            raise EvaluationError(
                tr(
                    "The image is {width} x {height} pixels and the training images are {side} x {side}: "
                    "they cannot be compared.",
                    width=image.shape[1],
                    height=image.shape[0],
                    side=self._side,
                )
            )
        found = nearest_points(Points(image[None]), self._points, count)
        distance = found.distance[0] / self._unit
        nearest = float(distance[0])
        kind = COPY if nearest <= self.copy_distance else NEAR if nearest <= self.near_distance else NEW
        return Alike(self._places[found.index[0]], distance, kind, self._sentence(kind, nearest))

    def _sentence(self, kind: int, nearest: float) -> str:
        differs = tr(
            "the nearest of {count:,} training images differs by {nearest:.1f} of 255 levels",
            count=len(self._places),
            nearest=nearest * 255,
        )
        usual = f"{np.median(self._usual) * 255:.0f}"
        others = tr("an unseen real image") if self._held_out else tr("one training image among the others")
        if kind == COPY:
            return tr(
                "A copy: {differs}, which the eye hardly tells apart. Of {others} it is usually {usual}.",
                differs=differs,
                others=others,
                usual=usual,
            )
        if kind == NEAR:
            nearer = float((self._usual <= nearest).mean())
            return tr(
                "Suspiciously near: {differs}. Of {others} it is usually {usual}, and so little for {nearer:.1%}.",
                differs=differs,
                others=others,
                usual=usual,
                nearer=nearer,
            )
        return tr("New: {differs}. Of {others} it is usually {usual}.", differs=differs, others=others, usual=usual)
