"""Branches that go on at once, because the network need not be asked again what it has answered."""

import numpy as np
import pytest
import torch

from ddpm_studio.sampling.pictures import png_bytes
from ddpm_studio.sampling.request import Branch, SampleRequest, Start
from ddpm_studio.sampling.session import ModelCache, open_session
from ddpm_studio.sampling.tapes import LIMIT_BYTES, Tapes

CPU = torch.device("cpu")
ANSWER = 2 * 3 * 16 * 16 * 4  # bytes of two images
IMAGE = png_bytes(np.random.default_rng(0).integers(0, 256, (16, 16, 3), np.uint8))


class Drawing:
    """Draws, and counts how often the network is asked."""

    def __init__(self, limit=LIMIT_BYTES):
        self.tapes = Tapes(limit)
        self._models = ModelCache(CPU)
        self.asked = 0

    def __call__(self, request, tapes=True):
        session = open_session(request, self._models, CPU)
        self.asked = 0
        hook = session.denoiser.network.register_forward_hook(self._count)
        try:
            return list(session.steps(tapes=self.tapes if tapes else None))
        finally:
            hook.remove()

    def _count(self, *call):
        self.asked += 1


def requested(run, **settings):
    return SampleRequest(model=run, seeds=(5, 6), contexts=({"circle": 1.0}, {"square": 1.0}), **settings)


def left(parent, step, steps, **changes):
    settings = {"branch": Branch(parent=parent, step=step), "steps": steps, "start": None}
    return parent.model_copy(update=settings | changes)


def assert_same(some, others):
    for one, other in zip(some, others, strict=True):
        assert torch.equal(one.xt, other.xt)
        assert torch.equal(one.x0, other.x0)


WAYS = [
    {"sampler": "ddpm", "steps": 8},
    {"sampler": "dpmpp", "steps": 8, "guidance_scale": 2.0},
    {"sampler": "unipc", "steps": 8},
    {"sampler": "heun", "steps": 8},
    {"sampler": "ddim", "steps": 8, "start": Start(images=(IMAGE,), strength=0.9, invert=True)},
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way["sampler"])
def test_a_branch_asks_the_network_nothing_that_it_has_answered(trained_run, way):
    draw = Drawing()
    parent = requested(trained_run, **way)
    whole = draw(parent)
    branch = left(parent, 5, 3, contexts=(None,))
    other = draw(branch)
    assert draw.asked == (5 if way["sampler"] == "heun" else 3)
    assert torch.equal(other[0].xt, whole[5].xt)
    assert_same(draw(branch, tapes=False), other)
    assert draw.asked > 5
    second = left(branch, 1, 2, contexts=({"square": 1.0},))
    of_branch = draw(second)
    assert draw.asked == (3 if way["sampler"] == "heun" else 2)
    assert_same(draw(second, tapes=False), of_branch)
    assert_same(draw(left(parent, 5, 3)), whole[5:])


def test_what_is_asked_for_itself_is_asked_of_the_network_again(trained_run):
    draw = Drawing()
    request = requested(trained_run, sampler="ddim", steps=6)
    for _ in range(2):
        assert draw(request)[-1].nfe == draw.asked == 6


def test_a_branch_that_renoises_takes_what_was_foreseen_from_the_tape(trained_run):
    draw = Drawing()
    parent = requested(trained_run, sampler="dpmpp", steps=6)
    draw(parent)
    branch = parent.model_copy(update={"branch": Branch(parent=parent, step=2, renoise=True), "steps": 4})
    steps = draw(branch)
    assert draw.asked == 4
    assert_same(draw(branch, tapes=False), steps)


def test_a_tape_without_room_ends_and_the_network_goes_on(trained_run):
    draw = Drawing(limit=3 * ANSWER)
    parent = requested(trained_run, sampler="unipc", steps=8)
    whole = draw(parent)
    assert draw.tapes.nbytes == 3 * ANSWER
    assert_same(draw(left(parent, 5, 3)), whole[5:])
    assert draw.asked == 2 + 3
    assert draw.tapes.nbytes <= 3 * ANSWER


def test_what_was_not_used_for_longest_makes_room(trained_run):
    draw = Drawing(limit=12 * ANSWER)
    first, second, third = (requested(trained_run, sampler="dpmpp", steps=steps) for steps in (4, 5, 6))
    draw(first)
    draw(second)
    draw(left(first, 3, 1))  # used again, so that the second goes
    draw(third)
    assert draw.tapes.nbytes <= 12 * ANSWER
    draw(left(first, 3, 1))
    assert draw.asked == 1
    draw(left(second, 3, 2))
    assert draw.asked == 3 + 2
