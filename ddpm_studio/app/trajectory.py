"""One drawn trajectory, and the request that branches from it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

from ddpm_studio.app.branch_words import named_values
from ddpm_studio.app.recordings import Layer, Recording
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import Branch, Named, SampleRequest, one_each, seeds_from

# What form and palette choose, and a branch may have otherwise; what belongs together is taken together. The rest of a
# request says where the parent comes from.
_CHOSEN: tuple[tuple[str, ...], ...] = (
    ("contexts",),
    ("negative",),
    ("guidance_scale", "guidance_scales"),
    ("guidance_rescale",),
    ("guidance_interval",),
    ("sampler",),
    ("spacing",),
    ("eta",),
    ("variance",),
    ("add_noise",),
    ("clip_x0",),
    ("dynamic_threshold",),
    ("precision",),
    ("model",),
    ("checkpoint",),
    ("weights",),
)


@dataclass(eq=False)
class Trajectory:
    """One drawn trajectory. Compared and hashed as itself.

    step: of the parent, where this one begins (its own step 0 is that state); 0 for a root. formed: what form and
    palette said when it was drawn, which is ``request`` unless something else made it, such as a sweep. timesteps:
    (S+1,), down to 0. rows: the groups in which its images are shown. contexts: one for all images or one each, also
    where they were drawn from the data. note: why it has no steps, or "".
    """

    number: int
    label: str
    request: SampleRequest
    formed: SampleRequest = field(repr=False)
    timesteps: np.ndarray = field(repr=False)
    parent: "Trajectory | None" = field(default=None, repr=False)
    step: int = 0
    rows: tuple[Row, ...] = ()
    contexts: Literal["data"] | tuple[Named, ...] = "data"
    changes: str = ""  # what it does otherwise than its parent, in words
    recording: Recording | None = field(default=None, repr=False)
    children: list["Trajectory"] = field(default_factory=list, repr=False)
    note: str = ""
    last_images: np.ndarray | None = field(default=None, repr=False)  # kept where the steps are not

    @property
    def steps(self) -> int:
        """S: its step 0 is where it begins, step S the image."""
        return len(self.timesteps) - 1

    @property
    def first_t(self) -> int:
        """The t at which it begins."""
        return int(self.timesteps[0])

    @property
    def newest(self) -> int:
        """The last step that has arrived; -1 where none has, or none is kept."""
        return self.recording.newest if self.recording is not None else -1

    @property
    def finished(self) -> bool:
        """Whether its images are here."""
        return self.images is not None

    @property
    def images(self) -> np.ndarray | None:
        """(N, H, W, C) uint8: what it led to, or None while it is being drawn, or has to be drawn again."""
        if self.recording is not None and self.recording.ended is not None:
            return self.recording.ended.images
        return self.last_images

    @property
    def root(self) -> "Trajectory":
        """Where the way here began."""
        return self.path()[0]

    def path(self) -> "list[Trajectory]":
        """From the root to this one."""
        way = [self]
        while way[-1].parent is not None:
            way.append(way[-1].parent)
        return way[::-1]

    def subtree(self) -> "Iterator[Trajectory]":
        """This one and all that branches from it."""
        yield self
        for child in self.children:
            yield from child.subtree()

    def steps_here(self) -> np.ndarray:
        """(M,) int64, rising: the steps that can be shown."""
        if self.recording is None or self.newest < 0:
            return np.zeros(0, np.int64)
        kept = self.recording.kept[self.recording.kept <= self.newest]
        return kept if len(kept) and kept[-1] == self.newest else np.append(kept, self.newest)

    def pictures(self, count: int) -> np.ndarray | None:
        """(up to ``count``, H, W, C) uint8: its first images; while it is drawn, as the network foresees them."""
        if self.images is not None:
            return self.images[:count]
        if self.recording is None or self.recording.newest < 0:
            return None
        return self.recording.pixels(self.recording.newest, Layer.X0)[:count]


@dataclass(frozen=True, eq=False)
class BranchWish:
    """A branch that is asked for. xt: (N, C, H, W) float32, the parent's state there where it is kept exactly, for
    ``protocol.Sample``; formed: what form and palette say now."""

    parent: Trajectory
    step: int
    request: SampleRequest
    formed: SampleRequest
    xt: np.ndarray | None = None


def branch_request(
    node: Trajectory,
    step: int,
    wished: SampleRequest,
    steps: int | None = None,
    fresh_noise: int | None = None,
    renoise: bool = False,
) -> tuple[SampleRequest, np.ndarray | None]:
    """Continue ``node`` from ``step`` with what form and palette say now.

    What they say as they did when ``node`` was drawn stays as in ``node``; what they say otherwise is taken from
    ``wished``. steps: how many from there to the image; None is the rest of the parent's own. fresh_noise: the first of
    new seeds, for the noise that is added from there on; None keeps the parent's. renoise: put new noise on the x0
    that is predicted there. Also returned: the state to begin from, (N, C, H, W) float32, or None where it is not kept
    exactly and the engine walks there again. Raises ValueError.
    """
    if not 0 <= step < node.steps:
        raise ValueError(
            tr(
                "a branch begins at one of the steps 0 to {steps}, not at {step}: choose one before the image",
                steps=node.steps - 1,
                step=step,
            )
        )
    t = int(node.timesteps[step])
    if steps is not None and not 1 <= steps <= t:
        raise ValueError(
            tr(
                "from t = {t} a branch takes 1 to {t} steps, not {steps}: choose fewer, or begin earlier",
                t=t,
                steps=steps,
            )
        )
    parent, count = node.request, len(node.request.seeds)
    taken: dict[str, Any] = {}
    for names in _CHOSEN:
        source = parent if all(equal(name, wished, node.formed) for name in names) else wished
        taken |= {name: getattr(source, name) for name in names}
    taken["steps"] = node.steps - step if steps is None else steps
    if fresh_noise is not None:
        taken |= {"seeds": seeds_from(fresh_noise, count), "blend": None}
        if taken["contexts"] == "data" == parent.contexts:
            taken["contexts"] = node.contexts  # they go by the seeds: with new ones they would be others
    for name in ("contexts", "guidance_scales"):
        given = taken[name]
        if given not in (None, "data") and len(given) not in (1, count):
            raise ValueError(_misfit(name, len(given), count, node.label))
    branch = Branch(parent=parent, step=step, renoise=renoise)
    request = SampleRequest.model_validate(dict(parent) | taken | {"start": None, "branch": branch})
    return request, _exact_state(node, step)


def equal(name: str, one: SampleRequest, other: SampleRequest) -> bool:
    """Whether both say the same; contexts are compared image by image and without their zeros."""
    mine, theirs = getattr(one, name), getattr(other, name)
    if name == "negative":
        return named_values(mine) == named_values(theirs)
    if name == "contexts" and "data" not in (mine, theirs):
        count = max(len(mine), len(theirs))
        mine, theirs = one_each(mine, count), one_each(theirs, count)
        return [named_values(c) for c in mine] == [named_values(c) for c in theirs]
    return mine == theirs


def _exact_state(node: Trajectory, step: int) -> np.ndarray | None:
    recording = node.recording
    if recording is None or not recording.has(step) or recording.dtype != np.float32:
        return None
    return recording.xt(step)


def _misfit(name: str, given: int, count: int, label: str) -> str:
    if name == "contexts":
        return tr("{given} contexts do not fit the {count} images of '{label}'", given=given, count=count, label=label)
    return tr(
        "{given} guidance scales do not fit the {count} images of '{label}'", given=given, count=count, label=label
    )
