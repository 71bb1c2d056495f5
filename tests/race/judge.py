"""An independent judge: a small classifier fitted to the real images of one set, and distances between its features.

Nothing of it is the program's own, so that the program is not judged by its own ruler. Figures of two sets are not
comparable: each set has a judge of its own.
"""

from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

_BATCH = 128
_HELD_OUT = 8  # one image in so many is held out when the judge's own accuracy is measured


class Judge(nn.Module):
    """Six convolutions and a mean: 128 features, from which the class is told. Pixels in -1..1."""

    def __init__(self, channels: int, classes: int) -> None:
        super().__init__()
        widths = ((channels, 32, 1), (32, 32, 1), (32, 64, 2), (64, 64, 1), (64, 128, 2), (128, 128, 1))
        self.body = nn.Sequential(*(self._layer(*width) for width in widths))
        self.last = nn.Linear(128, classes)

    @staticmethod
    def _layer(inputs: int, outputs: int, stride: int) -> nn.Sequential:
        return nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
        )

    def features(self, x: Tensor) -> Tensor:
        return self.body(x).mean((2, 3))

    def forward(self, x: Tensor) -> Tensor:
        return self.last(self.features(x))


@dataclass(frozen=True)
class Judgement:
    """frechet: between Gaussians fitted to the features (Heusel et al. 2017), lower is better. frechet_pixels: the same
    of pixels in -1..1. agreement: share of images whose class is the one asked for. precision, recall, coverage: with 5
    neighbours (Kynkaanniemi et al. 2019; Naeem et al. 2020)."""

    frechet: float
    frechet_pixels: float
    agreement: float
    precision: float
    recall: float
    coverage: float

    def as_facts(self) -> dict[str, float]:
        return {name: round(value, 5) for name, value in asdict(self).items()}


def fit_judge(images: np.ndarray, classes: np.ndarray, steps: int = 700) -> tuple[Judge, float]:
    """A judge fitted to all images, and the accuracy on held-out images of one that did not see those.

    images: (N, H, W, C) uint8; classes: (N,) int64.
    """
    x, y = to_range(images), torch.from_numpy(classes).long()
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(0))
    held_out, rest = order[: len(x) // _HELD_OUT], order[len(x) // _HELD_OUT :]
    first = _fit(x[rest], y[rest], int(classes.max()) + 1, steps)
    with torch.inference_mode():
        accuracy = (first(x[held_out]).argmax(1) == y[held_out]).float().mean().item() if len(held_out) else 0.0
    return _fit(x, y, int(classes.max()) + 1, steps), accuracy


def _fit(x: Tensor, y: Tensor, classes: int, steps: int) -> Judge:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)
        judge = Judge(x.shape[1], classes)
        optimizer = torch.optim.AdamW(judge.parameters(), 3e-3, weight_decay=0.05)
        # OneCycleLR cannot divide fewer steps into its phases
        rate = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, max(steps, 10))
        for step in range(steps):
            index = torch.randint(len(x), (_BATCH,))
            left, top = torch.randint(0, 3, (2,)).tolist()
            size = x.shape[-1]
            moved = functional.pad(x[index], (1, 1, 1, 1), mode="replicate")[..., top : top + size, left : left + size]
            if step % 2 == 0:  # so that a little noise is not all that it sees in a generated image
                moved = moved + 0.05 * torch.randn_like(moved)
            loss = functional.cross_entropy(judge(moved), y[index], label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rate.step()
    return judge.eval().requires_grad_(False)


def save_judge(path: Path, judge: Judge, accuracy: float) -> None:
    torch.save({"weights": judge.state_dict(), "accuracy": accuracy}, path)


def load_judge(path: Path, channels: int, classes: int) -> tuple[Judge, float]:
    kept = torch.load(path, weights_only=True)
    judge = Judge(channels, classes)
    judge.load_state_dict(kept["weights"])
    return judge.eval().requires_grad_(False), kept["accuracy"]


def judge_images(judge: Judge, real: np.ndarray, samples: np.ndarray, asked: np.ndarray) -> Judgement:
    """real: (N, H, W, C) uint8; samples: (M, H, W, C) uint8; asked: (M,) int64, the class that each should show."""
    ours, theirs = to_range(samples), to_range(real)
    features, predicted = _look(judge, ours)
    real_features, _ = _look(judge, theirs)
    precision, recall, coverage = manifold_figures(real_features, features)
    return Judgement(
        frechet_distance(real_features, features),
        frechet_distance(theirs.flatten(1).double().numpy(), ours.flatten(1).double().numpy()),
        float((predicted == asked).mean()),
        precision,
        recall,
        coverage,
    )


def to_range(images: np.ndarray) -> Tensor:
    """(N, H, W, C) uint8 as (N, C, H, W) in -1..1."""
    return torch.from_numpy(np.ascontiguousarray(images)).permute(0, 3, 1, 2).float() / 127.5 - 1


@torch.inference_mode()
def _look(judge: Judge, x: Tensor) -> tuple[np.ndarray, np.ndarray]:
    features = torch.cat([judge.features(part) for part in x.split(512)])
    return features.double().numpy(), judge.last(features).argmax(1).numpy()


def frechet_distance(a: np.ndarray, b: np.ndarray) -> float:
    """Between Gaussians fitted to two lots of vectors, (N, D) and (M, D) float64 (Dowson & Landau 1982)."""
    covariance_a, covariance_b = np.cov(a, rowvar=False), np.cov(b, rowvar=False)
    # The product A B has the eigenvalues of root(A) B root(A), which is symmetric
    values, vectors = np.linalg.eigh(covariance_a)
    root = vectors * np.sqrt(np.maximum(values, 0)) @ vectors.T
    roots = np.sqrt(np.maximum(np.linalg.eigvalsh(root @ covariance_b @ root), 0))
    return float(
        ((a.mean(0) - b.mean(0)) ** 2).sum() + np.trace(covariance_a) + np.trace(covariance_b) - 2 * roots.sum()
    )


def manifold_figures(real: np.ndarray, fake: np.ndarray, k: int = 5) -> tuple[float, float, float]:
    """Precision, recall and coverage: the share of fakes near some real one, of real ones near some fake, and of real
    ones with a fake among their k nearest."""
    a, b = torch.from_numpy(real), torch.from_numpy(fake)
    across = torch.cdist(b, a)
    reach_real = torch.cdist(a, a).kthvalue(k + 1, dim=1).values  # each is nearest to itself
    reach_fake = torch.cdist(b, b).kthvalue(k + 1, dim=1).values
    precision = (across < reach_real[None, :]).any(1).double().mean().item()
    recall = (across < reach_fake[:, None]).any(0).double().mean().item()
    coverage = (across.min(0).values < reach_real).double().mean().item()
    return precision, recall, coverage
