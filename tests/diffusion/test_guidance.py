"""Guidance: scale, rescaling, interval, negative contexts, and keeping x0 in range."""

import numpy as np
import pytest
import torch

from ddpm_studio.diffusion.context import Context, no_context
from ddpm_studio.diffusion.guidance import Guided, dynamically_thresholded, rescaled

SHAPE = (4, 3, 8, 8)
xt = torch.randn(SHAPE, generator=torch.Generator().manual_seed(0), dtype=torch.float64)


class Network:
    """x0 by the context alone, and what was asked: batch sizes and times."""

    def __init__(self):
        self.asked = []

    def __call__(self, xt, t, context):
        assert len(xt) == len(context.values) == len(context.given)
        self.asked.append((len(xt), t))
        level = torch.where(context.given, context.values @ torch.tensor([1.0, 2.0]), 0.25)
        return xt * 0.1 + level.view(-1, 1, 1, 1)


CONTEXT = Context(
    torch.tensor([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5], [0.0, 0.0]]), torch.tensor([True, True, True, False])
)
LEVELS = torch.tensor([1.0, 2.0, 1.5, 0.25], dtype=torch.float64).view(-1, 1, 1, 1)


def test_guidance_leads_away_from_no_context_in_one_batch():
    network = Network()
    guided = Guided(network, CONTEXT, guidance_scale=3.0)
    x0 = guided(xt, 7)
    torch.testing.assert_close(x0, xt * 0.1 + 0.25 + 3 * (LEVELS - 0.25))
    assert network.asked == [(4 + 3, 7)]  # the image without context is not asked about twice
    assert guided.nfe == 2


@pytest.mark.parametrize(("context", "scale"), [(CONTEXT, 1.0), (no_context(4, 2), 3.0)])
def test_where_nothing_guides_the_network_is_asked_once(context, scale):
    network = Network()
    guided = Guided(network, context, guidance_scale=scale)
    guided(xt, 7)
    assert network.asked == [(4, 7)]
    assert guided.nfe == 1


def test_each_image_is_guided_as_if_it_were_alone():
    together = Guided(Network(), CONTEXT, 2.5, guidance_rescale=0.7, dynamic_threshold=0.9)(xt, 7)
    for i in range(4):
        alone = Context(CONTEXT.values[i : i + 1], CONTEXT.given[i : i + 1])
        own = Guided(Network(), alone, 2.5, guidance_rescale=0.7, dynamic_threshold=0.9)(xt[i : i + 1], 7)
        torch.testing.assert_close(together[i : i + 1], own, rtol=1e-12, atol=1e-12)


def test_each_image_is_guided_by_a_scale_of_its_own():
    network = Network()
    guided = Guided(network, CONTEXT, torch.tensor([3.0, 1.0, 0.5, 7.0]))
    x0 = guided(xt, 7)
    scales = torch.tensor([3.0, 1.0, 0.5, 1.0], dtype=torch.float64).view(-1, 1, 1, 1)
    torch.testing.assert_close(x0, xt * 0.1 + 0.25 + scales * (LEVELS - 0.25))
    assert network.asked == [(4 + 2, 7)]  # twice only the two with a context and a scale that is not 1
    assert guided.nfe == 2
    assert x0.dtype == torch.float64


@pytest.mark.parametrize("scale", [2.5, 1.7])
def test_one_scale_for_all_is_the_same_as_that_scale_for_each(scale):
    way = {"guidance_rescale": 0.7, "dynamic_threshold": 0.9}
    one = Guided(Network(), CONTEXT, scale, **way)(xt.float(), 7)
    each = Guided(Network(), CONTEXT, torch.full((4,), scale), **way)(xt.float(), 7)
    assert torch.equal(one, each)
    unguided = Guided(Network(), CONTEXT, torch.ones(4), **way)
    assert torch.equal(unguided(xt.float(), 7), Guided(Network(), CONTEXT, 1.0, **way)(xt.float(), 7))
    assert unguided.nfe == 1


def test_a_negative_context_takes_the_place_of_none():
    negative = Context(torch.tensor([[0.0, 1.0]] * 4), torch.ones(4, dtype=torch.bool))
    x0 = Guided(Network(), CONTEXT, 3.0, negative=negative)(xt, 7)
    torch.testing.assert_close(x0, xt * 0.1 + 2 + 3 * (LEVELS - 2))  # also for the image without a context


def test_outside_the_interval_the_network_is_asked_once():
    network = Network()
    guided = Guided(network, CONTEXT, 3.0, guidance_interval=(50, 400))
    evaluations = []
    for t in (500, 401, 400, 200, 50, 49):
        before = guided.nfe
        x0 = guided(xt, t)
        evaluations.append(guided.nfe - before)
        scale = 3 if 50 <= t <= 400 else 1
        torch.testing.assert_close(x0, xt * 0.1 + 0.25 + scale * (LEVELS - 0.25))
    assert evaluations == [1, 1, 2, 2, 2, 1]


def test_rescaling_puts_the_contrast_back():
    unguided, guided = xt * 0.5 + 0.3, xt * 1.7 + 0.9
    whole = rescaled(guided, unguided, 1.0)
    torch.testing.assert_close(whole.std((1, 2, 3)), unguided.std((1, 2, 3)))
    torch.testing.assert_close(whole, guided * (0.5 / 1.7))
    torch.testing.assert_close(rescaled(guided, unguided, 0.7), 0.7 * whole + 0.3 * guided)
    flat = torch.ones(SHAPE)
    assert torch.equal(rescaled(flat, flat, 1.0), flat)


def test_dynamic_thresholding_is_the_papers():
    x0 = xt * torch.tensor([0.2, 1.0, 2.0, 5.0]).view(-1, 1, 1, 1)
    result = dynamically_thresholded(x0, 0.9)
    for image, own in zip(x0.numpy(), result.numpy(), strict=True):
        s = max(1.0, np.quantile(np.abs(image), 0.9))
        np.testing.assert_allclose(own, np.clip(image, -s, s) / s)
    assert torch.equal(result[0], x0[0])  # within range it is left alone
    assert result.abs().max() == 1


def test_clipping_keeps_the_image_in_range():
    guided = Guided(lambda xt, t, c: xt * 5, no_context(1, 1), clip_x0=True)
    assert guided(torch.tensor([[[[-1.0, 0.1, 1.0]]]]), 1).flatten().tolist() == pytest.approx([-1, 0.5, 1])
