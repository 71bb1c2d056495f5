"""The noise levels that training meets."""

import numpy as np
import pytest
import torch

from ddpm_studio.diffusion.noise_levels import LogNormalLevels, UniformTimes, even_shares
from ddpm_studio.diffusion.objectives import Objective
from ddpm_studio.diffusion.schedules import cosine_schedule, edm_schedule


def test_uniform_times_meet_each_t_equally_often():
    schedule = cosine_schedule(50)
    levels = UniformTimes(schedule, Objective("eps")).at((torch.arange(500).double() + 0.5) / 500)
    t = (levels.time * 50).round().long()
    assert torch.bincount(t).tolist() == [0] + [10] * 50
    expected = [schedule.alpha(i) for i in t.tolist()]
    np.testing.assert_allclose(levels.alpha.numpy(), expected, rtol=1e-6)
    np.testing.assert_allclose((levels.alpha**2 + levels.sigma**2).numpy(), 1, rtol=1e-5)


@pytest.mark.parametrize("edge", [0.0, 1.0])
def test_the_ends_are_times_too(edge):
    levels = UniformTimes(cosine_schedule(50), Objective("v")).at(torch.tensor([edge]))
    assert levels.time.item() == pytest.approx(1 / 50 if edge == 0 else 1)


def test_an_edm_network_is_told_in_training_what_it_is_told_in_sampling():
    from ddpm_studio.diffusion.objectives import Denoiser

    schedule = edm_schedule(50)
    levels = UniformTimes(schedule, Objective("edm")).at(torch.tensor([0.505]))
    denoiser = Denoiser(torch.nn.Identity(), schedule, Objective("edm"))
    assert levels.time.item() == pytest.approx(denoiser.time(26), rel=1e-6)


def test_log_normal_levels_have_the_mean_and_deviation_asked_for():
    shares = even_shares(20_000, torch.Generator().manual_seed(0))
    levels = LogNormalLevels(-1.2, 1.3).at(shares)
    log_level = (levels.sigma.double() / levels.alpha.double()).log()
    assert log_level.mean().item() == pytest.approx(-1.2, abs=0.01)
    assert log_level.std().item() == pytest.approx(1.3, abs=0.01)
    torch.testing.assert_close(levels.time.double(), log_level / 4, atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_log_normal_levels_are_finite_at_the_ends(share):
    assert all(level.isfinite().all() for level in LogNormalLevels(0, 2).at(torch.tensor([share])))


def test_even_shares_fill_every_part_once():
    shares = even_shares(64, torch.Generator().manual_seed(1))
    assert sorted((shares * 64).long().tolist()) == list(range(64))
    assert not torch.equal(shares, shares.sort().values)
