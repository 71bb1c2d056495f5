"""The program's own U-Net: residual blocks with FiLM conditioning, attention at low resolutions.

After Ho et al. 2020 (appendix B) and Dhariwal & Nichol 2021 (section 3), made small, and laid out channels-last, which
is what processors and graphics cards convolve fastest.
"""

from collections.abc import Sequence
from math import log, pi, sqrt
from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn.functional import avg_pool2d, interpolate, layer_norm, pixel_shuffle, pixel_unshuffle, silu

from ddpm_studio.diffusion.context import Context

_HEAD = 32  # channels of an attention head
_FREQUENCIES = 64
_LEAST_EMBEDDING = 256  # numbers that tell time and context, however narrow the network


class SinusoidalTime(nn.Module):
    """time in 0..1 as sines and cosines of 64 frequencies (Vaswani et al. 2017, section 3.5, on 1000 time)."""

    def __init__(self) -> None:
        super().__init__()
        frequencies = torch.exp(-log(10_000) * torch.arange(_FREQUENCIES) / _FREQUENCIES)
        self.register_buffer("frequencies", frequencies, persistent=False)

    def forward(self, time: Tensor) -> Tensor:
        angles = 1000.0 * time[:, None] * self.frequencies
        return torch.cat([angles.sin(), angles.cos()], dim=1)


