"""Muon: momentum whose update is made orthogonal, for the matrices inside a network."""

from collections.abc import Iterable

import torch
from torch import Tensor, nn

_COEFFICIENTS = (3.4445, -4.7750, 2.0315)  # of the quintic whose iteration takes singular values close to 1, fast
_ITERATIONS = 5


class Muon(torch.optim.Optimizer):
    """Nesterov momentum, orthogonalised by Newton and Schulz's iteration (Jordan et al. 2024, "Muon").

    Every direction of a weight matrix moves equally far, where plain gradients are ruled by few; small networks learn
    the same from fewer images. A convolution is the matrix of its outputs by everything it takes. Matrices of one shape
    are done together.
    """

    def __init__(self, parameters: Iterable[nn.Parameter], lr: float, momentum: float = 0.95) -> None:
        super().__init__(list(parameters), {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:
        """Move every parameter that has a gradient."""
        for group in self.param_groups:
            shapes: dict[torch.Size, list[nn.Parameter]] = {}
            for parameter in group["params"]:
                if parameter.grad is not None:
                    shapes.setdefault(parameter.shape, []).append(parameter)
            for shape, parameters in shapes.items():
                gradients = [p.grad for p in parameters]
                momenta = [self._momentum(p) for p in parameters]
                torch._foreach_lerp_(momenta, gradients, 1 - group["momentum"])
                updates = torch._foreach_lerp(gradients, momenta, group["momentum"])
                matrices = orthogonal(torch.stack([update.reshape(shape[0], -1) for update in updates]))
                # An update's size does not depend on the matrix being wide or tall.
                stretch = max(1.0, matrices.shape[1] / matrices.shape[2]) ** 0.5
                moves = [matrix.reshape(shape) for matrix in matrices.unbind()]
                torch._foreach_add_(parameters, moves, alpha=-group["lr"] * stretch)

    def _momentum(self, parameter: nn.Parameter) -> Tensor:
        state = self.state[parameter]
        if "momentum" not in state:
            state["momentum"] = torch.zeros_like(parameter)
        return state["momentum"]


def orthogonal(matrices: Tensor) -> Tensor:
    """(M, rows, columns) float32 with singular values moved to about 1 (0.7 to 1.2), singular vectors kept.

    Each iteration multiplies x by a polynomial of x x^T. All of these commute, so they are multiplied with each other,
    as squares of the shorter side, and with x once.
    """
    wide = matrices.shape[-2] <= matrices.shape[-1]
    x = matrices if wide else matrices.mT
    x = x / (torch.linalg.matrix_norm(x, keepdim=True) + 1e-7)
    a, b, c = _COEFFICIENTS
    square = x @ x.mT
    identity = torch.eye(square.shape[-1], device=x.device)
    product = identity
    for iteration in range(_ITERATIONS):
        factor = torch.baddbmm(square, square, square, beta=b, alpha=c) + a * identity
        product = factor @ product
        if iteration < _ITERATIONS - 1:
            square = factor @ square @ factor
    x = product @ x
    return x if wide else x.mT
