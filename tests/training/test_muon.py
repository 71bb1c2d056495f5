"""Muon against the exact orthogonal factor."""

import pytest
import torch
from torch import nn

from ddpm_studio.training.muon import Muon, orthogonal


@pytest.mark.parametrize("shape", [(3, 16, 16), (2, 8, 40), (1, 40, 8)])
def test_singular_values_come_near_one_and_singular_vectors_stay(shape):
    matrices = torch.randn(shape, generator=torch.Generator().manual_seed(0))
    u, s, v = torch.linalg.svd(matrices, full_matrices=False)
    moved = u.mT @ orthogonal(matrices) @ v.mT
    values = torch.diagonal(moved, dim1=-2, dim2=-1)
    large = s > 0.1 * s.max()  # the smallest directions take more iterations than are made
    assert values[large].min() > 0.5
    assert values.max() < 1.4
    assert (moved - torch.diag_embed(values)).abs().max() < 0.1


def test_the_size_of_a_step_does_not_depend_on_the_size_of_the_gradient():
    moves = []
    for scale in (1e-3, 1e3):
        weight = nn.Parameter(torch.zeros(8, 4, 3, 3))
        optimizer = Muon([weight], lr=0.1)
        weight.grad = scale * torch.randn(8, 4, 3, 3, generator=torch.Generator().manual_seed(0))
        optimizer.step()
        moves.append(weight.detach().clone())
    torch.testing.assert_close(moves[0], moves[1], rtol=0.05, atol=2e-3)
    assert moves[0].reshape(8, -1).norm() == pytest.approx(0.1 * 8**0.5, rel=0.3)


def test_it_learns_a_linear_map():
    generator = torch.Generator().manual_seed(0)
    wanted = torch.randn(8, 8, generator=generator)
    weight = nn.Parameter(torch.zeros(8, 8))
    optimizer = Muon([weight], lr=0.1)
    for step in range(200):
        optimizer.param_groups[0]["lr"] = 0.1 * (1 - step / 200)
        x = torch.randn(64, 8, generator=generator)
        loss = ((x @ weight.T - x @ wanted.T) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    assert loss.item() < 0.05


def test_matrices_of_one_shape_do_not_meet():
    generator = torch.Generator().manual_seed(0)
    gradients = torch.randn(2, 6, 10, generator=generator)
    together = [nn.Parameter(torch.zeros(6, 10)) for _ in range(2)]
    alone = nn.Parameter(torch.zeros(6, 10))
    for weight, gradient in zip(together, gradients, strict=True):
        weight.grad = gradient.clone()
    alone.grad = gradients[1].clone()
    Muon(together, lr=0.1).step()
    Muon([alone], lr=0.1).step()
    torch.testing.assert_close(together[1], alone, rtol=1e-2, atol=1e-3)