class FourierTime(nn.Module):
    """time as cosines of 128 random frequencies and phases (Karras et al. 2024, EDM2, section 2.3), kept with the
    weights. It takes time of any size, as the logarithm of a noise level is."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("frequencies", 2 * pi * torch.randn(2 * _FREQUENCIES))
        self.register_buffer("phases", 2 * pi * torch.rand(2 * _FREQUENCIES))

    def forward(self, time: Tensor) -> Tensor:
        return sqrt(2.0) * torch.cos(time[:, None] * self.frequencies + self.phases)


class Norm(nn.Module):
    """Each image's features to mean 0 and variance 1, all of them together (GroupNorm of one group: Wu & He 2018), then
    by channel ``h weight + bias``.

    Over channels-last memory this is one row an image, which processors do many times faster than several groups.
    """

    def __init__(self, channels: int, affine: bool = True) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(1, channels, 1, 1)) if affine else None
        self.bias = nn.Parameter(torch.zeros(1, channels, 1, 1)) if affine else None

    def forward(self, x: Tensor) -> Tensor:
        rows = x.permute(0, 2, 3, 1)
        h = layer_norm(rows, rows.shape[1:]).permute(0, 3, 1, 2)
        return h if self.weight is None else torch.addcmul(self.bias.to(h.dtype), h, self.weight.to(h.dtype))


class Block(nn.Module):
    """norm, silu, conv; norm with FiLM ``norm(h) (1 + s) + b`` (Perez et al. 2018), silu, conv; plus the shortcut."""

    def __init__(self, inputs: int, outputs: int, embedding: int) -> None:
        super().__init__()
        self.norm1 = Norm(inputs)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.film = nn.Linear(embedding, 2 * outputs)
        self.norm2 = Norm(outputs, affine=False)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.shortcut = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()
        # A block starts as its shortcut (Goyal et al. 2017, section 5.1).
        _zero(self.conv2)
        _zero(self.film)

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        h = self.conv1(silu(self.norm1(x)))
        s, b = self.film(embedding)[:, :, None, None].chunk(2, dim=1)
        return self.shortcut(x) + self.conv2(silu(torch.addcmul(b, self.norm2(h), 1 + s)))


class Attention(nn.Module):
    """Self-attention between all pixels, plus the input."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        # Of about 32 channels each, and as many as divide them
        self.heads = next(heads for heads in range(max(channels // _HEAD, 1), 0, -1) if channels % heads == 0)
        self.norm = Norm(channels)
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.out = nn.Conv2d(channels, channels, 1)
        _zero(self.out)

    def forward(self, x: Tensor) -> Tensor:
        b, c, h, w = x.shape
        # Channels lie last in memory, so that this is a view.
        pixels = self.qkv(self.norm(x)).permute(0, 2, 3, 1).reshape(b, h * w, 3, self.heads, c // self.heads)
        q, k, v = pixels.permute(2, 0, 3, 1, 4)
        # Written out: among so few pixels it is several times faster on a processor than the fused attention.
        weights = (q @ k.mT * (c // self.heads) ** -0.5).softmax(dim=-1).to(v.dtype)
        attended = (weights @ v).transpose(1, 2).reshape(b, h, w, c)
        return x + self.out(attended.permute(0, 3, 1, 2))


class Level(nn.Module):
    """Blocks at one resolution, each with attention behind it where the resolution is low.

    inputs: channels that each block takes, the skips among them.
    """

    def __init__(self, inputs: Sequence[int], outputs: int, embedding: int, attends: bool) -> None:
        super().__init__()
        self.blocks = nn.ModuleList(Block(width, outputs, embedding) for width in inputs)
        self.attentions = nn.ModuleList(Attention(outputs) if attends else nn.Identity() for _ in inputs)


class Unet(nn.Module):
    """For images of ``size`` x ``size`` pixels with K attributes.

    features: channels of the first level. multipliers: times features, channels of each level, the last one for all
    further levels. Levels halve the resolution, down to 4 pixels or the largest odd size above. blocks: a level each
    way. attention_size: attention at levels of at most so many pixels across; 0 has none. patch: each square of so many
    pixels across is one pixel with more channels to the network (space to depth), which makes large images affordable.
    time: how it is told the time, see the two classes. augmentations: numbers that tell how an image was augmented.
    """

    def __init__(
        self,
        channels: int,
        size: int,
        attributes: int,
        features: int = 64,
        multipliers: Sequence[int] = (1, 2),
        blocks: int = 1,
        attention_size: int = 8,
        patch: int = 1,
        time: Literal["sinusoidal", "fourier"] = "sinusoidal",
        augmentations: int = 0,
    ) -> None:
        super().__init__()
        sizes = level_sizes(size, patch)
        widths = [features * multipliers[min(i, len(multipliers) - 1)] for i in range(len(sizes))]
        embedding = max(4 * features, _LEAST_EMBEDDING)
        self.patch = patch

        self.time = nn.Sequential(
            SinusoidalTime() if time == "sinusoidal" else FourierTime(),
            nn.Linear(2 * _FREQUENCIES, embedding),
            nn.SiLU(),
            nn.Linear(embedding, embedding),
        )
        self.context = nn.Linear(attributes, embedding) if attributes else None
        self.null_context = nn.Parameter(torch.randn(embedding) * 0.1)
        self.augment = nn.Linear(augmentations, embedding, bias=False) if augmentations else None
        self.first = nn.Conv2d(channels * patch**2, features, 3, padding=1)
        self.down = nn.ModuleList()
        width = features
        skips = []
        for at, outputs in zip(sizes, widths, strict=True):
            inputs = [width] + [outputs] * (blocks - 1)
            self.down.append(Level(inputs, outputs, embedding, at <= attention_size))
            width = outputs
            skips += [outputs] * blocks
        self.middle = Level([width], width, embedding, sizes[-1] <= attention_size)
        self.up = nn.ModuleList()
        for at, outputs in zip(reversed(sizes), reversed(widths), strict=True):
            inputs = [(width if i == 0 else outputs) + skips.pop() for i in range(blocks)]
            self.up.append(Level(inputs, outputs, embedding, at <= attention_size))
            width = outputs
        self.norm = Norm(width)
        self.last = nn.Conv2d(width, channels * patch**2, 3, padding=1)
        _zero(self.last)
        self.to(memory_format=torch.channels_last)

    def forward(self, xt: Tensor, time: Tensor, context: Context) -> Tensor:
        embedding = silu(self._embedding(time, context))
        x = pixel_unshuffle(xt, self.patch) if self.patch > 1 else xt
        x = self.first(x.contiguous(memory_format=torch.channels_last))
        skips = []
        for i, level in enumerate(self.down):
            x = x if i == 0 else avg_pool2d(x, 2)
            for block, attention in zip(level.blocks, level.attentions, strict=True):
                x = attention(block(x, embedding))
                skips.append(x)
        for block, attention in zip(self.middle.blocks, self.middle.attentions, strict=True):
            x = attention(block(x, embedding))
        for i, level in enumerate(self.up):
            x = x if i == 0 else interpolate(x, scale_factor=2.0, mode="nearest")
            for block, attention in zip(level.blocks, level.attentions, strict=True):
                x = attention(block(torch.cat([x, skips.pop()], dim=1), embedding))
        x = self.last(silu(self.norm(x)))
        return pixel_shuffle(x, self.patch) if self.patch > 1 else x

    def _embedding(self, time: Tensor, context: Context) -> Tensor:
        wanted = self.null_context.expand(time.shape[0], -1)
        if self.context is not None:
            given = self.context(context.values)
            wanted = torch.where(context.given[:, None], given, wanted.to(given.dtype))
        embedding = self.time(time.float()) + wanted
        if self.augment is not None and context.augment is not None:
            embedding = embedding + self.augment(context.augment)
        return embedding


def level_sizes(size: int, patch: int = 1) -> list[int]:
    """Pixels across at each level: halved as long as they are even and above 4."""
    sizes = [size // patch]
    while sizes[-1] > 4 and sizes[-1] % 2 == 0:
        sizes.append(sizes[-1] // 2)
    return sizes


def _zero(layer: nn.Conv2d | nn.Linear) -> None:
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
