"""A sweep: the same image drawn again and again, while one or two of its settings go from one value to another."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np

from ddpm_studio.language import number, tr
from ddpm_studio.sampling.request import SEED_LIMIT, SampleRequest

FEWEST, MOST = 2, 9  # values along an axis
LARGEST_GUIDANCE = 20


class Quantity(StrEnum):
    """What can be laid along an axis."""

    ATTRIBUTE = "attribute"
    GUIDANCE = "guidance"
    SEED = "seed"
    STEPS = "steps"
    ETA = "eta"


_NAMES = {  # of a value along an axis
    Quantity.GUIDANCE: tr("guidance", "a value along an axis"),
    Quantity.SEED: tr("seed", "a value along an axis"),
    Quantity.STEPS: tr("steps", "a value along an axis"),
    Quantity.ETA: tr("eta", "a value along an axis"),
}
_WHOLE = (Quantity.SEED, Quantity.STEPS)


class SweepError(ValueError):
    """A sweep that cannot be drawn; the message says why and what to do."""


@dataclass(frozen=True)
class Axis:
    """``count`` values of ``quantity`` from ``first`` to ``last``, evenly spaced. attribute: its name, where it is one.

    ``last`` may be below ``first``; the axis then runs down.
    """

    quantity: Quantity
    first: float
    last: float
    count: int
    attribute: str = ""

    @property
    def name(self) -> str:
        """What stands along the axis, for people."""
        return self.attribute if self.quantity is Quantity.ATTRIBUTE else _NAMES[self.quantity]

    def values(self) -> tuple[float, ...]:
        """The values in order; of seeds and steps whole numbers. Raises SweepError."""
        if not FEWEST <= self.count <= MOST:
            raise SweepError(
                tr("An axis holds {least} to {most} values, not {count}.", least=FEWEST, most=MOST, count=self.count)
            )
        if self.quantity is Quantity.SEED:  # as whole numbers: they may be larger than a float tells apart
            first, last = int(self.first), int(self.last)
            values = tuple(first + round((last - first) * i / (self.count - 1)) for i in range(self.count))
        else:
            spaced = np.linspace(self.first, self.last, self.count)
            values = tuple(round(float(v), 0 if self.quantity in _WHOLE else 4) for v in spaced)
            values = tuple(int(v) for v in values) if self.quantity in _WHOLE else values
        if len(set(values)) < self.count:
            raise SweepError(
                tr(
                    "There are no {count} different values of {name} from {first:g} to {last:g}. Choose ends "
                    "that lie farther apart, or fewer values.",
                    count=self.count,
                    name=self.name,
                    first=self.first,
                    last=self.last,
                )
            )
        return values

    def labels(self) -> tuple[str, ...]:
        """A title for each value, such as ``hero 0.5``. Raises SweepError."""
        return tuple(
            f"{self.name} {value if isinstance(value, int) else number(value, '.4g')}" for value in self.values()
        )

    def complain(self, base: SampleRequest, timesteps: int) -> None:
        """Raise SweepError where a value is out of range, or would make no difference to ``base``."""
        low, high = min(self.values()), max(self.values())
        if self.quantity is Quantity.ATTRIBUTE and not 0 <= low <= high <= 1:
            raise SweepError(
                tr(
                    "An attribute lies between 0 and 1; {name} would go from {low:g} to {high:g}.",
                    name=self.name,
                    low=low,
                    high=high,
                )
            )
        if self.quantity is Quantity.GUIDANCE and not 0 <= low <= high <= LARGEST_GUIDANCE:
            raise SweepError(tr("Guidance lies between 0 and {largest}.", largest=LARGEST_GUIDANCE))
        if self.quantity is Quantity.SEED and not 0 <= low <= high < SEED_LIMIT:
            raise SweepError(tr("A seed is a whole number from 0 to {largest}.", largest=SEED_LIMIT - 1))
        if self.quantity is Quantity.STEPS and not 1 <= low <= high <= timesteps:
            raise SweepError(
                tr(
                    "This model takes 1 to {timesteps} steps, one for each of its timesteps at most.",
                    timesteps=timesteps,
                )
            )
        if self.quantity is Quantity.ETA:
            if base.sampler != "ddim":
                raise SweepError(tr("Eta belongs to DDIM alone. Choose DDIM in the Sampler dock."))
            if not 0 <= low <= high <= 1:
                raise SweepError(tr("Eta lies between 0, which adds no noise, and 1, which adds as much as DDPM."))


@dataclass(frozen=True)
class Part:
    """One request of a sweep, and which of the cells its images are, in their order."""

    request: SampleRequest
    cells: tuple[int, ...]


@dataclass(frozen=True)
class Sweep:
    """One axis from left to right, and where wanted one from top to bottom. Cells are counted line by line.

    base: one image, with one context; whatever is on no axis is the same in all cells, the seed too.
    """

    base: SampleRequest
    across: Axis
    down: Axis | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """Titles above the images."""
        return self.across.labels()

    @property
    def rows(self) -> tuple[str, ...]:
        """Titles at the left; a single empty one without an axis that leads down."""
        return self.down.labels() if self.down else ("",)

    @property
    def count(self) -> int:
        """How many cells there are."""
        return self.across.count * (self.down.count if self.down else 1)

    def check(self, timesteps: int) -> None:
        """timesteps: T of the model. Raises SweepError."""
        axes = [axis for axis in (self.across, self.down) if axis]
        if len({axis.name for axis in axes}) < len(axes):
            raise SweepError(
                tr("Both axes are {name}. Choose another quantity for one of them.", name=self.across.name)
            )
        for axis in axes:
            axis.complain(self.base, timesteps)
        swept = [axis.quantity for axis in axes]
        if Quantity.GUIDANCE in swept and Quantity.ATTRIBUTE not in swept and self._base_context() is None:
            raise SweepError(
                tr(
                    "Guidance leads to a context, and there is none. Mix one in the context palette, or put an "
                    "attribute on the other axis."
                )
            )

    def cells(self) -> tuple[dict[str, Any], ...]:
        """What differs in each cell: seed, context, guidance, steps, eta. Raises SweepError."""
        down = self.down.values() if self.down else (None,)
        found = []
        for below in down:
            for beside in self.across.values():
                cell: dict[str, Any] = {
                    "seed": self.base.seeds[0],
                    "context": self._base_context(),
                    "guidance": self.base.guidance_scale,
                    "steps": self.base.steps,
                    "eta": self.base.eta,
                }
                for axis, value in ((self.across, beside), (self.down, below)):
                    if axis is not None and axis.quantity is Quantity.ATTRIBUTE:
                        cell["context"] = {**(cell["context"] or {}), axis.attribute: value}
                    elif axis is not None:
                        cell[axis.quantity.value] = value
                found.append(cell)
        return tuple(found)

    def parts(self) -> tuple[Part, ...]:
        """The requests that draw all cells: one, or one for each number of steps and each eta. Raises SweepError."""
        cells = self.cells()
        groups: dict[tuple[int, float], list[int]] = {}
        for index, cell in enumerate(cells):
            groups.setdefault((cell["steps"], cell["eta"]), []).append(index)
        return tuple(
            Part(self._request([cells[i] for i in chosen], steps, eta), tuple(chosen))
            for (steps, eta), chosen in groups.items()
        )

    def _request(self, cells: Sequence[dict[str, Any]], steps: int, eta: float) -> SampleRequest:
        scales = tuple(cell["guidance"] for cell in cells)
        one = len(set(scales)) == 1
        changes = {
            "seeds": tuple(cell["seed"] for cell in cells),
            "contexts": tuple(cell["context"] for cell in cells),
            "guidance_scale": scales[0] if one else self.base.guidance_scale,
            "guidance_scales": None if one else scales,
            "steps": steps,
            "eta": eta,
        }
        settings = {name: getattr(self.base, name) for name in SampleRequest.model_fields}
        return SampleRequest(**(settings | changes))

    def _base_context(self) -> dict[str, float] | None:
        context = self.base.contexts_for_all()[0]
        return None if context is None else dict(context)
