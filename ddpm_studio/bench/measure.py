"""The whole benchmark, a figure at a time."""

import gc
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import torch

from ddpm_studio.bench.alternation import Slice, Work, alternate, rate
from ddpm_studio.bench.arithmetic import flops_per_image
from ddpm_studio.bench.contenders import SIZE, Ground, contender
from ddpm_studio.bench.cost_curve import cost_curve
from ddpm_studio.bench.figures import Comparison, CostPoint, Figures, Machine, Plan, Task, Who
from ddpm_studio.bench.machine import look_at, synchronise
from ddpm_studio.bench.memory import MeasurementError, peak_memory
from ddpm_studio.data.reading import BUILTIN_SPRITES, load_images
from ddpm_studio.model.build import build_network

Tell = Callable[[str], None]


def measure(
    plan: Plan, device: torch.device, tell: Tell = lambda words: None
) -> Iterator[Machine | Comparison | CostPoint]:
    """The machine first, then what the plan's parts ask for, each as soon as it is known.

    tell: is told what is measured next, and what could not be.
    """
    tell("The peak of matrix products")
    machine = look_at(device, plan.peak_seconds)
    yield machine
    tasks: tuple[Task, ...] = (("training",) if "training" in plan.parts else ()) + (
        ("ddpm", "ddim") if "sampling" in plan.parts else ()
    )
    if tasks:
        images = load_images(BUILTIN_SPRITES, SIZE)
        for network in plan.networks:
            with tempfile.TemporaryDirectory(prefix="ddpm-studio-") as folder:
                ground = Ground(network, plan, device, images, Path(folder))
                memory = _PeakMemory(ground, tell)
                for task in tasks:
                    tell(f"{_TITLES[task]}, the {network} network")
                    yield compare(task, ground, machine, memory)
                    gc.collect()  # of CUDA, graphs and what they hold
    if "cost" in plan.parts:
        tell("The cost of the standard network")
        yield from cost_curve(plan, device)


_TITLES: dict[Task, str] = {"training": "Training", "ddpm": "DDPM", "ddim": "DDIM"}


class _PeakMemory:
    """The peak memory of each contender, in training and in sampling; a step of either sampler takes the same."""

    def __init__(self, ground: Ground, tell: Tell) -> None:
        self._ground = ground
        self._tell = tell
        self._known: dict[tuple[Who, Task], int | None] = {}

    def of(self, who: Who, task: Task) -> int | None:
        alike: Task = "training" if task == "training" else "ddim"
        if (who, alike) not in self._known:
            try:
                self._known[who, alike] = peak_memory(who, alike, self._ground, torch.get_num_threads())
            except MeasurementError as error:
                self._tell(f"The memory of {who} could not be measured: {error}")
                self._known[who, alike] = None
        return self._known[who, alike]


def compare(task: Task, ground: Ground, machine: Machine, memory: _PeakMemory) -> Comparison:
    """One comparison, with the memory of each contender."""
    plan, device = ground.plan, ground.device
    with contender("labs", task, ground) as labs, contender("ours", task, ground) as ours:
        timed = alternate(
            _as_the_labs_have_it(labs),
            ours,
            seconds=plan.seconds,
            pairs=plan.pairs,
            warm_up_seconds=plan.warm_up_seconds,
            synchronise=lambda: synchronise(device),
        )
    steps = {"training": None, "ddpm": plan.timesteps, "ddim": plan.ddim_steps}[task]
    batch = plan.batch if task == "training" else plan.count
    flops = flops_per_image(ground.sampled, training=task == "training") * (steps or 1)

    def figures(who: Who, slices: tuple[Slice, ...]) -> Figures:
        images_per_second = rate(slices)
        speed = flops * images_per_second
        return Figures(images_per_second, batch / images_per_second, speed, speed / machine.peak, memory.of(who, task))

    return Comparison(
        task,
        ground.network,
        sum(weight.numel() for weight in build_network(ground.sampled).parameters()),
        ground.sampled.size,
        batch,
        steps,
        figures("labs", timed.first),
        figures("ours", timed.second),
        timed.ratio,
        min(timed.ratios),
        max(timed.ratios),
        plan.pairs,
    )


def _as_the_labs_have_it(work: Work) -> Work:
    """``work`` under torch's own settings, whatever the program has chosen for itself meanwhile."""

    def run() -> float:
        precision = torch.get_float32_matmul_precision()
        benchmark = torch.backends.cudnn.benchmark
        torch.set_float32_matmul_precision("highest")
        torch.backends.cudnn.benchmark = False
        try:
            return work()
        finally:
            torch.set_float32_matmul_precision(precision)
            torch.backends.cudnn.benchmark = benchmark

    return run
