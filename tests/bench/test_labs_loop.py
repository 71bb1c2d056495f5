"""The labs' loops do what the labs' notebooks say, so that what we are held against is no straw man."""

import numpy as np
import pytest
import torch
from diffusers import DDIMScheduler, DDPMScheduler
from torch import nn

from ddpm_studio.bench.labs_loop import LabsImages, LabsTraining, labs_ddim, labs_ddpm_steps
from ddpm_studio.diffusion.networks.context_unet import ContextUnet

# From Python 3.12 on, it warns of every fork of a process with threads, which is how a DataLoader starts its worker.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


class Known(nn.Module):
    """Answers with something smooth that depends on all that it is given."""

    def forward(self, xt, time, context):
        return 0.3 * xt + 0.1 * torch.sin(3 * time)[:, None, None, None] + context.values.sum(1)[:, None, None, None]


def labs_betas(timesteps: int) -> np.ndarray:
    """The labs' table without its first entry, which counts in every product: so it is put into the first beta."""
    betas = np.linspace(1e-4, 0.02, timesteps + 1)
    table = betas[1:].copy()
    table[0] = 1 - (1 - betas[0]) * (1 - betas[1])
    return table


def test_an_image_is_transformed_as_torchvision_does():
    pixels = np.arange(2 * 4 * 4 * 3, dtype=np.uint8).reshape(2, 4, 4, 3)
    image, label = LabsImages(pixels, np.eye(2, dtype=np.float32))[1]
    assert image.dtype == torch.float32
    assert image.is_contiguous()
    np.testing.assert_allclose(image.numpy(), (pixels[1].transpose(2, 0, 1) / 255 - 0.5) / 0.5, atol=1e-7)
    np.testing.assert_array_equal(label.numpy(), [0, 1])


def test_ddim_agrees_with_diffusers():
    T, steps = 500, 25
    scheduler = DDIMScheduler(
        T, trained_betas=labs_betas(T), clip_sample=False, set_alpha_to_one=True, timestep_spacing="trailing"
    )
    scheduler.set_timesteps(steps)
    generator = torch.Generator().manual_seed(1)
    xT = torch.randn(2, 3, 8, 8, generator=generator)
    c = torch.tensor([[0.1, 0.0], [0.0, 0.2]])
    ours = labs_ddim(Known(), xT, c, steps, T)
    x = xT.double()
    for t in scheduler.timesteps:
        time = torch.full((2,), (int(t) + 1) / T)
        eps = 0.3 * x + 0.1 * torch.sin(3 * time)[:, None, None, None] + c.sum(1)[:, None, None, None]
        x = scheduler.step(eps, t, x).prev_sample
    assert (ours - x).abs().max() < 2e-3 * x.abs().max()


def test_ddpm_walks_the_means_of_diffusers(monkeypatch):
    T = 50
    monkeypatch.setattr(torch, "randn_like", torch.zeros_like)  # the means alone: the noise is the caller's chance
    scheduler = DDPMScheduler(T, trained_betas=labs_betas(T), clip_sample=False)
    xT = torch.randn(2, 3, 8, 8, generator=torch.Generator().manual_seed(1))
    *_, ours = labs_ddpm_steps(Known(), xT, torch.zeros(2, 1), T)
    x = xT.double()
    alphas_cumprod = torch.tensor(np.cumprod(1 - labs_betas(T)))
    for t in range(T - 1, -1, -1):
        time = torch.full((2,), (t + 1) / T)
        eps = 0.3 * x + 0.1 * torch.sin(3 * time)[:, None, None, None]
        ab, beta = alphas_cumprod[t], 1 - (alphas_cumprod[t] / alphas_cumprod[t - 1] if t else alphas_cumprod[0])
        if t == 0:  # where the labs' first beta is only the second entry of their table
            beta = torch.tensor(np.linspace(1e-4, 0.02, T + 1)[1])
        x = (x - eps * beta / (1 - ab).sqrt()) / (1 - beta).sqrt()
        if t:
            np.testing.assert_allclose(float(1 - beta), float(1 - scheduler.betas[t]), rtol=1e-5)
    assert (ours - x).abs().max() < 1e-4 * x.abs().max()


def test_a_stride_that_would_walk_past_the_end_is_refused():
    with pytest.raises(ValueError, match="divides 500"):
        labs_ddim(Known(), torch.zeros(1, 3, 8, 8), torch.zeros(1, 1), steps=30)


def test_training_learns_and_counts_what_it_saw():
    generator = np.random.default_rng(0)
    images = np.repeat(generator.integers(0, 2, (20, 1, 1, 3), dtype=np.uint8) * 255, 8, axis=1).repeat(8, axis=2)
    labels = np.eye(2, dtype=np.float32)[generator.integers(0, 2, 20)]
    torch.manual_seed(0)
    network = ContextUnet(3, 8, 2, features=16, norm="batch")
    before = [weight.detach().clone() for weight in network.parameters()]
    training = LabsTraining(network, images, labels, torch.device("cpu"), batch_size=8, timesteps=20)
    try:
        seen = [training.step(share_done=0.25 * i) for i in range(4)]
        rate = training._optimizer.param_groups[0]["lr"]
    finally:
        training.close()
    assert seen == [8, 8, 4, 8]  # the last batch of an epoch is what is left
    assert rate == pytest.approx(1e-3 * 0.25)  # set where the second epoch began
    moved = [not torch.equal(a, b) for a, b in zip(before, network.parameters(), strict=True)]
    unmoved = [name for (name, _), is_moved in zip(network.named_parameters(), moved, strict=True) if not is_moved]
    assert unmoved == ["null_context"]  # in the labs, no context is the zero vector
