"""DDPM and DDIM, step by step against diffusers' schedulers, and against a closed-form denoiser."""

import pytest
import torch
from diffusers import DDIMScheduler, DDPMScheduler

from ddpm_studio.diffusion.samplers import ddim, ddpm
from ddpm_studio.diffusion.schedules import cosine_schedule, linear_schedule
from ddpm_studio.diffusion.spacing import spaced_timesteps

T = 500
SHAPE = (3, 3, 8, 8)


def eps_of(xt: torch.Tensor, t: int) -> torch.Tensor:
    """A stand-in network: some smooth function of xt and t that depends on both."""
    return torch.tanh(xt * (0.5 + t / T)) + 0.1 * torch.sin(torch.tensor(float(t))) * xt.flip(-1)


def denoise_with(schedule):
    def denoise(xt, t):
        return (xt - schedule.sigma(t) * eps_of(xt, t)) / schedule.alpha(t)

    return denoise


def walk_theirs(scheduler, timesteps, xT, **options):
    """All xt of diffusers' scheduler, whose time t - 1 is our t."""
    xt, trajectory = xT, [xT]
    for t in timesteps[:-1]:
        xt = scheduler.step(eps_of(xt, t), t - 1, xt, **options).prev_sample
        trajectory.append(xt)
    return trajectory


def recorded_noise(seed: int):
    """noise(k) in the order in which diffusers draws it."""
    generator = torch.Generator().manual_seed(seed)
    drawn: dict[int, torch.Tensor] = {}

    def noise(k):
        assert k == len(drawn) + 1
        drawn[k] = torch.randn(SHAPE, generator=generator, dtype=torch.float64)
        return drawn[k]

    return noise


@pytest.fixture
def xT():
    return torch.randn(SHAPE, generator=torch.Generator().manual_seed(1), dtype=torch.float64)


@pytest.mark.parametrize("steps", [1, 5, 50, 500])
@pytest.mark.parametrize("eta", [0.0, 0.5, 1.0])
def test_ddim_agrees_with_diffusers(xT, steps, eta):
    schedule = linear_schedule(T)
    scheduler = DDIMScheduler(T, clip_sample=False, set_alpha_to_one=True, timestep_spacing="trailing")
    scheduler.alphas_cumprod = torch.tensor(schedule.alphas_cumprod[1:])
    scheduler.set_timesteps(steps)
    timesteps = spaced_timesteps(schedule, steps)
    # The last step has eta but no noise; diffusers draws one all the same, times zero.
    theirs = walk_theirs(scheduler, timesteps, xT, eta=eta, generator=torch.Generator().manual_seed(7))
    ours = list(ddim(denoise_with(schedule), schedule, timesteps, xT, eta, recorded_noise(7)))
    assert [step.t for step in ours] == timesteps
    for step, xt in zip(ours, theirs, strict=True):
        assert (step.xt - xt).abs().max() < 1e-10


@pytest.mark.parametrize("steps", [1, 5, 50, 500])
@pytest.mark.parametrize(("variance", "theirs"), [("beta", "fixed_large"), ("posterior", "fixed_small")])
def test_ddpm_agrees_with_diffusers(xT, steps, variance, theirs):
    schedule = linear_schedule(T)
    scheduler = DDPMScheduler(T, clip_sample=False, variance_type=theirs, timestep_spacing="trailing")
    scheduler.alphas_cumprod = torch.tensor(schedule.alphas_cumprod[1:])
    scheduler.one = torch.tensor(1.0, dtype=torch.float64)
    scheduler.set_timesteps(steps)
    timesteps = spaced_timesteps(schedule, steps)
    theirs = walk_theirs(scheduler, timesteps[:-1], xT, generator=torch.Generator().manual_seed(7))
    # Where it leaves out times, diffusers adds noise even to the finished image; its mean there is the predicted x0.
    last = scheduler.step(eps_of(theirs[-1], timesteps[-2]), timesteps[-2] - 1, theirs[-1])
    theirs.append(last.pred_original_sample)
    ours = list(ddpm(denoise_with(schedule), schedule, timesteps, xT, recorded_noise(7), variance))
    assert max((step.xt - xt).abs().max() for step, xt in zip(ours, theirs, strict=True)) < 1e-10


