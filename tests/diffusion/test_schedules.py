"""Noise schedules, against their closed forms and an independent implementation."""

import numpy as np
import pytest
from diffusers import DDPMScheduler

from ddpm_studio.diffusion.schedules import (
    NoiseSchedule,
    cosine_schedule,
    course_schedule,
    edm_schedule,
    linear_schedule,
    sigmoid_schedule,
    with_zero_terminal_snr,
)


@pytest.mark.parametrize("make", [linear_schedule, course_schedule, cosine_schedule, sigmoid_schedule])
@pytest.mark.parametrize("T", [1, 2, 50, 500, 1000])
def test_a_schedule_falls_from_one_and_keeps_the_variance(make, T):
    schedule = make(T)
    assert schedule.T == T
    assert schedule.alphas_cumprod.dtype == np.float64
    assert schedule.alphas_cumprod[0] == 1
    assert (np.diff(schedule.alphas_cumprod) < 0).all()
    for t in {0, 1, T // 2, T}:
        assert schedule.alpha(t) ** 2 + schedule.sigma(t) ** 2 == pytest.approx(1, abs=1e-15)
        if t > 0:
            snr = schedule.alphas_cumprod[t] / (1 - schedule.alphas_cumprod[t])
            assert schedule.log_snr(t) == pytest.approx(np.log(snr), rel=1e-12)
    assert schedule.log_snr(0) == float("inf")


@pytest.mark.parametrize(("make", "name"), [(linear_schedule, "linear"), (cosine_schedule, "squaredcos_cap_v2")])
def test_schedules_agree_with_diffusers(make, name):
    theirs = DDPMScheduler(500, beta_start=1e-4, beta_end=0.02, beta_schedule=name).alphas_cumprod.numpy()
    np.testing.assert_allclose(make(500).alphas_cumprod[1:], theirs, rtol=2e-5, atol=1e-7)


def test_course_schedule_is_the_labs_own_table():
    # The labs: b_t = (b2 - b1) linspace(0, 1, T+1) + b1; ab_t = exp(cumsum(log(1 - b_t))); ab_t[0] = 1
    betas = (0.02 - 1e-4) * np.linspace(0, 1, 501) + 1e-4
    table = np.exp(np.cumsum(np.log(1 - betas)))
    table[0] = 1
    np.testing.assert_allclose(course_schedule(500).alphas_cumprod, table, rtol=1e-12)


@pytest.mark.parametrize("table", [[1.0], [0.9, 0.5], [1.0, 0.5, 0.5], [1.0, 0.5, -0.1], [1.0, float("nan")]])
def test_a_table_that_is_no_schedule_is_refused(table):
    with pytest.raises(ValueError, match="alphas_cumprod"):
        NoiseSchedule(np.array(table))


def test_sigmoid_schedule_is_its_formula():
    # Jabri et al. 2022: gamma(t) = (sigmoid(end) - sigmoid(t (end - start) + start)) / (sigmoid(end) - sigmoid(start))
    sigmoid = lambda x: 1 / (1 + np.exp(-x))  # noqa: E731
    share = np.arange(100) / 100
    table = (sigmoid(3) - sigmoid(6 * share - 3)) / (sigmoid(3) - sigmoid(-3))
    np.testing.assert_allclose(sigmoid_schedule(100).alphas_cumprod[:-1], table, rtol=1e-12)


def test_edm_schedule_has_the_noise_levels_of_its_paper():
    schedule = edm_schedule(18)
    levels = [schedule.sigma(t) / schedule.alpha(t) for t in range(18, 0, -1)]
    ramp = np.arange(18) / 17
    paper = (80 ** (1 / 7) + ramp * (0.002 ** (1 / 7) - 80 ** (1 / 7))) ** 7  # Karras et al. 2022, eq. 5
    np.testing.assert_allclose(levels, paper, rtol=1e-6)


@pytest.mark.parametrize("make", [linear_schedule, cosine_schedule, sigmoid_schedule])
def test_zero_terminal_snr_leaves_nothing_of_the_image_and_the_start_as_it_was(make):
    before = make(500)
    after = with_zero_terminal_snr(before)
    assert after.alphas_cumprod[-1] == 0
    assert after.log_snr(500) == float("-inf")
    assert (after.alpha(500), after.sigma(500)) == (0, 1)
    assert after.alpha(1) == pytest.approx(before.alpha(1), rel=1e-12)


def test_zero_terminal_snr_agrees_with_diffusers():
    theirs = DDPMScheduler(500, beta_start=1e-4, beta_end=0.02, rescale_betas_zero_snr=True).alphas_cumprod.numpy()
    ours = with_zero_terminal_snr(linear_schedule(500)).alphas_cumprod[1:]
    np.testing.assert_allclose(ours, theirs, rtol=1e-4, atol=1e-6)


def test_zero_terminal_snr_needs_two_timesteps():
    with pytest.raises(ValueError, match="at least 2"):
        with_zero_terminal_snr(linear_schedule(1))
