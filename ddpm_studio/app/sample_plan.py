"""From what a person chose to seeds and contexts, one for each image, and the rows in which they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.sampling.request import seeds_from

MAX_ROWS = 32  # beyond that many attributes, rows by class would be one image each


class ContextMode(StrEnum):
    """Where the contexts come from."""

    PALETTE = "palette"
    BY_CLASS = "by_class"
    DATA = "data"
    NONE = "none"
    RECIPE = "recipe"  # each image as in a recipe that was brought back


@dataclass(frozen=True)
class SamplePlan:
    """seeds: one for each image. contexts: as in ``SampleRequest``. rows: groups by class, or none."""

    seeds: tuple[int, ...]
    contexts: Literal["data"] | tuple[dict[str, float] | None, ...]
    rows: tuple[Row, ...] = ()

    def rows_of(self, count: int) -> tuple[Row, ...]:
        """The rows, if they hold ``count`` images: a recipe that was brought back may have its own number."""
        return self.rows if sum(row.count for row in self.rows) == count else ()


def plan(
    mode: ContextMode,
    count: int,
    seed: int,
    attributes: Sequence[str],
    mix: dict[str, float] | None,
    same_seeds: bool = False,
) -> SamplePlan:
    """Decide ``count`` images. mix: the palette's context. same_seeds: by class, each row from the same seeds.

    By class the images are shared out evenly, the first classes taking what is left over. A model without attributes
    draws without context.
    """
    seeds = seeds_from(seed, count)
    if not attributes or mode in (ContextMode.NONE, ContextMode.RECIPE):  # a recipe says the contexts itself
        return SamplePlan(seeds, (None,))
    if mode is ContextMode.DATA:
        return SamplePlan(seeds, "data")
    if mode is ContextMode.PALETTE:
        return SamplePlan(seeds, (mix,))
    shown = tuple(attributes)[: min(count, MAX_ROWS)]
    share, more = divmod(count, len(shown))
    rows = tuple(Row(name, share + (i < more)) for i, name in enumerate(shown))
    contexts = tuple({row.title: 1.0} for row in rows for _ in range(row.count))
    if same_seeds:
        seeds = tuple(s for row in rows for s in seeds_from(seed, row.count))
    return SamplePlan(seeds, contexts, rows)
