"""The solvers of higher order, step by step against diffusers' schedulers in float64, and against closed forms."""

from itertools import pairwise

import pytest
import torch
from diffusers import DPMSolverMultistepScheduler, HeunDiscreteScheduler, UniPCMultistepScheduler

from ddpm_studio.diffusion.samplers import ddim, ddpm, dpmpp, dpmpp_sde, heun, unipc
from ddpm_studio.diffusion.schedules import (
    cosine_schedule,
    edm_schedule,
    linear_schedule,
    sigmoid_schedule,
    with_zero_terminal_snr,
)
from ddpm_studio.diffusion.spacing import spaced_timesteps

# diffusers hands tensors to NumPy in a way that NumPy is about to give up
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")

T = 500
SHAPE = (3, 3, 8, 8)
SCHEDULES = {
    "linear": linear_schedule(T),
    "cosine": cosine_schedule(T),
    "sigmoid": sigmoid_schedule(T),
    "edm": edm_schedule(T),
    "zero terminal SNR": with_zero_terminal_snr(linear_schedule(T)),
    "cosine, zero terminal SNR": with_zero_terminal_snr(cosine_schedule(T)),
}
EVERY_SCHEDULE = pytest.mark.parametrize("schedule", SCHEDULES.values(), ids=SCHEDULES)
AGREED = pytest.mark.parametrize("schedule", [SCHEDULES["linear"], SCHEDULES["edm"]], ids=["linear", "edm"])


def normal(seed: int, shape=SHAPE) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def eps_of(xt, t):
    """A stand-in network: some smooth function of xt and t that depends on both."""
    return torch.tanh(xt * (0.5 + t / T)) + 0.1 * torch.sin(torch.tensor(float(t))) * xt.flip(-1)


def denoise_with(schedule):
    return lambda xt, t: (xt - schedule.sigma(t) * eps_of(xt, t)) / schedule.alpha(t)


def noise(k):
    return normal(100 + k)


def prepared(scheduler, schedule, timesteps):
    """diffusers' scheduler with our own noise levels in float64, whatever its times are."""
    scheduler.set_timesteps(len(timesteps) - 1)
    sigmas = [schedule.sigma(t) / schedule.alpha(t) for t in timesteps]
    scheduler.sigmas = torch.tensor(sigmas, dtype=torch.float64)
    scheduler._step_index = 0
    return scheduler


def close(ours, theirs):
    assert len(ours) == len(theirs)
    assert max((step.xt - xt).abs().max() for step, xt in zip(ours, theirs, strict=True)) < 1e-10


@AGREED
@pytest.mark.parametrize("steps", [1, 2, 8, 40])
@pytest.mark.parametrize("walk", [dpmpp, dpmpp_sde])
def test_dpmpp_agrees_with_diffusers(schedule, steps, walk):
    sde = walk is dpmpp_sde
    kind = "sde-dpmsolver++" if sde else "dpmsolver++"
    timesteps = spaced_timesteps(schedule, steps)
    theirs = prepared(DPMSolverMultistepScheduler(T, algorithm_type=kind), schedule, timesteps)
    xt, before = normal(1), None
    trajectory = [xt]
    for index, t in enumerate(timesteps[:-1]):
        # Its own step() rounds to float32; these are the updates that it chooses between.
        theirs._step_index = index
        x0 = theirs.convert_model_output(eps_of(xt, t), sample=xt)
        z = noise(index + 1) if sde else None
        if before is None or index == steps - 1:
            xt = theirs.dpm_solver_first_order_update(x0, sample=xt, noise=z)
        else:
            xt = theirs.multistep_dpm_solver_second_order_update([before, x0], sample=xt, noise=z)
        before = x0
        trajectory.append(xt)
    more = (noise,) if sde else ()
    close(list(walk(denoise_with(schedule), schedule, timesteps, normal(1), *more)), trajectory)


