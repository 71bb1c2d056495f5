"""Loss weights mean the same whatever the network predicts."""

import pytest
import torch

from ddpm_studio.diffusion.losses import loss_weight
from ddpm_studio.diffusion.objectives import Objective
from ddpm_studio.diffusion.schedules import cosine_schedule

OBJECTIVES = [Objective("eps"), Objective("x0"), Objective("v"), Objective("edm", 0.7)]
ALPHA = torch.tensor([cosine_schedule(100).alpha(t) for t in range(1, 100)], dtype=torch.float64)
SIGMA = (1 - ALPHA**2).sqrt()
SNR = ALPHA**2 / SIGMA**2


def error_of_x0(objective):
    """The squared error of x0 for an answer that is off by 1 everywhere."""
    return objective.x0_per_answer(ALPHA, SIGMA) ** 2 * torch.ones_like(ALPHA)


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_min_snr_counts_the_error_of_x0_by_the_snr_up_to_gamma(objective):
    weight = loss_weight("min-snr", objective, ALPHA, SIGMA, 5.0)
    torch.testing.assert_close(weight / error_of_x0(objective), SNR.clamp(max=5))


def test_min_snr_for_noise_and_velocity_is_as_published():
    torch.testing.assert_close(loss_weight("min-snr", Objective("eps"), ALPHA, SIGMA, 5.0), SNR.clamp(max=5) / SNR)
    torch.testing.assert_close(loss_weight("min-snr", Objective("v"), ALPHA, SIGMA, 5.0), SNR.clamp(max=5) / (SNR + 1))


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_p2_counts_the_error_of_the_noise_by_its_power(objective):
    weight = loss_weight("p2", objective, ALPHA, SIGMA, 0.5)
    error_of_eps = error_of_x0(objective) * SNR
    torch.testing.assert_close(weight / error_of_eps, (1 + SNR) ** -0.5)


def test_constant_is_one():
    assert loss_weight("constant", Objective("v"), ALPHA, SIGMA, 5.0) == 1
