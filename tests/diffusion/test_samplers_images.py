"""From an image: inpainting with resampling, inversion, and noise between two seeds."""

import numpy as np
import pytest
import torch

from ddpm_studio.diffusion.randomness import BlendedNoise, ImageNoise, slerp
from ddpm_studio.diffusion.samplers import (
    Inpainted,
    ddim,
    ddim_inversion,
    ddpm,
    dpmpp,
    heun,
    resampled,
    resampled_path,
    unipc,
)
from ddpm_studio.diffusion.schedules import edm_schedule, linear_schedule, with_zero_terminal_snr
from ddpm_studio.diffusion.spacing import spaced_timesteps

T = 500
SCHEDULES = {
    "linear": linear_schedule(T),
    "edm": edm_schedule(T),
    "zero terminal SNR": with_zero_terminal_snr(linear_schedule(T)),
}
EVERY_SCHEDULE = pytest.mark.parametrize("schedule", SCHEDULES.values(), ids=SCHEDULES)


def normal(seed, shape):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


class Pair:
    """Two pixels, normal, with deviation 0.6 and correlation 0.9; the best denoiser is linear."""

    covariance = 0.36 * torch.tensor([[1.0, 0.9], [0.9, 1.0]], dtype=torch.float64)

    def __init__(self, schedule):
        self.schedule = schedule

    def denoise(self, xt, t):
        alpha, sigma = self.schedule.alpha(t), self.schedule.sigma(t)
        noisy = alpha**2 * self.covariance + sigma**2 * torch.eye(2, dtype=torch.float64)
        gain = alpha * self.covariance @ torch.linalg.inv(noisy)
        return (xt.flatten(1) @ gain.T).view_as(xt)


def inpaint_pair(schedule, resample, steps=25):
    """2000 draws of the right pixel where the left is 0.8: of the exact answer, mean 0.72 and deviation 0.2615."""
    shape = (2000, 1, 1, 2)
    known = torch.full(shape, 0.8, dtype=torch.float64)
    drawn = torch.tensor([False, True]).view(1, 1, 1, 2)
    denoise = Inpainted(Pair(schedule).denoise, known, drawn)
    path = resampled_path(spaced_timesteps(schedule, steps), resample, jump=5)
    *_, last = resampled(
        lambda timesteps, xT, noise: ddpm(denoise, schedule, timesteps, xT, noise, "posterior"),
        schedule,
        path,
        normal(0, shape),
        lambda k: normal(k, shape),
    )
    assert torch.equal(last.xt[..., 0], known[..., 0])
    return last.xt[..., 1]


@EVERY_SCHEDULE
def test_resampling_brings_both_parts_together(schedule):
    once, often = (inpaint_pair(schedule, resample) for resample in (1, 8))
    assert abs(often.mean() - 0.72) < 0.6 * abs(once.mean() - 0.72)
    assert abs(often.std() - 0.2615) < abs(once.std() - 0.2615)


@EVERY_SCHEDULE
@pytest.mark.parametrize("walk", [ddim, dpmpp, unipc, heun])
@pytest.mark.parametrize("resample", [1, 3])
def test_what_the_mask_keeps_stays_exactly(schedule, walk, resample):
    shape = (2, 3, 8, 8)
    known = normal(3, shape).clamp(-1, 1).float()
    drawn = (normal(4, (1, 1, 8, 8)) > 0).expand(1, 1, 8, 8)
    denoise = Inpainted(lambda xt, t: (xt * 0.7).tanh(), known, drawn)
    path = resampled_path(spaced_timesteps(schedule, 12), resample, jump=4)
    xT = schedule.alpha(T) * known + schedule.sigma(T) * normal(5, shape).float()
    steps = list(
        resampled(lambda ts, xT, noise: walk(denoise, schedule, ts, xT), schedule, path, xT,
                  lambda k: normal(k, shape).float())
    )  # fmt: skip
    kept = ~drawn.expand(shape)
    assert torch.equal(steps[-1].xt[kept], known[kept])
    assert not torch.isclose(steps[-1].xt[~kept], known[~kept]).any()
    assert [step.t for step in steps] == path
    assert [step.index for step in steps] == list(range(len(path)))
    for step in steps[:-1]:  # on the way, kept pixels are as noisy as their t says
        residue = (step.xt - schedule.alpha(step.t) * known)[kept]
        if step.t > 0:
            assert residue.std().item() == pytest.approx(schedule.sigma(step.t), rel=0.25)


def test_the_path_goes_back_as_often_as_asked():
    assert resampled_path([50, 40, 30, 20, 10, 0], 1, 2) == [50, 40, 30, 20, 10, 0]
    assert resampled_path([50, 40, 30, 20, 10, 0], 3, 2) == [
        50, 40, 30, 20, 40, 30, 20, 40, 30, 20, 10, 0, 20, 10, 0, 20, 10, 0
    ]  # fmt: skip
    assert resampled_path([9, 4, 0], 2, 100) == [9, 4, 0, 9, 4, 0]
    for resample, jump in ((0, 1), (1, 0)):
        with pytest.raises(ValueError, match="at least 1"):
            resampled_path([9, 0], resample, jump)


