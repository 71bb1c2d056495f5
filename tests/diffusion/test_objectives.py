"""Objectives, guidance, the running mean of weights, and noise from seeds."""

import numpy as np
import pytest
import torch
from torch import nn

from ddpm_studio.diffusion.context import Context, no_context
from ddpm_studio.diffusion.ema import Ema
from ddpm_studio.diffusion.guidance import Guided
from ddpm_studio.diffusion.objectives import Denoiser, predicted_x0, target
from ddpm_studio.diffusion.randomness import ImageNoise
from ddpm_studio.diffusion.schedules import linear_schedule


@pytest.mark.parametrize("objective", ["eps", "x0", "v"])
@pytest.mark.parametrize("t", [1, 100, 500])
def test_the_right_answer_gives_the_right_image(objective, t):
    schedule = linear_schedule(500)
    x0, eps = torch.randn(2, 4, 3, 8, 8, dtype=torch.float64)
    alpha, sigma = schedule.alpha(t), schedule.sigma(t)
    xt = alpha * x0 + sigma * eps
    answer = target(objective, x0, eps, alpha, sigma)
    torch.testing.assert_close(predicted_x0(objective, answer, xt, alpha, sigma), x0)


def test_the_denoiser_tells_the_network_the_time_and_the_context():
    heard = []

    class Network(nn.Module):
        def forward(self, xt, time, context):
            heard.append((time, context))
            return torch.zeros_like(xt)

    schedule = linear_schedule(500)
    context = Context(torch.rand(2, 3), torch.tensor([True, False]))
    xt = torch.randn(2, 3, 8, 8, dtype=torch.float64)
    x0 = Denoiser(Network(), schedule, "eps").denoise(xt, 250, context)
    assert x0.dtype == torch.float64
    torch.testing.assert_close(x0, xt / schedule.alpha(250))
    assert heard[0][0].tolist() == [0.5, 0.5]
    assert heard[0][1] is context


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