def test_ddpm_step_is_the_labs_formula(xT):
    """The labs: mean = (x - eps (1 - a_t) / sqrt(1 - ab_t)) / sqrt(a_t), plus sqrt(b_t) z."""
    schedule = linear_schedule(T)
    noise = torch.randn(SHAPE, generator=torch.Generator().manual_seed(3), dtype=torch.float64)
    steps = iter(ddpm(denoise_with(schedule), schedule, range(T, -1, -1), xT, lambda k: noise))
    next(steps)
    second = next(steps)
    ab = schedule.alphas_cumprod
    a_t = ab[T] / ab[T - 1]
    mean = (xT - eps_of(xT, T) * (1 - a_t) / (1 - ab[T]) ** 0.5) / a_t**0.5
    torch.testing.assert_close(second.xt, mean + (1 - a_t) ** 0.5 * noise, rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("steps", [1, 2, 25, 333, 500])
@pytest.mark.parametrize("make", [linear_schedule, cosine_schedule])
def test_ddim_with_the_ideal_denoiser_lands_on_the_data(steps, make):
    """For a finite data set the best x0 is known: the posterior mean over its points."""
    schedule = make(T)
    points = torch.rand(6, 3, 4, 4, generator=torch.Generator().manual_seed(5), dtype=torch.float64) * 2 - 1

    def ideal(xt, t):
        distances = ((xt[:, None] - schedule.alpha(t) * points) ** 2).flatten(2).sum(2)
        weights = torch.softmax(-distances / (2 * schedule.sigma(t) ** 2), dim=1)
        return torch.einsum("bn,nchw->bchw", weights, points)

    xT = torch.randn(32, 3, 4, 4, generator=torch.Generator().manual_seed(6), dtype=torch.float64)
    *_, last = ddim(ideal, schedule, spaced_timesteps(schedule, steps), xT)
    nearest = (last.xt[:, None] - points).abs().amax((2, 3, 4)).min(1)
    if steps < 25:  # a few steps end near the mean of the points, as they must
        torch.testing.assert_close(last.xt.mean(0), points.mean(0), atol=0.35, rtol=0)
    else:
        assert nearest.values.max() < 1e-3
        assert len(nearest.indices.unique()) > 3


def test_a_step_records_where_it_is(xT):
    schedule = linear_schedule(T)
    timesteps = spaced_timesteps(schedule, 10)
    steps = list(ddim(denoise_with(schedule), schedule, timesteps, xT))
    assert [step.index for step in steps] == list(range(11))
    assert [step.nfe for step in steps] == [*range(1, 11), 10]
    for step in steps[:-1]:
        rebuilt = schedule.alpha(step.t) * step.x0 + schedule.sigma(step.t) * step.eps
        torch.testing.assert_close(rebuilt, step.xt)
        torch.testing.assert_close(step.eps, eps_of(step.xt, step.t))
    assert steps[-1].xt is steps[-1].x0


def test_without_noise_ddpm_collapses():
    """The first lab's demonstration: the means alone give images with far less variety."""
    schedule = linear_schedule(T)
    prior = 0.25  # data ~ N(0, prior): the ideal denoiser is linear

    def ideal(xt, t):
        ab = schedule.alphas_cumprod[t]
        return xt * (ab**0.5 * prior / (ab * prior + 1 - ab))

    generator = torch.Generator().manual_seed(0)
    xT = torch.randn(4000, 1, 1, 1, generator=generator, dtype=torch.float64)
    timesteps = spaced_timesteps(schedule, T)
    *_, noisy = ddpm(
        ideal, schedule, timesteps, xT, lambda k: torch.randn(xT.shape, generator=generator, dtype=xT.dtype)
    )
    *_, bare = ddpm(ideal, schedule, timesteps, xT, None)
    assert noisy.xt.var().item() == pytest.approx(prior, rel=0.1)
    assert bare.xt.var().item() < prior / 4


@pytest.mark.parametrize("timesteps", [[500], [500, 0, 0], [0, 500], [600, 0], [500, -1]])
def test_a_list_that_cannot_be_walked_is_refused(xT, timesteps):
    schedule = linear_schedule(T)
    for walk in (ddim, ddpm):
        with pytest.raises(ValueError, match="timesteps must fall"):
            next(walk(denoise_with(schedule), schedule, timesteps, xT))


def test_eta_needs_noise(xT):
    schedule = linear_schedule(T)
    with pytest.raises(ValueError, match="eta above 0"):
        next(ddim(denoise_with(schedule), schedule, [500, 0], xT, eta=0.5))
