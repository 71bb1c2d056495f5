"""Networks: shapes, conditioning, and the labs' faults that must not come along."""

import pytest
import torch

from ddpm_studio.diffusion.context import Context, no_context
from ddpm_studio.diffusion.networks.context_unet import ContextUnet
from ddpm_studio.diffusion.networks.unet import Unet


def make(kind, size=16, attributes=5, **options):
    torch.manual_seed(0)
    network = {"unet": Unet, "context_unet": ContextUnet}[kind](3, size, attributes, 16, **options)
    with torch.no_grad():  # zero-initialised outputs would hide what depends on what
        for parameter in network.parameters():
            parameter.add_(0.05 * torch.randn_like(parameter))
    return network.eval()


def inputs(batch=4, size=16, attributes=5):
    generator = torch.Generator().manual_seed(1)
    xt = torch.randn(batch, 3, size, size, generator=generator)
    time = torch.rand(batch, generator=generator)
    context = Context(torch.rand(batch, attributes, generator=generator), torch.ones(batch, dtype=torch.bool))
    return xt, time, context


KINDS = pytest.mark.parametrize("kind", ["unet", "context_unet"])


@KINDS
@pytest.mark.parametrize("size", [16, 32, 64])
@pytest.mark.parametrize("attributes", [0, 1, 7])
def test_the_answer_has_the_shape_of_the_question(kind, size, attributes):
    network = make(kind, size, attributes)
    xt, time, context = inputs(2, size, attributes)
    with torch.inference_mode():
        assert network(xt, time, context).shape == xt.shape


@KINDS
def test_the_answer_depends_on_time_context_and_null(kind):
    network = make(kind)
    xt, time, context = inputs()
    with torch.inference_mode():
        answer = network(xt, time, context)
        assert not torch.allclose(network(xt, time / 2, context), answer, atol=1e-4)
        assert not torch.allclose(network(xt, time, context._replace(values=1 - context.values)), answer, atol=1e-4)
        null = network(xt, time, context.without())
        assert not torch.allclose(null, answer, atol=1e-4)
        # No context hides the values, and is not the zero vector
        assert torch.equal(null, network(xt, time, no_context(4, 5)))
        zero = Context(torch.zeros(4, 5), torch.ones(4, dtype=torch.bool))
        assert not torch.allclose(null, network(xt, time, zero), atol=1e-4)


@KINDS
def test_the_same_question_has_the_same_answer_in_any_batch(kind):
    """The labs' block makes a new random shortcut at every call, and BatchNorm looks at the neighbours."""
    network = make(kind).train()
    xt, time, context = inputs()
    with torch.no_grad():
        together = network(xt, time, context)
        again = network(xt, time, context)
        alone = network(xt[:1], time[:1], Context(context.values[:1], context.given[:1]))
    assert torch.equal(together, again)
    torch.testing.assert_close(alone, together[:1], rtol=1e-4, atol=1e-5)


@KINDS
def test_every_weight_learns(kind):
    network = make(kind).train()
    xt, time, context = inputs()
    given = torch.tensor([True, True, False, False])
    network(xt, time, context._replace(given=given)).square().sum().backward()
    idle = [name for name, p in network.named_parameters() if p.grad is None or not p.grad.abs().sum() > 0]
    # A bias just before a normalisation of its channel alone would be idle; group normalisation keeps it alive.
    assert idle == []


def test_the_unet_starts_by_answering_zero():
    torch.manual_seed(0)
    network = Unet(3, 16, 5, 16)
    xt, time, context = inputs()
    assert network(xt, time, context).abs().max() == 0
