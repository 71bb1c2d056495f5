"""Bits per dimension: the variational bound on how many a model would need to store an image."""

from collections.abc import Callable
from math import log, sqrt
from typing import Literal

import numpy as np
import torch
from torch import Tensor

from ddpm_studio.diffusion.objectives import Denoiser
from ddpm_studio.diffusion.schedules import NoiseSchedule
from ddpm_studio.evaluation.figures import Bits
from ddpm_studio.evaluation.held_out import context_of

Variance = Literal["beta", "posterior"]

_EVALUATIONS = 16_000  # of the network for one image each, over all t
_HALF_BIN = 1 / 255  # pixels are 2/255 apart in -1..1


def bits_per_dimension(
    denoiser: Denoiser,
    x0: Tensor,
    labels: np.ndarray,
    variance: Variance = "beta",
    clip_x0: bool = True,
    evaluations: int = _EVALUATIONS,
    seed: int = 0,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Bits:
    """The bound of Ho et al. 2020, eq. 5, for the reverse process that DDPM walks over all T steps.

    x0: (N, C, H, W) float32 in -1..1, levels of 255, on the model's device; labels: (N, K). variance: of the reverse
    steps, ``beta`` or ``posterior`` (Ho et al. 2020, section 3.2); each gives a bound of its own, and at t = 1, where
    the posterior has none, it is that of t = 2. clip_x0 keeps the predicted image in -1..1, as samplers do.

    Every t is evaluated, each on some of the images, which take turns, so that in all about ``evaluations`` are made
    (at least 4 for each t); the decoder's term, which varies most, on all of them. Progress is told in steps of t.
    """
    schedule = denoiser.schedule
    T, dims = schedule.T, x0[0].numel()
    generator = torch.Generator().manual_seed(seed)
    per_t = max(4, min(evaluations // T, 64))

    def predicted(picked: np.ndarray, t: int) -> tuple[Tensor, Tensor, Tensor]:
        images = x0[torch.from_numpy(picked).to(x0.device)]
        eps = torch.randn(images.shape, generator=generator).to(images)
        xt = schedule.alpha(t) * images + schedule.sigma(t) * eps
        guess = denoiser.denoise(xt, t, context_of(labels[picked], x0.device))
        return images.double().cpu(), (guess.clamp(-1, 1) if clip_x0 else guess).double().cpu(), xt.double().cpu()

    terms, spread = np.empty(max(T - 1, 0)), 0.0
    for t in range(2, T + 1):
        images, guess, _ = predicted((np.arange(per_t) + (t - 2) * per_t) % len(x0), t)
        kl = _kl_of_step(schedule, t, (guess - images).square().flatten(1).mean(1), variance)
        terms[t - 2] = kl.mean().item()
        spread += kl.var().item() / per_t
        progress(t - 1, T)

    decoders = []
    for part in np.array_split(np.arange(len(x0)), -(-len(x0) // 64)):
        images, guess, xt = predicted(part, 1)
        decoders.append(_decoder(schedule, images, guess, xt, variance))
    decoder = torch.cat(decoders)
    progress(T, T)
    prior = _prior(schedule, x0)
    per_image = decoder + prior
    if len(x0) > 1:
        spread += per_image.var().item() / len(x0)
    to_bits = 1 / log(2)
    return Bits(
        total=(float(terms.sum()) + per_image.mean().item()) * to_bits,
        standard_error=sqrt(spread) * to_bits,
        prior=prior.mean().item() * to_bits,
        decoder=decoder.mean().item() * to_bits,
        t=np.arange(2, T + 1),
        terms=terms * to_bits,
        variance=variance,
        images=len(x0),
        dimensions=dims,
    )


def posterior(schedule: NoiseSchedule, t: int) -> tuple[float, float, float, float]:
    """q(x_{t-1} | xt, x0) (Ho et al. 2020, eq. 6 and 7): the coefficients of x0 and xt in its mean, its variance, and
    beta."""
    ab_t, ab_s = float(schedule.alphas_cumprod[t]), float(schedule.alphas_cumprod[t - 1])
    beta = 1 - ab_t / ab_s
    rest = 1 - ab_t
    return sqrt(ab_s) * beta / rest, sqrt(1 - beta) * (1 - ab_s) / rest, beta * (1 - ab_s) / rest, beta


def _kl_of_step(schedule: NoiseSchedule, t: int, error: Tensor, variance: Variance) -> Tensor:
    """L_{t-1} in nats per dimension: the divergence of two normal distributions whose means differ by the error in x0.

    error: (B,) mean squared error of the predicted x0."""
    of_x0, _, ours, beta = posterior(schedule, t)
    theirs = beta if variance == "beta" else ours
    return 0.5 * (log(theirs / ours) + (ours + of_x0**2 * error) / theirs - 1)


def _prior(schedule: NoiseSchedule, x0: Tensor) -> Tensor:
    """L_T: (N,) the divergence of q(xT | x0) from a standard normal distribution, in nats per dimension."""
    ab = float(schedule.alphas_cumprod[-1])
    return 0.5 * (ab * x0.double().cpu().square().flatten(1).mean(1) - ab - log(1 - ab))


def _decoder(schedule: NoiseSchedule, x0: Tensor, guess: Tensor, x1: Tensor, variance: Variance) -> Tensor:
    """L_0: (B,) the negative log-probability of the pixels' levels (Ho et al. 2020, eq. 13), in nats per dimension."""
    of_x0, of_x1, _, beta = posterior(schedule, 1)
    width = sqrt(beta if variance == "beta" or schedule.T == 1 else posterior(schedule, 2)[2])
    away = x0 - (of_x0 * guess + of_x1 * x1)
    upper = torch.where(x0 > 1 - _HALF_BIN, torch.inf, (away + _HALF_BIN) / width)
    lower = torch.where(x0 < -1 + _HALF_BIN, -torch.inf, (away - _HALF_BIN) / width)
    return -log_normal_mass(lower, upper).flatten(1).mean(1)


def log_normal_mass(lower: Tensor, upper: Tensor) -> Tensor:
    """ln of the standard normal mass between the bounds, without loss far out in the tails."""
    # Beyond the mean the upper tail is near 1 and the difference would cancel: mirror it.
    mirrored = lower > 0
    low, high = torch.where(mirrored, -upper, lower), torch.where(mirrored, -lower, upper)
    log_high = torch.special.log_ndtr(high)
    return log_high + torch.log1p(-torch.exp(torch.special.log_ndtr(low) - log_high))
