"""Sampling on a real, small model: seeds, contexts, and what does not fit."""

import numpy as np
import pytest
import torch
from pydantic import ValidationError

from ddpm_studio.model.catalogue import read_info
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.sampling.contexts import RequestError, context_vectors, one_hot_contexts
from ddpm_studio.sampling.request import SampleRequest, parse_context, seeds_from
from ddpm_studio.sampling.session import ModelCache, open_session, to_uint8

CPU = torch.device("cpu")


def steps_of(run, **settings):
    request = SampleRequest(model=run, **settings)
    return list(open_session(request, ModelCache(CPU), CPU).steps())


WAYS = pytest.mark.parametrize(
    "way",
    [
        {"sampler": "ddim", "steps": 20},
        {"sampler": "ddim", "steps": 7, "eta": 0.7},
        {"sampler": "ddpm", "steps": 30},
        {"sampler": "ddpm", "steps": 10, "add_noise": False},
        {"sampler": "ddim", "steps": 5, "guidance_scale": 2.5},
    ],
)


@WAYS
def test_the_same_seed_gives_the_same_image_in_any_batch(trained_run, way):
    contexts = one_hot_contexts(read_info(trained_run).config.attributes, 64)
    many = steps_of(trained_run, seeds=seeds_from(5, 64), contexts=contexts, **way)
    one = steps_of(trained_run, seeds=(5 + 41,), contexts=contexts[41:42], **way)
    assert len(many) == way["steps"] + 1
    for ours, alone in zip(many, one, strict=True):
        torch.testing.assert_close(ours.xt[41:42], alone.xt, rtol=1e-4, atol=1e-4)
        torch.testing.assert_close(ours.x0[41:42], alone.x0, rtol=1e-4, atol=1e-4)
    again = steps_of(trained_run, seeds=(5 + 41,), contexts=contexts[41:42], **way)
    assert torch.equal(one[-1].xt, again[-1].xt)


def test_contexts_from_the_data_depend_on_the_seed_alone(trained_run):
    config = read_info(trained_run).config
    many, given = context_vectors(SampleRequest(model=".", seeds=seeds_from(0, 600), contexts="data"), config)
    one, _ = context_vectors(SampleRequest(model=".", seeds=(77,), contexts="data"), config)
    np.testing.assert_array_equal(many[77:78], one)
    assert given.all()
    # Three classes of twelve images each
    np.testing.assert_allclose(many.mean(0), 1 / 3, atol=0.07)
    assert set(np.unique(many)) == {0.0, 1.0}


def test_context_steers(trained_run):
    circle, square, nothing = (
        steps_of(trained_run, steps=5, contexts=(context,))[-1].xt
        for context in ({"circle": 1.0}, {"square": 0.5, "circle": 0.2}, None)
    )
    assert not torch.allclose(circle, square)
    assert not torch.allclose(circle, nothing)


def test_guidance_counts_twice(trained_run):
    assert steps_of(trained_run, steps=4, guidance_scale=2.0, contexts=({"circle": 1.0},))[-1].nfe == 8
    assert steps_of(trained_run, steps=4, guidance_scale=2.0)[-1].nfe == 4
    assert steps_of(trained_run, steps=4)[-1].nfe == 4


def test_every_step_is_there_and_x0_is_clipped(trained_run):
    steps = steps_of(trained_run, sampler="ddpm", steps=500)
    assert [step.t for step in steps] == list(range(500, -1, -1))
    assert all(step.x0.abs().max() <= 1 for step in steps)
    free = steps_of(trained_run, steps=500, clip_x0=False)
    assert any(step.x0.abs().max() > 1 for step in free)


def test_checkpoints_and_untrained_differ(trained_run):
    names = ["untrained", *(c.path.name for c in read_info(trained_run).checkpoints)]
    assert len(names) >= 3
    images = {name: to_uint8(steps_of(trained_run, steps=3, checkpoint=name)[-1].xt).tobytes() for name in names}
    assert images["untrained"] == images["images_000000000.safetensors"]  # the run's own start
    assert len(set(images.values())) == len(names) - 1
    final = to_uint8(steps_of(trained_run, steps=3)[-1].xt).tobytes()
    assert final == images[names[-1]]


def test_what_does_not_fit_the_model_is_said(trained_run):
    with pytest.raises(RequestError, match=r"no attribute 'hero'.*circle"):
        steps_of(trained_run, contexts=({"hero": 1.0},))
    with pytest.raises(RequestError, match=r"501 steps.*500"):
        steps_of(trained_run, steps=501)
    with pytest.raises(RequestError, match="2 contexts do not fit 3 images"):
        steps_of(trained_run, seeds=(1, 2, 3), contexts=(None, None))


@pytest.mark.parametrize(
    "fault",
    [
        {"seeds": ()},
        {"seeds": (-1,)},
        {"seeds": (2**63,)},
        {"eta": 1.5},
        {"steps": 0},
        {"contexts": ({"a": 2.0},)},
        {"contexts": ({"a": float("nan")},)},
        {"guidance_scale": float("inf")},
        {"sampler": "heun"},
        {"unknown": 1},
    ],
)
def test_a_request_out_of_range_is_refused(fault):
    with pytest.raises(ValidationError):
        SampleRequest(model=".", **fault)


def test_a_request_survives_json(trained_run):
    request = SampleRequest(model=trained_run, seeds=(3, 2**62), contexts=({"circle": 0.25}, None), eta=0.5)
    assert SampleRequest.model_validate_json(request.model_dump_json()) == request


def test_contexts_are_parsed():
    assert parse_context("hero=1, food=0.6") == {"hero": 1.0, "food": 0.6}
    assert parse_context("side-facing") == {"side-facing": 1.0}
    assert parse_context("none") is None
    with pytest.raises(ValueError, match="hero=much"):
        parse_context("hero=much")


def test_a_model_without_attributes_takes_no_context():
    values, given = context_vectors(SampleRequest(model=".", seeds=(1, 2), contexts="data"), ModelConfig())
    assert values.shape == (2, 0)
    assert not given.any()
    assert one_hot_contexts((), 2) == (None, None)


def test_pixels_have_one_mapping():
    images = torch.tensor([-2.0, -1.0, 0.0, 1.0, 3.0]).view(1, 1, 1, 5)
    assert to_uint8(images).flatten().tolist() == [0, 0, 128, 255, 255]
