"""The floor: a small EDM (Karras et al. 2022) as one would write it first, untuned. What the program must beat."""

import copy
import math

import torch
from batches import endless_batches
from image_sets import Course
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.functional import silu

from ddpm_studio.model.device import has_bf16

_WIDTHS = (32, 64, 64)
_EMBEDDING = 256
_BATCH = 64
_RATE = 2e-3
_WARM_UP = 2_000  # images
_DROPPED = 0.1  # contexts
_SIGMA_DATA = 0.5


def _norm(channels: int) -> nn.GroupNorm:
    return nn.GroupNorm(min(8, channels // 8), channels)


class _Block(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.norm1, self.norm2 = _norm(inputs), _norm(outputs)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.film = nn.Linear(_EMBEDDING, 2 * outputs)
        self.shortcut = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()
        _zero(self.conv2)
        _zero(self.film)

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        h = self.conv1(silu(self.norm1(x)))
        s, b = self.film(embedding)[:, :, None, None].chunk(2, dim=1)
        return self.shortcut(x) + self.conv2(silu(self.norm2(h) * (1 + s) + b))


class _Attention(nn.Module):
    def __init__(self, channels: int, head: int = 32) -> None:
        super().__init__()
        self.heads = channels // head
        self.norm = _norm(channels)
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.out = nn.Conv2d(channels, channels, 1)
        _zero(self.out)

    def forward(self, x: Tensor) -> Tensor:
        b, c, h, w = x.shape
        q, k, v = self.qkv(self.norm(x)).reshape(b, 3, self.heads, c // self.heads, h * w).transpose(-1, -2).unbind(1)
        attended = functional.scaled_dot_product_attention(q, k, v)
        return x + self.out(attended.transpose(-1, -2).reshape(b, c, h, w))


class _Network(nn.Module):
    """One block a level, attention on the way down at the bottom, the bottom at size / 4."""

    def __init__(self, channels: int, classes: int) -> None:
        super().__init__()
        self.register_buffer("frequency", math.pi * torch.randn(64))
        self.register_buffer("phase", 2 * math.pi * torch.rand(64))
        self.time = nn.Sequential(nn.Linear(64, _EMBEDDING), nn.SiLU(), nn.Linear(_EMBEDDING, _EMBEDDING))
        self.context = nn.Embedding(classes + 1, _EMBEDDING)  # the last is "no context"
        self.first = nn.Conv2d(channels, _WIDTHS[0], 3, padding=1)
        width = _WIDTHS[0]
        self.down, self.up = nn.ModuleList(), nn.ModuleList()
        for outputs in _WIDTHS:
            self.down.append(_Block(width, outputs))
            width = outputs
        self.attention = _Attention(width)
        self.middle = _Block(width, width)
        for outputs in reversed(_WIDTHS):
            self.up.append(_Block(width + outputs, outputs))
            width = outputs
        self.norm = _norm(width)
        self.last = nn.Conv2d(width, channels, 3, padding=1)
        _zero(self.last)

    def forward(self, x: Tensor, noise_level: Tensor, classes: Tensor) -> Tensor:
        waves = math.sqrt(2) * torch.cos(noise_level[:, None] * self.frequency + self.phase)
        embedding = silu(self.time(waves) + self.context(classes))
        h = self.first(x.contiguous(memory_format=torch.channels_last))
        skips = []
        for i, block in enumerate(self.down):
            h = block(functional.avg_pool2d(h, 2) if i else h, embedding)
            h = self.attention(h) if i == len(self.down) - 1 else h
            skips.append(h)
        h = self.middle(h, embedding)
        for i, block in enumerate(self.up):
            h = functional.interpolate(h, scale_factor=2.0, mode="nearest") if i else h
            h = block(torch.cat([h, skips.pop()], dim=1), embedding)
        return self.last(silu(self.norm(h))).float()


class Floor:
    settings = (
        "EDM, widths 32, 64, 64, one block a level with FiLM, attention at the bottom; batch 64, Adam 2e-3 with "
        "warm-up and linear decay, EMA, bfloat16 where the processor has it, channels_last; DPM-Solver++ 2M"
    )

    def __init__(self, course: Course, device: torch.device) -> None:
        self._device = device
        self._classes = len(course.attributes)
        self._shape = (course.images.shape[3], *course.images.shape[1:3])
        network = _Network(self._shape[0], self._classes)
        self._network = network.to(device, memory_format=torch.channels_last)
        self.weights = copy.deepcopy(self._network).requires_grad_(False)
        self._optimizer = torch.optim.Adam(self._network.parameters(), lr=_RATE, betas=(0.9, 0.99), fused=True)
        self._batches = endless_batches(course, _BATCH, device, flips=False)
        self._seen = 0

    def step(self, share: float) -> int:
        rate = _RATE * min(1.0, (self._seen + _BATCH) / _WARM_UP) * (1 - share)
        self._optimizer.param_groups[0]["lr"] = rate
        x, classes = next(self._batches)
        classes = classes.masked_fill(torch.rand(len(x), device=self._device) < _DROPPED, self._classes)
        sigma = torch.exp(-1.2 + 1.2 * torch.randn(len(x), 1, 1, 1, device=self._device))
        noisy = x + sigma * torch.randn_like(x)
        c_skip, c_out, c_in = _preconditioning(sigma)
        with torch.autocast(self._device.type, torch.bfloat16, enabled=has_bf16(self._device)):
            answer = self._network(c_in * noisy, sigma.flatten().log() / 2, classes)
        # The loss with its weight lambda = 1 / c_out^2 is that of the answer itself (ibid., eq. 8)
        loss = functional.mse_loss(answer, (x - c_skip * noisy) / c_out)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimizer.step()
        self._optimizer.zero_grad()
        self._seen += len(x)
        keep = 0.5 ** (_BATCH / (0.05 * self._seen))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.weights.parameters()), list(self._network.parameters()), 1 - keep)
        return len(x)

    @torch.inference_mode()
    def draw(self, classes: Tensor, steps: int) -> Tensor:
        """DPM-Solver++ 2M (Lu et al. 2022) over the noise levels of Karras et al. 2022, eq. 5."""
        classes = classes.to(self._device)
        ramp = torch.linspace(0, 1, steps, dtype=torch.float64)
        sigmas = torch.cat([(80 ** (1 / 7) + ramp * (0.002 ** (1 / 7) - 80 ** (1 / 7))) ** 7, torch.zeros(1)]).tolist()
        x = sigmas[0] * torch.randn(len(classes), *self._shape, device=self._device)
        previous = None
        for i in range(steps):
            denoised = self._denoise(x, sigmas[i], classes).clamp(-1, 1)
            if sigmas[i + 1] == 0:
                return denoised
            h = math.log(sigmas[i] / sigmas[i + 1])
            direction = denoised
            if previous is not None:
                weight = h / (2 * math.log(sigmas[i - 1] / sigmas[i]))
                direction = (1 + weight) * denoised - weight * previous
            x = sigmas[i + 1] / sigmas[i] * x - math.expm1(-h) * direction
            previous = denoised
        return x

    def _denoise(self, x: Tensor, sigma: float, classes: Tensor) -> Tensor:
        level = torch.full((len(x), 1, 1, 1), sigma, device=self._device)
        c_skip, c_out, c_in = _preconditioning(level)
        return c_skip * x + c_out * self.weights(c_in * x, level.flatten().log() / 2, classes)


def _preconditioning(sigma: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """c_skip, c_out, c_in (Karras et al. 2022, table 1)."""
    variance = sigma**2 + _SIGMA_DATA**2
    return _SIGMA_DATA**2 / variance, sigma * _SIGMA_DATA / variance.sqrt(), 1 / variance.sqrt()


def _zero(layer: nn.Conv2d | nn.Linear) -> None:
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)


def make(course: Course, device: torch.device) -> Floor:
    return Floor(course, device)
