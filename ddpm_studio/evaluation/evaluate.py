"""The figures of a lot of images beside an image set."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import torch

from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.evaluation.classifier import ContextClassifier, fit_classifier
from ddpm_studio.evaluation.colours import as_rgb
from ddpm_studio.evaluation.copying import TrainingImages
from ddpm_studio.evaluation.features import features_of, load_extractor
from ddpm_studio.evaluation.figures import EvaluationError, Figures, InceptionFid, Quality
from ddpm_studio.evaluation.frechet import Moments, frechet_distance, moments
from ddpm_studio.evaluation.inception import inception_fid
from ddpm_studio.evaluation.manifolds import RealPoints, prdc
from ddpm_studio.language import tr

Progress = Callable[[str, int, int], None]  # what is being done, how much of it, of how much

MOST_REAL = 50_000  # real images that are used, drawn from larger sets: what FID is usually measured with
_DRAWS = 4  # of real images, over which their own distance is averaged


def _quiet(what: str, done: int, of: int) -> None: ...


@dataclass(frozen=True, eq=False)
class Reference:
    """What samples of an image set are measured against: all that does not depend on them, computed once.

    rgb: (N, H, W, 3) uint8; metric: (N, D) float32, its features. places: (N,) where these images are in their set;
    trained: the places of those trained on, None where that is not known.
    """

    rgb: np.ndarray
    metric: np.ndarray
    moments: Moments
    classifier: ContextClassifier | None
    places: np.ndarray
    trained: np.ndarray | None
    attributes: tuple[str, ...]
    background: tuple[int, int, int]
    device: torch.device
    _of_real: dict[tuple[int, int], float] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        images: ImageSet,
        training: np.ndarray | None = None,
        background: tuple[int, int, int] = (255, 255, 255),
        device: torch.device | str = "cpu",
        progress: Progress = _quiet,
    ) -> "Reference":
        """Measure the real images.

        training: the indices of the images that the model was trained on; None where it is not known, and copies
        are then looked for among all. background: shows through transparent pixels. Raises EvaluationError."""
        if len(images) < 2:
            raise EvaluationError(
                tr(
                    "'{name}' has {count} image; at least 2 are needed to compare with.",
                    name=images.name,
                    count=len(images),
                )
            )
        used = np.arange(len(images))
        if len(images) > MOST_REAL:
            used = np.sort(np.random.default_rng(0).permutation(len(images))[:MOST_REAL])
        rgb = as_rgb(images.images[used], background)
        metric, layout = features_of(
            rgb, device=device, progress=lambda done, of: progress(tr("Real images"), done, of)
        )
        progress(tr("Classifier"), 0, 1)
        return cls(
            rgb,
            metric,
            moments(metric),
            fit_classifier(layout, images.labels[used]),
            used,
            training,
            images.attributes,
            background,
            torch.device(device),
        )

    @property
    def nbytes(self) -> int:
        """The memory that it takes, or nearly."""
        return self.rgb.nbytes + 3 * self.metric.nbytes  # once more in float64, for the neighbours

    @cached_property
    def training(self) -> TrainingImages:
        """What copies are looked for among; made when it is first asked for. Raises EvaluationError."""
        return TrainingImages(self.rgb, self.metric, self.places, self.trained)

    @cached_property
    def points(self) -> RealPoints:
        """The real images as points among which neighbours are counted."""
        return RealPoints(self.metric)

    def distance_of_real(self, count: int, seed: int = 0) -> float | None:
        """The mean Frechet distance between ``count`` real images (half of them at most) and the rest of them."""
        count = min(count, len(self.metric) // 2)
        if count < 2:
            return None
        if (count, seed) not in self._of_real:
            rng = np.random.default_rng(seed)
            distances = []
            for _ in range(_DRAWS):
                order = rng.permutation(len(self.metric))
                apart = (moments(self.metric[part]) for part in (order[:count], order[count:]))
                distances.append(frechet_distance(*apart))
            self._of_real[count, seed] = float(np.mean(distances))
        return self._of_real[count, seed]


def quality_of(
    samples: np.ndarray, asked: np.ndarray | None, reference: Reference, k: int = 5, progress: Progress = _quiet
) -> Quality:
    """The figures that are quickly told: distance, neighbours, agreement. As ``evaluate_images``, which see."""
    return _measured(samples, asked, reference, k, progress)[0]


def evaluate_images(
    samples: np.ndarray,
    asked: np.ndarray | None,
    images: ImageSet | Reference,
    *,
    training: np.ndarray | None = None,
    background: tuple[int, int, int] = (255, 255, 255),
    k: int = 5,
    inception: bool = False,
    device: torch.device | str = "cpu",
    progress: Progress = _quiet,
) -> Figures:
    """Measure (N, H, W, C) uint8 samples, C = 1, 3 or 4, N >= 2, beside the image set they should look like.

    asked: (N, K) float32 in 0..1, the contexts asked for, by the set's attributes; a row of zeros for none; None if
    nothing was asked for. images: the set, or a Reference made of it, which saves most of the work where several lots
    are measured; training, background and device are then the Reference's own. k: neighbours for precision, recall,
    density and coverage. inception: compute the standard FID too, where that is possible.

    Raises EvaluationError where the samples do not fit the set.
    """
    reference = images
    if isinstance(images, ImageSet):
        reference = Reference.of(images, training, background, device, progress)
    quality, rgb, metric = _measured(samples, asked, reference, k, progress)
    progress(tr("Nearest training images"), 0, 1)
    copying = reference.training.compare(rgb, metric)
    fid = InceptionFid(None, tr("The standard FID was not asked for."))
    if inception:
        fid = inception_fid(
            reference.rgb, rgb, reference.device, lambda done, of: progress(tr("Inception features"), done, of)
        )
    return Figures(**vars(quality), copying=copying, inception_fid=fid)


def _measured(
    samples: np.ndarray, asked: np.ndarray | None, reference: Reference, k: int, progress: Progress
) -> tuple[Quality, np.ndarray, np.ndarray]:
    """The figures, the samples as (N, H, W, 3) uint8, and their (N, D) features."""
    rgb = as_rgb(samples, reference.background)
    _check(rgb, asked, reference)
    metric, layout = features_of(
        rgb, device=reference.device, progress=lambda done, of: progress(tr("Samples"), done, of)
    )
    agreement = None
    if asked is not None and reference.classifier is not None:
        agreement = reference.classifier.agreement(layout, asked, reference.attributes)
    progress(tr("Precision and recall"), 0, 1)
    manifold = prdc(reference.points, metric, k)
    quality = Quality(
        network=load_extractor()[1],
        samples=len(rgb),
        reference=len(reference.rgb),
        frechet_distance=frechet_distance(reference.moments, moments(metric)),
        frechet_real=reference.distance_of_real(len(rgb)),
        precision=manifold.precision,
        recall=manifold.recall,
        density=manifold.density,
        coverage=manifold.coverage,
        k=manifold.k,
        agreement=agreement,
    )
    return quality, rgb, metric


def _check(rgb: np.ndarray, asked: np.ndarray | None, reference: Reference) -> None:
    """Raises EvaluationError."""
    if len(rgb) < 2:
        raise EvaluationError(
            tr("{count} sample is too few to say anything of: give at least 2, better 1,000.", count=len(rgb))
        )
    if rgb.shape[1:3] != reference.rgb.shape[1:3]:
        height, width = rgb.shape[1:3]
        side = reference.rgb.shape[1]
        raise EvaluationError(
            tr(
                "The samples are {width} x {height} pixels and the real images {side} x {side}: read the "
                "image set at the samples' size.",
                width=width,
                height=height,
                side=side,
            )
        )
    if asked is not None and asked.shape != (len(rgb), len(reference.attributes)):
        raise EvaluationError(
            tr(
                "The contexts asked for are {shape}; for {count} samples of an image set with {attributes} "
                "attributes they must be ({count}, {attributes}).",
                shape=asked.shape,
                count=len(rgb),
                attributes=len(reference.attributes),
            )
        )
