"""Networks: shapes, conditioning, and the labs' faults that must not come along."""

import pytest
import torch

from ddpm_studio.diffusion.context import Context, no_context
from ddpm_studio.diffusion.networks.context_unet import ContextUnet
from ddpm_studio.diffusion.networks.unet import FourierTime, Norm, Unet, level_sizes


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


@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize(
    "options",
    [
        {"multipliers": (1, 2, 3), "blocks": 2},
        {"attention_size": 0},
        {"patch": 2},
        {"patch": 4, "multipliers": (2,)},
        {"time": "fourier", "augmentations": 6},
    ],
)
def test_depth_width_and_patches_can_be_chosen(channels, options):
    torch.manual_seed(0)
    network = Unet(channels, 16, 5, 16, **options)
    xt, time, context = inputs()
    xt = xt[:, :1].expand(-1, channels, -1, -1)
    answer = network(xt, time, context)
    assert answer.shape == xt.shape
    assert not answer.any()  # the outputs start at zero
    answer.sum().backward()
    assert network.last.weight.grad.any()


def test_levels_halve_down_to_four_pixels():
    assert level_sizes(16) == [16, 8, 4]
    assert level_sizes(64, patch=2) == [32, 16, 8, 4]
    assert level_sizes(12) == [12, 6, 3]


def test_more_blocks_and_wider_levels_are_more_weights():
    weights = [
        sum(p.numel() for p in Unet(3, 16, 5, 16, **options).parameters())
        for options in ({}, {"blocks": 2}, {"multipliers": (1, 4)})
    ]
    assert weights[0] < weights[1] < weights[2]


def test_it_hears_how_an_image_was_augmented_and_nothing_is_zeros():
    torch.manual_seed(0)
    network = make("unet", augmentations=6)
    xt, time, context = inputs()
    with torch.inference_mode():
        plain = network(xt, time, context)
        assert torch.equal(network(xt, time, context._replace(augment=torch.zeros(4, 6))), plain)
        assert not torch.allclose(network(xt, time, context._replace(augment=torch.ones(4, 6))), plain, atol=1e-4)


def test_fourier_time_tells_noise_levels_of_any_size_apart():
    embed = FourierTime()
    told = embed(torch.tensor([-1.5, -1.4, 0.0, 1.0]))
    assert told.abs().max() <= 2**0.5 + 1e-6
    assert (torch.cdist(told, told) + 10 * torch.eye(4)).min() > 1


def test_norm_is_that_of_one_group():
    torch.manual_seed(0)
    x = (3 + 2 * torch.randn(4, 16, 8, 8)).to(memory_format=torch.channels_last)
    norm, reference = Norm(16), torch.nn.GroupNorm(1, 16)
    with torch.no_grad():
        for ours, theirs in ((norm.weight, reference.weight), (norm.bias, reference.bias)):
            theirs.normal_()
            ours.copy_(theirs[None, :, None, None])
    torch.testing.assert_close(norm(x), reference(x), rtol=1e-4, atol=1e-5)
