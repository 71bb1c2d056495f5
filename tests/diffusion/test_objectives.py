"""Objectives, guidance, the running mean of weights, and noise from seeds."""

from math import log, sqrt

import numpy as np
import pytest
import torch
from torch import nn

from ddpm_studio.diffusion.context import Context, no_context
from ddpm_studio.diffusion.ema import Ema
from ddpm_studio.diffusion.guidance import Guided
from ddpm_studio.diffusion.objectives import Denoiser, Objective
from ddpm_studio.diffusion.randomness import ImageNoise
from ddpm_studio.diffusion.schedules import edm_schedule, linear_schedule, with_zero_terminal_snr

OBJECTIVES = [Objective("eps"), Objective("x0"), Objective("v"), Objective("edm", 0.7)]


@pytest.mark.parametrize("objective", OBJECTIVES)
@pytest.mark.parametrize("t", [1, 100, 500])
def test_the_right_answer_gives_the_right_image(objective, t):
    schedule = linear_schedule(500)
    x0, eps = torch.randn(2, 4, 3, 8, 8, dtype=torch.float64)
    alpha, sigma = schedule.alpha(t), schedule.sigma(t)
    xt = alpha * x0 + sigma * eps
    answer = objective.target(x0, eps, alpha, sigma)
    torch.testing.assert_close(objective.predicted_x0(answer, xt, alpha, sigma), x0)


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_an_answer_that_is_off_by_one_moves_x0_by_what_is_said(objective):
    alpha, sigma = linear_schedule(500).alpha(200), linear_schedule(500).sigma(200)
    xt, answer = torch.randn(2, 4, 3, 8, 8, dtype=torch.float64)
    moved = objective.predicted_x0(answer + 1, xt, alpha, sigma) - objective.predicted_x0(answer, xt, alpha, sigma)
    torch.testing.assert_close(moved.abs(), torch.full_like(moved, objective.x0_per_answer(alpha, sigma)))


def test_edm_is_the_preconditioning_of_its_paper():
    """Karras et al. 2022, table 1, in their own terms: x = x0 + level * eps, D = c_skip x + c_out F(c_in x)."""
    level, deviation = 1.7, 0.4
    alpha = 1 / sqrt(1 + level**2)
    sigma = level * alpha
    x, answer = torch.randn(2, 4, 3, 8, 8, dtype=torch.float64)
    objective = Objective("edm", deviation)
    c_skip = deviation**2 / (level**2 + deviation**2)
    c_out = level * deviation / sqrt(level**2 + deviation**2)
    c_in = 1 / sqrt(level**2 + deviation**2)
    torch.testing.assert_close(objective.network_input(alpha * x, alpha, sigma), c_in * x)
    torch.testing.assert_close(objective.predicted_x0(answer, alpha * x, alpha, sigma), c_skip * x + c_out * answer)


def test_edm_of_unit_variance_is_velocity_turned_round():
    schedule = linear_schedule(500)
    alpha, sigma = schedule.alpha(300), schedule.sigma(300)
    x0, eps = torch.randn(2, 4, 3, 8, 8, dtype=torch.float64)
    edm, v = Objective("edm", 1.0), Objective("v")
    torch.testing.assert_close(edm.target(x0, eps, alpha, sigma), -v.target(x0, eps, alpha, sigma))


def test_the_edm_target_has_unit_variance_at_every_noise_level():
    x0, eps = 0.5 * torch.randn(20_000, dtype=torch.float64), torch.randn(20_000, dtype=torch.float64)
    for t in (1, 100, 300, 500):
        alpha, sigma = edm_schedule(500).alpha(t), edm_schedule(500).sigma(t)
        assert Objective("edm", 0.5).target(x0, eps, alpha, sigma).std().item() == pytest.approx(1, abs=0.03)


class Listener(nn.Module):
    """Answers zero, and remembers what it was told."""

    def forward(self, xt, time, context):
        self.heard = (xt, time, context)
        return torch.zeros_like(xt)


def test_the_denoiser_tells_the_network_the_time_and_the_context():
    schedule, network = linear_schedule(500), Listener()
    context = Context(torch.rand(2, 3), torch.tensor([True, False]))
    xt = torch.randn(2, 3, 8, 8, dtype=torch.float64)
    x0 = Denoiser(network, schedule, Objective("eps")).denoise(xt, 250, context)
    assert x0.dtype == torch.float64
    torch.testing.assert_close(x0, xt / schedule.alpha(250))
    _, time, told = network.heard
    assert time.tolist() == [0.5, 0.5]
    assert told is context


