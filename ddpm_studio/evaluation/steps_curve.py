"""The quality of a model's images against the network evaluations that they cost. Imports neither torch nor Qt."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ddpm_studio.evaluation.figures import Quality, quality_as_json
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import SAMPLER_NAMES, Sampler

CURVE_SAMPLERS: tuple[Sampler, ...] = ("ddpm", "ddim", "dpmpp")
CURVE_STEPS: dict[Sampler, tuple[int, ...]] = {
    "ddpm": (10, 25, 50, 100, 250, 500),
    "ddim": (5, 10, 25, 50, 100),
    "dpmpp": (4, 6, 8, 12, 16, 25),
}
CURVE_COUNT = 64  # images for each point
MOST_STEPS = 32  # points of one sampler
_COLUMNS = (
    "sampler", "steps", "nfe", "seconds_per_image", "images", "frechet_distance", "frechet_real", "precision",
    "recall", "density", "coverage", "agreement",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class CurvePoint:
    """One sampler with one number of steps. nfe: network evaluations per image; seconds: for all its images."""

    sampler: Sampler
    steps: int
    nfe: int
    seconds: float
    quality: Quality

    @property
    def title(self) -> str:
        """Such as ``DDIM 25``."""
        return f"{SAMPLER_NAMES[self.sampler]} {self.steps}"

    @property
    def agreement(self) -> float | None:
        """The share that shows what was asked for; None where nothing was."""
        return None if self.quality.agreement is None else self.quality.agreement.share


def parse_steps(text: str) -> tuple[int, ...]:
    """``"10, 25, 50"`` as numbers, least first, each once; nothing is none. Raises ValueError."""
    words = text.replace(",", " ").split()
    try:
        steps = sorted({int(word) for word in words})
    except ValueError:
        raise ValueError(
            tr("'{text}' is no list of steps. Write whole numbers, such as 10, 25, 50.", text=text)
        ) from None
    if steps and steps[0] < 1:
        raise ValueError(tr("A number of steps is 1 at least."))
    if len(steps) > MOST_STEPS:
        raise ValueError(
            tr(
                "{count} numbers of steps are too many: choose {most} at most.",
                count=len(steps),
                most=MOST_STEPS,
            )
        )
    return tuple(steps)


def planned(steps: Mapping[Sampler, Sequence[int]], timesteps: int) -> list[tuple[Sampler, int]]:
    """Every point to be drawn, the cheapest first; numbers of steps above the model's T are left out."""
    points = [(sampler, n) for sampler, numbers in steps.items() for n in set(numbers) if n <= timesteps]
    return sorted(points, key=lambda point: (point[1], CURVE_SAMPLERS.index(point[0])))


def point_as_json(point: CurvePoint) -> dict[str, Any]:
    """All of it as what ``json.dumps`` takes."""
    return {
        "sampler": point.sampler,
        "steps": point.steps,
        "nfe": point.nfe,
        "seconds": round(point.seconds, 4),
        "quality": quality_as_json(point.quality),
    }


def curve_csv(points: Iterable[CurvePoint]) -> str:
    """A table with a row a point; what is not known is left empty."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for point in points:
        quality = point.quality
        row = (
            point.sampler, point.steps, point.nfe, point.seconds / max(1, quality.samples), quality.samples,
            quality.frechet_distance, quality.frechet_real, quality.precision, quality.recall, quality.density,
            quality.coverage, point.agreement,
        )  # fmt: skip
        rows.writerow([f"{value:.6g}" if isinstance(value, float) else value for value in row])
    return text.getvalue()
