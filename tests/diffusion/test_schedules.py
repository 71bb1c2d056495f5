"""Noise schedules and spacings, against their closed forms and an independent implementation."""

import numpy as np
import pytest
from diffusers import DDPMScheduler
from hypothesis import given
from hypothesis import strategies as st

from ddpm_studio.diffusion.schedules import (
    NoiseSchedule,
    cosine_schedule,
    course_schedule,
    linear_schedule,
    spaced_timesteps,
)


@pytest.mark.parametrize("make", [linear_schedule, course_schedule, cosine_schedule])
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


@pytest.mark.parametrize("table", [[1.0], [0.9, 0.5], [1.0, 0.5, 0.5], [1.0, 0.5, 0.0], [1.0, float("nan")]])
def test_a_table_that_is_no_schedule_is_refused(table):
    with pytest.raises(ValueError, match="alphas_cumprod"):
        NoiseSchedule(np.array(table))


@given(st.integers(1, 1000), st.data())
def test_spacing_takes_any_number_of_steps(T, data):
    steps = data.draw(st.integers(1, T))
    timesteps = spaced_timesteps(T, steps)
    assert len(timesteps) == steps + 1
    assert timesteps[0] == T
    assert timesteps[-1] == 0
    gaps = -np.diff(timesteps)
    assert gaps.min() >= 1
    assert gaps.max() - gaps.min() <= 1


@pytest.mark.parametrize("steps", [0, 501, -3])
def test_spacing_refuses_more_steps_than_times(steps):
    with pytest.raises(ValueError, match="from 1 to 500"):
        spaced_timesteps(500, steps)