def test_an_edm_network_is_told_the_noise_level_and_shown_unit_variance():
    schedule, network = edm_schedule(100), Listener()
    t = 60
    alpha, sigma = schedule.alpha(t), schedule.sigma(t)
    xt = alpha * 0.5 * torch.randn(64, 3, 8, 8) + sigma * torch.randn(64, 3, 8, 8)
    Denoiser(network, schedule, Objective("edm", 0.5)).denoise(xt, t, no_context(64, 3))
    shown, time, _ = network.heard
    assert shown.std().item() == pytest.approx(1, abs=0.03)
    assert time[0].item() == pytest.approx(log(sigma / alpha) / 4, rel=1e-5)


@pytest.mark.parametrize("objective", OBJECTIVES[1:])
def test_x0_is_known_where_nothing_of_the_image_is_left(objective):
    schedule = with_zero_terminal_snr(linear_schedule(500))
    x0 = Denoiser(Listener(), schedule, objective).denoise(torch.randn(2, 3, 8, 8), 500, no_context(2, 1))
    assert x0.isfinite().all()


def test_guidance_goes_beyond_the_context_and_counts_evaluations():
    def denoise(xt, t, context):
        return torch.where(context.given.view(-1, 1, 1, 1), xt.new_tensor(0.3), xt.new_tensor(0.1)).expand_as(xt)

    xt = torch.zeros(2, 1, 2, 2)
    context = Context(torch.ones(2, 1), torch.tensor([True, False]))
    guided = Guided(denoise, context, guidance_scale=3.0)
    x0 = guided(xt, 1)
    assert x0[0].unique().tolist() == pytest.approx([0.1 + 3 * 0.2])
    assert x0[1].unique().tolist() == pytest.approx([0.1])  # nothing to be guided by
    assert guided.nfe == 2
    plain = Guided(denoise, context)
    plain(xt, 1)
    assert plain.nfe == 1
    none = Guided(denoise, no_context(2, 1), guidance_scale=3.0)
    none(xt, 1)
    assert none.nfe == 1


def test_clipping_keeps_the_image_in_range():
    guided = Guided(lambda xt, t, c: xt * 5, no_context(1, 1), clip_x0=True)
    assert guided(torch.tensor([[[[-1.0, 0.1, 1.0]]]]), 1).flatten().tolist() == pytest.approx([-1, 0.5, 1])


def test_the_running_mean_has_the_half_life_it_says():
    network = nn.Linear(1, 1, bias=False)
    nn.init.ones_(network.weight)
    ema = Ema(network, halflife=1000)
    nn.init.zeros_(network.weight)
    for _ in range(10):  # long after the start, where the half-life is not shortened
        ema.update(network, images_seen=10**6, batch_size=100)
    assert ema.network.weight.item() == pytest.approx(0.5, rel=1e-5)


def test_the_running_mean_forgets_its_start_quickly():
    network = nn.Linear(1, 1, bias=False)
    nn.init.ones_(network.weight)
    ema = Ema(network, halflife=10**6)
    nn.init.zeros_(network.weight)
    for step in range(1, 101):
        ema.update(network, images_seen=64 * step, batch_size=64)
    assert ema.network.weight.item() < 1e-3


def test_without_half_life_the_mean_is_the_network():
    network = nn.Linear(2, 2)
    ema = Ema(network, halflife=0)
    nn.init.normal_(network.weight)
    ema.update(network, 64, 64)
    torch.testing.assert_close(ema.network.weight, network.weight)


def test_noise_depends_on_seed_and_step_alone():
    shape = (3, 16, 16)
    many = ImageNoise(range(64), shape)
    one = ImageNoise([17], shape)
    assert torch.equal(many(5)[17], one(5)[0])
    assert torch.equal(one(5), one(5))
    assert not torch.equal(one(5), one(6))
    assert not torch.equal(many(0)[0], many(0)[1])


def test_noise_is_standard_normal():
    noise = torch.cat([ImageNoise(range(64), (3, 16, 16))(k) for k in range(8)]).numpy()
    assert abs(noise.mean()) < 0.01
    assert noise.std() == pytest.approx(1, abs=0.01)
    correlations = np.corrcoef(noise.reshape(len(noise), -1))
    off_diagonal = correlations[~np.eye(len(correlations), dtype=bool)]
    assert np.abs(off_diagonal).max() < 0.25  # five standard deviations of 768 independent values
