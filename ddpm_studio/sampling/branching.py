"""Where a trajectory leaves another: which timesteps it walks from there, and what it takes along."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.diffusion.guidance import Denoise
from ddpm_studio.diffusion.samplers import Noise
from ddpm_studio.diffusion.schedules import NoiseSchedule
from ddpm_studio.diffusion.spacing import spaced_timesteps
from ddpm_studio.language import tr
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.sampling.contexts import RequestError
from ddpm_studio.sampling.request import SampleRequest

# They extrapolate from predictions of the steps before: the state alone does not say how they go on.
_LOOK_BACK = frozenset({"dpmpp", "dpmpp-sde", "unipc"})


def branch_timesteps(request: SampleRequest, parents: Sequence[int], schedule: NoiseSchedule) -> tuple[int, ...]:
    """The timesteps of the branch, from that of its step of the parent to 0. parents: (S+1,), the parent's.

    Where spacing and number of steps are as in what the parent has left, they are the parent's own. Otherwise they are
    spaced anew from there; a spacing that would leave out its first time begins with it all the same, because there is
    where the state is. Raises RequestError.
    """
    step, last = request.branch.step, len(parents) - 1
    if step >= last:
        raise RequestError(
            tr(
                "The trajectory that the branch leaves has {last} steps, and step {step} is not before its "
                "last. Branch at a step from 0 to {latest}.",
                last=last,
                step=step,
                latest=last - 1,
            )
        )
    if step > 0 and parents[step + 1] > parents[step]:
        raise RequestError(
            tr(
                "At step {step} the mask is resampled: noise is added again, which is no place to branch. "
                "Branch at step {before} or {after}.",
                step=step,
                before=step - 1,
                after=step + 1,
            )
        )
    rest = parents[step:]
    if request.spacing == request.branch.parent.spacing and request.steps == len(rest) - 1:
        return tuple(rest)
    t = rest[0]
    if request.steps > t:
        raise RequestError(
            tr(
                "{steps} steps are more than the {t} timesteps that are left at step {step}. Choose a number "
                "of steps from 1 to {t}.",
                steps=request.steps,
                t=t,
                step=step,
            )
        )
    return (t, *spaced_timesteps(schedule, request.steps, request.spacing, t)[1:])


def solver_goes_on(request: SampleRequest, timesteps: Sequence[int], parents: Sequence[int]) -> bool:
    """Whether the branch goes on with the parent's solver, which remembers the steps before.

    That of a parent which has another sampler, walks other times or gave way to new noise knows nothing of use.
    """
    branch = request.branch
    same = request.sampler == branch.parent.sampler and tuple(timesteps) == tuple(parents[branch.step :])
    return same and request.sampler in _LOOK_BACK and not branch.renoise


def check_same_ground(
    config: ModelConfig, schedule: NoiseSchedule, parent: ModelConfig, parents_schedule: NoiseSchedule
) -> None:
    """Raises RequestError unless a state of the parent's model means the same to the branch's."""
    if (config.size, config.channels) != (parent.size, parent.channels):
        raise RequestError(
            tr(
                "The branch's model draws {size} x {size} pixels with {channels} channels, and its parent's "
                "{parent_size} x {parent_size} with {parent_channels}. Choose a model of the parent's size.",
                size=config.size,
                channels=config.channels,
                parent_size=parent.size,
                parent_channels=parent.channels,
            )
        )
    if not np.array_equal(schedule.alphas_cumprod, parents_schedule.alphas_cumprod):
        raise RequestError(
            tr(
                "The branch's model was trained with another noise schedule than its parent's, so that the same t is "
                "another noise level. Choose a model with the parent's schedule, such as another checkpoint of its run."
            )
        )


def checked_state(xt: np.ndarray, count: int, config: ModelConfig) -> Tensor:
    """The state of the parent, as it was kept. Raises RequestError where it is none of this model."""
    shape = (count, config.channels, config.size, config.size)
    if xt.shape != shape or xt.dtype != np.float32:
        raise RequestError(
            tr(
                "A state to branch from is {shape} numbers in float32, not {given} in {dtype}. Leave it "
                "out: the parent is then walked again.",
                shape=shape,
                given=xt.shape,
                dtype=xt.dtype,
            )
        )
    return torch.from_numpy(np.array(xt))


class Relay:
    """One trajectory walked by several denoisers, each from a step of its own until the next one's.

    denoisers: (the step at which it takes over, it), rising from step 0. Whoever walks says each step that is reached.
    For samplers that ask once a step, at its beginning.
    """

    def __init__(self, denoisers: Sequence[tuple[int, Denoise]]) -> None:
        self._denoisers = tuple(denoisers)
        self._step = 0

    def reached(self, step: int) -> None:
        """From now on questions are about ``step``."""
        self._step = step

    def __call__(self, xt: Tensor, t: int) -> Tensor:
        return [denoise for begin, denoise in self._denoisers if begin <= self._step][-1](xt, t)


def relayed_noise(noises: Sequence[tuple[int, Noise]], offset: int = 0) -> Noise:
    """noise(k) of the last that takes over before step k; of it, number ``offset + k``. noises: as of ``Relay``.

    The noise that leads to the step at which a branch begins is still the parent's. The numbers go on along all
    branches, so that no noise is used twice where the seeds stay.
    """

    def noise(k: int) -> Tensor:
        return [own for i, (begin, own) in enumerate(noises) if i == 0 or begin < k][-1](offset + k)

    return noise
