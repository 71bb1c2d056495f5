"""A classifier for any image set, fitted to its real images when they are evaluated."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from ddpm_studio.evaluation.figures import Agreement

FOLDS = 5
MOST_IMAGES = 10_000  # that it is fitted to; more change little, and take long
_DECAY = 3e-3  # weight of the squared weights beside the mean loss
_ITERATIONS = 60  # after which the accuracy no longer changes


@dataclass(frozen=True, eq=False)
class ContextClassifier:
    """Features to attributes, by linear (softmax or logistic) regression on standardised features.

    Five are fitted, each without a fifth of the images. ``accuracy`` is over these images that each had not seen: the
    share whose strongest predicted attribute is the strongest they have. New images are judged by the mean of the five.
    """

    mean: Tensor
    scale: Tensor
    weights: Tensor  # (FOLDS, E + 1, K) float64; the last row is the bias
    accuracy: float
    images: int
    exclusive: bool

    def scores(self, features: np.ndarray) -> np.ndarray:
        """(N, K) how much of each attribute, 0..1, for (N, E) features."""
        x = _standardised(torch.from_numpy(features).double(), self.mean, self.scale)
        return torch.stack([_predicted(x @ weights, self.exclusive) for weights in self.weights]).mean(0).numpy()

    def agreement(self, features: np.ndarray, asked: np.ndarray, attributes: tuple[str, ...]) -> Agreement | None:
        """Of (N, E) features with the (N, K) contexts asked for; None where none was."""
        given = (asked > 0).any(1)
        if not given.any():
            return None
        asked = asked[given]
        hits = _strongest_agrees(self.scores(features[given]), asked)
        wanted = asked.argmax(1)
        by_attribute = {
            name: (float(hits[wanted == column].mean()), int((wanted == column).sum()))
            for column, name in enumerate(attributes)
            if (wanted == column).any()
        }
        return Agreement(float(hits.mean()), len(hits), self.accuracy, self.images, by_attribute)


def fit_classifier(features: np.ndarray, labels: np.ndarray, seed: int = 0) -> ContextClassifier | None:
    """Fit to (N, E) features and (N, K) labels in 0..1. The same input gives the same classifier.

    None where the labels tell nothing apart: fewer than two attributes, or fewer than ten images with a label. Images
    without any attribute are left out.
    """
    known = np.flatnonzero((labels > 0).any(1))
    if labels.shape[1] < 2 or len(known) < 2 * FOLDS:
        return None
    order = np.random.default_rng(seed).permutation(known)[:MOST_IMAGES]
    # Dealt out in turn, class by class, so that each fold has its share of every class
    order = order[np.argsort(labels[order].argmax(1), kind="stable")]
    folds = np.arange(len(order)) % FOLDS
    raw = torch.from_numpy(features[order]).double()
    wanted = torch.from_numpy(labels[order]).double()
    # One-hot labels and mixtures share out one whole; attributes of their own right do not.
    exclusive = bool((wanted.sum(1) - 1).abs().max() < 1e-3)
    mean, scale = raw.mean(0), raw.std(0).clamp_min(1e-6)
    x = _standardised(raw, mean, scale)
    weights, hits = [], np.zeros(len(order), bool)
    for fold in range(FOLDS):
        held = folds == fold
        weights.append(_fit(x[~held], wanted[~held], exclusive))
        hits[held] = _strongest_agrees((x[held] @ weights[-1]).numpy(), labels[order][held])
    return ContextClassifier(mean, scale, torch.stack(weights), float(hits.mean()), len(order), exclusive)


def _standardised(features: Tensor, mean: Tensor, scale: Tensor) -> Tensor:
    return torch.cat([(features - mean) / scale, torch.ones(len(features), 1, dtype=torch.float64)], 1)


def _predicted(answers: Tensor, exclusive: bool) -> Tensor:
    return answers.softmax(1) if exclusive else answers.sigmoid()


def _fit(x: Tensor, wanted: Tensor, exclusive: bool) -> Tensor:
    """(E + 1, K) weights of the least regularised cross-entropy, which is convex: no start is better than another."""
    weights = torch.zeros(x.shape[1], wanted.shape[1], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=_ITERATIONS, history_size=20, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        answers = x @ weights
        if exclusive:
            error = F.cross_entropy(answers, wanted)
        else:
            error = F.binary_cross_entropy_with_logits(answers, wanted, reduction="none").sum(1).mean()
        total = error + _DECAY * weights[:-1].square().sum()
        total.backward()
        return total

    optimizer.step(loss)
    return weights.detach()


def _strongest_agrees(scores: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """(N,) whether the strongest predicted attribute is the strongest wanted, or one of those that tie for it."""
    best = scores.argmax(1)
    return wanted[np.arange(len(wanted)), best] >= wanted.max(1)
