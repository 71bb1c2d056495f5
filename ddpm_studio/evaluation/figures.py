"""The answers of an evaluation. Imports neither torch nor Qt, so both processes share them."""

from dataclasses import dataclass
from typing import Any

import numpy as np


class EvaluationError(ValueError):
    """Images that cannot be evaluated. The message says what, why, and what to do."""


@dataclass(frozen=True)
class FeatureNetwork:
    """The network whose features the distances are measured in.

    sha256: of its weights' file, so that figures of different networks are never compared by accident.
    """

    name: str
    version: int
    dimensions: int
    sha256: str


@dataclass(frozen=True)
class Agreement:
    """Whether the images show what was asked for, as a classifier sees it that was fitted to the real images.

    share: of the ``asked`` images that had a context, those whose strongest predicted attribute is the strongest asked
    for. classifier_accuracy: the same for real images that the classifier was not fitted to; no better than this can be
    told. by_attribute: (share, images asked for) of each attribute.
    """

    share: float
    asked: int
    classifier_accuracy: float
    classifier_images: int
    by_attribute: dict[str, tuple[float, int]]


@dataclass(frozen=True, eq=False)
class Nearest:
    """The nearest training images of each sample, nearest first.

    index: (N, n) int64 into the whole image set. distance: (N, n) float64.
    """

    index: np.ndarray
    distance: np.ndarray


@dataclass(frozen=True, eq=False)
class Copying:
    """How near the samples come to training images, beside how near unseen real images come to them.

    pixels: distances are root mean squares over pixels, 0..1. features: distances in the feature network's space.
    kinds: (N,) 0 new, 1 suspiciously near, 2 a copy.
    baseline: ``held_out`` (real images that were not trained on) or ``leave_one_out`` (each training image against the
    others, where none is known to have been held out), and its number of images.
    copy_pixels: no farther than this in pixels is a copy. near_pixels, near_features: no farther than either is
    suspicious.
    baseline_copies, baseline_near: how many of the baseline's images fall under the same thresholds.
    p_copies, p_near: the probability of as many or more among the samples if they were like the baseline (Fisher's
    exact test, one-sided).
    verdict: ``copies``, ``near`` or ``new``; sentence: the same for people, with its reason.
    """

    pixels: Nearest
    features: Nearest
    kinds: np.ndarray
    copies: int
    near: int
    training_images: int
    baseline: str
    baseline_images: int
    baseline_copies: int
    baseline_near: int
    copy_pixels: float
    near_pixels: float
    near_features: float
    p_copies: float
    p_near: float
    verdict: str
    sentence: str


@dataclass(frozen=True)
class InceptionFid:
    """The standard FID of Inception v3 (Heusel et al. 2017), or why there is none."""

    value: float | None
    reason: str | None


@dataclass(frozen=True, eq=False)
class Quality:
    """How near a lot of images comes to the real ones.

    samples, reference: how many images of each. frechet_distance: lower is better; ``frechet_real`` is what real images
    get by the same ruler, the number of samples or half of the set against the rest of it: no model can be expected
    to do better. precision, recall, density, coverage: with ``k`` neighbours; all but density in 0..1, higher is
    better. agreement: None where no context was asked for or the set has no attributes.
    """

    network: FeatureNetwork
    samples: int
    reference: int
    frechet_distance: float
    frechet_real: float | None
    precision: float
    recall: float
    density: float
    coverage: float
    k: int
    agreement: Agreement | None


@dataclass(frozen=True, eq=False)
class Figures(Quality):
    """The same, whether they are copies, and the standard FID."""

    copying: Copying
    inception_fid: InceptionFid


@dataclass(frozen=True)
class Band:
    """The error on held-out images over a band of t, first..last. mse_x0, mse_eps: mean squared error of a pixel."""

    first: int
    last: int
    mse_x0: float
    mse_eps: float


@dataclass(frozen=True)
class Validation:
    """The error on held-out images by band of t, with how many images and noisings each band was measured on."""

    images: int
    noisings: int
    bands: tuple[Band, ...]


@dataclass(frozen=True, eq=False)
class Bits:
    """The variational bound on the negative log-likelihood (Ho et al. 2020, eq. 5), in bits per dimension.

    total = prior + terms.sum() + decoder. terms: (T-1,) for t = 2..T, each the mean over images of its KL divergence.
    standard_error: of ``total``, from the draws of noise and from image to image. dimensions: of an image, by which all
    are divided.
    """

    total: float
    standard_error: float
    prior: float
    decoder: float
    t: np.ndarray
    terms: np.ndarray
    variance: str
    images: int
    dimensions: int


def quality_as_json(quality: Quality) -> dict[str, Any]:
    """Every figure as what ``json.dumps`` takes."""
    agreement = quality.agreement
    return {
        "samples": quality.samples,
        "reference": quality.reference,
        "features": vars(quality.network).copy(),
        "frechet_distance": quality.frechet_distance,
        "frechet_real": quality.frechet_real,
        "precision": quality.precision,
        "recall": quality.recall,
        "density": quality.density,
        "coverage": quality.coverage,
        "k": quality.k,
        "agreement": None
        if agreement is None
        else {
            "share": agreement.share,
            "asked": agreement.asked,
            "classifier_accuracy": agreement.classifier_accuracy,
            "classifier_images": agreement.classifier_images,
            "by_attribute": {
                name: {"share": share, "asked": asked} for name, (share, asked) in agreement.by_attribute.items()
            },
        },
    }


def figures_as_json(figures: Figures) -> dict[str, Any]:
    """The same, with the nearest images as parallel lists, one entry a sample."""
    copying = figures.copying
    return {
        **quality_as_json(figures),
        "copying": {name: value for name, value in vars(copying).items() if name not in ("pixels", "features", "kinds")}
        | {
            "kinds": copying.kinds.tolist(),
            "nearest_pixels": {name: value.tolist() for name, value in vars(copying.pixels).items()},
            "nearest_features": {name: value.tolist() for name, value in vars(copying.features).items()},
        },
        "inception_fid": figures.inception_fid.value,
        "inception_fid_reason": figures.inception_fid.reason,
    }
