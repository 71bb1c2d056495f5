"""Shuffled batches from memory, for the contenders whose own loaders would only cost them time."""

from collections.abc import Iterator

import torch
from image_sets import Course
from torch import Tensor


def endless_batches(course: Course, batch: int, device: torch.device, flips: bool) -> Iterator[tuple[Tensor, Tensor]]:
    """(x (batch, C, H, W) in -1..1, classes (batch,)), each image once an epoch, mirrored by chance where ``flips``."""
    pixels = torch.from_numpy(course.images).permute(0, 3, 1, 2).contiguous().to(device)
    classes = torch.from_numpy(course.classes).long().to(device)
    left = torch.empty(0, dtype=torch.int64, device=device)
    while True:
        while len(left) < batch:
            left = torch.cat([left, torch.randperm(len(pixels), device=device)])
        index, left = left[:batch], left[batch:]
        x = pixels[index].float() / 127.5 - 1
        if flips:
            mirrored = torch.rand(batch, 1, 1, 1, device=device) < 0.5
            x = torch.where(mirrored, x.flip(3), x)
        yield x, classes[index]
