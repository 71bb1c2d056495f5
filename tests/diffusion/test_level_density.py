"""How often a training meets each t: the closed form against the levels that the training draws."""

import numpy as np
import pytest
import torch

from ddpm_studio.diffusion.level_density import log_normal_density, uniform_density
from ddpm_studio.diffusion.noise_levels import LogNormalLevels
from ddpm_studio.diffusion.schedules import (
    NoiseSchedule,
    cosine_schedule,
    edm_schedule,
    linear_schedule,
    with_zero_terminal_snr,
)


def _nearest(schedule: NoiseSchedule, levels: np.ndarray) -> tuple[np.ndarray, float, float]:
    """The shares of ln(sigma / alpha) that are nearest to each t's own, and of those beyond half a step outside."""
    own = np.array([-schedule.log_snr(t) / 2 for t in range(1, schedule.T + 1)])
    edges = (own[1:] + own[:-1]) / 2
    low, high = own[0] - (edges[0] - own[0]), own[-1] + (own[-1] - edges[-1])
    inside = levels[(levels >= low) & (levels < high)]
    counts = np.bincount(np.digitize(inside, edges), minlength=schedule.T)
    return counts / len(levels), float((levels < low).mean()), float((levels >= high).mean())


@pytest.mark.parametrize("make", [edm_schedule, cosine_schedule, linear_schedule])
@pytest.mark.parametrize(("p_mean", "p_std"), [(-1.2, 1.2), (-0.4, 1.4), (2.0, 0.5)])
def test_the_density_is_that_of_the_levels_drawn(make, p_mean, p_std):
    schedule = make(20)
    u = (torch.arange(200_000, dtype=torch.float64) + 0.5) / 200_000
    drawn = LogNormalLevels(p_mean, p_std).at(u)
    levels = np.log((drawn.sigma.double() / drawn.alpha.double()).numpy())
    shares, below, above = _nearest(schedule, levels)
    density = log_normal_density(schedule, p_mean, p_std)
    np.testing.assert_allclose(density.shares, shares, atol=2e-4)
    assert density.below == pytest.approx(below, abs=2e-4)
    assert density.above == pytest.approx(above, abs=2e-4)
    assert density.shares.sum() + density.below + density.above == pytest.approx(1, abs=1e-12)


def test_where_nothing_is_left_at_the_end_nothing_lies_beyond_it():
    density = log_normal_density(with_zero_terminal_snr(linear_schedule(50)), 0.0, 2.0)
    assert density.above == 0
    assert (density.shares >= 0).all()
    assert density.shares.sum() + density.below == pytest.approx(1, abs=1e-12)


def test_uniform_meets_each_t_as_often():
    density = uniform_density(cosine_schedule(8))
    np.testing.assert_array_equal(density.shares, np.full(8, 1 / 8))
    assert (density.below, density.above) == (0, 0)


def test_one_timestep_has_every_level():
    assert log_normal_density(cosine_schedule(1), 0.0, 1.0).shares.tolist() == [1.0]
