"""Sampling on a real, small model: seeds, contexts, and what does not fit."""

import numpy as np
import pytest
import torch
from pydantic import ValidationError

from ddpm_studio.model.catalogue import read_info
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.device import has_bf16
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling import evaluating
from ddpm_studio.sampling.contexts import RequestError, context_vectors, one_hot_contexts
from ddpm_studio.sampling.request import Blend, SampleRequest, parse_context, seeds_from
from ddpm_studio.sampling.session import ModelCache, open_session

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
        {"sampler": "ddpm", "steps": 10, "variance": "posterior"},
        {"sampler": "dpmpp", "steps": 8, "spacing": "log-snr"},
        {"sampler": "dpmpp-sde", "steps": 8, "spacing": "karras"},
        {"sampler": "unipc", "steps": 8, "spacing": "linspace"},
        {"sampler": "heun", "steps": 8, "spacing": "leading"},
        {
            "sampler": "dpmpp-sde",
            "steps": 6,
            "guidance_scale": 3.0,
            "guidance_rescale": 0.7,
            "guidance_interval": (0.2, 0.8),
            "negative": {"square": 1.0},
            "dynamic_threshold": 0.95,
        },
        {"sampler": "dpmpp-sde", "steps": 6, "blend": Blend(seeds=(9,), mix=(0.3,))},
    ],
)


@WAYS
def test_the_same_seed_gives_the_same_image_in_any_batch(trained_run, way):
    contexts = one_hot_contexts(read_info(trained_run).config.attributes, 64)
    way = {**way, "precision": "float32"}
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


def test_outside_its_interval_guidance_costs_nothing(trained_run):
    """T is 500, and trailing in 10 steps visits 500, 450, … 50."""
    way = {"steps": 10, "guidance_scale": 2.0, "contexts": ({"circle": 1.0},)}
    assert steps_of(trained_run, guidance_interval=(0.1, 0.8), **way)[-1].nfe == 10 + 8
    assert steps_of(trained_run, guidance_interval=(0.11, 0.79), **way)[-1].nfe == 10 + 6
    assert steps_of(trained_run, guidance_interval=(0.7, 0.7), **way)[-1].nfe == 10 + 1
    assert steps_of(trained_run, sampler="heun", **way)[-1].nfe == 2 * 19


def test_a_negative_context_leads_elsewhere(trained_run):
    way = {"steps": 5, "guidance_scale": 3.0, "contexts": ({"circle": 1.0},)}
    images = [steps_of(trained_run, negative=n, **way)[-1].xt for n in (None, {"square": 1.0}, {"circle": 1.0})]
    plain = steps_of(trained_run, steps=5, contexts=({"circle": 1.0},))[-1].xt
    assert not torch.allclose(images[0], images[1])
    torch.testing.assert_close(images[2], plain, atol=1e-4, rtol=0)  # away from itself is nowhere
    with pytest.raises(RequestError, match="no attribute 'hero'"):
        steps_of(trained_run, negative={"hero": 1.0}, **way)


def test_a_batch_too_large_for_the_network_is_drawn_in_parts(trained_run, monkeypatch):
    way = {"sampler": "dpmpp-sde", "steps": 5, "seeds": seeds_from(0, 21), "contexts": "data", "guidance_scale": 2.0}
    whole = steps_of(trained_run, **way)[-1]
    monkeypatch.setattr(evaluating, "_PIXELS_AT_ONCE", 8 * 16 * 16)
    parts = steps_of(trained_run, **way)[-1]
    torch.testing.assert_close(parts.xt, whole.xt, atol=1e-4, rtol=1e-4)
    assert parts.nfe == whole.nfe == 10


@pytest.mark.skipif(not has_bf16(CPU), reason="the processor has no bfloat16")
def test_bfloat16_draws_the_same_pictures(trained_run):
    request = {"sampler": "dpmpp", "steps": 8, "contexts": "data"}
    many = {"seeds": seeds_from(0, 8), **request}
    exact = steps_of(trained_run, precision="float32", **many)[-1].xt
    auto, short = (steps_of(trained_run, precision=precision, **many)[-1].xt for precision in ("auto", "bfloat16"))
    assert torch.equal(auto, short)
    assert auto.dtype == torch.float32
    assert 0 < (exact - short).abs().mean() < 0.03
    alone = steps_of(trained_run, seeds=(3,), **request)[-1].xt
    assert (alone - short[3:4]).abs().mean() < 0.004  # half a level of 255


@pytest.mark.skipif(has_bf16(CPU), reason="the processor has bfloat16")
def test_bfloat16_is_refused_where_it_would_be_slow(trained_run):
    with pytest.raises(RequestError, match="auto"):
        steps_of(trained_run, precision="bfloat16", steps=2)


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
        {"sampler": "euler"},
        {"unknown": 1},
        {"spacing": "even"},
        {"variance": "learned"},
        {"weights": "best"},
        {"guidance_rescale": 1.5},
        {"guidance_interval": (0.8, 0.1)},
        {"guidance_interval": (0.0, 1.1)},
        {"negative": {"a": 1.1}},
        {"dynamic_threshold": 0.4},
        {"seeds": (1, 2, 3), "blend": {"seeds": (1, 2), "mix": (0.5,)}},
        {"seeds": (1, 2, 3), "blend": {"seeds": (1,), "mix": (0.5, 0.6)}},
        {"blend": {"seeds": (1,), "mix": (1.5,)}},
    ],
)
def test_a_request_out_of_range_is_refused(fault):
    with pytest.raises(ValidationError):
        SampleRequest(model=".", **fault)


def test_a_request_survives_json(trained_run):
    request = SampleRequest(model=trained_run, seeds=(3, 2**62), contexts=({"circle": 0.25}, None), eta=0.5)
    assert SampleRequest.model_validate_json(request.model_dump_json()) == request


def test_a_recipe_from_before_means_what_it_meant():
    old = (
        '{"model":"runs/a","checkpoint":"final","sampler":"ddim","steps":25,"eta":0.0,"add_noise":true,'
        '"guidance_scale":1.0,"clip_x0":true,"seeds":[3],"contexts":[null]}'
    )
    assert SampleRequest.model_validate_json(old) == SampleRequest(
        model="runs/a",
        weights="ema",
        sampler="ddim",
        steps=25,
        spacing="trailing",
        variance="beta",
        guidance_rescale=0.0,
        guidance_interval=(0.0, 1.0),
        negative=None,
        dynamic_threshold=None,
        seeds=(3,),
        blend=None,
        start=None,
    )


def test_the_raw_weights_are_others_and_cached_apart(trained_run):
    models = ModelCache(CPU)
    ema, raw = (models.load(trained_run, "final", weights)[1].network for weights in ("ema", "raw"))
    assert ema is models.load(trained_run, "final", "ema")[1].network
    assert any(not torch.equal(a, b) for a, b in zip(ema.parameters(), raw.parameters(), strict=True))


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
