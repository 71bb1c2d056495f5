"""The context U-Net of the teaching labs, with the names of its weights, and without its faults.

Three things differ from the labs' network: the first block's shortcut is a layer that is learned (the labs make a new
random one at every call); GroupNorm stands for BatchNorm, which mixes the noise levels of a batch; and "no context" is
a learned vector, not the zero vector.
"""

from math import sqrt
from typing import Literal

import torch
from torch import Tensor, nn

from ddpm_studio.diffusion.context import Context

Norm = Literal["group", "batch"]


def _norm(kind: Norm, channels: int) -> nn.Module:
    return nn.BatchNorm2d(channels) if kind == "batch" else nn.GroupNorm(8, channels)


class ResidualConvBlock(nn.Module):
    """Two 3x3 convolutions; with ``residual``, plus a shortcut, scaled to keep the variance."""

    def __init__(self, inputs: int, outputs: int, norm: Norm, residual: bool = False) -> None:
        super().__init__()
        self.conv1 = nn.Sequential(nn.Conv2d(inputs, outputs, 3, padding=1), _norm(norm, outputs), nn.GELU())
        self.conv2 = nn.Sequential(nn.Conv2d(outputs, outputs, 3, padding=1), _norm(norm, outputs), nn.GELU())
        self.shortcut = nn.Conv2d(inputs, outputs, 1) if residual else None

    def forward(self, x: Tensor) -> Tensor:
        h = self.conv2(self.conv1(x))
        return h if self.shortcut is None else (self.shortcut(x) + h) / sqrt(2)


class UnetDown(nn.Module):
    """Two blocks, then half the resolution."""

    def __init__(self, inputs: int, outputs: int, norm: Norm) -> None:
        super().__init__()
        self.model = nn.Sequential(
            ResidualConvBlock(inputs, outputs, norm), ResidualConvBlock(outputs, outputs, norm), nn.MaxPool2d(2)
        )

    def forward(self, x: Tensor) -> Tensor:
        return self.model(x)


class UnetUp(nn.Module):
    """Twice the resolution from the features below and the skipped ones, then two blocks."""

    def __init__(self, inputs: int, outputs: int, norm: Norm) -> None:
        super().__init__()
        self.model = nn.Sequential(
            nn.ConvTranspose2d(inputs, outputs, 2, 2),
            ResidualConvBlock(outputs, outputs, norm),
            ResidualConvBlock(outputs, outputs, norm),
        )

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        return self.model(torch.cat([x, skip], dim=1))


class EmbedFC(nn.Module):
    """A vector as a map of one pixel, (B, inputs) -> (B, outputs, 1, 1)."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.model = nn.Sequential(nn.Linear(inputs, outputs), nn.GELU(), nn.Linear(outputs, outputs))

    def forward(self, x: Tensor) -> Tensor:
        return self.model(x)[:, :, None, None]


class ContextUnet(nn.Module):
    """The labs' network for images of ``size`` x ``size`` pixels, a multiple of 4, with K attributes.

    features: channels at full resolution (64 in the labs). With K = 0 it keeps one attribute that is never given, so
    that the layers are the same.
    """

    def __init__(self, channels: int, size: int, attributes: int, features: int = 64, norm: Norm = "group") -> None:
        super().__init__()
        width = max(attributes, 1)
        self.init_conv = ResidualConvBlock(channels, features, norm, residual=True)
        self.down1 = UnetDown(features, features, norm)
        self.down2 = UnetDown(features, 2 * features, norm)
        self.to_vec = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.GELU())
        self.timeembed1 = EmbedFC(1, 2 * features)
        self.timeembed2 = EmbedFC(1, features)
        self.contextembed1 = EmbedFC(width, 2 * features)
        self.contextembed2 = EmbedFC(width, features)
        self.null_context = nn.Parameter(torch.randn(width))
        self.up0 = nn.Sequential(
            nn.ConvTranspose2d(2 * features, 2 * features, size // 4, size // 4),
            nn.GroupNorm(8, 2 * features),
            nn.ReLU(),
        )
        self.up1 = UnetUp(4 * features, features, norm)
        self.up2 = UnetUp(2 * features, features, norm)
        self.out = nn.Sequential(
            nn.Conv2d(2 * features, features, 3, padding=1),
            nn.GroupNorm(8, features),
            nn.ReLU(),
            nn.Conv2d(features, channels, 3, padding=1),
        )

    def forward(self, xt: Tensor, time: Tensor, context: Context) -> Tensor:
        values = context.values if context.values.shape[1] else context.values.new_zeros(xt.shape[0], 1)
        c = torch.where(context.given[:, None], values, self.null_context)
        t = time[:, None]
        x = self.init_conv(xt)
        down1 = self.down1(x)
        down2 = self.down2(down1)
        up = self.up0(self.to_vec(down2))
        up = self.up1(self.contextembed1(c) * up + self.timeembed1(t), down2)
        up = self.up2(self.contextembed2(c) * up + self.timeembed2(t), down1)
        return self.out(torch.cat([up, x], dim=1))
