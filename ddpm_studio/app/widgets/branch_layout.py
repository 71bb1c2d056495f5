"""Where the trajectories of a tree lie: one row each, along one axis from noise (0) to image (1)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ddpm_studio.app.trajectories import Trajectory


class TimeAxis:
    """From t to a place 0..1, as the step scrubber has it: each step of the root is as wide as the others.

    A root that goes back up on its way, as where a mask is resampled, gives no such order; t itself is the axis then.
    """

    def __init__(self, root: Trajectory) -> None:
        ts = np.asarray(root.timesteps, np.float64)
        self._ts = ts if np.all(np.diff(ts) < 0) else np.array([ts.max(), 0.0])

    def share(self, t: float | np.ndarray) -> np.ndarray:
        """The place of ``t`` (or of each), 0..1."""
        places = np.linspace(1, 0, len(self._ts))
        return np.interp(t, self._ts[::-1], places)

    def t_at(self, share: float) -> float:
        """The t at a place 0..1."""
        return float(np.interp(share, np.linspace(0, 1, len(self._ts)), self._ts))


@dataclass(frozen=True, eq=False)
class Lane:
    """One row. shares: (S+1,) the place of each of its steps on the axis. colour: which of the theme's series."""

    node: Trajectory
    row: int
    axis: TimeAxis
    shares: np.ndarray
    colour: int
    parent: "Lane | None" = None

    @property
    def begin(self) -> float:
        """Where on the axis it leaves its parent; 0 for a root."""
        return float(self.shares[0])

    def step_near(self, share: float, only_there: bool = True) -> int:
        """The step nearest to a place on the axis; ``only_there``: among those that can be shown. -1: none."""
        steps = self.node.steps_here() if only_there else np.arange(len(self.shares))
        if not len(steps):
            return -1
        return int(steps[np.argmin(np.abs(self.shares[steps] - share))])

    def beside(self, step: int, by: int) -> "tuple[Lane, int] | None":
        """The next step that can be shown, on (``by`` > 0) or back; before a branch begins it is one of its parent."""
        here = self.node.steps_here()
        there = here[here > step][:1] if by > 0 else here[here < step][-1:]
        if len(there):
            return self, int(there[0])
        if by > 0 or self.parent is None:
            return None
        before = self.parent.node.steps_here()
        before = before[before < self.node.step][-1:]
        return (self.parent, int(before[0])) if len(before) else None


def lanes(roots: Sequence[Trajectory], colours: int) -> list[Lane]:
    """The rows from top to bottom, coloured with ``colours`` colours.

    Branches that begin further right lie nearer to their parent: so no line crosses another, since what leads down to
    a later row passes left of all that begins before it.
    """
    found: list[Lane] = []
    for root in roots:
        for lane in _below(root, None, TimeAxis(root), len(found), colours):
            found.append(lane)
    return found


def _below(node: Trajectory, parent: Lane | None, axis: TimeAxis, row: int, colours: int) -> Iterator[Lane]:
    shares = axis.share(node.timesteps)
    lane = Lane(node, row, axis, shares, _colour(node, parent, colours), parent)
    yield lane
    row += 1
    for child in sorted(node.children, key=lambda child: (-float(axis.share(child.first_t)), child.number)):
        for below in _below(child, lane, axis, row, colours):
            yield below
            row += 1


def _colour(node: Trajectory, parent: Lane | None, colours: int) -> int:
    """The first colour for roots, then in the order of drawing; never that of the parent."""
    if parent is None:
        return 0
    colour = 1 + (node.number - 2) % (colours - 1) if node.number > 1 else 1
    return colour if colour != parent.colour else 1 + colour % (colours - 1)
