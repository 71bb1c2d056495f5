"""Bits per dimension and the error by noise, of Gaussian data, whose ideal denoiser and entropy are known."""

from math import e, log, log2, pi
from statistics import NormalDist

import numpy as np
import pytest
import torch
from torch import nn

from ddpm_studio.diffusion.objectives import Denoiser, Objective
from ddpm_studio.diffusion.schedules import NoiseSchedule, cosine_schedule, linear_schedule
from ddpm_studio.evaluation.bits import bits_per_dimension, log_normal_mass, posterior
from ddpm_studio.evaluation.held_out import validation_by_band

DEVIATION = 0.25
NO_LABELS = np.zeros((96, 0), np.float32)


class Ideal(nn.Module):
    """E[x0 | xt] of pixels that are each N(0, DEVIATION^2), as a network that predicts x0."""

    def __init__(self, schedule: NoiseSchedule) -> None:
        super().__init__()
        self.schedule = schedule

    def forward(self, xt, time, context):
        t = round(time[0].item() * self.schedule.T)
        alpha, sigma = self.schedule.alpha(t), self.schedule.sigma(t)
        return xt * alpha * DEVIATION**2 / (alpha**2 * DEVIATION**2 + sigma**2)


def ideal(schedule: NoiseSchedule) -> Denoiser:
    return Denoiser(Ideal(schedule), schedule, Objective("x0"))


def ideal_error(schedule: NoiseSchedule, t: int) -> float:
    """The variance of x0 given xt."""
    alpha, sigma = schedule.alpha(t), schedule.sigma(t)
    return DEVIATION**2 * sigma**2 / (alpha**2 * DEVIATION**2 + sigma**2)


def closed_form_terms(schedule: NoiseSchedule, variance: str) -> np.ndarray:
    """L_{t-1} for t = 2..T in bits per dimension, from the variance of x0 given xt."""
    terms = []
    for t in range(2, schedule.T + 1):
        of_x0, _, ours, beta = posterior(schedule, t)
        theirs = beta if variance == "beta" else ours
        terms.append(0.5 * (log(theirs / ours) + (ours + of_x0**2 * ideal_error(schedule, t)) / theirs - 1) / log(2))
    return np.array(terms)


@pytest.fixture(scope="module")
def pixels():
    """(96, 3, 8, 8) Gaussian data on the levels of 8-bit pixels."""
    values = np.random.default_rng(0).normal(scale=DEVIATION, size=(96, 3, 8, 8))
    levels = ((values + 1) * 127.5).round().clip(0, 255)
    return torch.from_numpy(levels / 127.5 - 1).float()


@pytest.mark.parametrize("variance", ["beta", "posterior"])
@pytest.mark.parametrize("schedule", [linear_schedule(400, 1e-4, 0.03), cosine_schedule(200)], ids=["linear", "cosine"])
def test_each_term_is_that_of_the_closed_form(pixels, schedule, variance):
    found = bits_per_dimension(ideal(schedule), pixels, NO_LABELS, variance, clip_x0=False)
    expected = closed_form_terms(schedule, variance)
    assert found.terms.shape == expected.shape
    np.testing.assert_array_equal(found.t, np.arange(2, schedule.T + 1))
    # Each from 40 images of 192 pixels at least: the error's mean square is known to a few parts in a hundred
    np.testing.assert_allclose(found.terms, expected, rtol=0.1, atol=1e-7)
    assert found.terms.sum() == pytest.approx(expected.sum(), rel=0.01)
    ab = schedule.alphas_cumprod[-1]
    prior = 0.5 * (ab * pixels.square().mean().item() - ab - log(1 - ab)) / log(2)
    assert found.prior == pytest.approx(prior, rel=1e-5)
    assert found.total == pytest.approx(found.prior + found.terms.sum() + found.decoder)


def test_the_bound_tends_to_the_entropy(pixels):
    # Of a normal distribution in bins of 2/255: its differential entropy less the logarithm of the bin. With variance
    # beta, which is right where the data are broad beside the noise: there a step's size matters at any T.
    entropy = 0.5 * log2(2 * pi * e * DEVIATION**2) - log2(2 / 255)
    gaps, errors = [], []
    for T in (50, 200, 800):
        schedule = linear_schedule(T, 0.05 / T, 20 / T)
        found = bits_per_dimension(ideal(schedule), pixels, NO_LABELS, "beta", clip_x0=False)
        gaps.append(found.total - entropy)
        errors.append(found.standard_error)
        assert found.images == 96
        assert found.dimensions == 192
    assert gaps[0] > gaps[1] > gaps[2]
    assert -4 * errors[2] < gaps[2] < 0.02 * entropy
    # The error that is told is about that of 96 x 192 draws of a normal distribution's log-density
    assert 0.3 < errors[2] / (log2(e) * (0.5 / (96 * 192)) ** 0.5) < 4