def test_evaluations_and_noise_are_counted_over_the_whole_path():
    schedule = SCHEDULES["linear"]
    calls, drawn = [], []

    def denoise(xt, t):
        calls.append(t)
        return xt * 0.5

    def noise(k):
        drawn.append(k)
        return normal(k, (1, 1, 2, 2))

    path = resampled_path([400, 300, 200, 100, 0], 2, 2)
    assert path == [400, 300, 200, 400, 300, 200, 100, 0, 200, 100, 0]
    steps = list(
        resampled(lambda ts, xT, n: ddpm(denoise, schedule, ts, xT, n), schedule, path, normal(0, (1, 1, 2, 2)), noise)
    )
    assert calls == [400, 300, 400, 300, 200, 100, 200, 100]
    assert [step.nfe for step in steps] == [1, 2, 2, 3, 4, 5, 6, 6, 7, 8, 8]
    assert drawn == [1, 2, 3, 4, 5, 6, 8, 9]  # one for each position, but none where t becomes 0


class Gaussian:
    mean, deviation = 0.3, 0.5

    def __init__(self, schedule):
        self.schedule = schedule

    def spread(self, t):
        return ((self.schedule.alpha(t) * self.deviation) ** 2 + self.schedule.sigma(t) ** 2) ** 0.5

    def denoise(self, xt, t):
        gain = self.schedule.alpha(t) * self.deviation**2 / self.spread(t) ** 2
        return self.mean + gain * (xt - self.schedule.alpha(t) * self.mean)


@EVERY_SCHEDULE
def test_inversion_finds_the_noise_of_the_ode(schedule):
    gaussian = Gaussian(schedule)
    x0 = gaussian.mean + gaussian.deviation * normal(8, (2, 3, 8, 8))
    exact = schedule.alpha(T) * gaussian.mean + gaussian.spread(T) * (x0 - gaussian.mean) / gaussian.deviation
    errors = []
    for steps in (25, 100, 400):
        xT = ddim_inversion(gaussian.denoise, schedule, spaced_timesteps(schedule, steps, "log-snr"), x0)
        errors.append((xT - exact).abs().max().item())
    assert errors[0] > 1.5 * errors[1]
    assert errors[1] > 1.5 * errors[2]
    assert errors[2] < 0.06


@EVERY_SCHEDULE
def test_an_inverted_image_is_drawn_again(schedule):
    centres = torch.tensor([-0.5, 0.5], dtype=torch.float64)

    def denoise(xt, t):
        """The best for pixels that lie around one of two values, with deviation 0.25: not linear."""
        alpha, sigma = schedule.alpha(t), schedule.sigma(t)
        variance = (0.25 * alpha) ** 2 + sigma**2
        off = xt[..., None] - alpha * centres
        weights = torch.softmax(-(off**2) / (2 * variance), -1)
        return (weights * (centres + alpha * 0.25**2 / variance * off)).sum(-1)

    x0 = normal(9, (2, 3, 8, 8)).sign() / 2 + 0.25 * normal(10, (2, 3, 8, 8))

    def round_trip(steps, corrections):
        timesteps = spaced_timesteps(schedule, steps, "log-snr")
        xT = ddim_inversion(denoise, schedule, timesteps, x0, corrections)
        *_, last = ddim(denoise, schedule, timesteps, xT)
        return (last.xt - x0).abs().max().item()

    plain = [round_trip(steps, 0) for steps in (20, 50, 150)]
    corrected = [round_trip(steps, 2) for steps in (20, 50, 150)]
    assert plain[0] > 1.5 * plain[1] > 2 * plain[2]
    assert corrected[0] > 4 * corrected[1] > 16 * corrected[2]
    assert corrected[1] < 0.01


def test_slerp_keeps_the_norm_and_its_ends():
    a, b = normal(1, (3, 8, 8)), normal(2, (3, 8, 8))
    b = b * a.norm() / b.norm()
    assert torch.equal(slerp(a, b, 0.0), a)
    assert torch.equal(slerp(a, b, 1.0), b)
    for mix in (0.1, 0.5, 0.9):
        between = slerp(a, b, mix)
        assert between.norm().item() == pytest.approx(a.norm().item(), rel=1e-12)
        angle = torch.acos((a * between).sum() / a.norm() ** 2)
        assert angle.item() == pytest.approx(mix * torch.acos((a * b).sum() / a.norm() ** 2).item(), rel=1e-9)
    assert torch.lerp(a, b, 0.5).norm() < 0.8 * a.norm()  # which is why it is needed
    assert torch.equal(slerp(a, a, 0.3), a)
    assert torch.equal(slerp(torch.zeros(4), torch.ones(4), 0.5), torch.full((4,), 0.5))


@pytest.mark.parametrize("seed", [0, 17, 2**63 - 1])
@pytest.mark.parametrize("k", [0, 1, 4000])
def test_the_noise_of_a_seed_never_changes(seed, k):
    """Recipes of earlier versions rely on it: Philox with the seed as its key, from the step's own counter."""
    noise = ImageNoise([5, seed, 6], (3, 8, 8))
    noise(7)
    philox = np.random.Generator(np.random.Philox(key=seed, counter=[0, 0, k, 0]))
    np.testing.assert_array_equal(noise(k)[1].numpy(), philox.standard_normal((3, 8, 8), dtype=np.float32))


def test_blended_noise_is_a_seed_s_own_at_its_ends_and_noise_between():
    shape = (3, 16, 16)
    a, b = ImageNoise([3], shape), ImageNoise([17], shape)
    blended = BlendedNoise([3, 3, 3], [17, 17, 17], [0.0, 0.4, 1.0], shape)
    for k in (0, 5):
        noise = blended(k)
        assert torch.equal(noise[0], a(k)[0])
        assert torch.equal(noise[2], b(k)[0])
        assert noise[1].std().item() == pytest.approx(1, abs=0.1)
    alone = BlendedNoise([3], [17], [0.4], shape)
    assert torch.equal(alone(5)[0], blended(5)[1])
    with pytest.raises(ValueError, match="two seeds and a mix"):
        BlendedNoise([1, 2], [3], [0.5], shape)