@AGREED
@pytest.mark.parametrize("steps", [1, 2, 3, 8, 40])
def test_unipc_agrees_with_diffusers(schedule, steps):
    timesteps = spaced_timesteps(schedule, steps)
    scheduler = UniPCMultistepScheduler(T, solver_type="bh2", solver_order=2, final_sigmas_type="zero")
    theirs = prepared(scheduler, schedule, timesteps)
    trajectory = [normal(1)]
    for t in timesteps[:-1]:
        trajectory.append(theirs.step(eps_of(trajectory[-1], t), t, trajectory[-1]).prev_sample)
    close(list(unipc(denoise_with(schedule), schedule, timesteps, normal(1))), trajectory)


@pytest.mark.parametrize("name", ["linear", "edm"])
def test_heun_agrees_with_diffusers_where_no_step_is_too_long(name):
    schedule = SCHEDULES[name]
    timesteps = [t for t in spaced_timesteps(schedule, 40, "log-snr") if t > 0]
    theirs = HeunDiscreteScheduler(T)
    theirs.set_timesteps(len(timesteps))
    sigmas = [schedule.sigma(t) / schedule.alpha(t) for t in timesteps]
    theirs.sigmas = torch.tensor([sigmas[0], *(s for s in sigmas[1:] for _ in range(2)), 0.0], dtype=torch.float64)
    theirs._step_index = 0
    xt = normal(1) / schedule.alpha(T)  # its state is the image plus noise
    trajectory = [xt]
    for t, s in pairwise([*timesteps, 0]):
        xt = theirs.step(eps_of(xt * schedule.alpha(t), t), t, xt).prev_sample
        if s > 0:
            xt = theirs.step(eps_of(xt * schedule.alpha(s), s), s, xt).prev_sample
        trajectory.append(xt)
    ours = list(heun(denoise_with(schedule), schedule, [*timesteps, 0], normal(1)))
    close(ours, [x * schedule.alpha(t) for x, t in zip(trajectory, [*timesteps, 0], strict=True)])
    assert [step.nfe for step in ours] == [*range(1, 2 * len(timesteps), 2), 2 * len(timesteps) - 1]


class Gaussian:
    """Data that is normal, of which the best denoiser and the whole flow of the ODE are known."""

    mean, deviation = 0.3, 0.5

    def __init__(self, schedule):
        self.schedule = schedule

    def spread(self, t):
        return ((self.schedule.alpha(t) * self.deviation) ** 2 + self.schedule.sigma(t) ** 2) ** 0.5

    def denoise(self, xt, t):
        gain = self.schedule.alpha(t) * self.deviation**2 / self.spread(t) ** 2
        return self.mean + gain * (xt - self.schedule.alpha(t) * self.mean)

    def flow(self, xt, t, s):
        standard = (xt - self.schedule.alpha(t) * self.mean) / self.spread(t)
        return self.schedule.alpha(s) * self.mean + self.spread(s) * standard


@pytest.mark.parametrize(
    "make",
    [
        lambda T: linear_schedule(T, 1e-4 * 500 / T, 0.02 * 500 / T),
        cosine_schedule,
        edm_schedule,
        lambda T: with_zero_terminal_snr(cosine_schedule(T)),
    ],
    ids=["linear", "cosine", "edm", "zero terminal SNR"],
)
@pytest.mark.parametrize(
    ("walk", "order"), [(ddim, 1), (dpmpp, 2), (heun, 2), (unipc, 3)], ids=["ddim", "dpmpp", "heun", "unipc"]
)
def test_the_error_falls_with_the_order_of_the_method(make, walk, order):
    schedule = make(4000)
    gaussian = Gaussian(schedule)
    xT = normal(2)
    exact = gaussian.flow(xT, 4000, 0)
    errors = []
    for steps in (20, 40, 80):
        *_, last = walk(gaussian.denoise, schedule, spaced_timesteps(schedule, steps, "log-snr"), xT)
        errors.append((last.xt - exact).abs().max().item())
    assert errors[-1] < 0.06 / 4 ** (order - 1)
    for coarse, fine in pairwise(errors):
        assert coarse / fine > 2 ** (order - 0.25)


