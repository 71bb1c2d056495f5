"""Which timesteps a sampler visits."""

from typing import get_args

import numpy as np
import pytest
from diffusers import DDIMScheduler
from hypothesis import given
from hypothesis import strategies as st

from ddpm_studio.diffusion.schedules import (
    NoiseSchedule,
    cosine_schedule,
    edm_schedule,
    linear_schedule,
    with_zero_terminal_snr,
)
from ddpm_studio.diffusion.spacing import Spacing, spaced_timesteps
from ddpm_studio.sampling import request

MAKE = {
    "linear": linear_schedule,
    "cosine": cosine_schedule,
    "edm": edm_schedule,
    "zero terminal SNR": lambda T: with_zero_terminal_snr(linear_schedule(T)) if T > 1 else NoiseSchedule([1.0, 0.0]),
}


@given(st.sampled_from(sorted(MAKE)), st.sampled_from(get_args(Spacing)), st.integers(1, 300), st.data())
def test_any_number_of_steps_falls_strictly_to_0(make, spacing, T, data):
    schedule = MAKE[make](T)
    start = data.draw(st.integers(1, T))
    steps = data.draw(st.integers(1, start))
    timesteps = spaced_timesteps(schedule, steps, spacing, start)
    assert len(timesteps) == steps + 1
    assert all(isinstance(t, int) for t in timesteps)
    assert timesteps[0] <= start if spacing == "leading" else timesteps[0] == start
    assert timesteps[-1] == 0
    assert (np.diff(timesteps) < 0).all()
    if spacing == "trailing":
        gaps = -np.diff(timesteps)
        assert gaps.max() - gaps.min() <= 1


@pytest.mark.parametrize("spacing", ["leading", "linspace", "trailing"])
@pytest.mark.parametrize("steps", [1, 7, 25, 60, 500])
def test_spacings_agree_with_diffusers(spacing, steps):
    theirs = DDIMScheduler(500, timestep_spacing=spacing)
    theirs.set_timesteps(steps)
    ours = spaced_timesteps(linear_schedule(500), steps, spacing)
    expected = (theirs.timesteps + 1).tolist()
    if spacing == "linspace" and steps == 1:
        expected = [500]  # its only step would be at t = 1, from where no image can be drawn
    assert ours == [*expected, 0]


@pytest.mark.parametrize("make", ["linear", "edm"])
def test_log_snr_is_even_in_log_snr(make):
    schedule = MAKE[make](4000) if make == "edm" else linear_schedule(4000, 1e-4 / 8, 0.02 / 8)
    timesteps = spaced_timesteps(schedule, 20, "log-snr")
    assert timesteps[0] == 4000
    assert timesteps[-2] == 1
    gaps = np.diff([schedule.log_snr(t) for t in timesteps[:-1]])
    assert gaps.max() / gaps.min() < 1.6  # whole numbers lie far apart near t = 1


def test_karras_spacing_of_their_own_schedule_is_even():
    # The schedule is itself even in sigma^(1/7), so its times are.
    assert spaced_timesteps(edm_schedule(401), 41, "karras") == [*range(401, 0, -10), 0]


@pytest.mark.parametrize("spacing", ["log-snr", "karras"])
@pytest.mark.parametrize("make", ["zero terminal SNR", "cosine"])
def test_where_all_is_noise_one_step_leads_to_where_the_image_begins(spacing, make):
    schedule = MAKE[make](1000)
    first, second, *_ = spaced_timesteps(schedule, 10, spacing)
    assert first == 1000
    assert schedule.sigma(second) / schedule.alpha(second) <= 80.1
    assert schedule.sigma(second + 1) / schedule.alpha(second + 1) > 79.9


@pytest.mark.parametrize(("steps", "start"), [(0, None), (501, None), (-3, None), (11, 10), (1, 0), (1, 501)])
@pytest.mark.parametrize("spacing", get_args(Spacing))
def test_more_steps_than_times_are_refused(steps, start, spacing):
    with pytest.raises(ValueError, match="must be from 1 to"):
        spaced_timesteps(linear_schedule(500), steps, spacing, start)


def test_a_request_knows_every_spacing():
    assert get_args(request.Spacing) == get_args(Spacing)
