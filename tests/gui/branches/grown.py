"""Trajectories of noise instead of images, and branches of them."""

from pathlib import Path

import numpy as np

from ddpm_studio.app.recordings import Recording
from ddpm_studio.app.trajectories import BranchWish, Trajectory, TrajectoryTree
from ddpm_studio.app.widgets.pixels import image_pixels
from ddpm_studio.engine.protocol import SampleEnded, SampleStarted, SampleSteps
from ddpm_studio.sampling.request import SampleRequest

T = 100
NAMES = ("hero", "food", "spell")
HERO, SPELL = ({"hero": 1.0},), ({"spell": 1.0},)
TIMEOUT = 60_000


def asked(**changes) -> SampleRequest:
    """A plain DDIM request of a model that need not exist."""
    plain = {"model": Path("sprites-16"), "steps": 10, "seeds": (0, 1), "contexts": HERO, "guidance_scale": 1.75}
    return SampleRequest(**plain | changes)


def recorded(
    request: SampleRequest, first_t: int = T, up_to: int | None = None, dtype: str = "float32", seed: int = 0
) -> Recording:
    """A recording of noise instead of images; ``up_to`` leaves it unfinished at that step."""
    count, steps = len(request.seeds), request.steps
    timesteps = np.linspace(first_t, 0, steps + 1).round().astype(np.int64)
    named = ({"food": 1.0},) * count if request.contexts == "data" else request.contexts_for_all()
    contexts = np.array([[(context or {}).get(name, 0.0) for name in NAMES] for context in named], np.float32)
    given = np.array([context is not None for context in named])
    recording = Recording(SampleStarted(1, request, timesteps, 1 - timesteps / (T + 1), NAMES, contexts, given))
    values = np.random.default_rng(seed).uniform(-1, 1, (steps + 1, count, 3, 8, 8)).astype(dtype)
    last = steps if up_to is None else up_to
    recording.add(SampleSteps(1, 0, values[: last + 1], values[: last + 1]))
    if up_to is None:
        recording.finish(SampleEnded(1, image_pixels(values[-1]), 0.1, steps, False))
    return recording


def grown(tree: TrajectoryTree, parent: Trajectory, step: int, seed: int = 1, **changes) -> Trajectory:
    """A branch of ``parent`` whose form says ``changes``."""
    how = {name: changes.pop(name) for name in ("steps", "fresh_noise", "renoise") if name in changes}
    wished = parent.formed.model_copy(update=changes)
    request, xt = tree.branch_request(parent, step, wished, **how)
    recording = recorded(request, int(parent.timesteps[step]), seed=seed)
    return tree.add_branch(BranchWish(parent, step, request, wished, xt), recording)
