"""The figures of a lot of images beside an image set."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch

from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.evaluation.classifier import ContextClassifier, fit_classifier
from ddpm_studio.evaluation.colours import as_rgb
from ddpm_studio.evaluation.copying import TrainingImages
from ddpm_studio.evaluation.features import features_of, load_extractor
from ddpm_studio.evaluation.figures import EvaluationError, Figures, InceptionFid
from ddpm_studio.evaluation.frechet import Moments, frechet_distance, moments
from ddpm_studio.evaluation.inception import inception_fid
from ddpm_studio.evaluation.manifolds import prdc

Progress = Callable[[str, int, int], None]  # what is being done, how much of it, of how much

MOST_REAL = 50_000  # real images that are used, drawn from larger sets: what FID is usually measured with
_DRAWS = 4  # of real images, over which their own distance is averaged


def _quiet(what: str, done: int, of: int) -> None: ...


@dataclass(frozen=True, eq=False)
class Reference:
    """What samples of an image set are measured against: all that does not depend on them, computed once.

    rgb: (N, H, W, 3) uint8; metric: (N, D) float32, its features.
    """

    rgb: np.ndarray
    metric: np.ndarray
    moments: Moments
    classifier: ContextClassifier | None
    training: TrainingImages
    attributes: tuple[str, ...]
    background: tuple[int, int, int]
    device: torch.device

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
            raise EvaluationError(f"'{images.name}' has {len(images)} image; at least 2 are needed to compare with.")
        used = np.arange(len(images))
        if len(images) > MOST_REAL:
            used = np.sort(np.random.default_rng(0).permutation(len(images))[:MOST_REAL])
        rgb = as_rgb(images.images[used], background)
        metric, layout = features_of(rgb, device=device, progress=lambda done, of: progress("Real images", done, of))
        progress("Classifier", 0, 1)
        classifier = fit_classifier(layout, images.labels[used])
        progress("Nearest among the real images", 0, 1)
        neighbours = TrainingImages(rgb, metric, used, training)
        return cls(
            rgb,
            metric,
            moments(metric),
            classifier,
            neighbours,
            images.attributes,
            background,
            torch.device(device),
        )

    def distance_of_real(self, count: int, seed: int = 0) -> float | None:
        """The mean Frechet distance between ``count`` real images (half of them at most) and the rest of them."""
        count = min(count, len(self.metric) // 2)
        if count < 2:
            return None
        rng = np.random.default_rng(seed)
        distances = []
        for _ in range(_DRAWS):
            order = rng.permutation(len(self.metric))
            apart = (moments(self.metric[part]) for part in (order[:count], order[count:]))
            distances.append(frechet_distance(*apart))
        return float(np.mean(distances))


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
    rgb = as_rgb(samples, reference.background)
    _check(rgb, asked, reference)
    metric, layout = features_of(rgb, device=reference.device, progress=lambda done, of: progress("Samples", done, of))
    agreement = None
    if asked is not None and reference.classifier is not None:
        agreement = reference.classifier.agreement(layout, asked, reference.attributes)
    progress("Precision and recall", 0, 1)
    manifold = prdc(reference.metric, metric, k)
    progress("Nearest training images", 0, 1)
    copying = reference.training.compare(rgb, metric)
    fid = InceptionFid(None, "The standard FID was not asked for.")
    if inception:
        fid = inception_fid(
            reference.rgb, rgb, reference.device, lambda done, of: progress("Inception features", done, of)
        )
    return Figures(
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
        copying=copying,
        inception_fid=fid,
    )


def _check(rgb: np.ndarray, asked: np.ndarray | None, reference: Reference) -> None:
    """Raises EvaluationError."""
    if len(rgb) < 2:
        raise EvaluationError(f"{len(rgb)} sample is too few to say anything of: give at least 2, better 1,000.")
    if rgb.shape[1:3] != reference.rgb.shape[1:3]:
        height, width = rgb.shape[1:3]
        side = reference.rgb.shape[1]
        raise EvaluationError(
            f"The samples are {width} x {height} pixels and the real images {side} x {side}: read the image set at the "
            "samples' size."
        )
    if asked is not None and asked.shape != (len(rgb), len(reference.attributes)):
        raise EvaluationError(
            f"The contexts asked for are {asked.shape}; for {len(rgb)} samples of an image set with "
            f"{len(reference.attributes)} attributes they must be ({len(rgb)}, {len(reference.attributes)})."
        )
