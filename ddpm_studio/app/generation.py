"""What a sampling in the queue was asked for, and where its images go."""

from dataclasses import dataclass
from enum import Enum

from ddpm_studio.app.recordings import Recording
from ddpm_studio.app.sweep import Part
from ddpm_studio.app.trajectories import BranchWish, Trajectory
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.sampling.request import SampleRequest


class Purpose(Enum):
    """Why it is drawn."""

    IMAGES = "images"
    BRANCH = "branch"
    REDRAW = "redraw"  # a trajectory whose steps were let go
    DRAWING = "drawing"  # a drawing that the model finishes
    SWEEP = "sweep"


@dataclass(eq=False)
class Generation:
    """The tag of an item in the queue. rows: as its images are shown. formed: what the form said.

    wish: of a branch. part: of a sweep. node: where it is in the tree of trajectories; recording: its steps so far.
    """

    purpose: Purpose
    rows: tuple[Row, ...] = ()
    formed: SampleRequest | None = None
    wish: BranchWish | None = None
    part: Part | None = None
    node: Trajectory | None = None
    recording: Recording | None = None
