"""Augmentation that does not leak: the network is told what was done to each image, and told "nothing" when sampling
(Karras et al. 2022, EDM, appendix F.2). Only what keeps pixels crisp: mirroring, quarter turns, and whole-pixel shifts.
"""

import torch
from torch import Tensor

AUGMENTATIONS = 6  # numbers that tell it: mirrored, turned by 90, by 180, by 270, shift down, shift right

_REACH = 1 / 8  # largest shift, as a share of the image


def augment(x0: Tensor, probability: float, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """The batch (B, C, H, W), H = W, each change made to each image with ``probability``; and (B, 6) what was done.

    Shifted images are continued by their border's pixels. The draws come from ``generator``, on the CPU.
    """
    count, _, size, _ = x0.shape

    def drawn() -> Tensor:
        return torch.rand(count, generator=generator) < probability

    mirrored = drawn()
    turns = torch.randint(1, 4, (count,), generator=generator) * drawn()
    reach = max(round(size * _REACH), 1)
    shifts = torch.randint(-reach, reach + 1, (count, 2), generator=generator) * drawn()[:, None]

    # One gather for the whole batch: where each pixel of the result comes from
    line = torch.arange(size)
    down, right = (line - shifts[:, :1]).clamp(0, size - 1), (line - shifts[:, 1:]).clamp(0, size - 1)
    y, x = down[:, :, None].expand(-1, -1, size), right[:, None, :].expand(-1, size, -1)
    for quarter in (1, 2, 3):
        turned = (turns >= quarter)[:, None, None]
        y, x = torch.where(turned, x, y), torch.where(turned, size - 1 - y, x)
    x = torch.where(mirrored[:, None, None], size - 1 - x, x)
    source = (y * size + x).reshape(count, 1, -1).to(x0.device)
    moved = x0.flatten(2).gather(2, source.expand(-1, x0.shape[1], -1)).view_as(x0)
    told = torch.cat([mirrored[:, None], turns[:, None] == torch.arange(1, 4), shifts / reach], dim=1)
    return moved, told.float().to(x0.device)
