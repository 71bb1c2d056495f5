"""The teaching labs' training and sampling loops, written after their notebooks: what the program is held against.

Everything is as a first notebook has it: a DataLoader with one worker that transforms image by image, float32, eager,
Adam as it comes, a learning rate that falls with each epoch, the loss read at each step, and noise drawn at each step
of sampling. One fault of theirs is put right, in their favour: they scale the noise of training by 1 - alphas_cumprod,
which is not what their samplers assume; here it is its square root.
"""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader, Dataset

from ddpm_studio.diffusion.context import Context
from ddpm_studio.diffusion.schedules import course_schedule

_CONTEXT_KEPT = 0.9


class LabsImages(Dataset):
    """Images with labels; each is made a tensor, and then normalised, when it is asked for.

    images: (N, H, W, C) uint8. labels: (N, K) float32.
    """

    def __init__(self, images: np.ndarray, labels: np.ndarray) -> None:
        self._images = images
        self._labels = labels

    def __len__(self) -> int:
        return len(self._images)

    def __getitem__(self, index: int) -> tuple[Tensor, Tensor]:
        # The two transforms that the labs compose: to a tensor in 0..1, then to -1..1 channel by channel
        image = torch.from_numpy(self._images[index].transpose(2, 0, 1)).contiguous().float().div(255)
        mean = torch.as_tensor([0.5] * len(image), dtype=image.dtype).view(-1, 1, 1)
        deviation = torch.as_tensor([0.5] * len(image), dtype=image.dtype).view(-1, 1, 1)
        return image.clone().sub_(mean).div_(deviation), torch.tensor(self._labels[index])


class LabsTraining:
    """The loop, a step at a time. The network takes (xt, t / T, Context), and answers with the noise.

    No context is the zero vector, as in the labs. ``close`` ends the worker.
    """

    def __init__(
        self,
        network: nn.Module,
        images: np.ndarray,
        labels: np.ndarray,
        device: torch.device,
        batch_size: int = 100,
        timesteps: int = 500,
        learning_rate: float = 1e-3,
    ) -> None:
        self.network = network.to(device).train()
        self._device = device
        self._T = timesteps
        self._alphas_cumprod = torch.tensor(course_schedule(timesteps).alphas_cumprod, dtype=torch.float32).to(device)
        self._learning_rate = learning_rate
        self._optimizer = torch.optim.Adam(self.network.parameters(), lr=learning_rate)
        self._loader = DataLoader(LabsImages(images, labels), batch_size=batch_size, shuffle=True, num_workers=1)
        self._batches: Iterator | None = None

    def step(self, share_done: float = 0.0) -> int:
        """One step; returns how many images it saw. share_done: of the whole training, for the learning rate."""
        x, c = self._next_batch(share_done)
        self._optimizer.zero_grad()
        x = x.to(self._device)
        c = c.to(x)
        kept = torch.bernoulli(torch.zeros(len(c)) + _CONTEXT_KEPT).to(self._device)
        c = c * kept.unsqueeze(-1)
        noise = torch.randn_like(x)
        t = torch.randint(1, self._T + 1, (len(x),)).to(self._device)
        ab = self._alphas_cumprod[t, None, None, None]
        xt = ab.sqrt() * x + (1 - ab).sqrt() * noise
        predicted = self.network(xt, t / self._T, _given(c))
        loss = functional.mse_loss(predicted, noise)
        loss.backward()
        self._optimizer.step()
        loss.item()
        return len(x)

    def close(self) -> None:
        """End the DataLoader's worker."""
        self._batches = None

    def _next_batch(self, share_done: float) -> tuple[Tensor, Tensor]:
        batch = next(self._batches, None) if self._batches is not None else None
        while batch is None:
            self._optimizer.param_groups[0]["lr"] = self._learning_rate * (1 - share_done)
            self._batches = iter(self._loader)
            batch = next(self._batches, None)
        return batch


@torch.no_grad()
def labs_ddpm_steps(network: nn.Module, xT: Tensor, c: Tensor, timesteps: int = 500) -> Iterator[Tensor]:
    """What is left after each of the steps from T to 1 (Ho et al. 2020, algorithm 2).

    xT: (B, C, H, W); c: (B, K), zeros for no context.
    """
    a, b, ab = _labs_tables(timesteps, xT.device)
    network.eval()
    x = xT
    for i in range(timesteps, 0, -1):
        t = torch.tensor([i / timesteps]).to(x.device)
        z = torch.randn_like(x) if i > 1 else 0
        eps = network(x, t.expand(len(x)), _given(c))
        mean = (x - eps * ((1 - a[i]) / (1 - ab[i]).sqrt())) / a[i].sqrt()
        x = mean + b[i].sqrt() * z
        yield x


@torch.no_grad()
def labs_ddim(network: nn.Module, xT: Tensor, c: Tensor, steps: int = 25, timesteps: int = 500) -> Tensor:
    """DDIM without noise (Song et al. 2021, eq. 12) in strides of ``timesteps // steps``.

    Raises ValueError where steps does not divide timesteps: the labs' stride then walks past 0.
    """
    if timesteps % steps:
        raise ValueError(f"the labs' DDIM needs a number of steps that divides {timesteps}, not {steps}")
    _, _, ab = _labs_tables(timesteps, xT.device)
    network.eval()
    x = xT
    stride = timesteps // steps
    for i in range(timesteps, 0, -stride):
        t = torch.tensor([i / timesteps]).to(x.device)
        eps = network(x, t.expand(len(x)), _given(c))
        before = ab[i - stride]
        x0 = before.sqrt() / ab[i].sqrt() * (x - (1 - ab[i]).sqrt() * eps)
        x = x0 + (1 - before).sqrt() * eps
    return x


def _labs_tables(timesteps: int, device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    """alphas, betas and alphas_cumprod, (T+1,) float32 on the device."""
    betas = torch.linspace(1e-4, 0.02, timesteps + 1, dtype=torch.float32, device=device)
    alphas_cumprod = torch.tensor(course_schedule(timesteps).alphas_cumprod, dtype=torch.float32, device=device)
    return 1 - betas, betas, alphas_cumprod


def _given(c: Tensor) -> Context:
    return Context(c, torch.ones(len(c), dtype=torch.bool, device=c.device))