@EVERY_SCHEDULE
@pytest.mark.parametrize("spacing", ["trailing", "log-snr", "karras"])
@pytest.mark.parametrize("walk", [ddim, dpmpp, unipc, heun, dpmpp_sde, ddpm])
def test_all_land_on_the_data_with_the_ideal_denoiser(schedule, spacing, walk):
    """For a finite data set the best x0 is known: the posterior mean over its points."""
    points = torch.rand(6, 3, 4, 4, generator=torch.Generator().manual_seed(5), dtype=torch.float64) * 2 - 1

    def ideal(xt, t):
        distances = ((xt[:, None] - schedule.alpha(t) * points) ** 2).flatten(2).sum(2)
        weights = torch.softmax(-distances / (2 * schedule.sigma(t) ** 2), dim=1)
        return torch.einsum("bn,nchw->bchw", weights, points)

    xT = normal(6, (32, 3, 4, 4))
    more = (lambda k: normal(k, xT.shape),) if walk in (dpmpp_sde, ddpm) else ()
    steps = list(walk(ideal, schedule, spaced_timesteps(schedule, 40, spacing), xT, *more))
    assert all(torch.isfinite(step.xt).all() and torch.isfinite(step.eps).all() for step in steps)
    nearest = (steps[-1].xt[:, None] - points).abs().amax((2, 3, 4)).min(1)
    assert nearest.values.max() < 1e-3
    assert len(nearest.indices.unique()) > 3


@EVERY_SCHEDULE
@pytest.mark.parametrize("walk", [ddpm, dpmpp_sde])
def test_with_noise_the_data_keep_their_mean_and_deviation(schedule, walk):
    gaussian = Gaussian(schedule)
    xT = normal(0, (20000, 1, 1, 1))
    timesteps = spaced_timesteps(schedule, 100, "log-snr") if walk is dpmpp_sde else range(T, -1, -1)
    *_, last = walk(gaussian.denoise, schedule, timesteps, xT, lambda k: normal(k, xT.shape))
    assert last.xt.mean().item() == pytest.approx(gaussian.mean, abs=0.015)
    assert last.xt.std().item() == pytest.approx(gaussian.deviation, rel=0.03)


@pytest.mark.parametrize("walk", [ddim, dpmpp, unipc, heun, dpmpp_sde, ddpm])
def test_where_nothing_is_left_of_the_image_one_step_is_the_predicted_image(walk):
    schedule = with_zero_terminal_snr(linear_schedule(T))
    more = (noise,) if walk in (dpmpp_sde, ddpm) else ()
    first, last = walk(lambda xt, t: xt.tanh(), schedule, [T, 0], normal(1), *more)
    assert torch.equal(first.eps, first.xt)
    assert torch.equal(last.xt, normal(1).tanh())
    assert last.nfe == 1


@pytest.mark.parametrize("walk", [ddim, dpmpp, unipc, heun, dpmpp_sde, ddpm])
def test_steps_tell_where_they_are(walk):
    schedule = SCHEDULES["linear"]
    timesteps = spaced_timesteps(schedule, 10)
    more = (noise,) if walk in (dpmpp_sde, ddpm) else ()
    steps = list(walk(denoise_with(schedule), schedule, timesteps, normal(1), *more))
    assert [step.index for step in steps] == list(range(11))
    assert [step.t for step in steps] == timesteps
    for step in steps[:-1]:
        assert (schedule.alpha(step.t) * step.x0 + schedule.sigma(step.t) * step.eps - step.xt).abs().max() < 1e-12
        assert (step.eps - eps_of(step.xt, step.t)).abs().max() < 1e-10
    assert steps[-1].xt is steps[-1].x0


@pytest.mark.parametrize("walk", [ddim, dpmpp, unipc, heun, dpmpp_sde, ddpm])
def test_float32_is_kept_and_is_as_good(walk):
    schedule = SCHEDULES["edm"]
    timesteps = spaced_timesteps(schedule, 20)
    ends = []
    for dtype in (torch.float32, torch.float64):
        more = (lambda k, dtype=dtype: noise(k).to(dtype),) if walk in (dpmpp_sde, ddpm) else ()
        *_, last = walk(Gaussian(schedule).denoise, schedule, timesteps, normal(1).to(dtype), *more)
        assert last.xt.dtype == dtype
        ends.append(last.xt.double())
    assert (ends[0] - ends[1]).abs().max() < 1e-5
