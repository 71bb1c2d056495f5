"""The program's own U-Net: residual blocks with FiLM conditioning, attention at low resolutions.

After Ho et al. 2020 (appendix B) and Dhariwal & Nichol 2021 (section 3), made small: one block a level each way, down
to 4 x 4 pixels.
"""

from math import log

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate, scaled_dot_product_attention, silu

from ddpm_studio.diffusion.context import Context

_GROUPS = 8
_HEAD = 32  # channels of an attention head
_ATTENTION_PIXELS = 8 * 8  # attention where a level has at most so many


class TimeEmbedding(nn.Module):
    """time in 0..1 as sines and cosines of 64 frequencies (Vaswani et al. 2017, section 3.5, on 1000 time)."""

    def __init__(self, outputs: int) -> None:
        super().__init__()
        self.register_buffer("frequencies", torch.exp(-log(10_000) * torch.arange(64) / 64), persistent=False)
        self.model = nn.Sequential(nn.Linear(128, outputs), nn.SiLU(), nn.Linear(outputs, outputs))

    def forward(self, time: Tensor) -> Tensor:
        angles = 1000.0 * time.float()[:, None] * self.frequencies
        return self.model(torch.cat([angles.sin(), angles.cos()], dim=1))


class Block(nn.Module):
    """norm, silu, conv; norm with FiLM ``norm(h) (1 + s) + b`` (Perez et al. 2018), silu, conv; plus the shortcut."""

    def __init__(self, inputs: int, outputs: int, embedding: int) -> None:
        super().__init__()
        self.norm1 = nn.GroupNorm(_GROUPS, inputs)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.film = nn.Linear(embedding, 2 * outputs)
        self.norm2 = nn.GroupNorm(_GROUPS, outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.shortcut = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()
        # A block starts as its shortcut (Goyal et al. 2017, section 5.1).
        _zero(self.conv2)
        _zero(self.film)

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        h = self.conv1(silu(self.norm1(x)))
        s, b = self.film(embedding)[:, :, None, None].chunk(2, dim=1)
        return self.shortcut(x) + self.conv2(silu(self.norm2(h) * (1 + s) + b))


class Attention(nn.Module):
    """Self-attention between all pixels, plus the input."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.heads = max(channels // _HEAD, 1)
        self.norm = nn.GroupNorm(_GROUPS, channels)
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.out = nn.Conv2d(channels, channels, 1)
        _zero(self.out)

    def forward(self, x: Tensor) -> Tensor:
        b, c, h, w = x.shape
        qkv = self.qkv(self.norm(x)).reshape(b, 3, self.heads, c // self.heads, h * w).transpose(-1, -2)
        attended = scaled_dot_product_attention(qkv[:, 0], qkv[:, 1], qkv[:, 2])
        return x + self.out(attended.transpose(-1, -2).reshape(b, c, h, w))


class Level(nn.Module):
    """A block at one resolution, with attention where the resolution is low."""

    def __init__(self, inputs: int, outputs: int, embedding: int, size: int) -> None:
        super().__init__()
        self.block = Block(inputs, outputs, embedding)
        self.attention = Attention(outputs) if size * size <= _ATTENTION_PIXELS else nn.Identity()

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        return self.attention(self.block(x, embedding))


class Unet(nn.Module):
    """For images of ``size`` x ``size`` pixels, 4 times a power of two, with K attributes.

    features: channels at full resolution; twice as many at all lower ones.
    """

    def __init__(self, channels: int, size: int, attributes: int, features: int = 64) -> None:
        super().__init__()
        embedding = 4 * features
        sizes = [size]
        while sizes[-1] > 4:
            sizes.append(sizes[-1] // 2)
        widths = [features] + [2 * features] * (len(sizes) - 1)

        self.time = TimeEmbedding(embedding)
        self.context = nn.Linear(attributes, embedding) if attributes else None
        self.null_context = nn.Parameter(torch.randn(embedding) * 0.1)
        self.first = nn.Conv2d(channels, features, 3, padding=1)
        self.down = nn.ModuleList()
        width = features
        for level_size, level_width in zip(sizes, widths, strict=True):
            self.down.append(Level(width, level_width, embedding, level_size))
            width = level_width
        self.middle = Level(width, width, embedding, sizes[-1])
        self.up = nn.ModuleList()
        for level_size, level_width in zip(reversed(sizes), reversed(widths), strict=True):
            self.up.append(Level(width + level_width, level_width, embedding, level_size))
            width = level_width
        self.norm = nn.GroupNorm(_GROUPS, features)
        self.last = nn.Conv2d(features, channels, 3, padding=1)
        _zero(self.last)

    def forward(self, xt: Tensor, time: Tensor, context: Context) -> Tensor:
        null = self.null_context.expand(len(xt), -1)
        wanted = (
            null
            if self.context is None
            else torch.where(context.given[:, None], self.context(context.values).to(null.dtype), null)
        )
        embedding = silu(self.time(time) + wanted)
        x = self.first(xt)
        skips = []
        for i, level in enumerate(self.down):
            x = level(x if i == 0 else nn.functional.avg_pool2d(x, 2), embedding)
            skips.append(x)
        x = self.middle(x, embedding)
        for i, level in enumerate(self.up):
            x = x if i == 0 else interpolate(x, scale_factor=2.0, mode="nearest")
            x = level(torch.cat([x, skips.pop()], dim=1), embedding)
        return self.last(silu(self.norm(x)))


def _zero(layer: nn.Conv2d | nn.Linear) -> None:
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
