"""Augmentation of which the network is told."""

import torch

from ddpm_studio.diffusion.augmentation import augment


def pictures(count=400, size=16):
    return torch.rand(count, 3, size, size, generator=torch.Generator().manual_seed(0))


def test_without_probability_nothing_happens():
    x0 = pictures()
    moved, told = augment(x0, 0.0, torch.Generator().manual_seed(1))
    assert torch.equal(moved, x0)
    assert not told.any()


def test_it_does_what_it_tells():
    x0 = pictures()
    moved, told = augment(x0, 0.5, torch.Generator().manual_seed(1))
    seen = set()
    for image, result, (mirrored, *turned, down, right) in zip(x0, moved, told.tolist(), strict=True):
        if down or right:
            continue
        expected = image.flip(2) if mirrored else image
        for quarter, done in enumerate(turned, start=1):
            if done:
                expected = torch.rot90(expected, quarter, (1, 2))
        assert torch.equal(result, expected)
        seen.add((mirrored, *turned))
    assert len(seen) == 8


def test_shifts_move_by_whole_pixels_and_continue_the_border():
    x0 = pictures()
    moved, told = augment(x0, 0.5, torch.Generator().manual_seed(1))
    shifted = 0
    for image, result, (mirrored, *turned, down, right) in zip(x0, moved, told.tolist(), strict=True):
        if mirrored or any(turned) or not (down or right):
            continue
        rows = (torch.arange(16) - round(down * 2)).clamp(0, 15)
        columns = (torch.arange(16) - round(right * 2)).clamp(0, 15)
        assert torch.equal(result, image[:, rows][:, :, columns])
        shifted += 1
    assert shifted > 10


def test_each_change_is_made_as_often_as_asked():
    _, told = augment(pictures(4000, 8), 0.25, torch.Generator().manual_seed(2))
    assert 0.2 < told[:, 0].mean() < 0.3
    assert 0.2 < told[:, 1:4].sum(1).mean() < 0.3
