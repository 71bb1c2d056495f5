"""Counted operations, matrix products, memory and the cost curve."""

from dataclasses import replace

import pytest
import torch

from ddpm_studio.bench.alternation import run_slice
from ddpm_studio.bench.arithmetic import flops_per_image
from ddpm_studio.bench.contenders import Ground, contender
from ddpm_studio.bench.cost_curve import cost_curve, saved_bytes_per_image
from ddpm_studio.bench.figures import QUICK, Machine
from ddpm_studio.bench.machine import look_at, matrix_peak
from ddpm_studio.bench.measure import measure
from ddpm_studio.data.reading import BUILTIN_SPRITES, load_images
from ddpm_studio.model.config import ModelConfig, NetworkConfig

CPU = torch.device("cpu")
COURSE = ModelConfig(attributes=("a", "b"), network=NetworkConfig(kind="context_unet", features=16, norm="batch"))


@pytest.fixture(scope="module")
def sprites():
    return load_images(BUILTIN_SPRITES, 16)


def convolution(inputs: int, outputs: int, pixels: int, kernel: int = 9) -> int:
    return 2 * inputs * outputs * kernel * pixels


def test_the_operations_of_the_labs_network_are_those_of_its_layers():
    f, full, half, quarter = 16, 256, 64, 16
    block = lambda i, o, pixels: convolution(i, o, pixels) + convolution(o, o, pixels)  # noqa: E731
    layers = [
        block(3, f, full) + convolution(3, f, full, kernel=1),
        block(f, f, full) + block(f, f, full),
        block(f, 2 * f, half) + block(2 * f, 2 * f, half),
        # A transposed convolution has one product for each pixel of its input and each of its kernel
        convolution(2 * f, 2 * f, 1, kernel=16),
        convolution(4 * f, f, quarter, kernel=4) + 2 * block(f, f, half),
        convolution(2 * f, f, half, kernel=4) + 2 * block(f, f, full),
        convolution(2 * f, f, full) + convolution(f, 3, full),
        2 * (1 * 2 * f + 2 * f * 2 * f) + 2 * (1 * f + f * f),  # time
        2 * (2 * 2 * f + 2 * f * 2 * f) + 2 * (2 * f + f * f),  # context
    ]
    assert flops_per_image(COURSE, training=False) == sum(layers)


def test_training_costs_about_three_evaluations():
    once, trained = flops_per_image(COURSE, training=False), flops_per_image(COURSE, training=True)
    assert 2.9 < trained / once <= 3  # the image itself needs no gradient


def test_counting_leaves_the_global_generator_alone():
    torch.manual_seed(5)
    wanted = torch.rand(1)
    torch.manual_seed(5)
    flops_per_image(COURSE, training=True)
    saved_bytes_per_image(COURSE)
    assert torch.equal(torch.rand(1), wanted)


def test_what_a_step_keeps_grows_with_the_pixels():
    small, large = (saved_bytes_per_image(COURSE.model_copy(update={"size": size})) for size in (16, 32))
    assert small > 16 * 256 * 4 * 10  # more than ten maps of features
    assert 3.5 < large / small < 4.1


def test_the_peak_is_a_rate_of_products():
    machine = look_at(CPU, 0.01)
    assert machine.peak == max(machine.peak_flops.values())
    assert machine.peak_flops["float32"] > 1e8
    assert matrix_peak(CPU, torch.float32, 64, 0.0) > 0


@pytest.mark.parametrize("task", ["ddpm", "ddim"])
def test_both_contenders_draw_from_the_same_weights(task, sprites, tmp_path):
    ground = Ground("labs", replace(QUICK, timesteps=4, ddim_steps=2), CPU, sprites, tmp_path)
    assert ground.sampled.objective == "eps"
    assert ground.sampled.schedule.kind == "course"
    for who in ("labs", "ours"):
        with contender(who, task, ground) as work:
            assert run_slice(work, 0.0).images == QUICK.count


def test_the_standard_network_is_the_presets(sprites, tmp_path):
    ground = Ground("standard", QUICK, CPU, sprites, tmp_path)
    assert ground.config.preset == "standard"
    assert ground.config.batch_size == QUICK.batch
    assert ground.sampled.network.kind == ground.config.network.kind
    with contender("ours", "training", ground) as work:
        assert work() == QUICK.batch


def test_the_cost_curve_has_each_size_and_batch():
    plan = replace(QUICK, sizes=(16,), batches=(1, 3), cost_seconds=0.001)
    points = list(cost_curve(plan, CPU))
    assert [(point.size, point.batch) for point in points] == [(16, 1), (16, 3)]
    for point in points:
        assert point.forward_images_per_second == pytest.approx(1e3 * point.batch / point.forward_ms)
        assert point.training_images_per_second == pytest.approx(1e3 * point.batch / point.training_ms)


def test_a_step_that_does_not_fit_is_left_out_with_the_reason():
    (point,) = cost_curve(replace(QUICK, sizes=(16,), batches=(2,), cost_seconds=0.001), CPU, lambda device: 1_000_000)
    assert point.forward_ms > 0
    assert point.training_ms is None
    assert "0.0 GB are free" in point.left_out


def test_only_what_is_asked_for_is_measured():
    found = list(measure(replace(QUICK, parts=("cost",), sizes=(16,), batches=(1,)), CPU))
    assert [type(finding).__name__ for finding in found] == ["Machine", "CostPoint"]
    assert isinstance(found[0], Machine)
