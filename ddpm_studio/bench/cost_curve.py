"""What the standard network costs by size and batch."""

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import torch

from ddpm_studio.bench.alternation import run_slice
from ddpm_studio.bench.contenders import our_trainer, training_config
from ddpm_studio.bench.figures import CostPoint, Plan
from ddpm_studio.bench.machine import synchronise
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.reading import BUILTIN_SPRITES, load_images
from ddpm_studio.diffusion.context import no_context
from ddpm_studio.model.build import build_network
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.model_file import save_model
from ddpm_studio.sampling.request import SampleRequest, seeds_from
from ddpm_studio.sampling.session import ModelCache, open_session
from ddpm_studio.training.trainer import model_config

_WALK_STEPS = 3  # of a draw that is timed: the first is not
_MOST_OF_FREE = 0.8  # of the free memory is filled


def free_memory(device: torch.device) -> int:
    """Bytes that can still be taken."""
    if device.type == "cuda":
        return torch.cuda.mem_get_info(device)[0]
    return psutil.virtual_memory().available


def cost_curve(
    plan: Plan, device: torch.device, free: Callable[[torch.device], int] = free_memory
) -> Iterator[CostPoint]:
    """Each size and batch of the plan, smallest first. What does not fit into the ``free`` memory is left out."""
    for size in plan.sizes:
        images = load_images(BUILTIN_SPRITES, size)
        model = model_config(training_config("standard", size, 1, device), images)
        each = saved_bytes_per_image(model)
        with tempfile.TemporaryDirectory(prefix="ddpm-studio-") as folder:
            path = Path(folder) / "model.safetensors"
            save_model(path, model, build_network(model).state_dict())
            models = ModelCache(device)
            for batch in plan.batches:
                yield _point(size, batch, each, images, path, models, plan.cost_seconds, device, free(device))


def saved_bytes_per_image(config: ModelConfig) -> int:
    """Bytes that one image's evaluation keeps for its gradient, in float32; counted on one image, without computing."""
    network = build_network(config).to("meta")
    kept: dict[int, int] = {}
    weights = {id(weight) for weight in network.parameters()}

    def keep(tensor: torch.Tensor) -> torch.Tensor:
        if id(tensor) not in weights:
            kept[id(tensor)] = tensor.numel() * tensor.element_size()
        return tensor

    xt = torch.empty(1, config.channels, config.size, config.size, device="meta")
    with torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
        # Held while they are counted, so that no two have the same identity
        answer = network(xt, torch.empty(1, device="meta"), no_context(1, len(config.attributes), "meta"))
        del answer
    return sum(kept.values())


def _point(
    size: int,
    batch: int,
    saved_bytes: int,
    images: ImageSet,
    path: Path,
    models: ModelCache,
    seconds: float,
    device: torch.device,
    free: int,
) -> CostPoint:
    forward = _forward_seconds(path, batch, models, seconds, device)
    needed = saved_bytes * batch
    if needed > _MOST_OF_FREE * free:
        reason = f"a step needs about {needed / 1e9:.1f} GB, and {free / 1e9:.1f} GB are free"
        return CostPoint(size, batch, 1e3 * forward, batch / forward, None, None, reason)
    try:
        step = _step_seconds(size, batch, images, path, seconds, device)
    except torch.OutOfMemoryError:
        reason = f"a step needs more than the {free / 1e9:.1f} GB that are free"
        return CostPoint(size, batch, 1e3 * forward, batch / forward, None, None, reason)
    return CostPoint(size, batch, 1e3 * forward, batch / forward, 1e3 * step, batch / step)


def _forward_seconds(path: Path, batch: int, models: ModelCache, seconds: float, device: torch.device) -> float:
    """Of one evaluation in the course of DDIM, after the first, which also makes things ready."""
    request = SampleRequest(model=path, sampler="ddim", steps=_WALK_STEPS, seeds=seeds_from(0, batch), contexts="data")
    spent = 0.0
    evaluations = 0
    while not evaluations or spent < seconds:
        walk = open_session(request, models, device).steps()
        before = next(walk).nfe
        synchronise(device)
        began = time.perf_counter()
        *_, last = walk
        synchronise(device)
        spent += time.perf_counter() - began
        evaluations += last.nfe - before
    return spent / evaluations


def _step_seconds(size: int, batch: int, images: ImageSet, path: Path, seconds: float, device: torch.device) -> float:
    config = training_config("standard", size, batch, device)
    trainer = our_trainer(config, images, device, path.parent / "run")

    def step() -> int:
        trainer.train_step()
        return batch

    try:
        run_slice(step, seconds / 2, lambda: synchronise(device))  # warms up
        timed = run_slice(step, seconds, lambda: synchronise(device))
    finally:
        trainer.close()
    return timed.seconds / timed.pieces
