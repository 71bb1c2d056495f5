"""How much each noise level counts in training."""

from typing import Literal

from torch import Tensor

from ddpm_studio.diffusion.objectives import Objective

LossWeight = Literal["constant", "min-snr", "p2"]


def loss_weight(kind: LossWeight, objective: Objective, alpha: Tensor, sigma: Tensor, gamma: float) -> Tensor | float:
    """The weight of the squared error of the network's answer, in the shape of alpha.

    constant: 1, whatever is predicted; for eps the simple loss of Ho et al. 2020, eq. 14, for edm the weight of
    Karras et al. 2022, eq. 6. min-snr: the error of x0 counts min(SNR, gamma) (Hang et al. 2023, eq. 8). p2: the
    error of the noise counts (1 + SNR)^-gamma (Choi et al. 2022, eq. 8, k = 1). Both mean the same whatever the
    network predicts.
    """
    if kind == "constant":
        return 1.0
    alpha2, sigma2 = alpha**2, sigma**2
    # In weights of the error of x0, where SNR = alpha^2 / sigma^2 and alpha^2 + sigma^2 = 1
    if kind == "min-snr":
        of_x0 = (alpha2 / sigma2).clamp(max=gamma)
    else:
        of_x0 = alpha2 * sigma2 ** (gamma - 1)
    return of_x0 * objective.x0_per_answer(alpha, sigma) ** 2