def test_a_worse_model_needs_more_bits(pixels):
    schedule = cosine_schedule(100)

    class Worse(Ideal):
        def forward(self, xt, time, context):
            return super().forward(xt, time, context) + 0.1

    good = bits_per_dimension(ideal(schedule), pixels, NO_LABELS, clip_x0=False)
    bad = bits_per_dimension(Denoiser(Worse(schedule), schedule, Objective("x0")), pixels, NO_LABELS, clip_x0=False)
    assert bad.total > good.total + 1
    assert (bad.terms > good.terms).all()


def test_clipping_keeps_the_prediction_in_range(pixels):
    schedule = cosine_schedule(20)

    class Wild(nn.Module):
        def forward(self, xt, time, context):
            return torch.full_like(xt, 1e6)

    wild = Denoiser(Wild(), schedule, Objective("x0"))
    clipped, free = (bits_per_dimension(wild, pixels, NO_LABELS, clip_x0=clip).total for clip in (True, False))
    assert clipped < free
    assert np.isfinite(free)


def test_it_does_not_depend_on_chance_and_tells_its_progress(pixels):
    schedule = cosine_schedule(30)
    seen = []

    def note(done, of):
        seen.append((done, of))

    runs = [bits_per_dimension(ideal(schedule), pixels, NO_LABELS, seed=3, progress=note) for _ in range(2)]
    assert runs[0].total == runs[1].total
    assert seen[-1] == (30, 30)


def test_the_edges_of_the_range_take_all_that_is_beyond():
    # Where the prediction is right, what is beyond the edge and half of the last bin count for the last level.
    schedule = linear_schedule(10, 1e-4, 0.5)
    edges = torch.cat([torch.full((4, 1, 4, 4), -1.0), torch.full((4, 1, 4, 4), 1.0)])

    class Sure(nn.Module):
        def forward(self, xt, time, context):
            return xt.sign()

    found = bits_per_dimension(Denoiser(Sure(), schedule, Objective("x0")), edges, np.zeros((8, 0), np.float32))
    assert found.decoder == pytest.approx(-log2(NormalDist().cdf(1 / 255 / 1e-4**0.5)), rel=1e-5)


def test_normal_mass():
    lower, upper = (
        torch.tensor([-1.0, 0.0, -torch.inf, 30.0, -40.0], dtype=torch.float64),
        torch.tensor([1.0, torch.inf, torch.inf, 30.1, -39.9], dtype=torch.float64),
    )
    found = log_normal_mass(lower, upper)
    assert found[:3].exp().tolist() == pytest.approx([0.6826894921370859, 0.5, 1.0], rel=1e-12)
    # Far out: density at the near edge over the distance (Mills' ratio), in logarithms, less what the far edge cuts off
    for value, near in ((found[3], 30.0), (found[4], 39.9)):
        expected = -(near**2) / 2 - 0.5 * log(2 * pi) - log(near) + log(1 - np.exp(-near * 0.1 - 0.005))
        assert value.item() == pytest.approx(expected, abs=2e-3)


def test_the_error_by_noise_is_that_of_the_closed_form(pixels):
    schedule = cosine_schedule(100)
    found = validation_by_band(ideal(schedule), pixels, NO_LABELS)
    assert [(band.first, band.last) for band in found.bands] == [(1, 20), (21, 40), (41, 60), (61, 80), (81, 100)]
    assert found.images == 96
    assert found.noisings == 5 * 8 * 64
    for band in found.bands:
        times = np.unique(np.linspace(band.first, band.last, 8).round().astype(int))
        x0 = [ideal_error(schedule, t) for t in times]
        eps = [ideal_error(schedule, t) * (schedule.alpha(t) / schedule.sigma(t)) ** 2 for t in times]
        assert band.mse_x0 == pytest.approx(np.mean(x0), rel=0.03)
        assert band.mse_eps == pytest.approx(np.mean(eps), rel=0.03)
    assert validation_by_band(ideal(schedule), pixels, NO_LABELS) == found
